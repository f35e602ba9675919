package elara.frame;

import static elara.frame.TableFiles.read;
import static elara.frame.TableFiles.sql;
import static elara.frame.TableFiles.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Driver;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIf;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** SQL with DuckDB's driver, whose jar of 76 MB only {@code mvn -Pduckdb} brings; and what is said without it. */
class SqlTest {
    private static final String REASON = "wants DuckDB's driver: mvn -Pduckdb";

    static boolean hasDriver() {
        return ServiceLoader.load(Driver.class).stream()
                .anyMatch(driver -> driver.type().getName().startsWith("org.duckdb."));
    }

    private static Table sales() {
        return Table.create(
                "df",
                StringColumn.create("city", "Oslo", "Bergen", "Oslo", null),
                DoubleColumn.create("price", 10, 20, Double.NaN, 40),
                IntColumn.create("n", new int[] {1, 2, Integer.MIN_VALUE, 4}),
                LongColumn.create("big", 1L << 40, 2, 3, 4),
                BooleanColumn.create("sold", true, false, true, false),
                DateColumn.create("day", LocalDate.of(2024, 2, 29), null, LocalDate.of(1969, 7, 20), LocalDate.EPOCH),
                DateTimeColumn.create(
                        "at",
                        LocalDateTime.of(2024, 2, 29, 1, 2, 3, 4_000_000),
                        null,
                        LocalDateTime.of(1969, 7, 20, 20, 17),
                        LocalDateTime.of(2000, 1, 1, 0, 0)));
    }

    @Test
    @EnabledIf(value = "hasDriver", disabledReason = REASON)
    void groupsAndOrders() {
        var result = sql("select city, avg(price) m, count(*) c from df group by 1 order by 1 nulls last", sales());
        assertEquals(List.of("city", "m", "c"), result.columnNames());
        assertEquals(Arrays.asList("Bergen", "Oslo", null), Tables.values(result.column("city")));
        assertEquals(Arrays.asList(20.0, 10.0, 40.0), Tables.values(result.column("m")));
        assertEquals(Arrays.asList(1L, 2L, 1L), Tables.values(result.column("c")));
    }

    @Test
    @EnabledIf(value = "hasDriver", disabledReason = REASON)
    void everyTypeComesBackAsItWentIn() {
        Tables.assertSame(sales(), sql("select * from df", sales()));
    }

    @Test
    @EnabledIf(value = "hasDriver", disabledReason = REASON)
    void severalTablesByName() {
        var cities =
                Table.create("c", StringColumn.create("city", "Oslo"), IntColumn.create("people", new int[] {700_000}));
        var result = sql(
                "select sum(price) s, max(people) p from sales join cities using (city)",
                Map.of("sales", sales(), "cities", cities));
        assertEquals(List.of(10.0), Tables.values(result.column("s")));
        assertEquals(List.of(700_000), Tables.values(result.column("p")));
    }

    @Test
    @EnabledIf(value = "hasDriver", disabledReason = REASON)
    void parquetReadsBackAsItWas(@TempDir Path folder) {
        var file = folder.resolve("o'clock.parquet").toString();
        write(sales(), file);
        Tables.assertSame(sales(), read(file));
    }

    @Test
    @EnabledIf(value = "hasDriver", disabledReason = REASON)
    void aMistakeIsShownAsDuckDbTellsIt() {
        var told = assertThrows(IllegalArgumentException.class, () -> sql("select prise from df", sales()))
                .getMessage();
        assertTrue(told.contains("prise") && told.contains("price"), told);
    }

    @Test
    @DisabledIf(value = "hasDriver", disabledReason = "the driver is there")
    void withoutTheDriverOneIsToldWhatToAdd() {
        var hint = assertThrows(IllegalStateException.class, () -> sql("select 1", sales()))
                .getMessage();
        assertTrue(hint.contains("org.duckdb:duckdb_jdbc"), hint);
        assertThrows(IllegalStateException.class, () -> sql("select 1", Map.of()));
    }
}
