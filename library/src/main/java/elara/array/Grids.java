package elara.array;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;

/** Arrays made of indices, and choices among several arrays. */
final class Grids {
    private Grids() {}

    static NDArray[] mesh(boolean pictures, NDArray... axes) {
        int n = axes.length;
        var shape = new int[n];
        var out = new NDArray[n];
        for (int pass = 0; pass < 2; pass++) {
            for (int k = 0; k < n; k++) {
                int axis = pictures && n > 1 && k < 2 ? 1 - k : k;
                if (pass == 0) {
                    shape[axis] = axes[k].size();
                } else {
                    var own = new int[n];
                    Arrays.fill(own, 1);
                    own[axis] = -1;
                    out[k] = axes[k].reshape(own).broadcastTo(shape).copy();
                }
            }
        }
        return out;
    }

    static NDArray indices(int... shape) {
        var out = NDArray.allocate(DType.INT64, Shapes.with(shape, 0, shape.length));
        for (int k = 0; k < shape.length; k++) {
            var own = new int[shape.length];
            Arrays.fill(own, 1);
            own[k] = -1;
            out.select(0, k).assign(NDArrays.arange(shape[k]).reshape(own).spread(shape));
        }
        return out;
    }

    static NDArray fromFunction(ToDoubleFunction<int[]> function, int... shape) {
        var out = NDArrays.zeros(shape);
        var data = (double[]) out.data;
        var index = new int[shape.length];
        for (int i = 0; i < data.length; i++) {
            data[i] = function.applyAsDouble(index);
            for (int axis = shape.length - 1; axis >= 0 && ++index[axis] == shape[axis]; axis--) {
                index[axis] = 0;
            }
        }
        return out;
    }

    static int[][] widths(int ndim, int width) {
        var widths = new int[ndim][];
        Arrays.fill(widths, new int[] {width, width});
        return widths;
    }

    static NDArray select(NDArray[] conditions, NDArray[] choices, double other) {
        if (conditions.length != choices.length) {
            throw new IllegalArgumentException("list of cases must be same length as list of conditions: "
                    + choices.length + " and " + conditions.length);
        }
        if (conditions.length == 0) {
            throw new IllegalArgumentException("select with an empty condition list is not possible");
        }
        var type = choices[0].dtype;
        var shape = new int[0];
        for (int k = 0; k < choices.length; k++) {
            type = DType.promote(type, choices[k].dtype);
            shape = Shapes.broadcast(shape, Shapes.broadcast(conditions[k].shape, choices[k].shape));
        }
        if (other != Math.rint(other)) {
            type = type.withFloating();
        }
        var out = NDArray.allocate(type, shape).fill(other);
        for (int k = choices.length - 1; k >= 0; k--) {
            out = NDArrays.where(conditions[k], choices[k].as(type), out);
        }
        return out;
    }

    static NDArray[] broadcast(NDArray... arrays) {
        var shape = new int[0];
        for (var array : arrays) {
            shape = Shapes.broadcast(shape, array.shape);
        }
        var target = shape;
        return Arrays.stream(arrays).map(a -> a.broadcastTo(target)).toArray(NDArray[]::new);
    }

    static NDArray applyAlongAxis(UnaryOperator<NDArray> function, int axis, NDArray a) {
        int along = Shapes.axis(axis, a.ndim());
        var moved = a.moveaxis(along, -1);
        var outer = Arrays.copyOf(moved.shape, a.ndim() - 1);
        var runs = moved.reshape(Shapes.size(outer), a.shape[along]);
        var results = new NDArray[runs.shape[0]];
        Arrays.setAll(results, i -> function.apply(runs.select(0, i)));
        if (results.length == 0) {
            throw new IllegalArgumentException("Cannot apply_along_axis when any iteration dimensions are 0");
        }
        var stacked = NDArrays.stack(results);
        int inner = stacked.ndim() - 1;
        var shape = Arrays.copyOf(outer, outer.length + inner);
        System.arraycopy(stacked.shape, 1, shape, outer.length, inner);
        var out = stacked.reshape(shape);
        return inner == 1 ? out.moveaxis(-1, along) : out;
    }
}
