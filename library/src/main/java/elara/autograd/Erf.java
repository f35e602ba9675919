package elara.autograd;

/**
 * The error function, to about 1e-15: below 2.5 by Kummer's series, all of whose terms are positive (Abramowitz and
 * Stegun 7.1.6), above by the continued fraction of its complement (7.1.14), evaluated backwards.
 */
final class Erf {
    private static final double TWO_OVER_ROOT_PI = 2 / Math.sqrt(Math.PI);

    private Erf() {}

    static double of(double x) {
        double a = Math.abs(x);
        if (!(a < 6)) {
            return Double.isNaN(x) ? x : Math.signum(x);
        }
        if (a < 2.5) {
            double term = x;
            double sum = x;
            for (int n = 1; Math.abs(term) > 1e-17 * Math.abs(sum); n++) {
                term *= 2 * x * x / (2 * n + 1);
                sum += term;
            }
            return TWO_OVER_ROOT_PI * Math.exp(-x * x) * sum;
        }
        double fraction = a;
        for (int k = 60; k > 0; k--) {
            fraction = a + k / 2.0 / fraction;
        }
        return Math.signum(x) * (1 - Math.exp(-a * a) / (fraction * Math.sqrt(Math.PI)));
    }
}
