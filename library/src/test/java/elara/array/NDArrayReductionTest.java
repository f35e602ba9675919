package elara.array;

import static elara.array.NDArrays.arange;
import static elara.array.NDArrays.array;
import static elara.array.NDArrays.zeros;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import elara.Golden;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NDArrayReductionTest {
    private static NDArray along(String operation, NDArray a, int axis) {
        return switch (operation) {
            case "sum" -> a.sum(axis);
            case "prod" -> a.prod(axis);
            case "max" -> a.max(axis);
            case "min" -> a.min(axis);
            case "mean" -> a.mean(axis);
            case "var" -> a.var(axis);
            case "std" -> a.std(axis);
            case "argmax" -> a.argmax(axis);
            case "argmin" -> a.argmin(axis);
            default -> throw new AssertionError(operation);
        };
    }

    private static double all(String operation, NDArray a) {
        return switch (operation) {
            case "sum" -> a.sum();
            case "prod" -> a.prod();
            case "max" -> a.max();
            case "min" -> a.min();
            case "mean" -> a.mean();
            case "var" -> a.var();
            case "std" -> a.std();
            case "argmax" -> a.argmax();
            case "argmin" -> a.argmin();
            default -> throw new AssertionError(operation);
        };
    }

    static Stream<Golden> reductions() {
        return Golden.cases("array/reductions");
    }

    @ParameterizedTest
    @MethodSource("reductions")
    void reducesAsNumPyDoes(Golden golden) {
        var a = golden.array(1);
        var operation = golden.text(0);
        if (!golden.text(2).equals("-")) {
            Expected.exactly(golden, 3, () -> along(operation, a, golden.integer(2)));
        } else if (golden.error(3) != null) {
            var e = assertThrows(IllegalArgumentException.class, () -> all(operation, a));
            assertEquals(golden.error(3), e.getMessage());
        } else {
            assertEquals(golden.array(3).item(), all(operation, a), golden::toString);
        }
    }

    static Stream<Golden> sums() {
        return Golden.cases("array/sums");
    }

    @ParameterizedTest
    @MethodSource("sums")
    void longSumsAgreeToTheLastBit(Golden golden) {
        var shape = golden.integers(2);
        int size = 1;
        for (int n : shape) {
            size *= n;
        }
        var i = arange((long) size);
        var wrapped = i.mul(7919).sub(i.mul(7919).div(10007).astype(DType.INT64).mul(10007));
        var x = wrapped.div(10007)
                .sub(0.3)
                .astype(Golden.dtype(golden.text(1)))
                .reshape(shape)
                .get(golden.text(3));
        var operation = golden.text(0);
        if (golden.text(4).equals("-")) {
            assertEquals(golden.array(5).item(), all(operation, x), golden::toString);
            return;
        }
        Expected.exactly(golden, 5, () -> {
            var sum = along(operation, x, golden.integer(4));
            return sum.size() > 60 ? sum.ravel().get(":60") : sum;
        });
    }

    @Test
    void keepsTheAxisWhereAsked() {
        var a = arange(6).reshape(2, 3);
        assertArrayEquals(new int[] {2, 1}, a.sum(1, true).shape());
        assertArrayEquals(new int[] {1, 3}, a.mean(0, true).shape());
        assertArrayEquals(new int[] {2, 1}, a.argmax(-1, true).shape());
        assertEquals(
                "array([[-1.,  0.,  1.],\n       [-1.,  0.,  1.]])",
                a.sub(a.mean(1, true)).toString());
    }

    @Test
    void anyAndAll() {
        assertTrue(array(0, 2).any());
        assertFalse(array(0, 2).all());
        assertFalse(zeros(0).any());
        assertTrue(zeros(0).all());
        assertTrue(array(Double.NaN).any());
    }

    @Test
    void wholeSumsStayExactAlongAnAxis() {
        assertEquals((1L << 60) + 1, array(1L << 60, 1).sum(0).getLong());
    }
}
