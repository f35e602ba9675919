package elara.kernel.session;

import elara.kernel.request.CommMessage;
import elara.kernel.request.CommMessage.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

/** The comms that are open, and what opens more of them. What it sends, it sends for the cell of the calling thread. */
final class Comms {
    private final CurrentCell current;
    private final Map<String, BiConsumer<Comm, Comm.Message>> registered = new ConcurrentHashMap<>();
    private final Map<String, Comm> open = new ConcurrentHashMap<>();

    Comms(CurrentCell current) {
        this.current = current;
    }

    void register(String target, BiConsumer<Comm, Comm.Message> opened) {
        registered.put(target, opened);
    }

    Comm open(String target, Object data, Map<String, ?> metadata, byte[]... buffers) {
        var comm = join(null, target);
        open(comm, data, metadata, Arrays.asList(buffers));
        return comm;
    }

    Comm join(String id, String target) {
        var comm = new Comm(this, id, target);
        open.put(comm.id(), comm);
        return comm;
    }

    void leave(Comm comm) {
        open.remove(comm.id(), comm);
    }

    void open(Comm comm, Object data, Map<String, ?> metadata, List<byte[]> buffers) {
        send(new CommMessage(Kind.OPEN, comm.id(), comm.target(), data, metadata, buffers));
    }

    void send(Comm comm, Object data, Map<String, ?> metadata, List<byte[]> buffers) {
        if (!open.containsKey(comm.id())) {
            throw new IllegalStateException(comm + " is closed");
        }
        send(new CommMessage(Kind.MSG, comm.id(), "", data, metadata, buffers));
    }

    void close(Comm comm, Object data) {
        if (open.remove(comm.id()) != null) {
            sendClose(comm.id(), data);
        }
    }

    private void sendClose(String id, Object data) {
        send(new CommMessage(Kind.CLOSE, id, "", data, Map.of(), List.of()));
    }

    private void send(CommMessage message) {
        current.get().cell().send(message);
    }

    /** The targets of the open comms, by their ids. */
    Map<String, String> targets() {
        var targets = new TreeMap<String, String>();
        open.forEach((id, comm) -> targets.put(id, comm.target()));
        return targets;
    }

    /** Takes what the page has sent; what it sends to a comm that is not open is nobody's. */
    void receive(CommMessage message) {
        var content = new Comm.Message(message.data(), message.metadata(), message.buffers());
        var comm = open.get(message.id());
        if (message.kind() == Kind.OPEN) {
            opened(message, content);
        } else if (comm != null && message.kind() == Kind.MSG) {
            comm.received(content);
        } else if (comm != null) {
            open.remove(message.id());
            comm.closed(content);
        }
    }

    private void opened(CommMessage message, Comm.Message content) {
        var target = registered.get(message.target());
        if (target == null) {
            sendClose(message.id(), Map.of());
            return;
        }
        var comm = join(message.id(), message.target());
        try {
            target.accept(comm, content);
        } catch (RuntimeException | Error e) {
            // A comm that has no other end but a failure is none.
            close(comm, Map.of());
            throw e;
        }
    }
}
