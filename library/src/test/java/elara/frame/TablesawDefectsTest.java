package elara.frame;

import static elara.frame.Frames.count;
import static elara.frame.Frames.groupBy;
import static elara.frame.Frames.mean;
import static elara.frame.Frames.pivotTable;
import static elara.frame.Frames.size;
import static elara.frame.Frames.sum;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.FloatColumn;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.api.TimeColumn;
import tech.tablesaw.columns.Column;
import tech.tablesaw.columns.numbers.NumberColumnFormatter;

/** What Tablesaw's own summarize and pivot get wrong (0.44.4), and these verbs must not. */
class TablesawDefectsTest {
    private static Table table(Column<?>... columns) {
        return Table.create("T", columns);
    }

    private static List<Object> values(Table table, String column) {
        return Tables.values(table.column(column));
    }

    @Test
    void textKeysAreNeverSplitAtAMark() {
        var one = table(StringColumn.create("k", "a~~~b", "a~~~c"), IntColumn.create("v", 1, 2));
        assertEquals(List.of("a~~~b", "a~~~c"), values(groupBy(one, "k").sum(), "k"));

        var two = table(
                StringColumn.create("k", "a~~~b", "a~", "a"),
                StringColumn.create("j", "x", "x", "~x"),
                IntColumn.create("v", 1, 2, 3));
        var sums = groupBy(two, "k", "j").sort(false).sum();
        assertEquals(List.of("a~~~b", "a~", "a"), values(sums, "k"));
        assertEquals(List.of("x", "x", "~x"), values(sums, "j"));

        var pivot = pivotTable(two).values("v").index("k").columns("j").aggfunc("sum");
        assertEquals(Arrays.asList(null, 2L, 1L), values(pivot, "x"));
    }

    @Test
    void keysThatReadLikeAMissingValueAreNone() {
        var table =
                table(StringColumn.create("k", "NA", null, "null", "*", "NaN"), IntColumn.create("v", 1, 2, 3, 4, 5));
        assertEquals(
                List.of("*", "NA", "NaN", "null"), values(groupBy(table, "k").sum(), "k"));
        assertEquals(
                Arrays.asList("*", "NA", "NaN", "null", null),
                values(groupBy(table, "k").dropMissing(false).sum(), "k"));
    }

    @Test
    void manyDifferentTextsDoNotMerge() {
        var k = StringColumn.create("k");
        var j = StringColumn.create("j");
        for (int i = 0; i < 70_000; i++) {
            k.append("k" + i);
            j.append("j" + i);
        }
        k.append("a").append("ab");
        j.append("bc").append("c");
        var sizes = groupBy(table(k, j), "k", "j").size();
        assertEquals(70_002, sizes.rowCount());
        assertEquals(70_002, groupBy(table(k, j), "k").groups());
    }

    @Test
    void manyDifferentTextsInADictionaryOfAnySize() {
        for (int distinct : new int[] {3, 200, 300, 40_000, 70_000}) {
            var k = StringColumn.create("k");
            for (int i = 0; i < 3 * distinct; i++) {
                k.append("k" + (i % distinct));
            }
            var sizes = groupBy(table(k), "k").size();
            assertEquals(distinct, sizes.rowCount());
            assertEquals(3.0, sizes.intColumn("size").min());
            assertEquals(3.0, sizes.intColumn("size").max());
        }
    }

    @Test
    void printFormatsDoNotTouchKeys() {
        var dates = DateColumn.create("d", LocalDate.of(2020, 2, 3), LocalDate.of(2020, 2, 3));
        dates.setPrintFormatter(DateTimeFormatter.ofPattern("dd.MM.yyyy"));
        var percents = IntColumn.create("p", 50, 50);
        percents.setPrintFormatter(NumberColumnFormatter.percent(0));
        var table = table(dates, percents, IntColumn.create("v", 1, 2));
        var sums = groupBy(table, "d", "p").sum();
        assertEquals(List.of(LocalDate.of(2020, 2, 3)), values(sums, "d"));
        assertEquals(List.of(50), values(sums, "p"));
        var pivot = pivotTable(table).values("v").index("p").columns("d").table();
        assertEquals(List.of("p", "2020-02-03"), pivot.columnNames());
    }

    @Test
    void sizesCountRowsWhateverTheFirstColumnMisses() {
        var table = table(IntColumn.create("v", new Integer[] {null, 1, 2}), StringColumn.create("k", "a", "a", "b"));
        assertEquals(List.of(2, 1), values(groupBy(table, "k").size(), "size"));
        assertEquals(List.of(1, 1), values(groupBy(table, "k").count(), "v"));
    }

    @Test
    void booleansInstantsAndFloatingPointNumbersAreKeysMissingOrNot() {
        var instant = Instant.parse("2020-01-02T03:04:05.678Z");
        for (var key : List.<Column<?>>of(
                BooleanColumn.create("k", new Boolean[] {true, null, true}),
                InstantColumn.create("k", instant, null, instant),
                DoubleColumn.create("k", 1.5, Double.NaN, 1.5),
                FloatColumn.create("k", 1.5f, Float.NaN, 1.5f))) {
            var table = table(key, IntColumn.create("v", 1, 2, 4));
            assertEquals(List.of(5L), values(groupBy(table, "k").sum(), "v"));
            var all = groupBy(table, "k").dropMissing(false).sum();
            assertEquals(List.of(5L, 2L), values(all, "v"));
            assertEquals(key.type(), all.column("k").type());
            assertEquals(Arrays.asList(key.get(0), null), values(all, "k"));
        }
    }

    @Test
    void zeroAndMinusZeroAreOneKeyAndOneValue() {
        var table = table(DoubleColumn.create("k", 0.0, -0.0, 1), DoubleColumn.create("v", 0.0, -0.0, -0.0));
        assertEquals(List.of(2, 1), values(groupBy(table, "k").size(), "size"));
        assertEquals(List.of(1, 1), values(groupBy(table, "k").nunique(), "v"));
    }

    @Test
    void aKeyMayHaveAnyName() {
        var table = table(IntColumn.create("Group", 1, 1), IntColumn.create("v", 1, 2));
        assertEquals(List.of(3L), values(groupBy(table, "Group").sum(), "v"));
    }

    @Test
    void aMissingColumnKeyOfAPivotMakesNoColumn() {
        var table = table(
                StringColumn.create("k", "a", "a", "b"),
                IntColumn.create("y", new Integer[] {1, null, 1}),
                StringColumn.create("s", "x", "", null),
                IntColumn.create("v", 1, 2, 3));
        assertEquals(
                List.of("k", "1"),
                pivotTable(table).values("v").index("k").columns("y").table().columnNames());
        assertEquals(
                List.of("k", "x"),
                pivotTable(table).values("v").index("k").columns("s").table().columnNames());
    }

    @Test
    void aPivotsColumnsMayBeNamedAsItsIndexOrAlikeUpToCase() {
        var table = table(
                StringColumn.create("k", "a", "a", "a", "a"),
                StringColumn.create("c", "X", "x", "k", "total"),
                IntColumn.create("v", 1, 2, 3, 4));
        var pivot = pivotTable(table).values("v").index("k").columns("c").aggfunc("sum");
        assertEquals(List.of("k", "X", "k_2", "total", "x_2"), pivot.columnNames());
        assertEquals(List.of(2L), values(pivot, "x_2"));
    }

    @Test
    void aPivotsColumnsAreOrderedByValueNotByText() {
        var table = table(
                StringColumn.create("k", "b", "a", "a", "a"),
                IntColumn.create("y", 10, 9, -1, 100),
                IntColumn.create("v", 1, 2, 3, 4));
        var pivot = pivotTable(table).values("v").index("k").columns("y").table();
        assertEquals(List.of("k", "-1", "9", "10", "100"), pivot.columnNames());
        assertEquals(List.of("a", "b"), values(pivot, "k"));
    }

    @Test
    void timesThatDifferByMillisecondsAreTwoKeysAndTwoNames() {
        var table = table(
                TimeColumn.create("t", LocalTime.of(1, 2, 3, 4_000_000), LocalTime.of(1, 2, 3)),
                StringColumn.create("k", "a", "a"),
                IntColumn.create("v", 1, 2));
        assertEquals(
                List.of(LocalTime.of(1, 2, 3), LocalTime.of(1, 2, 3, 4_000_000)),
                values(groupBy(table, "t").sum(), "t"));
        assertEquals(
                List.of("k", "01:02:03", "01:02:03.004"),
                pivotTable(table).values("v").index("k").columns("t").table().columnNames());
    }

    @Test
    void aKeyCanBeSummarisedToo() {
        var table = table(IntColumn.create("k", 1, 1, 2), IntColumn.create("v", 1, 2, 3));
        var result = groupBy(table, "k").agg(sum("k"), mean("v"), count("k"), size());
        assertEquals(List.of("k", "k_sum", "v_mean", "k_count", "size"), result.columnNames());
        assertEquals(List.of(2L, 2L), values(result, "k_sum"));
    }

    @Test
    void stdAndVarianceOfOneValueAreMissing() {
        var table = table(StringColumn.create("k", "a"), DoubleColumn.create("v", new double[] {3}));
        assertEquals(Arrays.asList((Object) null), values(groupBy(table, "k").std(), "v"));
        assertEquals(Arrays.asList((Object) null), values(groupBy(table, "k").var(), "v"));
    }

    @Test
    void firstAndLastPassMissingValuesOverInEveryType() {
        var table = table(
                StringColumn.create("k", "a", "a", "a"),
                DoubleColumn.create("d", Double.NaN, 5, Double.NaN),
                StringColumn.create("s", null, "x", ""),
                BooleanColumn.create("b", new Boolean[] {null, false, null}));
        for (var result :
                List.of(groupBy(table, "k").first(), groupBy(table, "k").last())) {
            assertEquals(List.of(5.0), values(result, "d"));
            assertEquals(List.of("x"), values(result, "s"));
            assertEquals(List.of(false), values(result, "b"));
        }
    }

    @Test
    void longsBeyondTheDoublesPrecisionStayExact() {
        var table = table(
                LongColumn.create("k", 9007199254740993L, 9007199254740992L),
                LongColumn.create("v", 9007199254740993L, Long.MIN_VALUE));
        var result = groupBy(table, "k").max();
        assertEquals(List.of(9007199254740992L, 9007199254740993L), values(result, "k"));
        assertEquals(Arrays.asList(null, 9007199254740993L), values(result, "v"));
        assertEquals(ColumnType.LONG, result.column("v").type());
    }

    @Test
    void anInfiniteMeanIsInfinite() {
        var table = table(
                StringColumn.create("k", "a", "a", "b", "b"),
                DoubleColumn.create(
                        "v", Double.POSITIVE_INFINITY, 1, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY));
        assertEquals(
                Arrays.asList(Double.POSITIVE_INFINITY, null),
                values(groupBy(table, "k").mean(), "v"));
        assertEquals(
                Arrays.asList(Double.POSITIVE_INFINITY, null),
                values(groupBy(table, "k").agg("v", Group::mean), "v"));
    }

    @Test
    void aTextSetMissingInPlaceIsMissing() {
        var keys = StringColumn.create("k", "a", "b", "a");
        keys.setMissing(0);
        keys.set(1, "");
        var table = table(keys, StringColumn.create("j", "x", "x", "x"), IntColumn.create("v", 1, 2, 3));
        assertEquals(List.of("a"), values(groupBy(table, "k").sum(), "k"));
        assertEquals(
                Arrays.asList("a", null),
                values(groupBy(table, "k").dropMissing(false).sum(), "k"));
        assertEquals(List.of(1), values(groupBy(table, "j").count(), "k"));
    }

    @Test
    void textIsOrderedByCodePoint() {
        var clef = "\uD834\uDD1E"; // U+1D11E, in UTF-16 before U+FB00
        var table = table(
                StringColumn.create("k", clef, "\uFB00", "a", "B", "é"),
                StringColumn.create("s", clef, "\uFB00", "a", "B", "é"),
                IntColumn.create("g", 1, 1, 1, 1, 1));
        assertEquals(
                List.of("B", "a", "é", "\uFB00", clef),
                values(groupBy(table, "k").size(), "k"));
        assertEquals(List.of(clef), values(groupBy(table, "g").max(), "s"));
    }

    @Test
    void aKeyThatComesMoreThanAThousandTimesIsMergedWhole() {
        var left = Table.create("l", IntColumn.create("k", filled(1001, 1)));
        var right = Table.create("r", IntColumn.create("k", 1, 2), IntColumn.create("y", 10, 20));
        assertEquals(1001, Frames.merge(left, right, "k").rowCount());
        assertEquals(0, Frames.merge(left, right.emptyCopy(), "k").rowCount());
    }

    @Test
    void numbersAreNoDates() {
        var numbers = Table.create("l", IntColumn.create("k", 1, 132382978));
        var days = Table.create("r", DateColumn.create("k", LocalDate.of(2020, 1, 2)));
        assertThrows(IllegalArgumentException.class, () -> Frames.merge(numbers, days, "k"));
    }

    @Test
    void aMissingDateIsBeforeNoOther() {
        var days = Table.create("t", DateColumn.create("d", LocalDate.of(2020, 1, 1), null));
        assertEquals(1, Rows.query(days, "d < '2030-01-01'").rowCount());
    }

    private static int[] filled(int length, int value) {
        var filled = new int[length];
        Arrays.fill(filled, value);
        return filled;
    }
}
