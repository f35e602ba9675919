package elara.symbolic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/**
 * A sum of powers of a small positive symbol, of fractional and negative exponents too, up to an order; its coefficients
 * do not depend on that symbol.
 *
 * @param terms the coefficients that are not zero, by exponent
 * @param order the exponent from which on nothing is known
 */
record PowerSeries(NavigableMap<Rational, Expr> terms, Rational order) {
    private static final Comparator<Rational> BY_VALUE = Rational::compare;
    private static final int MOST_TERMS = 60;

    /** An expression has no such series, or none is known. */
    static final class None extends ArithmeticException {
        private static final long serialVersionUID = 1;

        None(String message) {
            super(message);
        }
    }

    /**
     * What an expansion needs to know.
     *
     * @param w the small symbol
     * @param logarithm what stands for the logarithm of w
     * @param order how far to go
     * @param sign the sign of an expression without w
     */
    record Place(Symbol w, Expr logarithm, int order, ToIntFunction<Expr> sign) {}

    static PowerSeries of(Expr f, Place place) {
        if (!f.dependsOn(place.w)) {
            return monomial(f, Rational.ZERO, place);
        }
        if (f.equals(place.w)) {
            return monomial(Rational.ONE, Rational.ONE, place);
        }
        if (f instanceof Add) {
            return f.args().stream()
                    .map(term -> of(term, place))
                    .reduce(PowerSeries::plus)
                    .orElseThrow();
        }
        if (f instanceof Mul) {
            return f.args().stream()
                    .map(factor -> of(factor, place))
                    .reduce(PowerSeries::times)
                    .orElseThrow();
        }
        if (f instanceof Pow) {
            return of(f.base(), place).power(f.exponent());
        }
        if (f instanceof Call call && call.args().size() == 1) {
            var u = of(call.args().get(0), place);
            return switch (call.function().name()) {
                case Gruntz.EXP -> u.exponential();
                case "log" -> u.logarithm(place);
                default -> u.under(call.function().name(), place);
            };
        }
        throw new None("no series of " + f);
    }

    /** The exponent of the first term; the order where none is known. */
    Rational lowest() {
        return terms.isEmpty() ? order : terms.firstKey();
    }

    private static PowerSeries monomial(Expr coefficient, Rational exponent, Place place) {
        return make(Map.of(exponent, coefficient), Rational.of(place.order));
    }

    private static PowerSeries make(Map<Rational, Expr> coefficients, Rational order) {
        var kept = new TreeMap<Rational, Expr>(BY_VALUE);
        coefficients.forEach((exponent, coefficient) -> {
            if (exponent.compare(order) < 0 && !isZero(coefficient)) {
                kept.put(exponent, coefficient);
            }
        });
        if (kept.size() > MOST_TERMS) {
            throw new None("a series of more than " + MOST_TERMS + " terms");
        }
        return new PowerSeries(kept, order);
    }

    private static boolean isZero(Expr coefficient) {
        return coefficient.isZero()
                || (!(coefficient instanceof Num)
                        && (coefficient.expand().isZero()
                                || Check.same(Gruntz.written(coefficient), Rational.ZERO) == Check.Verdict.SAME));
    }

    private PowerSeries plus(PowerSeries other) {
        var sum = new TreeMap<Rational, Expr>(BY_VALUE);
        sum.putAll(terms);
        other.terms.forEach((exponent, coefficient) -> sum.merge(exponent, coefficient, Expr::add));
        return make(sum, lesser(order, other.order));
    }

    private PowerSeries times(PowerSeries other) {
        var product = new TreeMap<Rational, Expr>(BY_VALUE);
        var limit = lesser(plus(order, other.lowest()), plus(other.order, lowest()));
        terms.forEach((a, left) -> other.terms.forEach((b, right) -> {
            var exponent = plus(a, b);
            if (exponent.compare(limit) < 0) {
                product.merge(exponent, left.mul(right).expand(), Expr::add);
            }
        }));
        return make(product, limit);
    }

    private PowerSeries times(Expr factor) {
        var product = new TreeMap<Rational, Expr>(BY_VALUE);
        terms.forEach((exponent, coefficient) -> product.put(exponent, coefficient.mul(factor)));
        return make(product, order);
    }

    private PowerSeries shifted(Rational by) {
        var shifted = new TreeMap<Rational, Expr>(BY_VALUE);
        terms.forEach((exponent, coefficient) -> shifted.put(plus(exponent, by), coefficient));
        return make(shifted, plus(order, by));
    }

    /** Without its constant term. */
    private PowerSeries withoutConstant() {
        var rest = new TreeMap<>(terms);
        rest.remove(Rational.ZERO);
        return new PowerSeries(rest, order);
    }

    private Expr constant() {
        return terms.getOrDefault(Rational.ZERO, Rational.ZERO);
    }

    private Expr first() {
        if (terms.isEmpty()) {
            throw new None("nothing is known below the order " + order);
        }
        return terms.firstEntry().getValue();
    }

    /** u of (first)*w**lowest*(1 + u). */
    private PowerSeries relative() {
        return shifted(lowest().negated()).times(first().pow(-1)).withoutConstant();
    }

    /** The sum of coefficients times powers of this, which begins with a positive exponent. */
    private PowerSeries composed(List<Expr> coefficients) {
        var sum = make(Map.of(Rational.ZERO, coefficients.get(0)), order);
        PowerSeries power = null;
        for (int k = 1; k < coefficients.size(); k++) {
            power = power == null ? this : power.times(this);
            sum = sum.plus(power.times(coefficients.get(k)));
        }
        return sum;
    }

    /** How many powers of this lie below its order. */
    private int powers() {
        if (lowest().signum() <= 0) {
            throw new None("not small");
        }
        int count = order.times(lowest().inverse()) instanceof Rational ratio
                ? ratio.floor().numerator().intValueExact() + 1
                : 1;
        if (count > MOST_TERMS) {
            throw new None("a series of more than " + MOST_TERMS + " terms");
        }
        return Math.max(1, count);
    }

    private PowerSeries power(Expr exponent) {
        var c = first();
        Rational shift;
        if (lowest().isZero()) {
            shift = Rational.ZERO;
        } else if (exponent instanceof Rational n) {
            shift = (Rational) lowest().times(n);
        } else {
            throw new None("a power of exponent " + exponent);
        }
        var u = relative();
        var binomials = new ArrayList<Expr>();
        Expr binomial = Rational.ONE;
        int count = u.powers();
        for (int k = 0; k <= count; k++) {
            binomials.add(binomial);
            binomial = binomial.mul(exponent.sub(k)).div(k + 1);
        }
        return u.composed(binomials).times(Pow.of(c, exponent)).shifted(shift);
    }

    private PowerSeries exponential() {
        if (lowest().signum() < 0) {
            throw new None("an exponential without bound");
        }
        return withoutConstant().composedWithFactorials().times(exp(constant()));
    }

    private PowerSeries composedWithFactorials() {
        var coefficients = new ArrayList<Expr>();
        Expr coefficient = Rational.ONE;
        int count = powers();
        for (int k = 0; k <= count; k++) {
            coefficients.add(coefficient);
            coefficient = coefficient.div(k + 1);
        }
        return composed(coefficients);
    }

    private PowerSeries logarithm(Place place) {
        var u = relative();
        var coefficients = new ArrayList<Expr>(List.of(Rational.ZERO));
        int count = u.powers();
        for (int k = 1; k <= count; k++) {
            coefficients.add(Rational.of(k % 2 == 1 ? 1 : -1, k));
        }
        if (place.sign.applyAsInt(first()) <= 0) {
            throw new None("the logarithm of what is not positive");
        }
        var constant = log(first()).add(place.logarithm.mul(lowest()));
        return u.composed(coefficients).plus(make(Map.of(Rational.ZERO, constant), u.order));
    }

    private static Expr exp(Expr u) {
        return u.isConstant() ? Pow.of(Constant.E, u) : Call.of(Gruntz.EXP, u);
    }

    /** With the exponentials among the factors taken out of the logarithm. */
    private static Expr log(Expr product) {
        Expr sum = Rational.ZERO;
        Expr rest = Rational.ONE;
        for (var factor : Mul.factorsOf(product)) {
            if (factor instanceof Call call && call.is(Gruntz.EXP)) {
                sum = sum.add(call.args().get(0));
            } else {
                rest = rest.mul(factor);
            }
        }
        return sum.add(Call.of("log", rest));
    }

    /** A function with derivatives at the constant term. */
    private PowerSeries under(String name, Place place) {
        if (lowest().signum() < 0) {
            if (!name.equals("atan")) {
                throw new None(name + " without bound");
            }
            var quarter = Constant.PI.div(2 * place.sign.applyAsInt(first()));
            return monomial(quarter, Rational.ZERO, place)
                    .plus(power(Rational.MINUS_ONE).under(name, place).times(Rational.MINUS_ONE));
        }
        if (!Limits.isPlain(Call.of(name, place.w))) {
            throw new None(name + " jumps");
        }
        var u = withoutConstant();
        var t = new Symbol("t'", java.util.Set.of());
        int count = u.powers();
        var coefficients = Series.coefficients(Call.of(name, t), t, constant(), count + 1);
        if (coefficients == null) {
            throw new None("no series of " + name + " at " + constant());
        }
        return u.composed(coefficients);
    }

    private static Rational plus(Rational a, Rational b) {
        return (Rational) a.plus(b);
    }

    private static Rational lesser(Rational a, Rational b) {
        return a.compare(b) <= 0 ? a : b;
    }
}
