package elara.array;

import static elara.array.NDArrays.arange;
import static elara.array.NDArrays.array;
import static elara.array.NDArrays.ones;
import static elara.array.NDArrays.zeros;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import elara.Golden;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NDArrayShapeTest {
    static Stream<Golden> shaping() {
        return Golden.cases("array/shaping");
    }

    @ParameterizedTest
    @MethodSource("shaping")
    void shapesAsNumPyDoes(Golden golden) {
        var a = golden.array(1).get(golden.text(2));
        Expected.exactly(golden, 4, () -> switch (golden.text(0)) {
            case "reshape" -> a.reshape(golden.integers(3));
            case "transpose" -> a.transpose(golden.integers(3));
            case "squeeze" -> a.squeeze();
            case "t" -> a.t();
            default -> throw new AssertionError(golden.text(0));
        });
    }

    @Test
    void reshapeIsAViewWhereItCanBe() {
        var a = arange(12).reshape(3, 4);
        a.get("::2").reshape(2, 2, 2).fill(0);
        assertEquals("array([[0, 0, 0, 0],\n       [4, 5, 6, 7],\n       [0, 0, 0, 0]])", a.toString());
        a.t().reshape(12).fill(9);
        assertEquals(22, a.sum());
    }

    @Test
    void otherSizesSayWhat() {
        var a = arange(6);
        var e = assertThrows(IllegalArgumentException.class, () -> a.reshape(4));
        assertEquals("cannot reshape array of size 6 into shape (4,)", e.getMessage());
        e = assertThrows(IllegalArgumentException.class, () -> NDArray.of(new double[6], 4, 2));
        assertEquals("cannot wrap array of size 6 into shape (4,2)", e.getMessage());
    }

    @Test
    void repeatsWithoutCopying() {
        var row = array(1, 2, 3);
        var rows = row.broadcastTo(2, 3);
        row.setDouble(9, 0);
        assertEquals("array([[9, 2, 3],\n       [9, 2, 3]])", rows.toString());
        assertThrows(IllegalArgumentException.class, () -> row.broadcastTo(3, 2));
        assertThrows(IllegalArgumentException.class, () -> ones(2, 3).broadcastTo(3));
    }

    @Test
    void newAxes() {
        assertArrayEquals(new int[] {1, 2, 3}, ones(2, 3).expandDims(0).shape());
        assertArrayEquals(new int[] {2, 3, 1}, ones(2, 3).expandDims(-1).shape());
        assertThrows(IndexOutOfBoundsException.class, () -> ones(2, 3).expandDims(3));
        assertThrows(IllegalArgumentException.class, () -> ones(2, 3).transpose(0, 0));
        assertThrows(IllegalArgumentException.class, () -> ones(2, 3).transpose(0));
    }

    @Test
    void wrapsWithoutCopying() {
        var data = new double[] {1, 2, 3, 4};
        var a = NDArray.of(data, 2, 2);
        assertSame(data, a.doubles());
        a.setDouble(7, 1, 0);
        assertEquals(7, data[2]);
        assertNotEquals(data, a.toDoubles());
    }

    @Test
    void rawElementsNeedAWholeArray() {
        var a = arange(0.0, 6.0).reshape(2, 3);
        var e = assertThrows(IllegalStateException.class, () -> a.t().doubles());
        assertEquals(
                "doubles() needs a whole contiguous array of float64; this is a view of shape (3,2); use toDoubles(),"
                        + " which copies",
                e.getMessage());
        assertThrows(IllegalStateException.class, () -> a.get("0").doubles());
        assertThrows(IllegalStateException.class, a::longs);
        assertSame(a.doubles(), a.reshape(6).doubles());
        assertArrayEquals(new double[] {0, 3, 1, 4, 2, 5}, a.t().toDoubles());
        assertArrayEquals(new long[] {0, 3, 1, 4, 2, 5}, a.t().toLongs());
    }

    @Test
    void convertsAsJavaCasts() {
        var a = array(1.9, -1.9, 0.0, Double.NaN);
        assertEquals("array([ 1, -1,  0,  0])", a.astype(DType.INT64).toString());
        assertEquals("array([ True,  True, False,  True])", a.astype(DType.BOOL).toString());
        assertEquals(
                "array([0, 1], dtype=int32)",
                array(1L << 32, (1L << 32) + 1).astype(DType.INT32).toString());
        assertEquals(
                "array([1., 0.], dtype=float32)",
                array(true, false).astype(DType.FLOAT32).toString());
    }

    @Test
    void oneElementIsAnItem() {
        assertEquals(5, array(5).item());
        assertEquals(5, zeros().fill(5).item());
        assertEquals(1, array(true).item());
        assertThrows(IllegalArgumentException.class, () -> array(1, 2).item());
        assertEquals(Long.MAX_VALUE, array(Long.MAX_VALUE).getLong(0));
    }

    @Test
    void equalsIsIdentityAndContentsCompareByArrayEqual() {
        var a = array(1, 2);
        var b = array(1, 2);
        assertNotEquals(a, b);
        assertTrue(a.arrayEqual(b));
        assertTrue(a.arrayEqual(array(1.0, 2.0)));
        assertFalse(a.arrayEqual(array(1, 2, 3)));
        assertFalse(a.arrayEqual(array(1)));
        assertFalse(array(Double.NaN).arrayEqual(array(Double.NaN)));
    }

    @Test
    void contiguousIsWithoutGaps() {
        var a = arange(12).reshape(3, 4);
        assertTrue(a.isContiguous());
        assertTrue(a.get("1:").isContiguous());
        assertTrue(a.get("1, 1:").isContiguous());
        assertFalse(a.t().isContiguous());
        assertFalse(a.get(":, 1:").isContiguous());
        assertFalse(a.get("::-1").isContiguous());
        assertTrue(a.get("0:1").t().isContiguous());
    }
}
