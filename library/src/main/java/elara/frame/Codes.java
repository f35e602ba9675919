package elara.frame;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.strings.DictionaryMap;
import tech.tablesaw.columns.strings.NullDictionaryMap;
import tech.tablesaw.selection.BitmapBackedSelection;
import tech.tablesaw.selection.Selection;

/**
 * The content of a text column as one int a row and each different text once, which is how the verbs make theirs: rows
 * can be picked, grouped and sorted without touching a text. Missing is the code -1 and, as everywhere in Tablesaw, the
 * empty text.
 *
 * <p>If it is a list of categories, the texts have the order they are in rather than that of their letters: the bins
 * of {@code cut} stay in the order of the numbers.
 */
final class Codes implements DictionaryMap {
    static final int MISSING = -1;

    private int[] codes;
    private int size;
    private String[] texts;
    private int textCount;
    /** Whether another column has the same array of texts, so that it must be copied before it is added to. */
    private boolean shared;

    private final boolean categories;
    private Map<String, Integer> numbers;
    private int[] ranks;

    private Codes(int[] codes, int size, String[] texts, int textCount, boolean shared, boolean categories) {
        this.codes = codes;
        this.size = size;
        this.texts = texts;
        this.textCount = textCount;
        this.shared = shared;
        this.categories = categories;
    }

    /** A column of codes that point into texts; all different, none empty; -1 is missing. The arrays are kept. */
    static StringColumn column(String name, int[] codes, String[] texts) {
        return StringColumn.createInternal(name, new Codes(codes, codes.length, texts, texts.length, true, false));
    }

    /** As {@link #column(String, int[], String[])}, of categories in the order of the texts. */
    static StringColumn categories(String name, int[] codes, String[] texts) {
        return StringColumn.createInternal(name, new Codes(codes, codes.length, texts, texts.length, true, true));
    }

    /** The codes of a text column, made if it has none. */
    static Codes of(StringColumn column) {
        if (column.getDictionary() instanceof Codes codes) {
            return codes;
        }
        var dictionary = column.getDictionary();
        var codes = new int[column.size()];
        if (dictionary != null && !(dictionary instanceof NullDictionaryMap) && codes.length > 0) {
            var texts = recoded(dictionary, codes);
            if (texts != null) {
                return new Codes(codes, codes.length, texts, texts.length, true, false);
            }
        }
        var encoder = new TextEncoder();
        for (int row = 0; row < codes.length; row++) {
            codes[row] = encoder.encode(column.get(row));
        }
        var texts = encoder.texts();
        return new Codes(codes, codes.length, texts, texts.length, true, false);
    }

    /** The keys of one of Tablesaw's dictionaries as codes; null if they are too far apart to be looked up in an array. */
    private static String[] recoded(DictionaryMap dictionary, int[] codes) {
        int least = Integer.MAX_VALUE;
        int greatest = Integer.MIN_VALUE;
        for (int row = 0; row < codes.length; row++) {
            int key = dictionary.getKeyForIndex(row);
            codes[row] = key;
            least = Math.min(least, key);
            greatest = Math.max(greatest, key);
        }
        long range = (long) greatest - least + 1;
        if (range > 2L * codes.length + (1 << 16)) {
            return null;
        }
        var numbers = new int[(int) range]; // code + 2; 0 is a key that has not come yet, 1 the missing one
        var texts = new ArrayList<String>();
        for (int row = 0; row < codes.length; row++) {
            int at = codes[row] - least;
            if (numbers[at] == 0) {
                var text = dictionary.getValueForKey(codes[row]);
                if (text == null || text.isEmpty()) {
                    numbers[at] = 1;
                } else {
                    numbers[at] = texts.size() + 2;
                    texts.add(text);
                }
            }
            codes[row] = numbers[at] - 2;
        }
        return texts.toArray(String[]::new);
    }

    /** All of a column, which may be changed without a change to this. */
    static StringColumn copy(StringColumn column, String name) {
        var source = of(column);
        source.shared = true;
        var codes = Arrays.copyOf(source.codes, column.size());
        var copy = StringColumn.createInternal(
                name, new Codes(codes, codes.length, source.texts, source.textCount, true, source.categories));
        copy.setPrintFormatter(column.getPrintFormatter());
        return copy;
    }

    /** The rows of a column; a negative row gives a missing value. */
    static StringColumn pick(StringColumn column, int[] rows, String name) {
        var source = of(column);
        var codes = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            codes[i] = rows[i] < 0 ? MISSING : source.codes[rows[i]];
        }
        source.shared = true;
        var picked = StringColumn.createInternal(
                name, new Codes(codes, codes.length, source.texts, source.textCount, true, source.categories));
        picked.setPrintFormatter(column.getPrintFormatter());
        return picked;
    }

    /** The code of a row. */
    int code(int row) {
        return codes[row];
    }

    /** The number of texts that codes may point to; not all need occur. */
    int textCount() {
        return textCount;
    }

    /** The text of a code that is not the missing one. */
    String text(int code) {
        return texts[code];
    }

    boolean isCategories() {
        return categories;
    }

    /** The place of each text in their order. The array is not a copy. */
    int[] ranks() {
        if (ranks == null) {
            ranks = new int[textCount];
            if (categories) {
                Arrays.setAll(ranks, i -> i);
            } else {
                var order = TextOrder.sorted(texts, textCount);
                for (int i = 0; i < order.length; i++) {
                    ranks[order[i]] = i;
                }
            }
        }
        return ranks;
    }

    private int codeOf(String text) {
        if (text == null || text.isEmpty()) {
            return MISSING;
        }
        return numbers().getOrDefault(text, -2);
    }

    private Map<String, Integer> numbers() {
        if (numbers == null) {
            numbers = new HashMap<>(2 * textCount);
            for (int i = 0; i < textCount; i++) {
                numbers.put(texts[i], i);
            }
        }
        return numbers;
    }

    private int codeAdding(String text) {
        int code = codeOf(text);
        if (code > -2) {
            return code;
        }
        if (shared || textCount == texts.length) {
            texts = Arrays.copyOf(texts, Math.max(8, textCount + (textCount >> 1) + 1));
            shared = false;
        }
        texts[textCount] = text;
        numbers().put(text, textCount);
        ranks = null;
        return textCount++;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public void append(String value) {
        if (size == codes.length) {
            codes = Arrays.copyOf(codes, Math.max(16, size + (size >> 1)));
        }
        codes[size++] = codeAdding(value);
    }

    @Override
    public void appendMissing() {
        append("");
    }

    @Override
    public void set(int row, String value) {
        codes[row] = codeAdding(value);
    }

    @Override
    public void clear() {
        size = 0;
    }

    @Override
    public boolean isMissing(int row) {
        return codes[row] < 0;
    }

    @Override
    public int countMissing() {
        return (int) IntStream.range(0, size).filter(this::isMissing).count();
    }

    @Override
    public String getValueForIndex(int row) {
        int code = codes[java.util.Objects.checkIndex(row, size)];
        return code < 0 ? "" : texts[code];
    }

    @Override
    public int getKeyForIndex(int row) {
        return codes[row];
    }

    @Override
    public int getKeyAtIndex(int row) {
        return codes[row];
    }

    @Override
    public String getValueForKey(int key) {
        return key < 0 ? "" : texts[key];
    }

    @Override
    public int firstIndexOf(String value) {
        int code = codeOf(value);
        return IntStream.range(0, size)
                .filter(row -> codes[row] == code)
                .findFirst()
                .orElse(-1);
    }

    @Override
    public int countOccurrences(String value) {
        int code = codeOf(value);
        return (int) IntStream.range(0, size).filter(row -> codes[row] == code).count();
    }

    @Override
    public int countUnique() {
        return asSet().size();
    }

    @Override
    public Set<String> asSet() {
        var seen = new boolean[textCount + 1];
        for (int row = 0; row < size; row++) {
            seen[codes[row] + 1] = true;
        }
        var set = new HashSet<String>();
        for (int code = -1; code < textCount; code++) {
            if (seen[code + 1]) {
                set.add(getValueForKey(code));
            }
        }
        return set;
    }

    @Override
    public String[] asObjectArray() {
        return IntStream.range(0, size).mapToObj(this::getValueForIndex).toArray(String[]::new);
    }

    @Override
    public int[] asIntArray() {
        return Arrays.copyOf(codes, size);
    }

    @Override
    public Iterator<String> iterator() {
        return IntStream.range(0, size).mapToObj(this::getValueForIndex).iterator();
    }

    @Override
    public Selection selectIsIn(String... values) {
        return selectIsIn(List.of(values));
    }

    @Override
    public Selection selectIsIn(Collection<String> values) {
        var wanted = new boolean[textCount + 1];
        for (var value : values) {
            int code = codeOf(value);
            if (code > -2) {
                wanted[code + 1] = true;
            }
        }
        var selection = new BitmapBackedSelection();
        for (int row = 0; row < size; row++) {
            if (wanted[codes[row] + 1]) {
                selection.add(row);
            }
        }
        return selection;
    }

    @Override
    public Selection isEqualTo(String value) {
        return selectIsIn(value == null ? List.of("") : List.of(value));
    }

    @Override
    public Table countByCategory(String name) {
        var counts = new int[textCount + 1];
        for (int row = 0; row < size; row++) {
            counts[codes[row] + 1]++;
        }
        var categories = StringColumn.create("Category");
        var numbers = IntColumn.create("Count");
        for (int code = -1; code < textCount; code++) {
            if (counts[code + 1] > 0) {
                categories.append(getValueForKey(code));
                numbers.append(counts[code + 1]);
            }
        }
        return Table.create(name, categories, numbers);
    }

    @Override
    public List<BooleanColumn> getDummies() {
        var dummies = new ArrayList<BooleanColumn>();
        for (var text : asSet().stream().sorted(TextOrder.BY_CODE_POINT).toList()) {
            dummies.add(BooleanColumn.create(text, isEqualTo(text), size));
        }
        return dummies;
    }

    @Override
    public byte[] asBytes(int row) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(codes[row]).array();
    }

    @Override
    public void sortAscending() {
        sort(1);
    }

    @Override
    public void sortDescending() {
        sort(-1);
    }

    private void sort(int sign) {
        var byRank = ranks();
        var sorted = IntStream.range(0, size)
                .map(row -> codes[row])
                .boxed()
                .sorted((a, b) -> sign * Integer.compare(a < 0 ? -1 : byRank[a], b < 0 ? -1 : byRank[b]))
                .mapToInt(Integer::intValue)
                .toArray();
        codes = sorted;
    }

    @Override
    public DictionaryMap promoteYourself() {
        return this;
    }

    @Override
    public int nextKeyWithoutIncrementing() {
        return textCount;
    }

    @Override
    public boolean canPromoteToText() {
        return false;
    }
}
