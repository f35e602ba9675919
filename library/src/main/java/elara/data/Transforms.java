package elara.data;

import elara.array.DType;
import elara.array.NDArray;
import elara.array.NDArrays;
import elara.array.Shapes;

/** What is done to arrays of samples before a model sees them. */
public final class Transforms {
    private Transforms() {}

    /**
     * Returns a row for each label, 1 at the label's place and 0 elsewhere.
     *
     * <pre>{@code
     * Transforms.oneHot(array(0, 2), 3)   // array([[1., 0., 0.],
     *                                     //        [0., 0., 1.]])
     * }</pre>
     *
     * @param labels integers from 0 on, of shape (n,)
     * @param classes how many classes there are
     * @return float64, of shape (n, classes)
     * @throws IllegalArgumentException if the labels are no row of integers, or one is out of range
     */
    public static NDArray oneHot(NDArray labels, int classes) {
        if (labels.ndim() != 1 || !labels.dtype().isInteger()) {
            throw new IllegalArgumentException("oneHot wants a row of integers, got "
                    + labels.dtype().numpyName() + " of shape " + Shapes.text(labels.shape()));
        }
        var out = NDArrays.zeros(DType.FLOAT64, labels.size(), classes);
        var numbers = labels.toLongs();
        for (int i = 0; i < numbers.length; i++) {
            if (numbers[i] < 0 || numbers[i] >= classes) {
                throw new IllegalArgumentException(
                        "oneHot wants labels from 0 to " + (classes - 1) + ", got " + numbers[i] + " at [" + i + "]");
            }
            out.setDouble(1, i, (int) numbers[i]);
        }
        return out;
    }

    /**
     * Returns what brings every column to the mean 0 and the deviation 1, learned from some samples.
     *
     * @param x of shape (samples, features)
     * @return the scaling; columns that do not vary are only shifted
     */
    public static Scaling standardize(NDArray x) {
        var deviation = x.std(0);
        return new Scaling(x.mean(0), NDArrays.where(deviation.eq(0), 1.0, deviation));
    }

    /**
     * Returns what brings every column between 0 and 1, learned from some samples.
     *
     * @param x of shape (samples, features)
     * @return the scaling; columns that do not vary are only shifted
     */
    public static Scaling minMax(NDArray x) {
        var low = x.min(0).astype(DType.FLOAT64);
        var range = x.max(0).astype(DType.FLOAT64).sub(low);
        return new Scaling(low, NDArrays.where(range.eq(0), 1.0, range));
    }

    /**
     * A scaling of columns: {@code (x - shift) / scale}. Learn it from the training samples, apply it to all.
     *
     * @param shift one number a column
     * @param scale one number a column
     */
    public record Scaling(NDArray shift, NDArray scale) {
        /**
         * Scales.
         *
         * @param x of shape (samples, features)
         * @return another array
         */
        public NDArray apply(NDArray x) {
            return x.sub(shift).div(scale);
        }

        /**
         * Takes a scaling back.
         *
         * @param x of shape (samples, features)
         * @return another array
         */
        public NDArray undo(NDArray x) {
            return x.mul(scale).add(shift);
        }
    }
}
