package elara.frame;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** The content of a delimited file with its names and rows. */
final class CsvFile {
    private static final int SNIFFED_LINES = 20;
    private static final int BLOCK = 2048;
    /** What a field costs beside its bytes, in bytes. */
    private static final int FIELD_COST = 6;

    static {
        // Tablesaw's types refer to each other in a circle: two threads that begin with different ones would wait for
        // each
        // other without end. So one thread begins with all of them.
        ColumnType.values();
    }

    private final ReadOptions options;
    private final List<String> names;
    private final CsvTokens tokens;

    CsvFile(byte[] data, ReadOptions options) {
        this.options = options;
        int at = 0;
        for (int line = 0; line < options.skip() && at < data.length; line++) {
            at = lineAfter(data, at);
        }
        while (at < data.length && (data[at] == '\n' || data[at] == '\r')) {
            at++;
        }
        if (at >= data.length && options.names().isEmpty()) {
            throw new IllegalArgumentException("there is nothing in the file, not even names of columns");
        }
        byte delimiter = options.delimiter(data, at);
        var next = new int[] {at};
        var first = CsvTokens.fields(data, at, delimiter, options.quote(), next);
        if (options.hasHeader()) {
            at = next[0];
        }
        names = names(first);
        tokens = CsvTokens.parallel(
                data, delimiter, options.quote(), names.size(), options.skipsBad(), at, options.limit());
    }

    private List<String> names(List<String> first) {
        if (!options.names().isEmpty()) {
            if (options.names().size() < first.size()) {
                throw new IllegalArgumentException("there are "
                        + options.names().size() + " names, but the first line" + " has " + first.size() + " fields");
            }
            Columns.requireDistinct(options.names(), "names(...)");
            return options.names();
        }
        var free = new Names();
        var names = new ArrayList<String>();
        for (int i = 0; i < first.size(); i++) {
            var name = first.get(i).strip();
            names.add(free.free(!options.hasHeader() ? "C" + i : name.isEmpty() ? "Unnamed: " + i : name));
        }
        return names;
    }

    private static int lineAfter(byte[] data, int from) {
        int at = from;
        while (at < data.length && data[at] != '\n') {
            at++;
        }
        return at + 1;
    }

    /** The delimiter that makes the same number of fields, and the most, of the first lines. */
    static byte sniffed(byte[] data, int from, byte quote) {
        byte best = ',';
        int most = 0;
        for (byte candidate : new byte[] {',', ';', '\t', '|'}) {
            int least = Integer.MAX_VALUE;
            int at = from;
            for (int line = 0; line < SNIFFED_LINES && at < data.length; line++) {
                int count = 0;
                boolean inside = false;
                while (at < data.length && (inside || data[at] != '\n')) {
                    inside ^= data[at] == quote;
                    count += !inside && data[at] == candidate ? 1 : 0;
                    at++;
                }
                at++;
                least = Math.min(least, count);
            }
            if (least > most && least < Integer.MAX_VALUE) {
                best = candidate;
                most = least;
            }
        }
        return best;
    }

    int bad() {
        return tokens.bad();
    }

    Table table(String name) {
        return piece(name, 0, tokens.rows());
    }

    /**
     * Rows as a table. Several threads have some of the columns each, and read all of theirs a block of rows at a time:
     * the bytes of a block are near then, whichever column asks for them.
     */
    private Table piece(String name, int from, int to) {
        var columns = new CsvColumn[names.size()];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = new CsvColumn(tokens, i, from, to, options.isText(names.get(i)), options);
        }
        int threads = to - from < Columns.MANY_ROWS ? 1 : ForkJoinPool.getCommonPoolParallelism() + 1;
        var shares = shares(threads, from, to);
        (threads == 1 ? shares.stream() : shares.parallelStream()).forEach(share -> {
            for (int row = 0; row < to - from; row += BLOCK) {
                for (int column : share) {
                    columns[column].read(Math.min(to - from, row + BLOCK));
                }
            }
        });
        var made = new ArrayList<Column<?>>();
        for (int i = 0; i < columns.length; i++) {
            made.add(columns[i].column(names.get(i)));
        }
        return Table.create(name, made);
    }

    /** The columns shared out so that each share has about as many bytes, by a look at the first rows. */
    private List<List<Integer>> shares(int count, int from, int to) {
        var widths = new long[names.size()];
        for (int row = from; row < Math.min(to, from + SNIFFED_LINES); row++) {
            for (int column = 0; column < widths.length; column++) {
                widths[column] += tokens.end(row, column) - tokens.start(row, column) + FIELD_COST;
            }
        }
        var shares = new ArrayList<List<Integer>>();
        var sums = new long[count];
        IntStream.range(0, count).forEach(i -> shares.add(new ArrayList<>()));
        IntStream.range(0, widths.length)
                .boxed()
                .sorted((a, b) -> Long.compare(widths[b], widths[a]))
                .forEach(column -> {
                    int least = 0;
                    for (int i = 1; i < count; i++) {
                        least = sums[i] < sums[least] ? i : least;
                    }
                    shares.get(least).add(column);
                    sums[least] += widths[column];
                });
        return shares;
    }

    Iterator<Table> chunks(String name, int rows) {
        int pieces = (tokens.rows() + rows - 1) / rows;
        return IntStream.range(0, pieces)
                .mapToObj(i -> piece(name, i * rows, Math.min(tokens.rows(), (i + 1) * rows)))
                .iterator();
    }
}
