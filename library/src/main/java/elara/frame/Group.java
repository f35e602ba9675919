package elara.frame;

import java.util.Arrays;

/**
 * One column of one group, as a custom aggregation sees it: {@code agg("price", p -> p.max() - p.min())}.
 *
 * <p>The values are doubles; a missing value is NaN and every statistic passes it over, as pandas' do. A group with no
 * value that is not missing has the {@link #sum} 0 and NaN for every other statistic; a result of NaN is a missing
 * value in the table.
 */
public final class Group {
    private final double[] values;
    private final int from;
    private final int to;

    Group(double[] values, int from, int to) {
        this.values = values;
        this.from = from;
        this.to = to;
    }

    /** The number of rows, missing values or not. */
    public int size() {
        return to - from;
    }

    /** The number of values that are not missing. */
    public int count() {
        return ReductionKernels.count(values, from, to);
    }

    /** The sum of the values; 0 if all are missing. */
    public double sum() {
        return ReductionKernels.sum(values, from, to);
    }

    /** The arithmetic mean; NaN if all values are missing. */
    public double mean() {
        return sum() / count();
    }

    /** The least value; NaN if all are missing. */
    public double min() {
        return ReductionKernels.min(values, from, to);
    }

    /** The greatest value; NaN if all are missing. */
    public double max() {
        return ReductionKernels.max(values, from, to);
    }

    /** The middle value, or the mean of the two in the middle. */
    public double median() {
        return quantile(0.5);
    }

    /** The standard deviation with n - 1 in the denominator; NaN for fewer than two values. */
    public double std() {
        return Math.sqrt(var());
    }

    /** The variance with n - 1 in the denominator; NaN for fewer than two values. */
    public double var() {
        return ReductionKernels.variance(values, from, to);
    }

    /**
     * The value below which the fraction q of the values lies, linear between the two nearest.
     *
     * @throws IllegalArgumentException if q is not from 0 to 1
     */
    public double quantile(double q) {
        if (!(q >= 0 && q <= 1)) {
            throw new IllegalArgumentException("a quantile is asked for by a fraction from 0 to 1, not by " + q);
        }
        var copy = toDoubles();
        return ReductionKernels.quantile(copy, 0, ReductionKernels.compact(copy, 0, copy.length), q);
    }

    /** A copy of the values in the order of the rows; missing values are NaN. */
    public double[] toDoubles() {
        return Arrays.copyOfRange(values, from, to);
    }
}
