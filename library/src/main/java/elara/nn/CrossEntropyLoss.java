package elara.nn;

import elara.array.DType;
import elara.array.NDArray;
import elara.array.NDArrays;
import elara.array.Shapes;
import elara.autograd.Autograd;
import elara.autograd.Edge;
import elara.autograd.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Cross-entropy of logits against classes: the mean of {@code -ln softmax(row)[class]} over all samples. The softmax is
 * part of the loss, so that nothing overflows; the model ends without one.
 *
 * <pre>{@code
 * var logits = Tensor.of(array(new double[][]{{2, 0, 0}, {0, 0, 0}}));
 * new CrossEntropyLoss().forward(logits, array(0, 2)).item()     // 0.66907...
 * }</pre>
 */
public final class CrossEntropyLoss implements Loss {
    /** PyTorch's. */
    static final long IGNORED = -100;

    private Reduction reduction = Reduction.MEAN;
    private double smoothing;
    private NDArray weight;
    private long ignored = IGNORED;

    /** Makes the loss. */
    public CrossEntropyLoss() {}

    /**
     * Sets what becomes of the losses of all samples.
     *
     * @param reduction their mean at first
     * @return this
     */
    public CrossEntropyLoss reduction(Reduction reduction) {
        this.reduction = Objects.requireNonNull(reduction, "reduction");
        return this;
    }

    /**
     * Sets how much of each target is given to all classes alike (Szegedy et al. 2016).
     *
     * @param smoothing between 0 and 1; 0 at first
     * @return this
     * @throws IllegalArgumentException if it is out of range
     */
    public CrossEntropyLoss labelSmoothing(double smoothing) {
        if (!(smoothing >= 0 && smoothing <= 1)) {
            throw new IllegalArgumentException(
                    "CrossEntropyLoss wants a label smoothing between 0 and 1, got " + smoothing);
        }
        this.smoothing = smoothing;
        return this;
    }

    /**
     * Sets how much each class counts; the mean is then taken over the weights of the samples' classes.
     *
     * @param weight one number a class
     * @return this
     */
    public CrossEntropyLoss weight(NDArray weight) {
        this.weight = Objects.requireNonNull(weight, "weight");
        return this;
    }

    /**
     * Sets the label of samples that do not count, such as the padding of sequences: neither their loss nor their gradient, nor in
     * the mean.
     *
     * @param label -100 at first
     * @return this
     */
    public CrossEntropyLoss ignoreIndex(long label) {
        ignored = label;
        return this;
    }

    /**
     * Computes the loss.
     *
     * @param prediction logits, of shape (n, classes), or (classes,) for a single sample
     * @param target the class of each sample, counted from 0: integers, of shape (n,), or () for a single sample; or the
     *     probability of each class: floating-point numbers, of the prediction's shape
     * @return a tensor of shape (), unless nothing is reduced
     * @throws IllegalArgumentException if the shapes do not belong together, the target's dtype is no integer one, or a
     *     class is not below the number of classes
     */
    @Override
    public Tensor forward(Tensor prediction, NDArray target) {
        if (target.dtype().isFloating() && Arrays.equals(target.shape(), prediction.shape())) {
            return ofProbabilities(prediction, target);
        }
        checkShapes(prediction, target);
        int classes = prediction.data().shape(-1);
        var labels = labels("CrossEntropyLoss", target, classes, ignored);
        if (any(labels, ignored) || reduction != Reduction.MEAN || smoothing > 0 || weight != null) {
            return ofLabels(prediction, target, labels);
        }
        int n = labels.length;
        var shape = prediction.shape();
        if (prediction.dtype() == DType.FLOAT32) {
            var probabilities = new float[prediction.size()];
            double sum = LossKernels.softmaxCrossEntropy(prediction.data().asFloats(), labels, classes, probabilities);
            var mean = NDArrays.full(sum / n).astype(DType.FLOAT32);
            return Tensor.derived(
                    "CrossEntropyLoss",
                    mean,
                    Edge.to(prediction, g -> {
                                var out = new float[probabilities.length];
                                LossKernels.softmaxCrossEntropyGradient(
                                        probabilities, labels, classes, (float) (g.item() / n), out);
                                return NDArray.of(out, shape);
                            })
                            .twice(g -> again(g, prediction, target, labels)));
        }
        var probabilities = new double[prediction.size()];
        double sum = LossKernels.softmaxCrossEntropy(prediction.data().asDoubles(), labels, classes, probabilities);
        var mean = NDArrays.full(sum / n);
        return Tensor.derived(
                "CrossEntropyLoss",
                mean,
                Edge.to(prediction, g -> {
                            var out = new double[probabilities.length];
                            LossKernels.softmaxCrossEntropyGradient(probabilities, labels, classes, g.item() / n, out);
                            return NDArray.of(out, shape);
                        })
                        .twice(g -> again(g, prediction, target, labels)));
    }

    /** The gradient once more, recorded, for second derivatives. */
    private Tensor again(Tensor g, Tensor prediction, NDArray target, long... labels) {
        var mean = ofLabels(prediction, target, labels);
        return g.mul(Autograd.grad(mean, List.of(prediction)).get(0));
    }

    private Tensor ofProbabilities(Tensor prediction, NDArray target) {
        int classes = prediction.data().shape(-1);
        var wanted = target.astype(prediction.dtype()).mul(1 - smoothing).add(smoothing / classes);
        if (weight != null) {
            wanted = wanted.mul(classWeights(prediction));
        }
        return Reductions.of(prediction.logSoftmax(-1).mul(wanted).sum(-1).neg(), reduction);
    }

    private Tensor ofLabels(Tensor prediction, NDArray target, long... labels) {
        int classes = prediction.data().shape(-1);
        var log = prediction.logSoftmax(-1).reshape(-1, classes);
        var counted = counted(labels, ignored).astype(prediction.dtype());
        var found = NDArray.of(found(labels, ignored));
        var counts =
                weight == null ? counted : classWeights(prediction).get(found).mul(counted);
        var hit = log.gather(1, found.reshape(-1, 1)).reshape(-1).mul(counts).neg();
        var spread = (weight == null ? log : log.mul(classWeights(prediction)))
                .sum(1)
                .mul(counted)
                .neg();
        var each = smoothing == 0 ? hit : hit.mul(1 - smoothing).add(spread.mul(smoothing / classes));
        return switch (reduction) {
            case NONE -> each.reshape(target.shape());
            case SUM -> each.sum();
            case MEAN -> each.sum().div(counts.sum());
        };
    }

    private NDArray classWeights(Tensor prediction) {
        int classes = prediction.data().shape(-1);
        if (weight.ndim() != 1 || weight.shape(0) != classes) {
            throw new IllegalArgumentException("CrossEntropyLoss wants a weight for each of " + classes
                    + " classes, got the shape " + Shapes.text(weight.shape()));
        }
        return weight.astype(prediction.dtype());
    }

    private static void checkShapes(Tensor prediction, NDArray target) {
        boolean fits = prediction.ndim() == target.ndim() + 1
                && (target.ndim() == 0
                        || (target.ndim() == 1
                                && target.shape(0) == prediction.data().shape(0)));
        if (!fits) {
            boolean column = prediction.ndim() == 2 && target.ndim() == 2 && target.shape(1) == 1;
            throw new IllegalArgumentException(
                    "CrossEntropyLoss wants logits of shape (n,classes) and a target of shape (n,), got "
                            + Shapes.text(prediction.shape()) + " and " + Shapes.text(target.shape())
                            + (column ? "; target.reshape(-1) makes it fit" : ""));
        }
        if (prediction.data().shape(-1) == 0) {
            throw new IllegalArgumentException("CrossEntropyLoss wants at least one class, got logits of shape "
                    + Shapes.text(prediction.shape()));
        }
    }

    static boolean any(long[] labels, long ignored) {
        return Arrays.stream(labels).anyMatch(label -> label == ignored);
    }

    /** Returns 1 for each label that counts, and 0 for each that does not. */
    static NDArray counted(long[] labels, long ignored) {
        return NDArray.of(Arrays.stream(labels)
                .mapToDouble(label -> label == ignored ? 0 : 1)
                .toArray());
    }

    /** Returns the labels, with a class that there is for each that does not count. */
    static long[] found(long[] labels, long ignored) {
        return Arrays.stream(labels).map(label -> label == ignored ? 0 : label).toArray();
    }

    static long[] labels(String loss, NDArray target, int classes, long ignored) {
        if (!target.dtype().isInteger()) {
            throw new IllegalArgumentException(loss + " wants the target's classes as integers, got "
                    + target.dtype().numpyName() + "; target.astype(DType.INT64) makes them such");
        }
        var labels = target.toLongs();
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] != ignored && (labels[i] < 0 || labels[i] >= classes)) {
                throw new IllegalArgumentException(loss + " wants classes from 0 to " + (classes - 1) + " for "
                        + classes + " logits a sample, got " + labels[i] + " at "
                        + Position.text(i, target.shape()));
            }
        }
        return labels;
    }

    /** Returns {@code CrossEntropyLoss()}. */
    @Override
    public String toString() {
        return "CrossEntropyLoss()";
    }
}
