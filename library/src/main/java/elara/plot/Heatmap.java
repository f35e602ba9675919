package elara.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.knowm.xchart.HeatMapChart;
import org.knowm.xchart.style.HeatMapStyler;
import org.knowm.xchart.style.Styler.ChartTheme;

/**
 * A matrix as colours, in the house style; made by {@link Plot#heatmap}. Row 0 is on top, and cells are square unless
 * that would leave too little of them. A matrix with values on both sides of 0 has diverging colours that are white at 0,
 * any other viridis. A matrix of up to 12 x 12 has its values written into its cells, if they fit. NaN is grey and hatched;
 * an infinity has the colour of its end of the scale.
 *
 * <p>It is a {@link HeatMapChart}, of which it paints the cells, the labels and the colour bar itself. Of XChart's setters
 * those of titles, axis titles, fonts, colours, paddings, {@code setRangeColors}, {@code setMin}, {@code setMax}, {@code
 * setShowValue}, {@code setValueFont} and {@code setLegendVisible} act; annotations and tick settings do not.
 */
public final class Heatmap extends HeatMapChart implements Drawing {
    private static final int MOST_WRITTEN = 12;
    private static final double LONGEST_SIDE = 380;
    private static final double LARGEST_CELL = 52;
    /** A matrix of a few rows is drawn at least this high, and its cells are not square then. */
    private static final double SHORTEST_SIDE = 36;

    private static final double BAR_WIDTH = 13;
    private static final double BAR_GAP = 14;

    private final Grid grid;
    private final Color[] ownColors;
    private final boolean signed;
    private List<String> rowLabels = List.of();
    private List<String> columnLabels = List.of();

    Heatmap(Grid grid) {
        super(
                sideRoom(grid.columns(), grid.rows()) + 130,
                sideRoom(grid.rows(), grid.columns()) + 62,
                ChartTheme.XChart);
        this.grid = grid;
        House.furnish(getStyler());
        double min = grid.min();
        double max = grid.max();
        signed = min < 0 && max > 0;
        ownColors = signed ? Colors.DIVERGING.clone() : Colors.SEQUENTIAL.clone();
        getStyler().setRangeColors(ownColors).setShowValue(Math.max(grid.rows(), grid.columns()) <= MOST_WRITTEN);
        getStyler().setValueFont(House.LABEL);
        addSeries(
                "values",
                IntStream.range(0, grid.columns()).boxed().toList(),
                IntStream.range(0, grid.rows()).boxed().toList(),
                // XChart would keep three boxed numbers a cell; it needs to know only where the scale ends.
                List.of(
                        new Number[] {0, 0, Double.isNaN(min) ? 0 : min},
                        new Number[] {0, 0, Double.isNaN(max) ? 0 : max}));
    }

    private static int sideRoom(int cells, int across) {
        double cell = Math.min(LARGEST_CELL, LONGEST_SIDE / Math.max(cells, across));
        return (int) Math.ceil(Math.max(SHORTEST_SIDE, cell * cells));
    }

    /**
     * Sets the title.
     *
     * @return this chart
     */
    public Heatmap title(String text) {
        setTitle(text);
        return this;
    }

    /**
     * Says what the columns are, below them.
     *
     * @return this chart
     */
    public Heatmap xLabel(String text) {
        setXAxisTitle(text);
        return this;
    }

    /**
     * Says what the rows are, left of them.
     *
     * @return this chart
     */
    public Heatmap yLabel(String text) {
        setYAxisTitle(text);
        return this;
    }

    /**
     * Names the columns, which otherwise have their numbers.
     *
     * @param labels one a column
     * @return this chart
     * @throws IllegalArgumentException if there are more or fewer than columns
     */
    public Heatmap columns(String... labels) {
        columnLabels = matching(labels, grid.columns(), "columns");
        return this;
    }

    /**
     * Names the rows, which otherwise have their numbers.
     *
     * @param labels one a row, the topmost first
     * @return this chart
     * @throws IllegalArgumentException if there are more or fewer than rows
     */
    public Heatmap rows(String... labels) {
        rowLabels = matching(labels, grid.rows(), "rows");
        return this;
    }

    private static List<String> matching(String[] labels, int count, String what) {
        if (labels.length != count) {
            throw new IllegalArgumentException("the matrix has " + count + " " + what + ", but there are "
                    + labels.length + " labels: " + Arrays.toString(labels));
        }
        return List.of(labels);
    }

    /** Returns the colours as they stand, with what the user has set. */
    Colors colors() {
        HeatMapStyler styler = getStyler();
        double min = Double.isNaN(grid.min()) ? 0 : grid.min();
        double max = Double.isNaN(grid.max()) ? 0 : grid.max();
        if (signed && Arrays.equals(styler.getRangeColors(), ownColors)) {
            max = grid.reach();
            min = -max;
        }
        // XChart marks what was never set by these two.
        if (styler.getMin() != Double.MIN_VALUE) {
            min = styler.getMin();
        }
        if (styler.getMax() != Double.MAX_VALUE) {
            max = styler.getMax();
        }
        return new Colors(styler.getRangeColors(), min, max);
    }

    @Override
    public String alternative() {
        long missing = Arrays.stream(grid.values()).filter(Double::isNaN).count();
        return "heat map" + (getTitle().isEmpty() ? "" : " \"" + getTitle() + "\"") + " of "
                + grid.rows() + " × " + grid.columns() + " values"
                + (Double.isNaN(grid.min())
                        ? ", none of them finite"
                        : grid.min() == grid.max()
                                ? ", all " + Ticks.brief(grid.min())
                                : " from " + Ticks.brief(grid.min()) + " to " + Ticks.brief(grid.max()))
                + (missing == 0 ? "" : ", " + missing + " missing");
    }

    @Override
    public synchronized void paint(Graphics2D g, int width, int height) {
        setWidth(width);
        setHeight(height);
        paintBackground(g);
        var styler = getStyler();
        var colors = colors();
        var area = area(g, colors, width, height);
        var fonts = styler.getAxisTickLabelsFont();
        Cells.paint(g, grid, colors, area);
        if (styler.isShowValue()) {
            Cells.write(g, grid, colors, area, styler.getValueFont(), Cells.decimals(grid.reach(), grid.whole()));
        }
        paintLabels(g, area);
        if (styler.isLegendVisible() && !Double.isNaN(grid.min())) {
            double barHeight = Math.max(area.getHeight(), Math.min(110, height - 2.0 * styler.getChartPadding() - 12));
            double top = Math.max(styler.getChartPadding() + 6.0, area.getCenterY() - barHeight / 2);
            var bar = new Rectangle2D.Double(area.getMaxX() + BAR_GAP, top, BAR_WIDTH, barHeight);
            Cells.paintBar(g, colors, bar, fonts, styler.getAxisTickLabelsColor());
        }
        paintTitles(g, area, width, height);
    }

    /** Lays the cells out between titles, labels and bar, square if that leaves enough of them. */
    private Rectangle2D area(Graphics2D g, Colors colors, int width, int height) {
        var styler = getStyler();
        var font = styler.getAxisTickLabelsFont();
        double padding = styler.getChartPadding();
        double top =
                padding + (titled() ? styler.getChartTitleFont().getSize2D() + 2 * styler.getChartTitlePadding() : 4);
        double left = padding + labelsWidth(g) + 5 + (named(getYAxisTitle()) ? axisTitleRoom() : 0);
        double bottom =
                padding + labelsHeight(g, width - left - 80) + 3 + (named(getXAxisTitle()) ? axisTitleRoom() : 0);
        double roomHeight = Math.max(20, height - top - bottom);
        double right = padding
                + (styler.isLegendVisible() ? BAR_GAP + BAR_WIDTH + Cells.labelWidth(g, colors, roomHeight, font) : 4);
        double roomWidth = Math.max(20, width - left - right);
        double cell = Math.min(roomWidth / grid.columns(), roomHeight / grid.rows());
        double w = Math.min(roomWidth, Math.max(cell * grid.columns(), SHORTEST_SIDE));
        double h = Math.min(roomHeight, Math.max(cell * grid.rows(), SHORTEST_SIDE));
        return new Rectangle2D.Double(left + (roomWidth - w) / 2, top + (roomHeight - h) / 2, w, h);
    }

    private boolean titled() {
        return getStyler().isChartTitleVisible() && !getTitle().isEmpty();
    }

    private static boolean named(String title) {
        return title != null && !title.isEmpty();
    }

    private double axisTitleRoom() {
        return getStyler().getAxisTitleFont().getSize2D() + getStyler().getAxisTitlePadding();
    }

    private String rowLabel(int row) {
        return rowLabels.isEmpty() ? Integer.toString(row) : rowLabels.get(row);
    }

    private String columnLabel(int column) {
        return columnLabels.isEmpty() ? Integer.toString(column) : columnLabels.get(column);
    }

    private double labelsWidth(Graphics2D g) {
        var font = getStyler().getAxisTickLabelsFont();
        double widest = 0;
        for (int row = 0; row < grid.rows(); row += rowLabels.isEmpty() ? Math.max(1, grid.rows() - 1) : 1) {
            widest = Math.max(widest, Letters.width(g, font, rowLabel(row)));
        }
        return Math.min(widest, 140);
    }

    private double widestColumnLabel(Graphics2D g) {
        var font = getStyler().getAxisTickLabelsFont();
        double widest = 0;
        for (int column = 0;
                column < grid.columns();
                column += columnLabels.isEmpty() ? Math.max(1, grid.columns() - 1) : 1) {
            widest = Math.max(widest, Letters.width(g, font, columnLabel(column)));
        }
        return Math.min(widest, 140);
    }

    /** Names that have no room beside each other are written upwards. */
    private boolean upward(Graphics2D g, double width) {
        return !columnLabels.isEmpty() && widestColumnLabel(g) + 6 > width / grid.columns();
    }

    private double labelsHeight(Graphics2D g, double width) {
        return upward(g, width)
                ? widestColumnLabel(g)
                : getStyler().getAxisTickLabelsFont().getSize2D();
    }

    /** Numbers at round steps; of names as many as there is room for. */
    private static List<Integer> shown(int count, boolean numbers, int room) {
        var shown = new ArrayList<Integer>();
        int step = numbers
                ? (int) Ticks.whole(0, count - 1, room).step()
                : Math.max(1, (count + room - 1) / Math.max(1, room));
        for (int i = 0; i < count; i += step) {
            shown.add(i);
        }
        return shown;
    }

    private void paintLabels(Graphics2D g, Rectangle2D area) {
        var font = getStyler().getAxisTickLabelsFont();
        g.setColor(getStyler().getAxisTickLabelsColor());
        double line = font.getSize2D() + 4;
        double high = area.getHeight() / grid.rows();
        for (int row : shown(grid.rows(), rowLabels.isEmpty(), (int)
                Math.max(3, area.getHeight() / (rowLabels.isEmpty() ? 1.6 * line : line)))) {
            double y = area.getY() + (row + 0.5) * high + Letters.drop(font);
            Letters.right(g, font, Letters.fitted(g, font, rowLabel(row), 140), area.getX() - 5, y);
        }
        double wide = area.getWidth() / grid.columns();
        boolean up = upward(g, area.getWidth());
        double each = up ? line : widestColumnLabel(g) + 8;
        for (int column : shown(grid.columns(), columnLabels.isEmpty(), (int) Math.max(1, area.getWidth() / each))) {
            double x = area.getX() + (column + 0.5) * wide;
            var text = Letters.fitted(g, font, columnLabel(column), 140);
            if (up) {
                double length = Letters.width(g, font, text);
                Letters.upward(g, font, text, x + Letters.drop(font), area.getMaxY() + 5 + length / 2);
            } else {
                Letters.center(g, font, text, x, area.getMaxY() + 5 + font.getSize2D() * 0.8);
            }
        }
    }

    private void paintTitles(Graphics2D g, Rectangle2D area, int width, int height) {
        var styler = getStyler();
        double padding = styler.getChartPadding();
        if (titled()) {
            var font = styler.getChartTitleFont();
            g.setColor(styler.getChartTitleFontColor());
            var text = Letters.fitted(g, font, getTitle(), width - 2 * padding);
            double half = Letters.width(g, font, text) / 2;
            double middle = Math.max(padding + half, Math.min(width - padding - half, area.getCenterX()));
            Letters.center(g, font, text, middle, padding + font.getSize2D());
        }
        var font = styler.getAxisTitleFont();
        if (named(getXAxisTitle())) {
            g.setColor(styler.getXAxisTitleColor());
            Letters.center(g, font, getXAxisTitle(), area.getCenterX(), height - padding - 2);
        }
        if (named(getYAxisTitle())) {
            g.setColor(styler.getYAxisTitleColor());
            Letters.upward(g, font, getYAxisTitle(), padding + font.getSize2D() * 0.8, area.getCenterY());
        }
    }
}
