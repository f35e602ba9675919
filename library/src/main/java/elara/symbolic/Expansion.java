package elara.symbolic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** Multiplies out: products of sums, whole powers of sums, exponentials of sums. */
// The operators stand as in the formulas they come from: and before or.
@SuppressWarnings("OperatorPrecedence")
final class Expansion {
    private static final int MOST_TERMS = 200_000;

    private Expansion() {}

    static Expr expand(Expr expr) {
        var inner = expr.map(Expansion::expand);
        if (inner instanceof Mul product) {
            return product(product.args());
        }
        if (inner instanceof Pow) {
            return power(inner);
        }
        if (inner instanceof Call log && log.is("log")) {
            return logarithm(log);
        }
        return inner;
    }

    private static Expr power(Expr power) {
        var base = power.base();
        var exponent = power.exponent();
        if (exponent instanceof Add && !(base instanceof Add)) {
            // exp(x + y) = exp(x)*exp(y)
            return Mul.of(
                    exponent.args().stream().map(term -> Pow.of(base, term)).toList());
        }
        if (!(base instanceof Add) || !(exponent instanceof Rational number)) {
            return power;
        }
        if (!number.isSmall()) {
            return power;
        }
        int n = Math.abs(number.intValue());
        if (n < 2 && number.signum() > 0 || n == 1) {
            return power;
        }
        Expr result = Rational.ONE;
        for (int i = 0; i < n; i++) {
            result = product(List.of(result, base));
        }
        return number.signum() > 0 ? result : Pow.of(result, Rational.MINUS_ONE);
    }

    private static Expr product(List<Expr> factors) {
        var terms = new LinkedHashMap<Expr, Num>();
        terms.put(Rational.ONE, Rational.ONE);
        var others = new ArrayList<Expr>();
        boolean grown = false;
        for (var factor : factors) {
            if (!(factor instanceof Add)) {
                others.add(factor);
                continue;
            }
            var next = new LinkedHashMap<Expr, Num>();
            for (var term : terms.entrySet()) {
                for (var other : factor.args()) {
                    var made = term.getKey().mul(other.withoutCoefficient());
                    var coefficient = term.getValue().times(other.coefficient()).times(made.coefficient());
                    next.merge(made.withoutCoefficient(), coefficient, Num::plus);
                }
            }
            if (next.size() > MOST_TERMS) {
                throw new ArithmeticException("more than " + MOST_TERMS + " terms when multiplied out");
            }
            terms = next;
            grown = true;
        }
        var outside = Mul.of(others);
        if (!grown) {
            return outside;
        }
        var result = new ArrayList<Expr>();
        terms.forEach((term, coefficient) -> result.add(Mul.of(coefficient, term, outside)));
        var sum = Add.of(result);
        // Powers that met may have come to something that is itself to be multiplied out.
        return result.stream().anyMatch(Expansion::isExpandable) ? expand(sum) : sum;
    }

    private static boolean isExpandable(Expr term) {
        return Mul.factorsOf(term).stream()
                .anyMatch(factor -> factor instanceof Add
                        || factor.base() instanceof Add
                                && factor.exponent() instanceof Rational n
                                && n.isSmall()
                                && n.intValue() > 1);
    }

    private static Expr logarithm(Call log) {
        var x = log.args().get(0);
        if (x instanceof Mul
                && x.args().stream().filter(f -> !Assume.isPositive(f)).count() <= 1) {
            return Add.of(x.args().stream().map(f -> expand(Call.of("log", f))).toList());
        }
        if (x instanceof Pow && Assume.isPositive(x.base()) && Assume.isReal(x.exponent())) {
            return x.exponent().mul(Call.of("log", x.base()));
        }
        return log;
    }
}
