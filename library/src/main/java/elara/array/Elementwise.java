package elara.array;

import java.util.Arrays;

/** Operations element by element: the type and shape of the result, and the kernel that computes it. */
final class Elementwise {
    private Elementwise() {}

    static NDArray binary(BinaryOp op, NDArray a, NDArray b) {
        var shape = Shapes.broadcast(a.shape, b.shape);
        var type = op.of(DType.promote(a.dtype, b.dtype));
        return compute(op, a, b, type, NDArray.allocate(type, shape));
    }

    /** Stores the result in an array that is there, whose type and shape stay. */
    static NDArray binary(BinaryOp op, NDArray a, NDArray b, NDArray out) {
        var shape = Shapes.broadcast(a.shape, b.shape);
        if (!Arrays.equals(NDArray.broadcastOrNull(shape, out.shape), out.shape)) {
            throw new IllegalArgumentException("non-broadcastable output operand with shape " + Shapes.text(out.shape)
                    + " doesn't match the broadcast shape " + Shapes.text(shape));
        }
        var type = op.of(DType.promote(a.dtype, b.dtype));
        requireStorable(op.numpyName(), type, out.requireWritable());
        return compute(op, apart(a, out), apart(b, out), type, out);
    }

    /** Stores the result in the left operand, whose type and shape stay. */
    static NDArray inPlace(BinaryOp op, NDArray a, NDArray b) {
        if (!Arrays.equals(Shapes.broadcast(a.shape, b.shape), a.shape)) {
            throw new IllegalArgumentException("non-broadcastable output operand with shape " + Shapes.text(a.shape)
                    + " doesn't match the broadcast shape " + Shapes.text(Shapes.broadcast(a.shape, b.shape)));
        }
        return binary(op, a, b, a);
    }

    /** An operand that is not overwritten before it is read. */
    private static NDArray apart(NDArray a, NDArray out) {
        return a.data == out.data && !a.sameLayout(out) ? a.copy() : a;
    }

    private static void requireStorable(String name, DType type, NDArray out) {
        if (!type.storesInto(out.dtype)) {
            throw new IllegalArgumentException("Cannot cast ufunc '" + name + "' output from dtype('"
                    + type.numpyName() + "') to dtype('" + out.dtype.numpyName()
                    + "') with casting rule 'same_kind': the result is " + type.numpyName() + ", which an array of "
                    + out.dtype.numpyName() + " cannot hold in place; use the operation that returns a new array");
        }
    }

    private static NDArray compute(BinaryOp op, NDArray a, NDArray b, DType type, NDArray out) {
        if (out.size() == 0) {
            return out;
        }
        var working = type.working();
        var x = a.as(working).spread(out.shape);
        var y = b.as(working).spread(out.shape);
        var z = out.dtype == working ? out : NDArray.allocate(working, out.shape);
        if (op == BinaryOp.POWER && working.isInteger() && y.min() < 0) {
            throw new IllegalArgumentException(
                    "Integers to negative integer powers are not allowed. Make one of them floating-point:"
                            + " astype(FLOAT64)");
        }
        int grain = op.isCheap() ? Parallel.CHEAP : Parallel.DEAR;
        if (Parallel.pays(z.size(), grain)) {
            int axis = Parallel.axis(z.shape);
            Parallel.split(
                    z.shape[axis],
                    z.size(),
                    grain,
                    (from, to) -> all(
                            op,
                            Shaping.range(x, axis, from, to),
                            Shaping.range(y, axis, from, to),
                            Shaping.range(z, axis, from, to)));
        } else {
            all(op, x, y, z);
        }
        return z == out ? out : out.assign(z);
    }

    private static void all(BinaryOp op, NDArray x, NDArray y, NDArray z) {
        var walk = Walk.inAnyOrder(x, y, z);
        do {
            run(op, x, y, z, walk);
        } while (walk.next());
    }

    private static void run(BinaryOp op, NDArray x, NDArray y, NDArray z, Walk w) {
        int xo = w.offset(0);
        int yo = w.offset(1);
        int zo = w.offset(2);
        int xs = w.stride(0);
        int ys = w.stride(1);
        int zs = w.stride(2);
        int n = w.length();
        row(op, z.dtype, x.data, xo, xs, y.data, yo, ys, z.data, zo, zs, n);
    }

    /** One run of operands and result that are all of one type. */
    static void row(
            BinaryOp op,
            DType type,
            Object a,
            int ao,
            int as,
            Object b,
            int bo,
            int bs,
            Object c,
            int co,
            int cs,
            int n) {
        switch (type) {
            case FLOAT64 -> {
                var loops = cs == 1 && n >= FunctionLoops.WORTH_IT ? FunctionLoops.orNull() : null;
                if (loops == null
                        || !loops.apply(op, (double[]) a, ao, as, (double[]) b, bo, bs, (double[]) c, co, n)) {
                    DoubleKernels.binary(op, (double[]) a, ao, as, (double[]) b, bo, bs, (double[]) c, co, cs, n);
                }
            }
            case FLOAT32 -> {
                var loops = cs == 1 && n >= FunctionLoops.WORTH_IT ? FunctionLoops.orNull() : null;
                if (loops == null || !loops.apply(op, (float[]) a, ao, as, (float[]) b, bo, bs, (float[]) c, co, n)) {
                    FloatKernels.binary(op, (float[]) a, ao, as, (float[]) b, bo, bs, (float[]) c, co, cs, n);
                }
            }
            case INT64 -> LongKernels.binary(op, (long[]) a, ao, as, (long[]) b, bo, bs, (long[]) c, co, cs, n);
            case INT32 -> IntKernels.binary(op, (int[]) a, ao, as, (int[]) b, bo, bs, (int[]) c, co, cs, n);
            case COMPLEX128 ->
                ComplexKernels.binary(op, (double[]) a, ao, as, (double[]) b, bo, bs, (double[]) c, co, cs, n);
            case BOOL -> truths(op, (boolean[]) a, ao, as, (boolean[]) b, bo, bs, (boolean[]) c, co, cs, n);
            case UINT8 -> throw new IllegalArgumentException("uint8 is computed as int32");
        }
    }

    private static void truths(
            BinaryOp op, boolean[] a, int ao, int as, boolean[] b, int bo, int bs, boolean[] c, int co, int cs, int n) {
        switch (op) {
            case ADD, MAXIMUM, FMAX, BITWISE_OR -> BooleanKernels.or(a, ao, as, b, bo, bs, c, co, cs, n);
            case MULTIPLY, MINIMUM, FMIN, BITWISE_AND -> BooleanKernels.and(a, ao, as, b, bo, bs, c, co, cs, n);
            case BITWISE_XOR -> BooleanKernels.xor(a, ao, as, b, bo, bs, c, co, cs, n);
            default -> throw new IllegalArgumentException(op.name());
        }
    }

    /** Powers of a Java number: the exact and far cheaper operations, as NumPy's ** chooses them. */
    static NDArray power(NDArray a, double exponent) {
        if ((a.dtype.isFloating() || a.dtype.isComplex()) && exponent == 2) {
            return unary(UnaryOp.SQUARE, a);
        }
        if (exponent == 0.5) {
            return unary(UnaryOp.SQRT, a);
        }
        return binary(BinaryOp.POWER, a, a.weak(exponent));
    }

    static NDArray unary(UnaryOp op, NDArray a) {
        var type = op.of(a.dtype);
        return unary(op, a, NDArray.allocate(type, a.shape), type);
    }

    /** Stores the result in an array that is there, whose type stays. */
    static NDArray unary(UnaryOp op, NDArray a, NDArray out) {
        if (!Arrays.equals(a.shape, out.shape)) {
            throw new IllegalArgumentException("non-broadcastable output operand with shape " + Shapes.text(out.shape)
                    + " doesn't match the broadcast shape " + Shapes.text(a.shape));
        }
        var type = op.of(a.dtype);
        requireStorable(op.name().toLowerCase(java.util.Locale.ROOT), type, out.requireWritable());
        return unary(op, apart(a, out), out, type);
    }

    private static NDArray unary(UnaryOp op, NDArray a, NDArray out, DType type) {
        if (out.size() == 0) {
            return out;
        }
        if (type == DType.BOOL) {
            return out.assign(op == UnaryOp.INVERT ? not(a) : a);
        }
        if (type.isInteger() && (op == UnaryOp.FLOOR || op == UnaryOp.CEIL || op == UnaryOp.TRUNC)) {
            return out.assign(a);
        }
        if (op == UnaryOp.ABS && a.dtype.isComplex()) {
            return absolute(a, out);
        }
        var working = type.working();
        var x = a.as(working);
        var z = out.dtype == working ? out : NDArray.allocate(working, a.shape);
        if (Parallel.pays(z.size(), Parallel.DEAR)) {
            int axis = Parallel.axis(z.shape);
            Parallel.split(
                    z.shape[axis],
                    z.size(),
                    Parallel.DEAR,
                    (from, to) -> all(op, Shaping.range(x, axis, from, to), Shaping.range(z, axis, from, to)));
        } else {
            all(op, x, z);
        }
        return z == out ? out : out.assign(z);
    }

    private static void all(UnaryOp op, NDArray x, NDArray z) {
        var w = Walk.inAnyOrder(x, z);
        do {
            run(op, x, z, w);
        } while (w.next());
    }

    private static void run(UnaryOp op, NDArray x, NDArray z, Walk w) {
        int ao = w.offset(0);
        int as = w.stride(0);
        int co = w.offset(1);
        int cs = w.stride(1);
        int n = w.length();
        switch (z.dtype) {
            case FLOAT64 -> {
                var loops = as == 1 && cs == 1 && n >= FunctionLoops.WORTH_IT ? FunctionLoops.orNull() : null;
                if (loops == null || !loops.apply(op, (double[]) x.data, ao, (double[]) z.data, co, n)) {
                    DoubleKernels.unary(op, (double[]) x.data, ao, as, (double[]) z.data, co, cs, n);
                }
            }
            case FLOAT32 -> {
                var loops = as == 1 && cs == 1 && n >= FunctionLoops.WORTH_IT ? FunctionLoops.orNull() : null;
                if (loops == null || !loops.apply(op, (float[]) x.data, ao, (float[]) z.data, co, n)) {
                    FloatKernels.unary(op, (float[]) x.data, ao, as, (float[]) z.data, co, cs, n);
                }
            }
            case INT64 -> LongKernels.unary(op, (long[]) x.data, ao, as, (long[]) z.data, co, cs, n);
            case INT32 -> IntKernels.unary(op, (int[]) x.data, ao, as, (int[]) z.data, co, cs, n);
            case COMPLEX128 -> ComplexKernels.unary(op, (double[]) x.data, ao, as, (double[]) z.data, co, cs, n);
            default -> throw new IllegalArgumentException(op.name());
        }
    }

    private static NDArray absolute(NDArray a, NDArray out) {
        var z = out.dtype == DType.FLOAT64 ? out : NDArray.allocate(DType.FLOAT64, a.shape);
        var w = Walk.over(a, z);
        do {
            ComplexKernels.abs(
                    (double[]) a.data,
                    w.offset(0),
                    w.stride(0),
                    (double[]) z.data,
                    w.offset(1),
                    w.stride(1),
                    w.length());
        } while (w.next());
        return z == out ? out : out.assign(z);
    }

    /** The real (0) or imaginary (1) parts. */
    static NDArray part(NDArray a, int part) {
        if (!a.dtype.isComplex()) {
            return part == 0 ? a : NDArray.allocate(a.dtype, a.shape);
        }
        var strides = new int[a.ndim()];
        Arrays.setAll(strides, i -> 2 * a.strides[i]);
        return new NDArray(a.data, DType.FLOAT64, a.shape, strides, 2 * a.offset + part).copy();
    }

    static NDArray conj(NDArray a) {
        if (!a.dtype.isComplex()) {
            return a;
        }
        var out = a.copy();
        var values = (double[]) out.data;
        for (int i = 1; i < values.length; i += 2) {
            values[i] = -values[i];
        }
        return out;
    }

    static NDArray compare(Comparison how, NDArray a, NDArray b) {
        var shape = Shapes.broadcast(a.shape, b.shape);
        var out = NDArray.allocate(DType.BOOL, shape);
        if (out.size() == 0) {
            return out;
        }
        var type = DType.promote(a.dtype, b.dtype);
        var working = type == DType.BOOL ? DType.INT32 : type.working();
        var x = a.as(working).spread(shape);
        var y = b.as(working).spread(shape);
        if (Parallel.pays(out.size(), Parallel.DEAR)) {
            int axis = Parallel.axis(shape);
            Parallel.split(
                    shape[axis],
                    out.size(),
                    Parallel.DEAR,
                    (from, to) -> all(
                            how,
                            Shaping.range(x, axis, from, to),
                            Shaping.range(y, axis, from, to),
                            Shaping.range(out, axis, from, to)));
        } else {
            all(how, x, y, out);
        }
        return out;
    }

    private static void all(Comparison how, NDArray x, NDArray y, NDArray out) {
        var c = (boolean[]) out.data;
        var w = Walk.inAnyOrder(x, y, out);
        do {
            int ao = w.offset(0);
            int bo = w.offset(1);
            int co = w.offset(2);
            int as = w.stride(0);
            int bs = w.stride(1);
            int cs = w.stride(2);
            int n = w.length();
            switch (x.dtype) {
                case FLOAT64 ->
                    DoubleKernels.compare(how, (double[]) x.data, ao, as, (double[]) y.data, bo, bs, c, co, cs, n);
                case FLOAT32 ->
                    FloatKernels.compare(how, (float[]) x.data, ao, as, (float[]) y.data, bo, bs, c, co, cs, n);
                case INT64 -> LongKernels.compare(how, (long[]) x.data, ao, as, (long[]) y.data, bo, bs, c, co, cs, n);
                case INT32 -> IntKernels.compare(how, (int[]) x.data, ao, as, (int[]) y.data, bo, bs, c, co, cs, n);
                default ->
                    ComplexKernels.compare(how, (double[]) x.data, ao, as, (double[]) y.data, bo, bs, c, co, cs, n);
            }
        } while (w.next());
    }

    /** Chooses between two arrays of one type and shape. */
    static NDArray where(NDArray mask, NDArray x, NDArray y) {
        var out = NDArray.allocate(x.dtype, mask.shape);
        if (out.size() > 0) {
            if (Parallel.pays(out.size(), Parallel.DEAR)) {
                int axis = Parallel.axis(out.shape);
                Parallel.split(
                        out.shape[axis],
                        out.size(),
                        Parallel.DEAR,
                        (from, to) -> choose(
                                Shaping.range(mask, axis, from, to),
                                Shaping.range(x, axis, from, to),
                                Shaping.range(y, axis, from, to),
                                Shaping.range(out, axis, from, to)));
            } else {
                choose(mask, x, y, out);
            }
        }
        return out;
    }

    private static void choose(NDArray mask, NDArray x, NDArray y, NDArray out) {
        var w = Walk.inAnyOrder(mask, x, y, out);
        do {
            CopyKernels.where(
                    out.dtype,
                    (boolean[]) mask.data,
                    w.offset(0),
                    w.stride(0),
                    x.data,
                    w.offset(1),
                    w.stride(1),
                    y.data,
                    w.offset(2),
                    w.stride(2),
                    out.data,
                    w.offset(3),
                    w.stride(3),
                    w.length());
        } while (w.next());
    }

    static NDArray isClose(NDArray a, NDArray b, double rtol, double atol, boolean equalNan) {
        var x = a.as(a.dtype.isComplex() ? a.dtype : DType.FLOAT64);
        var y = b.as(b.dtype.isComplex() ? b.dtype : DType.FLOAT64);
        var size = y.abs();
        var near = x.sub(y).abs().le(size.mul(rtol).add(atol));
        var close = near.and(size.lt(Double.POSITIVE_INFINITY)).or(x.eq(y));
        return equalNan ? close.or(x.isnan().and(y.isnan())) : close;
    }

    static NDArray infinite(NDArray a) {
        if (a.dtype.isComplex()) {
            return infinite(part(a, 0)).or(infinite(part(a, 1)));
        }
        return a.dtype.isFloating() ? a.abs().eq(Double.POSITIVE_INFINITY) : NDArray.allocate(DType.BOOL, a.shape);
    }

    static NDArray signBit(NDArray a) {
        return binary(BinaryOp.COPYSIGN, NDArray.scalar(1, DType.FLOAT64), a).lt(0);
    }

    static NDArray logical(BinaryOp op, NDArray a, NDArray b) {
        requireBool(a);
        requireBool(b);
        return binary(op, a, b);
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
                    "and, or, not are for boolean arrays, such as comparisons give; this one is " + a.dtype.numpyName()
                            + "; for bits there are bitwiseAnd and its like, for truth logicalAnd");
        }
    }
}
