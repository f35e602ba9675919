package elara.plot;

import elara.array.NDArray;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.geom.Line2D;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.style.CategoryStyler;
import org.knowm.xchart.style.Styler.LegendPosition;

/**
 * One bar a name, in the house style; made by {@link Plot#bar(List, double[])}. It is a {@link CategoryChart}, and can
 * be styled as one. A value that is not finite has no bar.
 */
public final class Bars extends CategoryChart implements Drawing {
    private static final String ONLY = "value";

    private final List<String> names;

    Bars(int width, int height, List<String> names) {
        super(width, height);
        this.names = List.copyOf(names);
        if (names.isEmpty()) {
            throw new IllegalArgumentException("there are no names to draw bars for");
        }
        House.furnish(getStyler());
        // The bars stand on the axis; the range of the other end leaves the room.
        getStyler().setLegendPosition(LegendPosition.OutsideE).setPlotContentSize(1);
        getStyler().setAvailableSpaceFill(0.72).setPlotGridVerticalLinesVisible(false);
    }

    Bars with(double[] values) {
        return bars(ONLY, values);
    }

    /**
     * Adds bars beside those that are there.
     *
     * @param name what the legend calls them
     * @param values one a bar
     * @return this chart
     * @throws IllegalArgumentException if there are not as many values as names
     */
    public Bars bars(String name, double[] values) {
        if (values.length != names.size()) {
            throw new IllegalArgumentException(
                    "there are " + names.size() + " names, but " + values.length + " values");
        }
        var finite = CurveKernels.finite(values);
        addSeries(name, names, Arrays.stream(finite).boxed().toList());
        return this;
    }

    /** As {@link #bars(String, double[])}; values of shape (n,). */
    public Bars bars(String name, NDArray values) {
        return bars(name, Numbers.of(values, "values"));
    }

    /** As {@link #bars(String, double[])}; null has no bar. */
    public Bars bars(String name, List<? extends Number> values) {
        return bars(name, Numbers.of(values));
    }

    /**
     * Sets the title.
     *
     * @return this chart
     */
    public Bars title(String text) {
        setTitle(text);
        return this;
    }

    /**
     * Names the horizontal axis.
     *
     * @return this chart
     */
    public Bars xLabel(String text) {
        setXAxisTitle(text);
        return this;
    }

    /**
     * Names the vertical axis.
     *
     * @return this chart
     */
    public Bars yLabel(String text) {
        setYAxisTitle(text);
        return this;
    }

    @Override
    public synchronized void paint(Graphics2D g, int width, int height) {
        var styler = getStyler();
        boolean legend = styler.isLegendVisible();
        int rotation = styler.getXAxisLabelRotation();
        int nameSpacing = styler.getXAxisTickMarkSpacingHint();
        int spacing = styler.getYAxisTickMarkSpacingHint();
        Double least = styler.getYAxisMin();
        Double most = styler.getYAxisMax();
        Function<Double, String> labels = styler.getYAxisTickLabelsFormattingFunction();
        try {
            styler.setLegendVisible(legend && seriesMap.size() > 1);
            double slot = 0.95 * (width - 75) / names.size();
            double widest = 1.1 * widestName(styler);
            if (rotation == 0 && widest > slot) {
                styler.setXAxisLabelRotation(widest * 0.75 < slot ? 45 : 90);
            }
            // Every name that has room for its letters, where XChart would leave out each second one.
            styler.setXAxisTickMarkSpacingHint(14);
            arrangeY(styler, 0.95 * (height - 75));
            super.paint(g, width, height);
            paintGround(g, styler);
        } finally {
            styler.setLegendVisible(legend);
            styler.setXAxisLabelRotation(rotation)
                    .setXAxisTickMarkSpacingHint(nameSpacing)
                    .setYAxisTickMarkSpacingHint(spacing)
                    .setYAxisMin(least)
                    .setYAxisMax(most)
                    .setYAxisTickLabelsFormattingFunction(labels);
        }
    }

    private double widestName(CategoryStyler styler) {
        var context = new FontRenderContext(null, true, true);
        return names.stream()
                .mapToDouble(name -> styler.getAxisTickLabelsFont()
                        .getStringBounds(name, context)
                        .getWidth())
                .max()
                .orElse(0);
    }

    private void arrangeY(CategoryStyler styler, double plotHeight) {
        boolean open = styler.getYAxisMin() == null
                && styler.getYAxisMax() == null
                && !styler.isYAxisLogarithmic()
                && !styler.isStacked();
        if (!open) {
            return;
        }
        double low = 0;
        double high = 0;
        for (var series : seriesMap.values()) {
            for (double value : series.getYData()) {
                low = Math.min(low, Double.isNaN(value) ? 0 : value);
                high = Math.max(high, Double.isNaN(value) ? 0 : value);
            }
        }
        if (low == high) {
            high = 1;
        }
        double margin = 0.05 * (high - low);
        double above = high > 0 ? high + margin : high;
        // Not quite 0: XChart leaves out the label of a tick that is the very end.
        double below = low < 0 ? low - margin : -margin / 25;
        styler.setYAxisMin(below).setYAxisMax(above);
        if (styler.getYAxisTickLabelsFormattingFunction() == null
                && styler.getYAxisDecimalPattern() == null
                && styler.getDecimalPattern() == null) {
            var ticks = Ticks.between(low, high, (int) Math.max(2, Math.min(8, plotHeight / 36)));
            styler.setYAxisTickMarkSpacingHint(
                    (int) Math.max(1, Math.rint(ticks.step() * plotHeight / (above - below))));
            styler.setYAxisTickLabelsFormattingFunction(ticks::label);
        }
    }

    /** Where bars hang below it, a line shows where 0 is. */
    private void paintGround(Graphics2D g, CategoryStyler styler) {
        Double low = styler.getYAxisMin();
        if (low != null && low < 0 && !styler.isYAxisLogarithmic()) {
            var bounds = plot.getBounds();
            double y = getScreenYFromChart(0);
            g.setColor(styler.getXAxisTickMarksColor());
            g.setStroke(styler.getAxisTickMarksStroke());
            g.draw(new Line2D.Double(bounds.getMinX(), y, bounds.getMaxX(), y));
        }
    }

    @Override
    public String alternative() {
        var text = new StringBuilder("bar chart");
        if (!getTitle().isEmpty()) {
            text.append(" \"").append(getTitle()).append('"');
        }
        for (var series : seriesMap.values()) {
            text.append(text.indexOf(":") < 0 ? ": " : "; ");
            if (!series.getName().equals(ONLY)) {
                text.append(series.getName()).append(' ');
            }
            var values = series.getYData();
            if (values.length <= 8) {
                for (int i = 0; i < values.length; i++) {
                    text.append(i == 0 ? "" : ", ")
                            .append(names.get(i))
                            .append(' ')
                            .append(Ticks.brief(values[i]));
                }
            } else {
                int low = 0;
                int high = 0;
                for (int i = 0; i < values.length; i++) {
                    low = values[i] < values[low] || Double.isNaN(values[low]) ? i : low;
                    high = values[i] > values[high] || Double.isNaN(values[high]) ? i : high;
                }
                text.append(values.length)
                        .append(" bars from ")
                        .append(Ticks.brief(values[low]))
                        .append(" (")
                        .append(names.get(low))
                        .append(") to ")
                        .append(Ticks.brief(values[high]))
                        .append(" (")
                        .append(names.get(high))
                        .append(')');
            }
        }
        return text.toString();
    }
}
