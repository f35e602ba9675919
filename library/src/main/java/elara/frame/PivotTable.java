package elara.frame;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * A table turned so that the values of one column become columns, made by {@link Frames#pivotTable}:
 *
 * <pre>pivotTable(df).values("price").index("city").columns("year").aggfunc("mean")</pre>
 *
 * <p>The result has one row for each value of the index (or combination of values, of several), in their order, and
 * one column for each value of {@code columns}, in the order of the values: 9 comes before 10. A column is called by
 * its value; if a name is taken already up to case, which a Tablesaw table cannot hold twice, {@code _2}, {@code _3}...
 * is put behind it. A cell holds the statistic of the values of its combination, with the type {@link Statistic} says;
 * a combination that does not occur is missing.
 *
 * <p>As pandas' {@code pivot_table} does by default: rows that miss a key are left out, and so are a row and a column
 * of the result that have nothing but missing cells.
 */
public final class PivotTable {
    /** More columns than this are a mistake in the choice of the column, and would fill the memory. */
    private static final int COLUMN_LIMIT = 10_000;

    private final Table table;
    private final Column<?> values;
    private final List<Column<?>> index;
    private final Column<?> columns;

    private PivotTable(Table table, Column<?> values, List<Column<?>> index, Column<?> columns) {
        this.table = table;
        this.values = values;
        this.index = index;
        this.columns = columns;
    }

    static PivotTable of(Table table) {
        return new PivotTable(Objects.requireNonNull(table, "table"), null, List.of(), null);
    }

    /** The column whose values are summarised in the cells. */
    public PivotTable values(String name) {
        return new PivotTable(table, Columns.named(table, name), index, columns);
    }

    /** The columns whose values (or combinations of values) name the rows of the result. */
    public PivotTable index(String... names) {
        return new PivotTable(table, values, Columns.named(table, List.of(names)), columns);
    }

    /** The column whose values name the columns of the result; without it there is one column, of the values. */
    public PivotTable columns(String name) {
        return new PivotTable(table, values, index, Columns.named(table, name));
    }

    /**
     * The result, with the statistic of a name: {@code aggfunc("max")}.
     *
     * @throws IllegalArgumentException if there is no such statistic, or it does not fit the values
     */
    public Table aggfunc(String statistic) {
        return aggregate(Statistic.named(statistic));
    }

    /** The result, with the mean in each cell. */
    public Table table() {
        return aggregate(Statistic.MEAN);
    }

    /** What is chosen so far, and that the result is still to be asked for. */
    @Override
    public String toString() {
        var text = new StringBuilder("pivotTable of ").append(table.rowCount()).append(" rows");
        if (values != null) {
            text.append(", values ").append(Columns.quoted(values.name()));
        }
        if (!index.isEmpty()) {
            text.append(", index ")
                    .append(index.stream()
                            .map(key -> Columns.quoted(key.name()))
                            .collect(Collectors.joining(", ")));
        }
        if (columns != null) {
            text.append(", columns ").append(Columns.quoted(columns.name()));
        }
        return text.append("; table() or aggfunc(...) makes it").toString();
    }

    private Table aggregate(Statistic statistic) {
        requireComplete();
        var rows = Grouping.of(index, true);
        var cells = columns == null ? rows : rows.cross(Grouping.of(columns, true));
        var aggregated = new Reducer(cells, values).reduce(statistic, values.name());

        var kept = new ArrayList<Integer>();
        for (int cell = 0; cell < cells.count(); cell++) {
            if (!aggregated.isMissing(cell)) {
                kept.add(cell);
            }
        }
        return columns == null ? flat(aggregated, cells, kept) : turned(aggregated, cells, rows, kept);
    }

    private Table flat(Column<?> aggregated, Grouping cells, List<Integer> kept) {
        var chosen = kept.stream().mapToInt(Integer::intValue).toArray();
        var firstRows =
                Arrays.stream(chosen).map(cell -> cells.firstRows()[cell]).toArray();
        var result = indexColumns(firstRows);
        result.add(Columns.pick(aggregated, chosen, freeName(values.name(), names(result))));
        return Table.create(table.name(), result);
    }

    private Table turned(Column<?> aggregated, Grouping cells, Grouping rows, List<Integer> kept) {
        var across = Grouping.of(columns, true);
        var rowPlace = new int[rows.count()];
        var columnUsed = new boolean[across.count()];
        Arrays.fill(rowPlace, -1);
        var firstRows = new int[rows.count()];
        int height = 0;
        // Cells come ordered by row and then by column, so the rows come in their order too.
        for (int cell : kept) {
            int source = cells.firstRows()[cell];
            int row = rows.ids()[source];
            if (rowPlace[row] < 0) {
                rowPlace[row] = height;
                firstRows[height++] = source;
            }
            columnUsed[across.ids()[source]] = true;
        }
        var picks = new int[across.count()][];
        int width = 0;
        for (int column = 0; column < picks.length; column++) {
            if (columnUsed[column]) {
                requireLimit(++width);
                picks[column] = new int[height];
                Arrays.fill(picks[column], -1);
            }
        }
        for (int cell : kept) {
            int source = cells.firstRows()[cell];
            picks[across.ids()[source]][rowPlace[rows.ids()[source]]] = cell;
        }

        var result = indexColumns(Arrays.copyOf(firstRows, height));
        var taken = names(result);
        for (int column = 0; column < picks.length; column++) {
            if (picks[column] != null) {
                var name = freeName(text(columns, across.firstRows()[column]), taken);
                result.add(Columns.pick(aggregated, picks[column], name));
            }
        }
        return Table.create(table.name(), result);
    }

    private void requireComplete() {
        if (values == null) {
            throw new IllegalArgumentException("the pivot table needs values(...): the column to summarise");
        }
        if (index.isEmpty()) {
            throw new IllegalArgumentException("the pivot table needs index(...): the column that names the rows");
        }
        for (int i = 0; i < index.size(); i++) {
            if (index.indexOf(index.get(i)) < i || index.get(i) == columns) {
                throw new IllegalArgumentException(
                        "the pivot table names the key \"" + index.get(i).name() + "\" twice");
            }
        }
    }

    private void requireLimit(int width) {
        if (width > COLUMN_LIMIT) {
            throw new IllegalArgumentException("column \"" + columns.name() + "\" has more than " + COLUMN_LIMIT
                    + " different values, too many to make a column of each; did you mean it for index(...)?");
        }
    }

    private List<Column<?>> indexColumns(int[] rows) {
        var picked = new ArrayList<Column<?>>();
        for (var key : index) {
            picked.add(Columns.pick(key, rows, key.name()));
        }
        return picked;
    }

    private static Set<String> names(List<Column<?>> columns) {
        var names = new HashSet<String>();
        columns.forEach(column -> names.add(column.name().toLowerCase(Locale.ROOT)));
        return names;
    }

    private static String freeName(String wanted, Set<String> taken) {
        var name = wanted;
        for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
            name = wanted + "_" + i;
        }
        return name;
    }

    /** A value in full, whatever the column's print format leaves out; times always with their seconds. */
    private static String text(Column<?> column, int row) {
        var value = column.get(row);
        boolean minutes = (value instanceof LocalTime time && time.getSecond() == 0 && time.getNano() == 0)
                || (value instanceof LocalDateTime moment && moment.getSecond() == 0 && moment.getNano() == 0);
        return minutes ? value + ":00" : value.toString();
    }
}
