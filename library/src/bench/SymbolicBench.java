import static elara.symbolic.Calculus.diff;
import static elara.symbolic.Calculus.integrate;
import static elara.symbolic.Calculus.lambdify;
import static elara.symbolic.Symbols.expr;
import static elara.symbolic.Symbols.symbol;

import elara.array.NDArray;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * Measures what symbols cost: the first use in a process, and compiled functions beside the same written by hand.
 *
 * <pre>java -cp target/classes:... src/bench/SymbolicBench.java</pre>
 */
final class SymbolicBench {
    private static final int COUNT = 1_000_000;
    private static final int ROUNDS = 15;

    private SymbolicBench() {}

    public static void main(String... args) {
        long start = System.nanoTime();
        var x = symbol("x");
        var derivative = diff(expr("x^2*sin(x)"), x);
        tell("the first derivative, " + derivative, start);
        start = System.nanoTime();
        tell("the first integral, " + integrate(expr("x^2*sin(x)"), x), start);
        start = System.nanoTime();
        tell("the first integral that takes a search, " + integrate(expr("1/(x^3+1)"), x), start);

        compare("x^4 - 3*x^3 + 2", t -> t * t * t * t - 3 * (t * t * t) + 2);
        compare("1/(1 + exp(-x))", t -> 1 / (1 + Math.exp(-t)));
        compare("x^2*cos(x) + 2*x*sin(x)", t -> t * t * Math.cos(t) + 2 * t * Math.sin(t));
        compare("exp(-x^2/2)/sqrt(2*pi)", t -> Math.exp(-t * t / 2) / Math.sqrt(2 * Math.PI));
    }

    private static void tell(String what, long start) {
        System.out.printf("%8.1f ms  %s%n", (System.nanoTime() - start) / 1e6, what);
    }

    private static void compare(String text, DoubleUnaryOperator byHand) {
        var compiled = lambdify(expr(text), symbol("x"));
        var points = new double[COUNT];
        Arrays.setAll(points, i -> -3 + 6.0 * i / COUNT);
        var array = NDArray.of(points, COUNT);
        var hand = new double[ROUNDS];
        var ours = new double[ROUNDS];
        var whole = new double[ROUNDS];
        double check = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            check += sum(byHand, points);
            hand[round] = System.nanoTime() - start;
            start = System.nanoTime();
            check -= sum(compiled, points);
            ours[round] = System.nanoTime() - start;
            start = System.nanoTime();
            check += compiled.apply(array).getDouble(0) * 0;
            whole[round] = System.nanoTime() - start;
        }
        double base = median(hand);
        System.out.printf(
                "%-26s by hand %6.2f ns a point, compiled %5.2f of it, on an array %5.2f of it (sums differ by %.1e)%n",
                text, base / COUNT, median(ours) / base, median(whole) / base, check);
    }

    private static double sum(DoubleUnaryOperator f, double[] points) {
        double sum = 0;
        for (double point : points) {
            sum += f.applyAsDouble(point);
        }
        return sum;
    }

    private static double median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
