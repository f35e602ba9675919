package elara.frame;

import java.util.Arrays;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.columns.Column;

/** The statistics of one column by group; the column is read once, however many are asked for. */
final class Reducer {
    private static final double TWO_TO_64 = 0x1p64;

    private static final int FEW_ROWS_A_GROUP = 8;

    private final Grouping grouping;
    private final int[] ids;
    private final int slots;
    private final Column<?> column;
    private double[] doubles;
    private long[] longs;
    private Boolean finite;

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
        return reduce(statistic, 0.5, name);
    }

    /** As {@link #reduce(Statistic, String)}, with the fraction of a quantile or the place of nth. */
    Column<?> reduce(Statistic statistic, double argument, String name) {
        statistic.requireFits(column);
        return switch (statistic) {
            case MEAN -> doubles(name, means(new int[slots]));
            case SUM ->
                Kind.of(column) == Kind.FLOATING ? doubles(name, floatingSums(new int[slots])) : integerSums(name);
            case PROD -> Kind.of(column) == Kind.FLOATING ? doubles(name, floatingProducts()) : integerProducts(name);
            case COUNT -> counts(name, counts(), grouping.count());
            case SIZE -> size(grouping, name);
            case STD, VAR, SEM -> doubles(name, variances(statistic));
            case SKEW, KURT -> doubles(name, moments(statistic));
            case MEDIAN -> doubles(name, quantiles(0.5));
            case QUANTILE -> doubles(name, quantiles(argument));
            case MIN, MAX, FIRST, LAST -> Columns.pick(column, rows(statistic), name);
            case IDXMIN, IDXMAX ->
                rowNumbers(name, rows(statistic == Statistic.IDXMIN ? Statistic.MIN : Statistic.MAX));
            case NTH -> Columns.pick(column, nth((int) argument), name);
            case MODE -> Columns.pick(column, new DistinctValues(grouping, column).modes(), name);
            case NUNIQUE -> counts(name, new DistinctValues(grouping, column).counts(), grouping.count());
            case UNIQUE -> new DistinctValues(grouping, column).listed(name);
            case LIST -> DistinctValues.all(grouping, column, name);
            case ANY, ALL -> truths(statistic == Statistic.ANY, name);
        };
    }

    /** The values in the order of the groups; those of group g are from {@code starts[g]} to {@code starts[g + 1]}. */
    double[] sorted() {
        var next = Arrays.copyOf(grouping.starts(), slots);
        var values = doubles();
        var sorted = new double[ids.length];
        if (ids.length < Columns.MANY_ROWS || slots > ids.length / FEW_ROWS_A_GROUP) {
            ReductionKernels.scatter(values, ids, 0, ids.length, next, sorted);
            return sorted;
        }
        // The second half of the rows goes where the first half ends in each group.
        int middle = ids.length / 2;
        var later = next.clone();
        for (int row = 0; row < middle; row++) {
            later[ids[row]]++;
        }
        Pieces.both(
                ids.length,
                () -> ReductionKernels.scatter(values, ids, 0, middle, next, sorted),
                () -> ReductionKernels.scatter(values, ids, middle, ids.length, later, sorted));
        return sorted;
    }

    private double[] means(int[] counts) {
        var means = Kind.of(column) == Kind.FLOATING ? floatingSums(counts) : new double[slots];
        if (Kind.of(column) != Kind.FLOATING) {
            var sums = new long[slots];
            var wraps = new int[slots];
            integerSums(sums, wraps, counts);
            for (int i = 0; i < slots; i++) {
                means[i] = wraps[i] == 0 ? sums[i] : wraps[i] * TWO_TO_64 + sums[i];
            }
        }
        for (int i = 0; i < slots; i++) {
            means[i] /= counts[i];
        }
        return means;
    }

    private void integerSums(long[] sums, int[] wraps, int[] counts) {
        if (column instanceof IntColumn ints) {
            if (SumKernels.sum(ints, ids, sums)) {
                countAll(counts);
            } else {
                Arrays.fill(sums, 0);
                ReductionKernels.sum(ints.asIntArray(), ids, sums, counts);
            }
        } else {
            ReductionKernels.sum(longs(), ids, sums, wraps, counts);
        }
    }

    /** The sizes of the groups as the counts of values none of which is missing. */
    private void countAll(int[] counts) {
        System.arraycopy(grouping.sizes(), 0, counts, 0, slots);
    }

    private double[] floatingSums(int[] counts) {
        var sums = new double[slots];
        if (column instanceof DoubleColumn plain) {
            var sumsAndCarries = new double[2 * slots];
            SumKernels.sum(plain, ids, sumsAndCarries);
            boolean whole = true;
            for (int i = 0; i < slots; i++) {
                sums[i] = sumsAndCarries[2 * i];
                whole &= Double.isFinite(sums[i]);
            }
            if (whole) {
                countAll(counts);
                return sums;
            }
            Arrays.fill(sums, 0);
        }
        ReductionKernels.sum(doubles(), ids, sums, new double[slots], counts);
        return sums;
    }

    private boolean isFinite() {
        if (finite == null) {
            finite = SumKernels.areFinite(doubles());
        }
        return finite;
    }

    private LongColumn integerSums(String name) {
        var sums = new long[slots];
        var wraps = new int[slots];
        integerSums(sums, wraps, new int[slots]);
        for (int group = 0; group < slots - 1; group++) {
            // The least long is Tablesaw's missing value, so it cannot be a sum either.
            if (wraps[group] != 0 || sums[group] == Long.MIN_VALUE) {
                throw beyondLong("sum", grouping.firstRows()[group]);
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

    private double[] floatingProducts() {
        var products = new double[slots];
        Arrays.fill(products, 1);
        ReductionKernels.product(doubles(), ids, products);
        return products;
    }

    private LongColumn integerProducts(String name) {
        var products = new long[slots];
        Arrays.fill(products, 1);
        int row = ReductionKernels.product(longs(), ids, products);
        if (row >= 0) {
            throw beyondLong("product", grouping.firstRows()[ids[row]]);
        }
        return LongColumn.create(name, Arrays.copyOf(products, slots - 1));
    }

    private double[] variances(Statistic statistic) {
        var counts = new int[slots];
        var means = means(counts);
        var squares = new double[slots];
        var residues = new double[slots];
        if (isFinite()) {
            var both = new double[2 * slots];
            SumKernels.deviations(doubles(), ids, means, both);
            for (int i = 0; i < slots; i++) {
                squares[i] = both[2 * i];
                residues[i] = both[2 * i + 1];
            }
        } else {
            ReductionKernels.deviations(doubles(), ids, means, squares, residues);
        }
        for (int i = 0; i < slots; i++) {
            // The residue is what rounding left of a sum that should be zero (Chan, Golub, LeVeque 1983, eq. 1.7).
            double variance =
                    counts[i] < 2 ? Double.NaN : (squares[i] - residues[i] * residues[i] / counts[i]) / (counts[i] - 1);
            squares[i] = switch (statistic) {
                case STD -> Math.sqrt(variance);
                case SEM -> Math.sqrt(variance / counts[i]);
                default -> variance;
            };
        }
        return squares;
    }

    private double[] moments(Statistic statistic) {
        var counts = new int[slots];
        var means = means(counts);
        var second = new double[slots];
        var third = new double[slots];
        var fourth = new double[slots];
        ReductionKernels.moments(doubles(), ids, means, second, third, fourth);
        for (int i = 0; i < slots; i++) {
            second[i] = statistic == Statistic.SKEW
                    ? ReductionKernels.skewness(counts[i], second[i], third[i])
                    : ReductionKernels.kurtosis(counts[i], second[i], fourth[i]);
        }
        return second;
    }

    private double[] quantiles(double q) {
        var starts = grouping.starts();
        var sorted = sorted();
        var quantiles = new double[slots];
        int longest = 0;
        for (int group = 0; group < slots - 1; group++) {
            longest = Math.max(longest, starts[group + 1] - starts[group]);
        }
        int scratch = longest;
        Pieces.of(slots - 1, ids.length, (from, to) -> {
            var own = new double[scratch];
            for (int group = from; group < to; group++) {
                int end = QuantileKernels.compact(sorted, starts[group], starts[group + 1]);
                quantiles[group] = QuantileKernels.quantile(sorted, starts[group], end, q, own);
            }
        });
        return quantiles;
    }

    private int[] nth(int place) {
        var starts = grouping.starts();
        var rows = new int[slots - 1];
        for (int group = 0; group < rows.length; group++) {
            int at = place < 0 ? starts[group + 1] + place : starts[group] + place;
            rows[group] = at < starts[group] || at >= starts[group + 1] ? -1 : grouping.order()[at];
        }
        return rows;
    }

    private static IntColumn rowNumbers(String name, int[] rows) {
        for (int i = 0; i < rows.length; i++) {
            rows[i] = rows[i] < 0 ? Integer.MIN_VALUE : rows[i];
        }
        return IntColumn.create(name, rows);
    }

    private BooleanColumn truths(boolean any, String name) {
        var truths = new boolean[slots];
        Arrays.fill(truths, !any);
        boolean text = Kind.of(column) == Kind.TEXT; // all that is not missing is not empty, and so true
        var missing = Columns.missing(column);
        var values = text ? new double[ids.length] : doubles();
        for (int row = 0; row < ids.length; row++) {
            if (!missing[row] && (text || values[row] != 0) == any) {
                truths[ids[row]] = any;
            }
        }
        return BooleanColumn.create(name, Arrays.copyOf(truths, slots - 1));
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

    private synchronized double[] doubles() {
        if (doubles == null) {
            doubles = Columns.doubles(column);
        }
        return doubles;
    }

    private synchronized long[] longs() {
        if (longs == null) {
            longs = Kind.of(column) == Kind.TEXT ? Columns.orderedLongs(column) : Columns.longs(column);
        }
        return longs;
    }

    private ArithmeticException beyondLong(String what, int row) {
        return new ArithmeticException("a " + what + " of column \"" + column.name()
                + "\" is beyond the range of long (the group of row " + row
                + "); make it a double column with asDoubleColumn()");
    }

    private static DoubleColumn doubles(String name, double[] slots) {
        return DoubleColumn.create(name, Arrays.copyOf(slots, slots.length - 1));
    }

    private static IntColumn counts(String name, int[] slots, int groups) {
        return IntColumn.create(name, Arrays.copyOf(slots, groups));
    }
}
