package elara.frame;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.ShortColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.api.TimeColumn;
import tech.tablesaw.columns.Column;

/** Tablesaw's columns found by name, read as primitive arrays, and picked from by row. */
final class Columns {
    /** From here on it is worth the while to have several threads. */
    static final int MANY_ROWS = 100_000;

    private Columns() {}

    /**
     * The column of a name; as everywhere in Tablesaw, case does not matter.
     *
     * @throws IllegalArgumentException if the table has none; the message names near ones and lists all
     */
    static Column<?> named(Table table, String name) {
        for (var column : table.columns()) {
            if (column.name().equalsIgnoreCase(name)) {
                return column;
            }
        }
        if (table.columnCount() == 0) {
            throw new IllegalArgumentException("there is no column \"" + name + "\": the table has no columns");
        }
        var near = table.columnNames().stream()
                .filter(other -> isNear(name, other))
                .sorted(Comparator.comparingInt(other -> distance(name, other)))
                .limit(3)
                .map(Columns::quoted)
                .collect(Collectors.joining(" or "));
        var all = table.columnNames().stream().map(Columns::quoted).collect(Collectors.joining(", "));
        throw new IllegalArgumentException("there is no column \"" + name + "\"; "
                + (near.isEmpty() ? "the" : "did you mean " + near + "? The") + " columns are " + all);
    }

    static List<Column<?>> named(Table table, List<String> names) {
        var columns = new ArrayList<Column<?>>();
        for (var name : names) {
            columns.add(named(table, name));
        }
        return columns;
    }

    /** Whether the values of a column of integers, booleans or times are longs rather than ints. */
    static boolean isWide(Column<?> column) {
        return column instanceof LongColumn || column instanceof DateTimeColumn || column instanceof InstantColumn;
    }

    /** A fresh array of ints of the order of the values; missing is {@link Integer#MIN_VALUE}. */
    static int[] ints(Column<?> column) {
        if (column instanceof IntColumn ints) {
            return ints.asIntArray();
        }
        var values = new int[column.size()];
        if (column instanceof ShortColumn shorts) {
            for (int row = 0; row < values.length; row++) {
                short value = shorts.getShort(row);
                values[row] = value == Short.MIN_VALUE ? Integer.MIN_VALUE : value;
            }
        } else if (column instanceof BooleanColumn booleans) {
            for (int row = 0; row < values.length; row++) {
                byte value = booleans.getByte(row);
                values[row] = value == Byte.MIN_VALUE ? Integer.MIN_VALUE : value;
            }
        } else if (column instanceof DateColumn dates) {
            for (int row = 0; row < values.length; row++) {
                values[row] = dates.getIntInternal(row);
            }
        } else {
            var times = (TimeColumn) column;
            for (int row = 0; row < values.length; row++) {
                values[row] = times.getIntInternal(row);
            }
        }
        return values;
    }

    /** A fresh array of longs of the order of the values; missing is {@link Long#MIN_VALUE}. */
    static long[] longs(Column<?> column) {
        if (column instanceof LongColumn longs) {
            return longs.asLongArray();
        }
        var values = new long[column.size()];
        if (column instanceof DateTimeColumn moments) {
            for (int row = 0; row < values.length; row++) {
                values[row] = moments.getLongInternal(row);
            }
        } else if (column instanceof InstantColumn instants) {
            for (int row = 0; row < values.length; row++) {
                values[row] = instants.getLongInternal(row);
            }
        } else if (column instanceof IntColumn ints) {
            for (int row = 0; row < values.length; row++) {
                int value = ints.getInt(row);
                values[row] = value == Integer.MIN_VALUE ? Long.MIN_VALUE : value;
            }
        } else {
            var ints = ints(column);
            for (int row = 0; row < values.length; row++) {
                values[row] = ints[row] == Integer.MIN_VALUE ? Long.MIN_VALUE : ints[row];
            }
        }
        return values;
    }

    /** A fresh array of doubles of a column of numbers or booleans; missing is NaN, true is 1. */
    static double[] doubles(Column<?> column) {
        if (column instanceof DoubleColumn doubles) {
            return doubles.asDoubleArray();
        }
        var values = new double[column.size()];
        if (column instanceof BooleanColumn booleans) {
            for (int row = 0; row < values.length; row++) {
                byte value = booleans.getByte(row);
                values[row] = value == Byte.MIN_VALUE ? Double.NaN : value;
            }
        } else {
            var numbers = (NumericColumn<?>) column;
            for (int row = 0; row < values.length; row++) {
                values[row] = numbers.getDouble(row);
            }
        }
        return values;
    }

    /** A column that may be changed without a change to this. */
    static Column<?> copy(Column<?> source) {
        return copy(source, source.name());
    }

    /** As {@link #copy(Column)}, under a name of its own. */
    static Column<?> copy(Column<?> source, String name) {
        if (source instanceof StringColumn text) {
            return Codes.copy(text, name);
        }
        return source.copy().setName(name);
    }

    /** A column of the same type with the values of these rows; a negative row gives a missing value. */
    static Column<?> pick(Column<?> source, int[] rows, String name) {
        if (source instanceof StringColumn text) {
            return Codes.pick(text, rows, name);
        }
        if (source instanceof DoubleColumn doubles) {
            var values = new double[rows.length];
            if (rows.length > doubles.size() / 4) {
                ColumnKernels.pick(doubles.asDoubleArray(), rows, values);
            } else {
                for (int i = 0; i < rows.length; i++) {
                    values[i] = rows[i] < 0 ? Double.NaN : doubles.getDouble(rows[i]);
                }
            }
            return NumberFormats.copy(doubles, DoubleColumn.create(name, values));
        }
        if (source instanceof IntColumn ints) {
            var values = new int[rows.length];
            for (int i = 0; i < rows.length; i++) {
                values[i] = rows[i] < 0 ? Integer.MIN_VALUE : ints.getInt(rows[i]);
            }
            return NumberFormats.copy(ints, IntColumn.create(name, values));
        }
        if (source instanceof LongColumn longs) {
            var values = new long[rows.length];
            for (int i = 0; i < rows.length; i++) {
                values[i] = rows[i] < 0 ? Long.MIN_VALUE : longs.getLong(rows[i]);
            }
            return NumberFormats.copy(longs, LongColumn.create(name, values));
        }
        var picked = source.emptyCopy();
        picked.setName(name);
        if (source instanceof DateColumn from && picked instanceof DateColumn to) {
            for (int row : rows) {
                to.appendInternal(row < 0 ? Integer.MIN_VALUE : from.getIntInternal(row));
            }
        } else if (source instanceof DateTimeColumn from && picked instanceof DateTimeColumn to) {
            for (int row : rows) {
                to.appendInternal(row < 0 ? Long.MIN_VALUE : from.getLongInternal(row));
            }
        } else {
            appendPicked(source, picked, rows);
        }
        return picked;
    }

    @SuppressWarnings("unchecked") // both are of one type: the second is an empty copy of the first
    private static <T> void appendPicked(Column<T> source, Column<?> copy, int[] rows) {
        var picked = (Column<T>) copy;
        for (int row : rows) {
            if (row < 0) {
                picked.appendMissing();
            } else {
                picked.append(source, row);
            }
        }
    }

    /** The rows of a table as a table; a negative row gives missing values. */
    static Table pick(Table table, int[] rows) {
        return Table.create(table.name(), pick(table.columns(), rows));
    }

    /** The rows of columns, each in its place; of many rows several columns at a time. */
    static List<Column<?>> pick(List<? extends Column<?>> columns, int[] rows) {
        var picked = new Column<?>[columns.size()];
        Pieces.each(
                picked.length,
                rows.length,
                i -> picked[i] = pick(columns.get(i), rows, columns.get(i).name()));
        return new ArrayList<>(Arrays.asList(picked));
    }

    /** Whether each row is missing; text that is empty is, whatever isMissing says of one changed in place. */
    static boolean[] missing(Column<?> column) {
        var missing = new boolean[column.size()];
        if (column instanceof StringColumn text) {
            for (int row = 0; row < missing.length; row++) {
                var value = text.get(row);
                missing[row] = value == null || value.isEmpty();
            }
        } else {
            for (int row = 0; row < missing.length; row++) {
                missing[row] = column.isMissing(row);
            }
        }
        return missing;
    }

    /**
     * Numbers of the order of the values, missing is {@link Long#MIN_VALUE}: of integers, booleans and times what
     * {@link #longs} gives, of fractions their {@link ColumnKernels#ordinals ordinals}, of text their places in the
     * order of the texts.
     */
    static long[] orderedLongs(Column<?> column) {
        return switch (Kind.of(column)) {
            case FLOATING -> {
                var ordinals = new long[column.size()];
                ColumnKernels.ordinals(doubles(column), ordinals);
                yield ordinals;
            }
            case TEXT -> {
                var codes = Codes.of((StringColumn) column);
                var ranks = codes.ranks();
                var longs = new long[column.size()];
                for (int row = 0; row < longs.length; row++) {
                    int code = codes.code(row);
                    longs[row] = code < 0 ? Long.MIN_VALUE : ranks[code];
                }
                yield longs;
            }
            case INTEGER, BOOLEAN, TEMPORAL -> longs(column);
            case OTHER ->
                throw new IllegalArgumentException("column \"" + column.name() + "\" is " + Kind.describe(column)
                        + ", which has no order here; make it text with asStringColumn()");
        };
    }

    /** The columns by name that occur, of all there are if none is named. */
    static List<Column<?>> chosen(Table table, String... names) {
        return names.length == 0 ? List.copyOf(table.columns()) : named(table, List.of(names));
    }

    /** @throws IllegalArgumentException if a name is there twice, in upper or lower case */
    static void requireDistinct(List<String> names, String what) {
        var seen = new HashSet<String>();
        for (var name : names) {
            if (!seen.add(name.toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException(
                        what + " names \"" + name + "\" twice (upper and lower case are the same to a table)");
            }
        }
    }

    /** Whether a row of a column holds a value; numbers are equal across their types, null is the missing value. */
    static boolean holds(Column<?> column, int row, Object value) {
        var held = column.get(row);
        if (held == null || held.equals("")) {
            return value == null || value.equals("");
        }
        if (held instanceof Number a && value instanceof Number b) {
            boolean floating = a instanceof Double || a instanceof Float || b instanceof Double || b instanceof Float;
            return floating ? a.doubleValue() == b.doubleValue() : a.longValue() == b.longValue();
        }
        return held.equals(value);
    }

    /** @throws IllegalArgumentException if the column is neither of numbers nor of booleans */
    static void requireNumbers(Column<?> column) {
        if (!Statistic.MEAN.fits(column)) {
            throw new IllegalArgumentException("a column of numbers or booleans is wanted here, but column \""
                    + column.name() + "\" is " + Kind.describe(column));
        }
    }

    static String quoted(String name) {
        return "\"" + name + "\"";
    }

    private static boolean isNear(String wanted, String name) {
        var a = wanted.toLowerCase(Locale.ROOT);
        var b = name.toLowerCase(Locale.ROOT);
        return distance(a, b) <= Math.max(1, (a.length() + 1) / 3)
                || (a.length() >= 3 && (b.startsWith(a) || b.endsWith(a)))
                || (b.length() >= 3 && (a.startsWith(b) || a.endsWith(b)));
    }

    /** Levenshtein's distance: how many characters to insert, delete or replace. */
    private static int distance(String a, String b) {
        var row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
