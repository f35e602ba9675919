package elara.frame;

import java.time.LocalDateTime;
import java.time.LocalTime;
import tech.tablesaw.columns.Column;

/** A value of a table written in full, for names of columns, lists and messages. */
final class CellText {
    private CellText() {}

    /**
     * The value whatever the column's print format leaves out; times always with their seconds, a missing value as
     * {@code NaN}.
     */
    static String of(Column<?> column, int row) {
        var value = column.get(row);
        return value == null || value.equals("") ? "NaN" : of(value);
    }

    /** As {@link #of(Column, int)} of a value that is not missing. */
    static String of(Object value) {
        boolean minutes = (value instanceof LocalTime time && time.getSecond() == 0 && time.getNano() == 0)
                || (value instanceof LocalDateTime moment && moment.getSecond() == 0 && moment.getNano() == 0);
        return minutes ? value + ":00" : value.toString();
    }
}
