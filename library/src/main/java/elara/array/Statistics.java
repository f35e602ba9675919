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

    static NDArray var(NDArray a) {
        var x = a.as(a.dtype.withFloating());
        var deviation = x.sub(mean(x));
        return divide(Reductions.all(BinaryOp.ADD, deviation.muli(deviation)), a.size());
    }

    static NDArray var(NDArray a, int axis) {
        var x = a.as(a.dtype.withFloating());
        var deviation = x.sub(mean(x, axis).expandDims(axis));
        return divide(Reductions.along(BinaryOp.ADD, deviation.muli(deviation), axis), a.shape[axis]);
    }

    private static NDArray divide(NDArray sum, int count) {
        return sum.div((double) count);
    }
}
