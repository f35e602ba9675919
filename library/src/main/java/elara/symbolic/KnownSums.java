package elara.symbolic;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Sums of which a closed form is known: polynomials, telescoping ones, a polynomial times q**k or q**k/k!, powers of 1/k
 * with alternating signs.
 */
final class KnownSums {
    private static final int MOST_TERMS = 100;

    private KnownSums() {}

    /** The sum from a whole number, or null where it is none of these. */
    static Expr of(Expr term, Symbol k, Expr from, Expr to) {
        var polynomial = to.isInfinite() ? null : polynomial(term, k, from, to);
        if (polynomial != null) {
            return polynomial;
        }
        if (!(from instanceof Rational start) || !start.isInteger() || !start.isSmall()) {
            return null;
        }
        try {
            if (Constant.OO.equals(to)) {
                var divergent = divergent(term, k);
                if (divergent != null) {
                    return divergent;
                }
                var powers = powers(term, k, start);
                if (powers != null) {
                    return powers;
                }
                var exponential = exponential(term, k, start);
                if (exponential != null) {
                    return exponential;
                }
                var alternating = alternating(term, k, start);
                if (alternating != null) {
                    return alternating;
                }
            }
            return telescoping(term, k, start, to);
        } catch (ArithmeticException e) {
            return null;
        }
    }

    /** A quotient of polynomials that does not fall faster than 1/k. */
    private static Expr divergent(Expr term, Symbol k) {
        var fraction = Fraction.of(term);
        var top = Polynomials.coefficients(Mul.of(fraction.above()), k);
        var bottom = Polynomials.coefficients(Mul.of(fraction.below()), k);
        if (top.isEmpty() || bottom.isEmpty() || bottom.get().size() - top.get().size() > 1) {
            return null;
        }
        var ratio = top.get()
                .get(top.get().size() - 1)
                .div(bottom.get().get(bottom.get().size() - 1));
        return ratio instanceof Num number && number.signum() != 0
                ? (number.signum() > 0) == fraction.negative() ? Constant.MINUS_OO : Constant.OO
                : null;
    }

    /** The sum of P(0), P(1), ... P(n) is that of P's j-th differences at 0 times binomial(n + 1, j + 1) (Newton). */
    private static Expr polynomial(Expr term, Symbol k, Expr from, Expr to) {
        var coefficients = Polynomials.coefficients(term, k);
        if (coefficients.isEmpty() || coefficients.get().size() > MOST_TERMS) {
            return null;
        }
        var n = new Symbol("n'", java.util.Set.of());
        var sum = new ArrayList<Expr>();
        Expr choose = n.add(1);
        var differences = differences(Polynomials.of(coefficients.get(), k), k);
        for (int j = 0; j < differences.size(); j++) {
            sum.add(differences.get(j).mul(choose));
            choose = choose.mul(n.sub(j)).div(j + 2);
        }
        var total = Add.of(sum);
        return total.subs(n, to).sub(total.subs(n, from.sub(1))).expand();
    }

    /** A polynomial's differences at 0: P(0), P(1) - P(0), P(2) - 2*P(1) + P(0), ... */
    private static List<Expr> differences(Expr polynomial, Symbol k) {
        var all = new ArrayList<Expr>();
        for (var left = polynomial;
                !left.isZero();
                left = left.subs(k, k.add(1)).sub(left).expand()) {
            all.add(left.subs(k, 0));
        }
        return all;
    }

    /** P(k)*q**k/k!: with P in falling factorials, each of which takes one q out of the exponential series. */
    private static Expr exponential(Expr term, Symbol k, Rational from) {
        var inverse = Call.of("factorial", k).pow(-1);
        var others = new ArrayList<>(Mul.factorsOf(term));
        if (!others.remove(inverse) || from.signum() < 0 || from.intValue() > MOST_TERMS) {
            return null;
        }
        Expr q = Rational.ONE;
        var rest = new ArrayList<Expr>();
        for (var factor : others) {
            if (factor instanceof Pow
                    && factor.exponent().equals(k)
                    && !factor.base().dependsOn(k)) {
                q = q.mul(factor.base());
            } else {
                rest.add(factor);
            }
        }
        var coefficients = Polynomials.coefficients(Mul.of(rest), k);
        if (coefficients.isEmpty()) {
            return null;
        }
        var differences = differences(Polynomials.of(coefficients.get(), k), k);
        var sum = new ArrayList<Expr>();
        for (int j = 0; j < differences.size(); j++) {
            sum.add(differences.get(j).mul(q.pow(j)).div(Call.of("factorial", Rational.of(j))));
        }
        var total = Add.of(sum).mul(Pow.of(Constant.E, q));
        for (int i = 0; i < from.intValue(); i++) {
            total = total.sub(term.subs(k, i));
        }
        return total;
    }

    /** c*(-1)**k/k**s from 1, by the zeta function. */
    private static Expr alternatingPower(Expr constant, Expr below, Rational exponent, Symbol k, Rational from) {
        if (!below.equals(k) || !from.isOne() || exponent.compare(Rational.ONE) <= 0) {
            return null;
        }
        var eta = Rational.ONE
                .sub(Pow.of(Rational.TWO, Rational.ONE.minus(exponent)))
                .mul(Call.of("zeta", exponent));
        return constant.neg().mul(eta);
    }

    /** P(k)*q**k with |q| < 1, or a q that is not known, by the differences of P. */
    private static Expr powers(Expr term, Symbol k, Rational from) {
        var polynomial = new ArrayList<Expr>();
        Rational q = Rational.ONE;
        Expr unknown = Rational.ONE;
        for (var factor : Mul.factorsOf(term)) {
            if (factor instanceof Pow
                    && factor.base() instanceof Symbol symbol
                    && factor.exponent().equals(k)) {
                unknown = unknown.mul(symbol);
            } else if (factor instanceof Pow
                    && factor.base() instanceof Rational base
                    && factor.exponent().dependsOn(k)) {
                var exponent = Polynomials.coefficients(factor.exponent(), k);
                if (exponent.isEmpty()
                        || exponent.get().size() != 2
                        || !(exponent.get().get(1) instanceof Rational slope)
                        || !slope.isInteger()
                        || !slope.isSmall()) {
                    return null;
                }
                q = (Rational) q.times(base.power(slope.intValue()));
                polynomial.add(Pow.of(base, exponent.get().get(0)));
            } else {
                polynomial.add(factor);
            }
        }
        var coefficients = Polynomials.coefficients(Mul.of(polynomial), k);
        boolean known = unknown.isOne();
        if (coefficients.isEmpty() || (known && (q.isOne() || q.abs().compare(Rational.ONE) >= 0))) {
            return null;
        }
        var ratio = q.mul(unknown);
        var sum = new ArrayList<Expr>();
        Expr weight = Rational.ONE.div(Rational.ONE.sub(ratio));
        for (var difference : differences(
                Polynomials.of(coefficients.get(), k).subs(k, k.add(from)).expand(), k)) {
            sum.add(difference.mul(weight));
            weight = weight.mul(ratio).div(Rational.ONE.sub(ratio));
        }
        var value = Add.of(sum).mul(Pow.of(ratio, from));
        return known ? value.expand() : Simplification.together(value);
    }

    /** c*(-1)**k/(a*k + b) where b/a is a whole number or one and a half. */
    private static Expr alternating(Expr term, Symbol k, Rational from) {
        Expr constant = Rational.ONE;
        Expr below = null;
        Rational exponent = Rational.ONE;
        boolean alternates = false;
        for (var factor : Mul.factorsOf(term)) {
            if (!factor.dependsOn(k)) {
                constant = constant.mul(factor);
            } else if (factor instanceof Pow
                    && Rational.MINUS_ONE.equals(factor.base())
                    && factor.exponent().sub(k) instanceof Rational shift
                    && shift.isInteger()
                    && !alternates) {
                constant = constant.mul(Pow.of(Rational.MINUS_ONE, shift));
                alternates = true;
            } else if (factor instanceof Pow
                    && factor.exponent() instanceof Rational power
                    && power.signum() < 0
                    && below == null) {
                below = factor.base();
                exponent = power.negated();
            } else {
                return null;
            }
        }
        if (alternates && !exponent.isOne()) {
            return alternatingPower(constant, below, exponent, k, from);
        }
        var line = below == null ? java.util.Optional.<List<Expr>>empty() : Polynomials.coefficients(below, k);
        if (!alternates
                || line.isEmpty()
                || line.get().size() != 2
                || !(line.get().get(0).div(line.get().get(1)) instanceof Rational offset)) {
            return null;
        }
        constant = constant.div(line.get().get(1)).mul(Pow.of(Rational.MINUS_ONE, from));
        // The sum of (-1)**j/(j + b) for j from 0, down to b = 1 or b = 1/2.
        var b = (Rational) offset.plus(from);
        boolean whole = b.isInteger();
        var least = whole ? Rational.ONE : Rational.of(1, 2);
        if ((!whole && !b.denominator().equals(BigInteger.TWO))
                || b.signum() <= 0
                || b.floor().intValue() > MOST_TERMS) {
            return null;
        }
        Expr value = whole ? Call.of("log", Rational.of(2)) : Constant.PI.div(2);
        for (var each = least; each.compare(b) < 0; each = (Rational) each.plus(Rational.ONE)) {
            value = Rational.ONE.div(each).sub(value);
        }
        return constant.mul(value).expand();
    }

    /** Partial fractions c/(k + a) whose c add up to 0: all but the first and the last ones cancel. */
    private static Expr telescoping(Expr term, Symbol k, Rational from, Expr to) {
        var fraction = Fraction.of(term);
        if (fraction.below().isEmpty()
                || Polynomials.coefficients(Mul.of(fraction.below()), k).isEmpty()
                || Polynomials.coefficients(Mul.of(fraction.above()), k).isEmpty()) {
            return null;
        }
        if (!(Simplification.apart(term, k) instanceof Add parts)) {
            return null;
        }
        var shares = new TreeMap<Rational, Rational>(Rational::compare);
        Num total = Rational.ZERO;
        for (var part : parts.args()) {
            var under = Fraction.of(part).below().stream()
                    .filter(factor -> factor.dependsOn(k))
                    .toList();
            var line = Polynomials.coefficients(Mul.of(under), k);
            if (line.isEmpty() || line.get().size() != 2 || !(line.get().get(1) instanceof Rational slope)) {
                return null;
            }
            var numerator = part.mul(Mul.of(under)).expand();
            if (!(numerator.div(slope) instanceof Rational share)
                    || !(line.get().get(0).div(slope) instanceof Rational offset)
                    || Math.abs(offset.doubleValueOf()) > MOST_TERMS
                    || offset.plus(from).signum() <= 0
                    || !(shares.isEmpty() || offset.minus(shares.firstKey()).isInteger())) {
                return null;
            }
            shares.merge(offset, share, (a, b) -> (Rational) a.plus(b));
            total = total.plus(share);
        }
        if (!total.isZero()) {
            return null;
        }
        var sum = new ArrayList<Expr>();
        shares.forEach((offset, share) -> {
            for (var j = offset; j.compare(shares.lastKey()) < 0; j = next(j)) {
                sum.add(share.div(j.plus(from)));
            }
            for (var j = next(shares.firstKey()); j.compare(offset) <= 0 && !to.isInfinite(); j = next(j)) {
                sum.add(share.div(to.add(j)));
            }
        });
        return Add.of(sum);
    }

    private static Rational next(Rational j) {
        return (Rational) j.plus(Rational.ONE);
    }
}
