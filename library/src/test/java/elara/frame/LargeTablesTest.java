package elara.frame;

import static elara.frame.Frames.groupBy;
import static elara.frame.Frames.merge;
import static elara.frame.Frames.mergeAsof;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Tables with so many rows that several threads work on them, against loops that know of none. */
class LargeTablesTest {
    private static final int ROWS = 130_001;

    @ParameterizedTest
    @CsvSource({"7, 0", "7, 0.1", "500, 0.01", "90000, 0.3", "1, 0"})
    void statisticsByGroup(int groups, double missing) {
        var random = new Random(groups);
        var keys = random.ints(ROWS, 0, groups).toArray();
        var x = random.doubles(ROWS, -5, 5)
                .map(v -> random.nextDouble() < missing ? Double.NaN : v)
                .toArray();
        var i = random.ints(ROWS, -9, 9)
                .map(v -> random.nextDouble() < missing ? Integer.MIN_VALUE : v)
                .toArray();
        var table =
                Table.create("t", IntColumn.create("k", keys), DoubleColumn.create("x", x), IntColumn.create("i", i));
        var byKey = new TreeMap<Integer, List<Double>>();
        var sums = new TreeMap<Integer, Long>();
        for (int row = 0; row < ROWS; row++) {
            var values = byKey.computeIfAbsent(keys[row], k -> new ArrayList<>());
            if (!Double.isNaN(x[row])) {
                values.add(x[row]);
            }
            sums.merge(keys[row], i[row] == Integer.MIN_VALUE ? 0L : i[row], Long::sum);
        }

        var result = groupBy(table, "k")
                .agg(
                        Frames.mean("x").as("mean"),
                        Frames.median("x").as("median"),
                        Frames.std("x").as("std"),
                        Frames.sum("i").as("sum"),
                        Frames.count("x").as("count"));
        assertEquals(new ArrayList<>(byKey.keySet()), Tables.values(result.column("k")));
        assertEquals(new ArrayList<>(sums.values()), Tables.values(result.column("sum")));
        int group = 0;
        for (var values : byKey.values()) {
            var sorted = values.stream().mapToDouble(v -> v).sorted().toArray();
            int n = sorted.length;
            double mean = Arrays.stream(sorted).sum() / n;
            double squares =
                    Arrays.stream(sorted).map(v -> (v - mean) * (v - mean)).sum();
            double median = n == 0 ? Double.NaN : (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
            assertEquals(n, result.intColumn("count").getInt(group));
            assertEquals(mean, result.doubleColumn("mean").getDouble(group), 1e-12);
            assertEquals(median, result.doubleColumn("median").getDouble(group), 1e-12);
            assertEquals(
                    n < 2 ? Double.NaN : Math.sqrt(squares / (n - 1)),
                    result.doubleColumn("std").getDouble(group),
                    1e-12);
            group++;
        }
    }

    @Test
    void medianAndDeviationOfOneColumnAtOnce() {
        var random = new Random(3);
        var keys = random.ints(ROWS, 0, 300).toArray();
        var x = random.doubles(ROWS).toArray();
        var table = Table.create("t", IntColumn.create("k", keys), DoubleColumn.create("x", x));
        var both = groupBy(table, "k").agg(Frames.median("x"), Frames.std("x"), Frames.quantile("x", 0.9));
        Tables.assertSame(groupBy(table, "k").agg(Frames.std("x")), Rows.select(both, "k", "x_std"));
        Tables.assertSame(groupBy(table, "k").agg(Frames.median("x")), Rows.select(both, "k", "x_median"));
    }

    @Test
    void sumsThatLeaveTheDoublesAreInfinite() {
        var x = new double[ROWS];
        Arrays.fill(x, 1e304);
        var table = Table.create("t", IntColumn.create("k", new int[ROWS]), DoubleColumn.create("x", x));
        var sums = groupBy(table, "k").agg(Frames.sum("x"));
        assertEquals(Double.POSITIVE_INFINITY, sums.doubleColumn("x_sum").getDouble(0));
    }

    @Test
    void whatAThreadRefusesIsSaidAsByOneAlone() {
        var table = Table.create(
                "t",
                IntColumn.create("k", new int[ROWS]),
                Codes.column("s", new int[ROWS], new String[] {"a"}),
                DoubleColumn.create("x", new double[ROWS]));
        var refusal = assertThrows(
                IllegalArgumentException.class, () -> groupBy(table, "k").agg(Frames.mean("x"), Frames.mean("s")));
        assertTrue(refusal.getMessage().startsWith("mean wants numbers or booleans"), refusal.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"inner", "left"})
    void mergesWithKeysThatComeOnce(String how) {
        var random = new Random(5);
        var keys = random.ints(ROWS, 0, 40_000).toArray();
        var others = IntStream.range(0, 40_000)
                .filter(k -> how.equals("inner") || k % 3 != 0)
                .toArray();
        var w = Arrays.stream(others).mapToDouble(k -> k / 2.0).toArray();
        var a = Table.create("a", IntColumn.create("k", keys), StringColumn.create("s", texts(keys)));
        var b = Table.create("b", IntColumn.create("k", others), DoubleColumn.create("w", w));
        var merged = merge(a, b).on("k").how(how).table();
        assertEquals(ROWS, merged.rowCount());
        for (int row = 0; row < ROWS; row++) {
            assertEquals(keys[row], merged.intColumn("k").getInt(row));
            assertEquals("t" + keys[row] % 50, merged.stringColumn("s").get(row));
            double expected = how.equals("left") && keys[row] % 3 == 0 ? Double.NaN : keys[row] / 2.0;
            assertEquals(expected, merged.doubleColumn("w").getDouble(row));
        }
        merged.stringColumn("s").set(0, "changed");
        assertEquals("t" + keys[0] % 50, a.stringColumn("s").get(0), "the table merged from stays as it is");
    }

    @Test
    void asofMergesByPieces() {
        var random = new Random(6);
        var x = random.ints(ROWS, 0, 50_000).asDoubleStream().sorted().toArray();
        var y = random.ints(ROWS, 10, 50_000).asDoubleStream().sorted().toArray();
        var result = mergeAsof(
                        Table.create("a", DoubleColumn.create("t", x)),
                        Table.create("b", DoubleColumn.create("t", y), DoubleColumn.create("y", y)),
                        "t")
                .table();
        int next = 0;
        for (int row = 0; row < ROWS; row++) {
            while (next < ROWS && y[next] <= x[row]) {
                next++;
            }
            double expected = next == 0 ? Double.NaN : y[next - 1];
            assertEquals(expected, result.doubleColumn("y").getDouble(row));
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "2, 0", "10, 0.01", "48, 0.001", "49, 0", "2000, 0"})
    void movingSums(int width, double missing) {
        var random = new Random(width);
        var x = random.doubles(20_000)
                .map(v -> random.nextDouble() < missing ? Double.NaN : v)
                .toArray();
        var column = DoubleColumn.create("x", x);
        var expected = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            double sum = i + 1 < width ? Double.NaN : 0;
            for (int j = Math.max(0, i - width + 1); j <= i; j++) {
                sum += x[j];
            }
            expected[i] = sum;
        }
        assertArrayEquals(expected, Values.rolling(column, width).sum().asDoubleArray(), 1e-9);
        assertArrayEquals(
                Arrays.stream(expected).map(sum -> sum / width).toArray(),
                Values.rolling(column, width).mean().asDoubleArray(),
                1e-9);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aFileInTwoHalves(boolean quoted, @TempDir Path folder) throws IOException {
        var random = new Random(8);
        var text = new StringBuilder("n,x,s,late\n");
        var s = new ArrayList<String>();
        var x = new double[ROWS];
        for (int row = 0; row < ROWS; row++) {
            x[row] = random.nextInt(100_000) / 100.0;
            // Quotes with ends of lines in them are everywhere, so at the middle of the file too.
            s.add(quoted ? "a\nb,\"" + random.nextInt(5) + "\"\n\nc" : "plain text " + random.nextInt(99));
            text.append(row)
                    .append(',')
                    .append(x[row])
                    .append(',')
                    .append(quoted ? '"' + s.get(row).replace("\"", "\"\"") + '"' : s.get(row))
                    .append(',')
                    .append(row == ROWS - 1 ? "oops" : String.valueOf(row % 10))
                    .append('\n');
        }
        var file = Files.writeString(folder.resolve("t.csv"), text);
        var table = TableFiles.read(file.toString());
        assertEquals(ROWS, table.rowCount());
        assertEquals(
                List.of("INTEGER", "DOUBLE", "STRING", "STRING"),
                Arrays.stream(table.typeArray()).map(type -> type.name()).toList());
        assertArrayEquals(
                IntStream.range(0, ROWS).toArray(), table.intColumn("n").asIntArray());
        assertArrayEquals(x, table.doubleColumn("x").asDoubleArray());
        assertEquals(s, table.stringColumn("s").asList());
        assertEquals("oops", table.stringColumn("late").get(ROWS - 1));
    }

    private static String[] texts(int[] keys) {
        return Arrays.stream(keys).mapToObj(k -> "t" + k % 50).toArray(String[]::new);
    }
}
