package elara.array;

/** The error function and the gamma function, to a few units in the last place. */
final class SpecialFunctions {
    private static final double SQRT_PI = Math.sqrt(Math.PI);
    private static final double SQRT_2_PI = Math.sqrt(2 * Math.PI);

    /** Below it the series is used, above it the continued fraction. */
    private static final double SERIES_UP_TO = 2.5;

    /** The coefficients B(2k) / (2k (2k - 1)) of Stirling's series (Abramowitz and Stegun, 6.1.40). */
    private static final double[] STIRLING = {
        1.0 / 12, -1.0 / 360, 1.0 / 1260, -1.0 / 1680, 1.0 / 1188, -691.0 / 360360, 1.0 / 156, -3617.0 / 122400
    };

    private SpecialFunctions() {}

    /** 2/sqrt(pi) times the integral of e^(-t^2) from 0 to x. */
    static double erf(double x) {
        double a = Math.abs(x);
        if (Double.isNaN(x)) {
            return x;
        }
        return Math.copySign(a < SERIES_UP_TO ? series(a) : 1 - tail(a), x);
    }

    /** 1 - erf(x), without cancellation. */
    static double erfc(double x) {
        if (Double.isNaN(x)) {
            return x;
        }
        if (x < 0) {
            return 1 + erf(-x);
        }
        return x < 0.5 ? 1 - series(x) : tail(x);
    }

    /** Abramowitz and Stegun, 7.1.6: all terms are positive. */
    private static double series(double x) {
        double term = x;
        double sum = x;
        for (int n = 1; term > sum * 1e-17; n++) {
            term *= 2 * x * x / (2 * n + 1);
            sum += term;
        }
        return 2 / SQRT_PI * Math.exp(-x * x) * sum;
    }

    /** Abramowitz and Stegun, 7.1.14, from the inside out; the smaller x, the deeper. */
    private static double tail(double x) {
        if (x > 27) {
            return 0;
        }
        int depth = (int) (20 + 500 / (x * x));
        double fraction = x;
        for (int k = depth; k > 0; k--) {
            fraction = x + k / 2.0 / fraction;
        }
        // e^(-x^2) from the exact halves of the square, whose rounding would show in the last digits.
        double high = (double) (float) x;
        return Math.exp(-high * high) * Math.exp((high - x) * (high + x)) / (SQRT_PI * fraction);
    }

    /** The gamma function; NaN at the poles, which are the negative whole numbers. */
    static double gamma(double x) {
        if (x == 0) {
            return 1 / x;
        }
        if (x < 0 && (x == Math.rint(x) || Double.isInfinite(x))) {
            return Double.NaN;
        }
        if (x < 0.5) {
            // Reflection, with the sine of the fraction, whose sign alternates.
            double fraction = x - Math.floor(x);
            double sine = Math.sin(Math.PI * Math.min(fraction, 1 - fraction));
            double sign = Math.floor(x) % 2 == 0 ? 1 : -1;
            return sign * Math.PI / (sine * gamma(1 - x));
        }
        if (x > 171.7) {
            return Double.isNaN(x) ? x : Double.POSITIVE_INFINITY;
        }
        double product = 1;
        double y = x;
        if (x == Math.rint(x)) {
            for (int i = 2; i < x; i++) {
                product *= i;
            }
            return product;
        }
        while (y < 12) {
            product *= y;
            y += 1;
        }
        // The power by halves: the whole of it would overflow before the result does.
        double half = Math.pow(y, y / 2 - 0.25);
        return SQRT_2_PI * half * Math.exp(-y) * half * Math.exp(stirling(y)) / product;
    }

    /** The logarithm of the absolute value of the gamma function. */
    static double logGamma(double x) {
        if (Double.isInfinite(x)) {
            return Double.POSITIVE_INFINITY;
        }
        if (x <= 0 && x == Math.rint(x)) {
            return Double.POSITIVE_INFINITY;
        }
        if (x > 0 && x < 20) {
            return Math.log(gamma(x));
        }
        if (x < 0) {
            double fraction = x - Math.floor(x);
            return Math.log(Math.PI / Math.sin(Math.PI * Math.min(fraction, 1 - fraction))) - logGamma(1 - x);
        }
        return (x - 0.5) * Math.log(x) - x + Math.log(SQRT_2_PI) + stirling(x);
    }

    private static double stirling(double x) {
        double sum = 0;
        double square = x * x;
        for (int k = STIRLING.length - 1; k >= 0; k--) {
            sum = sum / square + STIRLING[k];
        }
        return sum / x;
    }
}
