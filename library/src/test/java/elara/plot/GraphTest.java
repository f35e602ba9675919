package elara.plot;

import static elara.plot.Plot.lossCurve;
import static elara.plot.Plot.plot;
import static elara.plot.Plot.scatter;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import elara.array.NDArray;
import java.awt.Color;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.style.Styler.LegendPosition;

class GraphTest {
    private static final int BLUE = 0x1B85C4;
    private static final int VERMILION = 0xD55E00;

    /** Looks at the axis as XChart keeps it. */
    private static final class Opened extends Graph {
        private final boolean counts;

        Opened(boolean counts) {
            super(600, 360);
            this.counts = counts;
        }

        @Override
        boolean countsAlongX() {
            return counts;
        }

        List<String> xLabels() {
            assertTrue(toMimeBundle().data().containsKey("image/png"));
            return axisPair.getXAxis().getAxisTickCalculator().getTickLabels().stream()
                    .filter(label -> !label.isBlank())
                    .toList();
        }
    }

    private static double[] falling(int n) {
        var y = new double[n];
        Arrays.setAll(y, i -> 1 + 1.0 / (i + 1));
        return y;
    }

    @Test
    void aChartIsAnXChartInTwicesTheResolution() {
        XYChart chart = plot(new double[] {1, 2, 3}).title("t");
        chart.getStyler().setPlotBackgroundColor(new Color(0x123456));

        var bundle = ((Graph) chart).toMimeBundle();
        var pixels = Pixels.of(bundle);

        assertEquals(1200, pixels.image().getWidth());
        assertEquals(720, pixels.image().getHeight());
        assertEquals(
                Map.of("image/png", Map.of("width", 600, "height", 360, "alt", bundle.plainText())), bundle.metadata());
        assertTrue(pixels.count(0x123456) > 100_000, "XChart's setters act");
        assertEquals(0xFFFFFF, pixels.at(2, 2), "the page shines through");
    }

    @Test
    void epochsAreWholeNumbersHoweverManyThereAre() {
        for (int n : new int[] {1, 2, 3, 7, 20, 100, 1000, 100_000}) {
            var chart = new Opened(true);
            chart.line("loss", Numbers.count(1, n), falling(n));

            var labels = chart.xLabels();

            assertFalse(labels.isEmpty(), n + " epochs");
            assertTrue(labels.size() <= 12, n + " epochs: " + labels);
            assertTrue(labels.stream().allMatch(label -> label.matches("[0-9]+")), n + " epochs: " + labels);
        }
    }

    @Test
    void aFewEpochsAreAllNamed() {
        var chart = new Opened(true);
        chart.line("loss", Numbers.count(1, 5), falling(5));

        assertEquals(List.of("1", "2", "3", "4", "5"), chart.xLabels());
    }

    @Test
    void ticksAreRoundThoughPointsAreEquallySpaced() {
        var chart = new Opened(false);
        chart.line("y", new double[] {-3, -1, 1, 3}, new double[] {1, 2, 3, 4});

        assertEquals(List.of("−3", "−2", "−1", "0", "1", "2", "3"), chart.xLabels());
    }

    @Test
    void theLanguageOfTheMachineDoesNotShow() {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            var chart = new Opened(false);
            chart.line("y", new double[] {0, 0.5, 1}, new double[] {1, 2, 3});
            assertEquals(List.of("0.0", "0.2", "0.4", "0.6", "0.8", "1.0"), chart.xLabels());
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void infinitiesAreGapsAndALonePointIsADot() {
        var nothing = Double.NaN;
        var chart = lossCurve(new double[] {nothing, Double.POSITIVE_INFINITY, 0.5, Double.NEGATIVE_INFINITY, nothing});

        assertTrue(Pixels.of(chart).count(BLUE) > 40, "a dot");
        assertEquals("loss 0.5 in epoch 3", chart.toMimeBundle().plainText());
    }

    @Test
    void theFirstEpochIsVisible() {
        assertTrue(Pixels.of(lossCurve(new double[] {0.69})).count(BLUE) > 40);
    }

    @Test
    void bothLossesHaveColoursAndOneNeedsNoLegend() {
        var one = Pixels.of(lossCurve(falling(20)));
        var two = Pixels.of(lossCurve(falling(20), falling(18)));

        assertEquals(0, one.count(VERMILION));
        assertTrue(two.count(VERMILION) > 500);
    }

    @Test
    void paintingLeavesTheUsersChoicesAlone() {
        var chart = plot(new double[] {1, 2, 3}).line("z", new double[] {0, 1, 2}, new double[] {3, 2, 1});
        chart.getStyler().setYAxisMax(10.0).setLegendPosition(LegendPosition.OutsideS);

        assertEquals(1200, Pixels.of(chart).image().getWidth());

        assertNull(chart.getStyler().getXAxisMin());
        assertNull(chart.getStyler().getYAxisMin());
        assertEquals(10.0, chart.getStyler().getYAxisMax());
        assertNull(chart.getStyler().getXAxisTickLabelsFormattingFunction());
        assertEquals(LegendPosition.OutsideS, chart.getStyler().getLegendPosition());
        assertTrue(chart.getStyler().isLegendVisible());
    }

    @Test
    void manyDecadesMakeTheAxisLogarithmicUnlessItIsToBeLinear() {
        assertTrue(lossCurve(new double[] {10, 1, 0.09}).logarithmic());
        assertFalse(lossCurve(new double[] {10, 1, 0.11}).logarithmic());
        assertFalse(lossCurve(new double[] {10, 1, 0}).logarithmic());
        assertFalse(lossCurve(new double[] {10, 1, 0.09}).linear().logarithmic());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1e-300, 1e-11, 1e-9, 1, 1e30, 1e300, Double.MAX_VALUE})
    void anyRangeIsDrawnInTime(double size) {
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            Pixels.of(plot(new double[] {-size, 0, size}));
            Pixels.of(plot(new double[] {size, size}));
            Pixels.of(plot(new double[] {1, 1 + size}));
            Pixels.of(plot(new double[] {-size, size}, new double[] {0, 1}));
            Pixels.of(lossCurve(new double[] {size, 1, 1e-5}));
        });
    }

    @Test
    void aLogarithmicAxisWithoutPositiveValuesIsDrawn() {
        var chart = plot(new double[] {0, -1, Double.NaN});
        chart.getStyler().setYAxisLogarithmic(true);

        assertEquals(600, Pixels.of(chart).width());
    }

    @Test
    void xChartsOwnMethodsTakeAnyNumbers() {
        var chart = plot(new double[] {1, 2});
        chart.addSeries("ints", new int[] {1, 2, 3}, new int[] {4, 5, 6});
        chart.addSeries("floats", new float[] {1, 2, Float.NaN});
        chart.addSeries("lists", List.of(1, 2), Arrays.asList(3.0, null));
        chart.addSeries("bars", new double[] {1, 2}, new double[] {1, Double.NaN}, new double[] {0.1, 0.2});
        chart.updateXYSeries("ints", new double[] {1, 2}, new double[] {Double.POSITIVE_INFINITY, 2}, null);

        assertEquals(5, chart.getSeriesCollection().size());
        assertEquals(600, Pixels.of(chart).width());
    }

    @Test
    void datesRunAlongTheAxisAsXChartHasIt() {
        var chart = new Graph(600, 360);
        chart.addSeries("days", List.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 2)), List.of(1, 2));

        assertTrue(Pixels.of(chart).count(BLUE) > 100);
    }

    @Test
    void lengthsThatDifferAreTold() {
        var error =
                assertThrows(IllegalArgumentException.class, () -> plot(new double[] {1, 2, 3}, new double[] {1, 2}));
        assertEquals("series \"y\": x has 3 values and y has 2", error.getMessage());
        assertThrows(IllegalArgumentException.class, () -> plot(new double[0]));
        assertThrows(IllegalArgumentException.class, () -> scatter(List.of(), List.of()));
    }

    @Test
    void aMatrixIsNoLine() {
        var error =
                assertThrows(IllegalArgumentException.class, () -> plot(NDArray.of(new double[] {1, 2, 3, 4}, 2, 2)));
        assertEquals(
                "y has shape (2,2), but one row of numbers is wanted; take one with get, or flatten it with ravel()",
                error.getMessage());
        assertEquals(600, Pixels.of(plot(NDArray.of(new double[] {1, 2}, 2, 1))).width());
    }

    @Test
    void theTextTellsThePicture() {
        var x = NDArray.of(new double[] {0, 1, 2}, 3);
        assertEquals(
                "line chart \"t\": 3 points, x from 0 to 2, height from −1 to 5",
                plot(x, NDArray.of(new double[] {-1, 0, 5}, 3))
                        .title("t")
                        .yLabel("height")
                        .alternative());
        assertEquals(
                "scatter plot: 4 points in 2 series (y, z), x from 1 to 2, y from 1 to 4",
                scatter(List.of(1, 2), List.of(1, 2))
                        .points("z", List.of(1, 2), List.of(3, 4))
                        .alternative());
        assertEquals(
                "loss falls from 0.69 to 0.21 over 3 epochs; validation loss rises from 0.5 to 0.7 over 3 epochs, "
                        + "lowest 0.4 in epoch 2",
                lossCurve(List.of(0.69, 0.4, 0.21), List.of(0.5, 0.4, 0.7)).alternative());
        assertEquals(
                "no finite loss in 1 epoch",
                lossCurve(new double[] {Double.NaN}).alternative());
        assertEquals(
                "loss falls from 3 to 1 over 3 epochs, not finite in 1 epoch",
                lossCurve(new double[] {3, Double.NaN, 1}).alternative());
    }

    @Test
    void withEqualAxesACircleIsRound() {
        var turn = Numbers.count(0, 100);
        double[] x = Arrays.stream(turn).map(i -> Math.cos(i * Math.PI / 50)).toArray();
        double[] y = Arrays.stream(turn).map(i -> Math.sin(i * Math.PI / 50)).toArray();
        for (boolean legend : new boolean[] {false, true}) {
            var chart = plot(x, y).title("circle").equalAxes();
            if (legend) {
                chart.line("another, whose name is long", x, y);
            }
            chart.toMimeBundle();
            double wide = chart.getScreenXFromChart(1) - chart.getScreenXFromChart(-1);
            double high = chart.getScreenYFromChart(-1) - chart.getScreenYFromChart(1);
            assertEquals(1, wide / high, 0.02, wide + " by " + high + " pixels");
            assertNull(chart.getStyler().getXAxisMin(), "the user's choices are as they were");
        }
    }

    @Test
    void aSurfaceHasNothingToShowBeyondItsEnds() {
        var surface = Plot.contour((x, y) -> x * y, -1, 1, 0, 2);
        var error = assertThrows(UnsupportedOperationException.class, surface::equalAxes);
        assertTrue(error.getMessage().contains("x from \u22121 to 1 and y from 0 to 2"), error.getMessage());
    }

    @Test
    void aChartMayBeShownWhileItChanges() throws InterruptedException {
        var chart = plot(new double[] {1, 2, 3});
        var failures = new ConcurrentLinkedQueue<String>();
        var painter = new Thread(() -> {
            for (int i = 0; i < 20; i++) {
                try {
                    var bundle = chart.toMimeBundle();
                    if (!bundle.data().containsKey("image/png")) {
                        failures.add(bundle.plainText());
                    }
                } catch (RuntimeException e) {
                    failures.add(e.toString());
                }
            }
        });
        painter.start();
        for (int i = 0; painter.isAlive(); i++) {
            chart.updateXYSeries("y", null, falling(2 + i % 50), null);
            chart.line("extra", new double[] {1, 2}, new double[] {1, 2});
            chart.removeSeries("extra");
        }
        painter.join();

        assertEquals(List.of(), List.copyOf(failures));
    }
}
