package elara.kernel.magic;

/** A magic was called with arguments it cannot take. The message says what is wrong; the usage is told below it. */
public final class WrongCall extends Exception {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what is wrong, with the argument
     */
    public WrongCall(String message) {
        super(message);
    }

    WrongCall(String message, Magic magic) {
        super(message + "\nusage: " + magic.usage());
    }
}
