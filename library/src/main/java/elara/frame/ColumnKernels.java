package elara.frame;

/** The loops that turn the values of a column into another form. */
final class ColumnKernels {
    private ColumnKernels() {}

    /** Writes values to every {@code stride}th place from {@code offset} on. */
    static void interleave(double[] values, double[] target, int offset, int stride) {
        for (int row = 0; row < values.length; row++) {
            target[offset + row * stride] = values[row];
        }
    }

    /** Doubles to longs of the same order: -0.0 is 0.0, NaN is {@link Long#MIN_VALUE}. */
    static void ordinals(double[] values, long[] ordinals) {
        for (int row = 0; row < values.length; row++) {
            double value = values[row];
            if (!Double.isNaN(value)) {
                long bits = Double.doubleToRawLongBits(value + 0.0);
                // Of negative doubles the larger magnitude has the larger bits; turning all but the sign turns that
                // round.
                ordinals[row] = bits ^ ((bits >> 63) & Long.MAX_VALUE);
            } else {
                ordinals[row] = Long.MIN_VALUE;
            }
        }
    }

    /** The values of rows; NaN for a negative one. */
    static void pick(double[] values, int[] rows, double[] picked) {
        for (int i = 0; i < rows.length; i++) {
            int row = rows[i];
            picked[i] = row < 0 ? Double.NaN : values[row];
        }
    }
}
