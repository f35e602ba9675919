package elara.frame;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.FloatColumn;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.ShortColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.api.TimeColumn;
import tech.tablesaw.columns.Column;

/** Reads the blocks that {@code golden/frame.py} writes. */
final class GoldenTables {
    private GoldenTables() {}

    /** A table, and the words of the line above it. */
    record Block(List<String> head, Table table) {
        @Override
        public String toString() {
            return String.join(" ", head.subList(1, head.size()));
        }
    }

    static List<Block> read(String name) {
        try (var stream = GoldenTables.class.getResourceAsStream("/golden/frame/" + name);
                var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            var blocks = new ArrayList<Block>();
            for (var head = lines.readLine(); head != null && !head.isEmpty(); head = lines.readLine()) {
                var names = lines.readLine().split("\t", -1);
                var types = lines.readLine().split("\t", -1);
                var columns = new ArrayList<Column<?>>();
                for (int i = 0; i < names.length; i++) {
                    columns.add(empty(types[i], names[i]));
                }
                for (var line = lines.readLine(); !line.isEmpty(); line = lines.readLine()) {
                    var cells = line.split("\t", -1);
                    for (int i = 0; i < cells.length; i++) {
                        append(columns.get(i), cells[i]);
                    }
                }
                blocks.add(new Block(List.of(head.split("\t", -1)), Table.create("T", columns)));
            }
            return blocks;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Column<?> empty(String type, String name) {
        return switch (type) {
            case "STRING" -> StringColumn.create(name);
            case "SHORT" -> ShortColumn.create(name);
            case "INTEGER" -> IntColumn.create(name);
            case "LONG" -> LongColumn.create(name);
            case "FLOAT" -> FloatColumn.create(name);
            case "DOUBLE" -> DoubleColumn.create(name);
            case "BOOLEAN" -> BooleanColumn.create(name);
            case "LOCAL_DATE" -> DateColumn.create(name);
            case "LOCAL_TIME" -> TimeColumn.create(name);
            case "LOCAL_DATE_TIME" -> DateTimeColumn.create(name);
            case "INSTANT" -> InstantColumn.create(name);
            default -> throw new AssertionError(type);
        };
    }

    private static void append(Column<?> column, String cell) {
        if (cell.equals("\\N")) {
            column.appendMissing();
        } else {
            column.appendObj(parse(column, cell));
        }
    }

    private static Object parse(Column<?> column, String cell) {
        return switch (column.type().name()) {
            case "STRING" -> cell;
            case "SHORT" -> Short.valueOf(cell);
            case "INTEGER" -> Integer.valueOf(cell);
            case "LONG" -> Long.valueOf(cell);
            case "FLOAT" -> Float.valueOf(cell);
            case "DOUBLE" -> Double.valueOf(cell);
            case "BOOLEAN" -> Boolean.valueOf(cell);
            case "LOCAL_DATE" -> LocalDate.parse(cell);
            case "LOCAL_TIME" -> LocalTime.parse(cell);
            case "LOCAL_DATE_TIME" -> LocalDateTime.parse(cell);
            case "INSTANT" -> Instant.parse(cell);
            default -> throw new AssertionError(column.type());
        };
    }
}
