package elara.frame;

import java.util.Arrays;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.columns.Column;

/** The statistics of one column by group; the column is read once, however many are asked for. */
final class Reducer {
    private static final double TWO_TO_64 = 0x1p64;

    private final Grouping grouping;
    private final int[] ids;
    private final int slots;
    private final Column<?> column;
    private double[] doubles;
    private long[] longs;

    Reducer(Grouping grouping, Column<?> column) {
        this.grouping = grouping;
        this.ids = grouping.ids();
        this.slots = grouping.count() + 1;
        this.column = column;
    }

    /** The number of rows of each group. */
    static Column<?> size(Grouping grouping, String name) {
        return counts(name, grouping.sizes(), grouping.count());
    }

    /**
     * One value a group.
     *
     * @throws IllegalArgumentException if the statistic does not fit the column
     */
    Column<?> reduce(Statistic statistic, String name) {
        statistic.requireFits(column);
        return switch (statistic) {
            case MEAN -> doubles(name, means(new int[slots]));
            case SUM -> Kind.of(column) == Kind.FLOATING ? doubles(name, floatingSums()) : integerSums(name);
            case COUNT -> counts(name, counts(), grouping.count());
            case SIZE -> size(grouping, name);
            case STD, VAR -> doubles(name, variances(statistic == Statistic.STD));
            case MEDIAN -> doubles(name, medians());
            case MIN, MAX, FIRST, LAST -> Columns.pick(column, rows(statistic), name);
            case NUNIQUE -> counts(name, distinct(), grouping.count());
        };
    }

    /** The values in the order of the groups; those of group g are from {@code starts[g]} to {@code starts[g + 1]}. */
    double[] sorted(int[] starts) {
        var next = starts.clone();
        var sorted = new double[ids.length];
        ReductionKernels.scatter(doubles(), ids, next, sorted);
        return sorted;
    }

    /** Where each group starts when the rows are put in the order of the groups; the rows of none come last. */
    static int[] starts(Grouping grouping) {
        var starts = new int[grouping.count() + 1];
        var sizes = grouping.sizes();
        for (int group = 0; group < grouping.count(); group++) {
            starts[group + 1] = starts[group] + sizes[group];
        }
        return starts;
    }

    private double[] means(int[] counts) {
        var means = new double[slots];
        if (Kind.of(column) == Kind.FLOATING) {
            ReductionKernels.sum(doubles(), ids, means, new double[slots], counts);
        } else {
            var sums = new long[slots];
            var wraps = new int[slots];
            ReductionKernels.sum(longs(), ids, sums, wraps, counts);
            for (int i = 0; i < slots; i++) {
                means[i] = wraps[i] == 0 ? sums[i] : wraps[i] * TWO_TO_64 + sums[i];
            }
        }
        for (int i = 0; i < slots; i++) {
            means[i] /= counts[i];
        }
        return means;
    }

    private double[] floatingSums() {
        var sums = new double[slots];
        ReductionKernels.sum(doubles(), ids, sums, new double[slots], new int[slots]);
        return sums;
    }

    private LongColumn integerSums(String name) {
        var sums = new long[slots];
        var wraps = new int[slots];
        ReductionKernels.sum(longs(), ids, sums, wraps, new int[slots]);
        for (int group = 0; group < slots - 1; group++) {
            // The least long is Tablesaw's missing value, so it cannot be a sum either.
            if (wraps[group] != 0 || sums[group] == Long.MIN_VALUE) {
                throw new ArithmeticException("a sum of column \"" + column.name()
                        + "\" is beyond the range of long (the group of row " + grouping.firstRows()[group]
                        + "); make it a double column with asDoubleColumn()");
            }
        }
        return LongColumn.create(name, Arrays.copyOf(sums, slots - 1));
    }

    private int[] counts() {
        var counts = new int[slots];
        if (Kind.of(column) == Kind.FLOATING) {
            ReductionKernels.count(doubles(), ids, counts);
        } else {
            ReductionKernels.count(longs(), ids, counts);
        }
        return counts;
    }

    private double[] variances(boolean root) {
        var counts = new int[slots];
        var means = means(counts);
        var squares = new double[slots];
        var residues = new double[slots];
        ReductionKernels.deviations(doubles(), ids, means, squares, residues);
        for (int i = 0; i < slots; i++) {
            // The residue is what rounding left of a sum that should be zero (Chan, Golub, LeVeque 1983, eq. 1.7).
            double variance =
                    counts[i] < 2 ? Double.NaN : (squares[i] - residues[i] * residues[i] / counts[i]) / (counts[i] - 1);
            squares[i] = root ? Math.sqrt(variance) : variance;
        }
        return squares;
    }

    private double[] medians() {
        var starts = starts(grouping);
        var sorted = sorted(starts);
        var medians = new double[slots];
        for (int group = 0; group < slots - 1; group++) {
            int end = ReductionKernels.compact(sorted, starts[group], starts[group + 1]);
            medians[group] = ReductionKernels.quantile(sorted, starts[group], end, 0.5);
        }
        return medians;
    }

    private int[] rows(Statistic statistic) {
        var rows = new int[slots];
        Arrays.fill(rows, -1);
        if (Kind.of(column) == Kind.FLOATING) {
            var values = doubles();
            switch (statistic) {
                case MIN -> ReductionKernels.argMin(values, ids, new double[slots], rows);
                case MAX -> ReductionKernels.argMax(values, ids, new double[slots], rows);
                case FIRST -> ReductionKernels.first(values, ids, rows);
                default -> ReductionKernels.last(values, ids, rows);
            }
        } else {
            var values = longs();
            switch (statistic) {
                case MIN -> ReductionKernels.argMin(values, ids, new long[slots], rows);
                case MAX -> ReductionKernels.argMax(values, ids, new long[slots], rows);
                case FIRST -> ReductionKernels.first(values, ids, rows);
                default -> ReductionKernels.last(values, ids, rows);
            }
        }
        return Arrays.copyOf(rows, slots - 1);
    }

    private int[] distinct() {
        var values = Grouping.of(column, true);
        var starts = starts(grouping);
        var sorted = new int[ids.length];
        ReductionKernels.scatter(values.ids(), ids, starts.clone(), sorted);
        var counts = new int[slots];
        ReductionKernels.distinct(sorted, starts, values.count(), counts);
        return counts;
    }

    private double[] doubles() {
        if (doubles == null) {
            doubles = Columns.doubles(column);
        }
        return doubles;
    }

    private long[] longs() {
        if (longs == null) {
            longs = Kind.of(column) == Kind.TEXT ? ranks() : Columns.longs(column);
        }
        return longs;
    }

    /** The place of each text among the different texts of the column in their order. */
    private long[] ranks() {
        var texts = Grouping.of(column, true);
        var ranks = new long[column.size()];
        for (int row = 0; row < ranks.length; row++) {
            int id = texts.ids()[row];
            ranks[row] = id == texts.count() ? Long.MIN_VALUE : id;
        }
        return ranks;
    }

    private static DoubleColumn doubles(String name, double[] slots) {
        return DoubleColumn.create(name, Arrays.copyOf(slots, slots.length - 1));
    }

    private static IntColumn counts(String name, int[] slots, int groups) {
        return IntColumn.create(name, Arrays.copyOf(slots, groups));
    }
}
