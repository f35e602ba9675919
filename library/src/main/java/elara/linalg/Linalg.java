package elara.linalg;

import dev.ludovic.netlib.lapack.LAPACK;
import elara.array.DType;
import elara.array.NDArray;
import elara.array.NDArrays;
import elara.array.Shapes;
import java.util.Arrays;
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
 * <p>Where it says that an array may be a stack of matrices, its last two axes are the matrices, and the result has the
 * other axes in front.
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
     * The determinants of a stack of matrices.
     *
     * @param a square matrices, (..., n, n)
     * @return their determinants, (...)
     * @throws LinalgException if the last two axes of a are not a square matrix
     */
    public static NDArray dets(NDArray a) {
        if (a.ndim() < 2) {
            orderOf(a);
        }
        return Stack.map(a, matrix -> as(NDArray.of(new double[] {det(matrix)}).reshape(), matrix));
    }

    /**
     * The sign and the logarithm of the determinant, for matrices whose determinant is too great or too small for a
     * {@code double}.
     *
     * @param a a square matrix
     * @return the sign and the logarithm of the absolute value
     * @throws LinalgException if a is not a square matrix
     */
    public static Slogdet slogdet(NDArray a) {
        int n = orderOf(a);
        var lu = columns(a);
        var pivots = new int[n];
        if (n > 0 && LapackKernels.getrf(lapack(), n, n, lu, pivots) > 0) {
            return new Slogdet(0, Double.NEGATIVE_INFINITY);
        }
        double sign = 1;
        double logarithm = 0;
        for (int i = 0; i < n; i++) {
            double pivot = lu[i + i * n];
            sign *= (pivots[i] == i + 1 ? 1 : -1) * Math.signum(pivot);
            logarithm += Math.log(Math.abs(pivot));
        }
        return new Slogdet(sign, logarithm);
    }

    /**
     * The inverse. To solve equations, {@link #solve} is faster and more accurate.
     *
     * @param a a square matrix, (n, n), or a stack of them
     * @return the inverse, (n, n)
     * @throws LinalgException if a is not square or is singular
     */
    public static NDArray inv(NDArray a) {
        if (a.ndim() > 2) {
            return Stack.map(a, Linalg::inv);
        }
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
     * @param a a square matrix, (n, n), or a stack of them
     * @param b one right-hand side, (n,), or several as columns, (n, k), or a stack of such matrices
     * @return x, with the shape of b
     * @throws LinalgException if a is not square or is singular, or b does not have n rows
     */
    public static NDArray solve(NDArray a, NDArray b) {
        if (a.ndim() > 2 || b.ndim() > 2) {
            return solveStacks(a, b);
        }
        int n = orderOf(a);
        int columns = columnsOfRightHandSide("solve", a, b);
        var x = columns(b);
        solve(columns(a), n, x, columns);
        return b.ndim() == 1 ? vector(x, n, a, b) : matrix(x, n, columns, a, b);
    }

    /** A right-hand side is one vector only where it has one axis; else it is a stack of matrices. */
    private static NDArray solveStacks(NDArray a, NDArray b) {
        if (a.ndim() < 2) {
            orderOf(a);
        }
        if (b.ndim() == 1) {
            return Stack.map(a, matrix -> solve(matrix, b));
        }
        if (b.ndim() == 0) {
            throw new LinalgException("solve: the right-hand side must be a vector or a matrix, got shape ()");
        }
        return Stack.map(a, b, Linalg::solve);
    }

    private static void solve(double[] a, int n, double[] b, int columns) {
        if (n > 0 && columns > 0 && LapackKernels.gesv(lapack(), n, columns, a, b) > 0) {
            throw new LinalgException("Singular matrix");
        }
    }

    /**
     * The Cholesky decomposition {@code a = l l.t()}.
     *
     * @param a a symmetric positive definite matrix, (n, n), of which the lower triangle is read, or a
     *     stack of them
     * @return the lower triangle l, (n, n)
     * @throws LinalgException if a is not square or not positive definite
     */
    public static NDArray cholesky(NDArray a) {
        if (a.ndim() > 2) {
            return Stack.map(a, Linalg::cholesky);
        }
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
     * @param a a matrix, (m, n), or a stack of them
     * @return q, (m, k), and r, (k, n), with k = min(m, n)
     * @throws LinalgException if a is not a matrix
     */
    public static Qr qr(NDArray a) {
        return qr(a, "reduced");
    }

    /**
     * The QR decomposition, by Householder reflections.
     *
     * @param a a matrix, (m, n), or a stack of them
     * @param mode "reduced": q is (m, k) and r is (k, n), with k = min(m, n); "complete": q is (m, m) and r is (m, n)
     * @return q and r
     * @throws LinalgException if a is not a matrix, or there is no such mode
     */
    public static Qr qr(NDArray a, String mode) {
        if (!mode.equals("reduced") && !mode.equals("complete")) {
            throw new LinalgException("Unrecognized mode \"" + mode + "\"; there are \"reduced\" and \"complete\"");
        }
        if (a.ndim() > 2) {
            var each = Stack.results(a, matrix -> qr(matrix, mode));
            return new Qr(each.part(Qr::q), each.part(Qr::r));
        }
        requireMatrix(a);
        int m = a.shape(0);
        int n = a.shape(1);
        int reflections = Math.min(m, n);
        int k = mode.equals("complete") ? m : reflections;
        var q = columns(a);
        var r = new double[Shapes.size(k, n)];
        if (reflections > 0) {
            var tau = new double[reflections];
            LapackKernels.geqrf(lapack(), m, n, q, tau);
            for (int j = 0; j < n; j++) {
                for (int i = 0; i <= Math.min(j, reflections - 1); i++) {
                    r[i * n + j] = q[i + j * m];
                }
            }
            q = Arrays.copyOf(q, Shapes.size(m, k));
            LapackKernels.orgqr(lapack(), m, k, q, tau);
        } else {
            q = new double[Shapes.size(m, k)];
            fillDiagonal(q, m, k);
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
     * @param a a matrix, (m, n), without infinities and NaN, or a stack of them
     * @return u, (m, m), s, (min(m, n),), and vt, (n, n)
     * @throws LinalgException if a is not a matrix or not finite, or if LAPACK's iteration does not converge
     */
    public static Svd svd(NDArray a) {
        return svd(a, true);
    }

    /**
     * The singular value decomposition.
     *
     * @param a a matrix, (m, n), without infinities and NaN, or a stack of them
     * @param fullMatrices whether u and vt are square, else they have the k = min(m, n) vectors that go with a value
     * @return u, (m, m) or (m, k), s, (k,), and vt, (n, n) or (k, n)
     * @throws LinalgException if a is not a matrix or not finite, or if LAPACK's iteration does not converge
     */
    public static Svd svd(NDArray a, boolean fullMatrices) {
        if (a.ndim() > 2) {
            var each = Stack.results(a, matrix -> svd(matrix, fullMatrices));
            return new Svd(each.part(Svd::u), each.part(Svd::s), each.part(Svd::vt));
        }
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

    /**
     * The singular values alone.
     *
     * @param a a matrix, (m, n), without infinities and NaN, or a stack of them
     * @return the values in descending order, (min(m, n),)
     * @throws LinalgException if a is not a matrix or not finite, or if LAPACK's iteration does not converge
     */
    public static NDArray svdvals(NDArray a) {
        if (a.ndim() > 2) {
            return Stack.map(a, Linalg::svdvals);
        }
        requireMatrix(a);
        return vector(singularValues(a), Math.min(a.shape(0), a.shape(1)), a);
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
     * The eigenvalues and right eigenvectors. For a symmetric matrix {@link #eigh} is faster and gives orthogonal vectors.
     *
     * @param a a square matrix, (n, n), without infinities and NaN, or a stack of them
     * @return the values, (n,), and the vectors as columns, (n, n); complex128 if any value is complex
     * @throws LinalgException if a is not square or not finite, or if LAPACK's iteration does not converge
     */
    public static Eig eig(NDArray a) {
        if (a.ndim() > 2) {
            var each = Stack.results(a, Linalg::eig);
            return new Eig(each.part(Eig::values), each.part(Eig::vectors));
        }
        int n = orderOf(a);
        var values = new double[n];
        var imaginary = new double[n];
        var vectors = new double[n * n];
        if (n > 0) {
            var matrix = finite(a, columns(a), n);
            requireConvergence(
                    "The iteration for the eigenvalues",
                    LapackKernels.geev(lapack(), n, matrix, values, imaginary, vectors));
        }
        return Arrays.stream(imaginary).anyMatch(part -> part != 0)
                ? Pairs.eig(values, imaginary, vectors)
                : new Eig(vector(values, n, a), matrix(vectors, n, n, a));
    }

    /**
     * The eigenvalues alone.
     *
     * @param a a square matrix, (n, n), without infinities and NaN, or a stack of them
     * @return the values, (n,); complex128 if any is complex
     * @throws LinalgException if a is not square or not finite, or if LAPACK's iteration does not converge
     */
    public static NDArray eigvals(NDArray a) {
        return eig(a).values();
    }

    /**
     * The eigenvalues and eigenvectors of a symmetric matrix.
     *
     * @param a a symmetric matrix, (n, n), without infinities and NaN, of which the lower triangle is read, or a
     *     stack of them
     * @return the values in ascending order, (n,), and the vectors as columns, (n, n)
     * @throws LinalgException if a is not square or not finite, or if LAPACK's iteration does not converge
     */
    public static Eigh eigh(NDArray a) {
        if (a.ndim() > 2) {
            var each = Stack.results(a, Linalg::eigh);
            return new Eigh(each.part(Eigh::values), each.part(Eigh::vectors));
        }
        int n = orderOf(a);
        var values = new double[n];
        var vectors = finite(a, columns(a), n);
        if (n > 0) {
            requireConvergence("The iteration for the eigenvalues", LapackKernels.syevd(lapack(), n, vectors, values));
        }
        return new Eigh(vector(values, n, a), matrix(vectors, n, n, a));
    }

    /**
     * The eigenvalues of a symmetric matrix alone.
     *
     * @param a a symmetric matrix, (n, n), without infinities and NaN, of which the lower triangle is read, or a stack
     *     of them
     * @return the values in ascending order, (n,)
     * @throws LinalgException if a is not square or not finite, or if LAPACK's iteration does not converge
     */
    public static NDArray eigvalsh(NDArray a) {
        return eigh(a).values();
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
        return lstsq(a, b, epsilon(a, b) * Math.max(a.shape(0), a.shape(1)));
    }

    /**
     * Solves {@code a x = b} in the sense of least squares, with a limit of one's own for what counts as zero.
     *
     * @param a a matrix, (m, n), without infinities and NaN
     * @param b one right-hand side, (m,), or several as columns, (m, k), without infinities and NaN
     * @param rcond singular values below this part of the greatest count as zero
     * @return x, (n,) or (n, k), the residuals, the rank, and the singular values
     * @throws LinalgException as {@link #lstsq(NDArray, NDArray)} does
     */
    public static Lstsq lstsq(NDArray a, NDArray b, double rcond) {
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
                    LapackKernels.gelsd(lapack(), m, n, columns, finite(a, columns(a), m), x, s, rcond, rank));
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
     * @param a a matrix, (m, n), without infinities and NaN, or a stack of them
     * @return the pseudo-inverse, (n, m)
     * @throws LinalgException if a is not a matrix or not finite
     */
    public static NDArray pinv(NDArray a) {
        return pinv(a, 1e-15);
    }

    /**
     * The Moore-Penrose inverse, with a limit of one's own for what counts as zero.
     *
     * @param a a matrix, (m, n), without infinities and NaN, or a stack of them
     * @param rcond singular values up to this part of the greatest count as zero
     * @return the pseudo-inverse, (n, m)
     * @throws LinalgException if a is not a matrix or not finite
     */
    public static NDArray pinv(NDArray a, double rcond) {
        if (a.ndim() > 2) {
            return Stack.map(a, matrix -> pinv(matrix, rcond));
        }
        var svd = svd(a.astype(DType.FLOAT64), false);
        var s = svd.s().toDoubles();
        double cutoff = s.length == 0 ? 0 : rcond * s[0];
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
        return above(cutoff, s);
    }

    /**
     * The rank, with a limit of one's own.
     *
     * @param a a matrix, (m, n), without infinities and NaN
     * @param tol singular values above this count
     * @return the rank
     * @throws LinalgException if a is not a matrix or not finite
     */
    public static int matrixRank(NDArray a, double tol) {
        requireMatrix(a);
        return above(tol, singularValues(a));
    }

    private static int above(double cutoff, double... s) {
        return (int) Arrays.stream(s).filter(value -> value > cutoff).count();
    }

    /**
     * The condition number: how much errors of a right-hand side may grow in a solution; the greatest singular value
     * divided by the least.
     *
     * @param a a matrix, (m, n), without infinities and NaN
     * @return the condition number, infinite of a singular matrix
     * @throws LinalgException if a is not a matrix, is empty or not finite
     */
    public static double cond(NDArray a) {
        requireMatrix(a);
        if (a.size() == 0) {
            throw new LinalgException("cond is not defined on empty arrays, got shape " + Shapes.text(a.shape()));
        }
        var s = singularValues(a);
        return s[0] == 0 ? Double.POSITIVE_INFINITY : s[0] / s[s.length - 1];
    }

    /**
     * The condition number in another norm: the norm of a matrix times that of its inverse.
     *
     * @param a a square matrix
     * @param ord the order of the norm: 1, -1, 2, -2, or an infinity
     * @return the condition number, infinite of a singular matrix
     * @throws LinalgException if a is not a square matrix, or there is no such norm
     */
    public static double cond(NDArray a, double ord) {
        orderOf(a);
        try {
            return norm(a, ord) * norm(inv(a), ord);
        } catch (LinalgException e) {
            return Double.POSITIVE_INFINITY;
        }
    }

    /**
     * A power of a matrix, by repeated squaring.
     *
     * @param a a square matrix, (n, n), or a stack of them
     * @param n the exponent; a negative one takes the inverse, 0 gives the identity
     * @return the power, (n, n)
     * @throws LinalgException if a is not square, or singular where it must be inverted
     */
    public static NDArray matrixPower(NDArray a, int n) {
        if (a.ndim() > 2) {
            return Stack.map(a, matrix -> matrixPower(matrix, n));
        }
        int order = orderOf(a);
        if (n == 0) {
            return NDArrays.eye(order).astype(a.dtype());
        }
        var square = n < 0 ? inv(a) : a;
        NDArray power = null;
        for (long left = Math.abs((long) n); left > 0; left /= 2) {
            if (left % 2 == 1) {
                power = power == null ? square : power.matmul(square);
            }
            square = left > 1 ? square.matmul(square) : square;
        }
        return n == 1 ? power.copy() : power;
    }

    /**
     * The product of several matrices, multiplied in the order with the fewest multiplications.
     *
     * @param matrices at least two, whose shapes fit; the first may be a vector that counts as a row, the last one that
     *     counts as a column
     * @return the product
     * @throws LinalgException if there are fewer than two, or one in the middle is not a matrix
     * @throws IllegalArgumentException if the shapes do not fit
     */
    public static NDArray multiDot(NDArray... matrices) {
        if (matrices.length < 2) {
            throw new LinalgException("multiDot: Expecting at least two arrays, got " + matrices.length);
        }
        for (int i = 0; i < matrices.length; i++) {
            boolean end = i == 0 || i == matrices.length - 1;
            if (matrices[i].ndim() != 2 && !(end && matrices[i].ndim() == 1)) {
                throw new LinalgException("multiDot: array " + i + " has " + matrices[i].ndim()
                        + " axes, but must be a matrix" + (end ? " or a vector" : ""));
            }
        }
        return new Chain(matrices).product();
    }

    /**
     * The exponential of a matrix, as {@code scipy.linalg.expm}: the sum of {@code a^k / k!}. (That of each element is
     * {@link NDArray#exp()}.) By scaling and squaring with Padé approximants (Higham, 2005).
     *
     * @param a a square matrix, (n, n), without infinities and NaN, or a stack of them
     * @return the exponential, (n, n)
     * @throws LinalgException if a is not square or not finite
     */
    public static NDArray expm(NDArray a) {
        if (a.ndim() > 2) {
            return Stack.map(a, Linalg::expm);
        }
        int n = orderOf(a);
        finite(a, columns(a), n);
        return n == 0
                ? a.astype(DType.promote(a.dtype(), DType.FLOAT32))
                : as(Exponential.of(a.astype(DType.FLOAT64)), a);
    }

    /**
     * The length of a vector, or the Frobenius norm of a matrix: the root of the sum of all squares, without overflow
     * on the way.
     *
     * @param a an array of any shape
     * @return the norm, 0 if a is empty
     */
    public static double norm(NDArray a) {
        return Norms.frobenius(a.asDoubles());
    }

    /**
     * A norm of a vector or a matrix.
     *
     * @param a a vector, or a matrix
     * @param ord of a vector: 2 is its length, 1 the sum of absolute values, 0 the number of elements that are not 0, an
     *     infinity the greatest or, if negative, the least absolute value, any other p the p-th root of the sum of p-th
     *     powers; of a matrix: 2 or -2 the greatest or least singular value, 1 or -1 the greatest or least sum of absolute
     *     values of a column, an infinity that of a row
     * @return the norm
     * @throws LinalgException if a is neither, or a matrix has no such norm
     */
    public static double norm(NDArray a, double ord) {
        return Norms.of(a, ord);
    }

    /**
     * A norm of a matrix, by its name.
     *
     * @param a a matrix
     * @param ord "fro", the root of the sum of squares, or "nuc", the sum of the singular values
     * @return the norm
     * @throws LinalgException if a is not a matrix, or there is no such norm
     */
    public static double norm(NDArray a, String ord) {
        requireMatrix(a);
        return Norms.of(a, ord);
    }

    /**
     * The norms of the vectors along an axis.
     *
     * @param a an array
     * @param ord as for {@linkplain #norm(NDArray, double) a vector}
     * @param axis the axis, counted from the end where negative
     * @return the norms, with the other axes
     * @throws IndexOutOfBoundsException if there is no such axis
     */
    public static NDArray norm(NDArray a, double ord, int axis) {
        return Norms.of(a, ord, axis);
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
