package elara.plot;

import elara.array.NDArray;
import elara.array.Shapes;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * Heights over the plane, with points and paths on them; made by {@link Plot#contour}, {@link Plot#gradientPath} and
 * {@link Plot#decisionBoundary}. It is a {@link Graph}: its titles and labels can be set as any other's.
 */
public final class Surface extends Graph {
    private static final double BAR = 12;
    private static final int BAR_ROOM = 62;

    private final Backdrop backdrop;

    Surface(int width, int height, Backdrop backdrop) {
        super(width, height);
        this.backdrop = backdrop;
        getStyler().setPlotContentSize(1).setLegendPosition(LegendPosition.OutsideE);
        getStyler().setPlotGridLinesVisible(false);
        // What there is to draw an axis for; not seen.
        var corners = add(
                "corners",
                new double[] {backdrop.field().x.low(), backdrop.field().x.high()},
                new double[] {backdrop.field().y.low(), backdrop.field().y.high()},
                null);
        corners.setShowInLegend(false);
        corners.setXYSeriesRenderStyle(XYSeriesRenderStyle.Scatter);
        corners.setMarkerColor(new Color(0, 0, 0, 0)).setMarker(SeriesMarkers.CIRCLE);
    }

    /**
     * Draws a path, such as the steps of a gradient descent: a line with a dot at each step, a ring at its beginning and a
     * larger dot at its end.
     *
     * @param name what the legend calls it; no other series has this name
     * @param steps shape (n, 2): x and y of each step
     * @return this chart
     * @throws IllegalArgumentException if the steps have another shape or the name is taken
     */
    public Surface path(String name, NDArray steps) {
        requirePairs("path \"" + name + "\"", steps);
        var path = add(name, column(steps, 0), column(steps, 1), null);
        path.setLineColor(pathColor(getSeriesCollection().size() - 2)).setLineStyle(House.LINE);
        return this;
    }

    /** Blue is near the colours of low heights. */
    private static Color pathColor(int n) {
        return n == 0 ? House.VERMILION : n == 1 ? House.INK : House.series(n);
    }

    /**
     * Draws the points of some classes, each in the colour of its region.
     *
     * @param points shape (n, 2)
     * @param classes shape (n,) or (n, 1): 0, 1, ...
     * @return this chart
     * @throws IllegalArgumentException if the shapes do not fit, or a class is not a whole number from 0 on
     */
    public Surface classes(NDArray points, NDArray classes) {
        requirePairs("the points", points);
        var numbers = Numbers.of(classes, "the classes");
        if (numbers.length != points.shape(0)) {
            throw new IllegalArgumentException(
                    "there are " + points.shape(0) + " points, but " + numbers.length + " classes");
        }
        for (double number : numbers) {
            if (!(number >= 0 && number == Math.rint(number) && number < 1000)) {
                throw new IllegalArgumentException("a class is a whole number from 0 on, not " + number);
            }
        }
        int count = (int) Arrays.stream(numbers).max().orElse(-1) + 1;
        for (int k = 0; k < count; k++) {
            double wanted = k;
            var x = new double[numbers.length];
            var y = new double[numbers.length];
            int found = 0;
            for (int i = 0; i < numbers.length; i++) {
                if (numbers[i] == wanted) {
                    x[found] = points.getDouble(i, 0);
                    y[found++] = points.getDouble(i, 1);
                }
            }
            if (found > 0) {
                var curve = add("class " + k, Arrays.copyOf(x, found), Arrays.copyOf(y, found), null)
                        .asPoints();
                curve.setMarker(SeriesMarkers.CIRCLE);
                curve.setMarkerColor(House.series(k));
            }
        }
        return this;
    }

    static void requirePairs(String what, NDArray pairs) {
        if (pairs.ndim() != 2 || pairs.shape(1) != 2 || pairs.shape(0) == 0) {
            throw new IllegalArgumentException(
                    what + " should have shape (n, 2), an x and a y each, but has " + Shapes.text(pairs.shape()));
        }
    }

    static double[] column(NDArray pairs, int column) {
        var values = new double[pairs.shape(0)];
        Arrays.setAll(values, i -> pairs.getDouble(i, column));
        return values;
    }

    @Override
    public Surface title(String text) {
        super.title(text);
        return this;
    }

    @Override
    public Surface xLabel(String text) {
        super.xLabel(text);
        return this;
    }

    @Override
    public Surface yLabel(String text) {
        super.yLabel(text);
        return this;
    }

    /**
     * A surface fills its axes.
     *
     * @throws UnsupportedOperationException always: there is nothing to draw beyond its ends
     */
    @Override
    public Surface equalAxes() {
        throw new UnsupportedOperationException("a surface is drawn from end to end of its axes, x from " + xRange()
                + " and y from " + yRange() + "; equalAxes() is for lines and points");
    }

    @Override
    Range xRange() {
        return backdrop.field().x;
    }

    @Override
    Range yRange() {
        return backdrop.field().y;
    }

    @Override
    public synchronized void paint(Graphics2D g, int width, int height) {
        if (!backdrop.hasBar()) {
            super.paint(g, width, height);
            return;
        }
        g.setColor(getStyler().getChartBackgroundColor());
        g.fillRect(0, 0, width, height);
        super.paint(g, width - BAR_ROOM, height);
        var bounds = plot.getBounds();
        var bar = new Rectangle2D.Double(width - BAR_ROOM + 4, bounds.getY(), BAR, bounds.getHeight());
        if (backdrop instanceof Backdrop.Levels levels) {
            levels.paintBar(g, bar);
        }
        setWidth(width);
    }

    @Override
    void paintOver(Graphics2D g) {
        var bounds = plot.getBounds();
        backdrop.paint(g, bounds);
        var clip = g.getClip();
        g.clip(bounds);
        for (var series : seriesMap.values()) {
            if (series.isShowInLegend() && series instanceof Curve curve) {
                if (series.getXYSeriesRenderStyle().orElse(null) == XYSeriesRenderStyle.Scatter) {
                    paintPoints(g, curve);
                } else {
                    paintPath(g, curve);
                }
            }
        }
        g.setClip(clip);
        g.setColor(House.AXIS);
        g.setStroke(House.HAIR);
        g.draw(bounds);
    }

    private double across(double x) {
        var bounds = plot.getBounds();
        var range = xRange();
        return bounds.getX() + (x - range.low()) / (range.high() - range.low()) * bounds.getWidth();
    }

    private double down(double y) {
        var bounds = plot.getBounds();
        var range = yRange();
        return bounds.getMaxY() - (y - range.low()) / (range.high() - range.low()) * bounds.getHeight();
    }

    private void paintPoints(Graphics2D g, Curve points) {
        g.setStroke(House.HAIR);
        double radius = points.positions().length > 500 ? 2 : 3.2;
        for (int i = 0; i < points.positions().length; i++) {
            var dot = dot(points.positions()[i], points.heights()[i], radius);
            g.setColor(points.getMarkerColor());
            g.fill(dot);
            g.setColor(Color.WHITE);
            g.draw(dot);
        }
    }

    private Ellipse2D dot(double x, double y, double radius) {
        return new Ellipse2D.Double(across(x) - radius, down(y) - radius, 2 * radius, 2 * radius);
    }

    private void paintPath(Graphics2D g, XYSeries series) {
        var path = (Curve) series;
        var x = path.positions();
        var y = path.heights();
        var line = new Path2D.Double();
        boolean drawing = false;
        for (int i = 0; i < x.length; i++) {
            boolean known = !Double.isNaN(x[i]) && !Double.isNaN(y[i]);
            if (known && drawing) {
                line.lineTo(across(x[i]), down(y[i]));
            } else if (known) {
                line.moveTo(across(x[i]), down(y[i]));
            }
            drawing = known;
        }
        g.setColor(new Color(255, 255, 255, 170));
        g.setStroke(new BasicStroke(3.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(line);
        g.setColor(path.getLineColor());
        g.setStroke(House.LINE);
        g.draw(line);
        double radius = x.length > 200 ? 1.3 : 2.3;
        for (int i = 1; i < x.length - 1; i++) {
            g.fill(dot(x[i], y[i], radius));
        }
        g.fill(dot(x[x.length - 1], y[x.length - 1], 4.5));
        var start = dot(x[0], y[0], 4.5);
        g.setColor(Color.WHITE);
        g.fill(start);
        g.setColor(path.getLineColor());
        g.draw(start);
    }

    @Override
    public String alternative() {
        var text = new StringBuilder(getTitle().isEmpty() ? "" : getTitle() + ": ").append(backdrop.told());
        text.append(", x from ").append(xRange()).append(", y from ").append(yRange());
        for (var series : seriesMap.values()) {
            if (series.isShowInLegend() && series instanceof Curve curve) {
                int last = curve.positions().length - 1;
                boolean points = series.getXYSeriesRenderStyle().orElse(null) == XYSeriesRenderStyle.Scatter;
                text.append("; ").append(curve.getName());
                text.append(
                        points
                                ? ", " + (last + 1) + (last == 0 ? " point" : " points")
                                : " from " + pair(curve, 0) + " to " + pair(curve, last) + " in " + last
                                        + (last == 1 ? " step" : " steps"));
            }
        }
        return text.toString();
    }

    private static String pair(Curve curve, int i) {
        return "(" + Ticks.brief(curve.positions()[i]) + ", " + Ticks.brief(curve.heights()[i]) + ")";
    }
}
