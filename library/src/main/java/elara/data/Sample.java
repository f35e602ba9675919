package elara.data;

import elara.array.NDArray;
import java.util.Objects;

/**
 * One sample.
 *
 * @param x what the model is given
 * @param y what it should give
 */
public record Sample(NDArray x, NDArray y) {
    /** Refuses null. */
    public Sample {
        Objects.requireNonNull(x, "x");
        Objects.requireNonNull(y, "y");
    }
}
