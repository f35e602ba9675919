package elara.kernel.render;

import elara.display.MimeBundle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;

/** Tablesaw's tables as pandas shows its own: numbered rows, and of a long table the head and the tail. */
final class TableView {
    private static final String GAP = "...";
    private static final Pattern WHOLE = Pattern.compile("-?\\d+");
    /** From here on, pandas shows the first and the last few only. */
    private static final int MANY_ROWS = 60;

    private static final int ROWS_AT_AN_END = 5;
    private static final int MANY_COLUMNS = 20;
    private static final int COLUMNS_AT_AN_END = 10;

    private final Table table;
    private final List<Integer> rows;
    private final List<Integer> columns;

    private TableView(Table table) {
        this.table = table;
        rows = ends(table.rowCount(), MANY_ROWS, ROWS_AT_AN_END);
        columns = ends(table.columnCount(), MANY_COLUMNS, COLUMNS_AT_AN_END);
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
        for (int row : rows) {
            html.append("    <tr>\n      <th>").append(label(row)).append("</th>\n");
            for (int column : columns) {
                html.append("      <td style=\"text-align: ")
                        .append(isNumeric(column) ? "right" : "left")
                        .append(";\">")
                        .append(escaped(cell(row, column)))
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
        for (int column : columns) {
            var cells = rows.stream().map(row -> cell(row, column)).toList();
            append(lines, title(column), cells, isNumeric(column), "  ");
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

    private String cell(int row, int column) {
        if (row < 0 || column < 0) {
            return GAP;
        }
        var text = table.column(column).getString(row).replace('\n', ' ');
        // A column of fractions says so in each of its cells.
        return table.column(column) instanceof DoubleColumn
                        && WHOLE.matcher(text).matches()
                ? text + ".0"
                : text;
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
