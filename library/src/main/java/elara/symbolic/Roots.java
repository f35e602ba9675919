package elara.symbolic;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Integrals with one root in them: of a linear expression by calling it t, of a quadratic one by comparing coefficients. */
final class Roots {
    private Roots() {}

    /** An antiderivative, or null where there is no such root, or more than one. */
    static Expr of(Expr f, Symbol x) {
        var radicands = new LinkedHashSet<Expr>();
        int[] index = {1};
        if (!collect(f, x, radicands, index)
                || radicands.size() != 1
                || !f.freeSymbols().equals(Set.of(x))) {
            return null;
        }
        var radicand = radicands.iterator().next();
        var coefficients = Polynomials.coefficients(radicand, x).orElse(List.of());
        return switch (coefficients.size()) {
            case 2 -> linear(f, x, radicand, coefficients, index[0]);
            case 3 -> index[0] == 2 ? quadratic(f, x, radicand, coefficients) : null;
            default -> null;
        };
    }

    /** What stands under roots, and the least common index; false where a function of x stands in f. */
    private static boolean collect(Expr f, Symbol x, Set<Expr> radicands, int[] index) {
        if (!f.dependsOn(x) || f.equals(x)) {
            return true;
        }
        if (f instanceof Pow
                && f.exponent() instanceof Rational n
                && n.denominator().bitLength() < 4) {
            if (!n.isInteger()) {
                radicands.add(f.base());
                int other = n.denominator().intValueExact();
                index[0] = index[0] % other == 0 ? index[0] : other % index[0] == 0 ? other : index[0] * other;
                return f.base().dependsOn(x)
                        && Polynomials.coefficients(f.base(), x).isPresent();
            }
            return collect(f.base(), x, radicands, index);
        }
        return (f instanceof Add || f instanceof Mul)
                && f.args().stream().allMatch(arg -> collect(arg, x, radicands, index));
    }

    /** t for the root of a*x + b, which makes a quotient of polynomials. */
    private static Expr linear(Expr f, Symbol x, Expr radicand, List<Expr> coefficients, int index) {
        var t = new Symbol("r'", Set.of(Assumption.POSITIVE));
        var back = t.pow(index).sub(coefficients.get(0)).div(coefficients.get(1));
        var plain = new Symbol("r", Set.of());
        var rational = powers(f, radicand, t, index)
                .subs(x, back)
                .mul(t.pow(index - 1))
                .mul(index)
                .div(coefficients.get(1))
                .subs(t, plain);
        var reduced = Simplification.plainCancel(rational);
        var found = Textbook.isRational(reduced, plain)
                ? Textbook.fractions(reduced, plain)
                : Antiderivatives.of(reduced.expand(), plain);
        return found == null ? null : found.subs(plain, Pow.of(radicand, Rational.of(1, index)));
    }

    private static Expr powers(Expr f, Expr radicand, Symbol t, int index) {
        if (f instanceof Pow && f.base().equals(radicand) && f.exponent() instanceof Rational n) {
            return t.pow(n.times(Rational.of(index)));
        }
        return f.args().isEmpty() ? f : f.map(part -> powers(part, radicand, t, index));
    }

    /** P/sqrt(q) is the derivative of Q*sqrt(q), and a number over sqrt(q); Q's coefficients follow from the highest down. */
    private static Expr quadratic(Expr f, Symbol x, Expr radicand, List<Expr> q) {
        var root = Pow.of(radicand, Rational.HALF);
        var polynomial = Polynomials.coefficients(f.mul(root), x)
                .or(() -> Polynomials.coefficients(Simplification.plainCancel(f.mul(root)), x));
        if (polynomial.isEmpty()) {
            return null;
        }
        var p = polynomial.get();
        int degree = p.size() - 1;
        var c = new ArrayList<Expr>();
        for (int k = 0; k <= degree + 1; k++) {
            c.add(Rational.ZERO);
        }
        for (int k = degree - 1; k >= 0; k--) {
            var known = c.get(k + 1)
                    .mul(q.get(1))
                    .mul(Rational.of(2L * k + 3, 2))
                    .add(c.get(k + 2).mul(q.get(0)).mul(k + 2));
            c.set(k, p.get(k + 1).sub(known).div(q.get(2).mul(k + 1)));
        }
        var left = p.get(0).sub(c.get(0).mul(q.get(1)).div(2)).sub(c.get(1).mul(q.get(0)));
        return Polynomials.of(c, x).mul(root).expand().add(left.expand().mul(inverse(x, root, q)));
    }

    /** The antiderivative of 1/sqrt(a*x**2 + b*x + c). */
    private static Expr inverse(Symbol x, Expr root, List<Expr> q) {
        var a = q.get(2);
        var slope = a.mul(2).mul(x).add(q.get(1));
        var discriminant = q.get(1).mul(q.get(1)).sub(a.mul(q.get(0)).mul(4));
        if (a.isNegativeNumber()) {
            var width = Pow.of(discriminant, Rational.HALF);
            return Call.of("asin", slope.neg().div(width).expand()).div(Pow.of(a.neg(), Rational.HALF));
        }
        var scale = Pow.of(a, Rational.HALF);
        if (discriminant.isNegativeNumber()) {
            return Call.of(
                            "asinh",
                            slope.div(Pow.of(discriminant.neg(), Rational.HALF)).expand())
                    .div(scale);
        }
        return Call.of("log", x.add(q.get(1).div(a.mul(2))).add(root.div(scale)))
                .div(scale);
    }
}
