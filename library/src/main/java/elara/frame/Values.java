package elara.frame;

import elara.array.NDArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * pandas' verbs on one column, for {@code import static elara.frame.Values.*}. A column given is never changed; the
 * result has its name.
 *
 * <pre>
 * cut(df.intColumn("age"), 0, 18, 65)
 * fillna(df.doubleColumn("price"), 0)
 * rolling(df.doubleColumn("price"), 3).mean()
 * </pre>
 */
public final class Values {
    private Values() {}

    /** The methods of text, as pandas' {@code .str}: {@code str(df.column("name")).upper()}. */
    public static StringMethods str(Column<?> column) {
        return StringMethods.of(column);
    }

    /** The parts of dates and times, as pandas' {@code .dt}: {@code dt(df.column("day")).quarter()}. */
    public static DatetimeProperties dt(Column<?> column) {
        return DatetimeProperties.of(column);
    }

    /** The bins (a, b] that numbers are in, by their edges; missing outside. Categories in the order of the bins. */
    public static StringColumn cut(NumericColumn<?> column, double... edges) {
        return Binning.cut(column, edges, true, false, null);
    }

    /** As {@link #cut(NumericColumn, double...)} with a name for each bin. */
    public static StringColumn cut(NumericColumn<?> column, double[] edges, String... labels) {
        return Binning.cut(column, edges, true, false, labels);
    }

    /**
     * As {@link #cut(NumericColumn, double...)}.
     *
     * @param right whether bins have their right edge, (a, b], or their left one, [a, b)
     * @param includeLowest whether the first bin has its left edge too
     */
    public static StringColumn cut(
            NumericColumn<?> column, double[] edges, boolean right, boolean includeLowest, String... labels) {
        return Binning.cut(column, edges, right, includeLowest, labels.length == 0 ? null : labels);
    }

    /** A number of bins of one width, from the least to the greatest value; the first goes a thousandth further. */
    public static StringColumn cut(NumericColumn<?> column, int bins) {
        return Binning.cut(column, bins, true, null);
    }

    /** As {@link #cut(NumericColumn, int)} with a name for each bin. */
    public static StringColumn cut(NumericColumn<?> column, int bins, String[] labels) {
        return Binning.cut(column, bins, true, labels);
    }

    /** A number of bins with as many values each. */
    public static StringColumn qcut(NumericColumn<?> column, int bins, String... labels) {
        if (bins < 1) {
            throw new IllegalArgumentException("there is at least one bin, not " + bins);
        }
        var quantiles = new double[bins + 1];
        Arrays.setAll(quantiles, i -> (double) i / bins);
        return Binning.qcut(column, quantiles, labels.length == 0 ? null : labels, false);
    }

    /** Bins between quantiles: {@code qcut(x, new double[] {0, 0.9, 1}, "many", "top")}. */
    public static StringColumn qcut(NumericColumn<?> column, double[] quantiles, String... labels) {
        return Binning.qcut(column, quantiles, labels.length == 0 ? null : labels, false);
    }

    /** The different values and how often each is there, the most frequent first; missing left out. */
    public static Table valueCounts(Column<?> column) {
        return valueCounts(column, false, true);
    }

    /**
     * As {@link #valueCounts(Column)}.
     *
     * @param normalize fractions rather than counts
     * @param dropMissing whether missing values are left out
     */
    public static Table valueCounts(Column<?> column, boolean normalize, boolean dropMissing) {
        return Describe.counts(column, normalize, dropMissing);
    }

    /** Whether each value is one of these; a missing one is only if null is among them. */
    public static BooleanColumn isIn(Column<?> column, Collection<?> values) {
        var result = BooleanColumn.create(column.name());
        var missing = Columns.missing(column);
        boolean nothing = values.stream().anyMatch(value -> value == null || value.equals(""));
        var groups = Grouping.of(column, true);
        var wanted = new boolean[groups.count() + 1];
        for (int group = 0; group < groups.count(); group++) {
            int row = groups.firstRows()[group];
            wanted[group] = values.stream().anyMatch(value -> value != null && Columns.holds(column, row, value));
        }
        for (int row = 0; row < missing.length; row++) {
            result.append(missing[row] ? nothing : wanted[groups.ids()[row]]);
        }
        return result;
    }

    /** Whether each value is from the one to the other, both included; false where it is missing. */
    public static BooleanColumn between(Column<?> column, Object low, Object high) {
        var bounds = ColumnOf.objects("bound", List.of(low, high));
        var both = Concat.rows(List.of(
                Table.create("", new ArrayList<>(List.of(Columns.copy(column).setName("bound")))),
                Table.create("", new ArrayList<>(List.of(bounds)))));
        if (Kind.of(column) != Kind.TEXT && both.column(0) instanceof StringColumn) {
            throw new IllegalArgumentException("column \"" + column.name() + "\" is " + Kind.describe(column)
                    + " and cannot be compared with " + low + " and " + high);
        }
        var ordered = Columns.orderedLongs(both.column(0));
        int n = column.size();
        var result = BooleanColumn.create(column.name());
        for (int row = 0; row < n; row++) {
            result.append(
                    ordered[row] != Long.MIN_VALUE && ordered[row] >= ordered[n] && ordered[row] <= ordered[n + 1]);
        }
        return result;
    }

    /** Whether each value is missing. */
    public static BooleanColumn isna(Column<?> column) {
        return BooleanColumn.create(column.name(), Columns.missing(column));
    }

    /** A value where there is none. */
    public static <C extends Column<?>> C fillna(C column, Object value) {
        return same(column, Fill.with(column, value));
    }

    /** Missing values filled with the last one before. */
    public static <C extends Column<?>> C ffill(C column) {
        return same(column, Along.fill(Segments.whole(column.size()), column, true, Integer.MAX_VALUE));
    }

    /** Missing values filled with the next one, at most {@code limit} in a row. */
    public static <C extends Column<?>> C ffill(C column, int limit) {
        return same(column, Along.fill(Segments.whole(column.size()), column, true, limit));
    }

    /** Missing values filled with the next one. */
    public static <C extends Column<?>> C bfill(C column) {
        return same(column, Along.fill(Segments.whole(column.size()), column, false, Integer.MAX_VALUE));
    }

    /** Missing numbers by a straight line between those around them; at the end the last one goes on. */
    public static DoubleColumn interpolate(NumericColumn<?> column) {
        return Segments.whole(column.size())
                .doubles(
                        column,
                        (v, from, to, out) -> RunningKernels.interpolate(v, null, Integer.MAX_VALUE, from, to, out));
    }

    /** As {@link #interpolate(NumericColumn)} along times rather than rows. */
    public static DoubleColumn interpolate(NumericColumn<?> column, Column<?> times) {
        var x = Arrays.stream(Periods.millis(times)).asDoubleStream().toArray();
        return Segments.whole(column.size())
                .doubles(
                        column,
                        (v, from, to, out) -> RunningKernels.interpolate(v, x, Integer.MAX_VALUE, from, to, out));
    }

    /** Values replaced by others of the type; those not in the map stay. */
    public static <C extends Column<?>> C replace(C column, Map<?, ?> values) {
        values.values().forEach(value -> {
            if (value != null) {
                Fill.requireHolds(column, value);
            }
        });
        var replaced = Columns.copy(column);
        var groups = Grouping.of(column, true);
        var news = new HashMap<Integer, Object>();
        for (int group = 0; group < groups.count(); group++) {
            for (var entry : values.entrySet()) {
                if (Columns.holds(column, groups.firstRows()[group], entry.getKey())) {
                    news.put(group, entry);
                }
            }
        }
        for (int row = 0; row < column.size(); row++) {
            if (news.get(groups.ids()[row]) instanceof Map.Entry<?, ?> entry) {
                if (entry.getValue() == null) {
                    replaced.setMissing(row);
                } else {
                    Fill.set(replaced, row, entry.getValue());
                }
            }
        }
        return same(column, replaced);
    }

    /** What a map has for each value, missing for those it has not; of the type that holds what it has. */
    public static Column<?> map(Column<?> column, Map<?, ?> values) {
        return map(column, values::get);
    }

    /** What a function makes of each value; missing of missing ones. Of the type that holds what it makes. */
    public static Column<?> map(Column<?> column, Function<Object, ?> function) {
        var made = new ArrayList<Object>();
        var missing = Columns.missing(column);
        for (int row = 0; row < missing.length; row++) {
            made.add(missing[row] ? null : function.apply(column.get(row)));
        }
        return ColumnOf.objects(column.name(), made);
    }

    /** Ranks from 1; equal values have their mean. */
    public static DoubleColumn rank(Column<?> column) {
        return rank(column, "average", true, false);
    }

    /** Ranks from 1 by a method of {@code average min max first dense}; {@code pct} divides them by their number. */
    public static DoubleColumn rank(Column<?> column, String method, boolean ascending, boolean pct) {
        return Along.rank(Segments.whole(column.size()), column, method, ascending, pct);
    }

    /** The values of the row {@code periods} before; after, if that is negative. */
    public static <C extends Column<?>> C shift(C column, int periods) {
        return same(column, Along.shift(Segments.whole(column.size()), column, periods));
    }

    /** The difference to the row {@code periods} before; longs of integers. */
    public static Column<?> diff(Column<?> column, int periods) {
        return Along.diff(Segments.whole(column.size()), column, periods);
    }

    /** The change since the row {@code periods} before, as a fraction of it. */
    public static DoubleColumn pctChange(Column<?> column, int periods) {
        return Along.pctChange(Segments.whole(column.size()), column, periods);
    }

    /** The running sum; longs of integers. A missing value stays missing and is passed over. */
    public static Column<?> cumsum(Column<?> column) {
        return Along.cumsum(Segments.whole(column.size()), column);
    }

    /** The running product; longs of integers. */
    public static Column<?> cumprod(Column<?> column) {
        return Along.cumprod(Segments.whole(column.size()), column);
    }

    /** The least value so far. */
    public static <C extends Column<?>> C cummin(C column) {
        return same(column, Along.extreme(Segments.whole(column.size()), column, false));
    }

    /** The greatest value so far. */
    public static <C extends Column<?>> C cummax(C column) {
        return same(column, Along.extreme(Segments.whole(column.size()), column, true));
    }

    /** Windows of a number of rows that end at each row. */
    public static Rolling<DoubleColumn> rolling(NumericColumn<?> column, int rows) {
        return Rolling.rows(column, rows);
    }

    /** Windows of a span of time that end at each row: {@code rolling(price, df.dateColumn("day"), "7D")}. */
    public static Rolling<DoubleColumn> rolling(NumericColumn<?> column, Column<?> times, String span) {
        return Rolling.time(column, times, span);
    }

    /** Windows from the first row to each row. */
    public static Rolling<DoubleColumn> expanding(NumericColumn<?> column) {
        return Rolling.expanding(column);
    }

    /** Exponentially weighted statistics; alpha is from 0 to 1, of a span it is 2 / (span + 1). */
    public static Exponential<DoubleColumn> ewm(NumericColumn<?> column, double alpha) {
        return Exponential.of(operation -> Segments.whole(column.size()).doubles(column, operation), alpha);
    }

    /** Pearson's correlation, of the rows where neither is missing. */
    public static double corr(NumericColumn<?> x, NumericColumn<?> y) {
        return corr(x, y, "pearson");
    }

    /** The correlation by {@code pearson spearman} or {@code kendall}. */
    public static double corr(NumericColumn<?> x, NumericColumn<?> y, String method) {
        if (x.size() != y.size()) {
            throw new IllegalArgumentException("columns of one length are correlated, but \"" + x.name() + "\" has "
                    + x.size() + " values and \"" + y.name() + "\" " + y.size());
        }
        var a = Columns.doubles(x);
        var b = Columns.doubles(y);
        return switch (method) {
            case "pearson" -> Correlation.pearson(a, b);
            case "spearman" -> Correlation.spearman(a, b);
            case "kendall" -> Correlation.kendall(a, b);
            default ->
                throw new IllegalArgumentException(
                        "there is no correlation \"" + method + "\"; there are pearson, spearman and kendall");
        };
    }

    /** The covariance, n - 1 in the denominator, of the rows where neither is missing. */
    public static double cov(NumericColumn<?> x, NumericColumn<?> y) {
        return Correlation.covariance(Columns.doubles(x), Columns.doubles(y));
    }

    /**
     * The values as another type: {@code short int long float double string boolean date datetime time}. Text is
     * parsed; what does not fit is an error with its row.
     */
    public static Column<?> astype(Column<?> column, String type) {
        return Conversion.of(column, type, false);
    }

    /** As {@link #astype}; what does not fit is missing. */
    public static Column<?> coerce(Column<?> column, String type) {
        return Conversion.of(column, type, true);
    }

    /** Text to dates by a pattern such as {@code dd.MM.yyyy}, to dates with times if it has hours. */
    public static Column<?> toDatetime(StringColumn column, String pattern) {
        return Conversion.dates(column, pattern);
    }

    /** The values less their mean, in standard deviations (n in the denominator, as scikit-learn's scaler). */
    public static DoubleColumn standardize(NumericColumn<?> column) {
        var values = Columns.doubles(column);
        double mean = ReductionKernels.sum(values, 0, values.length) / ReductionKernels.count(values, 0, values.length);
        double squares = 0;
        for (double value : values) {
            squares += Double.isNaN(value) ? 0 : (value - mean) * (value - mean);
        }
        double deviation = Math.sqrt(squares / ReductionKernels.count(values, 0, values.length));
        double scale = deviation == 0 ? 1 : deviation; // a constant has nothing to scale
        return DoubleColumn.create(
                column.name(),
                Arrays.stream(values).map(value -> (value - mean) / scale).toArray());
    }

    /** A row a value and a column a different one, in their order, 1 where it is that and else 0. */
    public static NDArray oneHot(Column<?> column) {
        var groups = Grouping.ofAll(column, true);
        var data = new double[Math.multiplyExact(column.size(), groups.count())];
        for (int row = 0; row < column.size(); row++) {
            int id = groups.ids()[row];
            if (id < groups.count()) {
                data[row * groups.count() + id] = 1;
            }
        }
        return NDArray.of(data, column.size(), groups.count());
    }

    @SuppressWarnings({"unchecked", "UnusedVariable"}) // the verbs that use it keep the type of the column
    private static <C extends Column<?>> C same(C column, Column<?> made) {
        return (C) column.getClass().cast(made);
    }
}
