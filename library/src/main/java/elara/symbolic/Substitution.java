package elara.symbolic;

import java.util.HashMap;
import java.util.Map;

/** Puts expressions in the place of others, all at once. */
final class Substitution {
    private Substitution() {}

    static Expr in(Expr expr, Map<? extends Expr, ?> by) {
        var exact = new HashMap<Expr, Expr>();
        by.forEach((old, value) -> exact.put(old, Expr.of(value)));
        try {
            return replace(expr, exact);
        } catch (ArithmeticException e) {
            if (e.getMessage() != null && e.getMessage().startsWith("division by zero")) {
                throw new ArithmeticException(
                        "division by zero in " + expr + " where " + shown(exact) + "; limit tells where it goes");
            }
            throw e;
        }
    }

    private static String shown(Map<Expr, Expr> by) {
        return String.join(
                ", ",
                by.entrySet().stream()
                        .map(each -> each.getKey() + " = " + each.getValue())
                        .sorted()
                        .toList());
    }

    private static Expr replace(Expr expr, Map<Expr, Expr> by) {
        var whole = by.get(expr);
        if (whole != null) {
            return whole;
        }
        if (expr instanceof Pending pending && pending.binds() && by.containsKey(pending.variable())) {
            // What a bound variable stands for is a matter of the inside only.
            var outer = new HashMap<>(by);
            outer.remove(pending.variable());
            var parts = new java.util.ArrayList<Expr>();
            parts.add(replace(pending.operand(), outer));
            parts.add(pending.variable());
            pending.rest().forEach(part -> parts.add(replace(part, by)));
            return new Pending(pending.kind(), parts);
        }
        if (expr instanceof Pow && !(expr.base() instanceof Num)) {
            for (var each : by.entrySet()) {
                // x**4 where x**2 is known
                var old = each.getKey();
                if (old instanceof Pow && old.base().equals(expr.base())) {
                    var ratio = expr.exponent().div(old.exponent());
                    if (ratio.isWhole()) {
                        return Pow.of(each.getValue(), ratio);
                    }
                }
            }
        }
        return expr.map(part -> replace(part, by));
    }
}
