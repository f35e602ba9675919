package elara.array;

import java.lang.reflect.Array;

/** An array as Java's own arrays within each other. */
final class JavaArrays {
    private JavaArrays() {}

    static Object of(NDArray a) {
        if (a.ndim() == 0) {
            return switch (a.dtype) {
                case BOOL -> a.getBoolean();
                case UINT8 -> (byte) a.getLong();
                case INT32 -> (int) a.getLong();
                case INT64 -> a.getLong();
                case FLOAT32 -> a.floatItem();
                case FLOAT64 -> a.item();
                case COMPLEX128 -> a.getComplex();
            };
        }
        if (a.ndim() == 1 && !a.dtype.isComplex()) {
            return a.copy().data;
        }
        var out = Array.newInstance(leaf(a.dtype), a.shape);
        for (int i = 0; i < a.shape[0]; i++) {
            Array.set(out, i, of(a.select(0, i)));
        }
        return out;
    }

    private static Class<?> leaf(DType type) {
        return switch (type) {
            case BOOL -> boolean.class;
            case UINT8 -> byte.class;
            case INT32 -> int.class;
            case INT64 -> long.class;
            case FLOAT32 -> float.class;
            case FLOAT64 -> double.class;
            case COMPLEX128 -> Complex.class;
        };
    }
}
