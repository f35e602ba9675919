package elara.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * Windows that move along columns, made by {@link Frames#rolling}, {@link Frames#expanding} and their siblings of
 * {@link GroupBy}; each statistic answers with a column of doubles (of one column) or a table.
 *
 * <p>A window of n rows ends at its row, or is around it with {@link #center center(true)}. Missing values are passed
 * over; a window with fewer others than {@link #minPeriods} gives a missing result. By default those are all n of the
 * window, and one of an expanding window or one of a span of time. Within groups, windows do not reach over the edge
 * of a group, and the result has the keys and the rows group by group, as pandas' has.
 *
 * @param <R> a column or a table
 */
public final class Rolling<R> {
    private final Segments segments;
    private final List<? extends Column<?>> columns;
    private final Result<R> result;
    private final Bounds bounds;
    private final int minPeriods;

    /** What the windows of all places are. */
    private sealed interface Bounds {}

    private record Rows(int count, boolean center) implements Bounds {}

    private record Expanding() implements Bounds {}

    /** {@code ends} are the times of the rows, in milliseconds. */
    private static final class Span implements Bounds {
        final long[] times;
        final long millis;

        Span(long[] times, long millis) {
            this.times = times;
            this.millis = millis;
        }
    }

    @FunctionalInterface
    private interface Result<R> {
        R of(List<Column<?>> columns);
    }

    @FunctionalInterface
    private interface Kernel {
        void apply(double[] values, int[] lo, int[] hi, int from, int to, double[] results);
    }

    private Rolling(
            Segments segments, List<? extends Column<?>> columns, Result<R> result, Bounds bounds, int minPeriods) {
        this.segments = segments;
        this.columns = columns;
        this.result = result;
        this.bounds = bounds;
        this.minPeriods = minPeriods;
    }

    static Rolling<DoubleColumn> rows(NumericColumn<?> column, int rows) {
        return new Rolling<>(
                Segments.whole(column.size()),
                List.of(column),
                made -> (DoubleColumn) made.get(0),
                new Rows(requireRows(rows), false),
                rows);
    }

    static Rolling<DoubleColumn> time(NumericColumn<?> column, Column<?> times, String span) {
        var millis = Periods.millis(times);
        for (int row = 0; row < millis.length; row++) {
            if (millis[row] == Long.MIN_VALUE || (row > 0 && millis[row] < millis[row - 1])) {
                throw new IllegalArgumentException("a window of time wants times that do not go back and are not"
                        + " missing, but \"" + times.name() + "\" is so in row " + row + "; sort the table by it");
            }
        }
        return new Rolling<>(
                Segments.whole(column.size()),
                List.of(column),
                made -> (DoubleColumn) made.get(0),
                new Span(millis, Periods.duration(span)),
                1);
    }

    static Rolling<DoubleColumn> expanding(NumericColumn<?> column) {
        return new Rolling<>(
                Segments.whole(column.size()), List.of(column), made -> (DoubleColumn) made.get(0), new Expanding(), 1);
    }

    /** Of groups: {@code rows} 0 is an expanding window. */
    static Rolling<Table> groups(Keys keys, List<Column<?>> columns, int rows, String name) {
        var segments = Segments.of(keys.grouping());
        var order = segments.rowsInGroups();
        return new Rolling<>(
                segments,
                columns,
                made -> {
                    var all = new ArrayList<Column<?>>();
                    keys.columns().forEach(key -> all.add(Columns.pick(key, order, key.name())));
                    made.forEach(column -> all.add(Columns.pick(column, order, column.name())));
                    return Table.create(name, all);
                },
                rows == 0 ? new Expanding() : new Rows(requireRows(rows), false),
                rows == 0 ? 1 : rows);
    }

    private static int requireRows(int rows) {
        if (rows < 1) {
            throw new IllegalArgumentException("a window wants at least one row, not " + rows);
        }
        return rows;
    }

    /** How many values a window must have that are not missing. */
    public Rolling<R> minPeriods(int least) {
        if (least < 0 || (bounds instanceof Rows rows && least > rows.count)) {
            throw new IllegalArgumentException("minPeriods is from 0 to the rows of the window, not " + least);
        }
        return new Rolling<>(segments, columns, result, bounds, least);
    }

    /** Whether a window is around its row rather than ending there. */
    public Rolling<R> center(boolean center) {
        if (!(bounds instanceof Rows rows)) {
            throw new IllegalArgumentException("only a window of a number of rows can be centred");
        }
        return new Rolling<>(segments, columns, result, new Rows(rows.count, center), minPeriods);
    }

    /** The sum of each window. */
    public R sum() {
        if (isNarrow()) {
            return narrow(false);
        }
        return of((v, lo, hi, from, to, out) -> WindowKernels.sum(v, lo, hi, from, to, minPeriods, false, out));
    }

    /** The mean of each window. */
    public R mean() {
        if (isNarrow()) {
            return narrow(true);
        }
        return of((v, lo, hi, from, to, out) -> WindowKernels.sum(v, lo, hi, from, to, minPeriods, true, out));
    }

    /** The least value of each window. */
    public R min() {
        return of((v, lo, hi, from, to, out) -> WindowKernels.extreme(v, lo, hi, from, to, minPeriods, false, out));
    }

    /** The greatest value of each window. */
    public R max() {
        return of((v, lo, hi, from, to, out) -> WindowKernels.extreme(v, lo, hi, from, to, minPeriods, true, out));
    }

    /** The standard deviation of each window, with n - 1 in the denominator. */
    public R std() {
        return of((v, lo, hi, from, to, out) -> WindowKernels.variance(v, lo, hi, from, to, minPeriods, 1, true, out));
    }

    /** The variance of each window, with n - 1 in the denominator. */
    public R var() {
        return of((v, lo, hi, from, to, out) -> WindowKernels.variance(v, lo, hi, from, to, minPeriods, 1, false, out));
    }

    /** The median of each window. */
    public R median() {
        return quantile(0.5);
    }

    /** The q-quantile of each window, linear between the two nearest values. */
    public R quantile(double q) {
        if (!(q >= 0 && q <= 1)) {
            throw new IllegalArgumentException("a quantile is asked for by a fraction from 0 to 1, not by " + q);
        }
        return of((v, lo, hi, from, to, out) -> WindowKernels.quantile(v, lo, hi, from, to, minPeriods, q, out));
    }

    /** How many values of each window are not missing; here minPeriods counts rows. */
    public R count() {
        return of((v, lo, hi, from, to, out) -> WindowKernels.count(v, lo, hi, from, to, minPeriods, out));
    }

    /** A statistic of your own of each window. */
    public R apply(ToDoubleFunction<Group> statistic) {
        return of((v, lo, hi, from, to, out) -> {
            for (int i = from; i < to; i++) {
                out[i] = ReductionKernels.count(v, lo[i], hi[i]) < minPeriods
                        ? Double.NaN
                        : statistic.applyAsDouble(new Group(v, lo[i], hi[i]));
            }
        });
    }

    private boolean isNarrow() {
        return bounds instanceof Rows rows
                && !rows.center
                && rows.count == minPeriods
                && rows.count <= WindowKernels.NARROW;
    }

    private R narrow(boolean mean) {
        var made = new ArrayList<Column<?>>();
        for (var column : columns) {
            made.add(segments.doubles(
                    column, (values, from, to, out) -> WindowKernels.narrow(values, minPeriods, from, to, mean, out)));
        }
        return result.of(made);
    }

    private R of(Kernel kernel) {
        int places = segments.start(segments.count());
        var lo = new int[places];
        var hi = new int[places];
        for (int s = 0; s < segments.count(); s++) {
            bounds(segments.start(s), segments.start(s + 1), lo, hi);
        }
        var made = new ArrayList<Column<?>>();
        for (var column : columns) {
            made.add(segments.doubles(column, (v, from, to, out) -> kernel.apply(v, lo, hi, from, to, out)));
        }
        return result.of(made);
    }

    private void bounds(int from, int to, int[] lo, int[] hi) {
        int left = from;
        for (int i = from; i < to; i++) {
            if (bounds instanceof Rows rows) {
                long ahead = rows.center ? (rows.count - 1) / 2 : 0;
                lo[i] = (int) Math.max(from, Math.min(to, i + ahead - rows.count + 1));
                hi[i] = (int) Math.min(to, i + ahead + 1);
            } else if (bounds instanceof Span span) {
                while (span.times[left] <= span.times[i] - span.millis) {
                    left++;
                }
                lo[i] = left;
                hi[i] = i + 1;
            } else {
                lo[i] = from;
                hi[i] = i + 1;
            }
        }
    }
}
