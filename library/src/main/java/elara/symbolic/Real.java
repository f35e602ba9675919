package elara.symbolic;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** A decimal number of so many significant digits. */
final class Real extends Num {
    private final BigDecimal value;
    private final int digits;

    Real(BigDecimal value, int digits) {
        super(value.stripTrailingZeros().hashCode());
        this.value = value;
        this.digits = digits;
    }

    static Real of(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("not a finite number: " + value + "; infinity is written oo");
        }
        return new Real(BigDecimal.valueOf(value), 15);
    }

    BigDecimal value() {
        return value;
    }

    int digits() {
        return digits;
    }

    static MathContext context(int digits) {
        return new MathContext(digits + 3, RoundingMode.HALF_EVEN);
    }

    private static BigDecimal decimal(Num number, int digits) {
        return number instanceof Rational exact ? exact.decimal(digits + 3) : ((Real) number).value;
    }

    private int common(Num other) {
        return other instanceof Real real ? Math.min(digits, real.digits) : digits;
    }

    @Override
    int signum() {
        return value.signum();
    }

    @Override
    Num plus(Num other) {
        int common = common(other);
        return new Real(value.add(decimal(other, common), context(common)), common);
    }

    @Override
    Num times(Num other) {
        if (other.equals(Rational.ZERO)) {
            return other;
        }
        int common = common(other);
        return new Real(value.multiply(decimal(other, common), context(common)), common);
    }

    @Override
    Num negated() {
        return new Real(value.negate(), digits);
    }

    @Override
    int compare(Num other) {
        return value.compareTo(decimal(other, digits));
    }

    @Override
    double doubleValueOf() {
        return value.doubleValue();
    }

    @Override
    boolean sameKind(Expr other) {
        return value.compareTo(((Real) other).value) == 0;
    }
}
