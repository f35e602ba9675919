package elara.frame;

import java.util.Arrays;
import java.util.List;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.columns.Column;

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

    private static final int SAMPLE = 4096;

    private final int[] ids;
    private final int count;
    private int[] sizes;
    private int[] firstRows;
    private int[] order;
    private int[] starts;

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
        var singles = new Grouping[columns.size()];
        Pieces.each(singles.length, columns.get(0).size(), i -> singles[i] = of(columns.get(i), dropMissing));
        var grouping = singles[0];
        for (int i = 1; i < singles.length; ) {
            if ((long) grouping.count * singles[i].count <= tableLimit(grouping.ids.length)) {
                grouping = grouping.cross(singles[i++]);
                continue;
            }
            // As many keys as one number holds become one, so that it is hashed or sorted once.
            int end = i;
            long pairs = Math.max(1, grouping.count);
            while (end < singles.length && pairs <= Long.MAX_VALUE / Math.max(1, singles[end].count)) {
                pairs *= Math.max(1, singles[end++].count);
            }
            grouping = grouping.cross(singles, i, end);
            i = end;
        }
        return grouping;
    }

    private Grouping cross(Grouping[] others, int from, int end) {
        var codes = new long[ids.length];
        for (int row = 0; row < codes.length; row++) {
            codes[row] = ids[row] == count ? Long.MIN_VALUE : ids[row];
        }
        for (int i = from; i < end; i++) {
            GroupingKernels.append(codes, others[i].ids, others[i].count);
        }
        return sparse(codes, true);
    }

    /** All rows as one group. */
    static Grouping one(int rows) {
        return new Grouping(new int[rows], 1);
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

    /** Where each group is in the order in which they first appear; those without rows last. */
    int[] byAppearance() {
        var firsts = new long[count];
        for (int group = 0; group < count; group++) {
            int row = firstRows()[group];
            firsts[group] = row < 0 ? Long.MAX_VALUE : row;
        }
        return RowOrder.argsort(firsts);
    }

    /** All combinations of both, whether they occur or not, ordered by this one's groups and then by the other's. */
    Grouping product(Grouping other) {
        long pairs = (long) count * other.count;
        if (pairs > Math.max(SMALL_TABLE, 64L * ids.length)) {
            throw new IllegalArgumentException("all combinations of the keys would be " + pairs
                    + " groups; ask for those that occur with observed(true)");
        }
        var codes = new int[ids.length];
        GroupingKernels.pair(ids, count, other.ids, other.count, (int) pairs, codes);
        return new Grouping(codes, (int) pairs);
    }

    /** The same groups numbered in the order in which they first appear. */
    Grouping inOrderOfAppearance() {
        var order = byAppearance();
        var renumber = new int[count + 1];
        for (int i = 0; i < count; i++) {
            renumber[order[i]] = i;
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

    /** The first row of each group, -1 for a category without rows. The array is not a copy. */
    synchronized int[] firstRows() {
        if (firstRows == null) {
            var first = new int[count + 1];
            Arrays.fill(first, -1); // a category that none is of
            GroupingKernels.firstRows(ids, first);
            firstRows = Arrays.copyOf(first, count);
        }
        return firstRows;
    }

    /** The rows in the order of their groups, those of a group in the order of the table, those of none last. */
    synchronized int[] order() {
        if (order == null) {
            order = RowOrder.byId(ids, count + 1);
        }
        return order;
    }

    /** Where each group starts in {@link #order()}, and where the last ends. The array is not a copy. */
    synchronized int[] starts() {
        if (starts == null) {
            var sizes = sizes();
            starts = new int[count + 1];
            for (int group = 0; group < count; group++) {
                starts[group + 1] = starts[group] + sizes[group];
            }
        }
        return starts;
    }

    /** The number of rows of each group, and of rows in none at the end. The array is not a copy. */
    synchronized int[] sizes() {
        if (sizes == null) {
            sizes = new int[count + 1];
            GroupingKernels.sizes(ids, sizes);
        }
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
            var table = new int[(int) range + 1];
            GroupingKernels.shiftAndMark(values, Integer.MIN_VALUE, min, (int) range, table);
            return dense(values, table, dropMissing);
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
        var codes = Codes.of(column);
        var ranks = codes.ranks();
        int missing = codes.textCount();
        var ids = new int[column.size()];
        for (int row = 0; row < ids.length; row++) {
            int code = codes.code(row);
            ids[row] = code < 0 ? missing : ranks[code];
        }
        return dense(ids, missing, dropMissing);
    }

    /**
     * The rows of a column of categories, with a group for each category even if none is of it; of any other column
     * {@link #of(Column, boolean)}.
     */
    static Grouping ofAll(Column<?> column, boolean dropMissing) {
        if (!(column instanceof StringColumn text) || !Codes.of(text).isCategories()) {
            return of(column, dropMissing);
        }
        var codes = Codes.of(text);
        int count = codes.textCount();
        var ids = new int[column.size()];
        boolean missing = false;
        for (int row = 0; row < ids.length; row++) {
            int code = codes.code(row);
            ids[row] = code < 0 ? count : code;
            missing |= code < 0;
        }
        return new Grouping(ids, missing && !dropMissing ? count + 1 : count);
    }

    /** Groups from codes 0 to {@code range - 1}, in their order; the code {@code range} is the missing one. */
    private static Grouping dense(int[] codes, int range, boolean dropMissing) {
        var table = new int[range + 1];
        GroupingKernels.mark(codes, table);
        return dense(codes, table, dropMissing);
    }

    /** As {@link #dense(int[], int, boolean)}, with the codes that occur marked in a table of range + 1. */
    private static Grouping dense(int[] codes, int[] table, boolean dropMissing) {
        int range = table.length - 1;
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
        if (isMostlyDistinct(codes)) {
            return sorted(codes, dropMissing);
        }
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
        var sorted = RowOrder.argsort(distinct.toArray());
        var rank = new int[sorted.length];
        for (int i = 0; i < sorted.length; i++) {
            rank[sorted[i]] = i;
        }
        for (int row = 0; row < ids.length; row++) {
            ids[row] = ids[row] < 0 ? sorted.length : rank[ids[row]];
        }
        return new Grouping(ids, missing && !dropMissing ? sorted.length + 1 : sorted.length);
    }

    /** Whether there are about as many codes as rows, by a look at some. */
    private static boolean isMostlyDistinct(long[] codes) {
        int step = Math.max(1, codes.length / SAMPLE);
        var seen = new DistinctLongs();
        int looked = 0;
        for (int row = 0; row < codes.length; row += step) {
            seen.add(codes[row]);
            looked++;
        }
        return codes.length > SAMPLE && seen.size() > looked / 4 * 3;
    }

    /** As {@link #sparse} by sorting, which is faster than hashing where hardly any code comes twice. */
    private static Grouping sorted(long[] codes, boolean dropMissing) {
        var order = RowOrder.argsort(codes);
        var ids = new int[codes.length];
        int next = -1;
        int missing = 0;
        while (missing < order.length && codes[order[missing]] == Long.MIN_VALUE) {
            missing++;
        }
        for (int i = missing; i < order.length; i++) {
            next += i == missing || codes[order[i]] != codes[order[i - 1]] ? 1 : 0;
            ids[order[i]] = next;
        }
        for (int i = 0; i < missing; i++) {
            ids[order[i]] = next + 1;
        }
        return new Grouping(ids, missing > 0 && !dropMissing ? next + 2 : next + 1);
    }

    private static long tableLimit(int rows) {
        return Math.min(Math.max(SMALL_TABLE, (long) TABLE_PER_ROW * rows), Integer.MAX_VALUE - 8);
    }
}
