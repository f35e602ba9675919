package elara.plot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicksTest {
    private static String labels(Ticks ticks) {
        return String.join(
                " ", Arrays.stream(ticks.values()).mapToObj(ticks::label).toList());
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1.01, 2", "0.3, 0.5", "0.2, 0.2", "7, 10", "4e-7, 5e-7", "30, 50", "0, 1", "NaN, 1"})
    void stepsAreOneTwoOrFiveTimesAPowerOfTen(double distance, double step) {
        assertEquals(step, Ticks.roundStep(distance), step * 1e-12);
    }

    @Test
    void allLabelsHaveTheSameDecimals() {
        assertEquals("0.0 0.5 1.0 1.5 2.0 2.5", labels(Ticks.between(0, 2.5, 5)));
        assertEquals("0.18 0.20 0.22", labels(Ticks.between(0.171, 0.229, 3)));
    }

    @Test
    void theMinusIsAMinus() {
        assertEquals("−2 −1 0 1 2", labels(Ticks.between(-2, 2, 4)));
        assertEquals("0", Ticks.fixed(-0.0001, 0));
    }

    @Test
    void wholeTicksNeverStepByLess() {
        assertArrayEquals(new double[] {1, 2, 3}, Ticks.whole(1, 3, 10).values());
        assertEquals("0 5 10 15 20", labels(Ticks.whole(0, 20, 6)));
    }

    @Test
    void largeNumbersShareAPowerOfTen() {
        assertEquals("0 5e29 1.0e30", labels(Ticks.between(0, 1e30, 3)).replace("0.5e30", "5e29"));
        assertEquals("1000000 1000005 1000010", labels(Ticks.between(1_000_000, 1_000_010, 2)));
    }

    @ParameterizedTest
    @CsvSource({
        "0.21340001, 0.2134",
        "0.69314718, 0.6931",
        "12, 12",
        "1200, 1200",
        "123456, 123456",
        "1234.5678, 1235",
        "-0.5, −0.5",
        "1e-7, 1e−7",
        "2.5e30, 2.5e30",
        "NaN, NaN",
        "Infinity, ∞",
        "-Infinity, −∞"
    })
    void readersGetFourDigits(double value, String text) {
        assertEquals(text, Ticks.brief(value));
    }

    @ParameterizedTest
    @CsvSource({"0.001, 0.001", "1, 1", "1000, 1000", "1e-5, 10⁻⁵", "1e12, 10¹²"})
    void decadesArePowers(double value, String text) {
        assertEquals(text, Ticks.powerOfTen(value));
    }
}
