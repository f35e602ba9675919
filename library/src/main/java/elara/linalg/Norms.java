package elara.linalg;

import elara.array.NDArray;
import elara.array.Shapes;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** The lengths of vectors and matrices. */
final class Norms {
    private Norms() {}

    /** The Frobenius norm: the root of the sum of all squares, without overflow on the way. */
    static double frobenius(double... values) {
        double sum = sum(values, value -> value * value);
        if (sum >= 0x1.0p-900 && sum <= 0x1.0p1000) {
            return Math.sqrt(sum);
        }
        double greatest = greatest(values);
        if (greatest == 0 || Double.isInfinite(greatest) || Double.isNaN(greatest)) {
            return greatest;
        }
        // A power of two, so that scaling rounds nothing but what is lost anyway.
        double scale = Math.scalb(1.0, -Math.getExponent(greatest));
        return Math.sqrt(sum(values, value -> (value * scale) * (value * scale))) / scale;
    }

    static double of(NDArray a, double order) {
        return switch (a.ndim()) {
            case 1 -> ofVector(a.asDoubles(), order);
            case 2 -> ofMatrix(a, order);
            default ->
                throw new LinalgException("Improper number of dimensions to norm: " + a.ndim() + " of shape "
                        + Shapes.text(a.shape()) + "; a norm of some order is that of a vector or of a matrix");
        };
    }

    static NDArray of(NDArray a, double order, int axis) {
        int along = axis < 0 ? axis + a.ndim() : axis;
        if (along < 0 || along >= a.ndim()) {
            throw new IndexOutOfBoundsException(
                    "axis " + axis + " is out of bounds for array of dimension " + a.ndim());
        }
        var others = IntStream.range(0, a.ndim()).filter(each -> each != along);
        var last = a.transpose(IntStream.concat(others, IntStream.of(along)).toArray());
        var shape = Arrays.copyOf(last.shape(), a.ndim() - 1);
        var vectors = last.reshape(Shapes.size(shape), a.shape(along));
        var norms = new double[vectors.shape(0)];
        Arrays.setAll(norms, i -> ofVector(vectors.get(i).asDoubles(), order));
        return NDArray.of(norms, shape);
    }

    private static double ofVector(double[] values, double order) {
        if (order == 2) {
            return frobenius(values);
        }
        if (order == Double.POSITIVE_INFINITY) {
            return greatest(values);
        }
        if (order == Double.NEGATIVE_INFINITY) {
            return Arrays.stream(values).map(Math::abs).min().orElse(0);
        }
        if (order == 0) {
            return sum(values, value -> value == 0 ? 0 : 1);
        }
        if (order == 1) {
            return sum(values, Math::abs);
        }
        return Math.pow(sum(values, value -> Math.pow(Math.abs(value), order)), 1 / order);
    }

    private static double ofMatrix(NDArray a, double order) {
        double size = Math.abs(order);
        if (size == 2) {
            var s = Linalg.svdvals(a).toDoubles();
            return order > 0 ? s[0] : s[s.length - 1];
        }
        if (size != 1 && !Double.isInfinite(size)) {
            throw new LinalgException("Invalid norm order for matrices: " + order
                    + "; there are 1, -1, 2, -2, infinity, -infinity, \"fro\" and \"nuc\"");
        }
        var sums = a.abs().sum(size == 1 ? 0 : 1);
        return order > 0 ? sums.max() : sums.min();
    }

    /** By its name. */
    static double of(NDArray a, String order) {
        return switch (order) {
            case "fro" -> frobenius(a.asDoubles());
            case "nuc" -> Linalg.svdvals(a).sum();
            default ->
                throw new LinalgException(
                        "Invalid norm order \"" + order + "\"; by name there are \"fro\" and \"nuc\"");
        };
    }

    private static double greatest(double... values) {
        return Arrays.stream(values).map(Math::abs).max().orElse(0);
    }

    private static double sum(double[] values, DoubleUnaryOperator term) {
        double sum = 0;
        for (double value : values) {
            sum += term.applyAsDouble(value);
        }
        return sum;
    }
}
