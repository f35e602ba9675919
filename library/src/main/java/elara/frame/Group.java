package elara.frame;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import tech.tablesaw.api.Table;

/**
 * One column of one group, as a custom aggregation sees it: {@code agg("price", p -> p.max() - p.min())}. The other
 * columns of the same group are had by name: {@code agg("r", g -> corr(g.num("x"), g.num("y")))}.
 *
 * <p>The values are doubles; a missing value is NaN and every statistic passes it over, as pandas' do. A group with no
 * value that is not missing has the {@link #sum} 0, the {@link #prod} 1 and NaN for every other statistic; a result of
 * NaN is a missing value in the table.
 */
public final class Group {
    private final Source source;
    private final int number;
    private final double[] values;
    private final int from;
    private final int to;

    /** The columns of a grouped table in the order of the groups, each made when it is first asked for. */
    static final class Source {
        private final Table table;
        private final Grouping grouping;
        private final Map<String, double[]> columns = new HashMap<>();

        Source(Table table, Grouping grouping) {
            this.table = table;
            this.grouping = grouping;
        }

        private double[] sorted(String name) {
            var sorted = columns.get(name);
            if (sorted == null) {
                var column = Columns.named(table, name);
                Columns.requireNumbers(column);
                sorted = new Reducer(grouping, column).sorted();
                columns.put(name, sorted);
            }
            return sorted;
        }

        /** A group as one column sees it, or all of them if the name is none of the table's. */
        Group group(int number, String name) {
            var values =
                    table.columnNames().stream().anyMatch(other -> other.equalsIgnoreCase(name)) ? sorted(name) : null;
            return new Group(this, number, values);
        }

        /** The same for every group in turn. */
        Group[] groups(String name) {
            var first = grouping.count() == 0 ? null : group(0, name);
            var groups = new Group[grouping.count()];
            for (int i = 0; i < groups.length; i++) {
                groups[i] = new Group(this, i, first.values);
            }
            return groups;
        }
    }

    private Group(Source source, int number, double[] values) {
        this.source = source;
        this.number = number;
        this.values = values;
        from = source.grouping.starts()[number];
        to = source.grouping.starts()[number + 1];
    }

    Group(double[] values, int from, int to) {
        this.source = null;
        this.number = 0;
        this.values = values;
        this.from = from;
        this.to = to;
    }

    /**
     * The values of another column of numbers or booleans in the same rows.
     *
     * @throws IllegalArgumentException if the table has no such column, or it is of neither
     */
    public Group num(String column) {
        if (source == null) {
            throw new IllegalArgumentException("a window of one column has no column \"" + column + "\" beside it");
        }
        return new Group(source, number, source.sorted(column));
    }

    /** The number of rows, missing values or not. */
    public int size() {
        return to - from;
    }

    /** The number of values that are not missing. */
    public int count() {
        return ReductionKernels.count(values(), from, to);
    }

    /** The value of a row of the group, counted from 0; NaN if it is missing. */
    public double get(int row) {
        return values()[from + java.util.Objects.checkIndex(row, size())];
    }

    /** The sum of the values; 0 if all are missing. */
    public double sum() {
        return ReductionKernels.sum(values(), from, to);
    }

    /** The product of the values; 1 if all are missing. */
    public double prod() {
        double product = 1;
        for (int i = from; i < to; i++) {
            double value = values()[i];
            product *= Double.isNaN(value) ? 1 : value;
        }
        return product;
    }

    /** The arithmetic mean; NaN if all values are missing. */
    public double mean() {
        return sum() / count();
    }

    /** The least value; NaN if all are missing. */
    public double min() {
        return ReductionKernels.min(values(), from, to);
    }

    /** The greatest value; NaN if all are missing. */
    public double max() {
        return ReductionKernels.max(values(), from, to);
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
        return ReductionKernels.variance(values(), from, to);
    }

    /** The first value that is not missing; NaN if all are. */
    public double first() {
        for (int i = from; i < to; i++) {
            if (!Double.isNaN(values()[i])) {
                return values[i];
            }
        }
        return Double.NaN;
    }

    /** The last value that is not missing; NaN if all are. */
    public double last() {
        for (int i = to - 1; i >= from; i--) {
            if (!Double.isNaN(values()[i])) {
                return values[i];
            }
        }
        return Double.NaN;
    }

    /** The number of different values that are not missing. */
    public int nunique() {
        return (int) Arrays.stream(values(), from, to)
                .filter(value -> !Double.isNaN(value))
                .map(value -> value + 0.0)
                .distinct()
                .count();
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
        return QuantileKernels.quantile(copy, 0, QuantileKernels.compact(copy, 0, copy.length), q);
    }

    /** A copy of the values in the order of the rows; missing values are NaN. */
    public double[] toDoubles() {
        return Arrays.copyOfRange(values(), from, to);
    }

    private double[] values() {
        if (values == null) {
            throw new IllegalArgumentException("the result is named like no column of the table, so the function must"
                    + " say which it means, as in g.num(\"price\").mean()");
        }
        return values;
    }
}
