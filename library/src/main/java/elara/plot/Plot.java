package elara.plot;

import elara.array.DType;
import elara.array.NDArray;
import elara.array.Shapes;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.knowm.xchart.internal.chartpart.Chart;

/**
 * Charts, for static import. Each is an XChart chart in the house style, so that XChart's own setters apply, and shows
 * itself below a notebook's cell when it is the cell's value.
 *
 * <pre>{@code
 * lossCurve(train, val)
 * plot(x, y).title("y over x").xLabel("x").yLabel("y").line("model", x, prediction)
 * heatmap(weights).title("W1")
 * }</pre>
 *
 * <p>Values may be an {@link NDArray} of shape (n,), a {@code double[]} or a list of numbers. Those that are not finite
 * are left out: lines have a gap there.
 */
public final class Plot {
    private static final int WIDTH = 600;
    private static final int HEIGHT = 360;
    private static final int SURFACE_HEIGHT = 420;
    /** Points a side at which surfaces are computed. */
    private static final int GRID = 101;

    static {
        Headless.ensure();
    }

    private Plot() {}

    /**
     * Draws the loss of each epoch.
     *
     * @param train one loss an epoch, the first of epoch 1
     * @return a chart
     * @throws IllegalArgumentException if there are none
     */
    public static LossCurve lossCurve(double[] train) {
        return new LossCurve(WIDTH, HEIGHT).with(LossCurve.TRAINING, train);
    }

    /** As {@link #lossCurve(double[])}; shape (epochs,). */
    public static LossCurve lossCurve(NDArray train) {
        return lossCurve(Numbers.of(train, "train"));
    }

    /** As {@link #lossCurve(double[])}; null is an epoch without a loss. */
    public static LossCurve lossCurve(List<? extends Number> train) {
        return lossCurve(Numbers.of(train));
    }

    /**
     * Draws two losses of each epoch: that of the data trained on, and that of data kept aside.
     *
     * @param train one loss an epoch, the first of epoch 1
     * @param val likewise; may be shorter
     * @return a chart
     * @throws IllegalArgumentException if one is empty
     */
    public static LossCurve lossCurve(double[] train, double[] val) {
        return lossCurve(train).with(LossCurve.VALIDATION, val);
    }

    /** As {@link #lossCurve(double[], double[])}; shape (epochs,) both. */
    public static LossCurve lossCurve(NDArray train, NDArray val) {
        return lossCurve(Numbers.of(train, "train"), Numbers.of(val, "val"));
    }

    /** As {@link #lossCurve(double[], double[])}; null is an epoch without a loss. */
    public static LossCurve lossCurve(List<? extends Number> train, List<? extends Number> val) {
        return lossCurve(Numbers.of(train), Numbers.of(val));
    }

    /**
     * Draws a matrix as colours, row 0 on top.
     *
     * @param matrix shape (rows, columns), or (n,), which becomes one row; it is copied
     * @return a chart
     * @throws IllegalArgumentException if it has more dimensions or no cells
     */
    public static Heatmap heatmap(NDArray matrix) {
        return new Heatmap(Grid.of(matrix, "the array"));
    }

    /** As {@link #heatmap(NDArray)}; all rows are of one length. */
    public static Heatmap heatmap(double[][] matrix) {
        int columns = matrix.length == 0 ? 0 : matrix[0].length;
        if (columns == 0) {
            throw new IllegalArgumentException("the matrix has no cells to draw");
        }
        var values = new double[matrix.length * columns];
        for (int row = 0; row < matrix.length; row++) {
            if (matrix[row].length != columns) {
                throw new IllegalArgumentException(
                        "row 0 has " + columns + " values, but row " + row + " has " + matrix[row].length);
            }
            System.arraycopy(matrix[row], 0, values, row * columns, columns);
        }
        return new Heatmap(new Grid(matrix.length, columns, values));
    }

    /**
     * Draws a line.
     *
     * @param x shape (n,)
     * @param y shape (n,)
     * @return a chart, to which {@link Graph#line} adds further lines
     * @throws IllegalArgumentException if they differ in length or are empty
     */
    public static Graph plot(double[] x, double[] y) {
        return new Graph(WIDTH, HEIGHT).line("y", x, y);
    }

    /** As {@link #plot(double[], double[])}. */
    public static Graph plot(NDArray x, NDArray y) {
        return plot(Numbers.of(x, "x"), Numbers.of(y, "y"));
    }

    /** As {@link #plot(double[], double[])}. */
    public static Graph plot(List<? extends Number> x, List<? extends Number> y) {
        return plot(Numbers.of(x), Numbers.of(y));
    }

    /**
     * Draws a line over 0, 1, 2, ...
     *
     * @param y shape (n,)
     * @return a chart
     * @throws IllegalArgumentException if it is empty
     */
    public static Graph plot(double[] y) {
        return plot(Numbers.count(0, y.length), y);
    }

    /** As {@link #plot(double[])}. */
    public static Graph plot(NDArray y) {
        return plot(Numbers.of(y, "y"));
    }

    /** As {@link #plot(double[])}. */
    public static Graph plot(List<? extends Number> y) {
        return plot(Numbers.of(y));
    }

    /**
     * Draws points.
     *
     * @param x shape (n,)
     * @param y shape (n,)
     * @return a chart, to which {@link Graph#points} adds further points
     * @throws IllegalArgumentException if they differ in length or are empty
     */
    public static Graph scatter(double[] x, double[] y) {
        return new Graph(WIDTH, HEIGHT).points("y", x, y);
    }

    /** As {@link #scatter(double[], double[])}. */
    public static Graph scatter(NDArray x, NDArray y) {
        return scatter(Numbers.of(x, "x"), Numbers.of(y, "y"));
    }

    /** As {@link #scatter(double[], double[])}. */
    public static Graph scatter(List<? extends Number> x, List<? extends Number> y) {
        return scatter(Numbers.of(x), Numbers.of(y));
    }

    /**
     * Counts values in bins, of which there are as many as suit the values: NumPy's {@code bins="auto"}.
     *
     * @param values any number of them; those that are not finite are left out
     * @return a chart
     * @throws IllegalArgumentException if none is finite
     */
    public static Histogram hist(double[] values) {
        return new Histogram(WIDTH, HEIGHT, values, 0);
    }

    /** As {@link #hist(double[])}; of any shape. */
    public static Histogram hist(NDArray values) {
        return hist(values.toDoubles());
    }

    /** As {@link #hist(double[])}. */
    public static Histogram hist(List<? extends Number> values) {
        return hist(Numbers.of(values));
    }

    /**
     * Counts values in so many bins of one width, from the lowest value to the highest.
     *
     * @param values any number of them; those that are not finite are left out
     * @param bins how many
     * @return a chart
     * @throws IllegalArgumentException if there is no finite value, or {@code bins} is not positive
     */
    public static Histogram hist(double[] values, int bins) {
        if (bins <= 0) {
            throw new IllegalArgumentException("bins is " + bins + "; there must be at least one");
        }
        return new Histogram(WIDTH, HEIGHT, values, bins);
    }

    /** As {@link #hist(double[], int)}; of any shape. */
    public static Histogram hist(NDArray values, int bins) {
        return hist(values.toDoubles(), bins);
    }

    /** As {@link #hist(double[], int)}. */
    public static Histogram hist(List<? extends Number> values, int bins) {
        return hist(Numbers.of(values), bins);
    }

    /**
     * Draws a bar for each name.
     *
     * @param names below the bars
     * @param values as many; one that is not finite has no bar
     * @return a chart
     * @throws IllegalArgumentException if there are not as many values as names, or none
     */
    public static Bars bar(List<String> names, double[] values) {
        return new Bars(WIDTH, HEIGHT, names).with(values);
    }

    /** As {@link #bar(List, double[])}; values of shape (n,). */
    public static Bars bar(List<String> names, NDArray values) {
        return bar(names, Numbers.of(values, "values"));
    }

    /** As {@link #bar(List, double[])}. */
    public static Bars bar(List<String> names, List<? extends Number> values) {
        return bar(names, Numbers.of(values));
    }

    /** As {@link #bar(List, double[])}. */
    public static Bars bar(String[] names, double[] values) {
        return bar(Arrays.asList(names), values);
    }

    /** As {@link #bar(List, double[])}; values of shape (n,). */
    public static Bars bar(String[] names, NDArray values) {
        return bar(Arrays.asList(names), values);
    }

    /** As {@link #bar(List, double[])}. */
    public static Bars bar(String[] names, List<? extends Number> values) {
        return bar(Arrays.asList(names), values);
    }

    // ------------------------------------------------------------------------------------------------ the plane

    /**
     * Draws a function of two variables by lines of equal height.
     *
     * @param f the function; where it is not finite, there is nothing
     * @param xMin the left end
     * @param xMax the right end
     * @param yMin the lower end
     * @param yMax the upper end
     * @return a chart, to which {@link Surface#path} adds paths
     * @throws IllegalArgumentException if an end is not finite or not below the other
     */
    public static Surface contour(DoubleBinaryOperator f, double xMin, double xMax, double yMin, double yMax) {
        var field = Field.of(f, range("x", xMin, xMax), range("y", yMin, yMax), GRID, GRID);
        return new Surface(WIDTH, SURFACE_HEIGHT, Backdrop.Levels.even(field));
    }

    /**
     * Draws heights over the plane by lines of equal height.
     *
     * @param x where the columns are, (n,), from the least to the greatest at equal steps
     * @param y where the rows are, (m,), likewise
     * @param z the heights, (m, n)
     * @return a chart
     * @throws IllegalArgumentException if the shapes do not fit
     */
    public static Surface contour(NDArray x, NDArray y, NDArray z) {
        var across = Numbers.of(x, "x");
        var up = Numbers.of(y, "y");
        if (z.ndim() != 2 || z.shape(0) != up.length || z.shape(1) != across.length) {
            throw new IllegalArgumentException("contour needs x (n,), y (m,) and z (m, n), got shapes "
                    + Shapes.text(x.shape()) + ", " + Shapes.text(y.shape()) + " and " + Shapes.text(z.shape()));
        }
        if (across.length < 2 || up.length < 2) {
            throw new IllegalArgumentException("contour needs at least two columns and two rows");
        }
        var field = new Field(
                range("x", across[0], across[across.length - 1]),
                range("y", up[0], up[up.length - 1]),
                up.length,
                across.length,
                z.toDoubles());
        return new Surface(WIDTH, SURFACE_HEIGHT, Backdrop.Levels.even(field));
    }

    private static Graph.Range range(String axis, double low, double high) {
        if (!(high > low) || !Double.isFinite(high - low)) {
            throw new IllegalArgumentException(axis + " should go from a number to a greater one, not from "
                    + Ticks.brief(low) + " to " + Ticks.brief(high));
        }
        return new Graph.Range(low, high);
    }

    /**
     * Draws the way of a descent over the surface of a loss: its lines of equal height, and the steps.
     *
     * @param loss of two parameters
     * @param steps shape (n, 2): the parameters before the first step and after each; steps that are not finite, or far
     *     beyond the others, leave the picture
     * @return a chart, to which {@link Surface#path} adds further paths
     * @throws IllegalArgumentException if the steps have another shape, or none is finite
     */
    public static Surface gradientPath(DoubleBinaryOperator loss, NDArray steps) {
        Surface.requirePairs("the steps", steps);
        var x = around(Surface.column(steps, 0));
        var y = around(Surface.column(steps, 1));
        var field = Field.of(loss, x, y, GRID, GRID);
        return new Surface(WIDTH, SURFACE_HEIGHT, Backdrop.Levels.finerBelow(field)).path("descent", steps);
    }

    /** What most steps lie in, with a margin that shows where the valley goes on. */
    private static Graph.Range around(double... steps) {
        var range = Graph.Range.UNKNOWN;
        double limit = 0;
        for (double step : steps) {
            // A diverging descent doubles its distance with each step; its first ones tell what is going on.
            if (Math.abs(step) <= Double.MAX_VALUE && (limit == 0 || Math.abs(step - steps[0]) <= limit)) {
                range = range.with(step, step);
            }
            if (limit == 0 && step != steps[0]) {
                limit = 20 * Math.abs(step - steps[0]);
            }
        }
        if (!range.known()) {
            throw new IllegalArgumentException("none of the steps is finite");
        }
        double margin = range.high() > range.low() ? 0.35 * (range.high() - range.low()) : 1;
        return new Graph.Range(range.low() - margin, range.high() + margin);
    }

    /**
     * Draws what a classifier of two features says everywhere around some points, and the points themselves.
     *
     * <pre>{@code
     * decisionBoundary(model::forward, X, y)
     * }</pre>
     *
     * @param model takes features, (k, 2), and gives (k,) or (k, 1), the probability of class 1 or, where a number is not
     *     between 0 and 1, its logit; or (k, c), a score for each of c classes. It may give an array or something that
     *     holds one, such as a tensor.
     * @param points the features, (n, 2)
     * @param classes of each point, (n,) or (n, 1): 0, 1, ...
     * @return a chart
     * @throws IllegalArgumentException if the shapes do not fit, or the model gives something else
     */
    public static Surface decisionBoundary(Function<NDArray, ?> model, NDArray points, NDArray classes) {
        Surface.requirePairs("the points", points);
        var x = padded(Surface.column(points, 0));
        var y = padded(Surface.column(points, 1));
        var grid = new double[2 * GRID * GRID];
        for (int row = 0; row < GRID; row++) {
            for (int column = 0; column < GRID; column++) {
                grid[2 * (row * GRID + column)] = Field.at(x, column, GRID);
                grid[2 * (row * GRID + column) + 1] = Field.at(y, row, GRID);
            }
        }
        var features =
                NDArray.of(grid, GRID * GRID, 2).astype(points.dtype().isFloating() ? points.dtype() : DType.FLOAT64);
        var scores = arrayOf(model.apply(features));
        boolean single = scores.size() == GRID * GRID;
        if (!single && (scores.ndim() != 2 || scores.shape(0) != GRID * GRID)) {
            throw new IllegalArgumentException("the model should give one number, or one a class, for each of the "
                    + GRID * GRID + " rows it got, but gave shape " + Shapes.text(scores.shape()));
        }
        var backdrop = single ? halves(x, y, scores.toDoubles()) : regions(x, y, scores);
        return new Surface(WIDTH, SURFACE_HEIGHT, backdrop).classes(points, classes);
    }

    private static Graph.Range padded(double... values) {
        var range = Graph.Range.UNKNOWN;
        for (double value : values) {
            range = range.with(value, value);
        }
        double margin = range.known() && range.high() > range.low() ? 0.08 * (range.high() - range.low()) : 1;
        return range.known() ? new Graph.Range(range.low() - margin, range.high() + margin) : new Graph.Range(0, 1);
    }

    private static NDArray arrayOf(Object result) {
        var value = result instanceof Supplier<?> holder ? holder.get() : result;
        if (value instanceof NDArray array) {
            return array;
        }
        throw new IllegalArgumentException("the model should give an array, but gave "
                + (value == null ? "null" : value.getClass().getName()));
    }

    private static Backdrop halves(Graph.Range x, Graph.Range y, double... scores) {
        if (Arrays.stream(scores).anyMatch(score -> score < 0 || score > 1)) {
            Arrays.setAll(scores, i -> 1 / (1 + Math.exp(-scores[i])));
        }
        return new Backdrop.Halves(new Field(x, y, GRID, GRID, scores));
    }

    private static Backdrop regions(Graph.Range x, Graph.Range y, NDArray scores) {
        return new Backdrop.Regions(IntStream.range(0, scores.shape(1))
                .mapToObj(k -> new Field(x, y, GRID, GRID, Surface.column(scores, k)))
                .toList());
    }

    // ------------------------------------------------------------------------------------------------ others

    /**
     * Draws a confusion matrix: how often each class was taken for each.
     *
     * @param counts shape (k, k): a row for each true class, a column for each predicted one
     * @param labels what the classes are called; without, they have their numbers
     * @return a chart
     * @throws IllegalArgumentException if it is not square, or there are not as many labels
     */
    public static Heatmap confusion(NDArray counts, String... labels) {
        if (counts.ndim() != 2 || counts.shape(0) != counts.shape(1)) {
            throw new IllegalArgumentException(
                    "a confusion matrix has shape (k, k), but this array has " + Shapes.text(counts.shape()));
        }
        var chart = heatmap(counts).xLabel("predicted").yLabel("true");
        return labels.length == 0 ? chart : chart.rows(labels).columns(labels);
    }

    /**
     * Draws how the values of some groups are distributed: quartiles, whiskers and outliers.
     *
     * @param groups the values of each group, by its name, in order; those that are not finite are left out
     * @return a chart
     * @throws IllegalArgumentException if there are none
     */
    public static Boxes boxplot(Map<String, double[]> groups) {
        return new Boxes(WIDTH, HEIGHT, List.copyOf(groups.keySet()), List.copyOf(groups.values()));
    }

    /**
     * As {@link #boxplot(Map)}, for arrays of any shape.
     *
     * @param names of the groups
     * @param groups as many
     * @return a chart
     * @throws IllegalArgumentException if there are not as many names as groups, or none
     */
    public static Boxes boxplot(List<String> names, List<NDArray> groups) {
        return new Boxes(
                WIDTH, HEIGHT, names, groups.stream().map(NDArray::toDoubles).toList());
    }

    /** As {@link #boxplot(Map)}, for one group without a name. */
    public static Boxes boxplot(NDArray values) {
        return boxplot(List.of(""), List.of(values));
    }

    /**
     * Shows an array as an image.
     *
     * @param array shape (height, width), black at the least value and white at the greatest, or (height, width, 3) or
     *     (height, width, 4), red, green, blue and alpha, from 0 to 255 if they are integers and from 0 to 1 if not
     * @return the image
     * @throws IllegalArgumentException if it has another shape or no pixels
     */
    public static Image image(NDArray array) {
        return new Image(array);
    }

    /**
     * Puts charts beside each other, row by row.
     *
     * @param columns how many a row
     * @param charts any of XChart's charts, and those of this class
     * @return one picture
     * @throws IllegalArgumentException if there are no charts, or columns is not positive
     */
    public static Subplots subplots(int columns, Chart<?, ?>... charts) {
        return new Subplots(columns, List.of(charts));
    }
}
