package elara.frame;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** What a function made of the table of each group, put together. */
final class Applied {
    private Applied() {}

    static List<Column<?>> of(GroupBy groups, Keys keys, Function<Table, ?> function) {
        var pieces = new ArrayList<Table>();
        var owners = new ArrayList<Integer>();
        int group = 0;
        for (var part : groups) {
            var piece = table(function.apply(part.table()));
            var own = new ArrayList<Column<?>>();
            for (var column : piece.columns()) {
                // A table that still has the keys would have them twice.
                if (keys.columns().stream().noneMatch(key -> key.name().equalsIgnoreCase(column.name()))) {
                    own.add(column);
                }
            }
            pieces.add(Table.create("", own));
            for (int row = 0; row < piece.rowCount(); row++) {
                owners.add(group);
            }
            group++;
        }
        var rows = owners.stream().mapToInt(Integer::intValue).toArray();
        var result = new ArrayList<Column<?>>();
        for (var key : keys.ofGroups()) {
            result.add(Columns.pick(key, rows, key.name()));
        }
        if (!pieces.isEmpty()) {
            result.addAll(Concat.rows(pieces).columns());
        }
        return result;
    }

    private static Table table(Object result) {
        if (result instanceof Table table) {
            return table;
        }
        var row = new LinkedHashMap<String, Object>();
        if (result instanceof Map<?, ?> map) {
            map.forEach((name, value) -> row.put(String.valueOf(name), value));
        } else {
            row.put("value", result);
        }
        var columns = new ArrayList<Column<?>>();
        row.forEach((name, value) -> columns.add(ColumnOf.objects(name, java.util.Arrays.asList(value))));
        return Table.create("", columns);
    }
}
