package elara.kernel.magic;

/** Runs code a number of times and tells how long that took. */
@FunctionalInterface
public interface Timer {
    /**
     * Runs the code.
     *
     * @param loops how often
     * @return nanoseconds
     * @throws Exception what the code throws
     */
    long nanos(long loops) throws Exception;
}
