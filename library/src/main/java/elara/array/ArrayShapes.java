package elara.array;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How an {@link NDArray} takes other shapes: mostly views, which share the elements.
 */
public sealed interface ArrayShapes permits NDArray {
    private NDArray self() {
        return (NDArray) this;
    }

    /**
     * Returns the transpose: the axes in reverse order.
     *
     * <pre>{@code
     * arange(4).reshape(2, 2).t()   // array([[0, 2],
     *                               //        [1, 3]])
     * }</pre>
     *
     * @return a view
     */
    default NDArray t() {
        var order = new int[self().ndim()];
        for (int i = 0; i < order.length; i++) {
            order[i] = order.length - 1 - i;
        }
        return transpose(order);
    }

    /**
     * Returns the axes in another order.
     *
     * @param axes each axis once; none means in reverse order
     * @return a view
     * @throws IllegalArgumentException if an axis is missing or named twice
     */
    default NDArray transpose(int... axes) {
        if (axes.length == 0 && self().ndim() > 0) {
            return t();
        }
        var seen = new boolean[self().ndim()];
        var newShape = new int[self().ndim()];
        var newStrides = new int[self().ndim()];
        if (axes.length != self().ndim()) {
            throw new IllegalArgumentException(
                    "axes don't match array: " + axes.length + " axes for an array of dimension " + self().ndim());
        }
        for (int i = 0; i < axes.length; i++) {
            int axis = Shapes.axis(axes[i], self().ndim());
            if (seen[axis]) {
                throw new IllegalArgumentException("repeated axis in transpose: " + axes[i]);
            }
            seen[axis] = true;
            newShape[i] = self().shape[axis];
            newStrides[i] = self().strides[axis];
        }
        return self().view(newShape, newStrides, self().offset);
    }

    /**
     * Returns the elements in row-major order under another shape.
     *
     * <pre>{@code
     * arange(6).reshape(2, -1)   // array([[0, 1, 2],
     *                            //        [3, 4, 5]])
     * arange(6).reshape(4)       // IllegalArgumentException: cannot reshape array of size 6 into shape (4,)
     * }</pre>
     *
     * @param newShape the shape; one axis may be -1, which is then computed
     * @return a view where the elements lie so that it can be, else a copy
     * @throws IllegalArgumentException if the number of elements differs
     */
    default NDArray reshape(int... newShape) {
        var target = newShape.clone();
        int unknown = -1;
        long known = 1;
        for (int i = 0; i < target.length; i++) {
            if (target[i] == -1 && unknown < 0) {
                unknown = i;
            } else if (target[i] < 0) {
                throw new IllegalArgumentException(
                        target[i] == -1 ? "can only specify one unknown dimension" : "negative dimensions not allowed");
            } else {
                known *= target[i];
            }
        }
        if (unknown >= 0 && known > 0 && self().size() % known == 0) {
            target[unknown] = (int) (self().size() / known);
            known *= target[unknown];
        }
        if (known != self().size() || (unknown >= 0 && target[unknown] < 0)) {
            throw new IllegalArgumentException(
                    "cannot reshape array of size " + self().size() + " into shape " + Shapes.text(newShape));
        }
        var newStrides = Shapes.viewStrides(self().shape, self().strides, target);
        return newStrides != null
                ? self().view(target, newStrides, self().offset)
                : self().copy().view(target, Shapes.rowMajorStrides(target), 0);
    }

    /**
     * Returns the elements on one axis, in row-major order.
     *
     * @return a view of a contiguous array, else a copy
     */
    default NDArray ravel() {
        return reshape(self().size());
    }

    /**
     * Returns this array without its axes of size 1.
     *
     * @return a view
     */
    default NDArray squeeze() {
        var out = self();
        for (int axis = self().ndim() - 1; axis >= 0; axis--) {
            if (self().shape[axis] == 1) {
                out = out.select(axis, 0);
            }
        }
        return out;
    }

    /**
     * Returns this array with one more axis, of size 1.
     *
     * <pre>{@code
     * array(1, 2).expandDims(1)   // array([[1],
     *                             //        [2]])
     * }</pre>
     *
     * @param axis where it stands in the result, counted from the end where negative
     * @return a view
     * @throws IndexOutOfBoundsException if it cannot stand there
     */
    default NDArray expandDims(int axis) {
        int at = Shapes.axis(axis, self().ndim() + 1);
        return self().view(Shapes.with(self().shape, at, 1), Shapes.with(self().strides, at, 0), self().offset);
    }

    /**
     * Returns this array repeated to a shape, without copying. The view is read-only: storing in it would store in
     * several places at once.
     *
     * <pre>{@code
     * array(1, 2).broadcastTo(2, 2)   // array([[1, 2],
     *                                 //        [1, 2]])
     * }</pre>
     *
     * @param target the shape
     * @return a view
     * @throws IllegalArgumentException if this array does not broadcast to it
     */
    default NDArray broadcastTo(int... target) {
        if (!Arrays.equals(NDArray.broadcastOrNull(self().shape, target), target)) {
            throw new IllegalArgumentException(
                    "operands could not be broadcast together with remapped shapes" + " [original->remapped]: "
                            + Shapes.text(self().shape) + " and requested shape " + Shapes.text(target));
        }
        return self().spread(target.clone()).locked();
    }

    /**
     * Returns a view with the given axes of size 1 left out.
     *
     * @param axes the axes
     * @return a view
     * @throws IndexOutOfBoundsException if there is no such axis
     * @throws IllegalArgumentException if an axis has another size than 1
     */
    default NDArray squeeze(int... axes) {
        return Shaping.squeeze(self(), axes);
    }

    /**
     * Returns a copy with one axis, in row-major order.
     *
     * @return a new array of shape (n,)
     */
    default NDArray flatten() {
        return self().copy().reshape(self().size());
    }

    /**
     * Returns a view with two axes exchanged.
     *
     * <pre>{@code
     * zeros(2, 3, 4).swapaxes(0, 2).shape()   // int[3] { 4, 3, 2 }
     * }</pre>
     *
     * @param a one axis
     * @param b the other
     * @return a view
     * @throws IndexOutOfBoundsException if there is no such axis
     */
    default NDArray swapaxes(int a, int b) {
        return Shaping.swap(self(), a, b);
    }

    /**
     * Returns a view with an axis at another place; the others keep their order.
     *
     * <pre>{@code
     * zeros(2, 3, 4).moveaxis(0, -1).shape()   // int[3] { 3, 4, 2 }
     * }</pre>
     *
     * @param from the axis
     * @param to where it goes
     * @return a view
     * @throws IndexOutOfBoundsException if there is no such axis
     */
    default NDArray moveaxis(int from, int to) {
        return moveaxis(new int[] {from}, new int[] {to});
    }

    /**
     * Returns a view with axes at other places; the others keep their order.
     *
     * @param from the axes
     * @param to where each of them goes
     * @return a view
     * @throws IndexOutOfBoundsException if there is no such axis
     * @throws IllegalArgumentException if an axis is named twice
     */
    default NDArray moveaxis(int[] from, int[] to) {
        return Shaping.move(self(), from, to);
    }

    /**
     * Returns a view with the elements of all axes backwards.
     *
     * @return a view
     */
    default NDArray flip() {
        return Shaping.flip(self(), IntStream.range(0, self().ndim()).toArray());
    }

    /**
     * Returns a view with the elements of some axes backwards.
     *
     * <pre>{@code
     * arange(4).reshape(2, 2).flip(0)   // array([[2, 3],
     *                                   //        [0, 1]])
     * }</pre>
     *
     * @param axes the axes
     * @return a view
     * @throws IndexOutOfBoundsException if there is no such axis
     */
    default NDArray flip(int... axes) {
        return Shaping.flip(self(), axes);
    }

    /**
     * Returns a view with rows upside down: axis 0 backwards.
     *
     * @return a view
     */
    default NDArray flipud() {
        return flip(0);
    }

    /**
     * Returns a view with columns the other way round: axis 1 backwards.
     *
     * @return a view
     */
    default NDArray fliplr() {
        return flip(1);
    }

    /**
     * Turns the plane of the first two axes by 90 degrees, so many times, from the first axis to the second.
     *
     * <pre>{@code
     * arange(4).reshape(2, 2).rot90(1)   // array([[1, 3],
     *                                    //        [0, 2]])
     * }</pre>
     *
     * @param times how often; negative turns the other way
     * @return a view
     */
    default NDArray rot90(int times) {
        return rot90(times, 0, 1);
    }

    /**
     * Turns a plane by 90 degrees, so many times.
     *
     * @param times how often; negative turns the other way
     * @param from the axis that is turned
     * @param to the axis it is turned to
     * @return a view
     * @throws IndexOutOfBoundsException if there is no such axis
     * @throws IllegalArgumentException if the axes are the same
     */
    default NDArray rot90(int times, int from, int to) {
        return Shaping.rot90(self(), times, from, to);
    }

    /**
     * Rolls all elements in row-major order; what leaves at the end comes in at the beginning.
     *
     * <pre>{@code
     * arange(5).roll(2)   // array([3, 4, 0, 1, 2])
     * }</pre>
     *
     * @param shift by how many places
     * @return a copy
     */
    default NDArray roll(int shift) {
        return Shaping.roll(self().ravel(), shift, 0).reshape(self().shape);
    }

    /**
     * Rolls elements along an axis; what leaves at the end comes in at the beginning.
     *
     * @param shift by how many places
     * @param axis the axis
     * @return a copy
     * @throws IndexOutOfBoundsException if there is no such axis
     */
    default NDArray roll(int shift, int axis) {
        return Shaping.roll(self(), shift, Shapes.axis(axis, self().ndim()));
    }

    /**
     * Repeats each element so many times, in row-major order.
     *
     * <pre>{@code
     * array(1, 2).repeat(2)   // array([1, 1, 2, 2])
     * }</pre>
     *
     * @param times how often
     * @return a new array with one axis
     */
    default NDArray repeat(int times) {
        return Shaping.repeat(self().ravel(), times, 0);
    }

    /**
     * Repeats each part along an axis so many times.
     *
     * @param times how often
     * @param axis the axis
     * @return a new array
     * @throws IndexOutOfBoundsException if there is no such axis
     */
    default NDArray repeat(int times, int axis) {
        return Shaping.repeat(self(), times, Shapes.axis(axis, self().ndim()));
    }

    /**
     * Repeats parts along an axis, each its own number of times.
     *
     * @param times how often, one number for each part
     * @param axis the axis
     * @return a new array
     * @throws IndexOutOfBoundsException if there is no such axis
     * @throws IllegalArgumentException if there are not as many numbers as parts, or one is negative
     */
    default NDArray repeat(NDArray times, int axis) {
        return Shaping.repeat(self(), times, Shapes.axis(axis, self().ndim()));
    }

    /**
     * Lays copies of the array side by side.
     *
     * <pre>{@code
     * array(1, 2).tile(2, 2)   // array([[1, 2, 1, 2],
     *                          //        [1, 2, 1, 2]])
     * }</pre>
     *
     * @param times how often along each of the last axes
     * @return a new array
     */
    default NDArray tile(int... times) {
        return Shaping.tile(self(), times);
    }

    /**
     * Returns a diagonal.
     *
     * @return of a matrix its diagonal, of more axes those of the first two, as the last axis; a view, read-only
     */
    default NDArray diagonal() {
        return diagonal(0, 0, 1);
    }

    /**
     * Returns a diagonal.
     *
     * @param k which one: 0 the main one, above it where positive, below it where negative
     * @param axis1 the axis of rows
     * @param axis2 the axis of columns
     * @return the shape without these axes, with the diagonal as the last axis; a view, read-only
     * @throws IndexOutOfBoundsException if there is no such axis
     */
    default NDArray diagonal(int k, int axis1, int axis2) {
        return Shaping.diagonal(self(), k, axis1, axis2).locked();
    }
}
