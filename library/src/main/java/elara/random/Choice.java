package elara.random;

import java.util.Arrays;

/** Choosing numbers that are not equally probable. */
final class Choice {
    /** As far as the sum of the probabilities may be from 1: what rounding leaves of it, generously. */
    private static final double TOLERANCE = Math.sqrt(Math.ulp(1.0));

    private final double[] probabilities;

    /**
     * Checks the probabilities.
     *
     * @param probabilities of each number from 0 on
     * @throws IllegalArgumentException if one is negative or not a number, or their sum is not 1
     */
    Choice(double[] probabilities) {
        double sum = 0;
        for (int i = 0; i < probabilities.length; i++) {
            if (!(probabilities[i] >= 0)) {
                throw new IllegalArgumentException(
                        "probabilities must not be negative, but number " + i + " is " + probabilities[i]);
            }
            sum += probabilities[i];
        }
        if (!(Math.abs(sum - 1) <= TOLERANCE)) {
            throw new IllegalArgumentException(
                    "probabilities do not sum to 1, but to " + sum + "; divide them by their sum");
        }
        this.probabilities = probabilities;
    }

    /** Chosen numbers, any of which may come again. */
    long[] draw(Draws draws, int size) {
        var cumulative = cumulative(probabilities);
        var chosen = new long[size];
        for (int i = 0; i < size; i++) {
            chosen[i] = place(cumulative, draws.uniform());
        }
        return chosen;
    }

    /**
     * Chosen numbers, none of which comes again: rounds of draws of what is missing, each leaving out what was chosen
     * before it, and keeping a number's first coming only.
     *
     * @throws IllegalArgumentException if fewer than {@code size} have a probability above 0
     */
    long[] drawDistinct(Draws draws, int size) {
        long possible = Arrays.stream(probabilities).filter(each -> each > 0).count();
        if (possible < size) {
            throw new IllegalArgumentException("choice without replacement cannot take " + size + " numbers: only "
                    + possible + " have a probability above 0");
        }
        var remaining = probabilities.clone();
        var chosen = new long[size];
        int count = 0;
        while (count < size) {
            int round = size - count;
            var words = new double[round];
            for (int i = 0; i < round; i++) {
                words[i] = draws.uniform();
            }
            for (int i = 0; i < count; i++) {
                remaining[(int) chosen[i]] = 0;
            }
            var cumulative = cumulative(remaining);
            var taken = new boolean[remaining.length];
            for (double word : words) {
                int place = place(cumulative, word);
                if (!taken[place]) {
                    taken[place] = true;
                    chosen[count++] = place;
                }
            }
        }
        return chosen;
    }

    private static double[] cumulative(double[] probabilities) {
        var sums = probabilities.clone();
        for (int i = 1; i < sums.length; i++) {
            sums[i] += sums[i - 1];
        }
        double total = sums[sums.length - 1];
        for (int i = 0; i < sums.length; i++) {
            sums[i] /= total;
        }
        return sums;
    }

    /** The first place whose sum is above a number. */
    private static int place(double[] cumulative, double number) {
        int low = 0;
        int high = cumulative.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (cumulative[middle] > number) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
