package elara.symbolic;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A product of two or more factors, powers of one base taken together; a number, if any, first. */
final class Mul extends Expr {
    private Mul(List<Expr> factors) {
        super(factors, 0);
    }

    static Expr of(Expr... factors) {
        return of(List.of(factors));
    }

    /** What powers are taken together by: the base, and the exponent without its numeric factor. */
    private record Key(Expr base, Expr exponent) {}

    static Expr of(List<Expr> factors) {
        Num number = Rational.ONE;
        int turns = 0;
        boolean infinite = false;
        var powers = new LinkedHashMap<Key, Num>();
        var roots = new LinkedHashMap<BigInteger, Rational>();
        var todo = new ArrayList<>(factors);
        for (int i = 0; i < todo.size(); i++) {
            var factor = todo.get(i);
            if (factor instanceof Num more) {
                number = number.times(more);
            } else if (factor instanceof Mul product) {
                todo.addAll(i + 1, product.args());
            } else if (Constant.NAN.equals(factor)) {
                return factor;
            } else if (factor.isInfinite()) {
                infinite = true;
                number = Constant.OO.equals(factor) ? number : number.negated();
            } else if (Constant.I.equals(factor)) {
                turns++;
            } else if (factor instanceof Relation) {
                throw new IllegalArgumentException("an equation cannot be multiplied: " + factor);
            } else if (factor.base() instanceof Rational base && factor.exponent() instanceof Rational exponent) {
                roots.merge(base.numerator(), exponent, (a, b) -> (Rational) a.plus(b));
            } else {
                var exponent = factor.exponent();
                powers.merge(new Key(factor.base(), exponent.withoutCoefficient()), exponent.coefficient(), Num::plus);
            }
        }
        if (number.signum() == 0) {
            return infinite ? Constant.NAN : number;
        }
        var parts = new ArrayList<Expr>();
        boolean again = false;
        for (var each : powers.entrySet()) {
            var power = Pow.of(
                    each.getKey().base(), scaled(each.getValue(), each.getKey().exponent()));
            if (power instanceof Num more) {
                number = number.times(more);
            } else {
                // What comes out may itself be a product, or a power of something that is there already.
                again |= power instanceof Mul
                        || Constant.I.equals(power)
                        || power.isInfinite()
                        || !power.base().equals(each.getKey().base());
                parts.add(power);
            }
        }
        again |= rootsInto(parts, roots);
        switch (turns % 4) {
            case 1 -> parts.add(Constant.I);
            case 2 -> number = number.negated();
            case 3 -> {
                number = number.negated();
                parts.add(Constant.I);
            }
            default -> {}
        }
        if (infinite) {
            parts.removeIf(part -> Assume.isPositive(part));
            parts.add(number.signum() < 0 ? Constant.MINUS_OO : Constant.OO);
            number = Rational.ONE;
            return again ? of(parts) : raw(number, parts);
        }
        if (again) {
            parts.add(number);
            return of(parts);
        }
        return scaledProduct(number, parts);
    }

    /** Roots of numbers: bases of one exponent are multiplied. Tells whether there is more to evaluate. */
    private static boolean rootsInto(List<Expr> parts, Map<BigInteger, Rational> roots) {
        var byExponent = new LinkedHashMap<Rational, BigInteger>();
        roots.forEach((base, exponent) -> {
            if (base.signum() > 0) {
                byExponent.merge(exponent, base, BigInteger::multiply);
            }
        });
        var results = new ArrayList<Expr>();
        byExponent.forEach((exponent, base) -> results.add(Pow.of(Rational.of(base), exponent)));
        roots.forEach((base, exponent) -> {
            if (base.signum() <= 0) {
                results.add(Pow.of(Rational.of(base), exponent));
            }
        });
        parts.addAll(results);
        if (results.stream().anyMatch(part -> part instanceof Mul || part instanceof Num || Constant.I.equals(part))) {
            return true;
        }
        // sqrt(2)*3**(1/3)*... of one exponent only, each base once: nothing more to do.
        return results.stream().map(Expr::base).distinct().count() < results.size()
                || results.stream().map(Expr::exponent).distinct().count() < results.size();
    }

    private static Expr scaledProduct(Num number, List<Expr> parts) {
        if (parts.size() == 1) {
            return scaled(number, parts.get(0));
        }
        return raw(number, parts);
    }

    /** A number times something without a number; the number goes into a sum. */
    static Expr scaled(Num number, Expr rest) {
        if (number.isOne()) {
            return rest;
        }
        if (number.equals(Rational.ZERO)) {
            return number;
        }
        if (rest instanceof Num other) {
            return number.times(other);
        }
        if (rest.isInfinite()) {
            return (number.signum() > 0) == Constant.OO.equals(rest) ? Constant.OO : Constant.MINUS_OO;
        }
        if (rest instanceof Add) {
            return Add.of(rest.args().stream().map(term -> of(number, term)).toList());
        }
        if (rest instanceof Mul product) {
            return raw(number.times(product.coefficient()), product.factors());
        }
        return raw(number, List.of(rest));
    }

    /** A product of what needs no evaluation. */
    static Expr raw(Num number, List<Expr> factors) {
        var parts = new ArrayList<>(factors);
        parts.sort(Ordering::compare);
        if (!number.isOne()) {
            parts.add(0, number);
        }
        return switch (parts.size()) {
            case 0 -> Rational.ONE;
            case 1 -> parts.get(0);
            default -> new Mul(parts);
        };
    }

    /** The factors without the numeric one. */
    List<Expr> factors() {
        return args().get(0) instanceof Num ? args().subList(1, args().size()) : args();
    }

    @Override
    Num coefficient() {
        return args().get(0) instanceof Num number ? number : Rational.ONE;
    }

    @Override
    Expr withoutCoefficient() {
        return args().get(0) instanceof Num ? raw(Rational.ONE, factors()) : this;
    }

    /** The factors of an expression, itself if it is no product. */
    static List<Expr> factorsOf(Expr expr) {
        return expr instanceof Mul product ? product.args() : List.of(expr);
    }

    @Override
    Expr with(List<Expr> parts) {
        return of(parts);
    }
}
