package elara.autograd;

import elara.array.DType;
import elara.array.NDArray;

/** Runs a kernel over all elements of one or two arrays of equal shape, in their dtype, into a new array. */
final class Elementwise {
    private Elementwise() {}

    static NDArray map(NDArray x, Doubles1 ofDoubles, Floats1 ofFloats) {
        if (x.dtype() == DType.FLOAT32) {
            var out = new float[x.size()];
            ofFloats.run(x.asFloats(), out);
            return NDArray.of(out, x.shape());
        }
        var out = new double[x.size()];
        ofDoubles.run(x.asDoubles(), out);
        return NDArray.of(out, x.shape());
    }

    static NDArray map(NDArray g, NDArray x, Doubles2 ofDoubles, Floats2 ofFloats) {
        if (x.dtype() == DType.FLOAT32) {
            var out = new float[x.size()];
            ofFloats.run(g.asFloats(), x.asFloats(), out);
            return NDArray.of(out, x.shape());
        }
        var out = new double[x.size()];
        ofDoubles.run(g.asDoubles(), x.asDoubles(), out);
        return NDArray.of(out, x.shape());
    }

    interface Doubles1 {
        void run(double[] x, double[] out);
    }

    interface Floats1 {
        void run(float[] x, float[] out);
    }

    interface Doubles2 {
        void run(double[] g, double[] x, double[] out);
    }

    interface Floats2 {
        void run(float[] g, float[] x, float[] out);
    }
}
