package io.github.spencerpark.jupyter.kernel.comm;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.spencerpark.jupyter.messages.Message;
import io.github.spencerpark.jupyter.messages.comm.CommCloseCommand;
import io.github.spencerpark.jupyter.messages.comm.CommMsgCommand;
import java.util.List;
import java.util.Map;

/** A channel between the notebook and the page it is shown in. */
public abstract class Comm {
    private final CommManager manager;
    private final String id;
    private final String targetName;
    private volatile boolean closed;

    /**
     * Creates a comm.
     *
     * @param manager the registry
     * @param id its id
     * @param targetName the target's name
     */
    public Comm(CommManager manager, String id, String targetName) {
        this.manager = manager;
        this.id = id;
        this.targetName = targetName;
    }

    /**
     * Creates a comm.
     *
     * @param manager the registry
     * @param id its id
     * @param targetName the target's name
     * @param initializationData what it was opened with
     */
    public Comm(CommManager manager, String id, String targetName, JsonElement initializationData) {
        this(manager, id, targetName);
    }

    /**
     * Returns its id.
     *
     * @return the id
     */
    public String getID() {
        return id;
    }

    /**
     * Returns the target's name.
     *
     * @return the name
     */
    public String getTargetName() {
        return targetName;
    }

    /**
     * Whether it has ended.
     *
     * @return whether it has
     */
    public boolean isClosed() {
        return closed;
    }

    /**
     * Says something.
     *
     * @param data what
     */
    public void send(JsonObject data) {
        manager.messageComm(id, data);
    }

    /**
     * Says something.
     *
     * @param data what
     * @param metadata what else is to be known
     * @param blobs binary parts
     */
    public void send(JsonObject data, Map<String, Object> metadata, List<byte[]> blobs) {
        manager.messageComm(id, data, metadata, blobs);
    }

    /** Ends it. */
    public final void close() {
        if (!closed) {
            manager.closeComm(this);
        }
    }

    /** The other side has said something. */
    final void received(Message<CommMsgCommand> message) {
        onMessage(message);
    }

    /** It ends. */
    final void ended(Message<CommCloseCommand> message, boolean byThisSide) {
        closed = true;
        onClose(message, byThisSide);
    }

    /**
     * The other side has said something.
     *
     * @param message what
     */
    protected abstract void onMessage(Message<CommMsgCommand> message);

    /**
     * It ends.
     *
     * @param closeMessage the last message
     * @param sending whether this side ends it
     */
    protected abstract void onClose(Message<CommCloseCommand> closeMessage, boolean sending);
}
