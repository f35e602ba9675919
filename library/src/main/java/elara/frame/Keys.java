package elara.frame;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.columns.Column;

/** The columns that rows are grouped by and how; finds the groups and says which keys each has. */
final class Keys {
    private final List<Column<?>> columns;
    private final boolean sort;
    private final boolean dropMissing;
    private final boolean observed;
    private final boolean every;
    private Grouping grouping;
    private List<Grouping> single;
    private int[] appearance;

    private Keys(List<Column<?>> columns, boolean sort, boolean dropMissing, boolean observed, boolean every) {
        this.every = every;
        this.columns = columns;
        this.sort = sort;
        this.dropMissing = dropMissing;
        this.observed = observed;
    }

    /** @throws IllegalArgumentException if none is named, or two are of one name */
    static Keys of(List<Column<?>> columns) {
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("groupBy needs the name of at least one key column");
        }
        for (int i = 0; i < columns.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (columns.get(i).name().equalsIgnoreCase(columns.get(j).name())) {
                    throw new IllegalArgumentException(
                            "groupBy names the key \"" + columns.get(i).name() + "\" twice");
                }
            }
        }
        return new Keys(List.copyOf(columns), true, true, true, false);
    }

    Keys sort(boolean sort) {
        return new Keys(columns, sort, dropMissing, observed, every);
    }

    Keys dropMissing(boolean dropMissing) {
        return new Keys(columns, sort, dropMissing, observed, every);
    }

    Keys observed(boolean observed) {
        return new Keys(columns, sort, dropMissing, observed, every);
    }

    List<Column<?>> columns() {
        return columns;
    }

    boolean contains(Column<?> column) {
        return columns.contains(column);
    }

    Grouping grouping() {
        if (grouping == null) {
            single = new ArrayList<>();
            boolean categories = every || (!observed && columns.stream().anyMatch(Keys::isCategories));
            Grouping found = categories || columns.size() < 3 ? null : Grouping.of(columns, dropMissing);
            for (var column : found == null ? columns : List.<Column<?>>of()) {
                var next = !observed ? Grouping.ofAll(column, dropMissing) : Grouping.of(column, dropMissing);
                single.add(next);
                found = found == null ? next : categories ? found.product(next) : found.cross(next);
            }
            if (!sort) {
                appearance = found.byAppearance();
                found = found.inOrderOfAppearance();
            }
            grouping = found;
        }
        return grouping;
    }

    /** Those of all combinations of the values that occur, as {@code observed(false)} makes those of categories. */
    Keys everyCombination() {
        return new Keys(columns, sort, dropMissing, observed, true);
    }

    /** The key columns of the groups, one row a group. */
    List<Column<?>> ofGroups() {
        var firstRows = grouping().firstRows();
        boolean whole = true;
        for (int row : firstRows) {
            whole &= row >= 0;
        }
        var keys = new ArrayList<Column<?>>();
        for (int k = 0; k < columns.size(); k++) {
            keys.add(
                    whole
                            ? Columns.pick(
                                    columns.get(k), firstRows, columns.get(k).name())
                            : ofAll(k));
        }
        return keys;
    }

    /** A key column of all combinations, some of which no row has. */
    private Column<?> ofAll(int k) {
        int behind = 1;
        for (int j = k + 1; j < single.size(); j++) {
            behind *= single.get(j).count();
        }
        var own = single.get(k);
        var values = new int[grouping.count()];
        for (int group = 0; group < values.length; group++) {
            int place = appearance == null ? group : appearance[group];
            values[group] = place / behind % own.count();
        }
        var column = columns.get(k);
        if (column instanceof StringColumn text && isCategories(text)) {
            var codes = Codes.of(text);
            for (int group = 0; group < values.length; group++) {
                values[group] = values[group] == codes.textCount() ? Codes.MISSING : values[group];
            }
            var texts = new String[codes.textCount()];
            for (int i = 0; i < texts.length; i++) {
                texts[i] = codes.text(i);
            }
            return Codes.categories(column.name(), values, texts);
        }
        for (int group = 0; group < values.length; group++) {
            values[group] = own.firstRows()[values[group]];
        }
        return Columns.pick(column, values, column.name());
    }

    /** The values of the keys of a group. */
    List<Object> values(int group) {
        int row = grouping().firstRows()[group];
        var values = new ArrayList<Object>();
        for (var column : columns) {
            values.add(row < 0 || column.isMissing(row) ? null : column.get(row));
        }
        return Collections.unmodifiableList(values);
    }

    String names() {
        return columns.stream().map(key -> Columns.quoted(key.name())).collect(Collectors.joining(", "));
    }

    private static boolean isCategories(Column<?> column) {
        return column instanceof StringColumn text
                && text.getDictionary() instanceof Codes codes
                && codes.isCategories();
    }
}
