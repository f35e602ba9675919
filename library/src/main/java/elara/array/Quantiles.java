package elara.array;

import java.util.Arrays;

/** Quantiles by every method of NumPy's. */
final class Quantiles {
    /** From so many elements on, two of them are found without putting all in order. */
    private static final int WORTH_SELECTING = 256;

    private Quantiles() {}

    /** The quantile of each run along an axis, which is left out; NaN where there is one, unless they are to be left out. */
    static NDArray along(NDArray a, double q, int axis, Quantile method, boolean withoutNan) {
        if (!(q >= 0 && q <= 1)) {
            throw new IllegalArgumentException("Quantiles must be in the range [0, 1], got " + q);
        }
        if (a.dtype.isComplex()) {
            throw new IllegalArgumentException("a must be an array of real numbers, not complex128");
        }
        var type = a.dtype == DType.BOOL ? DType.FLOAT64 : method.isDiscrete() ? a.dtype : a.dtype.withFloating();
        var out = NDArray.allocate(type, Shapes.without(a.shape, axis));
        int n = a.shape[axis];
        if (out.size() == 0) {
            return out;
        }
        if (n == 0) {
            return NDArrays.full(Double.NaN, out.shape).as(type.withFloating());
        }
        var x = a.as(DType.FLOAT64);
        var results = NDArray.allocate(DType.FLOAT64, out.shape);
        var w = Walk.over(x.select(axis, 0), results);
        var run = new double[n];
        do {
            for (int i = 0; i < w.length(); i++) {
                DoubleCopies.convert(x.data, w.offset(0) + i * w.stride(0), x.strides[axis], run, 0, 1, n);
                ((double[]) results.data)[w.offset(1) + i * w.stride(1)] =
                        of(run, q, method, withoutNan, a.dtype == DType.FLOAT32);
            }
        } while (w.next());
        return out.assign(results);
    }

    private static double of(double[] run, double q, Quantile method, boolean withoutNan, boolean single) {
        if (run.length >= WORTH_SELECTING) {
            double position = method.position(run.length, q);
            if (position >= 0 && position < run.length - 1 && !hasNan(run)) {
                var pair = Selection.pair(run, (int) position);
                return between(pair[0], pair[1], method.weight(position - (int) position), single);
            }
        }
        // NaN come last.
        Arrays.sort(run);
        int n = run.length;
        if (Double.isNaN(run[n - 1])) {
            if (!withoutNan) {
                return Double.NaN;
            }
            while (n > 0 && Double.isNaN(run[n - 1])) {
                n--;
            }
            if (n == 0) {
                return Double.NaN;
            }
        }
        double position = method.position(n, q);
        if (position >= n - 1) {
            return run[n - 1];
        }
        if (position < 0) {
            return run[0];
        }
        int before = (int) position;
        double weight = method.weight(position - before);
        return between(run[before], run[before + 1], weight, single);
    }

    private static boolean hasNan(double[] run) {
        boolean nan = false;
        for (double x : run) {
            nan |= Double.isNaN(x);
        }
        return nan;
    }

    private static double between(double low, double high, double weight, boolean single) {
        double step = high - low;
        if (single) {
            float gap = (float) step;
            return weight >= 0.5 ? (float) high - gap * (float) (1 - weight) : (float) low + gap * (float) weight;
        }
        if (weight == 0 || step == 0) {
            return low;
        }
        return weight >= 0.5 ? high - step * (1 - weight) : low + step * weight;
    }

    /** The median of each run: the mean of the two in the middle. */
    static NDArray median(NDArray a, int axis, boolean withoutNan) {
        return along(a.as(a.dtype.withFloating()), 0.5, axis, Quantile.LINEAR, withoutNan);
    }
}
