package elara.kernel.request;

import java.util.List;
import java.util.Map;

/**
 * What goes over a comm, a channel between a program and the page that it is shown in, in either direction.
 *
 * @param kind whether the comm begins, goes on or ends with it
 * @param id the comm's id
 * @param target what the other side is to be when it opens; empty otherwise
 * @param data what the two sides have agreed on: maps, lists, texts, numbers, booleans, null
 * @param metadata what some front ends want beside it
 * @param buffers binary data
 */
public record CommMessage(
        Kind kind, String id, String target, Object data, Map<String, ?> metadata, List<byte[]> buffers) {
    /** The three message types, by the protocol's names in lower case and after {@code comm_}. */
    public enum Kind {
        /** The comm begins. */
        OPEN,
        /** It goes on. */
        MSG,
        /** It ends. */
        CLOSE
    }
}
