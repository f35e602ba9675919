package elara.kernel.request;

/**
 * Whether a text can be run.
 *
 * @param status the verdict
 * @param indent what the next line should start with; empty unless the status is incomplete
 */
public record Completeness(Status status, String indent) {
    /** The verdicts, by the protocol's names in lower case. */
    public enum Status {
        /** It can be run. */
        COMPLETE,
        /** More is to come. */
        INCOMPLETE,
        /** No continuation would make it right. */
        INVALID,
        /** It cannot be told. */
        UNKNOWN
    }
}
