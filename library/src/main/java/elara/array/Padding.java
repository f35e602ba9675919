package elara.array;

import java.util.function.IntUnaryOperator;

/** What stands around an array that is made larger: NumPy's modes of {@code pad}. */
public enum Padding {
    /** A number. */
    CONSTANT,
    /** The elements at the edges, again and again. */
    EDGE,
    /** Numbers that go evenly from the edges to a number. */
    LINEAR_RAMP,
    /** The greatest element along the axis. */
    MAXIMUM,
    /** The mean along the axis. */
    MEAN,
    /** The median along the axis. */
    MEDIAN,
    /** The least element along the axis. */
    MINIMUM,
    /** The elements mirrored at the edge, which is not repeated: {@code c b | a b c | b a}. */
    REFLECT,
    /** The elements mirrored behind the edge, which is repeated: {@code b a | a b c | c b}. */
    SYMMETRIC,
    /** The elements from the other end. */
    WRAP;

    NDArray pad(NDArray a, int axis, int before, int after, NDArray value) {
        int n = a.shape[axis];
        if (n == 0 && this != CONSTANT) {
            throw new IllegalArgumentException("can't extend empty axis " + axis + " using modes other than CONSTANT");
        }
        return switch (this) {
            case CONSTANT -> around(a, axis, before, after, value.as(a.dtype), value.as(a.dtype));
            case EDGE -> indexed(a, axis, before, after, i -> Math.max(0, Math.min(i, n - 1)));
            case WRAP -> indexed(a, axis, before, after, i -> Math.floorMod(i, n));
            case REFLECT -> indexed(a, axis, before, after, i -> mirrored(i, n));
            case SYMMETRIC ->
                indexed(a, axis, before, after, i -> {
                    int place = Math.floorMod(i, 2 * n);
                    return place < n ? place : 2 * n - 1 - place;
                });
            case MAXIMUM -> same(a, axis, before, after, a.max(axis, true));
            case MINIMUM -> same(a, axis, before, after, a.min(axis, true));
            case MEAN -> same(a, axis, before, after, rounded(a.mean(axis, true), a.dtype));
            case MEDIAN -> same(a, axis, before, after, rounded(a.median(axis, true), a.dtype));
            case LINEAR_RAMP ->
                NDArrays.concatenate(
                        axis,
                        ramp(Shaping.range(a, axis, 0, 1), axis, before, value, false),
                        a,
                        ramp(Shaping.range(a, axis, n - 1, n), axis, after, value, true));
        };
    }

    private static int mirrored(int i, int n) {
        if (n == 1) {
            return 0;
        }
        int place = Math.floorMod(i, 2 * n - 2);
        return place < n ? place : 2 * n - 2 - place;
    }

    private static NDArray rounded(NDArray mean, DType type) {
        return type.isInteger() ? mean.rint().astype(type) : mean.as(type);
    }

    private static NDArray indexed(NDArray a, int axis, int before, int after, IntUnaryOperator source) {
        var positions = new long[before + a.shape[axis] + after];
        java.util.Arrays.setAll(positions, i -> source.applyAsInt(i - before));
        return a.take(NDArray.of(positions), axis);
    }

    private static NDArray same(NDArray a, int axis, int before, int after, NDArray part) {
        return around(a, axis, before, after, part, part);
    }

    private static NDArray around(NDArray a, int axis, int before, int after, NDArray first, NDArray last) {
        var shape = a.shape.clone();
        shape[axis] = before;
        var start = first.broadcastTo(shape);
        shape[axis] = after;
        return NDArrays.concatenate(axis, start, a, last.broadcastTo(shape));
    }

    private static NDArray ramp(NDArray edge, int axis, int width, NDArray end, boolean outwards) {
        var shape = new int[edge.ndim()];
        java.util.Arrays.fill(shape, 1);
        shape[axis] = width;
        var steps = new double[width];
        java.util.Arrays.setAll(steps, i -> (outwards ? i + 1 : width - i) / (double) width);
        var from = edge.as(DType.FLOAT64);
        var way = end.as(DType.FLOAT64).sub(from).mul(NDArray.of(steps).reshape(shape));
        var ramp = from.add(way);
        return edge.dtype.isInteger() ? ramp.floor().astype(edge.dtype) : ramp.as(edge.dtype);
    }
}
