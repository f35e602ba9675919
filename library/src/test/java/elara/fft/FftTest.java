package elara.fft;

import static elara.array.NDArrays.arange;
import static elara.array.NDArrays.array;
import static elara.array.NDArrays.zeros;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import elara.Golden;
import elara.array.NDArray;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FftTest {
    static Stream<Golden> transforms() {
        return Golden.cases("fft/transforms");
    }

    @ParameterizedTest
    @MethodSource("transforms")
    void transformsAsNumPyDoes(Golden golden) {
        var expected = read(golden.fields().get(1));
        var actual =
                transform(golden.text(0).split(" ", -1), read(golden.fields().get(2)));
        assertEquals(expected.dtype(), actual.dtype());
        assertArrayEquals(expected.shape(), actual.shape());
        assertArrayEquals(expected.toComplexes(), actual.toComplexes(), 1e-11, golden::toString);
    }

    private static NDArray transform(String[] call, NDArray a) {
        int first = call.length > 1 ? Integer.parseInt(call[1]) : 0;
        boolean own = call.length == 1;
        return switch (call[0]) {
            case "fft" -> own ? Fft.fft(a) : Fft.fft(a, first, Integer.parseInt(call[2]));
            case "ifft" -> own ? Fft.ifft(a) : Fft.ifft(a, first, Integer.parseInt(call[2]));
            case "rfft" -> own ? Fft.rfft(a) : Fft.rfft(a, first, Integer.parseInt(call[2]));
            case "irfft" -> Fft.irfft(a, first, -1);
            case "fft2" -> Fft.fft2(a);
            case "ifft2" -> Fft.ifft2(a);
            case "fftn" -> Fft.fftn(a);
            case "ifftn" -> Fft.ifftn(a);
            case "fftshift" -> own ? Fft.fftshift(a) : Fft.fftshift(a, first);
            case "ifftshift" -> Fft.ifftshift(a);
            case "fftfreq" -> Fft.fftfreq(first, Double.parseDouble(call[2]));
            case "rfftfreq" -> Fft.rfftfreq(first, Double.parseDouble(call[2]));
            default -> throw new AssertionError(call[0]);
        };
    }

    private static NDArray read(String field) {
        var parts = field.split(";", -1);
        var shape = parts[1].isEmpty()
                ? new int[0]
                : Arrays.stream(parts[1].split(",", -1))
                        .mapToInt(Integer::parseInt)
                        .toArray();
        var values = Arrays.stream(parts[2].split(",", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
        return parts[0].equals("C") ? NDArray.ofComplex(values, shape) : NDArray.of(values, shape);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 1000, 1024, 1009, 3 * 1009, 65_536, 65_537, 100_000})
    void thereAndBackIsWhereItWas(int n) {
        var random = new Random(n);
        var values = random.doubles(2L * n, -1, 1).toArray();
        var a = NDArray.ofComplex(values, n);
        var again = Fft.ifft(Fft.fft(a)).toComplexes();
        assertArrayEquals(values, again, 1e-14 * Math.log(n + 1) * 8);
        var real = a.real();
        if (n > 1) {
            assertArrayEquals(real.toDoubles(), Fft.irfft(Fft.rfft(real), n, -1).toDoubles(), 1e-13);
        }
    }

    @Test
    void aToneIsAPeakAtItsFrequency() {
        var seconds = arange(0.0, 1000.0).div(1000);
        var signal = seconds.mul(2 * Math.PI * 50).sin();
        var strength = Fft.rfft(signal).abs();
        assertEquals(50, Fft.rfftfreq(1000, 0.001).getDouble(strength.argmax()), 1e-9);
    }

    @Test
    void anArrayIsNotChangedByItsTransform() {
        var a = arange(0.0, 8.0);
        Fft.fft(a);
        assertArrayEquals(new double[] {0, 1, 2, 3, 4, 5, 6, 7}, a.toDoubles());
        assertTrue(Fft.fft(a.get("::-1")).allclose(Fft.fft(a.get("::-1").copy())));
    }

    @Test
    void whatHasNoTransformIsNamed() {
        assertMessage("Invalid number of FFT data points (0) specified.", () -> Fft.fft(zeros(0)));
        assertMessage("Invalid number of FFT data points (-1) specified.", () -> Fft.fft(zeros(3), -1));
        assertMessage("a number alone has no transform: the array has no axis (shape ())", () -> Fft.fft(zeros()));
        assertMessage("fft2 needs two axes, but the array has 1", () -> Fft.fft2(zeros(3)));
        assertMessage(
                "rfft transforms real numbers, but the array is complex128; use fft, or take real()",
                () -> Fft.rfft(Fft.fft(array(1, 2))));
        assertThrows(IndexOutOfBoundsException.class, () -> Fft.fft(zeros(3), 3, 1));
    }

    private static void assertMessage(String message, Executable call) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
    }
}
