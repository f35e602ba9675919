package elara.symbolic;

import java.util.ArrayList;
import java.util.Map;

/**
 * Limits by the rules of a first course: the limit of a sum is the sum of the limits, and so on, as long as no two of
 * them fight; absolute values and signs are settled near the point; logarithms are put together; a difference of roots at
 * infinity is expanded in 1/x.
 */
final class Approach {
    private final Symbol x;
    private final Expr point;
    private final boolean fromLeft;

    private Approach(Symbol x, Expr point, boolean fromLeft) {
        this.x = x;
        this.point = point;
        this.fromLeft = fromLeft;
    }

    /** The limit, or null where these rules do not lead to one. */
    static Expr of(Expr f, Symbol x, Expr point, boolean fromLeft) {
        if (!point.isConstant()) {
            return null;
        }
        try {
            var approach = new Approach(x, point, fromLeft);
            var settled = approach.settle(f);
            if (settled == null) {
                return null;
            }
            if (!settled.dependsOn(x)) {
                return settled;
            }
            var value = approach.limit(settled);
            if (value == null) {
                value = approach.logarithms(settled);
            }
            return value == null && Constant.OO.equals(point) ? approach.roots(settled) : value;
        } catch (ArithmeticException e) {
            return null;
        }
    }

    /** The sign that an expression keeps on the way to the point; 0 where it has none. */
    private int sign(Expr f) {
        double sign = 0;
        for (int i = 1; i < Limits.STEPS.length; i++) {
            double next = Math.signum(Limits.near(f, x, point, fromLeft, Limits.STEPS[i]));
            if (next == 0 || Double.isNaN(next) || (sign != 0 && next != sign)) {
                return 0;
            }
            sign = next;
        }
        return (int) sign;
    }

    /** Without absolute values, signs and steps; null where one of them changes all the way. */
    private Expr settle(Expr f) {
        if (f.args().isEmpty() || !f.dependsOn(x)) {
            return f;
        }
        if (f instanceof Piecewise || f instanceof Pending) {
            return null;
        }
        var parts = new ArrayList<Expr>();
        for (var arg : f.args()) {
            var part = settle(arg);
            if (part == null) {
                return null;
            }
            parts.add(part);
        }
        if (f instanceof Call call && (call.is("Abs") || call.is("sign") || call.is("Heaviside"))) {
            int sign = sign(parts.get(0));
            if (sign == 0) {
                return null;
            }
            return switch (call.function().name()) {
                case "Abs" -> sign > 0 ? parts.get(0) : parts.get(0).neg();
                case "sign" -> Rational.of(sign);
                default -> Rational.of(sign > 0 ? 1 : 0);
            };
        }
        return f.with(parts);
    }

    private Expr limit(Expr f) {
        if (!f.dependsOn(x)) {
            return f;
        }
        if (f.equals(x)) {
            return point;
        }
        if (!Limits.isPlain(f)) {
            return null;
        }
        if (f instanceof Add) {
            return sum(f);
        }
        if (f instanceof Mul) {
            return product(f);
        }
        return f instanceof Pow
                ? power(f)
                : f instanceof Call call && call.args().size() == 1 ? call(call) : null;
    }

    private Expr sum(Expr f) {
        Expr infinite = null;
        var finite = new ArrayList<Expr>();
        for (var term : f.args()) {
            var value = limit(term);
            if (value == null) {
                return null;
            }
            if (!value.isInfinite()) {
                finite.add(value);
            } else if (infinite == null || infinite.equals(value)) {
                infinite = value;
            } else {
                return null;
            }
        }
        return infinite == null ? Add.of(finite) : infinite;
    }

    private Expr product(Expr f) {
        boolean infinite = false;
        boolean zero = false;
        var finite = new ArrayList<Expr>();
        int sign = 1;
        for (var factor : f.args()) {
            var value = limit(factor);
            if (value == null) {
                return null;
            }
            if (value.isInfinite()) {
                infinite = true;
                sign *= Constant.OO.equals(value) ? 1 : -1;
            } else {
                zero |= value.isZero();
                finite.add(value);
            }
        }
        if (!infinite) {
            return Mul.of(finite);
        }
        double rest = Math.signum(Numeric.of(Mul.of(finite), Map.of()));
        return zero || rest == 0 || Double.isNaN(rest) ? null : sign * rest > 0 ? Constant.OO : Constant.MINUS_OO;
    }

    private Expr power(Expr f) {
        var exponent = limit(f.exponent());
        if (Constant.E.equals(f.base())) {
            return exponent == null
                    ? null
                    : Constant.OO.equals(exponent)
                            ? Constant.OO
                            : Constant.MINUS_OO.equals(exponent) ? Rational.ZERO : Pow.of(Constant.E, exponent);
        }
        var base = limit(f.base());
        if (base == null || !(exponent instanceof Rational n) || f.exponent().dependsOn(x)) {
            return null;
        }
        if (base.isZero() || base.isInfinite()) {
            if (base.isZero() == n.signum() > 0) {
                return Rational.ZERO;
            }
            // It goes to infinity, on the side where it is.
            int sign = sign(f);
            return sign == 0 ? null : sign > 0 ? Constant.OO : Constant.MINUS_OO;
        }
        return Pow.of(base, n);
    }

    private Expr call(Call call) {
        var u = limit(call.args().get(0));
        if (u == null) {
            return null;
        }
        boolean up = Constant.OO.equals(u);
        if (u.isInfinite()) {
            return switch (call.function().name()) {
                case "atan" -> Constant.PI.div(up ? 2 : -2);
                case "tanh", "erf" -> Rational.of(up ? 1 : -1);
                case "log" -> up ? Constant.OO : null;
                case "sinh", "asinh" -> u;
                case "cosh" -> Constant.OO;
                default -> null;
            };
        }
        if (call.is("log") && u.isZero()) {
            return sign(call.args().get(0)) > 0 ? Constant.MINUS_OO : null;
        }
        var value = Call.of(call.function().name(), u);
        return Assume.isFinite(value) && !Double.isNaN(Numeric.of(value, Map.of())) ? value : null;
    }

    /** a*log(u) + b*log(v) + ... as the logarithm of one product, where its limit is known. */
    private Expr logarithms(Expr f) {
        if (!(f instanceof Add)) {
            return null;
        }
        Expr inside = Rational.ONE;
        Expr rest = Rational.ZERO;
        for (var term : f.args()) {
            if (term.withoutCoefficient() instanceof Call call
                    && call.is("log")
                    && term.coefficient() instanceof Rational n
                    && n.isInteger()
                    && call.dependsOn(x)) {
                inside = inside.mul(call.args().get(0).pow(n));
            } else {
                rest = rest.add(term);
            }
        }
        if (inside.isOne()) {
            return null;
        }
        var settled = point.isInfinite() ? Limits.rational(inside, x, Constant.OO.equals(point)) : limit(inside);
        var other = limit(rest);
        if (settled == null || other == null || settled.isInfinite() || settled.isZero() || other.isInfinite()) {
            return null;
        }
        return Call.of("log", settled).add(other);
    }

    /** With x = 1/t, and roots of polynomials as powers of t times roots that are not zero at t = 0. */
    private Expr roots(Expr f) {
        var t = new Symbol("t'", java.util.Set.of());
        var turned = turn(f, t);
        if (turned == null || turned.dependsOn(x)) {
            return null;
        }
        int pole = 6;
        var coefficients = Series.coefficients(turned.mul(t.pow(pole)).expand(), t, Rational.ZERO, pole + 1);
        if (coefficients == null) {
            return null;
        }
        for (int k = 0; k < pole; k++) {
            if (!coefficients.get(k).isZero()) {
                double sign = Numeric.of(coefficients.get(k), Map.of());
                return Double.isNaN(sign) ? null : sign > 0 ? Constant.OO : Constant.MINUS_OO;
            }
        }
        return coefficients.get(pole);
    }

    private Expr turn(Expr f, Symbol t) {
        if (!f.dependsOn(x)) {
            return f;
        }
        if (f.equals(x)) {
            return t.pow(-1);
        }
        if (f instanceof Pow && f.exponent() instanceof Rational n) {
            var coefficients = Polynomials.coefficients(f.base(), x);
            if (coefficients.isEmpty()) {
                return null;
            }
            var all = coefficients.get();
            int degree = all.size() - 1;
            if (!Assume.isPositive(all.get(degree))) {
                return null;
            }
            var reversed = new ArrayList<>(all);
            java.util.Collections.reverse(reversed);
            return t.pow(n.times(Rational.of(-degree)))
                    .mul(Polynomials.of(reversed, t).pow(n));
        }
        if (!(f instanceof Add || f instanceof Mul)) {
            return null;
        }
        var parts = new ArrayList<Expr>();
        for (var arg : f.args()) {
            var part = turn(arg, t);
            if (part == null) {
                return null;
            }
            parts.add(part);
        }
        return f.with(parts);
    }
}
