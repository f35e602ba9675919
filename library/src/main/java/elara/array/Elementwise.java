package elara.array;

import java.util.Arrays;

/** Operations element by element: the type and shape of the result, and the kernel that computes it. */
final class Elementwise {
    private Elementwise() {}

    static NDArray binary(BinaryOp op, NDArray a, NDArray b) {
        var shape = Shapes.broadcast(a.shape, b.shape);
        var type = DType.promote(a.dtype, b.dtype);
        return compute(op, a, b, op.of(type), NDArray.allocate(op.of(type), shape));
    }

    /** Stores the result in the left operand, whose type and shape stay. */
    static NDArray inPlace(BinaryOp op, NDArray a, NDArray b) {
        if (!Arrays.equals(Shapes.broadcast(a.shape, b.shape), a.shape)) {
            throw new IllegalArgumentException("an array of shape " + Shapes.text(a.shape)
                    + " cannot hold in place the result with shape " + Shapes.text(b.shape));
        }
        var type = op.of(DType.promote(a.dtype, b.dtype));
        if (!type.storesInto(a.dtype)) {
            throw new IllegalArgumentException("the result is " + type.numpyName() + ", which an array of "
                    + a.dtype.numpyName() + " cannot hold in place; use the operation that returns a new array");
        }
        return compute(op, a, a.data == b.data && !a.sameLayout(b) ? b.copy() : b, type, a);
    }

    private static NDArray compute(BinaryOp op, NDArray a, NDArray b, DType type, NDArray out) {
        if (out.size() == 0) {
            return out;
        }
        // 32-bit results are the low half of 64-bit ones.
        var working = type == DType.INT32 ? DType.INT64 : type;
        var x = a.as(working).spread(out.shape);
        var y = b.as(working).spread(out.shape);
        var z = out.dtype == working ? out : NDArray.allocate(working, out.shape);
        if (op == BinaryOp.POWER && working == DType.INT64 && y.min() < 0) {
            throw new IllegalArgumentException(
                    "Integers to negative integer powers are not allowed. Make one of them floating-point:"
                            + " astype(FLOAT64)");
        }
        var walk = Walk.over(x, y, z);
        do {
            run(op, x, y, z, walk);
        } while (walk.next());
        return z == out ? out : out.assign(z);
    }

    private static void run(BinaryOp op, NDArray x, NDArray y, NDArray z, Walk w) {
        int xo = w.offset(0);
        int yo = w.offset(1);
        int zo = w.offset(2);
        int xs = w.stride(0);
        int ys = w.stride(1);
        int zs = w.stride(2);
        int n = w.length();
        if (z.data instanceof double[] c) {
            DoubleKernels.binary(op, (double[]) x.data, xo, xs, (double[]) y.data, yo, ys, c, zo, zs, n);
        } else if (z.data instanceof float[] c) {
            FloatKernels.binary(op, (float[]) x.data, xo, xs, (float[]) y.data, yo, ys, c, zo, zs, n);
        } else if (z.data instanceof long[] c) {
            LongKernels.binary(op, (long[]) x.data, xo, xs, (long[]) y.data, yo, ys, c, zo, zs, n);
        } else if (op == BinaryOp.ADD || op == BinaryOp.MAXIMUM) {
            BooleanKernels.or((boolean[]) x.data, xo, xs, (boolean[]) y.data, yo, ys, (boolean[]) z.data, zo, zs, n);
        } else {
            BooleanKernels.and((boolean[]) x.data, xo, xs, (boolean[]) y.data, yo, ys, (boolean[]) z.data, zo, zs, n);
        }
    }

    static NDArray unary(UnaryOp op, NDArray a) {
        var type = op.of(a.dtype);
        if (type == DType.BOOL) {
            return a.copy();
        }
        var working = type == DType.INT32 ? DType.INT64 : type;
        var x = a.as(working);
        var z = NDArray.allocate(working, a.shape);
        if (z.size() > 0) {
            var w = Walk.over(x, z);
            do {
                run(op, x, z, w);
            } while (w.next());
        }
        return z.as(type);
    }

    private static void run(UnaryOp op, NDArray x, NDArray z, Walk w) {
        int zo = w.offset(1);
        int n = w.length();
        boolean gaps = w.stride(0) != 1;
        if (gaps) {
            CopyKernels.copy(x.data, w.offset(0), w.stride(0), z.data, zo, 1, n);
        }
        var from = gaps ? z.data : x.data;
        int xo = gaps ? zo : w.offset(0);
        if (z.data instanceof double[] c) {
            DoubleKernels.unary(op, (double[]) from, xo, c, zo, n);
        } else if (z.data instanceof float[] c) {
            FloatKernels.unary(op, (float[]) from, xo, c, zo, n);
        } else {
            LongKernels.unary(op, (long[]) from, xo, (long[]) z.data, zo, n);
        }
    }

    static NDArray compare(Comparison how, NDArray a, NDArray b) {
        var shape = Shapes.broadcast(a.shape, b.shape);
        var out = NDArray.allocate(DType.BOOL, shape);
        if (out.size() == 0) {
            return out;
        }
        var type = DType.promote(a.dtype, b.dtype);
        var working = type.isFloating() ? type : DType.INT64;
        var x = a.as(working).spread(shape);
        var y = b.as(working).spread(shape);
        var c = (boolean[]) out.data;
        var w = Walk.over(x, y, out);
        do {
            int xo = w.offset(0);
            int yo = w.offset(1);
            int zo = w.offset(2);
            int xs = w.stride(0);
            int ys = w.stride(1);
            int zs = w.stride(2);
            int n = w.length();
            if (x.data instanceof double[] p) {
                DoubleKernels.compare(how, p, xo, xs, (double[]) y.data, yo, ys, c, zo, zs, n);
            } else if (x.data instanceof float[] p) {
                FloatKernels.compare(how, p, xo, xs, (float[]) y.data, yo, ys, c, zo, zs, n);
            } else {
                LongKernels.compare(how, (long[]) x.data, xo, xs, (long[]) y.data, yo, ys, c, zo, zs, n);
            }
        } while (w.next());
        return out;
    }

    static NDArray logical(boolean and, NDArray a, NDArray b) {
        requireBool(a);
        requireBool(b);
        return binary(and ? BinaryOp.MULTIPLY : BinaryOp.ADD, a, b);
    }

    static NDArray not(NDArray a) {
        requireBool(a);
        var out = NDArray.allocate(DType.BOOL, a.shape);
        if (out.size() > 0) {
            var w = Walk.over(a, out);
            do {
                BooleanKernels.not(
                        (boolean[]) a.data,
                        w.offset(0),
                        w.stride(0),
                        (boolean[]) out.data,
                        w.offset(1),
                        w.stride(1),
                        w.length());
            } while (w.next());
        }
        return out;
    }

    private static void requireBool(NDArray a) {
        if (a.dtype != DType.BOOL) {
            throw new IllegalArgumentException(
                    "and, or, not are for boolean arrays, such as comparisons give; this one is "
                            + a.dtype.numpyName());
        }
    }
}
