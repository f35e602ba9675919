package elara.linalg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import elara.array.MatrixProduct;
import elara.array.NDArray;
import elara.random.Rng;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BlasProductTest {
    private static final MatrixProduct BLAS = new BlasProduct();
    private static final int PADDING = 3;
    private static final int OFFSET = 5;

    static Stream<Arguments> products() {
        int[][] sizes = {{2, 3, 4}, {40, 30, 20}, {1, 80, 90}, {90, 1, 80}, {80, 90, 1}, {1, 1, 5000}, {17, 16, 16}};
        return Arrays.stream(sizes)
                .flatMap(size -> Stream.of(0, 1, 2, 3)
                        .map(bits -> Arguments.of(size[0], size[1], size[2], (bits & 1) != 0, (bits & 2) != 0)));
    }

    @Test
    void arraysFindIt() {
        assertInstanceOf(BlasProduct.class, MatrixProduct.best());
    }

    @ParameterizedTest(name = "({0}, {2}) by ({2}, {1}), transposed {3} {4}")
    @MethodSource("products")
    void agreesWithTheLoopsOnPartsOfArrays(int m, int n, int k, boolean aTransposed, boolean bTransposed) {
        var rng = Rng.of(m + 100L * n + 10_000L * k);
        int aStride = (aTransposed ? m : k) + PADDING;
        int bStride = (bTransposed ? k : n) + PADDING;
        int cStride = n + PADDING;
        var a = rng.normal(OFFSET + (aTransposed ? k : m) * aStride).doubles();
        var b = rng.normal(OFFSET + (bTransposed ? n : k) * bStride).doubles();
        var expected = new double[OFFSET + m * cStride];
        Arrays.fill(expected, Double.NaN); // Never read, and left as it is outside of c.
        var actual = expected.clone();
        MatrixProduct.plain()
                .multiply(
                        m,
                        n,
                        k,
                        a,
                        OFFSET,
                        aStride,
                        aTransposed,
                        b,
                        OFFSET,
                        bStride,
                        bTransposed,
                        expected,
                        OFFSET,
                        cStride);
        BLAS.multiply(
                m, n, k, a, OFFSET, aStride, aTransposed, b, OFFSET, bStride, bTransposed, actual, OFFSET, cStride);
        assertArrayEquals(expected, actual, 1e-12 * k);

        var single = new float[expected.length];
        Arrays.fill(single, Float.NaN);
        BLAS.multiply(
                m,
                n,
                k,
                NDArray.of(a).toFloats(),
                OFFSET,
                aStride,
                aTransposed,
                NDArray.of(b).toFloats(),
                OFFSET,
                bStride,
                bTransposed,
                single,
                OFFSET,
                cStride);
        assertArrayEquals(expected, NDArray.of(single).toDoubles(), 1e-5 * k);
    }
}
