package elara.plot;

import static elara.plot.Plot.heatmap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import elara.array.NDArray;
import java.awt.Color;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.HeatMapChart;

class HeatmapTest {
    private static final int DARK = 0x440154;
    private static final int LIGHT = 0xFDE725;

    private static double[] zeros(int n) {
        return new double[n];
    }

    @Test
    void rowZeroIsOnTop() {
        var values = zeros(400);
        Arrays.fill(values, 0, 20, 1);
        var chart = heatmap(NDArray.of(values, 20, 20));
        chart.getStyler().setLegendVisible(false);
        var pixels = Pixels.of(chart);

        int half = pixels.height() / 2;

        assertTrue(pixels.count(LIGHT, 0, 0, pixels.width(), half) > 1000);
        assertEquals(0, pixels.count(LIGHT, 0, half, pixels.width(), pixels.height()));
        assertTrue(pixels.count(DARK, 0, half, pixels.width(), pixels.height()) > 1000);
    }

    @Test
    void columnZeroIsLeft() {
        var values = zeros(400);
        for (int row = 0; row < 20; row++) {
            values[20 * row] = 1;
        }
        var chart = heatmap(NDArray.of(values, 20, 20));
        chart.getStyler().setLegendVisible(false);
        var pixels = Pixels.of(chart);

        assertTrue(pixels.count(LIGHT, 0, 0, pixels.width() / 2, pixels.height()) > 1000);
        assertEquals(0, pixels.count(LIGHT, pixels.width() / 2, 0, pixels.width(), pixels.height()));
    }

    @Test
    void cellsAreSquare() {
        var values = zeros(15 * 20);
        values[7 * 20 + 10] = 1;
        var chart = heatmap(NDArray.of(values, 15, 20));
        chart.getStyler().setLegendVisible(false);
        var image = Pixels.of(chart).image();
        int left = image.getWidth();
        int right = 0;
        int top = image.getHeight();
        int bottom = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if ((image.getRGB(x, y) & 0xFFFFFF) == LIGHT) {
                    left = Math.min(left, x);
                    right = Math.max(right, x);
                    top = Math.min(top, y);
                    bottom = Math.max(bottom, y);
                }
            }
        }

        assertTrue(right - left >= 30, "cells are " + (right - left + 1) + " pixels wide");
        assertEquals(right - left, bottom - top, 1);
    }

    @Test
    void valuesWithASignDivergeFromZeroAndOthersDoNot() {
        var signed = heatmap(new double[][] {{-1, 0, 4}}).colors();
        var positive = heatmap(new double[][] {{1, 2, 4}}).colors();

        assertEquals(-4, signed.min());
        assertEquals(4, signed.max());
        assertEquals(1, positive.min());
        assertEquals(4, positive.max());
        assertEquals(LIGHT, positive.of(4));
    }

    @Test
    void aMissingValueIsGreyAndHatched() {
        var values = zeros(400);
        values[0] = Double.NaN;
        values[399] = 1;
        var pixels = Pixels.of(heatmap(NDArray.of(values, 20, 20)));

        assertTrue(pixels.count(Colors.MISSING) > 100);
        assertTrue(pixels.count(Colors.MISSING) < 38 * 38, "with strokes over it");
    }

    @Test
    void infinitiesDoNotFlattenTheRest() {
        var colors = heatmap(new double[][] {{1, 2, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}})
                .colors();

        assertEquals(1, colors.min());
        assertEquals(2, colors.max());
    }

    @Test
    void xChartsSettersAct() {
        HeatMapChart chart = heatmap(new double[][] {{1, 2}, {3, 4}});
        chart.getStyler()
                .setRangeColors(new Color[] {Color.GREEN, Color.MAGENTA})
                .setMin(0)
                .setMax(4);
        chart.getStyler().setChartBackgroundColor(new Color(0x102030));
        var pixels = Pixels.of((Heatmap) chart);

        assertTrue(pixels.count(0xFF00FF) > 500);
        assertEquals(0x102030, pixels.at(1, 1));
    }

    @Test
    void aRowOfNumbersIsOneRow() {
        assertEquals(
                "heat map of 1 × 3 values from 1 to 3",
                heatmap(NDArray.of(new double[] {1, 2, 3}, 3)).alternative());
    }

    @Test
    void theTextTellsThePicture() {
        assertEquals(
                "heat map \"W1\" of 2 × 2 values from −1 to 4, 1 missing",
                heatmap(new double[][] {{-1, Double.NaN}, {2, 4}}).title("W1").alternative());
        assertEquals(
                "heat map of 1 × 1 values, all 3", heatmap(new double[][] {{3}}).alternative());
    }

    @Test
    void moreDimensionsAreToldWithTheShape() {
        var error = assertThrows(IllegalArgumentException.class, () -> heatmap(NDArray.of(new double[8], 2, 2, 2)));
        assertTrue(error.getMessage().startsWith("the array has shape (2,2,2)"), error.getMessage());
        assertThrows(IllegalArgumentException.class, () -> heatmap(NDArray.of(new double[0], 0, 3)));
        assertThrows(IllegalArgumentException.class, () -> heatmap(new double[][] {{1, 2}, {3}}));
    }

    @Test
    void labelsHaveToMatch() {
        var chart = heatmap(new double[][] {{1, 2}, {3, 4}});

        assertThrows(IllegalArgumentException.class, () -> chart.rows("a", "b", "c"));
        assertInstanceOf(HeatMapChart.class, chart.rows("a", "b").columns("c", "d"));
    }

    @Test
    void aMatrixLargerThanThePictureIsDrawnByItsMeans() {
        var values = new double[1000 * 1000];
        Arrays.setAll(values, i -> i % 1000 % 3 / 2.0);
        var pixels = Pixels.of(heatmap(NDArray.of(values, 1000, 1000)));

        assertEquals(
                new Colors(Colors.SEQUENTIAL, 0, 1).of(0.5),
                pixels.at(pixels.width() / 2.0 - 20, pixels.height() / 2.0));
    }

    @Test
    void laterChangesOfTheArrayAreNotSeen() {
        var array = NDArray.of(new double[] {1, 2}, 1, 2);
        var chart = heatmap(array);
        array.setDouble(50, 0, 0);

        assertEquals("heat map of 1 × 2 values from 1 to 2", chart.alternative());
    }
}
