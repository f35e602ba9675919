package elara.kernel.wire;

/** What arrived is not a message, or not one that its type promises; the text says what is wrong with it. */
public final class MalformedMessage extends Exception {
    /**
     * Creates the exception.
     *
     * @param message what is wrong
     */
    public MalformedMessage(String message) {
        super(message);
    }

    /**
     * Creates the exception.
     *
     * @param message what is wrong
     * @param cause how it was found out
     */
    public MalformedMessage(String message, Throwable cause) {
        super(message, cause);
    }
}
