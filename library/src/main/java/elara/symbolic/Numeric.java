package elara.symbolic;

import java.util.Map;
import org.apfloat.Apcomplex;
import org.apfloat.Apfloat;

/** Values as doubles: real ones; what has none is NaN. */
final class Numeric {
    private Numeric() {}

    static double of(Expr expr, Map<Symbol, Double> at) {
        if (expr instanceof Num number) {
            return number.doubleValueOf();
        }
        if (expr instanceof Symbol symbol) {
            return at.getOrDefault(symbol, Double.NaN);
        }
        if (expr instanceof Constant constant) {
            return constant.value();
        }
        if (expr instanceof Add) {
            double sum = 0;
            for (var arg : expr.args()) {
                sum += of(arg, at);
            }
            return sum;
        }
        if (expr instanceof Mul) {
            double product = 1;
            for (var arg : expr.args()) {
                product *= of(arg, at);
            }
            return product;
        }
        if (expr instanceof Pow) {
            return RealKernels.pow(of(expr.base(), at), of(expr.exponent(), at));
        }
        if (expr instanceof Call call) {
            double x = of(call.args().get(0), at);
            return call.args().size() == 1
                    ? RealKernels.call(call.function().name(), x)
                    : call.args().size() == 2
                            ? RealKernels.call(
                                    call.function().name(), x, of(call.args().get(1), at))
                            : Double.NaN;
        }
        if (expr instanceof Piecewise piecewise) {
            for (int i = 0; i < piecewise.branches(); i++) {
                var condition = piecewise.condition(i);
                double difference = of(condition.left(), at) - of(condition.right(), at);
                if (Double.isNaN(difference)) {
                    return Double.NaN;
                }
                if (condition.kind().holds((int) Math.signum(difference))) {
                    return of(piecewise.value(i), at);
                }
            }
            return Double.NaN;
        }
        if (expr instanceof Pending pending
                && pending.kind() == Pending.Kind.INTEGRAL
                && pending.rest().size() == 2) {
            var inner = new java.util.HashMap<>(at);
            return Quadrature.integrate(
                    x -> {
                        inner.put(pending.variable(), x);
                        return of(pending.operand(), inner);
                    },
                    of(pending.rest().get(0), at),
                    of(pending.rest().get(1), at));
        }
        return Double.NaN;
    }

    static Apcomplex ofPending(Pending pending) {
        double value = of(pending, Map.of());
        return Double.isNaN(value) ? null : new Apfloat(new java.math.BigDecimal(value), 23);
    }
}
