package elara.frame;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Tables from wide to long and back. */
final class Reshape {
    private Reshape() {}

    /** One row a cell, column after column. */
    static Table melt(Table table, List<String> ids, List<String> values, String varName, String valueName) {
        var idColumns = Columns.named(table, ids);
        List<Column<?>> valueColumns = values.isEmpty()
                ? table.columns().stream()
                        .filter(column -> !idColumns.contains(column))
                        .collect(Collectors.toList())
                : Columns.named(table, values);
        int n = table.rowCount();
        var rows = new int[Math.multiplyExact(n, Math.max(1, valueColumns.size()))];
        Arrays.setAll(rows, i -> i % Math.max(1, n));
        if (valueColumns.isEmpty()) {
            rows = new int[0];
        }
        var result = new ArrayList<Column<?>>();
        for (var column : idColumns) {
            result.add(Columns.pick(column, rows, column.name()));
        }
        result.add(variables(varName, valueColumns, n, false));
        result.add(under(valueName, valueColumns));
        Columns.requireDistinct(result.stream().map(Column::name).toList(), "the molten table");
        return Table.create(table.name(), result);
    }

    /** One row a cell, row after row. */
    static Table stack(Table table, List<String> ids) {
        var molten = melt(table, ids, List.of(), "variable", "value");
        int n = table.rowCount();
        int width = n == 0 ? 0 : molten.rowCount() / n;
        var rows = new int[molten.rowCount()];
        Arrays.setAll(rows, i -> i % width * n + i / width);
        return Columns.pick(molten, rows);
    }

    private static StringColumn variables(String name, List<Column<?>> columns, int rows, boolean byRow) {
        var codes = new int[rows * columns.size()];
        Arrays.setAll(codes, i -> byRow ? i % columns.size() : i / rows);
        return Codes.column(name, codes, columns.stream().map(Column::name).toArray(String[]::new));
    }

    private static Column<?> under(String name, List<Column<?>> columns) {
        if (columns.isEmpty()) {
            return StringColumn.create(name);
        }
        var parts = new ArrayList<Table>();
        for (var column : columns) {
            var copy = Columns.copy(column);
            copy.setName(name);
            parts.add(Table.create("", new ArrayList<>(List.of(copy))));
        }
        return Concat.rows(parts).column(0);
    }

    /** Columns such as {@code sales2020 sales2021} to a row a year. */
    static Table wideToLong(
            Table table, List<String> stubs, List<String> i, String j, String separator, String suffix) {
        var parts = new ArrayList<List<Column<?>>>();
        var suffixes = new ArrayList<String>();
        for (var stub : stubs) {
            var pattern = Pattern.compile(
                    Pattern.quote(stub) + Pattern.quote(separator) + "(" + suffix + ")", Pattern.CASE_INSENSITIVE);
            var found = new ArrayList<Column<?>>();
            for (var column : table.columns()) {
                var matcher = pattern.matcher(column.name());
                if (matcher.matches()) {
                    found.add(column);
                    if (!suffixes.contains(matcher.group(1))) {
                        suffixes.add(matcher.group(1));
                    }
                }
            }
            if (found.isEmpty()) {
                throw new IllegalArgumentException("no column is called \"" + stub + separator + "\" and " + suffix
                        + " behind it; the columns are " + String.join(", ", table.columnNames()));
            }
            parts.add(found);
        }
        var ids = Columns.named(table, i);
        var used = new ArrayList<Column<?>>(ids);
        parts.forEach(used::addAll);
        var pieces = new ArrayList<Table>();
        boolean numbers = suffixes.stream().allMatch(text -> text.matches("\\d{1,9}"));
        for (var text : suffixes) {
            var columns = new ArrayList<Column<?>>();
            ids.forEach(column -> columns.add(Columns.copy(column)));
            columns.add(
                    numbers
                            ? IntColumn.create(
                                    j,
                                    IntStream.generate(() -> Integer.parseInt(text))
                                            .limit(table.rowCount())
                                            .toArray())
                            : Codes.column(j, new int[table.rowCount()], new String[] {text}));
            for (var column : table.columns()) {
                if (!used.contains(column)) {
                    columns.add(Columns.copy(column));
                }
            }
            for (int s = 0; s < stubs.size(); s++) {
                var wanted = (stubs.get(s) + separator + text).toLowerCase(Locale.ROOT);
                var part = parts.get(s).stream()
                        .filter(column -> column.name().toLowerCase(Locale.ROOT).equals(wanted))
                        .findFirst();
                var copy = part.isPresent()
                        ? Columns.copy(part.get())
                        : Columns.pick(parts.get(s).get(0), PivotTable.filled(table.rowCount()), "");
                copy.setName(stubs.get(s));
                columns.add(copy);
            }
            pieces.add(Table.create(table.name(), columns));
        }
        return Concat.rows(pieces);
    }

    /** Cells put where their row and column say; no cell may have two values. */
    static Table pivot(Table table, List<String> index, String columns, List<String> values) {
        var keys = new ArrayList<>(Columns.named(table, index));
        keys.add(Columns.named(table, columns));
        var cells = Grouping.of(keys, false);
        var sizes = cells.sizes();
        for (int cell = 0; cell < cells.count(); cell++) {
            if (sizes[cell] > 1) {
                int row = cells.firstRows()[cell];
                int second = IntStream.range(row + 1, table.rowCount())
                        .filter(other -> cells.ids()[other] == cells.ids()[row])
                        .findFirst()
                        .orElseThrow();
                throw new IllegalArgumentException("pivot has one value a cell, but rows " + row + " and " + second
                        + " both have "
                        + keys.stream()
                                .map(key -> Columns.quoted(key.name()) + " = " + CellText.of(key, row))
                                .collect(Collectors.joining(", "))
                        + "; pivotTable(...) summarises them");
            }
        }
        return PivotTable.of(table)
                .values(values.toArray(String[]::new))
                .index(index.toArray(String[]::new))
                .columns(columns)
                .dropna(false)
                .sort(true)
                .aggfunc("nth(0)");
    }

    /** The lists of a text column, one row a value; a missing one stays a row. */
    static Table explode(Table table, String name, String separator) {
        var column = Columns.named(table, name);
        if (!(column instanceof StringColumn text)) {
            throw new IllegalArgumentException("explode wants a column of text such as \"a" + separator + "b\", but \""
                    + name + "\" is " + Kind.describe(column));
        }
        var rows = IntStream.builder();
        var values = StringColumn.create(column.name());
        for (int row = 0; row < text.size(); row++) {
            var list = text.get(row);
            if (list == null || list.isEmpty()) {
                rows.add(row);
                values.appendMissing();
                continue;
            }
            var inner = list.startsWith("[") && list.endsWith("]") ? list.substring(1, list.length() - 1) : list;
            for (var value : inner.split(Pattern.quote(separator), -1)) {
                rows.add(row);
                var trimmed = value.strip();
                values.append(trimmed.equals("NaN") ? "" : trimmed);
            }
        }
        var picks = rows.build().toArray();
        var columns = new ArrayList<Column<?>>();
        for (var other : table.columns()) {
            columns.add(other == column ? values : Columns.pick(other, picks, other.name()));
        }
        return Table.create(table.name(), columns);
    }

    /** A column of booleans a value. */
    static Table dummies(Table table, boolean dropFirst, String... names) {
        var names2 = new Names();
        List<Column<?>> chosen = names.length > 0
                ? Columns.named(table, List.of(names))
                : table.columns().stream()
                        .filter(column -> Kind.of(column) == Kind.TEXT)
                        .collect(Collectors.toList());
        var result = new ArrayList<Column<?>>();
        for (var column : table.columns()) {
            if (!chosen.contains(column)) {
                result.add(Columns.copy(column).setName(names2.free(column.name())));
            }
        }
        for (var column : chosen) {
            var groups = Grouping.ofAll(column, true);
            var texts = column instanceof StringColumn text && Codes.of(text).isCategories() ? Codes.of(text) : null;
            for (int group = dropFirst ? 1 : 0; group < groups.count(); group++) {
                var label = texts != null ? texts.text(group) : CellText.of(column, groups.firstRows()[group]);
                var flags = BooleanColumn.create(names2.free(column.name() + "_" + label));
                for (int id : groups.ids()) {
                    flags.append(id == group);
                }
                result.add(flags);
            }
        }
        return Table.create(table.name(), result);
    }
}
