package io.github.spencerpark.jupyter.kernel.comm;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.ToNumberPolicy;
import java.util.LinkedHashMap;
import java.util.Map;

/** What comms say to each other, between Gson's trees, which IJava's programs use, and plain maps and lists. */
final class Content {
    private static final Gson GSON = new GsonBuilder()
            .serializeNulls()
            .setObjectToNumberStrategy(ToNumberPolicy.LONG_OR_DOUBLE)
            .create();

    private Content() {}

    /** Maps, lists, texts, numbers, booleans, null. */
    static Object plain(JsonElement tree) {
        return tree == null ? Map.of() : GSON.fromJson(tree, Object.class);
    }

    /** What a message says, which IJava's programs take to be an object. */
    static JsonObject data(elara.kernel.session.Comm.Message message) {
        var tree = GSON.toJsonTree(message.data());
        if (tree.isJsonNull()) {
            return new JsonObject();
        }
        if (!tree.isJsonObject()) {
            throw new IllegalArgumentException("what came over the comm is no JSON object: " + tree);
        }
        return tree.getAsJsonObject();
    }

    static Map<String, Object> metadata(elara.kernel.session.Comm.Message message) {
        return new LinkedHashMap<>(message.metadata());
    }
}
