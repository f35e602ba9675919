package elara.random;

/** Poisson distributed counts. */
final class Poisson {
    private static final double LEAST_FOR_REJECTION = 10;

    private Poisson() {}

    /**
     * A count.
     *
     * @param draws the source
     * @param mean its mean, not negative
     */
    static long draw(Draws draws, double mean) {
        if (mean == 0) {
            return 0;
        }
        return mean >= LEAST_FOR_REJECTION ? byRejection(draws, mean) : byProduct(draws, mean);
    }

    /** D. E. Knuth, The Art of Computer Programming, volume 2, section 3.4.1. */
    private static long byProduct(Draws draws, double mean) {
        double limit = StrictMath.exp(-mean);
        double product = draws.uniform();
        long count = 0;
        while (product > limit) {
            count++;
            product *= draws.uniform();
        }
        return count;
    }

    /**
     * W. Hörmann, "The Transformed Rejection Method for Generating Poisson Random Variables", Insurance: Mathematics and
     * Economics 12 (1993), algorithm PTRS.
     */
    private static long byRejection(Draws draws, double mean) {
        double logMean = StrictMath.log(mean);
        double b = 0.931 + 2.53 * Math.sqrt(mean);
        double a = -0.059 + 0.02483 * b;
        double inverseAlpha = 1.1239 + 1.1328 / (b - 3.4);
        double region = 0.9277 - 3.6224 / (b - 2);
        while (true) {
            double u = draws.uniform() - 0.5;
            double v = draws.uniform();
            double us = 0.5 - Math.abs(u);
            long count = (long) Math.floor((2 * a / us + b) * u + mean + 0.43);
            if (us >= 0.07 && v <= region) {
                return count;
            }
            if (count < 0 || (us < 0.013 && v > us)) {
                continue;
            }
            if (StrictMath.log(v) + StrictMath.log(inverseAlpha) - StrictMath.log(a / (us * us) + b)
                    <= -mean + count * logMean - Gamma.logGamma(count + 1.0)) {
                return count;
            }
        }
    }
}
