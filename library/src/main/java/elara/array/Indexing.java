package elara.array;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What a part of an array is: views for slices, copies for masks and arrays of positions. */
final class Indexing {
    private Indexing() {}

    /** A part by any slices: a view, or a copy if positions are among them. */
    static NDArray get(NDArray a, List<Slice> slices) {
        if (!isAdvanced(slices)) {
            return view(a, slices);
        }
        if (slices.size() == 1) {
            var index = ((Slice.Positions) slices.get(0)).index();
            if (index.dtype == DType.BOOL && index.ndim() == 0) {
                return get(a.expandDims(0), List.of(Slice.of(index.reshape(1))));
            }
            if (index.dtype == DType.BOOL && Arrays.equals(index.shape, a.shape) && a.ndim() > 0) {
                return marked(a, index);
            }
        }
        if (a.ndim() == 1
                && !a.dtype.isComplex()
                && slices.size() == 1
                && slices.get(0) instanceof Slice.Positions positions
                && positions.index().dtype.isInteger()) {
            return gathered(a, positions.index());
        }
        return FancyIndex.of(a, slices).read();
    }

    /** Stores values, broadcast, in a part. */
    static void set(NDArray a, List<Slice> slices, NDArray values) {
        a.requireWritable();
        if (slices.size() == 1
                && slices.get(0) instanceof Slice.Positions mask
                && mask.index().dtype == DType.BOOL
                && mask.index().ndim() == 0) {
            set(a.expandDims(0), List.of(Slice.of(mask.index().reshape(1))), values);
        } else if (isAdvanced(slices)) {
            FancyIndex.of(a, slices).write(values.data == a.data ? values.copy() : values);
        } else {
            view(a, slices).store(values);
        }
    }

    private static boolean isAdvanced(List<Slice> slices) {
        return slices.stream().anyMatch(Slice.Positions.class::isInstance);
    }

    static List<Slice> positions(NDArray first, NDArray... others) {
        var slices = new ArrayList<Slice>();
        slices.add(Slice.of(first));
        for (var other : others) {
            slices.add(Slice.of(other));
        }
        return slices;
    }

    /** The elements of a vector at positions. */
    private static NDArray gathered(NDArray a, NDArray positions) {
        var out = NDArray.allocate(a.dtype, positions.shape);
        var index = positions.as(DType.INT64);
        var places = index.isWhole() ? (long[]) index.data : index.toLongs();
        Parallel.split(places.length, places.length, Parallel.DEAR, (from, to) -> {
            int end =
                    CopyKernels.gather(a.dtype, a.data, a.offset, a.strides[0], a.shape[0], places, from, to, out.data);
            if (end < to) {
                throw new IndexOutOfBoundsException(
                        "index " + places[end] + " is out of bounds for axis 0 with size " + a.shape[0]);
            }
        });
        return out;
    }

    private static NDArray marked(NDArray a, NDArray mask) {
        var out = NDArray.allocate(a.dtype, new int[] {Reductions.count(mask)});
        if (out.size() > 0) {
            int count = 0;
            var w = Walk.over(mask, a);
            do {
                count += CopyKernels.compress(
                        a.dtype,
                        (boolean[]) mask.data,
                        w.offset(0),
                        w.stride(0),
                        a.data,
                        w.offset(1),
                        w.stride(1),
                        out.data,
                        count,
                        w.length());
            } while (w.next());
        }
        return out;
    }

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
        requireAxes(a, named);
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
        return a.view(Arrays.copyOf(shape, out), Arrays.copyOf(strides, out), offset);
    }

    static void requireAxes(NDArray a, int named) {
        if (named > a.ndim()) {
            throw new IndexOutOfBoundsException("too many indices for array: array is " + a.ndim()
                    + "-dimensional, but " + named + " were indexed");
        }
    }

    /** The slices that pair positions along an axis with themselves on all other axes. */
    static Slice[] alongAxis(NDArray a, NDArray positions, int axis) {
        int along = Shapes.axis(axis, a.ndim());
        if (positions.ndim() != a.ndim()) {
            throw new IllegalArgumentException("`indices` and `arr` must have the same number of dimensions, not "
                    + positions.ndim() + " and " + a.ndim());
        }
        var slices = new Slice[a.ndim()];
        for (int i = 0; i < slices.length; i++) {
            var shape = new int[a.ndim()];
            Arrays.fill(shape, 1);
            shape[i] = -1;
            slices[i] = Slice.of(
                    i == along ? positions : NDArrays.arange(a.shape[i]).reshape(shape));
        }
        return slices;
    }

    static NDArray[] nonzero(NDArray a) {
        if (a.ndim() == 0) {
            throw new IllegalArgumentException(
                    "Calling nonzero on 0d arrays is not allowed. Use reshape(1) first to get at it");
        }
        var where = new NDArray[a.ndim()];
        var mask = a.as(DType.BOOL).copy();
        var flags = (boolean[]) mask.data;
        int count = Reductions.count(mask);
        var found = new int[count];
        int at = 0;
        for (int i = 0; at < count; i++) {
            if (flags[i]) {
                found[at++] = i;
            }
        }
        int block = 1;
        for (int axis = a.ndim() - 1; axis >= 0; axis--) {
            var out = new long[count];
            int size = a.shape[axis];
            for (int i = 0; i < count; i++) {
                out[i] = a.ndim() == 1 ? found[i] : found[i] / block % size;
            }
            where[axis] = NDArray.of(out);
            block *= size;
        }
        return where;
    }

    static NDArray argwhere(NDArray a) {
        if (a.ndim() == 0) {
            return NDArray.allocate(DType.INT64, new int[] {a.any() ? 1 : 0, 0});
        }
        return NDArrays.stack(1, nonzero(a));
    }

    static void putFlat(NDArray a, NDArray positions, NDArray values) {
        a.requireWritable();
        var where = new Slice.Positions(positions).index().toLongs();
        if (where.length == 0) {
            return;
        }
        if (values.size() == 0) {
            throw new IllegalArgumentException("there are no values to put");
        }
        var flat = a.isContiguous() ? a.reshape(a.size()) : a.copy().reshape(a.size());
        var from = values.ravel().as(a.dtype);
        var cycle = new long[where.length];
        Arrays.setAll(cycle, i -> i % from.size());
        flat.set(positions.ravel(), from.get(NDArray.of(cycle)));
        if (flat.data != a.data) {
            a.assign(flat.reshape(a.shape));
        }
    }

    static NDArray delete(NDArray a, NDArray positions, int axis) {
        int along = Shapes.axis(axis, a.ndim());
        var keep = new boolean[a.shape[along]];
        Arrays.fill(keep, true);
        var index = new Slice.Positions(positions).index();
        if (index.dtype == DType.BOOL) {
            index = index.flatnonzero();
        }
        for (long position : index.toLongs()) {
            keep[Shapes.index((int) position, along, keep.length)] = false;
        }
        return a.take(NDArray.of(keep).flatnonzero(), along);
    }

    static NDArray insert(NDArray a, int position, NDArray values, int axis) {
        int along = Shapes.axis(axis, a.ndim());
        int size = a.shape[along];
        if (position < -size || position > size) {
            throw new IndexOutOfBoundsException(
                    "index " + position + " is out of bounds for axis " + along + " with size " + size);
        }
        int at = position < 0 ? position + size : position;
        var shape = a.shape.clone();
        shape[along] = values.ndim() == a.ndim() ? values.shape[along] : a.ndim() == 1 ? Math.max(1, values.size()) : 1;
        var slices = new Slice[along + 1];
        Arrays.fill(slices, Slice.all());
        slices[along] = Slice.of(0, at);
        var before = a.get(slices);
        slices[along] = Slice.of(at, null, 1);
        return NDArrays.concatenate(along, before, values.as(a.dtype).stored(shape), a.get(slices));
    }
}
