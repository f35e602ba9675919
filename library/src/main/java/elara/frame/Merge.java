package elara.frame;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * Two tables put together by keys, made by {@link Frames#merge(Table, Table)}:
 *
 * <pre>merge(orders, customers).on("customer").how("left").table()</pre>
 *
 * <p>As pandas' {@code merge}: without {@code on}, the columns of both tables are the keys; the rows come in the order
 * of the left table ({@code inner left semi anti}), of the right one ({@code right}), of the keys ({@code outer}) or as
 * pairs ({@code cross}); missing keys equal each other. A key of one name is one column; other columns of one name get
 * suffixes. {@code semi} and {@code anti} are the rows of the left table that have, or have not, a partner.
 */
public final class Merge {
    private static final List<String> HOWS = List.of("inner", "left", "right", "outer", "cross", "semi", "anti");

    private final Table left;
    private final Table right;
    private final List<Column<?>> leftOn;
    private final List<Column<?>> rightOn;
    private final String how;
    private final String[] suffixes;
    private final String validate;
    private final String indicator;

    private Merge(
            Table left,
            Table right,
            List<Column<?>> leftOn,
            List<Column<?>> rightOn,
            String how,
            String[] suffixes,
            String validate,
            String indicator) {
        this.left = left;
        this.right = right;
        this.leftOn = leftOn;
        this.rightOn = rightOn;
        this.how = how;
        this.suffixes = suffixes;
        this.validate = validate;
        this.indicator = indicator;
    }

    static Merge of(Table left, Table right) {
        Objects.requireNonNull(left, "left");
        Objects.requireNonNull(right, "right");
        return new Merge(left, right, List.of(), List.of(), "inner", new String[] {"_x", "_y"}, "m:m", null);
    }

    /** The keys, by their names in both tables. */
    public Merge on(String... names) {
        return leftOn(names).rightOn(names);
    }

    /** The keys of the left table. */
    public Merge leftOn(String... names) {
        return new Merge(left, right, in(left, "left", names), rightOn, how, suffixes, validate, indicator);
    }

    /** The keys of the right table, in the order of those of the left. */
    public Merge rightOn(String... names) {
        return new Merge(left, right, leftOn, in(right, "right", names), how, suffixes, validate, indicator);
    }

    private static List<Column<?>> in(Table table, String side, String... names) {
        try {
            return Columns.named(table, List.of(names));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("in the " + side + " table, " + e.getMessage(), e);
        }
    }

    /** What rows there are: {@code inner} (the default), {@code left right outer cross semi} or {@code anti}. */
    public Merge how(String how) {
        if (!HOWS.contains(how)) {
            throw new IllegalArgumentException(
                    "there is no merge \"" + how + "\"; there are " + String.join(", ", HOWS));
        }
        return new Merge(left, right, leftOn, rightOn, how, suffixes, validate, indicator);
    }

    /** What is put behind the names that both tables have, {@code _x} and {@code _y} by default. */
    public Merge suffixes(String left, String right) {
        return new Merge(this.left, this.right, leftOn, rightOn, how, new String[] {left, right}, validate, indicator);
    }

    /** Which side must have each key once only: {@code "1:1"}, {@code "1:m"}, {@code "m:1"} or {@code "m:m"}. */
    public Merge validate(String kind) {
        var known = switch (kind) {
            case "1:1", "one_to_one" -> "1:1";
            case "1:m", "one_to_many" -> "1:m";
            case "m:1", "many_to_one" -> "m:1";
            case "m:m", "many_to_many" -> "m:m";
            default ->
                throw new IllegalArgumentException(
                        "there is no \"" + kind + "\" to validate; there are 1:1, 1:m, m:1 and m:m");
        };
        return new Merge(left, right, leftOn, rightOn, how, suffixes, known, indicator);
    }

    /** Whether a column {@code _merge} says {@code both}, {@code left_only} or {@code right_only} of each row. */
    public Merge indicator(boolean indicator) {
        return indicator(indicator ? "_merge" : null);
    }

    /** As {@link #indicator(boolean)} in a column of a name. */
    public Merge indicator(String name) {
        return new Merge(left, right, leftOn, rightOn, how, suffixes, validate, name);
    }

    /**
     * The result.
     *
     * @throws IllegalArgumentException if there are no keys, they do not fit each other, a side has a key twice that
     *     {@link #validate} does not allow, or two columns would have one name
     */
    public Table table() {
        if (how.equals("cross")) {
            return cross();
        }
        if (leftOn.isEmpty() && rightOn.isEmpty()) {
            return onCommon().table();
        }
        if (leftOn.size() != rightOn.size()) {
            throw new IllegalArgumentException("the left table has " + leftOn.size() + " keys and the right one "
                    + rightOn.size() + "; give as many for both");
        }
        var keys = JoinKeys.of(leftOn, rightOn);
        if (validate.startsWith("1")) {
            requireUnique("left", leftOn, keys.left(), keys.count());
        }
        if (validate.endsWith("1")) {
            requireUnique("right", rightOn, keys.right(), keys.count());
        }
        var pairs = new Pairs(keys);
        return switch (how) {
            case "semi" -> Columns.pick(left, pairs.leftWith(true));
            case "anti" -> Columns.pick(left, pairs.leftWith(false));
            case "inner" -> joined(pairs.leftOrder(false));
            case "left" -> joined(pairs.leftOrder(true));
            case "right" -> joined(pairs.rightOrder());
            default -> outer(pairs);
        };
    }

    private Merge onCommon() {
        var common = left.columnNames().stream()
                .filter(name -> right.columnNames().stream().anyMatch(name::equalsIgnoreCase))
                .toArray(String[]::new);
        if (common.length == 0) {
            throw new IllegalArgumentException("the tables have no column in common to merge on; the left one has "
                    + names(left) + ", the right one " + names(right) + "; say which with leftOn(...).rightOn(...)");
        }
        return on(common);
    }

    private static String names(Table table) {
        return table.columnNames().stream().map(Columns::quoted).collect(Collectors.joining(", "));
    }

    private static void requireUnique(String side, List<Column<?>> on, int[] ids, int count) {
        var firsts = new int[count];
        Arrays.fill(firsts, -1);
        for (int row = 0; row < ids.length; row++) {
            if (firsts[ids[row]] >= 0) {
                int at = row;
                throw new IllegalArgumentException("the " + side + " table has the key "
                        + on.stream()
                                .map(key -> Columns.quoted(key.name()) + " = " + CellText.of(key, at))
                                .collect(Collectors.joining(", "))
                        + " in rows " + firsts[ids[row]] + " and " + row + ", but it was to be there once only");
            }
            firsts[ids[row]] = row;
        }
    }

    /** Rows of both tables beside each other; -1 where one has none. */
    static final class Rows {
        final int[] left;
        final int[] right;

        Rows(int[] left, int[] right) {
            this.left = left;
            this.right = right;
        }
    }

    private Table outer(Pairs pairs) {
        var rows = pairs.all();
        var keys = new ArrayList<Column<?>>();
        for (int k = 0; k < leftOn.size(); k++) {
            keys.add(coalesced(k, rows));
        }
        var ascending = new boolean[keys.size()];
        Arrays.fill(ascending, true);
        var order = Sorted.rows(keys, ascending);
        return joined(new Rows(moved(rows.left, order), moved(rows.right, order)));
    }

    private static int[] moved(int[] rows, int[] order) {
        var moved = new int[rows.length];
        Arrays.setAll(moved, i -> rows[order[i]]);
        return moved;
    }

    /** A key as it is in either table. */
    private Column<?> coalesced(int k, Rows rows) {
        boolean whole = isWhole(rows.left);
        var ofLeft = leftOn.get(k);
        var ofRight = rightOn.get(k);
        if (whole && ofLeft.type().equals(ofRight.type())) {
            return Columns.pick(ofLeft, rows.left, ofLeft.name());
        }
        // Both under each other in a type that holds both, and then each row from where it is.
        var both = Concat.rows(List.of(single(ofLeft), single(ofRight))).column(0);
        var picks = new int[rows.left.length];
        Arrays.setAll(picks, i -> rows.left[i] >= 0 ? rows.left[i] : left.rowCount() + rows.right[i]);
        return Columns.pick(both, picks, ofLeft.name());
    }

    private static boolean isWhole(int[] rows) {
        int least = 0;
        for (int row : rows) {
            least = Math.min(least, row);
        }
        return least == 0;
    }

    private static Table single(Column<?> column) {
        var copy = Columns.copy(column);
        copy.setName("key");
        return Table.create("", new ArrayList<>(List.of(copy)));
    }

    private Table joined(Rows rows) {
        var shared = new ArrayList<String>();
        for (int k = 0; k < leftOn.size(); k++) {
            if (leftOn.get(k).name().equalsIgnoreCase(rightOn.get(k).name())) {
                shared.add(leftOn.get(k).name().toLowerCase(Locale.ROOT));
            }
        }
        var makers = new ArrayList<Supplier<Column<?>>>();
        boolean asIs = isAll(rows.left, left.rowCount());
        for (var column : left.columns()) {
            int k = leftOn.indexOf(column);
            boolean key = k >= 0 && shared.contains(column.name().toLowerCase(Locale.ROOT));
            if (key && !(asIs && column.type().equals(rightOn.get(k).type()))) {
                makers.add(() -> coalesced(k, rows));
            } else if (asIs) {
                makers.add(() -> Columns.copy(column, key ? column.name() : name(column, right, shared, suffixes[0])));
            } else {
                makers.add(() -> Columns.pick(column, rows.left, name(column, right, shared, suffixes[0])));
            }
        }
        for (var column : right.columns()) {
            if (!(rightOn.contains(column) && shared.contains(column.name().toLowerCase(Locale.ROOT)))) {
                makers.add(() -> Columns.pick(column, rows.right, name(column, left, shared, suffixes[1])));
            }
        }
        var made = new Column<?>[makers.size()];
        Pieces.each(made.length, rows.left.length, i -> made[i] = makers.get(i).get());
        return finished(new ArrayList<>(List.of(made)), rows);
    }

    /** Whether these are all rows of a table in their order. */
    private static boolean isAll(int[] rows, int count) {
        if (rows.length != count) {
            return false;
        }
        for (int i = 0; i < count; i++) {
            if (rows[i] != i) {
                return false;
            }
        }
        return true;
    }

    private Table finished(List<Column<?>> columns, Rows rows) {
        if (indicator != null) {
            var codes = new int[rows.left.length];
            Arrays.setAll(codes, i -> rows.right[i] < 0 ? 0 : rows.left[i] < 0 ? 1 : 2);
            columns.add(Codes.categories(indicator, codes, new String[] {"left_only", "right_only", "both"}));
        }
        Columns.requireDistinct(columns.stream().map(Column::name).toList(), "the merged table");
        return Table.create(left.name(), columns);
    }

    private static String name(Column<?> column, Table other, List<String> shared, String suffix) {
        boolean clash = other.columnNames().stream().anyMatch(column.name()::equalsIgnoreCase);
        return clash && !shared.contains(column.name().toLowerCase(Locale.ROOT))
                ? column.name() + suffix
                : column.name();
    }

    private Table cross() {
        if (!leftOn.isEmpty() || !rightOn.isEmpty()) {
            throw new IllegalArgumentException("a cross merge pairs every row with every other and has no keys");
        }
        int n = Math.multiplyExact(left.rowCount(), right.rowCount());
        var l = new int[n];
        var r = new int[n];
        for (int i = 0; i < n; i++) {
            l[i] = i / right.rowCount();
            r[i] = i % right.rowCount();
        }
        var rows = new Rows(l, r);
        var columns = new ArrayList<Column<?>>();
        left.columns().forEach(c -> columns.add(Columns.pick(c, l, name(c, right, List.of(), suffixes[0]))));
        right.columns().forEach(c -> columns.add(Columns.pick(c, r, name(c, left, List.of(), suffixes[1]))));
        return finished(columns, rows);
    }
}
