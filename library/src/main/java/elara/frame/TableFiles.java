package elara.frame;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import tech.tablesaw.api.Table;

/**
 * Tables read from files and written to them, and asked in SQL, for {@code import static elara.frame.TableFiles.*}:
 *
 * <pre>
 * read("prices.csv")        reader("prices.csv").decimal(',').table()        write(df, "prices.csv.gz")
 * sql("select city, avg(price) from df group by 1", df)
 * </pre>
 */
public final class TableFiles {
    private TableFiles() {}

    /**
     * The table in a file, by the end of its name: {@code csv tsv txt} (also with {@code .gz} or {@code .zip} behind)
     * and {@code json} by what is here; {@code parquet} and {@code db} through DuckDB's driver, {@code xlsx} through
     * Tablesaw's reader of it, if they are on the class path.
     *
     * @throws UncheckedIOException if it cannot be read, or is not what it should be
     * @throws IllegalArgumentException if a line is malformed; the message has its number
     */
    public static Table read(String path) {
        var file = Path.of(path);
        return switch (ending(path)) {
            case "json", "jsonl", "ndjson" -> json(file);
            case "parquet" -> Sql.of("select * from read_parquet('" + path.replace("'", "''") + "')", Map.of());
            case "db", "duckdb" -> Sql.firstTable(path);
            case "xls", "xlsx" -> spreadsheet(path);
            default -> reader(path).table();
        };
    }

    /** How to read a file of delimited fields; its {@code table()} does. */
    public static ReadOptions reader(String path) {
        return new ReadOptions(Path.of(path));
    }

    /**
     * Writes a table by the end of the name: {@code csv tsv json html md tex} (the first three also with {@code .gz}),
     * and {@code parquet} through DuckDB's driver. What is written as csv or json reads back as it was.
     */
    public static void write(Table table, String path) {
        if (ending(path).equals("parquet")) {
            Sql.of("copy df to '" + path.replace("'", "''") + "' (format parquet)", Map.of("df", table));
            return;
        }
        try {
            TableWriter.write(table, Path.of(path), ending(path));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + path + ": " + e.getMessage(), e);
        }
    }

    /** The answer of DuckDB to a query over a table, which it knows as {@code df} and by its own name. */
    public static Table sql(String query, Table table) {
        var tables = new LinkedHashMap<String, Table>();
        tables.put("df", table);
        if (table.name() != null && table.name().matches("[A-Za-z_]\\w*")) {
            tables.put(table.name(), table);
        }
        return Sql.of(query, tables);
    }

    /** The answer of DuckDB to a query over tables by name; files are tables too: {@code from 'prices.csv'}. */
    public static Table sql(String query, Map<String, Table> tables) {
        return Sql.of(query, tables);
    }

    /** The answer of DuckDB to a query over files. */
    public static Table sql(String query) {
        return Sql.of(query, Map.of());
    }

    private static Table json(Path path) {
        try {
            return JsonTable.read(FileBytes.read(path, null), path.getFileName().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    private static Table spreadsheet(String path) {
        try {
            return Table.read().file(path);
        } catch (RuntimeException e) {
            throw new IllegalStateException(
                    "a spreadsheet is read by Tablesaw's own reader; add"
                            + " tech.tablesaw:tablesaw-excel (in a notebook: %maven tech.tablesaw:tablesaw-excel:0.44.4), or"
                            + " save it as csv (" + e.getMessage() + ")",
                    e);
        }
    }

    /** The last part of a name that says what is in it: of {@code a.csv.gz}, csv. */
    private static String ending(String path) {
        var name = path.toLowerCase(Locale.ROOT);
        for (var packed : new String[] {".gz", ".zip"}) {
            name = name.endsWith(packed) ? name.substring(0, name.length() - packed.length()) : name;
        }
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
