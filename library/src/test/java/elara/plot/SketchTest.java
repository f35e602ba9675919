package elara.plot;

import static elara.plot.Sketch.area;
import static elara.plot.Sketch.contour;
import static elara.plot.Sketch.descent;
import static elara.plot.Sketch.plot;
import static elara.plot.Sketch.tangent;
import static elara.symbolic.Symbols.expr;
import static elara.symbolic.Symbols.symbol;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import elara.symbolic.Symbol;
import org.junit.jupiter.api.Test;

class SketchTest {
    private final Symbol x = symbol("x");
    private final Symbol y = symbol("y");

    private static String text(Graph graph) {
        return graph.toMimeBundle().plainText();
    }

    private static int color(Graph graph, double across, double down) {
        var image = Pixels.of(graph.toMimeBundle()).image();
        return image.getRGB((int) (across * image.getWidth()), (int) (down * image.getHeight())) & 0xFFFFFF;
    }

    /** By how much there is more red than blue. */
    private static int warmth(int color) {
        return (color >> 16) - (color & 0xFF);
    }

    @Test
    void aTangentHasTheSlopeOfTheDerivative() {
        assertTrue(text(tangent(expr("x^2"), x, 1, -2, 2)).contains("slope 2.0, (1.0, 1.0)"));
    }

    @Test
    void anAreaIsShadedAndNamedByItsIntegral() {
        var shaded = area(expr("4 - x^2"), x, -1, 1);
        assertTrue(text(shaded).contains("area 7.3333335"), text(shaded));
        assertTrue(warmth(color(shaded, 0.52, 0.7)) > 20);
        assertEquals(0, warmth(color(plot(expr("4 - x^2"), x, -1.5, 1.5), 0.52, 0.7)));
    }

    @Test
    void aPoleIsAGap() {
        assertTrue(text(plot(expr("1/x"), x, -2, 2)).startsWith("line chart: 398 points"));
    }

    @Test
    void aDescentOverTwoSymbolsGoesOverTheContours() {
        assertEquals(
                "contours of heights from 0.000274 to 14.46, x from −0.6174 to 2.679, y from −0.35 to 1.35; descent from"
                        + " (2, 1) to (0.06118, 1.337e−9) in 20 steps",
                text(descent(expr("x^2 + 4*y^2"), x, y, new double[] {2, 1}, 0.08, 20)));
        var diverging = descent(expr("x^2 + 4*y^2"), x, y, new double[] {2, 1}, 2, 100);
        assertTrue(text(diverging).contains("from (2, 1)"), text(diverging));
    }

    @Test
    void aFunctionOfTwoSymbolsHasContours() {
        assertEquals(
                "x*y: contours of heights from −1 to 1, x from −1 to 1, y from −1 to 1",
                text(contour(expr("x*y"), x, -1, 1, y, -1, 1)));
    }

    @Test
    void whatIsNotGivenIsNamed() {
        var error = assertThrows(IllegalArgumentException.class, () -> plot(expr("a*x"), x, 0, 1));
        assertTrue(error.getMessage().contains("a"), error.getMessage());
        assertThrows(IllegalArgumentException.class, () -> plot(expr("x"), x, 1, 0));
    }
}
