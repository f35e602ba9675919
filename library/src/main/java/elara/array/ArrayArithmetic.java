package elara.array;

/**
 * What {@link NDArray} calculates with two operands, element by element. Shapes broadcast; a Java number is weak (NEP 50):
 * it takes the array's own type where it can. Methods that end in {@code i} work in place; those with an {@code out} store
 * the result there and return it; those that begin with {@code r} have the number on the left: {@code x.rsub(1)} is
 * {@code 1 - x}.
 */
public sealed interface ArrayArithmetic permits NDArray {
    private NDArray self() {
        return (NDArray) this;
    }

    /**
     * Adds, element by element: this + other.
     *
     * <pre>{@code
     * array(1, 2).add(array(10, 20))   // array([11, 22])
     * array(1, 2).add(0.5)             // array([1.5, 2.5])
     * }</pre>
     *
     * @param other an array that broadcasts against this one
     * @return a new array; of the common type
     * @throws IllegalArgumentException if the shapes do not broadcast, or the operation is not there for the type
     */
    default NDArray add(NDArray other) {
        return Elementwise.binary(BinaryOp.ADD, self(), other);
    }

    /**
     * Adds, element by element: this + other.
     *
     * @param other a number, which is weak
     * @return a new array of this shape; of the common type
     */
    default NDArray add(double other) {
        return Elementwise.binary(BinaryOp.ADD, self(), self().weak(other));
    }

    /**
     * Adds, element by element: this + other.
     *
     * @param other a number, which is weak
     * @return a new array of this shape; of the common type
     */
    default NDArray add(long other) {
        return Elementwise.binary(BinaryOp.ADD, self(), self().weak(other));
    }

    /**
     * Adds, element by element: this + other.
     *
     * @param other a complex number
     * @return a new array of this shape; {@code complex128}
     */
    default NDArray add(Complex other) {
        return Elementwise.binary(BinaryOp.ADD, self(), NDArray.scalar(other));
    }

    /**
     * Adds, element by element, into an array that is there already.
     *
     * @param other an array that broadcasts against this one
     * @param out receives the result; may be an operand
     * @return out
     * @throws IllegalArgumentException if the shapes do not broadcast to that of out, or out cannot hold the type of the result
     */
    default NDArray add(NDArray other, NDArray out) {
        return Elementwise.binary(BinaryOp.ADD, self(), other, out);
    }

    /**
     * Adds, in place.
     *
     * @param other an array that broadcasts to this shape
     * @return this array
     * @throws IllegalArgumentException if the shape or the type of the result does not fit into this array
     */
    default NDArray addi(NDArray other) {
        return Elementwise.inPlace(BinaryOp.ADD, self(), other);
    }

    /**
     * Adds, in place.
     *
     * @param other a number, which is weak
     * @return this array
     * @throws IllegalArgumentException if the type of the result does not fit into this array
     */
    default NDArray addi(double other) {
        return Elementwise.inPlace(BinaryOp.ADD, self(), self().weak(other));
    }

    /**
     * Adds, in place.
     *
     * @param other a number, which is weak
     * @return this array
     * @throws IllegalArgumentException if the type of the result does not fit into this array
     */
    default NDArray addi(long other) {
        return Elementwise.inPlace(BinaryOp.ADD, self(), self().weak(other));
    }

    /**
     * Subtracts, element by element: this - other.
     *
     * <pre>{@code
     * array(10, 20).sub(1)   // array([ 9, 19])
     * }</pre>
     *
     * @param other an array that broadcasts against this one
     * @return a new array; of the common type
     * @throws IllegalArgumentException if the shapes do not broadcast, or the operation is not there for the type
     */
    default NDArray sub(NDArray other) {
        return Elementwise.binary(BinaryOp.SUBTRACT, self(), other);
    }

    /**
     * Subtracts, element by element: this - other.
     *
     * @param other a number, which is weak
     * @return a new array of this shape; of the common type
     */
    default NDArray sub(double other) {
        return Elementwise.binary(BinaryOp.SUBTRACT, self(), self().weak(other));
    }

    /**
     * Subtracts, element by element: this - other.
     *
     * @param other a number, which is weak
     * @return a new array of this shape; of the common type
     */
    default NDArray sub(long other) {
        return Elementwise.binary(BinaryOp.SUBTRACT, self(), self().weak(other));
    }

    /**
     * Subtracts, element by element: this - other.
     *
     * @param other a complex number
     * @return a new array of this shape; {@code complex128}
     */
    default NDArray sub(Complex other) {
        return Elementwise.binary(BinaryOp.SUBTRACT, self(), NDArray.scalar(other));
    }

    /**
     * Subtracts, element by element, into an array that is there already.
     *
     * @param other an array that broadcasts against this one
     * @param out receives the result; may be an operand
     * @return out
     * @throws IllegalArgumentException if the shapes do not broadcast to that of out, or out cannot hold the type of the result
     */
    default NDArray sub(NDArray other, NDArray out) {
        return Elementwise.binary(BinaryOp.SUBTRACT, self(), other, out);
    }

    /**
     * Subtracts, in place.
     *
     * @param other an array that broadcasts to this shape
     * @return this array
     * @throws IllegalArgumentException if the shape or the type of the result does not fit into this array
     */
    default NDArray subi(NDArray other) {
        return Elementwise.inPlace(BinaryOp.SUBTRACT, self(), other);
    }

    /**
     * Subtracts, in place.
     *
     * @param other a number, which is weak
     * @return this array
     * @throws IllegalArgumentException if the type of the result does not fit into this array
     */
    default NDArray subi(double other) {
        return Elementwise.inPlace(BinaryOp.SUBTRACT, self(), self().weak(other));
    }

    /**
     * Subtracts, in place.
     *
     * @param other a number, which is weak
     * @return this array
     * @throws IllegalArgumentException if the type of the result does not fit into this array
     */
    default NDArray subi(long other) {
        return Elementwise.inPlace(BinaryOp.SUBTRACT, self(), self().weak(other));
    }

    /**
     * The same with the number on the left: number - this.
     *
     * @param number a number, which is weak
     * @return a new array of this shape; of the common type
     */
    default NDArray rsub(double number) {
        return Elementwise.binary(BinaryOp.SUBTRACT, self().weak(number), self());
    }

    /**
     * The same with the number on the left: number - this.
     *
     * <pre>{@code
     * array(1, 2).rsub(10)   // array([9, 8])
     * }</pre>
     *
     * @param number a number, which is weak
     * @return a new array of this shape; of the common type
     */
    default NDArray rsub(long number) {
        return Elementwise.binary(BinaryOp.SUBTRACT, self().weak(number), self());
    }

    /**
     * Multiplies, element by element: this * other.
     *
     * <pre>{@code
     * array(new int[][] {{1, 2}, {3, 4}}).mul(array(10, 100))   // array([[ 10, 200],
     *                                                            //        [ 30, 400]])
     * }</pre>
     *
     * @param other an array that broadcasts against this one
     * @return a new array; of the common type
     * @throws IllegalArgumentException if the shapes do not broadcast, or the operation is not there for the type
     */
    default NDArray mul(NDArray other) {
        return Elementwise.binary(BinaryOp.MULTIPLY, self(), other);
    }

    /**
     * Multiplies, element by element: this * other.
     *
     * @param other a number, which is weak
     * @return a new array of this shape; of the common type
     */
    default NDArray mul(double other) {
        return Elementwise.binary(BinaryOp.MULTIPLY, self(), self().weak(other));
    }

    /**
     * Multiplies, element by element: this * other.
     *
     * @param other a number, which is weak
     * @return a new array of this shape; of the common type
     */
    default NDArray mul(long other) {
        return Elementwise.binary(BinaryOp.MULTIPLY, self(), self().weak(other));
    }

    /**
     * Multiplies, element by element: this * other.
     *
     * @param other a complex number
     * @return a new array of this shape; {@code complex128}
     */
    default NDArray mul(Complex other) {
        return Elementwise.binary(BinaryOp.MULTIPLY, self(), NDArray.scalar(other));
    }

    /**
     * Multiplies, element by element, into an array that is there already.
     *
     * @param other an array that broadcasts against this one
     * @param out receives the result; may be an operand
     * @return out
     * @throws IllegalArgumentException if the shapes do not broadcast to that of out, or out cannot hold the type of the result
     */
    default NDArray mul(NDArray other, NDArray out) {
        return Elementwise.binary(BinaryOp.MULTIPLY, self(), other, out);
    }

    /**
     * Multiplies, in place.
     *
     * @param other an array that broadcasts to this shape
     * @return this array
     * @throws IllegalArgumentException if the shape or the type of the result does not fit into this array
     */
    default NDArray muli(NDArray other) {
        return Elementwise.inPlace(BinaryOp.MULTIPLY, self(), other);
    }

    /**
     * Multiplies, in place.
     *
     * @param other a number, which is weak
     * @return this array
     * @throws IllegalArgumentException if the type of the result does not fit into this array
     */
    default NDArray muli(double other) {
        return Elementwise.inPlace(BinaryOp.MULTIPLY, self(), self().weak(other));
    }

    /**
     * Multiplies, in place.
     *
     * @param other a number, which is weak
     * @return this array
     * @throws IllegalArgumentException if the type of the result does not fit into this array
     */
    default NDArray muli(long other) {
        return Elementwise.inPlace(BinaryOp.MULTIPLY, self(), self().weak(other));
    }

    /**
     * Divides, element by element: this / other, true division. Division by 0 gives an infinity or NaN.
     *
     * <pre>{@code
     * array(1, 2).div(2)   // array([0.5, 1. ])
     * }</pre>
     *
     * @param other an array that broadcasts against this one
     * @return a new array; floating-point; integers give {@code float64}
     * @throws IllegalArgumentException if the shapes do not broadcast, or the operation is not there for the type
     */
    default NDArray div(NDArray other) {
        return Elementwise.binary(BinaryOp.DIVIDE, self(), other);
    }

    /**
     * Divides, element by element: this / other, true division.
     *
     * @param other a number, which is weak
     * @return a new array of this shape; floating-point; integers give {@code float64}
     */
    default NDArray div(double other) {
        return Elementwise.binary(BinaryOp.DIVIDE, self(), self().weak(other));
    }

    /**
     * Divides, element by element: this / other, true division.
     *
     * @param other a number, which is weak
     * @return a new array of this shape; floating-point; integers give {@code float64}
     */
    default NDArray div(long other) {
        return Elementwise.binary(BinaryOp.DIVIDE, self(), self().weak(other));
    }

    /**
     * Divides, element by element: this / other, true division.
     *
     * @param other a complex number
     * @return a new array of this shape; {@code complex128}
     */
    default NDArray div(Complex other) {
        return Elementwise.binary(BinaryOp.DIVIDE, self(), NDArray.scalar(other));
    }

    /**
     * Divides, element by element, into an array that is there already.
     *
     * @param other an array that broadcasts against this one
     * @param out receives the result; may be an operand
     * @return out
     * @throws IllegalArgumentException if the shapes do not broadcast to that of out, or out cannot hold the type of the result
     */
    default NDArray div(NDArray other, NDArray out) {
        return Elementwise.binary(BinaryOp.DIVIDE, self(), other, out);
    }

    /**
     * Divides, in place.
     *
     * @param other an array that broadcasts to this shape
     * @return this array
     * @throws IllegalArgumentException if the shape or the type of the result does not fit into this array
     */
    default NDArray divi(NDArray other) {
        return Elementwise.inPlace(BinaryOp.DIVIDE, self(), other);
    }

    /**
     * Divides, in place.
     *
     * @param other a number, which is weak
     * @return this array
     * @throws IllegalArgumentException if the type of the result does not fit into this array
     */
    default NDArray divi(double other) {
        return Elementwise.inPlace(BinaryOp.DIVIDE, self(), self().weak(other));
    }

    /**
     * Divides, in place.
     *
     * @param other a number, which is weak
     * @return this array
     * @throws IllegalArgumentException if the type of the result does not fit into this array
     */
    default NDArray divi(long other) {
        return Elementwise.inPlace(BinaryOp.DIVIDE, self(), self().weak(other));
    }

    /**
     * The same with the number on the left: number / this.
     *
     * @param number a number, which is weak
     * @return a new array of this shape; floating-point; integers give {@code float64}
     */
    default NDArray rdiv(double number) {
        return Elementwise.binary(BinaryOp.DIVIDE, self().weak(number), self());
    }

    /**
     * The same with the number on the left: number / this.
     *
     * <pre>{@code
     * array(1.0, 4.0).rdiv(2)   // array([2. , 0.5])
     * }</pre>
     *
     * @param number a number, which is weak
     * @return a new array of this shape; floating-point; integers give {@code float64}
     */
    default NDArray rdiv(long number) {
        return Elementwise.binary(BinaryOp.DIVIDE, self().weak(number), self());
    }

    /**
     * Divides and rounds down, element by element: this // other. An integer divided by 0 is 0.
     *
     * <pre>{@code
     * array(7, -7).floorDiv(2)   // array([ 3, -4])
     * }</pre>
     *
     * @param other an array that broadcasts against this one
     * @return a new array; of the common type
     * @throws IllegalArgumentException if the shapes do not broadcast, or the operation is not there for the type
     */
    default NDArray floorDiv(NDArray other) {
        return Elementwise.binary(BinaryOp.FLOOR_DIVIDE, self(), other);
    }

    /**
     * Divides and rounds down, element by element: this // other.
     *
     * @param other a number, which is weak
     * @return a new array of this shape; of the common type
     */
    default NDArray floorDiv(double other) {
        return Elementwise.binary(BinaryOp.FLOOR_DIVIDE, self(), self().weak(other));
    }

    /**
     * Divides and rounds down, element by element: this // other.
     *
     * @param other a number, which is weak
     * @return a new array of this shape; of the common type
     */
    default NDArray floorDiv(long other) {
        return Elementwise.binary(BinaryOp.FLOOR_DIVIDE, self(), self().weak(other));
    }

    /**
     * Divides and rounds down, element by element, into an array that is there already.
     *
     * @param other an array that broadcasts against this one
     * @param out receives the result; may be an operand
     * @return out
     * @throws IllegalArgumentException if the shapes do not broadcast to that of out, or out cannot hold the type of the result
     */
    default NDArray floorDiv(NDArray other, NDArray out) {
        return Elementwise.binary(BinaryOp.FLOOR_DIVIDE, self(), other, out);
    }

    /**
     * Divides and rounds down, in place.
     *
     * @param other an array that broadcasts to this shape
     * @return this array
     * @throws IllegalArgumentException if the shape or the type of the result does not fit into this array
     */
    default NDArray floorDivi(NDArray other) {
        return Elementwise.inPlace(BinaryOp.FLOOR_DIVIDE, self(), other);
    }

    /**
     * Divides and rounds down, in place.
     *
     * @param other a number, which is weak
     * @return this array
     * @throws IllegalArgumentException if the type of the result does not fit into this array
     */
    default NDArray floorDivi(double other) {
        return Elementwise.inPlace(BinaryOp.FLOOR_DIVIDE, self(), self().weak(other));
    }

    /**
     * Divides and rounds down, in place.
     *
     * @param other a number, which is weak
     * @return this array
     * @throws IllegalArgumentException if the type of the result does not fit into this array
     */
    default NDArray floorDivi(long other) {
        return Elementwise.inPlace(BinaryOp.FLOOR_DIVIDE, self(), self().weak(other));
    }

    /**
     * The same with the number on the left: number // this.
     *
     * @param number a number, which is weak
     * @return a new array of this shape; of the common type
     */
    default NDArray rfloorDiv(double number) {
        return Elementwise.binary(BinaryOp.FLOOR_DIVIDE, self().weak(number), self());
    }

    /**
     * The same with the number on the left: number // this.
     *
     * <pre>{@code
     * array(2, 3).rfloorDiv(7)   // array([3, 2])
     * }</pre>
     *
     * @param number a number, which is weak
     * @return a new array of this shape; of the common type
     */
    default NDArray rfloorDiv(long number) {
        return Elementwise.binary(BinaryOp.FLOOR_DIVIDE, self().weak(number), self());
    }

    /**
     * Takes the remainder of floor division, element by element: this % other, with the sign of the divisor as in
     * Python.
     *
     * <pre>{@code
     * array(7, -7).mod(3)   // array([1, 2])
     * }</pre>
     *
     * @param other an array that broadcasts against this one
     * @return a new array; of the common type
     * @throws IllegalArgumentException if the shapes do not broadcast, or the operation is not there for the type
     */
    default NDArray mod(NDArray other) {
        return Elementwise.binary(BinaryOp.REMAINDER, self(), other);
    }

    /**
     * Takes the remainder of floor division, element by element: this % other, with the sign of the divisor as in
     * Python.
     *
     * @param other a number, which is weak
     * @return a new array of this shape; of the common type
     */
    default NDArray mod(double other) {
        return Elementwise.binary(BinaryOp.REMAINDER, self(), self().weak(other));
    }

    /**
     * Takes the remainder of floor division, element by element: this % other, with the sign of the divisor as in
     * Python.
     *
     * @param other a number, which is weak
     * @return a new array of this shape; of the common type
     */
    default NDArray mod(long other) {
        return Elementwise.binary(BinaryOp.REMAINDER, self(), self().weak(other));
    }

    /**
     * Takes the remainder of floor division, element by element, into an array that is there already.
     *
     * @param other an array that broadcasts against this one
     * @param out receives the result; may be an operand
     * @return out
     * @throws IllegalArgumentException if the shapes do not broadcast to that of out, or out cannot hold the type of the result
     */
    default NDArray mod(NDArray other, NDArray out) {
        return Elementwise.binary(BinaryOp.REMAINDER, self(), other, out);
    }

    /**
     * Takes the remainder of floor division, in place.
     *
     * @param other an array that broadcasts to this shape
     * @return this array
     * @throws IllegalArgumentException if the shape or the type of the result does not fit into this array
     */
    default NDArray modi(NDArray other) {
        return Elementwise.inPlace(BinaryOp.REMAINDER, self(), other);
    }

    /**
     * Takes the remainder of floor division, in place.
     *
     * @param other a number, which is weak
     * @return this array
     * @throws IllegalArgumentException if the type of the result does not fit into this array
     */
    default NDArray modi(double other) {
        return Elementwise.inPlace(BinaryOp.REMAINDER, self(), self().weak(other));
    }

    /**
     * Takes the remainder of floor division, in place.
     *
     * @param other a number, which is weak
     * @return this array
     * @throws IllegalArgumentException if the type of the result does not fit into this array
     */
    default NDArray modi(long other) {
        return Elementwise.inPlace(BinaryOp.REMAINDER, self(), self().weak(other));
    }

    /**
     * The same with the number on the left: number % this.
     *
     * @param number a number, which is weak
     * @return a new array of this shape; of the common type
     */
    default NDArray rmod(double number) {
        return Elementwise.binary(BinaryOp.REMAINDER, self().weak(number), self());
    }

    /**
     * The same with the number on the left: number % this.
     *
     * <pre>{@code
     * array(2, 4).rmod(7)   // array([1, 3])
     * }</pre>
     *
     * @param number a number, which is weak
     * @return a new array of this shape; of the common type
     */
    default NDArray rmod(long number) {
        return Elementwise.binary(BinaryOp.REMAINDER, self().weak(number), self());
    }

    /**
     * Takes the remainder of division, element by element: this - trunc(this / other) * other, with the sign of the
     * dividend as in Java.
     *
     * <pre>{@code
     * array(7, -7).fmod(3)   // array([ 1, -1])
     * }</pre>
     *
     * @param other an array that broadcasts against this one
     * @return a new array; of the common type
     * @throws IllegalArgumentException if the shapes do not broadcast, or the operation is not there for the type
     */
    default NDArray fmod(NDArray other) {
        return Elementwise.binary(BinaryOp.FMOD, self(), other);
    }

    /**
     * Takes the remainder of division, element by element: this - trunc(this / other) * other, with the sign of the
     * dividend as in Java.
     *
     * @param other a number, which is weak
     * @return a new array of this shape; of the common type
     */
    default NDArray fmod(double other) {
        return Elementwise.binary(BinaryOp.FMOD, self(), self().weak(other));
    }

    /**
     * Takes the remainder of division, element by element: this - trunc(this / other) * other, with the sign of the
     * dividend as in Java.
     *
     * @param other a number, which is weak
     * @return a new array of this shape; of the common type
     */
    default NDArray fmod(long other) {
        return Elementwise.binary(BinaryOp.FMOD, self(), self().weak(other));
    }

    /**
     * Takes the remainder of division, element by element, into an array that is there already.
     *
     * @param other an array that broadcasts against this one
     * @param out receives the result; may be an operand
     * @return out
     * @throws IllegalArgumentException if the shapes do not broadcast to that of out, or out cannot hold the type of the result
     */
    default NDArray fmod(NDArray other, NDArray out) {
        return Elementwise.binary(BinaryOp.FMOD, self(), other, out);
    }

    /**
     * Raises to powers, element by element: this ** other.
     *
     * <pre>{@code
     * array(1, 2, 3).pow(array(3, 2, 1))   // array([1, 4, 3])
     * array(1, 2, 3).pow(2)                // array([1, 4, 9])
     * }</pre>
     *
     * @param other an array that broadcasts against this one
     * @return a new array; of the common type
     * @throws IllegalArgumentException if the shapes do not broadcast, or the operation is not there for the type
     */
    default NDArray pow(NDArray other) {
        return Elementwise.binary(BinaryOp.POWER, self(), other);
    }

    /**
     * Raises to powers, element by element: this ** other.
     *
     * @param other a number, which is weak
     * @return a new array of this shape; of the common type
     */
    default NDArray pow(double other) {
        return Elementwise.power(self(), other);
    }

    /**
     * Raises to powers, element by element: this ** other.
     *
     * @param other a number, which is weak
     * @return a new array of this shape; of the common type
     */
    default NDArray pow(long other) {
        return Elementwise.binary(BinaryOp.POWER, self(), self().weak(other));
    }

    /**
     * Raises to powers, element by element: this ** other.
     *
     * @param other a complex number
     * @return a new array of this shape; {@code complex128}
     */
    default NDArray pow(Complex other) {
        return Elementwise.binary(BinaryOp.POWER, self(), NDArray.scalar(other));
    }

    /**
     * Raises to powers, element by element, into an array that is there already.
     *
     * @param other an array that broadcasts against this one
     * @param out receives the result; may be an operand
     * @return out
     * @throws IllegalArgumentException if the shapes do not broadcast to that of out, or out cannot hold the type of the result
     */
    default NDArray pow(NDArray other, NDArray out) {
        return Elementwise.binary(BinaryOp.POWER, self(), other, out);
    }

    /**
     * Raises to powers, in place.
     *
     * @param other an array that broadcasts to this shape
     * @return this array
     * @throws IllegalArgumentException if the shape or the type of the result does not fit into this array
     */
    default NDArray powi(NDArray other) {
        return Elementwise.inPlace(BinaryOp.POWER, self(), other);
    }

    /**
     * Raises to powers, in place.
     *
     * @param other a number, which is weak
     * @return this array
     * @throws IllegalArgumentException if the type of the result does not fit into this array
     */
    default NDArray powi(double other) {
        return Elementwise.inPlace(BinaryOp.POWER, self(), self().weak(other));
    }

    /**
     * Raises to powers, in place.
     *
     * @param other a number, which is weak
     * @return this array
     * @throws IllegalArgumentException if the type of the result does not fit into this array
     */
    default NDArray powi(long other) {
        return Elementwise.inPlace(BinaryOp.POWER, self(), self().weak(other));
    }

    /**
     * The same with the number on the left: number ** this.
     *
     * @param number a number, which is weak
     * @return a new array of this shape; of the common type
     */
    default NDArray rpow(double number) {
        return Elementwise.binary(BinaryOp.POWER, self().weak(number), self());
    }

    /**
     * The same with the number on the left: number ** this.
     *
     * <pre>{@code
     * array(1, 2, 3).rpow(2)   // array([2, 4, 8])
     * }</pre>
     *
     * @param number a number, which is weak
     * @return a new array of this shape; of the common type
     */
    default NDArray rpow(long number) {
        return Elementwise.binary(BinaryOp.POWER, self().weak(number), self());
    }

    /**
     * Takes the greater of two elements, element by element: max(this, other), NaN if one is.
     *
     * <pre>{@code
     * array(1, 5).maximum(array(3, 4))   // array([3, 5])
     * }</pre>
     *
     * @param other an array that broadcasts against this one
     * @return a new array; of the common type
     * @throws IllegalArgumentException if the shapes do not broadcast, or the operation is not there for the type
     */
    default NDArray maximum(NDArray other) {
        return Elementwise.binary(BinaryOp.MAXIMUM, self(), other);
    }

    /**
     * Takes the greater of two elements, element by element: max(this, other), NaN if one is.
     *
     * @param other a number, which is weak
     * @return a new array of this shape; of the common type
     */
    default NDArray maximum(double other) {
        return Elementwise.binary(BinaryOp.MAXIMUM, self(), self().weak(other));
    }

    /**
     * Takes the greater of two elements, element by element: max(this, other), NaN if one is.
     *
     * @param other a number, which is weak
     * @return a new array of this shape; of the common type
     */
    default NDArray maximum(long other) {
        return Elementwise.binary(BinaryOp.MAXIMUM, self(), self().weak(other));
    }

    /**
     * Takes the greater of two elements, element by element, into an array that is there already.
     *
     * @param other an array that broadcasts against this one
     * @param out receives the result; may be an operand
     * @return out
     * @throws IllegalArgumentException if the shapes do not broadcast to that of out, or out cannot hold the type of the result
     */
    default NDArray maximum(NDArray other, NDArray out) {
        return Elementwise.binary(BinaryOp.MAXIMUM, self(), other, out);
    }

    /**
     * Takes the lesser of two elements, element by element: min(this, other), NaN if one is.
     *
     * <pre>{@code
     * array(1, 5).minimum(array(3, 4))   // array([1, 4])
     * }</pre>
     *
     * @param other an array that broadcasts against this one
     * @return a new array; of the common type
     * @throws IllegalArgumentException if the shapes do not broadcast, or the operation is not there for the type
     */
    default NDArray minimum(NDArray other) {
        return Elementwise.binary(BinaryOp.MINIMUM, self(), other);
    }

    /**
     * Takes the lesser of two elements, element by element: min(this, other), NaN if one is.
     *
     * @param other a number, which is weak
     * @return a new array of this shape; of the common type
     */
    default NDArray minimum(double other) {
        return Elementwise.binary(BinaryOp.MINIMUM, self(), self().weak(other));
    }

    /**
     * Takes the lesser of two elements, element by element: min(this, other), NaN if one is.
     *
     * @param other a number, which is weak
     * @return a new array of this shape; of the common type
     */
    default NDArray minimum(long other) {
        return Elementwise.binary(BinaryOp.MINIMUM, self(), self().weak(other));
    }

    /**
     * Takes the lesser of two elements, element by element, into an array that is there already.
     *
     * @param other an array that broadcasts against this one
     * @param out receives the result; may be an operand
     * @return out
     * @throws IllegalArgumentException if the shapes do not broadcast to that of out, or out cannot hold the type of the result
     */
    default NDArray minimum(NDArray other, NDArray out) {
        return Elementwise.binary(BinaryOp.MINIMUM, self(), other, out);
    }

    /**
     * Takes the greater of two elements, element by element: max(this, other), the other one where one is NaN.
     *
     * <pre>{@code
     * array(1, Double.NaN).fmax(array(0.0, 4.0))   // array([1., 4.])
     * }</pre>
     *
     * @param other an array that broadcasts against this one
     * @return a new array; of the common type
     * @throws IllegalArgumentException if the shapes do not broadcast, or the operation is not there for the type
     */
    default NDArray fmax(NDArray other) {
        return Elementwise.binary(BinaryOp.FMAX, self(), other);
    }

    /**
     * Takes the greater of two elements, element by element: max(this, other), the other one where one is NaN.
     *
     * @param other a number, which is weak
     * @return a new array of this shape; of the common type
     */
    default NDArray fmax(double other) {
        return Elementwise.binary(BinaryOp.FMAX, self(), self().weak(other));
    }

    /**
     * Takes the greater of two elements, element by element: max(this, other), the other one where one is NaN.
     *
     * @param other a number, which is weak
     * @return a new array of this shape; of the common type
     */
    default NDArray fmax(long other) {
        return Elementwise.binary(BinaryOp.FMAX, self(), self().weak(other));
    }

    /**
     * Takes the greater of two elements, element by element, into an array that is there already.
     *
     * @param other an array that broadcasts against this one
     * @param out receives the result; may be an operand
     * @return out
     * @throws IllegalArgumentException if the shapes do not broadcast to that of out, or out cannot hold the type of the result
     */
    default NDArray fmax(NDArray other, NDArray out) {
        return Elementwise.binary(BinaryOp.FMAX, self(), other, out);
    }

    /**
     * Takes the lesser of two elements, element by element: min(this, other), the other one where one is NaN.
     *
     * <pre>{@code
     * array(1, Double.NaN).fmin(array(0.0, 4.0))   // array([0., 4.])
     * }</pre>
     *
     * @param other an array that broadcasts against this one
     * @return a new array; of the common type
     * @throws IllegalArgumentException if the shapes do not broadcast, or the operation is not there for the type
     */
    default NDArray fmin(NDArray other) {
        return Elementwise.binary(BinaryOp.FMIN, self(), other);
    }

    /**
     * Takes the lesser of two elements, element by element: min(this, other), the other one where one is NaN.
     *
     * @param other a number, which is weak
     * @return a new array of this shape; of the common type
     */
    default NDArray fmin(double other) {
        return Elementwise.binary(BinaryOp.FMIN, self(), self().weak(other));
    }

    /**
     * Takes the lesser of two elements, element by element: min(this, other), the other one where one is NaN.
     *
     * @param other a number, which is weak
     * @return a new array of this shape; of the common type
     */
    default NDArray fmin(long other) {
        return Elementwise.binary(BinaryOp.FMIN, self(), self().weak(other));
    }

    /**
     * Takes the lesser of two elements, element by element, into an array that is there already.
     *
     * @param other an array that broadcasts against this one
     * @param out receives the result; may be an operand
     * @return out
     * @throws IllegalArgumentException if the shapes do not broadcast to that of out, or out cannot hold the type of the result
     */
    default NDArray fmin(NDArray other, NDArray out) {
        return Elementwise.binary(BinaryOp.FMIN, self(), other, out);
    }

    /**
     * Takes the angle of points, element by element: atan2(this, other): this is y, other is x.
     *
     * <pre>{@code
     * array(1.0, 0.0).atan2(array(0.0, -1.0))   // array([1.57079633, 3.14159265])
     * }</pre>
     *
     * @param other an array that broadcasts against this one
     * @return a new array; floating-point
     * @throws IllegalArgumentException if the shapes do not broadcast, or the operation is not there for the type
     */
    default NDArray atan2(NDArray other) {
        return Elementwise.binary(BinaryOp.ATAN2, self(), other);
    }

    /**
     * Takes the angle of points, element by element: atan2(this, other): this is y, other is x.
     *
     * @param other a number, which is weak
     * @return a new array of this shape; floating-point
     */
    default NDArray atan2(double other) {
        return Elementwise.binary(BinaryOp.ATAN2, self(), self().weak(other));
    }

    /**
     * Takes the angle of points, element by element: atan2(this, other): this is y, other is x.
     *
     * @param other a number, which is weak
     * @return a new array of this shape; floating-point
     */
    default NDArray atan2(long other) {
        return Elementwise.binary(BinaryOp.ATAN2, self(), self().weak(other));
    }

    /**
     * Takes the angle of points, element by element, into an array that is there already.
     *
     * @param other an array that broadcasts against this one
     * @param out receives the result; may be an operand
     * @return out
     * @throws IllegalArgumentException if the shapes do not broadcast to that of out, or out cannot hold the type of the result
     */
    default NDArray atan2(NDArray other, NDArray out) {
        return Elementwise.binary(BinaryOp.ATAN2, self(), other, out);
    }

    /**
     * Takes the long side of right triangles, element by element: sqrt(this ** 2 + other ** 2), without overflow on
     * the way.
     *
     * <pre>{@code
     * array(3.0, 5.0).hypot(array(4.0, 12.0))   // array([ 5., 13.])
     * }</pre>
     *
     * @param other an array that broadcasts against this one
     * @return a new array; floating-point
     * @throws IllegalArgumentException if the shapes do not broadcast, or the operation is not there for the type
     */
    default NDArray hypot(NDArray other) {
        return Elementwise.binary(BinaryOp.HYPOT, self(), other);
    }

    /**
     * Takes the long side of right triangles, element by element: sqrt(this ** 2 + other ** 2), without overflow on
     * the way.
     *
     * @param other a number, which is weak
     * @return a new array of this shape; floating-point
     */
    default NDArray hypot(double other) {
        return Elementwise.binary(BinaryOp.HYPOT, self(), self().weak(other));
    }

    /**
     * Takes the long side of right triangles, element by element: sqrt(this ** 2 + other ** 2), without overflow on
     * the way.
     *
     * @param other a number, which is weak
     * @return a new array of this shape; floating-point
     */
    default NDArray hypot(long other) {
        return Elementwise.binary(BinaryOp.HYPOT, self(), self().weak(other));
    }

    /**
     * Takes the long side of right triangles, element by element, into an array that is there already.
     *
     * @param other an array that broadcasts against this one
     * @param out receives the result; may be an operand
     * @return out
     * @throws IllegalArgumentException if the shapes do not broadcast to that of out, or out cannot hold the type of the result
     */
    default NDArray hypot(NDArray other, NDArray out) {
        return Elementwise.binary(BinaryOp.HYPOT, self(), other, out);
    }

    /**
     * Gives elements the sign of others, element by element: abs(this) with the sign of other.
     *
     * <pre>{@code
     * array(1.0, 2.0).copysign(array(-1.0, 1.0))   // array([-1.,  2.])
     * }</pre>
     *
     * @param other an array that broadcasts against this one
     * @return a new array; floating-point
     * @throws IllegalArgumentException if the shapes do not broadcast, or the operation is not there for the type
     */
    default NDArray copysign(NDArray other) {
        return Elementwise.binary(BinaryOp.COPYSIGN, self(), other);
    }

    /**
     * Gives elements the sign of others, element by element: abs(this) with the sign of other.
     *
     * @param other a number, which is weak
     * @return a new array of this shape; floating-point
     */
    default NDArray copysign(double other) {
        return Elementwise.binary(BinaryOp.COPYSIGN, self(), self().weak(other));
    }

    /**
     * Gives elements the sign of others, element by element: abs(this) with the sign of other.
     *
     * @param other a number, which is weak
     * @return a new array of this shape; floating-point
     */
    default NDArray copysign(long other) {
        return Elementwise.binary(BinaryOp.COPYSIGN, self(), self().weak(other));
    }

    /**
     * Gives elements the sign of others, element by element, into an array that is there already.
     *
     * @param other an array that broadcasts against this one
     * @param out receives the result; may be an operand
     * @return out
     * @throws IllegalArgumentException if the shapes do not broadcast to that of out, or out cannot hold the type of the result
     */
    default NDArray copysign(NDArray other, NDArray out) {
        return Elementwise.binary(BinaryOp.COPYSIGN, self(), other, out);
    }

    /**
     * Takes the next number towards others, element by element: the neighbour of this in the direction of other.
     *
     * <pre>{@code
     * array(1.0).nextafter(array(2.0)).gt(1.0)   // array([ True])
     * }</pre>
     *
     * @param other an array that broadcasts against this one
     * @return a new array; floating-point
     * @throws IllegalArgumentException if the shapes do not broadcast, or the operation is not there for the type
     */
    default NDArray nextafter(NDArray other) {
        return Elementwise.binary(BinaryOp.NEXTAFTER, self(), other);
    }

    /**
     * Takes the next number towards others, element by element: the neighbour of this in the direction of other.
     *
     * @param other a number, which is weak
     * @return a new array of this shape; floating-point
     */
    default NDArray nextafter(double other) {
        return Elementwise.binary(BinaryOp.NEXTAFTER, self(), self().weak(other));
    }

    /**
     * Takes the next number towards others, element by element: the neighbour of this in the direction of other.
     *
     * @param other a number, which is weak
     * @return a new array of this shape; floating-point
     */
    default NDArray nextafter(long other) {
        return Elementwise.binary(BinaryOp.NEXTAFTER, self(), self().weak(other));
    }

    /**
     * Takes the next number towards others, element by element, into an array that is there already.
     *
     * @param other an array that broadcasts against this one
     * @param out receives the result; may be an operand
     * @return out
     * @throws IllegalArgumentException if the shapes do not broadcast to that of out, or out cannot hold the type of the result
     */
    default NDArray nextafter(NDArray other, NDArray out) {
        return Elementwise.binary(BinaryOp.NEXTAFTER, self(), other, out);
    }

    /**
     * Adds logarithms of sums, element by element: log(exp(this) + exp(other)), without overflow.
     *
     * <pre>{@code
     * array(1000.0).logaddexp(array(1000.0))   // array([1000.69314718])
     * }</pre>
     *
     * @param other an array that broadcasts against this one
     * @return a new array; floating-point
     * @throws IllegalArgumentException if the shapes do not broadcast, or the operation is not there for the type
     */
    default NDArray logaddexp(NDArray other) {
        return Elementwise.binary(BinaryOp.LOGADDEXP, self(), other);
    }

    /**
     * Adds logarithms of sums, element by element: log(exp(this) + exp(other)), without overflow.
     *
     * @param other a number, which is weak
     * @return a new array of this shape; floating-point
     */
    default NDArray logaddexp(double other) {
        return Elementwise.binary(BinaryOp.LOGADDEXP, self(), self().weak(other));
    }

    /**
     * Adds logarithms of sums, element by element: log(exp(this) + exp(other)), without overflow.
     *
     * @param other a number, which is weak
     * @return a new array of this shape; floating-point
     */
    default NDArray logaddexp(long other) {
        return Elementwise.binary(BinaryOp.LOGADDEXP, self(), self().weak(other));
    }

    /**
     * Adds logarithms of sums, element by element, into an array that is there already.
     *
     * @param other an array that broadcasts against this one
     * @param out receives the result; may be an operand
     * @return out
     * @throws IllegalArgumentException if the shapes do not broadcast to that of out, or out cannot hold the type of the result
     */
    default NDArray logaddexp(NDArray other, NDArray out) {
        return Elementwise.binary(BinaryOp.LOGADDEXP, self(), other, out);
    }

    /**
     * Adds logarithms of sums to the base 2, element by element: log2(2 ** this + 2 ** other), without overflow.
     *
     * <pre>{@code
     * array(1.0).logaddexp2(array(1.0))   // array([2.])
     * }</pre>
     *
     * @param other an array that broadcasts against this one
     * @return a new array; floating-point
     * @throws IllegalArgumentException if the shapes do not broadcast, or the operation is not there for the type
     */
    default NDArray logaddexp2(NDArray other) {
        return Elementwise.binary(BinaryOp.LOGADDEXP2, self(), other);
    }

    /**
     * Adds logarithms of sums to the base 2, element by element: log2(2 ** this + 2 ** other), without overflow.
     *
     * @param other a number, which is weak
     * @return a new array of this shape; floating-point
     */
    default NDArray logaddexp2(double other) {
        return Elementwise.binary(BinaryOp.LOGADDEXP2, self(), self().weak(other));
    }

    /**
     * Adds logarithms of sums to the base 2, element by element: log2(2 ** this + 2 ** other), without overflow.
     *
     * @param other a number, which is weak
     * @return a new array of this shape; floating-point
     */
    default NDArray logaddexp2(long other) {
        return Elementwise.binary(BinaryOp.LOGADDEXP2, self(), self().weak(other));
    }

    /**
     * Adds logarithms of sums to the base 2, element by element, into an array that is there already.
     *
     * @param other an array that broadcasts against this one
     * @param out receives the result; may be an operand
     * @return out
     * @throws IllegalArgumentException if the shapes do not broadcast to that of out, or out cannot hold the type of the result
     */
    default NDArray logaddexp2(NDArray other, NDArray out) {
        return Elementwise.binary(BinaryOp.LOGADDEXP2, self(), other, out);
    }

    /**
     * Takes the step function, element by element: 0 below 0, 1 above it, and other at 0.
     *
     * <pre>{@code
     * array(-1.5, 0.0, 2.0).heaviside(0.5)   // array([0. , 0.5, 1. ])
     * }</pre>
     *
     * @param other an array that broadcasts against this one
     * @return a new array; floating-point
     * @throws IllegalArgumentException if the shapes do not broadcast, or the operation is not there for the type
     */
    default NDArray heaviside(NDArray other) {
        return Elementwise.binary(BinaryOp.HEAVISIDE, self(), other);
    }

    /**
     * Takes the step function, element by element: 0 below 0, 1 above it, and other at 0.
     *
     * @param other a number, which is weak
     * @return a new array of this shape; floating-point
     */
    default NDArray heaviside(double other) {
        return Elementwise.binary(BinaryOp.HEAVISIDE, self(), self().weak(other));
    }

    /**
     * Takes the step function, element by element: 0 below 0, 1 above it, and other at 0.
     *
     * @param other a number, which is weak
     * @return a new array of this shape; floating-point
     */
    default NDArray heaviside(long other) {
        return Elementwise.binary(BinaryOp.HEAVISIDE, self(), self().weak(other));
    }

    /**
     * Takes the step function, element by element, into an array that is there already.
     *
     * @param other an array that broadcasts against this one
     * @param out receives the result; may be an operand
     * @return out
     * @throws IllegalArgumentException if the shapes do not broadcast to that of out, or out cannot hold the type of the result
     */
    default NDArray heaviside(NDArray other, NDArray out) {
        return Elementwise.binary(BinaryOp.HEAVISIDE, self(), other, out);
    }

    /**
     * Takes the bits that are set in both, element by element: this {@literal &} other.
     *
     * <pre>{@code
     * array(12, 10).bitwiseAnd(array(6, 6))   // array([4, 2])
     * }</pre>
     *
     * @param other an array that broadcasts against this one
     * @return a new array; of the common type
     * @throws IllegalArgumentException if the shapes do not broadcast, or the operation is not there for the type
     */
    default NDArray bitwiseAnd(NDArray other) {
        return Elementwise.binary(BinaryOp.BITWISE_AND, self(), other);
    }

    /**
     * Takes the bits that are set in both, element by element: this {@literal &} other.
     *
     * @param other a number, which is weak
     * @return a new array of this shape; of the common type
     */
    default NDArray bitwiseAnd(long other) {
        return Elementwise.binary(BinaryOp.BITWISE_AND, self(), self().weak(other));
    }

    /**
     * Takes the bits that are set in both, element by element, into an array that is there already.
     *
     * @param other an array that broadcasts against this one
     * @param out receives the result; may be an operand
     * @return out
     * @throws IllegalArgumentException if the shapes do not broadcast to that of out, or out cannot hold the type of the result
     */
    default NDArray bitwiseAnd(NDArray other, NDArray out) {
        return Elementwise.binary(BinaryOp.BITWISE_AND, self(), other, out);
    }

    /**
     * Takes the bits that are set in either, element by element: this | other.
     *
     * <pre>{@code
     * array(12, 10).bitwiseOr(1)   // array([13, 11])
     * }</pre>
     *
     * @param other an array that broadcasts against this one
     * @return a new array; of the common type
     * @throws IllegalArgumentException if the shapes do not broadcast, or the operation is not there for the type
     */
    default NDArray bitwiseOr(NDArray other) {
        return Elementwise.binary(BinaryOp.BITWISE_OR, self(), other);
    }

    /**
     * Takes the bits that are set in either, element by element: this | other.
     *
     * @param other a number, which is weak
     * @return a new array of this shape; of the common type
     */
    default NDArray bitwiseOr(long other) {
        return Elementwise.binary(BinaryOp.BITWISE_OR, self(), self().weak(other));
    }

    /**
     * Takes the bits that are set in either, element by element, into an array that is there already.
     *
     * @param other an array that broadcasts against this one
     * @param out receives the result; may be an operand
     * @return out
     * @throws IllegalArgumentException if the shapes do not broadcast to that of out, or out cannot hold the type of the result
     */
    default NDArray bitwiseOr(NDArray other, NDArray out) {
        return Elementwise.binary(BinaryOp.BITWISE_OR, self(), other, out);
    }

    /**
     * Takes the bits that are set in one only, element by element: this ^ other.
     *
     * <pre>{@code
     * array(12, 10).bitwiseXor(6)   // array([10, 12])
     * }</pre>
     *
     * @param other an array that broadcasts against this one
     * @return a new array; of the common type
     * @throws IllegalArgumentException if the shapes do not broadcast, or the operation is not there for the type
     */
    default NDArray bitwiseXor(NDArray other) {
        return Elementwise.binary(BinaryOp.BITWISE_XOR, self(), other);
    }

    /**
     * Takes the bits that are set in one only, element by element: this ^ other.
     *
     * @param other a number, which is weak
     * @return a new array of this shape; of the common type
     */
    default NDArray bitwiseXor(long other) {
        return Elementwise.binary(BinaryOp.BITWISE_XOR, self(), self().weak(other));
    }

    /**
     * Takes the bits that are set in one only, element by element, into an array that is there already.
     *
     * @param other an array that broadcasts against this one
     * @param out receives the result; may be an operand
     * @return out
     * @throws IllegalArgumentException if the shapes do not broadcast to that of out, or out cannot hold the type of the result
     */
    default NDArray bitwiseXor(NDArray other, NDArray out) {
        return Elementwise.binary(BinaryOp.BITWISE_XOR, self(), other, out);
    }

    /**
     * Shifts bits to the left, element by element: this {@literal <}{@literal <} other.
     *
     * <pre>{@code
     * array(1, 3).leftShift(2)   // array([ 4, 12])
     * }</pre>
     *
     * @param other an array that broadcasts against this one
     * @return a new array; of the common type
     * @throws IllegalArgumentException if the shapes do not broadcast, or the operation is not there for the type
     */
    default NDArray leftShift(NDArray other) {
        return Elementwise.binary(BinaryOp.LEFT_SHIFT, self(), other);
    }

    /**
     * Shifts bits to the left, element by element: this {@literal <}{@literal <} other.
     *
     * @param other a number, which is weak
     * @return a new array of this shape; of the common type
     */
    default NDArray leftShift(long other) {
        return Elementwise.binary(BinaryOp.LEFT_SHIFT, self(), self().weak(other));
    }

    /**
     * Shifts bits to the left, element by element, into an array that is there already.
     *
     * @param other an array that broadcasts against this one
     * @param out receives the result; may be an operand
     * @return out
     * @throws IllegalArgumentException if the shapes do not broadcast to that of out, or out cannot hold the type of the result
     */
    default NDArray leftShift(NDArray other, NDArray out) {
        return Elementwise.binary(BinaryOp.LEFT_SHIFT, self(), other, out);
    }

    /**
     * Shifts bits to the right, element by element: this {@literal >}{@literal >} other, keeping the sign.
     *
     * <pre>{@code
     * array(8, -8).rightShift(1)   // array([ 4, -4])
     * }</pre>
     *
     * @param other an array that broadcasts against this one
     * @return a new array; of the common type
     * @throws IllegalArgumentException if the shapes do not broadcast, or the operation is not there for the type
     */
    default NDArray rightShift(NDArray other) {
        return Elementwise.binary(BinaryOp.RIGHT_SHIFT, self(), other);
    }

    /**
     * Shifts bits to the right, element by element: this {@literal >}{@literal >} other, keeping the sign.
     *
     * @param other a number, which is weak
     * @return a new array of this shape; of the common type
     */
    default NDArray rightShift(long other) {
        return Elementwise.binary(BinaryOp.RIGHT_SHIFT, self(), self().weak(other));
    }

    /**
     * Shifts bits to the right, element by element, into an array that is there already.
     *
     * @param other an array that broadcasts against this one
     * @param out receives the result; may be an operand
     * @return out
     * @throws IllegalArgumentException if the shapes do not broadcast to that of out, or out cannot hold the type of the result
     */
    default NDArray rightShift(NDArray other, NDArray out) {
        return Elementwise.binary(BinaryOp.RIGHT_SHIFT, self(), other, out);
    }

    /**
     * Takes the greatest common divisor, element by element: gcd(abs(this), abs(other)).
     *
     * <pre>{@code
     * array(12, 18).gcd(8)   // array([4, 2])
     * }</pre>
     *
     * @param other an array that broadcasts against this one
     * @return a new array; of the common type
     * @throws IllegalArgumentException if the shapes do not broadcast, or the operation is not there for the type
     */
    default NDArray gcd(NDArray other) {
        return Elementwise.binary(BinaryOp.GCD, self(), other);
    }

    /**
     * Takes the greatest common divisor, element by element: gcd(abs(this), abs(other)).
     *
     * @param other a number, which is weak
     * @return a new array of this shape; of the common type
     */
    default NDArray gcd(long other) {
        return Elementwise.binary(BinaryOp.GCD, self(), self().weak(other));
    }

    /**
     * Takes the greatest common divisor, element by element, into an array that is there already.
     *
     * @param other an array that broadcasts against this one
     * @param out receives the result; may be an operand
     * @return out
     * @throws IllegalArgumentException if the shapes do not broadcast to that of out, or out cannot hold the type of the result
     */
    default NDArray gcd(NDArray other, NDArray out) {
        return Elementwise.binary(BinaryOp.GCD, self(), other, out);
    }

    /**
     * Takes the least common multiple, element by element: lcm(abs(this), abs(other)).
     *
     * <pre>{@code
     * array(4, 6).lcm(10)   // array([20, 30])
     * }</pre>
     *
     * @param other an array that broadcasts against this one
     * @return a new array; of the common type
     * @throws IllegalArgumentException if the shapes do not broadcast, or the operation is not there for the type
     */
    default NDArray lcm(NDArray other) {
        return Elementwise.binary(BinaryOp.LCM, self(), other);
    }

    /**
     * Takes the least common multiple, element by element: lcm(abs(this), abs(other)).
     *
     * @param other a number, which is weak
     * @return a new array of this shape; of the common type
     */
    default NDArray lcm(long other) {
        return Elementwise.binary(BinaryOp.LCM, self(), self().weak(other));
    }

    /**
     * Takes the least common multiple, element by element, into an array that is there already.
     *
     * @param other an array that broadcasts against this one
     * @param out receives the result; may be an operand
     * @return out
     * @throws IllegalArgumentException if the shapes do not broadcast to that of out, or out cannot hold the type of the result
     */
    default NDArray lcm(NDArray other, NDArray out) {
        return Elementwise.binary(BinaryOp.LCM, self(), other, out);
    }
}
