package elara.symbolic;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Linear differential equations: of first order by the integrating factor, with constant coefficients by the roots of
 * the characteristic polynomial and the variation of constants; of first order with separate variables.
 */
// The operators stand as in the formulas they come from: and before or.
@SuppressWarnings("OperatorPrecedence")
final class DifferentialEquations {
    private static final Duration BUDGET = Duration.ofSeconds(10);

    private DifferentialEquations() {}

    static Expr solve(Expr equation, Call y) {
        var x = (Symbol) y.args().get(0);
        var f = Solving.difference(equation).expand();
        int order = order(f, y);
        if (order == 0) {
            throw new IllegalArgumentException("no derivative of " + y + " in " + equation);
        }
        var coefficients = new ArrayList<Expr>();
        var rest = f;
        for (int k = order; k >= 0; k--) {
            var derivative = k == 0 ? y : Pending.of(Pending.Kind.DERIVATIVE, y, x, Rational.of(k));
            var coefficient = coefficient(rest, derivative);
            if (coefficient == null) {
                return order == 1 ? separated(f, y, x) : fail(equation);
            }
            coefficients.add(0, coefficient);
            rest = rest.sub(coefficient.mul(derivative)).expand();
        }
        if (rest.has(y)) {
            return order == 1 ? separated(f, y, x) : fail(equation);
        }
        var source = rest.neg();
        if (order == 1) {
            return new Relation(Relation.Kind.EQ, y, firstOrder(coefficients, source, x));
        }
        if (coefficients.stream().anyMatch(c -> c.dependsOn(x))) {
            return fail(equation);
        }
        return new Relation(Relation.Kind.EQ, y, constantCoefficients(coefficients, source, x, equation));
    }

    private static Expr fail(Expr equation) {
        throw new ArithmeticException("no way is known here to solve " + equation
                + "; dsolve takes linear equations of first order or with constant coefficients, and separable ones");
    }

    private static int order(Expr f, Call y) {
        int order = f instanceof Pending p
                        && p.kind() == Pending.Kind.DERIVATIVE
                        && p.operand().equals(y)
                ? ((Rational) p.rest().get(0)).intValue()
                : 0;
        for (var arg : f.args()) {
            order = Math.max(order, order(arg, y));
        }
        return order;
    }

    /** What multiplies a part, if the expression is linear in it. */
    private static Expr coefficient(Expr f, Expr part) {
        var place = new Symbol("y_", java.util.Set.of());
        var replaced = f.subs(part, place);
        var coefficient = Derivatives.of(replaced, place);
        return coefficient.dependsOn(place) || coefficient.has(part) ? null : coefficient;
    }

    static Symbol constant(int k) {
        return new Symbol("C" + k, java.util.Set.of());
    }

    private static Expr firstOrder(List<Expr> c, Expr source, Symbol x) {
        var p = c.get(0).div(c.get(1));
        var q = source.div(c.get(1));
        var power = Integration.of(p, x, BUDGET);
        var factor = Pow.of(Constant.E, power);
        var inner = q.isZero() ? Rational.ZERO : Integration.of(q.mul(factor).expand(), x, BUDGET);
        return constant(1).add(inner).mul(Pow.of(Constant.E, power.neg())).expand();
    }

    private static Expr constantCoefficients(List<Expr> c, Expr source, Symbol x, Expr equation) {
        var place = new Symbol("r_", java.util.Set.of());
        var polynomial = Polynomials.of(c, place);
        var basis = new ArrayList<Expr>();
        for (var root : Solving.solve(polynomial, place)) {
            // As often as the polynomial's derivatives vanish there.
            int times = 1;
            while (times < c.size()
                    && Derivatives.of(polynomial, place, times)
                            .subs(place, root)
                            .expand()
                            .isZero()) {
                times++;
            }
            var parts = root.expand();
            var im = imaginary(parts);
            var re = parts.sub(im.mul(Constant.I)).expand();
            if (Assume.isReal(im) && im.isNegativeNumber() || im.coefficient().signum() < 0) {
                continue;
            }
            for (int k = 0; k < times; k++) {
                var outside = x.pow(k).mul(Pow.of(Constant.E, re.mul(x)));
                if (im.isZero()) {
                    basis.add(outside);
                } else {
                    basis.add(outside.mul(Call.of("sin", im.mul(x))));
                    basis.add(outside.mul(Call.of("cos", im.mul(x))));
                }
            }
        }
        if (basis.size() != c.size() - 1) {
            return fail(equation);
        }
        var terms = new ArrayList<Expr>();
        for (int k = 0; k < basis.size(); k++) {
            terms.add(constant(k + 1).mul(basis.get(k)));
        }
        var homogeneous = Add.of(terms);
        return source.isZero() ? homogeneous : homogeneous.add(particular(basis, source.div(c.get(c.size() - 1)), x));
    }

    private static Expr imaginary(Expr root) {
        var terms = root instanceof Add ? root.args() : List.of(root);
        return Add.of(terms.stream()
                .filter(term -> term.has(Constant.I))
                .map(term -> term.div(Constant.I).expand())
                .toList());
    }

    /** Variation of constants, by Cramer's rule. */
    private static Expr particular(List<Expr> basis, Expr source, Symbol x) {
        int n = basis.size();
        var rows = new Expr[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                rows[i][j] = Derivatives.of(basis.get(j), x, i);
            }
        }
        var wronskian = Calculus.simplify(Matrix.of(rows).det());
        Expr sum = Rational.ZERO;
        for (int j = 0; j < n; j++) {
            var replaced = new Expr[n][];
            for (int i = 0; i < n; i++) {
                replaced[i] = rows[i].clone();
                replaced[i][j] = i == n - 1 ? source : Rational.ZERO;
            }
            var weight = Calculus.simplify(Matrix.of(replaced).det().div(wronskian));
            sum = sum.add(basis.get(j).mul(Integration.of(weight, x, BUDGET)));
        }
        return Calculus.simplify(sum.expand());
    }

    /** y' = g(x)*h(y): the integrals of both sides. */
    private static Expr separated(Expr f, Call y, Symbol x) {
        var derivative = Pending.of(Pending.Kind.DERIVATIVE, y, x, Rational.ONE);
        var slope = coefficient(f, derivative);
        if (slope == null) {
            return fail(f);
        }
        var place = new Symbol("y_", java.util.Set.of());
        var right = f.sub(slope.mul(derivative)).expand().neg().div(slope).subs(y, place);
        var factored = Simplification.factor(right);
        Expr g = Rational.ONE;
        Expr h = Rational.ONE;
        for (var factor : Mul.factorsOf(factored)) {
            if (!factor.dependsOn(place)) {
                g = g.mul(factor);
            } else if (!factor.dependsOn(x)) {
                h = h.mul(factor);
            } else {
                return fail(f);
            }
        }
        var left = Integration.of(h.pow(-1), place, BUDGET);
        var implicit = left.sub(Integration.of(g, x, BUDGET)).sub(constant(1));
        var solutions = Solving.solve(implicit, place);
        return solutions.isEmpty()
                ? new Relation(
                        Relation.Kind.EQ,
                        left.subs(place, y),
                        implicit.sub(left).neg())
                : new Relation(Relation.Kind.EQ, y, solutions.get(solutions.size() - 1));
    }
}
