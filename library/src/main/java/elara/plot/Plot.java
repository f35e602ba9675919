package elara.plot;

import elara.array.NDArray;
import java.util.Arrays;
import java.util.List;

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
}
