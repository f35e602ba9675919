package elara.symbolic;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/** An exact number: a fraction in lowest terms, its denominator positive. */
final class Rational extends Num {
    static final Rational ZERO = of(0);
    static final Rational ONE = of(1);
    static final Rational TWO = of(2);
    static final Rational MINUS_ONE = of(-1);
    static final Rational HALF = of(1, 2);

    private final BigInteger numerator;
    private final BigInteger denominator;

    private Rational(BigInteger numerator, BigInteger denominator) {
        super(31 * numerator.hashCode() + denominator.hashCode());
        this.numerator = numerator;
        this.denominator = denominator;
    }

    static Rational of(long value) {
        return of(BigInteger.valueOf(value));
    }

    static Rational of(BigInteger value) {
        return new Rational(value, BigInteger.ONE);
    }

    static Rational of(long numerator, long denominator) {
        return of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    static Rational of(BigInteger numerator, BigInteger denominator) {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("division by zero: " + numerator + "/0");
        }
        var divisor = numerator.gcd(denominator);
        if (denominator.signum() < 0) {
            divisor = divisor.negate();
        }
        return new Rational(numerator.divide(divisor), denominator.divide(divisor));
    }

    BigInteger numerator() {
        return numerator;
    }

    BigInteger denominator() {
        return denominator;
    }

    boolean isInteger() {
        return denominator.equals(BigInteger.ONE);
    }

    /** Whether it is a whole number that an {@code int} can hold. */
    boolean isSmall() {
        return isInteger() && numerator.bitLength() < 31;
    }

    int intValue() {
        return numerator.intValueExact();
    }

    Rational floor() {
        var parts = numerator.divideAndRemainder(denominator);
        return of(parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0]);
    }

    Rational minus(Rational other) {
        return (Rational) plus(other.negated());
    }

    Rational inverse() {
        return of(denominator, numerator);
    }

    Rational power(int exponent) {
        if (exponent < 0) {
            return inverse().power(-exponent);
        }
        return new Rational(numerator.pow(exponent), denominator.pow(exponent));
    }

    BigDecimal decimal(int digits) {
        return new BigDecimal(numerator)
                .divide(new BigDecimal(denominator), new MathContext(digits, RoundingMode.HALF_EVEN));
    }

    @Override
    int signum() {
        return numerator.signum();
    }

    @Override
    Num plus(Num other) {
        if (other instanceof Rational b) {
            return of(
                    numerator.multiply(b.denominator).add(b.numerator.multiply(denominator)),
                    denominator.multiply(b.denominator));
        }
        return other.plus(this);
    }

    @Override
    Num times(Num other) {
        if (other instanceof Rational b) {
            return of(numerator.multiply(b.numerator), denominator.multiply(b.denominator));
        }
        return other.times(this);
    }

    @Override
    Rational negated() {
        return new Rational(numerator.negate(), denominator);
    }

    @Override
    int compare(Num other) {
        return other instanceof Rational b
                ? numerator.multiply(b.denominator).compareTo(b.numerator.multiply(denominator))
                : -other.compare(this);
    }

    @Override
    double doubleValueOf() {
        return isInteger() ? numerator.doubleValue() : decimal(25).doubleValue();
    }

    @Override
    boolean sameKind(Expr other) {
        var b = (Rational) other;
        return numerator.equals(b.numerator) && denominator.equals(b.denominator);
    }
}
