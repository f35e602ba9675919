package elara.random;

import elara.array.DType;
import elara.array.NDArray;
import elara.array.NDArrays;
import elara.linalg.Linalg;
import elara.linalg.Svd;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

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
 * <p>The generator is PCG64. Evenly distributed, normal and exponential numbers, integers, counts, choices and orders
 * agree with NumPy (2.4 and all since 1.19 so far) bit by bit, save that one in some ten million normal numbers differs
 * in its last bit: it comes from the tail, through a logarithm that C libraries round differently, too. For the same
 * reason the last bits of some numbers of the other distributions, and of one in some thousand normal numbers of
 * {@link #legacy(long) the older generator}, may differ.
 *
 * <p>Not thread safe: draws from two threads at once would damage the sequence. Give each thread its own.
 */
public final class Rng {
    private final Draws draws;

    /** What children come from; null for a generator that cannot have any. */
    private final SeedSequence seed;

    private Rng(SeedSequence seed) {
        this(new GeneratorDraws(new Pcg64(seed)), seed);
    }

    private Rng(Draws draws, SeedSequence seed) {
        this.draws = draws;
        this.seed = seed;
    }

    /**
     * A generator that starts anew from a seed: {@code default_rng(seed)}.
     *
     * @param seed any number that is not negative; near seeds are as good as distant ones
     * @return the generator
     * @throws IllegalArgumentException if the seed is negative
     */
    public static Rng of(long seed) {
        return new Rng(new SeedSequence(BigInteger.valueOf(seed)));
    }

    /**
     * A generator that starts from a seed of any length, such as 128 bits noted from elsewhere.
     *
     * @param seed any number that is not negative
     * @return the generator
     * @throws IllegalArgumentException if the seed is negative
     */
    public static Rng of(BigInteger seed) {
        return new Rng(new SeedSequence(seed));
    }

    /**
     * A generator that is different each time: {@code default_rng()}.
     *
     * @return the generator, with 128 bits from the operating system as its seed
     */
    public static Rng of() {
        return new Rng(new SeedSequence(new BigInteger(128, new SecureRandom())));
    }

    /**
     * A generator that draws what {@code numpy.random.RandomState(seed)} draws, and so what follows
     * {@code np.random.seed(seed)} in older courses. The methods have their names of today: {@link #random(int[])} is
     * {@code rand}, {@link #normal(int[])} is {@code randn}, {@link #integers(long, long, int[])} is {@code randint}.
     *
     * @param seed 0 to 2^32 - 1
     * @return the generator
     * @throws IllegalArgumentException if the seed is not in that range
     */
    public static Rng legacy(long seed) {
        return new Rng(new RandomStateDraws(new MersenneTwister(seed)), null);
    }

    /**
     * Generators for parts of a program that shall not disturb each other, such as threads: {@code rng.spawn(n)}. Their
     * numbers depend on this one's seed and on how many it has had before, and on nothing else.
     *
     * @param n how many
     * @return the generators, independent of this one and of each other
     * @throws IllegalArgumentException if n is negative
     * @throws UnsupportedOperationException if this generator is {@linkplain #legacy(long) one of the old kind}
     */
    public List<Rng> spawn(int n) {
        requireCount("n", n);
        if (seed == null) {
            throw new UnsupportedOperationException(
                    "a legacy generator has no children; take Rng.of(seed), or several seeds");
        }
        return Stream.generate(() -> new Rng(seed.spawn())).limit(n).toList();
    }

    /**
     * One evenly distributed number.
     *
     * @return a multiple of 2^-53 in [0, 1)
     */
    public double random() {
        return draws.uniform();
    }

    /**
     * Evenly distributed numbers.
     *
     * @param shape the shape of the result
     * @return multiples of 2^-53 in [0, 1)
     */
    public NDArray random(int... shape) {
        return fill(draws::uniforms, shape);
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
        return low + range(low, high) * draws.uniform();
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
        return affine(low, range, fill(draws::uniforms, shape));
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
        return draws.normal();
    }

    /**
     * Numbers from the normal distribution with mean 0 and standard deviation 1. All arguments are the shape, so
     * {@code normal(0, 1, 3)} has the shape (0, 1, 3); for another mean see {@link #normal(double, double, int[])}.
     *
     * @param shape the shape of the result
     * @return the numbers
     */
    public NDArray normal(int... shape) {
        return fill(draws::normals, shape);
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
        return affine(mean, deviation, fill(draws::normals, shape));
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
        return scale * draws.exponential();
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
        return affine(0, scale, fill(draws::exponentials, shape));
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
        return low + draws.integer(high - 1 - low);
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
        draws.integers(out.longs(), low, high - 1 - low);
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
        return draws.permutation(n);
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
        return NDArray.of(Arrays.stream(draws.sample(n, size)).asLongStream().toArray());
    }

    /**
     * A sample of the numbers 0 to n - 1 with given probabilities: {@code rng.choice(n, size, replace, p=p)}.
     *
     * @param n how many numbers to choose from
     * @param size how many to choose
     * @param replace whether a number may come more than once
     * @param p the probability of each number, (n,), with the sum 1
     * @return the choice as int64, (size,)
     * @throws IllegalArgumentException if p has another shape, a negative number or another sum, or if there is nothing,
     *     or without replacement not enough, to choose from
     */
    public NDArray choice(int n, int size, boolean replace, NDArray p) {
        requireCount("size", size);
        if (p.ndim() != 1 || p.size() != n) {
            throw new IllegalArgumentException("choice of " + n + " numbers needs as many probabilities, (" + n
                    + ",), got shape " + Arrays.toString(p.shape()));
        }
        var choice = new Choice(p.toDoubles());
        return NDArray.of(replace ? choice.draw(draws, size) : choice.drawDistinct(draws, size));
    }

    /**
     * A sample of the parts of an array along its first axis, in which a part may come more than once.
     *
     * @param array an array with at least one axis
     * @param size how many to choose
     * @return a new array of that many parts, of the same dtype
     * @throws IllegalArgumentException if the array has no axis, or nothing to choose from
     */
    public NDArray choice(NDArray array, int size) {
        return choice(array, size, true);
    }

    /**
     * A sample of the parts of an array along its first axis (the elements of a vector, the rows of a matrix).
     *
     * @param array an array with at least one axis
     * @param size how many to choose
     * @param replace whether a part may come more than once
     * @return a new array of that many parts, of the same dtype
     * @throws IllegalArgumentException if the array has no axis, or nothing, or without replacement not enough, to
     *     choose from
     */
    public NDArray choice(NDArray array, int size, boolean replace) {
        requireAxis("choice", array);
        return array.get(choice(array.shape(0), size, replace));
    }

    /**
     * A sample of the parts of an array along its first axis, with given probabilities.
     *
     * @param array an array with at least one axis
     * @param size how many to choose
     * @param replace whether a part may come more than once
     * @param p the probability of each part, with the sum 1
     * @return a new array of that many parts, of the same dtype
     * @throws IllegalArgumentException as {@link #choice(int, int, boolean, NDArray)} does
     */
    public NDArray choice(NDArray array, int size, boolean replace, NDArray p) {
        requireAxis("choice", array);
        return array.get(choice(array.shape(0), size, replace, p));
    }

    /**
     * One number from the gamma distribution.
     *
     * @param k its shape parameter, NumPy's {@code shape}, not negative
     * @param scale its scale, not negative
     * @return the number
     * @throws IllegalArgumentException if k is negative or scale is negative
     */
    public double gamma(double k, double scale) {
        requireScale("k", k);
        requireScale("scale", scale);
        return scale * Gamma.standard(draws, k);
    }

    /**
     * Numbers from the gamma distribution.
     *
     * @param k its shape parameter, NumPy's {@code shape}, not negative
     * @param scale its scale, not negative
     * @param size the shape of the result
     * @return the numbers
     * @throws IllegalArgumentException if k is negative or scale is negative
     */
    public NDArray gamma(double k, double scale, int... size) {
        requireScale("k", k);
        requireScale("scale", scale);
        return each(() -> scale * Gamma.standard(draws, k), size);
    }

    /**
     * One number from the beta distribution.
     *
     * @param a its first parameter, above 0
     * @param b its second parameter, above 0
     * @return the number
     * @throws IllegalArgumentException if a is not above 0 or b is not above 0
     */
    public double beta(double a, double b) {
        requirePositive("a", a);
        requirePositive("b", b);
        return Gamma.beta(draws, a, b);
    }

    /**
     * Numbers from the beta distribution.
     *
     * @param a its first parameter, above 0
     * @param b its second parameter, above 0
     * @param size the shape of the result
     * @return the numbers
     * @throws IllegalArgumentException if a is not above 0 or b is not above 0
     */
    public NDArray beta(double a, double b, int... size) {
        requirePositive("a", a);
        requirePositive("b", b);
        return each(() -> Gamma.beta(draws, a, b), size);
    }

    /**
     * One number from the chi-square distribution.
     *
     * @param df its degrees of freedom, above 0
     * @return the number
     * @throws IllegalArgumentException if df is not above 0
     */
    public double chisquare(double df) {
        requirePositive("df", df);
        return 2 * Gamma.standard(draws, df / 2);
    }

    /**
     * Numbers from the chi-square distribution.
     *
     * @param df its degrees of freedom, above 0
     * @param size the shape of the result
     * @return the numbers
     * @throws IllegalArgumentException if df is not above 0
     */
    public NDArray chisquare(double df, int... size) {
        requirePositive("df", df);
        return each(() -> 2 * Gamma.standard(draws, df / 2), size);
    }

    /**
     * One number from the Student's t distribution.
     *
     * @param df its degrees of freedom, above 0
     * @return the number
     * @throws IllegalArgumentException if df is not above 0
     */
    public double standardT(double df) {
        requirePositive("df", df);
        return t(df);
    }

    /**
     * Numbers from the Student's t distribution.
     *
     * @param df its degrees of freedom, above 0
     * @param size the shape of the result
     * @return the numbers
     * @throws IllegalArgumentException if df is not above 0
     */
    public NDArray standardT(double df, int... size) {
        requirePositive("df", df);
        return each(() -> t(df), size);
    }

    private double t(double df) {
        double numerator = draws.normal();
        return Math.sqrt(df / 2) * numerator / Math.sqrt(Gamma.standard(draws, df / 2));
    }

    /**
     * One number from the log-normal distribution.
     *
     * @param mean the mean of the logarithm
     * @param sigma the standard deviation of the logarithm, not negative
     * @return the number
     * @throws IllegalArgumentException if sigma is negative
     */
    public double lognormal(double mean, double sigma) {
        requireScale("sigma", sigma);
        return StrictMath.exp(mean + sigma * draws.normal());
    }

    /**
     * Numbers from the log-normal distribution.
     *
     * @param mean the mean of the logarithm
     * @param sigma the standard deviation of the logarithm, not negative
     * @param size the shape of the result
     * @return the numbers
     * @throws IllegalArgumentException if sigma is negative
     */
    public NDArray lognormal(double mean, double sigma, int... size) {
        requireScale("sigma", sigma);
        return each(() -> StrictMath.exp(mean + sigma * draws.normal()), size);
    }

    /**
     * One number from the Laplace distribution.
     *
     * @param loc its centre
     * @param scale its scale, not negative
     * @return the number
     * @throws IllegalArgumentException if scale is negative
     */
    public double laplace(double loc, double scale) {
        requireScale("scale", scale);
        return loc + scale * laplace();
    }

    /**
     * Numbers from the Laplace distribution.
     *
     * @param loc its centre
     * @param scale its scale, not negative
     * @param size the shape of the result
     * @return the numbers
     * @throws IllegalArgumentException if scale is negative
     */
    public NDArray laplace(double loc, double scale, int... size) {
        requireScale("scale", scale);
        return each(() -> loc + scale * laplace(), size);
    }

    private double laplace() {
        while (true) {
            double u = draws.uniform();
            if (u >= 0.5) {
                return -StrictMath.log(2 - u - u);
            }
            if (u > 0) {
                return StrictMath.log(u + u);
            }
        }
    }

    /**
     * One number from the logistic distribution.
     *
     * @param loc its centre
     * @param scale its scale, not negative
     * @return the number
     * @throws IllegalArgumentException if scale is negative
     */
    public double logistic(double loc, double scale) {
        requireScale("scale", scale);
        return loc + scale * logistic();
    }

    /**
     * Numbers from the logistic distribution.
     *
     * @param loc its centre
     * @param scale its scale, not negative
     * @param size the shape of the result
     * @return the numbers
     * @throws IllegalArgumentException if scale is negative
     */
    public NDArray logistic(double loc, double scale, int... size) {
        requireScale("scale", scale);
        return each(() -> loc + scale * logistic(), size);
    }

    private double logistic() {
        double u;
        do {
            u = draws.uniform();
        } while (u == 0);
        return StrictMath.log(u / (1 - u));
    }

    /**
     * One number from the Gumbel distribution.
     *
     * @param loc its mode
     * @param scale its scale, not negative
     * @return the number
     * @throws IllegalArgumentException if scale is negative
     */
    public double gumbel(double loc, double scale) {
        requireScale("scale", scale);
        return loc - scale * gumbel();
    }

    /**
     * Numbers from the Gumbel distribution.
     *
     * @param loc its mode
     * @param scale its scale, not negative
     * @param size the shape of the result
     * @return the numbers
     * @throws IllegalArgumentException if scale is negative
     */
    public NDArray gumbel(double loc, double scale, int... size) {
        requireScale("scale", scale);
        return each(() -> loc - scale * gumbel(), size);
    }

    private double gumbel() {
        double u;
        do {
            u = 1 - draws.uniform();
        } while (u == 1);
        return StrictMath.log(-StrictMath.log(u));
    }

    /**
     * One number from the Rayleigh distribution.
     *
     * @param scale its mode, not negative
     * @return the number
     * @throws IllegalArgumentException if scale is negative
     */
    public double rayleigh(double scale) {
        requireScale("scale", scale);
        return scale * Math.sqrt(2 * draws.exponential());
    }

    /**
     * Numbers from the Rayleigh distribution.
     *
     * @param scale its mode, not negative
     * @param size the shape of the result
     * @return the numbers
     * @throws IllegalArgumentException if scale is negative
     */
    public NDArray rayleigh(double scale, int... size) {
        requireScale("scale", scale);
        return each(() -> scale * Math.sqrt(2 * draws.exponential()), size);
    }

    /**
     * One number from the Weibull distribution with scale 1.
     *
     * @param a its shape parameter, not negative
     * @return the number
     * @throws IllegalArgumentException if a is negative
     */
    public double weibull(double a) {
        requireScale("a", a);
        return a == 0 ? 0 : StrictMath.pow(draws.exponential(), 1 / a);
    }

    /**
     * Numbers from the Weibull distribution with scale 1.
     *
     * @param a its shape parameter, not negative
     * @param size the shape of the result
     * @return the numbers
     * @throws IllegalArgumentException if a is negative
     */
    public NDArray weibull(double a, int... size) {
        requireScale("a", a);
        return each(() -> a == 0 ? 0 : StrictMath.pow(draws.exponential(), 1 / a), size);
    }

    /**
     * One number from the Lomax (shifted Pareto) distribution.
     *
     * @param a its shape parameter, above 0
     * @return the number
     * @throws IllegalArgumentException if a is not above 0
     */
    public double pareto(double a) {
        requirePositive("a", a);
        return StrictMath.expm1(draws.exponential() / a);
    }

    /**
     * Numbers from the Lomax (shifted Pareto) distribution.
     *
     * @param a its shape parameter, above 0
     * @param size the shape of the result
     * @return the numbers
     * @throws IllegalArgumentException if a is not above 0
     */
    public NDArray pareto(double a, int... size) {
        requirePositive("a", a);
        return each(() -> StrictMath.expm1(draws.exponential() / a), size);
    }

    /**
     * One number from the Cauchy distribution.
     *
     * @return the number
     */
    public double standardCauchy() {
        return cauchy();
    }

    /**
     * Numbers from the Cauchy distribution.
     *
     * @param size the shape of the result
     * @return the numbers
     */
    public NDArray standardCauchy(int... size) {
        return each(this::cauchy, size);
    }

    private double cauchy() {
        double numerator = draws.normal();
        return numerator / draws.normal();
    }

    /**
     * One count from the Poisson distribution.
     *
     * @param lam its mean, not negative
     * @return the count
     * @throws IllegalArgumentException if the mean is negative or so great that counts exceed a long
     */
    public long poisson(double lam) {
        requirePoisson(lam);
        return Poisson.draw(draws, lam);
    }

    /**
     * Counts from the Poisson distribution.
     *
     * @param lam its mean, not negative
     * @param size the shape of the result
     * @return the counts as int64
     * @throws IllegalArgumentException if the mean is negative or so great that counts exceed a long
     */
    public NDArray poisson(double lam, int... size) {
        requirePoisson(lam);
        return count(() -> Poisson.draw(draws, lam), size);
    }

    /**
     * One count from the binomial distribution: how many of n trials succeed.
     *
     * @param n the number of trials, not negative
     * @param p the probability of success, in [0, 1]
     * @return the count
     * @throws IllegalArgumentException if n is negative or p is not a probability
     */
    public long binomial(long n, double p) {
        requireTrials(n, p);
        return Binomial.draw(draws, n, p);
    }

    /**
     * Counts from the binomial distribution: how many of n trials succeed.
     *
     * @param n the number of trials, not negative
     * @param p the probability of success, in [0, 1]
     * @param size the shape of the result
     * @return the counts as int64
     * @throws IllegalArgumentException if n is negative or p is not a probability
     */
    public NDArray binomial(long n, double p, int... size) {
        requireTrials(n, p);
        return count(() -> Binomial.draw(draws, n, p), size);
    }

    /**
     * One count from the geometric distribution: how many trials until the first success, which counts.
     *
     * @param p the probability of success, in (0, 1]
     * @return the count
     * @throws IllegalArgumentException if p is not in (0, 1]
     */
    public long geometric(double p) {
        requireGeometric(p);
        return trialsToSuccess(p);
    }

    /**
     * Counts from the geometric distribution: how many trials until the first success, which counts.
     *
     * @param p the probability of success, in (0, 1]
     * @param size the shape of the result
     * @return the counts as int64
     * @throws IllegalArgumentException if p is not in (0, 1]
     */
    public NDArray geometric(double p, int... size) {
        requireGeometric(p);
        return count(() -> trialsToSuccess(p), size);
    }

    private long trialsToSuccess(double p) {
        if (p < 1.0 / 3) {
            return (long) Math.ceil(-draws.exponential() / StrictMath.log1p(-p));
        }
        double u = draws.uniform();
        double probability = p;
        double sum = p;
        long trials = 1;
        while (u > sum) {
            probability *= 1 - p;
            sum += probability;
            trials++;
        }
        return trials;
    }

    /**
     * How often each of some outcomes comes in n trials.
     *
     * @param n the number of trials, not negative
     * @param p the probability of each outcome, (k,), with the sum 1
     * @return the counts as int64, (k,), with the sum n
     * @throws IllegalArgumentException if n is negative, or p is not a list of probabilities with the sum 1
     */
    public NDArray multinomial(long n, NDArray p) {
        requireTrials(n, 0);
        var probabilities = p.toDoubles();
        new Choice(probabilities);
        var counts = new long[probabilities.length];
        double remaining = 1;
        long left = n;
        for (int i = 0; i < counts.length - 1 && left > 0; i++) {
            counts[i] = Binomial.draw(draws, left, Math.min(1, probabilities[i] / remaining));
            left -= counts[i];
            remaining -= probabilities[i];
        }
        counts[counts.length - 1] = left;
        return NDArray.of(counts);
    }

    /**
     * One vector from a multivariate normal distribution.
     *
     * @param mean its mean, (d,)
     * @param cov its covariance, (d, d), symmetric and positive semidefinite
     * @return the vector, (d,)
     * @throws IllegalArgumentException if the shapes do not fit or the covariance is not one
     */
    public NDArray multivariateNormal(NDArray mean, NDArray cov) {
        return multivariateNormal(mean, cov, new int[0]);
    }

    /**
     * Vectors from a multivariate normal distribution. As NumPy does, the covariance is taken apart by its singular
     * values; the numbers agree with NumPy's as far as the two decompositions do, to rounding.
     *
     * @param mean its mean, (d,)
     * @param cov its covariance, (d, d), symmetric and positive semidefinite
     * @param size how many; the shape of the result but for its last axis
     * @return the vectors, (size..., d)
     * @throws IllegalArgumentException if the shapes do not fit or the covariance is not one
     */
    public NDArray multivariateNormal(NDArray mean, NDArray cov, int... size) {
        if (mean.ndim() != 1 || cov.ndim() != 2 || cov.shape(0) != mean.size() || cov.shape(1) != mean.size()) {
            throw new IllegalArgumentException("multivariateNormal needs mean (d,) and cov (d, d), got shapes "
                    + Arrays.toString(mean.shape()) + " and " + Arrays.toString(cov.shape()));
        }
        int d = mean.shape(0);
        var svd = Linalg.svd(cov);
        requireCovariance(cov, svd);
        var shape = Arrays.copyOf(size, size.length + 1);
        shape[size.length] = d;
        return normal(shape)
                .reshape(-1, d)
                .dot(svd.u().mul(svd.s().sqrt()).t())
                .add(mean)
                .reshape(shape);
    }

    private static void requireCovariance(NDArray cov, Svd svd) {
        // Of a positive semidefinite matrix the left vectors are the right ones.
        double error = svd.vt().t().mul(svd.s()).dot(svd.vt()).sub(cov).abs().max();
        double greatest = svd.s().size() == 0 ? 0 : svd.s().max();
        if (!(error <= 1e-8 * Math.max(1, greatest))) {
            throw new IllegalArgumentException("the covariance is not symmetric positive semidefinite: it differs by "
                    + error + " from the nearest that is");
        }
    }

    private static void requirePositive(String name, double value) {
        if (!(value > 0)) {
            throw new IllegalArgumentException(name + " must be above 0, got " + value);
        }
    }

    private static void requirePoisson(double lam) {
        // Ten standard deviations below the greatest long, as in NumPy.
        double greatest = Long.MAX_VALUE - Math.sqrt(Long.MAX_VALUE) * 10;
        if (!(lam >= 0 && lam <= greatest)) {
            throw new IllegalArgumentException("lam must be in [0, 9.22e18], got " + lam);
        }
    }

    private static void requireTrials(long n, double p) {
        if (n < 0) {
            throw new IllegalArgumentException("n must not be negative, got " + n);
        }
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("p must be a probability, in [0, 1], got " + p);
        }
    }

    private static void requireGeometric(double p) {
        if (!(p > 0 && p <= 1)) {
            throw new IllegalArgumentException("p must be in (0, 1], got " + p);
        }
    }

    private static NDArray count(LongSupplier draw, int... shape) {
        var out = NDArrays.zeros(DType.INT64, shape);
        var values = out.longs();
        for (int i = 0; i < values.length; i++) {
            values[i] = draw.getAsLong();
        }
        return out;
    }

    private static NDArray fill(Consumer<double[]> draw, int... shape) {
        var out = NDArrays.zeros(shape);
        draw.accept(out.doubles());
        return out;
    }

    /** Moves numbers that nobody else has seen yet. */
    private static NDArray affine(double loc, double scale, NDArray numbers) {
        var values = numbers.doubles();
        for (int i = 0; i < values.length; i++) {
            values[i] = loc + scale * values[i];
        }
        return numbers;
    }

    private static NDArray each(DoubleSupplier draw, int... shape) {
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
