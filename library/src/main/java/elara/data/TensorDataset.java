package elara.data;

import elara.array.NDArray;
import elara.array.Shapes;
import elara.frame.Frames;
import java.util.ArrayList;
import java.util.List;
import tech.tablesaw.api.Table;

/**
 * Samples that are the rows of two arrays.
 *
 * <pre>{@code
 * var data = new TensorDataset(X, y);
 * var houses = TensorDataset.of(df, List.of("rooms", "area"), "price");
 * var split = houses.split(0.8, Rng.of(0));
 * }</pre>
 */
public final class TensorDataset implements Dataset {
    private final NDArray x;
    private final NDArray y;

    /**
     * Makes a dataset on two arrays, which are shared.
     *
     * @param x what the model is given, of shape (samples, ...)
     * @param y what it should give, of shape (samples, ...)
     * @throws IllegalArgumentException if the numbers of samples differ
     */
    public TensorDataset(NDArray x, NDArray y) {
        if (x.ndim() == 0 || y.ndim() == 0 || x.shape(0) != y.shape(0)) {
            throw new IllegalArgumentException("TensorDataset wants as many samples in x as in y, got the shapes "
                    + Shapes.text(x.shape()) + " and " + Shapes.text(y.shape()));
        }
        this.x = x;
        this.y = y;
    }

    /**
     * Makes a dataset of a table's columns.
     *
     * @param table the table
     * @param features the columns that the model is given: x is (rows, features)
     * @param target the column that it should give: y is (rows, 1)
     * @return a copy of the columns
     * @throws IllegalArgumentException if there is no such column, or no feature
     */
    public static TensorDataset of(Table table, List<String> features, String target) {
        if (features.isEmpty()) {
            throw new IllegalArgumentException("TensorDataset wants at least one feature's column, got none");
        }
        return new TensorDataset(
                Frames.toArray(table, features.toArray(String[]::new)),
                Frames.toArray(table, target).reshape(-1, 1));
    }

    /**
     * Makes a dataset of a table whose columns are all features but one.
     *
     * @param table the table
     * @param target the column that the model should give: y is (rows, 1)
     * @return a copy of the columns
     * @throws IllegalArgumentException if there is no such column, or no other
     */
    public static TensorDataset of(Table table, String target) {
        var features = new ArrayList<>(table.columnNames());
        features.removeIf(name -> name.equalsIgnoreCase(target));
        return of(table, features, target);
    }

    /**
     * Returns what the model is given.
     *
     * @return the array itself
     */
    public NDArray x() {
        return x;
    }

    /**
     * Returns what it should give.
     *
     * @return the array itself
     */
    public NDArray y() {
        return y;
    }

    @Override
    public int size() {
        return x.shape(0);
    }

    @Override
    public Sample get(int index) {
        return new Sample(x.get(index), y.get(index));
    }

    @Override
    public Batch batch(int... indices) {
        var rows = NDArray.of(indices);
        return new Batch(x.get(rows), y.get(rows));
    }

    @Override
    public TensorDataset subset(int... indices) {
        var rows = NDArray.of(Indices.checked(size(), indices));
        return new TensorDataset(x.get(rows), y.get(rows));
    }

    /** Returns {@code TensorDataset(samples=100, x=(3,), y=(1,))}. */
    @Override
    public String toString() {
        return "TensorDataset(samples=" + size() + ", x=" + rest(x) + ", y=" + rest(y) + ")";
    }

    private static String rest(NDArray a) {
        var shape = new int[a.ndim() - 1];
        for (int i = 0; i < shape.length; i++) {
            shape[i] = a.shape(i + 1);
        }
        return Shapes.text(shape);
    }
}
