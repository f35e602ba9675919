package elara.symbolic;

import java.util.ArrayList;

/** Quotients of factorials whose arguments differ by a whole number, as products. */
final class Factorials {
    private static final int MOST = 20;

    private Factorials() {}

    /** The same value with such quotients carried out. */
    static Expr shorten(Expr expr) {
        var inner = expr.map(Factorials::shorten);
        if (!(inner instanceof Mul)) {
            return inner;
        }
        var factors = new ArrayList<>(inner.args());
        for (int i = 0; i < factors.size(); i++) {
            for (int j = 0; j < factors.size(); j++) {
                var above = argument(factors.get(i), 1);
                var below = argument(factors.get(j), -1);
                if (above != null && below != null && above.sub(below).expand() instanceof Rational shift) {
                    var product = product(above, below, shift);
                    if (product != null) {
                        factors.set(i, product);
                        factors.set(j, Rational.ONE);
                    }
                }
            }
        }
        return Mul.of(factors);
    }

    /** The n of factorial(n) or gamma(n + 1) to a power; else null. */
    private static Expr argument(Expr factor, int power) {
        if (!factor.exponent().equals(Rational.of(power)) || !(factor.base() instanceof Call call)) {
            return null;
        }
        return call.is("factorial")
                ? call.args().get(0)
                : call.is("gamma") ? call.args().get(0).sub(1) : null;
    }

    private static Expr product(Expr above, Expr below, Rational shift) {
        if (!shift.isInteger() || !shift.isSmall() || Math.abs(shift.intValue()) > MOST) {
            return null;
        }
        var factors = new ArrayList<Expr>();
        int count = shift.intValue();
        for (int k = 1; k <= Math.abs(count); k++) {
            factors.add((count > 0 ? below : above).add(k));
        }
        return count >= 0 ? Mul.of(factors) : Mul.of(factors).pow(-1);
    }
}
