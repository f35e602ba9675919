package elara.array;

import static elara.array.NDArrays.arange;
import static elara.array.NDArrays.array;
import static elara.array.NDArrays.zeros;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.DoubleBuffer;
import org.junit.jupiter.api.Test;

class ArrayMarkupTest {
    @Test
    void aMatrixIsATableOfAlignedNumbers() {
        var html = array(new double[][] {{1, -0.5}, {10, 2}}).toHtml();
        assertEquals(4, html.split("<td", -1).length - 1);
        assertTrue(html.contains("white-space: pre\">-0.5</td>"), html);
        assertTrue(html.endsWith("<small>float64 (2,2)</small>"), html);
    }

    @Test
    void aLargeMatrixShowsItsCorners() {
        var html = arange(5000).reshape(50, 100).toHtml();
        assertEquals(7, html.split("<tr", -1).length - 1);
        assertTrue(html.contains("…") && html.contains("⋮") && html.contains(">4999<"), html);
    }

    @Test
    void shadesGrowWithTheNumbers() {
        var html = array(new double[][] {{-1, 0, 2}}).toHeatHtml();
        assertTrue(html.contains("rgba(66, 133, 244, 0.38)") && html.contains("rgba(234, 67, 53, 0.75)"), html);
    }

    @Test
    void latexHasBrackets() {
        assertEquals(
                "$$\\begin{bmatrix}\n1 & 2 \\\\\n3 & 4\n\\end{bmatrix}$$",
                array(new int[][] {{1, 2}, {3, 4}}).toLatex());
        assertEquals(
                "$$\\begin{bmatrix}\n1 \\times 10^{-9} & \\infty\n\\end{bmatrix}$$",
                array(1e-9, Double.POSITIVE_INFINITY).toLatex());
    }

    @Test
    void moreThanTwoAxesAreNoGrid() {
        var error = assertThrows(
                IllegalArgumentException.class, () -> zeros(2, 2, 2).toHtml());
        assertEquals(
                "a grid shows arrays of up to two axes, not of shape (2,2,2); take a part with get",
                error.getMessage());
        assertThrows(IllegalArgumentException.class, () -> zeros(2, 2, 2).toLatex());
    }

    @Test
    void javaArraysAndBuffersComeBack() {
        var a = array(new int[][] {{1, 2}, {3, 4}});
        assertArrayEquals(new long[][] {{1, 2}, {3, 4}}, (long[][]) a.toArray());
        assertEquals(new Complex(0, 2), ((Complex[]) array(2).mul(Complex.I).toArray())[0]);
        var x = array(1.0, 2.0, 3.0);
        x.toDoubleBuffer().put(0, 9);
        assertEquals(9, x.getDouble(0));
        var buffer = DoubleBuffer.wrap(new double[] {1, 2, 3, 4}, 1, 2);
        assertEquals("array([2., 3.])", NDArray.of(buffer).toString());
        assertEquals("array([2., 3.])", NDArray.of(buffer.asReadOnlyBuffer()).toString());
    }
}
