package elara.array;

import static elara.array.NDArrays.arange;
import static elara.array.NDArrays.convolve;
import static elara.array.NDArrays.cross;
import static elara.array.NDArrays.einsum;
import static elara.array.NDArrays.ones;
import static elara.array.NDArrays.tensordot;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import elara.Golden;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TensorProductTest {
    static Stream<Golden> tensors() {
        return Golden.cases("array/tensors");
    }

    @ParameterizedTest
    @MethodSource("tensors")
    void multipliesAsNumPyDoes(Golden golden) {
        var operands = IntStream.range(2, golden.fields().size())
                .mapToObj(golden::array)
                .toArray(NDArray[]::new);
        var call = golden.text(0).split(" ", 2);
        Expected.closelyOrNearZero(
                golden, 1, () -> product(call[0], call.length > 1 ? call[1] : "", operands), tolerance(golden));
    }

    private static NDArray product(String name, String argument, NDArray... operands) {
        var a = operands[0];
        var b = operands.length > 1 ? operands[1] : null;
        return switch (name) {
            case "einsum" -> einsum(argument, operands);
            case "outer" -> NDArrays.outer(a, b);
            case "kron" -> NDArrays.kron(a, b);
            case "inner" -> NDArrays.inner(a, b);
            case "cross" -> cross(a, b);
            case "convolve" -> convolve(a, b, argument);
            case "correlate" -> NDArrays.correlate(a, b, argument);
            case "tensordot" -> {
                var axes = argument.split(";", -1);
                yield axes.length == 1
                        ? tensordot(a, b, Integer.parseInt(argument))
                        : tensordot(a, b, integers(axes[0]), integers(axes[1]));
            }
            default -> throw new AssertionError(name);
        };
    }

    private static double tolerance(Golden golden) {
        return golden.error(1) == null && golden.array(1).dtype() == DType.FLOAT32 ? 1e-5 : 1e-12;
    }

    private static int[] integers(String text) {
        return Arrays.stream(text.split(",", -1)).mapToInt(Integer::parseInt).toArray();
    }

    @Test
    void shortFormsTakeNumPysDefaults() {
        var a = arange(5);
        var v = arange(1, 3);
        assertEquals(convolve(a, v, "full").toString(), convolve(a, v).toString());
        assertEquals(
                NDArrays.correlate(a, v, "valid").toString(),
                NDArrays.correlate(a, v).toString());
        assertEquals(30, NDArrays.vdot(a, a));
        assertEquals(4, NDArrays.vdot(ones(2, 2), ones(4)));
    }

    @Test
    void longVectorsSlideInBlocks() {
        var a = arange(0.0, 10_000.0).div(7);
        var v = ones(3);
        var sums = convolve(a, v, "valid");
        assertEquals(9_998, sums.size());
        var expected = a.get(":-2").add(a.get("1:-1")).add(a.get("2:"));
        assertEquals(true, sums.allclose(expected, 1e-14, 0));
    }

    @Test
    void mismatchesSayWhatAndWhere() {
        assertMessage(
                "einsum: in \"ij,jk->ik\", 'j' has length 2 in operand 1 but 3 before",
                () -> einsum("ij,jk->ik", ones(2, 3), ones(2, 4)));
        assertMessage(
                "einsum: in \"ij->i\", \"ij\" names 2 axes, but operand 0 has 3", () -> einsum("ij->i", ones(1, 2, 3)));
        assertMessage("einsum: \"ij,jk\" names 2 operands, but 1 are given", () -> einsum("ij,jk", ones(2, 3)));
        assertMessage(
                "einsum: \"ij->ik\" has 'k' in the result, but in no operand", () -> einsum("ij->ik", ones(2, 3)));
        assertMessage("einsum: \"ij->ii\" has a letter twice in the result", () -> einsum("ij->ii", ones(2, 3)));
        assertMessage(
                "einsum: \"i1->i\" has '1' at 1, where only letters, one \"...\" an operand, \",\" and \"->\" can be",
                () -> einsum("i1->i", ones(2, 3)));
        assertMessage(
                "einsum: in \"ii->i\", 'i' is twice in one operand, with lengths 2 and 3",
                () -> einsum("ii->i", ones(2, 3)));
        assertMessage(
                "einsum: \"...i->i\" has axes behind \"...\" that the result does not name;"
                        + " write \"...\" behind the arrow, too",
                () -> einsum("...i->i", ones(2, 3)));
        assertMessage(
                "tensordot: shape-mismatch for sum: shapes (2,3) and (2,3): 3 (dim 1) != 2 (dim 0)",
                () -> tensordot(ones(2, 3), ones(2, 3), 1));
        assertMessage(
                "tensordot: cannot sum over 3 axes of shapes (2,3) and (2,3)",
                () -> tensordot(ones(2, 3), ones(2, 3), 3));
        assertMessage(
                "cross: both arrays must have 3 elements along their last axis, got shapes (2,) and (3,)",
                () -> cross(ones(2), ones(3)));
        assertMessage("convolve: the second vector cannot be empty", () -> convolve(ones(2), ones(0)));
        assertMessage(
                "convolve: mode must be \"full\", \"same\" or \"valid\", got \"half\"",
                () -> convolve(ones(2), ones(2), "half"));
        assertMessage(
                "convolve: object too deep for desired array: shapes (2,2) and (2,), but both must be vectors",
                () -> convolve(ones(2, 2), ones(2)));
    }

    private static void assertMessage(String message, Executable call) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
    }
}
