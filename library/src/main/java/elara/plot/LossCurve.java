package elara.plot;

import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.util.Arrays;

/**
 * How a loss falls, epoch by epoch; made by {@link Plot#lossCurve(double[])}.
 *
 * <p>Epochs count from 1. The vertical axis is logarithmic where all losses are positive and the largest is more than
 * a hundred times the smallest; {@link #linear()} asks for the plain one. An epoch whose loss is not finite is a gap.
 */
public final class LossCurve extends Graph {
    static final String TRAINING = "training";
    static final String VALIDATION = "validation";

    /** Behind the epochs, where there is something of them to be seen. */
    private static final String BATCHES = "batches";

    private boolean linear;
    private int epochs;
    private String best;

    LossCurve(int width, int height) {
        super(width, height);
        setXAxisTitle("epoch");
        setYAxisTitle("loss");
    }

    LossCurve with(String name, double[] losses) {
        var curve = add(name, Numbers.count(1, losses.length), losses, null);
        if (hasBatches()) {
            // XChart would count the batches, too.
            curve.setLineColor(House.series(lines() - 1));
        }
        return this;
    }

    /** Draws the loss of each batch as a faint line; to be called before all else. */
    LossCurve over(BatchLosses.Line batches) {
        if (!batches.isEmpty()) {
            var curve = add(BATCHES, batches.positions(), batches.losses(), null);
            curve.setLineColor(House.FAINT_BLUE).setLineStyle(House.THIN);
            curve.setShowInLegend(false);
        }
        return this;
    }

    private boolean hasBatches() {
        return seriesMap.containsKey(BATCHES);
    }

    /** How many series there are beside the batches. */
    int lines() {
        return seriesMap.size() - (hasBatches() ? 1 : 0);
    }

    /** Marks the epoch in which a series was lowest. */
    LossCurve markingBest(String name) {
        best = name;
        return this;
    }

    /** Keeps the horizontal axis from growing: it reaches to this epoch from the start. */
    LossCurve reachingTo(int last) {
        epochs = last;
        return this;
    }

    /**
     * Draws the loss itself, however many decades it spans, and not its logarithm.
     *
     * @return this chart
     */
    public LossCurve linear() {
        linear = true;
        return this;
    }

    @Override
    boolean countsAlongX() {
        return true;
    }

    @Override
    Range xRange() {
        var range = epochs > 1 ? super.xRange().with(1, epochs) : super.xRange();
        return hasBatches() ? range.with(0, 0) : range;
    }

    @Override
    boolean logarithmic() {
        if (linear || super.logarithmic()) {
            return !linear;
        }
        var range = yRange();
        return range.known() && range.low() > 0 && range.high() > 100 * range.low();
    }

    @Override
    void paintOver(Graphics2D g) {
        super.paintOver(g);
        if (best == null || !(seriesMap.get(best) instanceof Curve curve)) {
            return;
        }
        var losses = curve.heights();
        int lowest = lowest(losses);
        // The first epochs say little, and a single point has no place on XChart's axes.
        if (losses.length < 3 || lowest < 0) {
            return;
        }
        double x = getScreenXFromChart(lowest + 1);
        double y = getScreenYFromChart(losses[lowest]);
        g.setColor(curve.getLineColor());
        g.setStroke(House.LINE);
        g.draw(new Ellipse2D.Double(x - 4.5, y - 4.5, 9, 9));
        if (lowest == losses.length - 1) {
            // That it is the newest can be seen.
            return;
        }
        var text = "best " + Ticks.brief(losses[lowest]) + " in epoch " + (lowest + 1);
        double half = Letters.width(g, House.SMALL, text) / 2;
        var bounds = plot.getBounds();
        double middle = Math.max(bounds.getMinX() + half + 2, Math.min(bounds.getMaxX() - half - 2, x));
        // Above the lowest point is the line itself, unless the axis is just below.
        boolean below = y + 20 < bounds.getMaxY();
        double line = below ? y + 19 : y - 10;
        Letters.center(g, House.SMALL, text, middle, line);
    }

    private static int lowest(double... losses) {
        int lowest = -1;
        for (int i = 0; i < losses.length; i++) {
            if (!Double.isNaN(losses[i]) && (lowest < 0 || losses[i] < losses[lowest])) {
                lowest = i;
            }
        }
        return lowest;
    }

    @Override
    public String alternative() {
        var text = new StringBuilder(getTitle().isEmpty() ? "" : getTitle() + ": ");
        String separator = "";
        for (var series : seriesMap.values()) {
            if (series instanceof Curve curve && !curve.getName().equals(BATCHES)) {
                text.append(separator).append(told(curve));
                separator = "; ";
            }
        }
        return text.toString();
    }

    private String told(Curve curve) {
        var losses = curve.heights();
        var name = curve.getName();
        var subject = name.equals(TRAINING) ? "loss" : name.equals(VALIDATION) ? "validation loss" : name;
        int first = next(losses, 0);
        if (first == losses.length) {
            return "no finite " + subject + " in " + epochs(losses.length);
        }
        int last = losses.length - 1;
        while (Double.isNaN(losses[last])) {
            last--;
        }
        if (first == last) {
            return subject + " " + Ticks.brief(losses[first]) + " in epoch " + (first + 1);
        }
        double from = losses[first];
        double to = losses[last];
        int lowest = lowest(losses);
        var text = new StringBuilder(subject);
        var start = Ticks.brief(from);
        var end = Ticks.brief(to);
        if (start.equals(end)) {
            text.append(" ends where it begins, at ").append(end).append(',');
        } else {
            text.append(to < from ? " falls from " : " rises from ")
                    .append(start)
                    .append(" to ")
                    .append(end);
        }
        text.append(" over ").append(epochs(losses.length));
        if (losses[lowest] < to && !Ticks.brief(losses[lowest]).equals(end)) {
            text.append(", lowest ")
                    .append(Ticks.brief(losses[lowest]))
                    .append(" in epoch ")
                    .append(lowest + 1);
        }
        long gaps = Arrays.stream(losses).filter(Double::isNaN).count();
        if (gaps > 0) {
            text.append(", not finite in ").append(epochs((int) gaps));
        }
        return text.toString();
    }

    private static int next(double[] losses, int from) {
        int i = from;
        while (i < losses.length && Double.isNaN(losses[i])) {
            i++;
        }
        return i;
    }

    private static String epochs(int count) {
        return count == 1 ? "1 epoch" : count + " epochs";
    }
}
