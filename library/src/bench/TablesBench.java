import static elara.frame.Frames.*;

import elara.frame.Frames;
import elara.frame.Rows;
import elara.frame.TableFiles;
import elara.frame.Values;
import elara.random.Rng;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import tech.tablesaw.aggregate.AggregateFunctions;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;

/** Elara's and Tablesaw's side of tables.py: reads a question a line and answers with milliseconds, -1 for none. */
public final class TablesBench {
    private static Object kept;

    public static void main(String[] arguments) throws Exception {
        var df = TableFiles.read(arguments[0]);
        long table = used();
        var elara = elara(df, arguments[0]);
        var tablesaw = tablesaw(df, arguments[0]);
        var in = new BufferedReader(new InputStreamReader(System.in));
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            var words = line.split(" ", 2);
            if (words[0].equals("memory")) {
                System.out.println(words[1].equals("table") ? table / 1e6 : peak(elara.get(words[1]), table));
                continue;
            }
            var call = (words[0].equals("elara") ? elara : tablesaw).get(words[1]);
            System.out.println(call == null ? -1 : millis(call));
        }
    }

    private static double millis(Callable<?> call) throws Exception {
        kept = null;
        long start = System.nanoTime();
        kept = call.call();
        return (System.nanoTime() - start) / 1e6;
    }

    private static long used() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    /** All that is allocated while a question is answered, its answer included, in sizes of the table: no less than its peak. */
    private static double peak(Callable<?> call, long table) throws Exception {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        kept = null;
        used();
        long before = allocated(threads);
        kept = call.call();
        return (double) (allocated(threads) - before) / table;
    }

    private static long allocated(com.sun.management.ThreadMXBean threads) {
        return Arrays.stream(threads.getThreadAllocatedBytes(threads.getAllThreadIds())).sum();
    }

    private static Map<String, Callable<?>> elara(Table df, String path) {
        var small = dimension(1_000);
        var middle = dimension(10_000);
        var large = dimension(1_000_000);
        var random = new Random(3);
        var wide = Rows.assign(
                df, "id6", IntColumn.create("id6", random.ints(df.rowCount(), 0, 1_000_000)));
        var trades = Table.create("t", df.column("id4").copy(), df.column("v3").copy(), times(df.rowCount(), 4));
        var quotes = Table.create("q", df.column("id4").copy(), df.column("v1").copy(), times(df.rowCount(), 5));
        var sorting = Table.create("s", df.column("v3").copy(), df.column("id4").copy());
        var texts = Table.create("s", df.column("id1").copy(), df.column("v1").copy());
        var v3 = (NumericColumn<?>) df.column("v3");
        var calls = new LinkedHashMap<String, Callable<?>>();
        calls.put("q1", () -> groupBy(df, "id1").agg(sum("v1")));
        calls.put("q2", () -> groupBy(df, "id1", "id2").agg(sum("v1")));
        calls.put("q3", () -> groupBy(df, "id3").agg(sum("v1"), mean("v3")));
        calls.put("q4", () -> groupBy(df, "id4").agg(mean("v1"), mean("v2"), mean("v3")));
        calls.put("q5", () -> groupBy(df, "id6").agg(sum("v1"), sum("v2"), sum("v3")));
        calls.put("q6", () -> groupBy(df, "id4", "id5").agg(median("v3"), std("v3")));
        calls.put("q7", () -> groupBy(df, "id3").agg("r", g -> g.num("v1").max() - g.num("v2").min()));
        calls.put("q8", () -> groupBy(df, "id6").select("v3").nlargest(2, "v3"));
        calls.put("q9", () -> groupBy(df, "id2", "id4").agg("r2", g -> {
            double r = corr(g.num("v1"), g.num("v2"));
            return r * r;
        }));
        calls.put("q10", () -> groupBy(df, "id1", "id2", "id3", "id4", "id5", "id6").agg(sum("v3"), size()));
        calls.put("lambda", () -> groupBy(df, "id3").agg("v3", p -> p.max() - p.min()));
        calls.put("join 1e3", () -> merge(df, small, "id6"));
        calls.put("join 1e4", () -> merge(df, middle, "id6"));
        calls.put("join 1e6", () -> merge(wide, large, "id6"));
        calls.put("join left", () -> merge(df, middle).on("id6").how("left").table());
        calls.put("pivot", () -> pivotTable(df).values("v3").index("id1").columns("id4").aggfunc("mean"));
        calls.put("sort double", () -> Rows.sortBy(sorting, "v3"));
        calls.put("sort text int", () -> Rows.sortBy(texts, "id1", "v1"));
        calls.put("nunique", () -> groupBy(df, "id1").agg(nunique("id6")));
        calls.put("median", () -> groupBy(df, "id6").agg(median("v3")));
        calls.put("cut", () -> Values.cut(v3, 0, 10, 25, 50, 75, 100));
        calls.put("read csv", () -> TableFiles.read(path));
        calls.put("merge_asof", () -> mergeAsof(trades, quotes, "t").table());
        calls.put("transform", () -> groupBy(df, "id1").transform("v3", "mean"));
        calls.put("cumsum", () -> groupBy(df, "id1").select("v3").cumsum());
        calls.put("rolling", () -> Values.rolling(v3, 10).mean());
        calls.put("query", () -> Rows.query(df, "v3 > 50 and id1 == 'id016'"));
        calls.put("dedup", () -> Rows.dropDuplicates(df, "id1", "id4"));
        return calls;
    }

    private static Map<String, Callable<?>> tablesaw(Table given, String path) {
        var df = Table.create("df", given.columns());
        var calls = new LinkedHashMap<String, Callable<?>>();
        calls.put("q1", () -> df.summarize("v1", AggregateFunctions.sum).by("id1"));
        calls.put("q2", () -> df.summarize("v1", AggregateFunctions.sum).by("id1", "id2"));
        calls.put("q4", () -> df.summarize("v1", "v2", "v3", AggregateFunctions.mean).by("id4"));
        calls.put("q5", () -> df.summarize("v1", "v2", "v3", AggregateFunctions.sum).by("id6"));
        calls.put("q6", () -> df.summarize("v3", AggregateFunctions.median, AggregateFunctions.stdDev).by("id4", "id5"));
        calls.put("median", () -> df.summarize("v3", AggregateFunctions.median).by("id6"));
        calls.put("nunique", () -> df.summarize("id6", AggregateFunctions.countUnique).by("id1"));
        calls.put("pivot", () -> df.pivot("id1", "id4", "v3", AggregateFunctions.mean));
        calls.put("sort double", () -> Table.create("s", given.column("v3"), given.column("id4")).sortOn("v3"));
        calls.put("join 1e4", () -> df.joinOn("id6").inner(dimension(10_000)));
        calls.put("read csv", () -> Table.read().csv(path));
        calls.put("rolling", () -> df.doubleColumn("v3").rolling(10).mean());
        calls.put("dedup", () -> df.selectColumns("id1", "id4").dropDuplicateRows());
        return calls;
    }

    private static Table dimension(int n) {
        return Table.create(
                "d",
                IntColumn.create("id6", Rng.of(n).permutationIndices(n)),
                DoubleColumn.create("w", Rng.of(n).random(n).toDoubles()));
    }

    private static DoubleColumn times(int n, long seed) {
        var times = Rng.of(seed).random(n).toDoubles();
        Arrays.sort(times);
        return DoubleColumn.create("t", times);
    }
}
