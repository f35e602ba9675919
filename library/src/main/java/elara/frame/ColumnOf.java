package elara.frame;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.ShortColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.TimeColumn;
import tech.tablesaw.columns.Column;

/** Columns made of objects, of the narrowest type that holds them all. */
final class ColumnOf {
    private ColumnOf() {}

    /** A column of these values; null is missing. Numbers of several types make the wider, other mixtures text. */
    static Column<?> objects(String name, List<?> values) {
        var column = empty(name, values);
        for (var value : values) {
            append(column, value);
        }
        return column;
    }

    private static Column<?> empty(String name, List<?> values) {
        Class<?> type = null;
        for (var value : values) {
            if (value != null) {
                var next = value instanceof Float || value instanceof java.math.BigDecimal
                        ? Double.class
                        : value.getClass();
                type = type == null || type == next ? next : wider(type, next);
            }
        }
        if (type == null || type == Double.class) {
            return DoubleColumn.create(name);
        }
        if (type == Short.class) {
            return ShortColumn.create(name);
        }
        if (type == Integer.class || type == Byte.class) {
            return IntColumn.create(name);
        }
        if (type == Long.class) {
            return LongColumn.create(name);
        }
        if (type == Boolean.class) {
            return BooleanColumn.create(name);
        }
        if (type == LocalDate.class) {
            return DateColumn.create(name);
        }
        if (type == LocalTime.class) {
            return TimeColumn.create(name);
        }
        if (type == LocalDateTime.class) {
            return DateTimeColumn.create(name);
        }
        return type == Instant.class ? InstantColumn.create(name) : StringColumn.create(name);
    }

    private static Class<?> wider(Class<?> a, Class<?> b) {
        if (Number.class.isAssignableFrom(a) && Number.class.isAssignableFrom(b)) {
            if (a == Double.class || b == Double.class) {
                return Double.class;
            }
            return a == Long.class || b == Long.class ? Long.class : Integer.class;
        }
        boolean dates = (a == LocalDate.class || a == LocalDateTime.class)
                && (b == LocalDate.class || b == LocalDateTime.class);
        return dates ? LocalDateTime.class : Object.class;
    }

    private static void append(Column<?> column, Object value) {
        if (value == null || value.equals("")) {
            column.appendMissing();
        } else if (column instanceof DoubleColumn doubles) {
            doubles.append(((Number) value).doubleValue());
        } else if (column instanceof LongColumn longs) {
            longs.append(((Number) value).longValue());
        } else if (column instanceof IntColumn ints) {
            ints.append(((Number) value).intValue());
        } else if (column instanceof StringColumn text) {
            text.append(CellText.of(value));
        } else if (column instanceof DateTimeColumn moments && value instanceof LocalDate date) {
            moments.append(date.atStartOfDay());
        } else {
            column.appendObj(Objects.requireNonNull(value));
        }
    }
}
