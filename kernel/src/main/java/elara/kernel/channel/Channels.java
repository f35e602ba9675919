package elara.kernel.channel;

import elara.kernel.wire.Codec;
import elara.kernel.wire.ConnectionFile;
import elara.kernel.wire.Json;
import elara.kernel.wire.MalformedMessage;
import elara.kernel.wire.Message;
import elara.kernel.wire.Signer;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.zeromq.SocketType;
import org.zeromq.ZMQ;
import org.zeromq.ZMQException;

/**
 * A kernel's sockets. One thread owns the four that carry messages, and sleeps until one of them, or {@link #send},
 * has something to do. Any thread may send: what it sends is encoded and signed there and then, and goes out in the
 * order of the calls, whatever channel it is for.
 *
 * <p>The sending thread touches no {@code java.nio} channel, only {@link Selector#wakeup}: it may be a cell's thread,
 * and channels close themselves under an interrupted thread.
 */
public final class Channels implements AutoCloseable {
    private static final int LINGER_MILLIS = 600;
    private static final int CLOSE_MILLIS = 900;
    // A frame is read into one array: what the heap could not hold is refused, not tried.
    private static final long LARGEST_FRAME =
            Math.min(1L << 30, Runtime.getRuntime().maxMemory() / 4);

    private record Outgoing(Channel channel, List<byte[]> frames) {}

    private final Codec codec;
    private final PrintStream log;
    private final ZMQ.Context context = ZMQ.context(1);
    private final Map<Channel, ZMQ.Socket> sockets = new EnumMap<>(Channel.class);
    private final Heartbeat heartbeat = new Heartbeat(context);
    private final Selector selector;
    private final Queue<Outgoing> outgoing = new ConcurrentLinkedQueue<>();
    private final Thread owner = new Thread(this::serve, "elara-sockets");
    private volatile boolean closing;
    private Message greeting;
    private Receiver receiver;

    private Channels(ConnectionFile file, PrintStream log) throws IOException {
        codec = new Codec(new Signer(file.key()));
        this.log = log;
        selector = Selector.open();
        for (var channel : Channel.values()) {
            var socket = context.socket(channel == Channel.IOPUB ? SocketType.XPUB : SocketType.ROUTER);
            // Nothing is ever dropped because a front end reads slowly.
            socket.setHWM(0);
            socket.setLinger(LINGER_MILLIS);
            socket.setMaxMsgSize(LARGEST_FRAME);
            if (channel == Channel.IOPUB) {
                // Every subscription is told of, and takes effect when it has been welcomed.
                socket.setXpubManual(true);
            } else {
                // A front end that reconnects under its old identity takes its place.
                socket.setRouterHandover(true);
            }
            sockets.put(channel, socket);
        }
    }

    /**
     * Opens and binds the sockets. Nothing is received before {@link #start}.
     *
     * @param file where to
     * @param log where to tell about malformed messages, one line each
     * @return the channels
     * @throws IOException if a socket cannot be bound, or must not be since there is no key; the text says which, where
     *     and why
     */
    public static Channels bind(ConnectionFile file, PrintStream log) throws IOException {
        if (file.transport().equals("ipc")) {
            throw new IOException("transport ipc is not supported; start the kernel with transport tcp");
        }
        if (file.key().isEmpty()) {
            if (!isLoopback(file.ip())) {
                throw new IOException("the connection file has no key, and ip " + file.ip()
                        + " is not of this machine alone: anybody could run code; give it a key, or ip 127.0.0.1");
            }
            log.println("elara: the connection file has no key: anybody on this machine may run code in this kernel");
        }
        var channels = new Channels(file, log);
        try {
            channels.bind(Channel.SHELL, file, file.shell());
            channels.bind(Channel.CONTROL, file, file.control());
            channels.bind(Channel.STDIN, file, file.stdin());
            channels.bind(Channel.IOPUB, file, file.iopub());
            bind(channels.heartbeat.socket(), "heartbeat", file, file.heartbeat());
            for (var socket : channels.sockets.values()) {
                socket.getFD().register(channels.selector, SelectionKey.OP_READ);
            }
            return channels;
        } catch (IOException e) {
            channels.heartbeat.socket().close();
            channels.release();
            throw e;
        }
    }

    private static boolean isLoopback(String ip) {
        try {
            return InetAddress.getByName(ip.replaceAll("[\\[\\]]", "")).isLoopbackAddress();
        } catch (UnknownHostException e) {
            // Such as *, which is everybody.
            return false;
        }
    }

    private void bind(Channel channel, ConnectionFile file, int port) throws IOException {
        bind(sockets.get(channel), channel.name().toLowerCase(Locale.ROOT), file, port);
    }

    private static void bind(ZMQ.Socket socket, String name, ConnectionFile file, int port) throws IOException {
        try {
            socket.setIPv6(file.ip().contains(":"));
            if (!socket.bind(file.endpoint(port))) {
                throw new IOException("cannot bind the " + name + " socket to " + file.endpoint(port));
            }
        } catch (ZMQException | IllegalArgumentException e) {
            throw new IOException(
                    "cannot bind the " + name + " socket to " + file.endpoint(port) + ": " + e.getMessage(), e);
        }
    }

    /**
     * Starts to receive and to send.
     *
     * @param to takes what comes in
     * @param first goes to whoever comes to listen on {@link Channel#IOPUB} before anything is asked of the kernel: what
     *     is sent before that is heard by nobody, for front ends connect when they find the sockets open
     */
    public void start(Receiver to, Message first) {
        receiver = to;
        greeting = first;
        var beat = new Thread(heartbeat, "elara-heartbeat");
        beat.setDaemon(true);
        beat.start();
        owner.setDaemon(true);
        owner.start();
    }

    /**
     * Returns what makes the messages of this kernel's session.
     *
     * @return the codec
     */
    public Codec codec() {
        return codec;
    }

    /**
     * Sends a message; returns at once.
     *
     * @param channel where to
     * @param message the message; its identities say to which front end, or its topic on {@link Channel#IOPUB}
     */
    public void send(Channel channel, Message message) {
        outgoing.add(new Outgoing(channel, codec.encode(message)));
        selector.wakeup();
    }

    private void serve() {
        try {
            while (!closing) {
                // Sending on a socket may swallow the sign that it has something to read: look until all is quiet.
                boolean busy;
                do {
                    busy = sendNext();
                    for (var channel : sockets.keySet()) {
                        busy |= receiveNext(channel);
                    }
                } while (busy);
                if (!closing) {
                    selector.select();
                    selector.selectedKeys().clear();
                }
            }
            boolean more;
            do {
                more = sendNext();
            } while (more);
        } catch (IOException e) {
            log.println("elara: the kernel's sockets fail: " + e);
        } finally {
            release();
        }
    }

    private boolean sendNext() {
        var next = outgoing.poll();
        if (next == null) {
            return false;
        }
        write(next);
        return true;
    }

    private void write(Outgoing next) {
        try {
            var socket = sockets.get(next.channel());
            int last = next.frames().size() - 1;
            for (int i = 0; i <= last; i++) {
                socket.send(next.frames().get(i), i < last ? ZMQ.SNDMORE : 0);
            }
        } catch (RuntimeException e) {
            log.println("elara: a message on " + next.channel() + " could not be sent: " + e);
        }
    }

    private boolean receiveNext(Channel channel) {
        try {
            return receive(channel);
        } catch (MalformedMessage e) {
            log.println("elara: a malformed message on " + channel + " is ignored: " + e.getMessage());
        } catch (RuntimeException | StackOverflowError e) {
            log.println("elara: a message on " + channel + " could not be taken: " + e);
        }
        return true;
    }

    private boolean receive(Channel channel) throws MalformedMessage {
        var socket = sockets.get(channel);
        var frame = socket.recv(ZMQ.DONTWAIT);
        if (frame == null) {
            return false;
        }
        if (channel == Channel.IOPUB) {
            subscription(socket, frame);
            return true;
        }
        var frames = new ArrayList<byte[]>();
        frames.add(frame);
        while (socket.hasReceiveMore()) {
            frames.add(socket.recv());
        }
        var message = codec.decode(frames);
        greeting = null;
        receiver.receive(channel, message);
        return true;
    }

    /** Somebody subscribes to a topic, or no longer: a byte says which. The first that a subscriber gets is a welcome. */
    private void subscription(ZMQ.Socket socket, byte[] event) {
        if (event.length == 0 || event[0] > 1) {
            return;
        }
        // JeroMQ wants the topic as it came, with that byte.
        if (event[0] == 0) {
            socket.unsubscribe(event);
            return;
        }
        socket.subscribe(event);
        var topic = Arrays.copyOfRange(event, 1, event.length);
        var content = Json.object().put("subscription", new String(topic, StandardCharsets.UTF_8));
        write(new Outgoing(
                Channel.IOPUB,
                codec.encode(
                        codec.compose("iopub_welcome", Json.object(), content).to(List.of(topic)))));
        if (greeting != null) {
            write(new Outgoing(Channel.IOPUB, codec.encode(greeting)));
        }
    }

    /** Sends what is still to be sent and closes the sockets; takes less than a second, whatever front ends do. */
    @Override
    public void close() {
        closing = true;
        selector.wakeup();
        if (owner.getState() == Thread.State.NEW) {
            heartbeat.socket().close();
            release();
        }
        try {
            owner.join(CLOSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void release() {
        sockets.values().forEach(ZMQ.Socket::close);
        // Ends the heartbeat, and waits until all is delivered or the time to linger is over.
        context.term();
        try {
            selector.close();
        } catch (IOException e) {
            log.println("elara: " + e);
        }
    }
}
