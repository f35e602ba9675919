package elara.frame;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * A table turned so that the values of columns become columns, made by {@link Frames#pivotTable}:
 *
 * <pre>pivotTable(df).values("price").index("city").columns("year").aggfunc("mean")</pre>
 *
 * <p>The result has one row for each value of the index (or combination of values, of several), in their order, and
 * one column for each value of {@code columns}, in the order of the values: 9 comes before 10. A column is called by
 * its value; with several values or functions their names are before it, as in {@code sum_price_2020}. If a name is
 * taken already up to case, which a Tablesaw table cannot hold twice, {@code _2}, {@code _3}... is put behind it. A
 * cell holds the statistic of the values of its combination, with the type {@link Statistic} says; a combination that
 * does not occur is missing, or {@link #fillValue}.
 *
 * <p>As pandas' {@code pivot_table} does by default: rows that miss a key are left out, and so are a row and a column
 * of the result that have nothing but missing cells.
 */
public final class PivotTable {
    private final Table table;
    private final List<Column<?>> values;
    private final List<Column<?>> index;
    private final List<Column<?>> columns;
    private final Options options;

    /** How to make it; {@code margin} is the name of the margins, null for none. */
    record Options(String margin, Object fill, boolean dropna, boolean observed, boolean sort) {}

    private PivotTable(
            Table table, List<Column<?>> values, List<Column<?>> index, List<Column<?>> columns, Options options) {
        this.table = table;
        this.values = values;
        this.index = index;
        this.columns = columns;
        this.options = options;
    }

    static PivotTable of(Table table) {
        Objects.requireNonNull(table, "table");
        return new PivotTable(table, List.of(), List.of(), List.of(), new Options(null, null, true, true, true));
    }

    /** The columns whose values are summarised in the cells; by default all numbers that are no key. */
    public PivotTable values(String... names) {
        return new PivotTable(table, Columns.named(table, List.of(names)), index, columns, options);
    }

    /** The columns whose values (or combinations of values) name the rows of the result. */
    public PivotTable index(String... names) {
        return index((Object[]) names);
    }

    /** As {@link #index(String...)} of columns, and of keys such as {@code every("date", "1M")}. */
    public PivotTable index(Object... keys) {
        return new PivotTable(table, values, columns(keys), columns, options);
    }

    /** The columns whose values name the columns of the result; without any there is one column a value. */
    public PivotTable columns(String... names) {
        return columns0(columns((Object[]) names));
    }

    /** As {@link #columns(String...)} of columns, and of keys such as {@code every("date", "1M")}. */
    public PivotTable columns(Object first, Object... more) {
        var keys = new ArrayList<>(List.of(first));
        keys.addAll(List.of(more));
        return columns0(columns(keys.toArray()));
    }

    private PivotTable columns0(List<Column<?>> chosen) {
        return new PivotTable(table, values, index, chosen, options);
    }

    private List<Column<?>> columns(Object... keys) {
        var chosen = new ArrayList<Column<?>>();
        for (var key : keys) {
            chosen.add(Key.column(table, key));
        }
        return chosen;
    }

    /** Whether there is a row and a column {@code All} of the statistic of everything in a column and in a row. */
    public PivotTable margins(boolean margins) {
        return margins(margins ? "All" : null);
    }

    /** As {@link #margins(boolean)} by another name. */
    public PivotTable margins(String name) {
        return with(new Options(name, options.fill, options.dropna, options.observed, options.sort));
    }

    /** What a cell is that would be missing. */
    public PivotTable fillValue(Object value) {
        return with(new Options(options.margin, value, options.dropna, options.observed, options.sort));
    }

    /**
     * Whether rows that miss a key, and rows and columns of nothing but missing cells, are left out (the default). If
     * not, there is a row or column for every combination of the values of several keys.
     */
    public PivotTable dropna(boolean dropna) {
        return with(new Options(options.margin, options.fill, dropna, options.observed, options.sort));
    }

    /** Whether categories that do not occur are left out, which is the default. */
    public PivotTable observed(boolean observed) {
        return with(new Options(options.margin, options.fill, options.dropna, observed, options.sort));
    }

    /** Whether rows and columns come in the order of their keys (the default) or in that of the table. */
    public PivotTable sort(boolean sort) {
        return with(new Options(options.margin, options.fill, options.dropna, options.observed, sort));
    }

    private PivotTable with(Options changed) {
        return new PivotTable(table, values, index, columns, changed);
    }

    /**
     * The result, with the statistic of a name: {@code aggfunc("max")}.
     *
     * @throws IllegalArgumentException if there is no such statistic, or it does not fit the values
     */
    public Table aggfunc(String statistic) {
        return aggregate(each(statistic), false);
    }

    /** The result, with several statistics of each value: {@code aggfunc(List.of("mean", "max"))}. */
    public Table aggfunc(List<String> statistics) {
        if (statistics.isEmpty()) {
            throw new IllegalArgumentException("aggfunc needs at least one statistic, as in List.of(\"mean\")");
        }
        var blocks = new ArrayList<PivotBlock>();
        statistics.forEach(statistic -> blocks.addAll(each(statistic)));
        return aggregate(blocks, true);
    }

    /** The result, with statistics by value: {@code aggfunc(Map.of("price", "mean", "sold", "sum"))}. */
    public Table aggfunc(Map<String, ?> statistics) {
        var blocks = new ArrayList<PivotBlock>();
        boolean lists = statistics.values().stream().anyMatch(List.class::isInstance);
        statistics.forEach((name, wanted) -> {
            var column = Columns.named(table, name);
            for (var statistic : wanted instanceof List<?> list ? list : List.of(wanted)) {
                blocks.add(new PivotBlock(
                        lists ? String.valueOf(statistic) : "",
                        column,
                        Aggregation.named(column.name(), String.valueOf(statistic))));
            }
        });
        blocks.sort(Comparator.comparing(block -> block.value().name(), TextOrder.BY_CODE_POINT));
        return of(blocks.stream().map(PivotBlock::value).distinct().toList()).aggregate(blocks, lists);
    }

    private PivotTable of(List<Column<?>> chosen) {
        return new PivotTable(table, chosen, index, columns, options);
    }

    /** The result, with a statistic of your own: {@code aggfunc(p -> p.max() - p.min())}. */
    public Table aggfunc(ToDoubleFunction<Group> statistic) {
        return aggregate(each("", column -> Aggregation.of(column.name(), statistic)), false);
    }

    /** The result, with the mean in each cell. */
    public Table table() {
        return aggfunc("mean");
    }

    /** What is chosen so far, and that the result is still to be asked for. */
    @Override
    public String toString() {
        var text = new StringBuilder("pivotTable of ").append(table.rowCount()).append(" rows");
        describe(text, ", values ", values);
        describe(text, ", index ", index);
        describe(text, ", columns ", columns);
        return text.append("; table() or aggfunc(...) makes it").toString();
    }

    private static void describe(StringBuilder text, String what, List<Column<?>> columns) {
        if (!columns.isEmpty()) {
            text.append(what)
                    .append(columns.stream()
                            .map(key -> Columns.quoted(key.name()))
                            .collect(Collectors.joining(", ")));
        }
    }

    private List<PivotBlock> each(String statistic) {
        return each(statistic, column -> Aggregation.named(column.name(), statistic));
    }

    private List<PivotBlock> each(String label, Function<Column<?>, Aggregation> aggregation) {
        var blocks = new ArrayList<PivotBlock>();
        for (var value : chosenValues()) {
            var made = aggregation.apply(value);
            if (!values.isEmpty() || made.fits(value)) {
                blocks.add(new PivotBlock(label, value, made));
            }
        }
        if (options.sort) {
            blocks.sort(Comparator.comparing(block -> block.value().name(), TextOrder.BY_CODE_POINT));
        }
        return blocks;
    }

    private List<Column<?>> chosenValues() {
        if (!values.isEmpty()) {
            return values;
        }
        var free = table.columns().stream()
                .filter(column -> !index.contains(column) && !columns.contains(column))
                .toList();
        if (free.isEmpty()) {
            throw new IllegalArgumentException("the pivot table needs values(...): the column to summarise");
        }
        return List.copyOf(free);
    }

    private Table aggregate(List<PivotBlock> blocks, boolean functionNames) {
        if (index.isEmpty()) {
            throw new IllegalArgumentException("the pivot table needs index(...): the column that names the rows");
        }
        var keys = new ArrayList<>(index);
        keys.addAll(columns);
        for (int i = 0; i < keys.size(); i++) {
            if (keys.indexOf(keys.get(i)) < i) {
                throw new IllegalArgumentException(
                        "the pivot table names the key \"" + keys.get(i).name() + "\" twice");
            }
        }
        boolean valueNames = values.size() != 1;
        var cells = new PivotCells(
                options.margin != null && options.dropna ? complete(blocks, keys) : null,
                table,
                index,
                columns,
                options);
        return cells.turned(blocks, functionNames, valueNames);
    }

    /** The rows where no column in use is missing: what pandas' margins are made of, and the cells beside them. */
    private int[] complete(List<PivotBlock> blocks, List<Column<?>> keys) {
        var used = new ArrayList<>(keys);
        blocks.forEach(block -> used.add(block.value()));
        var missing = used.stream().map(Columns::missing).toList();
        return java.util.stream.IntStream.range(0, table.rowCount())
                .filter(row -> missing.stream().noneMatch(column -> column[row]))
                .toArray();
    }

    /** Rows of a column as they are: a picked table's column for one of the table it was picked from. */
    static List<Column<?>> picked(List<? extends Column<?>> columns, int[] rows) {
        var picked = new ArrayList<Column<?>>();
        for (var column : columns) {
            picked.add(rows == null ? column : Columns.pick(column, rows, column.name()));
        }
        return picked;
    }

    static int[] filled(int size) {
        var picks = new int[size];
        Arrays.fill(picks, -1);
        return picks;
    }
}
