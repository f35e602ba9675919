package elara.plot;

import elara.array.NDArray;
import elara.symbolic.Calculus;
import elara.symbolic.Expr;
import elara.symbolic.Symbol;
import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
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
    private static final double POLE = 10;

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
        var y = Arrays.stream(x)
                .map(f)
                .map(each -> Math.abs(each) > 1e12 ? Double.NaN : each)
                .toArray();
        var sizes = Arrays.stream(y)
                .map(Math::abs)
                .filter(each -> !Double.isNaN(each))
                .sorted()
                .toArray();
        double usual = sizes.length == 0 ? 0 : sizes[sizes.length / 2];
        // From far below to far above in one step is a pole, where there is no line.
        for (int i = 1; i < y.length; i++) {
            if (y[i] * y[i - 1] < 0 && Math.min(Math.abs(y[i]), Math.abs(y[i - 1])) > POLE * usual) {
                y[i] = Double.NaN;
                y[i - 1] = Double.NaN;
            }
        }
        return y;
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
     * Draws a function and the area between it and the axis, shaded.
     *
     * @param from where the area begins
     * @param to where it ends
     * @return a chart, titled with the integral
     */
    public static Graph area(Expr f, Symbol x, double from, double to) {
        double margin = (to - from) / 4;
        var g = Calculus.lambdify(f, x);
        var all = between(from - margin, to + margin, POINTS);
        var inside = between(from, to, POINTS);
        var value = Calculus.integrate(
                f,
                x,
                from == Math.rint(from) ? (Object) (long) from : from,
                to == Math.rint(to) ? (Object) (long) to : to);
        var chart = new Shaded(WIDTH, HEIGHT);
        chart.line(f.toString(), all, values(g, all)).xLabel(x.name());
        return chart.shade("area " + (float) value.doubleValue(), inside, values(g, inside));
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
     * @return a chart, to which {@link Surface#path} adds further paths
     */
    public static Surface descent(Expr loss, Symbol x, Symbol y, double[] start, double learningRate, int steps) {
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
        var path = new double[2 * points];
        for (int i = 0; i < points; i++) {
            path[2 * i] = xs[i];
            path[2 * i + 1] = ys[i];
        }
        DoubleBinaryOperator height = Calculus.lambdify(loss, x, y);
        return Plot.gradientPath(height, NDArray.of(path, points, 2))
                .xLabel(x.name())
                .yLabel(y.name());
    }

    /**
     * Draws a function of two variables by lines of equal height.
     *
     * @param f an expression in x and y alone
     * @param x the variable to the right
     * @param y the variable upwards
     * @return a chart, to which {@link Surface#path} adds paths
     */
    public static Surface contour(Expr f, Symbol x, double fromX, double toX, Symbol y, double fromY, double toY) {
        DoubleBinaryOperator height = Calculus.lambdify(f, x, y);
        return Plot.contour(height, fromX, toX, fromY, toY)
                .title(f.toString())
                .xLabel(x.name())
                .yLabel(y.name());
    }

    /** As {@link #plot(Expr, Symbol, double, double)}, at the points of an array. */
    public static Graph plot(Expr f, Symbol x, NDArray at) {
        var points = Numbers.of(at, "at");
        return new Graph(WIDTH, HEIGHT)
                .line(f.toString(), points, values(Calculus.lambdify(f, x), points))
                .xLabel(x.name());
    }
}
