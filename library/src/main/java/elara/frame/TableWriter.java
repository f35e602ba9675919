package elara.frame;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Tables as files of text. */
final class TableWriter {
    private TableWriter() {}

    static void write(Table table, Path path, String format) throws IOException {
        try (var out = writer(path)) {
            switch (format) {
                case "csv", "txt" -> delimited(table, out, ',');
                case "tsv", "tab" -> delimited(table, out, '\t');
                case "json" -> json(table, out);
                case "html" -> out.write(TableShow.of(table).html());
                case "md" -> out.write(TableShow.of(table).markdown());
                case "tex" -> out.write(TableShow.of(table).latex());
                default ->
                    throw new IOException("\"" + format
                            + "\" is no format to write; there are csv, tsv, json, html, md, tex and parquet");
            }
        }
    }

    private static BufferedWriter writer(Path path) throws IOException {
        OutputStream out = Files.newOutputStream(path);
        if (path.toString().toLowerCase(Locale.ROOT).endsWith(".gz")) {
            out = new GZIPOutputStream(out, 1 << 16);
        }
        return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    }

    private static void delimited(Table table, BufferedWriter out, char delimiter) throws IOException {
        for (int c = 0; c < table.columnCount(); c++) {
            out.write(c > 0 ? String.valueOf(delimiter) : "");
            out.write(quoted(table.column(c).name(), delimiter));
        }
        out.write('\n');
        for (int row = 0; row < table.rowCount(); row++) {
            for (int c = 0; c < table.columnCount(); c++) {
                if (c > 0) {
                    out.write(delimiter);
                }
                var column = table.column(c);
                if (!column.isMissing(row)) {
                    out.write(quoted(CellText.of(column.get(row)), delimiter));
                } else if (table.columnCount() == 1) {
                    out.write("\"\""); // an empty line would be no row at all
                }
            }
            out.write('\n');
        }
    }

    private static String quoted(String text, char delimiter) {
        boolean plain = text.indexOf(delimiter) < 0
                && text.indexOf('"') < 0
                && text.indexOf('\n') < 0
                && text.indexOf('\r') < 0
                && !text.isBlank();
        return plain ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }

    private static void json(Table table, BufferedWriter out) throws IOException {
        out.write('[');
        for (int row = 0; row < table.rowCount(); row++) {
            out.write(row > 0 ? ",\n {" : "{");
            for (int c = 0; c < table.columnCount(); c++) {
                var column = table.column(c);
                out.write((c > 0 ? ", " : "") + JsonTable.quoted(column.name()) + ": " + json(column, row));
            }
            out.write('}');
        }
        out.write("]\n");
    }

    private static String json(Column<?> column, int row) {
        if (column.isMissing(row)) {
            return "null";
        }
        var text = CellText.of(column.get(row));
        boolean bare = Kind.of(column) == Kind.BOOLEAN
                || (column instanceof NumericColumn<?> numbers && Double.isFinite(numbers.getDouble(row)));
        return bare ? text : JsonTable.quoted(text);
    }
}
