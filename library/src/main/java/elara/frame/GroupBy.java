package elara.frame;

import elara.random.Rng;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * A table split by the values of one or more keys, made by {@link Frames#groupBy}.
 *
 * <p>Keys are compared by value: text is never parsed, 0.0 and -0.0 are one key. Rows that miss a key are left out
 * unless {@link #dropMissing dropMissing(false)}; groups come in the order of their keys (text by code point, false
 * before true, categories in theirs, missing last) unless {@link #sort sort(false)}.
 *
 * <p>There are three kinds of verbs. <em>Aggregations</em> answer with one row a group: the keys, with their types, and
 * the results. {@code mean()}, {@code max()} and their siblings take every column that is no key and that the statistic
 * fits (see {@link Statistic}), or those of {@link #select}, under its own name. So {@code mean sum median std var}
 * leave text and dates out, and {@code min max first last count nunique} take all. <em>Transformations</em>
 * ({@link #transform}, {@link #cumsum}, {@link #shift} ...) answer with one row a row of the table, in its order,
 * without the keys; rows of no group are missing. <em>Filters</em> ({@link #head}, {@link #filter} ...) answer with
 * rows of the table.
 *
 * <p>The groups are found when they are first needed and kept; after a change of the table make a new one.
 */
public final class GroupBy implements Iterable<GroupBy.Part> {
    private final Table table;
    private final Keys keys;
    private final boolean asIndex;
    private final List<Column<?>> selected;

    /**
     * A group as iteration gives it.
     *
     * @param key the value of each key; null is missing
     * @param table the rows of the group, with all columns
     */
    public record Part(List<Object> key, Table table) {}

    private GroupBy(Table table, Keys keys, boolean asIndex, List<Column<?>> selected) {
        this.table = table;
        this.keys = keys;
        this.asIndex = asIndex;
        this.selected = selected;
    }

    static GroupBy of(Table table, Object... keys) {
        Objects.requireNonNull(table, "table");
        var columns = Arrays.stream(keys).map(key -> Key.column(table, key)).toList();
        return new GroupBy(table, Keys.of(List.copyOf(columns)), false, List.of());
    }

    /** Whether the groups come in the order of their keys (the default) or in which they first appear. */
    public GroupBy sort(boolean sort) {
        return new GroupBy(table, keys.sort(sort), asIndex, selected);
    }

    /** Whether rows that miss a key are left out (the default) or are grouped by that too. */
    public GroupBy dropMissing(boolean dropMissing) {
        return new GroupBy(table, keys.dropMissing(dropMissing), asIndex, selected);
    }

    /**
     * Whether only the groups that occur are made (the default), or one for each combination of categories; of columns
     * of categories only, such as {@code cut} makes.
     */
    public GroupBy observed(boolean observed) {
        return new GroupBy(table, keys.observed(observed), asIndex, selected);
    }

    /** Whether the keys label the rows when a result is shown. They are its first columns in any case. */
    public GroupBy asIndex(boolean asIndex) {
        return new GroupBy(table, keys, asIndex, selected);
    }

    /** The columns that verbs without a name of one take; without a name all that are no key. */
    public GroupBy select(String... columns) {
        return new GroupBy(table, keys, asIndex, Columns.named(table, List.of(columns)));
    }

    /** The mean of each column of numbers or booleans. */
    public Table mean() {
        return all(Statistic.MEAN);
    }

    /** The sum of each column of numbers or booleans; 0 where all values are missing. */
    public Table sum() {
        return all(Statistic.SUM);
    }

    /** The product of each column of numbers or booleans; 1 where all values are missing. */
    public Table prod() {
        return all(Statistic.PROD);
    }

    /** The least value of each column. */
    public Table min() {
        return all(Statistic.MIN);
    }

    /** The greatest value of each column. */
    public Table max() {
        return all(Statistic.MAX);
    }

    /** The median of each column of numbers or booleans. */
    public Table median() {
        return all(Statistic.MEDIAN);
    }

    /** The standard deviation of each column of numbers or booleans, with n - 1 in the denominator. */
    public Table std() {
        return all(Statistic.STD);
    }

    /** The variance of each column of numbers or booleans, with n - 1 in the denominator. */
    public Table var() {
        return all(Statistic.VAR);
    }

    /** The standard error of the mean of each column of numbers or booleans. */
    public Table sem() {
        return all(Statistic.SEM);
    }

    /** The skewness of each column of numbers or booleans, unbiased. */
    public Table skew() {
        return all(Statistic.SKEW);
    }

    /** The excess kurtosis of each column of numbers or booleans, unbiased. */
    public Table kurt() {
        return all(Statistic.KURT);
    }

    /** The q-quantile of each column of numbers or booleans, linear between the two nearest values. */
    public Table quantile(double q) {
        return all(Aggregation.of("", Statistic.QUANTILE, q));
    }

    /** The first value of each column that is not missing. */
    public Table first() {
        return all(Statistic.FIRST);
    }

    /** The last value of each column that is not missing. */
    public Table last() {
        return all(Statistic.LAST);
    }

    /** How many values of each column are not missing. */
    public Table count() {
        return all(Statistic.COUNT);
    }

    /** How many different values each column has, missing left out. */
    public Table nunique() {
        return all(Statistic.NUNIQUE);
    }

    /** Whether any value of each column is true, not 0, not empty. */
    public Table any() {
        return all(Statistic.ANY);
    }

    /** Whether all values of each column are true, not 0, not empty. */
    public Table all() {
        return all(Statistic.ALL);
    }

    /** The most frequent value of each column, of several the least. */
    public Table mode() {
        return all(Statistic.MODE);
    }

    /** The different values of each column as text: {@code [b, a]}. */
    public Table unique() {
        return all(Statistic.UNIQUE);
    }

    /** The values of each column as text: {@code [b, a, b]}. */
    public Table list() {
        return all(Statistic.LIST);
    }

    /** The row of the least value of each column. */
    public Table idxmin() {
        return all(Statistic.IDXMIN);
    }

    /** The row of the greatest value of each column. */
    public Table idxmax() {
        return all(Statistic.IDXMAX);
    }

    /** The number of rows of each group, in a column {@code size}. */
    public Table size() {
        return agg(Frames.size());
    }

    /** Count, mean, std, min, the quartiles and max of each column of numbers, called {@code price_mean} and so on. */
    public Table describe() {
        var aggregations = new ArrayList<Aggregation>();
        for (var column : values()) {
            if (Kind.of(column) == Kind.INTEGER || Kind.of(column) == Kind.FLOATING) {
                var name = column.name();
                aggregations.add(Aggregation.of(name, Statistic.COUNT));
                aggregations.add(Aggregation.of(name, Statistic.MEAN));
                aggregations.add(Aggregation.of(name, Statistic.STD));
                aggregations.add(Aggregation.of(name, Statistic.MIN));
                aggregations.add(Aggregation.of(name, Statistic.QUANTILE, 0.25).as(name + "_25%"));
                aggregations.add(Aggregation.of(name, Statistic.QUANTILE, 0.5).as(name + "_50%"));
                aggregations.add(Aggregation.of(name, Statistic.QUANTILE, 0.75).as(name + "_75%"));
                aggregations.add(Aggregation.of(name, Statistic.MAX));
            }
        }
        return agg(aggregations.toArray(Aggregation[]::new));
    }

    /** Pearson's correlation of two columns in each group, in a column {@code corr}. */
    public Table corr(String x, String y) {
        return agg(Aggregation.of("corr", group -> Frames.corr(group.num(x), group.num(y))));
    }

    /**
     * The named statistics, in their order: {@code agg(mean("price"), max("price").as("top"))}.
     *
     * @throws IllegalArgumentException if a column does not exist, a statistic does not fit it, or two results (or a
     *     result and a key) would have one name; Tablesaw's names do not tell upper from lower case
     */
    public Table agg(Aggregation... aggregations) {
        if (aggregations.length == 0) {
            throw new IllegalArgumentException("agg needs at least one aggregation, as in agg(mean(\"price\"))");
        }
        var names = new ArrayList<String>();
        keys.columns().forEach(key -> names.add(key.name()));
        for (var aggregation : aggregations) {
            if (names.stream().anyMatch(aggregation.name()::equalsIgnoreCase)) {
                throw new IllegalArgumentException("the result would have two columns called \"" + aggregation.name()
                        + "\" (upper and lower case are the same to a table); give one another name with as(...)");
            }
            names.add(aggregation.name());
        }
        var summary = new Summary(table, grouping());
        var columns = keys.ofGroups();
        columns.addAll(summary.of(List.of(aggregations)));
        return result(columns);
    }

    /**
     * Statistics by column: {@code agg(Map.of("price", List.of("mean", "max")))} makes the columns {@code price_mean}
     * and {@code price_max}. The columns come in the order of the table (a map may have none of its own), the
     * statistics of each in the order of its list. {@code quantile(0.9)} and {@code nth(1)} have their argument with
     * them.
     *
     * @throws IllegalArgumentException if a column or a statistic does not exist, or does not fit
     */
    public Table agg(Map<String, List<String>> statistics) {
        var byColumn = new HashMap<Column<?>, List<String>>();
        statistics.forEach((name, list) -> byColumn.put(Columns.named(table, name), list));
        var aggregations = new ArrayList<Aggregation>();
        for (var column : table.columns()) {
            for (var statistic : byColumn.getOrDefault(column, List.of())) {
                aggregations.add(Aggregation.named(column.name(), statistic));
            }
        }
        return agg(aggregations.toArray(Aggregation[]::new));
    }

    /** The same statistics of every column that all of them fit: {@code agg("mean", "max")}. */
    public Table agg(String first, String... more) {
        var aggregations = new ArrayList<Aggregation>();
        for (var column : values()) {
            var made = new ArrayList<>(List.of(Aggregation.named(column.name(), first)));
            for (var statistic : more) {
                made.add(Aggregation.named(column.name(), statistic));
            }
            if (made.stream().allMatch(each -> each.fits(column))) {
                aggregations.addAll(made);
            }
        }
        return agg(aggregations.toArray(Aggregation[]::new));
    }

    /**
     * A statistic of your own, of a column of numbers or booleans: {@code agg("price", p -> p.max() - p.min())}; or of
     * several under a name that is none of the table's:
     * {@code agg("r2", g -> corr(g.num("x"), g.num("y")))}. The result is a double; NaN is missing.
     */
    public Table agg(String name, ToDoubleFunction<Group> statistic) {
        var named = table.columnNames().stream().filter(name::equalsIgnoreCase).findFirst();
        return agg(Aggregation.of(named.orElse(name), statistic));
    }

    /** The value of an aggregation of its group in every row: {@code transform("price", "mean")}. */
    public Column<?> transform(String column, String statistic) {
        var aggregation = Aggregation.named(Columns.named(table, column).name(), statistic);
        return spread(new Summary(table, grouping()).of(aggregation.as(aggregation.column())));
    }

    /** As {@link #transform(String, String)} of every column that the statistic fits. */
    public Table transform(String statistic) {
        var summary = new Summary(table, grouping());
        var columns = new ArrayList<Column<?>>();
        for (var column : values()) {
            var aggregation = Aggregation.named(column.name(), statistic);
            if (aggregation.fits(column)) {
                columns.add(spread(summary.of(aggregation.as(column.name()))));
            }
        }
        return Table.create(table.name(), columns);
    }

    /**
     * New values for the rows of each group: the function gets the values of a group, NaN where they are missing, and
     * gives as many: {@code transform("price", p -> ...)}.
     */
    public DoubleColumn transform(String name, Function<Group, double[]> function) {
        var column = Columns.named(table, name);
        Columns.requireNumbers(column);
        return Segments.of(grouping()).doubles(column, (values, from, to, results) -> {
            var made = function.apply(new Group(values, from, to));
            if (made.length != to - from) {
                throw new IllegalArgumentException("transform wants a value for each of the " + (to - from)
                        + " rows of a group, but the function gave " + made.length);
            }
            System.arraycopy(made, 0, results, from, made.length);
        });
    }

    private Column<?> spread(Column<?> ofGroups) {
        var rows = grouping().ids().clone();
        for (int row = 0; row < rows.length; row++) {
            rows[row] = rows[row] == grouping().count() ? -1 : rows[row];
        }
        return Columns.pick(ofGroups, rows, ofGroups.name());
    }

    /** The rows of the groups that pass: {@code filter(g -> g.num("price").mean() > 10)}. */
    public Table filter(Predicate<Group> test) {
        var source = new Group.Source(table, grouping());
        var passes = new boolean[groups() + 1];
        for (int group = 0; group < groups(); group++) {
            passes[group] = test.test(source.group(group, ""));
        }
        return rows(row -> passes[grouping().ids()[row]]);
    }

    /**
     * The results of a function of the table of each group, put together, with the keys before them. A result is a
     * table (its rows), a map (a row), or one value, in a column {@code value}.
     */
    public Table apply(Function<Table, ?> function) {
        return result(Applied.of(this, keys, function));
    }

    /** The running sum within each group; longs of integers. */
    public Table cumsum() {
        return running().cumsum();
    }

    /** The running product within each group; longs of integers. */
    public Table cumprod() {
        return running().cumprod();
    }

    /** The least value so far within each group. */
    public Table cummin() {
        return running().extreme(false);
    }

    /** The greatest value so far within each group. */
    public Table cummax() {
        return running().extreme(true);
    }

    /** The number of each row within its group, from 0. */
    public IntColumn cumcount() {
        return running().cumcount();
    }

    /** The number of the group of each row; missing for rows of none. */
    public IntColumn ngroup() {
        return running().ngroup();
    }

    /** The rank of each value within its group, from 1; equal ones have their mean. */
    public Table rank() {
        return rank("average", true, false);
    }

    /**
     * The rank of each value within its group, from 1.
     *
     * @param method what equal values get: {@code average min max first dense}
     * @param ascending whether the least value is the first
     * @param pct whether ranks are divided by their number
     */
    public Table rank(String method, boolean ascending, boolean pct) {
        return running().rank(method, ascending, pct);
    }

    /** The values of the row {@code periods} before within the group; after, if that is negative. */
    public Table shift(int periods) {
        return running().shift(periods);
    }

    /** The difference to the row {@code periods} before within the group. */
    public Table diff(int periods) {
        return running().diff(periods);
    }

    /** The change since the row {@code periods} before within the group, as a fraction of it. */
    public Table pctChange(int periods) {
        return running().pctChange(periods);
    }

    /** Missing values filled with the last one before within the group. */
    public Table ffill() {
        return running().fill(true);
    }

    /** Missing values filled with the next one within the group. */
    public Table bfill() {
        return running().fill(false);
    }

    /** Windows of a number of rows that move along each group. */
    public Rolling<Table> rolling(int rows) {
        if (rows < 1) {
            throw new IllegalArgumentException("a window wants at least one row, not " + rows);
        }
        return Rolling.groups(keys, numbers(), rows, table.name());
    }

    /** Windows that begin with each group and grow along it. */
    public Rolling<Table> expanding() {
        return Rolling.groups(keys, numbers(), 0, table.name());
    }

    /** Exponentially weighted statistics along each group; the result has the keys and the rows group by group. */
    public Exponential<Table> ewm(double alpha) {
        return Exponential.of(operation -> running().byGroup(keys, operation), alpha);
    }

    /** The first n rows of each group; all but the last -n, if n is negative. */
    public Table head(int n) {
        return placed((place, size) -> n >= 0 ? place < n : place < size + n);
    }

    /** The last n rows of each group; all but the first -n, if n is negative. */
    public Table tail(int n) {
        return placed((place, size) -> n >= 0 ? place >= size - n : place >= -n);
    }

    /** The n-th row of each group that has it, from 0; from the end, if n is negative. */
    public Table nth(int n) {
        return placed((place, size) -> place == (n < 0 ? size + n : n));
    }

    /** The rows with the n greatest values of a column in each group, group by group. */
    public Table nlargest(int n, String column) {
        return extremes(n, column, true);
    }

    /** The rows with the n least values of a column in each group, group by group. */
    public Table nsmallest(int n, String column) {
        return extremes(n, column, false);
    }

    /** n random rows of each group without repetition, group by group. */
    public Table sample(int n, Rng rng) {
        var starts = grouping().starts();
        var rows = new ArrayList<Integer>();
        for (int group = 0; group < groups(); group++) {
            int size = starts[group + 1] - starts[group];
            if (size < n) {
                throw new IllegalArgumentException("cannot take " + n + " rows of the " + size + " of the group "
                        + keys.values(group) + " without taking one twice");
            }
            for (int place : rng.choice(size, n, false).toInts()) {
                rows.add(grouping().order()[starts[group] + place]);
            }
        }
        return Columns.pick(table, rows.stream().mapToInt(Integer::intValue).toArray());
    }

    /** The number of groups. */
    public int groups() {
        return grouping().count();
    }

    /**
     * The rows of one group, with all columns of the table.
     *
     * @param values a value for each key, in the order of the keys; null is the missing one
     * @throws IllegalArgumentException if there is no such group
     */
    public Table get(Object... values) {
        if (values.length != keys.columns().size()) {
            throw new IllegalArgumentException(
                    "get wants one value for each of the keys " + keys.names() + ", not " + values.length + " of them");
        }
        var firstRows = grouping().firstRows();
        for (int group = 0; group < firstRows.length; group++) {
            if (firstRows[group] >= 0 && hasKeys(firstRows[group], values)) {
                return rowsOf(group);
            }
        }
        throw new IllegalArgumentException("no group has " + keys.names() + " = "
                + Arrays.stream(values).map(String::valueOf).collect(Collectors.joining(", ")));
    }

    /** The groups in their order, each with the values of its keys and its rows. */
    @Override
    public Iterator<Part> iterator() {
        return IntStream.range(0, groups())
                .mapToObj(group -> new Part(keys.values(group), rowsOf(group)))
                .iterator();
    }

    @Override
    public String toString() {
        return "groupBy " + keys.names() + ": " + groups() + (groups() == 1 ? " group" : " groups") + " of "
                + table.rowCount() + " rows";
    }

    private Table all(Statistic statistic) {
        return all(Aggregation.of("", statistic));
    }

    private Table all(Aggregation aggregation) {
        var columns = keys.ofGroups();
        for (var column : values()) {
            if (aggregation.fits(column)) {
                columns.add(new Reducer(grouping(), column)
                        .reduce(aggregation.statistic(), aggregation.argument(), column.name()));
            }
        }
        return result(columns);
    }

    private Table result(List<Column<?>> columns) {
        return asIndex
                ? new LabelledTable(table.name(), columns, keys.columns().size(), List.of())
                : Table.create(table.name(), columns);
    }

    /** The columns that verbs without a name of one take. */
    private List<Column<?>> values() {
        return selected.isEmpty()
                ? table.columns().stream()
                        .filter(column -> !keys.contains(column))
                        .toList()
                : selected;
    }

    private List<Column<?>> numbers() {
        return values().stream().filter(Statistic.MEAN::fits).toList();
    }

    private Running running() {
        return new Running(table.name(), grouping(), values());
    }

    private Grouping grouping() {
        if (keys.grouping().rows() != table.rowCount()) {
            throw new IllegalStateException("the table had " + keys.grouping().rows() + " rows when it was grouped"
                    + " and has " + table.rowCount() + " now; group it again");
        }
        return keys.grouping();
    }

    private boolean hasKeys(int row, Object... values) {
        for (int i = 0; i < values.length; i++) {
            if (!Columns.holds(keys.columns().get(i), row, values[i])) {
                return false;
            }
        }
        return true;
    }

    private Table rowsOf(int group) {
        var starts = grouping().starts();
        return Columns.pick(table, Arrays.copyOfRange(grouping().order(), starts[group], starts[group + 1]));
    }

    private Table extremes(int n, String column, boolean greatest) {
        var ordered = Columns.orderedLongs(Columns.named(table, column));
        return Columns.pick(table, Sorted.extremes(ordered, grouping(), n, greatest));
    }

    @FunctionalInterface
    private interface Place {
        boolean passes(int place, int size);
    }

    private Table placed(Place test) {
        var starts = grouping().starts();
        var counts = new int[groups() + 1];
        return rows(row -> {
            int group = grouping().ids()[row];
            return group < groups() && test.passes(counts[group]++, starts[group + 1] - starts[group]);
        });
    }

    private Table rows(java.util.function.IntPredicate test) {
        return Columns.pick(
                table, IntStream.range(0, table.rowCount()).filter(test).toArray());
    }
}
