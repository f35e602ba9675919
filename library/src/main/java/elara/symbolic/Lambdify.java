package elara.symbolic;

import java.lang.invoke.MethodHandles;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Compiles expressions: to a hidden class whose methods are straight-line code, each part that occurs more than once
 * evaluated once. What is too long for a Java method is evaluated part by part.
 */
final class Lambdify {
    private static final int MOST_CODE = 30_000;

    private Lambdify() {}

    static CompiledFunction compile(Expr f, List<Symbol> variables) {
        if (f instanceof Relation) {
            throw new IllegalArgumentException("an equation has no value: " + f);
        }
        var unknown = f.freeSymbols().stream()
                .filter(each -> !variables.contains(each))
                .toList();
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("the symbol " + unknown.get(0) + " in " + f
                    + " is no variable of the function; name it in lambdify or give it a value with subs");
        }
        if (variables.isEmpty()) {
            throw new IllegalArgumentException("a function of no variables; lambdify(f, x) names them");
        }
        var bytes = new FunctionClass(f, variables).bytes();
        if (bytes.length > MOST_CODE) {
            return new Interpreted(f, variables);
        }
        try {
            var lookup = MethodHandles.lookup().defineHiddenClass(bytes, true);
            return (CompiledFunction) lookup.lookupClass()
                    .getDeclaredConstructor(Expr.class, List.class)
                    .newInstance(f, variables);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the function of " + f + " cannot be made", e);
        }
    }

    /** Evaluates the tree. */
    private static final class Interpreted extends CompiledFunction {
        private final Expr expr;
        private final List<Symbol> variables;

        Interpreted(Expr expr, List<Symbol> variables) {
            super(expr, variables);
            this.expr = expr;
            this.variables = variables;
        }

        @Override
        double at(double[] point) {
            Map<Symbol, Double> at = new HashMap<>();
            for (int i = 0; i < point.length; i++) {
                at.put(variables.get(i), point[i]);
            }
            return Numeric.of(expr, at);
        }

        @Override
        void fill(double[][] points, double[] values) {
            var point = new double[points.length];
            for (int i = 0; i < values.length; i++) {
                for (int k = 0; k < point.length; k++) {
                    point[k] = points[k][i];
                }
                values[i] = at(point);
            }
        }
    }
}
