package elara.frame;

import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import tech.tablesaw.columns.Column;

/**
 * One column of a summary: a statistic of a column, under a name. Made by {@link Frames#mean(String)} and its
 * siblings, named by {@link #as}.
 */
public final class Aggregation {
    private static final Pattern WITH_ARGUMENT = Pattern.compile("\\s*(\\w+)\\s*\\(\\s*([-+.\\w]+)\\s*\\)\\s*");

    private final String column;
    private final Statistic statistic;
    private final double argument;
    private final ToDoubleFunction<Group> function;
    private final String name;

    private Aggregation(
            String column, Statistic statistic, double argument, ToDoubleFunction<Group> function, String name) {
        this.column = Objects.requireNonNull(column, "column");
        this.statistic = statistic;
        this.argument = argument;
        this.function = function;
        this.name = Objects.requireNonNull(name, "name");
    }

    static Aggregation of(String column, Statistic statistic) {
        return of(column, statistic, statistic == Statistic.QUANTILE ? 0.5 : 0);
    }

    static Aggregation of(String column, Statistic statistic, double argument) {
        if (statistic == Statistic.QUANTILE && !(argument >= 0 && argument <= 1)) {
            throw new IllegalArgumentException("a quantile is asked for by a fraction from 0 to 1, not by " + argument);
        }
        var name = column.isEmpty() ? statistic.toString() : column + "_" + statistic;
        return new Aggregation(column, statistic, argument, null, name);
    }

    /** Of a name such as {@code mean}, {@code quantile(0.9)} or {@code nth(1)}. */
    static Aggregation named(String column, String statistic) {
        var matcher = WITH_ARGUMENT.matcher(statistic);
        if (!matcher.matches()) {
            return of(column, Statistic.named(statistic));
        }
        try {
            return of(column, Statistic.named(matcher.group(1)), Double.parseDouble(matcher.group(2)))
                    .as(column + "_" + statistic);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "\"" + statistic + "\" wants a number in the parentheses, as in quantile(0.9)", e);
        }
    }

    static Aggregation of(String column, ToDoubleFunction<Group> function) {
        return new Aggregation(column, null, 0, Objects.requireNonNull(function, "statistic"), column);
    }

    /** The same aggregation with a result called {@code name}. */
    public Aggregation as(String name) {
        return new Aggregation(column, statistic, argument, function, name);
    }

    /** The column to summarise; empty for {@link Statistic#SIZE}, which needs none. */
    public String column() {
        return column;
    }

    /** The name of the result; by default {@code column_statistic}, as in {@code price_mean}. */
    public String name() {
        return name;
    }

    Statistic statistic() {
        return statistic;
    }

    double argument() {
        return argument;
    }

    ToDoubleFunction<Group> function() {
        return function;
    }

    boolean fits(Column<?> values) {
        return statistic == null ? Statistic.MEAN.fits(values) : statistic.fits(values);
    }

    @Override
    public String toString() {
        return (statistic == null ? "function" : statistic.toString()) + "(\"" + column + "\") as \"" + name + "\"";
    }
}
