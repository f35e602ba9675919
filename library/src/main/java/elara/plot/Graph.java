package elara.plot;

import elara.array.NDArray;
import elara.display.MimeBundle;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.internal.series.Series.DataType;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * Lines and points over a numeric axis, in the house style; made by {@link Plot}.
 *
 * <p>It is an {@link XYChart}: {@code getStyler()}, {@code addSeries} and all its setters work as ever. What they leave
 * open is chosen when the chart is painted: the ranges of the axes, where their ticks are and how they are written, and
 * where the legend covers the least. Values that are not finite are gaps; a point between two gaps is drawn as a dot.
 * Painting and showing are guarded by the chart's own lock, so that a chart may be shown on one thread while
 * {@code updateXYSeries} is called on another.
 */
public class Graph extends XYChart implements Drawing {
    /** XChart counts in powers of ten and needs room to add a step or two. */
    private static final double LARGEST = 1e300;
    /** Below this distance XChart's ticks, which have ten decimals at most, coincide. */
    private static final double FINEST = 1e-8;

    /** As long as the legend stands here, nobody has said where it should, and it may move. */
    private static final LegendPosition OWN_LEGEND_POSITION = LegendPosition.InsideNE;

    private boolean equalAxes;

    Graph(int width, int height) {
        super(width, height);
        House.furnish(getStyler());
        getStyler().setLegendPosition(OWN_LEGEND_POSITION);
    }

    /**
     * Sets the title.
     *
     * @return this chart
     */
    public Graph title(String text) {
        setTitle(text);
        return this;
    }

    /**
     * Names the horizontal axis.
     *
     * @return this chart
     */
    public Graph xLabel(String text) {
        setXAxisTitle(text);
        return this;
    }

    /**
     * Names the vertical axis.
     *
     * @return this chart
     */
    public Graph yLabel(String text) {
        setYAxisTitle(text);
        return this;
    }

    /**
     * Makes a unit as long on one axis as on the other, so that a circle is round and a right angle right; the axis that
     * has room to spare is drawn further to both sides. A logarithmic axis stays as it is.
     *
     * @return this chart
     */
    public Graph equalAxes() {
        equalAxes = true;
        return this;
    }

    /**
     * Says what the legend calls the series that was added last: {@code plot(x, y).name("without a car")}.
     *
     * @param label what the legend calls it
     * @return this chart
     * @throws IllegalStateException if there is no series yet
     */
    public Graph name(String label) {
        synchronized (this) {
            XYSeries last = null;
            for (var series : seriesMap.values()) {
                last = series;
            }
            if (last == null) {
                throw new IllegalStateException("there is no series to name \"" + label + "\" yet");
            }
            last.setLabel(label);
        }
        return this;
    }

    /**
     * Adds a line.
     *
     * @param name what the legend calls it; no other series has this name
     * @param x shape (n,)
     * @param y shape (n,); what is not finite is a gap
     * @return this chart
     * @throws IllegalArgumentException if x and y differ in length or are empty, or the name is taken
     */
    public Graph line(String name, double[] x, double[] y) {
        add(name, x, y, null);
        return this;
    }

    /** As {@link #line(String, double[], double[])}. */
    public Graph line(String name, NDArray x, NDArray y) {
        return line(name, Numbers.of(x, "x"), Numbers.of(y, "y"));
    }

    /** As {@link #line(String, double[], double[])}; null is a gap. */
    public Graph line(String name, List<? extends Number> x, List<? extends Number> y) {
        return line(name, Numbers.of(x), Numbers.of(y));
    }

    /**
     * Adds points.
     *
     * @param name what the legend calls them; no other series has this name
     * @param x shape (n,)
     * @param y shape (n,)
     * @return this chart
     * @throws IllegalArgumentException if x and y differ in length or are empty, or the name is taken
     */
    public Graph points(String name, double[] x, double[] y) {
        add(name, x, y, null).asPoints().setMarker(SeriesMarkers.CIRCLE);
        return this;
    }

    /** As {@link #points(String, double[], double[])}. */
    public Graph points(String name, NDArray x, NDArray y) {
        return points(name, Numbers.of(x, "x"), Numbers.of(y, "y"));
    }

    /** As {@link #points(String, double[], double[])}; a point with a null is left out. */
    public Graph points(String name, List<? extends Number> x, List<? extends Number> y) {
        return points(name, Numbers.of(x), Numbers.of(y));
    }

    Curve add(String name, double[] x, double[] y, double[] errors) {
        if (x.length != y.length) {
            throw new IllegalArgumentException(
                    "series \"" + name + "\": x has " + x.length + " values and y has " + y.length);
        }
        if (y.length == 0) {
            throw new IllegalArgumentException("series \"" + name + "\" has no values");
        }
        if (errors != null && errors.length != y.length) {
            throw new IllegalArgumentException(
                    "series \"" + name + "\": there are " + errors.length + " error bars for " + y.length + " values");
        }
        var curve = new Curve(name, x, y, errors);
        curve.setXYSeriesRenderStyle(getStyler().getDefaultSeriesRenderStyle());
        synchronized (this) {
            if (seriesMap.putIfAbsent(name, curve) != null) {
                throw new IllegalArgumentException("there is a series \"" + name + "\" already");
            }
        }
        return curve;
    }

    @Override
    public XYSeries addSeries(String name, double[] y) {
        return add(name, Numbers.count(1, y.length), y, null);
    }

    @Override
    public XYSeries addSeries(String name, double[] x, double[] y) {
        return addSeries(name, x, y, null);
    }

    @Override
    public XYSeries addSeries(String name, double[] x, double[] y, double[] errors) {
        return add(name, x == null ? Numbers.count(1, y.length) : x, y, errors);
    }

    @Override
    public XYSeries addSeries(String name, List<? extends Number> y) {
        return addSeries(name, Numbers.of(y));
    }

    @Override
    public XYSeries addSeries(String name, List<?> x, List<? extends Number> y) {
        return addSeries(name, x, y, null);
    }

    @Override
    public XYSeries addSeries(String name, List<?> x, List<? extends Number> y, List<? extends Number> errors) {
        if (x != null && x.stream().anyMatch(value -> value != null && !(value instanceof Number))) {
            synchronized (this) {
                return super.addSeries(name, x, y, errors);
            }
        }
        @SuppressWarnings("unchecked") // all of them are, as was just seen
        var numbers = (List<? extends Number>) x;
        return addSeries(
                name,
                numbers == null ? null : Numbers.of(numbers),
                Numbers.of(y),
                errors == null ? null : Numbers.of(errors));
    }

    @Override
    public synchronized XYSeries updateXYSeries(String name, double[] x, double[] y, double[] errors) {
        return super.updateXYSeries(name, x, y, errors);
    }

    @Override
    public synchronized XYSeries removeSeries(String name) {
        return super.removeSeries(name);
    }

    /** Text and picture are of one moment: nothing changes the series meanwhile. */
    @Override
    public synchronized MimeBundle toMimeBundle() {
        return Picture.bundle(getWidth(), getHeight(), alternative(), g -> paint(g, getWidth(), getHeight()));
    }

    @Override
    public String alternative() {
        var text = new StringBuilder(kind());
        if (!getTitle().isEmpty()) {
            text.append(" \"").append(getTitle()).append('"');
        }
        if (seriesMap.isEmpty()) {
            return text.append(" without data").toString();
        }
        var x = xRange();
        var y = yRange();
        int points = seriesMap.values().stream()
                .mapToInt(series ->
                        series instanceof Curve curve ? Numbers.finite(curve.heights()) : series.getYData().length)
                .sum();
        text.append(": ").append(points).append(points == 1 ? " point" : " points");
        if (seriesMap.size() > 1) {
            text.append(" in ")
                    .append(seriesMap.size())
                    .append(" series (")
                    .append(seriesMap.values().stream().map(XYSeries::getLabel).collect(Collectors.joining(", ")))
                    .append(')');
        }
        if (x.known() && y.known()) {
            text.append(", ")
                    .append(axisName(getXAxisTitle(), "x"))
                    .append(" from ")
                    .append(x)
                    .append(", ")
                    .append(axisName(getYAxisTitle(), "y"))
                    .append(" from ")
                    .append(y);
        }
        return text.toString();
    }

    private String kind() {
        boolean points = !seriesMap.isEmpty()
                && seriesMap.values().stream()
                        .allMatch(
                                series -> series.getXYSeriesRenderStyle().orElse(null) == XYSeriesRenderStyle.Scatter);
        return points ? "scatter plot" : "line chart";
    }

    private static String axisName(String title, String otherwise) {
        return title == null || title.isEmpty() ? otherwise : title;
    }

    /** From the lowest to the highest finite value; neither where there is none. */
    record Range(double low, double high) {
        static final Range UNKNOWN = new Range(Double.NaN, Double.NaN);

        boolean known() {
            return low <= high;
        }

        Range with(double from, double to) {
            if (!(from <= to)) {
                return this;
            }
            double least = Math.max(from, -LARGEST);
            double most = Math.min(to, LARGEST);
            return known() ? new Range(Math.min(low, least), Math.max(high, most)) : new Range(least, most);
        }

        /** Returns a range with something between its ends. */
        Range opened() {
            if (!known()) {
                return new Range(0, 1);
            }
            if (high > low) {
                return this;
            }
            double half = low == 0 ? 1 : Math.max(Math.abs(low) * 0.1, FINEST);
            return new Range(low - half, high + half);
        }

        double length() {
            return high - low;
        }

        /** Returns the range of a length that has the same middle. */
        Range around(double length) {
            double middle = low + (high - low) / 2;
            return new Range(middle - length / 2, middle + length / 2);
        }

        @Override
        public String toString() {
            return Ticks.brief(low) + " to " + Ticks.brief(high);
        }
    }

    Range xRange() {
        var range = Range.UNKNOWN;
        for (var series : seriesMap.values()) {
            range = range.with(series.getXMin(), series.getXMax());
        }
        return range;
    }

    Range yRange() {
        var range = Range.UNKNOWN;
        for (var series : seriesMap.values()) {
            range = range.with(series.getYMin(), series.getYMax());
        }
        return range;
    }

    /** Whether the ticks of the horizontal axis belong at whole numbers. */
    boolean countsAlongX() {
        return false;
    }

    /** Whether the ticks of the vertical axis belong at whole numbers. */
    boolean countsAlongY() {
        return false;
    }

    /** Whether the vertical axis is logarithmic. */
    boolean logarithmic() {
        return getStyler().isYAxisLogarithmic();
    }

    @Override
    public synchronized void paint(Graphics2D g, int width, int height) {
        var styler = getStyler();
        var asked = Choices.of(styler);
        try {
            arrange(styler, width, height);
            if (equalAxes && !styler.isXAxisLogarithmic() && !logarithmic()) {
                equalize(asked, styler, width, height);
            }
            super.paint(g, width, height);
            paintOver(g);
        } finally {
            asked.putBack(styler);
        }
    }

    /** How much room the labels and the legend leave is known after painting only, and the legend may move once. */
    private void equalize(Choices asked, XYStyler styler, int width, int height) {
        var scratch = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
        try {
            for (int pass = 0; pass < 2; pass++) {
                super.paint(scratch, width, height);
                var room = plot.getBounds();
                asked.putBack(styler);
                var x = chosen(xRange(), styler.getXAxisMin(), styler.getXAxisMax())
                        .opened();
                var y = chosen(yRange(), styler.getYAxisMin(), styler.getYAxisMax())
                        .opened();
                double unit = Math.max(x.length() / room.getWidth(), y.length() / room.getHeight());
                x = x.around(unit * room.getWidth());
                y = y.around(unit * room.getHeight());
                styler.setXAxisMin(x.low()).setXAxisMax(x.high());
                styler.setYAxisMin(y.low()).setYAxisMax(y.high());
                arrange(styler, width, height);
            }
        } finally {
            scratch.dispose();
        }
    }

    /** What the user has chosen, or not, of that which painting chooses where it is open. */
    private record Choices(
            Double xMin,
            Double xMax,
            Double yMin,
            Double yMax,
            int xSpacing,
            int ySpacing,
            Function<Double, String> xLabels,
            Function<Double, String> yLabels,
            boolean logarithmic,
            boolean verticalLines,
            boolean legend,
            LegendPosition legendPosition) {
        static Choices of(XYStyler styler) {
            return new Choices(
                    styler.getXAxisMin(),
                    styler.getXAxisMax(),
                    styler.getYAxisMin(),
                    styler.getYAxisMax(),
                    styler.getXAxisTickMarkSpacingHint(),
                    styler.getYAxisTickMarkSpacingHint(),
                    styler.getXAxisTickLabelsFormattingFunction(),
                    styler.getYAxisTickLabelsFormattingFunction(),
                    styler.isYAxisLogarithmic(),
                    styler.isPlotGridVerticalLinesVisible(),
                    styler.isLegendVisible(),
                    styler.getLegendPosition());
        }

        void putBack(XYStyler styler) {
            styler.setXAxisMin(xMin)
                    .setXAxisMax(xMax)
                    .setYAxisMin(yMin)
                    .setYAxisMax(yMax)
                    .setXAxisTickMarkSpacingHint(xSpacing)
                    .setYAxisTickMarkSpacingHint(ySpacing)
                    .setXAxisTickLabelsFormattingFunction(xLabels)
                    .setYAxisTickLabelsFormattingFunction(yLabels)
                    .setYAxisLogarithmic(logarithmic)
                    .setPlotGridVerticalLinesVisible(verticalLines)
                    .setLegendVisible(legend)
                    .setLegendPosition(legendPosition);
        }
    }

    private void arrange(XYStyler styler, int width, int height) {
        styler.setLegendVisible(styler.isLegendVisible()
                && seriesMap.values().stream().filter(XYSeries::isShowInLegend).count() > 1);
        boolean dates = seriesMap.values().stream().anyMatch(series -> series.getxAxisDataType() == DataType.Date);
        boolean severalAxes = seriesMap.values().stream().anyMatch(series -> series.getYAxisGroup() != 0);
        double plotWidth = 0.95 * (width - 75);
        double plotHeight = 0.95
                * (height
                        - 45
                        - (getTitle().isEmpty() ? 0 : 28)
                        - (getXAxisTitle() == null || getXAxisTitle().isEmpty() ? 0 : 20));
        if (!dates) {
            arrangeX(styler, plotWidth, plotHeight);
        }
        if (!severalAxes) {
            arrangeY(styler, plotHeight);
        }
        boolean placed = styler.getLegendPosition() != OWN_LEGEND_POSITION || styler.isXAxisLogarithmic();
        if (styler.isLegendVisible() && !placed && !dates && !severalAxes) {
            styler.setLegendPosition(emptiestPlace(styler, plotWidth, plotHeight));
        }
    }

    private void arrangeX(XYStyler styler, double plotWidth, double plotHeight) {
        var known = chosen(xRange(), styler.getXAxisMin(), styler.getXAxisMax());
        var range = countsAlongX() && known.low() == known.high()
                ? new Range(known.low() - 0.5, known.high() + 0.5)
                : known.opened();
        if (styler.isXAxisLogarithmic()) {
            return;
        }
        styler.setXAxisMin(range.low()).setXAxisMax(range.high());
        double span = range.high() - range.low();
        boolean own = styler.getXAxisTickLabelsFormattingFunction() == null
                && styler.getXAxisDecimalPattern() == null
                && styler.getDecimalPattern() == null;
        if (!own || span < FINEST) {
            return;
        }
        int atMost = (int) Math.max(2, plotWidth / 55);
        var ticks = countsAlongX()
                ? Ticks.whole(range.low(), range.high(), atMost)
                : Ticks.between(range.low(), range.high(), atMost);
        // XChart draws nothing at all where a step is wider than the plot is high.
        styler.setXAxisTickMarkSpacingHint((int)
                Math.max(1, Math.min(Math.rint(ticks.step() * plotWidth / span), 0.8 * plotHeight)));
        if (countsAlongX()) {
            styler.setPlotGridVerticalLinesVisible(false);
            styler.setXAxisTickLabelsFormattingFunction(value -> whole(ticks, value));
        } else {
            styler.setXAxisTickLabelsFormattingFunction(ticks::label);
        }
    }

    /**
     * A tick that XChart has put between whole numbers stays without a label. The ends of the axis must not be written
     * alike, or XChart takes the whole axis for one number; hence the blank.
     */
    private static String whole(Ticks ticks, double value) {
        if (Math.abs(value - Math.rint(value)) < 1e-6) {
            return ticks.label(Math.rint(value));
        }
        return value > (ticks.min() + ticks.max()) / 2 ? " " : "";
    }

    private void arrangeY(XYStyler styler, double plotHeight) {
        boolean own = styler.getYAxisTickLabelsFormattingFunction() == null
                && styler.getYAxisDecimalPattern() == null
                && styler.getDecimalPattern() == null;
        if (logarithmic()) {
            var range = chosen(positiveRange(), styler.getYAxisMin(), styler.getYAxisMax());
            if (!(range.low() > 0)) {
                range = new Range(0.1, 1);
            }
            if (range.low() == range.high()) {
                range = new Range(range.low() / 2, range.high() * 2);
            }
            styler.setYAxisLogarithmic(true).setYAxisMin(range.low()).setYAxisMax(range.high());
            double decades = Math.log10(range.high() / range.low());
            int every = (int) Math.max(1, Math.ceil(decades * 26 / plotHeight));
            if (own && decades > 1) {
                styler.setYAxisTickLabelsFormattingFunction(
                        value -> Math.rint(Math.log10(value)) % every == 0 ? Ticks.powerOfTen(value) : "");
            }
            return;
        }
        var range = chosen(yRange(), styler.getYAxisMin(), styler.getYAxisMax()).opened();
        styler.setYAxisMin(range.low()).setYAxisMax(range.high());
        double span = range.high() - range.low();
        if (own && span >= FINEST) {
            int atMost = (int) Math.max(2, Math.min(8, plotHeight / 36));
            var ticks = countsAlongY()
                    ? Ticks.whole(range.low(), range.high(), atMost)
                    : Ticks.between(range.low(), range.high(), atMost);
            styler.setYAxisTickMarkSpacingHint((int)
                    Math.max(1, Math.min(Math.rint(ticks.step() * plotHeight / span), 0.8 * plotHeight)));
            styler.setYAxisTickLabelsFormattingFunction(countsAlongY() ? value -> whole(ticks, value) : ticks::label);
        }
    }

    private static Range chosen(Range range, Double low, Double high) {
        if (low == null && high == null) {
            return range;
        }
        double from = low != null ? low : range.known() ? range.low() : high - 1;
        double to = high != null ? high : range.known() ? range.high() : low + 1;
        return new Range(from, to);
    }

    private Range positiveRange() {
        var range = Range.UNKNOWN;
        for (var series : seriesMap.values()) {
            for (double value : series.getYData()) {
                if (value > 0) {
                    range = range.with(value, value);
                }
            }
        }
        return range;
    }

    /**
     * Returns the corner in which the legend covers the least of the lines and points, or the place right of the plot
     * where it would cover too much in each.
     */
    private LegendPosition emptiestPlace(XYStyler styler, double plotWidth, double plotHeight) {
        var corners = List.of(
                LegendPosition.InsideNE, LegendPosition.InsideNW, LegendPosition.InsideSE, LegendPosition.InsideSW);
        var covered = new int[corners.size()];
        var size = legend.getBounds();
        double wide = (size.getWidth() + 14) / plotWidth;
        double high = (size.getHeight() + 14) / plotHeight;
        boolean log = styler.isYAxisLogarithmic();
        double left = styler.getXAxisMin();
        double right = styler.getXAxisMax();
        double bottom = scaled(styler.getYAxisMin(), log);
        double top = scaled(styler.getYAxisMax(), log);
        int samples = 0;
        for (var series : seriesMap.values()) {
            var x = series.getXData();
            var y = series.getYData();
            boolean line = series.getXYSeriesRenderStyle().orElse(null) != XYSeriesRenderStyle.Scatter;
            for (int i = 0; i < x.length; i++) {
                double across = (x[i] - left) / (right - left);
                double up = (scaled(y[i], log) - bottom) / (top - bottom);
                double nextAcross = line && i + 1 < x.length ? (x[i + 1] - left) / (right - left) : across;
                double nextUp = line && i + 1 < x.length ? (scaled(y[i + 1], log) - bottom) / (top - bottom) : up;
                // A long stroke is looked at along its way, too.
                double length = Math.abs(nextAcross - across) + Math.abs(nextUp - up);
                int steps = (int) Math.max(1, Math.min(64, length * 64));
                for (int step = 0; step < steps; step++) {
                    double u = across + (nextAcross - across) * step / steps;
                    double v = up + (nextUp - up) * step / steps;
                    samples++;
                    if ((u > 1 - wide || u < wide) && (v > 1 - high || v < high)) {
                        covered[(u > 1 - wide ? 0 : 1) + (v > 1 - high ? 0 : 2)]++;
                    }
                }
            }
        }
        int best = 0;
        for (int i = 1; i < covered.length; i++) {
            if (covered[i] < covered[best]) {
                best = i;
            }
        }
        return covered[best] > 0.01 * samples ? LegendPosition.OutsideE : corners.get(best);
    }

    private static double scaled(double value, boolean log) {
        return log ? Math.log10(value) : value;
    }

    /** Paints what XChart leaves out, above everything else. */
    void paintOver(Graphics2D g) {
        if (!seriesMap.isEmpty() && !yRange().known()) {
            g.setColor(House.SOFT_INK);
            var bounds = plot.getBounds();
            Letters.center(g, House.LABEL, "none of the values is finite", bounds.getCenterX(), bounds.getCenterY());
        }
        for (var series : seriesMap.values()) {
            boolean line = series.getXYSeriesRenderStyle().orElse(null) == XYSeriesRenderStyle.Line;
            if (series instanceof Curve && series.isEnabled() && line && series.getMarker() == SeriesMarkers.NONE) {
                paintLonePoints(g, series);
            }
        }
    }

    /** A line of one point has no length. */
    private void paintLonePoints(Graphics2D g, XYSeries series) {
        var x = series.getXData();
        var y = series.getYData();
        g.setColor(series.getLineColor());
        double radius = 1.6 * series.getLineStyle().getLineWidth();
        for (int i = 0; i < y.length; i++) {
            boolean lone = !Double.isNaN(y[i])
                    && (i == 0 || Double.isNaN(y[i - 1]))
                    && (i == y.length - 1 || Double.isNaN(y[i + 1]));
            if (lone && !(getStyler().isYAxisLogarithmic() && y[i] <= 0)) {
                double across = getScreenXFromChart(x[i]);
                double down = getScreenYFromChart(y[i]);
                g.fill(new Ellipse2D.Double(across - radius, down - radius, 2 * radius, 2 * radius));
            }
        }
    }
}
