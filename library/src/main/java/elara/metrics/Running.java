package elara.metrics;

import java.util.Arrays;

/** A measure that is computed from some sums. */
abstract class Running implements Metric {
    private final String name;
    private final double[] sums;

    Running(String name, int sums) {
        this.name = name;
        this.sums = new double[sums];
    }

    final void add(double... more) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += more[i];
        }
    }

    final double sum(int i) {
        return sums[i];
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final void reset() {
        Arrays.fill(sums, 0);
    }
}
