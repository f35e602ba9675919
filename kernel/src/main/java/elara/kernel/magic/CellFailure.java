package elara.kernel.magic;

import elara.kernel.request.Outcome;

/** Code that a magic or a program had evaluated failed; the failure has been told in full by whom it happened to. */
public final class CellFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Outcome.Failure failure;

    /**
     * Creates the exception.
     *
     * @param failure what became of the code
     */
    public CellFailure(Outcome.Failure failure) {
        super(failure.evalue());
        this.failure = failure;
    }

    /**
     * Returns what became of the code.
     *
     * @return the failure
     */
    public Outcome.Failure failure() {
        return failure;
    }
}
