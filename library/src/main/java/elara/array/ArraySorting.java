package elara.array;

/**
 * How {@link NDArray} puts elements in order, and finds them there. NaN come last; equal elements stay in order.
 */
public sealed interface ArraySorting permits NDArray {
    private NDArray self() {
        return (NDArray) this;
    }

    /**
     * Returns the elements in order along the last axis.
     *
     * <pre>{@code
     * array(3, 1, 2).sort()   // array([1, 2, 3])
     * }</pre>
     *
     * @return a new array
     */
    default NDArray sort() {
        return sort(-1);
    }

    /**
     * Returns the elements in order along an axis.
     *
     * @param axis the axis
     * @return a new array
     * @throws IndexOutOfBoundsException if there is no such axis
     */
    default NDArray sort(int axis) {
        return Sorting.sort(self(), Shapes.axis(axis, self().ndim()));
    }

    /**
     * Returns where the elements in order along the last axis come from.
     *
     * <pre>{@code
     * array(30, 10, 20).argsort()   // array([1, 2, 0])
     * }</pre>
     *
     * @return a new array of {@code int64}
     */
    default NDArray argsort() {
        return argsort(-1);
    }

    /**
     * Returns where the elements in order along an axis come from; {@code takeAlongAxis} brings them there.
     *
     * @param axis the axis
     * @return a new array of {@code int64}
     * @throws IndexOutOfBoundsException if there is no such axis
     */
    default NDArray argsort(int axis) {
        return Sorting.argsort(self(), Shapes.axis(axis, self().ndim()));
    }

    /**
     * Returns the elements along an axis with the one at a position where it is in order, lesser ones before it and greater
     * ones behind; how these stand among themselves is not said.
     *
     * @param kth the position
     * @param axis the axis
     * @return a new array
     * @throws IndexOutOfBoundsException if there is no such axis or position
     */
    default NDArray partition(int kth, int axis) {
        int along = Shapes.axis(axis, self().ndim());
        return Sorting.partition(self(), Shapes.index(kth, along, self().shape[along]), along);
    }

    /**
     * Returns where the elements of {@link #partition} come from.
     *
     * @param kth the position
     * @param axis the axis
     * @return a new array of {@code int64}
     * @throws IndexOutOfBoundsException if there is no such axis or position
     */
    default NDArray argpartition(int kth, int axis) {
        int along = Shapes.axis(axis, self().ndim());
        Shapes.index(kth, along, self().shape[along]);
        return Sorting.argsort(self(), along);
    }

    /**
     * Returns before which elements of this array, which is in order, values would go.
     *
     * <pre>{@code
     * array(1, 3, 5).searchsorted(array(0, 3, 4))   // array([0, 1, 2])
     * }</pre>
     *
     * @param values the values
     * @return for each the first such position; {@code int64}
     * @throws IllegalArgumentException if this array has more than one axis
     */
    default NDArray searchsorted(NDArray values) {
        return Sorting.searchsorted(self(), values, false);
    }

    /**
     * Returns before which elements of this array, which is in order, values would go.
     *
     * @param values the values
     * @param right whether that is behind elements that equal the value
     * @return for each a position; {@code int64}
     * @throws IllegalArgumentException if this array has more than one axis
     */
    default NDArray searchsorted(NDArray values, boolean right) {
        return Sorting.searchsorted(self(), values, right);
    }
}
