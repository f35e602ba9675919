package elara.array;

/**
 * Leads several arrays of one shape through memory together: a run along the innermost axis at a time, for which a
 * kernel has offsets and strides. Axes that lie in memory as one are walked as one, so that contiguous arrays are a
 * single run and a row added to a matrix is a run a row.
 */
final class Walk {
    /** An innermost axis with fewer elements is not worth a call for each of its runs. */
    private static final int SHORT = 16;

    private final int[] shape;
    private final int[][] strides;
    private final int[] offsets;
    private final int[] index;
    private final int axes;

    private Walk(int[] shape, int[][] strides, int[] offsets, int axes) {
        this.shape = shape;
        this.strides = strides;
        this.offsets = offsets;
        this.axes = axes;
        this.index = new int[axes];
    }

    /**
     * The same where the order of the elements does not matter: a short innermost axis is exchanged with a long one, so that
     * runs are long.
     */
    static Walk inAnyOrder(NDArray... arrays) {
        var walk = over(arrays);
        if (walk.axes > 1 && walk.shape[walk.axes - 1] < SHORT) {
            walk.exchange(walk.longest(), walk.axes - 1);
        }
        return walk;
    }

    private int longest() {
        int longest = 0;
        for (int i = 1; i < axes; i++) {
            longest = shape[i] > shape[longest] ? i : longest;
        }
        return longest;
    }

    private void exchange(int one, int other) {
        int size = shape[one];
        shape[one] = shape[other];
        shape[other] = size;
        for (var steps : strides) {
            int step = steps[one];
            steps[one] = steps[other];
            steps[other] = step;
        }
    }

    /** A walk over arrays that have all been broadcast to one shape with at least one element. */
    static Walk over(NDArray... arrays) {
        int count = arrays.length;
        var offsets = new int[count];
        var full = new int[count][];
        for (int k = 0; k < count; k++) {
            offsets[k] = arrays[k].offset;
            full[k] = arrays[k].strides;
        }
        var from = arrays[0].shape;
        var shape = new int[Math.max(from.length, 1)];
        var strides = new int[count][shape.length];
        int axes = 0;
        for (int i = 0; i < from.length; i++) {
            if (from[i] == 1) {
                continue;
            }
            if (axes > 0 && continues(strides, axes - 1, full, i, from[i])) {
                shape[axes - 1] *= from[i];
            } else {
                shape[axes++] = from[i];
            }
            for (int k = 0; k < count; k++) {
                strides[k][axes - 1] = full[k][i];
            }
        }
        if (axes == 0) {
            shape[0] = 1;
            axes = 1;
        }
        return new Walk(shape, strides, offsets, axes);
    }

    private static boolean continues(int[][] strides, int axis, int[][] full, int next, int size) {
        for (int k = 0; k < full.length; k++) {
            if (strides[k][axis] != full[k][next] * size) {
                return false;
            }
        }
        return true;
    }

    /** Where the present run of an array begins. */
    int offset(int array) {
        return offsets[array];
    }

    /** The step of an array within a run. */
    int stride(int array) {
        return strides[array][axes - 1];
    }

    /** The number of elements in every run. */
    int length() {
        return shape[axes - 1];
    }

    /** The number of elements in as many whole inner axes as have no more than a limit, at least in one. */
    int block(int limit) {
        int block = length();
        for (int axis = axes - 2; axis >= 0 && (long) block * shape[axis] <= limit; axis--) {
            block *= shape[axis];
        }
        return block;
    }

    /** Goes to the next run, and tells whether there is one. */
    boolean next() {
        for (int axis = axes - 2; axis >= 0; axis--) {
            if (++index[axis] < shape[axis]) {
                for (int k = 0; k < offsets.length; k++) {
                    offsets[k] += strides[k][axis];
                }
                return true;
            }
            index[axis] = 0;
            for (int k = 0; k < offsets.length; k++) {
                offsets[k] -= strides[k][axis] * (shape[axis] - 1);
            }
        }
        return false;
    }
}
