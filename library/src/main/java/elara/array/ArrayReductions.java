package elara.array;

import java.util.Arrays;

/**
 * What {@link NDArray} says of many elements at once: sums, means, extrema, quantiles; of all, along one axis, or along
 * several. A Java number comes of all elements, an array of an axis.
 */
public sealed interface ArrayReductions permits NDArray {
    private NDArray self() {
        return (NDArray) this;
    }

    private int along(int axis) {
        return Shapes.axis(axis, self().ndim());
    }

    private static NDArray kept(NDArray reduced, int axis, boolean keepdims) {
        return keepdims ? reduced.expandDims(axis) : reduced;
    }

    /**
     * Returns the sum of all elements. It is added up pairwise as NumPy does.
     *
     * <pre>{@code
     * arange(5).sum()   // 10.0
     * }</pre>
     *
     * @return a {@code double}; 0 for an empty array; whole numbers above 2^53 are rounded, {@code sum(axis)} keeps them; of complex numbers the real part
     */
    default double sum() {
        return Reductions.all(BinaryOp.ADD, self()).item();
    }

    /**
     * Returns the sum along an axis. It is added up pairwise as NumPy does.
     *
     * <pre>{@code
     * array(new int[][] {{1, 2}, {3, 4}}).sum(0)   // array([4, 6])
     * }</pre>
     *
     * @param axis the axis that is taken together, counted from the end where negative
     * @return the shape without that axis; integers and booleans give {@code int64}
     * @throws IndexOutOfBoundsException if there is no such axis
     */
    default NDArray sum(int axis) {
        return sum(axis, false);
    }

    /**
     * Returns the sum along an axis. It is added up pairwise as NumPy does.
     *
     * @param axis the axis that is taken together, counted from the end where negative
     * @param keepdims whether the axis stays, with size 1, so that the result broadcasts against this array
     * @return integers and booleans give {@code int64}
     * @throws IndexOutOfBoundsException if there is no such axis
     */
    default NDArray sum(int axis, boolean keepdims) {
        int along = along(axis);
        return kept(Reductions.along(BinaryOp.ADD, self(), along), along, keepdims);
    }

    /**
     * Returns the sum along several axes. It is added up pairwise as NumPy does.
     *
     * @param axes the axes that are taken together
     * @param keepdims whether the axis stays, with size 1, so that the result broadcasts against this array
     * @return integers and booleans give {@code int64}
     * @throws IndexOutOfBoundsException if there is no such axis
     */
    default NDArray sum(int[] axes, boolean keepdims) {
        return Reductions.over(self(), axes, keepdims, (x, axis) -> Reductions.along(BinaryOp.ADD, x, axis));
    }

    /**
     * Returns the product of all elements.
     *
     * <pre>{@code
     * array(2, 3, 4).prod()   // 24.0
     * }</pre>
     *
     * @return a {@code double}; 1 for an empty array; whole numbers above 2^53 are rounded, {@code prod(axis)} keeps them
     */
    default double prod() {
        return Reductions.all(BinaryOp.MULTIPLY, self()).item();
    }

    /**
     * Returns the product along an axis.
     *
     * @param axis the axis that is taken together, counted from the end where negative
     * @return the shape without that axis; integers and booleans give {@code int64}
     * @throws IndexOutOfBoundsException if there is no such axis
     */
    default NDArray prod(int axis) {
        return prod(axis, false);
    }

    /**
     * Returns the product along an axis.
     *
     * @param axis the axis that is taken together, counted from the end where negative
     * @param keepdims whether the axis stays, with size 1, so that the result broadcasts against this array
     * @return integers and booleans give {@code int64}
     * @throws IndexOutOfBoundsException if there is no such axis
     */
    default NDArray prod(int axis, boolean keepdims) {
        int along = along(axis);
        return kept(Reductions.along(BinaryOp.MULTIPLY, self(), along), along, keepdims);
    }

    /**
     * Returns the product along several axes.
     *
     * @param axes the axes that are taken together
     * @param keepdims whether the axis stays, with size 1, so that the result broadcasts against this array
     * @return integers and booleans give {@code int64}
     * @throws IndexOutOfBoundsException if there is no such axis
     */
    default NDArray prod(int[] axes, boolean keepdims) {
        return Reductions.over(self(), axes, keepdims, (x, axis) -> Reductions.along(BinaryOp.MULTIPLY, x, axis));
    }

    /**
     * Returns the greatest element, NaN if there is one, of all elements.
     *
     * <pre>{@code
     * array(3, 9, 4).max()   // 9.0
     * }</pre>
     *
     * @return a {@code double}
     * @throws IllegalArgumentException if there are no elements
     */
    default double max() {
        return Reductions.all(BinaryOp.MAXIMUM, self()).item();
    }

    /**
     * Returns the greatest element, NaN if there is one, along an axis.
     *
     * @param axis the axis that is taken together, counted from the end where negative
     * @return the shape without that axis; of this type
     * @throws IndexOutOfBoundsException if there is no such axis
     * @throws IllegalArgumentException if there are no elements
     */
    default NDArray max(int axis) {
        return max(axis, false);
    }

    /**
     * Returns the greatest element, NaN if there is one, along an axis.
     *
     * @param axis the axis that is taken together, counted from the end where negative
     * @param keepdims whether the axis stays, with size 1, so that the result broadcasts against this array
     * @return of this type
     * @throws IndexOutOfBoundsException if there is no such axis
     * @throws IllegalArgumentException if there are no elements
     */
    default NDArray max(int axis, boolean keepdims) {
        int along = along(axis);
        return kept(Reductions.along(BinaryOp.MAXIMUM, self(), along), along, keepdims);
    }

    /**
     * Returns the greatest element, NaN if there is one, along several axes.
     *
     * @param axes the axes that are taken together
     * @param keepdims whether the axis stays, with size 1, so that the result broadcasts against this array
     * @return of this type
     * @throws IndexOutOfBoundsException if there is no such axis
     * @throws IllegalArgumentException if there are no elements
     */
    default NDArray max(int[] axes, boolean keepdims) {
        return Reductions.over(self(), axes, keepdims, (x, axis) -> Reductions.along(BinaryOp.MAXIMUM, x, axis));
    }

    /**
     * Returns the least element, NaN if there is one, of all elements.
     *
     * <pre>{@code
     * array(3, 9, 4).min()   // 3.0
     * }</pre>
     *
     * @return a {@code double}
     * @throws IllegalArgumentException if there are no elements
     */
    default double min() {
        return Reductions.all(BinaryOp.MINIMUM, self()).item();
    }

    /**
     * Returns the least element, NaN if there is one, along an axis.
     *
     * @param axis the axis that is taken together, counted from the end where negative
     * @return the shape without that axis; of this type
     * @throws IndexOutOfBoundsException if there is no such axis
     * @throws IllegalArgumentException if there are no elements
     */
    default NDArray min(int axis) {
        return min(axis, false);
    }

    /**
     * Returns the least element, NaN if there is one, along an axis.
     *
     * @param axis the axis that is taken together, counted from the end where negative
     * @param keepdims whether the axis stays, with size 1, so that the result broadcasts against this array
     * @return of this type
     * @throws IndexOutOfBoundsException if there is no such axis
     * @throws IllegalArgumentException if there are no elements
     */
    default NDArray min(int axis, boolean keepdims) {
        int along = along(axis);
        return kept(Reductions.along(BinaryOp.MINIMUM, self(), along), along, keepdims);
    }

    /**
     * Returns the least element, NaN if there is one, along several axes.
     *
     * @param axes the axes that are taken together
     * @param keepdims whether the axis stays, with size 1, so that the result broadcasts against this array
     * @return of this type
     * @throws IndexOutOfBoundsException if there is no such axis
     * @throws IllegalArgumentException if there are no elements
     */
    default NDArray min(int[] axes, boolean keepdims) {
        return Reductions.over(self(), axes, keepdims, (x, axis) -> Reductions.along(BinaryOp.MINIMUM, x, axis));
    }

    /**
     * Returns the distance of the greatest element from the least of all elements.
     *
     * <pre>{@code
     * array(3, 9, 4).ptp()   // 6.0
     * }</pre>
     *
     * @return a {@code double}
     * @throws IllegalArgumentException if there are no elements
     */
    default double ptp() {
        return self().ravel().ptp(0).item();
    }

    /**
     * Returns the distance of the greatest element from the least along an axis.
     *
     * @param axis the axis that is taken together, counted from the end where negative
     * @return the shape without that axis; of this type
     * @throws IndexOutOfBoundsException if there is no such axis
     * @throws IllegalArgumentException if there are no elements
     */
    default NDArray ptp(int axis) {
        return ptp(axis, false);
    }

    /**
     * Returns the distance of the greatest element from the least along an axis.
     *
     * @param axis the axis that is taken together, counted from the end where negative
     * @param keepdims whether the axis stays, with size 1, so that the result broadcasts against this array
     * @return of this type
     * @throws IndexOutOfBoundsException if there is no such axis
     * @throws IllegalArgumentException if there are no elements
     */
    default NDArray ptp(int axis, boolean keepdims) {
        int along = along(axis);
        return kept(self().max(along).sub(self().min(along)), along, keepdims);
    }

    /**
     * Returns the distance of the greatest element from the least along several axes.
     *
     * @param axes the axes that are taken together
     * @param keepdims whether the axis stays, with size 1, so that the result broadcasts against this array
     * @return of this type
     * @throws IndexOutOfBoundsException if there is no such axis
     * @throws IllegalArgumentException if there are no elements
     */
    default NDArray ptp(int[] axes, boolean keepdims) {
        return Reductions.over(self(), axes, keepdims, (x, axis) -> x.max(axis).sub(x.min(axis)));
    }

    /**
     * Returns the arithmetic mean of all elements.
     *
     * <pre>{@code
     * array(1, 2, 6).mean()   // 3.0
     * }</pre>
     *
     * @return NaN for an empty array
     */
    default double mean() {
        return Statistics.mean(self()).item();
    }

    /**
     * Returns the arithmetic mean along an axis.
     *
     * <pre>{@code
     * var x = array(new int[][] {{1, 3}, {5, 9}});
     * x.sub(x.mean(1, true))   // array([[-1.,  1.],
     *                          //        [-2.,  2.]])
     * }</pre>
     *
     * @param axis the axis that is taken together, counted from the end where negative
     * @return the shape without that axis; {@code float64}, but for {@code float32} and complex numbers, which stay
     * @throws IndexOutOfBoundsException if there is no such axis
     */
    default NDArray mean(int axis) {
        return mean(axis, false);
    }

    /**
     * Returns the arithmetic mean along an axis.
     *
     * @param axis the axis that is taken together, counted from the end where negative
     * @param keepdims whether the axis stays, with size 1, so that the result broadcasts against this array
     * @return {@code float64}, but for {@code float32} and complex numbers, which stay
     * @throws IndexOutOfBoundsException if there is no such axis
     */
    default NDArray mean(int axis, boolean keepdims) {
        int along = along(axis);
        return kept(Statistics.mean(self(), along), along, keepdims);
    }

    /**
     * Returns the arithmetic mean along several axes.
     *
     * @param axes the axes that are taken together
     * @param keepdims whether the axis stays, with size 1, so that the result broadcasts against this array
     * @return {@code float64}, but for {@code float32} and complex numbers, which stay
     * @throws IndexOutOfBoundsException if there is no such axis
     */
    default NDArray mean(int[] axes, boolean keepdims) {
        return Reductions.over(self(), axes, keepdims, (x, axis) -> Statistics.mean(x, axis));
    }

    /**
     * Returns the variance (dividing by n) of all elements.
     *
     * <pre>{@code
     * array(1, 2, 3, 4).var()   // 1.25
     * }</pre>
     *
     * @return NaN for an empty array
     */
    default double var() {
        return Statistics.var(self(), 0).item();
    }

    /**
     * Returns the variance (dividing by n) along an axis.
     *
     * @param axis the axis that is taken together, counted from the end where negative
     * @return the shape without that axis; {@code float64} unless this array is {@code float32}
     * @throws IndexOutOfBoundsException if there is no such axis
     */
    default NDArray var(int axis) {
        return var(axis, false);
    }

    /**
     * Returns the variance (dividing by n) along an axis.
     *
     * @param axis the axis that is taken together, counted from the end where negative
     * @param keepdims whether the axis stays, with size 1, so that the result broadcasts against this array
     * @return {@code float64} unless this array is {@code float32}
     * @throws IndexOutOfBoundsException if there is no such axis
     */
    default NDArray var(int axis, boolean keepdims) {
        int along = along(axis);
        return kept(Statistics.var(self(), along, 0), along, keepdims);
    }

    /**
     * Returns the variance (dividing by n) along several axes.
     *
     * @param axes the axes that are taken together
     * @param keepdims whether the axis stays, with size 1, so that the result broadcasts against this array
     * @return {@code float64} unless this array is {@code float32}
     * @throws IndexOutOfBoundsException if there is no such axis
     */
    default NDArray var(int[] axes, boolean keepdims) {
        return Reductions.over(self(), axes, keepdims, (x, axis) -> Statistics.var(x, axis, 0));
    }

    /**
     * Returns the variance along an axis, dividing by n - ddof: with ddof 1 that of a sample.
     *
     * <pre>{@code
     * array(1, 2, 3, 4).var(0, 1, false)   // array(1.66666667)
     * }</pre>
     *
     * @param axis the axis that is taken together, counted from the end where negative
     * @param ddof what is taken from the number of elements
     * @param keepdims whether the axis stays, with size 1, so that the result broadcasts against this array
     * @return {@code float64} unless this array is {@code float32}
     * @throws IndexOutOfBoundsException if there is no such axis
     */
    default NDArray var(int axis, int ddof, boolean keepdims) {
        int along = along(axis);
        return kept(Statistics.var(self(), along, ddof), along, keepdims);
    }

    /**
     * Returns the variance of all elements, dividing by n - ddof: with ddof 1 that of a sample.
     *
     * @param ddof what is taken from the number of elements
     * @return NaN if nothing is left to divide by
     */
    default double varDdof(int ddof) {
        return Statistics.var(self(), ddof).item();
    }

    /**
     * Returns the standard deviation (dividing by n) of all elements.
     *
     * <pre>{@code
     * array(1, 2, 3, 4).std()   // 1.118033988749895
     * }</pre>
     *
     * @return NaN for an empty array
     */
    default double std() {
        return Statistics.var(self(), 0).sqrt().item();
    }

    /**
     * Returns the standard deviation (dividing by n) along an axis.
     *
     * @param axis the axis that is taken together, counted from the end where negative
     * @return the shape without that axis; {@code float64} unless this array is {@code float32}
     * @throws IndexOutOfBoundsException if there is no such axis
     */
    default NDArray std(int axis) {
        return std(axis, false);
    }

    /**
     * Returns the standard deviation (dividing by n) along an axis.
     *
     * @param axis the axis that is taken together, counted from the end where negative
     * @param keepdims whether the axis stays, with size 1, so that the result broadcasts against this array
     * @return {@code float64} unless this array is {@code float32}
     * @throws IndexOutOfBoundsException if there is no such axis
     */
    default NDArray std(int axis, boolean keepdims) {
        int along = along(axis);
        return kept(Statistics.var(self(), along, 0).sqrt(), along, keepdims);
    }

    /**
     * Returns the standard deviation (dividing by n) along several axes.
     *
     * @param axes the axes that are taken together
     * @param keepdims whether the axis stays, with size 1, so that the result broadcasts against this array
     * @return {@code float64} unless this array is {@code float32}
     * @throws IndexOutOfBoundsException if there is no such axis
     */
    default NDArray std(int[] axes, boolean keepdims) {
        return Reductions.over(
                self(), axes, keepdims, (x, axis) -> Statistics.var(x, axis, 0).sqrt());
    }

    /**
     * Returns the standard deviation along an axis, dividing by n - ddof: with ddof 1 that of a sample.
     *
     * <pre>{@code
     * array(1, 2, 3, 4).std(0, 1, false)   // array(1.29099445)
     * }</pre>
     *
     * @param axis the axis that is taken together, counted from the end where negative
     * @param ddof what is taken from the number of elements
     * @param keepdims whether the axis stays, with size 1, so that the result broadcasts against this array
     * @return {@code float64} unless this array is {@code float32}
     * @throws IndexOutOfBoundsException if there is no such axis
     */
    default NDArray std(int axis, int ddof, boolean keepdims) {
        int along = along(axis);
        return kept(Statistics.var(self(), along, ddof).sqrt(), along, keepdims);
    }

    /**
     * Returns the standard deviation of all elements, dividing by n - ddof: with ddof 1 that of a sample.
     *
     * @param ddof what is taken from the number of elements
     * @return NaN if nothing is left to divide by
     */
    default double stdDdof(int ddof) {
        return Statistics.var(self(), ddof).sqrt().item();
    }

    /**
     * Returns the position of the greatest element, or of the first NaN, in row-major order.
     *
     * @return the first such position
     * @throws IllegalArgumentException if there are no elements
     */
    default int argmax() {
        return (int) Reductions.argAlong(true, self().ravel(), 0).item();
    }

    /**
     * Returns the positions of the greatest elements, or of the first NaN, along an axis.
     *
     * <pre>{@code
     * array(new int[][] {{1, 7, 2}, {9, 0, 4}}).argmax(1)   // array([1, 0])
     * }</pre>
     *
     * @param axis the axis that is taken together, counted from the end where negative
     * @return the shape without that axis; {@code int64}
     * @throws IndexOutOfBoundsException if there is no such axis
     * @throws IllegalArgumentException if there are no elements
     */
    default NDArray argmax(int axis) {
        return argmax(axis, false);
    }

    /**
     * Returns the positions of the greatest elements, or of the first NaN, along an axis.
     *
     * @param axis the axis that is taken together, counted from the end where negative
     * @param keepdims whether the axis stays, with size 1
     * @return {@code int64}
     * @throws IndexOutOfBoundsException if there is no such axis
     * @throws IllegalArgumentException if there are no elements
     */
    default NDArray argmax(int axis, boolean keepdims) {
        int along = along(axis);
        return kept(Reductions.argAlong(true, self(), along), along, keepdims);
    }

    /**
     * Returns the position of the least element, or of the first NaN, in row-major order.
     *
     * @return the first such position
     * @throws IllegalArgumentException if there are no elements
     */
    default int argmin() {
        return (int) Reductions.argAlong(false, self().ravel(), 0).item();
    }

    /**
     * Returns the positions of the least elements, or of the first NaN, along an axis.
     *
     * @param axis the axis that is taken together, counted from the end where negative
     * @return the shape without that axis; {@code int64}
     * @throws IndexOutOfBoundsException if there is no such axis
     * @throws IllegalArgumentException if there are no elements
     */
    default NDArray argmin(int axis) {
        return argmin(axis, false);
    }

    /**
     * Returns the positions of the least elements, or of the first NaN, along an axis.
     *
     * @param axis the axis that is taken together, counted from the end where negative
     * @param keepdims whether the axis stays, with size 1
     * @return {@code int64}
     * @throws IndexOutOfBoundsException if there is no such axis
     * @throws IllegalArgumentException if there are no elements
     */
    default NDArray argmin(int axis, boolean keepdims) {
        int along = along(axis);
        return kept(Reductions.argAlong(false, self(), along), along, keepdims);
    }

    /**
     * Tells whether any element is true, or not zero.
     *
     * @return false for an empty array
     */
    default boolean any() {
        return Reductions.count(self()) > 0;
    }

    /**
     * Tells whether all elements are true, or not zero.
     *
     * @return true for an empty array
     */
    default boolean all() {
        return Reductions.count(self()) == self().size();
    }

    /**
     * Tells whether any element is true, or not zero, along an axis.
     *
     * <pre>{@code
     * array(new int[][] {{0, 1}, {0, 0}}).any(0)   // array([False,  True])
     * }</pre>
     *
     * @param axis the axis that is taken together, counted from the end where negative
     * @return the shape without that axis; {@code bool}
     * @throws IndexOutOfBoundsException if there is no such axis
     */
    default NDArray any(int axis) {
        return any(axis, false);
    }

    /**
     * Tells whether any element is true, or not zero, along an axis.
     *
     * @param axis the axis that is taken together, counted from the end where negative
     * @param keepdims whether the axis stays, with size 1, so that the result broadcasts against this array
     * @return {@code bool}
     * @throws IndexOutOfBoundsException if there is no such axis
     */
    default NDArray any(int axis, boolean keepdims) {
        return self().countNonzero(along(axis)).gt(0).reshape(keptShape(axis, keepdims));
    }

    /**
     * Tells whether all elements are true, or not zero, along an axis.
     *
     * @param axis the axis that is taken together, counted from the end where negative
     * @return the shape without that axis; {@code bool}
     * @throws IndexOutOfBoundsException if there is no such axis
     */
    default NDArray all(int axis) {
        return all(axis, false);
    }

    /**
     * Tells whether all elements are true, or not zero, along an axis.
     *
     * @param axis the axis that is taken together, counted from the end where negative
     * @param keepdims whether the axis stays, with size 1, so that the result broadcasts against this array
     * @return {@code bool}
     * @throws IndexOutOfBoundsException if there is no such axis
     */
    default NDArray all(int axis, boolean keepdims) {
        return self().countNonzero(along(axis)).eq(self().shape(axis)).reshape(keptShape(axis, keepdims));
    }

    /**
     * Tells whether any element is true, or not zero, along several axes.
     *
     * @param axes the axes that are taken together
     * @param keepdims whether the axis stays, with size 1, so that the result broadcasts against this array
     * @return {@code bool}
     * @throws IndexOutOfBoundsException if there is no such axis
     */
    default NDArray any(int[] axes, boolean keepdims) {
        return self().as(DType.BOOL).sum(axes, keepdims).gt(0);
    }

    /**
     * Tells whether all elements are true, or not zero, along several axes.
     *
     * @param axes the axes that are taken together
     * @param keepdims whether the axis stays, with size 1, so that the result broadcasts against this array
     * @return {@code bool}
     * @throws IndexOutOfBoundsException if there is no such axis
     */
    default NDArray all(int[] axes, boolean keepdims) {
        return self().as(DType.BOOL).sum(axes, keepdims).eq(count(axes));
    }

    private long count(int... axes) {
        return Arrays.stream(axes).mapToLong(axis -> self().shape(axis)).reduce(1, (x, y) -> x * y);
    }

    private int[] keptShape(int axis, boolean keepdims) {
        var rest = Shapes.without(self().shape, along(axis));
        return keepdims ? Shapes.with(rest, along(axis), 1) : rest;
    }

    /**
     * Returns the median of all elements.
     *
     * <pre>{@code
     * array(7, 1, 3, 4).median()   // 3.5
     * }</pre>
     *
     * @return a {@code double}, NaN if one is among the elements
     */
    default double median() {
        return Quantiles.median(self().ravel(), 0, false).item();
    }

    /**
     * Returns the median along an axis.
     *
     * @param axis the axis that is taken together, counted from the end where negative
     * @return the shape without that axis; {@code float64} unless this array is {@code float32}
     * @throws IndexOutOfBoundsException if there is no such axis
     */
    default NDArray median(int axis) {
        return median(axis, false);
    }

    /**
     * Returns the median along an axis.
     *
     * @param axis the axis that is taken together, counted from the end where negative
     * @param keepdims whether the axis stays, with size 1, so that the result broadcasts against this array
     * @return {@code float64} unless this array is {@code float32}
     * @throws IndexOutOfBoundsException if there is no such axis
     */
    default NDArray median(int axis, boolean keepdims) {
        int along = along(axis);
        return kept(Quantiles.median(self(), along, false), along, keepdims);
    }

    /**
     * Returns the median along several axes.
     *
     * @param axes the axes that are taken together
     * @param keepdims whether the axis stays, with size 1, so that the result broadcasts against this array
     * @return {@code float64} unless this array is {@code float32}
     * @throws IndexOutOfBoundsException if there is no such axis
     */
    default NDArray median(int[] axes, boolean keepdims) {
        return Reductions.over(self(), axes, keepdims, (x, axis) -> Quantiles.median(x, axis, false));
    }

    /**
     * Returns a quantile of all elements, linear between two.
     *
     * <pre>{@code
     * array(1, 2, 3, 4).quantile(0.25)   // 1.75
     * }</pre>
     *
     * @param q which part of the elements is below, from 0 to 1
     * @return a {@code double}, NaN if one is among the elements
     * @throws IllegalArgumentException if q is outside of its range
     */
    default double quantile(double q) {
        return quantile(q, Quantile.LINEAR);
    }

    /**
     * Returns a quantile of all elements.
     *
     * @param q which part of the elements is below, from 0 to 1
     * @param method how a quantile between two elements is found
     * @return a {@code double}, NaN if one is among the elements
     * @throws IllegalArgumentException if q is outside of its range
     */
    default double quantile(double q, Quantile method) {
        return Quantiles.along(self().ravel(), q, 0, method, false).item();
    }

    /**
     * Returns a quantile along an axis, linear between two.
     *
     * @param q which part of the elements is below, from 0 to 1
     * @param axis the axis that is taken together, counted from the end where negative
     * @return the shape without that axis; {@code float64} unless this array is {@code float32}
     * @throws IndexOutOfBoundsException if there is no such axis
     * @throws IllegalArgumentException if q is outside of its range
     */
    default NDArray quantile(double q, int axis) {
        return quantile(q, axis, Quantile.LINEAR, false);
    }

    /**
     * Returns a quantile along an axis.
     *
     * @param q which part of the elements is below, from 0 to 1
     * @param axis the axis that is taken together, counted from the end where negative
     * @param method how a quantile between two elements is found
     * @param keepdims whether the axis stays, with size 1, so that the result broadcasts against this array
     * @return {@code float64} unless this array is {@code float32} or the method gives elements
     * @throws IndexOutOfBoundsException if there is no such axis
     * @throws IllegalArgumentException if q is outside of its range
     */
    default NDArray quantile(double q, int axis, Quantile method, boolean keepdims) {
        int along = along(axis);
        return kept(Quantiles.along(self(), q, along, method, false), along, keepdims);
    }

    /**
     * Returns several quantiles of all elements, linear between two.
     *
     * @param q which parts of the elements are below
     * @return an array of the shape of q
     * @throws IllegalArgumentException if q is outside of its range
     */
    default NDArray quantile(NDArray q) {
        var out = q.astype(DType.FLOAT64);
        var values = (double[]) out.data;
        Arrays.setAll(values, i -> quantile(values[i]));
        return out;
    }

    /**
     * Returns a percentile of all elements, linear between two.
     *
     * <pre>{@code
     * array(1, 2, 3, 4).percentile(25)   // 1.75
     * }</pre>
     *
     * @param q which part of the elements is below, from 0 to 100
     * @return a {@code double}, NaN if one is among the elements
     * @throws IllegalArgumentException if q is outside of its range
     */
    default double percentile(double q) {
        return percentile(q, Quantile.LINEAR);
    }

    /**
     * Returns a percentile of all elements.
     *
     * @param q which part of the elements is below, from 0 to 100
     * @param method how a quantile between two elements is found
     * @return a {@code double}, NaN if one is among the elements
     * @throws IllegalArgumentException if q is outside of its range
     */
    default double percentile(double q, Quantile method) {
        return Quantiles.along(self().ravel(), q / 100, 0, method, false).item();
    }

    /**
     * Returns a percentile along an axis, linear between two.
     *
     * @param q which part of the elements is below, from 0 to 100
     * @param axis the axis that is taken together, counted from the end where negative
     * @return the shape without that axis; {@code float64} unless this array is {@code float32}
     * @throws IndexOutOfBoundsException if there is no such axis
     * @throws IllegalArgumentException if q is outside of its range
     */
    default NDArray percentile(double q, int axis) {
        return percentile(q, axis, Quantile.LINEAR, false);
    }

    /**
     * Returns a percentile along an axis.
     *
     * @param q which part of the elements is below, from 0 to 100
     * @param axis the axis that is taken together, counted from the end where negative
     * @param method how a quantile between two elements is found
     * @param keepdims whether the axis stays, with size 1, so that the result broadcasts against this array
     * @return {@code float64} unless this array is {@code float32} or the method gives elements
     * @throws IndexOutOfBoundsException if there is no such axis
     * @throws IllegalArgumentException if q is outside of its range
     */
    default NDArray percentile(double q, int axis, Quantile method, boolean keepdims) {
        int along = along(axis);
        return kept(Quantiles.along(self(), q / 100, along, method, false), along, keepdims);
    }

    /**
     * Returns several percentiles of all elements, linear between two.
     *
     * @param q which parts of the elements are below
     * @return an array of the shape of q
     * @throws IllegalArgumentException if q is outside of its range
     */
    default NDArray percentile(NDArray q) {
        var out = q.astype(DType.FLOAT64);
        var values = (double[]) out.data;
        Arrays.setAll(values, i -> percentile(values[i]));
        return out;
    }

    /**
     * Returns the sum of what is not NaN of all elements.
     *
     * <pre>{@code
     * array(1, Double.NaN, 2).nansum()   // 3.0
     * }</pre>
     *
     * @return a {@code double}
     */
    default double nansum() {
        return Statistics.filled(self().ravel(), 0).sum(0).item();
    }

    /**
     * Returns the sum of what is not NaN along an axis.
     *
     * @param axis the axis that is taken together, counted from the end where negative
     * @return the shape without that axis; as without NaN
     * @throws IndexOutOfBoundsException if there is no such axis
     */
    default NDArray nansum(int axis) {
        return nansum(axis, false);
    }

    /**
     * Returns the sum of what is not NaN along an axis.
     *
     * @param axis the axis that is taken together, counted from the end where negative
     * @param keepdims whether the axis stays, with size 1, so that the result broadcasts against this array
     * @return as without NaN
     * @throws IndexOutOfBoundsException if there is no such axis
     */
    default NDArray nansum(int axis, boolean keepdims) {
        int along = along(axis);
        return kept(Statistics.filled(self(), 0).sum(along), along, keepdims);
    }

    /**
     * Returns the sum of what is not NaN along several axes.
     *
     * @param axes the axes that are taken together
     * @param keepdims whether the axis stays, with size 1, so that the result broadcasts against this array
     * @return as without NaN
     * @throws IndexOutOfBoundsException if there is no such axis
     */
    default NDArray nansum(int[] axes, boolean keepdims) {
        return Reductions.over(
                self(), axes, keepdims, (x, axis) -> Statistics.filled(x, 0).sum(axis));
    }

    /**
     * Returns the product of what is not NaN of all elements.
     *
     * @return a {@code double}
     */
    default double nanprod() {
        return Statistics.filled(self().ravel(), 1).prod(0).item();
    }

    /**
     * Returns the product of what is not NaN along an axis.
     *
     * @param axis the axis that is taken together, counted from the end where negative
     * @return the shape without that axis; as without NaN
     * @throws IndexOutOfBoundsException if there is no such axis
     */
    default NDArray nanprod(int axis) {
        return nanprod(axis, false);
    }

    /**
     * Returns the product of what is not NaN along an axis.
     *
     * @param axis the axis that is taken together, counted from the end where negative
     * @param keepdims whether the axis stays, with size 1, so that the result broadcasts against this array
     * @return as without NaN
     * @throws IndexOutOfBoundsException if there is no such axis
     */
    default NDArray nanprod(int axis, boolean keepdims) {
        int along = along(axis);
        return kept(Statistics.filled(self(), 1).prod(along), along, keepdims);
    }

    /**
     * Returns the product of what is not NaN along several axes.
     *
     * @param axes the axes that are taken together
     * @param keepdims whether the axis stays, with size 1, so that the result broadcasts against this array
     * @return as without NaN
     * @throws IndexOutOfBoundsException if there is no such axis
     */
    default NDArray nanprod(int[] axes, boolean keepdims) {
        return Reductions.over(
                self(), axes, keepdims, (x, axis) -> Statistics.filled(x, 1).prod(axis));
    }

    /**
     * Returns the mean of what is not NaN of all elements.
     *
     * <pre>{@code
     * array(1, Double.NaN, 2).nanmean()   // 1.5
     * }</pre>
     *
     * @return a {@code double}
     */
    default double nanmean() {
        return Statistics.nanmean(self().ravel(), 0).item();
    }

    /**
     * Returns the mean of what is not NaN along an axis.
     *
     * @param axis the axis that is taken together, counted from the end where negative
     * @return the shape without that axis; as without NaN
     * @throws IndexOutOfBoundsException if there is no such axis
     */
    default NDArray nanmean(int axis) {
        return nanmean(axis, false);
    }

    /**
     * Returns the mean of what is not NaN along an axis.
     *
     * @param axis the axis that is taken together, counted from the end where negative
     * @param keepdims whether the axis stays, with size 1, so that the result broadcasts against this array
     * @return as without NaN
     * @throws IndexOutOfBoundsException if there is no such axis
     */
    default NDArray nanmean(int axis, boolean keepdims) {
        int along = along(axis);
        return kept(Statistics.nanmean(self(), along), along, keepdims);
    }

    /**
     * Returns the mean of what is not NaN along several axes.
     *
     * @param axes the axes that are taken together
     * @param keepdims whether the axis stays, with size 1, so that the result broadcasts against this array
     * @return as without NaN
     * @throws IndexOutOfBoundsException if there is no such axis
     */
    default NDArray nanmean(int[] axes, boolean keepdims) {
        return Reductions.over(self(), axes, keepdims, (x, axis) -> Statistics.nanmean(x, axis));
    }

    /**
     * Returns the variance of what is not NaN of all elements.
     *
     * @return a {@code double}
     */
    default double nanvar() {
        return Statistics.nanvar(self().ravel(), 0, 0).item();
    }

    /**
     * Returns the variance of what is not NaN along an axis.
     *
     * @param axis the axis that is taken together, counted from the end where negative
     * @return the shape without that axis; as without NaN
     * @throws IndexOutOfBoundsException if there is no such axis
     */
    default NDArray nanvar(int axis) {
        return nanvar(axis, false);
    }

    /**
     * Returns the variance of what is not NaN along an axis.
     *
     * @param axis the axis that is taken together, counted from the end where negative
     * @param keepdims whether the axis stays, with size 1, so that the result broadcasts against this array
     * @return as without NaN
     * @throws IndexOutOfBoundsException if there is no such axis
     */
    default NDArray nanvar(int axis, boolean keepdims) {
        int along = along(axis);
        return kept(Statistics.nanvar(self(), along, 0), along, keepdims);
    }

    /**
     * Returns the variance of what is not NaN along several axes.
     *
     * @param axes the axes that are taken together
     * @param keepdims whether the axis stays, with size 1, so that the result broadcasts against this array
     * @return as without NaN
     * @throws IndexOutOfBoundsException if there is no such axis
     */
    default NDArray nanvar(int[] axes, boolean keepdims) {
        return Reductions.over(self(), axes, keepdims, (x, axis) -> Statistics.nanvar(x, axis, 0));
    }

    /**
     * Returns the standard deviation of what is not NaN of all elements.
     *
     * @return a {@code double}
     */
    default double nanstd() {
        return Statistics.nanvar(self().ravel(), 0, 0).sqrt().item();
    }

    /**
     * Returns the standard deviation of what is not NaN along an axis.
     *
     * @param axis the axis that is taken together, counted from the end where negative
     * @return the shape without that axis; as without NaN
     * @throws IndexOutOfBoundsException if there is no such axis
     */
    default NDArray nanstd(int axis) {
        return nanstd(axis, false);
    }

    /**
     * Returns the standard deviation of what is not NaN along an axis.
     *
     * @param axis the axis that is taken together, counted from the end where negative
     * @param keepdims whether the axis stays, with size 1, so that the result broadcasts against this array
     * @return as without NaN
     * @throws IndexOutOfBoundsException if there is no such axis
     */
    default NDArray nanstd(int axis, boolean keepdims) {
        int along = along(axis);
        return kept(Statistics.nanvar(self(), along, 0).sqrt(), along, keepdims);
    }

    /**
     * Returns the standard deviation of what is not NaN along several axes.
     *
     * @param axes the axes that are taken together
     * @param keepdims whether the axis stays, with size 1, so that the result broadcasts against this array
     * @return as without NaN
     * @throws IndexOutOfBoundsException if there is no such axis
     */
    default NDArray nanstd(int[] axes, boolean keepdims) {
        return Reductions.over(
                self(),
                axes,
                keepdims,
                (x, axis) -> Statistics.nanvar(x, axis, 0).sqrt());
    }

    /**
     * Returns the greatest element that is not NaN of all elements.
     *
     * <pre>{@code
     * array(1, Double.NaN, 2).nanmax()   // 2.0
     * }</pre>
     *
     * @return a {@code double}
     */
    default double nanmax() {
        return Reductions.along(BinaryOp.FMAX, self().ravel(), 0).item();
    }

    /**
     * Returns the greatest element that is not NaN along an axis.
     *
     * @param axis the axis that is taken together, counted from the end where negative
     * @return the shape without that axis; as without NaN
     * @throws IndexOutOfBoundsException if there is no such axis
     */
    default NDArray nanmax(int axis) {
        return nanmax(axis, false);
    }

    /**
     * Returns the greatest element that is not NaN along an axis.
     *
     * @param axis the axis that is taken together, counted from the end where negative
     * @param keepdims whether the axis stays, with size 1, so that the result broadcasts against this array
     * @return as without NaN
     * @throws IndexOutOfBoundsException if there is no such axis
     */
    default NDArray nanmax(int axis, boolean keepdims) {
        int along = along(axis);
        return kept(Reductions.along(BinaryOp.FMAX, self(), along), along, keepdims);
    }

    /**
     * Returns the greatest element that is not NaN along several axes.
     *
     * @param axes the axes that are taken together
     * @param keepdims whether the axis stays, with size 1, so that the result broadcasts against this array
     * @return as without NaN
     * @throws IndexOutOfBoundsException if there is no such axis
     */
    default NDArray nanmax(int[] axes, boolean keepdims) {
        return Reductions.over(self(), axes, keepdims, (x, axis) -> Reductions.along(BinaryOp.FMAX, x, axis));
    }

    /**
     * Returns the least element that is not NaN of all elements.
     *
     * @return a {@code double}
     */
    default double nanmin() {
        return Reductions.along(BinaryOp.FMIN, self().ravel(), 0).item();
    }

    /**
     * Returns the least element that is not NaN along an axis.
     *
     * @param axis the axis that is taken together, counted from the end where negative
     * @return the shape without that axis; as without NaN
     * @throws IndexOutOfBoundsException if there is no such axis
     */
    default NDArray nanmin(int axis) {
        return nanmin(axis, false);
    }

    /**
     * Returns the least element that is not NaN along an axis.
     *
     * @param axis the axis that is taken together, counted from the end where negative
     * @param keepdims whether the axis stays, with size 1, so that the result broadcasts against this array
     * @return as without NaN
     * @throws IndexOutOfBoundsException if there is no such axis
     */
    default NDArray nanmin(int axis, boolean keepdims) {
        int along = along(axis);
        return kept(Reductions.along(BinaryOp.FMIN, self(), along), along, keepdims);
    }

    /**
     * Returns the least element that is not NaN along several axes.
     *
     * @param axes the axes that are taken together
     * @param keepdims whether the axis stays, with size 1, so that the result broadcasts against this array
     * @return as without NaN
     * @throws IndexOutOfBoundsException if there is no such axis
     */
    default NDArray nanmin(int[] axes, boolean keepdims) {
        return Reductions.over(self(), axes, keepdims, (x, axis) -> Reductions.along(BinaryOp.FMIN, x, axis));
    }

    /**
     * Returns the median of what is not NaN of all elements.
     *
     * @return a {@code double}
     */
    default double nanmedian() {
        return Quantiles.median(self().ravel(), 0, true).item();
    }

    /**
     * Returns the median of what is not NaN along an axis.
     *
     * @param axis the axis that is taken together, counted from the end where negative
     * @return the shape without that axis; as without NaN
     * @throws IndexOutOfBoundsException if there is no such axis
     */
    default NDArray nanmedian(int axis) {
        return nanmedian(axis, false);
    }

    /**
     * Returns the median of what is not NaN along an axis.
     *
     * @param axis the axis that is taken together, counted from the end where negative
     * @param keepdims whether the axis stays, with size 1, so that the result broadcasts against this array
     * @return as without NaN
     * @throws IndexOutOfBoundsException if there is no such axis
     */
    default NDArray nanmedian(int axis, boolean keepdims) {
        int along = along(axis);
        return kept(Quantiles.median(self(), along, true), along, keepdims);
    }

    /**
     * Returns the median of what is not NaN along several axes.
     *
     * @param axes the axes that are taken together
     * @param keepdims whether the axis stays, with size 1, so that the result broadcasts against this array
     * @return as without NaN
     * @throws IndexOutOfBoundsException if there is no such axis
     */
    default NDArray nanmedian(int[] axes, boolean keepdims) {
        return Reductions.over(self(), axes, keepdims, (x, axis) -> Quantiles.median(x, axis, true));
    }

    /**
     * Returns the position of the greatest element that is not NaN, in row-major order.
     *
     * @return the first such position
     * @throws IllegalArgumentException if all are NaN
     */
    default int nanargmax() {
        return (int) Statistics.nanarg(true, self().ravel(), 0).item();
    }

    /**
     * Returns the positions of the greatest elements that are not NaN, along an axis.
     *
     * @param axis the axis that is taken together, counted from the end where negative
     * @return the shape without that axis; {@code int64}
     * @throws IndexOutOfBoundsException if there is no such axis
     * @throws IllegalArgumentException if all along it are NaN
     */
    default NDArray nanargmax(int axis) {
        return Statistics.nanarg(true, self(), along(axis));
    }

    /**
     * Returns the position of the least element that is not NaN, in row-major order.
     *
     * @return the first such position
     * @throws IllegalArgumentException if all are NaN
     */
    default int nanargmin() {
        return (int) Statistics.nanarg(false, self().ravel(), 0).item();
    }

    /**
     * Returns the positions of the least elements that are not NaN, along an axis.
     *
     * @param axis the axis that is taken together, counted from the end where negative
     * @return the shape without that axis; {@code int64}
     * @throws IndexOutOfBoundsException if there is no such axis
     * @throws IllegalArgumentException if all along it are NaN
     */
    default NDArray nanargmin(int axis) {
        return Statistics.nanarg(false, self(), along(axis));
    }

    /**
     * Returns a quantile of what is not NaN along an axis.
     *
     * @param q which part of the elements is below, from 0 to 1
     * @param axis the axis that is taken together, counted from the end where negative
     * @return the shape without that axis
     * @throws IndexOutOfBoundsException if there is no such axis
     */
    default NDArray nanquantile(double q, int axis) {
        return Quantiles.along(self(), q, along(axis), Quantile.LINEAR, true);
    }

    /**
     * Returns the sums up to each element, in row-major order.
     *
     * <pre>{@code
     * array(1, 2, 3).cumsum()   // array([1, 3, 6])
     * }</pre>
     *
     * @return an array with one axis; integers and booleans give {@code int64}
     */
    default NDArray cumsum() {
        return Reductions.accumulate(BinaryOp.ADD, self().ravel(), 0);
    }

    /**
     * Returns the sums up to each element along an axis.
     *
     * @param axis the axis
     * @return an array of this shape
     * @throws IndexOutOfBoundsException if there is no such axis
     */
    default NDArray cumsum(int axis) {
        return Reductions.accumulate(BinaryOp.ADD, self(), along(axis));
    }

    /**
     * Returns the products up to each element, in row-major order.
     *
     * <pre>{@code
     * array(1, 2, 3).cumprod()   // array([1, 2, 6])
     * }</pre>
     *
     * @return an array with one axis; integers and booleans give {@code int64}
     */
    default NDArray cumprod() {
        return Reductions.accumulate(BinaryOp.MULTIPLY, self().ravel(), 0);
    }

    /**
     * Returns the products up to each element along an axis.
     *
     * @param axis the axis
     * @return an array of this shape
     * @throws IndexOutOfBoundsException if there is no such axis
     */
    default NDArray cumprod(int axis) {
        return Reductions.accumulate(BinaryOp.MULTIPLY, self(), along(axis));
    }

    /**
     * Returns the greatest elements up to each element, in row-major order.
     *
     * <pre>{@code
     * array(1, 3, 2).cummax()   // array([1, 3, 3])
     * }</pre>
     *
     * @return an array with one axis
     */
    default NDArray cummax() {
        return Reductions.accumulate(BinaryOp.MAXIMUM, self().ravel(), 0);
    }

    /**
     * Returns the greatest elements up to each element along an axis.
     *
     * @param axis the axis
     * @return an array of this shape
     * @throws IndexOutOfBoundsException if there is no such axis
     */
    default NDArray cummax(int axis) {
        return Reductions.accumulate(BinaryOp.MAXIMUM, self(), along(axis));
    }

    /**
     * Returns the least elements up to each element, in row-major order.
     *
     * <pre>{@code
     * array(3, 1, 2).cummin()   // array([3, 1, 1])
     * }</pre>
     *
     * @return an array with one axis
     */
    default NDArray cummin() {
        return Reductions.accumulate(BinaryOp.MINIMUM, self().ravel(), 0);
    }

    /**
     * Returns the least elements up to each element along an axis.
     *
     * @param axis the axis
     * @return an array of this shape
     * @throws IndexOutOfBoundsException if there is no such axis
     */
    default NDArray cummin(int axis) {
        return Reductions.accumulate(BinaryOp.MINIMUM, self(), along(axis));
    }

    /**
     * Returns the differences of neighbours along the last axis.
     *
     * <pre>{@code
     * array(1, 4, 9).diff()   // array([3, 5])
     * }</pre>
     *
     * @return one less along the axis; of truth values whether they differ
     */
    default NDArray diff() {
        return diff(1, -1);
    }

    /**
     * Returns the differences of neighbours along an axis, so many times.
     *
     * @param times how often differences are taken
     * @param axis the axis
     * @return so many less along the axis
     * @throws IndexOutOfBoundsException if there is no such axis
     */
    default NDArray diff(int times, int axis) {
        return Statistics.diff(self(), times, axis);
    }

    /**
     * Returns the slope along an axis: central differences, at the ends one-sided ones.
     *
     * <pre>{@code
     * array(1.0, 4.0, 9.0).gradient(1, 0)   // array([3., 4., 5.])
     * }</pre>
     *
     * @param spacing the distance of neighbours
     * @param axis the axis
     * @return an array of this shape; floating-point
     * @throws IndexOutOfBoundsException if there is no such axis
     * @throws IllegalArgumentException if it has less than two elements
     */
    default NDArray gradient(double spacing, int axis) {
        return Statistics.gradient(self(), spacing, axis);
    }

    /**
     * Returns the slope along an axis, at places that need not be evenly spaced.
     *
     * @param places where the elements are, (n,)
     * @param axis the axis, of size n
     * @return an array of this shape; floating-point
     * @throws IndexOutOfBoundsException if there is no such axis
     * @throws IllegalArgumentException if it has less than two elements, or there are not n places
     */
    default NDArray gradient(NDArray places, int axis) {
        return Statistics.gradient(self(), places, axis);
    }

    /**
     * Returns the slope of an array with one axis and neighbours at a distance of 1.
     *
     * @return an array of this shape; floating-point
     * @throws IllegalArgumentException if there are more axes; those want {@code gradient(1, axis)} for each
     */
    default NDArray gradient() {
        if (self().ndim() != 1) {
            throw new IllegalArgumentException("gradient() is for arrays with one axis, this one has shape "
                    + Shapes.text(self().shape) + "; use gradient(1, axis) for each axis");
        }
        return gradient(1, 0);
    }

    /**
     * Returns the integral along the last axis by the trapezoidal rule.
     *
     * <pre>{@code
     * array(1, 2, 3).trapezoid(1)   // array(4.)
     * }</pre>
     *
     * @param dx the distance of neighbours
     * @return the shape without the last axis
     */
    default NDArray trapezoid(double dx) {
        return Statistics.trapezoid(self(), NDArray.scalar(dx, DType.FLOAT64), -1);
    }

    /**
     * Returns the integral along the last axis by the trapezoidal rule.
     *
     * @param x where the elements are, (n,)
     * @return the shape without the last axis
     * @throws IllegalArgumentException if there are not n places
     */
    default NDArray trapezoid(NDArray x) {
        return Statistics.trapezoid(self(), x.diff(), -1);
    }

    /**
     * Returns the mean with weights.
     *
     * <pre>{@code
     * array(1, 2, 3).average(array(3, 2, 1))   // 1.6666666666666667
     * }</pre>
     *
     * @param weights of this shape
     * @return the sum of weights times elements, over the sum of weights
     * @throws ArithmeticException if the weights add up to 0
     */
    default double average(NDArray weights) {
        return Statistics.average(self().ravel(), weights.ravel(), 0).item();
    }

    /**
     * Returns the mean with weights along an axis.
     *
     * @param weights of this shape, or one for each position of the axis
     * @param axis the axis that is taken together
     * @return the shape without that axis
     * @throws IndexOutOfBoundsException if there is no such axis
     * @throws ArithmeticException if weights add up to 0
     */
    default NDArray average(NDArray weights, int axis) {
        return Statistics.average(self(), weights, along(axis));
    }

    /**
     * Returns the covariances of variables, which are the rows, dividing by n - 1.
     *
     * <pre>{@code
     * array(new double[][] {{0, 1, 2}, {2, 1, 0}}).cov()   // array([[ 1., -1.],
     *                                                      //        [-1.,  1.]])
     * }</pre>
     *
     * @return for m rows an array of shape (m, m); of one variable a single number
     * @throws IllegalArgumentException if there are more than two axes
     */
    default NDArray cov() {
        return cov(1);
    }

    /**
     * Returns the covariances of variables, which are the rows, dividing by n - ddof.
     *
     * @param ddof what is taken from the number of columns
     * @return for m rows an array of shape (m, m); of one variable a single number
     * @throws IllegalArgumentException if there are more than two axes
     */
    default NDArray cov(int ddof) {
        return Statistics.cov(self(), ddof);
    }

    /**
     * Returns the correlation coefficients of variables, which are the rows.
     *
     * @return for m rows an array of shape (m, m), with values from -1 to 1
     * @throws IllegalArgumentException if there are more than two axes
     */
    default NDArray corrcoef() {
        return Statistics.corrcoef(self());
    }

    /**
     * Returns the sums up to each element along an axis, with NaN taken for 0.
     *
     * @param axis the axis
     * @return an array of this shape
     * @throws IndexOutOfBoundsException if there is no such axis
     */
    default NDArray nancumsum(int axis) {
        return Statistics.filled(self(), 0).cumsum(axis);
    }

    /**
     * Returns the products up to each element along an axis, with NaN taken for 1.
     *
     * @param axis the axis
     * @return an array of this shape
     * @throws IndexOutOfBoundsException if there is no such axis
     */
    default NDArray nancumprod(int axis) {
        return Statistics.filled(self(), 1).cumprod(axis);
    }
}
