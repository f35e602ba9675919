package elara.array;

/** How an array is printed. */
final class ArrayFormat {
    private ArrayFormat() {}

    static String repr(NDArray a) {
        var text = new StringBuilder("array(");
        append(text, a);
        if (a.dtype == DType.INT32 || a.dtype == DType.FLOAT32) {
            text.append(", dtype=").append(a.dtype.numpyName());
        }
        return text.append(')').toString();
    }

    private static void append(StringBuilder text, NDArray a) {
        if (a.ndim() == 0) {
            text.append(
                    switch (a.dtype) {
                        case BOOL -> a.item() != 0 ? "True" : "False";
                        case INT32, INT64 -> Long.toString(a.getLong());
                        case FLOAT32, FLOAT64 -> Double.toString(a.item());
                    });
            return;
        }
        text.append('[');
        for (int i = 0; i < a.shape[0]; i++) {
            if (i > 0) {
                text.append(", ");
            }
            append(text, a.select(0, i));
        }
        text.append(']');
    }
}
