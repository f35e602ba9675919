package elara.random;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

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

/** Every call draws what NumPy drew; the calls and the numbers are in draws.tsv, made by src/test/golden/rng.py. */
class RngGoldenTest {
    /** What is called with one generator, from its seed on. */
    record Sequence(BigInteger seed, int line, List<String> calls) {
        @Override
        public String toString() {
            return "seed " + seed + " (line " + line + ")";
        }
    }

    static Stream<Sequence> sequences() throws IOException {
        List<String> lines;
        try (var reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(RngGoldenTest.class.getResourceAsStream("/golden/random/draws.tsv")),
                StandardCharsets.US_ASCII))) {
            lines = reader.lines().toList();
        }
        var starts = IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).startsWith("seed "))
                .toArray();
        return IntStream.range(0, starts.length).mapToObj(i -> {
            int end = i + 1 < starts.length ? starts[i + 1] : lines.size();
            var seed = new BigInteger(lines.get(starts[i]).substring(5).strip());
            return new Sequence(seed, starts[i] + 1, lines.subList(starts[i] + 1, end));
        });
    }

    @ParameterizedTest
    @MethodSource("sequences")
    void drawsWhatNumPyDraws(Sequence sequence) {
        var rng = Rng.of(sequence.seed());
        for (var line : sequence.calls()) {
            var parts = line.split("\t", -1);
            var call = parts[0].split(" ", -1);
            if (call[0].equals("digest")) {
                assertEquals(parts[1], digest(draw(rng, call[1], new String[] {call[2]})), parts[0]);
            } else {
                var drawn = draw(rng, call[0], Arrays.copyOfRange(call, 1, call.length));
                assertArrayEquals(expected(drawn.dtype(), parts[1]), values(drawn), parts[0]);
            }
        }
    }

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
            default -> throw new AssertionError("draws.tsv calls " + method);
        };
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
