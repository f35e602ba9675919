package elara.symbolic;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Integrals by the methods of a first course, tried before any search: partial fractions, substitution where a
 * function's derivative stands beside it or for a root, and parts where an inverse function or a logarithm is to go.
 */
final class Textbook {
    private static final int DEEPEST = 4;
    private static final int MOST_PARTS = 24;

    private Textbook() {}

    /** An antiderivative, which the caller checks; null where these methods lead to none. */
    static Expr of(Expr f, Symbol x) {
        try {
            return of(f, x, 0);
        } catch (ArithmeticException e) {
            return null;
        }
    }

    private static Expr of(Expr f, Symbol x, int depth) {
        var plain = Antiderivatives.of(f, x);
        if (plain != null || depth > DEEPEST) {
            return plain;
        }
        if (Polynomials.coefficients(f, x).isPresent()) {
            return Antiderivatives.of(f.expand(), x);
        }
        if (f instanceof Add) {
            var parts = new ArrayList<Expr>();
            for (var term : f.args()) {
                var part = of(term, x, depth);
                if (part == null) {
                    return null;
                }
                parts.add(part);
            }
            return Add.of(parts);
        }
        var constants = new ArrayList<Expr>();
        var factors = new ArrayList<Expr>();
        for (var factor : Mul.factorsOf(f)) {
            (factor.dependsOn(x) ? factors : constants).add(factor);
        }
        if (!constants.isEmpty()) {
            var rest = of(Mul.of(factors), x, depth);
            return rest == null ? null : Mul.of(constants).mul(rest).expand();
        }
        var found = substituted(f, x, depth);
        if (found == null && isRational(f, x)) {
            return fractions(f, x);
        }
        if (found == null) {
            found = Roots.of(f, x);
        }
        return found == null ? byParts(factors, x, depth) : found;
    }

    // ---- substitution ---------------------------------------------------------------------------------------------

    private static Expr substituted(Expr f, Symbol x, int depth) {
        var inner = new LinkedHashSet<Expr>();
        collect(f, x, inner);
        var t = new Symbol("u" + depth + "'", Set.of());
        int tried = 0;
        for (var u : inner) {
            if (tried++ > MOST_PARTS) {
                break;
            }
            var slope = Derivatives.of(u, x);
            if (slope.isZero()) {
                continue;
            }
            var rest = f.div(slope);
            var quotient = rest.subs(u, t);
            if (quotient.dependsOn(x)) {
                quotient = Simplification.plainCancel(rest).subs(u, t);
            }
            if (!quotient.dependsOn(x) && Simplification.size(quotient) <= Simplification.size(f)) {
                var outer = of(quotient, t, depth + 1);
                if (outer != null) {
                    return outer.subs(t, u);
                }
            }
        }
        return null;
    }

    /** What may be called u: arguments of functions, exponents, bases and functions themselves; longer ones first. */
    private static void collect(Expr f, Symbol x, Set<Expr> into) {
        if (!f.dependsOn(x) || f.equals(x)) {
            return;
        }
        if (f instanceof Call || f instanceof Pow) {
            for (var arg : f.args()) {
                if (arg.dependsOn(x) && !arg.equals(x)) {
                    into.add(arg);
                }
            }
            if (f instanceof Call || !f.exponent().isWhole()) {
                into.add(f);
            }
        }
        f.args().forEach(arg -> collect(arg, x, into));
    }

    // ---- partial fractions ----------------------------------------------------------------------------------------

    static boolean isRational(Expr f, Symbol x) {
        var fraction = Fraction.of(f);
        return !fraction.below().isEmpty()
                && Polynomials.coefficients(Mul.of(fraction.above()), x).isPresent()
                && Polynomials.coefficients(Mul.of(fraction.below()), x).isPresent()
                && f.freeSymbols().equals(Set.of(x));
    }

    static Expr fractions(Expr f, Symbol x) {
        var apart = Simplification.apart(f, x);
        var parts = new ArrayList<Expr>();
        for (var term : apart instanceof Add ? apart.args() : List.of(apart)) {
            var part = fraction(term, x);
            if (part == null) {
                return null;
            }
            parts.add(part);
        }
        return Add.of(parts);
    }

    /** P/Q**n with Q of degree 1 or 2, P of a lower degree. */
    private static Expr fraction(Expr term, Symbol x) {
        var plain = Antiderivatives.of(term, x);
        if (plain != null) {
            return plain;
        }
        var fraction = Fraction.of(term);
        Expr constant = fraction.negative() ? Rational.MINUS_ONE : Rational.ONE;
        Expr base = null;
        int n = 1;
        for (var factor : fraction.below()) {
            if (!factor.dependsOn(x)) {
                constant = constant.div(factor);
            } else if (base == null
                    && factor instanceof Pow
                    && factor.exponent() instanceof Rational power
                    && power.isSmall()) {
                base = factor.base();
                n = power.intValue();
            } else if (base == null) {
                base = factor;
            } else {
                return null;
            }
        }
        var above = Polynomials.coefficients(Mul.of(fraction.above()).mul(constant), x)
                .orElse(null);
        var below = base == null ? null : Polynomials.coefficients(base, x).orElse(null);
        if (above == null || below == null || below.size() < 2 || below.size() > 3 || above.size() >= below.size()) {
            return null;
        }
        if (below.size() == 2) {
            var scaled = above.get(0).div(below.get(1));
            return n == 1 ? scaled.mul(Call.of("log", base)) : scaled.div(1 - n).mul(base.pow(1 - n));
        }
        return quadratic(above, below, base, n, x);
    }

    /** (p*x + q)/(a*x**2 + b*x + c)**n, where the discriminant is negative. */
    private static Expr quadratic(List<Expr> above, List<Expr> below, Expr base, int n, Symbol x) {
        var a = below.get(2);
        var b = below.get(1);
        var p = above.size() > 1 ? above.get(1) : Rational.ZERO;
        var q = above.get(0);
        var discriminant = Rational.of(4).mul(a).mul(below.get(0)).sub(b.mul(b));
        if (!discriminant.isPositiveNumber()) {
            return null;
        }
        var half = p.div(a).div(2);
        var first = n == 1 ? half.mul(Call.of("log", base)) : half.div(1 - n).mul(base.pow(1 - n));
        return first.add(q.sub(half.mul(b)).mul(inverse(a, b, discriminant, base, n, x)))
                .expand();
    }

    /** The antiderivative of 1/(a*x**2 + b*x + c)**n, by reduction of n. */
    private static Expr inverse(Expr a, Expr b, Expr discriminant, Expr base, int n, Symbol x) {
        var slope = a.mul(2).mul(x).add(b);
        if (n == 1) {
            var root = Pow.of(discriminant, Rational.HALF);
            return Call.of("atan", slope.div(root).expand()).mul(2).div(root);
        }
        var lower = inverse(a, b, discriminant, base, n - 1, x);
        var factor = discriminant.mul(n - 1);
        return slope.div(factor)
                .mul(base.pow(1 - n))
                .add(a.mul(2 * (2 * n - 3)).div(factor).mul(lower));
    }

    // ---- parts ----------------------------------------------------------------------------------------------------

    /** With an inverse function or a logarithm differentiated away, the rest being easy to integrate. */
    private static Expr byParts(List<Expr> factors, Symbol x, int depth) {
        Expr goes = null;
        for (var factor : factors) {
            if (isToGo(factor)) {
                goes = factor;
                break;
            }
        }
        if (goes == null) {
            return null;
        }
        var gone = goes;
        var rest =
                Mul.of(factors.stream().filter(factor -> !factor.equals(gone)).toList());
        var integrated = Antiderivatives.of(rest, x);
        if (integrated == null) {
            return null;
        }
        var left = integrated.mul(Derivatives.of(gone, x));
        var other = of(Simplification.plainCancel(left), x, depth + 1);
        return other == null ? null : integrated.mul(gone).sub(other).expand();
    }

    private static boolean isToGo(Expr factor) {
        var f = factor instanceof Pow && factor.exponent() instanceof Rational n && n.isSmall() && n.signum() > 0
                ? factor.base()
                : factor;
        return f instanceof Call call
                && List.of("log", "asin", "acos", "atan", "acot", "asinh", "acosh", "atanh", "erf")
                        .contains(call.function().name());
    }
}
