package elara.frame;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.FloatColumn;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.ShortColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.TimeColumn;
import tech.tablesaw.columns.Column;

/** Missing values of a column replaced by one value. */
final class Fill {
    private Fill() {}

    /**
     * A copy of the column with the value where it is missing.
     *
     * @throws IllegalArgumentException if the column cannot hold the value
     */
    static Column<?> with(Column<?> column, Object value) {
        requireHolds(column, value);
        var missing = Columns.missing(column);
        var filled = Columns.copy(column);
        for (int row = 0; row < missing.length; row++) {
            if (missing[row]) {
                set(filled, row, value);
            }
        }
        return filled;
    }

    /** @throws IllegalArgumentException if the column cannot hold the value */
    static void requireHolds(Column<?> column, Object value) {
        if (!holds(column, value)) {
            throw new IllegalArgumentException("column \"" + column.name() + "\" is " + Kind.describe(column)
                    + " and cannot hold " + (value instanceof String ? "\"" + value + "\"" : value)
                    + "; change its type with astype(...) first, or give a value of its type");
        }
    }

    private static boolean holds(Column<?> column, Object value) {
        if (column instanceof IntColumn || column instanceof LongColumn || column instanceof ShortColumn) {
            return value instanceof Number number
                    && number.doubleValue() == Math.rint(number.doubleValue())
                    && (!(column instanceof IntColumn) || number.longValue() == number.intValue())
                    && (!(column instanceof ShortColumn) || number.longValue() == number.shortValue());
        }
        if (column instanceof DoubleColumn || column instanceof FloatColumn) {
            return value instanceof Number;
        }
        return (column instanceof StringColumn && value instanceof String)
                || (column instanceof BooleanColumn && value instanceof Boolean)
                || (column instanceof DateColumn && value instanceof LocalDate)
                || (column instanceof TimeColumn && value instanceof LocalTime)
                || (column instanceof DateTimeColumn && value instanceof LocalDateTime)
                || (column instanceof InstantColumn && value instanceof Instant);
    }

    /** Sets a value that the column holds. */
    static void set(Column<?> column, int row, Object value) {
        if (column instanceof IntColumn ints) {
            ints.set(row, ((Number) value).intValue());
        } else if (column instanceof LongColumn longs) {
            longs.set(row, ((Number) value).longValue());
        } else if (column instanceof ShortColumn shorts) {
            shorts.set(row, ((Number) value).shortValue());
        } else if (column instanceof DoubleColumn doubles) {
            doubles.set(row, ((Number) value).doubleValue());
        } else if (column instanceof FloatColumn floats) {
            floats.set(row, ((Number) value).floatValue());
        } else if (column instanceof StringColumn text) {
            text.set(row, (String) value);
        } else if (column instanceof BooleanColumn booleans) {
            booleans.set(row, (Boolean) value);
        } else if (column instanceof DateColumn dates) {
            dates.set(row, (LocalDate) value);
        } else if (column instanceof TimeColumn times) {
            times.set(row, (LocalTime) value);
        } else if (column instanceof DateTimeColumn moments) {
            moments.set(row, (LocalDateTime) value);
        } else {
            ((InstantColumn) column).set(row, (Instant) value);
        }
    }
}
