package elara.nn;

import elara.array.DType;
import elara.array.NDArray;

/** An array's numbers in row-major order, for reading: the array's own where they lie so, else a copy. */
final class Flat {
    private Flat() {}

    static double[] doubles(NDArray a) {
        return a.dtype() == DType.FLOAT64 && a.isContiguous() ? a.doubles() : a.toDoubles();
    }

    static float[] floats(NDArray a) {
        return a.dtype() == DType.FLOAT32 && a.isContiguous() ? a.floats() : a.toFloats();
    }
}
