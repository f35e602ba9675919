package elara.kernel.channel;

import elara.kernel.wire.Codec;
import elara.kernel.wire.ConnectionFile;
import elara.kernel.wire.Json;
import elara.kernel.wire.MalformedMessage;
import elara.kernel.wire.Message;
import elara.kernel.wire.Signer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.zeromq.SocketType;
import org.zeromq.ZMQ;
import tools.jackson.databind.node.ObjectNode;

/** The other end of a kernel's sockets: asks one thing after the other. For one thread. */
public final class FrontEnd implements AutoCloseable {
    private final ZMQ.Context context = ZMQ.context(1);
    private final Map<Channel, ZMQ.Socket> sockets = new EnumMap<>(Channel.class);
    private final Codec codec;

    /**
     * Connects, now or as soon as there is a kernel.
     *
     * @param file where the kernel is, or will be
     */
    public FrontEnd(ConnectionFile file) {
        codec = new Codec(new Signer(file.key()));
        connect(Channel.SHELL, SocketType.DEALER, file.endpoint(file.shell()));
        connect(Channel.CONTROL, SocketType.DEALER, file.endpoint(file.control()));
        connect(Channel.IOPUB, SocketType.SUB, file.endpoint(file.iopub())).subscribe(new byte[0]);
    }

    private ZMQ.Socket connect(Channel channel, SocketType type, String endpoint) {
        var socket = context.socket(type);
        socket.setLinger(0);
        socket.connect(endpoint);
        sockets.put(channel, socket);
        return socket;
    }

    /**
     * Sends a request and waits for its reply.
     *
     * @param channel shell or control
     * @param type the request's type
     * @param content its content
     * @param patience how long to wait
     * @return the reply; empty if none came in time
     * @throws MalformedMessage if what came is no message
     */
    public Optional<Message> ask(Channel channel, String type, ObjectNode content, Duration patience)
            throws MalformedMessage {
        var id = send(channel, type, content);
        return await(channel, message -> message.parentId().equals(id), patience);
    }

    /**
     * Sends a request.
     *
     * @param channel shell or control
     * @param type the request's type
     * @param content its content
     * @return its id
     */
    public String send(Channel channel, String type, ObjectNode content) {
        var socket = sockets.get(channel);
        var request = codec.compose(type, Json.object(), content);
        var frames = codec.encode(request);
        for (int i = 0; i < frames.size(); i++) {
            socket.send(frames.get(i), i < frames.size() - 1 ? ZMQ.SNDMORE : 0);
        }
        return request.id();
    }

    /**
     * Waits for a message, and drops what comes before it.
     *
     * @param channel any but stdin
     * @param wanted whether it is the one
     * @param patience how long to wait
     * @return the message; empty if none came in time
     * @throws MalformedMessage if what came is no message
     */
    public Optional<Message> await(Channel channel, Predicate<Message> wanted, Duration patience)
            throws MalformedMessage {
        var socket = sockets.get(channel);
        var end = System.nanoTime() + patience.toNanos();
        for (var left = patience.toMillis(); left > 0; left = (end - System.nanoTime()) / 1_000_000) {
            socket.setReceiveTimeOut((int) left);
            var first = socket.recv();
            if (first == null) {
                break;
            }
            var received = new ArrayList<byte[]>();
            received.add(first);
            while (socket.hasReceiveMore()) {
                received.add(socket.recv());
            }
            var message = codec.decode(received);
            if (wanted.test(message)) {
                return Optional.of(message);
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        sockets.values().forEach(ZMQ.Socket::close);
        context.close();
    }
}
