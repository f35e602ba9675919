package elara.autograd;

import elara.array.DType;
import elara.array.NDArray;

/** Loops that add rows to the rows an index names. */
final class ScatterKernels {
    private ScatterKernels() {}

    /** {@code out[rows[i]] += values[i]}; a negative row counts from the end. */
    static void add(NDArray out, long[] rows, NDArray values) {
        if (rows.length == 0) {
            return;
        }
        int length = out.size() / out.shape(0);
        if (out.dtype() == DType.FLOAT32) {
            add(out.floats(), rows, values.asFloats(), length, out.shape(0));
        } else {
            add(out.doubles(), rows, values.asDoubles(), length, out.shape(0));
        }
    }

    private static void add(double[] out, long[] rows, double[] values, int length, int count) {
        for (int i = 0; i < rows.length; i++) {
            int to = (int) (rows[i] < 0 ? rows[i] + count : rows[i]) * length;
            int from = i * length;
            for (int k = 0; k < length; k++) {
                out[to + k] += values[from + k];
            }
        }
    }

    private static void add(float[] out, long[] rows, float[] values, int length, int count) {
        for (int i = 0; i < rows.length; i++) {
            int to = (int) (rows[i] < 0 ? rows[i] + count : rows[i]) * length;
            int from = i * length;
            for (int k = 0; k < length; k++) {
                out[to + k] += values[from + k];
            }
        }
    }
}
