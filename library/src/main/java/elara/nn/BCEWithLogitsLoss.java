package elara.nn;

import elara.array.NDArray;
import elara.autograd.Tensor;
import java.util.Objects;

/**
 * Binary cross-entropy of logits: {@link BCELoss} after a sigmoid, in one step that neither overflows nor loses digits.
 * The derivative with respect to a logit z is {@code (sigmoid(z) - y) / n}.
 */
public final class BCEWithLogitsLoss implements Loss {
    private static final PairLoss FORMULA = new PairLoss(
            "BCEWithLogitsLoss",
            LossKernels::logitCrossEntropy,
            LossKernels::logitCrossEntropyGradient,
            LossKernels::logitCrossEntropy,
            LossKernels::logitCrossEntropyGradient,
            (x, y) -> x.softplus().sub(x.mul(y)));

    private NDArray posWeight;
    private Reduction reduction = Reduction.MEAN;

    /** Makes the loss. */
    public BCEWithLogitsLoss() {}

    /**
     * Sets what becomes of the losses of all elements.
     *
     * @param reduction their mean at first
     * @return this
     */
    public BCEWithLogitsLoss reduction(Reduction reduction) {
        this.reduction = Objects.requireNonNull(reduction, "reduction");
        return this;
    }

    /**
     * Sets how much more a positive target counts than a negative one: more than 1 where positives are rare.
     *
     * @param posWeight a number for all, or one for each of the last axis; broadcast
     * @return this
     */
    public BCEWithLogitsLoss posWeight(NDArray posWeight) {
        this.posWeight = Objects.requireNonNull(posWeight, "posWeight");
        return this;
    }

    /**
     * Sets how much more a positive target counts than a negative one.
     *
     * @param posWeight a number for all
     * @return this
     */
    public BCEWithLogitsLoss posWeight(double posWeight) {
        return posWeight(NDArray.of(new double[] {posWeight}, new int[0]));
    }

    /**
     * Computes the loss.
     *
     * @param prediction logits, of any shape
     * @param target 0 or 1, or anything between, of the same shape
     * @return a tensor of shape ()
     * @throws IllegalArgumentException if the shapes differ; nothing is broadcast
     */
    @Override
    public Tensor forward(Tensor prediction, NDArray target) {
        if (posWeight == null) {
            return FORMULA.reduced(prediction, target, reduction);
        }
        PairLoss.checkShapes(FORMULA.name(), prediction, target);
        var y = target.astype(prediction.dtype());
        var weight = posWeight.astype(prediction.dtype()).sub(1).mul(y).add(1);
        // w y softplus(-x) + (1 - y) softplus(x), where softplus(x) = x + softplus(-x)
        var each =
                prediction.mul(y.neg().add(1)).add(prediction.neg().softplus().mul(weight));
        return Reductions.of(each, reduction);
    }

    /** Returns {@code BCEWithLogitsLoss()}. */
    @Override
    public String toString() {
        return FORMULA.toString();
    }
}
