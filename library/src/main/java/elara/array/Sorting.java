package elara.array;

import java.util.Arrays;

/**
 * Sorting: each element becomes a {@code long} key that orders as it does (NaN last), and the keys are sorted by their
 * digits, least significant first, which is stable and needs as many passes as the range of the keys has digits of 11
 * bits.
 */
final class Sorting {
    private static final int DIGIT = 11;
    private static final int BUCKETS = 1 << DIGIT;

    /** Below it, sorting by comparison is faster. */
    private static final int SMALL = 256;

    private Sorting() {}

    /** The keys of a run. */
    private static long[] keys(NDArray x, int offset, int stride, int n, boolean signedZeros) {
        // A sum with 0 leaves all as they are but -0.0.
        float zero = signedZeros ? -0f : 0f;
        var keys = new long[n];
        switch (x.dtype) {
            case FLOAT64 -> {
                var p = (double[]) x.data;
                for (int i = 0; i < n; i++) {
                    long bits = Double.doubleToLongBits(p[offset + i * stride] + zero);
                    keys[i] = bits ^ ((bits >> 63) & Long.MAX_VALUE);
                }
            }
            case FLOAT32 -> {
                var p = (float[]) x.data;
                for (int i = 0; i < n; i++) {
                    int bits = Float.floatToIntBits(p[offset + i * stride] + zero);
                    keys[i] = bits ^ ((bits >> 31) & Integer.MAX_VALUE);
                }
            }
            default -> LongCopies.convert(x.data, offset, stride, keys, 0, 1, n);
        }
        return keys;
    }

    /** The elements of keys, in place. */
    private static Object elements(long[] keys, DType type) {
        switch (type) {
            case FLOAT64 -> {
                var out = new double[keys.length];
                for (int i = 0; i < out.length; i++) {
                    out[i] = Double.longBitsToDouble(keys[i] ^ ((keys[i] >> 63) & Long.MAX_VALUE));
                }
                return out;
            }
            case FLOAT32 -> {
                var out = new float[keys.length];
                for (int i = 0; i < out.length; i++) {
                    int key = (int) keys[i];
                    out[i] = Float.intBitsToFloat(key ^ ((key >> 31) & Integer.MAX_VALUE));
                }
                return out;
            }
            default -> {
                return keys;
            }
        }
    }

    /** The runs along an axis in order. */
    static NDArray sort(NDArray a, int axis) {
        if (a.dtype.isComplex()) {
            return a.takeAlongAxis(argsort(a, axis), axis);
        }
        var out = a.copy();
        int n = a.shape[axis];
        if (out.size() == 0 || n < 2) {
            return out;
        }
        var w = Walk.over(out.select(axis, 0));
        int step = out.strides[axis];
        do {
            for (int i = 0; i < w.length(); i++) {
                int at = w.offset(0) + i * w.stride(0);
                if (out.data instanceof double[] p && n < SMALL && step == 1) {
                    Arrays.sort(p, at, at + n);
                    continue;
                }
                var sorted = sorted(keys(out, at, step, n, true));
                var from = out.dtype.isFloating() ? out.dtype : DType.INT64;
                CopyKernels.copy(from, elements(sorted, out.dtype), 0, 1, out.dtype, out.data, at, step, n);
            }
        } while (w.next());
        return out;
    }

    /** The runs along an axis with one element where it is in order, and the others on their side of it. */
    static NDArray partition(NDArray a, int kth, int axis) {
        int n = a.shape[axis];
        if (a.dtype.isComplex() || n < SMALL) {
            return sort(a, axis);
        }
        var out = a.copy();
        var w = Walk.over(out.select(axis, 0));
        int step = out.strides[axis];
        var from = out.dtype.isFloating() ? out.dtype : DType.INT64;
        do {
            for (int i = 0; i < w.length(); i++) {
                int at = w.offset(0) + i * w.stride(0);
                var parted = Selection.partition(keys(out, at, step, n, true), kth);
                CopyKernels.copy(from, elements(parted, out.dtype), 0, 1, out.dtype, out.data, at, step, n);
            }
        } while (w.next());
        return out;
    }

    /** Where the elements in order come from; equal ones stay in order. */
    static NDArray argsort(NDArray a, int axis) {
        var out = NDArray.allocate(DType.INT64, a.shape);
        int n = a.shape[axis];
        if (out.size() == 0) {
            return out;
        }
        int step = out.strides[axis];
        var w = Walk.over(a.select(axis, 0), out.select(axis, 0));
        do {
            for (int i = 0; i < w.length(); i++) {
                int from = w.offset(0) + i * w.stride(0);
                var order = a.dtype.isComplex()
                        ? complexOrder((double[]) a.data, from, a.strides[axis], n)
                        : order(keys(a, from, a.strides[axis], n, false));
                LongCopies.convert(order, 0, 1, (long[]) out.data, w.offset(1) + i * w.stride(1), step, n);
            }
        } while (w.next());
        return out;
    }

    private static int[] complexOrder(double[] p, int from, int step, int n) {
        var order = new Integer[n];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (i, j) -> {
            int by = Double.compare(p[2 * (from + i * step)] + 0.0, p[2 * (from + j * step)] + 0.0);
            return by != 0
                    ? by
                    : Double.compare(p[2 * (from + i * step) + 1] + 0.0, p[2 * (from + j * step) + 1] + 0.0);
        });
        return Arrays.stream(order).mapToInt(i -> i).toArray();
    }

    private static long[] sorted(long[] keys) {
        int n = keys.length;
        if (n < SMALL) {
            Arrays.sort(keys);
            return keys;
        }
        var range = Range.of(keys);
        if (range.isSorted()) {
            return keys;
        }
        var from = keys;
        var to = new long[n];
        for (int shift = 0; shift < range.bits(); shift += DIGIT) {
            var starts = starts(from, range.least(), shift);
            for (long key : from) {
                to[starts[(int) ((key - range.least()) >>> shift) & (BUCKETS - 1)]++] = key;
            }
            var swap = from;
            from = to;
            to = swap;
        }
        return from;
    }

    /** The permutation that puts keys in order, stable. */
    static int[] order(long[] keys) {
        int n = keys.length;
        var order = new int[n];
        Arrays.setAll(order, i -> i);
        var range = n == 0 ? new Range(0, 0, true) : Range.of(keys);
        if (range.isSorted()) {
            return order;
        }
        if (n < SMALL) {
            insert(keys, order);
            return order;
        }
        var other = new int[n];
        var from = keys;
        var to = new long[n];
        for (int shift = 0; shift < range.bits(); shift += DIGIT) {
            var starts = starts(from, range.least(), shift);
            for (int i = 0; i < n; i++) {
                int at = starts[(int) ((from[i] - range.least()) >>> shift) & (BUCKETS - 1)]++;
                to[at] = from[i];
                other[at] = order[i];
            }
            var swap = from;
            from = to;
            to = swap;
            var swapped = order;
            order = other;
            other = swapped;
        }
        return order;
    }

    private static void insert(long[] keys, int[] order) {
        for (int i = 1; i < keys.length; i++) {
            long key = keys[i];
            int index = order[i];
            int j = i;
            for (; j > 0 && keys[j - 1] > key; j--) {
                keys[j] = keys[j - 1];
                order[j] = order[j - 1];
            }
            keys[j] = key;
            order[j] = index;
        }
    }

    private static int[] starts(long[] keys, long least, int shift) {
        var starts = new int[BUCKETS];
        for (long key : keys) {
            starts[(int) ((key - least) >>> shift) & (BUCKETS - 1)]++;
        }
        int sum = 0;
        for (int i = 0; i < BUCKETS; i++) {
            int count = starts[i];
            starts[i] = sum;
            sum += count;
        }
        return starts;
    }

    /** The least key, the bits that the others are above it, and whether all are in order already. */
    private record Range(long least, int bits, boolean isSorted) {
        static Range of(long[] keys) {
            long least = keys[0];
            long greatest = keys[0];
            boolean sorted = true;
            for (int i = 1; i < keys.length; i++) {
                sorted &= keys[i - 1] <= keys[i];
                least = Math.min(least, keys[i]);
                greatest = Math.max(greatest, keys[i]);
            }
            return new Range(least, 64 - Long.numberOfLeadingZeros(greatest - least), sorted);
        }
    }

    /** The order by several keys, the last of which counts most. */
    static NDArray lexsort(NDArray... keys) {
        if (keys.length == 0) {
            throw new IllegalArgumentException("need sequence of keys with len > 0 in lexsort");
        }
        var order = argsort(keys[0], keys[0].ndim() - 1);
        for (int k = 1; k < keys.length; k++) {
            if (!Arrays.equals(keys[k].shape, keys[0].shape)) {
                throw new IllegalArgumentException("all keys need to be the same shape, but they are "
                        + Shapes.text(keys[0].shape) + " and " + Shapes.text(keys[k].shape));
            }
            int last = keys[k].ndim() - 1;
            var next = argsort(keys[k].takeAlongAxis(order, last), last);
            order = order.takeAlongAxis(next, last);
        }
        return order;
    }

    /** For each value, before which element of a sorted array it would go. */
    static NDArray searchsorted(NDArray sorted, NDArray values, boolean right) {
        if (sorted.ndim() != 1) {
            throw new IllegalArgumentException(
                    "searchsorted needs a sorted array with one axis, not of shape " + Shapes.text(sorted.shape));
        }
        var out = NDArray.allocate(DType.INT64, values.shape);
        var type = DType.promote(sorted.dtype, values.dtype);
        if (type == DType.INT64 || type == DType.INT32) {
            var keys = sorted.toLongs();
            var wanted = values.toLongs();
            for (int i = 0; i < wanted.length; i++) {
                ((long[]) out.data)[i] = place(keys, wanted[i], right);
            }
            return out;
        }
        var keys = keys(sorted.as(DType.FLOAT64), sorted);
        var wanted = keys(values.as(DType.FLOAT64), values);
        for (int i = 0; i < wanted.length; i++) {
            ((long[]) out.data)[i] = place(keys, wanted[i], right);
        }
        return out;
    }

    private static long[] keys(NDArray doubles, NDArray like) {
        var x = doubles.isContiguous() ? doubles : doubles.copy();
        return keys(x, x.offset, 1, like.size(), false);
    }

    private static int place(long[] keys, long wanted, boolean right) {
        int low = 0;
        int high = keys.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (keys[middle] < wanted || (right && keys[middle] == wanted)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
