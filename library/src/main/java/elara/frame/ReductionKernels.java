package elara.frame;

/**
 * The loops that reduce values by group. {@code ids[row]} is the slot of a row; a missing value (NaN, or
 * {@link Long#MIN_VALUE}) is passed over. Results are added to arrays that the caller has filled with zeros, unless
 * said otherwise.
 */
final class ReductionKernels {
    private ReductionKernels() {}

    static void count(double[] values, int[] ids, int[] counts) {
        for (int row = 0; row < values.length; row++) {
            double value = values[row];
            if (!Double.isNaN(value)) {
                counts[ids[row]]++;
            }
        }
    }

    static void count(long[] values, int[] ids, int[] counts) {
        for (int row = 0; row < values.length; row++) {
            if (values[row] != Long.MIN_VALUE) {
                counts[ids[row]]++;
            }
        }
    }

    /**
     * Sums and counts; a sum carries what rounding took from it (Kahan, "Further remarks on reducing truncation
     * errors", CACM 8, 1965), as pandas' sums do.
     */
    static void sum(double[] values, int[] ids, double[] sums, double[] carries, int[] counts) {
        for (int row = 0; row < values.length; row++) {
            double value = values[row];
            if (!Double.isNaN(value)) {
                int id = ids[row];
                double sum = sums[id];
                double addend = value - carries[id];
                double next = sum + addend;
                double carry = (next - sum) - addend;
                sums[id] = next;
                carries[id] = Double.isFinite(carry) ? carry : 0; // an infinite sum leaves nothing to carry
                counts[id]++;
            }
        }
    }

    /** Sums of 128 bits: the value is {@code wraps * 2^64 + sums}. Also counts. */
    static void sum(long[] values, int[] ids, long[] sums, int[] wraps, int[] counts) {
        for (int row = 0; row < values.length; row++) {
            long value = values[row];
            if (value != Long.MIN_VALUE) {
                int id = ids[row];
                long sum = sums[id];
                long next = sum + value;
                if (((sum ^ next) & (value ^ next)) < 0) {
                    wraps[id] += value < 0 ? -1 : 1;
                }
                sums[id] = next;
                counts[id]++;
            }
        }
    }

    /** Sums of ints, which no number of rows makes leave the longs, and counts. */
    static void sum(int[] values, int[] ids, long[] sums, int[] counts) {
        for (int row = 0; row < values.length; row++) {
            int value = values[row];
            int id = ids[row];
            boolean there = value != Integer.MIN_VALUE;
            sums[id] += there ? value : 0;
            counts[id] += there ? 1 : 0;
        }
    }

    /** The sums of the squared, and of the plain, distances from the mean of the group. */
    static void deviations(double[] values, int[] ids, double[] means, double[] squares, double[] residues) {
        for (int row = 0; row < values.length; row++) {
            double value = values[row];
            if (!Double.isNaN(value)) {
                int id = ids[row];
                double distance = value - means[id];
                squares[id] += distance * distance;
                residues[id] += distance;
            }
        }
    }

    /** Products; {@code products} comes filled with ones. */
    static void product(double[] values, int[] ids, double[] products) {
        for (int row = 0; row < values.length; row++) {
            double value = values[row];
            if (!Double.isNaN(value)) {
                products[ids[row]] *= value;
            }
        }
    }

    /** As {@link #product(double[], int[], double[])}; the first row where one leaves the longs, -1 if none does. */
    static int product(long[] values, int[] ids, long[] products) {
        int last = products.length - 1;
        for (int row = 0; row < values.length; row++) {
            long value = values[row];
            int id = ids[row];
            if (value != Long.MIN_VALUE && id != last) {
                long product = products[id];
                long next = product * value;
                if (Math.multiplyHigh(product, value) != next >> 63 || next == Long.MIN_VALUE) {
                    return row;
                }
                products[id] = next;
            }
        }
        return -1;
    }

    /** The sums of the second, third and fourth powers of the distances from the mean of the group. */
    static void moments(double[] values, int[] ids, double[] means, double[] second, double[] third, double[] fourth) {
        for (int row = 0; row < values.length; row++) {
            double value = values[row];
            if (!Double.isNaN(value)) {
                int id = ids[row];
                double distance = value - means[id];
                double square = distance * distance;
                second[id] += square;
                third[id] += square * distance;
                fourth[id] += square * square;
            }
        }
    }

    /** The adjusted Fisher-Pearson coefficient G1 (Joanes and Gill, 1998) from sums of powers; NaN below 3 values. */
    static double skewness(int n, double second, double third) {
        if (n < 3) {
            return Double.NaN;
        }
        return second == 0 ? 0 : n * Math.sqrt(n - 1.0) / (n - 2.0) * third / Math.pow(second, 1.5);
    }

    /** The excess kurtosis G2 (Joanes and Gill, 1998) from sums of powers; NaN below 4 values. */
    static double kurtosis(int n, double second, double fourth) {
        if (n < 4) {
            return Double.NaN;
        }
        double correction = 3 * (n - 1.0) * (n - 1.0) / ((n - 2.0) * (n - 3.0));
        return second == 0
                ? 0
                : n * (n + 1.0) * (n - 1.0) * fourth / ((n - 2.0) * (n - 3.0) * second * second) - correction;
    }

    /** The first row with the least value; {@code rows} comes filled with -1. */
    static void argMin(double[] values, int[] ids, double[] best, int[] rows) {
        for (int row = 0; row < values.length; row++) {
            double value = values[row];
            if (!Double.isNaN(value)) {
                int id = ids[row];
                if (rows[id] < 0 || value < best[id]) {
                    best[id] = value;
                    rows[id] = row;
                }
            }
        }
    }

    /** The first row with the greatest value; {@code rows} comes filled with -1. */
    static void argMax(double[] values, int[] ids, double[] best, int[] rows) {
        for (int row = 0; row < values.length; row++) {
            double value = values[row];
            if (!Double.isNaN(value)) {
                int id = ids[row];
                if (rows[id] < 0 || value > best[id]) {
                    best[id] = value;
                    rows[id] = row;
                }
            }
        }
    }

    /** The first row with the least value; {@code rows} comes filled with -1. */
    static void argMin(long[] values, int[] ids, long[] best, int[] rows) {
        for (int row = 0; row < values.length; row++) {
            long value = values[row];
            if (value != Long.MIN_VALUE) {
                int id = ids[row];
                if (rows[id] < 0 || value < best[id]) {
                    best[id] = value;
                    rows[id] = row;
                }
            }
        }
    }

    /** The first row with the greatest value; {@code rows} comes filled with -1. */
    static void argMax(long[] values, int[] ids, long[] best, int[] rows) {
        for (int row = 0; row < values.length; row++) {
            long value = values[row];
            if (value != Long.MIN_VALUE) {
                int id = ids[row];
                if (rows[id] < 0 || value > best[id]) {
                    best[id] = value;
                    rows[id] = row;
                }
            }
        }
    }

    /** The first row with a value; {@code rows} comes filled with -1. */
    static void first(double[] values, int[] ids, int[] rows) {
        for (int row = values.length - 1; row >= 0; row--) {
            double value = values[row];
            if (!Double.isNaN(value)) {
                rows[ids[row]] = row;
            }
        }
    }

    /** The first row with a value; {@code rows} comes filled with -1. */
    static void first(long[] values, int[] ids, int[] rows) {
        for (int row = values.length - 1; row >= 0; row--) {
            if (values[row] != Long.MIN_VALUE) {
                rows[ids[row]] = row;
            }
        }
    }

    /** The last row with a value; {@code rows} comes filled with -1. */
    static void last(double[] values, int[] ids, int[] rows) {
        for (int row = 0; row < values.length; row++) {
            double value = values[row];
            if (!Double.isNaN(value)) {
                rows[ids[row]] = row;
            }
        }
    }

    /** The last row with a value; {@code rows} comes filled with -1. */
    static void last(long[] values, int[] ids, int[] rows) {
        for (int row = 0; row < values.length; row++) {
            if (values[row] != Long.MIN_VALUE) {
                rows[ids[row]] = row;
            }
        }
    }

    /**
     * Puts the values in the order of their groups, keeping the order within each. {@code next[id]} is where the next
     * value of a group goes, and is moved on.
     */
    static void scatter(double[] values, int[] ids, int from, int to, int[] next, double[] sorted) {
        for (int row = from; row < to; row++) {
            sorted[next[ids[row]]++] = values[row];
        }
    }

    /** As {@link #scatter(double[], int[], int, int, int[], double[])}. */
    static void scatter(int[] values, int[] ids, int[] next, int[] sorted) {
        for (int row = 0; row < values.length; row++) {
            sorted[next[ids[row]]++] = values[row];
        }
    }

    /**
     * How many different values below {@code limit} each group has; those of group g are sorted[starts[g]] to
     * sorted[starts[g + 1]].
     */
    static void distinct(int[] sorted, int[] starts, int limit, int[] counts) {
        var lastSeenIn = new int[limit + 1]; // the group + 1
        for (int group = 0; group < starts.length - 1; group++) {
            lastSeenIn[limit] = group + 1;
            int count = 0;
            for (int i = starts[group]; i < starts[group + 1]; i++) {
                if (lastSeenIn[sorted[i]] <= group) {
                    lastSeenIn[sorted[i]] = group + 1;
                    count++;
                }
            }
            counts[group] = count;
        }
    }

    /** The number of values in a range that are not NaN. */
    static int count(double[] values, int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            double value = values[i];
            count += Double.isNaN(value) ? 0 : 1;
        }
        return count;
    }

    /** The sum of a range without its NaNs, compensated as {@link #sum(double[], int[], double[], double[], int[])}. */
    static double sum(double[] values, int from, int to) {
        double sum = 0;
        double carry = 0;
        for (int i = from; i < to; i++) {
            double value = values[i];
            if (!Double.isNaN(value)) {
                double addend = value - carry;
                double next = sum + addend;
                double left = (next - sum) - addend;
                carry = Double.isFinite(left) ? left : 0;
                sum = next;
            }
        }
        return sum;
    }

    /** The least value of a range without its NaNs; NaN if there is none. */
    static double min(double[] values, int from, int to) {
        double min = Double.NaN;
        for (int i = from; i < to; i++) {
            double value = values[i];
            if (!Double.isNaN(value) && !(value >= min)) {
                min = value;
            }
        }
        return min;
    }

    /** The greatest value of a range without its NaNs; NaN if there is none. */
    static double max(double[] values, int from, int to) {
        double max = Double.NaN;
        for (int i = from; i < to; i++) {
            double value = values[i];
            if (!Double.isNaN(value) && !(value <= max)) {
                max = value;
            }
        }
        return max;
    }

    /** The variance of a range without its NaNs, with n - 1 in the denominator; NaN for fewer than two values. */
    static double variance(double[] values, int from, int to) {
        int count = count(values, from, to);
        if (count < 2) {
            return Double.NaN;
        }
        double mean = sum(values, from, to) / count;
        double squares = 0;
        double residue = 0;
        for (int i = from; i < to; i++) {
            double value = values[i];
            if (!Double.isNaN(value)) {
                double distance = value - mean;
                squares += distance * distance;
                residue += distance;
            }
        }
        return (squares - residue * residue / count) / (count - 1);
    }
}
