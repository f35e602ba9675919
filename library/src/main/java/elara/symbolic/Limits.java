package elara.symbolic;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.matheclipse.core.expression.F;

/**
 * Limits: by putting the point in where that goes, by the rules of a first course, by Gruntz's algorithm, at last by Symja; an
 * answer must agree with values near the point.
 */
final class Limits {
    static final double[] STEPS = {1e-2, 1e-3, 1e-4, 1e-5};

    private Limits() {}

    static Expr of(Expr f, Symbol x, Expr point, boolean fromLeft, Duration budget) {
        if (!f.dependsOn(x)) {
            return f;
        }
        // At infinity the limit of f(1/t) from above; most is known there without it.
        if (!point.isInfinite() && isPlain(f)) {
            try {
                var value = f.subs(x, point);
                if (!Constant.NAN.equals(value) && Assume.isFinite(value)) {
                    return value;
                }
            } catch (ArithmeticException e) {
                // Not defined there; that is what limits are for.
            }
        }
        if (point.isInfinite()) {
            var rational = rational(f, x, Constant.OO.equals(point));
            if (rational != null) {
                return rational;
            }
            var put = isPlain(f) ? f.subs(x, point) : Constant.NAN;
            if (Assume.isFinite(put) && agrees(put, f, x, point, fromLeft)) {
                return put;
            }
        }
        var found = Approach.of(f, x, point, fromLeft);
        if (found != null && agrees(found, f, x, point, fromLeft)) {
            return found;
        }
        found = Gruntz.of(Approach.settled(f, x, point, fromLeft), x, point, fromLeft);
        if (found != null && agrees(found, f, x, point, fromLeft)) {
            return found;
        }
        var direction = Constant.OO.equals(point) || (!point.isInfinite() && fromLeft) ? 1 : -1;
        Optional<Expr> answer = Symja.ask(budget, symja -> {
            var rule = F.Rule(symja.in(x), symja.in(point));
            return symja.out(
                    point.isInfinite()
                            ? symja.call("Limit", symja.in(f), rule)
                            : symja.call(
                                    "Limit",
                                    symja.in(f),
                                    rule,
                                    F.Rule(Translation.head("Direction"), F.ZZ(direction))));
        });
        if (answer.isPresent()
                && !answer.get().dependsOn(x)
                && (Check.isOff() || agrees(answer.get(), f, x, point, fromLeft))) {
            return answer.get();
        }
        var grown = growing(f, x, point, fromLeft);
        if (grown != null) {
            return grown;
        }
        return Pending.of(fromLeft ? Pending.Kind.LIMIT_FROM_LEFT : Pending.Kind.LIMIT, f, x, point);
    }

    /** Of a quotient of polynomials at infinity, by their highest powers; null where f is none. */
    static Expr rational(Expr f, Symbol x, boolean above) {
        var fraction = Fraction.of(f);
        var top = Polynomials.coefficients(Mul.of(fraction.above()), x);
        var bottom = Polynomials.coefficients(Mul.of(fraction.below()), x);
        if (top.isEmpty() || bottom.isEmpty()) {
            return null;
        }
        int degrees = top.get().size() - bottom.get().size();
        if (degrees < 0) {
            return Rational.ZERO;
        }
        var ratio = top.get()
                .get(top.get().size() - 1)
                .div(bottom.get().get(bottom.get().size() - 1));
        var signed = fraction.negative() ? ratio.neg() : ratio;
        if (degrees == 0) {
            return signed;
        }
        return signed instanceof Num number
                ? (number.signum() > 0) == (above || degrees % 2 == 0) ? Constant.OO : Constant.MINUS_OO
                : null;
    }

    /** Whether putting in a point gives the limit: everything in it is continuous where it is defined. */
    static boolean isPlain(Expr f) {
        if (f instanceof Piecewise || f instanceof Pending) {
            return false;
        }
        if (f instanceof Call call
                && (!call.function().isKnown()
                        || java.util.List.of("sign", "floor", "ceiling", "Heaviside", "DiracDelta")
                                .contains(call.function().name()))) {
            return false;
        }
        return f.args().stream().allMatch(Limits::isPlain);
    }

    static double near(Expr f, Symbol x, Expr point, boolean fromLeft, double step) {
        double at = Constant.OO.equals(point)
                ? 1 / step
                : Constant.MINUS_OO.equals(point) ? -1 / step : Numeric.of(point, Map.of()) + (fromLeft ? -step : step);
        return Numeric.of(f, Map.of(x, at));
    }

    private static boolean agrees(Expr value, Expr f, Symbol x, Expr point, boolean fromLeft) {
        if (!point.isConstant()) {
            return !value.has(Constant.NAN);
        }
        var parameters = new java.util.TreeSet<Symbol>(java.util.Comparator.comparing(Symbol::name));
        parameters.addAll(f.freeSymbols());
        parameters.remove(x);
        if (!parameters.isEmpty()) {
            var random = new java.util.Random(7);
            for (int i = 0; i < 2; i++) {
                var at = new java.util.HashMap<Expr, Object>();
                parameters.forEach(p -> at.put(p, Check.value(p, random, 1.3)));
                if (!agrees(value.subs(at), f.subs(at), x, point, fromLeft)) {
                    return false;
                }
            }
            return true;
        }
        double exact = Numeric.of(value, Map.of());
        if (Double.isNaN(exact)) {
            return !value.isInfinite();
        }
        double before = Double.NaN;
        boolean closer = true;
        int seen = 0;
        for (double step : STEPS) {
            double y = near(f, x, point, fromLeft, step);
            // Infinite beside a finite limit is an overflow.
            if (Double.isNaN(y) || (Double.isInfinite(y) && !Double.isInfinite(exact))) {
                continue;
            }
            seen++;
            double distance = Double.isInfinite(exact) ? -y * Math.signum(exact) : Math.abs(y - exact);
            if (!Double.isNaN(before) && distance > before + 1e-5 * Math.max(1, Math.abs(before))) {
                closer = false;
            }
            before = distance;
        }
        if (seen < 2) {
            return true;
        }
        return Double.isInfinite(exact)
                ? closer && before < -1
                : closer && before < 0.35 * Math.max(1, Math.abs(exact));
    }

    /** Infinity, where values near the point grow like a power of the distance without changing sign. */
    private static Expr growing(Expr f, Symbol x, Expr point, boolean fromLeft) {
        if (!f.freeSymbols().equals(java.util.Set.of(x)) || !point.isConstant()) {
            return null;
        }
        double before = near(f, x, point, fromLeft, STEPS[0]);
        for (int i = 1; i < STEPS.length; i++) {
            double y = near(f, x, point, fromLeft, STEPS[i]);
            if (!(Math.abs(y) > 1.5 * Math.abs(before)) || Math.signum(y) != Math.signum(before)) {
                return null;
            }
            before = y;
        }
        return before > 0 ? Constant.OO : Constant.MINUS_OO;
    }
}
