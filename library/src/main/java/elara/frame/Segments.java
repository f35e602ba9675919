package elara.frame;

import java.util.Arrays;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.columns.Column;

/**
 * Rows put group by group, so that what goes along the rows of a group goes along a piece of an array; or all rows as
 * the one piece. The results come back in the order of the table; rows of no group are missing.
 */
final class Segments {
    private final int[] order; // null: as they are
    private final int[] starts;
    private final int rows;

    private Segments(int[] order, int[] starts, int rows) {
        this.order = order;
        this.starts = starts;
        this.rows = rows;
    }

    static Segments of(Grouping grouping) {
        return new Segments(grouping.order(), grouping.starts(), grouping.rows());
    }

    /** All rows of a column in one piece. */
    static Segments whole(int rows) {
        return new Segments(null, new int[] {0, rows}, rows);
    }

    /** From the values of a piece to as many results. */
    @FunctionalInterface
    interface OfDoubles {
        void apply(double[] values, int from, int to, double[] results);
    }

    /** As {@link OfDoubles} of longs, where the least one is missing. */
    @FunctionalInterface
    interface OfLongs {
        void apply(long[] values, int from, int to, long[] results);
    }

    /** For each place of a piece the place whose value it gets, -1 for a missing one. */
    @FunctionalInterface
    interface OfPlaces {
        void apply(int from, int to, int[] places);
    }

    int count() {
        return starts.length - 1;
    }

    int start(int segment) {
        return starts[segment];
    }

    /** The row of the table at a place. */
    int row(int place) {
        return order == null ? place : order[place];
    }

    /** The rows of the table by place, those of groups only. */
    int[] rowsInGroups() {
        var all = new int[starts[starts.length - 1]];
        Arrays.setAll(all, this::row);
        return all;
    }

    double[] gather(double[] values) {
        if (order == null) {
            return values;
        }
        var gathered = new double[rows];
        for (int i = 0; i < rows; i++) {
            gathered[i] = values[order[i]];
        }
        return gathered;
    }

    /** The results by place, those of rows of no group NaN. */
    double[] inPlace(double[] values, OfDoubles operation) {
        var gathered = gather(values);
        var results = new double[rows];
        Arrays.fill(results, starts[starts.length - 1], rows, Double.NaN);
        for (int s = 0; s < starts.length - 1; s++) {
            operation.apply(gathered, starts[s], starts[s + 1], results);
        }
        return results;
    }

    /** The results by row. */
    double[] doubles(double[] values, OfDoubles operation) {
        var results = inPlace(values, operation);
        if (order == null) {
            return results;
        }
        var scattered = new double[rows];
        for (int i = 0; i < rows; i++) {
            scattered[order[i]] = results[i];
        }
        return scattered;
    }

    DoubleColumn doubles(Column<?> column, OfDoubles operation) {
        return DoubleColumn.create(column.name(), doubles(Columns.doubles(column), operation));
    }

    LongColumn longs(Column<?> column, OfLongs operation) {
        var values = Columns.longs(column);
        var gathered = values;
        if (order != null) {
            gathered = new long[rows];
            for (int i = 0; i < rows; i++) {
                gathered[i] = values[order[i]];
            }
        }
        var results = new long[rows];
        Arrays.fill(results, starts[starts.length - 1], rows, Long.MIN_VALUE);
        for (int s = 0; s < starts.length - 1; s++) {
            operation.apply(gathered, starts[s], starts[s + 1], results);
        }
        if (order == null) {
            return LongColumn.create(column.name(), results);
        }
        var scattered = new long[rows];
        for (int i = 0; i < rows; i++) {
            scattered[order[i]] = results[i];
        }
        return LongColumn.create(column.name(), scattered);
    }

    /** The values of other rows, in the type of the column. */
    Column<?> picked(Column<?> column, OfPlaces operation) {
        var places = new int[rows];
        Arrays.fill(places, starts[starts.length - 1], rows, -1);
        for (int s = 0; s < starts.length - 1; s++) {
            operation.apply(starts[s], starts[s + 1], places);
        }
        var picks = new int[rows];
        for (int i = 0; i < rows; i++) {
            picks[row(i)] = places[i] < 0 ? -1 : row(places[i]);
        }
        return Columns.pick(column, picks, column.name());
    }
}
