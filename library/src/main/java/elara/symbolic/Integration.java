package elara.symbolic;

import elara.display.Display;
import elara.display.MimeBundle;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.matheclipse.core.expression.F;

/**
 * Integrals: a table for what is plain, the methods of a first course, Symja for the rest. No answer is believed: an antiderivative is differentiated, a
 * definite integral compared with its value by quadrature. What fails stays an integral that is only written.
 */
final class Integration {
    private Integration() {}

    // ---- indefinite -----------------------------------------------------------------------------------------------

    static Expr of(Expr f, Symbol x, Duration budget) {
        var search = new Search(budget);
        var found = find(f, x, search);
        if (found.isEmpty()) {
            note("no antiderivative of " + f + " was found: " + search.why() + "; it is left as it is");
        }
        return found.orElseGet(() -> Pending.of(Pending.Kind.INTEGRAL, f, x));
    }

    private static Optional<Expr> find(Expr f, Symbol x, Search search) {
        var plain = Antiderivatives.of(f, x);
        if (plain != null) {
            return Optional.of(plain);
        }
        var learnt = Textbook.of(f, x);
        if (learnt != null && isAntiderivative(learnt, f, x)) {
            return Optional.of(tidy(learnt, x));
        }
        long asked = System.nanoTime();
        Symja.awaitRules();
        search.extend(System.nanoTime() - asked);
        if (search.isOver()) {
            return Optional.empty();
        }
        var answer = Symja.ask(search.left(), symja -> symja.out(symja.call("Integrate", symja.in(f), symja.in(x))))
                .filter(result -> search.accept(result, isAntiderivative(result, f, x)));
        if (answer.isPresent()) {
            return answer.map(result -> tidy(result, x));
        }
        var expanded = f.expand();
        if (!expanded.equals(f) && expanded instanceof Add) {
            return ofTerms(expanded, x, search);
        }
        return f instanceof Add ? ofTerms(f, x, search) : Optional.empty();
    }

    private static Optional<Expr> ofTerms(Expr sum, Symbol x, Search search) {
        var parts = new ArrayList<Expr>();
        for (var term : sum.args()) {
            var part = find(term, x, search);
            if (part.isEmpty()) {
                return part;
            }
            parts.add(part.get());
        }
        return Optional.of(Add.of(parts));
    }

    private static boolean isAntiderivative(Expr result, Expr f, Symbol x) {
        try {
            return Check.passes(Derivatives.of(result, x), f);
        } catch (ArithmeticException e) {
            return false;
        }
    }

    /** Without the constants that an antiderivative may carry. */
    private static Expr tidy(Expr result, Symbol x) {
        var expanded = result.expand();
        var shorter = Simplification.size(expanded) <= Simplification.size(result) ? expanded : result;
        if (shorter instanceof Add) {
            return Add.of(
                    shorter.args().stream().filter(term -> term.dependsOn(x)).toList());
        }
        return shorter;
    }

    // ---- definite -------------------------------------------------------------------------------------------------

    static Expr of(Expr f, Symbol x, Expr from, Expr to, Duration budget) {
        if (from.equals(to)) {
            return Rational.ZERO;
        }
        var search = new Search(budget);
        var result = definite(f, x, from, to, search);
        if (result.isEmpty()) {
            note("no value of the integral of " + f + " from " + from + " to " + to + " was found: " + search.why()
                    + "; it is left as it is");
        }
        return result.orElseGet(() -> Pending.of(Pending.Kind.INTEGRAL, f, x, from, to));
    }

    private static Optional<Expr> definite(Expr f, Symbol x, Expr from, Expr to, Search search) {
        var breaks = Breakpoints.inside(f, x, from, to);
        if (!breaks.isEmpty()) {
            Expr sum = Rational.ZERO;
            var left = from;
            breaks.add(to);
            for (var right : breaks) {
                var part = definite(Breakpoints.between(f, x, left, right), x, left, right, search);
                if (part.isEmpty()) {
                    return part;
                }
                sum = sum.add(part.get());
                left = right;
            }
            return Optional.of(sum);
        }
        var samples = samples(f, x, from, to);
        for (var way : List.of(Way.ANTIDERIVATIVE, Way.SYMJA)) {
            if (search.isOver()) {
                break;
            }
            try {
                var value = way == Way.SYMJA
                        ? Symja.ask(
                                search.left(),
                                symja -> symja.out(symja.call(
                                        "Integrate", symja.in(f), F.List(symja.in(x), symja.in(from), symja.in(to)))))
                        : byAntiderivative(f, x, from, to, search);
                if (value.isPresent()
                        && search.accept(
                                value.get(),
                                (way == Way.SYMJA && Check.isOff()) || agrees(value.get(), samples, f, x, from, to))) {
                    return value.map(Integration::tidyValue);
                }
            } catch (ArithmeticException e) {
                // No value at a bound.
            }
        }
        return acrossPoles(f, x, from, to, search);
    }

    /** A denominator's zeros inside: infinite where each side of each is infinite alike. */
    private static Optional<Expr> acrossPoles(Expr f, Symbol x, Expr from, Expr to, Search search) {
        var poles = Breakpoints.poles(f, x, from, to);
        Expr value = null;
        var left = from;
        for (int i = 0; i <= poles.size() && !poles.isEmpty(); i++) {
            var right = i < poles.size() ? poles.get(i) : to;
            var part = definite(f, x, left, right, search);
            if (part.isEmpty() || !part.get().isInfinite() || (value != null && !value.equals(part.get()))) {
                return Optional.empty();
            }
            value = part.get();
            left = right;
        }
        return Optional.ofNullable(value);
    }

    private enum Way {
        ANTIDERIVATIVE,
        SYMJA
    }

    private static Expr tidyValue(Expr value) {
        return value.isConstant() || !(value instanceof Add) ? value.expand() : value;
    }

    private static Optional<Expr> byAntiderivative(Expr f, Symbol x, Expr from, Expr to, Search search) {
        var antiderivative = find(f, x, search);
        if (antiderivative.isEmpty()) {
            return antiderivative;
        }
        var above = at(antiderivative.get(), x, to, true, search);
        var below = at(antiderivative.get(), x, from, false, search);
        if (above instanceof Pending || below instanceof Pending) {
            return Optional.empty();
        }
        var value = above.sub(below);
        return Constant.NAN.equals(value) ? Optional.empty() : Optional.of(value);
    }

    private static Expr at(Expr antiderivative, Symbol x, Expr bound, boolean fromLeft, Search search) {
        if (!bound.isInfinite()) {
            try {
                var value = antiderivative.subs(x, bound);
                if (Assume.isFinite(value)) {
                    return value;
                }
            } catch (ArithmeticException e) {
                // A limit, then.
            }
        }
        return Limits.of(antiderivative, x, bound, fromLeft && !bound.isInfinite(), search.left());
    }

    /** A choice of values for the parameters, and the integral's value by quadrature. */
    private record Sample(HashMap<Expr, Expr> at, double value) {}

    private static List<Sample> samples(Expr f, Symbol x, Expr from, Expr to) {
        var parameters = new TreeSet<Symbol>(java.util.Comparator.comparing(Symbol::name));
        parameters.addAll(f.freeSymbols());
        parameters.remove(x);
        parameters.addAll(from.freeSymbols());
        parameters.addAll(to.freeSymbols());
        var random = new Random(5);
        var samples = new ArrayList<Sample>();
        for (int i = 0; i < (parameters.isEmpty() ? 1 : 3); i++) {
            var at = new HashMap<Expr, Expr>();
            parameters.forEach(p -> at.put(p, Rational.of((long) (100 * Check.value(p, random, 1.3)) + 11, 100)));
            double value;
            try {
                var g = f.subs(at);
                value = Quadrature.integrate(
                        t -> Numeric.of(g, java.util.Map.of(x, t)),
                        Numeric.of(from.subs(at), java.util.Map.of()),
                        Numeric.of(to.subs(at), java.util.Map.of()));
            } catch (ArithmeticException e) {
                value = Double.NaN;
            }
            samples.add(new Sample(at, value));
        }
        return samples;
    }

    private static boolean agrees(Expr value, List<Sample> samples, Expr f, Symbol x, Expr from, Expr to) {
        int known = 0;
        for (var sample : samples) {
            if (Double.isNaN(sample.value())) {
                continue;
            }
            known++;
            double exact = Numeric.of(value.subs(sample.at()), java.util.Map.of());
            if (Double.isNaN(exact) && Decimals.of(value.subs(sample.at()), 15) instanceof Num number) {
                exact = number.doubleValueOf();
            }
            if (!(Math.abs(exact - sample.value()) <= 1e-5 * Math.max(1e-4, Math.abs(sample.value())))) {
                return false;
            }
        }
        if (known > 0) {
            return true;
        }
        // Quadrature has no value: it diverges, or oscillates for ever.
        return value.isInfinite()
                ? diverges(f, x, from, to, Constant.OO.equals(value))
                : oscillates(f, x, from, to, value);
    }

    /** Whether the integrand keeps one sign, so that an infinite value can be nothing else. */
    private static boolean diverges(Expr f, Symbol x, Expr from, Expr to, boolean up) {
        double a = Numeric.of(from, java.util.Map.of());
        double b = Numeric.of(to, java.util.Map.of());
        int seen = 0;
        for (int i = 1; i < 40; i++) {
            double s = i / 40.0;
            double t =
                    Double.isInfinite(b) ? a + s / (1 - s) : Double.isInfinite(a) ? b - s / (1 - s) : a + s * (b - a);
            double y = Numeric.of(f, java.util.Map.of(x, t));
            if (y * (up ? 1 : -1) < 0 || Double.isNaN(y)) {
                return false;
            }
            seen++;
        }
        return seen > 0;
    }

    /** Mean values over growing intervals, for integrals such as that of sin(x)/x. */
    private static boolean oscillates(Expr f, Symbol x, Expr from, Expr to, Expr value) {
        if ((!Constant.OO.equals(to) && !Constant.MINUS_OO.equals(from))
                || !value.isConstant()
                || !f.freeSymbols().equals(java.util.Set.of(x))) {
            return false;
        }
        double exact = Numeric.of(value, java.util.Map.of());
        if (Double.isNaN(exact) || Double.isInfinite(exact)) {
            return false;
        }
        double a = from.isInfinite() ? 0 : Numeric.of(from, java.util.Map.of());
        // Cesaro's mean of the integral up to T, for T in a long range.
        double total = 0;
        double mean = 0;
        int steps = 4000;
        double width = 0.25;
        double compensated = 0;
        for (int i = 0; i < steps; i++) {
            double left = a + i * width;
            double part = gauss(f, x, left, width);
            if (!Constant.OO.equals(to) || from.isInfinite()) {
                part += from.isInfinite() ? gauss(f, x, -left - width, width) : 0;
            }
            total += part;
            mean += total;
            if (i >= steps / 2) {
                compensated += total;
            }
        }
        double late = compensated / (steps - steps / 2);
        return Math.abs(late - exact) < 5e-3 * Math.max(1, Math.abs(exact)) && !Double.isNaN(mean);
    }

    private static double gauss(Expr f, Symbol x, double left, double width) {
        double sum = 0;
        double[] nodes = {-0.7745966692414834, 0, 0.7745966692414834};
        double[] weights = {5.0 / 9, 8.0 / 9, 5.0 / 9};
        for (int k = 0; k < 3; k++) {
            sum += weights[k] * Numeric.of(f, java.util.Map.of(x, left + width / 2 * (1 + nodes[k])));
        }
        return sum * width / 2;
    }

    private static void note(String text) {
        Display.current().display(MimeBundle.text("integrate: " + text));
    }
}
