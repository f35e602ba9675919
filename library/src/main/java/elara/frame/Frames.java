package elara.frame;

import elara.array.NDArray;
import java.util.List;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.NumericColumn;
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
        return GroupBy.of(table, keys);
    }

    /** Begins a pivot table; its {@code aggfunc(...)} gives the result. */
    public static PivotTable pivotTable(Table table) {
        return PivotTable.of(table);
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
