package elara.symbolic;

import elara.array.NDArray;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/**
 * A function of doubles that was compiled from an expression; NaN where the expression has no real value.
 *
 * <pre>{@code
 * var g = lambdify(x.pow(2).mul(sin(x)), x);
 * g.apply(2.0)                     // 3.637189707302727
 * g.apply(linspace(0, 1, 5))       // an array of the values
 * }</pre>
 */
public abstract class CompiledFunction implements DoubleUnaryOperator, DoubleBinaryOperator {
    private final Expr expr;
    private final List<Symbol> variables;

    CompiledFunction(Expr expr, List<Symbol> variables) {
        this.expr = expr;
        this.variables = variables;
    }

    /** The value at a point. */
    abstract double at(double[] point);

    /** Values at points, given variable by variable. */
    abstract void fill(double[][] points, double[] values);

    double at(double x) {
        return at(new double[] {x});
    }

    double at(double x, double y) {
        return at(new double[] {x, y});
    }

    /**
     * Returns the value at a point.
     *
     * @param point a value for each variable
     * @throws IllegalArgumentException if they are not as many as the variables
     */
    public final double apply(double... point) {
        require(point.length);
        return at(point);
    }

    /** Returns the value of a function of one variable. */
    public final double apply(double x) {
        require(1);
        return at(x);
    }

    @Override
    public final double applyAsDouble(double x) {
        return apply(x);
    }

    @Override
    public final double applyAsDouble(double x, double y) {
        require(2);
        return at(x, y);
    }

    /**
     * Returns the values at every element.
     *
     * @param arrays one for each variable, of shapes that broadcast together
     * @return an array of their common shape
     */
    public final NDArray apply(NDArray... arrays) {
        require(arrays.length);
        var shape = arrays[0].shape();
        if (arrays.length > 1) {
            var sum = arrays[0];
            for (var array : arrays) {
                if (!Arrays.equals(array.shape(), shape)) {
                    sum = sum.mul(0.0).add(array.mul(0.0));
                    shape = sum.shape();
                }
            }
        }
        var points = new double[arrays.length][];
        for (int i = 0; i < arrays.length; i++) {
            points[i] =
                    (Arrays.equals(arrays[i].shape(), shape) ? arrays[i] : arrays[i].broadcastTo(shape)).toDoubles();
        }
        var values = new double[points[0].length];
        fill(points, values);
        return NDArray.of(values, shape);
    }

    private void require(int given) {
        if (given != variables.size()) {
            throw new IllegalArgumentException("a function of " + variables.size() + " variables " + variables
                    + " was given " + given + " values");
        }
    }

    @Override
    public String toString() {
        return "lambdify(" + expr + ", "
                + String.join(", ", variables.stream().map(Symbol::name).toList()) + ")";
    }
}
