package elara.frame;

import java.util.Locale;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.FloatColumn;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.ShortColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.TimeColumn;
import tech.tablesaw.columns.Column;

/** The families of column types that the verbs tell apart. */
enum Kind {
    INTEGER,
    FLOATING,
    BOOLEAN,
    TEMPORAL,
    TEXT,
    OTHER;

    static Kind of(Column<?> column) {
        if (column instanceof IntColumn || column instanceof LongColumn || column instanceof ShortColumn) {
            return INTEGER;
        }
        if (column instanceof DoubleColumn || column instanceof FloatColumn) {
            return FLOATING;
        }
        if (column instanceof BooleanColumn) {
            return BOOLEAN;
        }
        if (column instanceof DateColumn
                || column instanceof TimeColumn
                || column instanceof DateTimeColumn
                || column instanceof InstantColumn) {
            return TEMPORAL;
        }
        return column instanceof StringColumn ? TEXT : OTHER;
    }

    /** The type of a column in the words of an error message. */
    static String describe(Column<?> column) {
        return column instanceof StringColumn
                ? "text"
                : "of type " + column.type().name().toLowerCase(Locale.ROOT);
    }
}
