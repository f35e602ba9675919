package io.github.spencerpark.jupyter.messages.comm;

import com.google.gson.JsonObject;

/** Closes a comm. */
public class CommCloseCommand {
    private final String commId;
    private final JsonObject data;

    /**
     * Creates the content.
     *
     * @param commId the comm's id
     * @param data what it says
     */
    public CommCloseCommand(String commId, JsonObject data) {
        this.commId = commId;
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
     * Returns what it says.
     *
     * @return the data
     */
    public JsonObject getData() {
        return data;
    }
}
