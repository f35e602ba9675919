package elara.array;

import java.util.function.DoubleUnaryOperator;

/** What is done with one element. */
enum UnaryOp {
    NEGATE,
    ABS,
    SQUARE,
    SIGN,
    RECIPROCAL,
    RELU,
    INVERT,
    FLOOR,
    CEIL,
    TRUNC(x -> x < 0 ? Math.ceil(x) : Math.floor(x)),
    RINT,
    SQRT,
    CBRT(Math::cbrt),
    EXP(Math::exp),
    EXP2(Scalars::exp2),
    EXPM1(Math::expm1),
    LOG(Math::log),
    LOG2(Scalars::log2),
    LOG10(Math::log10),
    LOG1P(Math::log1p),
    SIN(Math::sin),
    COS(Math::cos),
    TAN(Math::tan),
    ASIN(Math::asin),
    ACOS(Math::acos),
    ATAN(Math::atan),
    SINH(Math::sinh),
    COSH(Math::cosh),
    TANH(Math::tanh),
    ASINH(Scalars::asinh),
    ACOSH(Scalars::acosh),
    ATANH(Scalars::atanh),
    DEG2RAD,
    RAD2DEG,
    SIGMOID(Scalars::sigmoid),
    SOFTPLUS(x -> Scalars.logAddExp(x, 0)),
    ERF(SpecialFunctions::erf),
    ERFC(SpecialFunctions::erfc),
    GAMMA(SpecialFunctions::gamma),
    LGAMMA(SpecialFunctions::logGamma),
    SINC(Scalars::sinc);

    @SuppressWarnings("ImmutableEnumChecker") // Functions hold nothing that changes.
    private final DoubleUnaryOperator function;

    UnaryOp() {
        this(null);
    }

    UnaryOp(DoubleUnaryOperator function) {
        this.function = function;
    }

    /** The operation on a number, of those that have no loop of their own. */
    DoubleUnaryOperator function() {
        return function;
    }

    DType of(DType type) {
        return switch (this) {
            case NEGATE -> {
                if (type == DType.BOOL) {
                    throw new IllegalArgumentException("The numpy boolean negative, the `-` operator, is not supported:"
                            + " boolean arrays have no negative; use not()");
                }
                yield type;
            }
            case ABS -> type.isComplex() ? DType.FLOAT64 : type;
            case FLOOR, CEIL, TRUNC -> type.isComplex() ? refuse(type) : type;
            case SQUARE, SIGN, RECIPROCAL -> type.withInteger();
            case RELU -> type.isComplex() ? refuse(type) : type;
            case INVERT -> type.isFloating() || type.isComplex() ? refuse(type) : type;
            case CBRT, DEG2RAD, RAD2DEG, SIGMOID, SOFTPLUS, ERF, ERFC, GAMMA, LGAMMA, SINC ->
                type.isComplex() ? refuse(type) : type.withFloating();
            default -> type.withFloating();
        };
    }

    private DType refuse(DType type) {
        throw new IllegalArgumentException("ufunc '" + name().toLowerCase(java.util.Locale.ROOT)
                + "' not supported for the input types: " + type.numpyName()
                + (type.isComplex() ? "; take real() or abs() first" : "; use astype(INT64) first"));
    }
}
