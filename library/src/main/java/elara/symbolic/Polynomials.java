package elara.symbolic;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Polynomials in one symbol, as their coefficients, the constant first. */
final class Polynomials {
    private static final int MOST = 1000;

    private Polynomials() {}

    static Optional<List<Expr>> coefficients(Expr f, Symbol x) {
        var coefficients = new ArrayList<Expr>();
        var expanded = f.expand();
        for (var term : expanded instanceof Add ? expanded.args() : List.of(expanded)) {
            int power = 0;
            var rest = new ArrayList<Expr>();
            for (var factor : Mul.factorsOf(term)) {
                if (!factor.dependsOn(x)) {
                    rest.add(factor);
                } else if (factor.base().equals(x)
                        && factor.exponent() instanceof Rational n
                        && n.isSmall()
                        && n.signum() > 0
                        && n.intValue() < MOST) {
                    power = n.intValue();
                } else {
                    return Optional.empty();
                }
            }
            while (coefficients.size() <= power) {
                coefficients.add(Rational.ZERO);
            }
            coefficients.set(power, coefficients.get(power).add(Mul.of(rest)));
        }
        while (coefficients.size() > 1
                && coefficients.get(coefficients.size() - 1).isZero()) {
            coefficients.remove(coefficients.size() - 1);
        }
        return Optional.of(coefficients);
    }

    static List<Expr> require(Expr f, Symbol x) {
        return coefficients(f, x)
                .orElseThrow(() -> new IllegalArgumentException("not a polynomial in " + x + ": " + f));
    }

    static Expr of(List<Expr> coefficients, Symbol x) {
        var terms = new ArrayList<Expr>();
        for (int k = 0; k < coefficients.size(); k++) {
            terms.add(coefficients.get(k).mul(x.pow(k)));
        }
        return Add.of(terms);
    }

    /** Quotient and remainder. */
    static List<Expr> divide(Expr f, Expr g, Symbol x) {
        var rest = new ArrayList<>(require(f, x));
        var divisor = require(g, x);
        int m = divisor.size() - 1;
        if (m == 0 && divisor.get(0).isZero()) {
            throw new ArithmeticException("division by zero: (" + f + ")/0");
        }
        var quotient = new ArrayList<>(Collections.nCopies(Math.max(1, rest.size() - m), (Expr) Rational.ZERO));
        for (int k = rest.size() - 1 - m; k >= 0; k--) {
            var factor = rest.get(k + m).div(divisor.get(m));
            quotient.set(k, factor);
            for (int i = 0; i <= m; i++) {
                rest.set(k + i, rest.get(k + i).sub(factor.mul(divisor.get(i))).expand());
            }
        }
        return List.of(of(quotient, x), of(rest.subList(0, Math.min(m, rest.size())), x));
    }
}
