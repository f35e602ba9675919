package elara.frame;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tech.tablesaw.api.Table;

/**
 * How to read a delimited file, made by {@link TableFiles#reader}:
 *
 * <pre>reader("prices.csv").delimiter(';').decimal(',').table()</pre>
 *
 * <p>By default as pandas' {@code read_csv}: names from the first line, short rows filled with missing values, too long
 * ones an error, pandas' words for missing; the delimiter is found out. A column is of ints, longs, doubles, booleans,
 * ISO dates, ISO dates with times, or text: the first of those that all its values are.
 */
public final class ReadOptions {
    private static final Set<String> MISSING = Set.of(
            "#N/A",
            "#N/A N/A",
            "#NA",
            "-1.#IND",
            "-1.#QNAN",
            "-NaN",
            "-nan",
            "1.#IND",
            "1.#QNAN",
            "<NA>",
            "N/A",
            "NA",
            "NULL",
            "NaN",
            "None",
            "n/a",
            "nan",
            "null");

    private final Path path;
    private char delimiter; // 0: found out
    private char quote = '"';
    private char decimal = '.';
    private char thousands;
    private Charset encoding;
    private Set<String> missing = MISSING;
    private boolean header = true;
    private List<String> names = List.of();
    private int skip;
    private int limit = Integer.MAX_VALUE;
    private boolean skipBad;
    private boolean dates = true;
    private boolean trims;
    private final Set<String> texts = new HashSet<>();
    private int bad;

    ReadOptions(Path path) {
        this.path = path;
    }

    /** What is between fields; found out from the first lines by default. */
    public ReadOptions delimiter(char delimiter) {
        this.delimiter = delimiter;
        return this;
    }

    /** What is around fields that have delimiters in them; {@code "} by default. */
    public ReadOptions quote(char quote) {
        this.quote = quote;
        return this;
    }

    /** What is before the fraction of a number; a point by default. */
    public ReadOptions decimal(char decimal) {
        this.decimal = decimal;
        return this;
    }

    /** What is between thousands; nothing by default. */
    public ReadOptions thousands(char thousands) {
        this.thousands = thousands;
        return this;
    }

    /** The encoding; by default UTF-8, or what a byte order mark says. */
    public ReadOptions encoding(String name) {
        this.encoding = Charset.forName(name);
        return this;
    }

    /** More words that stand for a missing value. */
    public ReadOptions missing(String... words) {
        var all = new HashSet<>(missing);
        all.addAll(List.of(words));
        missing = Set.copyOf(all);
        return this;
    }

    /** Whether the first line has the names, which is the default. */
    public ReadOptions header(boolean header) {
        this.header = header;
        return this;
    }

    /** Names for the columns, in the place of those of the header if there is one. */
    public ReadOptions names(String... names) {
        this.names = List.of(names);
        return this;
    }

    /** How many lines to leave out at the start, before the header. */
    public ReadOptions skipRows(int lines) {
        this.skip = lines;
        return this;
    }

    /** How many rows to read at most. */
    public ReadOptions nrows(int rows) {
        this.limit = rows;
        return this;
    }

    /** What to do with lines that have too many fields: {@code "error"} (the default) or {@code "skip"}. */
    public ReadOptions badLines(String what) {
        if (!what.equals("error") && !what.equals("skip")) {
            throw new IllegalArgumentException("bad lines are an error or skipped, not \"" + what + "\"");
        }
        this.skipBad = what.equals("skip");
        return this;
    }

    /** Whether ISO dates become dates, which is the default; pandas leaves them text. */
    public ReadOptions dates(boolean dates) {
        this.dates = dates;
        return this;
    }

    /** Whether spaces around fields without quotes are left out; they are not by default. */
    public ReadOptions trim(boolean trim) {
        this.trims = trim;
        return this;
    }

    /** Columns that are text whatever is in them: zip codes keep their zeros. */
    public ReadOptions text(String... columns) {
        for (var column : columns) {
            texts.add(column.toLowerCase(Locale.ROOT));
        }
        return this;
    }

    /** The table. */
    public Table table() {
        try {
            var file = new CsvFile(FileBytes.read(path, encoding), this);
            bad = file.bad();
            return file.table(path.getFileName().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(path.getFileName() + ": " + e.getMessage(), e);
        }
    }

    /** The table in pieces of so many rows; types are found for each piece. */
    public Iterator<Table> chunks(int rows) {
        if (rows < 1) {
            throw new IllegalArgumentException("a piece has at least one row, not " + rows);
        }
        try {
            var file = new CsvFile(FileBytes.read(path, encoding), this);
            bad = file.bad();
            return file.chunks(path.getFileName().toString(), rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    /** How many lines were left out by {@link #badLines badLines("skip")} when the table was read. */
    public int badLines() {
        return bad;
    }

    byte delimiter(byte[] data, int from) {
        if (delimiter != 0) {
            return (byte) delimiter;
        }
        var name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.contains(".tsv") || name.contains(".tab") ? (byte) '\t' : CsvFile.sniffed(data, from, quote());
    }

    byte quote() {
        return (byte) quote;
    }

    byte decimal() {
        return (byte) decimal;
    }

    byte thousands() {
        return (byte) thousands;
    }

    Set<String> missing() {
        return missing;
    }

    int longestMissing() {
        return missing.stream()
                .mapToInt(word -> word.getBytes(StandardCharsets.UTF_8).length)
                .max()
                .orElse(0);
    }

    /** The bytes that words for missing begin with. */
    boolean[] missingStarts() {
        var starts = new boolean[256];
        missing.forEach(word -> starts[word.getBytes(StandardCharsets.UTF_8)[0] & 0xFF] = true);
        return starts;
    }

    boolean hasHeader() {
        return header;
    }

    List<String> names() {
        return names;
    }

    int skip() {
        return skip;
    }

    int limit() {
        return limit;
    }

    boolean skipsBad() {
        return skipBad;
    }

    boolean dates() {
        return dates;
    }

    boolean trims() {
        return trims;
    }

    boolean isText(String column) {
        return texts.contains(column.toLowerCase(Locale.ROOT));
    }
}
