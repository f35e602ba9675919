package elara.plot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CurveKernelsTest {
    @Test
    void whatIsNotFiniteBecomesAGap() {
        assertArrayEquals(new double[] {1, Double.NaN, Double.NaN, Double.NaN, -1}, CurveKernels.finite(new double[] {
            1, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NaN, -1
        }));
    }

    @Test
    void aLongCurveKeepsFourPointsAColumnAmongThemItsExtremes() {
        var random = new Random(3);
        var x = Numbers.count(0, 6000);
        var y = new double[x.length];
        Arrays.setAll(y, i -> random.nextGaussian());
        y[4321] = 50;
        y[1234] = -50;

        var visible = CurveKernels.visible(x, y, 600);

        assertTrue(visible.length <= 4 * 601, "kept " + visible.length);
        assertEquals(0, visible[0]);
        assertEquals(5_999, visible[visible.length - 1]);
        assertTrue(IntStream.of(visible).anyMatch(i -> i == 4321));
        assertTrue(IntStream.of(visible).anyMatch(i -> i == 1234));
        assertTrue(IntStream.range(1, visible.length).allMatch(i -> visible[i] > visible[i - 1]), "in their order");
    }

    @Test
    void aCrowdedColumnKeepsItsExtremesTheNearerOneFirst() {
        var random = new Random(3);
        var x = Numbers.count(0, 100_000);
        var y = new double[x.length];
        Arrays.setAll(y, i -> random.nextGaussian());
        y[77_777] = 50;
        y[12_345] = -50;

        var visible = CurveKernels.visible(x, y, 600);

        assertTrue(visible.length <= 2 * 601, "kept " + visible.length);
        assertTrue(IntStream.of(visible).anyMatch(i -> i == 77_777));
        assertTrue(IntStream.of(visible).anyMatch(i -> i == 12_345));
        double strokes = IntStream.range(1, visible.length)
                .mapToDouble(i -> Math.abs(y[visible[i]] - y[visible[i - 1]]))
                .filter(length -> length > 3)
                .count();
        assertTrue(strokes < 700, "one long stroke a column, not two: " + strokes);
    }

    @Test
    void gapsSurviveThinning() {
        var x = Numbers.count(0, 20_000);
        var y = new double[x.length];
        Arrays.fill(y, 5_000, 5_100, Double.NaN);
        Arrays.fill(y, 19_999, 20_000, Double.NaN);

        var visible = CurveKernels.visible(x, y, 500);

        assertEquals(2, IntStream.of(visible).filter(i -> Double.isNaN(y[i])).count());
    }

    @Test
    void onlyARisingAxisCanBeThinned() {
        assertTrue(CurveKernels.ascending(new double[] {0, 0, 1}));
        assertFalse(CurveKernels.ascending(new double[] {0, 1, 0}));
        assertFalse(CurveKernels.ascending(new double[] {0, Double.NaN, 1}));
    }
}
