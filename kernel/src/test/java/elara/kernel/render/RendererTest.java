package elara.kernel.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import elara.display.Displayable;
import elara.display.MimeBundle;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.FloatColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.numbers.NumberColumnFormatter;
import tech.tablesaw.plotly.components.Figure;

final class RendererTest {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};

    private final Renderer renderer = new Renderer();

    private record Point(int x, int y) {}

    @Test
    void plainValuesAreTheirText() {
        assertEquals(MimeBundle.text("42"), renderer.render(42));
        assertEquals(MimeBundle.text("text"), renderer.render("text"));
        assertEquals(MimeBundle.text("null"), renderer.render(null));
        assertEquals(MimeBundle.text("[1, 2]"), renderer.render(List.of(1, 2)));
        assertEquals(MimeBundle.text("{a=1}"), renderer.render(Map.of("a", 1)));
        assertEquals(MimeBundle.text("Point[x=1, y=2]"), renderer.render(new Point(1, 2)));
    }

    @Test
    void arraysAreTheirElements() {
        assertEquals("[1, 2]", Renderer.text(new int[] {1, 2}));
        assertEquals("[[1.0], [true]]", Renderer.text(new Object[] {new double[] {1}, new boolean[] {true}}));
        assertEquals("[[a], null]", Renderer.text(new String[][] {{"a"}, null}));
        assertEquals("[]", Renderer.text(new char[0]));
    }

    @Test
    void anArrayInItselfEnds() {
        var array = new Object[1];
        array[0] = array;
        assertTrue(Renderer.text(array).contains("[...]"));
    }

    @Test
    void aDisplayableShowsItselfAndHasTextInAnyCase() {
        Displayable shown = new Displayable() {
            @Override
            public MimeBundle toMimeBundle() {
                return MimeBundle.of("text/html", "<b>x</b>");
            }

            @Override
            public String toString() {
                return "x";
            }
        };
        assertEquals(
                Map.of("text/html", "<b>x</b>", "text/plain", "x"),
                renderer.render(shown).data());
    }

    @Test
    void whatFailsToShowItselfIsTold() {
        Displayable broken = () -> {
            throw new IllegalStateException("broken");
        };
        assertTrue(renderer.render(broken)
                .plainText()
                .endsWith("cannot be shown: java.lang.IllegalStateException: broken"));
    }

    @Test
    void imagesAndChartsArePng() {
        var image = renderer.render(new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB));
        assertEquals("image of 3 x 2 pixels", image.plainText());
        assertPng(image);
        XYChart chart = new XYChartBuilder().title("Loss").build();
        chart.addSeries("train", new double[] {1, 2}, new double[] {2, 1});
        var shown = renderer.render(chart);
        assertEquals("XYChart Loss", shown.plainText());
        assertPng(shown);
    }

    private static void assertPng(MimeBundle bundle) {
        assertArrayEquals(PNG, Arrays.copyOf((byte[]) bundle.data().get("image/png"), PNG.length));
    }

    @Test
    void aTableIsHtmlAndAlignedText() {
        var table = Table.create(
                StringColumn.create("name", "a<b", "longer"),
                IntColumn.create("n", 1, 20),
                DoubleColumn.create("price", 1.5, -2));
        var bundle = renderer.render(table);
        assertEquals("""
                     name   n  price
                0     a<b   1    1.5
                1  longer  20   -2.0

                [2 rows x 3 columns]""", bundle.plainText());
        var html = (String) bundle.data().get("text/html");
        assertTrue(html.contains("a&lt;b"), html);
        assertTrue(html.contains("<td style=\"text-align: right;\">20</td>"), html);
        assertTrue(html.contains("2 rows × 3 columns"), html);
    }

    @Test
    void aTableTellsFractionsAndMissingNumbersAsPandasDoes() {
        var counts = IntColumn.create("count", new int[] {2});
        counts.appendMissing();
        var table = Table.create(
                StringColumn.create("group", "old", "young"),
                counts,
                DoubleColumn.create("share", 2.0 / 3, 0.2),
                DoubleColumn.create("none", Double.NaN, Double.NaN),
                FloatColumn.create("float", 0.1f, 2.25f));
        assertEquals("""
                   group  count     share  none  float
                0    old      2  0.666667   NaN   0.10
                1  young    NaN  0.200000   NaN   2.25

                [2 rows x 5 columns]""", renderer.render(table).plainText());
    }

    @Test
    void aPrintFormatOfTheUsersIsKept() {
        var share = DoubleColumn.create("share", 0.25, 0.5);
        share.setPrintFormatter(NumberColumnFormatter.percent(1));
        var text = renderer.render(Table.create(share)).plainText();
        assertTrue(text.contains("0  25.0%\n1  50.0%"), text);
    }

    @Test
    void aLongTableIsItsHeadAndTail() {
        var table = Table.create(IntColumn.create("n", IntStream.range(0, 61)));
        var text = renderer.render(table).plainText();
        assertTrue(text.contains("\n4      4\n...  ...\n56    56\n"), text);
        assertTrue(text.endsWith("[61 rows x 1 columns]"), text);
        var whole = Table.create(IntColumn.create("n", IntStream.range(0, 60)));
        assertFalse(renderer.render(whole).plainText().contains("..."));
    }

    @Test
    void aTextIsWhatItIsSaidToBe() {
        var bundle = renderer.renderAs("<b>x</b>", "text/html", "text/markdown");
        assertEquals(
                Map.of("text/plain", "<b>x</b>", "text/html", "<b>x</b>", "text/markdown", "<b>x</b>"), bundle.data());
    }

    @Test
    void otherValuesAreShownInTheTypesTheyHave() {
        var table = Table.create(IntColumn.create("n", 1));
        assertEquals(
                List.of("text/plain"),
                List.copyOf(renderer.renderAs(table, "image/png").data().keySet()));
        assertEquals(
                List.of("text/plain", "text/html"),
                List.copyOf(renderer.renderAs(table, "text/*").data().keySet()));
    }

    @Test
    void aFigureOfTablesawIsItsPageInAFrame() {
        var bundle = renderer.render(new Figure("if (1 < 2 && \"a\") plot();"));

        var html = (String) bundle.data().get("text/html");
        assertTrue(html.startsWith("<iframe title=\"Tablesaw figure\""), html);
        assertTrue(html.contains("srcdoc=\"<html><div id=&quot;figure-"), html);
        assertTrue(html.contains("<script>if (1 < 2 &amp;&amp; &quot;a&quot;) plot();</script>"), html);
        assertEquals("a Tablesaw figure, which a browser shows", bundle.plainText());
    }
}
