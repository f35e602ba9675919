package elara.plot;

import elara.array.NDArray;
import elara.array.Shapes;
import java.util.Arrays;
import java.util.List;

/** Numbers to be drawn, as an array of doubles. */
final class Numbers {
    private Numbers() {}

    /**
     * Copies a one-dimensional array; one with a single column or row counts as one.
     *
     * @param what the argument's name, for the error
     */
    static double[] of(NDArray array, String what) {
        int longer = 0;
        for (int length : array.shape()) {
            if (length != 1) {
                longer++;
            }
        }
        if (longer > 1) {
            throw new IllegalArgumentException(what + " has shape " + Shapes.text(array.shape())
                    + ", but one row of numbers is wanted; take one with get, or flatten it with ravel()");
        }
        return array.toDoubles();
    }

    /** Copies a list, in which null is a gap. */
    static double[] of(List<? extends Number> list) {
        var values = new double[list.size()];
        int i = 0;
        for (Number number : list) {
            values[i++] = number == null ? Double.NaN : number.doubleValue();
        }
        return values;
    }

    /** Returns first, first + 1, ... */
    static double[] count(int first, int length) {
        var values = new double[length];
        Arrays.setAll(values, i -> first + i);
        return values;
    }

    static int finite(double[] values) {
        int count = 0;
        for (double value : values) {
            if (Math.abs(value) <= Double.MAX_VALUE) {
                count++;
            }
        }
        return count;
    }

    /** Returns the value below which a share of the values lies, linear between two of them, as NumPy's quantile. */
    static double quantile(double[] sorted, double share) {
        double at = share * (sorted.length - 1);
        int left = (int) at;
        int right = Math.min(left + 1, sorted.length - 1);
        return sorted[left] + (at - left) * (sorted[right] - sorted[left]);
    }
}
