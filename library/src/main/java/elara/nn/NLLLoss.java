package elara.nn;

import elara.array.NDArray;
import elara.array.Shapes;
import elara.autograd.Tensor;
import java.util.Objects;

/**
 * Negative log-likelihood: the mean of {@code -prediction[row, class]}. With {@link LogSoftmax} before it, this is {@link
 * CrossEntropyLoss}.
 */
public final class NLLLoss implements Loss {
    private Reduction reduction = Reduction.MEAN;
    private long ignored = CrossEntropyLoss.IGNORED;

    /** Makes the loss. */
    public NLLLoss() {}

    /**
     * Sets what becomes of the losses of all samples.
     *
     * @param reduction their mean at first
     * @return this
     */
    public NLLLoss reduction(Reduction reduction) {
        this.reduction = Objects.requireNonNull(reduction, "reduction");
        return this;
    }

    /**
     * Sets the label of samples that do not count, neither with their loss nor in the mean.
     *
     * @param label -100 at first
     * @return this
     */
    public NLLLoss ignoreIndex(long label) {
        ignored = label;
        return this;
    }

    /**
     * Computes the loss.
     *
     * @param prediction log-probabilities, of shape (n, classes)
     * @param target the class of each sample, counted from 0: integers, of shape (n,)
     * @return a tensor of shape (), unless nothing is reduced
     * @throws IllegalArgumentException if the shapes do not belong together, or a class is out of range
     */
    @Override
    public Tensor forward(Tensor prediction, NDArray target) {
        if (prediction.ndim() != 2
                || target.ndim() != 1
                || target.shape(0) != prediction.data().shape(0)) {
            throw new IllegalArgumentException(
                    "NLLLoss wants log-probabilities of shape (n,classes) and a target of shape (n,), got "
                            + Shapes.text(prediction.shape()) + " and " + Shapes.text(target.shape()));
        }
        var labels =
                CrossEntropyLoss.labels("NLLLoss", target, prediction.data().shape(1), ignored);
        var counted = CrossEntropyLoss.counted(labels, ignored).astype(prediction.dtype());
        var each = prediction
                .gather(1, NDArray.of(CrossEntropyLoss.found(labels, ignored), labels.length, 1))
                .reshape(-1)
                .mul(counted)
                .neg();
        return reduction == Reduction.MEAN ? each.sum().div(counted.sum()) : Reductions.of(each, reduction);
    }

    /** Returns {@code NLLLoss()}. */
    @Override
    public String toString() {
        return "NLLLoss()";
    }
}
