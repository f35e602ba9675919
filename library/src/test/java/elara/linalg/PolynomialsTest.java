package elara.linalg;

import static elara.array.NDArrays.array;
import static elara.array.NDArrays.zeros;
import static elara.linalg.Polynomials.poly;
import static elara.linalg.Polynomials.polyadd;
import static elara.linalg.Polynomials.polyder;
import static elara.linalg.Polynomials.polyfit;
import static elara.linalg.Polynomials.polyint;
import static elara.linalg.Polynomials.polymul;
import static elara.linalg.Polynomials.polyval;
import static elara.linalg.Polynomials.roots;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import elara.array.Complex;
import elara.array.NDArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** The numbers are those of numpy.polyfit, roots and so on. */
class PolynomialsTest {
    private static final NDArray X = array(0, 1, 2, 3, 4, 5);
    private static final NDArray Y = array(1, 3, 2, 5, 7, 8);

    private static void near(NDArray actual, double... expected) {
        assertArrayEquals(expected, actual.toDoubles(), 1e-12);
    }

    @Test
    void fitsAreNumPys() {
        near(polyfit(X, Y, 1), 1.4285714285714282, 0.7619047619047611);
        near(polyfit(X, Y, 3), -0.046296296296295864, 0.47222222222221905, 0.16931216931217621, 1.3174603174603137);
        var both = polyfit(X, elara.array.NDArrays.stack(1, Y, Y.neg()), 1);
        assertArrayEquals(new int[] {2, 2}, both.shape());
        near(both.get(":, 1"), polyfit(X, Y, 1).neg().toDoubles());
    }

    @Test
    void rootsAreNumPys() {
        near(roots(array(1, -6, 11, -6)), 3.0000000000000018, 1.999999999999998, 1.0000000000000002);
        assertTrue(roots(array(1, 0, 1)).allclose(NDArray.ofComplex(new double[] {0, 1, 0, -1}, 2)));
        near(roots(array(0, 2, -2, 0)), 1.0, 0.0);
        near(roots(array(5)));
        near(roots(zeros(3)));
    }

    @Test
    void valuesDerivativesAndIntegralsAreNumPys() {
        near(polyval(array(3, 0, -1), array(0, 1, 2.5)), -1.0, 2.0, 17.75);
        assertEquals(17.75, polyval(array(3, 0, -1), 2.5));
        near(poly(array(1, 2, 3.5)), 1.0, -6.5, 12.5, -7.0);
        near(polyder(array(1, 2, 3, 4)), 3, 4, 3);
        near(polyder(array(4)));
        near(polyint(array(3, 2, 1)), 1.0, 1.0, 1.0, 0.0);
        near(polyadd(array(1, 2, 3), array(10)), 1, 2, 13);
        near(polymul(array(1, 1), array(1, -1)), 1, 0, -1);
        var conjugate = poly(NDArray.ofComplex(new double[] {0, 1, 0, -1}, 2));
        assertEquals(new Complex(1, 0), conjugate.getComplex(2));
    }

    @Test
    void whatIsNoPolynomialIsNamed() {
        assertMessage("expected deg >= 0, got -1", () -> polyfit(X, Y, -1));
        assertMessage(
                "polyfit needs x (n,) and y (n,) or (n, k), got shapes (6,) and (3,)", () -> polyfit(X, zeros(3), 1));
        assertMessage("roots needs the coefficients as a vector, got shape (2,2)", () -> roots(zeros(2, 2)));
    }

    private static void assertMessage(String message, Executable call) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
    }
}
