package elara.metrics;

import elara.array.NDArray;

/** How often two classes were taken for what: the four cells of their confusion matrix. */
record BinaryCounts(long truePositives, long falsePositives, long falseNegatives, long trueNegatives) {
    static final BinaryCounts NONE = new BinaryCounts(0, 0, 0, 0);

    static BinaryCounts of(String metric, NDArray target, NDArray prediction) {
        Metrics.check(metric, target, prediction);
        var wanted = target.toDoubles();
        var got = prediction.toDoubles();
        var cells = new long[4];
        for (int i = 0; i < wanted.length; i++) {
            cells[bit(metric, "target", wanted[i], i) * 2 + bit(metric, "prediction", got[i], i)]++;
        }
        return new BinaryCounts(cells[3], cells[1], cells[2], cells[0]);
    }

    private static int bit(String metric, String which, double value, int at) {
        if (value != 0 && value != 1) {
            throw new IllegalArgumentException(metric + " wants classes 0 and 1, the " + which + " has " + value
                    + " at element " + at + "; for probabilities, give prediction.gt(0.5)");
        }
        return (int) value;
    }

    BinaryCounts plus(BinaryCounts more) {
        return new BinaryCounts(
                truePositives + more.truePositives,
                falsePositives + more.falsePositives,
                falseNegatives + more.falseNegatives,
                trueNegatives + more.trueNegatives);
    }

    double precision() {
        return ratio(truePositives, truePositives + falsePositives);
    }

    double recall() {
        return ratio(truePositives, truePositives + falseNegatives);
    }

    double f1() {
        return ratio(2 * truePositives, 2 * truePositives + falsePositives + falseNegatives);
    }

    private static double ratio(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
