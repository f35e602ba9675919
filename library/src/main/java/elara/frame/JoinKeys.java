package elara.frame;

import java.util.List;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.columns.Column;

/**
 * The keys of two tables as numbers that are equal where the keys are: missing keys equal each other, as pandas has it.
 * Integers of all widths meet, and meet fractions by value; dates meet dates with times at midnight; other types meet
 * only their own.
 */
final class JoinKeys {
    private static final long DENSE_PER_ROW = 4;

    private final int[] left;
    private final int[] right;
    private final int count;

    private JoinKeys(int[] left, int[] right, int count) {
        this.left = left;
        this.right = right;
        this.count = count;
    }

    static JoinKeys of(List<? extends Column<?>> left, List<? extends Column<?>> right) {
        JoinKeys keys = null;
        for (int i = 0; i < left.size(); i++) {
            var next = of(left.get(i), right.get(i));
            keys = keys == null ? next : keys.and(next);
        }
        return keys;
    }

    int[] left() {
        return left;
    }

    int[] right() {
        return right;
    }

    int count() {
        return count;
    }

    private static JoinKeys of(Column<?> a, Column<?> b) {
        if (Kind.of(a) == Kind.TEXT && Kind.of(b) == Kind.TEXT) {
            return texts((StringColumn) a, (StringColumn) b);
        }
        if (isNarrow(a) && isNarrow(b)) {
            var keys = ofInts(a, b);
            if (keys != null) {
                return keys;
            }
        }
        return of(longs(a, b), longs(b, a));
    }

    private static boolean isNarrow(Column<?> column) {
        return Kind.of(column) == Kind.INTEGER && !Columns.isWide(column);
    }

    /** Keys that are close together, as they are but counted from the least; null if they are far apart. */
    private static JoinKeys ofInts(Column<?> a, Column<?> b) {
        var left = Columns.ints(a);
        var right = Columns.ints(b);
        int min = Integer.MAX_VALUE;
        int max = Integer.MIN_VALUE;
        for (var values : new int[][] {left, right}) {
            for (int value : values) {
                min = value == Integer.MIN_VALUE ? min : Math.min(min, value);
                max = Math.max(max, value);
            }
        }
        long width = (long) max - min;
        if (max == Integer.MIN_VALUE || width >= DENSE_PER_ROW * ((long) left.length + right.length) + 1024) {
            return null;
        }
        GroupingKernels.shift(left, Integer.MIN_VALUE, min, (int) width + 1);
        GroupingKernels.shift(right, Integer.MIN_VALUE, min, (int) width + 1);
        return new JoinKeys(left, right, (int) width + 2);
    }

    /** A column as longs that can be compared with those of the other. */
    private static long[] longs(Column<?> column, Column<?> other) {
        var kind = Kind.of(column);
        var otherKind = Kind.of(other);
        boolean numbers = (kind == Kind.INTEGER || kind == Kind.FLOATING)
                && (otherKind == Kind.INTEGER || otherKind == Kind.FLOATING);
        if (numbers && (kind == Kind.FLOATING || otherKind == Kind.FLOATING)) {
            var ordinals = new long[column.size()];
            ColumnKernels.ordinals(Columns.doubles(column), ordinals);
            return ordinals;
        }
        if (column instanceof DateColumn && other instanceof DateTimeColumn) {
            return Periods.millis(column);
        }
        if (column instanceof DateTimeColumn && other instanceof DateColumn) {
            return Periods.millis(column);
        }
        if (numbers || (column.type().equals(other.type()) && kind != Kind.OTHER && kind != Kind.TEXT)) {
            return Columns.longs(column);
        }
        throw new IllegalArgumentException("the keys \"" + column.name() + "\", " + Kind.describe(column) + ", and \""
                + other.name() + "\", " + Kind.describe(other)
                + ", have no values in common; make them of one type with astype(...)");
    }

    private static JoinKeys texts(StringColumn a, StringColumn b) {
        var left = Codes.of(a);
        var right = Codes.of(b);
        var encoder = new TextEncoder();
        for (int code = 0; code < left.textCount(); code++) {
            encoder.encode(left.text(code));
        }
        var numbers = new int[right.textCount()];
        for (int code = 0; code < numbers.length; code++) {
            numbers[code] = encoder.encode(right.text(code));
        }
        int missing = encoder.size();
        var l = new int[a.size()];
        for (int row = 0; row < l.length; row++) {
            l[row] = left.code(row) < 0 ? missing : left.code(row);
        }
        var r = new int[b.size()];
        for (int row = 0; row < r.length; row++) {
            r[row] = right.code(row) < 0 ? missing : numbers[right.code(row)];
        }
        return new JoinKeys(l, r, missing + 1);
    }

    private static JoinKeys of(long[] a, long[] b) {
        long min = Long.MAX_VALUE;
        long max = Long.MIN_VALUE;
        for (long value : a) {
            min = value == Long.MIN_VALUE ? min : Math.min(min, value);
            max = Math.max(max, value);
        }
        for (long value : b) {
            min = value == Long.MIN_VALUE ? min : Math.min(min, value);
            max = Math.max(max, value);
        }
        long width = max - min;
        if (max == Long.MIN_VALUE || (width >= 0 && width < DENSE_PER_ROW * ((long) a.length + b.length) + 1024)) {
            int range = max == Long.MIN_VALUE ? 0 : (int) width + 1;
            var left = new int[a.length];
            var right = new int[b.length];
            GroupingKernels.shift(a, min, range, left);
            GroupingKernels.shift(b, min, range, right);
            return new JoinKeys(left, right, range + 1);
        }
        var distinct = new DistinctLongs();
        var left = new int[a.length];
        var right = new int[b.length];
        // The smaller first, so that most of the work is in a small table.
        for (int row = 0; row < b.length; row++) {
            right[row] = distinct.add(b[row]);
        }
        for (int row = 0; row < a.length; row++) {
            left[row] = distinct.add(a[row]);
        }
        return new JoinKeys(left, right, distinct.size());
    }

    private JoinKeys and(JoinKeys other) {
        var a = new long[left.length];
        var b = new long[right.length];
        for (int row = 0; row < a.length; row++) {
            a[row] = (long) left[row] * other.count + other.left[row];
        }
        for (int row = 0; row < b.length; row++) {
            b[row] = (long) right[row] * other.count + other.right[row];
        }
        return of(a, b);
    }
}
