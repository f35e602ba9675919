package elara.plot;

import java.awt.Graphics2D;
import java.util.List;
import java.util.stream.Collectors;
import org.knowm.xchart.internal.chartpart.Chart;

/** Several charts in one picture, row by row; made by {@link Plot#subplots}. Each is painted in the size it has. */
public final class Subplots implements Drawing {
    private final List<Chart<?, ?>> charts;
    private final int columns;

    Subplots(int columns, List<Chart<?, ?>> charts) {
        if (columns <= 0 || charts.isEmpty()) {
            throw new IllegalArgumentException(
                    charts.isEmpty() ? "there are no charts to draw" : "columns is " + columns + "; one is the least");
        }
        this.columns = Math.min(columns, charts.size());
        this.charts = List.copyOf(charts);
    }

    private int[] widths() {
        var widths = new int[columns];
        for (int i = 0; i < charts.size(); i++) {
            widths[i % columns] = Math.max(widths[i % columns], charts.get(i).getWidth());
        }
        return widths;
    }

    private int[] heights() {
        var heights = new int[(charts.size() + columns - 1) / columns];
        for (int i = 0; i < charts.size(); i++) {
            int row = Math.floorDiv(i, columns);
            heights[row] = Math.max(heights[row], charts.get(i).getHeight());
        }
        return heights;
    }

    @Override
    public int getWidth() {
        return sum(widths(), columns);
    }

    @Override
    public int getHeight() {
        var heights = heights();
        return sum(heights, heights.length);
    }

    @Override
    public String alternative() {
        return charts.stream().map(Subplots::told).collect(Collectors.joining("\n"));
    }

    @Override
    public void paint(Graphics2D g, int width, int height) {
        var widths = widths();
        var heights = heights();
        for (int i = 0; i < charts.size(); i++) {
            int row = Math.floorDiv(i, columns);
            var part = (Graphics2D) g.create();
            try {
                part.translate(sum(widths, i % columns), sum(heights, row));
                part.clipRect(0, 0, widths[i % columns], heights[row]);
                charts.get(i).paint(part, widths[i % columns], heights[row]);
            } finally {
                part.dispose();
            }
        }
    }

    private static int sum(int[] lengths, int count) {
        int sum = 0;
        for (int i = 0; i < count; i++) {
            sum += lengths[i];
        }
        return sum;
    }

    private static String told(Chart<?, ?> chart) {
        if (chart instanceof Drawing drawing) {
            return drawing.alternative();
        }
        return chart.getTitle() == null || chart.getTitle().isEmpty() ? "a chart" : chart.getTitle();
    }
}
