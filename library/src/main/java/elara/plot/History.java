package elara.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What each epoch of a training came to, by column; one that had no value for an epoch has NaN there. */
final class History {
    private int epochs;
    private double[] losses = new double[64];
    private double[] seconds = new double[64];
    private final Map<String, double[]> metrics = new LinkedHashMap<>();

    int epochs() {
        return epochs;
    }

    /** Adds an epoch; of what was measured, {@code loss} is left out, since it is given by itself. */
    void add(double loss, double time, Map<String, ? extends Number> measured) {
        var names = new ArrayList<>(measured.keySet());
        names.remove("loss");
        for (var name : names) {
            if (!metrics.containsKey(name)) {
                checkName(name);
            }
        }
        if (epochs == losses.length) {
            losses = Arrays.copyOf(losses, 2 * epochs);
            seconds = Arrays.copyOf(seconds, 2 * epochs);
            metrics.replaceAll((name, values) -> withGaps(values, 2 * epochs, epochs));
        }
        losses[epochs] = loss;
        seconds[epochs] = time;
        for (var values : metrics.values()) {
            values[epochs] = Double.NaN;
        }
        if (!(measured instanceof LinkedHashMap)) {
            // Map.of has another order in each run.
            Collections.sort(names);
        }
        for (var name : names) {
            Number value = measured.get(name);
            metrics.computeIfAbsent(name, any -> withGaps(new double[0], losses.length, 0))[epochs] =
                    value == null ? Double.NaN : value.doubleValue();
        }
        epochs++;
    }

    /** The table has these columns, and tells names apart without regard to case. */
    private void checkName(String name) {
        for (var taken : List.of("epoch", "loss", "seconds")) {
            if (name.equalsIgnoreCase(taken)) {
                throw new IllegalArgumentException(
                        "a metric cannot be called \"" + name + "\": the table has a column of that name already");
            }
        }
        for (var taken : metrics.keySet()) {
            if (name.toLowerCase(Locale.ROOT).equals(taken.toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException(
                        "a metric cannot be called \"" + name + "\" when another is called \"" + taken + "\"");
            }
        }
    }

    private static double[] withGaps(double[] values, int length, int known) {
        var longer = Arrays.copyOf(values, length);
        Arrays.fill(longer, known, length, Double.NaN);
        return longer;
    }

    double[] losses() {
        return Arrays.copyOf(losses, epochs);
    }

    double[] seconds() {
        return Arrays.copyOf(seconds, epochs);
    }

    /** Returns the metrics in the order in which they first came. */
    Map<String, double[]> metrics() {
        var copy = new LinkedHashMap<String, double[]>();
        metrics.forEach((name, values) -> copy.put(name, Arrays.copyOf(values, epochs)));
        return copy;
    }
}
