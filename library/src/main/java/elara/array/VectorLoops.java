package elara.array;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Loops over several numbers at a time, by the JDK's Vector API. What is left at the end of a run goes through a vector, too,
 * so that a result does not depend on where a number stands.
 */
final class VectorLoops implements FunctionLoops {
    private static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;

    /** Eight sums side by side are two of these, whatever the machine has. */
    private static final VectorSpecies<Double> FOUR = DoubleVector.SPECIES_256;

    private static final int BLOCK = 128;

    VectorLoops() {}

    private static VectorOperators.Unary operator(UnaryOp op) {
        return switch (op) {
            case EXP -> VectorOperators.EXP;
            case EXPM1 -> VectorOperators.EXPM1;
            case LOG -> VectorOperators.LOG;
            case LOG10 -> VectorOperators.LOG10;
            case LOG1P -> VectorOperators.LOG1P;
            case SIN -> VectorOperators.SIN;
            case COS -> VectorOperators.COS;
            case TAN -> VectorOperators.TAN;
            case ASIN -> VectorOperators.ASIN;
            case ACOS -> VectorOperators.ACOS;
            case ATAN -> VectorOperators.ATAN;
            case SINH -> VectorOperators.SINH;
            case COSH -> VectorOperators.COSH;
            case TANH -> VectorOperators.TANH;
            case CBRT -> VectorOperators.CBRT;
            default -> null;
        };
    }

    @Override
    public boolean apply(UnaryOp op, double[] a, int ao, double[] c, int co, int n) {
        if (op == UnaryOp.SIGMOID) {
            int whole = DOUBLES.loopBound(n);
            for (int i = 0; i < whole; i += DOUBLES.length()) {
                sigmoid(DoubleVector.fromArray(DOUBLES, a, ao + i)).intoArray(c, co + i);
            }
            if (whole < n) {
                var rest = rest(a, ao + whole, n - whole);
                sigmoid(DoubleVector.fromArray(DOUBLES, rest, 0)).intoArray(rest, 0);
                System.arraycopy(rest, 0, c, co + whole, n - whole);
            }
            return true;
        }
        var operator = operator(op);
        if (operator == null) {
            return false;
        }
        int whole = DOUBLES.loopBound(n);
        for (int i = 0; i < whole; i += DOUBLES.length()) {
            DoubleVector.fromArray(DOUBLES, a, ao + i).lanewise(operator).intoArray(c, co + i);
        }
        if (whole < n) {
            var rest = rest(a, ao + whole, n - whole);
            DoubleVector.fromArray(DOUBLES, rest, 0).lanewise(operator).intoArray(rest, 0);
            System.arraycopy(rest, 0, c, co + whole, n - whole);
        }
        return true;
    }

    /** 1 / (1 + e^-x): where e^-x overflows, the result is 0 as it should be. */
    private static DoubleVector sigmoid(DoubleVector x) {
        var e = x.neg().lanewise(VectorOperators.EXP);
        return DoubleVector.broadcast(DOUBLES, 1).div(e.add(1));
    }

    private static FloatVector sigmoid(FloatVector x) {
        var e = x.neg().lanewise(VectorOperators.EXP);
        return FloatVector.broadcast(FLOATS, 1).div(e.add(1));
    }

    private static double[] rest(double[] a, int from, int n) {
        var rest = new double[DOUBLES.length()];
        System.arraycopy(a, from, rest, 0, n);
        return rest;
    }

    private static float[] rest(float[] a, int from, int n) {
        var rest = new float[FLOATS.length()];
        System.arraycopy(a, from, rest, 0, n);
        return rest;
    }

    @Override
    public boolean apply(UnaryOp op, float[] a, int ao, float[] c, int co, int n) {
        boolean sigmoid = op == UnaryOp.SIGMOID;
        var operator = operator(op);
        if (operator == null && !sigmoid) {
            return false;
        }
        int whole = FLOATS.loopBound(n);
        if (sigmoid) {
            for (int i = 0; i < whole; i += FLOATS.length()) {
                sigmoid(FloatVector.fromArray(FLOATS, a, ao + i)).intoArray(c, co + i);
            }
        } else {
            for (int i = 0; i < whole; i += FLOATS.length()) {
                FloatVector.fromArray(FLOATS, a, ao + i).lanewise(operator).intoArray(c, co + i);
            }
        }
        if (whole < n) {
            var rest = rest(a, ao + whole, n - whole);
            var x = FloatVector.fromArray(FLOATS, rest, 0);
            (sigmoid ? sigmoid(x) : x.lanewise(operator)).intoArray(rest, 0);
            System.arraycopy(rest, 0, c, co + whole, n - whole);
        }
        return true;
    }

    @Override
    public double sum(double[] a, int offset, int n) {
        if (n <= BLOCK) {
            return block(a, offset, n);
        }
        int half = n / 2;
        half -= half % 8;
        return sum(a, offset, half) + sum(a, offset + half, n - half);
    }

    private static double block(double[] a, int offset, int n) {
        if (n < 8) {
            return DoubleKernels.sum(a, offset, 1, n);
        }
        var low = DoubleVector.fromArray(FOUR, a, offset);
        var high = DoubleVector.fromArray(FOUR, a, offset + 4);
        int i = 8;
        for (; i < n - n % 8; i += 8) {
            low = low.add(DoubleVector.fromArray(FOUR, a, offset + i));
            high = high.add(DoubleVector.fromArray(FOUR, a, offset + i + 4));
        }
        double sum = ((low.lane(0) + low.lane(1)) + (low.lane(2) + low.lane(3)))
                + ((high.lane(0) + high.lane(1)) + (high.lane(2) + high.lane(3)));
        for (; i < n; i++) {
            sum += a[offset + i];
        }
        return sum;
    }

    @Override
    public double extremum(boolean max, double[] a, int offset, int n) {
        var operator = max ? VectorOperators.MAX : VectorOperators.MIN;
        int step = DOUBLES.length();
        var r0 = DoubleVector.broadcast(DOUBLES, a[offset]);
        var r1 = r0;
        int i = 0;
        for (; i <= n - 2 * step; i += 2 * step) {
            r0 = r0.lanewise(operator, DoubleVector.fromArray(DOUBLES, a, offset + i));
            r1 = r1.lanewise(operator, DoubleVector.fromArray(DOUBLES, a, offset + i + step));
        }
        double result = r0.lanewise(operator, r1).reduceLanes(operator);
        for (; i < n; i++) {
            result = max ? Math.max(result, a[offset + i]) : Math.min(result, a[offset + i]);
        }
        return result;
    }
}
