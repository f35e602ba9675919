package elara.plot;

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

    private boolean linear;
    private int epochs;

    LossCurve(int width, int height) {
        super(width, height);
        setXAxisTitle("epoch");
        setYAxisTitle("loss");
    }

    LossCurve with(String name, double[] losses) {
        line(name, Numbers.count(1, losses.length), losses);
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
        return epochs > 1 ? super.xRange().with(1, epochs) : super.xRange();
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
    String alternative() {
        var text = new StringBuilder(getTitle().isEmpty() ? "" : getTitle() + ": ");
        String separator = "";
        for (var series : seriesMap.values()) {
            if (series instanceof Curve curve) {
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
        int lowest = first;
        for (int i = first; i <= last; i++) {
            if (losses[i] < losses[lowest]) {
                lowest = i;
            }
        }
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
