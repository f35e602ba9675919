package elara.fft;

import elara.array.DType;
import elara.array.NDArray;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Discrete Fourier transforms as {@code numpy.fft} has them.
 *
 * <p>Element k of the transform of x is the sum of {@code x[j] exp(-2 pi i j k / n)}; the inverse has the other sign and
 * is divided by n. Arrays may be real or complex, of any layout, and are not changed. Results are complex128 (NumPy's
 * of float32 are complex64) or, of the inverse real transforms, float64. Any length takes about n log n steps: lengths
 * with small prime factors by T. G. Stockham's form of Cooley and Tukey's algorithm, others by L. I. Bluestein's.
 *
 * <pre>{@code
 * Fft.fft(array(1, 0, 0, 0))             // array([1.+0.j, 1.+0.j, 1.+0.j, 1.+0.j])
 * Fft.rfft(signal).abs()                 // how strong each frequency is
 * Fft.rfftfreq(signal.size(), 1 / 44100.0)   // in hertz
 * }</pre>
 */
public final class Fft {
    private Fft() {}

    /**
     * The transform along the last axis.
     *
     * @param a real or complex, (..., n)
     * @return the transform, (..., n)
     * @throws IllegalArgumentException if the axis has no elements, or there is none
     */
    public static NDArray fft(NDArray a) {
        return fft(a, length(a, -1), -1);
    }

    /**
     * The transform along the last axis, of so many elements.
     *
     * @param a real or complex
     * @param n how many: a longer axis is cut off, a shorter one goes on with zeros
     * @return the transform, (..., n)
     * @throws IllegalArgumentException if n is not positive
     */
    public static NDArray fft(NDArray a, int n) {
        return fft(a, n, -1);
    }

    /**
     * The transform along an axis, of so many elements.
     *
     * @param a real or complex
     * @param n how many: a longer axis is cut off, a shorter one goes on with zeros
     * @param axis the axis, counted from the end where negative
     * @return the transform, with n elements along the axis
     * @throws IllegalArgumentException if n is not positive
     * @throws IndexOutOfBoundsException if there is no such axis
     */
    public static NDArray fft(NDArray a, int n, int axis) {
        return along(a, n, axis, false);
    }

    /**
     * The inverse of {@link #fft(NDArray)}.
     *
     * @param a real or complex, (..., n)
     * @return the inverse transform, (..., n)
     * @throws IllegalArgumentException if the axis has no elements, or there is none
     */
    public static NDArray ifft(NDArray a) {
        return ifft(a, length(a, -1), -1);
    }

    /**
     * The inverse of {@link #fft(NDArray, int, int)}.
     *
     * @param a real or complex
     * @param n how many elements: a longer axis is cut off, a shorter one goes on with zeros
     * @param axis the axis, counted from the end where negative
     * @return the inverse transform, with n elements along the axis
     * @throws IllegalArgumentException if n is not positive
     * @throws IndexOutOfBoundsException if there is no such axis
     */
    public static NDArray ifft(NDArray a, int n, int axis) {
        return along(a, n, axis, true);
    }

    /**
     * The transform of real numbers along the last axis: only the half that the other half can be told from.
     *
     * @param a real, (..., n)
     * @return the transform, (..., n / 2 + 1)
     * @throws IllegalArgumentException if a is complex, the axis has no elements, or there is none
     */
    public static NDArray rfft(NDArray a) {
        return rfft(a, length(a, -1), -1);
    }

    /**
     * The transform of real numbers along an axis, of so many elements.
     *
     * @param a real
     * @param n how many: a longer axis is cut off, a shorter one goes on with zeros
     * @param axis the axis, counted from the end where negative
     * @return the transform, with n / 2 + 1 elements along the axis
     * @throws IllegalArgumentException if a is complex, or n is not positive
     * @throws IndexOutOfBoundsException if there is no such axis
     */
    public static NDArray rfft(NDArray a, int n, int axis) {
        if (a.dtype().isComplex()) {
            throw new IllegalArgumentException(
                    "rfft transforms real numbers, but the array is complex128; use fft, or take real()");
        }
        requireLength(n);
        var rows = rows(a, axis);
        var values = rows.array.asDoubles();
        int length = rows.length;
        int half = n / 2 + 1;
        var out = new double[Math.multiplyExact(2, Math.multiplyExact(rows.count, half))];
        var real = new RealTransform(n);
        var row = new double[n];
        for (int i = 0; i < rows.count; i++) {
            Arrays.fill(row, 0);
            System.arraycopy(values, i * length, row, 0, Math.min(length, n));
            real.forward(row, out, i * half);
        }
        return rows.back(NDArray.ofComplex(out, rows.shape(half)));
    }

    /**
     * The inverse of {@link #rfft(NDArray)}, of an even number of elements: {@code 2 (m - 1)}.
     *
     * @param a complex, (..., m)
     * @return real numbers, (..., 2 (m - 1))
     * @throws IllegalArgumentException if the axis has less than two elements, or there is none
     */
    public static NDArray irfft(NDArray a) {
        return irfft(a, Math.multiplyExact(2, length(a, -1) - 1), -1);
    }

    /**
     * The inverse of {@link #rfft(NDArray, int, int)}.
     *
     * @param a complex, with n / 2 + 1 elements along the axis; more are cut off, missing ones are zeros
     * @param n how many elements there shall be along the axis
     * @param axis the axis, counted from the end where negative
     * @return real numbers, with n elements along the axis
     * @throws IllegalArgumentException if n is not positive
     * @throws IndexOutOfBoundsException if there is no such axis
     */
    public static NDArray irfft(NDArray a, int n, int axis) {
        requireLength(n);
        var rows = rows(a, axis);
        var values = rows.array.toComplexes();
        var out = new double[Math.multiplyExact(rows.count, n)];
        var transform = Transform.of(n);
        int known = Math.min(rows.length, n / 2 + 1);
        for (int i = 0; i < rows.count; i++) {
            var re = new double[n];
            var im = new double[n];
            for (int k = 0; k < known; k++) {
                re[k] = values[2 * (i * rows.length + k)];
                im[k] = values[2 * (i * rows.length + k) + 1];
                if (k > 0 && 2 * k != n) {
                    re[n - k] = re[k];
                    im[n - k] = -im[k];
                }
            }
            // Of a real signal these two are real; NumPy, too, takes no notice of what else is said of them.
            im[0] = 0;
            if (n % 2 == 0) {
                im[n / 2] = 0;
            }
            transform.forward(im, re);
            for (int k = 0; k < n; k++) {
                out[i * n + k] = re[k] / n;
            }
        }
        return rows.back(NDArray.of(out, rows.shape(n)));
    }

    /**
     * The transform along the last two axes, as of an image.
     *
     * @param a real or complex, (..., m, n)
     * @return the transform, of the same shape
     * @throws IllegalArgumentException if there are not two axes, or one has no elements
     */
    public static NDArray fft2(NDArray a) {
        requireAxes(a, "fft2");
        return fftn(a, -2, -1);
    }

    /**
     * The inverse of {@link #fft2}.
     *
     * @param a real or complex, (..., m, n)
     * @return the inverse transform, of the same shape
     * @throws IllegalArgumentException if there are not two axes, or one has no elements
     */
    public static NDArray ifft2(NDArray a) {
        requireAxes(a, "ifft2");
        return ifftn(a, -2, -1);
    }

    /**
     * The transform along several axes.
     *
     * @param a real or complex
     * @param axes the axes, counted from the end where negative; none means all
     * @return the transform, of the same shape
     * @throws IllegalArgumentException if one of them has no elements
     * @throws IndexOutOfBoundsException if there is no such axis
     */
    public static NDArray fftn(NDArray a, int... axes) {
        return several(a, false, axes);
    }

    /**
     * The inverse of {@link #fftn}.
     *
     * @param a real or complex
     * @param axes the axes, counted from the end where negative; none means all
     * @return the inverse transform, of the same shape
     * @throws IllegalArgumentException if one of them has no elements
     * @throws IndexOutOfBoundsException if there is no such axis
     */
    public static NDArray ifftn(NDArray a, int... axes) {
        return several(a, true, axes);
    }

    /**
     * The frequencies of the elements of {@link #fft(NDArray)}: 0, the positive ones, then the negative ones.
     *
     * @param n the length of the transform
     * @param d the distance of two samples, such as seconds
     * @return the frequencies, in cycles per unit of d, (n,)
     * @throws IllegalArgumentException if n is not positive
     */
    public static NDArray fftfreq(int n, double d) {
        requireLength(n);
        var frequencies = new double[n];
        int positive = (n - 1) / 2 + 1;
        double unit = 1 / (n * d);
        for (int i = 0; i < n; i++) {
            frequencies[i] = (i < positive ? i : i - n) * unit;
        }
        return NDArray.of(frequencies);
    }

    /** As {@link #fftfreq(int, double)}, for samples at distance 1. */
    public static NDArray fftfreq(int n) {
        return fftfreq(n, 1);
    }

    /**
     * The frequencies of the elements of {@link #rfft(NDArray)}.
     *
     * @param n the number of samples
     * @param d the distance of two samples, such as seconds
     * @return the frequencies, in cycles per unit of d, (n / 2 + 1,)
     * @throws IllegalArgumentException if n is not positive
     */
    public static NDArray rfftfreq(int n, double d) {
        requireLength(n);
        double unit = 1 / (n * d);
        return NDArray.of(
                IntStream.rangeClosed(0, n / 2).mapToDouble(i -> i * unit).toArray());
    }

    /** As {@link #rfftfreq(int, double)}, for samples at distance 1. */
    public static NDArray rfftfreq(int n) {
        return rfftfreq(n, 1);
    }

    /**
     * Brings the frequency 0 into the middle.
     *
     * @param a of any dtype
     * @param axes along which; none means all
     * @return a new array of the same shape
     * @throws IndexOutOfBoundsException if there is no such axis
     */
    public static NDArray fftshift(NDArray a, int... axes) {
        return shifted(a, 1, axes);
    }

    /**
     * The inverse of {@link #fftshift}.
     *
     * @param a of any dtype
     * @param axes along which; none means all
     * @return a new array of the same shape
     * @throws IndexOutOfBoundsException if there is no such axis
     */
    public static NDArray ifftshift(NDArray a, int... axes) {
        return shifted(a, -1, axes);
    }

    private static NDArray shifted(NDArray a, int direction, int... axes) {
        var result = a;
        for (int axis : axes.length == 0 ? all(a) : axes) {
            int half = a.shape(axis) / 2;
            result = result.roll(direction * half, axis);
        }
        return result == a ? a.copy() : result;
    }

    private static NDArray several(NDArray a, boolean inverse, int... axes) {
        var result = a.astype(DType.COMPLEX128);
        for (int axis : axes.length == 0 ? all(a) : axes) {
            result = along(result, length(a, axis), axis, inverse);
        }
        return result;
    }

    private static int[] all(NDArray a) {
        return IntStream.range(0, a.ndim()).toArray();
    }

    private static NDArray along(NDArray a, int n, int axis, boolean inverse) {
        requireLength(n);
        var rows = rows(a, axis);
        var values = rows.array.toComplexes();
        var out = new double[Math.multiplyExact(2, Math.multiplyExact(rows.count, n))];
        var transform = Transform.of(n);
        double scale = inverse ? 1.0 / n : 1;
        var re = new double[n];
        var im = new double[n];
        for (int i = 0; i < rows.count; i++) {
            int known = Math.min(rows.length, n);
            int from = 2 * i * rows.length;
            for (int k = 0; k < known; k++) {
                re[k] = values[from + 2 * k];
                im[k] = values[from + 2 * k + 1];
            }
            Arrays.fill(re, known, n, 0);
            Arrays.fill(im, known, n, 0);
            if (inverse) {
                transform.forward(im, re);
            } else {
                transform.forward(re, im);
            }
            int to = 2 * i * n;
            for (int k = 0; k < n; k++) {
                out[to + 2 * k] = re[k] * scale;
                out[to + 2 * k + 1] = im[k] * scale;
            }
        }
        return rows.back(NDArray.ofComplex(out, rows.shape(n)));
    }

    /** An array with the axis of the transform last. */
    private static final class Rows {
        private final NDArray array;
        private final int axis;
        private final int length;
        private final int count;

        Rows(NDArray array, int axis) {
            this.array = array;
            this.axis = axis;
            length = array.shape(-1);
            count = length == 0 ? 0 : array.size() / length;
        }

        /** The shape with another length of the last axis. */
        int[] shape(int n) {
            var shape = array.shape();
            shape[shape.length - 1] = n;
            return shape;
        }

        /** Brings the axis to where it was. */
        NDArray back(NDArray result) {
            return axis == result.ndim() - 1
                    ? result
                    : result.moveaxis(result.ndim() - 1, axis).copy();
        }
    }

    private static Rows rows(NDArray a, int axis) {
        int length = length(a, axis);
        if (length == 0 && a.size() == 0) {
            requireLength(0);
        }
        int at = axis < 0 ? axis + a.ndim() : axis;
        return new Rows(a.moveaxis(at, a.ndim() - 1), at);
    }

    private static int length(NDArray a, int axis) {
        if (a.ndim() == 0) {
            throw new IllegalArgumentException("a number alone has no transform: the array has no axis (shape ())");
        }
        return a.shape(axis);
    }

    private static void requireLength(int n) {
        if (n < 1) {
            throw new IllegalArgumentException("Invalid number of FFT data points (" + n + ") specified.");
        }
    }

    private static void requireAxes(NDArray a, String name) {
        if (a.ndim() < 2) {
            throw new IllegalArgumentException(name + " needs two axes, but the array has " + a.ndim());
        }
    }
}
