package elara.symbolic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** A sum of two or more terms, like terms taken together; a number, if any, first. */
final class Add extends Expr {
    private Add(List<Expr> terms) {
        super(terms, 0);
    }

    static Expr of(Expr... terms) {
        return of(List.of(terms));
    }

    static Expr of(List<Expr> terms) {
        Num number = Rational.ZERO;
        Expr infinite = null;
        var rest = new LinkedHashMap<Expr, Num>();
        var todo = new ArrayList<>(terms);
        for (int i = 0; i < todo.size(); i++) {
            var term = todo.get(i);
            if (term instanceof Num more) {
                number = number.plus(more);
            } else if (term instanceof Add sum) {
                todo.addAll(i + 1, sum.args());
            } else if (Constant.NAN.equals(term)) {
                return term;
            } else if (term.isInfinite()) {
                if (infinite != null && !infinite.equals(term)) {
                    return Constant.NAN;
                }
                infinite = term;
            } else if (term instanceof Relation) {
                throw new IllegalArgumentException("an equation cannot be added: " + term);
            } else {
                rest.merge(term.withoutCoefficient(), term.coefficient(), Num::plus);
            }
        }
        var parts = new ArrayList<Expr>();
        rest.forEach((key, coefficient) -> {
            if (coefficient.signum() != 0) {
                parts.add(Mul.scaled(coefficient, key));
            }
        });
        // A number times a sum comes apart when it is evaluated; its terms may meet like ones.
        if (parts.stream().anyMatch(Add.class::isInstance)) {
            parts.add(number);
            if (infinite != null) {
                parts.add(infinite);
            }
            return of(parts);
        }
        if (infinite != null) {
            parts.removeIf(part -> Assume.isFinite(part) && part.isConstant());
            parts.add(infinite);
        } else if (number.signum() != 0) {
            parts.add(number);
        }
        return raw(parts);
    }

    /** A sum of what needs no evaluation. */
    static Expr raw(List<Expr> parts) {
        if (parts.isEmpty()) {
            return Rational.ZERO;
        }
        if (parts.size() == 1) {
            return parts.get(0);
        }
        var sorted = new ArrayList<>(parts);
        sorted.sort(Ordering::compare);
        return new Add(sorted);
    }

    @Override
    Expr with(List<Expr> parts) {
        return of(parts);
    }
}
