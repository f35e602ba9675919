package elara.frame;

import elara.random.Rng;
import java.util.Arrays;

/** Random rows. */
final class Sampling {
    private Sampling() {}

    static int[] rows(int rows, int n, Rng rng, boolean replace, double[] weights) {
        if (n < 0 || (n > rows && !replace) || (rows == 0 && n > 0)) {
            throw new IllegalArgumentException("cannot take " + n + " of " + rows + " rows"
                    + (replace ? "" : " without taking one twice; ask for replacement"));
        }
        if (weights == null) {
            return n == 0 ? new int[0] : rng.choice(rows, n, replace).toInts();
        }
        var left = Arrays.stream(weights)
                .map(weight -> Double.isNaN(weight) ? 0 : weight)
                .toArray();
        double total = 0;
        for (double weight : left) {
            if (weight < 0 || Double.isInfinite(weight)) {
                throw new IllegalArgumentException("a weight is a finite number from 0 on, not " + weight);
            }
            total += weight;
        }
        long possible = Arrays.stream(left).filter(weight -> weight > 0).count();
        if (possible == 0 || (!replace && possible < n)) {
            throw new IllegalArgumentException("only " + possible + " rows have a weight above 0, too few for " + n);
        }
        return replace ? withReplacement(left, total, n, rng) : withoutReplacement(left, n, rng);
    }

    private static int[] withReplacement(double[] weights, double total, int n, Rng rng) {
        var sums = new double[weights.length];
        double sum = 0;
        int last = 0;
        for (int row = 0; row < sums.length; row++) {
            sum += weights[row];
            sums[row] = sum;
            last = weights[row] > 0 ? row : last;
        }
        var taken = new int[n];
        for (int i = 0; i < n; i++) {
            int at = Arrays.binarySearch(sums, rng.random() * total);
            int row = at >= 0 ? at + 1 : -at - 1;
            while (row < last && weights[row] == 0) {
                row++;
            }
            taken[i] = Math.min(row, last);
        }
        return taken;
    }

    /** The rows of the least exponential times (Efraimidis and Spirakis, Weighted random sampling, 2006). */
    private static int[] withoutReplacement(double[] weights, int n, Rng rng) {
        var times = new double[weights.length];
        for (int row = 0; row < times.length; row++) {
            times[row] = weights[row] == 0 ? Double.POSITIVE_INFINITY : -Math.log1p(-rng.random()) / weights[row];
        }
        var keys = new long[times.length];
        ColumnKernels.ordinals(times, keys);
        return Arrays.copyOf(RowOrder.argsort(keys), n);
    }
}
