package elara.kernel.request;

import elara.display.MimeBundle;
import elara.kernel.wire.Json;
import java.util.Locale;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The cell of one {@code execute_request}. Text is gathered for {@value #BATCH_MILLIS} ms or {@value #BATCH_CHARS}
 * characters and sent before anything else the cell says, all under one lock, which is what keeps the order. What is
 * written after the end of the cell is sent in the same way, with the same parent.
 */
final class RunningCell implements Cell {
    private static final int BATCH_MILLIS = 50;
    private static final int BATCH_CHARS = 64 * 1024;

    private final Request request;
    private final int executionCount;
    private final boolean silent;
    private final boolean allowsInput;
    private final Questions questions;
    private final ScheduledExecutorService timer;
    private final OutputLimit limit;
    private final ArrayNode payload = Json.array();

    private final StringBuilder text = new StringBuilder();
    private Stream stream = Stream.STDOUT;
    private Future<?> timed;
    private long written;
    private long outputs;
    private boolean ended;
    private volatile boolean interrupted;

    RunningCell(
            Request request,
            int executionCount,
            boolean silent,
            boolean allowsInput,
            Questions questions,
            ScheduledExecutorService timer,
            OutputLimit limit) {
        this.request = request;
        this.executionCount = executionCount;
        this.silent = silent;
        this.allowsInput = allowsInput;
        this.questions = questions;
        this.timer = timer;
        this.limit = limit;
    }

    @Override
    public int executionCount() {
        return executionCount;
    }

    @Override
    public boolean silent() {
        return silent;
    }

    @Override
    public synchronized void write(Stream to, String more) {
        if (silent || more.isEmpty() || written > limit.characters()) {
            return;
        }
        outputs++;
        var left = limit.characters() - written;
        written += more.length();
        if (more.length() <= left) {
            append(to, more);
        } else {
            append(to, more.substring(0, (int) left));
            append(Stream.STDERR, limit.notice());
        }
    }

    private void append(Stream to, String more) {
        if (to != stream) {
            send(text.length());
            stream = to;
        }
        text.append(more);
        if (text.length() >= BATCH_CHARS) {
            sendWhole();
        } else if (timed == null) {
            later();
        }
    }

    private void later() {
        try {
            timed = timer.schedule(this::timeIsOver, BATCH_MILLIS, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            // The kernel is shutting down: nothing waits any more.
            send(text.length());
        }
    }

    private synchronized void timeIsOver() {
        timed = null;
        sendWhole();
    }

    /** Sends the text but for half a surrogate pair at its end, whose other half is still to come. */
    private void sendWhole() {
        int length = text.length();
        boolean half = length > 0 && Character.isHighSurrogate(text.charAt(length - 1));
        send(half ? length - 1 : length);
    }

    private void send(int length) {
        if (length > 0) {
            var content = Json.object()
                    .put("name", stream.name().toLowerCase(Locale.ROOT))
                    .put("text", text.substring(0, length));
            text.delete(0, length);
            request.publish("stream", content);
        }
    }

    @Override
    public synchronized void flush() {
        send(text.length());
    }

    @Override
    public synchronized void display(String id, MimeBundle bundle) {
        outputs++;
        publish("display_data", displayed(id, bundle));
    }

    @Override
    public void updateDisplay(String id, MimeBundle bundle) {
        publish("update_display_data", displayed(id, bundle));
    }

    private static ObjectNode displayed(String id, MimeBundle bundle) {
        var transients = Json.object();
        if (id != null) {
            transients.put("display_id", id);
        }
        return Bundles.content(bundle).set("transient", transients);
    }

    @Override
    public synchronized void clearOutput(boolean wait) {
        outputs = 0;
        publish("clear_output", Json.object().put("wait", wait));
    }

    @Override
    public synchronized long outputs() {
        return outputs;
    }

    @Override
    public synchronized void send(CommMessage message) {
        var content = Json.object().put("comm_id", message.id());
        if (message.kind() == CommMessage.Kind.OPEN) {
            content.put("target_name", message.target());
        }
        content.set("data", Json.of(message.data()));
        flush();
        var type = "comm_" + message.kind().name().toLowerCase(Locale.ROOT);
        request.publish(type, content, (ObjectNode) Json.of(message.metadata()), message.buffers());
    }

    void interrupt() {
        interrupted = true;
    }

    @Override
    public boolean interrupted() {
        return interrupted;
    }

    @Override
    public String readLine(String prompt, boolean password) throws InputRefused, InterruptedException {
        if (!allowsInput) {
            throw new InputRefused("the front end takes no questions: it sent this cell with allow_stdin=false");
        }
        synchronized (this) {
            if (ended) {
                throw new InputRefused("the cell has ended; only a running cell can ask for input");
            }
            flush();
        }
        return questions.ask(request, prompt, password);
    }

    @Override
    public synchronized void page(MimeBundle bundle) {
        payload.add(Json.object().put("source", "page").put("start", 0).set("data", Json.of(bundle.data())));
    }

    @Override
    public synchronized void setNextInput(String next, boolean replace) {
        payload.add(
                Json.object().put("source", "set_next_input").put("text", next).put("replace", replace));
    }

    /** Broadcasts a message after the text that came before it; nothing when the cell is silent. */
    synchronized void publish(String type, ObjectNode content) {
        if (!silent) {
            flush();
            request.publish(type, content);
        }
    }

    /** Ends the cell: sends its text and returns what the front end is to do now. */
    synchronized ArrayNode end() {
        flush();
        ended = true;
        return payload.deepCopy();
    }
}
