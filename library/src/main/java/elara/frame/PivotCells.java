package elara.frame;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** The rows, columns and cells of a pivot table. */
final class PivotCells {
    /** More columns than this are a mistake in the choice of the column, and would fill the memory. */
    private static final int COLUMN_LIMIT = 10_000;

    private final Table table;
    private final PivotTable.Options options;
    private final Keys rowKeys;
    private final Keys columnKeys; // null: none
    private final Grouping rows;
    private final Grouping across;
    private final Grouping cells;
    private final int[] cellRow;
    private final int[] cellColumn;
    private final Table marginTable;
    private final int[] marginRows;

    PivotCells(
            int[] marginRows, Table table, List<Column<?>> index, List<Column<?>> columns, PivotTable.Options options) {
        this.table = table;
        this.options = options;
        this.marginRows = marginRows;
        this.marginTable = marginRows == null ? table : Columns.pick(table, marginRows);
        rowKeys = keys(index);
        columnKeys = columns.isEmpty() ? null : keys(columns);
        rows = rowKeys.grouping();
        across = columnKeys == null ? null : columnKeys.grouping();
        cells = across == null ? rows : rows.cross(across);
        cellRow = new int[cells.count()];
        cellColumn = new int[cells.count()];
        for (int cell = 0; cell < cellRow.length; cell++) {
            int row = cells.firstRows()[cell];
            cellRow[cell] = across == null ? cell : rows.ids()[row];
            cellColumn[cell] = across == null ? 0 : across.ids()[row];
        }
    }

    private Keys keys(List<Column<?>> columns) {
        var keys = Keys.of(columns)
                .sort(options.sort())
                .dropMissing(options.dropna())
                .observed(options.observed());
        return options.dropna() ? keys : keys.everyCombination();
    }

    /** One column of the result: its values are picked from those of all cells. */
    private static final class Piece {
        final PivotBlock block;
        final int column;
        final Column<?> cells;
        final int[] picks;

        Piece(PivotBlock block, int column, Column<?> cells, int[] picks) {
            this.block = block;
            this.column = column;
            this.cells = cells;
            this.picks = picks;
        }

        @SuppressWarnings("ReferenceEquality") // two blocks may ask for the same
        boolean isOf(PivotBlock other) {
            return block == other;
        }
    }

    Table turned(List<PivotBlock> blocks, boolean functionNames, boolean valueNames) {
        var summary = new Summary(table, cells);
        var made = new ArrayList<Column<?>>();
        blocks.forEach(block -> made.add(summary.of(block.aggregation())));

        // A combination whose results are all missing is as good as none.
        var keptRows = new boolean[rows.count()];
        Arrays.fill(keptRows, !options.dropna() || (!options.observed() && columnKeys != null));
        for (int cell = 0; cell < cells.count(); cell++) {
            for (var column : made) {
                keptRows[cellRow[cell]] |= !column.isMissing(cell);
            }
        }
        var place = PivotTable.filled(rows.count());
        int height = 0;
        for (int row = 0; row < place.length; row++) {
            place[row] = keptRows[row] ? height++ : -1;
        }

        var pieces = new ArrayList<Piece>();
        for (int b = 0; b < blocks.size(); b++) {
            pieces.addAll(pieces(blocks.get(b), made.get(b), place, height));
        }
        requireLimit(pieces.size());
        return assembled(pieces, blocks, place, height, functionNames, valueNames);
    }

    private List<Piece> pieces(PivotBlock block, Column<?> made, int[] place, int height) {
        int width = across == null ? 1 : across.count();
        if ((long) width * height > Math.max(1 << 20, 400L * table.rowCount()) && width > COLUMN_LIMIT) {
            requireLimit(width);
        }
        var picks = new int[width][];
        var used = new boolean[width];
        for (int cell = 0; cell < cells.count(); cell++) {
            int row = place[cellRow[cell]];
            int column = cellColumn[cell];
            if (row >= 0) {
                if (picks[column] == null) {
                    picks[column] = PivotTable.filled(height);
                }
                picks[column][row] = cell;
                used[column] |= !made.isMissing(cell);
            }
        }
        var pieces = new ArrayList<Piece>();
        for (int column = 0; column < width; column++) {
            if (used[column] || !options.dropna() || (!options.observed() && options.fill() != null)) {
                pieces.add(new Piece(
                        block, column, made, picks[column] == null ? PivotTable.filled(height) : picks[column]));
            }
        }
        return pieces;
    }

    private Table assembled(
            List<Piece> pieces,
            List<PivotBlock> blocks,
            int[] place,
            int height,
            boolean functionNames,
            boolean valueNames) {
        var groups =
                IntStream.range(0, place.length).filter(row -> place[row] >= 0).toArray();
        var names = new Names();
        var result = new ArrayList<Column<?>>();
        boolean margins = options.margin() != null && height > 0;
        var keyColumns = rowKeys.ofGroups();
        for (int k = 0; k < keyColumns.size(); k++) {
            var key = Columns.pick(keyColumns.get(k), groups, keyColumns.get(k).name());
            result.add(margins ? labelled(key, k == 0 ? options.margin() : "") : key);
            names.take(key.name());
        }
        var totals = margins ? new PivotMargins(marginTable, marginRows, rowKeys, columnKeys, blocks) : null;
        var headers = new ArrayList<List<String>>();
        var texts = columnKeys == null ? null : columnTexts();
        for (int i = 0; i < pieces.size(); i++) {
            var piece = pieces.get(i);
            var header = header(piece.block, functionNames, valueNames || texts == null);
            if (texts != null) {
                header.addAll(texts.get(piece.column));
            }
            var values = Columns.pick(piece.cells, piece.picks, "");
            result.add(
                    named(filled(margins ? totals.under(values, piece.block, piece.column) : values), header, names));
            headers.add(header);
            boolean lastOfBlock = i + 1 == pieces.size() || !pieces.get(i + 1).isOf(piece.block);
            if (margins && texts != null && lastOfBlock) {
                var all = header(piece.block, functionNames, valueNames);
                all.add(options.margin());
                for (int level = 1; level < columnKeys.columns().size(); level++) {
                    all.add("");
                }
                result.add(named(filled(totals.beside(piece.block, groups)), all, names));
                headers.add(all);
            }
        }
        boolean levels = headers.stream().anyMatch(header -> header.size() > 1);
        return levels
                ? new LabelledTable(table.name(), result, keyColumns.size(), headers)
                : Table.create(table.name(), result);
    }

    private static List<String> header(PivotBlock block, boolean functionNames, boolean valueNames) {
        var header = new ArrayList<String>();
        if (functionNames) {
            header.add(block.function());
        }
        if (valueNames) {
            header.add(block.value().name());
        }
        return header;
    }

    private static Column<?> named(Column<?> column, List<String> header, Names names) {
        column.setName(names.free(
                String.join("_", header.stream().filter(word -> !word.isEmpty()).toList())));
        return column;
    }

    private List<List<String>> columnTexts() {
        var keys = columnKeys.ofGroups();
        var texts = new ArrayList<List<String>>();
        for (int group = 0; group < across.count(); group++) {
            int at = group;
            texts.add(keys.stream().map(key -> CellText.of(key, at)).toList());
        }
        return texts;
    }

    /** A key column as text with the name of the margin below it, whatever it was. */
    private static StringColumn labelled(Column<?> key, String last) {
        var text = StringColumn.create(key.name());
        for (int row = 0; row < key.size(); row++) {
            text.append(key.isMissing(row) ? "" : CellText.of(key, row));
        }
        return text.append(last);
    }

    private Column<?> filled(Column<?> column) {
        var fill = options.fill();
        if (fill == null || column.countMissing() == 0) {
            return column;
        }
        if (fill instanceof Number number
                && column instanceof IntColumn
                && number.doubleValue() != Math.rint(number.doubleValue())) {
            var doubles = DoubleColumn.create(column.name(), Columns.doubles(column));
            return doubles.set(doubles.isMissing(), number.doubleValue());
        }
        return Fill.with(column, fill);
    }

    private void requireLimit(int width) {
        if (width > COLUMN_LIMIT && columnKeys != null) {
            throw new IllegalArgumentException("column " + columnKeys.names() + " has " + across.count()
                    + " different values, more than " + COLUMN_LIMIT
                    + ": too many to make a column of each; did you mean it for index(...)?");
        }
    }

    /** Whether a column can be filled with a number. */
    static boolean takesNumbers(Column<?> column) {
        return column instanceof NumericColumn<?> || column instanceof BooleanColumn;
    }
}
