package elara.nn;

import elara.array.NDArrays;
import elara.autograd.Tensor;
import elara.random.Rng;
import java.util.Objects;

/**
 * Dropout (Srivastava et al. 2014): while training, each number becomes 0 with a probability p, and the others are divided
 * by 1 - p; after {@link #eval()}, nothing is changed.
 */
public final class Dropout implements Layer {
    private final double p;
    private final Rng rng;
    private boolean training = true;

    /**
     * Makes a layer that drops half of the numbers, others each time.
     */
    public Dropout() {
        this(0.5);
    }

    /**
     * Makes a layer that drops other numbers each time.
     *
     * @param p the probability that a number is dropped
     * @throws IllegalArgumentException if it is not between 0 and 1
     */
    public Dropout(double p) {
        this(p, Rng.of());
    }

    /**
     * Makes a layer.
     *
     * @param p the probability that a number is dropped
     * @param rng says which; one number is drawn for each of the input's
     * @throws IllegalArgumentException if p is not between 0 and 1
     */
    public Dropout(double p, Rng rng) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("Dropout wants a probability between 0 and 1, got " + p);
        }
        this.p = p;
        this.rng = Objects.requireNonNull(rng, "rng");
    }

    @Override
    public Tensor forward(Tensor x) {
        if (!training || p == 0) {
            return x;
        }
        var kept = rng.random(x.shape()).ge(p);
        double scale = p == 1 ? 0 : 1 / (1 - p);
        return x.mul(NDArrays.where(kept, scale, 0.0).astype(x.dtype()));
    }

    @Override
    public Dropout train(boolean training) {
        this.training = training;
        return this;
    }

    /** Returns {@code Dropout(p=0.5)}. */
    @Override
    public String toString() {
        return "Dropout(p=" + p + ")";
    }
}
