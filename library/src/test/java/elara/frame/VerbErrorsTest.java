package elara.frame;

import static elara.frame.Frames.every;
import static elara.frame.Frames.groupBy;
import static elara.frame.Frames.merge;
import static elara.frame.Frames.mergeAsof;
import static elara.frame.Frames.pivot;
import static elara.frame.Rows.query;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** What the verbs say of input that makes no sense. */
class VerbErrorsTest {
    private static Table table() {
        return Table.create(
                "T",
                StringColumn.create("city", "Oslo", "Bergen", "Oslo"),
                IntColumn.create("year", 2020, 2020, 2020),
                DoubleColumn.create("price", 3, 1, 2));
    }

    private static String message(Executable call) {
        return assertThrows(RuntimeException.class, call).getMessage();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "price >|7|something is missing at the end",
                "prize > 1|0|there is no column \"\"prize\"\"; did you mean \"\"price\"\"?",
                "price = 1|6|equality is ==",
                "city > 1|5|text and a number cannot be compared",
                "price + city > 1|6|+ reckons with numbers, and this is text",
                "(price > 1|10|) is expected here",
                "city == 'Oslo|8|this quote is not closed",
                "price|0|this is a value for each row, not a condition",
                "price > 1 1|10|nothing is expected here"
            })
    void anExpressionIsToldItsPlaceByACaret(String expression, int place, String what) {
        var lines = message(() -> query(table(), expression)).lines().toList();
        assertTrue(lines.get(0).startsWith(what.replace("\"\"", "\"")), lines.get(0));
        assertEquals(expression.strip(), lines.get(1).strip());
        assertEquals(4 + place, lines.get(2).indexOf('^'));
    }

    @Test
    void aPivotOfDuplicatesSaysWhichRows() {
        assertEquals(
                "pivot has one value a cell, but rows 0 and 2 both have \"city\" = Oslo, \"year\" = 2020;"
                        + " pivotTable(...) summarises them",
                message(() -> pivot(table(), "city", "year", "price")));
    }

    @Test
    void aMergeSaysWhichKeyIsThereTwiceAndWhichTypesDoNotMeet() {
        assertEquals(
                "the left table has the key \"city\" = Oslo in rows 0 and 2, but it was to be there once only",
                message(() -> merge(table(), table()).on("city").validate("1:m").table()));
        var text = Table.create("U", StringColumn.create("year", "2020"));
        assertEquals(
                "the keys \"year\", of type integer, and \"year\", text, have no values in common;"
                        + " make them of one type with astype(...)",
                message(() -> merge(table(), text, "year")));
        assertEquals(
                "in the right table, there is no column \"town\"; the columns are \"year\"",
                message(() ->
                        merge(table(), text).leftOn("city").rightOn("town").table()));
        assertTrue(
                message(() -> merge(table(), table()).how("outher")).contains("there are inner, left, right, outer"));
    }

    @Test
    void mergeAsofWantsOrder() {
        assertEquals(
                "mergeAsof wants both tables in the order of their keys and no key missing, but the left one's"
                        + " \"price\" is not so in row 1; sort it first",
                message(() -> mergeAsof(table(), table(), "price").table()));
    }

    @Test
    void aSumBeyondLongIsNoNumber() {
        var big = Table.create("B", LongColumn.create("v", Long.MAX_VALUE, 1), StringColumn.create("k", "a", "a"));
        assertTrue(
                message(() -> groupBy(big, "k").sum()).startsWith("a sum of column \"v\" is beyond the range of long"));
        assertTrue(message(() -> groupBy(big, "k").cumsum()).contains("beyond the range of long"));
        assertTrue(message(() -> Rows.assign(big, "w", "v * 2")).startsWith("row 0 of \"v * 2\""));
    }

    @Test
    void periodsAndTypesAndFillsThatAreNone() {
        assertTrue(message(() -> groupBy(table(), every("city", "1M"))).contains("\"city\" is text"));
        assertTrue(message(() -> Values.fillna(table().intColumn("year"), 1.5)).contains("cannot hold 1.5"));
        assertEquals(
                "row 0 of column \"city\" is \"Oslo\", which is no int; coerce(...) makes such values missing",
                message(() -> Values.astype(table().column("city"), "int")));
        assertTrue(
                message(() -> Values.cut(table().doubleColumn("price"), 3, 1)).startsWith("the edges of bins grow"));
    }
}
