package elara.frame;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * A table split by the values of one or more key columns, made by {@link Frames#groupBy}. Every verb answers with a
 * table of one row a group: the key columns, with their types, and then the results.
 *
 * <p>Keys are compared by value: text is never parsed, 0.0 and -0.0 are one key. Rows that miss a key are left out
 * unless {@link #dropMissing dropMissing(false)}; groups come in the order of their keys (text by code point, false
 * before true, missing last) unless {@link #sort sort(false)}.
 *
 * <p>{@code mean()}, {@code max()} and their siblings take every column that is no key and that the statistic fits
 * (see {@link Statistic}), under its own name. So {@code mean sum median std var} leave text and dates out, and
 * {@code min max first last count nunique} take all.
 *
 * <p>The groups are found when they are first needed and kept; after a change of the table make a new one.
 */
public final class GroupBy {
    private final Table table;
    private final List<Column<?>> keys;
    private final boolean sort;
    private final boolean dropMissing;
    private Grouping grouping;

    private GroupBy(Table table, List<Column<?>> keys, boolean sort, boolean dropMissing) {
        this.table = table;
        this.keys = keys;
        this.sort = sort;
        this.dropMissing = dropMissing;
    }

    static GroupBy of(Table table, String... keys) {
        Objects.requireNonNull(table, "table");
        if (keys.length == 0) {
            throw new IllegalArgumentException("groupBy needs the name of at least one key column");
        }
        var columns = Columns.named(table, List.of(keys));
        for (int i = 0; i < keys.length; i++) {
            if (columns.indexOf(columns.get(i)) < i) {
                throw new IllegalArgumentException("groupBy names the key \"" + keys[i] + "\" twice");
            }
        }
        return new GroupBy(table, columns, true, true);
    }

    /** Whether the groups come in the order of their keys (the default) or in which they first appear. */
    public GroupBy sort(boolean sort) {
        return new GroupBy(table, keys, sort, dropMissing);
    }

    /** Whether rows that miss a key are left out (the default) or are grouped by that too. */
    public GroupBy dropMissing(boolean dropMissing) {
        return new GroupBy(table, keys, sort, dropMissing);
    }

    /** The mean of each column of numbers or booleans. */
    public Table mean() {
        return all(Statistic.MEAN);
    }

    /** The sum of each column of numbers or booleans; 0 where all values are missing. */
    public Table sum() {
        return all(Statistic.SUM);
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

    /** The number of rows of each group, in a column {@code size}. */
    public Table size() {
        return agg(Frames.size());
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
        requireDistinctNames(aggregations);
        var reducers = new HashMap<Column<?>, Reducer>();
        var columns = keyColumns();
        for (var aggregation : aggregations) {
            if (aggregation.statistic() == Statistic.SIZE) {
                columns.add(Reducer.size(grouping(), aggregation.name()));
            } else {
                var column = Columns.named(table, aggregation.column());
                columns.add(reducers.computeIfAbsent(column, c -> new Reducer(grouping(), c))
                        .reduce(aggregation.statistic(), aggregation.name()));
            }
        }
        return Table.create(table.name(), columns);
    }

    /**
     * Statistics by column: {@code agg(Map.of("price", List.of("mean", "max")))} makes the columns {@code price_mean}
     * and {@code price_max}. The columns come in the order of the table (a map may have none of its own), the statistics
     * of each in the order of its list.
     *
     * @throws IllegalArgumentException if a column or a statistic does not exist, or does not fit
     */
    public Table agg(Map<String, List<String>> statistics) {
        var byColumn = new HashMap<Column<?>, List<String>>();
        statistics.forEach((name, list) -> byColumn.put(Columns.named(table, name), list));
        var aggregations = new ArrayList<Aggregation>();
        for (var column : table.columns()) {
            for (var statistic : byColumn.getOrDefault(column, List.of())) {
                aggregations.add(
                        new Aggregation(column.name(), Statistic.named(statistic), column.name() + "_" + statistic));
            }
        }
        return agg(aggregations.toArray(Aggregation[]::new));
    }

    /**
     * A statistic of your own, of a column of numbers or booleans: {@code agg("price", p -> p.max() - p.min())}. The
     * result has the name of the column and is a double; NaN is missing.
     */
    public Table agg(String name, ToDoubleFunction<Group> statistic) {
        var column = Columns.named(table, name);
        Columns.requireNumbers(column);
        requireDistinctNames(new Aggregation(column.name(), Statistic.FIRST, column.name()));
        var starts = Reducer.starts(grouping());
        var sorted = new Reducer(grouping(), column).sorted(starts);
        var results = new double[grouping().count()];
        for (int group = 0; group < results.length; group++) {
            results[group] = statistic.applyAsDouble(new Group(sorted, starts[group], starts[group + 1]));
        }
        var columns = keyColumns();
        columns.add(DoubleColumn.create(column.name(), results));
        return Table.create(table.name(), columns);
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
        if (values.length != keys.size()) {
            throw new IllegalArgumentException(
                    "get wants one value for each of the keys " + names() + ", not " + values.length + " of them");
        }
        var firstRows = grouping().firstRows();
        for (int group = 0; group < firstRows.length; group++) {
            if (hasKeys(firstRows[group], values)) {
                return rowsOf(group);
            }
        }
        throw new IllegalArgumentException("no group has " + names() + " = "
                + Arrays.stream(values).map(String::valueOf).collect(Collectors.joining(", ")));
    }

    @Override
    public String toString() {
        return "groupBy " + names() + ": " + groups() + (groups() == 1 ? " group" : " groups") + " of "
                + table.rowCount() + " rows";
    }

    private Table all(Statistic statistic) {
        var columns = keyColumns();
        for (var column : table.columns()) {
            if (!keys.contains(column) && statistic.fits(column)) {
                columns.add(new Reducer(grouping(), column).reduce(statistic, column.name()));
            }
        }
        return Table.create(table.name(), columns);
    }

    private List<Column<?>> keyColumns() {
        var columns = new ArrayList<Column<?>>();
        for (var key : keys) {
            columns.add(Columns.pick(key, grouping().firstRows(), key.name()));
        }
        return columns;
    }

    private void requireDistinctNames(Aggregation... aggregations) {
        var taken = new HashSet<String>();
        keys.forEach(key -> taken.add(key.name().toLowerCase(Locale.ROOT)));
        for (var aggregation : aggregations) {
            if (!taken.add(aggregation.name().toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException("the result would have two columns called \"" + aggregation.name()
                        + "\" (upper and lower case are the same to a table); give one another name with as(...)");
            }
        }
    }

    private Grouping grouping() {
        if (grouping == null) {
            var found = Grouping.of(keys, dropMissing);
            grouping = sort ? found : found.inOrderOfAppearance();
        } else if (grouping.rows() != table.rowCount()) {
            throw new IllegalStateException("the table had " + grouping.rows() + " rows when it was grouped and has "
                    + table.rowCount() + " now; group it again");
        }
        return grouping;
    }

    private boolean hasKeys(int row, Object[] values) {
        for (int i = 0; i < values.length; i++) {
            if (!Columns.holds(keys.get(i), row, values[i])) {
                return false;
            }
        }
        return true;
    }

    private Table rowsOf(int group) {
        var ids = grouping().ids();
        var rows = new int[grouping().sizes()[group]];
        int next = 0;
        for (int row = 0; row < ids.length; row++) {
            if (ids[row] == group) {
                rows[next++] = row;
            }
        }
        var columns = new ArrayList<Column<?>>();
        for (var column : table.columns()) {
            columns.add(Columns.pick(column, rows, column.name()));
        }
        return Table.create(table.name(), columns);
    }

    private String names() {
        return keys.stream().map(key -> Columns.quoted(key.name())).collect(Collectors.joining(", "));
    }
}
