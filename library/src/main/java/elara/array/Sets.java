package elara.array;

import java.util.Arrays;

/**
 * Arrays as sets of their elements, for static import: {@code unique}, {@code intersect1d}, {@code isin} and so on. Results
 * have one axis and are in order. NaN equals NaN, but in {@code isin}.
 */
public final class Sets {
    private Sets() {}

    /**
     * The different elements of an array, and where they are in it.
     *
     * @param values the different elements, in order
     * @param index where each stands first, {@code int64}
     * @param inverse for each element its position in values: {@code values.get(inverse)} is the array again
     * @param counts how often each stands there, {@code int64}
     */
    public record Unique(NDArray values, NDArray index, NDArray inverse, NDArray counts) {}

    /**
     * Returns the different elements.
     *
     * <pre>{@code
     * Sets.unique(array(3, 1, 3, 2))   // array([1, 2, 3])
     * }</pre>
     *
     * @param a an array
     * @return the different elements, in order
     */
    public static NDArray unique(NDArray a) {
        var sorted = a.ravel().sort();
        return sorted.get(starts(sorted));
    }

    /** Where in an array in order an element differs from the one before. */
    private static NDArray starts(NDArray sorted) {
        var first = new boolean[sorted.size()];
        if (first.length > 0) {
            var before = Shaping.range(sorted, 0, 0, first.length - 1);
            var after = Shaping.range(sorted, 0, 1, first.length);
            var differs = after.ne(before);
            if (sorted.dtype.isFloating() || sorted.dtype.isComplex()) {
                differs = differs.and(after.isnan().and(before.isnan()).not());
            }
            System.arraycopy(differs.booleans(), 0, first, 1, first.length - 1);
            first[0] = true;
        }
        return NDArray.of(first);
    }

    /**
     * Returns the different elements, and where they are.
     *
     * <pre>{@code
     * Sets.uniqueAll(array(3, 1, 3)).counts()   // array([1, 2])
     * }</pre>
     *
     * @param a an array
     * @return values, first positions, inverse (of the shape of a), counts
     */
    public static Unique uniqueAll(NDArray a) {
        var flat = a.ravel();
        var order = flat.argsort();
        var sorted = flat.get(order);
        var starts = starts(sorted);
        var positions = starts.flatnonzero();
        var inverse = NDArray.allocate(DType.INT64, new int[] {a.size()});
        inverse.set(order, starts.cumsum().sub(1));
        var ends = NDArrays.concatenate(positions, NDArrays.array((long) a.size()));
        return new Unique(sorted.get(starts), order.get(positions), inverse.reshape(a.shape), ends.diff());
    }

    /**
     * Returns the different parts along an axis, such as the different rows of a matrix, in order.
     *
     * @param a an array
     * @param axis the axis
     * @return the different parts
     * @throws IndexOutOfBoundsException if there is no such axis
     */
    public static NDArray unique(NDArray a, int axis) {
        int along = Shapes.axis(axis, a.ndim());
        int n = a.shape[along];
        var rows = a.moveaxis(along, 0).reshape(n, n == 0 ? 0 : a.size() / n);
        int width = rows.shape[1];
        if (n < 2 || width == 0) {
            return Shaping.range(a, along, 0, Math.min(n, 1)).copy();
        }
        var keys = new NDArray[width];
        Arrays.setAll(keys, j -> rows.select(1, width - 1 - j));
        var order = Sorting.lexsort(keys);
        var sorted = rows.get(order);
        var differs = Shaping.range(sorted, 0, 1, n)
                .ne(Shaping.range(sorted, 0, 0, n - 1))
                .any(1);
        return a.take(order.get(NDArrays.concatenate(NDArrays.array(true), differs)), along);
    }

    /**
     * Returns the elements that are in both.
     *
     * <pre>{@code
     * Sets.intersect1d(array(1, 3, 4, 3), array(3, 1, 2, 1))   // array([1, 3])
     * }</pre>
     *
     * @param a an array
     * @param b an array
     * @return the different elements, in order
     */
    public static NDArray intersect1d(NDArray a, NDArray b) {
        var left = unique(a);
        return left.get(isin(left, b)).astype(DType.promote(a.dtype, b.dtype));
    }

    /**
     * Returns the elements that are in either.
     *
     * @param a an array
     * @param b an array
     * @return the different elements, in order
     */
    public static NDArray union1d(NDArray a, NDArray b) {
        return unique(NDArrays.concatenate(a.ravel(), b.ravel()));
    }

    /**
     * Returns the elements of one that are not in the other.
     *
     * <pre>{@code
     * Sets.setdiff1d(array(1, 2, 3, 4), array(3, 1))   // array([2, 4])
     * }</pre>
     *
     * @param a an array
     * @param b an array
     * @return the different elements of a, in order
     */
    public static NDArray setdiff1d(NDArray a, NDArray b) {
        var left = unique(a);
        return left.get(isin(left, b).not());
    }

    /**
     * Returns the elements that are in one only.
     *
     * @param a an array
     * @param b an array
     * @return the different elements, in order
     */
    public static NDArray setxor1d(NDArray a, NDArray b) {
        return union1d(setdiff1d(a, b), setdiff1d(b, a));
    }

    /**
     * Tells which elements are among others.
     *
     * <pre>{@code
     * Sets.isin(array(1, 5, 2), array(2, 1))   // array([ True, False,  True])
     * }</pre>
     *
     * @param a an array
     * @param among an array
     * @return an array of {@code bool} and the shape of a
     */
    public static NDArray isin(NDArray a, NDArray among) {
        if (among.size() == 0) {
            return NDArray.allocate(DType.BOOL, a.shape);
        }
        var type = DType.promote(a.dtype, among.dtype);
        if (type.isComplex()) {
            var found = NDArray.allocate(DType.BOOL, a.shape);
            for (int i = 0; i < among.size(); i++) {
                found = found.or(a.eq(among.ravel().select(0, i)));
            }
            return found;
        }
        var sorted = among.ravel().as(type).sort();
        var x = a.as(type);
        var place = sorted.searchsorted(x).minimum(sorted.size() - 1L);
        return sorted.get(place).eq(x);
    }
}
