package elara.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * How values are distributed, a box a group; made by {@link Plot#boxplot}. A box reaches from the lower quartile to the
 * upper one, with a line at the median; the whiskers reach to the last values within 1.5 box lengths of it, and values
 * beyond are drawn one by one (J. W. Tukey, "Exploratory Data Analysis", 1977). Quartiles are NumPy's.
 */
public final class Boxes extends Graph {
    private final List<String> names;
    private final List<Box> boxes = new ArrayList<>();

    /** The numbers of a box; of a group without finite values, NaN. */
    private record Box(double low, double q1, double median, double q3, double high, List<Double> outliers, int count) {
        static Box of(double[] values) {
            var sorted = Arrays.stream(values)
                    .filter(value -> Math.abs(value) <= Double.MAX_VALUE)
                    .sorted()
                    .toArray();
            if (sorted.length == 0) {
                double nan = Double.NaN;
                return new Box(nan, nan, nan, nan, nan, List.of(), 0);
            }
            double q1 = Numbers.quantile(sorted, 0.25);
            double q3 = Numbers.quantile(sorted, 0.75);
            double reach = 1.5 * (q3 - q1);
            var within = Arrays.stream(sorted)
                    .filter(value -> value >= q1 - reach && value <= q3 + reach)
                    .toArray();
            var outliers = Arrays.stream(sorted)
                    .filter(value -> value < q1 - reach || value > q3 + reach)
                    .boxed()
                    .toList();
            return new Box(
                    Math.min(within[0], q1),
                    q1,
                    Numbers.quantile(sorted, 0.5),
                    q3,
                    Math.max(within[within.length - 1], q3),
                    outliers,
                    sorted.length);
        }
    }

    Boxes(int width, int height, List<String> names, List<double[]> groups) {
        super(width, height);
        if (names.size() != groups.size() || names.isEmpty()) {
            throw new IllegalArgumentException("there are " + names.size() + " names, but " + groups.size()
                    + " groups of values" + (names.isEmpty() ? "; there must be one at least" : ""));
        }
        this.names = List.copyOf(names);
        for (int i = 0; i < groups.size(); i++) {
            var box = Box.of(groups.get(i));
            boxes.add(box);
            // Not seen: what the ranges of the axes come from.
            var ends = new ArrayList<>(box.outliers());
            ends.addAll(List.of(box.low(), box.high()));
            var y = ends.stream().mapToDouble(Double::doubleValue).toArray();
            var x = new double[y.length];
            Arrays.fill(x, i + 1.0);
            var series = add(names.get(i), x, y, null).asPoints();
            series.setXYSeriesRenderStyle(XYSeriesRenderStyle.Scatter);
            series.setMarker(SeriesMarkers.CIRCLE);
            series.setMarkerColor(new Color(0, 0, 0, 0));
            series.setShowInLegend(false);
        }
        getStyler().setPlotGridVerticalLinesVisible(false);
        getStyler().setXAxisTickLabelsFormattingFunction(this::nameAt);
        getStyler().setXAxisTickMarkSpacingHint((int) Math.max(1, 0.95 * (width - 75) / names.size()));
    }

    /** XChart puts its ticks where it likes; those between groups stay without a name. */
    private String nameAt(double position) {
        long i = Math.round(position);
        boolean whole = Math.abs(position - i) < 1e-6 && i >= 1 && i <= names.size();
        return whole ? names.get((int) i - 1) : position > names.size() / 2.0 ? " " : "";
    }

    @Override
    Range xRange() {
        return new Range(0.5, names.size() + 0.5);
    }

    @Override
    void paintOver(Graphics2D g) {
        var bounds = plot.getBounds();
        double unit = 0.95 * bounds.getWidth() / names.size();
        double half = Math.min(34, 0.28 * unit);
        for (int i = 0; i < boxes.size(); i++) {
            var box = boxes.get(i);
            if (box.count() > 0) {
                paintBox(g, box, getScreenXFromChart(i + 1), half);
            }
        }
    }

    private void paintBox(Graphics2D g, Box box, double x, double half) {
        double q1 = getScreenYFromChart(box.q1());
        double q3 = getScreenYFromChart(box.q3());
        double low = getScreenYFromChart(box.low());
        double high = getScreenYFromChart(box.high());
        g.setStroke(House.HAIR);
        g.setColor(House.SOFT_INK);
        g.draw(new Line2D.Double(x, q1, x, low));
        g.draw(new Line2D.Double(x, q3, x, high));
        g.draw(new Line2D.Double(x - half / 2, low, x + half / 2, low));
        g.draw(new Line2D.Double(x - half / 2, high, x + half / 2, high));
        var body = new Rectangle2D.Double(x - half, q3, 2 * half, q1 - q3);
        g.setColor(House.FAINT_BLUE);
        g.fill(body);
        g.setColor(House.BLUE);
        g.draw(body);
        g.setStroke(House.LINE);
        double median = getScreenYFromChart(box.median());
        g.draw(new Line2D.Double(x - half, median, x + half, median));
        for (double value : box.outliers()) {
            double y = getScreenYFromChart(value);
            g.setColor(House.VERMILION);
            g.setStroke(House.HAIR);
            g.draw(new Ellipse2D.Double(x - 2.5, y - 2.5, 5, 5));
        }
    }

    @Override
    public String alternative() {
        var text = new StringBuilder("box plot");
        if (!getTitle().isEmpty()) {
            text.append(" \"").append(getTitle()).append('"');
        }
        for (int i = 0; i < boxes.size(); i++) {
            var box = boxes.get(i);
            text.append(i == 0 ? ": " : "; ").append(names.get(i)).append(", ");
            if (box.count() == 0) {
                text.append("no values");
            } else {
                text.append("median ")
                        .append(Ticks.brief(box.median()))
                        .append(", half between ")
                        .append(Ticks.brief(box.q1()))
                        .append(" and ")
                        .append(Ticks.brief(box.q3()));
            }
        }
        return text.toString();
    }
}
