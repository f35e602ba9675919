package elara.linalg;

import dev.ludovic.netlib.lapack.LAPACK;
import elara.array.DType;
import elara.array.NDArray;
import elara.array.Shapes;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import org.netlib.util.intW;

/**
 * Linear algebra as {@code numpy.linalg} has it: decompositions, solvers, norms.
 *
 * <p>A matrix is an {@link NDArray} with two dimensions, of any dtype and any layout (transposed, sliced, reversed
 * views too); it is never changed. Integers and booleans count as float64. A float32 matrix gives float32 results, which
 * are computed in double precision and rounded at the end. Each method calls the LAPACK routine NumPy calls for it, so
 * that free choices, such as the signs of singular vectors, mostly fall as in NumPy; the results have LAPACK's accuracy,
 * that is errors of a few units in the last place times the condition number.
 *
 * <p>{@link #backend()} says what does the work. It is loaded when first needed: OpenBLAS if it is on the class path,
 * else Java.
 *
 * <pre>{@code
 * var A = array(new double[][] {{2, 3}, {1, 4}});
 * Linalg.det(A)                   // 5.0
 * Linalg.solve(A, array(8, 9))    // array([1., 2.])
 * }</pre>
 *
 * <p>All methods are thread safe.
 */
public final class Linalg {
    private static final double EPSILON_DOUBLE = Math.ulp(1.0);
    private static final double EPSILON_FLOAT = Math.ulp(1.0f);

    private Linalg() {}

    /**
     * Says what linear algebra runs on, and loads it if this is the first use.
     *
     * <p>OpenBLAS is unpacked once, 40 MB, below the user's cache folder, or the folder that the system property
     * {@code elara.cache} names. Why it is not used where it is not, the log of {@code elara.linalg} says at level debug.
     *
     * @return for people to read: {@code "OpenBLAS, linux-x86_64 (...)"}, {@code "Java (...)"}, or {@code "native
     *     (...)"} for a library that was named by {@code dev.ludovic.netlib.blas.nativeLibPath}
     */
    public static String backend() {
        return Backend.current().name();
    }

    /**
     * The determinant, by LU decomposition.
     *
     * @param a a square matrix; of shape (0, 0) it has the determinant 1
     * @return the determinant, 0 if a pivot is exactly zero
     * @throws LinalgException if a is not a square matrix
     */
    public static double det(NDArray a) {
        int n = orderOf(a);
        if (n == 0) {
            return 1;
        }
        var lu = columns(a);
        var pivots = new int[n];
        if (LapackKernels.getrf(lapack(), n, n, lu, pivots) > 0) {
            return 0;
        }
        double product = 1;
        for (int i = 0; i < n; i++) {
            product *= pivots[i] == i + 1 ? lu[i + i * n] : -lu[i + i * n];
        }
        return product;
    }

    /**
     * The inverse. To solve equations, {@link #solve} is faster and more accurate.
     *
     * @param a a square matrix, (n, n)
     * @return the inverse, (n, n)
     * @throws LinalgException if a is not square or is singular
     */
    public static NDArray inv(NDArray a) {
        int n = orderOf(a);
        var inverse = new double[n * n];
        for (int i = 0; i < n; i++) {
            inverse[i + i * n] = 1;
        }
        solve(columns(a), n, inverse, n);
        return matrix(inverse, n, n, a);
    }

    /**
     * Solves {@code a x = b}, by LU decomposition.
     *
     * @param a a square matrix, (n, n)
     * @param b one right-hand side, (n,), or several as columns, (n, k)
     * @return x, with the shape of b
     * @throws LinalgException if a is not square or is singular, or b does not have n rows
     */
    public static NDArray solve(NDArray a, NDArray b) {
        int n = orderOf(a);
        int columns = columnsOfRightHandSide("solve", a, b);
        var x = columns(b);
        solve(columns(a), n, x, columns);
        return b.ndim() == 1 ? vector(x, n, a, b) : matrix(x, n, columns, a, b);
    }

    private static void solve(double[] a, int n, double[] b, int columns) {
        if (n > 0 && columns > 0 && LapackKernels.gesv(lapack(), n, columns, a, b) > 0) {
            throw new LinalgException("Singular matrix");
        }
    }

    /**
     * The Cholesky decomposition {@code a = l l.t()}.
     *
     * @param a a symmetric positive definite matrix, (n, n), of which the lower triangle is read
     * @return the lower triangle l, (n, n)
     * @throws LinalgException if a is not square or not positive definite
     */
    public static NDArray cholesky(NDArray a) {
        int n = orderOf(a);
        var rows = a.toDoubles();
        if (n > 0) {
            // What is the lower triangle row by row is the upper one column by column.
            int minor = LapackKernels.potrf(lapack(), n, rows);
            if (minor > 0) {
                throw new LinalgException(
                        "Matrix is not positive definite: its leading minor of order " + minor + " is not positive");
            }
        }
        for (int i = 0; i < n; i++) {
            Arrays.fill(rows, i * n + i + 1, (i + 1) * n, 0);
        }
        return as(NDArray.of(rows, n, n), a);
    }

    /**
     * The QR decomposition in the reduced form, by Householder reflections.
     *
     * @param a a matrix, (m, n)
     * @return q, (m, k), and r, (k, n), with k = min(m, n)
     * @throws LinalgException if a is not a matrix
     */
    public static Qr qr(NDArray a) {
        requireMatrix(a);
        int m = a.shape(0);
        int n = a.shape(1);
        int k = Math.min(m, n);
        var q = columns(a);
        var r = new double[k * n];
        if (k > 0) {
            var tau = new double[k];
            LapackKernels.geqrf(lapack(), m, n, q, tau);
            for (int j = 0; j < n; j++) {
                for (int i = 0; i <= Math.min(j, k - 1); i++) {
                    r[i * n + j] = q[i + j * m];
                }
            }
            q = Arrays.copyOf(q, m * k);
            LapackKernels.orgqr(lapack(), m, k, q, tau);
        }
        return new Qr(matrix(q, m, k, a), as(NDArray.of(r, k, n), a));
    }

    /**
     * The LU decomposition with partial pivoting, as {@code scipy.linalg.lu}: {@code a = p l u}.
     *
     * @param a a matrix, (m, n), without infinities and NaN
     * @return p, (m, m), l, (m, k), and u, (k, n), with k = min(m, n)
     * @throws LinalgException if a is not a matrix or not finite
     */
    public static Lu lu(NDArray a) {
        requireMatrix(a);
        int m = a.shape(0);
        int n = a.shape(1);
        int k = Math.min(m, n);
        var both = finite(a, columns(a), m);
        var pivots = new int[k];
        if (k > 0) {
            LapackKernels.getrf(lapack(), m, n, both, pivots);
        }
        var l = new double[m * k];
        var u = new double[k * n];
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < n; j++) {
                if (j < i) {
                    l[i * k + j] = both[i + j * m];
                } else if (i < k) {
                    u[i * n + j] = both[i + j * m];
                }
            }
            if (i < k) {
                l[i * k + i] = 1;
            }
        }
        var order = IntStream.range(0, m).toArray();
        for (int i = 0; i < k; i++) {
            int other = pivots[i] - 1;
            int row = order[i];
            order[i] = order[other];
            order[other] = row;
        }
        var p = new double[Shapes.size(m, m)];
        for (int i = 0; i < m; i++) {
            p[order[i] * m + i] = 1;
        }
        return new Lu(as(NDArray.of(p, m, m), a), as(NDArray.of(l, m, k), a), as(NDArray.of(u, k, n), a));
    }

    /**
     * The singular value decomposition with all singular vectors.
     *
     * @param a a matrix, (m, n), without infinities and NaN
     * @return u, (m, m), s, (min(m, n),), and vt, (n, n)
     * @throws LinalgException if a is not a matrix or not finite, or if LAPACK's iteration does not converge
     */
    public static Svd svd(NDArray a) {
        return svd(a, true);
    }

    /**
     * The singular value decomposition.
     *
     * @param a a matrix, (m, n), without infinities and NaN
     * @param fullMatrices whether u and vt are square, else they have the k = min(m, n) vectors that go with a value
     * @return u, (m, m) or (m, k), s, (k,), and vt, (n, n) or (k, n)
     * @throws LinalgException if a is not a matrix or not finite, or if LAPACK's iteration does not converge
     */
    public static Svd svd(NDArray a, boolean fullMatrices) {
        requireMatrix(a);
        int m = a.shape(0);
        int n = a.shape(1);
        int k = Math.min(m, n);
        int columnsOfU = fullMatrices ? m : k;
        int rowsOfVt = fullMatrices ? n : k;
        var s = new double[k];
        var u = new double[Shapes.size(m, columnsOfU)];
        var vt = new double[Shapes.size(rowsOfVt, n)];
        if (k > 0) {
            var values = finite(a, columns(a), m);
            requireConvergence(
                    "The singular value decomposition",
                    LapackKernels.gesdd(lapack(), fullMatrices ? "A" : "S", m, n, values, s, u, vt));
        } else {
            fillDiagonal(u, m, columnsOfU);
            fillDiagonal(vt, rowsOfVt, n);
        }
        return new Svd(matrix(u, m, columnsOfU, a), vector(s, k, a), matrix(vt, rowsOfVt, n, a));
    }

    private static double[] singularValues(NDArray a) {
        int m = a.shape(0);
        int n = a.shape(1);
        var s = new double[Math.min(m, n)];
        if (s.length > 0) {
            var values = finite(a, columns(a), m);
            requireConvergence(
                    "The singular value decomposition",
                    LapackKernels.gesdd(lapack(), "N", m, n, values, s, new double[1], new double[1]));
        }
        return s;
    }

    /**
     * The eigenvalues and right eigenvectors of a matrix whose eigenvalues are all real. For a symmetric matrix
     * {@link #eigh} is faster and gives orthogonal vectors.
     *
     * @param a a square matrix, (n, n), without infinities and NaN
     * @return the values, (n,), and the vectors as columns, (n, n)
     * @throws LinalgException if a is not square or not finite, if it has complex eigenvalues, for which there is no
     *     dtype, or if LAPACK's iteration does not converge
     */
    public static Eig eig(NDArray a) {
        int n = orderOf(a);
        var values = new double[n];
        var vectors = new double[n * n];
        if (n > 0) {
            var imaginary = new double[n];
            var matrix = finite(a, columns(a), n);
            requireConvergence(
                    "The iteration for the eigenvalues",
                    LapackKernels.geev(lapack(), n, matrix, values, imaginary, vectors));
            for (int i = 0; i < n; i++) {
                if (imaginary[i] != 0) {
                    throw new LinalgException(String.format(
                            Locale.ROOT,
                            "The matrix has complex eigenvalues, the first pair is %.6g ± %.6gi; eig can only return"
                                    + " real ones, there are no complex arrays",
                            values[i],
                            Math.abs(imaginary[i])));
                }
            }
        }
        return new Eig(vector(values, n, a), matrix(vectors, n, n, a));
    }

    /**
     * The eigenvalues and eigenvectors of a symmetric matrix.
     *
     * @param a a symmetric matrix, (n, n), without infinities and NaN, of which the lower triangle is read
     * @return the values in ascending order, (n,), and the vectors as columns, (n, n)
     * @throws LinalgException if a is not square or not finite, or if LAPACK's iteration does not converge
     */
    public static Eigh eigh(NDArray a) {
        int n = orderOf(a);
        var values = new double[n];
        var vectors = finite(a, columns(a), n);
        if (n > 0) {
            requireConvergence("The iteration for the eigenvalues", LapackKernels.syevd(lapack(), n, vectors, values));
        }
        return new Eigh(vector(values, n, a), matrix(vectors, n, n, a));
    }

    /**
     * Solves {@code a x = b} in the sense of least squares: x makes the length of {@code b - a x} least, and of several
     * such x it is the shortest. Singular values below the machine precision of the dtype, times max(m, n), times the
     * greatest count as zero.
     *
     * @param a a matrix, (m, n), without infinities and NaN
     * @param b one right-hand side, (m,), or several as columns, (m, k), without infinities and NaN
     * @return x, (n,) or (n, k), the residuals, the rank, and the singular values
     * @throws LinalgException if a is not a matrix, b does not have m rows, one is not finite, or if LAPACK's iteration
     *     does not converge
     */
    public static Lstsq lstsq(NDArray a, NDArray b) {
        requireMatrix(a);
        int m = a.shape(0);
        int n = a.shape(1);
        int columns = columnsOfRightHandSide("lstsq", a, b);
        int rows = Math.max(m, n);
        var right = finite(b, columns(b), Math.max(1, m));
        var x = new double[rows * columns];
        for (int j = 0; j < columns; j++) {
            System.arraycopy(right, j * m, x, j * rows, m);
        }
        var s = new double[Math.min(m, n)];
        var rank = new intW(0);
        if (s.length > 0 && columns > 0) {
            requireConvergence(
                    "The singular value decomposition for the least squares",
                    LapackKernels.gelsd(
                            lapack(), m, n, columns, finite(a, columns(a), m), x, s, epsilon(a, b) * rows, rank));
        }
        boolean overdetermined = rank.val == n && m > n;
        var residuals = new double[overdetermined ? columns : 0];
        var solution = new double[n * columns];
        for (int j = 0; j < columns; j++) {
            if (s.length > 0) {
                System.arraycopy(x, j * rows, solution, j * n, n);
            }
            for (int i = n; i < m && overdetermined; i++) {
                residuals[j] += x[i + j * rows] * x[i + j * rows];
            }
        }
        return new Lstsq(
                b.ndim() == 1 ? vector(solution, n, a, b) : matrix(solution, n, columns, a, b),
                vector(residuals, residuals.length, a, b),
                rank.val,
                vector(s, s.length, a, b));
    }

    /**
     * The Moore-Penrose inverse, by singular values; those below 1e-15 times the greatest count as zero.
     *
     * @param a a matrix, (m, n), without infinities and NaN
     * @return the pseudo-inverse, (n, m)
     * @throws LinalgException if a is not a matrix or not finite
     */
    public static NDArray pinv(NDArray a) {
        var svd = svd(a.astype(DType.FLOAT64), false);
        var s = svd.s().toDoubles();
        double cutoff = s.length == 0 ? 0 : 1e-15 * s[0];
        for (int i = 0; i < s.length; i++) {
            s[i] = s[i] > cutoff ? 1 / s[i] : 0;
        }
        return as(svd.vt().t().mul(NDArray.of(s)).matmul(svd.u().t()), a);
    }

    /**
     * The rank: how many singular values are above the machine precision of the dtype times max(m, n) times the greatest.
     *
     * @param a a matrix, (m, n), without infinities and NaN; or with fewer dimensions, which has the rank 1 unless it is
     *     zero
     * @return the rank
     * @throws LinalgException if a has more than two dimensions or is not finite
     */
    public static int matrixRank(NDArray a) {
        if (a.ndim() < 2) {
            return Arrays.stream(a.asDoubles()).anyMatch(value -> value != 0) ? 1 : 0;
        }
        requireMatrix(a);
        var s = singularValues(a);
        double cutoff = s.length == 0 ? 0 : s[0] * Math.max(a.shape(0), a.shape(1)) * epsilon(a);
        return (int) Arrays.stream(s).filter(value -> value > cutoff).count();
    }

    /**
     * The length of a vector, or the Frobenius norm of a matrix: the root of the sum of all squares, without overflow
     * on the way.
     *
     * @param a an array of any shape
     * @return the norm, 0 if a is empty
     */
    public static double norm(NDArray a) {
        var values = a.asDoubles();
        double sum = sumOfSquares(values, 1);
        if (sum >= 0x1.0p-900 && sum <= 0x1.0p1000) {
            return Math.sqrt(sum);
        }
        double greatest = Arrays.stream(values).map(Math::abs).max().orElse(0);
        if (greatest == 0 || Double.isInfinite(greatest) || Double.isNaN(greatest)) {
            return greatest;
        }
        // A power of two, so that scaling rounds nothing but what is lost anyway.
        double scale = Math.scalb(1.0, -Math.getExponent(greatest));
        return Math.sqrt(sumOfSquares(values, scale)) / scale;
    }

    private static double sumOfSquares(double[] values, double scale) {
        double sum = 0;
        for (double value : values) {
            sum += (value * scale) * (value * scale);
        }
        return sum;
    }

    /**
     * The sum of the main diagonal.
     *
     * @param a a matrix, (m, n)
     * @return the trace
     * @throws LinalgException if a is not a matrix
     */
    public static double trace(NDArray a) {
        requireMatrix(a);
        double sum = 0;
        for (int i = 0; i < Math.min(a.shape(0), a.shape(1)); i++) {
            sum += a.getDouble(i, i);
        }
        return sum;
    }

    private static LAPACK lapack() {
        return Backend.current().lapack();
    }

    /** A copy column by column, as LAPACK wants it: row by row of the transpose. */
    private static double[] columns(NDArray a) {
        return a.ndim() == 2 ? a.t().toDoubles() : a.toDoubles();
    }

    private static NDArray matrix(double[] columns, int m, int n, NDArray... operands) {
        return as(NDArray.of(columns, n, m).t().copy(), operands);
    }

    private static NDArray vector(double[] values, int n, NDArray... operands) {
        return as(NDArray.of(values, n), operands);
    }

    /** The result in the dtype the operands call for. */
    private static NDArray as(NDArray result, NDArray... operands) {
        return isFloat32(operands) ? result.astype(DType.FLOAT32) : result;
    }

    private static double epsilon(NDArray... operands) {
        return isFloat32(operands) ? EPSILON_FLOAT : EPSILON_DOUBLE;
    }

    private static boolean isFloat32(NDArray... operands) {
        return Arrays.stream(operands).allMatch(operand -> operand.dtype() == DType.FLOAT32);
    }

    private static void fillDiagonal(double[] columns, int m, int n) {
        for (int i = 0; i < Math.min(m, n); i++) {
            columns[i + i * m] = 1;
        }
    }

    private static void requireMatrix(NDArray a) {
        if (a.ndim() != 2) {
            throw new LinalgException(a.ndim() + "-dimensional array given, of shape " + Shapes.text(a.shape())
                    + ". Array must be two-dimensional");
        }
    }

    private static int orderOf(NDArray a) {
        requireMatrix(a);
        if (a.shape(0) != a.shape(1)) {
            throw new LinalgException(
                    "Last 2 dimensions of the array must be square, got shape " + Shapes.text(a.shape()));
        }
        return a.shape(0);
    }

    private static int columnsOfRightHandSide(String operation, NDArray a, NDArray b) {
        if (b.ndim() != 1 && b.ndim() != 2) {
            throw new LinalgException(operation + ": the right-hand side must be a vector or a matrix, got shape "
                    + Shapes.text(b.shape()));
        }
        if (b.shape(0) != a.shape(0)) {
            throw new LinalgException(operation + ": Incompatible dimensions, " + Shapes.text(a.shape()) + " and "
                    + Shapes.text(b.shape()) + ": " + a.shape(0) + " (dim 0) != " + b.shape(0) + " (dim 0)");
        }
        return b.ndim() == 1 ? 1 : b.shape(1);
    }

    private static double[] finite(NDArray a, double[] columns, int m) {
        for (int i = 0; i < columns.length; i++) {
            if (!Double.isFinite(columns[i])) {
                var position = a.ndim() == 1 ? "(" + i + ")" : "(" + i % m + ", " + i / m + ")";
                throw new LinalgException(
                        "Array must not contain infs or NaNs, but has " + columns[i] + " at " + position);
            }
        }
        return columns;
    }

    private static void requireConvergence(String what, int info) {
        if (info > 0) {
            throw new LinalgException(what + " did not converge");
        }
    }
}
