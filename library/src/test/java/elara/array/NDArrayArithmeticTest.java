package elara.array;

import static elara.array.NDArrays.arange;
import static elara.array.NDArrays.array;
import static elara.array.NDArrays.full;
import static elara.array.NDArrays.ones;
import static elara.array.NDArrays.zeros;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import elara.Golden;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NDArrayArithmeticTest {
    private static final Map<String, BinaryOperator<NDArray>> BINARY = Map.ofEntries(
            Map.entry("add", NDArray::add),
            Map.entry("sub", NDArray::sub),
            Map.entry("mul", NDArray::mul),
            Map.entry("div", NDArray::div),
            Map.entry("pow", NDArray::pow),
            Map.entry("maximum", NDArray::maximum),
            Map.entry("minimum", NDArray::minimum),
            Map.entry("gt", NDArray::gt),
            Map.entry("ge", NDArray::ge),
            Map.entry("lt", NDArray::lt),
            Map.entry("le", NDArray::le),
            Map.entry("eq", NDArray::eq),
            Map.entry("ne", NDArray::ne));

    private static final Map<String, UnaryOperator<NDArray>> UNARY = Map.of(
            "neg", NDArray::neg,
            "abs", NDArray::abs,
            "square", NDArray::square,
            "sqrt", NDArray::sqrt,
            "exp", NDArray::exp,
            "log", NDArray::log,
            "tanh", NDArray::tanh,
            "sin", NDArray::sin,
            "cos", NDArray::cos);

    /** C's library and Java's round powers and exponentials differently in the last digits. */
    private static double tolerance(String operation, NDArray result) {
        return switch (operation) {
            case "pow", "exp", "log", "tanh", "sin", "cos" -> result.dtype() == DType.FLOAT32 ? 3e-7 : 1e-12;
            default -> 0;
        };
    }

    static Stream<Golden> arithmetic() {
        return Golden.cases("array/arithmetic");
    }

    @ParameterizedTest
    @MethodSource("arithmetic")
    void broadcastsAndPromotesAsNumPyDoes(Golden golden) {
        var a = golden.array(1);
        var b = golden.array(2);
        var operation = golden.text(0);
        double tolerance = golden.error(3) != null ? 0 : tolerance(operation, golden.array(3));
        Expected.closely(golden, 3, () -> BINARY.get(operation).apply(a, b), tolerance);
    }

    @ParameterizedTest
    @MethodSource("arithmetic")
    void viewsGiveWhatCopiesGive(Golden golden) {
        var a = interleaved(golden.array(1));
        var b = interleaved(golden.array(2));
        var operation = golden.text(0);
        double tolerance = golden.error(3) != null ? 0 : tolerance(operation, golden.array(3));
        Expected.closely(golden, 3, () -> BINARY.get(operation).apply(a, b), tolerance);
    }

    /** The same elements with gaps between them, backwards in memory. */
    private static NDArray interleaved(NDArray a) {
        if (a.ndim() == 0) {
            return a;
        }
        var shape = a.shape();
        shape[shape.length - 1] *= 2;
        var wide = zeros(a.dtype(), shape);
        wide.set("..., ::-2", a);
        return wide.get("..., ::-2");
    }

    static Stream<Golden> scalars() {
        return Golden.cases("array/scalars");
    }

    @ParameterizedTest
    @MethodSource("scalars")
    void javaNumbersAreWeak(Golden golden) {
        var a = golden.array(1);
        var operation = golden.text(0);
        boolean whole = golden.text(2).matches("-?\\d+");
        double tolerance = golden.error(3) != null ? 0 : tolerance(operation, golden.array(3));
        Expected.closely(
                golden,
                3,
                () -> whole
                        ? withLong(operation, a, Long.parseLong(golden.text(2)))
                        : withDouble(operation, a, Double.parseDouble(golden.text(2))),
                tolerance);
    }

    private static NDArray withLong(String operation, NDArray a, long s) {
        return switch (operation) {
            case "add" -> a.add(s);
            case "sub" -> a.sub(s);
            case "mul" -> a.mul(s);
            case "div" -> a.div(s);
            case "pow" -> a.pow(s);
            case "maximum" -> a.maximum(s);
            case "minimum" -> a.minimum(s);
            case "gt" -> a.gt(s);
            case "ge" -> a.ge(s);
            case "lt" -> a.lt(s);
            case "le" -> a.le(s);
            case "eq" -> a.eq(s);
            case "ne" -> a.ne(s);
            default -> throw new AssertionError(operation);
        };
    }

    private static NDArray withDouble(String operation, NDArray a, double s) {
        return switch (operation) {
            case "add" -> a.add(s);
            case "sub" -> a.sub(s);
            case "mul" -> a.mul(s);
            case "div" -> a.div(s);
            case "pow" -> a.pow(s);
            case "maximum" -> a.maximum(s);
            case "minimum" -> a.minimum(s);
            case "gt" -> a.gt(s);
            case "ge" -> a.ge(s);
            case "lt" -> a.lt(s);
            case "le" -> a.le(s);
            case "eq" -> a.eq(s);
            case "ne" -> a.ne(s);
            default -> throw new AssertionError(operation);
        };
    }

    static Stream<Golden> unary() {
        return Golden.cases("array/unary");
    }

    @ParameterizedTest
    @MethodSource("unary")
    void appliesFunctionsAsNumPyDoes(Golden golden) {
        var a = golden.array(1);
        var operation = golden.text(0);
        Expected.closely(golden, 2, () -> UNARY.get(operation).apply(a), tolerance(operation, golden.array(2)));
    }

    @Test
    void sigmoidNeverOverflows() {
        var p = array(-1000.0, -1.0, 0.0, 1.0, 1000.0, Double.NaN).sigmoid();
        assertArrayEquals(
                new double[] {0, 1 / (1 + Math.E), 0.5, Math.E / (1 + Math.E), 1, Double.NaN}, p.toDoubles(), 1e-15);
    }

    @Test
    void booleansHaveNoDifferenceAndNoNegative() {
        var a = array(true, false);
        assertThrows(IllegalArgumentException.class, () -> a.sub(a));
        assertThrows(IllegalArgumentException.class, a::neg);
        assertEquals("array([1, 1])", a.pow(a).toString());
    }

    @Test
    void worksInPlaceAndReturnsTheArray() {
        var a = arange(6).reshape(2, 3);
        assertSame(a, a.addi(1).muli(array(1, 10, 100)).subi(1));
        assertEquals("array([[  0,  19, 299],\n       [  3,  49, 599]])", a.toString());
        assertEquals("array([0.5, 1.5])", array(1.0, 3.0).divi(2).toString());
    }

    @Test
    void inPlaceTheTypeStays() {
        assertEquals(DType.FLOAT32, array(1f, 2f).addi(array(1.0, 2.0)).dtype());
        assertEquals(
                DType.INT32, array(1, 2).astype(DType.INT32).muli(array(3, 4)).dtype());
        var whole = array(1, 2);
        assertThrows(IllegalArgumentException.class, () -> whole.addi(0.5));
        assertThrows(IllegalArgumentException.class, () -> whole.divi(2));
    }

    @Test
    void inPlaceTheShapeStays() {
        var row = ones(3);
        var e = assertThrows(IllegalArgumentException.class, () -> row.addi(ones(2, 3)));
        assertEquals(
                "non-broadcastable output operand with shape (3,) doesn't match the broadcast shape (2,3)",
                e.getMessage());
    }

    @Test
    void inPlaceWithOverlappingMemoryReadsWhatWasThereBefore() {
        var a = arange(6);
        a.get("1:").addi(a.get(":-1"));
        assertEquals("array([0, 1, 3, 5, 7, 9])", a.toString());
        var m = arange(9).reshape(3, 3);
        m.addi(m.t());
        assertEquals("array([[ 0,  4,  8],\n       [ 4,  8, 12],\n       [ 8, 12, 16]])", m.toString());
        var b = arange(4);
        b.addi(b);
        assertEquals("array([0, 2, 4, 6])", b.toString());
    }

    @Test
    void aNumberThatDoesNotFitInt32IsAnError() {
        var a = array(1, 2).astype(DType.INT32);
        assertThrows(IllegalArgumentException.class, () -> a.add(1L << 40));
        assertEquals("array([ True,  True])", a.lt(1L << 40).toString());
    }

    @Test
    void logicIsForBooleans() {
        var a = array(true, true, false);
        var b = array(true, false, false);
        assertEquals("array([ True, False, False])", a.and(b).toString());
        assertEquals("array([ True,  True, False])", a.or(b).toString());
        assertEquals("array([False, False,  True])", a.not().toString());
        assertThrows(IllegalArgumentException.class, () -> a.and(array(1, 0, 1)));
    }

    @Test
    void closeIsRelativeToTheOther() {
        var a = array(1.0, Double.POSITIVE_INFINITY);
        assertEquals(true, a.allclose(array(1 + 1e-9, Double.POSITIVE_INFINITY), 1e-5, 1e-8));
        assertEquals(false, a.allclose(array(1.1, Double.POSITIVE_INFINITY), 1e-5, 1e-8));
        assertEquals(false, full(Double.NaN, 2).allclose(full(Double.NaN, 2), 1, 1));
        assertEquals(false, ones(2).allclose(full(Double.POSITIVE_INFINITY, 2), 1, 1));
    }
}
