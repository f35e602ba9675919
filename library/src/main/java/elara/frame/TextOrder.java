package elara.frame;

import java.util.Arrays;
import java.util.Comparator;

/** Text in the order of code points, as Python sorts it; Java's own order is that of UTF-16 units. */
final class TextOrder {
    static final Comparator<String> BY_CODE_POINT = TextOrder::compare;

    private static final int FEW = 24;
    private static final int CHARS = 4;

    private TextOrder() {}

    /** The indices of the first {@code count} texts in the order of the texts, equal ones in the order they are in. */
    static int[] sorted(String[] texts, int count) {
        var order = new int[count];
        Arrays.setAll(order, i -> i);
        sort(texts, order, 0, count, 0);
        return order;
    }

    /** Four chars at a time as one long, those that agree in them again by the next four. */
    private static void sort(String[] texts, int[] order, int from, int to, int depth) {
        if (to - from < 2) {
            return;
        }
        if (to - from < FEW) {
            for (int i = from + 1; i < to; i++) {
                int moving = order[i];
                int j = i - 1;
                while (j >= from && compare(texts[order[j]], texts[moving]) > 0) {
                    order[j + 1] = order[j];
                    j--;
                }
                order[j + 1] = moving;
            }
            return;
        }
        int n = to - from;
        var keys = new long[n];
        for (int i = 0; i < n; i++) {
            keys[i] = block(texts[order[from + i]], depth);
        }
        var places = RowOrder.argsort(keys);
        var sorted = new int[n];
        for (int i = 0; i < n; i++) {
            sorted[i] = order[from + places[i]];
        }
        System.arraycopy(sorted, 0, order, from, n);
        int start = 0;
        for (int i = 1; i <= n; i++) {
            if (i == n || keys[places[i]] != keys[places[start]]) {
                if (i - start > 1 && (keys[places[start]] & 0xFFFF) != 0) {
                    sort(texts, order, from + start, from + i, depth + CHARS);
                }
                start = i;
            }
        }
    }

    private static long block(String text, int depth) {
        long block = 0;
        int end = Math.min(text.length(), depth + CHARS);
        for (int i = depth; i < end; i++) {
            block = block << 16 | weight(text.charAt(i));
        }
        // A text that ends here comes before all that go on; the sign is turned as the sort is of signed longs.
        return (block << (16 * (CHARS - Math.max(0, end - depth)))) ^ Long.MIN_VALUE;
    }

    /** Surrogates, which stand for the code points above all chars, moved behind them; 0 is left for the end. */
    private static int weight(char c) {
        return c < 0xD800 ? c + 1 : c < 0xE000 ? c + 0x2000 : c - 0x7FF;
    }

    private static int compare(String a, String b) {
        int end = Math.min(a.length(), b.length());
        for (int i = 0; i < end; i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (x != y) {
                // A surrogate stands for a code point above every char that is none.
                return Character.isSurrogate(x) == Character.isSurrogate(y)
                        ? Character.compare(x, y)
                        : Character.isSurrogate(x) ? 1 : -1;
            }
        }
        return Integer.compare(a.length(), b.length());
    }
}
