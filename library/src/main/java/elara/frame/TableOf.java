package elara.frame;

import elara.array.DType;
import elara.array.NDArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Tables made of arrays. */
final class TableOf {
    private TableOf() {}

    static Table array(NDArray array, String... names) {
        if (array.ndim() != 1 && array.ndim() != 2) {
            throw new IllegalArgumentException(
                    "a table is made of an array of the shape (n,) or (n, k), not " + Arrays.toString(array.shape()));
        }
        int rows = array.shape(0);
        int width = array.ndim() == 1 ? 1 : array.shape(1);
        if (names.length != 0 && names.length != width) {
            throw new IllegalArgumentException(
                    "the array has " + width + " columns, but there are " + names.length + " names");
        }
        Columns.requireDistinct(List.of(names), "tableOf");
        var columns = new ArrayList<Column<?>>();
        boolean whole = array.dtype() == DType.INT64 || array.dtype() == DType.INT32;
        boolean truth = array.dtype() == DType.BOOL;
        var longs = whole ? array.toLongs() : null;
        var doubles = whole ? null : array.astype(DType.FLOAT64).toDoubles();
        for (int c = 0; c < width; c++) {
            var name = names.length == 0 ? "C" + c : names[c];
            int at = c;
            if (truth) {
                var values = BooleanColumn.create(name);
                for (int row = 0; row < rows; row++) {
                    values.append(doubles[row * width + c] != 0);
                }
                columns.add(values);
            } else if (whole) {
                var values = new long[rows];
                Arrays.setAll(values, row -> longs[row * width + at]);
                columns.add(LongColumn.create(name, values));
            } else {
                var values = new double[rows];
                Arrays.setAll(values, row -> doubles[row * width + at]);
                columns.add(DoubleColumn.create(name, values));
            }
        }
        return Table.create("table", columns);
    }
}
