package elara.array;

/**
 * How {@link NDArray} compares elements, and what it makes of truth values. With a NaN every comparison is false but
 * {@code ne}; complex numbers are compared by real parts, then by imaginary ones.
 */
public sealed interface ArrayComparisons permits NDArray {
    private NDArray self() {
        return (NDArray) this;
    }

    /**
     * Tells which elements are greater than those of another array.
     *
     * <pre>{@code
     * array(1, 5, 3).gt(2)   // array([False,  True,  True])
     * }</pre>
     *
     * @param other an array that broadcasts against this one
     * @return a new array of {@code bool}
     * @throws IllegalArgumentException if the shapes do not broadcast
     */
    default NDArray gt(NDArray other) {
        return Elementwise.compare(Comparison.LESS, other, self());
    }

    /**
     * Tells which elements are greater than a number.
     *
     * @param other the number
     * @return a new array of {@code bool} and this shape
     */
    default NDArray gt(double other) {
        return Elementwise.compare(Comparison.LESS, self().weak(other), self());
    }

    /**
     * Tells which elements are greater than a number.
     *
     * @param other the number
     * @return a new array of {@code bool} and this shape
     */
    default NDArray gt(long other) {
        return Elementwise.compare(Comparison.LESS, self().comparable(other), self());
    }

    /**
     * Tells which elements are greater than or equal to those of another array.
     *
     * @param other an array that broadcasts against this one
     * @return a new array of {@code bool}
     * @throws IllegalArgumentException if the shapes do not broadcast
     */
    default NDArray ge(NDArray other) {
        return Elementwise.compare(Comparison.LESS_EQUAL, other, self());
    }

    /**
     * Tells which elements are greater than or equal to a number.
     *
     * @param other the number
     * @return a new array of {@code bool} and this shape
     */
    default NDArray ge(double other) {
        return Elementwise.compare(Comparison.LESS_EQUAL, self().weak(other), self());
    }

    /**
     * Tells which elements are greater than or equal to a number.
     *
     * @param other the number
     * @return a new array of {@code bool} and this shape
     */
    default NDArray ge(long other) {
        return Elementwise.compare(Comparison.LESS_EQUAL, self().comparable(other), self());
    }

    /**
     * Tells which elements are less than those of another array.
     *
     * @param other an array that broadcasts against this one
     * @return a new array of {@code bool}
     * @throws IllegalArgumentException if the shapes do not broadcast
     */
    default NDArray lt(NDArray other) {
        return Elementwise.compare(Comparison.LESS, self(), other);
    }

    /**
     * Tells which elements are less than a number.
     *
     * @param other the number
     * @return a new array of {@code bool} and this shape
     */
    default NDArray lt(double other) {
        return Elementwise.compare(Comparison.LESS, self(), self().weak(other));
    }

    /**
     * Tells which elements are less than a number.
     *
     * @param other the number
     * @return a new array of {@code bool} and this shape
     */
    default NDArray lt(long other) {
        return Elementwise.compare(Comparison.LESS, self(), self().comparable(other));
    }

    /**
     * Tells which elements are less than or equal to those of another array.
     *
     * @param other an array that broadcasts against this one
     * @return a new array of {@code bool}
     * @throws IllegalArgumentException if the shapes do not broadcast
     */
    default NDArray le(NDArray other) {
        return Elementwise.compare(Comparison.LESS_EQUAL, self(), other);
    }

    /**
     * Tells which elements are less than or equal to a number.
     *
     * @param other the number
     * @return a new array of {@code bool} and this shape
     */
    default NDArray le(double other) {
        return Elementwise.compare(Comparison.LESS_EQUAL, self(), self().weak(other));
    }

    /**
     * Tells which elements are less than or equal to a number.
     *
     * @param other the number
     * @return a new array of {@code bool} and this shape
     */
    default NDArray le(long other) {
        return Elementwise.compare(Comparison.LESS_EQUAL, self(), self().comparable(other));
    }

    /**
     * Tells which elements are equal to those of another array.
     *
     * <pre>{@code
     * array(1, 5).eq(array(1, 4))   // array([ True, False])
     * }</pre>
     *
     * @param other an array that broadcasts against this one
     * @return a new array of {@code bool}
     * @throws IllegalArgumentException if the shapes do not broadcast
     */
    default NDArray eq(NDArray other) {
        return Elementwise.compare(Comparison.EQUAL, self(), other);
    }

    /**
     * Tells which elements are equal to a number.
     *
     * @param other the number
     * @return a new array of {@code bool} and this shape
     */
    default NDArray eq(double other) {
        return Elementwise.compare(Comparison.EQUAL, self(), self().weak(other));
    }

    /**
     * Tells which elements are equal to a number.
     *
     * @param other the number
     * @return a new array of {@code bool} and this shape
     */
    default NDArray eq(long other) {
        return Elementwise.compare(Comparison.EQUAL, self(), self().comparable(other));
    }

    /**
     * Tells which elements are not equal to those of another array.
     *
     * @param other an array that broadcasts against this one
     * @return a new array of {@code bool}
     * @throws IllegalArgumentException if the shapes do not broadcast
     */
    default NDArray ne(NDArray other) {
        return Elementwise.compare(Comparison.NOT_EQUAL, self(), other);
    }

    /**
     * Tells which elements are not equal to a number.
     *
     * @param other the number
     * @return a new array of {@code bool} and this shape
     */
    default NDArray ne(double other) {
        return Elementwise.compare(Comparison.NOT_EQUAL, self(), self().weak(other));
    }

    /**
     * Tells which elements are not equal to a number.
     *
     * @param other the number
     * @return a new array of {@code bool} and this shape
     */
    default NDArray ne(long other) {
        return Elementwise.compare(Comparison.NOT_EQUAL, self(), self().comparable(other));
    }

    /**
     * Tells where both are true; for arrays of {@code bool}, such as comparisons give.
     *
     * <pre>{@code
     * var x = array(1, 2, 3);
     * x.gt(1).and(x.lt(3))   // array([False,  True, False])
     * }</pre>
     *
     * @param other an array of {@code bool} that broadcasts against this one
     * @return a new array of {@code bool}
     * @throws IllegalArgumentException if the shapes do not broadcast, or an array is not of {@code bool}
     */
    default NDArray and(NDArray other) {
        return Elementwise.logical(BinaryOp.BITWISE_AND, self(), other);
    }

    /**
     * Tells where at least one is true; for arrays of {@code bool}.
     *
     * @param other an array of {@code bool} that broadcasts against this one
     * @return a new array of {@code bool}
     * @throws IllegalArgumentException if the shapes do not broadcast, or an array is not of {@code bool}
     */
    default NDArray or(NDArray other) {
        return Elementwise.logical(BinaryOp.BITWISE_OR, self(), other);
    }

    /**
     * Tells where exactly one is true; for arrays of {@code bool}.
     *
     * @param other an array of {@code bool} that broadcasts against this one
     * @return a new array of {@code bool}
     * @throws IllegalArgumentException if the shapes do not broadcast, or an array is not of {@code bool}
     */
    default NDArray xor(NDArray other) {
        return Elementwise.logical(BinaryOp.BITWISE_XOR, self(), other);
    }

    /**
     * Turns truth values round; for arrays of {@code bool}.
     *
     * @return a new array of {@code bool}
     * @throws IllegalArgumentException if this array is not of {@code bool}
     */
    default NDArray not() {
        return Elementwise.not(self());
    }

    /**
     * Tells where both are true, of any type: what is not 0 is true.
     *
     * @param other an array that broadcasts against this one
     * @return a new array of {@code bool}
     * @throws IllegalArgumentException if the shapes do not broadcast
     */
    default NDArray logicalAnd(NDArray other) {
        return truth().and(other.as(DType.BOOL));
    }

    /**
     * Tells where at least one is true, of any type: what is not 0 is true.
     *
     * @param other an array that broadcasts against this one
     * @return a new array of {@code bool}
     * @throws IllegalArgumentException if the shapes do not broadcast
     */
    default NDArray logicalOr(NDArray other) {
        return truth().or(other.as(DType.BOOL));
    }

    /**
     * Tells where exactly one is true, of any type: what is not 0 is true.
     *
     * @param other an array that broadcasts against this one
     * @return a new array of {@code bool}
     * @throws IllegalArgumentException if the shapes do not broadcast
     */
    default NDArray logicalXor(NDArray other) {
        return truth().xor(other.as(DType.BOOL));
    }

    /**
     * Tells which elements are 0 or false.
     *
     * <pre>{@code
     * array(0, 2).logicalNot()   // array([ True, False])
     * }</pre>
     *
     * @return a new array of {@code bool} and this shape
     */
    default NDArray logicalNot() {
        return truth().not();
    }

    private NDArray truth() {
        return self().as(DType.BOOL);
    }

    /**
     * Tells which elements are NaN.
     *
     * <pre>{@code
     * array(1, Double.NaN).isnan()   // array([False,  True])
     * }</pre>
     *
     * @return a new array of {@code bool} and this shape
     */
    default NDArray isnan() {
        return self().ne(self());
    }

    /**
     * Tells which elements are an infinity.
     *
     * @return a new array of {@code bool} and this shape
     */
    default NDArray isinf() {
        return Elementwise.infinite(self());
    }

    /**
     * Tells which elements are neither NaN nor an infinity.
     *
     * @return a new array of {@code bool} and this shape
     */
    default NDArray isfinite() {
        return Elementwise.infinite(self()).or(isnan()).not();
    }

    /**
     * Tells which elements are positive infinity.
     *
     * @return a new array of {@code bool} and this shape
     */
    default NDArray isposinf() {
        return self().eq(Double.POSITIVE_INFINITY);
    }

    /**
     * Tells which elements are negative infinity.
     *
     * @return a new array of {@code bool} and this shape
     */
    default NDArray isneginf() {
        return self().eq(Double.NEGATIVE_INFINITY);
    }

    /**
     * Tells which elements are negative, -0.0 among them.
     *
     * <pre>{@code
     * array(-0.0, 0.0).signbit()   // array([ True, False])
     * }</pre>
     *
     * @return a new array of {@code bool} and this shape
     */
    default NDArray signbit() {
        return Elementwise.signBit(self());
    }

    /**
     * Tells whether another array has this shape and equal elements.
     *
     * @param other the other array
     * @return false if a NaN is among the elements
     */
    default boolean arrayEqual(NDArray other) {
        return Reductions.isExact(self(), other);
    }

    /**
     * Tells whether another array has this shape and equal elements, taking NaN for equal to NaN if wished.
     *
     * @param other the other array
     * @param equalNan whether NaN equals NaN
     * @return whether all elements are equal
     */
    default boolean arrayEqual(NDArray other, boolean equalNan) {
        if (!equalNan || !java.util.Arrays.equals(self().shape, other.shape)) {
            return arrayEqual(other);
        }
        return self().eq(other).or(isnan().and(other.isnan())).all();
    }

    /**
     * Tells which elements are near those of another array: {@code |this - other| <= atol + rtol * |other|}.
     *
     * @param other an array that broadcasts against this one
     * @param rtol the relative tolerance
     * @param atol the absolute tolerance
     * @param equalNan whether NaN is near NaN
     * @return a new array of {@code bool}
     * @throws IllegalArgumentException if the shapes do not broadcast
     */
    default NDArray isclose(NDArray other, double rtol, double atol, boolean equalNan) {
        return Elementwise.isClose(self(), other, rtol, atol, equalNan);
    }

    /**
     * Tells which elements are near those of another array, with NumPy's tolerances (1e-5 relative, 1e-8 absolute).
     *
     * @param other an array that broadcasts against this one
     * @return a new array of {@code bool}
     * @throws IllegalArgumentException if the shapes do not broadcast
     */
    default NDArray isclose(NDArray other) {
        return isclose(other, 1e-5, 1e-8, false);
    }

    /**
     * Tells whether all elements are near those of another array: {@code |this - other| <= atol + rtol * |other|}.
     *
     * <pre>{@code
     * array(1.0, 2.0).allclose(array(1.0, 2.001), 1e-2, 0)   // true
     * }</pre>
     *
     * @param other an array that broadcasts against this one
     * @param rtol the relative tolerance
     * @param atol the absolute tolerance
     * @return false if a NaN is among the elements
     * @throws IllegalArgumentException if the shapes do not broadcast
     */
    default boolean allclose(NDArray other, double rtol, double atol) {
        return isclose(other, rtol, atol, false).all();
    }

    /**
     * Tells whether all elements are near those of another array, with NumPy's tolerances (1e-5 relative, 1e-8 absolute).
     *
     * @param other an array that broadcasts against this one
     * @return false if a NaN is among the elements
     * @throws IllegalArgumentException if the shapes do not broadcast
     */
    default boolean allclose(NDArray other) {
        return allclose(other, 1e-5, 1e-8);
    }
}
