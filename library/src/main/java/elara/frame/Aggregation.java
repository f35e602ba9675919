package elara.frame;

import java.util.Objects;

/**
 * One column of a summary: a statistic of a column, under a name. Made by {@link Frames#mean(String)} and its
 * siblings, named by {@link #as}.
 *
 * @param column the column to summarise; empty for {@link Statistic#SIZE}, which needs none
 * @param statistic what to compute
 * @param name the name of the result; by default {@code column_statistic}, as in {@code price_mean}
 */
public record Aggregation(String column, Statistic statistic, String name) {

    public Aggregation {
        Objects.requireNonNull(column, "column");
        Objects.requireNonNull(statistic, "statistic");
        Objects.requireNonNull(name, "name");
    }

    static Aggregation of(String column, Statistic statistic) {
        return new Aggregation(column, statistic, column.isEmpty() ? statistic.toString() : column + "_" + statistic);
    }

    /** The same aggregation with a result called {@code name}. */
    public Aggregation as(String name) {
        return new Aggregation(column, statistic, name);
    }
}
