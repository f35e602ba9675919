package elara.kernel.request;

/** The front end that sent the cell takes no questions ({@code allow_stdin} was false). */
public final class InputRefused extends Exception {
    /**
     * Creates the exception.
     *
     * @param message what to tell the user
     */
    public InputRefused(String message) {
        super(message);
    }
}
