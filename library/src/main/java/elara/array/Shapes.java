package elara.array;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The arithmetic of shapes: sizes, strides, broadcasting, and how messages write them. */
public final class Shapes {
    private Shapes() {}

    /**
     * Returns the number of elements of a shape.
     *
     * @param shape the shape
     * @return the product, 1 for none
     * @throws IllegalArgumentException if a length is negative, or there are more than 2^31 - 1 elements
     */
    public static int size(int... shape) {
        long size = 1;
        for (int n : shape) {
            if (n < 0) {
                throw new IllegalArgumentException("negative dimensions are not allowed: " + text(shape));
            }
            size *= n;
            if (size > Integer.MAX_VALUE) {
                // An axis of size 0 further on would make it empty, but nobody means that.
                throw new IllegalArgumentException("shape " + text(shape) + " has more than 2^31 - 1 elements");
            }
        }
        return (int) size;
    }

    static int[] rowMajorStrides(int... shape) {
        var strides = new int[shape.length];
        int step = 1;
        for (int i = shape.length - 1; i >= 0; i--) {
            strides[i] = step;
            step *= Math.max(shape[i], 1);
        }
        return strides;
    }

    /** The shape two arrays have together, or an error that names both. */
    static int[] broadcast(int[] a, int[] b) {
        if (Arrays.equals(a, b)) {
            return a;
        }
        var out = new int[Math.max(a.length, b.length)];
        for (int i = 1; i <= out.length; i++) {
            int x = i <= a.length ? a[a.length - i] : 1;
            int y = i <= b.length ? b[b.length - i] : 1;
            if (x != y && x != 1 && y != 1) {
                throw new IllegalArgumentException(
                        "operands could not be broadcast together with shapes " + text(a) + " " + text(b));
            }
            out[out.length - i] = x == 1 ? y : x;
        }
        return out;
    }

    static int axis(int axis, int ndim) {
        if (axis < -ndim || axis >= ndim) {
            throw new IndexOutOfBoundsException("axis " + axis + " is out of bounds for array of dimension " + ndim);
        }
        return axis < 0 ? axis + ndim : axis;
    }

    static int index(int index, int axis, int size) {
        if (index < -size || index >= size) {
            throw new IndexOutOfBoundsException(
                    "index " + index + " is out of bounds for axis " + axis + " with size " + size);
        }
        return index < 0 ? index + size : index;
    }

    /** A shape without one axis. */
    static int[] without(int[] shape, int axis) {
        var out = new int[shape.length - 1];
        System.arraycopy(shape, 0, out, 0, axis);
        System.arraycopy(shape, axis + 1, out, axis, out.length - axis);
        return out;
    }

    /** A shape with one axis more. */
    static int[] with(int[] shape, int axis, int size) {
        var out = new int[shape.length + 1];
        System.arraycopy(shape, 0, out, 0, axis);
        out[axis] = size;
        System.arraycopy(shape, axis, out, axis + 1, shape.length - axis);
        return out;
    }

    /**
     * The strides under which the same memory has another shape of as many elements, or null where a copy is needed. Axes
     * of old and new are matched in groups of equal size, and each group of old ones must lie in memory as one.
     */
    static int[] viewStrides(int[] shape, int[] strides, int[] target) {
        if (size(shape) == 0) {
            return rowMajorStrides(target);
        }
        var out = new int[target.length];
        int i = 0;
        int j = 0;
        while (i < shape.length && j < target.length) {
            int from = i;
            int to = j;
            long have = shape[i++];
            long want = target[j++];
            while (have != want) {
                if (have < want) {
                    have *= shape[i++];
                } else {
                    want *= target[j++];
                }
            }
            int step = 0;
            int last = -1;
            for (int axis = i - 1; axis >= from; axis--) {
                if (shape[axis] == 1) {
                    continue;
                }
                if (last >= 0 && strides[axis] != step * shape[last]) {
                    return null;
                }
                step = strides[axis];
                last = axis;
            }
            int inner = innermost(shape, strides, from, i);
            for (int axis = j - 1; axis >= to; axis--) {
                out[axis] = inner;
                inner *= target[axis];
            }
        }
        return out;
    }

    private static int innermost(int[] shape, int[] strides, int from, int to) {
        for (int axis = to - 1; axis >= from; axis--) {
            if (shape[axis] != 1) {
                return strides[axis];
            }
        }
        return 1;
    }

    /**
     * Writes a shape as NumPy's messages do: {@code (2,3)}, {@code (4,)}, {@code ()}.
     *
     * @param shape the shape
     * @return its text
     */
    public static String text(int... shape) {
        return Arrays.stream(shape)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(","))
                .transform(s -> shape.length == 1 ? "(" + s + ",)" : "(" + s + ")");
    }
}
