package elara.array;

import static elara.array.NDArrays.arange;
import static elara.array.NDArrays.array;
import static elara.array.NDArrays.ones;
import static elara.array.NDArrays.zeros;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import elara.Golden;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NDArraySliceTest {
    static Stream<Golden> slices() {
        return Golden.cases("array/slices");
    }

    @ParameterizedTest
    @MethodSource("slices")
    void slicesAsNumPyDoes(Golden golden) {
        Expected.exactly(golden, 2, () -> golden.array(0).get(golden.text(1)));
    }

    static Stream<Golden> masks() {
        return Golden.cases("array/masks");
    }

    @ParameterizedTest
    @MethodSource("masks")
    void takesByMasksAndPositionsAsNumPyDoes(Golden golden) {
        Expected.exactly(golden, 2, () -> golden.array(0).get(golden.array(1)));
    }

    @ParameterizedTest
    @MethodSource("masks")
    void whatWasTakenCanBePutBack(Golden golden) {
        if (golden.error(2) != null) {
            return;
        }
        var a = golden.array(0);
        var b = a.copy();
        b.set(golden.array(1), 77);
        b.set(golden.array(1), golden.array(2));
        Expected.same(a, b, 0, golden);
    }

    static Stream<Golden> stores() {
        return Golden.cases("array/stores");
    }

    @ParameterizedTest
    @MethodSource("stores")
    void storesAsNumPyDoes(Golden golden) {
        Expected.exactly(golden, 3, () -> golden.array(0).set(golden.text(1), golden.array(2)));
    }

    @Test
    void aSliceSharesItsMemory() {
        var a = zeros(3, 4);
        a.get("1:, ::2").fill(7);
        assertEquals(28, a.sum());
        a.get(0).setDouble(5, -1);
        assertEquals(5, a.getDouble(0, 3));
    }

    @Test
    void storingGivesTheArrayBack() {
        var a = arange(6).reshape(2, 3);
        assertSame(a, a.set("0, :", 9));
        assertEquals("array([[9, 9, 9],\n       [3, 4, 5]])", a.toString());
        assertEquals("array([[2, 9, 9],\n       [2, 4, 5]])", a.set(":, 0", 2.9).toString());
        assertEquals(
                "array([[0, 9, 9],\n       [0, 4, 5]])",
                a.set(a.lt(3), array(0, 0)).toString());
    }

    @Test
    void overlappingMemoryIsReadBeforeItIsWritten() {
        var a = arange(6);
        a.set("1:", a.get(":-1"));
        assertEquals("array([0, 0, 1, 2, 3, 4])", a.toString());
        var b = arange(4);
        b.set(":", b.get("::-1"));
        assertEquals("array([3, 2, 1, 0])", b.toString());
        var c = arange(4);
        c.set(array(1, 2, 3), c.get(":3"));
        assertEquals("array([0, 0, 1, 2])", c.toString());
    }

    @Test
    void positionsGiveCopies() {
        var a = arange(3);
        a.get(array(0, 1)).fill(9);
        assertEquals("array([0, 1, 2])", a.toString());
    }

    @Test
    void masksOfAViewStoreInTheView() {
        var a = arange(12).reshape(3, 4);
        var view = a.t().get("::2");
        view.set(view.gt(4), -1);
        assertEquals("array([[ 0,  1,  2,  3],\n       [ 4,  5, -1,  7],\n       [-1,  9, -1, 11]])", a.toString());
    }

    @Test
    void slicesCanBeBuilt() {
        var a = arange(12).reshape(3, 4);
        assertEquals(
                "array([4, 6])", a.get(Slice.at(1), Slice.range(null, null, 2)).toString());
        assertEquals(
                "array([[1, 2]])", a.get(Slice.range(0, 1), Slice.range(1, 3)).toString());
        assertEquals(
                "array([[3, 7, 11]])".replace(" 7", "  7").replace("[3", "[ 3"),
                a.get(Slice.newAxis(), Slice.rest(), Slice.at(-1)).toString());
    }

    @Test
    void floatingPointPositionsAreRefused() {
        var a = arange(3);
        assertThrows(IllegalArgumentException.class, () -> a.get(ones(2)));
    }

    @Test
    void integersCannotHoldNaN() {
        var a = arange(3);
        assertThrows(IllegalArgumentException.class, () -> a.set("0", Double.NaN));
    }

    @Test
    void aPositionOutsideSaysWhere() {
        var a = arange(3);
        var e = assertThrows(IndexOutOfBoundsException.class, () -> a.get("5"));
        assertEquals("index 5 is out of bounds for axis 0 with size 3", e.getMessage());
        e = assertThrows(IndexOutOfBoundsException.class, () -> a.getDouble(-4));
        assertEquals("index -4 is out of bounds for axis 0 with size 3", e.getMessage());
        e = assertThrows(IndexOutOfBoundsException.class, () -> a.get(array(0, 3)));
        assertEquals("index 3 is out of bounds for axis 0 with size 3", e.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "1:b", "1:2:3:4", "1,,2", ",", "1 2", "1;2", "::x", "99999999999", "--1"})
    void whatCannotBeReadIsNamed(String text) {
        var a = zeros(2, 2, 2);
        assertThrows(IllegalArgumentException.class, () -> a.get(text));
    }

    @Test
    void aStepOfZeroIsAnError() {
        var a = arange(3);
        var e = assertThrows(IllegalArgumentException.class, () -> a.get("::0"));
        assertEquals("slice step cannot be zero", e.getMessage());
    }
}
