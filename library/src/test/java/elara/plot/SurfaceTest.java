package elara.plot;

import static elara.array.NDArrays.array;
import static elara.array.NDArrays.linspace;
import static elara.array.NDArrays.ones;
import static elara.array.NDArrays.stack;
import static elara.array.NDArrays.zeros;
import static elara.plot.Plot.contour;
import static elara.plot.Plot.decisionBoundary;
import static elara.plot.Plot.gradientPath;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import elara.array.NDArray;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class SurfaceTest {
    private static final NDArray STEPS = array(new double[][] {{2, 1}, {1, 0.5}, {0.5, 0.25}});

    private static String text(Surface surface) {
        return surface.toMimeBundle().plainText();
    }

    /** The colour at a part of the width and, from above, the height. */
    private static int color(Surface surface, double across, double down) {
        var image = Pixels.of(surface.toMimeBundle()).image();
        return image.getRGB((int) (across * image.getWidth()), (int) (down * image.getHeight())) & 0xFFFFFF;
    }

    @Test
    void heightsAreToldWithTheirRange() {
        assertEquals(
                "contours of heights from 0 to 8, x from −2 to 2, y from −2 to 2",
                text(contour((x, y) -> x * x + y * y, -2, 2, -2, 2)));
        assertEquals(
                "contours of heights from 1 to 1, x from 0 to 1, y from 0 to 1",
                text(contour((x, y) -> 1, 0, 1, 0, 1)));
        assertEquals(
                "contours of heights none of which is finite, x from 0 to 1, y from 0 to 1",
                text(contour((x, y) -> Double.NaN, 0, 1, 0, 1)));
    }

    @Test
    void lowAndHighHaveTheirColoursWithTheLowestRowBelow() {
        var rising = contour((x, y) -> y, 0, 1, 0, 1);
        assertEquals(0x9AA7D6, color(rising, 0.5, 0.85));
        assertEquals(0xF1F7C0, color(rising, 0.5, 0.04));
        var given = contour(linspace(0, 1, 5), linspace(0, 1, 3), array(new double[][] {
            {0, 0, 0, 0, 0}, {1, 1, 1, 1, 1}, {2, 2, 2, 2, 2}
        }));
        assertEquals(0x9AA7D6, color(given, 0.5, 0.85));
        assertEquals(0xF1F7C0, color(given, 0.5, 0.04));
    }

    @Test
    void aPathIsToldFromItsBeginningToItsEnd() {
        var surface = gradientPath((x, y) -> x * x + y * y, STEPS).path("second", STEPS.mul(0.5));
        assertEquals(
                "contours of heights from 3.125e−7 to 7.97, x from −0.025 to 2.525, y from −0.0125 to 1.262;"
                        + " descent from (2, 1) to (0.5, 0.25) in 2 steps;"
                        + " second from (1, 0.5) to (0.25, 0.125) in 2 steps",
                text(surface));
    }

    @Test
    void aPathThatFliesAwayLeavesThePictureOfItsFirstSteps() {
        var away = array(new double[][] {{1, 1}, {-1.5, -1.5}, {2.25, 2.25}, {1e12, 1e12}, {Double.NaN, Double.NaN}});
        var told = text(gradientPath((x, y) -> x * x + y * y, away));
        assertEquals(true, told.contains("x from −2.812 to 3.562"), told);
    }

    @Test
    void aModelsSideOfTheBoundaryHasTheColourOfItsClass() {
        var points = array(new double[][] {{-1, 0}, {1, 0}, {-1, 1}, {1, 1}});
        var classes = array(0, 1, 0, 1);
        var probability = decisionBoundary(x -> x.get(":, 0").sigmoid(), points, classes);
        var logit = decisionBoundary(x -> x.get(":, :1"), points, classes);
        Supplier<NDArray> none = () -> null;
        var held = decisionBoundary(x -> none == null ? x : (Supplier<NDArray>) () -> x.get(":, 0"), points, classes);
        for (var surface : new Surface[] {probability, logit, held}) {
            int left = color(surface, 0.12, 0.5);
            int right = color(surface, 0.75, 0.5);
            assertEquals(true, (left & 0xFF) > (left >> 16 & 0xFF), "blue is class 0");
            assertEquals(true, (right & 0xFF) < (right >> 16 & 0xFF), "red is class 1");
        }
        assertEquals(
                "decision boundary of two classes, x from −1.16 to 1.16, y from −0.08 to 1.08;"
                        + " class 0, 2 points; class 1, 2 points",
                text(logit));
    }

    @Test
    void ofSeveralClassesTheGreatestScoreWins() {
        var points = array(new double[][] {{-1, 0}, {0, 0}, {1, 1}});
        var surface = decisionBoundary(
                x -> stack(1, x.get(":, 0").neg(), x.get(":, 0").mul(0), x.get(":, 0")), points, array(0, 1, 2));
        assertEquals(true, text(surface).startsWith("decision regions of 3 classes"), text(surface));
        assertNotEquals(color(surface, 0.15, 0.5), color(surface, 0.72, 0.5));
    }

    @Test
    void whatCannotBeDrawnIsNamed() {
        assertMessage(
                "x should go from a number to a greater one, not from 1 to 1", () -> contour((x, y) -> 0, 1, 1, 0, 1));
        assertMessage(
                "contour needs x (n,), y (m,) and z (m, n), got shapes (2,), (3,) and (2,3)",
                () -> contour(zeros(2), zeros(3), zeros(2, 3)));
        assertMessage(
                "the steps should have shape (n, 2), an x and a y each, but has (3,)",
                () -> gradientPath((x, y) -> 0, zeros(3)));
        assertMessage(
                "none of the steps is finite",
                () -> gradientPath((x, y) -> 0, zeros(1, 2).div(0)));
        assertMessage(
                "the model should give one number, or one a class, for each of the 10201 rows it got, but gave shape (2,)",
                () -> decisionBoundary(x -> zeros(2), STEPS, zeros(3)));
        assertMessage(
                "the model should give an array, but gave java.lang.String",
                () -> decisionBoundary(x -> "high", STEPS, zeros(3)));
        assertMessage("there are 3 points, but 2 classes", () -> decisionBoundary(x -> x.get(":, 0"), STEPS, zeros(2)));
        assertMessage(
                "a class is a whole number from 0 on, not 0.5",
                () -> decisionBoundary(x -> x.get(":, 0"), STEPS, ones(3).mul(0.5)));
    }

    private static void assertMessage(String message, Executable call) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
    }
}
