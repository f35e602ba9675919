package elara.frame;

/** How two columns go together, of the rows where neither is missing. */
final class Correlation {
    private Correlation() {}

    /** Pearson's r; NaN for fewer than two rows or where one is constant. */
    static double pearson(double[] x, double[] y) {
        var m = moments(x, y);
        double r = m[2] / Math.sqrt(m[0] * m[1]);
        return Math.max(-1, Math.min(1, r));
    }

    /** With n - 1 in the denominator. */
    static double covariance(double[] x, double[] y) {
        var m = moments(x, y);
        return m[3] < 2 ? Double.NaN : m[2] / (m[3] - 1);
    }

    /** Spearman's rho: Pearson's r of the ranks. */
    static double spearman(double[] x, double[] y) {
        var a = x.clone();
        var b = y.clone();
        for (int i = 0; i < a.length; i++) {
            if (Double.isNaN(a[i]) || Double.isNaN(b[i])) {
                a[i] = b[i] = Double.NaN;
            }
        }
        return pearson(ranks(a), ranks(b));
    }

    private static double[] ranks(double[] values) {
        var ordinals = new long[values.length];
        ColumnKernels.ordinals(values, ordinals);
        var ranks = new double[values.length];
        RunningKernels.rank(ordinals, Segments.whole(values.length), RankMethod.AVERAGE, true, 0, values.length, ranks);
        return ranks;
    }

    /** Kendall's tau-b. */
    static double kendall(double[] x, double[] y) {
        long concordant = 0;
        long onlyX = 0;
        long onlyY = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < i; j++) {
                double a = Math.signum(x[i] - x[j]);
                double b = Math.signum(y[i] - y[j]);
                if (Double.isNaN(a) || Double.isNaN(b)) {
                    continue;
                }
                concordant += (long) (a * b);
                onlyX += a != 0 ? 1 : 0;
                onlyY += b != 0 ? 1 : 0;
            }
        }
        return concordant / Math.sqrt((double) onlyX * onlyY);
    }

    /** The sums of squares, the sum of products (all of distances from the means) and the count. */
    private static double[] moments(double[] x, double[] y) {
        double meanX = 0;
        double meanY = 0;
        double xx = 0;
        double yy = 0;
        double xy = 0;
        int n = 0;
        for (int i = 0; i < x.length; i++) {
            if (Double.isNaN(x[i]) || Double.isNaN(y[i])) {
                continue;
            }
            n++;
            // Welford's way, as pandas' nancorr.
            double dx = x[i] - meanX;
            double dy = y[i] - meanY;
            meanX += dx / n;
            meanY += dy / n;
            xx += (x[i] - meanX) * dx;
            yy += (y[i] - meanY) * dy;
            xy += (x[i] - meanX) * dy;
        }
        return n < 1 ? new double[] {Double.NaN, Double.NaN, Double.NaN, 0} : new double[] {xx, yy, xy, n};
    }
}
