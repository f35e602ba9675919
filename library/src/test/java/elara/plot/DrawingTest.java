package elara.plot;

import static elara.plot.Plot.heatmap;
import static elara.plot.Plot.lossCurve;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

class DrawingTest {
    private static final double[] LOSSES = {0.69, 0.4, 0.21};

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void svgHasTheSizeTheShapesAndTheWords() throws Exception {
        var svg = parsed(Picture.svg(lossCurve(LOSSES).title("a < b & c")));

        assertEquals("600", svg.getDocumentElement().getAttribute("width"));
        assertEquals("0 0 600 360", svg.getDocumentElement().getAttribute("viewBox"));
        assertEquals(
                lossCurve(LOSSES).title("a < b & c").alternative(),
                svg.getElementsByTagName("title").item(0).getTextContent());
        assertTrue(svg.getElementsByTagName("path").getLength() > 10);
        assertEquals(0, svg.getElementsByTagName("text").getLength(), "no font is needed");
        assertTrue(Picture.svg(lossCurve(LOSSES)).contains("stroke=\"#1b85c4\""), "the curve has its colour");
    }

    @Test
    void theCellsOfAHeatMapAreOneImageInIt() throws Exception {
        var svg = parsed(Picture.svg(heatmap(new double[][] {{1, 2}, {3, 4}})));

        assertTrue(svg.getElementsByTagName("image").getLength() >= 1);
    }

    @Test
    void pdfIsOnePageOfThePicturesSize() {
        var pdf = new String(Picture.pdf(heatmap(new double[][] {{1, Double.NaN}})), StandardCharsets.ISO_8859_1);

        assertTrue(pdf.startsWith("%PDF-1.4"));
        assertTrue(pdf.contains("/Count 1"));
        var chart = new String(Picture.pdf(lossCurve(LOSSES)), StandardCharsets.ISO_8859_1);
        assertTrue(chart.contains("/MediaBox [0 0 450.0 270.0]"), "600 x 360 CSS pixels in points");
        int table = Integer.parseInt(chart.substring(chart.indexOf("startxref") + 10, chart.lastIndexOf("\n%%EOF")));
        assertTrue(chart.startsWith("xref", table), "the table is where the end says");
    }

    @Test
    void onWishAPictureShowsItselfAsShapesToo() {
        var bundle = lossCurve(LOSSES).svg().toMimeBundle();

        assertEquals(
                Set.of("image/png", "text/plain", "image/svg+xml", "application/pdf"),
                bundle.data().keySet());
        assertEquals(
                Set.of("image/png", "text/plain"),
                lossCurve(LOSSES).toMimeBundle().data().keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"loss.png", "loss.SVG", "loss.pdf"})
    void savesByTheEndOfTheName(String name, @TempDir Path folder) throws Exception {
        lossCurve(LOSSES).save(folder.resolve(name).toString());

        var begin = new String(Files.readAllBytes(folder.resolve(name)), StandardCharsets.ISO_8859_1);
        assertTrue(begin.startsWith("\u0089PNG") || begin.startsWith("<svg") || begin.startsWith("%PDF"), begin);
    }

    @Test
    void anotherEndOfTheNameIsRefused() {
        var error = assertThrows(
                IllegalArgumentException.class, () -> lossCurve(LOSSES).save("loss.bmp"));
        assertEquals(
                "a picture is saved as .png, .svg or .pdf, which \"loss.bmp\" does not end in", error.getMessage());
    }

    @Test
    void thePageShinesThroughAndTheInkIsLegibleOnLightAndDark() {
        assertEquals(0, House.PAPER.getAlpha());
        assertTrue(contrast(House.INK, Color.WHITE) > 4.3);
        assertTrue(contrast(House.INK, new Color(0x111111)) > 4.2);
        for (int i = 0; i < 7; i++) {
            assertTrue(contrast(House.series(i), new Color(0x111111)) > 3, "series " + i + " on dark");
            assertTrue(contrast(House.series(i), Color.WHITE) > 2, "series " + i + " on light");
        }
    }

    /** WCAG 2.1's contrast ratio. */
    private static double contrast(Color a, Color b) {
        double light = Math.max(luminance(a), luminance(b));
        double dark = Math.min(luminance(a), luminance(b));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
