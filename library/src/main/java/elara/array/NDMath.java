package elara.array;

/**
 * The functions of {@code elara.array} with the array as an argument, for static import, as NumPy writes them: {@code
 * exp(x)}, {@code maximum(a, b)}, {@code sub(1, x)}. Each does what the method of that name does.
 */
public final class NDMath {
    private NDMath() {}

    /**
     * Adds, element by element.
     *
     * @param a the left operand
     * @param b the right operand
     * @return a new array
     * @see ArrayArithmetic#add(NDArray)
     */
    public static NDArray add(NDArray a, NDArray b) {
        return a.add(b);
    }

    /**
     * Adds, element by element.
     *
     * @param a the left operand
     * @param b the right operand
     * @return a new array
     * @see ArrayArithmetic#add(NDArray)
     */
    public static NDArray add(NDArray a, double b) {
        return a.add(b);
    }

    /**
     * Adds, element by element.
     *
     * @param a the left operand
     * @param b the right operand
     * @return a new array
     * @see ArrayArithmetic#add(NDArray)
     */
    public static NDArray add(double a, NDArray b) {
        return Elementwise.binary(BinaryOp.ADD, b.weak(a), b);
    }

    /**
     * Adds, element by element.
     *
     * @param a the left operand
     * @param b the right operand
     * @return a new array
     * @see ArrayArithmetic#add(NDArray)
     */
    public static NDArray add(NDArray a, long b) {
        return a.add(b);
    }

    /**
     * Adds, element by element.
     *
     * @param a the left operand
     * @param b the right operand
     * @return a new array
     * @see ArrayArithmetic#add(NDArray)
     */
    public static NDArray add(long a, NDArray b) {
        return Elementwise.binary(BinaryOp.ADD, b.weak(a), b);
    }

    /**
     * Subtracts, element by element.
     *
     * @param a the left operand
     * @param b the right operand
     * @return a new array
     * @see ArrayArithmetic#sub(NDArray)
     */
    public static NDArray sub(NDArray a, NDArray b) {
        return a.sub(b);
    }

    /**
     * Subtracts, element by element.
     *
     * @param a the left operand
     * @param b the right operand
     * @return a new array
     * @see ArrayArithmetic#sub(NDArray)
     */
    public static NDArray sub(NDArray a, double b) {
        return a.sub(b);
    }

    /**
     * Subtracts, element by element.
     *
     * @param a the left operand
     * @param b the right operand
     * @return a new array
     * @see ArrayArithmetic#sub(NDArray)
     */
    public static NDArray sub(double a, NDArray b) {
        return Elementwise.binary(BinaryOp.SUBTRACT, b.weak(a), b);
    }

    /**
     * Subtracts, element by element.
     *
     * @param a the left operand
     * @param b the right operand
     * @return a new array
     * @see ArrayArithmetic#sub(NDArray)
     */
    public static NDArray sub(NDArray a, long b) {
        return a.sub(b);
    }

    /**
     * Subtracts, element by element.
     *
     * @param a the left operand
     * @param b the right operand
     * @return a new array
     * @see ArrayArithmetic#sub(NDArray)
     */
    public static NDArray sub(long a, NDArray b) {
        return Elementwise.binary(BinaryOp.SUBTRACT, b.weak(a), b);
    }

    /**
     * Multiplies, element by element.
     *
     * @param a the left operand
     * @param b the right operand
     * @return a new array
     * @see ArrayArithmetic#mul(NDArray)
     */
    public static NDArray mul(NDArray a, NDArray b) {
        return a.mul(b);
    }

    /**
     * Multiplies, element by element.
     *
     * @param a the left operand
     * @param b the right operand
     * @return a new array
     * @see ArrayArithmetic#mul(NDArray)
     */
    public static NDArray mul(NDArray a, double b) {
        return a.mul(b);
    }

    /**
     * Multiplies, element by element.
     *
     * @param a the left operand
     * @param b the right operand
     * @return a new array
     * @see ArrayArithmetic#mul(NDArray)
     */
    public static NDArray mul(double a, NDArray b) {
        return Elementwise.binary(BinaryOp.MULTIPLY, b.weak(a), b);
    }

    /**
     * Multiplies, element by element.
     *
     * @param a the left operand
     * @param b the right operand
     * @return a new array
     * @see ArrayArithmetic#mul(NDArray)
     */
    public static NDArray mul(NDArray a, long b) {
        return a.mul(b);
    }

    /**
     * Multiplies, element by element.
     *
     * @param a the left operand
     * @param b the right operand
     * @return a new array
     * @see ArrayArithmetic#mul(NDArray)
     */
    public static NDArray mul(long a, NDArray b) {
        return Elementwise.binary(BinaryOp.MULTIPLY, b.weak(a), b);
    }

    /**
     * Divides, element by element.
     *
     * @param a the left operand
     * @param b the right operand
     * @return a new array
     * @see ArrayArithmetic#div(NDArray)
     */
    public static NDArray div(NDArray a, NDArray b) {
        return a.div(b);
    }

    /**
     * Divides, element by element.
     *
     * @param a the left operand
     * @param b the right operand
     * @return a new array
     * @see ArrayArithmetic#div(NDArray)
     */
    public static NDArray div(NDArray a, double b) {
        return a.div(b);
    }

    /**
     * Divides, element by element.
     *
     * @param a the left operand
     * @param b the right operand
     * @return a new array
     * @see ArrayArithmetic#div(NDArray)
     */
    public static NDArray div(double a, NDArray b) {
        return Elementwise.binary(BinaryOp.DIVIDE, b.weak(a), b);
    }

    /**
     * Divides, element by element.
     *
     * @param a the left operand
     * @param b the right operand
     * @return a new array
     * @see ArrayArithmetic#div(NDArray)
     */
    public static NDArray div(NDArray a, long b) {
        return a.div(b);
    }

    /**
     * Divides, element by element.
     *
     * @param a the left operand
     * @param b the right operand
     * @return a new array
     * @see ArrayArithmetic#div(NDArray)
     */
    public static NDArray div(long a, NDArray b) {
        return Elementwise.binary(BinaryOp.DIVIDE, b.weak(a), b);
    }

    /**
     * Divides and rounds down, element by element.
     *
     * @param a the left operand
     * @param b the right operand
     * @return a new array
     * @see ArrayArithmetic#floorDiv(NDArray)
     */
    public static NDArray floorDiv(NDArray a, NDArray b) {
        return a.floorDiv(b);
    }

    /**
     * Divides and rounds down, element by element.
     *
     * @param a the left operand
     * @param b the right operand
     * @return a new array
     * @see ArrayArithmetic#floorDiv(NDArray)
     */
    public static NDArray floorDiv(NDArray a, double b) {
        return a.floorDiv(b);
    }

    /**
     * Divides and rounds down, element by element.
     *
     * @param a the left operand
     * @param b the right operand
     * @return a new array
     * @see ArrayArithmetic#floorDiv(NDArray)
     */
    public static NDArray floorDiv(double a, NDArray b) {
        return Elementwise.binary(BinaryOp.FLOOR_DIVIDE, b.weak(a), b);
    }

    /**
     * Divides and rounds down, element by element.
     *
     * @param a the left operand
     * @param b the right operand
     * @return a new array
     * @see ArrayArithmetic#floorDiv(NDArray)
     */
    public static NDArray floorDiv(NDArray a, long b) {
        return a.floorDiv(b);
    }

    /**
     * Divides and rounds down, element by element.
     *
     * @param a the left operand
     * @param b the right operand
     * @return a new array
     * @see ArrayArithmetic#floorDiv(NDArray)
     */
    public static NDArray floorDiv(long a, NDArray b) {
        return Elementwise.binary(BinaryOp.FLOOR_DIVIDE, b.weak(a), b);
    }

    /**
     * Takes the remainder of floor division, element by element.
     *
     * @param a the left operand
     * @param b the right operand
     * @return a new array
     * @see ArrayArithmetic#mod(NDArray)
     */
    public static NDArray mod(NDArray a, NDArray b) {
        return a.mod(b);
    }

    /**
     * Takes the remainder of floor division, element by element.
     *
     * @param a the left operand
     * @param b the right operand
     * @return a new array
     * @see ArrayArithmetic#mod(NDArray)
     */
    public static NDArray mod(NDArray a, double b) {
        return a.mod(b);
    }

    /**
     * Takes the remainder of floor division, element by element.
     *
     * @param a the left operand
     * @param b the right operand
     * @return a new array
     * @see ArrayArithmetic#mod(NDArray)
     */
    public static NDArray mod(double a, NDArray b) {
        return Elementwise.binary(BinaryOp.REMAINDER, b.weak(a), b);
    }

    /**
     * Takes the remainder of floor division, element by element.
     *
     * @param a the left operand
     * @param b the right operand
     * @return a new array
     * @see ArrayArithmetic#mod(NDArray)
     */
    public static NDArray mod(NDArray a, long b) {
        return a.mod(b);
    }

    /**
     * Takes the remainder of floor division, element by element.
     *
     * @param a the left operand
     * @param b the right operand
     * @return a new array
     * @see ArrayArithmetic#mod(NDArray)
     */
    public static NDArray mod(long a, NDArray b) {
        return Elementwise.binary(BinaryOp.REMAINDER, b.weak(a), b);
    }

    /**
     * Takes the remainder of division, element by element.
     *
     * @param a the left operand
     * @param b the right operand
     * @return a new array
     * @see ArrayArithmetic#fmod(NDArray)
     */
    public static NDArray fmod(NDArray a, NDArray b) {
        return a.fmod(b);
    }

    /**
     * Takes the remainder of division, element by element.
     *
     * @param a the left operand
     * @param b the right operand
     * @return a new array
     * @see ArrayArithmetic#fmod(NDArray)
     */
    public static NDArray fmod(NDArray a, double b) {
        return a.fmod(b);
    }

    /**
     * Takes the remainder of division, element by element.
     *
     * @param a the left operand
     * @param b the right operand
     * @return a new array
     * @see ArrayArithmetic#fmod(NDArray)
     */
    public static NDArray fmod(double a, NDArray b) {
        return Elementwise.binary(BinaryOp.FMOD, b.weak(a), b);
    }

    /**
     * Takes the remainder of division, element by element.
     *
     * @param a the left operand
     * @param b the right operand
     * @return a new array
     * @see ArrayArithmetic#fmod(NDArray)
     */
    public static NDArray fmod(NDArray a, long b) {
        return a.fmod(b);
    }

    /**
     * Takes the remainder of division, element by element.
     *
     * @param a the left operand
     * @param b the right operand
     * @return a new array
     * @see ArrayArithmetic#fmod(NDArray)
     */
    public static NDArray fmod(long a, NDArray b) {
        return Elementwise.binary(BinaryOp.FMOD, b.weak(a), b);
    }

    /**
     * Raises to powers, element by element.
     *
     * @param a the left operand
     * @param b the right operand
     * @return a new array
     * @see ArrayArithmetic#pow(NDArray)
     */
    public static NDArray pow(NDArray a, NDArray b) {
        return a.pow(b);
    }

    /**
     * Raises to powers, element by element.
     *
     * @param a the left operand
     * @param b the right operand
     * @return a new array
     * @see ArrayArithmetic#pow(NDArray)
     */
    public static NDArray pow(NDArray a, double b) {
        return a.pow(b);
    }

    /**
     * Raises to powers, element by element.
     *
     * @param a the left operand
     * @param b the right operand
     * @return a new array
     * @see ArrayArithmetic#pow(NDArray)
     */
    public static NDArray pow(double a, NDArray b) {
        return Elementwise.binary(BinaryOp.POWER, b.weak(a), b);
    }

    /**
     * Raises to powers, element by element.
     *
     * @param a the left operand
     * @param b the right operand
     * @return a new array
     * @see ArrayArithmetic#pow(NDArray)
     */
    public static NDArray pow(NDArray a, long b) {
        return a.pow(b);
    }

    /**
     * Raises to powers, element by element.
     *
     * @param a the left operand
     * @param b the right operand
     * @return a new array
     * @see ArrayArithmetic#pow(NDArray)
     */
    public static NDArray pow(long a, NDArray b) {
        return Elementwise.binary(BinaryOp.POWER, b.weak(a), b);
    }

    /**
     * Takes the greater of two elements, element by element.
     *
     * @param a the left operand
     * @param b the right operand
     * @return a new array
     * @see ArrayArithmetic#maximum(NDArray)
     */
    public static NDArray maximum(NDArray a, NDArray b) {
        return a.maximum(b);
    }

    /**
     * Takes the greater of two elements, element by element.
     *
     * @param a the left operand
     * @param b the right operand
     * @return a new array
     * @see ArrayArithmetic#maximum(NDArray)
     */
    public static NDArray maximum(NDArray a, double b) {
        return a.maximum(b);
    }

    /**
     * Takes the greater of two elements, element by element.
     *
     * @param a the left operand
     * @param b the right operand
     * @return a new array
     * @see ArrayArithmetic#maximum(NDArray)
     */
    public static NDArray maximum(double a, NDArray b) {
        return Elementwise.binary(BinaryOp.MAXIMUM, b.weak(a), b);
    }

    /**
     * Takes the greater of two elements, element by element.
     *
     * @param a the left operand
     * @param b the right operand
     * @return a new array
     * @see ArrayArithmetic#maximum(NDArray)
     */
    public static NDArray maximum(NDArray a, long b) {
        return a.maximum(b);
    }

    /**
     * Takes the greater of two elements, element by element.
     *
     * @param a the left operand
     * @param b the right operand
     * @return a new array
     * @see ArrayArithmetic#maximum(NDArray)
     */
    public static NDArray maximum(long a, NDArray b) {
        return Elementwise.binary(BinaryOp.MAXIMUM, b.weak(a), b);
    }

    /**
     * Takes the lesser of two elements, element by element.
     *
     * @param a the left operand
     * @param b the right operand
     * @return a new array
     * @see ArrayArithmetic#minimum(NDArray)
     */
    public static NDArray minimum(NDArray a, NDArray b) {
        return a.minimum(b);
    }

    /**
     * Takes the lesser of two elements, element by element.
     *
     * @param a the left operand
     * @param b the right operand
     * @return a new array
     * @see ArrayArithmetic#minimum(NDArray)
     */
    public static NDArray minimum(NDArray a, double b) {
        return a.minimum(b);
    }

    /**
     * Takes the lesser of two elements, element by element.
     *
     * @param a the left operand
     * @param b the right operand
     * @return a new array
     * @see ArrayArithmetic#minimum(NDArray)
     */
    public static NDArray minimum(double a, NDArray b) {
        return Elementwise.binary(BinaryOp.MINIMUM, b.weak(a), b);
    }

    /**
     * Takes the lesser of two elements, element by element.
     *
     * @param a the left operand
     * @param b the right operand
     * @return a new array
     * @see ArrayArithmetic#minimum(NDArray)
     */
    public static NDArray minimum(NDArray a, long b) {
        return a.minimum(b);
    }

    /**
     * Takes the lesser of two elements, element by element.
     *
     * @param a the left operand
     * @param b the right operand
     * @return a new array
     * @see ArrayArithmetic#minimum(NDArray)
     */
    public static NDArray minimum(long a, NDArray b) {
        return Elementwise.binary(BinaryOp.MINIMUM, b.weak(a), b);
    }

    /**
     * Takes the greater of two elements, element by element.
     *
     * @param a the left operand
     * @param b the right operand
     * @return a new array
     * @see ArrayArithmetic#fmax(NDArray)
     */
    public static NDArray fmax(NDArray a, NDArray b) {
        return a.fmax(b);
    }

    /**
     * Takes the greater of two elements, element by element.
     *
     * @param a the left operand
     * @param b the right operand
     * @return a new array
     * @see ArrayArithmetic#fmax(NDArray)
     */
    public static NDArray fmax(NDArray a, double b) {
        return a.fmax(b);
    }

    /**
     * Takes the greater of two elements, element by element.
     *
     * @param a the left operand
     * @param b the right operand
     * @return a new array
     * @see ArrayArithmetic#fmax(NDArray)
     */
    public static NDArray fmax(double a, NDArray b) {
        return Elementwise.binary(BinaryOp.FMAX, b.weak(a), b);
    }

    /**
     * Takes the greater of two elements, element by element.
     *
     * @param a the left operand
     * @param b the right operand
     * @return a new array
     * @see ArrayArithmetic#fmax(NDArray)
     */
    public static NDArray fmax(NDArray a, long b) {
        return a.fmax(b);
    }

    /**
     * Takes the greater of two elements, element by element.
     *
     * @param a the left operand
     * @param b the right operand
     * @return a new array
     * @see ArrayArithmetic#fmax(NDArray)
     */
    public static NDArray fmax(long a, NDArray b) {
        return Elementwise.binary(BinaryOp.FMAX, b.weak(a), b);
    }

    /**
     * Takes the lesser of two elements, element by element.
     *
     * @param a the left operand
     * @param b the right operand
     * @return a new array
     * @see ArrayArithmetic#fmin(NDArray)
     */
    public static NDArray fmin(NDArray a, NDArray b) {
        return a.fmin(b);
    }

    /**
     * Takes the lesser of two elements, element by element.
     *
     * @param a the left operand
     * @param b the right operand
     * @return a new array
     * @see ArrayArithmetic#fmin(NDArray)
     */
    public static NDArray fmin(NDArray a, double b) {
        return a.fmin(b);
    }

    /**
     * Takes the lesser of two elements, element by element.
     *
     * @param a the left operand
     * @param b the right operand
     * @return a new array
     * @see ArrayArithmetic#fmin(NDArray)
     */
    public static NDArray fmin(double a, NDArray b) {
        return Elementwise.binary(BinaryOp.FMIN, b.weak(a), b);
    }

    /**
     * Takes the lesser of two elements, element by element.
     *
     * @param a the left operand
     * @param b the right operand
     * @return a new array
     * @see ArrayArithmetic#fmin(NDArray)
     */
    public static NDArray fmin(NDArray a, long b) {
        return a.fmin(b);
    }

    /**
     * Takes the lesser of two elements, element by element.
     *
     * @param a the left operand
     * @param b the right operand
     * @return a new array
     * @see ArrayArithmetic#fmin(NDArray)
     */
    public static NDArray fmin(long a, NDArray b) {
        return Elementwise.binary(BinaryOp.FMIN, b.weak(a), b);
    }

    /**
     * Takes the angle of points, element by element.
     *
     * @param a the left operand
     * @param b the right operand
     * @return a new array
     * @see ArrayArithmetic#atan2(NDArray)
     */
    public static NDArray atan2(NDArray a, NDArray b) {
        return a.atan2(b);
    }

    /**
     * Takes the angle of points, element by element.
     *
     * @param a the left operand
     * @param b the right operand
     * @return a new array
     * @see ArrayArithmetic#atan2(NDArray)
     */
    public static NDArray atan2(NDArray a, double b) {
        return a.atan2(b);
    }

    /**
     * Takes the angle of points, element by element.
     *
     * @param a the left operand
     * @param b the right operand
     * @return a new array
     * @see ArrayArithmetic#atan2(NDArray)
     */
    public static NDArray atan2(double a, NDArray b) {
        return Elementwise.binary(BinaryOp.ATAN2, b.weak(a), b);
    }

    /**
     * Takes the angle of points, element by element.
     *
     * @param a the left operand
     * @param b the right operand
     * @return a new array
     * @see ArrayArithmetic#atan2(NDArray)
     */
    public static NDArray atan2(NDArray a, long b) {
        return a.atan2(b);
    }

    /**
     * Takes the angle of points, element by element.
     *
     * @param a the left operand
     * @param b the right operand
     * @return a new array
     * @see ArrayArithmetic#atan2(NDArray)
     */
    public static NDArray atan2(long a, NDArray b) {
        return Elementwise.binary(BinaryOp.ATAN2, b.weak(a), b);
    }

    /**
     * Takes the long side of right triangles, element by element.
     *
     * @param a the left operand
     * @param b the right operand
     * @return a new array
     * @see ArrayArithmetic#hypot(NDArray)
     */
    public static NDArray hypot(NDArray a, NDArray b) {
        return a.hypot(b);
    }

    /**
     * Takes the long side of right triangles, element by element.
     *
     * @param a the left operand
     * @param b the right operand
     * @return a new array
     * @see ArrayArithmetic#hypot(NDArray)
     */
    public static NDArray hypot(NDArray a, double b) {
        return a.hypot(b);
    }

    /**
     * Takes the long side of right triangles, element by element.
     *
     * @param a the left operand
     * @param b the right operand
     * @return a new array
     * @see ArrayArithmetic#hypot(NDArray)
     */
    public static NDArray hypot(double a, NDArray b) {
        return Elementwise.binary(BinaryOp.HYPOT, b.weak(a), b);
    }

    /**
     * Takes the long side of right triangles, element by element.
     *
     * @param a the left operand
     * @param b the right operand
     * @return a new array
     * @see ArrayArithmetic#hypot(NDArray)
     */
    public static NDArray hypot(NDArray a, long b) {
        return a.hypot(b);
    }

    /**
     * Takes the long side of right triangles, element by element.
     *
     * @param a the left operand
     * @param b the right operand
     * @return a new array
     * @see ArrayArithmetic#hypot(NDArray)
     */
    public static NDArray hypot(long a, NDArray b) {
        return Elementwise.binary(BinaryOp.HYPOT, b.weak(a), b);
    }

    /**
     * Gives elements the sign of others, element by element.
     *
     * @param a the left operand
     * @param b the right operand
     * @return a new array
     * @see ArrayArithmetic#copysign(NDArray)
     */
    public static NDArray copysign(NDArray a, NDArray b) {
        return a.copysign(b);
    }

    /**
     * Gives elements the sign of others, element by element.
     *
     * @param a the left operand
     * @param b the right operand
     * @return a new array
     * @see ArrayArithmetic#copysign(NDArray)
     */
    public static NDArray copysign(NDArray a, double b) {
        return a.copysign(b);
    }

    /**
     * Gives elements the sign of others, element by element.
     *
     * @param a the left operand
     * @param b the right operand
     * @return a new array
     * @see ArrayArithmetic#copysign(NDArray)
     */
    public static NDArray copysign(double a, NDArray b) {
        return Elementwise.binary(BinaryOp.COPYSIGN, b.weak(a), b);
    }

    /**
     * Gives elements the sign of others, element by element.
     *
     * @param a the left operand
     * @param b the right operand
     * @return a new array
     * @see ArrayArithmetic#copysign(NDArray)
     */
    public static NDArray copysign(NDArray a, long b) {
        return a.copysign(b);
    }

    /**
     * Gives elements the sign of others, element by element.
     *
     * @param a the left operand
     * @param b the right operand
     * @return a new array
     * @see ArrayArithmetic#copysign(NDArray)
     */
    public static NDArray copysign(long a, NDArray b) {
        return Elementwise.binary(BinaryOp.COPYSIGN, b.weak(a), b);
    }

    /**
     * Takes the next number towards others, element by element.
     *
     * @param a the left operand
     * @param b the right operand
     * @return a new array
     * @see ArrayArithmetic#nextafter(NDArray)
     */
    public static NDArray nextafter(NDArray a, NDArray b) {
        return a.nextafter(b);
    }

    /**
     * Takes the next number towards others, element by element.
     *
     * @param a the left operand
     * @param b the right operand
     * @return a new array
     * @see ArrayArithmetic#nextafter(NDArray)
     */
    public static NDArray nextafter(NDArray a, double b) {
        return a.nextafter(b);
    }

    /**
     * Takes the next number towards others, element by element.
     *
     * @param a the left operand
     * @param b the right operand
     * @return a new array
     * @see ArrayArithmetic#nextafter(NDArray)
     */
    public static NDArray nextafter(double a, NDArray b) {
        return Elementwise.binary(BinaryOp.NEXTAFTER, b.weak(a), b);
    }

    /**
     * Takes the next number towards others, element by element.
     *
     * @param a the left operand
     * @param b the right operand
     * @return a new array
     * @see ArrayArithmetic#nextafter(NDArray)
     */
    public static NDArray nextafter(NDArray a, long b) {
        return a.nextafter(b);
    }

    /**
     * Takes the next number towards others, element by element.
     *
     * @param a the left operand
     * @param b the right operand
     * @return a new array
     * @see ArrayArithmetic#nextafter(NDArray)
     */
    public static NDArray nextafter(long a, NDArray b) {
        return Elementwise.binary(BinaryOp.NEXTAFTER, b.weak(a), b);
    }

    /**
     * Adds logarithms of sums, element by element.
     *
     * @param a the left operand
     * @param b the right operand
     * @return a new array
     * @see ArrayArithmetic#logaddexp(NDArray)
     */
    public static NDArray logaddexp(NDArray a, NDArray b) {
        return a.logaddexp(b);
    }

    /**
     * Adds logarithms of sums, element by element.
     *
     * @param a the left operand
     * @param b the right operand
     * @return a new array
     * @see ArrayArithmetic#logaddexp(NDArray)
     */
    public static NDArray logaddexp(NDArray a, double b) {
        return a.logaddexp(b);
    }

    /**
     * Adds logarithms of sums, element by element.
     *
     * @param a the left operand
     * @param b the right operand
     * @return a new array
     * @see ArrayArithmetic#logaddexp(NDArray)
     */
    public static NDArray logaddexp(double a, NDArray b) {
        return Elementwise.binary(BinaryOp.LOGADDEXP, b.weak(a), b);
    }

    /**
     * Adds logarithms of sums, element by element.
     *
     * @param a the left operand
     * @param b the right operand
     * @return a new array
     * @see ArrayArithmetic#logaddexp(NDArray)
     */
    public static NDArray logaddexp(NDArray a, long b) {
        return a.logaddexp(b);
    }

    /**
     * Adds logarithms of sums, element by element.
     *
     * @param a the left operand
     * @param b the right operand
     * @return a new array
     * @see ArrayArithmetic#logaddexp(NDArray)
     */
    public static NDArray logaddexp(long a, NDArray b) {
        return Elementwise.binary(BinaryOp.LOGADDEXP, b.weak(a), b);
    }

    /**
     * Adds logarithms of sums to the base 2, element by element.
     *
     * @param a the left operand
     * @param b the right operand
     * @return a new array
     * @see ArrayArithmetic#logaddexp2(NDArray)
     */
    public static NDArray logaddexp2(NDArray a, NDArray b) {
        return a.logaddexp2(b);
    }

    /**
     * Adds logarithms of sums to the base 2, element by element.
     *
     * @param a the left operand
     * @param b the right operand
     * @return a new array
     * @see ArrayArithmetic#logaddexp2(NDArray)
     */
    public static NDArray logaddexp2(NDArray a, double b) {
        return a.logaddexp2(b);
    }

    /**
     * Adds logarithms of sums to the base 2, element by element.
     *
     * @param a the left operand
     * @param b the right operand
     * @return a new array
     * @see ArrayArithmetic#logaddexp2(NDArray)
     */
    public static NDArray logaddexp2(double a, NDArray b) {
        return Elementwise.binary(BinaryOp.LOGADDEXP2, b.weak(a), b);
    }

    /**
     * Adds logarithms of sums to the base 2, element by element.
     *
     * @param a the left operand
     * @param b the right operand
     * @return a new array
     * @see ArrayArithmetic#logaddexp2(NDArray)
     */
    public static NDArray logaddexp2(NDArray a, long b) {
        return a.logaddexp2(b);
    }

    /**
     * Adds logarithms of sums to the base 2, element by element.
     *
     * @param a the left operand
     * @param b the right operand
     * @return a new array
     * @see ArrayArithmetic#logaddexp2(NDArray)
     */
    public static NDArray logaddexp2(long a, NDArray b) {
        return Elementwise.binary(BinaryOp.LOGADDEXP2, b.weak(a), b);
    }

    /**
     * Takes the step function, element by element.
     *
     * @param a the left operand
     * @param b the right operand
     * @return a new array
     * @see ArrayArithmetic#heaviside(NDArray)
     */
    public static NDArray heaviside(NDArray a, NDArray b) {
        return a.heaviside(b);
    }

    /**
     * Takes the step function, element by element.
     *
     * @param a the left operand
     * @param b the right operand
     * @return a new array
     * @see ArrayArithmetic#heaviside(NDArray)
     */
    public static NDArray heaviside(NDArray a, double b) {
        return a.heaviside(b);
    }

    /**
     * Takes the step function, element by element.
     *
     * @param a the left operand
     * @param b the right operand
     * @return a new array
     * @see ArrayArithmetic#heaviside(NDArray)
     */
    public static NDArray heaviside(double a, NDArray b) {
        return Elementwise.binary(BinaryOp.HEAVISIDE, b.weak(a), b);
    }

    /**
     * Takes the step function, element by element.
     *
     * @param a the left operand
     * @param b the right operand
     * @return a new array
     * @see ArrayArithmetic#heaviside(NDArray)
     */
    public static NDArray heaviside(NDArray a, long b) {
        return a.heaviside(b);
    }

    /**
     * Takes the step function, element by element.
     *
     * @param a the left operand
     * @param b the right operand
     * @return a new array
     * @see ArrayArithmetic#heaviside(NDArray)
     */
    public static NDArray heaviside(long a, NDArray b) {
        return Elementwise.binary(BinaryOp.HEAVISIDE, b.weak(a), b);
    }

    /**
     * Takes the bits that are set in both, element by element.
     *
     * @param a the left operand
     * @param b the right operand
     * @return a new array
     * @see ArrayArithmetic#bitwiseAnd(NDArray)
     */
    public static NDArray bitwiseAnd(NDArray a, NDArray b) {
        return a.bitwiseAnd(b);
    }

    /**
     * Takes the bits that are set in both, element by element.
     *
     * @param a the left operand
     * @param b the right operand
     * @return a new array
     * @see ArrayArithmetic#bitwiseAnd(NDArray)
     */
    public static NDArray bitwiseAnd(NDArray a, long b) {
        return a.bitwiseAnd(b);
    }

    /**
     * Takes the bits that are set in both, element by element.
     *
     * @param a the left operand
     * @param b the right operand
     * @return a new array
     * @see ArrayArithmetic#bitwiseAnd(NDArray)
     */
    public static NDArray bitwiseAnd(long a, NDArray b) {
        return Elementwise.binary(BinaryOp.BITWISE_AND, b.weak(a), b);
    }

    /**
     * Takes the bits that are set in either, element by element.
     *
     * @param a the left operand
     * @param b the right operand
     * @return a new array
     * @see ArrayArithmetic#bitwiseOr(NDArray)
     */
    public static NDArray bitwiseOr(NDArray a, NDArray b) {
        return a.bitwiseOr(b);
    }

    /**
     * Takes the bits that are set in either, element by element.
     *
     * @param a the left operand
     * @param b the right operand
     * @return a new array
     * @see ArrayArithmetic#bitwiseOr(NDArray)
     */
    public static NDArray bitwiseOr(NDArray a, long b) {
        return a.bitwiseOr(b);
    }

    /**
     * Takes the bits that are set in either, element by element.
     *
     * @param a the left operand
     * @param b the right operand
     * @return a new array
     * @see ArrayArithmetic#bitwiseOr(NDArray)
     */
    public static NDArray bitwiseOr(long a, NDArray b) {
        return Elementwise.binary(BinaryOp.BITWISE_OR, b.weak(a), b);
    }

    /**
     * Takes the bits that are set in one only, element by element.
     *
     * @param a the left operand
     * @param b the right operand
     * @return a new array
     * @see ArrayArithmetic#bitwiseXor(NDArray)
     */
    public static NDArray bitwiseXor(NDArray a, NDArray b) {
        return a.bitwiseXor(b);
    }

    /**
     * Takes the bits that are set in one only, element by element.
     *
     * @param a the left operand
     * @param b the right operand
     * @return a new array
     * @see ArrayArithmetic#bitwiseXor(NDArray)
     */
    public static NDArray bitwiseXor(NDArray a, long b) {
        return a.bitwiseXor(b);
    }

    /**
     * Takes the bits that are set in one only, element by element.
     *
     * @param a the left operand
     * @param b the right operand
     * @return a new array
     * @see ArrayArithmetic#bitwiseXor(NDArray)
     */
    public static NDArray bitwiseXor(long a, NDArray b) {
        return Elementwise.binary(BinaryOp.BITWISE_XOR, b.weak(a), b);
    }

    /**
     * Shifts bits to the left, element by element.
     *
     * @param a the left operand
     * @param b the right operand
     * @return a new array
     * @see ArrayArithmetic#leftShift(NDArray)
     */
    public static NDArray leftShift(NDArray a, NDArray b) {
        return a.leftShift(b);
    }

    /**
     * Shifts bits to the left, element by element.
     *
     * @param a the left operand
     * @param b the right operand
     * @return a new array
     * @see ArrayArithmetic#leftShift(NDArray)
     */
    public static NDArray leftShift(NDArray a, long b) {
        return a.leftShift(b);
    }

    /**
     * Shifts bits to the left, element by element.
     *
     * @param a the left operand
     * @param b the right operand
     * @return a new array
     * @see ArrayArithmetic#leftShift(NDArray)
     */
    public static NDArray leftShift(long a, NDArray b) {
        return Elementwise.binary(BinaryOp.LEFT_SHIFT, b.weak(a), b);
    }

    /**
     * Shifts bits to the right, element by element.
     *
     * @param a the left operand
     * @param b the right operand
     * @return a new array
     * @see ArrayArithmetic#rightShift(NDArray)
     */
    public static NDArray rightShift(NDArray a, NDArray b) {
        return a.rightShift(b);
    }

    /**
     * Shifts bits to the right, element by element.
     *
     * @param a the left operand
     * @param b the right operand
     * @return a new array
     * @see ArrayArithmetic#rightShift(NDArray)
     */
    public static NDArray rightShift(NDArray a, long b) {
        return a.rightShift(b);
    }

    /**
     * Shifts bits to the right, element by element.
     *
     * @param a the left operand
     * @param b the right operand
     * @return a new array
     * @see ArrayArithmetic#rightShift(NDArray)
     */
    public static NDArray rightShift(long a, NDArray b) {
        return Elementwise.binary(BinaryOp.RIGHT_SHIFT, b.weak(a), b);
    }

    /**
     * Takes the greatest common divisor, element by element.
     *
     * @param a the left operand
     * @param b the right operand
     * @return a new array
     * @see ArrayArithmetic#gcd(NDArray)
     */
    public static NDArray gcd(NDArray a, NDArray b) {
        return a.gcd(b);
    }

    /**
     * Takes the greatest common divisor, element by element.
     *
     * @param a the left operand
     * @param b the right operand
     * @return a new array
     * @see ArrayArithmetic#gcd(NDArray)
     */
    public static NDArray gcd(NDArray a, long b) {
        return a.gcd(b);
    }

    /**
     * Takes the greatest common divisor, element by element.
     *
     * @param a the left operand
     * @param b the right operand
     * @return a new array
     * @see ArrayArithmetic#gcd(NDArray)
     */
    public static NDArray gcd(long a, NDArray b) {
        return Elementwise.binary(BinaryOp.GCD, b.weak(a), b);
    }

    /**
     * Takes the least common multiple, element by element.
     *
     * @param a the left operand
     * @param b the right operand
     * @return a new array
     * @see ArrayArithmetic#lcm(NDArray)
     */
    public static NDArray lcm(NDArray a, NDArray b) {
        return a.lcm(b);
    }

    /**
     * Takes the least common multiple, element by element.
     *
     * @param a the left operand
     * @param b the right operand
     * @return a new array
     * @see ArrayArithmetic#lcm(NDArray)
     */
    public static NDArray lcm(NDArray a, long b) {
        return a.lcm(b);
    }

    /**
     * Takes the least common multiple, element by element.
     *
     * @param a the left operand
     * @param b the right operand
     * @return a new array
     * @see ArrayArithmetic#lcm(NDArray)
     */
    public static NDArray lcm(long a, NDArray b) {
        return Elementwise.binary(BinaryOp.LCM, b.weak(a), b);
    }

    /**
     * Takes of each element the negative.
     *
     * @param x the array
     * @return a new array of its shape
     * @see ArrayFunctions#neg()
     */
    public static NDArray neg(NDArray x) {
        return x.neg();
    }

    /**
     * Takes of each element the absolute value.
     *
     * @param x the array
     * @return a new array of its shape
     * @see ArrayFunctions#abs()
     */
    public static NDArray abs(NDArray x) {
        return x.abs();
    }

    /**
     * Takes of each element the square.
     *
     * @param x the array
     * @return a new array of its shape
     * @see ArrayFunctions#square()
     */
    public static NDArray square(NDArray x) {
        return x.square();
    }

    /**
     * Takes of each element the sign: -1.
     *
     * @param x the array
     * @return a new array of its shape
     * @see ArrayFunctions#sign()
     */
    public static NDArray sign(NDArray x) {
        return x.sign();
    }

    /**
     * Takes of each element one divided by it (integers stay integers.
     *
     * @param x the array
     * @return a new array of its shape
     * @see ArrayFunctions#reciprocal()
     */
    public static NDArray reciprocal(NDArray x) {
        return x.reciprocal();
    }

    /**
     * Takes of each element the square root.
     *
     * @param x the array
     * @return a new array of its shape
     * @see ArrayFunctions#sqrt()
     */
    public static NDArray sqrt(NDArray x) {
        return x.sqrt();
    }

    /**
     * Takes of each element the cube root.
     *
     * @param x the array
     * @return a new array of its shape
     * @see ArrayFunctions#cbrt()
     */
    public static NDArray cbrt(NDArray x) {
        return x.cbrt();
    }

    /**
     * Takes of each element e to the power.
     *
     * @param x the array
     * @return a new array of its shape
     * @see ArrayFunctions#exp()
     */
    public static NDArray exp(NDArray x) {
        return x.exp();
    }

    /**
     * Takes of each element 2 to the power.
     *
     * @param x the array
     * @return a new array of its shape
     * @see ArrayFunctions#exp2()
     */
    public static NDArray exp2(NDArray x) {
        return x.exp2();
    }

    /**
     * Takes of each element e to the power less 1.
     *
     * @param x the array
     * @return a new array of its shape
     * @see ArrayFunctions#expm1()
     */
    public static NDArray expm1(NDArray x) {
        return x.expm1();
    }

    /**
     * Takes of each element the natural logarithm.
     *
     * @param x the array
     * @return a new array of its shape
     * @see ArrayFunctions#log()
     */
    public static NDArray log(NDArray x) {
        return x.log();
    }

    /**
     * Takes of each element the logarithm to the base 2.
     *
     * @param x the array
     * @return a new array of its shape
     * @see ArrayFunctions#log2()
     */
    public static NDArray log2(NDArray x) {
        return x.log2();
    }

    /**
     * Takes of each element the logarithm to the base 10.
     *
     * @param x the array
     * @return a new array of its shape
     * @see ArrayFunctions#log10()
     */
    public static NDArray log10(NDArray x) {
        return x.log10();
    }

    /**
     * Takes of each element the natural logarithm of 1 and it.
     *
     * @param x the array
     * @return a new array of its shape
     * @see ArrayFunctions#log1p()
     */
    public static NDArray log1p(NDArray x) {
        return x.log1p();
    }

    /**
     * Takes of each element the sine of radians.
     *
     * @param x the array
     * @return a new array of its shape
     * @see ArrayFunctions#sin()
     */
    public static NDArray sin(NDArray x) {
        return x.sin();
    }

    /**
     * Takes of each element the cosine of radians.
     *
     * @param x the array
     * @return a new array of its shape
     * @see ArrayFunctions#cos()
     */
    public static NDArray cos(NDArray x) {
        return x.cos();
    }

    /**
     * Takes of each element the tangent of radians.
     *
     * @param x the array
     * @return a new array of its shape
     * @see ArrayFunctions#tan()
     */
    public static NDArray tan(NDArray x) {
        return x.tan();
    }

    /**
     * Takes of each element the angle with this sine.
     *
     * @param x the array
     * @return a new array of its shape
     * @see ArrayFunctions#asin()
     */
    public static NDArray asin(NDArray x) {
        return x.asin();
    }

    /**
     * Takes of each element the angle with this cosine.
     *
     * @param x the array
     * @return a new array of its shape
     * @see ArrayFunctions#acos()
     */
    public static NDArray acos(NDArray x) {
        return x.acos();
    }

    /**
     * Takes of each element the angle with this tangent.
     *
     * @param x the array
     * @return a new array of its shape
     * @see ArrayFunctions#atan()
     */
    public static NDArray atan(NDArray x) {
        return x.atan();
    }

    /**
     * Takes of each element the hyperbolic sine.
     *
     * @param x the array
     * @return a new array of its shape
     * @see ArrayFunctions#sinh()
     */
    public static NDArray sinh(NDArray x) {
        return x.sinh();
    }

    /**
     * Takes of each element the hyperbolic cosine.
     *
     * @param x the array
     * @return a new array of its shape
     * @see ArrayFunctions#cosh()
     */
    public static NDArray cosh(NDArray x) {
        return x.cosh();
    }

    /**
     * Takes of each element the hyperbolic tangent.
     *
     * @param x the array
     * @return a new array of its shape
     * @see ArrayFunctions#tanh()
     */
    public static NDArray tanh(NDArray x) {
        return x.tanh();
    }

    /**
     * Takes of each element the inverse of the hyperbolic sine.
     *
     * @param x the array
     * @return a new array of its shape
     * @see ArrayFunctions#asinh()
     */
    public static NDArray asinh(NDArray x) {
        return x.asinh();
    }

    /**
     * Takes of each element the inverse of the hyperbolic cosine.
     *
     * @param x the array
     * @return a new array of its shape
     * @see ArrayFunctions#acosh()
     */
    public static NDArray acosh(NDArray x) {
        return x.acosh();
    }

    /**
     * Takes of each element the inverse of the hyperbolic tangent.
     *
     * @param x the array
     * @return a new array of its shape
     * @see ArrayFunctions#atanh()
     */
    public static NDArray atanh(NDArray x) {
        return x.atanh();
    }

    /**
     * Takes of each element radians of degrees.
     *
     * @param x the array
     * @return a new array of its shape
     * @see ArrayFunctions#deg2rad()
     */
    public static NDArray deg2rad(NDArray x) {
        return x.deg2rad();
    }

    /**
     * Takes of each element degrees of radians.
     *
     * @param x the array
     * @return a new array of its shape
     * @see ArrayFunctions#rad2deg()
     */
    public static NDArray rad2deg(NDArray x) {
        return x.rad2deg();
    }

    /**
     * Takes of each element the greatest whole number that is not above.
     *
     * @param x the array
     * @return a new array of its shape
     * @see ArrayFunctions#floor()
     */
    public static NDArray floor(NDArray x) {
        return x.floor();
    }

    /**
     * Takes of each element the least whole number that is not below.
     *
     * @param x the array
     * @return a new array of its shape
     * @see ArrayFunctions#ceil()
     */
    public static NDArray ceil(NDArray x) {
        return x.ceil();
    }

    /**
     * Takes of each element the whole number next to it on the side of 0.
     *
     * @param x the array
     * @return a new array of its shape
     * @see ArrayFunctions#trunc()
     */
    public static NDArray trunc(NDArray x) {
        return x.trunc();
    }

    /**
     * Takes of each element the nearest whole number.
     *
     * @param x the array
     * @return a new array of its shape
     * @see ArrayFunctions#rint()
     */
    public static NDArray rint(NDArray x) {
        return x.rint();
    }

    /**
     * Takes of each element 1 / (1 + exp(-x)).
     *
     * @param x the array
     * @return a new array of its shape
     * @see ArrayFunctions#sigmoid()
     */
    public static NDArray sigmoid(NDArray x) {
        return x.sigmoid();
    }

    /**
     * Takes of each element log(1 + exp(x)).
     *
     * @param x the array
     * @return a new array of its shape
     * @see ArrayFunctions#softplus()
     */
    public static NDArray softplus(NDArray x) {
        return x.softplus();
    }

    /**
     * Takes of each element the greater of it and 0.
     *
     * @param x the array
     * @return a new array of its shape
     * @see ArrayFunctions#relu()
     */
    public static NDArray relu(NDArray x) {
        return x.relu();
    }

    /**
     * Takes of each element the error function.
     *
     * @param x the array
     * @return a new array of its shape
     * @see ArrayFunctions#erf()
     */
    public static NDArray erf(NDArray x) {
        return x.erf();
    }

    /**
     * Takes of each element 1 less the error function.
     *
     * @param x the array
     * @return a new array of its shape
     * @see ArrayFunctions#erfc()
     */
    public static NDArray erfc(NDArray x) {
        return x.erfc();
    }

    /**
     * Takes of each element the gamma function.
     *
     * @param x the array
     * @return a new array of its shape
     * @see ArrayFunctions#gamma()
     */
    public static NDArray gamma(NDArray x) {
        return x.gamma();
    }

    /**
     * Takes of each element the logarithm of the absolute value of the gamma function.
     *
     * @param x the array
     * @return a new array of its shape
     * @see ArrayFunctions#lgamma()
     */
    public static NDArray lgamma(NDArray x) {
        return x.lgamma();
    }

    /**
     * Takes of each element sin(pi x) / (pi x).
     *
     * @param x the array
     * @return a new array of its shape
     * @see ArrayFunctions#sinc()
     */
    public static NDArray sinc(NDArray x) {
        return x.sinc();
    }

    /**
     * Takes of each element all bits turned round.
     *
     * @param x the array
     * @return a new array of its shape
     * @see ArrayFunctions#invert()
     */
    public static NDArray invert(NDArray x) {
        return x.invert();
    }

    /**
     * Tells which elements are NaN.
     *
     * @param x the array
     * @return a new array of {@code bool}
     * @see ArrayComparisons#isnan()
     */
    public static NDArray isnan(NDArray x) {
        return x.isnan();
    }

    /**
     * Tells which elements are infinities.
     *
     * @param x the array
     * @return a new array of {@code bool}
     * @see ArrayComparisons#isinf()
     */
    public static NDArray isinf(NDArray x) {
        return x.isinf();
    }

    /**
     * Tells which elements are finite.
     *
     * @param x the array
     * @return a new array of {@code bool}
     * @see ArrayComparisons#isfinite()
     */
    public static NDArray isfinite(NDArray x) {
        return x.isfinite();
    }
}
