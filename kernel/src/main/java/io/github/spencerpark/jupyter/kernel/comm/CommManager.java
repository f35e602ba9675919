package io.github.spencerpark.jupyter.kernel.comm;

import com.google.gson.JsonObject;
import elara.kernel.session.Notebook;
import io.github.spencerpark.jupyter.messages.Message;
import io.github.spencerpark.jupyter.messages.comm.CommCloseCommand;
import io.github.spencerpark.jupyter.messages.comm.CommMsgCommand;
import io.github.spencerpark.jupyter.messages.comm.CommOpenCommand;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The comms of a notebook, and what to make of those that a front end opens. All messages go over the comms of the
 * kernel, and what the other side sends is handled in turn with the cells.
 */
public class CommManager implements Iterable<Comm> {
    private final Map<String, Connected> comms = new ConcurrentHashMap<>();
    private final Map<String, CommTarget> targets = new ConcurrentHashMap<>();

    /** Creates an empty registry. */
    public CommManager() {}

    /**
     * A comm of a program for IJava, and the kernel's of the same id.
     *
     * @param comm the program's; null while it is being made
     * @param wire what carries its messages
     */
    private record Connected(Comm comm, elara.kernel.session.Comm wire) {}

    @Override
    public Iterator<Comm> iterator() {
        var made = new ArrayList<Comm>();
        comms.values().forEach(each -> {
            if (each.comm() != null) {
                made.add(each.comm());
            }
        });
        return made.iterator();
    }

    /**
     * Returns a comm.
     *
     * @param id its id
     * @return the comm, or null
     */
    public Comm getCommByID(String id) {
        var connected = comms.get(id);
        return connected == null ? null : connected.comm();
    }

    /**
     * Adds a comm: from now on it hears what the front end sends to its id.
     *
     * @param comm the comm
     */
    public void registerComm(Comm comm) {
        var known = comms.get(comm.getID());
        var wire = known == null ? elara.kernel.session.Comm.join(comm.getID(), comm.getTargetName()) : known.wire();
        comms.put(comm.getID(), new Connected(comm, wire));
        wire.onMessage(message -> comm.received(new Message<>(
                        Content.metadata(message),
                        new CommMsgCommand(comm.getID(), Content.data(message)),
                        message.buffers())))
                .onClose(message -> {
                    comms.remove(comm.getID());
                    var content = new CommCloseCommand(comm.getID(), Content.data(message));
                    comm.ended(new Message<>(Content.metadata(message), content, message.buffers()), false);
                });
    }

    /**
     * Removes a comm without a word to the front end.
     *
     * @param id its id
     * @return the comm, or null
     */
    public Comm unregisterComm(String id) {
        var connected = comms.remove(id);
        if (connected == null) {
            return null;
        }
        connected.wire().leave();
        return connected.comm();
    }

    /**
     * Opens a comm.
     *
     * @param <T> its class
     * @param targetName what the front end is to make of it
     * @param factory makes it, and may complete the message that opens it before it is sent
     * @return the comm
     */
    public <T extends Comm> T openComm(String targetName, CommFactory<T> factory) {
        var id = UUID.randomUUID().toString();
        var opening = new Message<>(null, new CommOpenCommand(id, targetName, new JsonObject()), null);
        var comm = factory.produce(this, id, targetName, opening);
        var wire = elara.kernel.session.Comm.join(id, targetName);
        comms.put(id, new Connected(comm, wire));
        wire.open(
                Content.plain(opening.getContent().getData()),
                opening.getMetadata(),
                opening.getBlobs().toArray(new byte[0][]));
        registerComm(comm);
        return comm;
    }

    /**
     * Says something over a comm.
     *
     * @param commID its id
     * @param data what
     * @param metadata what else is to be known
     * @param blobs binary parts
     * @throws IllegalArgumentException if there is no such comm
     */
    public void messageComm(String commID, JsonObject data, Map<String, Object> metadata, List<byte[]> blobs) {
        var connected = comms.get(commID);
        if (connected == null) {
            throw new IllegalArgumentException("there is no comm " + commID);
        }
        connected
                .wire()
                .send(
                        Content.plain(data),
                        metadata == null ? Map.of() : metadata,
                        blobs == null ? new byte[0][] : blobs.toArray(new byte[0][]));
    }

    /**
     * Says something over a comm.
     *
     * @param commID its id
     * @param data what
     */
    public void messageComm(String commID, JsonObject data) {
        messageComm(commID, data, Map.of(), List.of());
    }

    /**
     * Ends a comm. It hears of it first, and may complete the last message.
     *
     * @param comm the comm
     */
    public void closeComm(Comm comm) {
        var connected = comms.remove(comm.getID());
        var content = new CommCloseCommand(comm.getID(), new JsonObject());
        comm.ended(new Message<>(null, content, null), true);
        if (connected != null) {
            connected.wire().close(Content.plain(content.getData()));
        }
    }

    /**
     * Says what to make of comms that a front end opens.
     *
     * @param targetName the target's name
     * @param target makes them
     */
    public void registerTarget(String targetName, CommTarget target) {
        targets.put(targetName, target);
        Notebook.registerComm(targetName, this::opened);
    }

    private void opened(elara.kernel.session.Comm wire, elara.kernel.session.Comm.Message message) {
        var target = targets.get(wire.target());
        if (target == null) {
            wire.close();
            return;
        }
        var content = new CommOpenCommand(wire.id(), wire.target(), Content.data(message));
        comms.put(wire.id(), new Connected(null, wire));
        Comm comm = null;
        try {
            comm = target.createComm(
                    this,
                    wire.id(),
                    wire.target(),
                    new Message<>(Content.metadata(message), content, message.buffers()));
        } finally {
            if (comm == null) {
                comms.remove(wire.id());
            }
        }
        if (comm == null) {
            wire.close();
        } else {
            registerComm(comm);
        }
    }

    /**
     * Makes nothing of such comms any more.
     *
     * @param targetName the target's name
     */
    public void unregisterTarget(String targetName) {
        targets.remove(targetName);
    }

    /**
     * Returns what is made of such comms.
     *
     * @param targetName the target's name
     * @return the target, or null
     */
    public CommTarget getTarget(String targetName) {
        return targets.get(targetName);
    }
}
