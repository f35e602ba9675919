package elara.array;

import java.util.Locale;

/** Sums of products of one vector with another that slides along it. */
final class Convolution {
    private Convolution() {}

    /** NumPy's convolve: the second vector turned round. */
    static NDArray convolve(NDArray a, NDArray v, String mode) {
        requireVectors("convolve", a, v);
        // The longer one lies still.
        boolean exchanged = v.size() > a.size();
        if (a.dtype.isComplex() || v.dtype.isComplex()) {
            return convolveParts(a, v, mode);
        }
        return slide(exchanged ? v : a, reversed(exchanged ? a : v), "convolve", mode);
    }

    /** NumPy's correlate. */
    static NDArray correlate(NDArray a, NDArray v, String mode) {
        requireVectors("correlate", a, v);
        if (a.dtype.isComplex() || v.dtype.isComplex()) {
            var parts = correlate(a.real(), v.real(), mode).add(correlate(a.imag(), v.imag(), mode));
            var turned = correlate(a.imag(), v.real(), mode).sub(correlate(a.real(), v.imag(), mode));
            return parts.add(turned.mul(Complex.I));
        }
        return v.size() > a.size() ? reversed(slide(v, a, "correlate", mode)) : slide(a, v, "correlate", mode);
    }

    private static NDArray convolveParts(NDArray a, NDArray v, String mode) {
        var parts = convolve(a.real(), v.real(), mode).sub(convolve(a.imag(), v.imag(), mode));
        var turned = convolve(a.real(), v.imag(), mode).add(convolve(a.imag(), v.real(), mode));
        return parts.add(turned.mul(Complex.I));
    }

    private static NDArray slide(NDArray still, NDArray moving, String operation, String mode) {
        var type = DType.promote(still.dtype, moving.dtype);
        int n = still.size();
        int k = moving.size();
        int before;
        int count;
        switch (mode.toLowerCase(Locale.ROOT)) {
            case "full" -> {
                before = k - 1;
                count = Math.addExact(n, k - 1);
            }
            case "same" -> {
                before = k / 2;
                count = n;
            }
            case "valid" -> {
                before = 0;
                count = n - k + 1;
            }
            default ->
                throw new IllegalArgumentException(
                        operation + ": mode must be \"full\", \"same\" or \"valid\", got \"" + mode + "\"");
        }
        if (type == DType.FLOAT64) {
            var out = new double[count];
            DoubleSlides.slide(still.asDoubles(), moving.asDoubles(), before, out);
            return NDArray.of(out);
        }
        if (type == DType.FLOAT32) {
            var out = new float[count];
            FloatSlides.slide(still.asFloats(), moving.asFloats(), before, out);
            return NDArray.of(out);
        }
        var out = new long[count];
        LongSlides.slide(still.as(DType.INT64).toLongs(), moving.as(DType.INT64).toLongs(), before, out);
        return NDArray.of(out).as(type);
    }

    private static NDArray reversed(NDArray a) {
        return new NDArray(
                a.data, a.dtype, a.shape, new int[] {-a.strides[0]}, a.offset + (a.size() - 1) * a.strides[0]);
    }

    private static void requireVectors(String operation, NDArray a, NDArray v) {
        if (a.ndim() > 1 || v.ndim() > 1) {
            throw new IllegalArgumentException(operation + ": object too deep for desired array: shapes "
                    + Shapes.text(a.shape) + " and " + Shapes.text(v.shape) + ", but both must be vectors");
        }
        if (a.size() == 0 || v.size() == 0) {
            throw new IllegalArgumentException(
                    operation + ": " + (a.size() == 0 ? "the first vector" : "the second vector") + " cannot be empty");
        }
    }
}
