package elara.array;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A part of an array that arrays of positions name, by NumPy's rules: slices are applied first; the arrays of positions (a
 * mask stands for those of its true elements, an index for one without axes) broadcast together; their axes come where
 * they stood if they stood side by side, else first.
 */
final class FancyIndex {
    /** The array with what slices leave of it. */
    private final NDArray array;
    /** For each position, where its part begins in memory. */
    private final int[] offsets;
    /** The shape of the positions. */
    private final int[] positions;
    /** The axes of the array that slices leave. */
    private final int[] rest;
    /** Before which of them the axes of positions stand. */
    private final int at;

    private FancyIndex(NDArray array, int[] offsets, int[] positions, int[] rest, int at) {
        this.array = array;
        this.offsets = offsets;
        this.positions = positions;
        this.rest = rest;
        this.at = at;
    }

    static FancyIndex of(NDArray a, List<Slice> given) {
        var slices = withoutMasks(a, given);
        var basic = new ArrayList<Slice>();
        var arrays = new ArrayList<NDArray>();
        var axes = new ArrayList<Integer>();
        var rest = new ArrayList<Integer>();
        int axis = 0;
        int first = -1;
        int last = -1;
        boolean apart = false;
        for (int i = 0; i < slices.size(); i++) {
            var slice = slices.get(i);
            if (slice instanceof Slice.Positions || slice instanceof Slice.At) {
                apart |= last >= 0 && last != i - 1;
                first = first < 0 ? rest.size() : first;
                last = i;
                arrays.add(
                        slice instanceof Slice.Positions p
                                ? p.index()
                                : NDArrays.array(((Slice.At) slice).index()).reshape());
                axes.add(axis++);
                basic.add(Slice.all());
            } else {
                rest.add(axis++);
                basic.add(slice);
            }
        }
        var view = Indexing.view(a, basic);
        int[] shape = broadcast(arrays);
        var offsets = new int[Shapes.size(shape)];
        for (int k = 0; k < arrays.size(); k++) {
            add(offsets, arrays.get(k), shape, view.shape[axes.get(k)], view.strides[axes.get(k)], original(slices, k));
        }
        return new FancyIndex(
                view, offsets, shape, rest.stream().mapToInt(i -> i).toArray(), apart ? 0 : first);
    }

    /** The axis of the original array that the k-th of the positions is about. */
    private static int original(List<Slice> slices, int k) {
        int axis = 0;
        int left = k;
        for (var slice : slices) {
            if (slice instanceof Slice.Positions || slice instanceof Slice.At) {
                if (left-- == 0) {
                    return axis;
                }
            }
            axis += slice instanceof Slice.NewAxis ? 0 : 1;
        }
        return axis;
    }

    private static int[] broadcast(List<NDArray> arrays) {
        var shape = new int[0];
        try {
            for (var array : arrays) {
                shape = Shapes.broadcast(shape, array.shape);
            }
            return shape;
        } catch (IllegalArgumentException e) {
            var text = new StringBuilder();
            arrays.stream()
                    .filter(array -> array.ndim() > 0)
                    .forEach(array -> text.append(' ').append(Shapes.text(array.shape)));
            throw new IndexOutOfBoundsException(
                    "shape mismatch: indexing arrays could not be broadcast together with shapes" + text);
        }
    }

    /** One slice for each axis: masks as positions, the rest as whole axes. */
    private static List<Slice> withoutMasks(NDArray a, List<Slice> given) {
        int named = 0;
        int ellipses = 0;
        for (var slice : given) {
            if (slice instanceof Slice.Positions p && p.index().dtype == DType.BOOL) {
                named += p.index().ndim();
            } else if (slice instanceof Slice.Rest) {
                ellipses++;
            } else if (!(slice instanceof Slice.NewAxis)) {
                named++;
            }
        }
        if (ellipses > 1) {
            throw new IllegalArgumentException("an index can only have a single ellipsis ('...')");
        }
        Indexing.requireAxes(a, named);
        var slices = new ArrayList<Slice>();
        int axis = 0;
        for (var slice : given) {
            if (slice instanceof Slice.Positions p && p.index().dtype == DType.BOOL) {
                axis = mask(a, p.index(), axis, slices);
            } else if (slice instanceof Slice.Rest) {
                for (int i = named; i < a.ndim(); i++) {
                    slices.add(Slice.all());
                    axis++;
                }
            } else {
                slices.add(slice);
                axis += slice instanceof Slice.NewAxis ? 0 : 1;
            }
        }
        for (; axis < a.ndim(); axis++) {
            slices.add(Slice.all());
        }
        return slices;
    }

    private static int mask(NDArray a, NDArray mask, int axis, List<Slice> slices) {
        for (int i = 0; i < mask.ndim(); i++) {
            if (mask.shape[i] != a.shape[axis + i]) {
                throw new IndexOutOfBoundsException("boolean index did not match indexed array along axis " + (axis + i)
                        + "; size of axis is " + a.shape[axis + i] + " but size of corresponding boolean axis is "
                        + mask.shape[i]);
            }
        }
        if (mask.ndim() == 0) {
            throw new IndexOutOfBoundsException("a mask without axes: too many indices for array: array is " + a.ndim()
                    + "-dimensional, but 1 were indexed");
        }
        for (var positions : mask.nonzero()) {
            slices.add(new Slice.Positions(positions));
        }
        return axis + mask.ndim();
    }

    private static void add(int[] offsets, NDArray index, int[] shape, int size, int stride, int axis) {
        long[] wanted = index.as(DType.INT64).spread(shape).toLongs();
        for (int i = 0; i < wanted.length; i++) {
            long position = wanted[i];
            if (position < -size || position >= size) {
                throw new IndexOutOfBoundsException(
                        "index " + position + " is out of bounds for axis " + axis + " with size " + size);
            }
            offsets[i] += (int) (position < 0 ? position + size : position) * stride;
        }
    }

    private int[] restOf(int[] all) {
        return Arrays.stream(rest).map(i -> all[i]).toArray();
    }

    private int[] shape() {
        return concat(positions, restOf(array.shape));
    }

    /** From the order of axes (positions, rest) to that of the result. */
    private NDArray placed(NDArray a) {
        int n = positions.length;
        if (at == 0 || n == 0) {
            return a;
        }
        var order = new int[a.ndim()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i < at ? n + i : i < at + n ? i - at : i;
        }
        return a.transpose(order);
    }

    /** From the order of axes of the result to (positions, rest). */
    private NDArray gathered(NDArray a) {
        int n = positions.length;
        if (at == 0 || n == 0) {
            return a;
        }
        var order = new int[a.ndim()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i < n ? at + i : i < n + at ? i - n : i;
        }
        return a.transpose(order);
    }

    NDArray read() {
        var out = NDArray.allocate(array.dtype, shape());
        if (out.size() == 0) {
            return placed(out);
        }
        int block = out.size() / offsets.length;
        var part = part(0);
        if (block == 1) {
            CopyKernels.gather(array.dtype, array.data, array.offset, 1, offsets, out.data, 0);
        } else if (part.isContiguous()) {
            CopyKernels.gatherRows(array.dtype, array.data, array.offset, 1, offsets, out.data, block);
        } else {
            var flat = out.reshape(concat(new int[] {offsets.length}, part.shape));
            for (int i = 0; i < offsets.length; i++) {
                flat.select(0, i).assign(part(offsets[i]));
            }
        }
        return placed(out);
    }

    void write(NDArray values) {
        // A view of nothing, to see the shape of the result.
        var target = placed(array.view(shape(), new int[shape().length], 0)).shape;
        var from = gathered(values.as(array.dtype).stored(target));
        if (Shapes.size(from.shape) == 0) {
            return;
        }
        var flat = from.reshape(concat(new int[] {offsets.length}, restOf(array.shape)));
        if (flat.size() == offsets.length) {
            var one = flat.reshape(offsets.length);
            CopyKernels.scatter(
                    array.dtype, one.data, one.offset, one.strides[0], array.data, array.offset, 1, offsets);
            return;
        }
        for (int i = 0; i < offsets.length; i++) {
            part(offsets[i]).assign(flat.select(0, i));
        }
    }

    private NDArray part(int offset) {
        return array.view(restOf(array.shape), restOf(array.strides), array.offset + offset);
    }

    private static int[] concat(int[] a, int[] b) {
        var out = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, out, a.length, b.length);
        return out;
    }
}
