package elara.frame;

import static elara.frame.Frames.groupBy;
import static elara.frame.Frames.pivotTable;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Random tables against a model that goes row by row through maps of boxed keys. */
class GroupByModelTest {
    private static final List<String> TYPES = List.of(
            "STRING",
            "SHORT",
            "INTEGER",
            "LONG",
            "FLOAT",
            "DOUBLE",
            "BOOLEAN",
            "LOCAL_DATE",
            "LOCAL_TIME",
            "LOCAL_DATE_TIME",
            "INSTANT");

    static IntStream seeds() {
        return IntStream.range(0, 150);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyStatisticOverOneToThreeKeys(int seed) {
        var random = new Random(seed);
        var keys = new ArrayList<String>();
        var columns = new ArrayList<Column<?>>();
        int rows = random.nextInt(4) == 0 ? random.nextInt(3) : random.nextInt(300);
        for (int i = 0; i <= random.nextInt(3); i++) {
            keys.add("k" + i);
            columns.add(column(random, "k" + i, rows));
        }
        var values = column(random, "v", rows);
        columns.add(values);
        var table = Table.create("T", columns);
        boolean sort = random.nextBoolean();
        boolean dropMissing = random.nextBoolean();

        var model = model(table, keys, dropMissing);
        if (sort) {
            model = sorted(model);
        }
        var grouped = groupBy(table, keys.toArray(String[]::new)).sort(sort).dropMissing(dropMissing);
        assertEquals(model.size(), grouped.groups());
        for (var statistic : Statistic.values()) {
            if (!statistic.fits(values)) {
                continue;
            }
            if (statistic == Statistic.PROD && model.values().stream().anyMatch(at -> isBeyondLong(values, at))) {
                assertThrows(ArithmeticException.class, () -> grouped.agg(Aggregation.of("v", statistic)));
                continue;
            }
            var result = grouped.agg(Aggregation.of("v", statistic).as("r"));
            int group = 0;
            for (var entry : model.entrySet()) {
                for (int k = 0; k < keys.size(); k++) {
                    assertEquals(entry.getKey().get(k), Tables.value(result.column(k), group));
                }
                check(statistic, values, entry.getValue(), Tables.value(result.column("r"), group));
                group++;
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aPivotHoldsTheCellsOfTheGroupBy(int seed) {
        var random = new Random(seed);
        int rows = random.nextInt(200);
        var table = Table.create("T", column(random, "i", rows), column(random, "c", rows), column(random, "v", rows));
        var statistic = random.nextBoolean() ? "count" : "first";
        var pivot = pivotTable(table).values("v").index("i").columns("c").aggfunc(statistic);

        var cells = groupBy(table, "i", "c").agg(Map.of("v", List.of(statistic)));
        var names = new HashMap<Object, String>();
        var byName = pivot.columnNames().subList(1, pivot.columnCount());
        var across = groupBy(cells.dropRowsWithMissingValues(), "c").size();
        assertEquals(across.rowCount(), byName.size());
        for (int c = 0; c < across.rowCount(); c++) {
            names.put(across.column("c").get(c), byName.get(c));
        }
        int filled = 0;
        for (int cell = 0; cell < cells.rowCount(); cell++) {
            var value = Tables.value(cells.column(2), cell);
            if (value != null) {
                int row = Tables.values(pivot.column("i"))
                        .indexOf(cells.column("i").get(cell));
                var column = pivot.column(names.get(cells.column("c").get(cell)));
                assertEquals(value, Tables.value(column, row));
                filled++;
            }
        }
        for (var name : byName) {
            filled -= pivot.column(name).size() - pivot.column(name).countMissing();
        }
        assertEquals(0, filled, "cells that no group has");
    }

    private static Map<List<Object>, List<Integer>> model(Table table, List<String> keys, boolean dropMissing) {
        var model = new LinkedHashMap<List<Object>, List<Integer>>();
        for (int row = 0; row < table.rowCount(); row++) {
            var key = new ArrayList<Object>();
            for (var name : keys) {
                key.add(Tables.value(table.column(name), row));
            }
            if (!dropMissing || !key.contains(null)) {
                model.computeIfAbsent(key, k -> new ArrayList<>()).add(row);
            }
        }
        return model;
    }

    private static Map<List<Object>, List<Integer>> sorted(Map<List<Object>, List<Integer>> model) {
        var keys = new ArrayList<>(model.keySet());
        keys.sort((a, b) -> {
            for (int i = 0; i < a.size(); i++) {
                int order = Objects.compare(a.get(i), b.get(i), Comparator.nullsLast(GroupByModelTest::compare));
                if (order != 0) {
                    return order;
                }
            }
            return 0;
        });
        var sorted = new LinkedHashMap<List<Object>, List<Integer>>();
        keys.forEach(key -> sorted.put(key, model.get(key)));
        return sorted;
    }

    @SuppressWarnings("unchecked")
    private static int compare(Object a, Object b) {
        return ((Comparable<Object>) a).compareTo(b);
    }

    private static void check(Statistic statistic, Column<?> column, List<Integer> rows, Object result) {
        var values = new ArrayList<Object>();
        for (int row : rows) {
            if (!column.isMissing(row)) {
                values.add(column.get(row));
            }
        }
        var numbers =
                values.stream().mapToDouble(GroupByModelTest::number).sorted().toArray();
        int n = values.size();
        double mean = IntStream.range(0, n).mapToDouble(i -> numbers[i]).sum() / n;
        double squares = IntStream.range(0, n)
                .mapToDouble(i -> (numbers[i] - mean) * (numbers[i] - mean))
                .sum();
        switch (statistic) {
            case SIZE -> assertEquals(rows.size(), result);
            case COUNT -> assertEquals(n, result);
            case NUNIQUE -> assertEquals(new HashSet<>(values).size(), result);
            case MIN ->
                assertEquals(values.stream().min(GroupByModelTest::compare).orElse(null), result);
            case MAX ->
                assertEquals(values.stream().max(GroupByModelTest::compare).orElse(null), result);
            case FIRST -> assertEquals(n == 0 ? null : values.get(0), result);
            case LAST -> assertEquals(n == 0 ? null : values.get(n - 1), result);
            case SUM -> {
                if (result instanceof Long sum) {
                    assertEquals(
                            values.stream().mapToLong(v -> (long) number(v)).sum(), sum);
                } else {
                    close(n == 0 ? 0 : mean * n, result);
                }
            }
            case MEAN -> close(mean, result);
            case MEDIAN -> close(n == 0 ? Double.NaN : (numbers[(n - 1) / 2] + numbers[n / 2]) / 2, result);
            case VAR -> close(n < 2 ? Double.NaN : squares / (n - 1), result);
            case STD -> close(n < 2 ? Double.NaN : Math.sqrt(squares / (n - 1)), result);
            case SEM -> close(n < 2 ? Double.NaN : Math.sqrt(squares / (n - 1) / n), result);
            case QUANTILE -> close(n == 0 ? Double.NaN : (numbers[(n - 1) / 2] + numbers[n / 2]) / 2, result);
            case PROD -> close(Arrays.stream(numbers).reduce(1, (a, b) -> a * b), result);
            case SKEW, KURT -> moment(statistic, numbers, mean, squares, result);
            case ANY -> assertEquals(values.stream().anyMatch(GroupByModelTest::isTrue), result);
            case ALL -> assertEquals(values.stream().allMatch(GroupByModelTest::isTrue), result);
            case NTH -> assertEquals(Tables.value(column, rows.get(0)), result);
            case MODE -> assertEquals(mode(values), result);
            case UNIQUE ->
                assertEquals(
                        values.stream().distinct().map(CellText::of).collect(Collectors.joining(", ", "[", "]")),
                        result);
            case LIST ->
                assertEquals(
                        rows.stream().map(row -> CellText.of(column, row)).collect(Collectors.joining(", ", "[", "]")),
                        result);
            case IDXMIN, IDXMAX -> {
                int sign = statistic == Statistic.IDXMIN ? 1 : -1;
                var best = rows.stream()
                        .filter(row -> !column.isMissing(row))
                        .min((a, b) -> sign * compare(column.get(a), column.get(b)));
                assertEquals(best.orElse(null), result);
            }
        }
    }

    private static boolean isTrue(Object value) {
        return value instanceof String || number(value) != 0;
    }

    private static Object mode(List<Object> values) {
        var counts = values.stream().collect(Collectors.groupingBy(v -> v, Collectors.counting()));
        return counts.keySet().stream()
                .max(Comparator.comparing(counts::get).thenComparing((a, b) -> compare(b, a)))
                .orElse(null);
    }

    private static void moment(Statistic statistic, double[] numbers, double mean, double squares, Object result) {
        double n = numbers.length;
        boolean skew = statistic == Statistic.SKEW;
        if (n < (skew ? 3 : 4)) {
            assertNull(result);
            return;
        }
        int power = skew ? 3 : 4;
        double sum = Arrays.stream(numbers).map(x -> Math.pow(x - mean, power)).sum();
        double expected = skew
                ? n * Math.sqrt(n - 1) / (n - 2) * sum / Math.pow(squares, 1.5)
                : n * (n + 1) * (n - 1) / ((n - 2) * (n - 3)) * sum / (squares * squares)
                        - 3 * (n - 1) * (n - 1) / ((n - 2) * (n - 3));
        close(squares == 0 ? 0 : expected, result);
    }

    private static boolean isBeyondLong(Column<?> column, List<Integer> rows) {
        if (Kind.of(column) != Kind.INTEGER) {
            return false;
        }
        var product = BigInteger.ONE;
        boolean beyond = false;
        for (int row : rows) {
            if (!column.isMissing(row)) {
                product = product.multiply(BigInteger.valueOf(((Number) column.get(row)).longValue()));
                beyond |= product.bitLength() > 63;
            }
        }
        return beyond;
    }

    private static double number(Object value) {
        return value instanceof Number number ? number.doubleValue() : value instanceof Boolean truth && truth ? 1 : 0;
    }

    private static void close(double expected, Object result) {
        if (result instanceof Long whole) {
            assertEquals(expected, whole.doubleValue(), 1e-9 * Math.abs(expected));
            return;
        }
        if (Double.isNaN(expected)) {
            assertNull(result);
        } else {
            assertEquals(expected, (Double) result, 1e-9 * Math.max(1, Math.abs(expected)));
        }
    }

    private static Column<?> column(Random random, String name, int rows) {
        var type = TYPES.get(random.nextInt(TYPES.size()));
        int distinct = List.of(1, 3, 20, 100_000).get(random.nextInt(4));
        double missing = List.of(0.0, 0.2, 1.0).get(random.nextInt(10) == 0 ? 2 : random.nextInt(2));
        var column = GoldenTables.empty(type, name);
        for (int row = 0; row < rows; row++) {
            if (random.nextDouble() < missing) {
                column.appendMissing();
            } else {
                column.appendObj(value(type, random.nextInt(distinct) - distinct / 2));
            }
        }
        return column;
    }

    private static Object value(String type, int number) {
        return switch (type) {
            case "STRING" -> "t" + number;
            case "SHORT" -> (short) (number % 30_000);
            case "INTEGER" -> number * 9_973;
            case "LONG" -> number * 1_000_000_007L;
            case "FLOAT" -> number * 0.5f + 0.25f;
            case "DOUBLE" -> number * 1.1 + 0.3;
            case "BOOLEAN" -> number % 2 == 0;
            case "LOCAL_DATE" -> LocalDate.of(2000, 1, 1).plusDays(number % 5_000);
            case "LOCAL_TIME" -> LocalTime.NOON.plusNanos(number * 7_000_000L);
            case "LOCAL_DATE_TIME" -> LocalDateTime.of(1970, 1, 1, 0, 0).plusNanos(number * 86_000_000L);
            case "INSTANT" -> Instant.EPOCH.plusMillis(number * 12_345_678L);
            default -> throw new AssertionError(type);
        };
    }
}
