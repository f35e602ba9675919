package elara.bench;

import elara.array.NDArray;
import elara.random.Rng;

/** What the rows compute with: the same numbers as in {@code numpy_rows.py}. */
final class Inputs {
    static final int MILLION = 1_000_000;

    private static final int SEED = 1;

    private Inputs() {}

    /** Numbers from the normal distribution. */
    static NDArray normal(int... shape) {
        return Rng.of(SEED).normal(shape);
    }

    /** Whole numbers from 0 below a limit. */
    static NDArray integers(long below, int size) {
        return Rng.of(SEED).integers(0, below, size);
    }
}
