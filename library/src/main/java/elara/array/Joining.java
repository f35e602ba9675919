package elara.array;

import java.util.Arrays;

/** Arrays put together and taken apart. */
final class Joining {
    private Joining() {}

    static NDArray concatenate(int axis, NDArray... arrays) {
        if (arrays.length == 0) {
            throw new IllegalArgumentException("need at least one array to concatenate");
        }
        var first = arrays[0];
        if (first.ndim() == 0) {
            throw new IllegalArgumentException("zero-dimensional arrays cannot be concatenated; use stack");
        }
        int along = Shapes.axis(axis, first.ndim());
        var shape = first.shape();
        var type = first.dtype;
        for (int k = 1; k < arrays.length; k++) {
            requireFit(first, arrays[k], k, along);
            shape[along] = Math.addExact(shape[along], arrays[k].shape[along]);
            type = DType.promote(type, arrays[k].dtype);
        }
        var out = NDArray.allocate(type, shape);
        int at = 0;
        for (var part : arrays) {
            Shaping.range(out, along, at, at + part.shape[along]).assign(part);
            at += part.shape[along];
        }
        return out;
    }

    private static void requireFit(NDArray first, NDArray other, int k, int along) {
        if (other.ndim() != first.ndim()) {
            throw new IllegalArgumentException(
                    "all the input arrays must have same number of dimensions, but the array at"
                            + " index 0 has " + first.ndim() + " dimension(s) and the array at index " + k + " has "
                            + other.ndim() + " dimension(s)");
        }
        for (int i = 0; i < first.ndim(); i++) {
            if (i != along && first.shape[i] != other.shape[i]) {
                throw new IllegalArgumentException("all the input array dimensions except for the concatenation axis"
                        + " must match exactly, but along dimension " + i + ", the array at index 0 has size "
                        + first.shape[i] + " and the array at index " + k + " has size " + other.shape[i]);
            }
        }
    }

    static NDArray stack(int axis, NDArray... arrays) {
        var layers = new NDArray[arrays.length];
        for (int k = 0; k < arrays.length; k++) {
            if (!Arrays.equals(arrays[k].shape, arrays[0].shape)) {
                throw new IllegalArgumentException("all input arrays must have the same shape, but the array at index 0"
                        + " has shape " + Shapes.text(arrays[0].shape) + " and the array at index " + k
                        + " has shape " + Shapes.text(arrays[k].shape));
            }
            layers[k] = arrays[k].expandDims(axis);
        }
        return concatenate(axis, layers);
    }

    /** Parts of an axis, from one position to the next. */
    static NDArray[] split(NDArray a, int[] at, int axis) {
        int along = Shapes.axis(axis, a.ndim());
        int size = a.shape[along];
        var parts = new NDArray[at.length + 1];
        int from = 0;
        for (int k = 0; k <= at.length; k++) {
            int to = k == at.length ? size : clip(at[k], size);
            parts[k] = Shaping.range(a, along, Math.min(from, size), Math.max(from, to));
            from = to;
        }
        return parts;
    }

    private static int clip(int position, int size) {
        return Math.max(0, Math.min(position < 0 ? position + size : position, size));
    }

    /** As many parts as asked for, the first of them longer by one where it does not come out even. */
    static NDArray[] split(NDArray a, int sections, int axis, boolean even) {
        int size = a.shape[Shapes.axis(axis, a.ndim())];
        if (sections <= 0) {
            throw new IllegalArgumentException("number sections must be larger than 0, got " + sections);
        }
        if (even && size % sections != 0) {
            throw new IllegalArgumentException("array split does not result in an equal division: axis " + axis
                    + " of size " + size + " into " + sections + "; use arraySplit");
        }
        var at = new int[sections - 1];
        int position = 0;
        for (int k = 0; k < at.length; k++) {
            position += size / sections + (k < size % sections ? 1 : 0);
            at[k] = position;
        }
        return split(a, at, axis);
    }

    static NDArray pad(NDArray a, int[][] widths, Padding mode, NDArray value) {
        if (widths.length != a.ndim()) {
            throw new IllegalArgumentException(
                    "pad needs {before, after} for each of the " + a.ndim() + " axes, got " + widths.length);
        }
        var out = a;
        for (int axis = 0; axis < a.ndim(); axis++) {
            int before = widths[axis][0];
            int after = widths[axis][1];
            if (before < 0 || after < 0) {
                throw new IllegalArgumentException(
                        "index can't contain negative values: {" + before + ", " + after + "} for axis " + axis);
            }
            if (before + after > 0) {
                out = mode.pad(out, axis, before, after, value);
            }
        }
        return out == a ? a.copy() : out;
    }
}
