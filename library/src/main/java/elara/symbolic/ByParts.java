package elara.symbolic;

import java.util.ArrayList;
import java.util.List;

/**
 * Integrals by parts that come to an end: a polynomial times an exponential, a sine, a cosine or a power of the
 * logarithm's argument, and an exponential times a sine or a cosine. No search is needed for them.
 */
final class ByParts {
    private ByParts() {}

    /** The antiderivative of a product, or null where it is none of these. */
    static Expr of(Mul f, Symbol x) {
        var polynomial = new ArrayList<Expr>();
        var others = new ArrayList<Expr>();
        for (var factor : f.args()) {
            boolean power = factor.base().equals(x)
                    && factor.exponent() instanceof Rational n
                    && n.isInteger()
                    && n.signum() > 0;
            (power || factor instanceof Add ? polynomial : others).add(factor);
        }
        if (others.size() == 2 && polynomial.isEmpty()) {
            return wave(others, x);
        }
        if (others.size() != 1 || polynomial.isEmpty()) {
            return null;
        }
        var coefficients = Polynomials.coefficients(Mul.of(polynomial), x);
        if (coefficients.isEmpty() || coefficients.get().size() > 40) {
            return null;
        }
        var other = others.get(0);
        if (other.equals(Call.of("log", x))) {
            return logarithm(coefficients.get(), x);
        }
        return repeated(Polynomials.of(coefficients.get(), x), other, x);
    }

    /** P*F1 - P'*F2 + P''*F3 - ..., each F the antiderivative of the one before. */
    private static Expr repeated(Expr polynomial, Expr other, Symbol x) {
        boolean exponential = other instanceof Pow && Constant.E.equals(other.base());
        boolean periodic = other instanceof Call call
                && List.of("sin", "cos", "sinh", "cosh")
                        .contains(call.function().name());
        if (!exponential && !periodic) {
            return null;
        }
        var terms = new ArrayList<Expr>();
        var factor = other;
        boolean minus = false;
        for (var left = polynomial;
                !left.isZero();
                left = Derivatives.of(left, x).expand()) {
            factor = Antiderivatives.of(factor, x);
            if (factor == null) {
                return null;
            }
            var term = (exponential ? left.mul(factor.div(other)) : left.mul(factor)).expand();
            terms.add(minus ? term.neg().expand() : term);
            minus = !minus;
        }
        var sum = Add.of(terms).expand();
        return exponential ? Simplification.content(sum).mul(other) : sum;
    }

    private static Expr logarithm(List<Expr> coefficients, Symbol x) {
        var terms = new ArrayList<Expr>();
        for (int k = 0; k < coefficients.size(); k++) {
            var power = coefficients.get(k).mul(x.pow(k + 1));
            terms.add(power.mul(Call.of("log", x)).div(k + 1));
            terms.add(power.div((k + 1) * (k + 1)).neg());
        }
        return Add.of(terms).expand();
    }

    /** exp(a*x + c) times sin(b*x + d) or cos(b*x + d). */
    private static Expr wave(List<Expr> factors, Symbol x) {
        boolean first = factors.get(0) instanceof Pow;
        var exponential = factors.get(first ? 0 : 1);
        if (!(factors.get(first ? 1 : 0) instanceof Call call)
                || !(exponential instanceof Pow && Constant.E.equals(exponential.base()))
                || (!call.is("sin") && !call.is("cos"))) {
            return null;
        }
        var a = Antiderivatives.slope(exponential.exponent(), x);
        var b = Antiderivatives.slope(call.args().get(0), x);
        if (!(a instanceof Rational) || !(b instanceof Rational)) {
            return null;
        }
        var sine = Call.of("sin", call.args().get(0));
        var cosine = Call.of("cos", call.args().get(0));
        var turned =
                call.is("sin") ? a.mul(sine).sub(b.mul(cosine)) : a.mul(cosine).add(b.mul(sine));
        return turned.mul(exponential).div(a.mul(a).add(b.mul(b))).expand();
    }
}
