package elara.frame;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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

    /** Several, of many rows those of different columns at a time. */
    List<Column<?>> of(List<Aggregation> aggregations) {
        var made = new Column<?>[aggregations.size()];
        var byColumn = new LinkedHashMap<String, List<Integer>>();
        for (int i = 0; i < made.length; i++) {
            byColumn.computeIfAbsent(aggregations.get(i).column().toLowerCase(Locale.ROOT), c -> new ArrayList<>())
                    .add(i);
        }
        boolean many =
                grouping.rows() > Columns.MANY_ROWS && aggregations.stream().allMatch(each -> each.function() == null);
        if (!many) {
            for (int i = 0; i < made.length; i++) {
                made[i] = of(aggregations.get(i));
            }
            return Arrays.asList(made);
        }
        if (byColumn.size() == 1 && !byColumn.containsKey("")) {
            // One column is read by one, whatever is made of it by several.
            var reducer = new Reducer(
                    grouping, Columns.named(table, aggregations.get(0).column()));
            Pieces.each(made.length, grouping.rows(), i -> {
                var each = aggregations.get(i);
                made[i] = reducer.reduce(each.statistic(), each.argument(), each.name());
            });
            return Arrays.asList(made);
        }
        var shares = List.copyOf(byColumn.values());
        Pieces.each(shares.size(), grouping.rows(), share -> {
            var own = new Summary(table, grouping);
            shares.get(share).forEach(i -> made[i] = own.of(aggregations.get(i)));
        });
        return Arrays.asList(made);
    }
}
