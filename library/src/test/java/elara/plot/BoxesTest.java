package elara.plot;

import static elara.array.NDArrays.array;
import static elara.array.NDArrays.ones;
import static elara.array.NDArrays.zeros;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import elara.array.NDArray;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BoxesTest {
    @Test
    void quartilesAreNumPys() {
        // numpy.percentile([1, 2, 3, 4, 10], [25, 50, 75]) is 2, 3, 4
        assertEquals(
                "box plot: a, median 3, half between 2 and 4",
                Plot.boxplot(Map.of("a", new double[] {10, 1, 3, 2, 4, Double.NaN}))
                        .toMimeBundle()
                        .plainText());
        assertEquals(
                "box plot: a, no values",
                Plot.boxplot(Map.of("a", new double[] {Double.NaN}))
                        .toMimeBundle()
                        .plainText());
    }

    @Test
    void namesAndGroupsGoTogether() {
        var error =
                assertThrows(IllegalArgumentException.class, () -> Plot.boxplot(List.of("a", "b"), List.of(ones(3))));
        assertEquals("there are 2 names, but 1 groups of values", error.getMessage());
        error = assertThrows(IllegalArgumentException.class, () -> Plot.boxplot(Map.of()));
        assertEquals("there are 0 names, but 0 groups of values; there must be one at least", error.getMessage());
    }

    @Test
    void anImageIsGreyFromItsLeastToItsGreatestValue() {
        var bundle = Plot.image(array(new double[][] {{-1, 0}, {1, 3}})).toMimeBundle();
        assertEquals("image of 2 × 2 pixels", bundle.plainText());
        var image = Pixels.of(bundle).image();
        assertEquals(320, image.getWidth());
        assertArrayEquals(new int[] {0x000000, 0x404040, 0x808080, 0xFFFFFF}, new int[] {
            image.getRGB(80, 80) & 0xFFFFFF,
            image.getRGB(240, 80) & 0xFFFFFF,
            image.getRGB(80, 240) & 0xFFFFFF,
            image.getRGB(240, 240) & 0xFFFFFF
        });
    }

    @Test
    void anImageOfColoursTakesThemAsTheyAre() {
        var color = Pixels.of(Plot.image(NDArray.of(new long[] {255, 128, 0}, 1, 1, 3))
                        .toMimeBundle())
                .image();
        assertEquals(0xFF8000, color.getRGB(10, 10) & 0xFFFFFF);
        var half = Pixels.of(Plot.image(NDArray.of(new double[] {1, 0, 0, 0.5}, 1, 1, 4))
                        .toMimeBundle())
                .image();
        assertEquals(0xFF8080, half.getRGB(10, 10) & 0xFFFFFF);
        var error = assertThrows(IllegalArgumentException.class, () -> Plot.image(zeros(2, 2, 2)));
        assertEquals(
                "an image has shape (height, width), or (height, width, 3) for red, green and blue, or"
                        + " (height, width, 4) with alpha, but this array has (2,2,2)",
                error.getMessage());
    }

    @Test
    void aConfusionMatrixIsSquareAndNamed() {
        var error = assertThrows(IllegalArgumentException.class, () -> Plot.confusion(zeros(2, 3)));
        assertEquals("a confusion matrix has shape (k, k), but this array has (2,3)", error.getMessage());
        assertThrows(IllegalArgumentException.class, () -> Plot.confusion(zeros(2, 2), "only one"));
        assertEquals("true", Plot.confusion(zeros(2, 2), "a", "b").getYAxisTitle());
    }

    @Test
    void subplotsAreAsWideAsTheirColumns() {
        var left = Plot.lossCurve(new double[] {2, 1});
        var right = Plot.heatmap(ones(2, 2));
        var both = Plot.subplots(2, left, right).toMimeBundle();
        assertEquals(
                2 * (left.getWidth() + right.getWidth()),
                Pixels.of(both).image().getWidth());
        assertEquals("loss falls from 2 to 1 over 2 epochs\nheat map of 2 × 2 values, all 1", both.plainText());
        assertThrows(IllegalArgumentException.class, () -> Plot.subplots(1));
    }
}
