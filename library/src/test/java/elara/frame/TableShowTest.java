package elara.frame;

import static elara.frame.Frames.pivotTable;
import static elara.frame.Frames.show;
import static elara.frame.Frames.tableOf;
import static elara.frame.Frames.toArray;
import static elara.frame.Frames.trainTestSplit;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import elara.random.Rng;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Tables as they are shown, and on their way to arrays and into parts. */
class TableShowTest {
    private static Table table() {
        return Table.create(
                "T",
                StringColumn.create("k", "名前", "b<", "b<"),
                StringColumn.create("j", "x", "x", "y"),
                DoubleColumn.create("v", 1, 2, 4));
    }

    @Test
    void wideLettersTakeTwoPlaces() {
        assertEquals("""
                      k  j    v
                0  名前  x  1.0
                1    b<  x  2.0
                2    b<  y  4.0

                [3 rows x 3 columns]""", show(table()).text());
    }

    @Test
    void headersOfSeveralLevelsAreMerged() {
        var pivot = pivotTable(table()).values("v").index("k").columns("j").aggfunc(List.of("sum", "max"));
        assertEquals(List.of("k", "sum_x", "sum_y", "max_x", "max_y"), pivot.columnNames());
        var html = show(pivot).html();
        assertTrue(html.contains("<th colspan=\"2\" style=\"text-align: center;\">sum</th>"), html);
        assertTrue(html.contains("<th>b&lt;</th>"), html);
        assertEquals("""
                      sum       max
                k       x    y    x    y
                b<    2.0  4.0  2.0  4.0
                名前  1.0  NaN  1.0  NaN

                [2 rows x 4 columns]""", show(pivot).text());
    }

    @Test
    void marksAreStylesOfTheirCells() {
        var html = show(table()).gradient("v").highlightMax("v").html();
        assertTrue(html.contains("background-color: rgba(31, 119, 180, 0.800);"), html);
        assertEquals(2, html.split("rgba\\(255, 193, 7", -1).length);
    }

    @Test
    void latexAndMarkdownEscapeWhatTheyMust() {
        var odd = Table.create(StringColumn.create("a_b", "50%|"));
        assertTrue(show(odd).latex().contains("a\\_b") && show(odd).latex().contains("50\\%|"));
        assertTrue(show(odd).markdown().contains("50%\\|"));
    }

    @Test
    void arraysAndBack() {
        var array = toArray(Rows.assign(table(), "w", "v * 2"), "v", "w");
        var back = tableOf(array, "v", "w");
        assertArrayEquals(new double[] {2, 4, 8}, back.doubleColumn("w").asDoubleArray());
        var hot = Values.oneHot(table().column("j"));
        assertArrayEquals(new double[] {1, 0, 1, 0, 0, 1}, hot.toDoubles());
        assertEquals(0, Values.standardize(table().doubleColumn("v")).sum(), 1e-15);
    }

    @Test
    void aStratifiedSplitKeepsTheSharesAndEveryRowIsInOnePart() {
        var table = Table.create(
                IntColumn.create("i", IntStream.range(0, 100)),
                StringColumn.create("y", IntStream.range(0, 100).mapToObj(i -> i < 80 ? "no" : "yes")));
        var parts = trainTestSplit(table, "y", 0.25, Rng.of(1));
        assertEquals(25, parts.test().rowCount());
        assertEquals(5, parts.test().stringColumn("y").isEqualTo("yes").size());
        var all = Frames.concat(parts.train(), parts.test()).intColumn("i").asIntArray();
        assertArrayEquals(
                IntStream.range(0, 100).toArray(), IntStream.of(all).sorted().toArray());
        assertEquals(
                List.of("no", "yes"),
                Rows.sortBy(Rows.dropDuplicates(table, "y"), "y")
                        .stringColumn("y")
                        .asList());
    }
}
