package elara.array;

import java.util.Arrays;

/** Views under other shapes, and copies that repeat or move parts. */
final class Shaping {
    private Shaping() {}

    static NDArray squeeze(NDArray a, int... axes) {
        var drop = new boolean[a.ndim()];
        for (int axis : axes) {
            drop[Shapes.axis(axis, a.ndim())] = true;
        }
        var out = a;
        for (int axis = a.ndim() - 1; axis >= 0; axis--) {
            if (drop[axis]) {
                if (a.shape[axis] != 1) {
                    throw new IllegalArgumentException(
                            "cannot select an axis to squeeze out which has size not equal to one:" + " axis " + axis
                                    + " of shape " + Shapes.text(a.shape));
                }
                out = out.select(axis, 0);
            }
        }
        return out;
    }

    static NDArray swap(NDArray a, int one, int other) {
        var order = order(a.ndim());
        order[Shapes.axis(one, a.ndim())] = Shapes.axis(other, a.ndim());
        order[Shapes.axis(other, a.ndim())] = Shapes.axis(one, a.ndim());
        return a.ndim() == 0 ? a : a.transpose(order);
    }

    private static int[] order(int ndim) {
        var order = new int[ndim];
        Arrays.setAll(order, i -> i);
        return order;
    }

    static NDArray move(NDArray a, int[] from, int[] to) {
        if (from.length != to.length) {
            throw new IllegalArgumentException(
                    "`source` and `destination` arguments must have the same number of elements, not " + from.length
                            + " and " + to.length);
        }
        var order = new int[a.ndim()];
        Arrays.fill(order, -1);
        var moved = new boolean[a.ndim()];
        for (int k = 0; k < from.length; k++) {
            int source = Shapes.axis(from[k], a.ndim());
            int target = Shapes.axis(to[k], a.ndim());
            if (moved[source] || order[target] >= 0) {
                throw new IllegalArgumentException("repeated axis in moveaxis: " + (moved[source] ? from[k] : to[k]));
            }
            moved[source] = true;
            order[target] = source;
        }
        int next = 0;
        for (int i = 0; i < order.length; i++) {
            if (order[i] < 0) {
                while (moved[next]) {
                    next++;
                }
                order[i] = next++;
            }
        }
        return a.ndim() == 0 ? a : a.transpose(order);
    }

    static NDArray flip(NDArray a, int... axes) {
        var strides = a.strides.clone();
        int offset = a.offset;
        var seen = new boolean[a.ndim()];
        for (int axis : axes) {
            int i = Shapes.axis(axis, a.ndim());
            if (seen[i]) {
                throw new IllegalArgumentException("repeated axis in flip: " + axis);
            }
            seen[i] = true;
            offset += Math.max(0, a.shape[i] - 1) * strides[i];
            strides[i] = -strides[i];
        }
        return a.view(a.shape, strides, a.size() == 0 ? a.offset : offset);
    }

    static NDArray rot90(NDArray a, int times, int from, int to) {
        int i = Shapes.axis(from, a.ndim());
        int j = Shapes.axis(to, a.ndim());
        if (i == j) {
            throw new IllegalArgumentException("Axes must be different, but both are " + from);
        }
        return switch (Math.floorMod(times, 4)) {
            case 0 -> a;
            case 1 -> swap(flip(a, j), i, j);
            case 2 -> flip(a, i, j);
            default -> flip(swap(a, i, j), j);
        };
    }

    static NDArray roll(NDArray a, int shift, int axis) {
        int size = a.shape[axis];
        if (a.size() == 0) {
            return a.copy();
        }
        int by = Math.floorMod(shift, size);
        return NDArrays.concatenate(axis, range(a, axis, size - by, size), range(a, axis, 0, size - by));
    }

    /** A view of some positions of an axis. */
    static NDArray range(NDArray a, int axis, int from, int to) {
        var shape = a.shape.clone();
        shape[axis] = to - from;
        return a.view(shape, a.strides, a.offset + (to > from ? from * a.strides[axis] : 0));
    }

    /** A view of every so many positions of an axis. */
    static NDArray range(NDArray a, int axis, int from, int to, int step) {
        var slices = new Slice[axis + 1];
        Arrays.fill(slices, Slice.all());
        slices[axis] = Slice.of(from, to, step);
        return a.get(slices);
    }

    static NDArray repeat(NDArray a, int times, int axis) {
        if (times < 0) {
            throw new IllegalArgumentException("repeats may not contain negative values, got " + times);
        }
        var shape = Shapes.with(a.shape, axis + 1, times);
        var out = a.shape.clone();
        out[axis] = Math.multiplyExact(out[axis], times);
        return a.view(shape, Shapes.with(a.strides, axis + 1, 0), a.offset)
                .copy()
                .reshape(out);
    }

    static NDArray repeat(NDArray a, NDArray times, int axis) {
        var counts = times.toLongs();
        if (counts.length == 1) {
            return repeat(a, (int) counts[0], axis);
        }
        if (counts.length != a.shape[axis] || times.ndim() > 1) {
            throw new IllegalArgumentException("operands could not be broadcast together with shape ("
                    + a.shape[axis] + ",) " + Shapes.text(times.shape) + ": repeat needs one number for each of the "
                    + a.shape[axis] + " parts");
        }
        long total = 0;
        for (long count : counts) {
            if (count < 0) {
                throw new IllegalArgumentException("repeats may not contain negative values, got " + count);
            }
            total += count;
        }
        var positions = new long[Math.toIntExact(total)];
        int at = 0;
        for (int i = 0; i < counts.length; i++) {
            for (long k = 0; k < counts[i]; k++) {
                positions[at++] = i;
            }
        }
        return a.take(NDArray.of(positions), axis);
    }

    static NDArray tile(NDArray a, int... times) {
        int ndim = Math.max(a.ndim(), times.length);
        var shape = new int[2 * ndim];
        var strides = new int[2 * ndim];
        var out = new int[ndim];
        for (int i = 0; i < ndim; i++) {
            int from = i - (ndim - a.ndim());
            int n = i - (ndim - times.length);
            shape[2 * i] = n < 0 ? 1 : times[n];
            shape[2 * i + 1] = from < 0 ? 1 : a.shape[from];
            strides[2 * i + 1] = from < 0 ? 0 : a.strides[from];
            out[i] = Math.multiplyExact(shape[2 * i], shape[2 * i + 1]);
        }
        return a.view(shape, strides, a.offset).copy().reshape(out);
    }

    static NDArray diagonal(NDArray a, int k, int axis1, int axis2) {
        if (a.ndim() < 2) {
            throw new IllegalArgumentException(
                    "diag requires an array of at least two dimensions, not of shape " + Shapes.text(a.shape));
        }
        int i = Shapes.axis(axis1, a.ndim());
        int j = Shapes.axis(axis2, a.ndim());
        if (i == j) {
            throw new IllegalArgumentException("axis1 and axis2 cannot be the same");
        }
        var moved = move(a, new int[] {i, j}, new int[] {-2, -1});
        int rows = a.shape[i];
        int columns = a.shape[j];
        int length = Math.max(0, Math.min(rows + Math.min(k, 0), columns - Math.max(k, 0)));
        int ndim = a.ndim() - 1;
        var shape = Arrays.copyOf(moved.shape, ndim);
        var strides = Arrays.copyOf(moved.strides, ndim);
        shape[ndim - 1] = length;
        strides[ndim - 1] = a.strides[i] + a.strides[j];
        int start = k >= 0 ? k * a.strides[j] : -k * a.strides[i];
        return a.view(shape, strides, length == 0 ? a.offset : a.offset + start);
    }
}
