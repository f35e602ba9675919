package elara.array;

import java.util.Arrays;
import java.util.List;

/** Run in a JVM with the Vector API: prints for each function the greatest distance from the plain loops, in units in the last place. */
final class VectorProgram {
    private static final List<UnaryOp> FUNCTIONS = List.of(
            UnaryOp.EXP,
            UnaryOp.EXPM1,
            UnaryOp.LOG,
            UnaryOp.LOG10,
            UnaryOp.LOG1P,
            UnaryOp.SIN,
            UnaryOp.COS,
            UnaryOp.TAN,
            UnaryOp.ASIN,
            UnaryOp.ACOS,
            UnaryOp.ATAN,
            UnaryOp.SINH,
            UnaryOp.COSH,
            UnaryOp.TANH,
            UnaryOp.CBRT,
            UnaryOp.SIGMOID);

    /** Until the compiler has put the machine's instructions in the place of a loop in Java. */
    private static final int WARM = 300;

    private VectorProgram() {}

    /** Prints {@code name double float special} a line, and then whether sums and extrema are the same. */
    public static void main(String... args) {
        var loops = FunctionLoops.orNull();
        if (loops == null) {
            System.out.println("no vectors");
            return;
        }
        for (var op : FUNCTIONS) {
            System.out.println(op + " " + doubles(loops, op) + " " + floats(loops, op) + " " + special(loops, op));
        }
        var x = new double[1237];
        Arrays.setAll(x, i -> Math.sin(i * 7.3) * 1e3);
        boolean same = loops.sum(x, 3, 1200) == DoubleKernels.sum(x, 3, 1, 1200)
                && loops.extremum(true, x, 3, 1200) == DoubleKernels.fold(BinaryOp.MAXIMUM, x, 3, 1, 1200)
                && loops.extremum(false, x, 3, 1200) == DoubleKernels.fold(BinaryOp.MINIMUM, x, 3, 1, 1200);
        x[700] = Double.NaN;
        System.out.println("same " + (same && Double.isNaN(loops.extremum(true, x, 0, 1237))));
    }

    private static boolean isWithinOne(UnaryOp op) {
        return op == UnaryOp.ASIN || op == UnaryOp.ACOS;
    }

    private static double doubles(FunctionLoops loops, UnaryOp op) {
        var x = new double[4003];
        Arrays.setAll(x, i -> isWithinOne(op) ? (i - 2000) / 2002.0 : (i - 1500) * 0.0137 + 1e-3);
        var out = new double[x.length];
        for (int i = 0; i < WARM; i++) {
            loops.apply(op, x, 0, out, 0, x.length);
        }
        double worst = 0;
        for (int i = 0; i < x.length; i++) {
            double exact = op.function().applyAsDouble(x[i]);
            if (Double.isFinite(exact)) {
                worst = Math.max(worst, Math.abs(out[i] - exact) / Math.ulp(exact));
            } else if (Double.compare(exact, out[i]) != 0) {
                return Double.POSITIVE_INFINITY;
            }
        }
        return worst;
    }

    private static double floats(FunctionLoops loops, UnaryOp op) {
        var x = new float[4003];
        for (int i = 0; i < x.length; i++) {
            x[i] = isWithinOne(op) ? (i - 2000) / 2002f : (i - 1500) * 0.0137f + 1e-3f;
        }
        var out = new float[x.length];
        for (int i = 0; i < WARM; i++) {
            loops.apply(op, x, 0, out, 0, x.length);
        }
        double worst = 0;
        for (int i = 0; i < x.length; i++) {
            float exact = (float) op.function().applyAsDouble(x[i]);
            if (Float.isFinite(exact)) {
                worst = Math.max(worst, Math.abs((double) out[i] - exact) / Math.ulp(exact));
            }
        }
        return worst;
    }

    private static boolean special(FunctionLoops loops, UnaryOp op) {
        var x = new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 0.0, 1000, -1000, 1};
        var out = new double[x.length];
        loops.apply(op, x, 0, out, 0, x.length);
        for (int i = 0; i < x.length; i++) {
            double exact = op.function().applyAsDouble(x[i]);
            boolean near = Double.compare(exact, out[i]) == 0 || Math.abs(exact - out[i]) <= 4 * Math.ulp(exact);
            if (!near) {
                return false;
            }
        }
        return true;
    }
}
