package elara.frame;

import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;

/**
 * The sums by group of values of which none is missing or infinite: the loops of {@link ReductionKernels} without what
 * they have to look at then. A double and what rounding took from it are beside each other, in one line of memory.
 */
final class SumKernels {
    private SumKernels() {}

    /** Whether no value is NaN or infinite. */
    static boolean areFinite(double[] values) {
        // Of those alone a value times 0 is not 0. Four sums, none of which waits for another.
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int i = 0;
        for (; i + 3 < values.length; i += 4) {
            a += values[i] * 0;
            b += values[i + 1] * 0;
            c += values[i + 2] * 0;
            d += values[i + 3] * 0;
        }
        for (; i < values.length; i++) {
            a += values[i] * 0;
        }
        return a + b + c + d == 0;
    }

    /** Sums of ints, read where they are; false, and no sums, if one is missing. */
    static boolean sum(IntColumn values, int[] ids, long[] sums) {
        int least = 0;
        for (int row = 0; row < ids.length; row++) {
            int value = values.getInt(row);
            least = Math.min(least, value);
            sums[ids[row]] += value;
        }
        return least != Integer.MIN_VALUE;
    }

    /**
     * Compensated sums (Kahan 1965), read where they are: that of an id is at {@code 2 * id}, what it lacks behind it.
     * A sum that is not finite says that a value was missing or infinite, or that the sums left the doubles.
     */
    static void sum(DoubleColumn values, int[] ids, double[] sumsAndCarries) {
        for (int row = 0; row < ids.length; row++) {
            int at = 2 * ids[row];
            double sum = sumsAndCarries[at];
            double addend = values.getDouble(row) - sumsAndCarries[at + 1];
            double next = sum + addend;
            sumsAndCarries[at] = next;
            sumsAndCarries[at + 1] = (next - sum) - addend;
        }
    }

    /** The squared and the plain distances from the mean of the group, beside each other at {@code 2 * id}. */
    static void deviations(double[] values, int[] ids, double[] means, double[] squaresAndResidues) {
        for (int row = 0; row < values.length; row++) {
            int id = ids[row];
            double distance = values[row] - means[id];
            squaresAndResidues[2 * id] += distance * distance;
            squaresAndResidues[2 * id + 1] += distance;
        }
    }
}
