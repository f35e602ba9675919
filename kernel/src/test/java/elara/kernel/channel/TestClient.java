package elara.kernel.channel;

import elara.kernel.wire.Codec;
import elara.kernel.wire.ConnectionFile;
import elara.kernel.wire.Json;
import elara.kernel.wire.MalformedMessage;
import elara.kernel.wire.Message;
import elara.kernel.wire.Signer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.zeromq.SocketType;
import org.zeromq.ZMQ;
import tools.jackson.databind.node.ObjectNode;

/** A small Jupyter front end over real sockets, for tests; to be used by one thread. */
public final class TestClient implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 30_000;

    /** What a request led to: its reply, and its broadcasts without busy and idle. */
    public record Exchange(Message reply, List<Message> broadcasts) {
        /** The broadcasts' types. */
        public List<String> types() {
            return broadcasts.stream().map(Message::type).toList();
        }

        /** The text of a stream. */
        public String stream(String name) {
            var text = new StringBuilder();
            for (var message : broadcasts) {
                if (message.type().equals("stream")
                        && message.content().path("name").stringValue("").equals(name)) {
                    text.append(message.content().path("text").stringValue(""));
                }
            }
            return text.toString();
        }

        /** The first broadcast of a type. */
        public ObjectNode first(String type) {
            return broadcasts.stream()
                    .filter(message -> message.type().equals(type))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no " + type + " among " + types()))
                    .content();
        }

        /** The status of the reply. */
        public String status() {
            return reply.content().path("status").stringValue("");
        }

        /** The plain text of the result. */
        public String result() {
            return first("execute_result").path("data").path("text/plain").stringValue("");
        }
    }

    private final ZMQ.Context context = ZMQ.context(1);
    private final Map<Channel, ZMQ.Socket> sockets = new EnumMap<>(Channel.class);
    private final Map<Channel, List<Message>> unread = new EnumMap<>(Channel.class);
    private final ZMQ.Socket heartbeat;
    private final Codec codec;
    private final byte[] identity;

    public TestClient(ConnectionFile file) {
        codec = new Codec(new Signer(file.key()));
        identity = ("client-" + System.nanoTime()).getBytes(StandardCharsets.UTF_8);
        for (var channel : Channel.values()) {
            var socket = context.socket(channel == Channel.IOPUB ? SocketType.SUB : SocketType.DEALER);
            socket.setHWM(0);
            socket.setLinger(0);
            socket.setIPv6(file.ip().contains(":"));
            if (channel == Channel.IOPUB) {
                socket.subscribe(new byte[0]);
            } else {
                socket.setIdentity(identity);
            }
            socket.connect(file.endpoint(
                    switch (channel) {
                        case SHELL -> file.shell();
                        case CONTROL -> file.control();
                        case STDIN -> file.stdin();
                        case IOPUB -> file.iopub();
                    }));
            sockets.put(channel, socket);
            unread.put(channel, new ArrayList<>());
        }
        heartbeat = context.socket(SocketType.REQ);
        heartbeat.setLinger(0);
        heartbeat.setIPv6(file.ip().contains(":"));
        heartbeat.setReceiveTimeOut(PATIENCE_MILLIS);
        heartbeat.connect(file.endpoint(file.heartbeat()));
    }

    /** A connection to this machine on free ports. */
    public static ConnectionFile connection(String key) {
        var ports = new int[5];
        var held = new ArrayList<ServerSocket>();
        try {
            for (int i = 0; i < ports.length; i++) {
                held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
                ports[i] = held.get(i).getLocalPort();
            }
            for (var socket : held) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ConnectionFile("tcp", "127.0.0.1", key, ports[0], ports[1], ports[2], ports[3], ports[4]);
    }

    /** Waits until the broadcasts arrive: a subscription takes a moment. */
    public TestClient settle() {
        while (true) {
            var id = send(Channel.SHELL, "kernel_info_request", Json.object());
            await(Channel.SHELL, message -> message.parentId().equals(id));
            if (poll(Channel.IOPUB, message -> idle(message, id), 200) != null) {
                unread.values().forEach(List::clear);
                return this;
            }
        }
    }

    private static boolean idle(Message message, String id) {
        return message.parentId().equals(id)
                && message.content().path("execution_state").stringValue("").equals("idle");
    }

    /** Where answers to this client go. */
    public byte[] identity() {
        return identity.clone();
    }

    public Message compose(String type, ObjectNode content) {
        return codec.compose(type, Json.object(), content);
    }

    public List<byte[]> encode(Message message) {
        return codec.encode(message);
    }

    /** Sends a request and returns its id. */
    public String send(Channel channel, String type, ObjectNode content) {
        var message = compose(type, content);
        sendFrames(channel, encode(message));
        return message.id();
    }

    public void sendFrames(Channel channel, List<byte[]> frames) {
        for (int i = 0; i < frames.size(); i++) {
            sockets.get(channel).send(frames.get(i), i < frames.size() - 1 ? ZMQ.SNDMORE : 0);
        }
    }

    /** The content of a plain execute request. */
    public static ObjectNode cell(String code) {
        return Json.object()
                .put("code", code)
                .put("silent", false)
                .put("store_history", true)
                .put("allow_stdin", false)
                .put("stop_on_error", true)
                .set("user_expressions", Json.object());
    }

    public Exchange execute(String code) {
        return ask(Channel.SHELL, "execute_request", cell(code));
    }

    public Exchange ask(String type, ObjectNode content) {
        return ask(Channel.SHELL, type, content);
    }

    public Exchange ask(Channel channel, String type, ObjectNode content) {
        return finish(channel, send(channel, type, content));
    }

    /** Waits for a request's reply, and for its broadcasts from busy to idle. */
    public Exchange finish(Channel channel, String id) {
        var reply = await(channel, message -> message.parentId().equals(id));
        return new Exchange(reply, broadcasts(id));
    }

    /** Waits for idle and returns the broadcasts since busy. */
    public List<Message> broadcasts(String id) {
        var all = new ArrayList<Message>();
        while (true) {
            var message = await(Channel.IOPUB, next -> next.parentId().equals(id));
            if (message.type().equals("status")) {
                var state = message.content().path("execution_state").stringValue("");
                if (all.isEmpty() && state.equals("busy")) {
                    continue;
                } else if (state.equals("idle")) {
                    return all;
                }
                throw new AssertionError("status " + state + " after " + all);
            }
            all.add(message);
        }
    }

    public Message await(Channel channel, Predicate<Message> wanted) {
        var message = poll(channel, wanted, PATIENCE_MILLIS);
        if (message == null) {
            throw new AssertionError("nothing came on " + channel + " in " + PATIENCE_MILLIS + " ms; unread: "
                    + unread.get(channel).stream().map(Message::type).toList());
        }
        return message;
    }

    /** The next message that is wanted; null when none comes in time. Others stay unread. */
    public Message poll(Channel channel, Predicate<Message> wanted, int millis) {
        var waiting = unread.get(channel).iterator();
        while (waiting.hasNext()) {
            var message = waiting.next();
            if (wanted.test(message)) {
                waiting.remove();
                return message;
            }
        }
        var socket = sockets.get(channel);
        long end = System.nanoTime() + millis * 1_000_000L;
        while (true) {
            int left = (int) ((end - System.nanoTime()) / 1_000_000L);
            if (left <= 0) {
                return null;
            }
            socket.setReceiveTimeOut(left);
            var frame = socket.recv();
            if (frame == null) {
                return null;
            }
            var frames = new ArrayList<byte[]>();
            frames.add(frame);
            while (socket.hasReceiveMore()) {
                frames.add(socket.recv());
            }
            try {
                var message = codec.decode(frames);
                if (wanted.test(message)) {
                    return message;
                }
                unread.get(channel).add(message);
            } catch (MalformedMessage e) {
                throw new AssertionError(e);
            }
        }
    }

    /** Sends a beat and returns what comes back. */
    public byte[] beat(byte[] bytes) {
        heartbeat.send(bytes);
        return heartbeat.recv();
    }

    @Override
    public void close() {
        sockets.values().forEach(ZMQ.Socket::close);
        heartbeat.close();
        context.term();
    }
}
