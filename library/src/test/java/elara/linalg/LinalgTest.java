package elara.linalg;

import static elara.array.NDArrays.array;
import static elara.array.NDArrays.eye;
import static elara.array.NDArrays.zeros;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import elara.array.DType;
import elara.array.NDArray;
import elara.array.NDArrays;
import elara.random.Rng;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LinalgTest {
    private static final NDArray A = array(new double[][] {{2, 3}, {1, 4}});
    private static final NDArray SINGULAR = array(new double[][] {{1, 2}, {2, 4}});

    static Stream<Arguments> matrices() {
        return LinalgProperties.matrices().entrySet().stream().map(e -> Arguments.of(e.getKey(), e.getValue()));
    }

    static Stream<Arguments> squareMatrices() {
        return matrices().filter(arguments -> {
            var a = (NDArray) arguments.get()[1];
            return a.shape(0) == a.shape(1);
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("matrices")
    void svdMultipliesToTheMatrixWithOrthonormalVectors(String name, NDArray a) {
        LinalgProperties.svd(a);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("matrices")
    void qrMultipliesToTheMatrixWithOrthonormalColumns(String name, NDArray a) {
        LinalgProperties.qr(a);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("matrices")
    void luMultipliesToTheMatrix(String name, NDArray a) {
        LinalgProperties.lu(a);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("matrices")
    void lstsqLeavesAResidualAtRightAngles(String name, NDArray a) {
        LinalgProperties.lstsq(a);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("matrices")
    void pinvIsAGeneralInverse(String name, NDArray a) {
        LinalgProperties.pinv(a);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("squareMatrices")
    void inverseSolutionEigenvectorsAndCholeskyMultiplyBack(String name, NDArray a) {
        LinalgProperties.square(a);
    }

    @Test
    void argumentsAreNotChanged() {
        var a = array(new double[][] {{4, 1}, {1, 3}});
        var b = array(1.0, 2.0);
        Linalg.det(a);
        Linalg.inv(a);
        Linalg.solve(a, b);
        Linalg.cholesky(a);
        Linalg.qr(a);
        Linalg.lu(a);
        Linalg.svd(a);
        Linalg.eig(a);
        Linalg.eigh(a);
        Linalg.lstsq(a, b);
        Linalg.pinv(a);
        assertArrayEquals(new double[] {4, 1, 1, 3}, a.toDoubles());
        assertArrayEquals(new double[] {1, 2}, b.toDoubles());
    }

    @Test
    void determinantOfTheTour() {
        assertEquals(5, Linalg.det(A), 1e-15);
        assertEquals(0, Linalg.det(SINGULAR), 1e-15);
        assertEquals(0, Linalg.det(zeros(3, 3)));
        assertEquals(1, Linalg.det(zeros(0, 0)));
    }

    @Test
    void solutionOfTheExample() {
        assertArrayEquals(new double[] {1, 2}, Linalg.solve(A, array(8, 9)).toDoubles(), 1e-15);
    }

    /** OpenBLAS needs megabytes of stack for these, and crashes the process where it has not got them. */
    @Test
    void threadsWithASmallStackDecomposeLargeMatrices() throws Exception {
        var a = Rng.of(5).normal(300, 300);
        var b = a.matmul(NDArrays.ones(300));
        var solution = new CompletableFuture<NDArray>();
        var thread = new Thread(
                null,
                () -> {
                    Linalg.det(a);
                    Linalg.inv(a);
                    Linalg.lu(a);
                    Linalg.qr(a);
                    Linalg.cholesky(a.matmul(a.t()));
                    Linalg.lstsq(a, b);
                    solution.complete(Linalg.solve(a, b));
                },
                "small stack",
                256 << 10);
        thread.start();
        thread.join();
        assertTrue(solution.getNow(zeros(300)).allclose(NDArrays.ones(300), 1e-8, 1e-8));
    }

    @Test
    void anInterruptEndsTheWaiting() {
        assumeTrue(Linalg.backend().contains("JNILAPACK"), "Java's LAPACK runs on the calling thread");
        Thread.currentThread().interrupt();
        assertThrows(CancellationException.class, () -> Linalg.inv(Rng.of(5).normal(100, 100)));
        assertTrue(Thread.interrupted());
    }

    @Test
    void choleskyAndEighReadTheLowerTriangleOnly() {
        var both = array(new double[][] {{4, 2}, {2, 5}});
        var lower = array(new double[][] {{4, 99}, {2, 5}});
        assertArrayEquals(
                Linalg.cholesky(both).toDoubles(), Linalg.cholesky(lower).toDoubles());
        assertArrayEquals(
                Linalg.eigh(both).values().toDoubles(),
                Linalg.eigh(lower).values().toDoubles(),
                1e-15);
    }

    @Test
    void resultsHaveTheTypeOfTheMatrix() {
        var single = A.astype(DType.FLOAT32);
        assertEquals(DType.FLOAT32, Linalg.inv(single).dtype());
        assertEquals(DType.FLOAT32, Linalg.svd(single).s().dtype());
        assertEquals(DType.FLOAT32, Linalg.eigh(single).vectors().dtype());
        assertEquals(DType.FLOAT32, Linalg.lu(single).p().dtype());
        assertEquals(DType.FLOAT32, Linalg.pinv(single).dtype());
        assertEquals(DType.FLOAT64, Linalg.solve(single, array(1.0, 2.0)).dtype());
        assertEquals(
                DType.FLOAT64, Linalg.inv(array(new int[][] {{1, 2}, {3, 4}})).dtype());
        assertEquals(
                DType.FLOAT64,
                Linalg.qr(array(new boolean[] {true, false}).reshape(1, 2)).q().dtype());
    }

    @Test
    void resultsAreRowMajor() {
        assertTrue(Linalg.svd(A).u().isContiguous());
        assertTrue(Linalg.inv(A).isContiguous());
        assertTrue(Linalg.eig(A).vectors().isContiguous());
        assertTrue(Linalg.qr(A).q().isContiguous());
    }

    @Test
    void rankCountsWhatIsAboveRounding() {
        assertEquals(1, Linalg.matrixRank(SINGULAR));
        assertEquals(2, Linalg.matrixRank(A));
        assertEquals(0, Linalg.matrixRank(zeros(3, 2)));
        assertEquals(1, Linalg.matrixRank(array(0.0, 3.0)));
        assertEquals(0, Linalg.matrixRank(array(0.0, 0.0)));
    }

    @Test
    void normIsTheRootOfTheSquares() {
        assertEquals(5, Linalg.norm(array(3, 4)));
        assertEquals(Math.sqrt(30), Linalg.norm(A), 1e-15);
        assertEquals(0, Linalg.norm(zeros(2, 2)));
        assertEquals(0, Linalg.norm(zeros(0)));
        assertEquals(5e300, Linalg.norm(array(3e300, 4e300)), 1e286);
        assertEquals(5e-300, Linalg.norm(array(3e-300, -4e-300)), 1e-315);
        assertEquals(Double.POSITIVE_INFINITY, Linalg.norm(array(1, Double.NEGATIVE_INFINITY)));
        assertEquals(Double.NaN, Linalg.norm(array(1, Double.NaN)));
    }

    @Test
    void traceSumsTheDiagonal() {
        assertEquals(6, Linalg.trace(A));
        assertEquals(2, Linalg.trace(eye(3).get(":2")));
    }

    @Test
    void emptyMatricesAreAllowedAsInNumPy() {
        assertArrayEquals(new int[] {0, 0}, Linalg.inv(zeros(0, 0)).shape());
        assertArrayEquals(new int[] {0}, Linalg.solve(zeros(0, 0), zeros(0)).shape());
        assertArrayEquals(new int[] {0, 0}, Linalg.cholesky(zeros(0, 0)).shape());
        assertArrayEquals(new int[] {0}, Linalg.eig(zeros(0, 0)).values().shape());
        assertArrayEquals(new int[] {0, 0}, Linalg.eigh(zeros(0, 0)).vectors().shape());
        assertArrayEquals(eye(3).toDoubles(), Linalg.svd(zeros(3, 0)).u().toDoubles());
        assertEquals(0, Linalg.lstsq(zeros(3, 0), array(1, 1, 1)).solution().size());
        assertArrayEquals(
                new double[] {3},
                Linalg.lstsq(zeros(3, 0), array(1, 1, 1)).residuals().toDoubles());
    }

    @Test
    void aChainIsMultipliedInTheCheapestOrder() {
        var rng = Rng.of(3);
        var a = rng.normal(2, 30);
        var b = rng.normal(30, 3);
        var c = rng.normal(3, 40);
        var v = rng.normal(40);
        assertTrue(Linalg.multiDot(a, b, c).allclose(a.dot(b).dot(c), 1e-12, 1e-12));
        assertTrue(Linalg.multiDot(a, b, c, v).allclose(a.dot(b.dot(c.dot(v))), 1e-12, 1e-12));
        assertEquals(v.dot(v).item(), Linalg.multiDot(v, eye(40), v).item(), 1e-9);
    }

    @Test
    void aSingularMatrixHasNoDeterminantToTakeTheLogarithmOf() {
        assertEquals(new Slogdet(0, Double.NEGATIVE_INFINITY), Linalg.slogdet(zeros(2, 2)));
        assertEquals(new Slogdet(1, 0), Linalg.slogdet(zeros(0, 0)));
        // 1e-200^3 is not a double.
        assertEquals(-600 * Math.log(10), Linalg.slogdet(eye(3).mul(1e-200)).logabsdet(), 1e-9);
        assertEquals(Double.POSITIVE_INFINITY, Linalg.cond(zeros(2, 2)));
        assertEquals(Double.POSITIVE_INFINITY, Linalg.cond(zeros(2, 2), 1));
    }

    @Test
    void limitsOfOnesOwnDecideWhatCountsAsZero() {
        var a = array(new double[][] {{1, 0}, {0, 1e-3}});
        assertEquals(2, Linalg.matrixRank(a));
        assertEquals(1, Linalg.matrixRank(a, 0.01));
        assertEquals(0, Linalg.pinv(a, 0.01).getDouble(1, 1));
        assertEquals(1000, Linalg.pinv(a).getDouble(1, 1), 1e-9);
        assertEquals(1, Linalg.lstsq(a, array(1.0, 1.0), 0.01).rank());
        assertEquals(2, Linalg.lstsq(a, array(1.0, 1.0)).rank());
    }

    @Test
    void shapesAreCheckedAndNamed() {
        assertMessage("Last 2 dimensions of the array must be square, got shape (2,3)", () -> Linalg.det(zeros(2, 3)));
        assertMessage(
                "1-dimensional array given, of shape (3,). Array must be two-dimensional", () -> Linalg.inv(zeros(3)));
        assertMessage(
                "3-dimensional array given, of shape (2,2,2). Array must be two-dimensional",
                () -> Linalg.lu(zeros(2, 2, 2)));
        assertMessage(
                "Last 2 dimensions of the array must be square, got shape (2,3)", () -> Linalg.inv(zeros(4, 2, 3)));
        assertMessage("multiDot: Expecting at least two arrays, got 1", () -> Linalg.multiDot(eye(2)));
        assertMessage(
                "multiDot: array 1 has 1 axes, but must be a matrix", () -> Linalg.multiDot(eye(2), zeros(2), eye(2)));
        assertMessage(
                "Unrecognized mode \"full\"; there are \"reduced\" and \"complete\"", () -> Linalg.qr(eye(2), "full"));
        assertMessage(
                "Improper number of dimensions to norm: 3 of shape (1,1,1);"
                        + " a norm of some order is that of a vector or of a matrix",
                () -> Linalg.norm(zeros(1, 1, 1), 1));
        assertMessage(
                "Invalid norm order for matrices: 3.0;"
                        + " there are 1, -1, 2, -2, infinity, -infinity, \"fro\" and \"nuc\"",
                () -> Linalg.norm(eye(2), 3));
        assertMessage(
                "Invalid norm order \"max\"; by name there are \"fro\" and \"nuc\"", () -> Linalg.norm(eye(2), "max"));
        assertMessage("cond is not defined on empty arrays, got shape (0,0)", () -> Linalg.cond(zeros(0, 0)));
        assertMessage(
                "solve: Incompatible dimensions, (2,2) and (3,): 2 (dim 0) != 3 (dim 0)",
                () -> Linalg.solve(A, zeros(3)));
        assertMessage(
                "lstsq: Incompatible dimensions, (2,2) and (3,1): 2 (dim 0) != 3 (dim 0)",
                () -> Linalg.lstsq(A, zeros(3, 1)));
        assertMessage(
                "solve: the right-hand side must be a vector or a matrix, got shape ()",
                () -> Linalg.solve(A, zeros(1).reshape()));
    }

    @Test
    void singularAndIndefiniteMatricesAreRefused() {
        assertMessage("Singular matrix", () -> Linalg.inv(SINGULAR));
        assertMessage("Singular matrix", () -> Linalg.solve(SINGULAR, array(1, 2)));
        assertMessage(
                "Matrix is not positive definite: its leading minor of order 2 is not positive",
                () -> Linalg.cholesky(array(new double[][] {{1, 2}, {2, 1}})));
    }

    @Test
    void complexEigenvaluesComeInConjugatePairs() {
        var eig = Linalg.eig(array(new double[][] {{0, -1}, {1, 0}}));
        assertEquals("array([0.+1.j, 0.-1.j])", eig.values().toString());
        // Of a stack, one with complex values makes all of them complex.
        var stack = NDArrays.stack(array(new double[][] {{0, -1}, {1, 0}}), eye(2));
        assertEquals(DType.COMPLEX128, Linalg.eigvals(stack).dtype());
        assertEquals("array([1.+0.j, 1.+0.j])", Linalg.eigvals(stack).get(1).toString());
        assertEquals(DType.FLOAT64, Linalg.eigvals(eye(2)).dtype());
    }

    @Test
    void infinitiesAndNaNAreFound() {
        var nan = array(new double[][] {{1, 2}, {Double.NaN, 4}});
        var infinite = array(new double[][] {{1, Double.NEGATIVE_INFINITY}, {3, 4}});
        var message = "Array must not contain infs or NaNs, but has NaN at (1, 0)";
        assertMessage(message, () -> Linalg.svd(nan));
        assertMessage(message, () -> Linalg.eig(nan));
        assertMessage(message, () -> Linalg.eigh(nan));
        assertMessage(message, () -> Linalg.lu(nan));
        assertMessage(message, () -> Linalg.lstsq(nan, array(1, 2)));
        assertMessage(message, () -> Linalg.matrixRank(nan));
        assertMessage("Array must not contain infs or NaNs, but has -Infinity at (0, 1)", () -> Linalg.pinv(infinite));
        assertMessage(
                "Array must not contain infs or NaNs, but has Infinity at (1)",
                () -> Linalg.lstsq(A, array(0, Double.POSITIVE_INFINITY)));
    }

    private static void assertMessage(String message, Executable call) {
        assertEquals(message, assertThrows(LinalgException.class, call).getMessage());
    }

    @Test
    void aResultThatIsTooLargeIsNamed() {
        var e = assertThrows(IllegalArgumentException.class, () -> Linalg.svd(zeros(100_000, 1)));
        assertEquals("shape (100000,100000) has more than 2^31 - 1 elements", e.getMessage());
        assertEquals(1, Linalg.svd(zeros(100_000, 1), false).u().shape(1));
    }
}
