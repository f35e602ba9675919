package elara.frame;

import java.util.HashMap;
import java.util.Map;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** The aggregations of one table by group; what several of them need of a column is made once. */
final class Summary {
    private final Table table;
    private final Grouping grouping;
    private final Group.Source source;
    private final Map<Column<?>, Reducer> reducers = new HashMap<>();

    Summary(Table table, Grouping grouping) {
        this.table = table;
        this.grouping = grouping;
        this.source = new Group.Source(table, grouping);
    }

    /** One value a group. */
    Column<?> of(Aggregation aggregation) {
        if (aggregation.statistic() == Statistic.SIZE) {
            return Reducer.size(grouping, aggregation.name());
        }
        if (aggregation.function() != null) {
            var results = new double[grouping.count()];
            var groups = source.groups(aggregation.column());
            for (int group = 0; group < results.length; group++) {
                results[group] = aggregation.function().applyAsDouble(groups[group]);
            }
            return DoubleColumn.create(aggregation.name(), results);
        }
        return reducers.computeIfAbsent(
                        Columns.named(table, aggregation.column()), column -> new Reducer(grouping, column))
                .reduce(aggregation.statistic(), aggregation.argument(), aggregation.name());
    }
}
