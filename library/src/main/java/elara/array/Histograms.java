package elara.array;

import java.util.Arrays;

/** How often values fall where, for static import: {@code histogram}, {@code bincount}, {@code digitize}; and interpolation. */
public final class Histograms {
    private Histograms() {}

    /**
     * A histogram.
     *
     * @param counts how many values fall into each bin: {@code int64}, {@code float64} of weights and densities
     * @param edges where bins begin and the last one ends, one more than there are bins
     */
    public record Histogram(NDArray counts, NDArray edges) {}

    /**
     * A histogram of points.
     *
     * @param counts how many points fall into each bin, (columns of x, columns of y), {@code float64}
     * @param xEdges where bins of x begin and the last one ends
     * @param yEdges where bins of y begin and the last one ends
     */
    public record Histogram2d(NDArray counts, NDArray xEdges, NDArray yEdges) {}

    /**
     * Counts values in ten bins of one width from the least to the greatest.
     *
     * @param a the values
     * @return counts and edges
     * @throws IllegalArgumentException if a value is not finite
     */
    public static Histogram histogram(NDArray a) {
        return histogram(a, 10);
    }

    /**
     * Counts values in bins of one width from the least to the greatest. A bin holds its lower edge, the last one both.
     *
     * <pre>{@code
     * histogram(array(1, 2, 2, 5), 2).counts()   // array([3, 1])
     * }</pre>
     *
     * @param a the values
     * @param bins how many bins
     * @return counts and edges
     * @throws IllegalArgumentException if there is no bin, or a value is not finite
     */
    public static Histogram histogram(NDArray a, int bins) {
        double low = a.size() == 0 ? 0 : a.min();
        double high = a.size() == 0 ? 1 : a.max();
        return histogram(a, bins, low, high);
    }

    /**
     * Counts values in bins of one width; those outside are not counted.
     *
     * @param a the values
     * @param bins how many bins
     * @param low where the first bin begins
     * @param high where the last one ends
     * @return counts and edges
     * @throws IllegalArgumentException if there is no bin, or the range is none
     */
    public static Histogram histogram(NDArray a, int bins, double low, double high) {
        return histogram(a, edges(bins, low, high), null, false);
    }

    private static NDArray edges(int bins, double low, double high) {
        if (bins < 1) {
            throw new IllegalArgumentException("`bins` must be positive, when an integer, got " + bins);
        }
        if (low > high) {
            throw new IllegalArgumentException(
                    "max must be larger than min in range parameter, got " + low + " and " + high);
        }
        if (!Double.isFinite(low) || !Double.isFinite(high)) {
            throw new IllegalArgumentException("autodetected range of [" + FloatFormat.python(low) + ", "
                    + FloatFormat.python(high) + "] is not finite");
        }
        double from = low == high ? low - 0.5 : low;
        double to = low == high ? high + 0.5 : high;
        return NDArrays.linspace(from, to, bins + 1);
    }

    /**
     * Counts values in as many bins of one width as a rule finds right.
     *
     * @param a the values
     * @param rule {@code auto fd doane scott rice sturges sqrt}, as NumPy's
     * @return counts and edges
     * @throws IllegalArgumentException if there is no such rule, or a value is not finite
     */
    public static Histogram histogram(NDArray a, String rule) {
        return histogram(a, BinRule.bins(rule, a.ravel().as(DType.FLOAT64)));
    }

    /**
     * Counts values in bins with edges of their own.
     *
     * <pre>{@code
     * histogram(array(1, 2, 2, 5), array(0, 2, 10)).counts()   // array([1, 3])
     * }</pre>
     *
     * @param a the values
     * @param edges where bins begin and the last one ends, growing
     * @return counts and edges
     * @throws IllegalArgumentException if the edges do not grow
     */
    public static Histogram histogram(NDArray a, NDArray edges) {
        return histogram(a, edges, null, false);
    }

    /**
     * Adds up weights of values in bins with edges of their own.
     *
     * @param a the values
     * @param edges where bins begin and the last one ends, growing
     * @param weights of the shape of a, or null for 1
     * @param density whether the result is divided so that its integral is 1
     * @return sums and edges
     * @throws IllegalArgumentException if the edges do not grow, or the weights have another shape
     */
    public static Histogram histogram(NDArray a, NDArray edges, NDArray weights, boolean density) {
        if (weights != null && !Arrays.equals(weights.shape, a.shape)) {
            throw new IllegalArgumentException("weights should have the same shape as a: " + Shapes.text(weights.shape)
                    + " and " + Shapes.text(a.shape));
        }
        var bins = bins(a.ravel(), edges);
        int count = edges.size() - 1;
        var sums = new double[count];
        var weight = weights == null ? null : weights.ravel().asDoubles();
        for (int i = 0; i < bins.length; i++) {
            if (bins[i] >= 0) {
                sums[bins[i]] += weight == null ? 1 : weight[i];
            }
        }
        var counts = NDArray.of(sums);
        if (density) {
            counts = counts.div(edges.diff()).div(counts.sum());
        } else if (weights == null) {
            counts = counts.astype(DType.INT64);
        }
        return new Histogram(counts, edges);
    }

    /** For each value its bin, -1 outside. */
    private static int[] bins(NDArray flat, NDArray edges) {
        if (edges.ndim() != 1 || edges.size() < 2) {
            throw new IllegalArgumentException(
                    "`bins` must be 1d, with two edges or more, not of shape " + Shapes.text(edges.shape));
        }
        if (edges.as(DType.FLOAT64).diff().lt(0).any()) {
            throw new IllegalArgumentException("`bins` must increase monotonically, when an array");
        }
        var at = edges.as(DType.FLOAT64)
                .searchsorted(flat.as(DType.FLOAT64), true)
                .toInts();
        var values = flat.asDoubles();
        int count = edges.size() - 1;
        double last = edges.getDouble(count);
        for (int i = 0; i < at.length; i++) {
            at[i] = values[i] == last ? count - 1 : at[i] > count ? -1 : at[i] - 1;
        }
        return at;
    }

    /**
     * Counts points in bins of two directions.
     *
     * @param x the first coordinates
     * @param y the second coordinates, as many
     * @param bins how many bins in each direction
     * @return counts and edges
     * @throws IllegalArgumentException if there are not as many of both
     */
    public static Histogram2d histogram2d(NDArray x, NDArray y, int bins) {
        return histogram2d(x, y, edges(bins, x.min(), x.max()), edges(bins, y.min(), y.max()));
    }

    /**
     * Counts points in bins of two directions, with edges of their own.
     *
     * @param x the first coordinates
     * @param y the second coordinates, as many
     * @param xEdges where bins of x begin and the last one ends
     * @param yEdges where bins of y begin and the last one ends
     * @return counts and edges
     * @throws IllegalArgumentException if there are not as many of both, or edges do not grow
     */
    public static Histogram2d histogram2d(NDArray x, NDArray y, NDArray xEdges, NDArray yEdges) {
        if (x.size() != y.size()) {
            throw new IllegalArgumentException("x and y must have the same length: " + x.size() + " and " + y.size());
        }
        var columns = bins(x.ravel(), xEdges);
        var rows = bins(y.ravel(), yEdges);
        var counts = NDArrays.zeros(xEdges.size() - 1, yEdges.size() - 1);
        var sums = (double[]) counts.data;
        for (int i = 0; i < columns.length; i++) {
            if (columns[i] >= 0 && rows[i] >= 0) {
                sums[columns[i] * counts.shape[1] + rows[i]]++;
            }
        }
        return new Histogram2d(counts, xEdges, yEdges);
    }

    /**
     * Counts whole numbers.
     *
     * <pre>{@code
     * bincount(array(1, 3, 1))   // array([0, 2, 0, 1])
     * }</pre>
     *
     * @param a whole numbers, not negative, (n,)
     * @return how often 0, 1, 2 and so on stand there; {@code int64}
     * @throws IllegalArgumentException if one is negative, or they are no whole numbers
     */
    public static NDArray bincount(NDArray a) {
        return bincount(a, null, 0);
    }

    /**
     * Counts whole numbers, or adds up their weights.
     *
     * @param a whole numbers, not negative, (n,)
     * @param weights a weight for each, or null for 1
     * @param minLength how many sums there are at least
     * @return the sums for 0, 1, 2 and so on; {@code int64}, with weights {@code float64}
     * @throws IllegalArgumentException if a number is negative, or there are not as many weights
     */
    public static NDArray bincount(NDArray a, NDArray weights, int minLength) {
        if (a.ndim() != 1) {
            throw new IllegalArgumentException(
                    "object of too small depth for desired array: bincount needs one axis, not shape "
                            + Shapes.text(a.shape));
        }
        if (a.dtype.isFloating() || a.dtype.isComplex()) {
            throw new IllegalArgumentException("Cannot cast array data from dtype('" + a.dtype.numpyName()
                    + "') to dtype('int64') according to the rule 'safe'; use astype(INT64)");
        }
        if (a.size() > 0 && a.min() < 0) {
            throw new IllegalArgumentException("'list' argument must have no negative elements");
        }
        if (weights != null && weights.size() != a.size()) {
            throw new IllegalArgumentException("The weights and list don't have the same length.");
        }
        int length = Math.max(minLength, a.size() == 0 ? 0 : Math.toIntExact((long) a.max() + 1));
        var values = a.toLongs();
        if (weights == null) {
            var counts = new long[length];
            for (long value : values) {
                counts[(int) value]++;
            }
            return NDArray.of(counts);
        }
        var sums = new double[length];
        var weight = weights.asDoubles();
        for (int i = 0; i < values.length; i++) {
            sums[(int) values[i]] += weight[i];
        }
        return NDArray.of(sums);
    }

    /**
     * Tells for each value into which bin it falls: 0 before the first edge, as many as there are edges behind the last.
     *
     * <pre>{@code
     * digitize(array(0.5, 2.0, 9.0), array(1, 2, 3))   // array([0, 2, 3])
     * }</pre>
     *
     * @param a the values
     * @param edges growing or falling
     * @return {@code int64}, of the shape of a
     * @throws IllegalArgumentException if the edges neither grow nor fall
     */
    public static NDArray digitize(NDArray a, NDArray edges) {
        return digitize(a, edges, false);
    }

    /**
     * Tells for each value into which bin it falls.
     *
     * @param a the values
     * @param edges growing or falling
     * @param right whether a bin holds its upper edge instead of its lower one
     * @return {@code int64}, of the shape of a
     * @throws IllegalArgumentException if the edges neither grow nor fall
     */
    public static NDArray digitize(NDArray a, NDArray edges, boolean right) {
        int n = edges.size();
        var before = Shaping.range(edges, 0, 0, Math.max(n - 1, 0));
        var after = Shaping.range(edges, 0, Math.min(n, 1), n);
        if (after.ge(before).all()) {
            return edges.searchsorted(a, !right);
        }
        if (after.gt(before).any()) {
            throw new IllegalArgumentException("bins must be monotonically increasing or decreasing");
        }
        return edges.flip().copy().searchsorted(a, !right).rsub(edges.size());
    }

    /**
     * Interpolates linearly between points; outside of them the value is that of the nearest.
     *
     * <pre>{@code
     * interp(array(2.5, 9.0), array(1, 2, 3), array(3, 2, 0))   // array([1., 0.])
     * }</pre>
     *
     * @param x where values are wanted
     * @param xp where the points are, growing
     * @param fp their values, as many
     * @return the values, of the shape of x; {@code float64}
     * @throws IllegalArgumentException if there are no points, or not as many values
     */
    public static NDArray interp(NDArray x, NDArray xp, NDArray fp) {
        return interp(x, xp, fp, Double.NaN, Double.NaN);
    }

    /**
     * Interpolates linearly between points.
     *
     * @param x where values are wanted
     * @param xp where the points are, growing
     * @param fp their values, as many
     * @param left the value before the first point, NaN for its value
     * @param right the value behind the last point, NaN for its value
     * @return the values, of the shape of x; {@code float64}
     * @throws IllegalArgumentException if there are no points, or not as many values
     */
    public static NDArray interp(NDArray x, NDArray xp, NDArray fp, double left, double right) {
        if (xp.size() == 0) {
            throw new IllegalArgumentException("array of sample points is empty");
        }
        if (xp.size() != fp.size()) {
            throw new IllegalArgumentException(
                    "fp and xp are not of the same length: " + fp.size() + " and " + xp.size());
        }
        var places = xp.asDoubles();
        var values = fp.asDoubles();
        int n = places.length;
        double before = Double.isNaN(left) ? values[0] : left;
        double behind = Double.isNaN(right) ? values[n - 1] : right;
        var out = x.astype(DType.FLOAT64);
        var data = (double[]) out.data;
        for (int i = 0; i < data.length; i++) {
            data[i] = interpolated(data[i], places, values, before, behind);
        }
        return out;
    }

    private static double interpolated(double x, double[] places, double[] values, double before, double behind) {
        int n = places.length;
        if (Double.isNaN(x)) {
            return x;
        } else if (x < places[0]) {
            return before;
        } else if (x > places[n - 1]) {
            return behind;
        }
        int at = Arrays.binarySearch(places, x);
        int j = at >= 0 ? at : -at - 2;
        while (j < n - 1 && places[j + 1] == x) {
            j++;
        }
        if (j == n - 1 || places[j] == x) {
            return values[j];
        }
        double slope = (values[j + 1] - values[j]) / (places[j + 1] - places[j]);
        double y = slope * (x - places[j]) + values[j];
        if (Double.isNaN(y)) {
            y = slope * (x - places[j + 1]) + values[j + 1];
            return Double.isNaN(y) && values[j] == values[j + 1] ? values[j] : y;
        }
        return y;
    }
}
