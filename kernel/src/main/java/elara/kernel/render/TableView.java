package elara.kernel.render;

import elara.display.MimeBundle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.FloatColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * Tablesaw's tables as pandas shows its own: numbered rows, fractions to six places, NaN for a missing number, and of a
 * long table the head and the tail.
 */
final class TableView {
    private static final String GAP = "...";
    /** From here on, pandas shows the first and the last few only. */
    private static final int MANY_ROWS = 60;

    private static final int ROWS_AT_AN_END = 5;
    private static final int MANY_COLUMNS = 20;
    private static final int COLUMNS_AT_AN_END = 10;

    private final Table table;
    private final List<Integer> rows;
    private final List<Integer> columns;
    /** The texts of each shown column. */
    private final List<List<String>> cells;

    private TableView(Table table) {
        this.table = table;
        rows = ends(table.rowCount(), MANY_ROWS, ROWS_AT_AN_END);
        columns = ends(table.columnCount(), MANY_COLUMNS, COLUMNS_AT_AN_END);
        cells = columns.stream().map(this::cells).toList();
    }

    /** Nothing, when the table is of another Tablesaw than ours. */
    static Optional<MimeBundle> of(Object value) {
        if (!(value instanceof Table table)) {
            return Optional.empty();
        }
        var view = new TableView(table);
        return Optional.of(MimeBundle.text(view.text()).with("text/html", view.html()));
    }

    /** The indices that are shown; -1 stands for those left out. */
    private static List<Integer> ends(int count, int many, int atAnEnd) {
        var all = IntStream.range(0, count);
        if (count > many) {
            all = IntStream.concat(
                    IntStream.concat(IntStream.range(0, atAnEnd), IntStream.of(-1)),
                    IntStream.range(count - atAnEnd, count));
        }
        return all.boxed().toList();
    }

    private String html() {
        var html = new StringBuilder(1024);
        html.append(
                        "<div>\n<table border=\"1\" class=\"dataframe\">\n  <thead>\n    <tr style=\"text-align: right;\">\n")
                .append("      <th></th>\n");
        for (int column : columns) {
            html.append("      <th>").append(escaped(title(column))).append("</th>\n");
        }
        html.append("    </tr>\n  </thead>\n  <tbody>\n");
        for (int i = 0; i < rows.size(); i++) {
            html.append("    <tr>\n      <th>").append(label(rows.get(i))).append("</th>\n");
            for (int j = 0; j < columns.size(); j++) {
                html.append("      <td style=\"text-align: ")
                        .append(isNumeric(columns.get(j)) ? "right" : "left")
                        .append(";\">")
                        .append(escaped(cells.get(j).get(i)))
                        .append("</td>\n");
            }
            html.append("    </tr>\n");
        }
        html.append("  </tbody>\n</table>\n<p>")
                .append(table.rowCount())
                .append(" rows × ")
                .append(table.columnCount())
                .append(" columns</p>\n</div>");
        return html.toString();
    }

    private String text() {
        var lines = new ArrayList<StringBuilder>();
        lines.add(new StringBuilder());
        rows.forEach(row -> lines.add(new StringBuilder()));
        append(lines, "", rows.stream().map(TableView::label).toList(), false, "");
        for (int j = 0; j < columns.size(); j++) {
            append(lines, title(columns.get(j)), cells.get(j), isNumeric(columns.get(j)), "  ");
        }
        return lines.stream().map(line -> line.toString().stripTrailing()).collect(Collectors.joining("\n"))
                + "\n\n["
                + table.rowCount()
                + " rows x "
                + table.columnCount()
                + " columns]";
    }

    private static void append(
            List<StringBuilder> lines, String title, List<String> cells, boolean right, String before) {
        var width = Math.max(
                length(title), cells.stream().mapToInt(TableView::length).max().orElse(0));
        for (int i = 0; i < lines.size(); i++) {
            var cell = i == 0 ? title : cells.get(i - 1);
            var space = " ".repeat(width - length(cell));
            lines.get(i).append(before).append(right ? space + cell : cell + space);
        }
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private String title(int column) {
        return column < 0 ? GAP : table.column(column).name();
    }

    private static String label(int row) {
        return row < 0 ? GAP : Integer.toString(row);
    }

    private List<String> cells(int index) {
        if (index < 0) {
            return Collections.nCopies(rows.size(), GAP);
        }
        var column = table.column(index);
        var shown = rows.stream().filter(row -> row >= 0).toList();
        var texts = new ArrayList<>(
                isPlainFractions(column, shown)
                        ? Fractions.of(shown.stream()
                                .mapToDouble(((NumericColumn<?>) column)::getDouble)
                                .toArray())
                        : shown.stream().map(row -> text(column, row)).toList());
        if (shown.size() < rows.size()) {
            texts.add(rows.indexOf(-1), GAP);
        }
        return texts;
    }

    /** Fractions without a print format of the user's: they are written as Tablesaw writes those of a fresh column. */
    private static boolean isPlainFractions(Column<?> column, List<Integer> rows) {
        if (!(column instanceof DoubleColumn || column instanceof FloatColumn)) {
            return false;
        }
        var numbers = (NumericColumn<?>) column;
        var fresh = DoubleColumn.create("");
        rows.forEach(row -> fresh.append(numbers.getDouble(row)));
        return IntStream.range(0, rows.size()).allMatch(i -> fresh.getString(i).equals(column.getString(rows.get(i))));
    }

    private static String text(Column<?> column, int row) {
        var text = column.getString(row).replace('\n', ' ');
        return text.isEmpty() && column instanceof NumericColumn<?> && column.isMissing(row) ? "NaN" : text;
    }

    private boolean isNumeric(int column) {
        return column >= 0 && table.column(column) instanceof NumericColumn<?>;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
