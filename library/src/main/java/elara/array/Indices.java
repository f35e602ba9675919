package elara.array;

import java.util.Arrays;

/** Where elements are: positions on each axis and positions of all, for static import. */
public final class Indices {
    private Indices() {}

    /**
     * Turns positions among all elements in row-major order into one for each axis.
     *
     * <pre>{@code
     * Indices.unravelIndex(array(5, 1), 2, 3)[0]   // array([1, 0])
     * }</pre>
     *
     * @param positions positions from 0
     * @param shape the shape of the array
     * @return for each axis the positions, {@code int64}
     * @throws IndexOutOfBoundsException if a position is outside
     */
    public static NDArray[] unravelIndex(NDArray positions, int... shape) {
        int size = Shapes.size(shape);
        if (positions.size() > 0 && (positions.min() < 0 || positions.max() >= size)) {
            throw new IndexOutOfBoundsException(
                    "index " + (long) (positions.min() < 0 ? positions.min() : positions.max())
                            + " is out of bounds for array with size " + size);
        }
        var out = new NDArray[shape.length];
        var rest = positions.as(DType.INT64);
        for (int axis = shape.length - 1; axis >= 0; axis--) {
            out[axis] = rest.mod(shape[axis]);
            rest = rest.floorDiv(shape[axis]);
        }
        return out;
    }

    /**
     * Turns positions on each axis into those among all elements in row-major order.
     *
     * @param positions for each axis the positions
     * @param shape the shape of the array
     * @return positions from 0, {@code int64}
     * @throws IndexOutOfBoundsException if a position is outside
     * @throws IllegalArgumentException if there is not one array for each axis
     */
    public static NDArray ravelMultiIndex(NDArray[] positions, int... shape) {
        if (positions.length != shape.length) {
            throw new IllegalArgumentException("parameter multi_index must be a sequence of length " + shape.length);
        }
        var out = NDArray.scalar(0, DType.INT64);
        for (int axis = 0; axis < shape.length; axis++) {
            if (positions[axis].lt(0).or(positions[axis].ge(shape[axis])).any()) {
                throw new IndexOutOfBoundsException(
                        "invalid entry in coordinates array: axis " + axis + " has size " + shape[axis]);
            }
            out = out.mul(shape[axis]).add(positions[axis]);
        }
        return out;
    }

    /**
     * Returns where the diagonal of a square matrix is.
     *
     * @param n rows and columns
     * @return rows and columns of its elements
     */
    public static NDArray[] diagIndices(int n) {
        return new NDArray[] {NDArrays.arange(n), NDArrays.arange(n)};
    }

    /**
     * Returns where the lower triangle of a matrix is.
     *
     * @param n rows and columns
     * @param k the diagonal up to which it goes: 0 the main one, above it where positive
     * @return rows and columns of its elements
     */
    public static NDArray[] trilIndices(int n, int k) {
        return Triangles.mask(n, n, k).nonzero();
    }

    /**
     * Returns where the upper triangle of a matrix is.
     *
     * @param n rows and columns
     * @param k the diagonal from which it goes: 0 the main one, above it where positive
     * @return rows and columns of its elements
     */
    public static NDArray[] triuIndices(int n, int k) {
        return Triangles.mask(n, n, k - 1).not().nonzero();
    }

    /**
     * Returns the shape that shapes have together.
     *
     * @param shapes the shapes
     * @return their common shape
     * @throws IllegalArgumentException if they do not broadcast
     */
    public static int[] broadcastShapes(int[]... shapes) {
        return Arrays.stream(shapes).reduce(new int[0], Shapes::broadcast);
    }
}
