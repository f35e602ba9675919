package io.github.spencerpark.jupyter.kernel.magic.registry;

/** A magic was called with arguments it cannot take. */
public class MagicArgsParseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Without a message. */
    public MagicArgsParseException() {}

    /**
     * With a message.
     *
     * @param message its format
     * @param args what to put in it
     */
    @SuppressWarnings("AnnotateFormatMethod")
    public MagicArgsParseException(String message, Object... args) {
        super(String.format(message, args));
    }

    /**
     * With a message and a cause.
     *
     * @param message the message
     * @param cause the cause
     */
    public MagicArgsParseException(String message, Throwable cause) {
        super(message, cause);
    }

    /**
     * With a cause.
     *
     * @param cause the cause
     */
    public MagicArgsParseException(Throwable cause) {
        super(cause);
    }
}
