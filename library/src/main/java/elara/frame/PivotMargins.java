package elara.frame;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * The statistics of whole rows and columns of a pivot table, made of the values themselves: the mean of all is not the
 * mean of the means.
 */
final class PivotMargins {
    private final Summary byRow;
    private final Summary byColumn;
    private final Summary whole;
    private final int[] rowGroups; // the group of a row of the pivot table among those of the margin
    private final int[] columnGroups;
    private final Map<PivotBlock, Column<?>> columns = new HashMap<>();

    PivotMargins(Table table, int[] picked, Keys rowKeys, Keys columnKeys, List<PivotBlock> blocks) {
        var rows = Grouping.of(PivotTable.picked(rowKeys.columns(), picked), true);
        byRow = new Summary(table, rows);
        rowGroups = match(rowKeys.grouping(), rows, picked);
        if (columnKeys == null) {
            byColumn = null;
            columnGroups = null;
        } else {
            var across = Grouping.of(PivotTable.picked(columnKeys.columns(), picked), true);
            byColumn = new Summary(table, across);
            columnGroups = match(columnKeys.grouping(), across, picked);
        }
        whole = new Summary(table, Grouping.one(table.rowCount()));
        if (byColumn != null) {
            blocks.forEach(block -> columns.put(block, byColumn.of(block.aggregation())));
        }
    }

    /** For each group of all rows the one of the picked rows with the same keys, -1 if there is none. */
    private static int[] match(Grouping all, Grouping some, int[] picked) {
        var match = PivotTable.filled(all.count());
        for (int group = 0; group < some.count(); group++) {
            int row = some.firstRows()[group];
            int id = all.ids()[picked == null ? row : picked[row]];
            if (id < match.length) {
                match[id] = group;
            }
        }
        return match;
    }

    /** A column of the pivot table with the statistic of all its values below it. */
    Column<?> under(Column<?> values, PivotBlock block, int column) {
        var total = byColumn == null
                ? whole.of(block.aggregation())
                : Columns.pick(columns.get(block), new int[] {columnGroups[column]}, "");
        return Concat.rows(List.of(named(values), named(total))).column(0);
    }

    /** The statistics of the rows, and of everything below them. */
    Column<?> beside(PivotBlock block, int[] groups) {
        var picks = new int[groups.length];
        for (int i = 0; i < picks.length; i++) {
            picks[i] = rowGroups[groups[i]];
        }
        var beside = Columns.pick(byRow.of(block.aggregation()), picks, "");
        return Concat.rows(List.of(named(beside), named(whole.of(block.aggregation()))))
                .column(0);
    }

    private static Table named(Column<?> column) {
        column.setName("value");
        return Table.create("", new ArrayList<>(List.of(column)));
    }
}
