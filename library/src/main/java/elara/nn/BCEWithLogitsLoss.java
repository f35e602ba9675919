package elara.nn;

import elara.array.NDArray;
import elara.autograd.Tensor;

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
            LossKernels::logitCrossEntropyGradient);

    /** Makes the loss. */
    public BCEWithLogitsLoss() {}

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
        return FORMULA.mean(prediction, target);
    }

    /** Returns {@code BCEWithLogitsLoss()}. */
    @Override
    public String toString() {
        return FORMULA.toString();
    }
}
