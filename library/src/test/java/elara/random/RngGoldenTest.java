package elara.random;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import elara.array.DType;
import elara.array.NDArray;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every call draws what NumPy drew; the calls and the numbers are in tables made by src/test/golden/rng.py. */
class RngGoldenTest {
    private static final int ULPS = 8;

    /** What is called with one generator, from its seed on. */
    record Sequence(String kind, BigInteger seed, int line, List<String> calls) {
        @Override
        public String toString() {
            return kind + " " + seed + " (line " + line + ")";
        }
    }

    static Stream<Sequence> sequences() throws IOException {
        var lines = lines("draws.tsv");
        var starts = IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).startsWith("seed ") || lines.get(i).startsWith("legacy "))
                .toArray();
        return IntStream.range(0, starts.length).mapToObj(i -> {
            int end = i + 1 < starts.length ? starts[i + 1] : lines.size();
            var start = lines.get(starts[i]).strip().split(" ", -1);
            return new Sequence(start[0], new BigInteger(start[1]), starts[i] + 1, lines.subList(starts[i] + 1, end));
        });
    }

    @ParameterizedTest
    @MethodSource("sequences")
    void drawsWhatNumPyDraws(Sequence sequence) {
        var rng = sequence.kind().equals("legacy")
                ? Rng.legacy(sequence.seed().longValueExact())
                : Rng.of(sequence.seed());
        for (var line : sequence.calls()) {
            var parts = line.split("\t", -1);
            var call = parts[0].split(" ", -1);
            if (call[0].equals("spawn")) {
                int n = Integer.parseInt(call[1]);
                rng = rng.spawn(n).get(n - 1);
            } else if (call[0].equals("digest")) {
                assertEquals(parts[1], digest(draw(rng, call[1], new String[] {call[2]})), parts[0]);
            } else {
                var drawn = draw(rng, call[0], Arrays.copyOfRange(call, 1, call.length));
                var expected = expected(drawn.dtype(), parts[1]);
                if (line.startsWith("normal 2000")) {
                    assertNearlyAllEqual(expected, values(drawn), parts[0]);
                } else {
                    assertArrayEquals(expected, values(drawn), parts[0]);
                }
            }
        }
    }

    /** The C library's logarithm is not always rounded right: some in ten thousand numbers differ by a bit or two. */
    private static void assertNearlyAllEqual(long[] expected, long[] values, String call) {
        int different = 0;
        for (int i = 0; i < expected.length; i++) {
            assertTrue(Math.abs(expected[i] - values[i]) <= 2, call);
            different += expected[i] == values[i] ? 0 : 1;
        }
        assertTrue(different <= 2, call + ": " + different + " differ");
    }

    static Stream<String> distributions() throws IOException {
        return lines("distributions.tsv").stream();
    }

    @ParameterizedTest
    @MethodSource("distributions")
    void distributionsAreNumPys(String line) {
        var parts = line.split("\t", -1);
        var call = parts[0].split(" ", -1);
        long seed = Long.parseLong(call[1]);
        var rng = call[0].equals("legacy") ? Rng.legacy(seed) : Rng.of(seed);
        var drawn = draw(rng, call[2], Arrays.copyOfRange(call, 3, call.length));
        assertEquals(10_000, drawn.size());
        var ends = IntStream.concat(IntStream.range(0, 10), IntStream.range(9_990, 10_000));
        if (drawn.dtype().isFloating()) {
            var values = drawn.toDoubles();
            var expected = expected(drawn.dtype(), parts[1]);
            var places = ends.toArray();
            for (int i = 0; i < places.length; i++) {
                double value = Double.longBitsToDouble(expected[i]);
                assertEquals(value, values[places[i]], tolerance(call[2], value), parts[0]);
            }
        } else {
            var values = drawn.toLongs();
            assertArrayEquals(
                    expected(drawn.dtype(), parts[1]),
                    ends.mapToLong(i -> values[i]).toArray(),
                    parts[0]);
            assertEquals(parts[2], digest(drawn), parts[0]);
        }
        assertEquals(Long.parseUnsignedLong(parts[3], 16), Double.doubleToRawLongBits(rng.random()), parts[0]);
    }

    /** Logarithms and powers of C libraries differ from Java's in the last bit. */
    private static double tolerance(String distribution, double value) {
        return switch (distribution) {
            // The sum of a location and what is drawn.
            case "laplace", "logistic", "gumbel" -> ULPS * Math.ulp(1.0);
            // A power with an exponent of 1000.
            case "beta" -> 1e-12 * value;
            default -> ULPS * Math.ulp(value);
        };
    }

    private static List<String> lines(String file) throws IOException {
        try (var reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(RngGoldenTest.class.getResourceAsStream("/golden/random/" + file)),
                StandardCharsets.US_ASCII))) {
            return reader.lines().toList();
        }
    }

    private static final int COUNT = 10_000;

    private static NDArray draw(Rng rng, String method, String[] arguments) {
        return switch (method) {
            case "random" -> rng.random(shape(arguments, 0));
            case "normal" -> rng.normal(shape(arguments, 0));
            case "standard_exponential" -> rng.exponential(1, shape(arguments, 0));
            case "exponential" -> rng.exponential(number(arguments[0]), shape(arguments, 1));
            case "uniform" -> rng.uniform(number(arguments[0]), number(arguments[1]), shape(arguments, 2));
            case "normal_scaled" -> rng.normal(number(arguments[0]), number(arguments[1]), shape(arguments, 2));
            case "integers" ->
                rng.integers(Long.parseLong(arguments[0]), Long.parseLong(arguments[1]), shape(arguments, 2));
            case "permutation" -> rng.permutation(shape(arguments, 0)[0]);
            case "permute" -> rng.permutation(counted(shape(arguments, 0)));
            case "shuffle" -> {
                var array = counted(shape(arguments, 0));
                rng.shuffle(array);
                yield array;
            }
            case "choice" -> {
                var numbers = shape(arguments, 0);
                yield rng.choice(numbers[0], numbers[1], numbers[2] == 1);
            }
            case "weighted" -> {
                var p = weights(arguments, 2);
                yield rng.choice(p.size(), shape(arguments, 0)[0], shape(arguments, 0)[1] == 1, p);
            }
            case "multinomial" -> rng.multinomial(Long.parseLong(arguments[0]), weights(arguments, 1));
            case "gamma" -> rng.gamma(number(arguments[0]), number(arguments[1]), COUNT);
            case "beta" -> rng.beta(number(arguments[0]), number(arguments[1]), COUNT);
            case "chisquare" -> rng.chisquare(number(arguments[0]), COUNT);
            case "standardT" -> rng.standardT(number(arguments[0]), COUNT);
            case "lognormal" -> rng.lognormal(number(arguments[0]), number(arguments[1]), COUNT);
            case "laplace" -> rng.laplace(number(arguments[0]), number(arguments[1]), COUNT);
            case "logistic" -> rng.logistic(number(arguments[0]), number(arguments[1]), COUNT);
            case "gumbel" -> rng.gumbel(number(arguments[0]), number(arguments[1]), COUNT);
            case "rayleigh" -> rng.rayleigh(number(arguments[0]), COUNT);
            case "weibull" -> rng.weibull(number(arguments[0]), COUNT);
            case "pareto" -> rng.pareto(number(arguments[0]), COUNT);
            case "standardCauchy" -> rng.standardCauchy(COUNT);
            case "poisson" -> rng.poisson(number(arguments[0]), COUNT);
            case "binomial" -> rng.binomial(Long.parseLong(arguments[0]), number(arguments[1]), COUNT);
            case "geometric" -> rng.geometric(number(arguments[0]), COUNT);
            default -> throw new AssertionError("draws.tsv calls " + method);
        };
    }

    private static NDArray weights(String[] arguments, int from) {
        var weights = NDArray.of(Arrays.stream(arguments, from, arguments.length)
                .mapToDouble(Double::parseDouble)
                .toArray());
        return weights.div(weights.sum());
    }

    private static double number(String argument) {
        return Double.parseDouble(argument);
    }

    private static int[] shape(String[] arguments, int from) {
        return Arrays.stream(arguments, from, arguments.length)
                .mapToInt(Integer::parseInt)
                .toArray();
    }

    private static NDArray counted(int... shape) {
        int size = Arrays.stream(shape).reduce(1, (a, b) -> a * b);
        return NDArray.of(IntStream.range(0, size).asLongStream().toArray(), shape);
    }

    private static long[] expected(DType dtype, String values) {
        return Arrays.stream(values.split(" ", -1))
                .filter(value -> !value.isEmpty())
                .mapToLong(value -> dtype.isFloating() ? Long.parseUnsignedLong(value, 16) : Long.parseLong(value))
                .toArray();
    }

    private static long[] values(NDArray drawn) {
        return drawn.dtype().isFloating()
                ? Arrays.stream(drawn.toDoubles())
                        .mapToLong(Double::doubleToRawLongBits)
                        .toArray()
                : drawn.toLongs();
    }

    private static String digest(NDArray drawn) {
        long sum = 0;
        var values = values(drawn);
        for (int i = 0; i < values.length; i++) {
            sum += values[i] * (2L * i + 1);
        }
        return String.format("%016x", sum);
    }
}
