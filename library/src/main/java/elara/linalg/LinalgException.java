package elara.linalg;

/** Says that a matrix does not have what an operation of {@link Linalg} asks of it, as NumPy's {@code LinAlgError}. */
public final class LinalgException extends IllegalArgumentException {
    /**
     * Makes the exception.
     *
     * @param message what the matrix lacks, with its shape or the position
     */
    public LinalgException(String message) {
        super(message);
    }
}
