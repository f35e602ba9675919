package elara.array;

import static elara.array.NDArrays.arange;
import static elara.array.NDArrays.array;
import static elara.array.NDArrays.asarray;
import static elara.array.NDArrays.concatenate;
import static elara.array.NDArrays.ones;
import static elara.array.NDArrays.pad;
import static elara.array.NDArrays.select;
import static elara.array.NDArrays.split;
import static elara.array.NDArrays.zeros;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said of bad input: NumPy's words, with shapes and positions, and what to do. */
class ArrayMessageTest {
    private static Arguments says(String message, Executable code) {
        return Arguments.of(message, code);
    }

    static Stream<Arguments> messages() {
        return Stream.of(
                says("operands could not be broadcast together with shapes (2,) (3,)", () -> ones(2).add(ones(3))),
                says(
                        "shapes (2,3) and (2,) not aligned: 3 (dim 1) != 2 (dim 0)",
                        () -> ones(2, 3).dot(ones(2))),
                says(
                        "the array is ragged: row 1 has 1 elements, but row 0 has 2",
                        () -> array(new double[][] {{1, 2}, {3}})),
                says(
                        "the array is ragged: row 1 has 1 elements, but row 0 has 2",
                        () -> array(List.of(List.of(1, 2), List.of(3)))),
                says(
                        "the array is ragged: block 1, row 0 has 1 elements, but block 0, row 0 has 2",
                        () -> array(new int[][][] {{{1, 2}}, {{3}}})),
                says("an array holds numbers and truth values, not java.lang.String", () -> asarray(List.of("a"))),
                says("char is no number; an array of it cannot be made", () -> asarray(new char[] {'a'})),
                says(
                        "index 5 is out of bounds for axis 0 with size 3",
                        () -> arange(3).get(5)),
                says(
                        "index 7 is out of bounds for axis 1 with size 2",
                        () -> ones(3, 2).get(Slice.all(), Slice.of(array(7)))),
                says(
                        "index -4 is out of bounds for axis 0 with size 3",
                        () -> arange(3).get(array(-4))),
                says(
                        "too many indices for array: array is 1-dimensional, but 2 were indexed",
                        () -> arange(3).get(array(0), array(0))),
                says(
                        "arrays used as indices must be of integer or boolean type, not float64; use astype(INT64)",
                        () -> arange(3).get(array(0.5))),
                says(
                        "shape mismatch: indexing arrays could not be broadcast together with shapes (2,) (3,)",
                        () -> ones(3, 3).get(array(0, 1), array(0, 1, 2))),
                says(
                        "axis 2 is out of bounds for array of dimension 2",
                        () -> ones(2, 2).sum(2)),
                says("duplicate value in 'axis': 0", () -> ones(2, 2).sum(new int[] {0, 0}, false)),
                says(
                        "cannot read \"1;2\" in the slices \"0, 1;2\"; write an index, start:stop:step, None or ... for each axis,"
                                + " with commas between them",
                        () -> ones(2, 2).get("0, 1;2")),
                says("slice step cannot be zero", () -> arange(3).get("::0")),
                says("negative dimensions are not allowed: (-1,2)", () -> zeros(-1, 2)),
                says("shape (65536,65536) has more than 2^31 - 1 elements", () -> zeros(65536, 65536)),
                says(
                        "1500000000 complex numbers are more than a Java array holds (2^30 - 1)",
                        () -> zeros(DType.COMPLEX128, 1500000000)),
                says(
                        "Python integer 300 out of bounds for uint8: 300 is out of bounds for uint8; use astype(INT64) first",
                        () -> zeros(DType.UINT8, 2).add(300)),
                says(
                        "an array of int64 cannot hold NaN; use astype(FLOAT64) first",
                        () -> arange(3).fill(Double.NaN)),
                says(
                        "Cannot cast ufunc 'add' output from dtype('float64') to dtype('int64') with casting rule 'same_kind':"
                                + " the result is float64, which an array of int64 cannot hold in place; use the operation that"
                                + " returns a new array",
                        () -> arange(3).addi(0.5)),
                says(
                        "Cannot cast ufunc 'multiply' output from dtype('int64') to dtype('uint8') with casting rule 'same_kind':"
                                + " the result is int64, which an array of uint8 cannot hold in place; use the operation that"
                                + " returns a new array",
                        () -> zeros(DType.UINT8, 2).muli(array(1, 2))),
                says(
                        "non-broadcastable output operand with shape (2,) doesn't match the broadcast shape (3,)",
                        () -> ones(3).add(ones(3), zeros(2))),
                says(
                        "non-broadcastable output operand with shape (2,) doesn't match the broadcast shape (3,)",
                        () -> ones(3).exp(zeros(2))),
                says(
                        "ufunc 'bitwise_and' not supported for the input types: float64; use astype(INT64) first",
                        () -> ones(2).bitwiseAnd(1)),
                says(
                        "ufunc 'floor' not supported for the input types: complex128; take real() or abs() first",
                        () -> array(Complex.I).floor()),
                says(
                        "numpy boolean subtract, the `-` operator, is not supported: boolean arrays cannot be subtracted; use"
                                + " ne(...) for those that differ, or astype(INT64)",
                        () -> array(true).sub(array(false))),
                says(
                        "and, or, not are for boolean arrays, such as comparisons give; this one is int64; for bits there are"
                                + " bitwiseAnd and its like, for truth logicalAnd",
                        () -> array(1).and(array(2))),
                says(
                        "Integers to negative integer powers are not allowed. Make one of them floating-point: astype(FLOAT64)",
                        () -> array(2).pow(-1)),
                says(
                        "assignment destination is read-only; use copy() to change it",
                        () -> ones(3).broadcastTo(2, 3).fill(0)),
                says(
                        "assignment destination is read-only; use copy() to change it",
                        () -> ones(3).asReadOnly().addi(1)),
                says(
                        "assignment destination is read-only; use copy() to change it",
                        () -> ones(3).asReadOnly().setDouble(1, 0)),
                says(
                        "could not broadcast input array from shape (3,) into shape (2,)",
                        () -> ones(2, 2).set("0", ones(3))),
                says(
                        "cannot reshape array of size 6 into shape (4,)",
                        () -> arange(6).reshape(4)),
                says("zero-size array to reduction operation maximum which has no identity", () -> array().max()),
                says("attempt to get argmax of an empty sequence", () -> array().argmax()),
                says("Quantiles must be in the range [0, 1], got 1.5", () -> ones(3).quantile(1.5)),
                says("All-NaN slice encountered", () -> array(Double.NaN).nanargmax()),
                says("Weights sum to zero, can't be normalized", () -> ones(2).average(array(1, -1))),
                says(
                        "can't convert complex to float: the imaginary part of 1j would be lost; use ravel() and an axis, then"
                                + " getComplex(), or real()",
                        () -> array(Complex.I).item()),
                says("item() needs an array of one element; this one has shape (2,)", () -> ones(2).item()),
                says("need at least one array to concatenate", () -> concatenate()),
                says(
                        "array split does not result in an equal division: axis 0 of size 5 into 2; use arraySplit",
                        () -> split(arange(5), 2, 0)),
                says("index can't contain negative values: {-1, -1} for axis 0", () -> pad(arange(3), -1, 0)),
                says(
                        "list of cases must be same length as list of conditions: 0 and 1",
                        () -> select(new NDArray[] {array(true)}, new NDArray[0], 0)),
                says("`bins` must be positive, when an integer, got 0", () -> Histograms.histogram(arange(3), 0)),
                says("'list' argument must have no negative elements", () -> Histograms.bincount(array(-1))),
                says(
                        "there is no type int8; there are bool, uint8, int32, int64, float32, float64, complex128",
                        () -> DType.of("int8")),
                says(
                        "doubles() needs a whole contiguous array of float64; this is int64 of shape (3,); use toDoubles(), which"
                                + " copies",
                        () -> arange(3).doubles()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("messages")
    void saysWhatIsWrongAndWhatToDo(String message, Executable code) {
        assertEquals(message, assertThrows(RuntimeException.class, code).getMessage());
    }
}
