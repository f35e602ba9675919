package elara.array;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Loops over several numbers at a time, by the JDK's Vector API.
 */
final class VectorLoops implements FunctionLoops {
    private static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_PREFERRED;

    /** Eight sums side by side are two of these, whatever the machine has. */
    private static final VectorSpecies<Double> FOUR = DoubleVector.SPECIES_256;

    private static final int BLOCK = 128;

    VectorLoops() {}

    @Override
    public boolean apply(UnaryOp op, double[] a, int ao, double[] c, int co, int n) {
        return DoubleVectors.apply(op, a, ao, c, co, n);
    }

    @Override
    public boolean apply(UnaryOp op, float[] a, int ao, float[] c, int co, int n) {
        return FloatVectors.apply(op, a, ao, c, co, n);
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
        return max ? greatest(a, offset, n) : least(a, offset, n);
    }

    private static double greatest(double[] a, int offset, int n) {
        int step = DOUBLES.length();
        var r0 = DoubleVector.broadcast(DOUBLES, a[offset]);
        var r1 = r0;
        int i = 0;
        for (; i <= n - 2 * step; i += 2 * step) {
            r0 = r0.max(DoubleVector.fromArray(DOUBLES, a, offset + i));
            r1 = r1.max(DoubleVector.fromArray(DOUBLES, a, offset + i + step));
        }
        double result = r0.max(r1).reduceLanes(VectorOperators.MAX);
        for (; i < n; i++) {
            result = Math.max(result, a[offset + i]);
        }
        return result;
    }

    private static double least(double[] a, int offset, int n) {
        int step = DOUBLES.length();
        var r0 = DoubleVector.broadcast(DOUBLES, a[offset]);
        var r1 = r0;
        int i = 0;
        for (; i <= n - 2 * step; i += 2 * step) {
            r0 = r0.min(DoubleVector.fromArray(DOUBLES, a, offset + i));
            r1 = r1.min(DoubleVector.fromArray(DOUBLES, a, offset + i + step));
        }
        double result = r0.min(r1).reduceLanes(VectorOperators.MIN);
        for (; i < n; i++) {
            result = Math.min(result, a[offset + i]);
        }
        return result;
    }
}
