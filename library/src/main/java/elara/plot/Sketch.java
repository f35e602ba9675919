package elara.plot;

import elara.array.NDArray;
import elara.symbolic.Calculus;
import elara.symbolic.Expr;
import elara.symbolic.Symbol;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * Pictures of symbolic functions, for static import: a curve, its tangent, the area below it, the way down a loss.
 *
 * <pre>{@code
 * plot(f, x, -5, 5)
 * tangent(f, x, 1, -2, 4)
 * area(f, x, 0, 2)
 * descent(loss, x, 3.5, 0.01, 30)
 * }</pre>
 */
public final class Sketch {
    private static final int WIDTH = 600;
    private static final int HEIGHT = 360;
    private static final int POINTS = 400;

    private Sketch() {}

    private static double[] between(double from, double to, int count) {
        if (!(from < to)) {
            throw new IllegalArgumentException("from " + from + " to " + to + " is no interval");
        }
        var x = new double[count];
        Arrays.setAll(x, i -> from + (to - from) * i / (count - 1));
        return x;
    }

    private static double[] values(DoubleUnaryOperator f, double[] x) {
        return Arrays.stream(x)
                .map(f)
                .map(y -> Math.abs(y) > 1e12 ? Double.NaN : y)
                .toArray();
    }

    /**
     * Draws a function.
     *
     * @param f an expression in x alone
     * @param x the variable
     * @param from where the picture begins
     * @param to where it ends
     * @return a chart, to which {@link #line} adds others
     * @throws IllegalArgumentException if there is another symbol in f, or no interval
     */
    public static Graph plot(Expr f, Symbol x, double from, double to) {
        var at = between(from, to, POINTS);
        return new Graph(WIDTH, HEIGHT)
                .line(f.toString(), at, values(Calculus.lambdify(f, x), at))
                .xLabel(x.name());
    }

    /** Adds another function to a chart, over its own interval. */
    public static Graph line(Graph chart, String name, Expr f, Symbol x, double from, double to) {
        var at = between(from, to, POINTS);
        return chart.line(name, at, values(Calculus.lambdify(f, x), at));
    }

    /**
     * Draws a function and its tangent at a point.
     *
     * @param at the point
     * @return a chart of both and the point
     */
    public static Graph tangent(Expr f, Symbol x, double at, double from, double to) {
        double y = Calculus.lambdify(f, x).apply(at);
        double slope = Calculus.lambdify(Calculus.diff(f, x), x).apply(at);
        var chart = plot(f, x, from, to);
        // As long as the curve is high, so that a steep tangent does not flatten the curve.
        double reach = (to - from) / 4;
        var ends = new double[] {at - reach, at + reach};
        return chart.line(
                        "slope " + (float) slope,
                        ends,
                        Arrays.stream(ends).map(end -> y + slope * (end - at)).toArray())
                .points("(" + (float) at + ", " + (float) y + ")", new double[] {at}, new double[] {y});
    }

    /**
     * Draws a function and the area between it and the axis, hatched.
     *
     * @param from where the area begins
     * @param to where it ends
     * @return a chart, titled with the integral
     */
    public static Graph area(Expr f, Symbol x, double from, double to) {
        double margin = (to - from) / 4;
        var g = Calculus.lambdify(f, x);
        var chart = plot(f, x, from - margin, to + margin);
        int strokes = 160;
        // One line up and down: strokes so close that they read as a surface.
        var across = new double[3 * strokes];
        var up = new double[3 * strokes];
        for (int i = 0; i < strokes; i++) {
            double at = from + (to - from) * i / (strokes - 1);
            double y = g.apply(at);
            boolean down = i % 2 == 0;
            across[3 * i] = at;
            across[3 * i + 1] = at;
            across[3 * i + 2] = at;
            up[3 * i] = down ? 0 : y;
            up[3 * i + 1] = down ? y : 0;
            up[3 * i + 2] = up[3 * i + 1];
        }
        var value = Calculus.integrate(
                f,
                x,
                from == Math.rint(from) ? (Object) (long) from : from,
                to == Math.rint(to) ? (Object) (long) to : to);
        return chart.line("area " + (float) value.doubleValue(), across, up);
    }

    /**
     * Draws gradient descent on a loss of one variable: each step a point on the curve.
     *
     * @param loss what is made small
     * @param x the variable
     * @param start where it begins
     * @param learningRate how much of the derivative is taken away in a step
     * @param steps how many
     * @return a chart of the curve and the path
     */
    public static Graph descent(Expr loss, Symbol x, double start, double learningRate, int steps) {
        var path = path(loss, x, start, learningRate, steps);
        double low = Arrays.stream(path).min().orElse(start);
        double high = Arrays.stream(path).max().orElse(start);
        double margin = Math.max(0.3, (high - low) / 4);
        var g = Calculus.lambdify(loss, x);
        var heights = Arrays.stream(path).map(g).toArray();
        return plot(loss, x, low - margin, high + margin)
                .line("path", path, heights)
                .points(steps + " steps, rate " + (float) learningRate, path, heights);
    }

    /**
     * Goes down a loss of one variable.
     *
     * @return the points, the start first; shape (steps + 1,), shorter where a step leaves the numbers
     */
    public static double[] path(Expr loss, Symbol x, double start, double learningRate, int steps) {
        var slope = Calculus.lambdify(Calculus.diff(loss, x), x);
        var path = new double[steps + 1];
        path[0] = start;
        for (int i = 1; i <= steps; i++) {
            path[i] = path[i - 1] - learningRate * slope.apply(path[i - 1]);
            if (!(Math.abs(path[i]) < 1e6)) {
                return Arrays.copyOf(path, i);
            }
        }
        return path;
    }

    /**
     * Draws gradient descent on a loss of two variables: its contours and the path across them.
     *
     * @param start (x, y)
     * @return a chart
     */
    public static Graph descent(Expr loss, Symbol x, Symbol y, double[] start, double learningRate, int steps) {
        if (start.length != 2) {
            throw new IllegalArgumentException("the start has " + start.length + " numbers; it is (x, y)");
        }
        var dx = Calculus.lambdify(Calculus.diff(loss, x), x, y);
        var dy = Calculus.lambdify(Calculus.diff(loss, y), x, y);
        var xs = new double[steps + 1];
        var ys = new double[steps + 1];
        xs[0] = start[0];
        ys[0] = start[1];
        int taken = 1;
        for (; taken <= steps; taken++) {
            double a = xs[taken - 1];
            double b = ys[taken - 1];
            xs[taken] = a - learningRate * dx.applyAsDouble(a, b);
            ys[taken] = b - learningRate * dy.applyAsDouble(a, b);
            if (!(Math.abs(xs[taken]) + Math.abs(ys[taken]) < 1e6)) {
                break;
            }
        }
        int points = Math.min(taken, steps + 1);
        var pathX = Arrays.copyOf(xs, points);
        var pathY = Arrays.copyOf(ys, points);
        double reach = 1.2
                * Math.max(
                        0.5,
                        Arrays.stream(new double[][] {pathX, pathY})
                                .flatMapToDouble(Arrays::stream)
                                .map(Math::abs)
                                .max()
                                .orElse(1));
        var chart = contours(loss, x, y, reach);
        return chart.line("path", pathX, pathY).points(steps + " steps, rate " + (float) learningRate, pathX, pathY);
    }

    private static Graph contours(Expr loss, Symbol x, Symbol y, double reach) {
        var f = Calculus.lambdify(loss, x, y);
        int n = 121;
        var grid = between(-reach, reach, n);
        var values = new double[n][n];
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                values[i][j] = f.applyAsDouble(grid[j], grid[i]);
                if (Double.isFinite(values[i][j])) {
                    low = Math.min(low, values[i][j]);
                    high = Math.max(high, values[i][j]);
                }
            }
        }
        var chart = new Graph(WIDTH, 480).xLabel(x.name()).yLabel(y.name());
        int levels = 9;
        for (int k = 1; k <= levels; k++) {
            // Closer together where it is low: that is where descent goes.
            double level = low + (high - low) * Math.pow((double) k / (levels + 1), 2);
            var lines = Contour.of(values, grid, grid, level);
            chart.line("loss " + (float) level, lines[0], lines[1]);
        }
        return chart;
    }

    /** As {@link #plot(Expr, Symbol, double, double)}, at the points of an array. */
    public static Graph plot(Expr f, Symbol x, NDArray at) {
        var points = Numbers.of(at, "at");
        return new Graph(WIDTH, HEIGHT)
                .line(f.toString(), points, values(Calculus.lambdify(f, x), points))
                .xLabel(x.name());
    }
}
