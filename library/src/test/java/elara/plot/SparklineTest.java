package elara.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SparklineTest {
    @Test
    void higherIsLarger() {
        assertEquals("█▆▄▁", Sparkline.of(new double[] {1, 0.7, 0.4, 0}, 10));
    }

    @Test
    void aGapIsABlankAndAConstantIsInTheMiddle() {
        assertEquals("▅ ▅", Sparkline.of(new double[] {2, Double.NaN, 2}, 10));
        assertEquals("", Sparkline.of(new double[0], 10));
        assertEquals(" ", Sparkline.of(new double[] {Double.NaN}, 10));
    }

    @Test
    void aLongCurveKeepsItsEnds() {
        assertEquals("▁▄█", Sparkline.of(Numbers.count(0, 1000), 3));
    }

    @Test
    void decadesAreEven() {
        assertEquals("█▅▁", Sparkline.of(new double[] {1000, 10, 0.01}, 3));
    }
}
