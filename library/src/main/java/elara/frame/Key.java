package elara.frame;

import java.util.function.Function;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * What to group by where a name does not say it: {@code groupBy(df, "city", every("date", "1M"))}. Made by
 * {@link Frames#every}, {@link Frames#bins} and {@link Frames#by}.
 */
public final class Key {
    private final Function<Table, Column<?>> values;

    private Key(Function<Table, Column<?>> values) {
        this.values = values;
    }

    static Key of(Function<Table, Column<?>> values) {
        return new Key(values);
    }

    /** A key that a function makes of each row, as text; null is missing. */
    static Key of(String name, Function<Row, ?> function) {
        return new Key(table -> {
            var key = StringColumn.create(name);
            for (var row : table) {
                var value = function.apply(row);
                key.append(value == null ? "" : CellText.of(value));
            }
            return key;
        });
    }

    Column<?> of(Table table) {
        return values.apply(table);
    }

    /** The column that is meant by the name of one, a column, or a key. */
    static Column<?> column(Table table, Object key) {
        if (key instanceof String name) {
            return Columns.named(table, name);
        }
        var column = key instanceof Key made ? made.of(table) : key instanceof Column<?> given ? given : null;
        if (column == null) {
            throw new IllegalArgumentException(
                    "a key is the name of a column, a column, or made by every(...), bins(...) or by(...), not "
                            + (key == null ? "null" : "a " + key.getClass().getSimpleName()));
        }
        if (column.size() != table.rowCount()) {
            throw new IllegalArgumentException("the key \"" + column.name() + "\" has " + column.size()
                    + " values, but the table " + table.rowCount() + " rows");
        }
        return column;
    }
}
