package elara.symbolic;

import java.util.ArrayList;
import java.util.List;

/** A product as it is printed: a sign, what stands above and what stands below the bar. */
record Fraction(boolean negative, List<Expr> above, List<Expr> below) {
    /** As SymPy writes text: powers of negative exponent go below; exponentials never do. */
    static Fraction of(Expr expr) {
        return of(expr, false);
    }

    /** As SymPy writes LaTeX: only powers of a number go below. */
    static Fraction ofNumbers(Expr expr) {
        return of(expr, true);
    }

    private static Fraction of(Expr expr, boolean numbers) {
        var number = expr.coefficient();
        boolean negative = number.signum() < 0;
        var above = new ArrayList<Expr>();
        var below = new ArrayList<Expr>();
        number = number.abs();
        if (number instanceof Rational fraction) {
            if (!fraction.numerator().equals(java.math.BigInteger.ONE)) {
                above.add(Rational.of(fraction.numerator()));
            }
            if (!fraction.isInteger()) {
                below.add(Rational.of(fraction.denominator()));
            }
        } else {
            above.add(number);
        }
        for (var factor : Mul.factorsOf(expr.withoutCoefficient())) {
            if (factor.isOne()) {
                continue;
            }
            if (factor instanceof Pow
                    && !Constant.E.equals(factor.base())
                    && factor.exponent().coefficient().signum() < 0
                    && (!numbers || factor.exponent() instanceof Num)) {
                var exponent = factor.exponent().neg();
                below.add(exponent.isOne() ? factor.base() : Pow.raw(factor.base(), exponent));
            } else {
                above.add(factor);
            }
        }
        return new Fraction(negative, above, below);
    }
}
