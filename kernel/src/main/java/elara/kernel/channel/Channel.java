package elara.kernel.channel;

/** The sockets that carry messages. */
public enum Channel {
    /** Requests, which are served in order. */
    SHELL,
    /** Requests that must not wait for a running cell. */
    CONTROL,
    /** Questions to the person, and the answers. */
    STDIN,
    /** Broadcasts to every front end; nothing comes in. */
    IOPUB
}
