package elara.nn;

import elara.array.NDArray;
import elara.autograd.Tensor;
import java.util.Objects;

/**
 * Mean absolute error (MAE): the mean of {@code |prediction - target|} over all elements. The derivative where both are
 * equal is taken as 0.
 */
public final class L1Loss implements Loss {
    private static final PairLoss FORMULA = new PairLoss(
            "L1Loss",
            LossKernels::absolute,
            LossKernels::absoluteGradient,
            LossKernels::absolute,
            LossKernels::absoluteGradient,
            (x, y) -> x.sub(y).abs());

    private Reduction reduction = Reduction.MEAN;

    /** Makes the loss. */
    public L1Loss() {}

    /**
     * Sets what becomes of the losses of all elements.
     *
     * @param reduction their mean at first
     * @return this
     */
    public L1Loss reduction(Reduction reduction) {
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

    /** Returns {@code L1Loss()}. */
    @Override
    public String toString() {
        return FORMULA.toString();
    }
}
