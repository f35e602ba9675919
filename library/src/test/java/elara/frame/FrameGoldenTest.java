package elara.frame;

import static elara.frame.Frames.groupBy;
import static elara.frame.Frames.pivotTable;

import elara.frame.GoldenTables.Block;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tech.tablesaw.api.Table;

/** Every verb against pandas: random tables of every key type, with and without missing values. */
class FrameGoldenTest {
    private static final Map<String, Table> TABLES = GoldenTables.read("tables.tsv").stream()
            .collect(Collectors.toUnmodifiableMap(block -> block.head().get(1), Block::table));

    static List<Block> cases() {
        return GoldenTables.read("cases.tsv");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithPandas(Block block) {
        Tables.assertSame(block.table(), run(block.head(), block.table()));
    }

    private static Table run(List<String> head, Table expected) {
        var table = TABLES.get(head.get(1));
        if (head.get(2).equals("pivotTable")) {
            return pivotTable(table)
                    .values(head.get(3))
                    .index(head.get(4))
                    .columns(head.get(5))
                    .aggfunc(head.get(6));
        }
        var keys = head.get(3).split(",", -1);
        var statistic = Statistic.named(head.get(4));
        var values = expected.columnNames().subList(keys.length, expected.columnCount()).stream()
                .map(name -> Aggregation.of(statistic == Statistic.SIZE ? "" : name, statistic)
                        .as(name))
                .toArray(Aggregation[]::new);
        return groupBy(table, Arrays.copyOf(keys, keys.length))
                .sort(Boolean.parseBoolean(head.get(5)))
                .dropMissing(Boolean.parseBoolean(head.get(6)))
                .agg(values);
    }
}
