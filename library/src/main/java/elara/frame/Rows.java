package elara.frame;

import elara.random.Rng;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * pandas' verbs on whole tables, for {@code import static elara.frame.Rows.*}. A table given is never changed.
 *
 * <pre>
 * query(df, "price &gt; 100 and city == 'Oslo'")
 * sortBy(df, "city", "-price")
 * dropna(df);  dropDuplicates(df, "city");  assign(df, "total", "price * count")
 * </pre>
 */
public final class Rows {
    private Rows() {}

    /** The rows that an expression is true of; see {@link Expression} for what it may be. */
    public static Table query(Table table, String expression) {
        return Columns.pick(table, Expression.of(expression, table).rows());
    }

    /** The rows where a column is true. */
    public static Table filter(Table table, BooleanColumn condition) {
        if (condition.size() != table.rowCount()) {
            throw new IllegalArgumentException(
                    "the condition has " + condition.size() + " values, but the table " + table.rowCount() + " rows");
        }
        return Columns.pick(
                table,
                IntStream.range(0, condition.size())
                        .filter(row -> condition.getByte(row) == 1)
                        .toArray());
    }

    /** The table with a column that an expression makes: {@code assign(df, "total", "price * count")}. */
    public static Table assign(Table table, String name, String expression) {
        return assign(table, name, Expression.of(expression, table).column(name));
    }

    /** The table with a column that a function makes of each row. */
    public static Table assign(Table table, String name, Function<Row, ?> function) {
        var values = new ArrayList<Object>();
        for (var row : table) {
            values.add(function.apply(row));
        }
        return assign(table, name, ColumnOf.objects(name, values));
    }

    /** The table with a column under a name, in the place of the one that has it or at the end. */
    public static Table assign(Table table, String name, Column<?> column) {
        if (column.size() != table.rowCount()) {
            throw new IllegalArgumentException("column \"" + name + "\" has " + column.size()
                    + " values, but the table " + table.rowCount() + " rows");
        }
        var columns = new ArrayList<Column<?>>();
        boolean there = false;
        for (var other : table.columns()) {
            boolean same = other.name().equalsIgnoreCase(name);
            columns.add(same ? Columns.copy(column).setName(name) : other.copy());
            there |= same;
        }
        if (!there) {
            columns.add(Columns.copy(column).setName(name));
        }
        return Table.create(table.name(), columns);
    }

    /** The rows in the order of columns, stable, missing last; a minus before a name turns its order round. */
    public static Table sortBy(Table table, String... names) {
        var columns = new ArrayList<Column<?>>();
        var ascending = new boolean[names.length];
        for (int i = 0; i < names.length; i++) {
            var name = names[i];
            boolean is = table.columnNames().stream().anyMatch(name::equalsIgnoreCase);
            ascending[i] = is || !name.startsWith("-");
            columns.add(Columns.named(table, ascending[i] ? name : name.substring(1)));
        }
        return columns.isEmpty() ? table.copy() : Columns.pick(table, Sorted.rows(columns, ascending));
    }

    /** The first n rows. */
    public static Table head(Table table, int n) {
        return Columns.pick(
                table, IntStream.range(0, Math.min(n, table.rowCount())).toArray());
    }

    /** The last n rows. */
    public static Table tail(Table table, int n) {
        return Columns.pick(
                table,
                IntStream.range(Math.max(0, table.rowCount() - n), table.rowCount())
                        .toArray());
    }

    /** The rows with the n greatest values of a column, the greatest first. */
    public static Table nlargest(Table table, int n, String column) {
        return extremes(table, n, column, true);
    }

    /** The rows with the n least values of a column, the least first. */
    public static Table nsmallest(Table table, int n, String column) {
        return extremes(table, n, column, false);
    }

    private static Table extremes(Table table, int n, String column, boolean greatest) {
        var ordered = Columns.orderedLongs(Columns.named(table, column));
        var rows = IntStream.range(0, table.rowCount()).toArray();
        return Columns.pick(table, Sorted.extremes(ordered, rows, n, greatest));
    }

    /** n random rows, none twice. */
    public static Table sample(Table table, int n, Rng rng) {
        return sample(table, n, rng, false, null);
    }

    /**
     * n random rows.
     *
     * @param replace whether a row may be taken more than once
     * @param weights the column of how likely each is; null for all alike
     */
    public static Table sample(Table table, int n, Rng rng, boolean replace, String weights) {
        return Columns.pick(
                table,
                Sampling.rows(
                        table.rowCount(),
                        n,
                        rng,
                        replace,
                        weights == null ? null : Columns.doubles(number(table, weights))));
    }

    private static NumericColumn<?> number(Table table, String name) {
        var column = Columns.named(table, name);
        if (column instanceof NumericColumn<?> numbers) {
            return numbers;
        }
        throw new IllegalArgumentException(
                "weights are numbers, but column \"" + name + "\" is " + Kind.describe(column));
    }

    /** The rows without a missing value in these columns, in any if none is named. */
    public static Table dropna(Table table, String... subset) {
        return dropna(table, "any", subset);
    }

    /** The rows that do not miss {@code any} (or {@code all}) of these columns. */
    public static Table dropna(Table table, String how, List<String> subset) {
        return dropna(table, how, subset.toArray(String[]::new));
    }

    private static Table dropna(Table table, String how, String... subset) {
        if (!how.equals("any") && !how.equals("all")) {
            throw new IllegalArgumentException("rows are dropped that miss any or all, not \"" + how + "\"");
        }
        var present = present(table, subset);
        int wanted = how.equals("all") ? 1 : Columns.chosen(table, subset).size();
        return Columns.pick(
                table,
                IntStream.range(0, present.length)
                        .filter(row -> present[row] >= wanted)
                        .toArray());
    }

    /** The rows with at least so many values that are not missing. */
    public static Table dropna(Table table, int thresh, String... subset) {
        var present = present(table, subset);
        return Columns.pick(
                table,
                IntStream.range(0, present.length)
                        .filter(row -> present[row] >= thresh)
                        .toArray());
    }

    private static int[] present(Table table, String... subset) {
        var present = new int[table.rowCount()];
        for (var column : Columns.chosen(table, subset)) {
            var missing = Columns.missing(column);
            for (int row = 0; row < present.length; row++) {
                present[row] += missing[row] ? 0 : 1;
            }
        }
        return present;
    }

    /** The first of the rows that are equal in these columns, in all if none is named; missing equals missing. */
    public static Table dropDuplicates(Table table, String... subset) {
        return dropDuplicates(table, "first", subset);
    }

    /** As {@link #dropDuplicates(Table, String...)}, keeping the {@code first}, the {@code last} or {@code none}. */
    public static Table dropDuplicates(Table table, String keep, List<String> subset) {
        return dropDuplicates(table, keep, subset.toArray(String[]::new));
    }

    private static Table dropDuplicates(Table table, String keep, String... subset) {
        var duplicated = duplicated(table, keep, subset);
        return Columns.pick(
                table,
                IntStream.range(0, duplicated.length)
                        .filter(row -> !duplicated[row])
                        .toArray());
    }

    private static boolean[] duplicated(Table table, String keep, String... subset) {
        if (!List.of("first", "last", "none").contains(keep)) {
            throw new IllegalArgumentException(
                    "of equal rows the first, the last or none are kept, not \"" + keep + "\"");
        }
        var duplicated = new boolean[table.rowCount()];
        if (duplicated.length == 0) {
            return duplicated;
        }
        var groups = Grouping.of(Columns.chosen(table, subset), false);
        var seen = new boolean[groups.count()];
        var sizes = groups.sizes();
        for (int i = 0; i < duplicated.length; i++) {
            int row = keep.equals("last") ? duplicated.length - 1 - i : i;
            int id = groups.ids()[row];
            duplicated[row] = keep.equals("none") ? sizes[id] > 1 : seen[id];
            seen[id] = true;
        }
        return duplicated;
    }

    /** Missing values of every column that can hold the value replaced by it. */
    public static Table fillna(Table table, Object value) {
        var columns = new ArrayList<Column<?>>();
        for (var column : table.columns()) {
            boolean number = value instanceof Number && column instanceof NumericColumn<?>;
            boolean same = !(value instanceof Number)
                    && ColumnOf.objects("", List.of(value)).type().equals(column.type());
            columns.add(number || same ? Fill.with(column, value) : Columns.copy(column));
        }
        return Table.create(table.name(), columns);
    }

    /** Missing values replaced by a value a column. */
    public static Table fillna(Table table, Map<String, ?> values) {
        var filled = table;
        for (var entry : values.entrySet()) {
            var column = Columns.named(table, entry.getKey());
            filled = assign(filled, column.name(), Fill.with(column, entry.getValue()));
        }
        return filled;
    }

    /** Other names for columns. */
    public static Table rename(Table table, Map<String, String> names) {
        names.keySet().forEach(name -> Columns.named(table, name));
        var columns = new ArrayList<Column<?>>();
        for (var column : table.columns()) {
            var name = names.entrySet().stream()
                    .filter(entry -> entry.getKey().equalsIgnoreCase(column.name()))
                    .map(Map.Entry::getValue)
                    .findFirst();
            columns.add(Columns.copy(column).setName(name.orElse(column.name())));
        }
        Columns.requireDistinct(columns.stream().map(Column::name).toList(), "the table with the new names");
        return Table.create(table.name(), columns);
    }

    /** The table with columns of other types: {@code astype(df, Map.of("zip", "string"))}. */
    public static Table astype(Table table, Map<String, String> types) {
        var changed = table;
        for (var entry : types.entrySet()) {
            var column = Columns.named(table, entry.getKey());
            changed = assign(changed, column.name(), Conversion.of(column, entry.getValue(), false));
        }
        return changed;
    }

    /** These columns, in this order. */
    public static Table select(Table table, String... names) {
        return Table.create(
                table.name(),
                Columns.named(table, List.of(names)).stream().map(Columns::copy).toArray(Column<?>[]::new));
    }

    /** The columns of kinds: {@code number integer floating text boolean date}. */
    public static Table selectTypes(Table table, String... kinds) {
        var columns = new ArrayList<Column<?>>();
        for (var column : table.columns()) {
            if (Arrays.stream(kinds).anyMatch(kind -> isOf(column, kind))) {
                columns.add(Columns.copy(column));
            }
        }
        return Table.create(table.name(), columns);
    }

    private static boolean isOf(Column<?> column, String kind) {
        var own = Kind.of(column);
        return switch (kind.toLowerCase(Locale.ROOT)) {
            case "number" -> own == Kind.INTEGER || own == Kind.FLOATING;
            case "integer" -> own == Kind.INTEGER;
            case "floating" -> own == Kind.FLOATING;
            case "text", "object", "string" -> own == Kind.TEXT;
            case "boolean", "bool" -> own == Kind.BOOLEAN;
            case "date", "datetime" -> own == Kind.TEMPORAL;
            default ->
                throw new IllegalArgumentException("there is no kind of columns \"" + kind
                        + "\"; there are number, integer, floating, text, boolean and date");
        };
    }

    /** The table without these columns. */
    public static Table drop(Table table, String... names) {
        var dropped = Columns.named(table, List.of(names));
        return Table.create(
                table.name(),
                table.columns().stream()
                        .filter(column -> !dropped.contains(column))
                        .map(Columns::copy)
                        .toArray(Column<?>[]::new));
    }

    /** Count, mean, std, min, quartiles and max of the columns of numbers; of a table without any, of the others. */
    public static Table describe(Table table) {
        return Describe.of(table);
    }

    /** The correlations of the columns of numbers by {@code pearson spearman} or {@code kendall}. */
    public static Table corr(Table table, String method) {
        return switch (method) {
            case "pearson" -> Describe.square(table, Correlation::pearson);
            case "spearman" -> Describe.square(table, Correlation::spearman);
            case "kendall" -> Describe.square(table, Correlation::kendall);
            default ->
                throw new IllegalArgumentException(
                        "there is no correlation \"" + method + "\"; there are pearson, spearman and kendall");
        };
    }

    /** Pearson's correlations of the columns of numbers. */
    public static Table corr(Table table) {
        return corr(table, "pearson");
    }

    /** The covariances of the columns of numbers. */
    public static Table cov(Table table) {
        return Describe.square(table, Correlation::covariance);
    }
}
