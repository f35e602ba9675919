package elara.frame;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where the fields of a delimited file are: for each row the start of each field, and one past the end of the last; a
 * field ends one before the next starts. Nothing is copied and nothing read yet.
 */
final class CsvTokens {
    private static final int NONE = -1;

    private final byte[] data;
    private final byte delimiter;
    private final byte quote;
    private final int columns;
    private final boolean skipBad;

    private int[] starts = new int[1 << 12];
    private int rows;
    private int bad;

    CsvTokens(byte[] data, byte delimiter, byte quote, int columns, boolean skipBad) {
        this.data = data;
        this.delimiter = delimiter;
        this.quote = quote;
        this.columns = columns;
        this.skipBad = skipBad;
    }

    /**
     * The rows of a file of two halves, each found on its own. The second begins behind the end of a line near the
     * middle; if that was none of a row but within quotes, which the first half finds out, it goes on alone.
     */
    static CsvTokens parallel(
            byte[] data, byte delimiter, byte quote, int columns, boolean skipBad, int from, int limit) {
        int middle = from + (data.length - from) / 2;
        boolean whole = data.length - from < 1 << 20 || limit < Integer.MAX_VALUE;
        while (!whole && middle < data.length && data[middle] != '\n') {
            middle++;
        }
        var first = new CsvTokens(data, delimiter, quote, columns, skipBad);
        if (whole || middle >= data.length) {
            first.find(from, data.length, limit);
            return first;
        }
        int second = middle + 1;
        var rest = new CsvTokens(data, delimiter, quote, columns, skipBad);
        var thread = new Thread(
                () -> {
                    try {
                        rest.find(second, data.length, limit);
                    } catch (IllegalArgumentException e) {
                        rest.bad = NONE;
                    }
                },
                "csv");
        thread.start();
        int reached = first.find(from, second, limit);
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the reading was interrupted", e);
        }
        if (rest.bad == NONE || reached != second) {
            first.find(reached, data.length, limit);
        } else {
            first.append(rest);
        }
        return first;
    }

    private void append(CsvTokens rest) {
        int stride = columns + 1;
        starts = Arrays.copyOf(starts, (rows + rest.rows) * stride);
        System.arraycopy(rest.starts, 0, starts, rows * stride, rest.rows * stride);
        rows += rest.rows;
        bad += rest.bad;
    }

    /** Finds the rows that begin at a place, where one does, or behind it and before another; the end of the last. */
    private int find(int from, int stop, int limit) {
        int stride = columns + 1;
        int to = data.length;
        int at = from;
        while (at < stop && rows < limit) {
            byte c = data[at];
            if (c == '\n' || c == '\r') {
                at++;
                continue;
            }
            int blank = at;
            while (blank < to && data[blank] == ' ' && delimiter != ' ') {
                blank++;
            }
            if (blank >= to || data[blank] == '\n' || data[blank] == '\r') {
                at = blank;
                continue;
            }
            if (((long) rows + 1) * stride > starts.length) {
                grow(at - from, stop - from);
            }
            at = row(at, to, rows * stride);
        }
        return at;
    }

    private void grow(int done, int all) {
        // As many rows as those so far make likely, and a little more.
        double guess = 1.05 * starts.length * ((double) all / Math.max(1, done)) + 1024;
        starts = Arrays.copyOf(starts, (int) Math.min(Integer.MAX_VALUE - 8, Math.max(guess, 1.5 * starts.length)));
    }

    /** The fields of one row; where the next begins. */
    private int row(int from, int to, int base) {
        int field = 0;
        int at = from;
        int end;
        while (true) {
            if (field < columns) {
                starts[base + field] = at;
            }
            field++;
            if (at < to && data[at] == quote) {
                at = closing(at, to);
            }
            while (at < to && data[at] != delimiter && data[at] != '\n' && data[at] != '\r') {
                at++;
            }
            if (at >= to || data[at] != delimiter) {
                end = at;
                break;
            }
            at++;
        }
        if (at < to && data[at] == '\r') {
            at++;
        }
        if (at < to && data[at] == '\n') {
            at++;
        }
        boolean trailing = field == columns + 1 && end > from && data[end - 1] == delimiter;
        if (field > columns && !trailing) {
            if (!skipBad) {
                throw new IllegalArgumentException("line " + lineOf(from) + " has " + field + " fields, but "
                        + columns + " are expected: " + excerpt(from, end)
                        + "; badLines(\"skip\") leaves such lines out");
            }
            bad++;
            return at;
        }
        for (int missing = field; missing <= columns; missing++) {
            starts[base + missing] = end + 1;
        }
        if (trailing) {
            starts[base + columns] = end;
        }
        rows++;
        return at;
    }

    /** The place behind the quote that closes the one here. */
    private int closing(int open, int to) {
        int at = open + 1;
        while (at < to) {
            if (data[at] == quote) {
                if (at + 1 < to && data[at + 1] == quote) {
                    at++;
                } else {
                    return at + 1;
                }
            }
            at++;
        }
        throw new IllegalArgumentException(
                "the quote that opens in line " + lineOf(open) + " is never closed: " + excerpt(open, to));
    }

    /** Lines are counted from 1. */
    int lineOf(int place) {
        int line = 1;
        for (int i = 0; i < place; i++) {
            line += data[i] == '\n' || (data[i] == '\r' && !(i + 1 < data.length && data[i + 1] == '\n')) ? 1 : 0;
        }
        return line;
    }

    private String excerpt(int from, int to) {
        int end = Math.min(to, from + 60);
        return new String(data, from, end - from, java.nio.charset.StandardCharsets.UTF_8).strip()
                + (end < to ? "..." : "");
    }

    byte[] data() {
        return data;
    }

    byte quote() {
        return quote;
    }

    int rows() {
        return rows;
    }

    /** How many lines had too many fields and were left out. */
    int bad() {
        return bad;
    }

    int start(int row, int column) {
        return starts[row * (columns + 1) + column];
    }

    int end(int row, int column) {
        return starts[row * (columns + 1) + column + 1] - 1;
    }

    /** The fields of a line as text, for the header. */
    static List<String> fields(byte[] data, int from, byte delimiter, byte quote, int[] next) {
        var probe = new CsvTokens(data, delimiter, quote, 0, true);
        var fields = new ArrayList<String>();
        int at = from;
        while (true) {
            int start = at;
            if (at < data.length && data[at] == quote) {
                at = probe.closing(at, data.length);
            }
            while (at < data.length && data[at] != delimiter && data[at] != '\n' && data[at] != '\r') {
                at++;
            }
            fields.add(CsvColumn.text(data, start, at, quote));
            if (at >= data.length || data[at] != delimiter) {
                break;
            }
            at++;
        }
        if (at < data.length && data[at] == '\r') {
            at++;
        }
        if (at < data.length && data[at] == '\n') {
            at++;
        }
        next[0] = at;
        return fields;
    }
}
