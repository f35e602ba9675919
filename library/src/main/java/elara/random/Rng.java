package elara.random;

import elara.array.DType;
import elara.array.NDArray;
import elara.array.NDArrays;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.DoubleSupplier;

/**
 * A source of random numbers: from the same seed, call by call, the very numbers of {@code numpy.random.default_rng}.
 *
 * <pre>{@code
 * var rng = Rng.of(42);
 * rng.normal(3)              // array([ 0.30471708, -1.03998411,  0.7504512 ])
 * rng.integers(0, 10, 2, 2)  // numpy: rng.integers(0, 10, size=(2, 2))
 * }</pre>
 *
 * <p>What {@code size} is in NumPy are the last arguments here. Without a shape, a method draws one number and returns
 * it as such. Arrays are filled in row-major order, are float64 ({@link #integers} and permutations: int64), and an
 * array takes exactly the numbers that as many single draws would.
 *
 * <p>The generator is PCG64. The agreement with NumPy (2.4 and all since 1.19 so far) is bit by bit, save that one in some
 * ten million normal numbers differs in its last bit: it comes from the tail, through a logarithm that C libraries round
 * differently, too.
 *
 * <p>Not thread safe: draws from two threads at once would damage the sequence. Give each thread its own.
 */
public final class Rng {
    private final Pcg64 bits;

    private Rng(BigInteger seed) {
        bits = new Pcg64(new SeedSequence(seed));
    }

    /**
     * A generator that starts anew from a seed: {@code default_rng(seed)}.
     *
     * @param seed any number that is not negative; near seeds are as good as distant ones
     * @return the generator
     * @throws IllegalArgumentException if the seed is negative
     */
    public static Rng of(long seed) {
        return new Rng(BigInteger.valueOf(seed));
    }

    /**
     * A generator that starts from a seed of any length, such as 128 bits noted from elsewhere.
     *
     * @param seed any number that is not negative
     * @return the generator
     * @throws IllegalArgumentException if the seed is negative
     */
    public static Rng of(BigInteger seed) {
        return new Rng(seed);
    }

    /**
     * A generator that is different each time: {@code default_rng()}.
     *
     * @return the generator, with 128 bits from the operating system as its seed
     */
    public static Rng of() {
        return new Rng(new BigInteger(128, new SecureRandom()));
    }

    /**
     * One evenly distributed number.
     *
     * @return a multiple of 2^-53 in [0, 1)
     */
    public double random() {
        return bits.nextDouble();
    }

    /**
     * Evenly distributed numbers.
     *
     * @param shape the shape of the result
     * @return multiples of 2^-53 in [0, 1)
     */
    public NDArray random(int... shape) {
        return fill(bits::nextDouble, shape);
    }

    /**
     * One evenly distributed number from an interval.
     *
     * @param low its lower end
     * @param high its upper end
     * @return a number in [low, high), or high itself where rounding leads there
     * @throws IllegalArgumentException if high is below low, or their distance is not finite
     */
    public double uniform(double low, double high) {
        return low + range(low, high) * bits.nextDouble();
    }

    /**
     * Evenly distributed numbers from an interval.
     *
     * @param low its lower end
     * @param high its upper end
     * @param shape the shape of the result
     * @return numbers in [low, high), or high itself where rounding leads there
     * @throws IllegalArgumentException if high is below low, or their distance is not finite
     */
    public NDArray uniform(double low, double high, int... shape) {
        double range = range(low, high);
        return fill(() -> low + range * bits.nextDouble(), shape);
    }

    private static double range(double low, double high) {
        double range = high - low;
        if (!Double.isFinite(range) || range < 0) {
            throw new IllegalArgumentException(
                    "uniform needs low <= high with a finite distance, got low=" + low + ", high=" + high);
        }
        return range;
    }

    /**
     * One number from the normal distribution with mean 0 and standard deviation 1.
     *
     * @return the number
     */
    public double normal() {
        return Ziggurat.normal(bits);
    }

    /**
     * Numbers from the normal distribution with mean 0 and standard deviation 1. All arguments are the shape, so
     * {@code normal(0, 1, 3)} has the shape (0, 1, 3); for another mean see {@link #normal(double, double, int[])}.
     *
     * @param shape the shape of the result
     * @return the numbers
     */
    public NDArray normal(int... shape) {
        return fill(() -> Ziggurat.normal(bits), shape);
    }

    /**
     * Numbers from a normal distribution. The shape is an array here, {@code normal(5.0, 2.0, new int[] {3})}: as a list
     * of numbers it could not be told from the others.
     *
     * @param mean its mean, NumPy's {@code loc}
     * @param deviation its standard deviation, NumPy's {@code scale}
     * @param shape the shape of the result
     * @return the numbers
     * @throws IllegalArgumentException if the deviation is negative
     */
    public NDArray normal(double mean, double deviation, int[] shape) {
        requireScale("standard deviation", deviation);
        return fill(() -> mean + deviation * Ziggurat.normal(bits), shape);
    }

    /**
     * One number from the exponential distribution.
     *
     * @param scale its mean
     * @return the number
     * @throws IllegalArgumentException if the scale is negative
     */
    public double exponential(double scale) {
        requireScale("scale", scale);
        return scale * Ziggurat.exponential(bits);
    }

    /**
     * Numbers from the exponential distribution.
     *
     * @param scale its mean
     * @param shape the shape of the result
     * @return the numbers
     * @throws IllegalArgumentException if the scale is negative
     */
    public NDArray exponential(double scale, int... shape) {
        requireScale("scale", scale);
        return fill(() -> scale * Ziggurat.exponential(bits), shape);
    }

    private static void requireScale(String name, double scale) {
        if (Double.isNaN(scale) || scale < 0 || 1 / scale < 0) {
            throw new IllegalArgumentException("The " + name + " must not be negative, got " + scale);
        }
    }

    /**
     * One integer, all equally probable.
     *
     * @param low the least
     * @param high the first above the greatest
     * @return an integer in [low, high)
     * @throws IllegalArgumentException if there is none
     */
    public long integers(long low, long high) {
        requireIntegers(low, high);
        return low + BoundedIntegers.upTo(bits, high - 1 - low);
    }

    /**
     * Integers, all equally probable.
     *
     * @param low the least
     * @param high the first above the greatest
     * @param shape the shape of the result
     * @return int64 numbers in [low, high)
     * @throws IllegalArgumentException if there are none
     */
    public NDArray integers(long low, long high, int... shape) {
        requireIntegers(low, high);
        var out = NDArrays.zeros(DType.INT64, shape);
        var values = out.longs();
        for (int i = 0; i < values.length; i++) {
            values[i] = low + BoundedIntegers.upTo(bits, high - 1 - low);
        }
        return out;
    }

    private static void requireIntegers(long low, long high) {
        if (low >= high) {
            throw new IllegalArgumentException("There is no integer in [low, high): low=" + low + ", high=" + high);
        }
    }

    /**
     * The numbers 0 to n - 1 in random order.
     *
     * @param n how many, not negative
     * @return the order as int64, (n,)
     * @throws IllegalArgumentException if n is negative
     */
    public NDArray permutation(int n) {
        return NDArray.of(Arrays.stream(permutationIndices(n)).asLongStream().toArray());
    }

    /**
     * The numbers 0 to n - 1 in random order, as a Java array: the same draws as {@link #permutation(int)}.
     *
     * @param n how many, not negative
     * @return the order
     * @throws IllegalArgumentException if n is negative
     */
    public int[] permutationIndices(int n) {
        requireCount("n", n);
        var order = new int[n];
        Arrays.setAll(order, i -> i);
        for (int i = n - 1; i > 0; i--) {
            swap(order, i, BoundedIntegers.byMask(bits, i));
        }
        return order;
    }

    /**
     * The parts of an array along its first axis (the elements of a vector, the rows of a matrix) in random order. The
     * array stays as it is.
     *
     * @param array an array with at least one axis
     * @return a new array of the same shape and dtype
     * @throws IllegalArgumentException if the array has no axis
     */
    public NDArray permutation(NDArray array) {
        requireAxis("permutation", array);
        return array.get(permutation(array.shape(0)));
    }

    /**
     * Brings the parts of an array along its first axis (the elements of a vector, the rows of a matrix) into random
     * order, in place.
     *
     * @param array an array with at least one axis; a view changes what it views
     * @throws IllegalArgumentException if the array has no axis
     */
    public void shuffle(NDArray array) {
        requireAxis("shuffle", array);
        if (array.size() > 0) {
            array.set("...", permutation(array));
        }
    }

    private static void requireAxis(String method, NDArray array) {
        if (array.ndim() == 0) {
            throw new IllegalArgumentException(method + " works along axis 0, but the array has no axis (shape ())");
        }
    }

    /**
     * A sample of the numbers 0 to n - 1 in which a number may come more than once.
     *
     * @param n how many numbers to choose from
     * @param size how many to choose
     * @return the choice as int64, (size,)
     * @throws IllegalArgumentException if there is nothing to choose from
     */
    public NDArray choice(int n, int size) {
        return choice(n, size, true);
    }

    /**
     * A sample of the numbers 0 to n - 1.
     *
     * @param n how many numbers to choose from
     * @param size how many to choose
     * @param replace whether a number may come more than once
     * @return the choice as int64, (size,)
     * @throws IllegalArgumentException if there is nothing, or without replacement not enough, to choose from
     */
    public NDArray choice(int n, int size, boolean replace) {
        requireCount("size", size);
        if (size > 0 && n <= 0) {
            throw new IllegalArgumentException("choice needs numbers to choose from, got n=" + n);
        }
        if (replace) {
            return size == 0 ? NDArray.of(new long[0]) : integers(0, n, size);
        }
        if (size > n) {
            throw new IllegalArgumentException(
                    "choice without replacement cannot take " + size + " of " + n + " numbers");
        }
        var chosen = n > 10_000 && size > n / 50 ? endOfShuffle(n, size) : byFloyd(n, size);
        return NDArray.of(Arrays.stream(chosen).asLongStream().toArray());
    }

    private int[] endOfShuffle(int n, int size) {
        var order = new int[n];
        Arrays.setAll(order, i -> i);
        for (int i = n - 1; i >= Math.max(n - size, 1); i--) {
            swap(order, i, (int) BoundedIntegers.upTo(bits, i));
        }
        return Arrays.copyOfRange(order, n - size, n);
    }

    /** R. W. Floyd's sampling (Communications of the ACM 30, 1987), and a shuffle, since it leaves late numbers late. */
    private int[] byFloyd(int n, int size) {
        var taken = new BitSet();
        var chosen = new int[size];
        for (int i = 0; i < size; i++) {
            int last = n - size + i;
            int candidate = (int) BoundedIntegers.upTo(bits, last);
            chosen[i] = taken.get(candidate) ? last : candidate;
            taken.set(chosen[i]);
        }
        for (int i = size - 1; i > 0; i--) {
            swap(chosen, i, (int) BoundedIntegers.upTo(bits, i));
        }
        return chosen;
    }

    private static void swap(int[] values, int i, int j) {
        int value = values[i];
        values[i] = values[j];
        values[j] = value;
    }

    private static NDArray fill(DoubleSupplier draw, int... shape) {
        var out = NDArrays.zeros(shape);
        var values = out.doubles();
        for (int i = 0; i < values.length; i++) {
            values[i] = draw.getAsDouble();
        }
        return out;
    }

    private static void requireCount(String name, int count) {
        if (count < 0) {
            throw new IllegalArgumentException(name + " must not be negative, got " + count);
        }
    }
}
