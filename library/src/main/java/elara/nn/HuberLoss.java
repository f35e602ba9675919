package elara.nn;

import elara.array.NDArray;
import elara.autograd.Tensor;
import java.util.Objects;

/**
 * Huber's loss (1964): {@code d < delta ? d² / 2 : delta * (d - delta / 2)} of {@code d = |prediction - target|}.
 */
public final class HuberLoss implements Loss {
    private final double delta;
    private Reduction reduction = Reduction.MEAN;

    /** Makes the loss with delta 1.0. */
    public HuberLoss() {
        this(1.0);
    }

    /**
     * Makes the loss.
     *
     * @param delta where the square ends; above 0
     * @throws IllegalArgumentException if it is not above 0
     */
    public HuberLoss(double delta) {
        if (!(delta > 0)) {
            throw new IllegalArgumentException("HuberLoss wants delta > 0, got " + delta);
        }
        this.delta = delta;
    }

    /**
     * Sets what becomes of the losses of all elements.
     *
     * @param reduction their mean at first
     * @return this
     */
    public HuberLoss reduction(Reduction reduction) {
        this.reduction = Objects.requireNonNull(reduction, "reduction");
        return this;
    }

    /**
     * Computes the loss.
     *
     * @param prediction what the model gave, of any shape
     * @param target what it should have given, of the same shape
     * @return a tensor of shape (), unless nothing is reduced
     * @throws IllegalArgumentException if the shapes differ; nothing is broadcast
     */
    @Override
    public Tensor forward(Tensor prediction, NDArray target) {
        PairLoss.checkShapes("HuberLoss", prediction, target);
        var distance = prediction.sub(Tensor.of(target).to(prediction.dtype())).abs();
        var near = distance.data().lt(delta);
        var each = Tensor.where(
                near, distance.square().mul(0.5), distance.sub(0.5 * delta).mul(delta));
        return Reductions.of(each, reduction);
    }

    /** Returns {@code HuberLoss(delta=1.0)}. */
    @Override
    public String toString() {
        return "HuberLoss(delta=" + delta + ")";
    }
}
