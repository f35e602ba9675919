package elara.array;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Operations that take one axis, or all of them, together. */
final class Reductions {
    private static final int BUFFER = 8192;

    private Reductions() {}

    /** The type in which a sum or product is taken, and that of extrema, which stays. */
    private static DType working(BinaryOp op, DType type) {
        boolean accumulates = op == BinaryOp.ADD || op == BinaryOp.MULTIPLY;
        return accumulates && !type.isFloating() ? DType.INT64 : type;
    }

    private static String name(BinaryOp op) {
        return op == BinaryOp.MAXIMUM ? "maximum" : "minimum";
    }

    private static boolean hasIdentity(BinaryOp op) {
        return op == BinaryOp.ADD || op == BinaryOp.MULTIPLY;
    }

    private static void requireElements(BinaryOp op, boolean empty) {
        if (empty && !hasIdentity(op)) {
            throw new IllegalArgumentException(
                    "zero-size array to reduction operation " + name(op) + " which has no identity");
        }
    }

    /** All elements together, as an array without axes. */
    static NDArray all(BinaryOp op, NDArray a) {
        var type = working(op, a.dtype);
        requireElements(op, a.size() == 0);
        var out = NDArray.allocate(type, new int[0]);
        if (a.size() == 0) {
            return op == BinaryOp.MULTIPLY ? out.fill(1) : out;
        }
        if (!type.isFloating() && type != DType.INT64) {
            return all(op, a.as(DType.INT64)).as(type);
        }
        var x = inMemoryOrder(a.as(type));
        var w = Walk.over(x);
        if (w.length() == x.size()) {
            one(op, x.data, w.offset(0), w.stride(0), x.size(), out.data, 0);
            return out;
        }
        var packed = x.copy();
        if (op != BinaryOp.ADD) {
            one(op, packed.data, 0, 1, x.size(), out.data, 0);
            return out;
        }
        // NumPy copies what has gaps through a buffer, as many whole axes as fit, and adds up what the buffers give.
        int block = w.block(BUFFER);
        int part = block * Math.max(1, BUFFER / block);
        var next = NDArray.allocate(type, new int[0]);
        for (int from = 0; from < x.size(); from += part) {
            one(op, packed.data, from, 1, Math.min(part, x.size() - from), next.data, 0);
            Elementwise.inPlace(BinaryOp.ADD, out, next);
        }
        return out;
    }

    /** The same elements in the order in which they lie in memory, where the order does not matter. */
    private static NDArray inMemoryOrder(NDArray a) {
        if (a.isContiguous()) {
            return a;
        }
        var order = IntStream.range(0, a.ndim())
                .boxed()
                .sorted(Comparator.comparingInt(i -> -Math.abs(a.strides[i])))
                .mapToInt(i -> i)
                .toArray();
        return a.transpose(order);
    }

    /** One axis taken together; it is left out of the result's shape. */
    static NDArray along(BinaryOp op, NDArray a, int axis) {
        int length = a.shape[axis];
        var kept = Shapes.without(a.shape, axis);
        var type = working(op, a.dtype);
        requireElements(op, length == 0);
        var out = NDArray.allocate(type, kept);
        if (out.size() == 0 || length == 0) {
            return op == BinaryOp.MULTIPLY ? out.fill(1) : out;
        }
        if (!type.isFloating() && type != DType.INT64) {
            return along(op, a.as(DType.INT64), axis).as(type);
        }
        var x = a.as(type);
        int step = x.strides[axis];
        var first = x.select(axis, 0);
        if (runsAlong(x, axis)) {
            var w = Walk.over(first, out);
            do {
                int run = w.length();
                int stride = w.stride(0);
                for (int i = 0; i < run; i++) {
                    one(op, x.data, w.offset(0) + i * stride, step, length, out.data, w.offset(1) + i * w.stride(1));
                }
            } while (w.next());
            return out;
        }
        // The axis is not the innermost: whole rows are added up, which reads memory in order and is NumPy's order too.
        int from = op == BinaryOp.ADD ? 0 : 1;
        if (from == 1) {
            out.assign(first);
        }
        var w = Walk.over(first, out);
        do {
            for (int i = from; i < length; i++) {
                row(op, x.data, w.offset(0) + i * step, w.stride(0), out.data, w.offset(1), w.stride(1), w.length());
            }
        } while (w.next());
        return out;
    }

    /** One row taken together with what the result holds so far. */
    private static void row(BinaryOp op, Object data, int ao, int as, Object out, int co, int cs, int n) {
        if (out instanceof double[] c) {
            DoubleKernels.binary(op, c, co, cs, (double[]) data, ao, as, c, co, cs, n);
        } else if (out instanceof float[] c) {
            FloatKernels.binary(op, c, co, cs, (float[]) data, ao, as, c, co, cs, n);
        } else {
            var c = (long[]) out;
            LongKernels.binary(op, c, co, cs, (long[]) data, ao, as, c, co, cs, n);
        }
    }

    private static boolean runsAlong(NDArray a, int axis) {
        int step = Math.abs(a.strides[axis]);
        for (int i = 0; i < a.ndim(); i++) {
            if (i != axis && a.shape[i] > 1 && Math.abs(a.strides[i]) < step) {
                return false;
            }
        }
        return true;
    }

    /** One run taken together. Sums begin with 0, so that those of -0.0 are 0.0. */
    private static void one(BinaryOp op, Object data, int offset, int stride, int n, Object out, int at) {
        boolean sum = op == BinaryOp.ADD;
        if (data instanceof double[] p) {
            ((double[]) out)[at] =
                    sum ? 0 + DoubleKernels.sum(p, offset, stride, n) : DoubleKernels.fold(op, p, offset, stride, n);
        } else if (data instanceof float[] p) {
            ((float[]) out)[at] =
                    sum ? 0 + FloatKernels.sum(p, offset, stride, n) : FloatKernels.fold(op, p, offset, stride, n);
        } else {
            var p = (long[]) data;
            ((long[]) out)[at] =
                    sum ? LongKernels.sum(p, offset, stride, n) : LongKernels.fold(op, p, offset, stride, n);
        }
    }

    /** The positions of the extrema along an axis, which is left out of the result's shape. */
    static NDArray argAlong(boolean max, NDArray a, int axis) {
        int length = a.shape[axis];
        var kept = Shapes.without(a.shape, axis);
        var out = NDArray.allocate(DType.INT64, kept);
        if (length == 0 && out.size() > 0) {
            throw new IllegalArgumentException(
                    "attempt to get " + (max ? "argmax" : "argmin") + " of an empty sequence");
        }
        if (out.size() == 0) {
            return out;
        }
        var x = a.as(a.dtype.isFloating() ? a.dtype : DType.INT64);
        int step = x.strides[axis];
        var w = Walk.over(x.select(axis, 0), out);
        var c = (long[]) out.data;
        do {
            for (int i = 0; i < w.length(); i++) {
                int from = w.offset(0) + i * w.stride(0);
                int best;
                if (x.data instanceof double[] p) {
                    best = max
                            ? DoubleKernels.argMax(p, from, step, length)
                            : DoubleKernels.argMin(p, from, step, length);
                } else if (x.data instanceof float[] p) {
                    best = max
                            ? FloatKernels.argMax(p, from, step, length)
                            : FloatKernels.argMin(p, from, step, length);
                } else {
                    var p = (long[]) x.data;
                    best = max ? LongKernels.argMax(p, from, step, length) : LongKernels.argMin(p, from, step, length);
                }
                c[w.offset(1) + i * w.stride(1)] = best;
            }
        } while (w.next());
        return out;
    }

    /** The number of true elements. */
    static int count(NDArray a) {
        int count = 0;
        if (a.size() > 0) {
            var x = inMemoryOrder(a.as(DType.BOOL));
            var w = Walk.over(x);
            do {
                count += BooleanKernels.count((boolean[]) x.data, w.offset(0), w.stride(0), w.length());
            } while (w.next());
        }
        return count;
    }

    static boolean isExact(NDArray a, NDArray b) {
        return Arrays.equals(a.shape, b.shape) && count(Elementwise.compare(Comparison.NOT_EQUAL, a, b)) == 0;
    }
}
