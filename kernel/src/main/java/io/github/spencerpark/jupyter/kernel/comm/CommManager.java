package io.github.spencerpark.jupyter.kernel.comm;

import com.google.gson.JsonObject;
import io.github.spencerpark.jupyter.messages.Message;
import io.github.spencerpark.jupyter.messages.comm.CommCloseCommand;
import io.github.spencerpark.jupyter.messages.comm.CommOpenCommand;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The comms of a notebook, and what to make of those that a front end opens. */
public class CommManager implements Iterable<Comm> {
    private final Map<String, Comm> comms = new ConcurrentHashMap<>();
    private final Map<String, CommTarget> targets = new ConcurrentHashMap<>();

    /** Creates an empty registry. */
    public CommManager() {}

    @Override
    public Iterator<Comm> iterator() {
        return new ArrayList<>(comms.values()).iterator();
    }

    /**
     * Returns a comm.
     *
     * @param id its id
     * @return the comm, or null
     */
    public Comm getCommByID(String id) {
        return comms.get(id);
    }

    /**
     * Adds a comm.
     *
     * @param comm the comm
     */
    public void registerComm(Comm comm) {
        comms.put(comm.getID(), comm);
    }

    /**
     * Removes a comm.
     *
     * @param id its id
     * @return the comm, or null
     */
    public Comm unregisterComm(String id) {
        return comms.remove(id);
    }

    /**
     * Opens a comm.
     *
     * @param <T> its class
     * @param targetName what the front end is to make of it
     * @param factory makes it
     * @return the comm
     */
    public <T extends Comm> T openComm(String targetName, CommFactory<T> factory) {
        var id = UUID.randomUUID().toString();
        var content = new CommOpenCommand(id, targetName, new JsonObject());
        var comm = factory.produce(this, id, targetName, new Message<>(null, content, null));
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
     */
    public void messageComm(String commID, JsonObject data, Map<String, Object> metadata, List<byte[]> blobs) {
        if (!comms.containsKey(commID)) {
            throw new IllegalArgumentException("there is no comm " + commID);
        }
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
     * Ends a comm.
     *
     * @param comm the comm
     */
    public void closeComm(Comm comm) {
        unregisterComm(comm.getID());
        comm.ended(new Message<>(null, new CommCloseCommand(comm.getID(), new JsonObject()), null), true);
    }

    /**
     * Says what to make of comms that a front end opens.
     *
     * @param targetName the target's name
     * @param target makes them
     */
    public void registerTarget(String targetName, CommTarget target) {
        targets.put(targetName, target);
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
