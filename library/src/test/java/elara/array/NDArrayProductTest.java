package elara.array;

import static elara.array.NDArrays.arange;
import static elara.array.NDArrays.ones;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import elara.Golden;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class NDArrayProductTest {
    static Stream<Golden> products() {
        return Golden.cases("array/products");
    }

    @ParameterizedTest
    @MethodSource("products")
    void multipliesAsNumPyDoes(Golden golden) {
        var a = golden.array(1);
        var b = golden.array(2);
        Expected.closely(
                golden,
                3,
                () -> golden.text(0).equals("dot") ? a.dot(b) : a.matmul(b),
                golden.error(3) == null && golden.array(3).dtype() == DType.FLOAT32 ? 1e-5 : 1e-12);
    }

    @Test
    void aMismatchSaysBothShapes() {
        var m = ones(2, 3);
        var e = assertThrows(IllegalArgumentException.class, () -> m.dot(ones(2)));
        assertEquals("shapes (2,3) and (2,) not aligned: 3 (dim 1) != 2 (dim 0)", e.getMessage());
        e = assertThrows(IllegalArgumentException.class, () -> m.matmul(ones(2, 3)));
        assertEquals("shapes (2,3) and (2,3) not aligned: 3 (dim 1) != 2 (dim 0)", e.getMessage());
    }

    @ParameterizedTest
    @CsvSource({
        "'...', '...'",
        "'::-1', '...'",
        "':, ::-1', '::-1'",
        "'::2', ':, ::2'",
        "':, :', ':, 1:2'",
        "'3:4', '...'",
        "'::-2', ':, ::-3'",
    })
    void viewsMultiplyAsTheirCopies(String left, String right) {
        var a = arange(0.0, 70.0).reshape(7, 10).div(7);
        var b = arange(0.0, 60.0).reshape(10, 6).div(3);
        var x = a.get(left);
        var y = b.get(right);
        var expected = x.copy().matmul(y.copy());
        assertEquals(true, x.matmul(y).allclose(expected, 1e-14, 0));
        assertEquals(true, y.t().matmul(x.t()).t().allclose(expected, 1e-14, 0));
        assertEquals(true, y.t().copy().t().astype(DType.FLOAT64).allclose(y, 0, 0));
        assertEquals(true, x.t().copy().t().matmul(y.t().copy().t()).allclose(expected, 1e-14, 0));
    }

    @Test
    void largeProductsGoThroughBlocks() {
        var a = arange(0.0, 150.0 * 200).reshape(150, 200).mul(1e-3);
        var b = arange(0.0, 200.0 * 30).reshape(200, 30).sub(1000);
        var c = a.matmul(b);
        assertArrayEquals(new int[] {150, 30}, c.shape());
        assertEquals(a.get(149).mul(b.get(":, 7")).sum(), c.getDouble(149, 7), 1e-6);
        assertEquals(a.get(3).mul(b.get(":, 29")).sum(), c.getDouble(3, 29), 1e-6);
    }

    @Test
    void thePlainProductOverwritesItsOutput() {
        var c = new double[] {9, 9, 9, 9};
        MatrixProduct.plain()
                .multiply(2, 2, 1, new double[] {1, 2}, 0, 1, false, new double[] {3, 4}, 0, 2, false, c, 0, 2);
        assertArrayEquals(new double[] {3, 4, 6, 8}, c);
    }
}
