package elara.random;

/** Gamma distributed numbers, and what is made of them. */
final class Gamma {
    private static final double SMALLEST = 3e-103;

    private Gamma() {}

    /**
     * A number from the gamma distribution with scale 1. For shapes above 1: G. Marsaglia and W. W. Tsang, "A Simple
     * Method for Generating Gamma Variables", ACM Transactions on Mathematical Software 26 (2000). Below: J. H. Ahrens
     * and U. Dieter, "Computer Methods for Sampling from Gamma, Beta, Poisson and Binomial Distributions" (1974).
     *
     * @param draws the source
     * @param shape the shape parameter, not negative
     */
    static double standard(Draws draws, double shape) {
        if (shape == 1) {
            return draws.exponential();
        }
        if (shape == 0) {
            return 0;
        }
        return shape < 1 ? belowOne(draws, shape) : aboveOne(draws, shape);
    }

    private static double belowOne(Draws draws, double shape) {
        while (true) {
            double u = draws.uniform();
            double v = draws.exponential();
            if (u <= 1 - shape) {
                double x = StrictMath.pow(u, 1 / shape);
                if (x <= v) {
                    return x;
                }
            } else {
                double y = -StrictMath.log((1 - u) / shape);
                double x = StrictMath.pow(1 - shape + shape * y, 1 / shape);
                if (x <= v + y) {
                    return x;
                }
            }
        }
    }

    private static double aboveOne(Draws draws, double shape) {
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x;
            double v;
            do {
                x = draws.normal();
                v = 1 + c * x;
            } while (v <= 0);
            v = v * v * v;
            double u = draws.uniform();
            if (u < 1 - 0.0331 * (x * x) * (x * x)
                    || StrictMath.log(u) < 0.5 * x * x + d * (1 - v + StrictMath.log(v))) {
                return d * v;
            }
        }
    }

    /**
     * A number from the beta distribution: of two gamma numbers, or where both parameters are small, by M. D. Jöhnk,
     * "Erzeugung von betaverteilten und gammaverteilten Zufallszahlen", Metrika 8 (1964).
     */
    static double beta(Draws draws, double a, double b) {
        if (a > 1 || b > 1) {
            double first = standard(draws, a);
            return first / (first + standard(draws, b));
        }
        if (a < SMALLEST && b < SMALLEST && !draws.drawsWhatIsCertain()) {
            // So small that nearly all powers below are 0: a number is 0 or 1.
            return (a + b) * draws.uniform() < a ? 1 : 0;
        }
        while (true) {
            double u = draws.uniform();
            double v = draws.uniform();
            double x = StrictMath.pow(u, 1 / a);
            double y = StrictMath.pow(v, 1 / b);
            double sum = x + y;
            if (sum <= 1 && u + v > 0) {
                return x > 0 && y > 0 ? x / sum : ratioOfLogs(StrictMath.log(u) / a, StrictMath.log(v) / b);
            }
        }
    }

    private static double ratioOfLogs(double x, double y) {
        double greater = Math.max(x, y);
        return StrictMath.exp(x - greater - StrictMath.log(StrictMath.exp(x - greater) + StrictMath.exp(y - greater)));
    }

    /** Logarithm of the gamma function: S. Zhang and J. Jin, "Computation of Special Functions" (1996). */
    static double logGamma(double x) {
        if (x == 1 || x == 2) {
            return 0;
        }
        int steps = x < 7 ? (int) (7 - x) : 0;
        double shifted = x + steps;
        double square = 1 / shifted * (1 / shifted);
        double series = STIRLING[9];
        for (int k = 8; k >= 0; k--) {
            series = series * square + STIRLING[k];
        }
        double result = series / shifted + 0.5 * LOG_TWO_PI + (shifted - 0.5) * StrictMath.log(shifted) - shifted;
        for (int k = 1; k <= steps; k++) {
            result -= StrictMath.log(shifted - 1);
            shifted -= 1;
        }
        return result;
    }

    private static final double LOG_TWO_PI = 1.8378770664093453;

    private static final double[] STIRLING = {
        8.333333333333333e-02, -2.777777777777778e-03, 7.936507936507937e-04, -5.952380952380952e-04,
        8.417508417508418e-04, -1.917526917526918e-03, 6.410256410256410e-03, -2.955065359477124e-02,
        1.796443723688307e-01, -1.39243221690590e+00
    };
}
