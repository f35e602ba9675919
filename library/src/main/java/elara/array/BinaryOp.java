package elara.array;

/** What is done with two elements. */
enum BinaryOp {
    ADD,
    SUBTRACT,
    MULTIPLY,
    DIVIDE,
    POWER,
    MAXIMUM,
    MINIMUM;

    /** The type of the result, for operands of one type. */
    DType of(DType type) {
        return switch (this) {
            case ADD, MULTIPLY, MAXIMUM, MINIMUM -> type;
            case SUBTRACT -> {
                if (type == DType.BOOL) {
                    throw new IllegalArgumentException(
                            "boolean arrays cannot be subtracted; use ne(...) for those that differ, or astype(INT64)");
                }
                yield type;
            }
            case DIVIDE -> type.isFloating() ? type : DType.FLOAT64;
            case POWER -> type == DType.BOOL ? DType.INT64 : type;
        };
    }
}
