package elara.frame;

import java.util.Arrays;
import java.util.List;
import tech.tablesaw.columns.Column;

/** Rows in the order of columns; stable, missing values last whichever way. */
final class Sorted {
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
}
