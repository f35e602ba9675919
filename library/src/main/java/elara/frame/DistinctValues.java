package elara.frame;

import java.util.Arrays;
import java.util.stream.IntStream;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.columns.Column;

/** The different values of a column within each group, missing left out. */
final class DistinctValues {
    private final Grouping grouping;
    private final Column<?> column;
    private final Grouping values;
    /** The numbers of the values in the order of the groups. */
    private final int[] sorted;

    DistinctValues(Grouping grouping, Column<?> column) {
        this.grouping = grouping;
        this.column = column;
        values = Grouping.of(column, true);
        var next = Arrays.copyOf(grouping.starts(), grouping.count() + 1);
        sorted = new int[grouping.rows()];
        ReductionKernels.scatter(values.ids(), grouping.ids(), next, sorted);
    }

    /** How many there are. */
    int[] counts() {
        var counts = new int[grouping.count() + 1];
        ReductionKernels.distinct(sorted, grouping.starts(), values.count(), counts);
        return counts;
    }

    /** A row with the most frequent value, of several the least; -1 for none. */
    int[] modes() {
        var starts = grouping.starts();
        var modes = new int[grouping.count()];
        var counts = new int[values.count() + 1];
        for (int group = 0; group < modes.length; group++) {
            int best = -1;
            for (int i = starts[group]; i < starts[group + 1]; i++) {
                int value = sorted[i];
                int count = ++counts[value];
                if (value < values.count()
                        && (best < 0 || count > counts[best] || (count == counts[best] && value < best))) {
                    best = value;
                }
            }
            for (int i = starts[group]; i < starts[group + 1]; i++) {
                counts[sorted[i]] = 0;
            }
            modes[group] = best < 0 ? -1 : values.firstRows()[best];
        }
        return modes;
    }

    /** All in the order they first come in, as text: {@code [b, a]}. */
    StringColumn listed(String name) {
        var starts = grouping.starts();
        var lists = StringColumn.create(name);
        var lastSeenIn = new int[values.count() + 1];
        for (int group = 0; group < grouping.count(); group++) {
            var list = new StringBuilder("[");
            for (int i = starts[group]; i < starts[group + 1]; i++) {
                int value = sorted[i];
                if (value < values.count() && lastSeenIn[value] <= group) {
                    lastSeenIn[value] = group + 1;
                    list.append(list.length() > 1 ? ", " : "").append(CellText.of(column, values.firstRows()[value]));
                }
            }
            lists.append(list.append(']').toString());
        }
        return lists;
    }

    /** Every value of each group, missing ones as {@code NaN}, as text: {@code [b, a, b]}. */
    static StringColumn all(Grouping grouping, Column<?> column, String name) {
        var starts = grouping.starts();
        var lists = StringColumn.create(name);
        for (int group = 0; group < grouping.count(); group++) {
            lists.append(IntStream.range(starts[group], starts[group + 1])
                    .mapToObj(i -> CellText.of(column, grouping.order()[i]))
                    .collect(java.util.stream.Collectors.joining(", ", "[", "]")));
        }
        return lists;
    }
}
