package elara.frame;

import java.util.Arrays;

/** Quantiles of ranges of an array by selection, which puts a range in order only as far as it must. */
final class QuantileKernels {
    /** Ranges up to this length are sorted. */
    private static final int SHORT = 16;

    private QuantileKernels() {}

    /** As {@link #quantile(double[], int, int, double, double[])}, of all of a range and for once. */
    static double quantile(double[] values, int from, int to, double q) {
        return quantile(values, from, to, q, new double[to - from]);
    }

    /** Moves the values that are not NaN to the front of a range, in their order, and returns the range's new end. */
    static int compact(double[] values, int from, int to) {
        int end = from;
        for (int i = from; i < to; i++) {
            double value = values[i];
            if (!Double.isNaN(value)) {
                values[end++] = value;
            }
        }
        return end;
    }

    /**
     * The q-quantile of a range without NaN, which is reordered: linear between the two nearest values, as NumPy's
     * default (Hyndman and Fan's type 7). NaN for an empty range.
     *
     * @param scratch as long as the range at least; what was in it is lost
     */
    static double quantile(double[] values, int from, int to, double q, double[] scratch) {
        if (from == to) {
            return Double.NaN;
        }
        double position = q * (to - from - 1);
        int below = (int) position;
        double fraction = position - below;
        select(values, from, to, from + below, scratch);
        double low = values[from + below];
        if (fraction == 0) {
            return low;
        }
        double high = values[from + below + 1];
        for (int i = from + below + 2; i < to; i++) {
            high = Math.min(high, values[i]);
        }
        if (low == high) {
            return low; // also when both are the same infinity
        }
        // From the nearer end, so that the result is exact at both and never beyond them.
        return fraction < 0.5 ? low + (high - low) * fraction : high - (high - low) * (1 - fraction);
    }

    /**
     * Reorders a range so that place k holds what it would hold if the range were sorted, with nothing greater before
     * and nothing less after it (Hoare's Find, CACM 4, 1961). Each part is found by writing every value to both ends
     * of the scratch and going on at one, which has no branch to guess wrong. A range that splits badly too often is
     * sorted.
     *
     * @param scratch as long as the range at least
     */
    private static void select(double[] values, int from, int to, int k, double[] scratch) {
        int left = from;
        int right = to;
        int patience = 2 * (32 - Integer.numberOfLeadingZeros(to - from));
        while (right - left > SHORT && patience-- > 0) {
            double pivot = median(values[left], values[(left + right) >>> 1], values[right - 1]);
            int less = partition(values, left, right, pivot, scratch);
            if (k < left + less) {
                right = left + less;
                continue;
            }
            left += less; // from here on none is less than the pivot
            int equal = equals(values, left, right, pivot);
            if (k < left + equal) {
                return;
            }
            left += equal;
        }
        Arrays.sort(values, left, right);
    }

    /** Puts what is less than the pivot first, and tells how many there are. */
    private static int partition(double[] values, int from, int to, double pivot, double[] scratch) {
        int low = from;
        int high = 0;
        for (int i = from; i < to; i++) {
            double value = values[i];
            values[low] = value; // at or before i, so nothing is lost
            scratch[high] = value;
            int less = value < pivot ? 1 : 0;
            low += less;
            high += 1 - less;
        }
        System.arraycopy(scratch, 0, values, low, high);
        return low - from;
    }

    /** Of values none of which is less than the pivot, puts its equals first, and tells how many there are. */
    private static int equals(double[] values, int from, int to, double pivot) {
        int end = from;
        for (int i = from; i < to; i++) {
            double value = values[i];
            if (value == pivot) {
                values[i] = values[end];
                values[end++] = value;
            }
        }
        return end - from;
    }

    private static double median(double a, double b, double c) {
        return a < b ? (b < c ? b : Math.max(a, c)) : (a < c ? a : Math.max(b, c));
    }
}
