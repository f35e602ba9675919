package elara.array;

/**
 * The functions of {@link NDArray} that take one element after another. Those that keep integers are marked; the others
 * give {@code float64}, but for {@code float32} and complex numbers, which stay. Arguments outside of the domain give NaN.
 * Results are within two units in the last place of the exact ones, in {@code float32} within one, except where a method
 * says more. The function of {@code out} stores the result there and returns it.
 */
public sealed interface ArrayFunctions permits NDArray {
    private NDArray self() {
        return (NDArray) this;
    }

    /**
     * Takes of each element the negative.
     *
     * <pre>{@code
     * array(1, -2).neg()   // array([-1,  2])
     * }</pre>
     *
     * @return a new array of this shape; of this type
     */
    default NDArray neg() {
        return Elementwise.unary(UnaryOp.NEGATE, self());
    }

    /**
     * Takes of each element the negative.
     *
     * @param out receives the result; may be this array
     * @return out
     * @throws IllegalArgumentException if out has another shape, or cannot hold the type of the result
     */
    default NDArray neg(NDArray out) {
        return Elementwise.unary(UnaryOp.NEGATE, self(), out);
    }

    /**
     * Takes of each element the absolute value; of complex numbers the distance from 0, {@code float64}.
     *
     * <pre>{@code
     * array(-1, 2).abs()   // array([1, 2])
     * }</pre>
     *
     * @return a new array of this shape; of this type
     */
    default NDArray abs() {
        return Elementwise.unary(UnaryOp.ABS, self());
    }

    /**
     * Takes of each element the absolute value.
     *
     * @param out receives the result; may be this array
     * @return out
     * @throws IllegalArgumentException if out has another shape, or cannot hold the type of the result
     */
    default NDArray abs(NDArray out) {
        return Elementwise.unary(UnaryOp.ABS, self(), out);
    }

    /**
     * Takes of each element the square.
     *
     * <pre>{@code
     * array(2, 3).square()   // array([4, 9])
     * }</pre>
     *
     * @return a new array of this shape; of this type
     */
    default NDArray square() {
        return Elementwise.unary(UnaryOp.SQUARE, self());
    }

    /**
     * Takes of each element the square.
     *
     * @param out receives the result; may be this array
     * @return out
     * @throws IllegalArgumentException if out has another shape, or cannot hold the type of the result
     */
    default NDArray square(NDArray out) {
        return Elementwise.unary(UnaryOp.SQUARE, self(), out);
    }

    /**
     * Takes of each element the sign: -1, 0 or 1, NaN of NaN.
     *
     * <pre>{@code
     * array(-3, 0, 2).sign()   // array([-1,  0,  1])
     * }</pre>
     *
     * @return a new array of this shape; of this type
     */
    default NDArray sign() {
        return Elementwise.unary(UnaryOp.SIGN, self());
    }

    /**
     * Takes of each element the sign: -1.
     *
     * @param out receives the result; may be this array
     * @return out
     * @throws IllegalArgumentException if out has another shape, or cannot hold the type of the result
     */
    default NDArray sign(NDArray out) {
        return Elementwise.unary(UnaryOp.SIGN, self(), out);
    }

    /**
     * Takes of each element one divided by it (integers stay integers, as in NumPy).
     *
     * <pre>{@code
     * array(2.0, 4.0).reciprocal()   // array([0.5 , 0.25])
     * }</pre>
     *
     * @return a new array of this shape; of this type
     */
    default NDArray reciprocal() {
        return Elementwise.unary(UnaryOp.RECIPROCAL, self());
    }

    /**
     * Takes of each element one divided by it (integers stay integers.
     *
     * @param out receives the result; may be this array
     * @return out
     * @throws IllegalArgumentException if out has another shape, or cannot hold the type of the result
     */
    default NDArray reciprocal(NDArray out) {
        return Elementwise.unary(UnaryOp.RECIPROCAL, self(), out);
    }

    /**
     * Takes of each element the square root, NaN below 0.
     *
     * <pre>{@code
     * array(1, 4).sqrt()   // array([1., 2.])
     * }</pre>
     *
     * @return a new array of this shape; floating-point
     */
    default NDArray sqrt() {
        return Elementwise.unary(UnaryOp.SQRT, self());
    }

    /**
     * Takes of each element the square root.
     *
     * @param out receives the result; may be this array
     * @return out
     * @throws IllegalArgumentException if out has another shape, or cannot hold the type of the result
     */
    default NDArray sqrt(NDArray out) {
        return Elementwise.unary(UnaryOp.SQRT, self(), out);
    }

    /**
     * Takes of each element the cube root.
     *
     * <pre>{@code
     * array(8, -27).cbrt()   // array([ 2., -3.])
     * }</pre>
     *
     * @return a new array of this shape; floating-point
     */
    default NDArray cbrt() {
        return Elementwise.unary(UnaryOp.CBRT, self());
    }

    /**
     * Takes of each element the cube root.
     *
     * @param out receives the result; may be this array
     * @return out
     * @throws IllegalArgumentException if out has another shape, or cannot hold the type of the result
     */
    default NDArray cbrt(NDArray out) {
        return Elementwise.unary(UnaryOp.CBRT, self(), out);
    }

    /**
     * Takes of each element e to the power.
     *
     * <pre>{@code
     * array(0, 1).exp()   // array([1.        , 2.71828183])
     * }</pre>
     *
     * @return a new array of this shape; floating-point
     */
    default NDArray exp() {
        return Elementwise.unary(UnaryOp.EXP, self());
    }

    /**
     * Takes of each element e to the power.
     *
     * @param out receives the result; may be this array
     * @return out
     * @throws IllegalArgumentException if out has another shape, or cannot hold the type of the result
     */
    default NDArray exp(NDArray out) {
        return Elementwise.unary(UnaryOp.EXP, self(), out);
    }

    /**
     * Takes of each element 2 to the power.
     *
     * <pre>{@code
     * array(3, -1).exp2()   // array([8. , 0.5])
     * }</pre>
     *
     * @return a new array of this shape; floating-point
     */
    default NDArray exp2() {
        return Elementwise.unary(UnaryOp.EXP2, self());
    }

    /**
     * Takes of each element 2 to the power.
     *
     * @param out receives the result; may be this array
     * @return out
     * @throws IllegalArgumentException if out has another shape, or cannot hold the type of the result
     */
    default NDArray exp2(NDArray out) {
        return Elementwise.unary(UnaryOp.EXP2, self(), out);
    }

    /**
     * Takes of each element e to the power less 1, exact near 0.
     *
     * <pre>{@code
     * array(1e-10).expm1()   // array([1.e-10])
     * }</pre>
     *
     * @return a new array of this shape; floating-point
     */
    default NDArray expm1() {
        return Elementwise.unary(UnaryOp.EXPM1, self());
    }

    /**
     * Takes of each element e to the power less 1.
     *
     * @param out receives the result; may be this array
     * @return out
     * @throws IllegalArgumentException if out has another shape, or cannot hold the type of the result
     */
    default NDArray expm1(NDArray out) {
        return Elementwise.unary(UnaryOp.EXPM1, self(), out);
    }

    /**
     * Takes of each element the natural logarithm, NaN below 0.
     *
     * <pre>{@code
     * array(1, Math.E).log()   // array([0., 1.])
     * }</pre>
     *
     * @return a new array of this shape; floating-point
     */
    default NDArray log() {
        return Elementwise.unary(UnaryOp.LOG, self());
    }

    /**
     * Takes of each element the natural logarithm.
     *
     * @param out receives the result; may be this array
     * @return out
     * @throws IllegalArgumentException if out has another shape, or cannot hold the type of the result
     */
    default NDArray log(NDArray out) {
        return Elementwise.unary(UnaryOp.LOG, self(), out);
    }

    /**
     * Takes of each element the logarithm to the base 2.
     *
     * <pre>{@code
     * array(8, 0.5).log2()   // array([ 3., -1.])
     * }</pre>
     *
     * @return a new array of this shape; floating-point
     */
    default NDArray log2() {
        return Elementwise.unary(UnaryOp.LOG2, self());
    }

    /**
     * Takes of each element the logarithm to the base 2.
     *
     * @param out receives the result; may be this array
     * @return out
     * @throws IllegalArgumentException if out has another shape, or cannot hold the type of the result
     */
    default NDArray log2(NDArray out) {
        return Elementwise.unary(UnaryOp.LOG2, self(), out);
    }

    /**
     * Takes of each element the logarithm to the base 10.
     *
     * <pre>{@code
     * array(100, 1000).log10()   // array([2., 3.])
     * }</pre>
     *
     * @return a new array of this shape; floating-point
     */
    default NDArray log10() {
        return Elementwise.unary(UnaryOp.LOG10, self());
    }

    /**
     * Takes of each element the logarithm to the base 10.
     *
     * @param out receives the result; may be this array
     * @return out
     * @throws IllegalArgumentException if out has another shape, or cannot hold the type of the result
     */
    default NDArray log10(NDArray out) {
        return Elementwise.unary(UnaryOp.LOG10, self(), out);
    }

    /**
     * Takes of each element the natural logarithm of 1 and it, exact near 0.
     *
     * <pre>{@code
     * array(1e-10).log1p()   // array([1.e-10])
     * }</pre>
     *
     * @return a new array of this shape; floating-point
     */
    default NDArray log1p() {
        return Elementwise.unary(UnaryOp.LOG1P, self());
    }

    /**
     * Takes of each element the natural logarithm of 1 and it.
     *
     * @param out receives the result; may be this array
     * @return out
     * @throws IllegalArgumentException if out has another shape, or cannot hold the type of the result
     */
    default NDArray log1p(NDArray out) {
        return Elementwise.unary(UnaryOp.LOG1P, self(), out);
    }

    /**
     * Takes of each element the sine of radians.
     *
     * <pre>{@code
     * array(0, Math.PI / 2).sin()   // array([0., 1.])
     * }</pre>
     *
     * @return a new array of this shape; floating-point
     */
    default NDArray sin() {
        return Elementwise.unary(UnaryOp.SIN, self());
    }

    /**
     * Takes of each element the sine of radians.
     *
     * @param out receives the result; may be this array
     * @return out
     * @throws IllegalArgumentException if out has another shape, or cannot hold the type of the result
     */
    default NDArray sin(NDArray out) {
        return Elementwise.unary(UnaryOp.SIN, self(), out);
    }

    /**
     * Takes of each element the cosine of radians.
     *
     * <pre>{@code
     * array(0, Math.PI).cos()   // array([ 1., -1.])
     * }</pre>
     *
     * @return a new array of this shape; floating-point
     */
    default NDArray cos() {
        return Elementwise.unary(UnaryOp.COS, self());
    }

    /**
     * Takes of each element the cosine of radians.
     *
     * @param out receives the result; may be this array
     * @return out
     * @throws IllegalArgumentException if out has another shape, or cannot hold the type of the result
     */
    default NDArray cos(NDArray out) {
        return Elementwise.unary(UnaryOp.COS, self(), out);
    }

    /**
     * Takes of each element the tangent of radians.
     *
     * <pre>{@code
     * array(0, Math.PI / 4).tan()   // array([0., 1.])
     * }</pre>
     *
     * @return a new array of this shape; floating-point
     */
    default NDArray tan() {
        return Elementwise.unary(UnaryOp.TAN, self());
    }

    /**
     * Takes of each element the tangent of radians.
     *
     * @param out receives the result; may be this array
     * @return out
     * @throws IllegalArgumentException if out has another shape, or cannot hold the type of the result
     */
    default NDArray tan(NDArray out) {
        return Elementwise.unary(UnaryOp.TAN, self(), out);
    }

    /**
     * Takes of each element the angle with this sine, NaN beyond 1.
     *
     * <pre>{@code
     * array(0.0, 1.0).asin()   // array([0.        , 1.57079633])
     * }</pre>
     *
     * @return a new array of this shape; floating-point
     */
    default NDArray asin() {
        return Elementwise.unary(UnaryOp.ASIN, self());
    }

    /**
     * Takes of each element the angle with this sine.
     *
     * @param out receives the result; may be this array
     * @return out
     * @throws IllegalArgumentException if out has another shape, or cannot hold the type of the result
     */
    default NDArray asin(NDArray out) {
        return Elementwise.unary(UnaryOp.ASIN, self(), out);
    }

    /**
     * Takes of each element the angle with this cosine, NaN beyond 1.
     *
     * <pre>{@code
     * array(1.0, 0.0).acos()   // array([0.        , 1.57079633])
     * }</pre>
     *
     * @return a new array of this shape; floating-point
     */
    default NDArray acos() {
        return Elementwise.unary(UnaryOp.ACOS, self());
    }

    /**
     * Takes of each element the angle with this cosine.
     *
     * @param out receives the result; may be this array
     * @return out
     * @throws IllegalArgumentException if out has another shape, or cannot hold the type of the result
     */
    default NDArray acos(NDArray out) {
        return Elementwise.unary(UnaryOp.ACOS, self(), out);
    }

    /**
     * Takes of each element the angle with this tangent.
     *
     * <pre>{@code
     * array(0.0, 1.0).atan()   // array([0.        , 0.78539816])
     * }</pre>
     *
     * @return a new array of this shape; floating-point
     */
    default NDArray atan() {
        return Elementwise.unary(UnaryOp.ATAN, self());
    }

    /**
     * Takes of each element the angle with this tangent.
     *
     * @param out receives the result; may be this array
     * @return out
     * @throws IllegalArgumentException if out has another shape, or cannot hold the type of the result
     */
    default NDArray atan(NDArray out) {
        return Elementwise.unary(UnaryOp.ATAN, self(), out);
    }

    /**
     * Takes of each element the hyperbolic sine.
     *
     * <pre>{@code
     * array(0.0, 1.0).sinh()   // array([0.        , 1.17520119])
     * }</pre>
     *
     * @return a new array of this shape; floating-point
     */
    default NDArray sinh() {
        return Elementwise.unary(UnaryOp.SINH, self());
    }

    /**
     * Takes of each element the hyperbolic sine.
     *
     * @param out receives the result; may be this array
     * @return out
     * @throws IllegalArgumentException if out has another shape, or cannot hold the type of the result
     */
    default NDArray sinh(NDArray out) {
        return Elementwise.unary(UnaryOp.SINH, self(), out);
    }

    /**
     * Takes of each element the hyperbolic cosine.
     *
     * <pre>{@code
     * array(0.0, 1.0).cosh()   // array([1.        , 1.54308063])
     * }</pre>
     *
     * @return a new array of this shape; floating-point
     */
    default NDArray cosh() {
        return Elementwise.unary(UnaryOp.COSH, self());
    }

    /**
     * Takes of each element the hyperbolic cosine.
     *
     * @param out receives the result; may be this array
     * @return out
     * @throws IllegalArgumentException if out has another shape, or cannot hold the type of the result
     */
    default NDArray cosh(NDArray out) {
        return Elementwise.unary(UnaryOp.COSH, self(), out);
    }

    /**
     * Takes of each element the hyperbolic tangent.
     *
     * <pre>{@code
     * array(0.0, 1.0).tanh()   // array([0.        , 0.76159416])
     * }</pre>
     *
     * @return a new array of this shape; floating-point
     */
    default NDArray tanh() {
        return Elementwise.unary(UnaryOp.TANH, self());
    }

    /**
     * Takes of each element the hyperbolic tangent.
     *
     * @param out receives the result; may be this array
     * @return out
     * @throws IllegalArgumentException if out has another shape, or cannot hold the type of the result
     */
    default NDArray tanh(NDArray out) {
        return Elementwise.unary(UnaryOp.TANH, self(), out);
    }

    /**
     * Takes of each element the inverse of the hyperbolic sine.
     *
     * <pre>{@code
     * array(0.0, 1.0).asinh()   // array([0.        , 0.88137359])
     * }</pre>
     *
     * @return a new array of this shape; floating-point
     */
    default NDArray asinh() {
        return Elementwise.unary(UnaryOp.ASINH, self());
    }

    /**
     * Takes of each element the inverse of the hyperbolic sine.
     *
     * @param out receives the result; may be this array
     * @return out
     * @throws IllegalArgumentException if out has another shape, or cannot hold the type of the result
     */
    default NDArray asinh(NDArray out) {
        return Elementwise.unary(UnaryOp.ASINH, self(), out);
    }

    /**
     * Takes of each element the inverse of the hyperbolic cosine, NaN below 1.
     *
     * <pre>{@code
     * array(1.0, 2.0).acosh()   // array([0.       , 1.3169579])
     * }</pre>
     *
     * @return a new array of this shape; floating-point
     */
    default NDArray acosh() {
        return Elementwise.unary(UnaryOp.ACOSH, self());
    }

    /**
     * Takes of each element the inverse of the hyperbolic cosine.
     *
     * @param out receives the result; may be this array
     * @return out
     * @throws IllegalArgumentException if out has another shape, or cannot hold the type of the result
     */
    default NDArray acosh(NDArray out) {
        return Elementwise.unary(UnaryOp.ACOSH, self(), out);
    }

    /**
     * Takes of each element the inverse of the hyperbolic tangent, NaN beyond 1.
     *
     * <pre>{@code
     * array(0.0, 0.5).atanh()   // array([0.        , 0.54930614])
     * }</pre>
     *
     * @return a new array of this shape; floating-point
     */
    default NDArray atanh() {
        return Elementwise.unary(UnaryOp.ATANH, self());
    }

    /**
     * Takes of each element the inverse of the hyperbolic tangent.
     *
     * @param out receives the result; may be this array
     * @return out
     * @throws IllegalArgumentException if out has another shape, or cannot hold the type of the result
     */
    default NDArray atanh(NDArray out) {
        return Elementwise.unary(UnaryOp.ATANH, self(), out);
    }

    /**
     * Takes of each element radians of degrees.
     *
     * <pre>{@code
     * array(180.0, 90.0).deg2rad()   // array([3.14159265, 1.57079633])
     * }</pre>
     *
     * @return a new array of this shape; floating-point
     */
    default NDArray deg2rad() {
        return Elementwise.unary(UnaryOp.DEG2RAD, self());
    }

    /**
     * Takes of each element radians of degrees.
     *
     * @param out receives the result; may be this array
     * @return out
     * @throws IllegalArgumentException if out has another shape, or cannot hold the type of the result
     */
    default NDArray deg2rad(NDArray out) {
        return Elementwise.unary(UnaryOp.DEG2RAD, self(), out);
    }

    /**
     * Takes of each element degrees of radians.
     *
     * <pre>{@code
     * array(Math.PI).rad2deg()   // array([180.])
     * }</pre>
     *
     * @return a new array of this shape; floating-point
     */
    default NDArray rad2deg() {
        return Elementwise.unary(UnaryOp.RAD2DEG, self());
    }

    /**
     * Takes of each element degrees of radians.
     *
     * @param out receives the result; may be this array
     * @return out
     * @throws IllegalArgumentException if out has another shape, or cannot hold the type of the result
     */
    default NDArray rad2deg(NDArray out) {
        return Elementwise.unary(UnaryOp.RAD2DEG, self(), out);
    }

    /**
     * Takes of each element the greatest whole number that is not above.
     *
     * <pre>{@code
     * array(1.5, -1.5).floor()   // array([ 1., -2.])
     * }</pre>
     *
     * @return a new array of this shape; of this type
     */
    default NDArray floor() {
        return Elementwise.unary(UnaryOp.FLOOR, self());
    }

    /**
     * Takes of each element the greatest whole number that is not above.
     *
     * @param out receives the result; may be this array
     * @return out
     * @throws IllegalArgumentException if out has another shape, or cannot hold the type of the result
     */
    default NDArray floor(NDArray out) {
        return Elementwise.unary(UnaryOp.FLOOR, self(), out);
    }

    /**
     * Takes of each element the least whole number that is not below.
     *
     * <pre>{@code
     * array(1.5, -1.5).ceil()   // array([ 2., -1.])
     * }</pre>
     *
     * @return a new array of this shape; of this type
     */
    default NDArray ceil() {
        return Elementwise.unary(UnaryOp.CEIL, self());
    }

    /**
     * Takes of each element the least whole number that is not below.
     *
     * @param out receives the result; may be this array
     * @return out
     * @throws IllegalArgumentException if out has another shape, or cannot hold the type of the result
     */
    default NDArray ceil(NDArray out) {
        return Elementwise.unary(UnaryOp.CEIL, self(), out);
    }

    /**
     * Takes of each element the whole number next to it on the side of 0.
     *
     * <pre>{@code
     * array(1.5, -1.5).trunc()   // array([ 1., -1.])
     * }</pre>
     *
     * @return a new array of this shape; of this type
     */
    default NDArray trunc() {
        return Elementwise.unary(UnaryOp.TRUNC, self());
    }

    /**
     * Takes of each element the whole number next to it on the side of 0.
     *
     * @param out receives the result; may be this array
     * @return out
     * @throws IllegalArgumentException if out has another shape, or cannot hold the type of the result
     */
    default NDArray trunc(NDArray out) {
        return Elementwise.unary(UnaryOp.TRUNC, self(), out);
    }

    /**
     * Takes of each element the nearest whole number, the even one of two.
     *
     * <pre>{@code
     * array(0.5, 1.5, 2.4).rint()   // array([0., 2., 2.])
     * }</pre>
     *
     * @return a new array of this shape; floating-point
     */
    default NDArray rint() {
        return Elementwise.unary(UnaryOp.RINT, self());
    }

    /**
     * Takes of each element the nearest whole number.
     *
     * @param out receives the result; may be this array
     * @return out
     * @throws IllegalArgumentException if out has another shape, or cannot hold the type of the result
     */
    default NDArray rint(NDArray out) {
        return Elementwise.unary(UnaryOp.RINT, self(), out);
    }

    /**
     * Takes of each element 1 / (1 + exp(-x)), the logistic function, without overflow.
     *
     * <pre>{@code
     * array(0.0, 100.0, -1000.0).sigmoid()   // array([0.5, 1. , 0. ])
     * }</pre>
     *
     * @return a new array of this shape; floating-point
     */
    default NDArray sigmoid() {
        return Elementwise.unary(UnaryOp.SIGMOID, self());
    }

    /**
     * Takes of each element 1 / (1 + exp(-x)).
     *
     * @param out receives the result; may be this array
     * @return out
     * @throws IllegalArgumentException if out has another shape, or cannot hold the type of the result
     */
    default NDArray sigmoid(NDArray out) {
        return Elementwise.unary(UnaryOp.SIGMOID, self(), out);
    }

    /**
     * Takes of each element log(1 + exp(x)), without overflow.
     *
     * <pre>{@code
     * array(0.0, 1000.0).softplus()   // array([6.93147181e-01, 1.00000000e+03])
     * }</pre>
     *
     * @return a new array of this shape; floating-point
     */
    default NDArray softplus() {
        return Elementwise.unary(UnaryOp.SOFTPLUS, self());
    }

    /**
     * Takes of each element log(1 + exp(x)).
     *
     * @param out receives the result; may be this array
     * @return out
     * @throws IllegalArgumentException if out has another shape, or cannot hold the type of the result
     */
    default NDArray softplus(NDArray out) {
        return Elementwise.unary(UnaryOp.SOFTPLUS, self(), out);
    }

    /**
     * Takes of each element the greater of it and 0.
     *
     * <pre>{@code
     * array(-1.5, 2.0).relu()   // array([0., 2.])
     * }</pre>
     *
     * @return a new array of this shape; of this type
     */
    default NDArray relu() {
        return Elementwise.unary(UnaryOp.RELU, self());
    }

    /**
     * Takes of each element the greater of it and 0.
     *
     * @param out receives the result; may be this array
     * @return out
     * @throws IllegalArgumentException if out has another shape, or cannot hold the type of the result
     */
    default NDArray relu(NDArray out) {
        return Elementwise.unary(UnaryOp.RELU, self(), out);
    }

    /**
     * Takes of each element the error function.
     *
     * <pre>{@code
     * array(0.0, 1.0).erf()   // array([0.        , 0.84270079])
     * }</pre>
     *
     * @return a new array of this shape; floating-point
     */
    default NDArray erf() {
        return Elementwise.unary(UnaryOp.ERF, self());
    }

    /**
     * Takes of each element the error function.
     *
     * @param out receives the result; may be this array
     * @return out
     * @throws IllegalArgumentException if out has another shape, or cannot hold the type of the result
     */
    default NDArray erf(NDArray out) {
        return Elementwise.unary(UnaryOp.ERF, self(), out);
    }

    /**
     * Takes of each element 1 less the error function, without cancellation.
     *
     * <pre>{@code
     * array(0.0, 1.0).erfc()   // array([1.        , 0.15729921])
     * }</pre>
     *
     * @return a new array of this shape; floating-point
     */
    default NDArray erfc() {
        return Elementwise.unary(UnaryOp.ERFC, self());
    }

    /**
     * Takes of each element 1 less the error function.
     *
     * @param out receives the result; may be this array
     * @return out
     * @throws IllegalArgumentException if out has another shape, or cannot hold the type of the result
     */
    default NDArray erfc(NDArray out) {
        return Elementwise.unary(UnaryOp.ERFC, self(), out);
    }

    /**
     * Takes of each element the gamma function; {@code gamma(n + 1)} is n!.
     *
     * <pre>{@code
     * array(5, 0.5).gamma()   // array([24.        ,  1.77245385])
     * }</pre>
     *
     * @return a new array of this shape; floating-point
     */
    default NDArray gamma() {
        return Elementwise.unary(UnaryOp.GAMMA, self());
    }

    /**
     * Takes of each element the gamma function.
     *
     * @param out receives the result; may be this array
     * @return out
     * @throws IllegalArgumentException if out has another shape, or cannot hold the type of the result
     */
    default NDArray gamma(NDArray out) {
        return Elementwise.unary(UnaryOp.GAMMA, self(), out);
    }

    /**
     * Takes of each element the logarithm of the absolute value of the gamma function.
     *
     * <pre>{@code
     * array(100.0).lgamma()   // array([359.13420537])
     * }</pre>
     *
     * @return a new array of this shape; floating-point
     */
    default NDArray lgamma() {
        return Elementwise.unary(UnaryOp.LGAMMA, self());
    }

    /**
     * Takes of each element the logarithm of the absolute value of the gamma function.
     *
     * @param out receives the result; may be this array
     * @return out
     * @throws IllegalArgumentException if out has another shape, or cannot hold the type of the result
     */
    default NDArray lgamma(NDArray out) {
        return Elementwise.unary(UnaryOp.LGAMMA, self(), out);
    }

    /**
     * Takes of each element sin(pi x) / (pi x).
     *
     * <pre>{@code
     * array(0.0, 0.5).sinc()   // array([1.        , 0.63661977])
     * }</pre>
     *
     * @return a new array of this shape; floating-point
     */
    default NDArray sinc() {
        return Elementwise.unary(UnaryOp.SINC, self());
    }

    /**
     * Takes of each element sin(pi x) / (pi x).
     *
     * @param out receives the result; may be this array
     * @return out
     * @throws IllegalArgumentException if out has another shape, or cannot hold the type of the result
     */
    default NDArray sinc(NDArray out) {
        return Elementwise.unary(UnaryOp.SINC, self(), out);
    }

    /**
     * Takes of each element all bits turned round, of truth values the other one.
     *
     * <pre>{@code
     * array(0, 5).invert()   // array([-1, -6])
     * }</pre>
     *
     * @return a new array of this shape; of this type
     */
    default NDArray invert() {
        return Elementwise.unary(UnaryOp.INVERT, self());
    }

    /**
     * Takes of each element all bits turned round.
     *
     * @param out receives the result; may be this array
     * @return out
     * @throws IllegalArgumentException if out has another shape, or cannot hold the type of the result
     */
    default NDArray invert(NDArray out) {
        return Elementwise.unary(UnaryOp.INVERT, self(), out);
    }

    /**
     * Rounds to whole numbers, of two equally near ones to the even one.
     *
     * @return a new array of this shape and type
     */
    default NDArray round() {
        return round(0);
    }

    /**
     * Rounds to a number of decimals, of two equally near ones to the even one, as NumPy does: by multiplying, rounding to
     * whole numbers, and dividing again.
     *
     * <pre>{@code
     * array(0.125, 2.675).round(2)   // array([0.12, 2.68])
     * array(1234, 5678).round(-2)    // array([1200, 5700])
     * }</pre>
     *
     * @param decimals the digits behind the point; negative ones are before it
     * @return a new array of this shape and type
     */
    default NDArray round(int decimals) {
        return Rounding.round(self(), decimals);
    }

    /**
     * Limits elements to a range.
     *
     * <pre>{@code
     * array(1, 5, 9).clip(2, 8)   // array([2, 5, 8])
     * }</pre>
     *
     * @param min what is below becomes this
     * @param max what is above becomes this
     * @return a new array of this shape
     */
    default NDArray clip(long min, long max) {
        return self().maximum(min).minimum(max);
    }

    /**
     * Limits elements to a range.
     *
     * @param min what is below becomes this; minus infinity for no limit
     * @param max what is above becomes this; infinity for no limit
     * @return a new array of this shape; floating-point
     */
    default NDArray clip(double min, double max) {
        return self().maximum(min).minimum(max);
    }

    /**
     * Limits elements to ranges of their own.
     *
     * @param min the lower limits, which broadcast against this array
     * @param max the upper limits, which broadcast against this array
     * @return a new array
     */
    default NDArray clip(NDArray min, NDArray max) {
        return self().maximum(min).minimum(max);
    }

    /**
     * Replaces NaN by 0 and infinities by the greatest finite numbers.
     *
     * @return a new array of this shape and type
     */
    default NDArray nanToNum() {
        return Rounding.nanToNum(self());
    }

    /**
     * Returns the real parts.
     *
     * @return of complex numbers a new array of {@code float64}, else this array
     */
    default NDArray real() {
        return Elementwise.part(self(), 0);
    }

    /**
     * Returns the imaginary parts.
     *
     * <pre>{@code
     * array(1, 2).mul(Complex.I).imag()   // array([1., 2.])
     * }</pre>
     *
     * @return a new array, of zeros where the numbers are not complex
     */
    default NDArray imag() {
        return Elementwise.part(self(), 1);
    }

    /**
     * Returns the conjugates.
     *
     * @return of complex numbers a new array, else this array
     */
    default NDArray conj() {
        return Elementwise.conj(self());
    }

    /**
     * Returns the angles of complex numbers.
     *
     * @return a new array of radians; {@code float64}
     */
    default NDArray angle() {
        return self().imag().atan2(self().real());
    }

    /**
     * Turns scores into probabilities along the last axis: exp(x) / sum(exp(x)), without overflow.
     *
     * <pre>{@code
     * array(1.0, 1.0, 1.0, 1.0).softmax()   // array([0.25, 0.25, 0.25, 0.25])
     * }</pre>
     *
     * @return a new array of this shape; floating-point
     */
    default NDArray softmax() {
        return softmax(-1);
    }

    /**
     * Turns scores into probabilities along an axis: exp(x) / sum(exp(x)), without overflow.
     *
     * @param axis the axis along which the results add up to 1
     * @return a new array of this shape; floating-point
     * @throws IndexOutOfBoundsException if there is no such axis
     */
    default NDArray softmax(int axis) {
        var e = self().sub(self().max(axis, true)).exp();
        return e.divi(e.sum(axis, true));
    }

    /**
     * Returns the logarithm of the sum of the exponentials of all elements, without overflow.
     *
     * <pre>{@code
     * array(1000.0, 1000.0).logsumexp()   // 1000.6931471805599
     * }</pre>
     *
     * @return a number
     */
    default double logsumexp() {
        return logsumexp(0, self().ravel(), false).item();
    }

    /**
     * Returns the logarithm of the sum of exponentials along an axis, without overflow.
     *
     * @param axis the axis that is taken together
     * @return the shape without that axis; floating-point
     * @throws IndexOutOfBoundsException if there is no such axis
     */
    default NDArray logsumexp(int axis) {
        return logsumexp(axis, self(), false);
    }

    /**
     * Returns the logarithm of the sum of exponentials along an axis, without overflow.
     *
     * @param axis the axis that is taken together
     * @param keepdims whether the axis stays, with size 1
     * @return floating-point
     * @throws IndexOutOfBoundsException if there is no such axis
     */
    default NDArray logsumexp(int axis, boolean keepdims) {
        return logsumexp(axis, self(), keepdims);
    }

    private static NDArray logsumexp(int axis, NDArray x, boolean keepdims) {
        var top = x.as(x.dtype.withFloating()).max(axis, true);
        // An infinite maximum is the result; it must not meet itself in a difference.
        var shift = NDArrays.where(top.isfinite(), top, NDArrays.zerosLike(top));
        var sum = x.sub(shift).exp().sum(axis, true).log().addi(shift);
        return keepdims ? sum : sum.squeeze(axis);
    }
}
