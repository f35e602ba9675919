package elara.kernel.maven;

/** Why libraries could not be had, in a sentence or a few lines for the one who asked for them. */
public final class DependencyProblem extends Exception {
    private static final long serialVersionUID = 1L;

    /**
     * Tells a problem.
     *
     * @param message what was wrong and what to do
     */
    public DependencyProblem(String message) {
        super(message);
    }

    /**
     * Tells a problem that another one caused.
     *
     * @param message what was wrong and what to do
     * @param cause for whoever debugs the kernel
     */
    public DependencyProblem(String message, Throwable cause) {
        super(message, cause);
    }
}
