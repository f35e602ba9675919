package elara.symbolic;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.matheclipse.core.expression.F;

/** Shorter forms: Symja's, taken where they are shorter and have the same value. */
final class Simplification {
    private static final Duration BUDGET = Duration.ofSeconds(10);

    private Simplification() {}

    /** How long a form is: its operations and its parts. */
    static int size(Expr expr) {
        int size = 1;
        if (expr instanceof Rational number) {
            size = number.isInteger() ? number.signum() < 0 ? 2 : 1 : 3;
        }
        for (var arg : expr.args()) {
            size += size(arg);
        }
        return size;
    }

    static Expr simplify(Expr expr) {
        if (expr.args().isEmpty()) {
            return expr;
        }
        if (expr instanceof Relation relation) {
            return relation.with(List.of(simplify(relation.left()), simplify(relation.right())));
        }
        if (expr instanceof Pending || expr instanceof Piecewise || hasUnknown(expr)) {
            return expr.map(Simplification::simplify);
        }
        var candidates = new ArrayList<Expr>();
        candidates.add(expr);
        candidates.add(expr.expand());
        if (hasGamma(expr)) {
            var shorter = Factorials.shorten(expr);
            if (!shorter.equals(expr) && !hasGamma(shorter)) {
                return shorter;
            }
            candidates.add(shorter);
        }
        Symja.ask(BUDGET, symja -> symja.out(symja.call("Simplify", symja.in(expr))))
                .ifPresent(candidates::add);
        if (hasGamma(expr)) {
            rational(expr, "FullSimplify").ifPresent(candidates::add);
            rational(expr, "FunctionExpand").ifPresent(candidates::add);
        }
        rational(expr, "Together").ifPresent(candidates::add);
        rational(expr, "Cancel").ifPresent(candidates::add);
        if (expr instanceof Add) {
            rational(expr, "Factor").ifPresent(candidates::add);
        }
        if (hasTrigonometric(expr)) {
            var plain = bySines(expr);
            rational(plain, "TrigReduce").ifPresent(candidates::add);
            rational(together(plain), "Simplify").ifPresent(candidates::add);
            Symja.ask(BUDGET, symja -> symja.out(symja.call("Simplify", symja.in(plain))))
                    .ifPresent(candidates::add);
        }
        candidates.addAll(
                candidates.stream().map(Simplification::withoutFactorsBelow).toList());
        Expr best = expr;
        for (var candidate : candidates) {
            if (size(candidate) < size(best) && Check.passes(candidate, expr)) {
                best = candidate;
            }
        }
        return best;
    }

    private static boolean hasGamma(Expr expr) {
        return (expr instanceof Call call && (call.is("gamma") || call.is("factorial") || call.is("binomial")))
                || expr.args().stream().anyMatch(Simplification::hasGamma);
    }

    private static boolean hasTrigonometric(Expr expr) {
        return (expr instanceof Call call
                        && List.of("sin", "cos", "tan", "cot", "sec", "csc")
                                .contains(call.function().name()))
                || expr.args().stream().anyMatch(Simplification::hasTrigonometric);
    }

    /** Without tangents, cotangents, secants and cosecants. */
    private static Expr bySines(Expr expr) {
        var inside = expr.args().isEmpty() ? expr : expr.map(Simplification::bySines);
        if (!(inside instanceof Call call)) {
            return inside;
        }
        var u = call.args().get(0);
        return switch (call.function().name()) {
            case "tan" -> Call.of("sin", u).div(Call.of("cos", u));
            case "cot" -> Call.of("cos", u).div(Call.of("sin", u));
            case "sec" -> Call.of("cos", u).pow(-1);
            case "csc" -> Call.of("sin", u).pow(-1);
            default -> inside;
        };
    }

    /** 1/(x**2 - 1) for 1/((x - 1)*(x + 1)). */
    private static Expr withoutFactorsBelow(Expr expr) {
        var fraction = Fraction.of(expr);
        if (fraction.below().size() < 2) {
            return expr;
        }
        var below = Mul.of(fraction.below()).expand();
        var above = Mul.of(fraction.above());
        return (fraction.negative() ? above.neg() : above).div(below);
    }

    private static boolean hasUnknown(Expr expr) {
        return expr instanceof Pending
                || expr instanceof Piecewise
                || (expr instanceof Call call && !call.function().isKnown())
                || expr.args().stream().anyMatch(Simplification::hasUnknown);
    }

    private static Optional<Expr> rational(Expr expr, String function) {
        return Symja.ask(BUDGET, symja -> symja.outFactored(symja.call(function, symja.in(expr))))
                .filter(result -> Check.passes(result, expr));
    }

    /** One of Symja's rearrangements; the expression itself where it has none, or a wrong one. */
    static Expr by(String function, Expr expr) {
        return expr instanceof Relation relation
                ? relation.map(side -> by(function, side))
                : rational(expr, function).orElse(expr);
    }

    static Expr factor(Expr expr) {
        var factored = by("Factor", expr);
        return factored instanceof Mul ? factored : Mul.factorsOf(factored).size() > 1 ? factored : content(factored);
    }

    /** 2*(x + 1) for 2*x + 2. */
    static Expr content(Expr sum) {
        if (!(sum instanceof Add)) {
            return sum;
        }
        Rational common = null;
        for (var term : sum.args()) {
            if (!(term.coefficient() instanceof Rational number)) {
                return sum;
            }
            var size = (Rational) number.abs();
            common = common == null
                    ? size
                    : Rational.of(
                            common.numerator().gcd(size.numerator()),
                            common.denominator()
                                    .multiply(size.denominator())
                                    .divide(common.denominator().gcd(size.denominator())));
        }
        return common == null || common.isOne() ? sum : Mul.raw(common, List.of(sum.div(common)));
    }

    static Expr apart(Expr expr, Symbol x) {
        return Symja.ask(BUDGET, symja -> symja.outFactored(symja.call("Apart", symja.in(expr), symja.in(x))))
                .filter(result -> Check.passes(result, expr))
                .orElse(expr);
    }

    static Expr together(Expr expr) {
        return by("Together", expr);
    }

    /** Quotients reduced; the expression itself where that is not known to be right. */
    static Expr plainCancel(Expr expr) {
        return rational(expr, "Cancel").orElse(expr);
    }

    static Expr cancel(Expr expr) {
        var result = together(by("Cancel", together(expr)));
        var fraction = Fraction.of(result);
        // SymPy multiplies both sides of the bar out.
        var above = Mul.of(fraction.above()).expand();
        var below = Mul.of(fraction.below()).expand();
        var value = (fraction.negative() ? above.neg() : above).div(below);
        return below.takesMinusOut() && !fraction.negative() ? above.neg().div(below.neg()) : value;
    }

    static Expr trigsimp(Expr expr) {
        Expr best = expr;
        for (var function : List.of("Simplify", "TrigReduce", "TrigExpand")) {
            var candidate = Symja.ask(BUDGET, symja -> symja.out(symja.call(function, symja.in(expr))));
            if (candidate.isPresent() && size(candidate.get()) < size(best) && Check.passes(candidate.get(), expr)) {
                best = candidate.get();
            }
        }
        return best;
    }

    /** Terms by powers of an expression. */
    static Expr collect(Expr expr, Expr by) {
        var powers = new java.util.LinkedHashMap<Expr, List<Expr>>();
        for (var term : expr.expand() instanceof Add sum ? sum.args() : List.of(expr.expand())) {
            Expr power = Rational.ONE;
            var rest = new ArrayList<Expr>();
            for (var factor : Mul.factorsOf(term)) {
                if (factor.base().equals(by) || factor.equals(by)) {
                    power = factor;
                } else {
                    rest.add(factor);
                }
            }
            powers.computeIfAbsent(power, key -> new ArrayList<>()).add(Mul.of(rest));
        }
        var terms = new ArrayList<Expr>();
        powers.forEach((power, coefficients) -> {
            var sum = Add.of(coefficients);
            terms.add(
                    power.isOne()
                            ? sum
                            : sum instanceof Add ? Mul.raw(Rational.ONE, List.of(power, sum)) : sum.mul(power));
        });
        return Add.of(terms);
    }

    /** For Symja's lists. */
    static org.matheclipse.core.interfaces.IExpr list(List<org.matheclipse.core.interfaces.IExpr> parts) {
        return F.ast(parts.toArray(org.matheclipse.core.interfaces.IExpr[]::new), Translation.head("List"));
    }
}
