package elara.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * How often values occur together, made by {@link Frames#crosstab}: {@code crosstab(df, "city", "year").table()}. As
 * pandas' {@code crosstab}; rows that miss either are left out.
 */
public final class Crosstab {
    private static final int COLUMN_LIMIT = 10_000;

    private final Table table;
    private final Column<?> index;
    private final Column<?> columns;
    private final String normalize;
    private final boolean margins;

    private Crosstab(Table table, Column<?> index, Column<?> columns, String normalize, boolean margins) {
        this.table = table;
        this.index = index;
        this.columns = columns;
        this.normalize = normalize;
        this.margins = margins;
    }

    static Crosstab of(Table table, Object index, Object columns) {
        return new Crosstab(table, Key.column(table, index), Key.column(table, columns), null, false);
    }

    /** Fractions rather than counts: of {@code "all"}, of each row ({@code "index"}) or of each column ({@code "columns"}). */
    public Crosstab normalize(String by) {
        if (!List.of("all", "index", "columns").contains(by)) {
            throw new IllegalArgumentException("counts are normalized by all, index or columns, not by \"" + by + "\"");
        }
        return new Crosstab(table, index, columns, by, margins);
    }

    /** Whether there is a row and a column {@code All}. */
    public Crosstab margins(boolean margins) {
        return new Crosstab(table, index, columns, normalize, margins);
    }

    /** The result: a row a value of the one column and a column a value of the other. */
    public Table table() {
        var rows = Grouping.of(index, true);
        var across = Grouping.of(columns, true);
        if (across.count() > COLUMN_LIMIT) {
            throw new IllegalArgumentException("column \"" + columns.name() + "\" has " + across.count()
                    + " different values, more than " + COLUMN_LIMIT + ": too many to make a column of each");
        }
        var present = IntStream.range(0, index.size())
                .filter(row -> rows.ids()[row] < rows.count() && across.ids()[row] < across.count())
                .toArray();
        int height = rows.count();
        int width = across.count();
        var counts = new double[height + 1][width + 1];
        for (int row : present) {
            int r = rows.ids()[row];
            int c = across.ids()[row];
            counts[r][c]++;
            counts[r][width]++;
            counts[height][c]++;
            counts[height][width]++;
        }
        // A value that only goes with missing ones is not there.
        var keptRows =
                IntStream.range(0, height).filter(r -> counts[r][width] > 0).toArray();
        var keptColumns =
                IntStream.range(0, width).filter(c -> counts[height][c] > 0).toArray();
        return assembled(rows, across, normalized(counts, height, width), keptRows, keptColumns);
    }

    private double[][] normalized(double[][] counts, int height, int width) {
        if (normalize == null) {
            return counts;
        }
        var shares = new double[height + 1][width + 1];
        for (int r = 0; r <= height; r++) {
            for (int c = 0; c <= width; c++) {
                shares[r][c] = counts[r][c]
                        / switch (normalize) {
                            case "index" -> counts[r][width];
                            case "columns" -> counts[height][c];
                            default -> counts[height][width];
                        };
            }
        }
        return shares;
    }

    private Table assembled(Grouping rows, Grouping across, double[][] cells, int[] keptRows, int[] keptColumns) {
        // The margin of what sums to one says nothing.
        boolean row = margins && !"columns".equals(normalize);
        boolean column = margins && !"index".equals(normalize);
        int height = cells.length - 1;
        int width = cells[0].length - 1;
        var names = new Names();
        var result = new ArrayList<Column<?>>();
        var firsts = IntStream.of(keptRows).map(r -> rows.firstRows()[r]).toArray();
        var key = Columns.pick(index, firsts, index.name());
        names.take(key.name());
        if (row) {
            var text = StringColumn.create(key.name());
            for (int r = 0; r < key.size(); r++) {
                text.append(CellText.of(key, r));
            }
            key = text.append("All");
        }
        result.add(key);
        var places = row
                ? IntStream.concat(IntStream.of(keptRows), IntStream.of(height)).toArray()
                : keptRows;
        for (int c : keptColumns) {
            result.add(column(names.free(CellText.of(columns, across.firstRows()[c])), cells, places, c));
        }
        if (column) {
            result.add(column(names.free("All"), cells, places, width));
        }
        return new LabelledTable(table.name(), result, 1, List.of());
    }

    private Column<?> column(String name, double[][] cells, int[] rows, int column) {
        var values = IntStream.of(rows).mapToDouble(row -> cells[row][column]).toArray();
        return normalize == null
                ? IntColumn.create(
                        name,
                        IntStream.range(0, values.length)
                                .map(i -> (int) values[i])
                                .toArray())
                : DoubleColumn.create(name, values);
    }
}
