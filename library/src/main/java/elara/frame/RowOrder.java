package elara.frame;

import java.util.Arrays;

/**
 * The order of rows by longs: a radix sort of the least digit first, which keeps equal ones in the order they come in
 * and passes over digits that all have in common (Knuth, The Art of Computer Programming, vol. 3, 5.2.5).
 */
final class RowOrder {
    private static final int BITS = 11;
    private static final int DIGITS = 1 << BITS;
    private static final int FEW = 48;

    private RowOrder() {}

    /** The indices of the keys in ascending order of the keys; stable. */
    static int[] argsort(long[] keys) {
        int n = keys.length;
        var order = new int[n];
        Arrays.setAll(order, i -> i);
        if (n < FEW) {
            insert(keys, order);
            return order;
        }
        long min = Long.MAX_VALUE;
        long max = Long.MIN_VALUE;
        boolean sorted = true;
        for (int i = 0; i < n; i++) {
            long key = keys[i];
            min = Math.min(min, key);
            max = Math.max(max, key);
            sorted &= i == 0 || keys[i - 1] <= key;
        }
        if (sorted) {
            return order;
        }
        long span = max - min; // unsigned
        int bits = 64 - Long.numberOfLeadingZeros(span);
        // The keys travel with the indices: one row of memory a pass rather than a jump a row.
        var from = new long[n];
        var to = new long[n];
        for (int i = 0; i < n; i++) {
            from[i] = keys[i] - min;
        }
        var next = new int[n];
        for (int shift = 0; shift < bits; shift += BITS) {
            var counts = new int[DIGITS + 1];
            for (int i = 0; i < n; i++) {
                counts[(int) (from[i] >>> shift) & (DIGITS - 1)]++;
            }
            int at = 0;
            boolean single = false;
            for (int digit = 0; digit < DIGITS; digit++) {
                int count = counts[digit];
                single |= count == n;
                counts[digit] = at;
                at += count;
            }
            if (single) {
                continue;
            }
            for (int i = 0; i < n; i++) {
                long key = from[i];
                int place = counts[(int) (key >>> shift) & (DIGITS - 1)]++;
                to[place] = key;
                next[place] = order[i];
            }
            var keysSwap = from;
            from = to;
            to = keysSwap;
            var swap = order;
            order = next;
            next = swap;
        }
        return order;
    }

    /** Rows put in the order of small numbers, 0 to {@code limit - 1}; stable. */
    static int[] byId(int[] ids, int limit) {
        var next = new int[limit + 1];
        for (int id : ids) {
            next[id + 1]++;
        }
        for (int id = 1; id <= limit; id++) {
            next[id] += next[id - 1];
        }
        var order = new int[ids.length];
        for (int row = 0; row < ids.length; row++) {
            order[next[ids[row]]++] = row;
        }
        return order;
    }

    private static void insert(long[] keys, int[] order) {
        for (int i = 1; i < order.length; i++) {
            int moving = order[i];
            long key = keys[moving];
            int j = i - 1;
            while (j >= 0 && keys[order[j]] > key) {
                order[j + 1] = order[j];
                j--;
            }
            order[j + 1] = moving;
        }
    }
}
