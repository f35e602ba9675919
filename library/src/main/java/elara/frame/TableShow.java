package elara.frame;

import elara.display.Displayable;
import elara.display.MimeBundle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import tech.tablesaw.api.Table;

/**
 * How a table is shown: as pandas shows its own, with the head and the tail of a long one. A table that is the value of
 * a cell is shown so by itself; more rows, and the marks of pandas' {@code Styler}, are asked for:
 *
 * <pre>
 * show(df).rows(100)
 * show(pivot).gradient()                     a background by value, from light to dark
 * show(df).bars("price").highlightMax("year")
 * </pre>
 *
 * <p>Rows are numbered unless the table says which of its columns label them ({@link LabelledTable}); headers of
 * several levels are merged. Colours are put under the text and are half transparent, so that they go with a dark page.
 */
public final class TableShow implements Displayable {
    private final Table table;
    private final int maxRows;
    private final int maxColumns;
    private final List<TableMark> marks;

    private TableShow(Table table, int maxRows, int maxColumns, List<TableMark> marks) {
        this.table = Objects.requireNonNull(table, "table");
        this.maxRows = maxRows;
        this.maxColumns = maxColumns;
        this.marks = marks;
    }

    /** As a table is shown by itself: up to 60 rows and 20 columns whole, of more the ends. */
    public static TableShow of(Table table) {
        return new TableShow(table, 60, 20, List.of());
    }

    /** Up to so many rows are shown whole. */
    public TableShow rows(int most) {
        return new TableShow(table, requireSome(most), maxColumns, marks);
    }

    /** Up to so many columns are shown whole. */
    public TableShow columns(int most) {
        return new TableShow(table, maxRows, requireSome(most), marks);
    }

    private static int requireSome(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("at least one is shown, not " + most);
        }
        return most;
    }

    /** A background that is the darker the greater the value among those of its column; of all columns of numbers, if none is named. */
    public TableShow gradient(String... columns) {
        return with(TableMark.Kind.GRADIENT, columns);
    }

    /** A bar as long as the value among those of its column. */
    public TableShow bars(String... columns) {
        return with(TableMark.Kind.BAR, columns);
    }

    /** The greatest value of each column marked. */
    public TableShow highlightMax(String... columns) {
        return with(TableMark.Kind.MAX, columns);
    }

    /** The least value of each column marked. */
    public TableShow highlightMin(String... columns) {
        return with(TableMark.Kind.MIN, columns);
    }

    /** Missing values marked. */
    public TableShow highlightMissing(String... columns) {
        return with(TableMark.Kind.MISSING, columns);
    }

    private TableShow with(TableMark.Kind kind, String... names) {
        var all = new ArrayList<>(marks);
        var named = Columns.named(table, List.of(names));
        for (int c = indexColumns(); c < table.columnCount(); c++) {
            var column = table.column(c);
            boolean number = Kind.of(column) == Kind.INTEGER || Kind.of(column) == Kind.FLOATING;
            if (names.length == 0 ? number || kind == TableMark.Kind.MISSING : named.contains(column)) {
                if (kind != TableMark.Kind.MISSING) {
                    Columns.requireNumbers(column);
                }
                all.add(TableMark.of(kind, column, c));
            }
        }
        return new TableShow(table, maxRows, maxColumns, all);
    }

    private int indexColumns() {
        return table instanceof LabelledTable labelled ? labelled.indexColumns() : 0;
    }

    private TableGrid grid() {
        return new TableGrid(table, maxRows, maxColumns);
    }

    @Override
    public MimeBundle toMimeBundle() {
        return MimeBundle.text(text()).with("text/html", html());
    }

    /** As pandas prints it. */
    public String text() {
        var grid = grid();
        var blocks = new ArrayList<List<String>>();
        var lefts = new ArrayList<Boolean>();
        for (int i = 0; i < grid.indexCount(); i++) {
            var cells = new ArrayList<String>();
            for (int level = 0; level < grid.levels(); level++) {
                cells.add(level == grid.levels() - 1 ? grid.indexName(i) : "");
            }
            cells.addAll(grid.sparse(i));
            blocks.add(cells);
            lefts.add(true);
        }
        for (int c = 0; c < grid.columnCount(); c++) {
            var cells = new ArrayList<String>();
            for (int level = 0; level < grid.levels(); level++) {
                boolean again = level < grid.levels() - 1 && c > 0 && grid.isSame(c, c - 1, level);
                cells.add(again ? "" : grid.header(c, level));
            }
            cells.addAll(grid.cells(c));
            blocks.add(cells);
            lefts.add(false);
        }
        var lines = new StringBuilder();
        int height = blocks.isEmpty() ? 0 : blocks.get(0).size();
        var widths = blocks.stream()
                .mapToInt(block -> block.stream().mapToInt(TextWidth::of).max().orElse(0))
                .toArray();
        for (int line = 0; line < height; line++) {
            var text = new StringBuilder();
            for (int b = 0; b < blocks.size(); b++) {
                var cell = blocks.get(b).get(line);
                var space = " ".repeat(widths[b] - TextWidth.of(cell));
                text.append(b > 0 ? (b == grid.indexCount() ? "  " : lefts.get(b) ? " " : "  ") : "");
                text.append(lefts.get(b) ? cell + space : space + cell);
            }
            lines.append(text.toString().stripTrailing()).append('\n');
        }
        return lines + "\n[" + table.rowCount() + " rows x " + (table.columnCount() - indexColumns()) + " columns]";
    }

    /** As HTML that a notebook shows. */
    public String html() {
        var grid = grid();
        var html = new StringBuilder(4096);
        html.append("<div>\n<table border=\"1\" class=\"dataframe\">\n  <thead>\n");
        for (int level = 0; level < grid.levels(); level++) {
            html.append("    <tr style=\"text-align: right;\">\n");
            for (int i = 0; i < grid.indexCount(); i++) {
                html.append("      <th>")
                        .append(level == grid.levels() - 1 ? escaped(grid.indexName(i)) : "")
                        .append("</th>\n");
            }
            for (int c = 0; c < grid.columnCount(); ) {
                int span = grid.span(c, level);
                html.append("      <th")
                        .append(span > 1 ? " colspan=\"" + span + "\" style=\"text-align: center;\"" : "")
                        .append(span > 1 ? "" : grid.type(c).isEmpty() ? "" : " title=\"" + grid.type(c) + "\"")
                        .append('>')
                        .append(escaped(grid.header(c, level)))
                        .append("</th>\n");
                c += span;
            }
            html.append("    </tr>\n");
        }
        html.append("  </thead>\n  <tbody>\n");
        for (int r = 0; r < grid.rowCount(); r++) {
            html.append("    <tr>\n");
            for (int i = 0; i < grid.indexCount(); i++) {
                int span = grid.rowSpan(i, r);
                if (span > 0) {
                    html.append("      <th")
                            .append(span > 1 ? " rowspan=\"" + span + "\" style=\"vertical-align: top;\"" : "")
                            .append('>')
                            .append(escaped(grid.index(i).get(r)))
                            .append("</th>\n");
                }
            }
            for (int c = 0; c < grid.columnCount(); c++) {
                html.append("      <td style=\"text-align: ")
                        .append(grid.isNumeric(c) ? "right" : "left")
                        .append(';')
                        .append(style(grid.column(c), grid.row(r)))
                        .append("\">")
                        .append(escaped(grid.cells(c).get(r)))
                        .append("</td>\n");
            }
            html.append("    </tr>\n");
        }
        return html.append("  </tbody>\n</table>\n<p>")
                .append(table.rowCount())
                .append(" rows × ")
                .append(table.columnCount() - indexColumns())
                .append(" columns</p>\n</div>")
                .toString();
    }

    private String style(int column, int row) {
        var style = new StringBuilder();
        if (column >= 0 && row >= 0) {
            for (var mark : marks) {
                style.append(mark.column() == column ? mark.style(row) : "");
            }
        }
        return style.toString();
    }

    /** As a table of Markdown. */
    public String markdown() {
        var grid = grid();
        var lines = new StringBuilder();
        line(lines, "| ", " | ", " |", names(grid, text -> text.replace("|", "\\|")));
        var rule = new ArrayList<String>();
        for (int i = 0; i < grid.indexCount() + grid.columnCount(); i++) {
            rule.add(i >= grid.indexCount() && grid.isNumeric(i - grid.indexCount()) ? "---:" : "---");
        }
        line(lines, "| ", " | ", " |", rule);
        for (int r = 0; r < grid.rowCount(); r++) {
            line(lines, "| ", " | ", " |", row(grid, r, text -> text.replace("|", "\\|")));
        }
        return lines.toString();
    }

    /** As a table of LaTeX with the rules of booktabs. */
    public String latex() {
        var grid = grid();
        var lines = new StringBuilder("\\begin{tabular}{");
        for (int i = 0; i < grid.indexCount() + grid.columnCount(); i++) {
            lines.append(i >= grid.indexCount() && grid.isNumeric(i - grid.indexCount()) ? 'r' : 'l');
        }
        lines.append("}\n\\toprule\n");
        line(lines, "", " & ", " \\\\", names(grid, TableShow::tex));
        lines.append("\\midrule\n");
        for (int r = 0; r < grid.rowCount(); r++) {
            line(lines, "", " & ", " \\\\", row(grid, r, TableShow::tex));
        }
        return lines.append("\\bottomrule\n\\end{tabular}\n").toString();
    }

    private static void line(StringBuilder lines, String before, String between, String after, List<String> cells) {
        lines.append(before).append(String.join(between, cells)).append(after).append('\n');
    }

    private static List<String> names(TableGrid grid, java.util.function.UnaryOperator<String> escape) {
        var names = new ArrayList<String>();
        for (int i = 0; i < grid.indexCount(); i++) {
            names.add(escape.apply(grid.indexName(i)));
        }
        for (int c = 0; c < grid.columnCount(); c++) {
            var words = new ArrayList<String>();
            for (int level = 0; level < grid.levels(); level++) {
                words.add(grid.header(c, level));
            }
            names.add(escape.apply(String.join(" ", words).strip()));
        }
        return names;
    }

    private static List<String> row(TableGrid grid, int r, java.util.function.UnaryOperator<String> escape) {
        var cells = new ArrayList<String>();
        for (int i = 0; i < grid.indexCount(); i++) {
            cells.add(escape.apply(grid.index(i).get(r)));
        }
        for (int c = 0; c < grid.columnCount(); c++) {
            cells.add(escape.apply(grid.cells(c).get(r)));
        }
        return cells;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String tex(String text) {
        var escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&', '%', '$', '#', '_', '{', '}' -> escaped.append('\\').append(c);
                case '\\' -> escaped.append("\\textbackslash{}");
                case '~' -> escaped.append("\\textasciitilde{}");
                case '^' -> escaped.append("\\textasciicircum{}");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }

    @Override
    public String toString() {
        return text();
    }

    /** The rows that are shown of so many; -1 stands for those left out. */
    static int[] ends(int count, int most, int atAnEnd) {
        if (count <= most) {
            var all = new int[count];
            Arrays.setAll(all, i -> i);
            return all;
        }
        int half = Math.max(1, Math.min(atAnEnd, most / 2));
        var ends = new int[2 * half + 1];
        for (int i = 0; i < half; i++) {
            ends[i] = i;
            ends[half + 1 + i] = count - half + i;
        }
        ends[half] = -1;
        return ends;
    }
}
