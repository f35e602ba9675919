package elara.frame;

import java.util.Arrays;
import java.util.List;
import tech.tablesaw.columns.Column;

/** Rows in the order of columns; stable, missing values last whichever way. */
final class Sorted {
    /** So many are kept in order by putting each in its place. */
    private static final int FEW = 32;

    private Sorted() {}

    /** The rows by the first column, those equal in it by the second, and so on. */
    static int[] rows(List<? extends Column<?>> columns, boolean[] ascending) {
        int[] order = null;
        // The least important first; a stable sort keeps what it did.
        for (int i = columns.size() - 1; i >= 0; i--) {
            var keys = Columns.orderedLongs(columns.get(i));
            for (int row = 0; row < keys.length; row++) {
                long key = keys[row];
                keys[row] = key == Long.MIN_VALUE ? Long.MAX_VALUE : ascending[i] ? key : -1 - key;
            }
            if (order == null) {
                order = RowOrder.argsort(keys);
            } else {
                var moved = new long[keys.length];
                for (int place = 0; place < moved.length; place++) {
                    moved[place] = keys[order[place]];
                }
                var next = RowOrder.argsort(moved);
                for (int place = 0; place < next.length; place++) {
                    next[place] = order[next[place]];
                }
                order = next;
            }
        }
        return order;
    }

    /** The rows of the n greatest (or least) values among some, in their order, of equal ones the first; missing ones if others are too few. */
    static int[] extremes(long[] ordered, int[] rows, int n, boolean greatest) {
        if (n < 0) {
            throw new IllegalArgumentException("cannot take " + n + " rows");
        }
        var present = Arrays.stream(rows)
                .filter(row -> ordered[row] != Long.MIN_VALUE)
                .toArray();
        var keys = new long[present.length];
        Arrays.setAll(keys, i -> greatest ? -1 - ordered[present[i]] : ordered[present[i]]);
        var order = RowOrder.argsort(keys);
        var missing = Arrays.stream(rows)
                .filter(row -> ordered[row] == Long.MIN_VALUE)
                .toArray();
        var best = new int[Math.min(n, rows.length)];
        Arrays.setAll(best, i -> i < order.length ? present[order[i]] : missing[i - order.length]);
        return best;
    }

    /** As {@link #extremes(long[], int[], int, boolean)} of each group in turn: the best so far of all in one pass. */
    static int[] extremes(long[] ordered, Grouping grouping, int n, boolean greatest) {
        if (n < 0) {
            throw new IllegalArgumentException("cannot take " + n + " rows");
        }
        var starts = grouping.starts();
        var rows = new int[grouping.rows()];
        int count = 0;
        for (int group = 0; group < grouping.count(); group++) {
            int from = starts[group];
            int to = starts[group + 1];
            if (n > FEW) {
                var members = Arrays.copyOfRange(grouping.order(), from, to);
                for (int row : extremes(ordered, members, n, greatest)) {
                    rows[count++] = row;
                }
                continue;
            }
            int first = count;
            for (int i = from; i < to; i++) {
                count = insert(ordered, rows, first, count, grouping.order()[i], n, greatest);
            }
        }
        return Arrays.copyOf(rows, count);
    }

    /** Puts a row among the best of its group, of equal ones behind; missing ones are the worst. */
    private static int insert(long[] ordered, int[] rows, int first, int end, int row, int n, boolean greatest) {
        int count = end;
        if (count - first == n) {
            if (n == 0 || !isBefore(ordered[row], ordered[rows[count - 1]], greatest)) {
                return count;
            }
            count--;
        }
        int at = count;
        while (at > first && isBefore(ordered[row], ordered[rows[at - 1]], greatest)) {
            rows[at] = rows[at - 1];
            at--;
        }
        rows[at] = row;
        return count + 1;
    }

    private static boolean isBefore(long a, long b, boolean greatest) {
        if (a == Long.MIN_VALUE || b == Long.MIN_VALUE) {
            return a != b && b == Long.MIN_VALUE;
        }
        return greatest ? a > b : a < b;
    }
}
