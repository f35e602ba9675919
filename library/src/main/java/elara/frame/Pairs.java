package elara.frame;

import java.util.Arrays;
import java.util.stream.IntStream;

/** The rows of two tables that have the same keys. */
final class Pairs {
    private final JoinKeys keys;

    Pairs(JoinKeys keys) {
        this.keys = keys;
    }

    /** The first row of each key, -1 where there is none. */
    private int[] first(int[] ids) {
        var first = new int[keys.count()];
        Arrays.fill(first, -1);
        for (int row = ids.length - 1; row >= 0; row--) {
            first[ids[row]] = row;
        }
        return first;
    }

    private static boolean isOnceEach(int[] ids, int[] first) {
        for (int row = 0; row < ids.length; row++) {
            if (first[ids[row]] != row) {
                return false;
            }
        }
        return true;
    }

    /** Of each row the next of the same key, -1 after the last. */
    private int[] next(int[] ids) {
        var ahead = new int[keys.count()];
        Arrays.fill(ahead, -1);
        var next = new int[ids.length];
        for (int row = ids.length - 1; row >= 0; row--) {
            next[row] = ahead[ids[row]];
            ahead[ids[row]] = row;
        }
        return next;
    }

    /** The rows of the left table that have a partner, or that have none. */
    int[] leftWith(boolean partner) {
        var has = new boolean[keys.count()];
        for (int id : keys.right()) {
            has[id] = true;
        }
        return IntStream.range(0, keys.left().length)
                .filter(row -> has[keys.left()[row]] == partner)
                .toArray();
    }

    /** In the order of the left table, each with its partners in theirs; those without one only if asked for. */
    Merge.Rows leftOrder(boolean all) {
        var pairs = order(keys.left(), keys.right(), all);
        return new Merge.Rows(pairs[0], pairs[1]);
    }

    /** In the order of the right table, those without a partner too. */
    Merge.Rows rightOrder() {
        var pairs = order(keys.right(), keys.left(), true);
        return new Merge.Rows(pairs[1], pairs[0]);
    }

    /** In the order of the left table, and then the rest of the right. */
    Merge.Rows all() {
        var pairs = order(keys.left(), keys.right(), true);
        var has = new boolean[keys.count()];
        for (int id : keys.left()) {
            has[id] = true;
        }
        var rest = IntStream.range(0, keys.right().length)
                .filter(row -> !has[keys.right()[row]])
                .toArray();
        int n = pairs[0].length;
        var left = Arrays.copyOf(pairs[0], n + rest.length);
        var right = Arrays.copyOf(pairs[1], n + rest.length);
        Arrays.fill(left, n, left.length, -1);
        System.arraycopy(rest, 0, right, n, rest.length);
        return new Merge.Rows(left, right);
    }

    private int[][] order(int[] leading, int[] following, boolean all) {
        var first = first(following);
        if (isOnceEach(following, first)) {
            return orderOfSingles(leading, first, all);
        }
        var next = next(following);
        var sizes = new int[keys.count()];
        GroupingKernels.sizes(following, sizes);
        long total = 0;
        for (int id : leading) {
            total += sizes[id] == 0 ? (all ? 1 : 0) : sizes[id];
        }
        if (total > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("the merged table would have " + total
                    + " rows, more than a table holds; are the keys the right ones?");
        }
        var a = new int[(int) total];
        var b = new int[(int) total];
        int n = 0;
        for (int row = 0; row < leading.length; row++) {
            int partner = first[leading[row]];
            if (partner < 0 && all) {
                a[n] = row;
                b[n++] = -1;
            }
            for (; partner >= 0; partner = next[partner]) {
                a[n] = row;
                b[n++] = partner;
            }
        }
        return new int[][] {a, b};
    }

    private static int[][] orderOfSingles(int[] leading, int[] first, boolean all) {
        var a = new int[leading.length];
        var b = new int[leading.length];
        int n = 0;
        for (int row = 0; row < leading.length; row++) {
            int partner = first[leading[row]];
            a[n] = row;
            b[n] = partner;
            n += partner >= 0 || all ? 1 : 0;
        }
        return n == a.length ? new int[][] {a, b} : new int[][] {Arrays.copyOf(a, n), Arrays.copyOf(b, n)};
    }
}
