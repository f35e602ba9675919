package elara.symbolic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Where an integrand of absolute values, signs, steps and cases changes its form. */
final class Breakpoints {
    private Breakpoints() {}

    static List<Expr> inside(Expr f, Symbol x, Expr from, Expr to) {
        var found = new ArrayList<Expr>();
        double a = Numeric.of(from, Map.of());
        double b = Numeric.of(to, Map.of());
        if (Double.isNaN(a) || Double.isNaN(b) || a > b) {
            return found;
        }
        collect(f, x, found);
        found.removeIf(point -> {
            double at = Numeric.of(point, Map.of());
            return !(at > a && at < b);
        });
        found.sort(java.util.Comparator.comparingDouble(point -> Numeric.of(point, Map.of())));
        return found;
    }

    private static boolean changes(Call call) {
        return call.is("Abs") || call.is("sign") || call.is("Heaviside");
    }

    private static void collect(Expr f, Symbol x, List<Expr> into) {
        var switches = new ArrayList<Expr>();
        if (f instanceof Call call && changes(call)) {
            switches.add(call.args().get(0));
        }
        if (f instanceof Piecewise piecewise) {
            for (int i = 0; i < piecewise.branches(); i++) {
                if (!piecewise.always(i)) {
                    switches.add(piecewise
                            .condition(i)
                            .left()
                            .sub(piecewise.condition(i).right()));
                }
            }
        }
        for (var each : switches) {
            if (each.dependsOn(x)) {
                for (var root : Solving.solve(each, x)) {
                    if (root.isConstant() && !Double.isNaN(Numeric.of(root, Map.of())) && !into.contains(root)) {
                        into.add(root);
                    }
                }
            }
        }
        f.args().forEach(arg -> collect(arg, x, into));
    }

    /** The form between two neighbouring points. */
    static Expr between(Expr f, Symbol x, Expr from, Expr to) {
        double a = Numeric.of(from, Map.of());
        double b = Numeric.of(to, Map.of());
        double middle =
                Double.isInfinite(a) ? Double.isInfinite(b) ? 0 : b - 1 : Double.isInfinite(b) ? a + 1 : (a + b) / 2;
        return fix(f, x, middle);
    }

    private static Expr fix(Expr f, Symbol x, double at) {
        if (f instanceof Call call && changes(call)) {
            var inner = fix(call.args().get(0), x, at);
            double sign = Math.signum(Numeric.of(inner, Map.of(x, at)));
            if (sign != 0 && !Double.isNaN(sign)) {
                return switch (call.function().name()) {
                    case "Abs" -> sign > 0 ? inner : inner.neg();
                    case "sign" -> Rational.of((long) sign);
                    default -> Rational.of(sign > 0 ? 1 : 0);
                };
            }
        }
        if (f instanceof Piecewise piecewise) {
            for (int i = 0; i < piecewise.branches(); i++) {
                var condition = piecewise.condition(i);
                double difference = Numeric.of(condition.left().sub(condition.right()), Map.of(x, at));
                if (condition.kind().holds((int) Math.signum(difference))) {
                    return fix(piecewise.value(i), x, at);
                }
            }
        }
        return f.map(part -> fix(part, x, at));
    }
}
