package io.github.spencerpark.jupyter.messages.comm;

import com.google.gson.JsonObject;

/** Opens a comm. */
public class CommOpenCommand {
    private final String commId;
    private final String targetName;
    private JsonObject data;

    /**
     * Creates the content.
     *
     * @param commId the comm's id
     * @param targetName the target's name
     * @param data what it says
     */
    public CommOpenCommand(String commId, String targetName, JsonObject data) {
        this.commId = commId;
        this.targetName = targetName;
        this.data = data;
    }

    /**
     * Returns the comm's id.
     *
     * @return the id
     */
    public String getCommID() {
        return commId;
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
     * Returns what it says.
     *
     * @return the data
     */
    public JsonObject getData() {
        return data;
    }

    /**
     * Sets what it says.
     *
     * @param data the data
     */
    public void setData(JsonObject data) {
        this.data = data;
    }
}
