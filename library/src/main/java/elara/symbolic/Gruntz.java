package elara.symbolic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Limits of expressions of exponentials, logarithms, powers and functions that have a Taylor series where they are met.
 *
 * <p>The algorithm is that of Dominik Gruntz, On Computing Limits in a Symbolic Manipulation System (1996): at infinity,
 * find the subexpressions that vary most rapidly, write all of them as powers of one, w, that goes to 0, and take the
 * leading term of the series in w; its coefficient varies less rapidly.
 */
final class Gruntz {
    private static final int DEEPEST = 14;
    private static final int HIGHEST_ORDER = 16;
    private static final long NANOS = 3_000_000_000L;

    /** An exponential that stays one: {@code exp(x*log(x))} would be written as a power. */
    static final String EXP = "exp'";

    /** What goes to infinity. */
    private final Symbol x = new Symbol("x'", EnumSet.of(Assumption.POSITIVE));

    private final Symbol w = new Symbol("w'", EnumSet.of(Assumption.POSITIVE));
    private final long deadline = System.nanoTime() + NANOS;
    private int depth;

    private Gruntz() {}

    /** The limit, or null where this way does not lead to one. */
    static Expr of(Expr f, Symbol x, Expr point, boolean fromLeft) {
        var gruntz = new Gruntz();
        Expr place = Constant.OO.equals(point)
                ? gruntz.x
                : Constant.MINUS_OO.equals(point)
                        ? gruntz.x.neg()
                        : point.add(fromLeft ? gruntz.x.pow(-1).neg() : gruntz.x.pow(-1));
        try {
            return written(gruntz.limit(plain(f.subs(x, place))));
        } catch (ArithmeticException | IllegalArgumentException e) {
            return null;
        }
    }

    /** With the functions that can grow without bound written by exponentials, logarithms, sines and cosines. */
    private static Expr plain(Expr f) {
        if (f instanceof Piecewise || f instanceof Pending || f instanceof Relation) {
            throw new PowerSeries.None("no function: " + f);
        }
        var g = f.args().isEmpty() ? f : f.map(Gruntz::plain);
        if (g instanceof Pow && !(g.exponent() instanceof Num)) {
            return Call.of(
                    EXP,
                    Constant.E.equals(g.base())
                            ? g.exponent()
                            : g.exponent().mul(Call.of("log", g.base())).expand());
        }
        if (!(g instanceof Call call) || call.args().size() != 1) {
            return g;
        }
        var u = call.args().get(0);
        var up = Call.of(EXP, u);
        var down = Call.of(EXP, u.neg());
        return switch (call.function().name()) {
            case "tan" -> Call.of("sin", u).div(Call.of("cos", u));
            case "cot" -> Call.of("cos", u).div(Call.of("sin", u));
            case "sec" -> Call.of("cos", u).pow(-1);
            case "csc" -> Call.of("sin", u).pow(-1);
            case "sinh" -> up.sub(down).div(2);
            case "cosh" -> up.add(down).div(2);
            case "tanh" -> up.sub(down).div(up.add(down));
            case "coth" -> up.add(down).div(up.sub(down));
            case "sech" -> Rational.TWO.div(up.add(down));
            case "csch" -> Rational.TWO.div(up.sub(down));
            case "asinh" -> Call.of("log", u.add(Pow.of(u.pow(2).add(1), Rational.HALF)));
            case "acosh" -> Call.of("log", u.add(Pow.of(u.pow(2).sub(1), Rational.HALF)));
            case "atanh" -> Call.of("log", u.add(1).div(Rational.ONE.sub(u))).div(2);
            case "acot" -> Call.of("atan", u.pow(-1));
            default -> g;
        };
    }

    /** With its exponentials as they are written elsewhere. */
    static Expr written(Expr f) {
        var g = f.args().isEmpty() ? f : f.map(Gruntz::written);
        return g instanceof Call call && call.is(EXP)
                ? Pow.of(Constant.E, call.args().get(0))
                : g;
    }

    private Expr limit(Expr f) {
        if (!f.dependsOn(x)) {
            return f;
        }
        if (f.equals(x)) {
            return Constant.OO;
        }
        var leading = leading(f);
        int exponent = leading.exponent().signum();
        if (exponent > 0) {
            return Rational.ZERO;
        }
        if (exponent < 0) {
            return sign(leading.coefficient()) > 0 ? Constant.OO : Constant.MINUS_OO;
        }
        return deeper(() -> limit(leading.coefficient()));
    }

    private <T> T deeper(java.util.function.Supplier<T> step) {
        if (depth >= DEEPEST
                || System.nanoTime() > deadline
                || Thread.currentThread().isInterrupted()) {
            throw new PowerSeries.None("too deep, or too long");
        }
        depth++;
        try {
            return step.get();
        } finally {
            depth--;
        }
    }

    /** The sign that an expression has from somewhere on. */
    private int sign(Expr f) {
        if (f.isConstant()) {
            double value = Numeric.of(written(f), Map.of());
            if (Double.isNaN(value) || value == 0) {
                throw new PowerSeries.None("no sign: " + f);
            }
            return (int) Math.signum(value);
        }
        if (Assume.isPositive(f) || (f instanceof Call call && call.is(EXP))) {
            return 1;
        }
        if (Assume.isNegative(f)) {
            return -1;
        }
        if (!f.dependsOn(x)) {
            throw new PowerSeries.None("the sign of " + f + " is not known");
        }
        if (f instanceof Mul) {
            return f.args().stream().mapToInt(this::sign).reduce(1, (a, b) -> a * b);
        }
        return deeper(() -> sign(leading(f).coefficient()));
    }

    /** A term of the smallest exponent. */
    private record Leading(Expr coefficient, Rational exponent) {}

    private Leading leading(Expr f) {
        return deeper(() -> leading(f, rapid(f)));
    }

    private Leading leading(Expr f, Set<Expr> rapid) {
        boolean plain = rapid.contains(x);
        var others = new ArrayList<>(rapid);
        others.remove(x);
        others.sort(Comparator.comparingInt(Simplification::size).reversed());
        var base = plain ? Call.of("log", x) : exponent(others.get(others.size() - 1));
        int sign = plain || limit(base).equals(Constant.OO) ? 1 : -1;
        var g = f;
        // The longest first, for it may hold shorter ones.
        for (var each : others) {
            if (!(limit(exponent(each).div(base).expand()) instanceof Rational power) || power.isZero()) {
                throw new PowerSeries.None("not comparable: " + each);
            }
            var rest = exponent(each).sub(power.mul(base)).expand();
            g = g.subs(each, Call.of(EXP, rest).mul(w.pow(power.times(Rational.of(-sign)))));
        }
        // Where x itself is 1/w, only its logarithm is left in the coefficients; called x again, it goes to infinity
        // too.
        var small = plain ? g.subs(x, w.pow(-1)) : g;
        var logarithm = plain ? x.neg() : base.mul(-sign);
        var why = new PowerSeries.None("no leading term of " + f);
        for (int order = 2; order <= HIGHEST_ORDER; order *= 2) {
            try {
                var series = PowerSeries.of(small, new PowerSeries.Place(w, logarithm, order, this::sign));
                if (!series.terms().isEmpty()) {
                    return new Leading(series.terms().firstEntry().getValue(), series.lowest());
                }
            } catch (PowerSeries.None e) {
                // Perhaps only what is known to this order does not suffice.
                why = e;
            }
        }
        throw why;
    }

    private static Expr exponent(Expr exponential) {
        return ((Call) exponential).args().get(0);
    }

    /** The subexpressions that vary most rapidly: x itself, or exponentials. */
    private Set<Expr> rapid(Expr f) {
        if (!f.dependsOn(x)) {
            return Set.of();
        }
        if (f.equals(x)) {
            return Set.of(x);
        }
        if (f instanceof Call call && call.is(EXP)) {
            var u = exponent(f);
            var inside = deeper(() -> rapid(u));
            return deeper(() -> limit(u)).isInfinite() ? faster(Set.of(f), inside) : inside;
        }
        if (f instanceof Add || f instanceof Mul || f instanceof Pow || f instanceof Call) {
            Set<Expr> most = Set.of();
            for (var arg : f.args()) {
                most = faster(most, rapid(arg));
            }
            return most;
        }
        throw new PowerSeries.None("no function: " + f);
    }

    private Set<Expr> faster(Set<Expr> a, Set<Expr> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.isEmpty() ? b : a;
        }
        if (a.stream().anyMatch(b::contains)) {
            return union(a, b);
        }
        var ratio = deeper(() -> limit(logarithm(a).div(logarithm(b))));
        return ratio.isZero() ? b : ratio.isInfinite() ? a : union(a, b);
    }

    private Expr logarithm(Set<Expr> rapid) {
        var one = rapid.iterator().next();
        return one.equals(x) ? Call.of("log", x) : exponent(one);
    }

    private static Set<Expr> union(Set<Expr> a, Set<Expr> b) {
        var all = new LinkedHashSet<>(a);
        all.addAll(b);
        return all;
    }
}
