package elara.random;

/**
 * Binomially distributed counts: V. Kachitvichyanukul and B. W. Schmeiser, "Binomial Random Variate Generation",
 * Communications of the ACM 31 (1988): by inversion where the mean is small, else by the algorithm BTPE.
 */
final class Binomial {
    private static final double LEAST_MEAN_FOR_BTPE = 30;

    private Binomial() {}

    /**
     * A count of successes.
     *
     * @param draws the source
     * @param n the number of trials, not negative
     * @param p the probability of success, in [0, 1]
     */
    static long draw(Draws draws, long n, double p) {
        if ((n == 0 || p == 0) && !draws.drawsWhatIsCertain()) {
            return 0;
        }
        return p <= 0.5 ? rare(draws, n, p) : n - rare(draws, n, 1 - p);
    }

    private static long rare(Draws draws, long n, double p) {
        return n * p <= LEAST_MEAN_FOR_BTPE ? byInversion(draws, n, p) : byBtpe(draws, n, p);
    }

    private static long byInversion(Draws draws, long n, double p) {
        double q = 1 - p;
        double none = StrictMath.exp(n * StrictMath.log(q));
        double mean = n * p;
        long bound = (long) Math.min((double) n, mean + 10 * Math.sqrt(mean * q + 1));
        long count = 0;
        double probability = none;
        double u = draws.uniform();
        while (u > probability) {
            count++;
            if (count > bound) {
                count = 0;
                probability = none;
                u = draws.uniform();
            } else {
                u -= probability;
                probability = (n - count + 1) * p * probability / (count * q);
            }
        }
        return count;
    }

    /** A triangle, two parallelograms and two exponential tails that lie above the distribution. */
    private static long byBtpe(Draws draws, long n, double p) {
        double q = 1 - p;
        double peak = n * p + p;
        long mode = (long) Math.floor(peak);
        double p1 = Math.floor(2.195 * Math.sqrt(n * p * q) - 4.6 * q) + 0.5;
        double xm = mode + 0.5;
        double xl = xm - p1;
        double xr = xm + p1;
        double c = 0.134 + 20.5 / (15.3 + mode);
        double left = (peak - xl) / (peak - xl * p);
        double lambdaLeft = left * (1 + left / 2);
        double right = (xr - peak) / (xr * q);
        double lambdaRight = right * (1 + right / 2);
        double p2 = p1 * (1 + 2 * c);
        double p3 = p2 + c / lambdaLeft;
        double p4 = p3 + c / lambdaRight;
        while (true) {
            double u = draws.uniform() * p4;
            double v = draws.uniform();
            if (u <= p1) {
                return (long) Math.floor(xm - p1 * v + u);
            }
            long y;
            if (u <= p2) {
                double x = xl + (u - p1) / c;
                v = v * c + 1 - Math.abs(mode - x + 0.5) / p1;
                if (v > 1) {
                    continue;
                }
                y = (long) Math.floor(x);
            } else if (u <= p3) {
                y = (long) Math.floor(xl + StrictMath.log(v) / lambdaLeft);
                if (y < 0 || v == 0) {
                    continue;
                }
                v = v * (u - p2) * lambdaLeft;
            } else {
                y = (long) Math.floor(xr - StrictMath.log(v) / lambdaRight);
                if (y > n || v == 0) {
                    continue;
                }
                v = v * (u - p3) * lambdaRight;
            }
            if (accepted(n, p, mode, xm, y, v)) {
                return y;
            }
        }
    }

    private static boolean accepted(long n, double p, long mode, double xm, long y, double v) {
        double q = 1 - p;
        double variance = n * p * q;
        long distance = Math.abs(y - mode);
        if (distance <= 20 || distance >= variance / 2 - 1) {
            return v <= ratio(n, p, mode, y);
        }
        // Squeezes: nearly always the logarithm is far from the limit.
        double rho =
                distance / variance * ((distance * (distance / 3.0 + 0.625) + 0.16666666666666666) / variance + 0.5);
        double t = -(double) distance * distance / (2 * variance);
        double logV = StrictMath.log(v);
        if (logV < t - rho) {
            return true;
        }
        if (logV > t + rho) {
            return false;
        }
        double x1 = y + 1.0;
        double f1 = mode + 1.0;
        double z = n + 1.0 - mode;
        double w = n - y + 1.0;
        return logV
                <= xm * StrictMath.log(f1 / x1)
                        + (n - mode + 0.5) * StrictMath.log(z / w)
                        + (y - mode) * StrictMath.log(w * p / (x1 * q))
                        + stirling(f1)
                        + stirling(z)
                        + stirling(x1)
                        + stirling(w);
    }

    /** The probability of y, in proportion to that of the mode. */
    private static double ratio(long n, double p, long mode, long y) {
        double s = p / (1 - p);
        double a = s * (n + 1);
        double ratio = 1;
        for (long i = mode + 1; i <= y; i++) {
            ratio *= a / i - s;
        }
        for (long i = y + 1; i <= mode; i++) {
            ratio /= a / i - s;
        }
        return ratio;
    }

    private static double stirling(double x) {
        double square = x * x;
        return (13680. - (462. - (132. - (99. - 140. / square) / square) / square) / square) / x / 166320.;
    }
}
