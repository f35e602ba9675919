package elara.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** The verbs that go along the rows of each group and answer with a row a row. */
final class Running {
    private final String name;
    private final Grouping grouping;
    private final Segments segments;
    private final List<Column<?>> columns;

    Running(String name, Grouping grouping, List<Column<?>> columns) {
        this.name = name;
        this.grouping = grouping;
        this.segments = Segments.of(grouping);
        this.columns = columns;
    }

    Table cumsum() {
        return each(Statistic.SUM::fits, column -> Along.cumsum(segments, column));
    }

    Table cumprod() {
        return each(Statistic.SUM::fits, column -> Along.cumprod(segments, column));
    }

    Table extreme(boolean greatest) {
        return each(Statistic.MIN::fits, column -> Along.extreme(segments, column, greatest));
    }

    Table rank(String method, boolean ascending, boolean pct) {
        return each(Statistic.MIN::fits, column -> Along.rank(segments, column, method, ascending, pct));
    }

    Table shift(int periods) {
        return each(column -> true, column -> Along.shift(segments, column, periods));
    }

    Table diff(int periods) {
        return each(Statistic.SUM::fits, column -> Along.diff(segments, column, periods));
    }

    Table pctChange(int periods) {
        return each(Statistic.SUM::fits, column -> Along.pctChange(segments, column, periods));
    }

    Table fill(boolean forward) {
        return each(column -> true, column -> Along.fill(segments, column, forward, Integer.MAX_VALUE));
    }

    IntColumn cumcount() {
        var counts = new int[grouping.count()];
        var numbers = IntColumn.create("cumcount");
        for (int id : grouping.ids()) {
            numbers.append(id == counts.length ? Integer.MIN_VALUE : counts[id]++);
        }
        return numbers;
    }

    IntColumn ngroup() {
        var numbers = IntColumn.create("ngroup");
        for (int id : grouping.ids()) {
            numbers.append(id == grouping.count() ? Integer.MIN_VALUE : id);
        }
        return numbers;
    }

    /** The results group by group, with the keys before them. */
    Table byGroup(Keys keys, Segments.OfDoubles operation) {
        var order = segments.rowsInGroups();
        var result = new ArrayList<Column<?>>();
        keys.columns().forEach(key -> result.add(Columns.pick(key, order, key.name())));
        each(Statistic.MEAN::fits, column -> segments.doubles(column, operation))
                .columns()
                .forEach(column -> result.add(Columns.pick(column, order, column.name())));
        return Table.create(name, result);
    }

    private Table each(Predicate<Column<?>> fits, Function<Column<?>, Column<?>> verb) {
        return Table.create(name, columns.stream().filter(fits).map(verb).toArray(Column<?>[]::new));
    }
}
