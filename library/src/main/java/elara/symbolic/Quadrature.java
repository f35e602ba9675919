package elara.symbolic;

import java.util.function.DoubleUnaryOperator;

/**
 * Integrals by numbers: the double exponential rule (Takahasi and Mori, 1974) on pieces of the interval, which bears
 * singularities at the ends. Where two rules do not agree, or the integrand is not real, the result is NaN.
 */
final class Quadrature {
    private static final double AGREE = 1e-7;
    private static final int MOST_HALVINGS = 12;

    private Quadrature() {}

    static double integrate(DoubleUnaryOperator f, double from, double to) {
        if (from == to) {
            return 0;
        }
        if (from > to) {
            return -integrate(f, to, from);
        }
        if (Double.isNaN(from) || Double.isNaN(to)) {
            return Double.NaN;
        }
        if (Double.isInfinite(from) && Double.isInfinite(to)) {
            return integrate(f, from, 0) + integrate(f, 0, to);
        }
        if (Double.isInfinite(to)) {
            return pieces(f, from, from + 1, 0) + halfLine(f, from + 1);
        }
        if (Double.isInfinite(from)) {
            return integrate(x -> f.applyAsDouble(-x), -to, Double.POSITIVE_INFINITY);
        }
        return pieces(f, from, to, 0);
    }

    /** Halves the interval until both halves say what the whole says; a pole inside never comes to that. */
    private static double pieces(DoubleUnaryOperator f, double from, double to, int depth) {
        double whole = rule(f, from, to, 0.125);
        double finer = rule(f, from, to, 0.0625);
        if (Math.abs(whole - finer) <= 1e-9 * Math.max(1e-3, Math.abs(finer)) && depth > 0) {
            return finer;
        }
        if (depth >= MOST_HALVINGS) {
            return Math.abs(whole - finer) <= AGREE * Math.max(1, Math.abs(finer)) ? finer : Double.NaN;
        }
        // Not in the middle, where a singularity is most likely to lie exactly.
        double middle = depth == 0 && from < 0 && to > 0 ? 0 : from + (to - from) * (depth < 2 ? 0.5 : 0.4871);
        double left = pieces(f, from, middle, depth + 1);
        return Double.isNaN(left) ? left : left + pieces(f, middle, to, depth + 1);
    }

    private static double rule(DoubleUnaryOperator f, double from, double to, double step) {
        double half = (to - from) / 2;
        double sum = 0;
        for (int k = -(int) (4.2 / step); k <= (int) (4.2 / step); k++) {
            double t = k * step;
            double u = Math.PI / 2 * Math.sinh(t);
            double cosh = Math.cosh(u);
            // The distance from the nearer end, which x itself would round away.
            double gap = half / (Math.exp(Math.abs(u)) * cosh);
            double x = t < 0 ? from + gap : to - gap;
            if (x <= from || x >= to) {
                continue;
            }
            double y = f.applyAsDouble(x);
            if (Double.isNaN(y) || Double.isInfinite(y)) {
                return Double.NaN;
            }
            double part = y * Math.PI / 2 * Math.cosh(t) / (cosh * cosh);
            sum += part;
        }
        return half * step * sum;
    }

    /** x = from + exp(t - exp(-t)), for what falls fast; oscillations that go on forever end in NaN. */
    private static double halfLine(DoubleUnaryOperator f, double from) {
        double coarse = halfLine(f, from, 1.0 / 32);
        double fine = halfLine(f, from, 1.0 / 64);
        if (Math.abs(coarse - fine) <= 1e-8 * Math.max(1e-3, Math.abs(fine))) {
            return fine;
        }
        // Algebraic tails: x = from - 1 + 1/s on 0 < s <= 1.
        return pieces(s -> f.applyAsDouble(from - 1 + 1 / s) / (s * s), 0, 1, 0);
    }

    private static double halfLine(DoubleUnaryOperator f, double from, double step) {
        double sum = 0;
        for (double t = -4; t <= 6.6; t += step) {
            double gap = Math.exp(t - Math.exp(-t));
            double y = f.applyAsDouble(from + gap);
            if (Double.isNaN(y) || Double.isInfinite(y)) {
                return Double.NaN;
            }
            sum += y * gap * (1 + Math.exp(-t));
        }
        return sum * step;
    }
}
