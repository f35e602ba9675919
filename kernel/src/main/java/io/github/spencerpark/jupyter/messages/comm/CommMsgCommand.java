package io.github.spencerpark.jupyter.messages.comm;

import com.google.gson.JsonObject;

/** Says something over a comm. */
public class CommMsgCommand {
    private final String commId;
    private final JsonObject data;

    /**
     * Creates the content.
     *
     * @param commId the comm's id
     * @param data what it says
     */
    public CommMsgCommand(String commId, JsonObject data) {
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
