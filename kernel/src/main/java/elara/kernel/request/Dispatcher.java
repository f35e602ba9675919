package elara.kernel.request;

import elara.kernel.channel.Channel;
import elara.kernel.channel.Channels;
import elara.kernel.wire.Json;
import elara.kernel.wire.MalformedMessage;
import elara.kernel.wire.Message;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.node.ObjectNode;

/**
 * Serves a kernel's requests: one table from message type to place and handler. Cells run in order, in the lane of
 * their subshell; what is asked about the code, the history and the kernel is answered in another lane, so that it
 * waits for a running cell {@value #PATIENCE_MILLIS} ms at most; a third is for the control channel.
 *
 * <p>Around each request the status goes busy and idle, with the request as the parent. A handler returns the content
 * of the reply, or null when its type has none. A type that is not in the table gets busy and idle.
 */
public final class Dispatcher implements AutoCloseable {
    /** Serves one message type. */
    @FunctionalInterface
    private interface Handler {
        ObjectNode handle(Request request) throws Exception;
    }

    /** Where a type is served. */
    private enum Place {
        /** In the lane of its subshell, after what came before. */
        CELLS,
        /** Beside the cells, in the lane of the channel that it came on. */
        ASIDE,
        /** In the control channel's lane, whatever channel it came on. */
        CONTROL
    }

    private record Service(Place place, Handler handler) {}

    private static final Service UNKNOWN = new Service(Place.ASIDE, request -> null);

    /** What a question waits for the cells before it: mostly long enough for it to see what they have declared. */
    private static final int PATIENCE_MILLIS = 100;

    private final Map<String, Service> services;
    private final Channels channels;
    private final PrintStream log;
    private final AtomicLong arrivals = new AtomicLong();
    private final Questions questions = new Questions();
    private final Answers answers;
    private final Execution execution;
    private final Usage usage = new Usage();
    private final Subshells subshells;
    private final Lane aside;
    private final Lane control;
    private final CompletableFuture<Boolean> shutdown = new CompletableFuture<>();

    /**
     * Creates a dispatcher.
     *
     * @param interpreter the language
     * @param channels the sockets, not started
     * @param history where the cells are remembered
     * @param limit how much a cell may print
     * @param log where to tell what goes wrong in the kernel itself, one line each
     */
    public Dispatcher(Interpreter interpreter, Channels channels, History history, OutputLimit limit, PrintStream log) {
        this.channels = channels;
        this.log = log;
        answers = new Answers(interpreter, history);
        execution = new Execution(interpreter, history, questions, arrivals::get, limit);
        subshells = new Subshells(log);
        aside = new Lane("elara-answers", log);
        control = new Lane("elara-control", log);
        services = table();
    }

    private Map<String, Service> table() {
        return Map.ofEntries(
                entry("execute_request", Place.CELLS, this::execute),
                entry("comm_open", Place.CELLS, execution::comm),
                entry("comm_msg", Place.CELLS, execution::comm),
                entry("comm_close", Place.CELLS, execution::comm),
                entry("kernel_info_request", Place.ASIDE, request -> answers.kernelInfo()),
                entry("complete_request", Place.ASIDE, request -> answers.complete(request.message())),
                entry("inspect_request", Place.ASIDE, request -> answers.inspect(request.message())),
                entry("is_complete_request", Place.ASIDE, request -> answers.isComplete(request.message())),
                entry("history_request", Place.ASIDE, request -> answers.history(request.message())),
                entry("comm_info_request", Place.ASIDE, request -> answers.comms(request.message())),
                entry("interrupt_request", Place.CONTROL, request -> interrupted()),
                entry("usage_request", Place.CONTROL, request -> usage.content()),
                entry("debug_request", Place.CONTROL, request -> debug(request.message())),
                entry("create_subshell_request", Place.CONTROL, request -> createSubshell()),
                entry("delete_subshell_request", Place.CONTROL, this::deleteSubshell),
                entry("list_subshell_request", Place.CONTROL, request -> listSubshells()),
                entry("shutdown_request", Place.CONTROL, this::shutdown));
    }

    private static Map.Entry<String, Service> entry(String type, Place place, Handler handler) {
        return Map.entry(type, new Service(place, handler));
    }

    /** Starts to serve, and the channels with it. */
    public void start() {
        aside.start();
        control.start();
        var starting = channels.codec().compose("status", Json.object(), state("starting"));
        channels.start(this::receive, starting.to(List.of("status".getBytes(StandardCharsets.UTF_8))));
    }

    /**
     * Waits until a front end has asked for the end and been answered.
     *
     * @return whether it is going to start the kernel again
     * @throws InterruptedException if the calling thread is interrupted
     */
    public boolean awaitShutdown() throws InterruptedException {
        try {
            return shutdown.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Stops serving and sends what cells have written. The channels and the history stay open. */
    @Override
    public void close() {
        subshells.close();
        aside.close();
        control.close();
        questions.cancel();
        execution.close();
    }

    private void receive(Channel channel, Message message) {
        var request = new Request(channels, channel, message, arrivals.incrementAndGet());
        if (message.type().equals("input_reply")) {
            try {
                questions.answer(message);
            } catch (MalformedMessage e) {
                log.println("elara: an input_reply is ignored: " + e.getMessage());
            }
            return;
        }
        var service = services.getOrDefault(message.type(), UNKNOWN);
        var cells = subshells.of(request).orElse(null);
        if (cells == null) {
            var id = message.header().get("subshell_id");
            aside.add(() -> serve(request, unheard -> {
                throw new MalformedMessage("header.subshell_id is " + id + "; there is no such subshell");
            }));
        } else if (service.place() == Place.CELLS) {
            cells.add(() -> serve(request, service.handler()));
        } else if (service.place() == Place.CONTROL || channel == Channel.CONTROL) {
            control.add(() -> serve(request, service.handler()));
        } else {
            var before = cells.newest();
            var until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
            aside.add(() -> {
                await(before, until);
                serve(request, service.handler());
            });
        }
    }

    private static void await(CompletableFuture<?> cells, long until) throws InterruptedException {
        try {
            cells.get(Math.max(0, until - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (ExecutionException | TimeoutException e) {
            // They take longer. The answer is of what is there now.
        }
    }

    private void serve(Request request, Handler handler) {
        var type = request.message().type();
        request.publish("status", state("busy"));
        try {
            var content = handle(request, handler);
            if (content != null) {
                request.reply(type.replace("_request", "_reply"), content);
            }
        } finally {
            request.publish("status", state("idle"));
        }
        if (type.equals("shutdown_request")) {
            shutdown.complete(request.message().content().path("restart").booleanValue(false));
        }
    }

    private ObjectNode handle(Request request, Handler handler) {
        var type = request.message().type();
        try {
            return handler.handle(request);
        } catch (MalformedMessage e) {
            log.println("elara: a malformed message: " + e.getMessage());
            return type.endsWith("_request") ? Bundles.error(Bundles.failure(e)) : null;
        } catch (Throwable e) {
            log.println("elara: " + type + " failed: " + e);
            return type.endsWith("_request") ? Bundles.error(Bundles.failure(e)) : null;
        }
    }

    private static ObjectNode state(String state) {
        return Json.object().put("execution_state", state);
    }

    private ObjectNode execute(Request request) throws MalformedMessage {
        return execution.execute(request, subshells.of(request).orElseGet(subshells::main));
    }

    /** Stops the running cells, if there are any. */
    public void interrupt() {
        execution.interrupt();
    }

    /**
     * Has the running cells say why they end, unless a front end has asked for the end.
     *
     * @param why a line
     */
    public void tellOfEnd(String why) {
        if (!shutdown.isDone()) {
            execution.tell(why);
        }
    }

    private ObjectNode interrupted() {
        interrupt();
        return Answers.ok();
    }

    /** A debugger's request, in the words of its own protocol: there is none yet. */
    private static ObjectNode debug(Message message) {
        var content = message.content();
        return Json.object()
                .put("type", "response")
                .put("request_seq", content.path("seq").intValue(0))
                .put("success", false)
                .put("command", content.path("command").stringValue(""))
                .put("message", "this kernel has no debugger yet");
    }

    private ObjectNode createSubshell() {
        return Answers.ok().put("subshell_id", subshells.create());
    }

    private ObjectNode deleteSubshell(Request request) throws MalformedMessage {
        var id = request.message().text("subshell_id");
        if (!subshells.delete(id)) {
            throw new MalformedMessage("content.subshell_id is \"" + id + "\"; there is no such subshell");
        }
        return Answers.ok();
    }

    private ObjectNode listSubshells() {
        return Answers.ok().set("subshell_id", Json.of(subshells.ids()));
    }

    private ObjectNode shutdown(Request request) throws MalformedMessage {
        var content = Answers.ok().put("restart", request.message().flag("restart", false));
        request.publish("shutdown_reply", content);
        return content;
    }
}
