package elara.kernel.channel;

import elara.kernel.wire.Codec;
import elara.kernel.wire.ConnectionFile;
import elara.kernel.wire.Json;
import elara.kernel.wire.MalformedMessage;
import elara.kernel.wire.Message;
import elara.kernel.wire.Signer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.zeromq.SocketType;
import org.zeromq.ZMQ;
import tools.jackson.databind.node.ObjectNode;

/**
 * The other end: a front end that asks one thing after the other. To be used by one thread.
 *
 * <p>What is not waited for is dropped.
 */
public final class Client implements AutoCloseable {
    private final ZMQ.Context context = ZMQ.context(1);
    private final ZMQ.Socket shell;
    private final ZMQ.Socket control;
    private final ZMQ.Socket iopub;
    private final Codec codec;

    /**
     * Connects to a kernel, which need not be there yet.
     *
     * @param file where the kernel listens
     */
    public Client(ConnectionFile file) {
        codec = new Codec(new Signer(file.key()));
        shell = connect(SocketType.DEALER, file.endpoint(file.shell()));
        control = connect(SocketType.DEALER, file.endpoint(file.control()));
        iopub = connect(SocketType.SUB, file.endpoint(file.iopub()));
    }

    private ZMQ.Socket connect(SocketType type, String endpoint) {
        var socket = context.socket(type);
        socket.setLinger(0);
        if (type == SocketType.SUB) {
            socket.subscribe(new byte[0]);
        } else {
            socket.setIdentity(UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII));
        }
        socket.connect(endpoint);
        return socket;
    }

    /**
     * Waits until the kernel answers, and its broadcasts arrive here.
     *
     * @param patience how long to wait
     * @return whether it does
     * @throws IOException if what comes is no message
     */
    public boolean settle(Duration patience) throws IOException {
        long end = System.nanoTime() + patience.toNanos();
        var step = Duration.ofMillis(200);
        var asked = new ArrayList<String>();
        while (System.nanoTime() < end) {
            asked.add(send(shell, "kernel_info_request", Json.object()));
            // A subscription takes a moment: what is broadcast before is lost, and asked for again.
            if (receive(iopub, message -> asked.contains(message.parentId()), step)
                    .isPresent()) {
                return true;
            }
        }
        return false;
    }

    /**
     * Runs a cell.
     *
     * @param code the cell
     * @param patience how long to wait for its end
     * @return the broadcasts that it led to, and the reply last; nothing if it did not end
     * @throws IOException if what comes is no message
     */
    public Optional<List<Message>> execute(String code, Duration patience) throws IOException {
        var content = Json.object()
                .put("code", code)
                .put("silent", false)
                .put("store_history", false)
                .put("allow_stdin", false)
                .put("stop_on_error", true);
        content.set("user_expressions", Json.object());
        long end = System.nanoTime() + patience.toNanos();
        var id = send(shell, "execute_request", content);
        var all = new ArrayList<Message>();
        while (true) {
            var message = receive(iopub, next -> next.parentId().equals(id), left(end));
            if (message.isEmpty()) {
                return Optional.empty();
            }
            if (!message.get().type().equals("status")) {
                all.add(message.get());
            } else if (message.get()
                    .content()
                    .path("execution_state")
                    .stringValue("")
                    .equals("idle")) {
                break;
            }
        }
        var reply = receive(shell, next -> next.parentId().equals(id), left(end));
        reply.ifPresent(all::add);
        return reply.map(last -> all);
    }

    /**
     * Asks something else on the channel of requests, and waits for the reply.
     *
     * @param type the type of message
     * @param content its content
     * @param patience how long to wait
     * @return the reply; nothing if none came
     * @throws IOException if what comes is no message
     */
    public Optional<Message> ask(String type, ObjectNode content, Duration patience) throws IOException {
        var id = send(shell, type, content);
        return receive(shell, next -> next.parentId().equals(id), patience);
    }

    /**
     * Asks the kernel to end.
     *
     * @param patience how long to wait for its answer
     * @return whether it has answered
     * @throws IOException if what comes is no message
     */
    public boolean shutdown(Duration patience) throws IOException {
        var id = send(control, "shutdown_request", Json.object().put("restart", false));
        return receive(control, next -> next.parentId().equals(id), patience).isPresent();
    }

    private static Duration left(long end) {
        return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    }

    private String send(ZMQ.Socket socket, String type, ObjectNode content) {
        var message = codec.compose(type, Json.object(), content);
        var frames = codec.encode(message);
        for (int i = 0; i < frames.size(); i++) {
            socket.send(frames.get(i), i < frames.size() - 1 ? ZMQ.SNDMORE : 0);
        }
        return message.id();
    }

    private Optional<Message> receive(ZMQ.Socket socket, Predicate<Message> wanted, Duration patience)
            throws IOException {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            socket.setReceiveTimeOut((int) Math.max(1, left(end).toMillis()));
            var frame = socket.recv();
            if (frame == null) {
                return Optional.empty();
            }
            var frames = new ArrayList<byte[]>();
            frames.add(frame);
            while (socket.hasReceiveMore()) {
                frames.add(socket.recv());
            }
            try {
                var message = codec.decode(frames);
                if (wanted.test(message)) {
                    return Optional.of(message);
                }
            } catch (MalformedMessage e) {
                throw new IOException("the kernel sent what is no message: " + e.getMessage(), e);
            }
        }
    }

    @Override
    public void close() {
        shell.close();
        control.close();
        iopub.close();
        context.term();
    }
}
