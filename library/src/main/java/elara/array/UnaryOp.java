package elara.array;

/** What is done with one element. */
enum UnaryOp {
    NEGATE,
    ABS,
    SQUARE,
    SQRT,
    EXP,
    LOG,
    TANH,
    SIGMOID,
    SIN,
    COS;

    DType of(DType type) {
        return switch (this) {
            case NEGATE -> {
                if (type == DType.BOOL) {
                    throw new IllegalArgumentException("boolean arrays have no negative; use not()");
                }
                yield type;
            }
            case ABS -> type;
            case SQUARE -> type == DType.BOOL ? DType.INT64 : type;
            case SQRT, EXP, LOG, TANH, SIGMOID, SIN, COS -> type.withFloating();
        };
    }
}
