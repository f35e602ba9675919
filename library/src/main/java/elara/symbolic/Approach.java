package elara.symbolic;

import java.util.ArrayList;
import java.util.Map;

/**
 * Limits by the rules of a first course: the limit of a sum is the sum of the limits, and so on, as long as no two of
 * them fight; absolute values, signs and steps are settled near the point.
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
            return approach.limit(settled);
        } catch (ArithmeticException e) {
            return null;
        }
    }

    /** Without what jumps on the way to the point, where that can be said; else as it is. */
    static Expr settled(Expr f, Symbol x, Expr point, boolean fromLeft) {
        var settled = point.isConstant() ? new Approach(x, point, fromLeft).settle(f) : null;
        return settled == null ? f : settled;
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
        if (f instanceof Call call && (call.is("floor") || call.is("ceiling"))) {
            double near = Math.floor(Limits.near(f, x, point, fromLeft, Limits.STEPS[1]));
            double nearer = Limits.near(f, x, point, fromLeft, Limits.STEPS[3]);
            return near == nearer && Math.abs(near) < 1e9 ? Rational.of((long) near) : null;
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
}
