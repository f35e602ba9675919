package elara.frame;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * Each row of a table with the row of another that is nearest in time (or in any number), made by
 * {@link Frames#mergeAsof}:
 *
 * <pre>mergeAsof(trades, quotes, "time").by("ticker").tolerance("2s").table()</pre>
 *
 * <p>As pandas' {@code merge_asof}: both tables must be in the order of the key; the result has every row of the left
 * one, and missing values where there is no partner.
 */
public final class MergeAsof {
    private final Table left;
    private final Table right;
    private final Column<?> leftOn;
    private final Column<?> rightOn;
    private final List<String> by;
    private final String direction;
    private final double tolerance;
    private final boolean exact;

    private MergeAsof(
            Table left,
            Table right,
            Column<?> leftOn,
            Column<?> rightOn,
            List<String> by,
            String direction,
            double tolerance,
            boolean exact) {
        this.left = left;
        this.right = right;
        this.leftOn = leftOn;
        this.rightOn = rightOn;
        this.by = by;
        this.direction = direction;
        this.tolerance = tolerance;
        this.exact = exact;
    }

    static MergeAsof of(Table left, Table right, String leftOn, String rightOn) {
        return new MergeAsof(
                Objects.requireNonNull(left, "left"),
                Objects.requireNonNull(right, "right"),
                Columns.named(left, leftOn),
                Columns.named(right, rightOn),
                List.of(),
                "backward",
                Double.POSITIVE_INFINITY,
                true);
    }

    /** Columns that must be equal too. */
    public MergeAsof by(String... names) {
        return new MergeAsof(left, right, leftOn, rightOn, List.of(names), direction, tolerance, exact);
    }

    /** Where to look: {@code backward} (the default), {@code forward} or {@code nearest}. */
    public MergeAsof direction(String direction) {
        if (!List.of("backward", "forward", "nearest").contains(direction)) {
            throw new IllegalArgumentException(
                    "there is no direction \"" + direction + "\"; there are backward, forward and nearest");
        }
        return new MergeAsof(left, right, leftOn, rightOn, by, direction, tolerance, exact);
    }

    /** How far away a partner may be, of numbers. */
    public MergeAsof tolerance(double distance) {
        return new MergeAsof(left, right, leftOn, rightOn, by, direction, distance, exact);
    }

    /** How far away a partner may be, of times: {@code "2s"}. */
    public MergeAsof tolerance(String period) {
        return tolerance((double) Periods.duration(period));
    }

    /** Whether a partner may have the very same key, which is the default. */
    public MergeAsof allowExactMatches(boolean exact) {
        return new MergeAsof(left, right, leftOn, rightOn, by, direction, tolerance, exact);
    }

    /** The result. */
    public Table table() {
        var keys = new double[2][];
        Pieces.both(
                Math.min(left.rowCount(), right.rowCount()),
                () -> keys[0] = numbers(leftOn, rightOn, "left"),
                () -> keys[1] = numbers(rightOn, leftOn, "right"));
        var x = keys[0];
        var y = keys[1];
        var groups = by.isEmpty() ? null : JoinKeys.of(Columns.named(left, by), Columns.named(right, by));
        var partners = switch (direction) {
            case "backward" -> backward(x, y, groups);
            case "forward" -> forward(x, y, groups);
            default -> nearest(x, y, backward(x, y, groups), forward(x, y, groups));
        };
        for (int row = 0; row < partners.length && tolerance < Double.POSITIVE_INFINITY; row++) {
            if (partners[row] >= 0 && Math.abs(x[row] - y[partners[row]]) > tolerance) {
                partners[row] = -1;
            }
        }
        var names = new Names();
        var columns = new ArrayList<Column<?>>();
        boolean oneName = leftOn.name().equalsIgnoreCase(rightOn.name());
        for (var column : left.columns()) {
            var name = isShared(column, right, oneName) ? column.name() + "_x" : column.name();
            columns.add(Columns.copy(column).setName(names.free(name)));
        }
        for (var column : right.columns()) {
            boolean key = (oneName && column == rightOn) || by.stream().anyMatch(column.name()::equalsIgnoreCase);
            if (!key) {
                var name = isShared(column, left, oneName) ? column.name() + "_y" : column.name();
                columns.add(Columns.pick(column, partners, names.free(name)));
            }
        }
        return Table.create(left.name(), columns);
    }

    private boolean isShared(Column<?> column, Table other, boolean oneName) {
        boolean key = (oneName && column.name().equalsIgnoreCase(leftOn.name()))
                || by.stream().anyMatch(column.name()::equalsIgnoreCase);
        return !key && other.columnNames().stream().anyMatch(column.name()::equalsIgnoreCase);
    }

    private static double[] numbers(Column<?> column, Column<?> other, String side) {
        boolean times = Kind.of(column) == Kind.TEMPORAL;
        if (times != (Kind.of(other) == Kind.TEMPORAL)) {
            throw new IllegalArgumentException("the keys \"" + column.name() + "\", " + Kind.describe(column)
                    + ", and \"" + other.name() + "\", " + Kind.describe(other) + ", cannot be compared");
        }
        if (!times) {
            Columns.requireNumbers(column);
        }
        var numbers = times
                ? Arrays.stream(Periods.millis(column))
                        .mapToDouble(millis -> millis == Long.MIN_VALUE ? Double.NaN : millis)
                        .toArray()
                : Columns.doubles(column);
        for (int row = 0; row < numbers.length; row++) {
            if (Double.isNaN(numbers[row]) || (row > 0 && numbers[row] < numbers[row - 1])) {
                throw new IllegalArgumentException("mergeAsof wants both tables in the order of their keys and no key"
                        + " missing, but the " + side + " one's \"" + column.name() + "\" is not so in row " + row
                        + "; sort it first");
            }
        }
        return numbers;
    }

    private int[] backward(double[] x, double[] y, JoinKeys groups) {
        var partners = new int[x.length];
        if (groups == null) {
            Pieces.of(x.length, x.length, (from, to) -> backward(x, y, from, to, partners));
            return partners;
        }
        var last = new int[groups.count()];
        Arrays.fill(last, -1);
        int next = 0;
        for (int row = 0; row < x.length; row++) {
            while (next < y.length && (exact ? y[next] <= x[row] : y[next] < x[row])) {
                last[groups.right()[next]] = next;
                next++;
            }
            partners[row] = last[groups.left()[row]];
        }
        return partners;
    }

    /** Some rows: the first partner is looked up, the others follow. */
    private void backward(double[] x, double[] y, int from, int to, int[] partners) {
        if (from == to) {
            return;
        }
        int low = 0;
        int high = y.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (exact ? y[middle] <= x[from] : y[middle] < x[from]) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int next = low;
        for (int row = from; row < to; row++) {
            while (next < y.length && (exact ? y[next] <= x[row] : y[next] < x[row])) {
                next++;
            }
            partners[row] = next - 1;
        }
    }

    private int[] forward(double[] x, double[] y, JoinKeys groups) {
        var last = new int[groups == null ? 1 : groups.count()];
        Arrays.fill(last, -1);
        var partners = new int[x.length];
        int next = y.length - 1;
        for (int row = x.length - 1; row >= 0; row--) {
            while (next >= 0 && (exact ? y[next] >= x[row] : y[next] > x[row])) {
                last[groups == null ? 0 : groups.right()[next]] = next;
                next--;
            }
            partners[row] = last[groups == null ? 0 : groups.left()[row]];
        }
        return partners;
    }

    private static int[] nearest(double[] x, double[] y, int[] before, int[] after) {
        var partners = new int[x.length];
        for (int row = 0; row < x.length; row++) {
            boolean ahead = before[row] < 0 || (after[row] >= 0 && y[after[row]] - x[row] < x[row] - y[before[row]]);
            partners[row] = ahead ? after[row] : before[row];
        }
        return partners;
    }
}
