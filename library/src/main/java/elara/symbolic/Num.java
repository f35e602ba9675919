package elara.symbolic;

import java.util.List;

/** A number: exact or decimal. */
abstract sealed class Num extends Expr permits Rational, Real {
    Num(int hash) {
        super(List.of(), hash);
    }

    abstract int signum();

    abstract Num plus(Num other);

    abstract Num times(Num other);

    abstract Num negated();

    abstract int compare(Num other);

    abstract double doubleValueOf();

    final Num abs() {
        return signum() < 0 ? negated() : this;
    }

    @Override
    final Num coefficient() {
        return this;
    }

    @Override
    final Expr withoutCoefficient() {
        return Rational.ONE;
    }

    @Override
    final Expr with(List<Expr> parts) {
        return this;
    }
}
