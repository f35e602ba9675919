package elara.frame;

import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.columns.Column;

/** What goes along the rows of a column, or of each group of it. */
final class Along {
    private Along() {}

    static Column<?> cumsum(Segments segments, Column<?> column) {
        Columns.requireNumbers(column);
        if (Kind.of(column) == Kind.FLOATING) {
            return segments.doubles(column, RunningKernels::cumsum);
        }
        return exact(column, () -> segments.longs(column, RunningKernels::cumsum));
    }

    static Column<?> cumprod(Segments segments, Column<?> column) {
        Columns.requireNumbers(column);
        if (Kind.of(column) == Kind.FLOATING) {
            return segments.doubles(column, RunningKernels::cumprod);
        }
        return exact(column, () -> segments.longs(column, RunningKernels::cumprod));
    }

    static Column<?> extreme(Segments segments, Column<?> column, boolean greatest) {
        var ordered = Columns.orderedLongs(column);
        return segments.picked(
                column, (from, to, places) -> RunningKernels.extreme(ordered, segments, greatest, from, to, places));
    }

    static DoubleColumn rank(Segments segments, Column<?> column, String method, boolean ascending, boolean pct) {
        var ordered = Columns.orderedLongs(column);
        var how = RankMethod.named(method);
        return segments.doubles(
                DoubleColumn.create(column.name(), new double[column.size()]), (values, from, to, ranks) -> {
                    RunningKernels.rank(ordered, segments, how, ascending, from, to, ranks);
                    if (pct) {
                        double most = 0;
                        int count = 0;
                        for (int i = from; i < to; i++) {
                            most = Math.max(most, Double.isNaN(ranks[i]) ? 0 : ranks[i]);
                            count += Double.isNaN(ranks[i]) ? 0 : 1;
                        }
                        for (int i = from; i < to; i++) {
                            ranks[i] /= how == RankMethod.DENSE ? most : count;
                        }
                    }
                });
    }

    static Column<?> shift(Segments segments, Column<?> column, int periods) {
        return segments.picked(column, (from, to, places) -> RunningKernels.shift(periods, from, to, places));
    }

    static Column<?> diff(Segments segments, Column<?> column, int periods) {
        Columns.requireNumbers(column);
        return Kind.of(column) == Kind.FLOATING
                ? segments.doubles(column, (v, from, to, out) -> RunningKernels.difference(v, periods, from, to, out))
                : exact(
                        column,
                        () -> segments.longs(
                                column, (v, from, to, out) -> RunningKernels.difference(v, periods, from, to, out)));
    }

    static DoubleColumn pctChange(Segments segments, Column<?> column, int periods) {
        Columns.requireNumbers(column);
        return segments.doubles(column, (v, from, to, out) -> RunningKernels.change(v, periods, from, to, out));
    }

    static Column<?> fill(Segments segments, Column<?> column, boolean forward, int limit) {
        var missing = Columns.missing(column);
        return segments.picked(column, (from, to, places) -> {
            if (forward) {
                RunningKernels.forwardFill(missing, segments, limit, from, to, places);
            } else {
                RunningKernels.backwardFill(missing, segments, limit, from, to, places);
            }
        });
    }

    private static Column<?> exact(Column<?> column, java.util.function.Supplier<Column<?>> made) {
        try {
            return made.get();
        } catch (ArithmeticException e) {
            throw new ArithmeticException("a result of column \"" + column.name()
                    + "\" is beyond the range of long; make it a double column with asDoubleColumn()");
        }
    }
}
