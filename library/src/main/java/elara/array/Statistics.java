package elara.array;

/** Means and variances, by NumPy's sequence of operations. */
final class Statistics {
    private Statistics() {}

    static NDArray mean(NDArray a) {
        var x = a.as(a.dtype.withFloating());
        return divide(Reductions.all(BinaryOp.ADD, x), a.size());
    }

    static NDArray mean(NDArray a, int axis) {
        var x = a.as(a.dtype.withFloating());
        return divide(Reductions.along(BinaryOp.ADD, x, axis), a.shape[axis]);
    }

    /** The variance, dividing by the number of elements less ddof. */
    static NDArray var(NDArray a, int ddof) {
        var x = a.as(a.dtype.withFloating());
        int count = Math.max(a.size() - ddof, 0);
        if (x.dtype == DType.FLOAT64 && x.size() > 0 && x.isContiguous()) {
            double sum = Pairwise.squares((double[]) x.data, x.offset, 1, x.size(), mean(x).item());
            return divide(NDArray.scalar(0 + sum, DType.FLOAT64), count);
        }
        return divide(Reductions.all(BinaryOp.ADD, squares(x.sub(mean(x)))), count);
    }

    static NDArray var(NDArray a, int axis, int ddof) {
        var x = a.as(a.dtype.withFloating());
        if (x.dtype == DType.FLOAT64 && x.ndim() == 2 && x.size() > 0 && x.isContiguous()) {
            return divide(squares(x, mean(x, axis), axis), Math.max(a.shape[axis] - ddof, 0));
        }
        var deviation = x.sub(mean(x, axis).expandDims(axis));
        return divide(Reductions.along(BinaryOp.ADD, squares(deviation), axis), Math.max(a.shape[axis] - ddof, 0));
    }

    /** The sums of squared deviations along an axis of a row-major matrix, without an array of the deviations. */
    private static NDArray squares(NDArray x, NDArray mean, int axis) {
        int rows = x.shape[0];
        int columns = x.shape[1];
        var p = (double[]) x.data;
        var m = (double[]) mean.data;
        var out = NDArray.allocate(DType.FLOAT64, mean.shape);
        var c = (double[]) out.data;
        Parallel.split(mean.size(), x.size(), Parallel.CHEAP, (from, to) -> {
            if (axis == 1) {
                for (int i = from; i < to; i++) {
                    c[i] = 0 + Pairwise.squares(p, x.offset + i * columns, 1, columns, m[i]);
                }
            } else {
                for (int i = 0; i < rows; i++) {
                    DoubleKernels.addSquares(p, x.offset + i * columns + from, m, from, c, from, to - from);
                }
            }
        });
        return out;
    }

    private static NDArray squares(NDArray deviation) {
        if (deviation.dtype.isComplex()) {
            return deviation.mul(deviation.conj()).real();
        }
        return deviation.muli(deviation);
    }

    private static NDArray divide(NDArray sum, int count) {
        return sum.div((double) count);
    }

    /** The elements with 0 (or another value) in place of NaN. */
    static NDArray filled(NDArray a, double value) {
        return a.dtype.isFloating() ? NDArrays.where(a.isnan(), value, a) : a;
    }

    static NDArray nanmean(NDArray a, int axis) {
        var x = a.as(a.dtype.withFloating());
        return filled(x, 0).sum(axis).div(counts(x, axis).as(x.dtype));
    }

    /** How many elements along an axis are not NaN. */
    private static NDArray counts(NDArray x, int axis) {
        return x.isnan().not().sum(axis);
    }

    static NDArray nanvar(NDArray a, int axis, int ddof) {
        var x = a.as(a.dtype.withFloating());
        var deviation = filled(x.sub(nanmean(x, axis).expandDims(axis)), 0);
        var free = counts(x, axis).sub(ddof).as(x.dtype);
        var squares = deviation.muli(deviation).sum(axis);
        return squares.div(NDArrays.where(free.le(0), Double.NaN, free));
    }

    /** The positions of extrema that are not NaN. */
    static NDArray nanarg(boolean max, NDArray a, int axis) {
        if (a.dtype.isFloating() && Reductions.count(counts(a, axis)) < Shapes.size(Shapes.without(a.shape, axis))) {
            throw new IllegalArgumentException("All-NaN slice encountered");
        }
        double other = max ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        return Reductions.argAlong(max, filled(a, other), axis);
    }

    /** The mean with weights of the shape of the array, or of its axis. */
    static NDArray average(NDArray a, NDArray weights, int axis) {
        var w = weights;
        if (weights.ndim() == 1 && a.ndim() != 1) {
            if (weights.shape[0] != a.shape[axis]) {
                throw new IllegalArgumentException("Length of weights not compatible with specified axis: "
                        + weights.shape[0] + " weights for axis " + axis + " of size " + a.shape[axis]);
            }
            var shape = new int[a.ndim()];
            java.util.Arrays.fill(shape, 1);
            shape[axis] = -1;
            w = weights.reshape(shape);
        } else if (!java.util.Arrays.equals(a.shape, weights.shape)) {
            throw new IllegalArgumentException(
                    "Shape of weights must be consistent with shape of a along specified axis:" + " "
                            + Shapes.text(weights.shape) + " and " + Shapes.text(a.shape));
        }
        var x = a.as(DType.promote(a.dtype, weights.dtype).withFloating());
        var sum = w.broadcastTo(a.shape).sum(axis);
        if (sum.eq(0).any()) {
            throw new ArithmeticException("Weights sum to zero, can't be normalized");
        }
        return x.mul(w).sum(axis).div(sum);
    }

    /** Covariances of variables, which are rows. */
    static NDArray cov(NDArray a, int ddof) {
        if (a.ndim() > 2) {
            throw new IllegalArgumentException("m has more than 2 dimensions: " + Shapes.text(a.shape));
        }
        var x = (a.ndim() < 2 ? a.reshape(1, a.size()) : a).as(a.dtype.isComplex() ? a.dtype : DType.FLOAT64);
        var deviation = x.sub(x.mean(1, true));
        var cov = deviation.dot(deviation.t().conj()).div((double) Math.max(x.shape[1] - ddof, 0));
        return cov.squeeze();
    }

    static NDArray corrcoef(NDArray a) {
        var c = cov(a, 1);
        if (c.ndim() == 0) {
            return c.div(c);
        }
        var d = c.diagonal().real().sqrt();
        var r = c.div(d.expandDims(1)).div(d.expandDims(0));
        return r.dtype.isComplex() ? r : r.clip(-1.0, 1.0);
    }

    static NDArray diff(NDArray a, int times, int axis) {
        if (times < 0) {
            throw new IllegalArgumentException("order must be non-negative but got " + times);
        }
        if (a.ndim() == 0) {
            throw new IllegalArgumentException("diff requires input that is at least one dimensional");
        }
        int along = Shapes.axis(axis, a.ndim());
        var x = a;
        for (int k = 0; k < times; k++) {
            int n = x.shape[along];
            int to = Math.max(n - 1, 0);
            var after = Shaping.range(x, along, Math.min(1, n), n);
            var before = Shaping.range(x, along, 0, to);
            x = x.dtype == DType.BOOL ? after.ne(before) : after.sub(before);
        }
        return x == a ? a.copy() : x;
    }

    /** Central differences within, one-sided ones of first order at the ends. */
    static NDArray gradient(NDArray a, double spacing, int axis) {
        int along = Shapes.axis(axis, a.ndim());
        int n = a.shape[along];
        if (n < 2) {
            throw new IllegalArgumentException("Shape of array too small to calculate a numerical gradient, at least 2"
                    + " elements are required; axis " + along + " has " + n);
        }
        var x = a.as(a.dtype.withFloating());
        var out = NDArray.allocate(x.dtype, a.shape);
        var inner = Shaping.range(x, along, 2, n).sub(Shaping.range(x, along, 0, n - 2));
        Shaping.range(out, along, 1, n - 1).assign(inner.div(2 * spacing));
        Shaping.range(out, along, 0, 1)
                .assign(Shaping.range(x, along, 1, 2)
                        .sub(Shaping.range(x, along, 0, 1))
                        .div(spacing));
        Shaping.range(out, along, n - 1, n)
                .assign(Shaping.range(x, along, n - 1, n)
                        .sub(Shaping.range(x, along, n - 2, n - 1))
                        .div(spacing));
        return out;
    }

    /** The same at places that are not evenly spaced. */
    static NDArray gradient(NDArray a, NDArray places, int axis) {
        int along = Shapes.axis(axis, a.ndim());
        int n = a.shape[along];
        if (places.ndim() != 1 || places.size() != n) {
            throw new IllegalArgumentException(
                    "when 1d, distances must match the length of the corresponding dimension: "
                            + Shapes.text(places.shape) + " for axis " + along + " of size " + n);
        }
        var steps = diff(places.as(DType.FLOAT64), 1, 0);
        if (n < 2 || steps.eq(steps.getDouble(0)).all()) {
            return gradient(a, n < 2 ? 1 : steps.getDouble(0), axis);
        }
        var x = a.as(a.dtype.withFloating());
        var shape = new int[a.ndim()];
        java.util.Arrays.fill(shape, 1);
        shape[along] = -1;
        var before = Shaping.range(steps, 0, 0, n - 2).reshape(shape);
        var after = Shaping.range(steps, 0, 1, n - 1).reshape(shape);
        var left = after.neg().div(before.mul(before.add(after)));
        var middle = after.sub(before).div(before.mul(after));
        var right = before.div(after.mul(before.add(after)));
        var out = NDArray.allocate(x.dtype, a.shape);
        Shaping.range(out, along, 1, n - 1)
                .assign(left.mul(Shaping.range(x, along, 0, n - 2))
                        .add(middle.mul(Shaping.range(x, along, 1, n - 1)))
                        .add(right.mul(Shaping.range(x, along, 2, n))));
        Shaping.range(out, along, 0, 1)
                .assign(Shaping.range(x, along, 1, 2)
                        .sub(Shaping.range(x, along, 0, 1))
                        .div(steps.getDouble(0)));
        Shaping.range(out, along, n - 1, n)
                .assign(Shaping.range(x, along, n - 1, n)
                        .sub(Shaping.range(x, along, n - 2, n - 1))
                        .div(steps.getDouble(n - 2)));
        return out;
    }

    /** The integral by the trapezoidal rule; steps broadcast against the differences along the axis. */
    static NDArray trapezoid(NDArray y, NDArray steps, int axis) {
        int along = Shapes.axis(axis, y.ndim());
        int n = y.shape[along];
        var pairs = Shaping.range(y, along, Math.min(1, n), n).add(Shaping.range(y, along, 0, Math.max(n - 1, 0)));
        return pairs.mul(steps).div(2.0).sum(along);
    }
}
