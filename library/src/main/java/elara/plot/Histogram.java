package elara.plot;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.Arrays;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;

/** How often values occur, counted in bins of one width over a numeric axis; made by {@link Plot#hist(double[])}. */
public final class Histogram extends Graph {
    private static final int MOST_BINS = 200;

    private final double[] edges;
    private final int[] counts;
    private final int leftOut;

    /**
     * Counts.
     *
     * @param bins how many, or 0 to choose
     */
    Histogram(int width, int height, double[] values, int bins) {
        super(width, height);
        var sorted = Arrays.stream(values)
                .filter(value -> Math.abs(value) <= Double.MAX_VALUE)
                .sorted()
                .toArray();
        leftOut = values.length - sorted.length;
        if (sorted.length == 0) {
            throw new IllegalArgumentException(
                    values.length == 0 ? "there are no values to count" : "none of the values is finite");
        }
        double low = sorted[0];
        double high = sorted[sorted.length - 1];
        if (low == high) {
            low -= 0.5;
            high += 0.5;
        }
        int number = bins > 0 ? bins : sorted[0] == sorted[sorted.length - 1] ? 1 : suitable(sorted);
        edges = new double[number + 1];
        for (int i = 0; i <= number; i++) {
            edges[i] = low + (high - low) * i / number;
        }
        counts = new int[number];
        for (double value : sorted) {
            int bin = (int) ((value - low) / (high - low) * number);
            // The last bin holds its upper edge too; rounding may have put a value one bin beside its own.
            bin = Math.min(bin, number - 1);
            if (value < edges[bin]) {
                bin--;
            } else if (bin < number - 1 && value >= edges[bin + 1]) {
                bin++;
            }
            counts[bin]++;
        }
        var outline = new double[number + 1];
        for (int i = 0; i < number; i++) {
            outline[i] = counts[i];
        }
        var curve = add("count", edges, outline, null);
        curve.setXYSeriesRenderStyle(XYSeriesRenderStyle.StepArea);
        curve.setLineColor(House.BLUE);
        curve.setFillColor(House.BLUE);
        setYAxisTitle("count");
        // The bars stand on the axis, and the ranges leave the room at the other sides.
        getStyler().setPlotContentSize(1);
        getStyler().setPlotGridVerticalLinesVisible(false);
    }

    /**
     * As many bins as NumPy's {@code histogram_bin_edges(a, bins="auto")}: the more of Sturges' number and that which
     * follows from the width of Freedman and Diaconis (1981), but never more than the picture can tell apart.
     */
    private static int suitable(double[] sorted) {
        int n = sorted.length;
        double range = sorted[n - 1] - sorted[0];
        double sturges = Math.log(n) / Math.log(2) + 1;
        double spread = Numbers.quantile(sorted, 0.75) - Numbers.quantile(sorted, 0.25);
        double fine = spread > 0 ? range / (2 * spread / Math.cbrt(n)) : 0;
        return (int) Math.min(MOST_BINS, Math.max(1, Math.ceil(Math.max(sturges, fine))));
    }

    /**
     * Returns the edges of the bins.
     *
     * @return one more than there are bins, ascending
     */
    public double[] edges() {
        return edges.clone();
    }

    /**
     * Returns how many values each bin holds. A value on an edge belongs to the bin right of it; the last bin holds both
     * of its edges.
     *
     * @return one number a bin
     */
    public int[] counts() {
        return counts.clone();
    }

    @Override
    Range yRange() {
        double most = Math.max(1, Arrays.stream(counts).max().orElse(1));
        // Not quite from 0: XChart leaves out the label of a tick that is the very end.
        return super.yRange().with(-0.002 * most, 1.05 * most);
    }

    @Override
    Range xRange() {
        double margin = 0.025 * (edges[edges.length - 1] - edges[0]);
        return super.xRange().with(edges[0] - margin, edges[edges.length - 1] + margin);
    }

    @Override
    boolean countsAlongY() {
        return true;
    }

    @Override
    void paintOver(Graphics2D g) {
        super.paintOver(g);
        g.setColor(getStyler().getPlotBackgroundColor());
        g.setStroke(House.HAIR);
        double ground = getScreenYFromChart(0);
        for (int i = 1; i < counts.length; i++) {
            int lower = Math.min(counts[i - 1], counts[i]);
            if (lower > 0) {
                double x = getScreenXFromChart(edges[i]);
                g.draw(new Line2D.Double(x, getScreenYFromChart(lower), x, ground));
            }
        }
    }

    @Override
    public String alternative() {
        int total = Arrays.stream(counts).sum();
        int fullest = 0;
        for (int i = 1; i < counts.length; i++) {
            if (counts[i] > counts[fullest]) {
                fullest = i;
            }
        }
        return "histogram" + (getTitle().isEmpty() ? "" : " \"" + getTitle() + "\"") + ": " + total
                + (total == 1 ? " value" : " values") + " from "
                + Ticks.brief(edges[0]) + " to " + Ticks.brief(edges[edges.length - 1]) + " in "
                + counts.length + (counts.length == 1 ? " bin" : " bins") + ", most (" + counts[fullest] + ") between "
                + Ticks.brief(edges[fullest]) + " and " + Ticks.brief(edges[fullest + 1])
                + (leftOut == 0 ? "" : "; " + leftOut + " not finite, left out");
    }
}
