package elara.array;

import static elara.array.NDArrays.arange;
import static elara.array.NDArrays.array;
import static elara.array.NDArrays.concatenate;
import static elara.array.NDArrays.eye;
import static elara.array.NDArrays.full;
import static elara.array.NDArrays.hstack;
import static elara.array.NDArrays.linspace;
import static elara.array.NDArrays.ones;
import static elara.array.NDArrays.onesLike;
import static elara.array.NDArrays.stack;
import static elara.array.NDArrays.vstack;
import static elara.array.NDArrays.where;
import static elara.array.NDArrays.zeros;
import static elara.array.NDArrays.zerosLike;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import elara.Golden;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NDArraysTest {
    static Stream<Golden> making() {
        return Golden.cases("array/making");
    }

    @ParameterizedTest
    @MethodSource("making")
    void makesRangesAsNumPyDoes(Golden golden) {
        var words = golden.text(1).split(", ", -1);
        Expected.exactly(golden, 2, () -> {
            if (golden.text(0).equals("linspace")) {
                return linspace(Double.parseDouble(words[0]), Double.parseDouble(words[1]), Integer.parseInt(words[2]));
            }
            if (Arrays.stream(words).allMatch(w -> w.matches("-?\\d+"))) {
                var n = Arrays.stream(words).mapToLong(Long::parseLong).toArray();
                return switch (n.length) {
                    case 1 -> arange(n[0]);
                    case 2 -> arange(n[0], n[1]);
                    default -> arange(n[0], n[1], n[2]);
                };
            }
            var x = Arrays.stream(words).mapToDouble(Double::parseDouble).toArray();
            return switch (x.length) {
                case 1 -> arange(x[0]);
                case 2 -> arange(x[0], x[1]);
                default -> arange(x[0], x[1], x[2]);
            };
        });
    }

    static Stream<Golden> joining() {
        return Golden.cases("array/joining");
    }

    @ParameterizedTest
    @MethodSource("joining")
    void joinsAsNumPyDoes(Golden golden) {
        var a = golden.array(1);
        var b = golden.array(2);
        boolean choice = golden.text(0).equals("where");
        Expected.exactly(golden, choice ? 4 : 3, () -> switch (golden.text(0)) {
            case "where" -> where(a, b, golden.array(3));
            case "concatenate" -> concatenate(a, b);
            case "concatenate-1" -> concatenate(-1, a, b);
            case "hstack" -> hstack(a, b);
            case "vstack" -> vstack(a, b);
            case "stack" -> stack(a, b);
            case "stack-1" -> stack(-1, a, b);
            default -> throw new AssertionError(golden.text(0));
        });
    }

    @Test
    void javaTypesBecomeElementTypes() {
        assertEquals(DType.INT64, array(1, 2).dtype());
        assertEquals(DType.INT64, array(1, 2L).dtype());
        assertEquals(DType.FLOAT64, array(1, 2.5).dtype());
        assertEquals(DType.FLOAT32, array(1, 2.5f).dtype());
        assertEquals(DType.BOOL, array(true, false).dtype());
        assertEquals(DType.FLOAT64, array().dtype());
        assertEquals(DType.INT64, array(new int[] {1, 2}).dtype());
        assertEquals(DType.INT64, array(new int[][] {{1}}).dtype());
        assertEquals(DType.INT64, array(new long[][] {{1}}).dtype());
        assertEquals(DType.FLOAT64, array(new double[][] {{1}}).dtype());
        assertEquals(DType.FLOAT32, array(new float[][] {{1}}).dtype());
        assertEquals(DType.BOOL, array(new boolean[][] {{true}}).dtype());
        assertEquals(
                "array([[[1, 2]],\n\n       [[3, 4]]])",
                array(new int[][][] {{{1, 2}}, {{3, 4}}}).toString());
        assertEquals("array([[[1., 2.]]])", array(new double[][][] {{{1, 2}}}).toString());
    }

    @Test
    void valuesAreCopied() {
        var data = new double[] {1, 2};
        var a = array(data);
        data[0] = 9;
        assertEquals("array([1., 2.])", a.toString());
    }

    @Test
    void raggedRowsAreNamed() {
        var e = assertThrows(IllegalArgumentException.class, () -> array(new int[][] {{1, 2}, {3, 4}, {5}}));
        assertEquals("the array is ragged: row 2 has 1 elements, but row 0 has 2", e.getMessage());
        e = assertThrows(IllegalArgumentException.class, () -> array(new double[][][] {{{1}, {2}}, {{3}}}));
        assertEquals("the array is ragged: block 1 has 1 rows, but block 0 has 2", e.getMessage());
        e = assertThrows(IllegalArgumentException.class, () -> array(new double[][][] {{{1}, {2, 3}}}));
        assertEquals("the array is ragged: block 0, row 1 has 2 elements, but block 0, row 0 has 1", e.getMessage());
    }

    @Test
    void javaArraysAreWrappedInAnyShape() {
        assertEquals("array([1., 2.])", NDArray.of(new double[] {1, 2}).toString());
        assertEquals("array([], dtype=bool)", NDArray.of(new boolean[0]).toString());
        assertEquals(
                "array([[1],\n       [2]])", NDArray.of(new long[] {1, 2}, 2, 1).toString());
        var number = full(2.0);
        assertEquals("array(2.)", NDArray.of(number.toDoubles(), number.shape()).toString());
        assertEquals(
                "array(2, dtype=int32)", NDArray.of(new int[] {2}, new int[0]).toString());
        var e = assertThrows(IllegalArgumentException.class, () -> NDArray.of(new float[2], new int[0]));
        assertEquals("cannot wrap array of size 2 into shape ()", e.getMessage());
    }

    @Test
    void elementsToReadAreCopiedOnlyWhereTheyMustBe() {
        var data = new double[] {1, 2, 3};
        assertSame(data, NDArray.of(data).asDoubles());
        assertArrayEquals(new double[] {3, 2, 1}, NDArray.of(data).get("::-1").asDoubles());
        assertArrayEquals(new double[] {1, 0}, array(true, false).asDoubles());
        var floats = new float[] {1, 2, 3};
        assertSame(floats, NDArray.of(floats).asFloats());
        assertArrayEquals(new float[] {1, 2, 3}, NDArray.of(data).asFloats());
    }

    @Test
    void linspaceMakesFiftyUnlessSaid() {
        assertTrue(linspace(0, 1).arrayEqual(linspace(0, 1, 50)));
    }

    @Test
    void aCountThatCannotBeIsNamed() {
        var e = assertThrows(IllegalArgumentException.class, () -> linspace(0, 1, -1));
        assertEquals("the count of linspace must not be negative, got -1", e.getMessage());
        assertEquals("array([], dtype=float64)", linspace(0, 1, 0).toString());
    }

    @Test
    void filledArrays() {
        assertEquals("array([[0., 0., 0.],\n       [0., 0., 0.]])", zeros(2, 3).toString());
        assertEquals("array([[7., 7.],\n       [7., 7.]])", full(7.0, 2, 2).toString());
        assertEquals("array([7, 7])", full(7, 2).toString());
        assertEquals("array(9223372036854775807)", full(Long.MAX_VALUE).toString());
        assertEquals("array([[1., 0.],\n       [0., 1.]])", eye(2).toString());
        assertEquals("array([1, 1], dtype=int32)", ones(DType.INT32, 2).toString());
        assertEquals("array(1.)", ones().toString());
        assertEquals("array([0., 0.], dtype=float32)", zerosLike(array(1f, 2f)).toString());
        assertEquals("array([ True])", onesLike(array(false)).toString());
        assertThrows(IllegalArgumentException.class, () -> zeros(2, -1));
        assertArrayEquals(new int[] {0, 3}, zeros(0, 3).shape());
    }

    @Test
    void aColumnOfOnesJoinsAMatrix() {
        var x = arange(4).reshape(2, 2);
        assertEquals(
                "array([[1., 0., 1.],\n       [1., 2., 3.]])",
                hstack(ones(2, 1), x).toString());
    }

    @Test
    void choosesBetweenNumbers() {
        var a = array(-1, 2);
        assertEquals("array([0, 2])", where(a.gt(0), a, 0).toString());
        assertEquals("array([1, 2])", where(a.lt(0), 1, a).toString());
        assertEquals("array([-1,  1])", where(a.gt(0), 1, -1).toString());
        assertEquals("array([0.5, 2. ])", where(a.gt(0), a, 0.5).toString());
        assertEquals("array([0.5, 2. ])", where(a.lt(0), 0.5, a).toString());
        assertEquals("array([-1. ,  0.5])", where(a.gt(0), 0.5, -1).toString());
    }

    @Test
    void arangeRefusesAStepOfZero() {
        assertThrows(IllegalArgumentException.class, () -> arange(0, 1, 0));
        assertThrows(IllegalArgumentException.class, () -> arange(0.0, 1.0, 0.0));
        assertThrows(IllegalArgumentException.class, () -> arange(0.0, Double.NaN));
    }
}
