package elara.array;

import java.util.Arrays;
import java.util.List;

/**
 * How parts of an {@link NDArray} are named, read and stored: slices, positions, masks.
 */
public sealed interface ArrayParts permits NDArray {
    private NDArray self() {
        return (NDArray) this;
    }

    /**
     * Returns a part, by slices as Python writes them: {@code a.get("1:, ::-1")}.
     *
     * <pre>{@code
     * var a = arange(12).reshape(3, 4);
     * a.get("1:, ::-1")   // array([[ 7,  6,  5,  4],
     *                     //        [11, 10,  9,  8]])
     * a.get("0")          // array([0, 1, 2, 3])
     * a.get("..., 1")     // array([1, 5, 9])
     * a.get("3")          // IndexOutOfBoundsException: index 3 is out of bounds for axis 0 with size 3
     * }</pre>
     *
     * @param slices an index, {@code start:stop:step}, {@code None} or {@code ...} for each axis
     * @return a view: storing in it stores here
     * @throws IndexOutOfBoundsException if an index is outside its axis, or there are too many
     */
    default NDArray get(String slices) {
        return Indexing.view(self(), Slice.parse(slices));
    }

    /**
     * Returns a part, by slices.
     *
     * <pre>{@code
     * arange(12).reshape(3, 4).get(Slice.all(), Slice.range(1, 3))   // array([[ 1,  2],
     *                                                                //        [ 5,  6],
     *                                                                //        [ 9, 10]])
     * }</pre>
     *
     * @param slices one for each axis; those left out are taken whole
     * @return a view: storing in it stores here
     * @throws IndexOutOfBoundsException if an index is outside its axis, or there are too many
     */
    default NDArray get(Slice... slices) {
        return Indexing.get(self(), List.of(slices));
    }

    /**
     * Returns what stands at one position of the first axes: {@code a.get(0)} is the first row of a matrix.
     *
     * <pre>{@code
     * arange(6).reshape(2, 3).get(1)   // array([3, 4, 5])
     * }</pre>
     *
     * @param index one index for each of the first axes, counted from the end where negative
     * @return a view: storing in it stores here
     * @throws IndexOutOfBoundsException if an index is outside its axis, or there are too many
     */
    default NDArray get(int... index) {
        return Indexing.view(self(), Arrays.stream(index).mapToObj(Slice::at).toList());
    }

    /**
     * Returns the elements that a boolean array marks, or those that an integer array names.
     *
     * <pre>{@code
     * var a = array(5, -3, 8, -1);
     * a.get(a.lt(0))           // array([-3, -1])
     * a.get(array(2, 0, -1))   // array([ 8,  5, -1])
     * }</pre>
     *
     * @param index a mask of the shape of this array or of its first axes, which are then taken together; or positions on
     *     the first axis, which the shape of the positions replaces
     * @return a copy
     * @throws IndexOutOfBoundsException if the mask has another shape, or a position is outside
     */
    default NDArray get(NDArray index) {
        return Indexing.get(self(), List.of(new Slice.Positions(index)));
    }

    /**
     * Stores values in a part.
     *
     * <pre>{@code
     * zeros(2, 3).set(":, 1:", array(7, 8))   // array([[0., 7., 8.],
     *                                         //        [0., 7., 8.]])
     * }</pre>
     *
     * @param slices the part, as for {@link #get(String)}
     * @param values what is stored, broadcast to the part and converted to this array's type
     * @return this array
     */
    default NDArray set(String slices, NDArray values) {
        get(slices).store(values);
        return self();
    }

    /**
     * Stores a number in a part.
     *
     * @param slices the part, as for {@link #get(String)}
     * @param value what is stored, converted to this array's type
     * @return this array
     */
    default NDArray set(String slices, double value) {
        get(slices).fill(value);
        return self();
    }

    /**
     * Stores a whole number in a part.
     *
     * <pre>{@code
     * arange(6).reshape(2, 3).set("0, :", 9)   // array([[9, 9, 9],
     *                                          //        [3, 4, 5]])
     * }</pre>
     *
     * @param slices the part, as for {@link #get(String)}
     * @param value what is stored, converted to this array's type
     * @return this array
     */
    default NDArray set(String slices, long value) {
        get(slices).store(self().weak(value));
        return self();
    }

    /**
     * Stores values at what a mask or an integer array names.
     *
     * <pre>{@code
     * var a = array(5, -3, 8, -1);
     * a.set(a.lt(0), array(0))   // array([5, 0, 8, 0])
     * }</pre>
     *
     * @param index as for {@link #get(NDArray)}
     * @param values what is stored, broadcast to the shape of {@code get(index)} and converted to this array's type
     * @return this array
     */
    default NDArray set(NDArray index, NDArray values) {
        Indexing.set(self(), List.of(new Slice.Positions(index)), values);
        return self();
    }

    /**
     * Stores a number at what a mask or an integer array names.
     *
     * @param index as for {@link #get(NDArray)}
     * @param value what is stored, converted to this array's type
     * @return this array
     */
    default NDArray set(NDArray index, double value) {
        Indexing.set(self(), List.of(new Slice.Positions(index)), self().storable(value));
        return self();
    }

    /**
     * Stores a whole number at what a mask or an integer array names.
     *
     * @param index as for {@link #get(NDArray)}
     * @param value what is stored, converted to this array's type
     * @return this array
     */
    default NDArray set(NDArray index, long value) {
        Indexing.set(self(), List.of(new Slice.Positions(index)), self().weak(value));
        return self();
    }

    /**
     * Stores a number everywhere.
     *
     * @param value what is stored, converted to this array's type
     * @return this array
     */
    default NDArray fill(double value) {
        return self().requireWritable().assign(self().storable(value).spread(self().shape));
    }

    /**
     * Returns the elements at positions on several axes: {@code a.get(rows, columns)} pairs them, broadcast.
     *
     * <pre>{@code
     * arange(9).reshape(3, 3).get(array(0, 1, 2), array(2, 1, 0))   // array([2, 4, 6])
     * }</pre>
     *
     * @param first positions on the first axis, or a mask
     * @param others positions on the axes after it
     * @return a copy
     * @throws IndexOutOfBoundsException if the arrays do not broadcast together, or a position is outside
     */
    default NDArray get(NDArray first, NDArray... others) {
        return Indexing.get(self(), Indexing.positions(first, others));
    }

    /**
     * Stores values in a part that slices and arrays of positions name.
     *
     * <pre>{@code
     * zeros(2, 3).set(array(7.0, 8.0), Slice.all(), Slice.of(array(0, 2)))   // array([[7., 0., 8.],
     *                                                                        //        [7., 0., 8.]])
     * }</pre>
     *
     * @param values what is stored, broadcast to the part and converted to this array's type
     * @param slices as for {@link #get(Slice...)}
     * @return this array
     */
    default NDArray set(NDArray values, Slice... slices) {
        Indexing.set(self(), List.of(slices), values);
        return self();
    }

    /**
     * Stores values everywhere.
     *
     * @param values what is stored, broadcast to this shape and converted to this type
     * @return this array
     * @throws IllegalArgumentException if they do not broadcast to this shape
     */
    default NDArray fill(NDArray values) {
        self().store(values);
        return self();
    }

    /**
     * Takes elements of all, in row-major order.
     *
     * @param positions where they are, counted from the end where negative
     * @return a copy with the shape of the positions
     * @throws IndexOutOfBoundsException if one is outside
     */
    default NDArray take(NDArray positions) {
        return self().ravel().get(positions);
    }

    /**
     * Takes parts along an axis.
     *
     * <pre>{@code
     * arange(6).reshape(2, 3).take(array(2, 0), 1)   // array([[2, 0],
     *                                                //        [5, 3]])
     * }</pre>
     *
     * @param positions where they are on the axis, counted from the end where negative
     * @param axis the axis, which the shape of the positions replaces
     * @return a copy
     * @throws IndexOutOfBoundsException if there is no such axis, or a position is outside
     */
    default NDArray take(NDArray positions, int axis) {
        var slices = new Slice[Shapes.axis(axis, self().ndim()) + 1];
        Arrays.fill(slices, Slice.all());
        slices[slices.length - 1] = Slice.of(positions);
        return get(slices);
    }

    /**
     * Takes the elements whose positions along an axis an array says, one for each: what {@code argsort} and {@code argmax}
     * give.
     *
     * @param positions of this shape but for the axis
     * @param axis the axis
     * @return a copy with the shape of the positions
     * @throws IndexOutOfBoundsException if there is no such axis, or a position is outside
     */
    default NDArray takeAlongAxis(NDArray positions, int axis) {
        return get(Indexing.alongAxis(self(), positions, axis));
    }

    /**
     * Stores elements at the positions along an axis that an array says.
     *
     * @param positions of this shape but for the axis
     * @param values what is stored, broadcast to the shape of the positions
     * @param axis the axis
     * @return this array
     */
    default NDArray putAlongAxis(NDArray positions, NDArray values, int axis) {
        return set(values, Indexing.alongAxis(self(), positions, axis));
    }

    /**
     * Stores values at positions of all elements in row-major order; the values are repeated if they are fewer.
     *
     * <pre>{@code
     * zeros(2, 2).put(array(0, 3), array(5, 6))   // array([[5., 0.],
     *                                             //        [0., 6.]])
     * }</pre>
     *
     * @param positions where they go, counted from the end where negative
     * @param values what is stored
     * @return this array
     * @throws IndexOutOfBoundsException if a position is outside
     */
    default NDArray put(NDArray positions, NDArray values) {
        Indexing.putFlat(self(), positions, values);
        return self();
    }

    /**
     * Takes the parts along an axis that a mask marks.
     *
     * @param condition truth values, one for each position; those left out are false
     * @param axis the axis
     * @return a copy
     * @throws IndexOutOfBoundsException if there is no such axis, or the mask is longer
     */
    default NDArray compress(NDArray condition, int axis) {
        return take(condition.flatnonzero(), axis);
    }

    /**
     * Takes the elements that a mask marks, in row-major order.
     *
     * @param condition truth values, one for each element; those left out are false
     * @return a copy
     */
    default NDArray compress(NDArray condition) {
        return take(condition.flatnonzero());
    }

    /**
     * Tells where the elements are that are not 0.
     *
     * <pre>{@code
     * array(new int[][] {{0, 5}, {7, 0}}).nonzero()[1]   // array([1, 0])
     * }</pre>
     *
     * @return for each axis the positions, {@code int64}
     */
    default NDArray[] nonzero() {
        return Indexing.nonzero(self());
    }

    /**
     * Tells where the elements are that are not 0, in row-major order of all.
     *
     * @return their positions, {@code int64}
     */
    default NDArray flatnonzero() {
        return self().ravel().nonzero()[0];
    }

    /**
     * Tells where the elements are that are not 0.
     *
     * <pre>{@code
     * array(new int[][] {{0, 5}, {7, 0}}).argwhere()   // array([[0, 1],
     *                                                  //        [1, 0]])
     * }</pre>
     *
     * @return a row for each of them with its indices, {@code int64}
     */
    default NDArray argwhere() {
        return Indexing.argwhere(self());
    }

    /**
     * Counts the elements that are not 0.
     *
     * @return how many
     */
    default int countNonzero() {
        return Reductions.count(self());
    }

    /**
     * Counts the elements along an axis that are not 0.
     *
     * @param axis the axis that is taken together
     * @return the shape without that axis, {@code int64}
     * @throws IndexOutOfBoundsException if there is no such axis
     */
    default NDArray countNonzero(int axis) {
        return self().as(DType.BOOL).sum(axis);
    }

    /**
     * Takes parts of the array away along an axis.
     *
     * <pre>{@code
     * arange(5).delete(array(1, 3), 0)   // array([0, 2, 4])
     * }</pre>
     *
     * @param positions what is left out
     * @param axis the axis
     * @return a copy
     * @throws IndexOutOfBoundsException if there is no such axis, or a position is outside
     */
    default NDArray delete(NDArray positions, int axis) {
        return Indexing.delete(self(), positions, axis);
    }

    /**
     * Puts values between others along an axis.
     *
     * <pre>{@code
     * arange(3).insert(1, array(9), 0)   // array([0, 9, 1, 2])
     * }</pre>
     *
     * @param position before which of the others
     * @param values as many as their size along the axis, of this shape otherwise, or what broadcasts to one
     * @param axis the axis
     * @return a copy
     * @throws IndexOutOfBoundsException if there is no such axis, or the position is outside
     */
    default NDArray insert(int position, NDArray values, int axis) {
        return Indexing.insert(self(), position, values, axis);
    }

    /**
     * Returns a view that cannot be stored in.
     *
     * <pre>{@code
     * zeros(2).asReadOnly().set("0", 1)   // IllegalArgumentException: assignment destination is read-only; use copy() to change it
     * }</pre>
     *
     * @return the view
     */
    default NDArray asReadOnly() {
        return self().locked();
    }

    /**
     * Stores a number on the main diagonal of a matrix.
     *
     * @param value the number, converted to this type
     * @return this array
     * @throws IllegalArgumentException if there are not two axes or more
     */
    default NDArray fillDiagonal(double value) {
        var diagonal = Shaping.diagonal(self(), 0, 0, 1);
        diagonal.fill(value);
        return self();
    }
}
