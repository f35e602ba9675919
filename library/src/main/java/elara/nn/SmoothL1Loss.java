package elara.nn;

import elara.array.NDArray;
import elara.autograd.Tensor;
import java.util.Objects;

/**
 * The absolute error, rounded off near 0: {@code d < beta ? d² / (2 beta) : d - beta / 2} of {@code d = |prediction -
 * target|} (Girshick 2015).
 */
public final class SmoothL1Loss implements Loss {
    private final double beta;
    private Reduction reduction = Reduction.MEAN;

    /** Makes the loss with beta 1.0. */
    public SmoothL1Loss() {
        this(1.0);
    }

    /**
     * Makes the loss.
     *
     * @param beta where the square ends; above 0
     * @throws IllegalArgumentException if it is not above 0
     */
    public SmoothL1Loss(double beta) {
        if (!(beta > 0)) {
            throw new IllegalArgumentException("SmoothL1Loss wants beta > 0, got " + beta);
        }
        this.beta = beta;
    }

    /**
     * Sets what becomes of the losses of all elements.
     *
     * @param reduction their mean at first
     * @return this
     */
    public SmoothL1Loss reduction(Reduction reduction) {
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
        PairLoss.checkShapes("SmoothL1Loss", prediction, target);
        var distance = prediction.sub(Tensor.of(target).to(prediction.dtype())).abs();
        var near = distance.data().lt(beta);
        var each = Tensor.where(near, distance.square().mul(0.5 / beta), distance.sub(0.5 * beta));
        return Reductions.of(each, reduction);
    }

    /** Returns {@code SmoothL1Loss(beta=1.0)}. */
    @Override
    public String toString() {
        return "SmoothL1Loss(beta=" + beta + ")";
    }
}
