package elara.plot;

import elara.display.MimeBundle;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * A training as it stands after an epoch, composed to one picture: a line of numbers, the loss curve, beside it the
 * metrics that are no losses, and below them each watched matrix: as it is now while the training runs, as a film strip
 * when it is over.
 */
final class Training {
    private static final int WIDTH = 760;
    private static final int MARGIN = 12;
    private static final int CHARTS = 260;
    private static final int METRICS = 270;
    private static final int HEADING = 30;
    private static final int LINE = 18;
    private static final int MATRIX = 210;
    private static final int MATRICES_A_ROW = 3;

    private static final double BAR = 11;
    private static final double BAR_ROOM = 66;
    private static final double FRAME_AREA = 7000;
    private static final double NOISE_AREA = 200_000;
    private static final double FRAME_GAP = 8;
    private static final double FRAME_LABEL = 15;

    /** How fast a training goes on, and with what steps; NaN is what is not known. */
    record Pace(double batchesASecond, double secondsLeft, double learningRate) {
        static final Pace UNKNOWN = new Pace(Double.NaN, Double.NaN, Double.NaN);

        private void addTo(List<String> parts) {
            if (!Double.isNaN(learningRate)) {
                parts.add("lr " + Ticks.brief(learningRate));
            }
            if (!Double.isNaN(batchesASecond)) {
                parts.add(rounded(batchesASecond) + " batches/s");
            }
            if (!Double.isNaN(secondsLeft)) {
                parts.add(duration(secondsLeft) + " left");
            }
        }

        /** To two digits: the others change from epoch to epoch. */
        private static String rounded(double rate) {
            double unit = Math.pow(10, Math.floor(Math.log10(rate)) - 1);
            return Ticks.brief(Math.rint(rate / unit) * unit);
        }

        private static String duration(double seconds) {
            long whole = (long) Math.ceil(seconds);
            return whole < 60
                    ? whole + " s"
                    : whole < 3600
                            ? whole / 60 + " min " + whole % 60 + " s"
                            : whole / 3600 + " h " + whole % 3600 / 60 + " min";
        }
    }

    /**
     * A watched matrix.
     *
     * @param gradients the length of its gradient after each epoch, or nothing where nobody has asked for it
     */
    record Watched(String name, String size, List<FilmStrip.Frame> frames, double reach, List<Double> gradients) {
        /** As it was after an earlier epoch; null before its first. */
        Watched at(int epoch) {
            var earlier =
                    frames.stream().filter(frame -> frame.epoch() <= epoch).toList();
            return earlier.isEmpty()
                    ? null
                    : new Watched(name, size, earlier, reach, gradients.subList(0, Math.min(epoch, gradients.size())));
        }

        FilmStrip.Frame newest() {
            return frames.get(frames.size() - 1);
        }

        Colors colors() {
            return new Colors(Colors.DIVERGING, -reach, reach);
        }

        boolean isLarge() {
            return newest().grid().values().length > 1000;
        }
    }

    private final int announced;
    private final int epochs;
    private final double[] losses;
    private final Map<String, double[]> metrics;
    private final BatchLosses.Line batches;
    private final List<Watched> matrices;
    private final List<String> warnings;
    private final Pace pace;
    private final boolean over;

    Training(
            int announced,
            History history,
            BatchLosses.Line batches,
            List<Watched> matrices,
            List<String> warnings,
            Pace pace,
            boolean over) {
        this(announced, history.losses(), history.metrics(), batches, matrices, warnings, pace, over);
    }

    private Training(
            int announced,
            double[] losses,
            Map<String, double[]> metrics,
            BatchLosses.Line batches,
            List<Watched> matrices,
            List<String> warnings,
            Pace pace,
            boolean over) {
        this.announced = announced;
        this.epochs = losses.length;
        this.losses = losses;
        this.metrics = metrics;
        this.batches = batches;
        this.matrices = List.copyOf(matrices);
        this.warnings = List.copyOf(warnings);
        this.pace = pace;
        this.over = over;
    }

    /** Returns the training as it looked after an earlier epoch. */
    Training at(int epoch) {
        var then = new LinkedHashMap<String, double[]>();
        metrics.forEach((name, values) -> then.put(name, Arrays.copyOf(values, epoch)));
        var matricesThen = matrices.stream()
                .map(matrix -> matrix.at(epoch))
                .filter(Objects::nonNull)
                .toList();
        return new Training(
                announced,
                Arrays.copyOf(losses, epoch),
                then,
                batches.until(epoch),
                matricesThen,
                List.of(),
                Pace.UNKNOWN,
                false);
    }

    int epochs() {
        return epochs;
    }

    boolean isOver() {
        return over;
    }

    /** Returns the script that turns over the heat maps. */
    MimeBundle scrubber() {
        return Scrubber.of(matrices, losses);
    }

    /**
     * Returns the training as a moving picture, epoch by epoch.
     *
     * @param mostFrames of how many epochs at most: the first, the last, and as many between them as fit evenly
     */
    Animation animation(int mostFrames) {
        int frames = Math.min(epochs, mostFrames);
        var shown = IntStream.range(0, frames)
                .map(i -> frames == 1 ? epochs : 1 + (int) Math.rint(i * (epochs - 1.0) / (frames - 1)))
                .mapToObj(this::at)
                .toList();
        int height = shown.stream().mapToInt(Training::height).max().orElseThrow();
        return new Animation(
                WIDTH,
                height,
                alternative(lossCurve()),
                shown.stream()
                        .<Consumer<Graphics2D>>map(then -> g -> then.paint(g, then.lossCurve()))
                        .toList());
    }

    /** Returns the line of numbers, with a small curve behind it, and a line for each warning. */
    String text() {
        var text = new StringBuilder("epoch " + epochs + "/" + announced + "  " + numbers("  "));
        text.append("  ").append(Sparkline.of(losses, 32));
        for (var warning : warnings) {
            text.append('\n').append(warning);
        }
        return text.toString();
    }

    private String numbers(String separator) {
        var parts = new ArrayList<String>();
        if (epochs > 0) {
            parts.add("loss " + Ticks.brief(losses[epochs - 1]));
            metrics.forEach((name, values) -> {
                if (!Double.isNaN(values[epochs - 1])) {
                    parts.add(name + " " + Ticks.brief(values[epochs - 1]));
                }
            });
        }
        if (!over) {
            pace.addTo(parts);
        }
        return String.join(separator, parts);
    }

    MimeBundle bundle() {
        var lossCurve = lossCurve();
        return Picture.bundle(WIDTH, height(), text(), alternative(lossCurve), g -> paint(g, lossCurve));
    }

    private int height() {
        int height = HEADING + LINE * warnings.size() + CHARTS;
        height += over ? matrices.stream().mapToInt(this::stripHeight).sum() : matrixRows() * MATRIX;
        return height + MARGIN;
    }

    private String alternative(LossCurve lossCurve) {
        var alternative = new StringBuilder("epoch " + epochs + " of " + announced + ": " + lossCurve.alternative());
        for (var matrix : matrices) {
            alternative
                    .append("; ")
                    .append(matrix.name())
                    .append(", ")
                    .append(matrix.size())
                    .append(", ");
            if (over) {
                alternative
                        .append("as ")
                        .append(matrix.frames().size())
                        .append(" heat maps from epoch ")
                        .append(matrix.frames().get(0).epoch())
                        .append(" to ")
                        .append(matrix.newest().epoch());
            } else {
                alternative.append("as a heat map");
            }
        }
        return alternative.toString();
    }

    private int matrixRows() {
        return (matrices.size() + MATRICES_A_ROW - 1) / MATRICES_A_ROW;
    }

    private void paint(Graphics2D g, LossCurve lossCurve) {
        double y = paintHeading(g);
        var others = otherMetrics();
        int lossWidth = others.isEmpty() ? WIDTH : WIDTH - METRICS;
        paintChart(g, lossCurve, 0, y, lossWidth);
        if (!others.isEmpty()) {
            paintChart(g, metricsChart(others), lossWidth, y, METRICS);
        }
        y += CHARTS;
        if (over) {
            for (var matrix : matrices) {
                paintStrip(g, matrix, y);
                y += stripHeight(matrix);
            }
            return;
        }
        for (int i = 0; i < matrices.size(); i++) {
            double width = (WIDTH - 2.0 * MARGIN) / Math.min(matrices.size(), MATRICES_A_ROW);
            double x = MARGIN + i % MATRICES_A_ROW * width;
            paintMatrix(g, matrices.get(i), x, y + Math.floorDiv(i, MATRICES_A_ROW) * MATRIX, width);
        }
    }

    private double paintHeading(Graphics2D g) {
        double y = 22;
        g.setColor(House.INK);
        var counted = "epoch " + epochs + " of " + announced;
        Letters.left(g, House.TITLE, counted, MARGIN, y);
        double x = MARGIN + Letters.width(g, House.TITLE, counted) + 22;
        g.setColor(House.SOFT_INK);
        Letters.left(g, House.LABEL, Letters.fitted(g, House.LABEL, numbers("    "), WIDTH - MARGIN - x), x, y);
        g.setColor(House.WARNING);
        for (var warning : warnings) {
            y += LINE;
            Letters.left(g, House.LABEL, Letters.fitted(g, House.LABEL, warning, WIDTH - 2.0 * MARGIN), MARGIN, y);
        }
        return HEADING + LINE * warnings.size();
    }

    private static void paintChart(Graphics2D g, Graph chart, double x, double y, int width) {
        var part = (Graphics2D) g.create();
        try {
            part.translate(x, y);
            part.clipRect(0, 0, width, CHARTS);
            chart.paint(part, width, CHARTS);
        } finally {
            part.dispose();
        }
    }

    private static boolean isLoss(String metric) {
        return metric.toLowerCase(Locale.ROOT).endsWith("loss");
    }

    private LossCurve lossCurve() {
        var chart = new LossCurve(WIDTH, CHARTS).reachingTo(announced).over(batches);
        chart.with("loss", losses).markingBest("loss");
        metrics.forEach((name, values) -> {
            if (isLoss(name)) {
                // What was kept aside says when it was best.
                chart.with(name, values).markingBest(name);
            }
        });
        return chart;
    }

    private Map<String, double[]> otherMetrics() {
        var others = new LinkedHashMap<>(metrics);
        others.keySet().removeIf(Training::isLoss);
        return others;
    }

    private Graph metricsChart(Map<String, double[]> others) {
        var chart = new LossCurve(METRICS, CHARTS).reachingTo(announced).linear();
        chart.setYAxisTitle(others.size() == 1 ? others.keySet().iterator().next() : "");
        others.forEach(chart::with);
        // A colour means the same in both charts.
        int taken = lossCurve().lines();
        var colors = chart.getStyler().getSeriesColors();
        Collections.rotate(Arrays.asList(colors), -taken);
        chart.getStyler().setSeriesColors(colors);
        return chart;
    }

    private void paintMatrix(Graphics2D g, Watched matrix, double x, double y, double width) {
        var grid = matrix.newest().grid();
        g.setColor(House.INK);
        var title = matrix.name();
        Letters.left(g, House.LABEL, title, x, y + 16);
        g.setColor(House.SOFT_INK);
        Letters.left(
                g,
                House.SMALL,
                Letters.fitted(g, House.SMALL, told(matrix), width - Letters.width(g, House.LABEL, title) - 14),
                x + Letters.width(g, House.LABEL, title) + 10,
                y + 16);
        double roomWidth = Math.min(width - BAR_ROOM - 16, 480);
        double roomHeight = MATRIX - 38;
        var area = fitted(grid, x, y + 26, roomWidth, roomHeight, 60);
        paintCells(g, matrix, grid, area, House.SMALL);
        paintBar(g, matrix, area.getMaxX() + 10, y + 26, Math.max(area.getHeight(), 80));
    }

    private static String told(Watched matrix) {
        var grid = matrix.newest().grid();
        var text = matrix.size() + ", epoch " + matrix.newest().epoch() + ", " + Ticks.brief(grid.min()) + " to "
                + Ticks.brief(grid.max());
        int last = matrix.gradients().size() - 1;
        return last < 0 || Double.isNaN(matrix.gradients().get(last))
                ? text
                : text + ", gradient " + Ticks.brief(matrix.gradients().get(last));
    }

    private static void paintCells(Graphics2D g, Watched matrix, Grid grid, Rectangle2D area, java.awt.Font font) {
        var colors = matrix.colors();
        Cells.paint(g, grid, colors, area);
        if (Math.max(grid.rows(), grid.columns()) <= 12) {
            Cells.write(g, grid, colors, area, font, Cells.decimals(matrix.reach(), false));
        }
        g.setColor(House.GRID);
        g.setStroke(House.HAIR);
        g.draw(area);
    }

    private static void paintBar(Graphics2D g, Watched matrix, double x, double y, double height) {
        var bar = new Rectangle2D.Double(x, y, BAR, height);
        Cells.paintBar(g, matrix.colors(), bar, House.TINY, House.SOFT_INK);
    }

    /** Returns where a matrix is drawn: its cells square, as long as neither side gets too short to be seen. */
    private static Rectangle2D fitted(
            Grid grid, double x, double y, double roomWidth, double roomHeight, double largestCell) {
        double cell = Math.min(largestCell, Math.min(roomWidth / grid.columns(), roomHeight / grid.rows()));
        double width = Math.min(roomWidth, Math.max(24, cell * grid.columns()));
        double height = Math.min(roomHeight, Math.max(24, cell * grid.rows()));
        return new Rectangle2D.Double(x, y, width, height);
    }

    /** How the frames of a strip are laid out. */
    private record Strip(double width, double height, double slot, int aRow, int rows) {
        static Strip of(Watched matrix, double area) {
            var grid = matrix.newest().grid();
            double aspect = (double) grid.columns() / grid.rows();
            double width = Math.max(20, Math.min(126, Math.sqrt(area * aspect)));
            double height = Math.max(18, Math.min(112, width / aspect));
            double room = WIDTH - 2 * MARGIN - BAR_ROOM + FRAME_GAP;
            int frames = matrix.frames().size();
            int rows = rowsOf(frames, (int) Math.max(1, Math.floor(room / (Math.max(width, 28) + FRAME_GAP))));
            // Slightly smaller frames are better than a row more.
            if (rows > 1) {
                int more = rowsOf(frames, rows - 1);
                // The epochs below them need their room all the same.
                if (scale(room, more, width) >= 0.75 && room / more >= 28 + FRAME_GAP) {
                    rows--;
                }
            }
            // Rows of one length look better than a full one and a rest; and they should reach the right margin.
            int aRow = rowsOf(frames, rows);
            double scale = Math.min(1.25, scale(room, aRow, width));
            return new Strip(width * scale, height * scale, Math.max(width * scale, 28) + FRAME_GAP, aRow, rows);
        }

        /** Returns how many groups of a size, the last one perhaps smaller, make up so many. */
        private static int rowsOf(int frames, int size) {
            return (frames + size - 1) / size;
        }

        /** Returns by what a frame's width must be multiplied for so many of them to fill a row. */
        private static double scale(double room, int aRow, double width) {
            return (room / aRow - FRAME_GAP) / width;
        }

        double rowHeight() {
            return height + FRAME_LABEL + FRAME_GAP;
        }
    }

    /**
     * Returns how large a frame is, in square CSS pixels. Large matrices look like noise, which no encoder makes
     * smaller: their frames share what makes a picture of less than a megabyte.
     */
    private double frameArea(Watched matrix) {
        if (!matrix.isLarge()) {
            return FRAME_AREA;
        }
        int frames = 0;
        for (var other : matrices) {
            frames += other.isLarge() ? other.frames().size() : 0;
        }
        return Math.max(1200, Math.min(FRAME_AREA, NOISE_AREA / frames));
    }

    private int stripHeight(Watched matrix) {
        var strip = Strip.of(matrix, frameArea(matrix));
        return (int) Math.ceil(26 + Math.max(strip.rows() * strip.rowHeight(), 96));
    }

    private void paintStrip(Graphics2D g, Watched matrix, double y) {
        var strip = Strip.of(matrix, frameArea(matrix));
        g.setColor(House.INK);
        Letters.left(g, House.LABEL, matrix.name(), MARGIN, y + 16);
        g.setColor(House.SOFT_INK);
        Letters.left(
                g,
                House.SMALL,
                matrix.size() + ", "
                        + (matrix.frames().size() < epochs
                                ? matrix.frames().size() + " of " + epochs + " epochs"
                                : "epoch by epoch"),
                MARGIN + Letters.width(g, House.LABEL, matrix.name()) + 10,
                y + 16);
        double top = y + 26;
        int i = 0;
        for (var frame : matrix.frames()) {
            double x = MARGIN + i % strip.aRow() * strip.slot();
            double down = top + Math.floorDiv(i, strip.aRow()) * strip.rowHeight();
            var area = new Rectangle2D.Double(x, down, strip.width(), strip.height());
            paintCells(g, matrix, frame.grid(), area, House.TINY);
            g.setColor(House.SOFT_INK);
            Letters.center(g, House.TINY, Integer.toString(frame.epoch()), area.getCenterX(), area.getMaxY() + 12);
            i++;
        }
        int longest = Math.min(strip.aRow(), matrix.frames().size());
        paintBar(g, matrix, MARGIN + longest * strip.slot() + 2, top, Math.max(70, strip.height()));
    }
}
