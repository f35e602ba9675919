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
 * <tr><td>mean, median</td><td>numbers, booleans (true is 1)</td><td>double</td><td>missing</td></tr>
 * <tr><td>std, var</td><td>numbers, booleans</td><td>double; n - 1 in the denominator, so one value alone gives a
 *     missing result</td><td>missing</td></tr>
 * <tr><td>sum</td><td>numbers, booleans</td><td>short, int, long and boolean columns: long, exact; float and double
 *     columns: double</td><td>0</td></tr>
 * <tr><td>min, max, first, last</td><td>every column</td><td>the type of the column</td><td>missing</td></tr>
 * <tr><td>count, nunique</td><td>every column</td><td>int</td><td>0</td></tr>
 * <tr><td>size</td><td>needs none: it counts rows, missing values or not</td><td>int</td><td>the rows</td></tr>
 * </table>
 *
 * <p>Text is ordered by code point (as Python does), false comes before true. {@code first} and {@code last} are the
 * first and last values that are not missing.
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
    NUNIQUE;

    private static final Set<Statistic> NUMERIC = EnumSet.of(MEAN, SUM, MEDIAN, STD, VAR);

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
            case TEMPORAL, TEXT -> !NUMERIC.contains(this);
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
