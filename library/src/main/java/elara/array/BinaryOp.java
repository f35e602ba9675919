package elara.array;

import java.util.function.DoubleBinaryOperator;

/** What is done with two elements. */
enum BinaryOp {
    ADD,
    SUBTRACT,
    MULTIPLY,
    DIVIDE,
    FLOOR_DIVIDE,
    REMAINDER,
    FMOD,
    POWER,
    MAXIMUM,
    MINIMUM,
    FMAX,
    FMIN,
    ATAN2(Math::atan2),
    HYPOT(Math::hypot),
    COPYSIGN,
    NEXTAFTER,
    LOGADDEXP(Scalars::logAddExp),
    LOGADDEXP2(Scalars::logAddExp2),
    HEAVISIDE(Scalars::heaviside),
    BITWISE_AND,
    BITWISE_OR,
    BITWISE_XOR,
    LEFT_SHIFT,
    RIGHT_SHIFT,
    GCD,
    LCM;

    @SuppressWarnings("ImmutableEnumChecker") // Functions hold nothing that changes.
    private final DoubleBinaryOperator function;

    BinaryOp() {
        this(null);
    }

    BinaryOp(DoubleBinaryOperator function) {
        this.function = function;
    }

    /** The operation on two numbers, of those that have no loop of their own. */
    DoubleBinaryOperator function() {
        return function;
    }

    /** Whether it is done as soon as its operands are there. */
    boolean isCheap() {
        return switch (this) {
            case ADD, SUBTRACT, MULTIPLY, DIVIDE, BITWISE_AND, BITWISE_OR, BITWISE_XOR -> true;
            default -> false;
        };
    }

    /** NumPy's name. */
    String numpyName() {
        return switch (this) {
            case ATAN2 -> "arctan2";
            default -> name().toLowerCase(java.util.Locale.ROOT);
        };
    }

    /** The type of the result, for operands of one type. */
    DType of(DType type) {
        return switch (this) {
            case ADD, MULTIPLY, MAXIMUM, MINIMUM, FMAX, FMIN -> type;
            case SUBTRACT -> {
                if (type == DType.BOOL) {
                    throw new IllegalArgumentException(
                            "numpy boolean subtract, the `-` operator, is not supported: boolean"
                                    + " arrays cannot be subtracted; use ne(...) for those that differ, or astype(INT64)");
                }
                yield type;
            }
            case DIVIDE -> type.withFloating();
            case FLOOR_DIVIDE, REMAINDER, FMOD -> type.isComplex() ? refuse(type) : type.withInteger();
            case POWER -> type.withInteger();
            case ATAN2, HYPOT, COPYSIGN, NEXTAFTER, LOGADDEXP, LOGADDEXP2, HEAVISIDE ->
                type.isComplex() ? refuse(type) : type.withFloating();
            case BITWISE_AND, BITWISE_OR, BITWISE_XOR -> type.isFloating() || type.isComplex() ? refuse(type) : type;
            case LEFT_SHIFT, RIGHT_SHIFT, GCD, LCM ->
                type.isFloating() || type.isComplex() ? refuse(type) : type.withInteger();
        };
    }

    private DType refuse(DType type) {
        throw new IllegalArgumentException("ufunc '" + numpyName() + "' not supported for the input types: "
                + type.numpyName()
                + (type.isComplex() ? "; take real() or abs() first" : "; use astype(INT64) first"));
    }
}
