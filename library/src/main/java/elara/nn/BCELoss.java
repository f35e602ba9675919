package elara.nn;

import elara.array.DType;
import elara.array.NDArray;
import elara.autograd.Tensor;
import java.util.Objects;

/**
 * Binary cross-entropy of probabilities: the mean of {@code -(y ln p + (1 - y) ln(1 - p))}. Logarithms stop at -100, as
 * PyTorch's do, so that the loss stays finite. {@link BCEWithLogitsLoss} on what goes into the sigmoid is more accurate.
 */
public final class BCELoss implements Loss {
    private static final PairLoss FORMULA = new PairLoss(
            "BCELoss",
            LossKernels::crossEntropy,
            LossKernels::crossEntropyGradient,
            LossKernels::crossEntropy,
            LossKernels::crossEntropyGradient,
            BCELoss::each);

    private Reduction reduction = Reduction.MEAN;

    /** Makes the loss. */
    public BCELoss() {}

    /**
     * Sets what becomes of the losses of all elements.
     *
     * @param reduction their mean at first
     * @return this
     */
    public BCELoss reduction(Reduction reduction) {
        this.reduction = Objects.requireNonNull(reduction, "reduction");
        return this;
    }

    /**
     * Computes the loss.
     *
     * @param prediction probabilities, of any shape
     * @param target 0 or 1, or anything between, of the same shape
     * @return a tensor of shape ()
     * @throws IllegalArgumentException if the shapes differ; nothing is broadcast
     *     or if an element of the prediction is not between 0 and 1
     */
    @Override
    public Tensor forward(Tensor prediction, NDArray target) {
        PairLoss.checkShapes(FORMULA.name(), prediction, target);
        checkProbabilities(prediction.data());
        return FORMULA.reduced(prediction, target, reduction);
    }

    private static Tensor each(Tensor p, Tensor y) {
        var log = p.log().maximum(-100);
        var logOfRest = p.neg().log1p().maximum(-100);
        return y.sub(1).mul(logOfRest).sub(y.mul(log));
    }

    private static void checkProbabilities(NDArray p) {
        int at = p.dtype() == DType.FLOAT32
                ? LossKernels.firstOutsideUnit(p.asFloats())
                : LossKernels.firstOutsideUnit(p.asDoubles());
        if (at >= 0) {
            throw new IllegalArgumentException("BCELoss wants probabilities between 0 and 1, got "
                    + p.reshape(-1).getDouble(at) + " at " + Position.text(at, p.shape())
                    + "; end the model with a Sigmoid, or take BCEWithLogitsLoss");
        }
    }

    /** Returns {@code BCELoss()}. */
    @Override
    public String toString() {
        return FORMULA.toString();
    }
}
