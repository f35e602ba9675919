package elara.symbolic;

import java.time.Duration;
import java.util.Map;
import org.matheclipse.core.expression.F;

/** Sums and products over whole numbers: term by term where there are few, else by Symja, compared with partial sums. */
final class Sums {
    private static final int FEW = 500;
    private static final Duration BUDGET = Duration.ofSeconds(10);

    private Sums() {}

    static Expr of(boolean product, Expr term, Symbol k, Expr from, Expr to) {
        if (from instanceof Rational a && to instanceof Rational b && a.isSmall() && b.isSmall()) {
            if (b.intValue() < a.intValue()) {
                return Rational.of(product ? 1 : 0);
            }
            if (b.intValue() - a.intValue() <= FEW) {
                var all = new java.util.ArrayList<Expr>();
                for (int i = a.intValue(); i <= b.intValue(); i++) {
                    all.add(term.subs(k, i));
                }
                return product ? Mul.of(all) : Add.of(all);
            }
        }
        var kind = product ? Pending.Kind.PRODUCT : Pending.Kind.SUM;
        var geometric = product ? null : geometric(term, k, from, to);
        if (geometric != null) {
            return geometric;
        }
        var known = product ? null : KnownSums.of(term, k, from, to);
        if (known != null && agrees(false, known, term, k, from, to)) {
            return known;
        }
        return Symja.ask(
                        BUDGET,
                        symja -> symja.out(symja.call(
                                product ? "Product" : "Sum",
                                symja.in(term),
                                F.List(symja.in(k), symja.in(from), symja.in(to)))))
                .filter(value -> !value.dependsOn(k) && (Check.isOff() || agrees(product, value, term, k, from, to)))
                .map(value -> to instanceof Symbol n
                                && Polynomials.coefficients(value, n).isPresent()
                        ? value.expand()
                        : value)
                .orElseGet(() -> Pending.of(kind, term, k, from, to));
    }

    /** c*q**k from a to infinity, with |q| < 1. */
    private static Expr geometric(Expr term, Symbol k, Expr from, Expr to) {
        if (!Constant.OO.equals(to) || !from.isWhole()) {
            return null;
        }
        var ratio = term.subs(k, k.add(1)).div(term).expand();
        if (!(ratio instanceof Rational q) || q.abs().compare(Rational.ONE) >= 0) {
            return null;
        }
        return term.subs(k, from).div(Rational.ONE.minus(q));
    }

    private static boolean agrees(boolean product, Expr value, Expr term, Symbol k, Expr from, Expr to) {
        var parameters = new java.util.TreeSet<Symbol>(java.util.Comparator.comparing(Symbol::name));
        parameters.addAll(value.freeSymbols());
        parameters.addAll(term.freeSymbols());
        parameters.addAll(to.freeSymbols());
        parameters.remove(k);
        int least = from instanceof Rational start && start.isSmall() ? Math.max(0, start.intValue()) : 0;
        for (int n = least + 3; n <= least + 5; n++) {
            var at = new java.util.HashMap<Expr, Expr>();
            int shift = 0;
            for (var parameter : parameters) {
                at.put(
                        parameter,
                        to.has(parameter) || from.has(parameter) ? Rational.of(n + shift) : Rational.of(2 + shift, 7));
                shift++;
            }
            double exact;
            double summed;
            try {
                exact = Numeric.of(value.subs(at), Map.of());
                summed = partial(
                        product,
                        term.subs(at),
                        k,
                        Numeric.of(from.subs(at), Map.of()),
                        Numeric.of(to.subs(at), Map.of()));
            } catch (ArithmeticException e) {
                continue;
            }
            if (value.isInfinite()) {
                return Double.isInfinite(exact) && !Double.isNaN(summed) && Math.abs(summed) > 1;
            }
            double tolerance = to.isInfinite() ? 2e-3 : 1e-7;
            if (!Double.isNaN(exact)
                    && !Double.isNaN(summed)
                    && Math.abs(exact - summed) > tolerance * Math.max(1, Math.abs(summed))) {
                return false;
            }
            if (parameters.isEmpty()) {
                return !Double.isNaN(exact) && !Double.isNaN(summed);
            }
        }
        return true;
    }

    private static double partial(boolean product, Expr term, Symbol k, double from, double to) {
        double end = Double.isInfinite(to) ? from + 3000 : to;
        double result = product ? 1 : 0;
        for (double i = from; i <= end; i++) {
            double value = Numeric.of(term, Map.of(k, i));
            if (Double.isNaN(value) && i > from + 100) {
                break;
            }
            result = product ? result * value : result + value;
        }
        return result;
    }
}
