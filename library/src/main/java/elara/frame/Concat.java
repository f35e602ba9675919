package elara.frame;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Tables put under or beside each other. */
final class Concat {
    private Concat() {}

    /** The rows of all tables; the columns are the union of theirs, in the order they come in, missing where a table has none. */
    static Table rows(List<Table> tables) {
        var parts = new LinkedHashMap<String, List<Column<?>>>();
        for (int t = 0; t < tables.size(); t++) {
            for (var column : tables.get(t).columns()) {
                var list = parts.computeIfAbsent(column.name().toLowerCase(Locale.ROOT), name -> new ArrayList<>());
                while (list.size() < t) {
                    list.add(null);
                }
                list.add(column);
            }
        }
        var columns = new ArrayList<Column<?>>();
        for (var list : parts.values()) {
            while (list.size() < tables.size()) {
                list.add(null);
            }
            columns.add(under(list, tables));
        }
        return Table.create(tables.get(0).name(), columns);
    }

    private static Column<?> under(List<Column<?>> parts, List<Table> tables) {
        Column<?> type = null;
        var name = "";
        for (var part : parts) {
            if (part != null) {
                name = type == null ? part.name() : name;
                type = type == null ? part.emptyCopy() : common(type, part);
            }
        }
        type.setName(name);
        if (type instanceof StringColumn) {
            return texts(name, parts, tables);
        }
        for (int t = 0; t < parts.size(); t++) {
            var part = parts.get(t);
            for (int row = 0; row < tables.get(t).rowCount(); row++) {
                append(type, part, row);
            }
        }
        return type;
    }

    private static StringColumn texts(String name, List<Column<?>> parts, List<Table> tables) {
        var encoder = new TextEncoder();
        var codes = new int[tables.stream().mapToInt(Table::rowCount).sum()];
        int next = 0;
        for (int t = 0; t < parts.size(); t++) {
            var part = parts.get(t);
            for (int row = 0; row < tables.get(t).rowCount(); row++) {
                codes[next++] = part == null || part.isMissing(row)
                        ? Codes.MISSING
                        : encoder.encode(CellText.of(part.get(row)));
            }
        }
        return Codes.column(name, codes, encoder.texts());
    }

    /** An empty column that holds what both hold: the wider of two numbers, dates with times, else text. */
    static Column<?> common(Column<?> a, Column<?> b) {
        if (a.type().equals(b.type())) {
            return a.emptyCopy();
        }
        int wide = Math.max(width(a), width(b));
        if (width(a) > 0 && width(b) > 0) {
            // A float does not hold an int, nor the two a long; a double does, as far as doubles go.
            return switch (wide) {
                case 1 -> ShortColumn.create(a.name());
                case 2 -> IntColumn.create(a.name());
                case 3 -> LongColumn.create(a.name());
                default -> DoubleColumn.create(a.name());
            };
        }
        boolean dates = (a instanceof DateColumn || a instanceof DateTimeColumn)
                && (b instanceof DateColumn || b instanceof DateTimeColumn);
        return dates ? DateTimeColumn.create(a.name()) : StringColumn.create(a.name());
    }

    private static int width(Column<?> column) {
        if (column instanceof ShortColumn) {
            return 1;
        }
        if (column instanceof IntColumn) {
            return 2;
        }
        if (column instanceof LongColumn) {
            return 3;
        }
        return column instanceof FloatColumn || column instanceof DoubleColumn ? 4 : 0;
    }

    private static void append(Column<?> to, Column<?> from, int row) {
        if (from == null || from.isMissing(row)) {
            to.appendMissing();
        } else if (to instanceof DoubleColumn doubles && from instanceof tech.tablesaw.api.NumericColumn<?> numbers) {
            doubles.append(numbers.getDouble(row));
        } else if (to instanceof LongColumn longs) {
            longs.append(((Number) from.get(row)).longValue());
        } else if (to instanceof IntColumn ints) {
            ints.append(((Number) from.get(row)).intValue());
        } else if (to instanceof DateTimeColumn moments && from instanceof DateColumn dates) {
            moments.append(dates.get(row).atStartOfDay());
        } else if (to instanceof BooleanColumn booleans && from instanceof BooleanColumn others) {
            booleans.append(others.getByte(row));
        } else {
            to.appendObj(from.get(row));
        }
    }

    /** The columns of all tables, which must have as many rows; names that are there already get _2, _3... */
    static Table columns(List<Table> tables) {
        var names = new Names();
        var columns = new ArrayList<Column<?>>();
        for (var table : tables) {
            if (table.rowCount() != tables.get(0).rowCount()) {
                throw new IllegalArgumentException("tables beside each other have as many rows, but these have "
                        + tables.stream().map(Table::rowCount).toList());
            }
            for (var column : table.columns()) {
                var copy = Columns.copy(column);
                copy.setName(names.free(column.name()));
                columns.add(copy);
            }
        }
        return Table.create(tables.get(0).name(), columns);
    }
}
