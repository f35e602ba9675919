package elara.symbolic;

import java.util.ArrayList;
import java.util.List;

/** Series of quotients whose denominator is zero at the point: both sides by Taylor, then a long division. */
final class Laurent {
    private static final int HIGHEST_POLE = 8;

    private Laurent() {}

    /**
     * A series.
     *
     * @param first the power of the first coefficient, negative at a pole
     */
    record Terms(int first, List<Expr> coefficients) {
        Expr sum(Expr step) {
            var terms = new ArrayList<Expr>();
            for (int k = 0; k < coefficients.size(); k++) {
                terms.add(coefficients.get(k).mul(Pow.of(step, Rational.of(first + k))));
            }
            return Add.of(terms);
        }
    }

    /** The powers below n; null where this is no such quotient. */
    static Terms of(Expr f, Symbol x, Expr about, int n) {
        var above = new ArrayList<Expr>();
        var below = new ArrayList<Expr>();
        for (var factor : Mul.factorsOf(asQuotients(f))) {
            boolean under = factor.exponent() instanceof Rational power
                    && power.isInteger()
                    && power.signum() < 0
                    && factor.base().dependsOn(x);
            (under ? below : above)
                    .add(under ? Pow.of(factor.base(), factor.exponent().neg()) : factor);
        }
        if (below.isEmpty()) {
            return null;
        }
        var divisor = Mul.of(below);
        int pole = 0;
        var lowest = Series.coefficients(divisor, x, about, HIGHEST_POLE + 1);
        if (lowest == null) {
            return null;
        }
        while (pole <= HIGHEST_POLE && lowest.get(pole).isZero()) {
            pole++;
        }
        int count = n + pole;
        if (pole > HIGHEST_POLE) {
            return null;
        }
        var top = Series.coefficients(Mul.of(above), x, about, count);
        var bottom = Series.coefficients(divisor, x, about, count + pole);
        if (top == null || bottom == null) {
            return null;
        }
        return new Terms(-pole, divide(top, bottom.subList(pole, pole + count)));
    }

    private static List<Expr> divide(List<Expr> top, List<Expr> bottom) {
        var quotient = new ArrayList<Expr>();
        for (int k = 0; k < top.size(); k++) {
            var rest = top.get(k);
            for (int i = 0; i < k; i++) {
                rest = rest.sub(quotient.get(i).mul(bottom.get(k - i)));
            }
            quotient.add(rest.expand().div(bottom.get(0)).expand());
        }
        return quotient;
    }

    /** With the cotangent and what else has poles as quotients of what has none. */
    private static Expr asQuotients(Expr f) {
        if (f instanceof Call call && call.args().size() == 1) {
            var u = call.args().get(0);
            return switch (call.function().name()) {
                case "cot" -> Call.of("cos", u).div(Call.of("sin", u));
                case "csc" -> Call.of("sin", u).pow(-1);
                case "coth" -> Call.of("cosh", u).div(Call.of("sinh", u));
                case "csch" -> Call.of("sinh", u).pow(-1);
                default -> f;
            };
        }
        return f instanceof Mul || (f instanceof Pow && f.exponent().isWhole()) ? f.map(Laurent::asQuotients) : f;
    }
}
