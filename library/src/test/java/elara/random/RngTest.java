package elara.random;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import elara.array.DType;
import elara.array.NDArray;
import java.math.BigInteger;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class RngTest {
    @Test
    void normalIsPrintedAsNumPyPrintsIt() {
        assertEquals(
                "array([ 0.30471708, -1.03998411,  0.7504512 ])",
                Rng.of(42).normal(3).toString());
    }

    @Test
    void seedsOfAnyLengthAgreeWhereTheyAreEqual() {
        assertEquals(Rng.of(7).random(), Rng.of(BigInteger.valueOf(7)).random());
    }

    @Test
    void freshGeneratorsDiffer() {
        assertNotEquals(Rng.of().random(), Rng.of().random());
    }

    @Test
    void singleDrawsAndArraysTakeTheSameNumbers() {
        var one = Rng.of(3);
        var many = Rng.of(3);
        assertEquals(many.random(1).item(), one.random());
        assertEquals(many.normal(1).item(), one.normal());
        assertEquals(many.uniform(2, 5, 1).item(), one.uniform(2, 5));
        assertEquals(many.exponential(2, 1).item(), one.exponential(2));
        assertEquals(many.integers(0, 9, 1).getLong(0), one.integers(0, 9));
        assertEquals(many.integers(0, 9, 1).getLong(0), one.integers(0, 9));
    }

    @Test
    void resultsHaveTheShapeAndTheTypeOfNumPys() {
        var rng = Rng.of(1);
        assertArrayEquals(new int[] {2, 3, 4}, rng.random(2, 3, 4).shape());
        assertEquals(DType.FLOAT64, rng.normal(2).dtype());
        assertEquals(DType.INT64, rng.integers(0, 5, 2).dtype());
        assertEquals(DType.INT64, rng.permutation(5).dtype());
        assertArrayEquals(new int[] {}, rng.random(new int[0]).shape());
        assertArrayEquals(new int[] {}, rng.integers(0, 5, new int[0]).shape());
        assertArrayEquals(new int[] {0, 2}, rng.normal(0, 2).shape());
    }

    @Test
    void permutationIndicesAreThePermutation() {
        assertArrayEquals(Rng.of(4).permutation(20).toInts(), Rng.of(4).permutationIndices(20));
    }

    @Test
    void permutationLeavesItsArgumentAndKeepsItsType() {
        var matrix = NDArray.of(new float[] {1, 2, 3, 4, 5, 6}, 3, 2);
        var permuted = Rng.of(1).permutation(matrix);
        assertArrayEquals(new float[] {1, 2, 3, 4, 5, 6}, matrix.toFloats());
        assertEquals(DType.FLOAT32, permuted.dtype());
        for (int i = 0; i < 3; i++) {
            assertEquals(permuted.getDouble(i, 0) + 1, permuted.getDouble(i, 1));
        }
    }

    @Test
    void shuffleOfAViewChangesWhatItViews() {
        var base = NDArray.of(new long[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9});
        Rng.of(0).shuffle(base.get("::2"));
        assertArrayEquals(new long[] {1, 3, 5, 7, 9}, base.get("1::2").toLongs());
        var even = base.get("::2").toLongs();
        assertFalse(Arrays.equals(new long[] {0, 2, 4, 6, 8}, even));
        Arrays.sort(even);
        assertArrayEquals(new long[] {0, 2, 4, 6, 8}, even);
    }

    @Test
    void choiceWithoutReplacementHasNoNumberTwice() {
        for (int n : new int[] {10, 10_001}) {
            var chosen = Rng.of(2).choice(n, n / 2, false).toLongs();
            assertEquals(n / 2, Arrays.stream(chosen).distinct().count());
            assertTrue(Arrays.stream(chosen).allMatch(value -> 0 <= value && value < n));
        }
    }

    @Test
    void momentsOfTheNormalDistributionAreRight() {
        var draws = Rng.of(123).normal(200_000);
        assertEquals(0, draws.mean(), 0.01);
        assertEquals(1, draws.std(), 0.01);
    }

    @Test
    void badArgumentsAreNamed() {
        var rng = Rng.of(0);
        assertMessage("A seed must not be negative, got -1", () -> Rng.of(-1));
        assertMessage("There is no integer in [low, high): low=5, high=5", () -> rng.integers(5, 5));
        assertMessage(
                "uniform needs low <= high with a finite distance, got low=2.0, high=1.0", () -> rng.uniform(2, 1, 3));
        assertMessage("The standard deviation must not be negative, got -1.0", () -> rng.normal(0, -1, new int[] {2}));
        assertMessage("The scale must not be negative, got -2.0", () -> rng.exponential(-2));
        assertMessage("negative dimensions are not allowed: (2,-1)", () -> rng.random(2, -1));
        assertMessage("shape (100000,100000) has more than 2^31 - 1 elements", () -> rng.normal(100_000, 100_000));
        assertMessage("n must not be negative, got -1", () -> rng.permutation(-1));
        assertMessage("size must not be negative, got -1", () -> rng.choice(3, -1));
        assertMessage("choice without replacement cannot take 4 of 3 numbers", () -> rng.choice(3, 4, false));
        assertMessage("choice needs numbers to choose from, got n=0", () -> rng.choice(0, 1));
        assertMessage(
                "shuffle works along axis 0, but the array has no axis (shape ())",
                () -> rng.shuffle(NDArray.of(new double[] {1}).reshape()));
    }

    private static void assertMessage(String message, Executable call) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
    }
}
