package elara.frame;

import static elara.frame.Frames.merge;
import static elara.frame.Frames.mergeAsof;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Random tables, with keys that come twice and keys that are missing, against loops over all pairs of rows. */
class MergeModelTest {
    private static final List<String> HOWS = List.of("inner", "left", "right", "outer", "semi", "anti");

    static IntStream seeds() {
        return IntStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyKindOfMergeHasTheRowsOfTheLoops(int seed) {
        var random = new Random(seed);
        var how = HOWS.get(seed % HOWS.size());
        int keys = 1 + random.nextInt(3);
        var left = new ArrayList<Column<?>>();
        var right = new ArrayList<Column<?>>();
        int leftRows = random.nextInt(10) == 0 ? 0 : random.nextInt(60);
        int rightRows = random.nextInt(10) == 0 ? 0 : random.nextInt(60);
        for (int k = 0; k < keys; k++) {
            int type = random.nextInt(5);
            int other = type < 3 ? random.nextInt(3) : type;
            int distinct = 1 + random.nextInt(12);
            left.add(column(random, "k" + k, type, leftRows, distinct));
            right.add(column(random, "k" + k, other, rightRows, distinct));
        }
        var names = IntStream.range(0, keys).mapToObj(k -> "k" + k).toArray(String[]::new);
        var a = Table.create("a", left)
                .addColumns(IntColumn.create("l", IntStream.range(0, leftRows).toArray()));
        var b = Table.create("b", right)
                .addColumns(IntColumn.create("r", IntStream.range(0, rightRows).toArray()));
        var merged = merge(a, b).on(names).how(how).table();

        var expected = model(how, left, right);
        assertEquals(expected.stream().map(pair -> pair[0]).toList(), rows(merged, "l"), how);
        if (!how.equals("semi") && !how.equals("anti")) {
            assertEquals(expected.stream().map(pair -> pair[1]).toList(), rows(merged, "r"), how);
        }
        for (int k = 0; k < keys; k++) {
            for (int i = 0; i < expected.size(); i++) {
                var pair = expected.get(i);
                var wanted = pair[0] >= 0 ? key(left.get(k), pair[0]) : key(right.get(k), pair[1]);
                assertEquals(wanted, key(merged.column("k" + k), i));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anAsofMergeHasTheNearestRow(int seed) {
        var random = new Random(seed);
        var direction = List.of("backward", "forward", "nearest").get(seed % 3);
        boolean by = random.nextBoolean();
        int tolerance = random.nextBoolean() ? 1000 : random.nextInt(5);
        var x = random.ints(random.nextInt(50), 0, 60).sorted().asDoubleStream().toArray();
        var y = random.ints(random.nextInt(50), 0, 60).sorted().asDoubleStream().toArray();
        var xGroup = random.ints(x.length, 0, 3).toArray();
        var yGroup = random.ints(y.length, 0, 3).toArray();
        var a = Table.create("a", DoubleColumn.create("t", x), IntColumn.create("g", xGroup));
        var b = Table.create("b", DoubleColumn.create("t", y), IntColumn.create("g", yGroup))
                .addColumns(IntColumn.create("r", IntStream.range(0, y.length).toArray()));
        var asof = mergeAsof(a, by ? b : Rows.drop(b, "g"), "t")
                .direction(direction)
                .tolerance(tolerance);
        var result = (by ? asof.by("g") : asof).table();

        var expected = new ArrayList<Integer>();
        for (int i = 0; i < x.length; i++) {
            int best = -1;
            for (int j = 0; j < y.length; j++) {
                boolean fits = (!by || xGroup[i] == yGroup[j])
                        && Math.abs(x[i] - y[j]) <= tolerance
                        && !(direction.equals("backward") && y[j] > x[i])
                        && !(direction.equals("forward") && y[j] < x[i]);
                double distance = Math.abs(x[i] - y[j]);
                double held = best < 0 ? Double.POSITIVE_INFINITY : Math.abs(x[i] - y[best]);
                // Of equal ones the last before, the first behind; what is before wins over what is behind.
                if (fits && (distance < held || (distance == held && y[j] <= x[i] && !direction.equals("forward")))) {
                    best = j;
                }
            }
            expected.add(best);
        }
        assertEquals(expected, rows(result, "r"), direction);
    }

    private static List<int[]> model(String how, List<Column<?>> left, List<Column<?>> right) {
        var pairs = new ArrayList<int[]>();
        int m = left.get(0).size();
        int n = right.get(0).size();
        if (how.equals("right")) {
            model("left", right, left).forEach(pair -> pairs.add(new int[] {pair[1], pair[0]}));
            return pairs;
        }
        var taken = new boolean[n];
        for (int i = 0; i < m; i++) {
            boolean any = false;
            for (int j = 0; j < n; j++) {
                if (keys(left, i).equals(keys(right, j))) {
                    if (!how.equals("semi") && !how.equals("anti")) {
                        pairs.add(new int[] {i, j});
                    }
                    any = true;
                    taken[j] = true;
                }
            }
            boolean alone = !any && (how.equals("left") || how.equals("outer") || how.equals("anti"));
            if (alone || (any && how.equals("semi"))) {
                pairs.add(new int[] {i, -1});
            }
        }
        if (how.equals("outer")) {
            IntStream.range(0, n).filter(j -> !taken[j]).forEach(j -> pairs.add(new int[] {-1, j}));
            pairs.sort(byKeys(left, right));
        }
        return pairs;
    }

    private static Comparator<int[]> byKeys(List<Column<?>> left, List<Column<?>> right) {
        return (a, b) -> {
            var x = a[0] >= 0 ? keys(left, a[0]) : keys(right, a[1]);
            var y = b[0] >= 0 ? keys(left, b[0]) : keys(right, b[1]);
            for (int k = 0; k < x.size(); k++) {
                int order = compare(x.get(k), y.get(k));
                if (order != 0) {
                    return order;
                }
            }
            return 0;
        };
    }

    @SuppressWarnings("unchecked") // keys of one place are of one type
    private static int compare(Object x, Object y) {
        if (x == null || y == null) {
            return Boolean.compare(x == null, y == null);
        }
        return ((Comparable<Object>) x).compareTo(y);
    }

    private static List<Object> keys(List<Column<?>> columns, int row) {
        var keys = new ArrayList<Object>();
        columns.forEach(column -> keys.add(key(column, row)));
        return keys;
    }

    /** A key as what equals it in a column of another type of numbers. */
    private static Object key(Column<?> column, int row) {
        var value = Tables.value(column, row);
        return value instanceof Number number ? (Object) number.doubleValue() : value;
    }

    private static List<Integer> rows(Table table, String name) {
        var rows = new ArrayList<Integer>();
        for (var value : Tables.values(table.column(name))) {
            rows.add(value == null ? -1 : (Integer) value);
        }
        return rows;
    }

    private static Column<?> column(Random random, String name, int type, int rows, int distinct) {
        var numbers = random.ints(rows, 0, distinct + 1).toArray(); // the last one is missing
        return switch (type) {
            case 0 ->
                IntColumn.create(
                        name,
                        Arrays.stream(numbers)
                                .map(i -> i == distinct ? Integer.MIN_VALUE : i)
                                .toArray());
            case 1 ->
                LongColumn.create(
                        name,
                        Arrays.stream(numbers)
                                .mapToLong(i -> i == distinct ? Long.MIN_VALUE : i)
                                .toArray());
            case 2 ->
                DoubleColumn.create(
                        name,
                        Arrays.stream(numbers)
                                .mapToDouble(i -> i == distinct ? Double.NaN : i)
                                .toArray());
            case 3 ->
                StringColumn.create(
                        name,
                        Arrays.stream(numbers)
                                .mapToObj(i -> i == distinct ? null : "text " + (char) ('a' + i))
                                .toArray(String[]::new));
            default ->
                DateColumn.create(
                        name,
                        Arrays.stream(numbers)
                                .mapToObj(i -> i == distinct
                                        ? null
                                        : LocalDate.of(2020, 1, 1).plusDays(i))
                                .toArray(LocalDate[]::new));
        };
    }
}
