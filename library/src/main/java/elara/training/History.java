package elara.training;

import elara.array.NDArray;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Table;

/** What {@link Model#fit} measured, epoch by epoch: {@code loss}, the metrics, and the same of the validation as {@code val_...}. */
public final class History {
    private final Map<String, List<Double>> values = new LinkedHashMap<>();

    History() {}

    void add(Map<String, Double> epoch) {
        epoch.forEach((name, value) ->
                values.computeIfAbsent(name, key -> new ArrayList<>()).add(value));
    }

    /**
     * Returns the values of a measure.
     *
     * @param name such as {@code loss} or {@code val_accuracy}
     * @return one an epoch
     * @throws IllegalArgumentException if nothing of that name was measured; the message says what was
     */
    public NDArray get(String name) {
        var found = values.get(name);
        if (found == null) {
            throw new IllegalArgumentException(
                    "nothing called '" + name + "' was measured; there are: " + String.join(", ", values.keySet()));
        }
        return NDArray.of(found.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /**
     * Returns what was measured.
     *
     * @return the names, {@code loss} first
     */
    public List<String> names() {
        return List.copyOf(values.keySet());
    }

    /**
     * Returns how many epochs there were.
     *
     * @return not negative
     */
    public int epochs() {
        return values.isEmpty() ? 0 : values.values().iterator().next().size();
    }

    /**
     * Returns a row an epoch, a column a measure.
     *
     * @return a new table
     */
    public Table table() {
        var table = Table.create("history");
        table.addColumns(IntColumn.indexColumn("epoch", epochs(), 1));
        values.forEach((name, column) -> table.addColumns(DoubleColumn.create(
                name, column.stream().mapToDouble(Double::doubleValue).toArray())));
        return table;
    }

    /** Returns the table, as text. */
    @Override
    public String toString() {
        return table().print(20);
    }
}
