package elara.symbolic;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Sums of which a closed form is known: telescoping ones, a polynomial times q**k, 1/k with alternating signs. */
final class KnownSums {
    private static final int MOST_TERMS = 100;

    private KnownSums() {}

    /** The sum from a whole number, or null where it is none of these. */
    static Expr of(Expr term, Symbol k, Expr from, Expr to) {
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

    /** P(k)*q**k with |q| < 1, by the differences of P. */
    private static Expr powers(Expr term, Symbol k, Rational from) {
        var polynomial = new ArrayList<Expr>();
        Rational q = Rational.ONE;
        for (var factor : Mul.factorsOf(term)) {
            if (factor instanceof Pow
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
        if (q.isOne() || q.abs().compare(Rational.ONE) >= 0 || coefficients.isEmpty()) {
            return null;
        }
        var left = Polynomials.of(coefficients.get(), k).subs(k, k.add(from)).expand();
        var sum = new ArrayList<Expr>();
        Expr weight = Rational.ONE.div(Rational.ONE.minus(q));
        while (!left.isZero()) {
            sum.add(left.subs(k, 0).mul(weight));
            weight = weight.mul(q).div(Rational.ONE.minus(q));
            left = left.subs(k, k.add(1)).sub(left).expand();
        }
        return Add.of(sum).mul(Pow.of(q, from)).expand();
    }

    /** c*(-1)**k/(a*k + b) where b/a is a whole number or one and a half. */
    private static Expr alternating(Expr term, Symbol k, Rational from) {
        Expr constant = Rational.ONE;
        Expr below = null;
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
            } else if (factor instanceof Pow && Rational.MINUS_ONE.equals(factor.exponent()) && below == null) {
                below = factor.base();
            } else {
                return null;
            }
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
        var shares = new TreeMap<Integer, Rational>();
        Num total = Rational.ZERO;
        for (var part : parts.args()) {
            var under = Fraction.of(part).below();
            var line = Polynomials.coefficients(Mul.of(under), k);
            if (line.isEmpty() || line.get().size() != 2 || !(line.get().get(1) instanceof Rational slope)) {
                return null;
            }
            var numerator = part.mul(Mul.of(under)).expand();
            if (!(numerator.div(slope) instanceof Rational share)
                    || !(line.get().get(0).div(slope) instanceof Rational offset)
                    || !offset.isInteger()
                    || !offset.isSmall()
                    || Math.abs(offset.intValue()) > MOST_TERMS
                    || offset.plus(from).signum() <= 0) {
                return null;
            }
            shares.merge(offset.intValue(), share, (a, b) -> (Rational) a.plus(b));
            total = total.plus(share);
        }
        if (!total.isZero()) {
            return null;
        }
        var sum = new ArrayList<Expr>();
        shares.forEach((offset, share) -> {
            for (int j = offset; j < shares.lastKey(); j++) {
                sum.add(share.div(Rational.of(j).plus(from)));
            }
            for (int j = shares.firstKey() + 1; j <= offset && !to.isInfinite(); j++) {
                sum.add(share.div(to.add(j)));
            }
        });
        return Add.of(sum);
    }
}
