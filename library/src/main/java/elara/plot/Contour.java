package elara.plot;

import java.util.ArrayList;

/** Lines of one height over a grid, by marching squares: each cell by itself, with gaps (NaN) between the pieces. */
final class Contour {
    private Contour() {}

    /**
     * Returns the pieces as x and y, with NaN between them.
     *
     * @param values by row (y) and column (x)
     */
    static double[][] of(double[][] values, double[] x, double[] y, double level) {
        var across = new ArrayList<Double>();
        var up = new ArrayList<Double>();
        for (int i = 0; i + 1 < y.length; i++) {
            for (int j = 0; j + 1 < x.length; j++) {
                double[] corners = {values[i][j], values[i][j + 1], values[i + 1][j + 1], values[i + 1][j]};
                double[] cx = {x[j], x[j + 1], x[j + 1], x[j]};
                double[] cy = {y[i], y[i], y[i + 1], y[i + 1]};
                int found = 0;
                for (int side = 0; side < 4; side++) {
                    double a = corners[side] - level;
                    double b = corners[(side + 1) % 4] - level;
                    if (a < 0 == b < 0 || Double.isNaN(a + b)) {
                        continue;
                    }
                    double s = a / (a - b);
                    across.add(cx[side] + s * (cx[(side + 1) % 4] - cx[side]));
                    up.add(cy[side] + s * (cy[(side + 1) % 4] - cy[side]));
                    found++;
                    if (found % 2 == 0) {
                        across.add(Double.NaN);
                        up.add(Double.NaN);
                    }
                }
            }
        }
        if (across.isEmpty()) {
            return new double[][] {{Double.NaN}, {Double.NaN}};
        }
        return new double[][] {
            across.stream().mapToDouble(Double::doubleValue).toArray(),
            up.stream().mapToDouble(Double::doubleValue).toArray()
        };
    }
}
