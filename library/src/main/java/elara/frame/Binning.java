package elara.frame;

import java.util.Arrays;
import java.util.stream.IntStream;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.StringColumn;

/** Numbers to the bins they are in, as categories in the order of the bins. */
final class Binning {
    private static final int PRECISION = 3;
    private static final int FEW = 20;

    private Binning() {}

    /**
     * By edges.
     *
     * @param right whether a bin has its right edge rather than its left one
     * @param lowest whether the first bin has its left edge too
     * @param labels a name for each bin; null for the intervals themselves
     */
    static StringColumn cut(NumericColumn<?> column, double[] edges, boolean right, boolean lowest, String[] labels) {
        if (edges.length < 2) {
            throw new IllegalArgumentException("bins have at least two edges, not " + edges.length);
        }
        for (int i = 1; i < edges.length; i++) {
            if (!(edges[i] > edges[i - 1])) {
                throw new IllegalArgumentException(
                        "the edges of bins grow, but after " + edges[i - 1] + " comes " + edges[i]);
            }
        }
        var texts = labels == null ? intervals(edges, right, lowest) : labels;
        if (texts.length != edges.length - 1) {
            throw new IllegalArgumentException(edges.length + " edges make " + (edges.length - 1)
                    + " bins, but there are " + texts.length + " labels");
        }
        var codes = new int[column.size()];
        var values = Columns.doubles(column);
        if (edges.length <= FEW) {
            bins(values, edges, right, codes);
        }
        for (int row = 0; row < codes.length; row++) {
            if (edges.length > FEW || (lowest && codes[row] == Codes.MISSING)) {
                codes[row] = bin(values[row], edges, right, lowest);
            }
        }
        return Codes.categories(column.name(), codes, texts);
    }

    /** Of few edges it is faster to count those below than to search. */
    private static void bins(double[] values, double[] edges, boolean right, int[] codes) {
        for (int row = 0; row < values.length; row++) {
            double value = values[row];
            int below = 0;
            for (double edge : edges) {
                below += (right ? edge < value : edge <= value) ? 1 : 0;
            }
            codes[row] = below == edges.length ? Codes.MISSING : below - 1;
        }
    }

    private static int bin(double value, double[] edges, boolean right, boolean lowest) {
        if (Double.isNaN(value)) {
            return Codes.MISSING;
        }
        int at = Arrays.binarySearch(edges, value + 0.0);
        int bin = at >= 0 ? (right ? at - 1 : at) : -at - 2;
        if (lowest && at >= 0) {
            bin = right ? Math.max(bin, 0) : Math.min(bin, edges.length - 2);
        }
        return bin < 0 || bin > edges.length - 2 ? Codes.MISSING : bin;
    }

    /** By a number of bins of one width from the least to the greatest value. */
    static StringColumn cut(NumericColumn<?> column, int bins, boolean right, String[] labels) {
        if (bins < 1) {
            throw new IllegalArgumentException("there is at least one bin, not " + bins);
        }
        var values = Columns.doubles(column);
        double min = ReductionKernels.min(values, 0, values.length);
        double max = ReductionKernels.max(values, 0, values.length);
        if (Double.isNaN(min) || Double.isInfinite(min) || Double.isInfinite(max)) {
            throw new IllegalArgumentException("column \"" + column.name()
                    + "\" has no values or infinite ones, so it cannot be cut into bins of one width");
        }
        if (min == max) {
            double margin = min == 0 ? 0.001 : 0.001 * Math.abs(min);
            return cut(column, linspace(min - margin, max + margin, bins), right, false, labels);
        }
        var edges = linspace(min, max, bins);
        double margin = (max - min) * 0.001;
        if (right) {
            edges[0] -= margin;
        } else {
            edges[bins] += margin;
        }
        return cut(column, edges, right, false, labels);
    }

    private static double[] linspace(double from, double to, int bins) {
        double step = (to - from) / bins;
        return IntStream.rangeClosed(0, bins)
                .mapToDouble(i -> i == bins ? to : from + i * step)
                .toArray();
    }

    /** By quantiles: bins with as many values each, as near as may be. */
    static StringColumn qcut(NumericColumn<?> column, double[] quantiles, String[] labels, boolean dropDuplicates) {
        var sorted = Columns.doubles(column);
        int end = QuantileKernels.compact(sorted, 0, sorted.length);
        Arrays.sort(sorted, 0, end);
        var edges = new double[quantiles.length];
        for (int i = 0; i < edges.length; i++) {
            double q = quantiles[i];
            if (!(q >= 0 && q <= 1)) {
                throw new IllegalArgumentException("quantiles are fractions from 0 to 1, not " + q);
            }
            double position = q * (end - 1);
            int below = (int) Math.floor(position);
            double low = end == 0 ? Double.NaN : sorted[below];
            double high = below + 1 < end ? sorted[below + 1] : low;
            edges[i] = low + (high - low) * (position - below);
        }
        if (dropDuplicates) {
            edges = Arrays.stream(edges).distinct().toArray();
        }
        for (int i = 1; i < edges.length; i++) {
            if (edges[i] == edges[i - 1]) {
                throw new IllegalArgumentException("two quantiles of column \"" + column.name() + "\" are both "
                        + edges[i] + ", so there would be an empty bin; ask for fewer, or to leave it out");
            }
        }
        return cut(column, edges, true, true, labels);
    }

    /** (0.0, 1.5] and so on, with as few digits as tell the edges apart; pandas' way of rounding. */
    private static String[] intervals(double[] edges, boolean right, boolean lowest) {
        int precision = PRECISION;
        var rounded = new double[edges.length];
        for (; precision < 20; precision++) {
            for (int i = 0; i < edges.length; i++) {
                rounded[i] = round(edges[i], precision);
            }
            if (Arrays.stream(rounded).distinct().count() == edges.length) {
                break;
            }
        }
        if (lowest && right) {
            rounded[0] -= Math.pow(10, -precision);
        }
        boolean whole = Arrays.stream(edges).allMatch(edge -> edge == Math.rint(edge)) && !(lowest && right);
        var texts = new String[edges.length - 1];
        for (int i = 0; i < texts.length; i++) {
            var low = text(rounded[i], whole);
            var high = text(rounded[i + 1], whole);
            texts[i] = right ? "(" + low + ", " + high + "]" : "[" + low + ", " + high + ")";
        }
        return texts;
    }

    private static String text(double edge, boolean whole) {
        if (whole && Math.abs(edge) < 1e15) {
            return Long.toString((long) edge);
        }
        return Double.isInfinite(edge) ? (edge < 0 ? "-inf" : "inf") : Double.toString(edge);
    }

    private static double round(double edge, int precision) {
        if (!Double.isFinite(edge) || edge == 0) {
            return edge;
        }
        double whole = edge < 0 ? Math.ceil(edge) : Math.floor(edge);
        int digits = whole == 0 ? -(int) Math.floor(Math.log10(Math.abs(edge - whole))) - 1 + precision : precision;
        return java.math.BigDecimal.valueOf(edge)
                .setScale(digits, java.math.RoundingMode.HALF_EVEN)
                .doubleValue();
    }
}
