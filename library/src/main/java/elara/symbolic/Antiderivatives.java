package elara.symbolic;

/** The first page of a table of integrals, so that plain sums need no search. */
final class Antiderivatives {
    private Antiderivatives() {}

    /** The antiderivative, or null where the table does not have it. */
    static Expr of(Expr f, Symbol x) {
        if (!f.dependsOn(x)) {
            return f.mul(x);
        }
        if (f instanceof Add) {
            var sum = new java.util.ArrayList<Expr>();
            for (var term : f.args()) {
                var part = of(term, x);
                if (part == null) {
                    return null;
                }
                sum.add(part);
            }
            return Add.of(sum);
        }
        if (f instanceof Mul) {
            var constant =
                    f.args().stream().filter(factor -> !factor.dependsOn(x)).toList();
            if (!constant.isEmpty()) {
                var rest = of(
                        Mul.of(f.args().stream()
                                .filter(factor -> factor.dependsOn(x))
                                .toList()),
                        x);
                return rest == null ? null : Mul.of(Mul.of(constant), rest).expand();
            }
            return null;
        }
        if (f.equals(x)) {
            return x.pow(2).div(2);
        }
        if (f instanceof Pow) {
            return power(f, x);
        }
        if (f instanceof Call call && call.args().size() == 1) {
            var slope = slope(call.args().get(0), x);
            if (slope == null) {
                return null;
            }
            var u = call.args().get(0);
            return switch (call.function().name()) {
                case "sin" -> Call.of("cos", u).neg().div(slope);
                case "cos" -> Call.of("sin", u).div(slope);
                case "sinh" -> Call.of("cosh", u).div(slope);
                case "cosh" -> Call.of("sinh", u).div(slope);
                case "log" -> u.equals(x) ? x.mul(Call.of("log", x)).sub(x) : null;
                case "DiracDelta" -> u.equals(x) ? Call.of("Heaviside", x) : null;
                default -> null;
            };
        }
        return null;
    }

    private static Expr power(Expr f, Symbol x) {
        var base = f.base();
        var exponent = f.exponent();
        if (base.equals(x) && exponent instanceof Rational n) {
            return n.equals(Rational.MINUS_ONE)
                    ? Call.of("log", x)
                    : x.pow(n.plus(Rational.ONE)).div(n.plus(Rational.ONE));
        }
        var slope = slope(exponent, x);
        if (slope != null && !base.dependsOn(x)) {
            return Constant.E.equals(base)
                    ? f.div(slope)
                    : Assume.isPositive(base) ? f.div(slope).div(Call.of("log", base)) : null;
        }
        return null;
    }

    /** The a of a*x + b, a number; else null. */
    private static Expr slope(Expr u, Symbol x) {
        if (!u.dependsOn(x)) {
            return null;
        }
        var slope = Derivatives.of(u, x);
        return slope instanceof Num ? slope : null;
    }
}
