package elara.frame;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import tech.tablesaw.columns.Column;

/**
 * What can be computed from the values of a group, with pandas' meaning: missing values are passed over.
 *
 * <table>
 * <caption>Columns, results, and the result for a group whose values are all missing</caption>
 * <tr><th>statistic</th><th>columns it fits</th><th>result</th><th>all missing</th></tr>
 * <tr><td>mean, median, quantile</td><td>numbers, booleans (true is 1)</td><td>double</td><td>missing</td></tr>
 * <tr><td>std, var, sem</td><td>numbers, booleans</td><td>double; n - 1 in the denominator, so one value alone gives a
 *     missing result</td><td>missing</td></tr>
 * <tr><td>skew, kurt</td><td>numbers, booleans</td><td>double, unbiased; missing for fewer than 3 and 4 values</td>
 *     <td>missing</td></tr>
 * <tr><td>sum, prod</td><td>numbers, booleans</td><td>short, int, long and boolean columns: long, exact; float and
 *     double columns: double</td><td>0, 1</td></tr>
 * <tr><td>min, max, first, last, nth</td><td>every column</td><td>the type of the column</td><td>missing</td></tr>
 * <tr><td>mode</td><td>every column</td><td>the type of the column: the most frequent value, of several the
 *     least</td><td>missing</td></tr>
 * <tr><td>any, all</td><td>every column but dates and times; a number is true if it is not 0</td><td>boolean</td>
 *     <td>false, true</td></tr>
 * <tr><td>idxmin, idxmax</td><td>every column</td><td>int, the row of the table</td><td>missing</td></tr>
 * <tr><td>count, nunique</td><td>every column</td><td>int</td><td>0</td></tr>
 * <tr><td>unique, list</td><td>every column</td><td>text such as {@code [1, 2]}; list has missing values too</td>
 *     <td>{@code []}</td></tr>
 * <tr><td>size</td><td>needs none: it counts rows, missing values or not</td><td>int</td><td>the rows</td></tr>
 * </table>
 *
 * <p>Text is ordered by code point (as Python does), false comes before true. {@code first} and {@code last} are the
 * first and last values that are not missing; {@code nth} counts missing ones.
 */
public enum Statistic {
    MEAN,
    SUM,
    MIN,
    MAX,
    COUNT,
    SIZE,
    MEDIAN,
    STD,
    VAR,
    FIRST,
    LAST,
    NUNIQUE,
    PROD,
    SEM,
    SKEW,
    KURT,
    QUANTILE,
    NTH,
    ANY,
    ALL,
    MODE,
    UNIQUE,
    LIST,
    IDXMIN,
    IDXMAX;

    private static final Set<Statistic> NUMERIC =
            EnumSet.of(MEAN, SUM, MEDIAN, STD, VAR, PROD, SEM, SKEW, KURT, QUANTILE);

    /**
     * The statistic of a name, as in {@code "mean"}.
     *
     * @throws IllegalArgumentException if there is none of that name; the message lists those there are
     */
    public static Statistic named(String name) {
        for (var statistic : values()) {
            if (statistic.toString().equals(name)) {
                return statistic;
            }
        }
        throw new IllegalArgumentException("there is no aggregation \"" + name + "\"; there are "
                + Arrays.stream(values()).map(Statistic::toString).collect(Collectors.joining(", ")));
    }

    /** Whether the statistic can be computed from this column. */
    boolean fits(Column<?> column) {
        return switch (Kind.of(column)) {
            case INTEGER, FLOATING, BOOLEAN -> true;
            case TEMPORAL -> !NUMERIC.contains(this) && this != ANY && this != ALL;
            case TEXT -> !NUMERIC.contains(this);
            case OTHER -> false;
        };
    }

    void requireFits(Column<?> column) {
        if (!fits(column)) {
            var others = Arrays.stream(values())
                    .filter(other -> other != SIZE && other.fits(column))
                    .map(Statistic::toString)
                    .collect(Collectors.joining(", "));
            throw new IllegalArgumentException(this + " wants numbers or booleans, but column \"" + column.name()
                    + "\" is " + Kind.describe(column) + "; "
                    + (others.isEmpty() ? "no aggregation works on it" : others + " would work on it"));
        }
    }

    /** The name as it is written: {@code mean}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
