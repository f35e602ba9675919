package elara.symbolic;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.matheclipse.core.interfaces.IAST;
import org.matheclipse.core.interfaces.IExpr;

/** Equations. Every solution is put into its equation; one that does not fit is left out. */
final class Solving {
    private static final Duration BUDGET = Duration.ofSeconds(10);

    private Solving() {}

    /** What must be 0. */
    static Expr difference(Expr equation) {
        if (equation instanceof Relation relation) {
            if (relation.kind() != Relation.Kind.EQ) {
                throw new IllegalArgumentException(
                        "not an equation: " + relation + "; solveInequality solves inequalities in one symbol");
            }
            return relation.left().sub(relation.right());
        }
        return equation;
    }

    static List<Expr> solve(Expr equation, Symbol x) {
        var f = difference(equation);
        if (!f.dependsOn(x)) {
            return List.of();
        }
        var found = new ArrayList<Expr>();
        var plain = plain(f, x);
        if (plain != null) {
            found.addAll(plain);
        } else {
            found.addAll(bySymja(f, x));
        }
        var kept = new ArrayList<Expr>();
        for (var root : found) {
            var tidy = tidy(root);
            if (!kept.contains(tidy) && !tidy.dependsOn(x) && fits(f, x, tidy)) {
                kept.add(tidy);
            }
        }
        if (kept.isEmpty() && plain == null && mayHaveRoot(f, x)) {
            throw new ArithmeticException("no way to solve " + f + " = 0 for " + x + " is known; nsolve(f, " + x
                    + ", start) finds a root near a start by numbers");
        }
        kept.sort(Solving::compareRoots);
        return List.copyOf(kept);
    }

    private static List<Expr> bySymja(Expr f, Symbol x) {
        return Symja.ask(
                        BUDGET,
                        symja -> lists(
                                        symja.call(
                                                "Solve",
                                                symja.call("Equal", symja.in(f), symja.in(Rational.ZERO)),
                                                symja.in(x)),
                                        symja)
                                .stream()
                                .map(each -> each.get(x))
                                .filter(each -> each != null)
                                .toList())
                .orElse(List.of());
    }

    /** Whether values change their sign, or cannot be told. */
    private static boolean mayHaveRoot(Expr f, Symbol x) {
        if (!f.freeSymbols().equals(java.util.Set.of(x))) {
            return true;
        }
        double before = Double.NaN;
        for (double at = -50.05; at < 50; at += 0.1) {
            double value = Numeric.of(f, Map.of(x, at));
            if (value == 0 || Math.signum(value) * Math.signum(before) < 0) {
                return true;
            }
            before = value;
        }
        return false;
    }

    // SymPy's order: by sort key, which is by value only for numbers.
    private static int compareRoots(Expr a, Expr b) {
        return Ordering.compare(a, b);
    }

    private static Expr tidy(Expr root) {
        var expanded = root.expand();
        return Simplification.size(expanded) <= Simplification.size(root) + 2 ? expanded : root;
    }

    private static boolean fits(Expr f, Symbol x, Expr root) {
        try {
            return Check.same(f.subs(x, root), Rational.ZERO) != Check.Verdict.DIFFERENT;
        } catch (ArithmeticException e) {
            return false;
        }
    }

    /** Linear and quadratic equations, one function of the symbol, products; null where it takes more. */
    private static List<Expr> plain(Expr f, Symbol x) {
        if (f instanceof Pow && f.exponent().isNegativeNumber()) {
            return List.of();
        }
        if (f instanceof Mul) {
            var all = new ArrayList<Expr>();
            for (var factor : f.args()) {
                if (factor.dependsOn(x)
                        && !(factor.exponent() instanceof Num n && n.signum() < 0)
                        && !Ordering.isExp(factor)) {
                    all.addAll(solve(factor.exponent().isPositiveNumber() ? factor.base() : factor, x));
                }
            }
            return all;
        }
        var polynomial = Polynomials.coefficients(f, x);
        if (polynomial.isPresent()) {
            return roots(polynomial.get());
        }
        // a*g(x) + b = 0 with one function g
        Expr constant = Rational.ZERO;
        Expr varying = null;
        for (var term : f instanceof Add ? f.args() : List.of(f)) {
            if (!term.dependsOn(x)) {
                constant = constant.add(term);
            } else if (varying == null) {
                varying = term;
            } else {
                return Unknowns.solve(f, x);
            }
        }
        var factors = Mul.factorsOf(varying);
        var inner = factors.stream().filter(each -> each.dependsOn(x)).toList();
        if (inner.size() != 1) {
            return Unknowns.solve(f, x);
        }
        var g = inner.get(0);
        var value = constant.neg()
                .div(Mul.of(factors.stream().filter(each -> !each.equals(g)).toList()));
        boolean multiple =
                Ordering.isExp(g) && !g.exponent().coefficient().abs().isOne();
        var inverse = multiple ? null : inverted(g, value, x);
        return inverse == null ? Unknowns.solve(f, x) : inverse;
    }

    /** The x where a function of x has a value; null where no inverse is known. */
    static List<Expr> inverted(Expr g, Expr value, Symbol x) {
        var targets = new ArrayList<Expr[]>();
        if (g instanceof Pow && !g.base().dependsOn(x)) {
            if (value.isZero()) {
                return List.of();
            }
            targets.add(new Expr[] {g.exponent(), logarithm(value, g.base())});
        } else if (g instanceof Pow
                && g.exponent() instanceof Rational n
                && !n.isInteger()
                && n.signum() > 0
                && n.numerator().equals(java.math.BigInteger.ONE)) {
            targets.add(new Expr[] {g.base(), Pow.of(value, n.inverse())});
        } else if (g instanceof Call call && call.args().size() == 1) {
            var u = call.args().get(0);
            switch (call.function().name()) {
                case "log" -> targets.add(new Expr[] {u, Pow.of(Constant.E, value)});
                case "sin" -> {
                    targets.add(new Expr[] {u, Call.of("asin", value)});
                    targets.add(new Expr[] {u, Constant.PI.sub(Call.of("asin", value))});
                }
                case "cos" -> {
                    targets.add(new Expr[] {u, Call.of("acos", value)});
                    targets.add(new Expr[] {u, Constant.PI.mul(2).sub(Call.of("acos", value))});
                }
                case "tan" -> targets.add(new Expr[] {u, Call.of("atan", value)});
                case "asin" -> targets.add(new Expr[] {u, Call.of("sin", value)});
                case "acos" -> targets.add(new Expr[] {u, Call.of("cos", value)});
                case "atan" -> targets.add(new Expr[] {u, Call.of("tan", value)});
                case "sinh" -> targets.add(new Expr[] {u, Call.of("asinh", value)});
                case "tanh" -> targets.add(new Expr[] {u, Call.of("atanh", value)});
                case "Abs" -> {
                    targets.add(new Expr[] {u, value});
                    targets.add(new Expr[] {u, value.neg()});
                }
                default -> {
                    return null;
                }
            }
        } else {
            return null;
        }
        var all = new ArrayList<Expr>();
        for (var target : targets) {
            all.addAll(solve(target[0].sub(target[1]), x));
        }
        return all;
    }

    private static Expr logarithm(Expr value, Expr base) {
        var quotient = Call.of("log", value).div(Call.of("log", base));
        // 2 for log(25)/log(5)
        var rounded = Rational.of(Math.round(Numeric.of(quotient, Map.of()) * 12), 12);
        return Math.abs(rounded.doubleValueOf()) < 100 && Pow.of(base, rounded).equals(value) ? rounded : quotient;
    }

    private static List<Expr> roots(List<Expr> c) {
        int lowest = 0;
        while (c.get(lowest).isZero()) {
            lowest++;
        }
        var all = new ArrayList<Expr>();
        if (lowest > 0) {
            all.add(Rational.ZERO);
        }
        var rest = c.subList(lowest, c.size());
        switch (rest.size()) {
            case 1 -> {}
            case 2 -> all.add(rest.get(0).neg().div(rest.get(1)));
            case 3 -> {
                var a = rest.get(2);
                var b = rest.get(1);
                if (b.isZero()) {
                    var root = Pow.of(rest.get(0).neg().div(a), Rational.HALF);
                    all.add(root.neg());
                    all.add(root);
                    break;
                }
                var discriminant =
                        b.pow(2).sub(Mul.of(Rational.of(4), a, rest.get(0))).expand();
                var root = Pow.of(discriminant, Rational.HALF);
                all.add(b.neg().sub(root).div(a.mul(2)));
                all.add(b.neg().add(root).div(a.mul(2)));
            }
            default -> {
                var binomial = binomial(rest);
                if (binomial == null) {
                    return null;
                }
                all.addAll(binomial);
            }
        }
        return all;
    }

    /** Of a*x**n + b the n roots; null where there are other terms, or too many roots. */
    private static List<Expr> binomial(List<Expr> c) {
        int n = c.size() - 1;
        if (c.subList(1, n).stream().anyMatch(each -> !each.isZero()) || n > 12) {
            return null;
        }
        var power = c.get(0).neg().div(c.get(n));
        boolean negative = power.takesMinusOut();
        var size = Pow.of(negative ? power.neg() : power, Rational.of(1, n));
        var all = new ArrayList<Expr>();
        for (int k = 0; k < n; k++) {
            var angle = Constant.PI.mul(Rational.of(2L * k + (negative ? 1 : 0), n));
            var unit = Call.of("cos", angle).add(Call.of("sin", angle).mul(Constant.I));
            all.add(size.mul(unit).expand());
        }
        return all;
    }

    // ---- systems --------------------------------------------------------------------------------------------------

    static List<Map<Symbol, Expr>> solve(List<Expr> equations, List<Symbol> unknowns) {
        var zeros = equations.stream().map(Solving::difference).toList();
        var answer = Symja.ask(
                BUDGET,
                symja -> lists(
                        symja.call(
                                "Solve",
                                Simplification.list(zeros.stream()
                                        .map(f -> symja.call("Equal", symja.in(f), symja.in(Rational.ZERO)))
                                        .toList()),
                                Simplification.list(
                                        unknowns.stream().map(symja::in).toList())),
                        symja));
        var kept = new ArrayList<Map<Symbol, Expr>>();
        for (var solution : answer.orElse(List.of())) {
            var tidied = new LinkedHashMap<Symbol, Expr>();
            unknowns.forEach(unknown -> {
                if (solution.containsKey(unknown)) {
                    tidied.put(unknown, tidy(solution.get(unknown)));
                }
            });
            if (zeros.stream().allMatch(f -> Check.same(f.subs(tidied), Rational.ZERO) != Check.Verdict.DIFFERENT)) {
                kept.add(java.util.Collections.unmodifiableMap(tidied));
            }
        }
        kept.sort((a, b) -> {
            for (var unknown : unknowns) {
                if (a.containsKey(unknown) && b.containsKey(unknown)) {
                    int comparison = compareRoots(a.get(unknown), b.get(unknown));
                    if (comparison != 0) {
                        return comparison;
                    }
                }
            }
            return 0;
        });
        return List.copyOf(kept);
    }

    /** Symja's lists of rules. */
    private static List<Map<Symbol, Expr>> lists(IExpr answer, Symja.Dialogue symja) {
        if (!answer.isList()) {
            throw new Untranslatable("no solutions");
        }
        var solutions = new ArrayList<Map<Symbol, Expr>>();
        var outer = (IAST) answer;
        for (int i = 1; i <= outer.argSize(); i++) {
            var rules = (IAST) outer.get(i);
            var solution = new LinkedHashMap<Symbol, Expr>();
            for (int j = 1; j <= rules.argSize(); j++) {
                var rule = (IAST) rules.get(j);
                if (symja.out(rule.arg1()) instanceof Symbol symbol) {
                    solution.put(symbol, symja.out(rule.arg2()));
                }
            }
            solutions.add(solution);
        }
        return solutions;
    }

    // ---- inequalities ---------------------------------------------------------------------------------------------

    static List<Interval> inequality(Relation relation, Symbol x) {
        var f = relation.left().sub(relation.right());
        if (!f.freeSymbols().equals(java.util.Set.of(x))) {
            throw new IllegalArgumentException("an inequality in " + x + " alone is wanted: " + relation);
        }
        var fraction = Fraction.of(Simplification.together(f));
        var points = new ArrayList<Expr>();
        for (var part : List.of(Mul.of(fraction.above()), Mul.of(fraction.below()))) {
            for (var root : solve(part, x)) {
                if (!Double.isNaN(Numeric.of(root, Map.of())) && !points.contains(root)) {
                    points.add(root);
                }
            }
        }
        points.sort(java.util.Comparator.comparingDouble(point -> Numeric.of(point, Map.of())));
        var ends = new ArrayList<Expr>();
        ends.add(Constant.MINUS_OO);
        ends.addAll(points);
        ends.add(Constant.OO);
        var found = new ArrayList<Interval>();
        for (int i = 0; i + 1 < ends.size(); i++) {
            var from = ends.get(i);
            var to = ends.get(i + 1);
            double value = Numeric.of(f, Map.of(x, middle(from, to)));
            if (!Double.isNaN(value) && relation.kind().holds((int) Math.signum(value))) {
                join(found, new Interval(from, to, !holdsAt(relation, f, x, from), !holdsAt(relation, f, x, to)));
            } else if (holdsAt(relation, f, x, to)) {
                join(found, new Interval(to, to, false, false));
            }
        }
        return List.copyOf(found);
    }

    private static void join(List<Interval> found, Interval next) {
        if (!found.isEmpty()) {
            var last = found.get(found.size() - 1);
            if (last.to().equals(next.from()) && !(last.toOpen() && next.fromOpen())) {
                found.set(found.size() - 1, new Interval(last.from(), next.to(), last.fromOpen(), next.toOpen()));
                return;
            }
        }
        found.add(next);
    }

    private static double middle(Expr from, Expr to) {
        double a = Numeric.of(from, Map.of());
        double b = Numeric.of(to, Map.of());
        return Double.isInfinite(a) ? Double.isInfinite(b) ? 0.123 : b - 1 : Double.isInfinite(b) ? a + 1 : (a + b) / 2;
    }

    private static boolean holdsAt(Relation relation, Expr f, Symbol x, Expr point) {
        if (point.isInfinite()) {
            return false;
        }
        try {
            var value = f.subs(x, point);
            double number = Numeric.of(value, Map.of());
            double rounded = Math.abs(number) < 1e-12 ? 0 : number;
            return !Double.isNaN(number) && relation.kind().holds((int) Math.signum(rounded));
        } catch (ArithmeticException e) {
            return false;
        }
    }

    // ---- by numbers -----------------------------------------------------------------------------------------------

    /** Newton's method from a guess, by secants; checked by the value it ends at. */
    static double numerically(Expr equation, Symbol x, double guess) {
        var f = difference(equation);
        var derivative = Derivatives.of(f, x);
        DoubleUnaryOperator value = at -> Numeric.of(f, Map.of(x, at));
        double at = guess;
        for (int i = 0; i < 200; i++) {
            double y = value.applyAsDouble(at);
            if (y == 0) {
                return at;
            }
            double slope = Numeric.of(derivative, Map.of(x, at));
            double step = y / slope;
            if (!Double.isFinite(step)) {
                break;
            }
            // Halved until it leads somewhere lower.
            double next = at - step;
            for (int half = 0; half < 40 && !(Math.abs(value.applyAsDouble(next)) <= Math.abs(y)); half++) {
                step /= 2;
                next = at - step;
            }
            if (Math.abs(next - at) <= 1e-16 * Math.max(1e-300, Math.abs(next)) || next == at) {
                at = next;
                break;
            }
            at = next;
        }
        double left = Math.abs(value.applyAsDouble(at));
        double scale = Math.abs(Numeric.of(derivative, Map.of(x, at)));
        if (!(left <= 1e-9 * Math.max(1, scale * Math.max(1, Math.abs(at))))) {
            throw new ArithmeticException(
                    "no root of " + f + " found from " + x + " = " + guess + "; try another start");
        }
        return at;
    }
}
