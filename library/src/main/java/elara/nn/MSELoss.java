package elara.nn;

import elara.array.NDArray;
import elara.autograd.Tensor;
import java.util.Objects;

/**
 * Mean squared error: the mean of {@code (prediction - target)²} over all elements.
 */
public final class MSELoss implements Loss {
    private static final PairLoss FORMULA = new PairLoss(
            "MSELoss",
            LossKernels::squared,
            LossKernels::squaredGradient,
            LossKernels::squared,
            LossKernels::squaredGradient,
            (x, y) -> x.sub(y).square());

    private Reduction reduction = Reduction.MEAN;

    /** Makes the loss. */
    public MSELoss() {}

    /**
     * Sets what becomes of the losses of all elements.
     *
     * @param reduction their mean at first
     * @return this
     */
    public MSELoss reduction(Reduction reduction) {
        this.reduction = Objects.requireNonNull(reduction, "reduction");
        return this;
    }

    /**
     * Computes the loss.
     *
     * @param prediction what the model gave, of any shape
     * @param target what it should have given, of the same shape
     * @return a tensor of shape ()
     * @throws IllegalArgumentException if the shapes differ; nothing is broadcast
     */
    @Override
    public Tensor forward(Tensor prediction, NDArray target) {
        return FORMULA.reduced(prediction, target, reduction);
    }

    /** Returns {@code MSELoss()}. */
    @Override
    public String toString() {
        return FORMULA.toString();
    }
}
