package elara.symbolic;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** A power that has no simpler form. {@code exp(x)} is a power of {@code E}, {@code sqrt(x)} one of exponent 1/2. */
final class Pow extends Expr {
    private static final int MOST_BITS = 1 << 20;

    private Pow(Expr base, Expr exponent) {
        super(List.of(base, exponent), 0);
    }

    static Pow raw(Expr base, Expr exponent) {
        return new Pow(base, exponent);
    }

    static Expr of(Expr base, Expr exponent) {
        if (exponent.isZero()) {
            return Rational.ONE;
        }
        if (exponent.isOne()) {
            return base;
        }
        if (Constant.NAN.equals(base) || Constant.NAN.equals(exponent)) {
            return Constant.NAN;
        }
        if (base.isOne()) {
            return exponent.isInfinite() ? Constant.NAN : base;
        }
        if (base instanceof Relation || exponent instanceof Relation) {
            throw new IllegalArgumentException(
                    "an equation cannot stand in a power: (" + base + ")**(" + exponent + ")");
        }
        if (base instanceof Num b && exponent instanceof Num e) {
            return ofNumbers(b, e);
        }
        if (exponent.isInfinite()) {
            return ofInfiniteExponent(base, exponent);
        }
        if (base.isInfinite()) {
            return ofInfiniteBase(base, exponent);
        }
        if (base.isZero() && Assume.isPositive(exponent)) {
            return base;
        }
        if (Constant.I.equals(base) && exponent.isWhole()) {
            return imaginary((Rational) exponent);
        }
        if (Constant.E.equals(base)) {
            return exponential(exponent);
        }
        if (base instanceof Pow inner) {
            return ofPower(inner, exponent);
        }
        if (base instanceof Mul product) {
            return ofProduct(product, exponent);
        }
        if (base instanceof Add sum && exponent.isNegativeNumber() && exponent.isWhole()) {
            var inverse = inverse(sum);
            if (inverse != null) {
                return exponent.equals(Rational.MINUS_ONE) ? inverse : of(inverse, exponent.neg());
            }
        }
        if (base instanceof Call call
                && call.is("Abs")
                && exponent.isWhole()
                && isEven(exponent)
                && Assume.isReal(call.args().get(0))) {
            return of(call.args().get(0), exponent);
        }
        return new Pow(base, exponent);
    }

    /** (a - b*I)/(a**2 + b**2) of a complex number a + b*I; null of anything else. */
    private static Expr inverse(Add sum) {
        if (sum.args().size() != 2) {
            return null;
        }
        Rational real = null;
        Rational imaginary = null;
        for (var term : sum.args()) {
            if (term instanceof Rational number) {
                real = number;
            } else if (Constant.I.equals(term.withoutCoefficient()) && term.coefficient() instanceof Rational number) {
                imaginary = number;
            }
        }
        if (real == null || imaginary == null) {
            return null;
        }
        var size = real.times(real).plus(imaginary.times(imaginary));
        return Add.of(real, Mul.of(imaginary.negated(), Constant.I))
                .mul(((Rational) size).inverse())
                .expand();
    }

    private static boolean isEven(Expr whole) {
        return !((Rational) whole).numerator().testBit(0);
    }

    private static Expr imaginary(Rational exponent) {
        return switch (exponent.numerator().mod(BigInteger.valueOf(4)).intValue()) {
            case 0 -> Rational.ONE;
            case 1 -> Constant.I;
            case 2 -> Rational.MINUS_ONE;
            default -> Mul.of(Rational.MINUS_ONE, Constant.I);
        };
    }

    private static Expr ofInfiniteExponent(Expr base, Expr exponent) {
        boolean up = Constant.OO.equals(exponent);
        if (Constant.OO.equals(base)
                || Constant.E.equals(base)
                || (base instanceof Rational b && b.compare(Rational.ONE) > 0)
                || Constant.PI.equals(base)) {
            return up ? Constant.OO : Rational.ZERO;
        }
        if (base.isPositiveNumber()) {
            return up ? Rational.ZERO : Constant.OO;
        }
        return base instanceof Num ? Constant.NAN : new Pow(base, exponent);
    }

    private static Expr ofInfiniteBase(Expr base, Expr exponent) {
        if (!(exponent instanceof Num e)) {
            return new Pow(base, exponent);
        }
        if (e.signum() < 0) {
            return Rational.ZERO;
        }
        if (Constant.OO.equals(base)) {
            return base;
        }
        return e.isWhole() ? isEven(e) ? Constant.OO : base : new Pow(base, exponent);
    }

    private static Expr exponential(Expr exponent) {
        if (exponent instanceof Real decimal) {
            return Decimals.exp(decimal);
        }
        if (exponent instanceof Call log && log.is("log")) {
            return log.args().get(0);
        }
        if (exponent instanceof Mul product) {
            var logs = product.factors().stream()
                    .filter(factor -> factor instanceof Call call && call.is("log"))
                    .toList();
            if (logs.size() == 1) {
                var rest = new ArrayList<>(product.args());
                rest.remove(logs.get(0));
                return of(logs.get(0).args().get(0), Mul.of(rest));
            }
            var turn = product.div(Mul.of(Constant.I, Constant.PI));
            if (turn instanceof Rational part && part.times(Rational.TWO).isWhole()) {
                return imaginary((Rational) part.times(Rational.TWO));
            }
        }
        if (exponent instanceof Add sum) {
            var outside = new ArrayList<Expr>();
            var inside = new ArrayList<Expr>();
            for (var term : sum.args()) {
                var power = exponential(term);
                if ((power instanceof Pow plain && Constant.E.equals(plain.base())) || term instanceof Rational) {
                    inside.add(term);
                } else {
                    outside.add(power);
                }
            }
            if (!outside.isEmpty()) {
                outside.add(of(Constant.E, Add.of(inside)));
                return Mul.of(outside);
            }
        }
        return new Pow(Constant.E, exponent);
    }

    private static Expr ofPower(Pow inner, Expr exponent) {
        var b = inner.base();
        var e = inner.exponent();
        if (exponent.isWhole()
                || (Assume.isPositive(b) && Assume.isReal(e))
                || (Assume.isNonnegative(b) && Assume.isPositive(e))) {
            return of(b, Mul.of(e, exponent));
        }
        if (Constant.E.equals(b) && Assume.isReal(e)) {
            return of(b, Mul.of(e, exponent));
        }
        if (e instanceof Rational r && r.compare(Rational.MINUS_ONE) > 0 && r.compare(Rational.ONE) <= 0) {
            return of(b, Mul.of(e, exponent));
        }
        if (e.isWhole() && isEven(e) && Assume.isReal(b) && exponent instanceof Rational) {
            return of(Call.of("Abs", b), Mul.of(e, exponent));
        }
        return new Pow(inner, exponent);
    }

    private static Expr ofProduct(Mul product, Expr exponent) {
        if (exponent.isWhole()) {
            return Mul.of(
                    product.args().stream().map(factor -> of(factor, exponent)).toList());
        }
        var outside = new ArrayList<Expr>();
        var inside = new ArrayList<Expr>();
        for (var factor : product.args()) {
            if (factor instanceof Num number) {
                if (exponent instanceof Num && !number.abs().isOne()) {
                    outside.add(of(number.abs(), exponent));
                    inside.add(Rational.of(number.signum()));
                } else {
                    inside.add(number);
                }
            } else if (Assume.isNonnegative(factor)) {
                outside.add(of(factor, exponent));
            } else {
                inside.add(factor);
            }
        }
        if (outside.isEmpty()) {
            return new Pow(product, exponent);
        }
        var rest = Mul.of(inside);
        outside.add(rest instanceof Mul ? new Pow(rest, exponent) : of(rest, exponent));
        return Mul.of(outside);
    }

    // ---- numbers --------------------------------------------------------------------------------------------------

    private static Expr ofNumbers(Num base, Num exponent) {
        if (base.signum() == 0) {
            if (exponent.signum() < 0) {
                throw new ArithmeticException("division by zero: 0**(" + exponent + ")");
            }
            return base;
        }
        if (base instanceof Rational b && exponent instanceof Rational e) {
            return e.isInteger() ? whole(b, e) : root(b, e);
        }
        if (base.signum() < 0 && !exponent.isWhole()) {
            return new Pow(base, exponent);
        }
        return Decimals.pow(base, exponent);
    }

    private static Expr whole(Rational base, Rational exponent) {
        if (base.equals(Rational.MINUS_ONE)) {
            return isEven(exponent) ? Rational.ONE : base;
        }
        int bits = Math.max(base.numerator().bitLength(), base.denominator().bitLength());
        if (!exponent.isSmall() || (long) bits * Math.abs((long) exponent.intValue()) > MOST_BITS) {
            return new Pow(base, exponent);
        }
        return base.power(exponent.intValue());
    }

    /** A root of an exact number: what can be taken out of it is, and no root stays in a denominator. */
    private static Expr root(Rational base, Rational exponent) {
        var floor = exponent.floor();
        var part = exponent.minus(floor);
        if (base.signum() < 0) {
            if (base.equals(Rational.MINUS_ONE)) {
                var sign = exponent.denominator().equals(BigInteger.TWO) ? Constant.I : new Pow(base, part);
                return floor.isZero() ? sign : Mul.of(of(base, floor), sign);
            }
            return Mul.of(of(Rational.MINUS_ONE, exponent), of(base.negated(), exponent));
        }
        if (!base.isInteger()) {
            return Mul.of(
                    of(Rational.of(base.numerator()), exponent),
                    of(Rational.of(base.denominator()), exponent.negated()));
        }
        if (!floor.isZero()) {
            return Mul.of(whole(base, floor), root(base, part));
        }
        var n = base.numerator();
        var q = part.denominator();
        var p = part.numerator();
        var outside = BigInteger.ONE;
        Expr other = Rational.ONE;
        var kept = new LinkedHashMap<BigInteger, BigInteger>();
        for (var each : primes(n).entrySet()) {
            var parts = BigInteger.valueOf(each.getValue()).multiply(p).divideAndRemainder(q);
            outside = outside.multiply(each.getKey().pow(parts[0].intValueExact()));
            if (parts[1].signum() > 0) {
                var common = parts[1].gcd(q);
                if (common.equals(BigInteger.ONE)) {
                    kept.put(each.getKey(), parts[1]);
                } else {
                    other = Mul.of(other, new Pow(Rational.of(each.getKey()), Rational.of(parts[1], q)));
                }
            }
        }
        var common = kept.values().stream().reduce(BigInteger.ZERO, BigInteger::gcd);
        var inside = BigInteger.ONE;
        for (var each : kept.entrySet()) {
            inside = inside.multiply(
                    each.getKey().pow(each.getValue().divide(common).intValueExact()));
        }
        if (outside.equals(BigInteger.ONE) && inside.equals(n) && common.equals(p)) {
            return new Pow(base, part);
        }
        if (inside.equals(BigInteger.ONE)) {
            return Mul.of(Rational.of(outside), other);
        }
        return Mul.of(Rational.of(outside), other, new Pow(Rational.of(inside), Rational.of(common, q)));
    }

    /** The factors of a number: its small primes, and what is left, which counts as one. */
    static java.util.Map<BigInteger, Integer> primes(BigInteger n) {
        var found = new LinkedHashMap<BigInteger, Integer>();
        var rest = n;
        for (long p = 2; p < 1 << 15 && rest.compareTo(BigInteger.valueOf(p * p)) >= 0; p += p == 2 ? 1 : 2) {
            var prime = BigInteger.valueOf(p);
            var parts = rest.divideAndRemainder(prime);
            while (parts[1].signum() == 0) {
                found.merge(prime, 1, Integer::sum);
                rest = parts[0];
                parts = rest.divideAndRemainder(prime);
            }
        }
        if (!rest.equals(BigInteger.ONE)) {
            var root = rest.sqrt();
            if (root.multiply(root).equals(rest)) {
                found.merge(root, 2, Integer::sum);
            } else {
                found.merge(rest, 1, Integer::sum);
            }
        }
        return found;
    }

    @Override
    Expr base() {
        return args().get(0);
    }

    @Override
    Expr exponent() {
        return args().get(1);
    }

    @Override
    Expr with(List<Expr> parts) {
        return of(parts.get(0), parts.get(1));
    }
}
