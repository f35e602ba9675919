package elara.frame;

import static elara.frame.Frames.bins;
import static elara.frame.Frames.corr;
import static elara.frame.Frames.crosstab;
import static elara.frame.Frames.every;
import static elara.frame.Frames.getDummies;
import static elara.frame.Frames.groupBy;
import static elara.frame.Frames.melt;
import static elara.frame.Frames.merge;
import static elara.frame.Frames.mergeAsof;
import static elara.frame.Frames.pivotTable;
import static elara.frame.Frames.stack;
import static elara.frame.Frames.wideToLong;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Transformations, windows, reshaping, joins and column verbs against pandas, value by value. */
class VerbGoldenTest {
    private static final Map<String, Table> TABLES = GoldenTables.read("verb-tables.tsv").stream()
            .collect(Collectors.toUnmodifiableMap(block -> block.head().get(1), GoldenTables.Block::table));

    /** A call and what pandas answers, as text. */
    record Case(List<String> head, List<String> names, List<List<String>> rows) {
        String argument(int i) {
            return head.get(3 + i);
        }

        String[] names(int i) {
            return argument(i).isEmpty() ? new String[0] : argument(i).split(",");
        }

        int number(int i) {
            return Integer.parseInt(argument(i));
        }

        boolean flag(int i) {
            return Boolean.parseBoolean(argument(i));
        }

        @Override
        public String toString() {
            return String.join(" ", head.subList(1, head.size()));
        }
    }

    /** The cases by verb: thousands, so that a test is all of one verb rather than one each. */
    static List<String> verbs() {
        return read().stream().map(one -> one.head().get(2)).distinct().toList();
    }

    private static List<Case> read() {
        try (var stream = VerbGoldenTest.class.getResourceAsStream("/golden/frame/verbs.tsv");
                var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            var cases = new ArrayList<Case>();
            for (var head = lines.readLine(); head != null && !head.isEmpty(); head = lines.readLine()) {
                var names = List.of(lines.readLine().split("\t", -1));
                var rows = new ArrayList<List<String>>();
                for (var line = lines.readLine(); !line.isEmpty(); line = lines.readLine()) {
                    rows.add(List.of(line.split("\t", -1)));
                }
                cases.add(new Case(List.of(head.split("\t", -1)), names, rows));
            }
            return cases;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void thereAreThousandsOfThem() {
        assertTrue(read().size() > 3_500);
    }

    @ParameterizedTest
    @MethodSource("verbs")
    void agreesWithPandas(String verb) {
        var wrong = new ArrayList<String>();
        int all = 0;
        for (var one : read()) {
            if (one.head().get(2).equals(verb)) {
                all++;
                try {
                    compare(one, run(one));
                } catch (AssertionError | RuntimeException e) {
                    wrong.add(one + ": " + e);
                }
            }
        }
        int total = all;
        assertEquals(
                0,
                wrong.size(),
                () -> wrong.size() + " of " + total + " wrong:\n"
                        + wrong.stream().limit(4).collect(Collectors.joining("\n")));
    }

    private static void compare(Case expected, Table actual) {
        assertEquals(expected.names(), actual.columnNames(), () -> "names of\n" + actual);
        assertEquals(expected.rows().size(), actual.rowCount(), () -> "rows of\n" + actual);
        for (int c = 0; c < actual.columnCount(); c++) {
            var column = actual.column(c);
            double scale = scale(expected, c);
            for (int row = 0; row < column.size(); row++) {
                int r = row;
                int at = c;
                var wanted = expected.rows().get(row).get(c);
                assertTrue(
                        isSame(wanted, column, row, scale),
                        () -> column.name() + "[" + r + "]: expected "
                                + expected.rows().get(r).get(at) + "\n" + expected.rows() + "\n" + actual.printAll());
            }
        }
    }

    private static double scale(Case expected, int column) {
        double scale = 0;
        for (var row : expected.rows()) {
            try {
                double value = Math.abs(Double.parseDouble(row.get(column)));
                scale = value < 1e300 ? Math.max(scale, value) : scale;
            } catch (NumberFormatException e) {
                return 0;
            }
        }
        return scale;
    }

    private static boolean isSame(String wanted, Column<?> column, int row, double scale) {
        var value = Tables.value(column, row);
        if (value == null || wanted.equals("\\N")) {
            return value == null && wanted.equals("\\N");
        }
        if (value instanceof Number number) {
            double a = wanted.equals("inf")
                    ? Double.POSITIVE_INFINITY
                    : wanted.equals("-inf") ? Double.NEGATIVE_INFINITY : Double.parseDouble(wanted);
            double b = number.doubleValue();
            // What cancels out is as exact as what it is made of.
            return a == b || Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.max(1, Math.min(scale, 1e4)));
        }
        if (value instanceof LocalDate date) {
            return wanted.equals(date + "T00:00:00.000");
        }
        if (value instanceof Boolean truth && !wanted.equals("true") && !wanted.equals("false")) {
            return Double.parseDouble(wanted) == (truth ? 1 : 0);
        }
        return wanted.equals(value.toString());
    }

    private static Table table(Column<?> column) {
        return Table.create("T", new ArrayList<>(List.of(column)));
    }

    private static Table run(Case one) {
        var table = TABLES.get(one.head().get(1));
        var verb = one.head().get(2);
        if (verb.startsWith("gb.")) {
            return grouped(
                    one, verb.substring(3), table, groupBy(table, one.names(0)).select("x", "y"));
        }
        if (verb.startsWith("c.")) {
            return column(one, verb.substring(2), table, table.column(one.argument(0)));
        }
        return switch (verb) {
            case "pivot" -> pivot(one, table);
            case "crosstab" -> {
                var crosstab = crosstab(table, one.argument(0), one.argument(1)).margins(one.flag(3));
                yield one.argument(2).isEmpty()
                        ? crosstab.table()
                        : crosstab.normalize(one.argument(2)).table();
            }
            case "melt" -> melt(table, List.of(one.names(0)), List.of(one.names(1)), "variable", "value");
            case "dummies" -> getDummies(Rows.select(table, "x", "k", "s"), one.flag(1), "k", "s");
            case "stack" -> stack(Rows.select(table, "x", "y"));
            case "wideToLong" -> {
                var wide = Rows.rename(Rows.select(table, "k", "x", "y"), Map.of("x", "v1", "y", "v2"));
                wide = Rows.assign(
                        wide,
                        "id",
                        IntColumn.create(
                                "id", IntStream.range(0, wide.rowCount()).toArray()));
                yield wideToLong(wide, List.of("v"), List.of("id"), "n");
            }
            case "dropDuplicates" ->
                Rows.dropDuplicates(Rows.select(table, "k", "j", "y"), one.argument(1), List.of(one.names(0)));
            case "dropna" -> Rows.dropna(table, one.argument(1), List.of(one.names(0)));
            case "thresh" -> Rows.dropna(table, one.number(0));
            case "sortBy" -> Rows.sortBy(table, one.names(0));
            case "nlargest" -> Rows.nlargest(table, one.number(0), one.argument(1));
            case "nsmallest" -> Rows.nsmallest(table, one.number(0), one.argument(1));
            case "query" -> Rows.query(table, one.argument(0));
            case "eval" -> Rows.select(Rows.assign(table, "e", one.argument(0)), "e");
            case "describe" -> Rows.describe(Rows.select(table, "x", "y"));
            case "corr" -> Rows.corr(Rows.select(table, "x", "y"), one.argument(0));
            case "cov" -> Rows.cov(Rows.select(table, "x", "y"));
            case "valueCounts" -> Values.valueCounts(table.column(one.argument(0)), one.flag(1), true);
            case "merge" -> merged(one, table);
            case "concat" ->
                Frames.concat(
                        Rows.select(table, "k", "j", "x", "d"),
                        Rows.select(TABLES.get(one.argument(0)), "k", "j", "x", "s"));
            case "asof" -> asof(one, table);
            default -> throw new AssertionError(verb);
        };
    }

    private static Table grouped(Case one, String verb, Table table, GroupBy grouped) {
        var all = groupBy(table, one.names(0));
        return switch (verb) {
            case "cumsum" -> grouped.cumsum();
            case "cumprod" -> grouped.cumprod();
            case "cummin" -> grouped.cummin();
            case "cummax" -> grouped.cummax();
            case "ffill" -> grouped.ffill();
            case "bfill" -> grouped.bfill();
            case "shift" -> grouped.shift(one.number(1));
            case "diff" -> grouped.diff(one.number(1));
            case "pctChange" -> grouped.pctChange(one.number(1));
            case "rank" -> grouped.rank(one.argument(1), one.flag(2), one.flag(3));
            case "head" -> all.head(one.number(1));
            case "tail" -> all.tail(one.number(1));
            case "nth" -> all.nth(one.number(1));
            case "cumcount" -> table(all.cumcount());
            case "ngroup" -> table(all.ngroup());
            case "transform" -> grouped.transform(one.argument(1));
            case "filter" -> all.filter(g -> g.num("x").mean() > 90 && g.size() > 1);
            case "quantile" -> grouped.quantile(Double.parseDouble(one.argument(1)));
            case "sem" -> grouped.sem();
            case "skew" -> grouped.skew();
            case "kurt" -> grouped.kurt();
            case "prod" -> grouped.prod();
            case "any" -> grouped.any();
            case "all" -> grouped.all();
            case "describe" -> grouped.describe();
            case "minmax" -> groupBy(Rows.dropna(table, "x"), one.names(0)).agg("x", p -> p.max() - p.min());
            case "mode" ->
                groupBy(Rows.dropna(table, "y"), one.names(0)).select("y").mode();
            case "corr" ->
                groupBy(Rows.dropna(table, "x", "y"), one.names(0)).agg("corr", g -> corr(g.num("x"), g.num("y")));
            case "rolling" -> window(grouped.rolling(one.number(1)).minPeriods(one.number(2)), one.argument(3));
            case "expanding" -> window(grouped.expanding(), one.argument(1));
            case "ewm" -> grouped.ewm(0.4).mean();
            case "nlargest" -> all.nlargest(one.number(1), "x");
            case "monthly" -> groupBy(table, "k", every("d", "1M")).select("x").sum();
            case "bins" -> {
                var binned = groupBy(table, "k", Values.cut(table.doubleColumn("y"), -3, 0, 2, 4))
                        .observed(one.flag(1))
                        .select("x");
                yield one.flag(1) ? binned.count() : binned.sum();
            }
            default -> throw new AssertionError(verb);
        };
    }

    private static <R> R window(Rolling<R> rolling, String statistic) {
        return switch (statistic) {
            case "sum" -> rolling.sum();
            case "mean" -> rolling.mean();
            case "min" -> rolling.min();
            case "max" -> rolling.max();
            case "std" -> rolling.std();
            case "var" -> rolling.var();
            case "median" -> rolling.median();
            case "count" -> rolling.count();
            default -> throw new AssertionError(statistic);
        };
    }

    private static Table pivot(Case one, Table table) {
        var pivot = pivotTable(table)
                .values(one.names(0))
                .index(one.names(1))
                .columns(one.names(2))
                .margins(!one.argument(4).isEmpty());
        pivot = one.argument(5).isEmpty() ? pivot : pivot.fillValue(Integer.parseInt(one.argument(5)));
        return one.argument(3).contains(",") ? pivot.aggfunc(List.of(one.names(3))) : pivot.aggfunc(one.argument(3));
    }

    private static Table merged(Case one, Table table) {
        var left = Rows.select(table, "k", "j", "x", "d");
        var right = Rows.select(TABLES.get(one.argument(0)), "k", "j", "x", "s");
        var how = one.argument(2);
        if (how.equals("cross")) {
            return merge(Rows.head(left, 3), Rows.head(right, 4)).how(how).table();
        }
        return switch (one.argument(3)) {
            case "indicator" ->
                merge(left, right)
                        .on(one.names(1))
                        .how(how)
                        .suffixes("", "_r")
                        .indicator(true)
                        .table();
            case "names" ->
                merge(left, Rows.rename(right, Map.of("k", "s2")))
                        .leftOn("k")
                        .rightOn("s2")
                        .how(how)
                        .table();
            default -> merge(left, right).on(one.names(1)).how(how).table();
        };
    }

    private static Table asof(Case one, Table table) {
        var left = Rows.sortBy(Rows.dropna(Rows.select(table, "k", "j", "x", "d"), "x"), "x");
        var right = Rows.sortBy(Rows.dropna(Rows.select(TABLES.get(one.argument(0)), "k", "j", "x", "s"), "x"), "x");
        if (!one.argument(2).isEmpty()) {
            left = Rows.select(Rows.dropna(left, "k"), "k", "x", "d");
            right = Rows.select(Rows.dropna(right, "k"), "k", "x", "s");
        } else {
            right = Rows.select(right, "x", "j", "s");
        }
        var merge = mergeAsof(left, right, "x").direction(one.argument(1)).allowExactMatches(one.flag(4));
        merge = one.argument(2).isEmpty() ? merge : merge.by(one.argument(2));
        return one.argument(3).isEmpty() ? merge.table() : merge.tolerance(5).table();
    }

    private static double[] doubles(String list) {
        return Arrays.stream(list.split(",")).mapToDouble(Double::parseDouble).toArray();
    }

    private static Table column(Case one, String verb, Table table, Column<?> column) {
        if (column instanceof DoubleColumn numbers) {
            return table(numbers(one, verb, table, numbers));
        }
        return table(verb.equals("cummin") ? Values.cummin(column) : Values.cummax(column));
    }

    private static Column<?> numbers(Case one, String verb, Table table, DoubleColumn column) {
        return switch (verb) {
            case "cumsum" -> Values.cumsum(column);
            case "cumprod" -> Values.cumprod(column);
            case "cummin" -> Values.cummin(column);
            case "cummax" -> Values.cummax(column);
            case "ffill" -> Values.ffill(column);
            case "bfill" -> Values.bfill(column);
            case "ffill1" -> Values.ffill(column, 1);
            case "shift" -> Values.shift(column, one.number(1));
            case "diff" -> Values.diff(column, one.number(1));
            case "pctChange" -> Values.pctChange(column, one.number(1));
            case "interpolate" -> Values.interpolate(column);
            case "fillna" -> Values.fillna(column, 7.5);
            case "between" -> Values.between(column, one.number(1), one.number(2));
            case "isIn" ->
                Values.isIn(
                        column, Arrays.stream(doubles(one.argument(1))).boxed().toList());
            case "rank" -> Values.rank(column, one.argument(1), one.flag(2), false);
            case "rolling" ->
                window(
                        Values.rolling(column, one.number(1))
                                .minPeriods(one.number(2))
                                .center(one.flag(3)),
                        one.argument(4));
            case "rollingQuantile" ->
                Values.rolling(column, one.number(1)).minPeriods(one.number(2)).quantile(0.3);
            case "rollingTime" -> {
                var dated = Rows.sortBy(Rows.dropna(table, "d"), "d");
                yield Values.rolling((NumericColumn<?>) dated.column("y"), dated.column("d"), one.argument(1))
                        .sum();
            }
            case "expanding" -> window(Values.expanding(column), one.argument(1));
            case "ewm" -> {
                var ewm =
                        Values.ewm(column, Double.parseDouble(one.argument(1))).adjust(one.flag(2));
                yield switch (one.argument(3)) {
                    case "mean" -> ewm.mean();
                    case "var" -> ewm.var();
                    default -> ewm.std();
                };
            }
            case "cutBins" -> Values.cut(column, one.number(1));
            case "cut" -> Values.cut(column, doubles(one.argument(1)));
            case "cutLeft" -> Values.cut(column, doubles(one.argument(1)), false, false);
            case "cutLabels" -> Values.cut(column, doubles(one.argument(1)), one.names(2));
            case "qcut" -> Values.qcut(column, one.number(1));
            default -> throw new AssertionError(verb);
        };
    }

    @Test
    void aBinIsAKeyToo() {
        var table = TABLES.get("t4");
        assertEquals(
                groupBy(table, Values.cut(table.doubleColumn("y"), new double[] {-4, 0, 4}, true, true))
                        .size()
                        .rowCount(),
                groupBy(table, bins("y", -4, 0, 4)).size().rowCount());
    }
}
