package elara.frame;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.FloatColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** The texts of what is shown of a table: fractions to six places, NaN for what is missing, the ends of a long one. */
final class TableGrid {
    private static final String GAP = "...";
    private static final int ROWS_AT_AN_END = 5;
    private static final int COLUMNS_AT_AN_END = 10;

    private final Table table;
    private final int labels;
    private final List<List<String>> headers;
    private final int[] rows;
    private final int[] columns;
    private final List<List<String>> index = new ArrayList<>();
    private final List<List<String>> cells = new ArrayList<>();

    TableGrid(Table table, int maxRows, int maxColumns) {
        this.table = table;
        labels = table instanceof LabelledTable labelled ? labelled.indexColumns() : 0;
        headers = table instanceof LabelledTable labelled ? labelled.headers() : List.of();
        rows = TableShow.ends(table.rowCount(), maxRows, ROWS_AT_AN_END);
        columns = IntStream.of(TableShow.ends(table.columnCount() - labels, maxColumns, COLUMNS_AT_AN_END))
                .map(c -> c < 0 ? c : c + labels)
                .toArray();
        if (labels == 0) {
            index.add(IntStream.of(rows)
                    .mapToObj(row -> row < 0 ? GAP : Integer.toString(row))
                    .toList());
        }
        for (int i = 0; i < labels; i++) {
            index.add(texts(i));
        }
        for (int column : columns) {
            cells.add(texts(column));
        }
    }

    int rowCount() {
        return rows.length;
    }

    int columnCount() {
        return columns.length;
    }

    int indexCount() {
        return index.size();
    }

    /** The row of the table, -1 for the gap. */
    int row(int r) {
        return rows[r];
    }

    /** The column of the table, -1 for the gap. */
    int column(int c) {
        return columns[c];
    }

    String indexName(int i) {
        return labels == 0 ? "" : table.column(i).name();
    }

    List<String> index(int i) {
        return index.get(i);
    }

    List<String> cells(int c) {
        return cells.get(c);
    }

    /** How many lines of headers there are. */
    int levels() {
        return Math.max(1, headers.stream().mapToInt(List::size).max().orElse(1));
    }

    String header(int c, int level) {
        int column = columns[c];
        if (column < 0) {
            return GAP;
        }
        if (headers.isEmpty()) {
            return table.column(column).name();
        }
        var words = headers.get(column - labels);
        return level < words.size() ? words.get(level) : "";
    }

    /** Whether two columns have the same words down to a level. */
    boolean isSame(int a, int b, int level) {
        return IntStream.rangeClosed(0, level).allMatch(l -> header(a, l).equals(header(b, l)));
    }

    /** How many columns from here on are under one word; of the lowest level always one. */
    int span(int c, int level) {
        int span = 1;
        while (level < levels() - 1 && c + span < columns.length && isSame(c, c + span, level)) {
            span++;
        }
        return span;
    }

    /** How many rows from here on have one label, 0 if it is that of the row above; of the last label always one. */
    int rowSpan(int i, int r) {
        if (i == index.size() - 1) {
            return 1;
        }
        if (r > 0 && isSameLabel(i, r, r - 1)) {
            return 0;
        }
        int span = 1;
        while (r + span < rows.length && isSameLabel(i, r, r + span)) {
            span++;
        }
        return span;
    }

    private boolean isSameLabel(int i, int a, int b) {
        return IntStream.rangeClosed(0, i)
                .allMatch(k -> index.get(k).get(a).equals(index.get(k).get(b)));
    }

    /** Labels without those that the row above has. */
    List<String> sparse(int i) {
        return IntStream.range(0, rows.length)
                .mapToObj(r -> rowSpan(i, r) == 0 ? "" : index.get(i).get(r))
                .toList();
    }

    boolean isNumeric(int c) {
        return columns[c] >= 0 && table.column(columns[c]) instanceof NumericColumn<?>;
    }

    /** The type of a column, for who asks. */
    String type(int c) {
        return columns[c] < 0 ? "" : table.column(columns[c]).type().name().toLowerCase(Locale.ROOT);
    }

    private List<String> texts(int at) {
        if (at < 0) {
            return Collections.nCopies(rows.length, GAP);
        }
        var column = table.column(at);
        var shown = IntStream.of(rows).filter(row -> row >= 0).toArray();
        var texts = new ArrayList<>(
                isPlainFractions(column, shown)
                        ? Fractions.of(Arrays.stream(shown)
                                .mapToDouble(((NumericColumn<?>) column)::getDouble)
                                .toArray())
                        : Arrays.stream(shown)
                                .mapToObj(row -> text(column, row))
                                .toList());
        if (shown.length < rows.length) {
            texts.add(shown.length / 2, GAP);
        }
        return texts;
    }

    /** Fractions without a print format of the user's: they are written as Tablesaw writes those of a fresh column. */
    private static boolean isPlainFractions(Column<?> column, int[] rows) {
        if (!(column instanceof DoubleColumn || column instanceof FloatColumn)) {
            return false;
        }
        var numbers = (NumericColumn<?>) column;
        var fresh = DoubleColumn.create("");
        Arrays.stream(rows).forEach(row -> fresh.append(numbers.getDouble(row)));
        return IntStream.range(0, rows.length).allMatch(i -> fresh.getString(i).equals(column.getString(rows[i])));
    }

    private static String text(Column<?> column, int row) {
        if (column.isMissing(row)) {
            var own = column.getString(row);
            boolean blank = own.isEmpty() || own.equals("null");
            return !blank ? own : column instanceof NumericColumn<?> ? "NaN" : "";
        }
        var text = column.getString(row).replace('\n', ' ').replace('\t', ' ').replace('\r', ' ');
        // Tablesaw writes milliseconds whether there are any or not.
        boolean whole =
                text.endsWith(".000") && !(column instanceof NumericColumn<?>) && Kind.of(column) == Kind.TEMPORAL;
        return whole ? text.substring(0, text.length() - ".000".length()) : text;
    }
}
