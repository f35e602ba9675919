package elara.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Objects;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Compares tables by name, type and value. */
final class Tables {
    private Tables() {}

    /** Equal names and types in order, equal values; doubles to a relative 1e-12 of the column's largest. */
    static void assertSame(Table expected, Table actual) {
        assertEquals(expected.columnNames(), actual.columnNames(), "names");
        for (int i = 0; i < expected.columnCount(); i++) {
            var wanted = expected.column(i);
            var got = actual.column(i);
            assertEquals(wanted.type(), got.type(), () -> "type of " + wanted.name());
            assertEquals(wanted.size(), got.size(), () -> "rows of\n" + expected + "\n" + actual);
            double scale = scale(wanted);
            for (int row = 0; row < wanted.size(); row++) {
                int at = row;
                var x = value(wanted, row);
                var y = value(got, row);
                boolean same =
                        (x instanceof Double a && y instanceof Double b) ? isClose(a, b, scale) : Objects.equals(x, y);
                assertEquals(
                        true,
                        same,
                        () -> wanted.name() + "[" + at + "]: expected " + x + " got " + y + "\n" + expected + "\n"
                                + actual);
            }
        }
    }

    private static boolean isClose(double a, double b, double scale) {
        return a == b || Math.abs(a - b) <= 1e-12 * Math.max(Math.abs(a), scale);
    }

    /** The values of a column, missing ones as null. */
    static List<Object> values(Column<?> column) {
        return java.util.stream.IntStream.range(0, column.size())
                .mapToObj(row -> value(column, row))
                .collect(java.util.stream.Collectors.toList());
    }

    /** The value of a row, null if it is missing. */
    static Object value(Column<?> column, int row) {
        return column.isMissing(row) ? null : column.get(row);
    }

    // Variances of equal values and means near zero are as exact as the values they come from, not as themselves.
    private static double scale(Column<?> column) {
        double scale = 0;
        for (var value : column) {
            scale = value instanceof Double d && Double.isFinite(d) ? Math.max(scale, Math.abs(d)) : scale;
        }
        return scale;
    }
}
