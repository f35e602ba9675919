package elara.frame;

import java.util.List;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * A table that says how it is to be shown: how many of its first columns label the rows, and the words above each
 * column where there are several levels of them. To everything else it is the table it is, and what comes of it is a
 * plain one.
 */
public final class LabelledTable extends Table {
    private final int indexColumns;
    private final List<List<String>> headers;

    /**
     * @param indexColumns how many of the first columns label the rows
     * @param headers for each other column its words from the top level down; empty for the names of the columns
     */
    public LabelledTable(String name, List<? extends Column<?>> columns, int indexColumns, List<List<String>> headers) {
        super(name, columns.toArray(Column<?>[]::new));
        this.indexColumns = indexColumns;
        this.headers = headers.stream().map(List::copyOf).toList();
    }

    /** How many of the first columns label the rows. */
    public int indexColumns() {
        return indexColumns;
    }

    /** For each column that is no label its words from the top level down; empty for the names of the columns. */
    public List<List<String>> headers() {
        return headers;
    }
}
