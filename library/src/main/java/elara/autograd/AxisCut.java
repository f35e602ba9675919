package elara.autograd;

import elara.array.DType;
import elara.array.NDArray;
import elara.array.Shapes;

/**
 * An array seen along one of its axes: {@code outer} blocks of {@code n * inner} numbers, {@code n} along the axis.
 *
 * @param outer the product of the lengths before the axis
 * @param n the axis' length
 * @param inner the product of the lengths after the axis
 */
record AxisCut(int outer, int n, int inner) {
    static AxisCut of(NDArray a, int axis) {
        int at = axis < 0 ? axis + a.ndim() : axis;
        if (at < 0 || at >= a.ndim()) {
            throw new IllegalArgumentException(
                    "axis " + axis + " is out of bounds for a tensor of shape " + Shapes.text(a.shape()));
        }
        int outer = 1;
        int inner = 1;
        for (int i = 0; i < a.ndim(); i++) {
            outer *= i < at ? a.shape(i) : 1;
            inner *= i > at ? a.shape(i) : 1;
        }
        return new AxisCut(outer, a.shape(at), inner);
    }

    NDArray map(NDArray x, Doubles1 ofDoubles, Floats1 ofFloats) {
        if (x.dtype() == DType.FLOAT32) {
            var out = new float[x.size()];
            ofFloats.run(x.asFloats(), out, outer, n, inner);
            return NDArray.of(out, x.shape());
        }
        var out = new double[x.size()];
        ofDoubles.run(x.asDoubles(), out, outer, n, inner);
        return NDArray.of(out, x.shape());
    }

    NDArray map(NDArray g, NDArray y, Doubles2 ofDoubles, Floats2 ofFloats) {
        if (y.dtype() == DType.FLOAT32) {
            var out = new float[y.size()];
            ofFloats.run(g.asFloats(), y.asFloats(), out, outer, n, inner);
            return NDArray.of(out, y.shape());
        }
        var out = new double[y.size()];
        ofDoubles.run(g.asDoubles(), y.asDoubles(), out, outer, n, inner);
        return NDArray.of(out, y.shape());
    }

    interface Doubles1 {
        void run(double[] x, double[] out, int outer, int n, int inner);
    }

    interface Floats1 {
        void run(float[] x, float[] out, int outer, int n, int inner);
    }

    interface Doubles2 {
        void run(double[] g, double[] y, double[] out, int outer, int n, int inner);
    }

    interface Floats2 {
        void run(float[] g, float[] y, float[] out, int outer, int n, int inner);
    }
}
