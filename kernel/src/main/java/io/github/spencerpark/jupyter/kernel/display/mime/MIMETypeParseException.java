package io.github.spencerpark.jupyter.kernel.display.mime;

/** A text is no MIME type. */
public class MIMETypeParseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String source;
    private final int position;
    private final String problem;

    /**
     * Creates the exception.
     *
     * @param source the text
     * @param position where in it
     * @param problem what is wrong
     */
    public MIMETypeParseException(String source, int position, String problem) {
        this(source, position, problem, null);
    }

    /**
     * Creates the exception.
     *
     * @param source the text
     * @param position where in it
     * @param problem what is wrong
     * @param cause the cause
     */
    public MIMETypeParseException(String source, int position, String problem, Throwable cause) {
        super("'" + source + "' is no MIME type: " + problem + " at position " + position, cause);
        this.source = source;
        this.position = position;
        this.problem = problem;
    }

    /**
     * Returns the text.
     *
     * @return the text
     */
    public String getSource() {
        return source;
    }

    /**
     * Returns where in the text.
     *
     * @return the position, from 0
     */
    public int getPosition() {
        return position;
    }

    /**
     * Returns what is wrong.
     *
     * @return one sentence
     */
    public String getProblem() {
        return problem;
    }
}
