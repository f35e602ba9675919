package elara.frame;

import static elara.frame.Frames.count;
import static elara.frame.Frames.first;
import static elara.frame.Frames.groupBy;
import static elara.frame.Frames.last;
import static elara.frame.Frames.max;
import static elara.frame.Frames.mean;
import static elara.frame.Frames.median;
import static elara.frame.Frames.min;
import static elara.frame.Frames.nunique;
import static elara.frame.Frames.pivotTable;
import static elara.frame.Frames.size;
import static elara.frame.Frames.std;
import static elara.frame.Frames.sum;
import static elara.frame.Frames.toArray;
import static elara.frame.Frames.var;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import elara.array.DType;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.ShortColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class FramesTest {
    private static final double NAN = Double.NaN;

    /** Five sales; a price and a city are missing. */
    private static Table sales() {
        return Table.create(
                "sales",
                StringColumn.create("city", "Oslo", "Bergen", "Oslo", "Bergen", null),
                IntColumn.create("year", 2021, 2020, 2020, 2020, 2021),
                DoubleColumn.create("price", 10, 20, 30, NAN, 50),
                BooleanColumn.create("sold", true, false, true, true, false),
                DateColumn.create("day", Arrays.asList(date(3), date(1), date(2), null, date(5))));
    }

    private static LocalDate date(int day) {
        return LocalDate.of(2020, 1, day);
    }

    private static List<Object> values(Table table, String column) {
        return Tables.values(table.column(column));
    }

    private static String failure(org.junit.jupiter.api.function.Executable call) {
        return assertThrows(IllegalArgumentException.class, call).getMessage();
    }

    @Nested
    class TheTour {
        @Test
        void meanOfEveryNumericColumn() {
            var means = groupBy(sales(), "city").mean();
            assertEquals(List.of("city", "year", "price", "sold"), means.columnNames());
            assertEquals(List.of("Bergen", "Oslo"), values(means, "city"));
            assertEquals(List.of(20.0, 20.0), values(means, "price"));
            assertEquals(List.of(0.5, 1.0), values(means, "sold"));
        }

        @Test
        void namedAggregationsOverTwoKeys() {
            var table = groupBy(sales(), "city", "year")
                    .agg(mean("price"), max("price").as("top"));
            assertEquals(List.of("city", "year", "price_mean", "top"), table.columnNames());
            assertEquals(List.of("Bergen", "Oslo", "Oslo"), values(table, "city"));
            assertEquals(List.of(2020, 2020, 2021), values(table, "year"));
            assertEquals(List.of(20.0, 30.0, 10.0), values(table, "top"));
        }

        @Test
        void aMapOfLists() {
            var table = groupBy(sales(), "city").agg(Map.of("price", List.of("mean", "max", "min")));
            assertEquals(List.of("city", "price_mean", "price_max", "price_min"), table.columnNames());
        }

        @Test
        void aMapsColumnsComeInTheOrderOfTheTable() {
            var table = groupBy(sales(), "city")
                    .agg(Map.of("sold", List.of("sum"), "price", List.of("max"), "year", List.of("min")));
            assertEquals(List.of("city", "year_min", "price_max", "sold_sum"), table.columnNames());
        }

        @Test
        void anAggregationOfOnesOwn() {
            var table = groupBy(sales(), "city").agg("price", p -> p.max() - p.min());
            assertEquals(List.of("city", "price"), table.columnNames());
            assertEquals(List.of(0.0, 20.0), values(table, "price"));
        }

        @Test
        void pivot() {
            var table = pivotTable(sales())
                    .values("price")
                    .index("city")
                    .columns("year")
                    .aggfunc("mean");
            assertEquals(List.of("city", "2020", "2021"), table.columnNames());
            assertEquals(List.of("Bergen", "Oslo"), values(table, "city"));
            assertEquals(List.of(20.0, 30.0), values(table, "2020"));
            assertEquals(Arrays.asList(null, 10.0), values(table, "2021"));
        }
    }

    @Nested
    class Options {
        @Test
        void unsortedGroupsComeInTheOrderOfAppearance() {
            assertEquals(
                    List.of("Oslo", "Bergen"),
                    values(groupBy(sales(), "city").sort(false).size(), "city"));
        }

        @Test
        void aMissingKeyIsAGroupOfItsOwnAndTheLastIfAskedFor() {
            var sizes = groupBy(sales(), "city").dropMissing(false).size();
            assertEquals(Arrays.asList("Bergen", "Oslo", null), values(sizes, "city"));
            assertEquals(List.of(2, 2, 1), values(sizes, "size"));
        }

        @Test
        void groupsCountsThem() {
            assertEquals(2, groupBy(sales(), "city").groups());
            assertEquals(3, groupBy(sales(), "city").dropMissing(false).groups());
        }

        @Test
        void getGivesTheRowsOfAGroup() {
            var oslo = groupBy(sales(), "city", "year").get("Oslo", 2020L);
            assertEquals(sales().columnNames(), oslo.columnNames());
            assertEquals(List.of(30.0), values(oslo, "price"));
            assertEquals(
                    1,
                    groupBy(sales(), "city")
                            .dropMissing(false)
                            .get((Object) null)
                            .rowCount());
        }

        @Test
        void aGroupByTellsWhatItIs() {
            assertEquals(
                    "groupBy \"city\": 2 groups of 5 rows",
                    groupBy(sales(), "city").toString());
            assertEquals(
                    "pivotTable of 5 rows, values \"price\", index \"city\"; table() or aggfunc(...) makes it",
                    pivotTable(sales()).values("price").index("city").toString());
        }

        @Test
        void theTableGivenIsNotChanged() {
            var table = sales();
            groupBy(table, "city").dropMissing(false).median();
            pivotTable(table).values("price").index("city").columns("year").table();
            Tables.assertSame(sales(), table);
        }
    }

    @Nested
    class Types {
        private final Table table = Table.create(
                "T",
                StringColumn.create("k", "a", "a", "b"),
                ShortColumn.create("s", new short[] {1, 2, 3}),
                IntColumn.create("i", Integer.MAX_VALUE, Integer.MAX_VALUE, 3),
                LongColumn.create("l", 9007199254740993L, 0L, 1L),
                DoubleColumn.create("d", 0.5, 1.5, NAN),
                BooleanColumn.create("b", true, true, false),
                DateColumn.create("t", date(1), date(2), date(3)));

        private ColumnType type(Table result, String column) {
            return result.column(column).type();
        }

        @Test
        void sumsOfIntegersAndBooleansAreExactLongs() {
            var sums = groupBy(table, "k").sum();
            assertEquals(List.of("k", "s", "i", "l", "d", "b"), sums.columnNames());
            for (var name : List.of("s", "i", "l", "b")) {
                assertEquals(ColumnType.LONG, type(sums, name));
            }
            assertEquals(List.of(4294967294L, 3L), values(sums, "i"));
            assertEquals(List.of(9007199254740993L, 1L), values(sums, "l"));
            assertEquals(List.of(2L, 0L), values(sums, "b"));
            assertEquals(List.of(2.0, 0.0), values(sums, "d"));
        }

        @Test
        void minMaxFirstAndLastKeepTheTypeOfEveryColumn() {
            for (var result : List.of(
                    groupBy(table, "k").min(),
                    groupBy(table, "k").max(),
                    groupBy(table, "k").first(),
                    groupBy(table, "k").last())) {
                assertEquals(List.of(table.types()), List.of(result.types()));
            }
            assertEquals(
                    List.of(9007199254740993L, 1L), values(groupBy(table, "k").max(), "l"));
            assertEquals(List.of(date(2), date(3)), values(groupBy(table, "k").max(), "t"));
        }

        @Test
        void countsAreInts() {
            assertEquals(ColumnType.INTEGER, type(groupBy(table, "k").count(), "d"));
            assertEquals(ColumnType.INTEGER, type(groupBy(table, "k").nunique(), "t"));
            assertEquals(ColumnType.INTEGER, type(groupBy(table, "k").size(), "size"));
        }

        @Test
        void aSumBeyondLongIsAnErrorAndOneThatComesBackIsNot() {
            var big = Table.create(
                    "T",
                    StringColumn.create("k", "a", "a", "a", null, null),
                    LongColumn.create("l", Long.MAX_VALUE, 1, -2, Long.MAX_VALUE, Long.MAX_VALUE));
            assertEquals(List.of(Long.MAX_VALUE - 1), values(groupBy(big, "k").sum(), "l"));
            var error = assertThrows(
                    ArithmeticException.class,
                    () -> groupBy(big, "k").dropMissing(false).sum());
            assertEquals(
                    "a sum of column \"l\" is beyond the range of long (the group of row 3);"
                            + " make it a double column with asDoubleColumn()",
                    error.getMessage());
            assertEquals(
                    List.of((double) Long.MAX_VALUE),
                    values(
                            groupBy(big.where(big.stringColumn("k").isMissing()), "k")
                                    .dropMissing(false)
                                    .mean(),
                            "l"));
        }

        @Test
        void everyAggregationByName() {
            var all = groupBy(table, "k")
                    .agg(
                            mean("d"),
                            sum("d"),
                            min("d"),
                            max("d"),
                            count("d"),
                            median("d"),
                            std("d"),
                            var("d"),
                            first("d"),
                            last("d"),
                            nunique("d"),
                            size());
            var row = all.where(all.stringColumn("k").isEqualTo("a"));
            var wanted = new Object[] {"a", 1.0, 2.0, 0.5, 1.5, 2, 1.0, Math.sqrt(0.5), 0.5, 0.5, 1.5, 2, 2};
            for (int i = 0; i < wanted.length; i++) {
                assertEquals(wanted[i], row.column(i).get(0), all.columnNames().get(i));
            }
        }
    }

    @Nested
    class MissingValues {
        private final Table table = Table.create(
                "T",
                StringColumn.create("k", "none", "one", "none", "one", "two", "two"),
                DoubleColumn.create("v", NAN, 5, NAN, NAN, 1, 3),
                IntColumn.create("i", new Integer[] {null, 5, null, null, 1, 3}));

        @Test
        void ofAGroupOfNothingElse() {
            for (var name : List.of("v", "i")) {
                for (var missing : List.of("mean", "min", "max", "median", "std", "var", "first", "last")) {
                    var result = groupBy(table, "k").agg(Map.of(name, List.of(missing)));
                    assertEquals(true, result.column(1).isMissing(0), missing + " of " + name);
                }
            }
            assertEquals(0.0, groupBy(table, "k").sum().doubleColumn("v").get(0));
            assertEquals(0L, groupBy(table, "k").sum().longColumn("i").get(0));
            assertEquals(List.of(0, 1, 2), values(groupBy(table, "k").count(), "v"));
            assertEquals(List.of(0, 1, 2), values(groupBy(table, "k").nunique(), "i"));
            assertEquals(List.of(2, 2, 2), values(groupBy(table, "k").size(), "size"));
        }

        @Test
        void stdOfOneValueIsMissing() {
            assertEquals(
                    Arrays.asList(null, null, Math.sqrt(2)),
                    values(groupBy(table, "k").std(), "v"));
            assertEquals(
                    Arrays.asList(null, null, 2.0), values(groupBy(table, "k").var(), "i"));
        }

        @Test
        void aGroupSeesThemAsNaNAndPassesThemOver() {
            var seen = groupBy(table, "k").agg("v", g -> {
                assertEquals(2, g.size());
                return g.count() + 10 * g.sum() + 100 * (g.toDoubles()[1] == 3 ? 1 : 0);
            });
            assertEquals(List.of(0.0, 51.0, 142.0), values(seen, "v"));
            assertEquals(
                    Arrays.asList(null, 5.0, 2.0), values(groupBy(table, "k").agg("v", Group::median), "v"));
            assertEquals(
                    Arrays.asList(null, null, Math.sqrt(2)),
                    values(groupBy(table, "k").agg("v", Group::std), "v"));
            assertEquals(
                    Arrays.asList(null, 5.0, 1.5), values(groupBy(table, "k").agg("i", g -> g.quantile(0.25)), "i"));
        }

        @Test
        void aPivotLeavesOutRowsAndColumnsThatHaveNothingElse() {
            var sparse = Table.create(
                    "T",
                    StringColumn.create("c", "a", "a", "b", "c", null),
                    IntColumn.create("y", new Integer[] {1, 2, 1, null, 1}),
                    DoubleColumn.create("v", 1, NAN, NAN, 4, 5));
            var mean = pivotTable(sparse).values("v").index("c").columns("y");
            assertEquals(List.of("c", "1"), mean.table().columnNames());
            assertEquals(List.of("a"), values(mean.table(), "c"));
            var sum = mean.aggfunc("sum");
            assertEquals(List.of("c", "1", "2"), sum.columnNames());
            assertEquals(List.of("a", "b"), values(sum, "c"));
            assertEquals(Arrays.asList(0.0, null), values(sum, "2"));
            assertEquals(
                    List.of("a", "c"),
                    values(pivotTable(sparse).values("v").index("c").table(), "c"));
        }

        @Test
        void anEmptyTableGivesAnEmptyTable() {
            var empty = table.emptyCopy();
            assertEquals(List.of("k", "v", "i"), groupBy(empty, "k").mean().columnNames());
            assertEquals(0, groupBy(empty, "k").mean().rowCount());
            assertEquals(
                    0, groupBy(empty, "k", "i").dropMissing(false).agg(size()).rowCount());
            assertEquals(0, groupBy(empty, "k").agg("v", Group::mean).rowCount());
            assertEquals(
                    List.of("k"),
                    pivotTable(empty)
                            .values("v")
                            .index("k")
                            .columns("i")
                            .table()
                            .columnNames());
        }
    }

    @Nested
    class Errors {
        @Test
        void anUnknownColumn() {
            assertEquals(
                    "there is no column \"pirce\"; did you mean \"price\"?"
                            + " The columns are \"city\", \"year\", \"price\", \"sold\", \"day\"",
                    failure(() -> groupBy(sales(), "city").agg(mean("pirce"))));
            assertEquals(
                    "there is no column \"weight\"; the columns are \"city\", \"year\", \"price\", \"sold\", \"day\"",
                    failure(() -> groupBy(sales(), "weight")));
            assertEquals(
                    "there is no column \"x\": the table has no columns",
                    failure(() -> groupBy(Table.create("T"), "x")));
        }

        @Test
        void textWhereANumberIsWanted() {
            assertEquals(
                    "mean wants numbers or booleans, but column \"city\" is text;"
                            + " min, max, count, first, last, nunique, nth, any, all, mode, unique, list, idxmin, idxmax would work on it",
                    failure(() -> groupBy(sales(), "year").agg(mean("city"))));
            assertEquals(
                    "a column of numbers or booleans is wanted here, but column \"day\" is of type local_date",
                    failure(() -> groupBy(sales(), "year").agg("day", Group::mean)));
            assertEquals(
                    "std wants numbers or booleans, but column \"day\" is of type local_date;"
                            + " min, max, count, first, last, nunique, nth, mode, unique, list, idxmin, idxmax would work on it",
                    failure(() ->
                            pivotTable(sales()).values("day").index("city").aggfunc("std")));
        }

        @Test
        void anUnknownAggregation() {
            var message = "there is no aggregation \"avg\"; there are"
                    + " mean, sum, min, max, count, size, median, std, var, first, last, nunique, prod, sem, skew, kurt,"
                    + " quantile, nth, any, all, mode, unique, list, idxmin, idxmax";
            assertEquals(message, failure(() -> groupBy(sales(), "city").agg(Map.of("price", List.of("avg")))));
            assertEquals(
                    message,
                    failure(() ->
                            pivotTable(sales()).values("price").index("city").aggfunc("avg")));
        }

        @Test
        void twoResultsOfOneName() {
            assertEquals(
                    "the result would have two columns called \"price_mean\""
                            + " (upper and lower case are the same to a table); give one another name with as(...)",
                    failure(() -> groupBy(sales(), "city").agg(mean("price"), mean("price"))));
            assertEquals(
                    "the result would have two columns called \"City\""
                            + " (upper and lower case are the same to a table); give one another name with as(...)",
                    failure(() -> groupBy(sales(), "city").agg(mean("price").as("City"))));
        }

        @Test
        void keysThatDoNotFit() {
            assertEquals("groupBy needs the name of at least one key column", failure(() -> groupBy(sales())));
            assertEquals("groupBy names the key \"city\" twice", failure(() -> groupBy(sales(), "city", "City")));
            assertEquals(
                    "no group has \"city\" = Paris",
                    failure(() -> groupBy(sales(), "city").get("Paris")));
            assertEquals(
                    "get wants one value for each of the keys \"city\", \"year\", not 1 of them",
                    failure(() -> groupBy(sales(), "city", "year").get("Oslo")));
        }

        @Test
        void aPivotWithoutItsParts() {
            assertEquals(
                    "the pivot table needs index(...): the column that names the rows",
                    failure(() -> pivotTable(sales()).values("price").table()));
            assertEquals(
                    "the pivot table names the key \"city\" twice",
                    failure(() -> pivotTable(sales())
                            .values("price")
                            .index("city")
                            .columns("city")
                            .table()));
        }

        @Test
        void aPivotOfTooManyColumns() {
            var ids = IntColumn.create("id");
            for (int i = 0; i < 10_001; i++) {
                ids.append(i);
            }
            var table = Table.create("T", ids, ids.copy().setName("v"));
            assertEquals(
                    "column \"id\" has 10001 different values, more than 10000: too many to make a column of each;"
                            + " did you mean it for index(...)?",
                    failure(() -> pivotTable(table)
                            .values("id")
                            .index("v")
                            .columns("id")
                            .table()));
        }

        @Test
        void aTableThatHasGrownSinceItWasGrouped() {
            var table = sales();
            var grouped = groupBy(table, "city");
            grouped.mean();
            table.append(sales());
            var error = assertThrows(IllegalStateException.class, grouped::mean);
            assertEquals("the table had 5 rows when it was grouped and has 10 now; group it again", error.getMessage());
        }

        @Test
        void aQuantileThatIsNoFraction() {
            assertEquals(
                    "a quantile is asked for by a fraction from 0 to 1, not by 25.0",
                    failure(() -> groupBy(sales(), "city").agg("price", g -> g.quantile(25))));
        }
    }

    @Nested
    class TheBridgeToArrays {
        @Test
        void columnsSideBySide() {
            var array = toArray(sales(), "price", "year", "sold");
            assertArrayEquals(new int[] {5, 3}, array.shape());
            assertEquals(DType.FLOAT64, array.dtype());
            assertArrayEquals(
                    new double[] {10, 2021, 1, 20, 2020, 0, 30, 2020, 1, NAN, 2020, 1, 50, 2021, 0}, array.toDoubles());
        }

        @Test
        void allColumnsOfNumbersAndBooleansWithoutNames() {
            assertArrayEquals(
                    toArray(sales(), "year", "price", "sold").toDoubles(),
                    toArray(sales()).toDoubles());
        }

        @Test
        void oneColumn() {
            var array = toArray(sales().doubleColumn("price"));
            assertArrayEquals(new int[] {5}, array.shape());
            assertArrayEquals(new double[] {10, 20, 30, NAN, 50}, array.toDoubles());
            assertArrayEquals(
                    new double[] {1, 0, 1, 1, 0},
                    toArray(sales().booleanColumn("sold")).toDoubles());
            assertArrayEquals(
                    new double[] {1, NAN},
                    toArray(ShortColumn.create("s", new short[] {1, Short.MIN_VALUE}))
                            .toDoubles());
        }

        @Test
        void noRows() {
            assertArrayEquals(
                    new int[] {0, 2},
                    toArray(sales().emptyCopy(), "price", "year").shape());
        }

        @Test
        void aNumericColumnOfATableNeedsNoCast() {
            assertEquals(5, toArray(sales().numberColumn("year")).size());
        }

        @Test
        void textIsNoNumber() {
            assertEquals(
                    "a column of numbers or booleans is wanted here, but column \"city\" is text",
                    failure(() -> toArray(sales(), "price", "city")));
            assertEquals(
                    "the table has no column of numbers or booleans to make an array of",
                    failure(() -> toArray(sales().selectColumns("city", "day"))));
        }
    }

    @Test
    void quantilesAreLinearBetweenTheNearestValues() {
        var table = Table.create(
                "T",
                StringColumn.create("k", Collections.nCopies(10, "a")),
                IntColumn.create("v", 1, 2, 3, 4, 5, 6, 7, 8, 9, 10));
        var quantiles = new double[5];
        groupBy(table, "k").agg("v", g -> {
            for (int i = 0; i < quantiles.length; i++) {
                quantiles[i] = g.quantile(new double[] {0, 0.1, 0.25, 0.9, 1}[i]);
            }
            return 0;
        });
        assertArrayEquals(new double[] {1, 1.9, 3.25, 9.1, 10}, quantiles, 1e-15);
    }
}
