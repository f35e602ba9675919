package elara.array;

/** Copies one run of elements from one array to another: chooses the loop by the types. */
final class CopyKernels {
    /** Elements of a matrix from which on its order in memory matters. */
    private static final int WORTH_SQUARES = 1024;

    private CopyKernels() {}

    /** One run from any array to any other; a source stride of 0 repeats one element. */
    static void copy(DType from, Object a, int ao, int as, DType to, Object c, int co, int cs, int n) {
        if (from.isComplex() || to.isComplex()) {
            copyComplex(from, a, ao, as, to, c, co, cs, n);
        } else if (as == 1 && cs == 1 && from == to) {
            System.arraycopy(a, ao, c, co, n);
        } else if (c instanceof double[] out) {
            DoubleCopies.convert(a, ao, as, out, co, cs, n);
        } else if (c instanceof float[] out) {
            FloatCopies.convert(a, ao, as, out, co, cs, n);
        } else if (c instanceof long[] out) {
            LongCopies.convert(a, ao, as, out, co, cs, n);
        } else if (c instanceof int[] out) {
            IntCopies.convert(a, ao, as, out, co, cs, n);
        } else if (c instanceof byte[] out) {
            ByteCopies.convert(a, ao, as, out, co, cs, n);
        } else {
            BooleanCopies.convert(a, ao, as, (boolean[]) c, co, cs, n);
        }
    }

    /** Whether a matrix lies in memory column by column, and another row by row. */
    static boolean isTransposed(NDArray a, NDArray rows) {
        return a.shape.length == 2
                && rows.strides[1] == 1
                && a.strides[0] == 1
                && a.strides[1] >= a.shape[0]
                && a.shape[0] > 1
                && a.shape[1] > 1;
    }

    /** Copies a matrix to one in the other order, in squares that stay in the cache, and tells whether it is such a case. */
    static boolean transposed(NDArray from, NDArray to) {
        if (from.dtype != to.dtype || from.dtype.isComplex() || !isTransposed(from, to) || to.size() < WORTH_SQUARES) {
            return false;
        }
        int m = to.shape[0];
        int n = to.shape[1];
        int columns = from.strides[1];
        int rows = to.strides[0];
        switch (from.dtype) {
            case BOOL ->
                BooleanCopies.transpose(
                        m, n, (boolean[]) from.data, from.offset, columns, (boolean[]) to.data, to.offset, rows);
            case UINT8 ->
                ByteCopies.transpose(m, n, (byte[]) from.data, from.offset, columns, (byte[]) to.data, to.offset, rows);
            case INT32 ->
                IntCopies.transpose(m, n, (int[]) from.data, from.offset, columns, (int[]) to.data, to.offset, rows);
            case INT64 ->
                LongCopies.transpose(m, n, (long[]) from.data, from.offset, columns, (long[]) to.data, to.offset, rows);
            case FLOAT32 ->
                FloatCopies.transpose(
                        m, n, (float[]) from.data, from.offset, columns, (float[]) to.data, to.offset, rows);
            default ->
                DoubleCopies.transpose(
                        m, n, (double[]) from.data, from.offset, columns, (double[]) to.data, to.offset, rows);
        }
        return true;
    }

    private static void copyComplex(DType from, Object a, int ao, int as, DType to, Object c, int co, int cs, int n) {
        if (from == to) {
            DoubleCopies.convert(a, 2 * ao, 2 * as, (double[]) c, 2 * co, 2 * cs, n);
            DoubleCopies.convert(a, 2 * ao + 1, 2 * as, (double[]) c, 2 * co + 1, 2 * cs, n);
        } else if (to.isComplex()) {
            DoubleCopies.convert(a, ao, as, (double[]) c, 2 * co, 2 * cs, n);
            DoubleCopies.convert(new double[1], 0, 0, (double[]) c, 2 * co + 1, 2 * cs, n);
        } else if (to == DType.BOOL) {
            var in = (double[]) a;
            for (int i = 0; i < n; i++) {
                int p = 2 * (ao + i * as);
                ((boolean[]) c)[co + i * cs] = in[p] != 0 || in[p + 1] != 0;
            }
        } else {
            copy(DType.FLOAT64, a, 2 * ao, 2 * as, to, c, co, cs, n);
        }
    }

    /** The elements at positions, one after another, between arrays of one type. */
    static void gather(DType type, Object a, int ao, int as, int[] positions, Object c, int co) {
        switch (type) {
            case BOOL -> BooleanCopies.gather((boolean[]) a, ao, as, positions, (boolean[]) c, co);
            case UINT8 -> ByteCopies.gather((byte[]) a, ao, as, positions, (byte[]) c, co);
            case INT32 -> IntCopies.gather((int[]) a, ao, as, positions, (int[]) c, co);
            case INT64 -> LongCopies.gather((long[]) a, ao, as, positions, (long[]) c, co);
            case FLOAT32 -> FloatCopies.gather((float[]) a, ao, as, positions, (float[]) c, co);
            case FLOAT64 -> DoubleCopies.gather((double[]) a, ao, as, positions, (double[]) c, co);
            case COMPLEX128 -> {
                for (int i = 0; i < positions.length; i++) {
                    System.arraycopy(a, 2 * (ao + positions[i] * as), c, 2 * (co + i), 2);
                }
            }
        }
    }

    /** The elements of a vector at positions that may be negative; of one outside the first is told, else n. */
    static int gather(DType type, Object a, int ao, int as, int size, long[] positions, int from, int to, Object c) {
        return switch (type) {
            case BOOL -> BooleanCopies.gather((boolean[]) a, ao, as, size, positions, from, to, (boolean[]) c);
            case UINT8 -> ByteCopies.gather((byte[]) a, ao, as, size, positions, from, to, (byte[]) c);
            case INT32 -> IntCopies.gather((int[]) a, ao, as, size, positions, from, to, (int[]) c);
            case INT64 -> LongCopies.gather((long[]) a, ao, as, size, positions, from, to, (long[]) c);
            case FLOAT32 -> FloatCopies.gather((float[]) a, ao, as, size, positions, from, to, (float[]) c);
            case FLOAT64 -> DoubleCopies.gather((double[]) a, ao, as, size, positions, from, to, (double[]) c);
            case COMPLEX128 -> throw new IllegalArgumentException(type.name());
        };
    }

    /** Rows of so many elements each, without gaps, from positions along one axis, one after another. */
    static void gatherRows(DType type, Object a, int ao, int as, int[] positions, Object c, int length) {
        int width = type.isComplex() ? 2 : 1;
        for (int i = 0; i < positions.length; i++) {
            System.arraycopy(a, width * (ao + positions[i] * as), c, width * i * length, width * length);
        }
    }

    /** Stores a run of elements at positions, between arrays of one type. */
    static void scatter(DType type, Object a, int ao, int as, Object c, int co, int cs, int[] positions) {
        switch (type) {
            case BOOL -> BooleanCopies.scatter((boolean[]) a, ao, as, (boolean[]) c, co, cs, positions);
            case UINT8 -> ByteCopies.scatter((byte[]) a, ao, as, (byte[]) c, co, cs, positions);
            case INT32 -> IntCopies.scatter((int[]) a, ao, as, (int[]) c, co, cs, positions);
            case INT64 -> LongCopies.scatter((long[]) a, ao, as, (long[]) c, co, cs, positions);
            case FLOAT32 -> FloatCopies.scatter((float[]) a, ao, as, (float[]) c, co, cs, positions);
            case FLOAT64 -> DoubleCopies.scatter((double[]) a, ao, as, (double[]) c, co, cs, positions);
            case COMPLEX128 -> {
                for (int i = 0; i < positions.length; i++) {
                    System.arraycopy(a, 2 * (ao + i * as), c, 2 * (co + positions[i] * cs), 2);
                }
            }
        }
    }

    /** One run of one array where a mask is true, of another where it is not, all of one type. */
    static void where(
            DType type,
            boolean[] mask,
            int mo,
            int ms,
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
            case BOOL ->
                BooleanCopies.where(
                        mask, mo, ms, (boolean[]) a, ao, as, (boolean[]) b, bo, bs, (boolean[]) c, co, cs, n);
            case UINT8 -> ByteCopies.where(mask, mo, ms, (byte[]) a, ao, as, (byte[]) b, bo, bs, (byte[]) c, co, cs, n);
            case INT32 -> IntCopies.where(mask, mo, ms, (int[]) a, ao, as, (int[]) b, bo, bs, (int[]) c, co, cs, n);
            case INT64 -> LongCopies.where(mask, mo, ms, (long[]) a, ao, as, (long[]) b, bo, bs, (long[]) c, co, cs, n);
            case FLOAT32 ->
                FloatCopies.where(mask, mo, ms, (float[]) a, ao, as, (float[]) b, bo, bs, (float[]) c, co, cs, n);
            case FLOAT64 ->
                DoubleCopies.where(mask, mo, ms, (double[]) a, ao, as, (double[]) b, bo, bs, (double[]) c, co, cs, n);
            case COMPLEX128 -> {
                for (int i = 0; i < n; i++) {
                    boolean chosen = mask[mo + i * ms];
                    System.arraycopy(chosen ? a : b, 2 * (chosen ? ao + i * as : bo + i * bs), c, 2 * (co + i * cs), 2);
                }
            }
        }
    }

    /** The elements of one run where a mask is true, one after another; tells how many. */
    static int compress(DType type, boolean[] mask, int mo, int ms, Object a, int ao, int as, Object c, int co, int n) {
        return switch (type) {
            case BOOL -> BooleanCopies.compress(mask, mo, ms, (boolean[]) a, ao, as, (boolean[]) c, co, n);
            case UINT8 -> ByteCopies.compress(mask, mo, ms, (byte[]) a, ao, as, (byte[]) c, co, n);
            case INT32 -> IntCopies.compress(mask, mo, ms, (int[]) a, ao, as, (int[]) c, co, n);
            case INT64 -> LongCopies.compress(mask, mo, ms, (long[]) a, ao, as, (long[]) c, co, n);
            case FLOAT32 -> FloatCopies.compress(mask, mo, ms, (float[]) a, ao, as, (float[]) c, co, n);
            case FLOAT64 -> DoubleCopies.compress(mask, mo, ms, (double[]) a, ao, as, (double[]) c, co, n);
            case COMPLEX128 -> {
                int at = co;
                for (int i = 0; i < n; i++) {
                    if (mask[mo + i * ms]) {
                        System.arraycopy(a, 2 * (ao + i * as), c, 2 * at++, 2);
                    }
                }
                yield at - co;
            }
        };
    }
}
