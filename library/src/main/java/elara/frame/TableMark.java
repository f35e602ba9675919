package elara.frame;

import java.util.Locale;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.columns.Column;

/** What the cells of one column are marked with. */
final class TableMark {
    /** The marks of pandas' Styler. */
    enum Kind {
        GRADIENT,
        BAR,
        MAX,
        MIN,
        MISSING
    }

    private final Kind kind;
    private final Column<?> values;
    private final int column;
    private final double min;
    private final double max;

    private TableMark(Kind kind, Column<?> values, int column, double min, double max) {
        this.kind = kind;
        this.values = values;
        this.column = column;
        this.min = min;
        this.max = max;
    }

    static TableMark of(Kind kind, Column<?> column, int place) {
        if (kind == Kind.MISSING) {
            return new TableMark(kind, column, place, 0, 0);
        }
        var doubles = Columns.doubles(column);
        return new TableMark(
                kind,
                column,
                place,
                ReductionKernels.min(doubles, 0, doubles.length),
                ReductionKernels.max(doubles, 0, doubles.length));
    }

    int column() {
        return column;
    }

    /** The style of a cell, empty for none. */
    String style(int row) {
        if (kind == Kind.MISSING) {
            return values.isMissing(row) ? "background-color: rgba(214, 39, 40, 0.35);" : "";
        }
        double value =
                values instanceof NumericColumn<?> numbers ? numbers.getDouble(row) : Columns.doubles(values)[row];
        if (Double.isNaN(value)) {
            return "";
        }
        return switch (kind) {
            case MAX -> value == max ? "background-color: rgba(255, 193, 7, 0.5);" : "";
            case MIN -> value == min ? "background-color: rgba(23, 162, 184, 0.4);" : "";
            case GRADIENT ->
                String.format(Locale.ROOT, "background-color: rgba(31, 119, 180, %.3f);", 0.8 * share(value));
            default -> {
                // Bars go from zero, to the left for what is below it.
                double low = Math.min(0, min);
                double width = Math.max(0, max) - low;
                double zero = width == 0 ? 0 : -low / width * 100;
                double end = width == 0 ? 0 : (value - low) / width * 100;
                yield String.format(
                        Locale.ROOT,
                        "background: linear-gradient(90deg, transparent %1$.1f%%, %3$s %1$.1f%%, %3$s %2$.1f%%,"
                                + " transparent %2$.1f%%);",
                        Math.min(zero, end),
                        Math.max(zero, end),
                        value < 0 ? "rgba(214, 39, 40, 0.4)" : "rgba(31, 119, 180, 0.4)");
            }
        };
    }

    private double share(double value) {
        return max == min ? 0.5 : (value - min) / (max - min);
    }
}
