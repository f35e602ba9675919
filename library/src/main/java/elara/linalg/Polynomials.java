package elara.linalg;

import elara.array.DType;
import elara.array.NDArray;
import elara.array.NDArrays;
import elara.array.Shapes;
import java.util.Arrays;

/**
 * Polynomials as NumPy's {@code polyfit} and its kin have them; for static import. A polynomial is the vector of its
 * coefficients, that of the highest power first: {@code array(3, 0, -1)} is 3 x^2 - 1.
 *
 * <pre>{@code
 * var line = polyfit(x, y, 1);          // slope and intercept
 * polyval(line, array(0, 10))
 * roots(array(1, -3, 2))                // array([2., 1.])
 * }</pre>
 */
public final class Polynomials {
    private Polynomials() {}

    /**
     * The polynomial of a degree that comes nearest to some points, in the sense of least squares.
     *
     * @param x shape (n,)
     * @param y shape (n,), or (n, k) for k polynomials
     * @param degree the degree
     * @return the coefficients, (degree + 1,) or (degree + 1, k)
     * @throws IllegalArgumentException if the shapes do not fit, there are no points, or the degree is negative
     * @throws LinalgException if a number is not finite
     */
    public static NDArray polyfit(NDArray x, NDArray y, int degree) {
        if (degree < 0) {
            throw new IllegalArgumentException("expected deg >= 0, got " + degree);
        }
        if (x.ndim() != 1 || x.size() == 0 || y.ndim() < 1 || y.ndim() > 2 || y.shape(0) != x.size()) {
            throw new IllegalArgumentException("polyfit needs x (n,) and y (n,) or (n, k), got shapes "
                    + Shapes.text(x.shape()) + " and " + Shapes.text(y.shape()));
        }
        var powers = NDArrays.vander(x.astype(DType.FLOAT64), degree + 1);
        // Columns of length 1: powers of different sizes would hide each other.
        var lengths = powers.mul(powers).sum(0).sqrt();
        var solution = Linalg.lstsq(powers.div(lengths), y.astype(DType.FLOAT64), x.size() * Math.ulp(1.0))
                .solution();
        return y.ndim() == 1 ? solution.div(lengths) : solution.div(lengths.expandDims(1));
    }

    /**
     * The value of a polynomial, by Horner's scheme.
     *
     * @param p the coefficients, (k,)
     * @param x where, of any shape
     * @return the values, of the shape of x
     * @throws IllegalArgumentException if p is not a vector
     */
    public static NDArray polyval(NDArray p, NDArray x) {
        requireVector(p, "polyval");
        var value = NDArrays.zeros(DType.promote(p.dtype(), x.dtype()), x.shape());
        for (int i = 0; i < p.size(); i++) {
            value = value.mul(x).add(p.get(i));
        }
        return value;
    }

    /**
     * The value of a polynomial at one place.
     *
     * @param p the coefficients, (k,), not complex
     * @param x where
     * @return the value
     * @throws IllegalArgumentException if p is not a vector
     */
    public static double polyval(NDArray p, double x) {
        requireVector(p, "polyval");
        double value = 0;
        for (double coefficient : p.toDoubles()) {
            value = value * x + coefficient;
        }
        return value;
    }

    /**
     * The roots of a polynomial: the eigenvalues of its companion matrix.
     *
     * @param p the coefficients, (k,), not complex
     * @return the roots, at most k - 1; complex128 if any is complex
     * @throws IllegalArgumentException if p is not a vector
     * @throws LinalgException if a coefficient is not finite
     */
    public static NDArray roots(NDArray p) {
        requireVector(p, "roots");
        var all = p.toDoubles();
        int first = 0;
        while (first < all.length && all[first] == 0) {
            first++;
        }
        int end = all.length;
        while (end > first && all[end - 1] == 0) {
            end--;
        }
        int zeros = first == all.length ? 0 : all.length - end;
        var coefficients = Arrays.copyOfRange(all, first, end);
        int degree = coefficients.length - 1;
        if (degree < 1) {
            return NDArrays.zeros(zeros);
        }
        var companion = NDArrays.zeros(degree, degree);
        for (int i = 0; i < degree; i++) {
            companion.setDouble(-coefficients[i + 1] / coefficients[0], 0, i);
            if (i > 0) {
                companion.setDouble(1, i, i - 1);
            }
        }
        var roots = Linalg.eigvals(companion);
        return zeros == 0 ? roots : NDArrays.concatenate(0, roots, NDArrays.zeros(roots.dtype(), zeros));
    }

    /**
     * The polynomial with given roots, whose highest coefficient is 1.
     *
     * @param roots shape (k,)
     * @return the coefficients, (k + 1,)
     * @throws IllegalArgumentException if it is not a vector
     */
    public static NDArray poly(NDArray roots) {
        requireVector(roots, "poly");
        var p = NDArrays.ones(1).astype(DType.promote(roots.dtype(), DType.FLOAT64));
        for (int i = 0; i < roots.size(); i++) {
            // (x - r) p
            p = polyadd(
                    polymul(p, NDArrays.array(1.0, 0.0)), p.mul(roots.get(i)).neg());
        }
        return p;
    }

    /**
     * The derivative.
     *
     * @param p the coefficients, (k,)
     * @return the coefficients of the derivative, (max(k - 1, 0),)
     * @throws IllegalArgumentException if p is not a vector
     */
    public static NDArray polyder(NDArray p) {
        requireVector(p, "polyder");
        int degree = p.size() - 1;
        return degree < 1 ? p.get(":0") : p.get(":-1").mul(NDArrays.arange(degree, 0, -1));
    }

    /**
     * The integral that is 0 at 0.
     *
     * @param p the coefficients, (k,)
     * @return the coefficients of the integral, (k + 1,)
     * @throws IllegalArgumentException if p is not a vector
     */
    public static NDArray polyint(NDArray p) {
        requireVector(p, "polyint");
        var quotients = p.div(NDArrays.arange(p.size(), 0, -1));
        return NDArrays.concatenate(0, quotients, NDArrays.zeros(1));
    }

    /**
     * The sum of two polynomials.
     *
     * @param p the coefficients of one, (k,)
     * @param q those of the other, (m,)
     * @return those of the sum, (max(k, m),)
     * @throws IllegalArgumentException if one is not a vector
     */
    public static NDArray polyadd(NDArray p, NDArray q) {
        requireVector(p, "polyadd");
        requireVector(q, "polyadd");
        int size = Math.max(p.size(), q.size());
        return padded(p, size).add(padded(q, size));
    }

    private static NDArray padded(NDArray p, int size) {
        return NDArrays.concatenate(0, NDArrays.zeros(p.dtype(), size - p.size()), p);
    }

    /**
     * The product of two polynomials.
     *
     * @param p the coefficients of one, (k,)
     * @param q those of the other, (m,)
     * @return those of the product, (k + m - 1,)
     * @throws IllegalArgumentException if one is not a vector, or has no coefficients
     */
    public static NDArray polymul(NDArray p, NDArray q) {
        requireVector(p, "polymul");
        requireVector(q, "polymul");
        return NDArrays.convolve(p, q);
    }

    private static void requireVector(NDArray p, String name) {
        if (p.ndim() != 1) {
            throw new IllegalArgumentException(
                    name + " needs the coefficients as a vector, got shape " + Shapes.text(p.shape()));
        }
    }
}
