package elara.frame;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** What there is in a column. */
final class Describe {
    private static final List<String> NUMBERS = List.of("count", "mean", "std", "min", "25%", "50%", "75%", "max");

    private Describe() {}

    /** Values and how often each occurs, the most frequent first, of equal ones the first to come. */
    static Table counts(Column<?> column, boolean normalize, boolean dropMissing) {
        var groups = Grouping.of(column, dropMissing).inOrderOfAppearance();
        var sizes = Arrays.copyOf(groups.sizes(), groups.count());
        var keys = Arrays.stream(sizes).mapToLong(size -> -size).toArray();
        var order = RowOrder.argsort(keys);
        var rows = new int[order.length];
        Arrays.setAll(rows, i -> groups.firstRows()[order[i]]);
        double total = Arrays.stream(sizes).sum();
        var values = Columns.pick(column, rows, column.name());
        var counts = normalize
                ? DoubleColumn.create("proportion", Arrays.stream(order).mapToDouble(g -> sizes[g] / total))
                : IntColumn.create(
                        "count", Arrays.stream(order).map(g -> sizes[g]).toArray());
        if (column.name().equalsIgnoreCase(counts.name())) {
            counts.setName(counts.name() + "_2");
        }
        return Table.create(column.name(), new ArrayList<>(List.of(values, counts)));
    }

    /** The columns of numbers, or of none the others, a row a statistic. */
    static Table of(Table table) {
        var numbers = table.columns().stream()
                .filter(column -> Kind.of(column) == Kind.INTEGER || Kind.of(column) == Kind.FLOATING)
                .toList();
        return numbers.isEmpty() ? ofOthers(table) : ofNumbers(table, numbers);
    }

    private static Table ofNumbers(Table table, List<Column<?>> numbers) {
        var result = new ArrayList<Column<?>>(List.of(StringColumn.create("statistic", NUMBERS)));
        for (var column : numbers) {
            var values = Columns.doubles(column);
            int end = QuantileKernels.compact(values, 0, values.length);
            result.add(DoubleColumn.create(column.name(), new double[] {
                end,
                end == 0 ? Double.NaN : ReductionKernels.sum(values, 0, end) / end,
                Math.sqrt(ReductionKernels.variance(values, 0, end)),
                ReductionKernels.min(values, 0, end),
                QuantileKernels.quantile(values, 0, end, 0.25),
                QuantileKernels.quantile(values, 0, end, 0.5),
                QuantileKernels.quantile(values, 0, end, 0.75),
                ReductionKernels.max(values, 0, end)
            }));
        }
        return new LabelledTable(table.name(), result, 1, List.of());
    }

    /** Of text, booleans and dates: how many, how many different, the most frequent and how often it is there. */
    private static Table ofOthers(Table table) {
        var result = new ArrayList<Column<?>>(
                List.of(StringColumn.create("statistic", "count", "unique", "top", "freq", "first", "last")));
        for (var column : table.columns()) {
            var counts = counts(column, false, true);
            boolean empty = counts.isEmpty();
            var texts = StringColumn.create(column.name());
            texts.append(Integer.toString(column.size() - missing(column)));
            texts.append(Integer.toString(counts.rowCount()));
            texts.append(empty ? "" : CellText.of(counts.column(0), 0));
            texts.append(empty ? "" : counts.intColumn(1).getString(0));
            boolean ordered = Kind.of(column) == Kind.TEMPORAL;
            var rows = new Reducer(Grouping.one(column.size()), column);
            texts.append(ordered && !empty ? CellText.of(rows.reduce(Statistic.MIN, ""), 0) : "");
            texts.append(ordered && !empty ? CellText.of(rows.reduce(Statistic.MAX, ""), 0) : "");
            result.add(texts);
        }
        return new LabelledTable(table.name(), result, 1, List.of());
    }

    private static int missing(Column<?> column) {
        int count = 0;
        for (boolean missing : Columns.missing(column)) {
            count += missing ? 1 : 0;
        }
        return count;
    }

    /** A square table of what two columns of numbers have to do with each other. */
    static Table square(Table table, java.util.function.ToDoubleBiFunction<double[], double[]> measure) {
        var numbers = table.columns().stream()
                .filter(column -> Kind.of(column) == Kind.INTEGER || Kind.of(column) == Kind.FLOATING)
                .toList();
        var arrays = numbers.stream().map(Columns::doubles).toList();
        var names = new Names();
        var result = new ArrayList<Column<?>>(List.of(StringColumn.create(
                names.free("column"), numbers.stream().map(Column::name).toList())));
        for (int j = 0; j < arrays.size(); j++) {
            var values = new double[arrays.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = measure.applyAsDouble(arrays.get(i), arrays.get(j));
            }
            result.add(DoubleColumn.create(names.free(numbers.get(j).name()), values));
        }
        return new LabelledTable(table.name(), result, 1, List.of());
    }
}
