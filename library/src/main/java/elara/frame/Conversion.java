package elara.frame;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.FloatColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.ShortColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.TimeColumn;
import tech.tablesaw.columns.Column;

/** The values of a column as another type. */
final class Conversion {
    private Conversion() {}

    static Column<?> of(Column<?> column, String type, boolean coerce) {
        var result = empty(type, column.name());
        var missing = Columns.missing(column);
        for (int row = 0; row < missing.length; row++) {
            if (missing[row]) {
                result.appendMissing();
                continue;
            }
            try {
                append(result, column.get(row));
            } catch (DateTimeException | ArithmeticException | IllegalArgumentException e) {
                if (!coerce) {
                    throw new IllegalArgumentException(
                            "row " + row + " of column \"" + column.name() + "\" is \""
                                    + CellText.of(column, row) + "\", which is no " + type
                                    + "; coerce(...) makes such values missing",
                            e);
                }
                result.appendMissing();
            }
        }
        return result;
    }

    private static Column<?> empty(String type, String name) {
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "short", "int16" -> ShortColumn.create(name);
            case "int", "integer", "int32" -> IntColumn.create(name);
            case "long", "int64" -> LongColumn.create(name);
            case "float", "float32" -> FloatColumn.create(name);
            case "double", "float64" -> DoubleColumn.create(name);
            case "string", "str", "text" -> StringColumn.create(name);
            case "boolean", "bool" -> BooleanColumn.create(name);
            case "date" -> DateColumn.create(name);
            case "datetime" -> DateTimeColumn.create(name);
            case "time" -> TimeColumn.create(name);
            default ->
                throw new IllegalArgumentException("there is no type \"" + type
                        + "\"; there are short, int, long, float, double, string, boolean, date, datetime and time");
        };
    }

    private static void append(Column<?> column, Object value) {
        if (column instanceof StringColumn text) {
            text.append(CellText.of(value));
        } else if (column instanceof ShortColumn shorts) {
            long whole = whole(value);
            require(whole == (short) whole && whole != Short.MIN_VALUE);
            shorts.append((short) whole);
        } else if (column instanceof IntColumn ints) {
            long whole = whole(value);
            require(whole == (int) whole && whole != Integer.MIN_VALUE);
            ints.append((int) whole);
        } else if (column instanceof LongColumn longs) {
            longs.append(whole(value));
        } else if (column instanceof DoubleColumn doubles) {
            doubles.append(number(value));
        } else if (column instanceof FloatColumn floats) {
            floats.append((float) number(value));
        } else if (column instanceof BooleanColumn booleans) {
            booleans.append(truth(value));
        } else if (column instanceof DateColumn dates) {
            dates.append(date(value));
        } else if (column instanceof DateTimeColumn moments) {
            moments.append(moment(value));
        } else {
            ((TimeColumn) column).append(time(value));
        }
    }

    private static void require(boolean fits) {
        if (!fits) {
            throw new ArithmeticException("out of range");
        }
    }

    private static long whole(Object value) {
        if (value instanceof Double || value instanceof Float) {
            double number = ((Number) value).doubleValue();
            // As pandas: a fraction is cut off.
            require(number > -0x1p63 && number < 0x1p63);
            return (long) number;
        }
        if (value instanceof Number number) {
            return number.longValue();
        }
        if (value instanceof Boolean truth) {
            return truth ? 1 : 0;
        }
        return Long.parseLong(text(value));
    }

    private static double number(Object value) {
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        return value instanceof Boolean truth ? (truth ? 1 : 0) : Double.parseDouble(text(value));
    }

    private static String text(Object value) {
        if (value instanceof String text) {
            return text.strip();
        }
        throw new IllegalArgumentException("no number");
    }

    private static boolean truth(Object value) {
        if (value instanceof Boolean truth) {
            return truth;
        }
        if (value instanceof Number number) {
            return number.doubleValue() != 0;
        }
        return switch (text(value).toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("neither true nor false");
        };
    }

    private static LocalDate date(Object value) {
        if (value instanceof LocalDate date) {
            return date;
        }
        return value instanceof LocalDateTime moment ? moment.toLocalDate() : LocalDate.parse(text(value));
    }

    private static LocalDateTime moment(Object value) {
        if (value instanceof LocalDateTime moment) {
            return moment;
        }
        if (value instanceof LocalDate date) {
            return date.atStartOfDay();
        }
        var text = text(value).replace(' ', 'T');
        return text.contains("T")
                ? LocalDateTime.parse(text)
                : LocalDate.parse(text).atStartOfDay();
    }

    private static LocalTime time(Object value) {
        if (value instanceof LocalTime time) {
            return time;
        }
        return value instanceof LocalDateTime moment ? moment.toLocalTime() : LocalTime.parse(text(value));
    }

    static Column<?> dates(StringColumn column, String pattern) {
        var strict = DateTimeFormatter.ofPattern(pattern.replace('y', 'u'), Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
        var missing = Columns.missing(column);
        boolean times = pattern.contains("H") || pattern.contains("h");
        Column<?> result = times ? DateTimeColumn.create(column.name()) : DateColumn.create(column.name());
        for (int row = 0; row < missing.length; row++) {
            if (missing[row]) {
                result.appendMissing();
                continue;
            }
            try {
                var parsed = strict.parse(column.get(row));
                if (result instanceof DateTimeColumn moments) {
                    moments.append(LocalDateTime.from(parsed));
                } else {
                    ((DateColumn) result).append(LocalDate.ofEpochDay(parsed.getLong(ChronoField.EPOCH_DAY)));
                }
            } catch (DateTimeException e) {
                throw new IllegalArgumentException(
                        "row " + row + " of column \"" + column.name() + "\" is \"" + column.get(row)
                                + "\", which is no date by the pattern " + pattern,
                        e);
            }
        }
        return result;
    }
}
