package elara.frame;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.columns.Column;
import tech.tablesaw.columns.strings.DictionaryMap;
import tech.tablesaw.columns.strings.NullDictionaryMap;

/**
 * Which row belongs to which group. The groups are numbered 0 to {@code count - 1} in the order of their keys (missing
 * last); rows that belong to none have the id {@code count}, so that a loop over rows needs no branch: it works on
 * {@code count + 1} slots and the last is thrown away.
 *
 * <p>Keys are compared by value. A column of keys becomes one number a row (the value itself, its packed form, or its
 * place in the dictionary of a text column), and groups are found by direct addressing where the numbers are close
 * together and by hashing where they are not. Several keys are paired one after the other.
 */
final class Grouping {
    /** Direct addressing is worth it up to a table of this many times the rows. */
    private static final int TABLE_PER_ROW = 4;

    private static final int SMALL_TABLE = 1 << 16;

    /** Text in the order of code points, as Python sorts it; Java's own order is that of UTF-16 units. */
    static final Comparator<String> BY_CODE_POINT = Grouping::compareCodePoints;

    private final int[] ids;
    private final int count;
    private int[] firstRows;

    private Grouping(int[] ids, int count) {
        this.ids = ids;
        this.count = count;
    }

    /**
     * The rows of a column grouped by its values.
     *
     * @param dropMissing whether rows with a missing value belong to no group, or to a group of their own, the last
     */
    static Grouping of(Column<?> column, boolean dropMissing) {
        return switch (Kind.of(column)) {
            case TEXT -> ofText((StringColumn) column, dropMissing);
            case FLOATING -> {
                var ordinals = new long[column.size()];
                ColumnKernels.ordinals(Columns.doubles(column), ordinals);
                yield ofLongs(ordinals, dropMissing);
            }
            case INTEGER, BOOLEAN, TEMPORAL ->
                Columns.isWide(column)
                        ? ofLongs(Columns.longs(column), dropMissing)
                        : ofInts(Columns.ints(column), dropMissing);
            case OTHER ->
                throw new IllegalArgumentException("column \"" + column.name() + "\" is " + Kind.describe(column)
                        + ", which cannot be a key; make it text with asStringColumn()");
        };
    }

    /** The rows of several columns of one length grouped by the combinations that occur, in the order of the columns. */
    static Grouping of(List<? extends Column<?>> columns, boolean dropMissing) {
        var grouping = of(columns.get(0), dropMissing);
        for (var column : columns.subList(1, columns.size())) {
            grouping = grouping.cross(of(column, dropMissing));
        }
        return grouping;
    }

    /** The combinations of both that occur, ordered by this one's groups and then by the other's. */
    Grouping cross(Grouping other) {
        long pairs = (long) count * other.count;
        if (pairs <= tableLimit(ids.length)) {
            var codes = new int[ids.length];
            GroupingKernels.pair(ids, count, other.ids, other.count, (int) pairs, codes);
            return dense(codes, (int) pairs, true);
        }
        var codes = new long[ids.length];
        GroupingKernels.pair(ids, count, other.ids, other.count, codes);
        return sparse(codes, true);
    }

    /** The same groups numbered in the order in which they first appear. */
    Grouping inOrderOfAppearance() {
        var byRow = firstRows().clone();
        Arrays.sort(byRow);
        var renumber = new int[count + 1];
        for (int i = 0; i < count; i++) {
            renumber[ids[byRow[i]]] = i;
        }
        renumber[count] = count;
        var renumbered = ids.clone();
        GroupingKernels.map(renumbered, renumber);
        return new Grouping(renumbered, count);
    }

    /** The group of each row, {@link #count()} for none. The array is not a copy. */
    int[] ids() {
        return ids;
    }

    int count() {
        return count;
    }

    int rows() {
        return ids.length;
    }

    /** The first row of each group. The array is not a copy. */
    int[] firstRows() {
        if (firstRows == null) {
            var first = new int[count + 1];
            GroupingKernels.firstRows(ids, first);
            firstRows = Arrays.copyOf(first, count);
        }
        return firstRows;
    }

    /** The number of rows of each group, and of rows in none at the end. */
    int[] sizes() {
        var sizes = new int[count + 1];
        GroupingKernels.sizes(ids, sizes);
        return sizes;
    }

    private static Grouping ofInts(int[] values, boolean dropMissing) {
        int min = Integer.MAX_VALUE;
        int max = Integer.MIN_VALUE;
        for (int value : values) {
            min = value == Integer.MIN_VALUE ? min : Math.min(min, value);
            max = Math.max(max, value);
        }
        long range = max == Integer.MIN_VALUE ? 0 : (long) max - min + 1;
        if (range <= tableLimit(values.length)) {
            GroupingKernels.shift(values, Integer.MIN_VALUE, min, (int) range);
            return dense(values, (int) range, dropMissing);
        }
        var wide = new long[values.length];
        for (int row = 0; row < values.length; row++) {
            wide[row] = values[row] == Integer.MIN_VALUE ? Long.MIN_VALUE : values[row];
        }
        return sparse(wide, dropMissing);
    }

    private static Grouping ofLongs(long[] values, boolean dropMissing) {
        long min = Long.MAX_VALUE;
        long max = Long.MIN_VALUE;
        for (long value : values) {
            min = value == Long.MIN_VALUE ? min : Math.min(min, value);
            max = Math.max(max, value);
        }
        boolean empty = max == Long.MIN_VALUE;
        long width = max - min; // negative if it is beyond long
        if (empty || (width >= 0 && width < tableLimit(values.length))) {
            int range = empty ? 0 : (int) width + 1;
            var codes = new int[values.length];
            GroupingKernels.shift(values, min, range, codes);
            return dense(codes, range, dropMissing);
        }
        return sparse(values, dropMissing);
    }

    private static Grouping ofText(StringColumn column, boolean dropMissing) {
        var codes = new int[column.size()];
        var dictionary = column.getDictionary();
        var texts = dictionary instanceof NullDictionaryMap
                ? encode(column, codes)
                : decode(dictionary, column.size(), codes);
        // Tablesaw's text is missing when it is empty, whatever isMissing says of a column that was changed in place.
        var present = new ArrayList<Integer>();
        for (int code = 0; code < texts.length; code++) {
            if (texts[code] != null && !texts[code].isEmpty()) {
                present.add(code);
            }
        }
        present.sort(Comparator.comparing(code -> texts[code], BY_CODE_POINT));
        var table = new int[texts.length];
        Arrays.fill(table, present.size());
        for (int rank = 0; rank < present.size(); rank++) {
            table[present.get(rank)] = rank;
        }
        GroupingKernels.map(codes, table);
        return dense(codes, present.size(), dropMissing);
    }

    /** Codes from a column's own dictionary; the text of each code that occurs, null for the others. */
    private static String[] decode(DictionaryMap dictionary, int rows, int[] codes) {
        int min = Integer.MAX_VALUE;
        int max = Integer.MIN_VALUE;
        for (int row = 0; row < rows; row++) {
            int key = dictionary.getKeyForIndex(row);
            codes[row] = key;
            min = Math.min(min, key);
            max = Math.max(max, key);
        }
        if (rows == 0) {
            return new String[0];
        }
        for (int row = 0; row < rows; row++) {
            codes[row] -= min;
        }
        var seen = new int[max - min + 1];
        GroupingKernels.mark(codes, seen);
        var texts = new String[seen.length];
        for (int code = 0; code < seen.length; code++) {
            if (seen[code] != 0) {
                texts[code] = dictionary.getValueForKey(code + min);
            }
        }
        return texts;
    }

    /** Codes in the order of appearance for a column that has no dictionary; the text of each code. */
    private static String[] encode(StringColumn column, int[] codes) {
        var numbers = new HashMap<String, Integer>();
        var texts = new ArrayList<String>();
        for (int row = 0; row < codes.length; row++) {
            var text = column.get(row);
            var number = numbers.putIfAbsent(text == null ? "" : text, texts.size());
            if (number == null) {
                codes[row] = texts.size();
                texts.add(text);
            } else {
                codes[row] = number;
            }
        }
        return texts.toArray(String[]::new);
    }

    /** Groups from codes 0 to {@code range - 1}, in their order; the code {@code range} is the missing one. */
    private static Grouping dense(int[] codes, int range, boolean dropMissing) {
        var table = new int[range + 1];
        GroupingKernels.mark(codes, table);
        boolean missing = table[range] != 0;
        int next = 0;
        for (int code = 0; code < range; code++) {
            if (table[code] != 0) {
                table[code] = next++;
            }
        }
        table[range] = next;
        if (next < range) {
            GroupingKernels.map(codes, table);
        }
        return new Grouping(codes, missing && !dropMissing ? next + 1 : next);
    }

    /** Groups from any codes, in their order; {@link Long#MIN_VALUE} is the missing one. */
    private static Grouping sparse(long[] codes, boolean dropMissing) {
        var distinct = new DistinctLongs();
        var ids = new int[codes.length];
        boolean missing = false;
        for (int row = 0; row < codes.length; row++) {
            if (codes[row] == Long.MIN_VALUE) {
                ids[row] = -1;
                missing = true;
            } else {
                ids[row] = distinct.add(codes[row]);
            }
        }
        var sorted = distinct.toArray();
        Arrays.sort(sorted);
        var rank = new int[sorted.length];
        for (int i = 0; i < sorted.length; i++) {
            rank[distinct.indexOf(sorted[i])] = i;
        }
        for (int row = 0; row < ids.length; row++) {
            ids[row] = ids[row] < 0 ? sorted.length : rank[ids[row]];
        }
        return new Grouping(ids, missing && !dropMissing ? sorted.length + 1 : sorted.length);
    }

    private static long tableLimit(int rows) {
        return Math.min(Math.max(SMALL_TABLE, (long) TABLE_PER_ROW * rows), Integer.MAX_VALUE - 8);
    }

    private static int compareCodePoints(String a, String b) {
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
