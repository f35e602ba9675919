package elara.plot;

import static elara.plot.Plot.bar;
import static elara.plot.Plot.hist;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import elara.array.NDArray;
import java.util.List;
import org.junit.jupiter.api.Test;

class BarsTest {
    private static final int BLUE = 0x1B85C4;

    @Test
    void barsAreAsHighAsTheirValues() {
        var pixels = Pixels.of(bar(List.of("a", "b"), new double[] {1, 3}));
        int middle = pixels.width() / 2 + 20;

        double ratio = (double) pixels.count(BLUE, middle, 0, pixels.width(), pixels.height())
                / pixels.count(BLUE, 0, 0, middle, pixels.height());

        assertEquals(3, ratio, 0.05);
    }

    @Test
    void aValueThatIsNotFiniteHasNoBar() {
        var chart = bar(new String[] {"a", "b", "c"}, new double[] {Double.NaN, Double.POSITIVE_INFINITY, 1});

        assertTrue(Pixels.of(chart).count(BLUE) > 1000);
        assertEquals("bar chart: a NaN, b NaN, c 1", chart.alternative());
    }

    @Test
    void namesAndValuesHaveToMatch() {
        var error = assertThrows(
                IllegalArgumentException.class, () -> bar(List.of("a", "b"), NDArray.of(new double[3], 3)));
        assertEquals("there are 2 names, but 3 values", error.getMessage());
        assertThrows(IllegalArgumentException.class, () -> bar(List.of(), List.of()));
    }

    @Test
    void paintingLeavesTheUsersChoicesAlone() {
        var chart = bar(List.of("a"), List.of(1));

        assertEquals(600, Pixels.of(chart).width());

        assertNull(chart.getStyler().getYAxisMin());
        assertEquals(0, chart.getStyler().getXAxisLabelRotation());
    }

    @Test
    void manyBarsAreToldByTheirEnds() {
        var names = List.of("a", "b", "c", "d", "e", "f", "g", "h", "i");
        assertEquals(
                "bar chart \"t\": 9 bars from −1 (b) to 7 (h)",
                bar(names, new double[] {0, -1, 1, 2, 3, 4, 5, 7, 6}).title("t").alternative());
    }

    // counts, edges = numpy.histogram([1, 2, 2, 3, 3, 3, 4, 4, 5], bins=4)
    @Test
    void binsHoldTheirLeftEdgeAndTheLastHoldsBoth() {
        var histogram = hist(new double[] {1, 2, 2, 3, 3, 3, 4, 4, 5}, 4);

        assertArrayEquals(new int[] {1, 2, 3, 3}, histogram.counts());
        assertArrayEquals(new double[] {1, 2, 3, 4, 5}, histogram.edges());
    }

    // numpy.histogram(numpy.arange(100) * 0.1, bins="auto"): 8 bins
    @Test
    void asManyBinsAsNumPyChooses() {
        var values = new double[100];
        java.util.Arrays.setAll(values, i -> i * 0.1);

        var counts = hist(values).counts();

        assertArrayEquals(new int[] {13, 12, 13, 12, 12, 13, 12, 13}, counts);
    }

    @Test
    void whatIsNotFiniteIsLeftOutAndTold() {
        var histogram = hist(new double[] {1, Double.NaN, 2, Double.POSITIVE_INFINITY}, 2);

        assertEquals(
                "histogram: 2 values from 1 to 2 in 2 bins, most (1) between 1 and 1.5; 2 not finite, left out",
                histogram.alternative());
        assertThrows(IllegalArgumentException.class, () -> hist(new double[] {Double.NaN}));
        assertThrows(IllegalArgumentException.class, () -> hist(List.of()));
        assertThrows(IllegalArgumentException.class, () -> hist(new double[] {1}, 0));
    }
}
