package elara.symbolic;

import java.time.Duration;
import java.util.ArrayList;
import org.matheclipse.core.expression.F;

/** Taylor's series by derivatives; where there is none, Laurent's by Symja. */
final class Series {
    private static final int LARGEST = 4000;

    private Series() {}

    static Expr of(Expr f, Symbol x, Expr about, int n) {
        if (n < 1) {
            throw new IllegalArgumentException("a series of " + n + " orders; there must be at least 1");
        }
        if (!f.dependsOn(x)) {
            return f;
        }
        var step = x.sub(about);
        var power = Pow.of(step, Rational.of(n));
        var order = about.isZero() ? Call.raw("O", power) : Call.raw("O", power, x, about);
        var taylor = taylor(f, x, about, n);
        if (taylor != null) {
            return isPolynomial(f, x) && Derivatives.of(f, x, n).isZero() ? taylor : Add.raw(parts(taylor, order));
        }
        var laurent = Symja.ask(
                Duration.ofSeconds(10),
                symja -> symja.out(symja.call(
                        "Normal",
                        symja.call("Series", symja.in(f), F.List(symja.in(x), symja.in(about), F.ZZ(n - 1))))));
        return laurent.filter(sum -> !sum.equals(f) && isClose(sum, f, x, about, n))
                .map(sum -> Add.raw(parts(sum, order)))
                .orElseThrow(() ->
                        new ArithmeticException("no series of " + f + " about " + x + " = " + about + " was found"));
    }

    private static java.util.List<Expr> parts(Expr sum, Expr order) {
        var parts = new ArrayList<Expr>(sum instanceof Add ? sum.args() : java.util.List.of(sum));
        parts.removeIf(Expr::isZero);
        parts.add(order);
        return parts;
    }

    private static Expr taylor(Expr f, Symbol x, Expr about, int n) {
        try {
            var terms = new ArrayList<Expr>();
            var derivative = f;
            Expr factorial = Rational.ONE;
            for (int k = 0; k < n; k++) {
                if (k > 0) {
                    derivative = Derivatives.of(derivative, x);
                    factorial = factorial.mul(k);
                    if (Simplification.size(derivative) > LARGEST) {
                        return null;
                    }
                }
                var value = derivative.subs(x, about);
                if (!Assume.isFinite(value) || value instanceof Pending || value.has(Call.raw("sign", Rational.ZERO))) {
                    return null;
                }
                var coefficient = value.div(factorial).expand();
                terms.add((value.isConstant() ? coefficient : Simplification.factor(coefficient))
                        .mul(Pow.of(x.sub(about), Rational.of(k))));
            }
            return Add.of(terms);
        } catch (ArithmeticException e) {
            return null;
        }
    }

    private static boolean isPolynomial(Expr f, Symbol x) {
        return Polynomials.coefficients(f, x).isPresent();
    }

    private static boolean isClose(Expr sum, Expr f, Symbol x, Expr about, int n) {
        double at = Numeric.of(about, java.util.Map.of()) + 0.01;
        double a = Numeric.of(sum, java.util.Map.of(x, at));
        double b = Numeric.of(f, java.util.Map.of(x, at));
        return Double.isNaN(b) || Math.abs(a - b) <= 100 * Math.pow(0.01, n) + 1e-9 * Math.abs(b);
    }
}
