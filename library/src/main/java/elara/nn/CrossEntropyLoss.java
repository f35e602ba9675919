package elara.nn;

import elara.array.DType;
import elara.array.NDArray;
import elara.array.NDArrays;
import elara.array.Shapes;
import elara.autograd.Edge;
import elara.autograd.Tensor;

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
    /** Makes the loss. */
    public CrossEntropyLoss() {}

    /**
     * Computes the loss.
     *
     * @param prediction logits, of shape (n, classes), or (classes,) for a single sample
     * @param target the class of each sample, counted from 0: integers, of shape (n,), or () for a single sample
     * @return a tensor of shape ()
     * @throws IllegalArgumentException if the shapes do not belong together, the target's dtype is no integer one, or a
     *     class is not below the number of classes
     */
    @Override
    public Tensor forward(Tensor prediction, NDArray target) {
        checkShapes(prediction, target);
        int classes = prediction.data().shape(-1);
        var labels = labels(target, classes);
        int n = labels.length;
        var shape = prediction.shape();
        if (prediction.dtype() == DType.FLOAT32) {
            var probabilities = new float[prediction.size()];
            double sum = LossKernels.softmaxCrossEntropy(prediction.data().asFloats(), labels, classes, probabilities);
            var mean = NDArrays.full(sum / n).astype(DType.FLOAT32);
            return Tensor.derived("CrossEntropyLoss", mean, Edge.to(prediction, g -> {
                var out = new float[probabilities.length];
                LossKernels.softmaxCrossEntropyGradient(probabilities, labels, classes, (float) (g.item() / n), out);
                return NDArray.of(out, shape);
            }));
        }
        var probabilities = new double[prediction.size()];
        double sum = LossKernels.softmaxCrossEntropy(prediction.data().asDoubles(), labels, classes, probabilities);
        var mean = NDArrays.full(sum / n);
        return Tensor.derived("CrossEntropyLoss", mean, Edge.to(prediction, g -> {
            var out = new double[probabilities.length];
            LossKernels.softmaxCrossEntropyGradient(probabilities, labels, classes, g.item() / n, out);
            return NDArray.of(out, shape);
        }));
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

    private static long[] labels(NDArray target, int classes) {
        if (!target.dtype().isInteger()) {
            throw new IllegalArgumentException("CrossEntropyLoss wants the target's classes as integers, got "
                    + target.dtype().numpyName() + "; target.astype(DType.INT64) makes them such");
        }
        var labels = target.toLongs();
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] < 0 || labels[i] >= classes) {
                throw new IllegalArgumentException("CrossEntropyLoss wants classes from 0 to " + (classes - 1) + " for "
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
