package elara.frame;

import elara.array.NDArray;
import elara.random.Rng;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * The verbs of pandas on Tablesaw's tables, for {@code import static elara.frame.Frames.*}:
 *
 * <pre>
 * groupBy(df, "city").mean()
 * groupBy(df, "city", "year").agg(mean("price"), max("price").as("top"))
 * groupBy(df, "city").agg(Map.of("price", List.of("mean", "max", "min")))
 * groupBy(df, "city").agg("price", p -&gt; p.max() - p.min())
 * pivotTable(df).values("price").index("city").columns("year").aggfunc("mean")
 * </pre>
 *
 * <p>A table given is never changed, and every result is a new one. What the statistics mean for which column, and what
 * type they have, is said in {@link Statistic}.
 */
public final class Frames {
    private Frames() {}

    /**
     * Splits a table by the values of one or more columns of text, numbers, booleans, dates or times.
     *
     * @throws IllegalArgumentException if no key is named, one twice, or one that does not exist
     */
    public static GroupBy groupBy(Table table, String... keys) {
        return GroupBy.of(table, (Object[]) keys);
    }

    /**
     * As {@link #groupBy(Table, String...)} by names, by columns (one made for it, such as
     * {@code df.dateColumn("day").year()}, among them) and by keys: {@code groupBy(df, "city", every("day", "1M"))}.
     */
    public static GroupBy groupBy(Table table, Object... keys) {
        return GroupBy.of(table, keys);
    }

    /**
     * The start of the period of time that a date is in, as a key: {@code every("day", "1M")} is by month. Periods are
     * {@code ms s min h D W M Q Y}, weeks begin on Monday.
     */
    public static Key every(String column, String period) {
        return Key.of(table -> Periods.starts(Columns.named(table, column), period));
    }

    /** The bin that a number is in, as a key: {@code bins("age", 0, 18, 65)} has (0, 18] and (18, 65]. */
    public static Key bins(String column, double... edges) {
        return Key.of(table -> Binning.cut(column(table, column), edges, true, false, null));
    }

    /** What a function makes of each row, as a key: {@code by("initial", row -> row.getString("name").charAt(0))}. */
    public static Key by(String name, Function<Row, ?> function) {
        return Key.of(name, function);
    }

    private static NumericColumn<?> column(Table table, String name) {
        if (Columns.named(table, name) instanceof NumericColumn<?> numbers) {
            return numbers;
        }
        var column = Columns.named(table, name);
        throw new IllegalArgumentException(
                "a column of numbers is wanted here, but column \"" + name + "\" is " + Kind.describe(column));
    }

    /** Begins a pivot table; its {@code aggfunc(...)} gives the result. */
    public static PivotTable pivotTable(Table table) {
        return PivotTable.of(table);
    }

    /** Begins a table of how often the values of two columns (or keys) occur together. */
    public static Crosstab crosstab(Table table, Object index, Object columns) {
        return Crosstab.of(table, index, columns);
    }

    /**
     * Each value where its row and column say: {@code pivot(df, "day", "city", "price")}.
     *
     * @throws IllegalArgumentException if two rows have one place; the message says which
     */
    public static Table pivot(Table table, String index, String columns, String... values) {
        return Reshape.pivot(table, List.of(index), columns, List.of(values));
    }

    /** All columns but the ids to the columns {@code variable} and {@code value}, a row a cell. */
    public static Table melt(Table table, String... ids) {
        return Reshape.melt(table, List.of(ids), List.of(), "variable", "value");
    }

    /** As {@link #melt(Table, String...)} of chosen columns, by chosen names; no values are all that are no ids. */
    public static Table melt(Table table, List<String> ids, List<String> values, String variable, String value) {
        return Reshape.melt(table, ids, values, variable, value);
    }

    /**
     * Columns such as {@code sales2020, sales2021} to rows: {@code wideToLong(df, List.of("sales"), List.of("city"),
     * "year")}.
     */
    public static Table wideToLong(Table table, List<String> stubs, List<String> i, String j) {
        return Reshape.wideToLong(table, stubs, i, j, "", "\\d+");
    }

    /** As {@link #wideToLong(Table, List, List, String)} with what is between stub and suffix, and its pattern. */
    public static Table wideToLong(
            Table table, List<String> stubs, List<String> i, String j, String separator, String suffix) {
        return Reshape.wideToLong(table, stubs, i, j, separator, suffix);
    }

    /** All columns but the ids under each other, row after row. */
    public static Table stack(Table table, String... ids) {
        return Reshape.stack(table, List.of(ids));
    }

    /** The other way: the values of one column become columns that hold those of another; the rest name the rows. */
    public static Table unstack(Table table, String columns, String values) {
        var rest = table.columnNames().stream()
                .filter(name -> !name.equalsIgnoreCase(columns) && !name.equalsIgnoreCase(values))
                .toList();
        return Reshape.pivot(table, rest, columns, List.of(values));
    }

    /** A row for each part of a text such as {@code "a, b"} or {@code "[a, b]"}. */
    public static Table explode(Table table, String column) {
        return Reshape.explode(table, column, ",");
    }

    /** As {@link #explode(Table, String)} at another separator. */
    public static Table explode(Table table, String column, String separator) {
        return Reshape.explode(table, column, separator);
    }

    /** A column of booleans for each value of the columns; by default of those of text. */
    public static Table getDummies(Table table, String... columns) {
        return Reshape.dummies(table, false, columns);
    }

    /** As {@link #getDummies(Table, String...)}, if asked for without one for the first value. */
    public static Table getDummies(Table table, boolean dropFirst, String... columns) {
        return Reshape.dummies(table, dropFirst, columns);
    }

    /** Begins to put two tables together by keys; its {@code table()} gives the result. */
    public static Merge merge(Table left, Table right) {
        return Merge.of(left, right);
    }

    /** The rows of both tables that have the same keys. */
    public static Table merge(Table left, Table right, String... on) {
        return Merge.of(left, right).on(on).table();
    }

    /** Begins to put each row of a table together with the nearest of another. */
    public static MergeAsof mergeAsof(Table left, Table right, String on) {
        return MergeAsof.of(left, right, on, on);
    }

    /** As {@link #mergeAsof(Table, Table, String)} where the keys have different names. */
    public static MergeAsof mergeAsof(Table left, Table right, String leftOn, String rightOn) {
        return MergeAsof.of(left, right, leftOn, rightOn);
    }

    /** The rows of all tables under each other; their columns are all that any has, missing where one has it not. */
    public static Table concat(Table... tables) {
        requireSome(tables);
        return Concat.rows(List.of(tables));
    }

    /** The columns of all tables beside each other; they must have as many rows. */
    public static Table concatColumns(Table... tables) {
        requireSome(tables);
        return Concat.columns(List.of(tables));
    }

    private static void requireSome(Table... tables) {
        if (tables.length == 0) {
            throw new IllegalArgumentException("there is no table to put together");
        }
    }

    /** How a table is shown: more rows, backgrounds by value, bars. */
    public static TableShow show(Table table) {
        return TableShow.of(table);
    }

    /** A table of the columns of an array of the shape (n, k), in the order of the names; of longs for whole numbers. */
    public static Table tableOf(NDArray array, String... names) {
        return TableOf.array(array, names);
    }

    /** A table cut in two at random: {@code trainTestSplit(df, 0.2, rng)} has a fifth of the rows for the test. */
    public static TrainTest<Table> trainTestSplit(Table table, double testShare, Rng rng) {
        return TrainTest.of(table, null, testShare, rng);
    }

    /** As {@link #trainTestSplit(Table, double, Rng)} with the same share of each value of a column in both parts. */
    public static TrainTest<Table> trainTestSplit(Table table, String stratify, double testShare, Rng rng) {
        return TrainTest.of(table, Columns.named(table, stratify), testShare, rng);
    }

    /** Pearson's correlation of two columns of a group, of the rows where neither is missing. */
    public static double corr(Group x, Group y) {
        return Correlation.pearson(x.toDoubles(), y.toDoubles());
    }

    /** The covariance of two columns of a group, n - 1 in the denominator, of the rows where neither is missing. */
    public static double cov(Group x, Group y) {
        return Correlation.covariance(x.toDoubles(), y.toDoubles());
    }

    /** The mean of a column, called {@code column_mean}. */
    public static Aggregation mean(String column) {
        return Aggregation.of(column, Statistic.MEAN);
    }

    /** The sum of a column, called {@code column_sum}. */
    public static Aggregation sum(String column) {
        return Aggregation.of(column, Statistic.SUM);
    }

    /** The least value of a column, called {@code column_min}. */
    public static Aggregation min(String column) {
        return Aggregation.of(column, Statistic.MIN);
    }

    /** The greatest value of a column, called {@code column_max}. */
    public static Aggregation max(String column) {
        return Aggregation.of(column, Statistic.MAX);
    }

    /** The number of values of a column that are not missing, called {@code column_count}. */
    public static Aggregation count(String column) {
        return Aggregation.of(column, Statistic.COUNT);
    }

    /** The median of a column, called {@code column_median}. */
    public static Aggregation median(String column) {
        return Aggregation.of(column, Statistic.MEDIAN);
    }

    /** The standard deviation of a column (n - 1 in the denominator), called {@code column_std}. */
    public static Aggregation std(String column) {
        return Aggregation.of(column, Statistic.STD);
    }

    /** The variance of a column (n - 1 in the denominator), called {@code column_var}. */
    public static Aggregation var(String column) {
        return Aggregation.of(column, Statistic.VAR);
    }

    /** The first value of a column that is not missing, called {@code column_first}. */
    public static Aggregation first(String column) {
        return Aggregation.of(column, Statistic.FIRST);
    }

    /** The last value of a column that is not missing, called {@code column_last}. */
    public static Aggregation last(String column) {
        return Aggregation.of(column, Statistic.LAST);
    }

    /** The number of different values of a column, missing left out, called {@code column_nunique}. */
    public static Aggregation nunique(String column) {
        return Aggregation.of(column, Statistic.NUNIQUE);
    }

    /** The product of a column, called {@code column_prod}. */
    public static Aggregation prod(String column) {
        return Aggregation.of(column, Statistic.PROD);
    }

    /** The standard error of the mean of a column, called {@code column_sem}. */
    public static Aggregation sem(String column) {
        return Aggregation.of(column, Statistic.SEM);
    }

    /** The skewness of a column, unbiased, called {@code column_skew}. */
    public static Aggregation skew(String column) {
        return Aggregation.of(column, Statistic.SKEW);
    }

    /** The excess kurtosis of a column, unbiased, called {@code column_kurt}. */
    public static Aggregation kurt(String column) {
        return Aggregation.of(column, Statistic.KURT);
    }

    /** Whether any value of a column is true, called {@code column_any}. */
    public static Aggregation any(String column) {
        return Aggregation.of(column, Statistic.ANY);
    }

    /** Whether all values of a column are true, called {@code column_all}. */
    public static Aggregation all(String column) {
        return Aggregation.of(column, Statistic.ALL);
    }

    /** The most frequent value of a column, of several the least, called {@code column_mode}. */
    public static Aggregation mode(String column) {
        return Aggregation.of(column, Statistic.MODE);
    }

    /** The different values of a column as text, called {@code column_unique}. */
    public static Aggregation unique(String column) {
        return Aggregation.of(column, Statistic.UNIQUE);
    }

    /** The values of a column as text, called {@code column_list}. */
    public static Aggregation list(String column) {
        return Aggregation.of(column, Statistic.LIST);
    }

    /** The row of the least value of a column, called {@code column_idxmin}. */
    public static Aggregation idxmin(String column) {
        return Aggregation.of(column, Statistic.IDXMIN);
    }

    /** The row of the greatest value of a column, called {@code column_idxmax}. */
    public static Aggregation idxmax(String column) {
        return Aggregation.of(column, Statistic.IDXMAX);
    }

    /** A quantile of a column, linear between the two nearest values, called {@code column_quantile}. */
    public static Aggregation quantile(String column, double q) {
        return Aggregation.of(column, Statistic.QUANTILE, q);
    }

    /** The n-th value of a column, from 0, from the end if n is negative; called {@code column_nth}. */
    public static Aggregation nth(String column, int n) {
        return Aggregation.of(column, Statistic.NTH, n);
    }

    /** A statistic of your own, called as the column: {@code agg(mean("x"), custom("price", p -> p.max() - p.min()))}. */
    public static Aggregation custom(String column, ToDoubleFunction<Group> statistic) {
        return Aggregation.of(column, statistic);
    }

    /** The number of rows, missing values or not, called {@code size}. */
    public static Aggregation size() {
        return Aggregation.of("", Statistic.SIZE);
    }

    /**
     * The values of columns of numbers or booleans as an array of doubles, one row a row of the table and one column a
     * name, in the order of the names: {@code toArray(df, "age", "have_car")} has the shape (n, 2). Without names it
     * takes every column of numbers and booleans of the table. A missing value is NaN, true is 1.
     *
     * @throws IllegalArgumentException if a column does not exist, is neither of numbers nor of booleans, or if there
     *     is none
     */
    public static NDArray toArray(Table table, String... columns) {
        var chosen = columns.length > 0
                ? Columns.named(table, List.of(columns))
                : table.columns().stream().filter(Statistic.MEAN::fits).toList();
        if (chosen.isEmpty()) {
            throw new IllegalArgumentException("the table has no column of numbers or booleans to make an array of");
        }
        chosen.forEach(Columns::requireNumbers);
        var data = new double[Math.multiplyExact(table.rowCount(), chosen.size())];
        for (int i = 0; i < chosen.size(); i++) {
            ColumnKernels.interleave(Columns.doubles(chosen.get(i)), data, i, chosen.size());
        }
        return NDArray.of(data, table.rowCount(), chosen.size());
    }

    /** The values of a column as an array of doubles of the shape (n,). A missing value is NaN. */
    public static NDArray toArray(NumericColumn<?> column) {
        return vector(column);
    }

    /** The values of a column as an array of doubles of the shape (n,): true is 1, false 0, a missing value NaN. */
    public static NDArray toArray(BooleanColumn column) {
        return vector(column);
    }

    private static NDArray vector(Column<?> column) {
        return NDArray.of(Columns.doubles(column));
    }
}
