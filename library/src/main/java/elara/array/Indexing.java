package elara.array;

import java.util.Arrays;
import java.util.List;

/** What a part of an array is: views for slices, copies for masks and lists of positions. */
final class Indexing {
    private Indexing() {}

    /** A view: the same memory under another shape. */
    static NDArray view(NDArray a, List<Slice> slices) {
        int named = 0;
        int added = 0;
        boolean rest = false;
        for (var slice : slices) {
            if (slice instanceof Slice.Rest) {
                if (rest) {
                    throw new IllegalArgumentException("an index can only have a single ellipsis ('...')");
                }
                rest = true;
            } else if (slice instanceof Slice.NewAxis) {
                added++;
            } else {
                named++;
            }
        }
        if (named > a.ndim()) {
            throw new IndexOutOfBoundsException("too many indices for array: array is " + a.ndim()
                    + "-dimensional, but " + named + " were indexed");
        }
        var shape = new int[a.ndim() + added];
        var strides = new int[shape.length];
        int offset = a.offset;
        int in = 0;
        int out = 0;
        for (var slice : slices) {
            if (slice instanceof Slice.At at) {
                offset += Shapes.index(at.index(), in, a.shape[in]) * a.strides[in];
                in++;
            } else if (slice instanceof Slice.Range range) {
                int length = range.length(a.shape[in]);
                if (length > 0) {
                    offset += range.first(a.shape[in]) * a.strides[in];
                }
                shape[out] = length;
                strides[out++] = length > 1 ? a.strides[in] * range.step() : a.strides[in];
                in++;
            } else if (slice instanceof Slice.NewAxis) {
                shape[out++] = 1;
            } else {
                for (int i = a.ndim() - named; i > 0; i--) {
                    shape[out] = a.shape[in];
                    strides[out++] = a.strides[in++];
                }
            }
        }
        while (in < a.ndim()) {
            shape[out] = a.shape[in];
            strides[out++] = a.strides[in++];
        }
        return new NDArray(a.data, a.dtype, Arrays.copyOf(shape, out), Arrays.copyOf(strides, out), offset);
    }

    /** The elements, or parts along the first axes, that a mask or a list of positions names. */
    static NDArray take(NDArray a, NDArray index) {
        var positions = positions(a, index);
        var rows = rows(a, index);
        var tail = tail(rows);
        var out = NDArray.allocate(a.dtype, concat(resultShape(index, positions.length), tail));
        if (out.size() == 0) {
            return out;
        }
        if (rows.ndim() == 1) {
            CopyKernels.gather(rows.data, rows.offset, rows.strides[0], positions, out.data, 0);
            return out;
        }
        if (rows.select(0, 0).isContiguous()) {
            CopyKernels.gatherRows(
                    rows.data, rows.offset, rows.strides[0], positions, out.data, out.size() / positions.length);
            return out;
        }
        var into = out.reshape(concat(new int[] {positions.length}, tail));
        for (int i = 0; i < positions.length; i++) {
            into.select(0, i).assign(rows.select(0, positions[i]));
        }
        return out;
    }

    /** Stores values, broadcast, at what a mask or a list of positions names. */
    static void put(NDArray a, NDArray index, NDArray values) {
        var positions = positions(a, index);
        var tail = tail(rows(a, index));
        var shape = concat(resultShape(index, positions.length), tail);
        var from = (values.data == a.data ? values.copy() : values).stored(shape);
        var flat = from.reshape(concat(new int[] {positions.length}, tail));
        if (index.dtype == DType.BOOL && index.ndim() > 1) {
            var folded = a.folded(index.ndim());
            if (folded != null) {
                put(folded, index.reshape(index.size()), values);
                return;
            }
            // The masked axes do not lie in memory as one, so each position is unfolded again.
            for (int i = 0; i < positions.length; i++) {
                var target = a;
                int left = positions[i];
                int block = index.size();
                for (int size : index.shape) {
                    block /= size;
                    target = target.select(0, left / block);
                    left %= block;
                }
                target.assign(flat.select(0, i));
            }
            return;
        }
        if (a.ndim() == 1) {
            CopyKernels.scatter(flat.data, flat.offset, flat.strides[0], a.data, a.offset, a.strides[0], positions);
            return;
        }
        for (int i = 0; i < positions.length; i++) {
            a.select(0, positions[i]).assign(flat.select(0, i));
        }
    }

    private static NDArray rows(NDArray a, NDArray index) {
        if (index.dtype != DType.BOOL || index.ndim() == 1) {
            return a;
        }
        var tail = Arrays.copyOfRange(a.shape, index.ndim(), a.ndim());
        return a.reshape(concat(new int[] {index.size()}, tail));
    }

    private static int[] tail(NDArray rows) {
        return Arrays.copyOfRange(rows.shape, 1, rows.ndim());
    }

    private static int[] resultShape(NDArray index, int count) {
        return index.dtype == DType.BOOL ? new int[] {count} : index.shape;
    }

    private static int[] positions(NDArray a, NDArray index) {
        if (index.dtype.isFloating()) {
            throw new IllegalArgumentException("arrays used as indices must be of integer or boolean type, not "
                    + index.dtype.numpyName() + "; use astype(INT64)");
        }
        if (a.ndim() == 0 || (index.ndim() == 0 && index.dtype == DType.BOOL)) {
            throw new IndexOutOfBoundsException(
                    "too many indices for array: array is " + a.ndim() + "-dimensional, but 1 were indexed");
        }
        return index.dtype == DType.BOOL ? marked(a, index) : checked(a, index);
    }

    private static int[] marked(NDArray a, NDArray mask) {
        if (mask.ndim() > a.ndim()) {
            throw new IndexOutOfBoundsException("too many indices for array: array is " + a.ndim()
                    + "-dimensional, but the mask has " + mask.ndim() + " dimensions");
        }
        for (int i = 0; i < mask.ndim(); i++) {
            if (mask.shape[i] != a.shape[i]) {
                throw new IndexOutOfBoundsException("boolean index did not match indexed array along axis " + i
                        + "; size of axis is " + a.shape[i] + " but size of corresponding boolean axis is "
                        + mask.shape[i]);
            }
        }
        var flags = mask.toBooleans();
        var positions = new int[Reductions.count(mask)];
        int count = 0;
        for (int i = 0; i < flags.length; i++) {
            if (flags[i]) {
                positions[count++] = i;
            }
        }
        return positions;
    }

    private static int[] checked(NDArray a, NDArray index) {
        var wanted = index.toLongs();
        var positions = new int[wanted.length];
        int size = a.shape[0];
        for (int i = 0; i < wanted.length; i++) {
            if (wanted[i] < -size || wanted[i] >= size) {
                throw new IndexOutOfBoundsException(
                        "index " + wanted[i] + " is out of bounds for axis 0 with size " + size);
            }
            positions[i] = (int) (wanted[i] < 0 ? wanted[i] + size : wanted[i]);
        }
        return positions;
    }

    private static int[] concat(int[] a, int[] b) {
        var out = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, out, a.length, b.length);
        return out;
    }
}
