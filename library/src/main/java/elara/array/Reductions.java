package elara.array;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/** Operations that take one axis, or all of them, together. */
final class Reductions {
    private static final int BUFFER = 8192;

    /** Elements of a part of a run whose extremum is sought in parts. */
    private static final int WHOLE = Parallel.READING;

    /** A result with fewer elements is not cut. */
    private static final int MIN_ACROSS = 16;

    private Reductions() {}

    /** The type in which a sum or product is taken, and that of extrema, which stays. */
    private static DType working(BinaryOp op, DType type) {
        boolean accumulates = op == BinaryOp.ADD || op == BinaryOp.MULTIPLY;
        return accumulates ? type.accumulating() : type;
    }

    private static boolean hasIdentity(BinaryOp op) {
        return op == BinaryOp.ADD || op == BinaryOp.MULTIPLY;
    }

    private static void requireElements(BinaryOp op, boolean empty) {
        if (empty && !hasIdentity(op)) {
            throw new IllegalArgumentException(
                    "zero-size array to reduction operation " + op.numpyName() + " which has no identity");
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
        if (type == DType.BOOL || type == DType.UINT8) {
            return all(op, a.as(DType.INT32)).as(type);
        }
        var x = inMemoryOrder(a.as(type));
        var w = Walk.over(x);
        if (w.length() == x.size()) {
            one(op, type, x.data, w.offset(0), w.stride(0), x.size(), out.data, 0);
            return out;
        }
        var packed = x.copy();
        if (op != BinaryOp.ADD) {
            one(op, type, packed.data, 0, 1, x.size(), out.data, 0);
            return out;
        }
        // NumPy copies what has gaps through a buffer, as many whole axes as fit, and adds up what the buffers give.
        int block = w.block(BUFFER);
        int part = block * Math.max(1, BUFFER / block);
        var next = NDArray.allocate(type, new int[0]);
        for (int from = 0; from < x.size(); from += part) {
            one(op, type, packed.data, from, 1, Math.min(part, x.size() - from), next.data, 0);
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
        if (type == DType.BOOL || type == DType.UINT8) {
            return along(op, a.as(DType.INT32), axis).as(type);
        }
        var x = a.as(type);
        int across = out.ndim() == 0 ? 0 : Parallel.axis(kept);
        if (Parallel.pays(x.size(), Parallel.CHEAP) && out.size() >= MIN_ACROSS) {
            int full = across < axis ? across : across + 1;
            Parallel.split(
                    kept[across],
                    x.size(),
                    Parallel.CHEAP,
                    (from, to) ->
                            along(op, Shaping.range(x, full, from, to), axis, Shaping.range(out, across, from, to)));
        } else {
            along(op, x, axis, out);
        }
        return out;
    }

    private static void along(BinaryOp op, NDArray x, int axis, NDArray out) {
        var type = x.dtype;
        int length = x.shape[axis];
        int step = x.strides[axis];
        var first = x.select(axis, 0);
        if (runsAlong(x, axis)) {
            var w = Walk.over(first, out);
            do {
                int run = w.length();
                int stride = w.stride(0);
                for (int i = 0; i < run; i++) {
                    one(
                            op,
                            type,
                            x.data,
                            w.offset(0) + i * stride,
                            step,
                            length,
                            out.data,
                            w.offset(1) + i * w.stride(1));
                }
            } while (w.next());
            return;
        }
        // The axis is not the innermost: whole rows are added up, which reads memory in order and is NumPy's order too.
        int from = op == BinaryOp.ADD ? 0 : 1;
        if (from == 1) {
            out.assign(first);
        }
        var w = Walk.over(first, out);
        do {
            int i = from;
            if (op == BinaryOp.ADD && w.stride(0) == 1 && w.stride(1) == 1) {
                i = addRows(x, w.offset(0), step, length, out, w.offset(1), w.length());
            }
            for (; i < length; i++) {
                int row = w.offset(0) + i * step;
                Elementwise.row(
                        op,
                        type,
                        out.data,
                        w.offset(1),
                        w.stride(1),
                        x.data,
                        row,
                        w.stride(0),
                        out.data,
                        w.offset(1),
                        w.stride(1),
                        w.length());
            }
        } while (w.next());
    }

    /** Adds up rows by fours, and tells how many. */
    private static int addRows(NDArray x, int at, int step, int length, NDArray out, int to, int n) {
        int i = 0;
        switch (x.dtype) {
            case FLOAT64 -> {
                for (; i < length - 3; i += 4) {
                    DoubleKernels.addRows((double[]) x.data, at + i * step, step, (double[]) out.data, to, n);
                }
            }
            case FLOAT32 -> {
                for (; i < length - 3; i += 4) {
                    FloatKernels.addRows((float[]) x.data, at + i * step, step, (float[]) out.data, to, n);
                }
            }
            case INT64 -> {
                for (; i < length - 3; i += 4) {
                    LongKernels.addRows((long[]) x.data, at + i * step, step, (long[]) out.data, to, n);
                }
            }
            default -> {}
        }
        return i;
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
    private static void one(BinaryOp op, DType type, Object data, int offset, int stride, int n, Object out, int at) {
        boolean sum = op == BinaryOp.ADD;
        switch (type) {
            case FLOAT64 -> ((double[]) out)[at] = one(op, (double[]) data, offset, stride, n);
            case FLOAT32 -> {
                ((float[]) out)[at] = one(op, (float[]) data, offset, stride, n);
            }
            case INT64 -> {
                var p = (long[]) data;
                ((long[]) out)[at] =
                        sum ? LongKernels.sum(p, offset, stride, n) : LongKernels.fold(op, p, offset, stride, n);
            }
            case INT32 -> ((int[]) out)[at] = IntKernels.fold(op, (int[]) data, offset, stride, n);
            case COMPLEX128 -> {
                var p = (double[]) data;
                var c = (double[]) out;
                if (sum) {
                    c[2 * at] = 0 + ComplexKernels.sum(p, 0, offset, stride, n);
                    c[2 * at + 1] = 0 + ComplexKernels.sum(p, 1, offset, stride, n);
                } else {
                    c[2 * at] = p[2 * offset];
                    c[2 * at + 1] = p[2 * offset + 1];
                    for (int i = 1; i < n; i++) {
                        ComplexKernels.binary(op, c, at, 0, p, offset + i * stride, 0, c, at, 0, 1);
                    }
                }
            }
            default -> throw new IllegalArgumentException(type.numpyName());
        }
    }

    private static double one(BinaryOp op, double[] a, int offset, int stride, int n) {
        if (op == BinaryOp.ADD) {
            return 0 + Pairwise.sum(a, offset, stride, n);
        }
        boolean extremum = op == BinaryOp.MAXIMUM || op == BinaryOp.MINIMUM;
        if (extremum && stride == 1 && Parallel.pays(n, WHOLE)) {
            var parts = new double[n / WHOLE];
            Parallel.split(parts.length, n, WHOLE, (from, to) -> {
                for (int i = from; i < to; i++) {
                    int end = i == parts.length - 1 ? n : (i + 1) * WHOLE;
                    parts[i] = one(op, a, offset + i * WHOLE, 1, end - i * WHOLE);
                }
            });
            return DoubleKernels.fold(op, parts, 0, 1, parts.length);
        }
        var loops = extremum && stride == 1 && n >= FunctionLoops.WORTH_IT ? FunctionLoops.orNull() : null;
        return loops != null
                ? loops.extremum(op == BinaryOp.MAXIMUM, a, offset, n)
                : DoubleKernels.fold(op, a, offset, stride, n);
    }

    private static float one(BinaryOp op, float[] a, int offset, int stride, int n) {
        if (op == BinaryOp.ADD) {
            return 0 + Pairwise.sum(a, offset, stride, n);
        }
        boolean extremum = op == BinaryOp.MAXIMUM || op == BinaryOp.MINIMUM;
        var loops = extremum && stride == 1 && n >= FunctionLoops.WORTH_IT ? FunctionLoops.orNull() : null;
        return loops != null
                ? loops.extremum(op == BinaryOp.MAXIMUM, a, offset, n)
                : FloatKernels.fold(op, a, offset, stride, n);
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
        if (a.dtype.isComplex()) {
            // In the order of dictionaries: the first that equals the extremum.
            return argAlong(
                    true,
                    a.eq(along(max ? BinaryOp.MAXIMUM : BinaryOp.MINIMUM, a, axis)
                            .expandDims(axis)),
                    axis);
        }
        var x = a.as(a.dtype == DType.BOOL ? DType.INT32 : a.dtype.working());
        int step = x.strides[axis];
        var w = Walk.over(x.select(axis, 0), out);
        var c = (long[]) out.data;
        if (a.dtype.isFloating() && step == 1 && Parallel.pays(x.size(), Parallel.DEAR) && kept.length == 1) {
            int from = x.offset;
            int row = x.strides[1 - axis];
            Parallel.split(kept[0], x.size(), Parallel.DEAR, (start, end) -> {
                for (int i = start; i < end; i++) {
                    c[i] = arg(max, x, from + i * row, 1, length);
                }
            });
            return out;
        }
        do {
            for (int i = 0; i < w.length(); i++) {
                c[w.offset(1) + i * w.stride(1)] = arg(max, x, w.offset(0) + i * w.stride(0), step, length);
            }
        } while (w.next());
        return out;
    }

    private static int arg(boolean max, NDArray x, int from, int step, int n) {
        return switch (x.dtype) {
            case FLOAT64 -> {
                var p = (double[]) x.data;
                if (step == 1 && n >= FunctionLoops.WORTH_IT && FunctionLoops.orNull() != null) {
                    double extremum = one(max ? BinaryOp.MAXIMUM : BinaryOp.MINIMUM, p, from, 1, n);
                    if (!Double.isNaN(extremum)) {
                        yield FunctionLoops.orNull().find(p, from, n, extremum);
                    }
                }
                yield max ? DoubleKernels.argMax(p, from, step, n) : DoubleKernels.argMin(p, from, step, n);
            }
            case FLOAT32 -> {
                var p = (float[]) x.data;
                if (step == 1 && n >= FunctionLoops.WORTH_IT && FunctionLoops.orNull() != null) {
                    float extremum = one(max ? BinaryOp.MAXIMUM : BinaryOp.MINIMUM, p, from, 1, n);
                    if (!Float.isNaN(extremum)) {
                        yield FunctionLoops.orNull().find(p, from, n, extremum);
                    }
                }
                yield max ? FloatKernels.argMax(p, from, step, n) : FloatKernels.argMin(p, from, step, n);
            }
            case INT64 -> {
                var p = (long[]) x.data;
                yield max ? LongKernels.argMax(p, from, step, n) : LongKernels.argMin(p, from, step, n);
            }
            default -> {
                var p = (int[]) x.data;
                yield max ? IntKernels.argMax(p, from, step, n) : IntKernels.argMin(p, from, step, n);
            }
        };
    }

    /** Several axes taken together as one, by what takes one together; they are left out or kept with size 1. */
    static NDArray over(NDArray a, int[] axes, boolean keepdims, BiFunction<NDArray, Integer, NDArray> reduction) {
        var taken = new boolean[a.ndim()];
        for (int axis : axes) {
            int i = Shapes.axis(axis, a.ndim());
            if (taken[i]) {
                throw new IllegalArgumentException("duplicate value in 'axis': " + axis);
            }
            taken[i] = true;
        }
        int kept = a.ndim() - axes.length;
        var order = new int[a.ndim()];
        var full = a.shape.clone();
        int at = 0;
        int end = kept;
        for (int i = 0; i < order.length; i++) {
            if (taken[i]) {
                order[end++] = i;
                full[i] = 1;
            } else {
                order[at++] = i;
            }
        }
        var moved = a.ndim() == 0 ? a : a.transpose(order);
        var shape = Arrays.copyOf(moved.shape, kept + 1);
        shape[kept] = Shapes.size(Arrays.copyOfRange(moved.shape, kept, a.ndim()));
        var out = reduction.apply(moved.reshape(shape), kept);
        return keepdims ? out.reshape(full) : out;
    }

    static NDArray over(BinaryOp op, NDArray a, int[] axes, boolean keepdims) {
        if (axes.length == a.ndim() && a.ndim() > 0 && !keepdims) {
            over(a, axes, false, (x, axis) -> NDArray.allocate(DType.BOOL, new int[0]));
            return all(op, a);
        }
        return over(a, axes, keepdims, (x, axis) -> along(op, x, axis));
    }

    /** Running results along an axis. */
    static NDArray accumulate(BinaryOp op, NDArray a, int axis) {
        var type = working(op, a.dtype);
        var out = NDArray.allocate(type, a.shape);
        if (out.size() == 0) {
            return out;
        }
        var x = a.as(type);
        int n = a.shape[axis];
        int as = x.strides[axis];
        int cs = out.strides[axis];
        var w = Walk.over(x.select(axis, 0), out.select(axis, 0));
        do {
            if (w.length() > 1 && !runsAlong(x, axis)) {
                rows(op, x, out, axis, w);
                continue;
            }
            for (int i = 0; i < w.length(); i++) {
                int ao = w.offset(0) + i * w.stride(0);
                int co = w.offset(1) + i * w.stride(1);
                switch (type) {
                    case FLOAT64 ->
                        DoubleKernels.accumulate(op, (double[]) x.data, ao, as, (double[]) out.data, co, cs, n);
                    case FLOAT32 ->
                        FloatKernels.accumulate(op, (float[]) x.data, ao, as, (float[]) out.data, co, cs, n);
                    case INT64 -> LongKernels.accumulate(op, (long[]) x.data, ao, as, (long[]) out.data, co, cs, n);
                    default -> {
                        CopyKernels.copy(type, x.data, ao, as, type, out.data, co, cs, n);
                        for (int k = 1; k < n; k++) {
                            int to = co + k * cs;
                            Elementwise.row(op, type, out.data, to - cs, 0, out.data, to, 0, out.data, to, 0, 1);
                        }
                    }
                }
            }
        } while (w.next());
        return out;
    }

    /** Rows at a time, each from the one before. */
    private static void rows(BinaryOp op, NDArray x, NDArray out, int axis, Walk w) {
        int as = x.strides[axis];
        int cs = out.strides[axis];
        int co = w.offset(1);
        CopyKernels.copy(x.dtype, x.data, w.offset(0), w.stride(0), out.dtype, out.data, co, w.stride(1), w.length());
        for (int k = 1; k < x.shape[axis]; k++) {
            Elementwise.row(
                    op,
                    out.dtype,
                    out.data,
                    co + (k - 1) * cs,
                    w.stride(1),
                    x.data,
                    w.offset(0) + k * as,
                    w.stride(0),
                    out.data,
                    co + k * cs,
                    w.stride(1),
                    w.length());
        }
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
