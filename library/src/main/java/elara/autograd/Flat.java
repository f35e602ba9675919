package elara.autograd;

import elara.array.DType;
import elara.array.NDArray;

/** Arrays as kernels see them: numbers in row-major order. */
final class Flat {
    private Flat() {}

    /** The numbers, for reading: the array's own where they lie so, else a copy. */
    static double[] doubles(NDArray a) {
        return a.dtype() == DType.FLOAT64 && a.isWhole() ? a.doubles() : a.toDoubles();
    }

    /** The numbers, for reading: the array's own where they lie so, else a copy. */
    static float[] floats(NDArray a) {
        return a.dtype() == DType.FLOAT32 && a.isWhole() ? a.floats() : a.toFloats();
    }

    /** An array on these numbers, of any shape; of shape () too, which {@code NDArray.of} takes for "as long as it is". */
    static NDArray array(double[] numbers, int... shape) {
        return NDArray.of(numbers).reshape(shape);
    }

    /** An array on these numbers, of any shape. */
    static NDArray array(float[] numbers, int... shape) {
        return NDArray.of(numbers).reshape(shape);
    }
}
