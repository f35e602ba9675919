package elara.random;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import elara.array.DType;
import elara.array.NDArray;
import elara.array.NDArrays;
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
    void multivariateNormalHasTheMeanAndCovarianceAskedFor() {
        var mean = NDArray.of(new double[] {1, -2});
        var cov = NDArray.of(new double[] {2, 0.6, 0.6, 0.5}, 2, 2);
        // numpy: default_rng(42).multivariate_normal([1, -2], [[2, .6], [.6, .5]], size=2)
        var two = Rng.of(42).multivariateNormal(mean, cov, 2);
        assertArrayEquals(
                new double[] {0.7577263583491307, -2.6780107453660857, -0.2203704834315776, -1.8917486087037083},
                two.toDoubles(),
                1e-12);
        var many = Rng.of(1).multivariateNormal(mean, cov, 100, 500);
        assertArrayEquals(new int[] {100, 500, 2}, many.shape());
        var x = many.reshape(-1, 2).sub(mean);
        var covariance = x.t().dot(x).div(50_000);
        assertTrue(covariance.sub(cov).abs().max() < 0.05, covariance.toString());
        assertArrayEquals(new int[] {2}, Rng.of(1).multivariateNormal(mean, cov).shape());
    }

    @Test
    void choiceOfAnArrayTakesItsRows() {
        var rows = NDArray.of(new long[] {0, 1, 10, 11, 20, 21}, 3, 2);
        var chosen = Rng.of(5).choice(rows, 4);
        assertArrayEquals(new int[] {4, 2}, chosen.shape());
        assertArrayEquals(
                Rng.of(5).choice(3, 4).toLongs(), chosen.get(":, 0").div(10).toLongs());
        assertEquals(3, Rng.of(5).choice(rows, 3, false).shape(0));
        var always = NDArray.of(new double[] {0, 1, 0});
        assertArrayEquals(
                new long[] {10, 11}, Rng.of(5).choice(rows, 1, true, always).toLongs());
    }

    @Test
    void childrenOfALegacyGeneratorAreRefused() {
        var error = assertThrows(
                UnsupportedOperationException.class, () -> Rng.legacy(0).spawn(1));
        assertEquals("a legacy generator has no children; take Rng.of(seed), or several seeds", error.getMessage());
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
                "choice of 3 numbers needs as many probabilities, (3,), got shape [2]",
                () -> rng.choice(3, 1, true, NDArray.of(new double[] {0.5, 0.5})));
        assertMessage(
                "probabilities do not sum to 1, but to 0.75; divide them by their sum",
                () -> rng.choice(2, 1, true, NDArray.of(new double[] {0.5, 0.25})));
        assertMessage(
                "probabilities must not be negative, but number 1 is -0.5",
                () -> rng.choice(2, 1, true, NDArray.of(new double[] {1.5, -0.5})));
        assertMessage(
                "choice without replacement cannot take 2 numbers: only 1 have a probability above 0",
                () -> rng.choice(2, 2, false, NDArray.of(new double[] {1, 0})));
        assertMessage("The k must not be negative, got -1.0", () -> rng.gamma(-1, 1, 2));
        assertMessage("df must be above 0, got 0.0", () -> rng.chisquare(0));
        assertMessage("n must not be negative, got -1", () -> rng.binomial(-1, 0.5));
        assertMessage("p must be a probability, in [0, 1], got 1.5", () -> rng.binomial(1, 1.5));
        assertMessage("p must be in (0, 1], got 0.0", () -> rng.geometric(0));
        assertMessage("lam must be in [0, 9.22e18], got NaN", () -> rng.poisson(Double.NaN));
        assertMessage("Seed must be between 0 and 2**32 - 1, got -1", () -> Rng.legacy(-1));
        assertMessage(
                "multivariateNormal needs mean (d,) and cov (d, d), got shapes [2] and [3, 3]",
                () -> rng.multivariateNormal(NDArrays.zeros(2), NDArrays.eye(3)));
        assertMessage(
                "the covariance is not symmetric positive semidefinite: it differs by 2.0 from the nearest that is",
                () -> rng.multivariateNormal(NDArrays.zeros(2), NDArray.of(new double[] {1, 0, 0, -1}, 2, 2)));
        assertMessage(
                "shuffle works along axis 0, but the array has no axis (shape ())",
                () -> rng.shuffle(NDArray.of(new double[] {1}).reshape()));
    }

    private static void assertMessage(String message, Executable call) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
    }

    @Test
    void manyNumbersAreTheSameAsOneAfterTheOther() {
        for (int n : new int[] {1, 2, 511, 512, 513, 10_001}) {
            var many = Rng.of(n);
            var one = Rng.of(n);
            for (int i = 0; i < 3; i++) {
                // What comes after tells that neither has drawn more than the other.
                assertArrayEquals(each(n, one::normal), many.normal(n).doubles());
                assertArrayEquals(each(n, one::random), many.random(n).doubles());
                assertArrayEquals(
                        each(n, () -> one.integers(0, 3_000_000_000L)),
                        many.integers(0, 3_000_000_000L, n).toDoubles());
                assertArrayEquals(
                        each(n, () -> one.integers(0, 7)),
                        many.integers(0, 7, n).toDoubles());
            }
        }
    }

    private static double[] each(int n, java.util.function.DoubleSupplier draw) {
        return java.util.stream.DoubleStream.generate(draw).limit(n).toArray();
    }
}
