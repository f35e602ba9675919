package elara.kernel.request;

import elara.display.MimeBundle;
import elara.kernel.channel.Channel;
import elara.kernel.channel.Channels;
import elara.kernel.wire.Json;
import elara.kernel.wire.MalformedMessage;
import elara.kernel.wire.Message;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Serves a kernel's requests: one table from message type to handler, and two threads. One runs cells and all else
 * that came on the shell channel, in order; the other serves the control channel, so that it answers while a cell runs.
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

    private static final int TAIL = 10;

    private final Map<String, Handler> handlers;
    private final Interpreter interpreter;
    private final Channels channels;
    private final History history;
    private final PrintStream log;
    private final AtomicLong arrivals = new AtomicLong();
    private final Questions questions = new Questions();
    private final Execution execution;
    private final Lane cells;
    private final Lane control;
    private final CompletableFuture<Boolean> shutdown = new CompletableFuture<>();

    /**
     * Creates a dispatcher.
     *
     * @param interpreter the language
     * @param channels the sockets, not started
     * @param history where the cells are remembered
     * @param log where to tell what goes wrong in the kernel itself, one line each
     */
    public Dispatcher(Interpreter interpreter, Channels channels, History history, PrintStream log) {
        this.interpreter = interpreter;
        this.channels = channels;
        this.history = history;
        this.log = log;
        execution = new Execution(interpreter, history, questions, arrivals::get);
        cells = new Lane("elara-cells", this::serve, log);
        control = new Lane("elara-control", this::serve, log);
        handlers = table();
    }

    private Map<String, Handler> table() {
        return Map.ofEntries(
                Map.entry("kernel_info_request", request -> kernelInfo()),
                Map.entry("execute_request", request -> execution.execute(request)),
                Map.entry("complete_request", request -> complete(request.message())),
                Map.entry("inspect_request", request -> inspect(request.message())),
                Map.entry("is_complete_request", request -> isComplete(request.message())),
                Map.entry("history_request", request -> history(request.message())),
                Map.entry("comm_info_request", request -> ok().set("comms", Json.object())),
                Map.entry("comm_open", this::commOpen),
                Map.entry("comm_msg", request -> null),
                Map.entry("comm_close", request -> null),
                Map.entry("interrupt_request", request -> interrupt()),
                Map.entry("shutdown_request", this::shutdown));
    }

    /** Starts to serve, and the channels with it. */
    public void start() {
        cells.start();
        control.start();
        channels.start(this::receive);
        var starting = channels.codec().compose("status", Json.object(), state("starting"));
        channels.send(Channel.IOPUB, starting.to(List.of("status".getBytes(StandardCharsets.UTF_8))));
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
        cells.close();
        control.close();
        questions.cancel();
        execution.close();
    }

    private void receive(Channel channel, Message message) {
        var request = new Request(channels, channel, message, arrivals.incrementAndGet());
        var type = message.type();
        if (type.equals("input_reply")) {
            try {
                questions.answer(message);
            } catch (MalformedMessage e) {
                log.println("elara: an input_reply is ignored: " + e.getMessage());
            }
        } else if (type.equals("execute_request")) {
            cells.add(request);
        } else if (channel == Channel.SHELL && !type.equals("interrupt_request") && !type.equals("shutdown_request")) {
            cells.add(request);
        } else {
            control.add(request);
        }
    }

    private void serve(Request request) {
        var type = request.message().type();
        request.publish("status", state("busy"));
        try {
            var content = handle(request);
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

    private ObjectNode handle(Request request) {
        var type = request.message().type();
        var handler = handlers.get(type);
        if (handler == null) {
            return null;
        }
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

    private static ObjectNode ok() {
        return Json.object().put("status", "ok");
    }

    private static ObjectNode state(String state) {
        return Json.object().put("execution_state", state);
    }

    private ObjectNode kernelInfo() {
        var language = interpreter.language();
        var info = Json.object()
                .put("name", language.name())
                .put("version", language.version())
                .put("mimetype", language.mimetype())
                .put("file_extension", language.fileExtension())
                .put("pygments_lexer", language.pygmentsLexer())
                .put("codemirror_mode", language.codemirrorMode());
        var links = Json.array();
        language.helpLinks()
                .forEach(
                        link -> links.add(Json.object().put("text", link.text()).put("url", link.url())));
        var content = ok().put("protocol_version", Message.PROTOCOL_VERSION)
                .put("implementation", language.implementation())
                .put("implementation_version", language.implementationVersion())
                .put("banner", language.banner())
                .put("debugger", false);
        content.set("language_info", info);
        content.set("help_links", links);
        content.set("supported_features", Json.array());
        return content;
    }

    private ObjectNode complete(Message message) throws MalformedMessage {
        var code = message.text("code");
        var found = interpreter.complete(code, cursor(message, code));
        var matches = Json.array();
        var types = Json.array();
        for (var match : found.matches()) {
            matches.add(match.text());
            types.add(Json.object()
                    .put("text", match.text())
                    .put("start", found.start())
                    .put("end", found.end())
                    .put("type", match.type())
                    .put("signature", match.signature()));
        }
        var content = ok().put("cursor_start", found.start()).put("cursor_end", found.end());
        content.set("matches", matches);
        content.set("metadata", Json.object().set("_jupyter_types_experimental", types));
        return content;
    }

    private ObjectNode inspect(Message message) throws MalformedMessage {
        var code = message.text("code");
        var found = interpreter.inspect(code, cursor(message, code), message.integer("detail_level", 0));
        return ok().put("found", found.isPresent()).setAll(Bundles.content(found.orElse(MimeBundle.EMPTY)));
    }

    /** The cursor, in code points; at the end when it is missing or beyond it. */
    private static int cursor(Message message, String code) throws MalformedMessage {
        int end = code.codePointCount(0, code.length());
        return Math.max(0, Math.min(end, message.integer("cursor_pos", end)));
    }

    private ObjectNode isComplete(Message message) throws MalformedMessage {
        var verdict = interpreter.isComplete(message.text("code"));
        return Json.object()
                .put("status", verdict.status().name().toLowerCase(Locale.ROOT))
                .put("indent", verdict.indent());
    }

    private ObjectNode history(Message message) throws MalformedMessage, InterruptedException {
        var access = message.text("hist_access_type");
        var cells = switch (access) {
            case "tail" -> history.tail(message.integer("n", TAIL));
            case "range" ->
                history.range(message.integer("session", 0), message.integer("start", 1), message.integer("stop", 0));
            case "search" ->
                history.search(message.text("pattern", "*"), message.integer("n", 0), message.flag("unique", false));
            default ->
                throw new MalformedMessage(
                        "content.hist_access_type is \"" + access + "\"; it must be tail, range or search");
        };
        boolean output = message.flag("output", false);
        var entries = Json.array();
        for (var cell : cells) {
            var entry = Json.array().add(cell.session()).add(cell.line());
            entries.add(output ? entry.add(pair(cell)) : entry.add(cell.input()));
        }
        return ok().set("history", entries);
    }

    private static ArrayNode pair(History.Entry cell) {
        return Json.array().add(cell.input()).add(Json.of(cell.output()));
    }

    /** There are no targets yet, so each comm that a front end opens is closed again. */
    private ObjectNode commOpen(Request request) throws MalformedMessage {
        var closed = Json.object().put("comm_id", request.message().text("comm_id"));
        closed.set("data", Json.object());
        request.publish("comm_close", closed);
        return null;
    }

    private ObjectNode interrupt() {
        execution.interrupt();
        return ok();
    }

    private ObjectNode shutdown(Request request) throws MalformedMessage {
        var content = ok().put("restart", request.message().flag("restart", false));
        request.publish("shutdown_reply", content);
        return content;
    }
}
