package elara.plot;

import java.util.Arrays;

/** Loops over the points of curves. */
final class CurveKernels {
    private static final int CROWD = 12;

    private CurveKernels() {}

    /** Returns a copy in which whatever is not finite is NaN, which charts leave out. */
    static double[] finite(double[] values) {
        var finite = values.clone();
        for (int i = 0; i < finite.length; i++) {
            if (!(Math.abs(finite[i]) <= Double.MAX_VALUE)) {
                finite[i] = Double.NaN;
            }
        }
        return finite;
    }

    static boolean ascending(double[] x) {
        for (int i = 1; i < x.length; i++) {
            if (!(x[i] >= x[i - 1])) {
                return false;
            }
        }
        return true;
    }

    /**
     * Picks the points of a curve that can be told apart when it is drawn over so many columns: of each column the first,
     * lowest, highest and last, in their order (M4: Jugel, Jerzak, Hackenbroich and Markl, PVLDB 7(10), 2014). A gap stays
     * a gap. Of a column crowded with points, only the lowest and the highest, the one nearer to the point before first:
     * the line covers what lies between either way, and long strokes are what painting takes its time for.
     *
     * @param x ascending, without NaN
     * @param y as long as x; NaN is a gap
     * @return the indices of the points to draw, ascending but for the two of a crowded column
     */
    static int[] visible(double[] x, double[] y, int columns) {
        int n = x.length;
        double left = x[0];
        double perColumn = (x[n - 1] - left) / columns;
        var picked = new int[Math.min(n, 5 * columns + 16)];
        int size = 0;
        int i = 0;
        while (i < n) {
            if (Double.isNaN(y[i])) {
                if (size == picked.length) {
                    picked = Arrays.copyOf(picked, 2 * size);
                }
                picked[size++] = i;
                while (i < n && Double.isNaN(y[i])) {
                    i++;
                }
                continue;
            }
            int column = (int) ((x[i] - left) / perColumn);
            double end = left + (column + 1) * perColumn;
            int first = i;
            int low = i;
            int high = i;
            do {
                if (y[i] < y[low]) {
                    low = i;
                }
                if (y[i] > y[high]) {
                    high = i;
                }
                i++;
            } while (i < n && x[i] < end && !Double.isNaN(y[i]));
            if (size + 4 > picked.length) {
                picked = Arrays.copyOf(picked, 2 * picked.length);
            }
            int last = i - 1;
            if (last - first >= CROWD) {
                boolean downwards =
                        size > 0 && Math.abs(y[picked[size - 1]] - y[high]) < Math.abs(y[picked[size - 1]] - y[low]);
                picked[size++] = downwards ? high : low;
                picked[size++] = downwards ? low : high;
                continue;
            }
            int before = Math.min(low, high);
            int after = Math.max(low, high);
            picked[size++] = first;
            if (before != first) {
                picked[size++] = before;
            }
            if (after != before && after != first) {
                picked[size++] = after;
            }
            if (last != after && last != first) {
                picked[size++] = last;
            }
        }
        return Arrays.copyOf(picked, size);
    }

    static double[] at(double[] values, int[] indices) {
        var taken = new double[indices.length];
        for (int i = 0; i < indices.length; i++) {
            taken[i] = values[indices[i]];
        }
        return taken;
    }
}
