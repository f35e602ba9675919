package elara.frame;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * What can be made of each text of a column, as pandas' {@code .str}: {@code str(names).upper()}. Made by
 * {@link Values#str(Column)}.
 *
 * <p>Each different text is worked on once. A missing text gives a missing result, and no where the question is
 * whether. Places count characters (code points, as Python does) from 0, and back from the end if they are negative.
 * A text that becomes empty becomes missing, as Tablesaw knows no empty text. Patterns are Java's regular expressions;
 * Python's {@code (?P<name>...)} is understood too.
 */
public final class StringMethods {
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final StringColumn column;
    private final Codes codes;

    private StringMethods(StringColumn column) {
        this.column = column;
        this.codes = Codes.of(column);
    }

    static StringMethods of(Column<?> column) {
        if (!(column instanceof StringColumn text)) {
            throw new IllegalArgumentException("str works on text, but column \"" + column.name() + "\" is "
                    + Kind.describe(column) + "; make it text with astype(column, \"string\")");
        }
        return new StringMethods(text);
    }

    /** All letters small. */
    public StringColumn lower() {
        return texts(text -> text.toLowerCase(Locale.ROOT));
    }

    /** All letters capital. */
    public StringColumn upper() {
        return texts(text -> text.toUpperCase(Locale.ROOT));
    }

    /** The first letter of each word capital, the others small. */
    public StringColumn title() {
        return texts(text -> cased(text, false));
    }

    /** The first letter capital, all others small. */
    public StringColumn capitalize() {
        return texts(text -> cased(text, true));
    }

    /** Small letters capital and capital ones small. */
    public StringColumn swapcase() {
        return texts(text -> text.codePoints()
                .mapToObj(c -> Character.isUpperCase(c)
                        ? Character.toString(c).toLowerCase(Locale.ROOT)
                        : Character.toString(c).toUpperCase(Locale.ROOT))
                .collect(Collectors.joining()));
    }

    /** The number of characters. */
    public IntColumn len() {
        return ints(text -> text.codePointCount(0, text.length()));
    }

    /** Without white space at both ends. */
    public StringColumn strip() {
        return texts(String::strip);
    }

    /** Without any of these characters at both ends. */
    public StringColumn strip(String characters) {
        return texts(text -> stripped(text, characters, true, true));
    }

    /** Without white space in front. */
    public StringColumn lstrip() {
        return texts(String::stripLeading);
    }

    /** Without any of these characters in front. */
    public StringColumn lstrip(String characters) {
        return texts(text -> stripped(text, characters, true, false));
    }

    /** Without white space behind. */
    public StringColumn rstrip() {
        return texts(String::stripTrailing);
    }

    /** Without any of these characters behind. */
    public StringColumn rstrip(String characters) {
        return texts(text -> stripped(text, characters, false, true));
    }

    /** Whether a regular expression is found in the text. */
    public BooleanColumn contains(String pattern) {
        var compiled = compiled(pattern);
        return truths(text -> compiled.matcher(text).find());
    }

    /** As {@link #contains(String)}, or whether the very text is, if it is to be no pattern. */
    public BooleanColumn contains(String pattern, boolean regex) {
        return regex ? contains(pattern) : truths(text -> text.contains(pattern));
    }

    /** Whether the text begins with what a regular expression describes. */
    public BooleanColumn match(String pattern) {
        var compiled = compiled(pattern);
        return truths(text -> compiled.matcher(text).lookingAt());
    }

    /** Whether a regular expression describes all of the text. */
    public BooleanColumn fullmatch(String pattern) {
        var compiled = compiled(pattern);
        return truths(text -> compiled.matcher(text).matches());
    }

    /** Whether the text begins with another. */
    public BooleanColumn startswith(String start) {
        return truths(text -> text.startsWith(start));
    }

    /** Whether the text ends with another. */
    public BooleanColumn endswith(String end) {
        return truths(text -> text.endsWith(end));
    }

    /** Whether all characters are letters. */
    public BooleanColumn isalpha() {
        return all(Character::isLetter);
    }

    /** Whether all characters are digits. */
    public BooleanColumn isdigit() {
        return all(Character::isDigit);
    }

    /** Whether all characters are letters or digits. */
    public BooleanColumn isalnum() {
        return all(Character::isLetterOrDigit);
    }

    /** Whether all characters are white space. */
    public BooleanColumn isspace() {
        return all(Character::isWhitespace);
    }

    /** Whether there are letters, and all of them are small. */
    public BooleanColumn islower() {
        return truths(text -> text.codePoints().anyMatch(Character::isLowerCase)
                && text.codePoints().noneMatch(c -> Character.isUpperCase(c) || Character.isTitleCase(c)));
    }

    /** Whether there are letters, and all of them are capital. */
    public BooleanColumn isupper() {
        return truths(text -> text.codePoints().anyMatch(Character::isUpperCase)
                && text.codePoints().noneMatch(c -> Character.isLowerCase(c) || Character.isTitleCase(c)));
    }

    /** Each occurrence of a text replaced. */
    public StringColumn replace(String text, String replacement) {
        return texts(each -> each.replace(text, replacement));
    }

    /** As {@link #replace(String, String)}, of what a regular expression describes; {@code $1} is its first group. */
    public StringColumn replace(String pattern, String replacement, boolean regex) {
        if (!regex) {
            return replace(pattern, replacement);
        }
        var compiled = compiled(pattern);
        return texts(text -> compiled.matcher(text).replaceAll(replacement));
    }

    /** From a place on. */
    public StringColumn slice(int start) {
        return texts(text -> sliced(text, start, Integer.MAX_VALUE));
    }

    /** From a place to before another. */
    public StringColumn slice(int start, int stop) {
        return texts(text -> sliced(text, start, stop));
    }

    /** The character at a place; missing if the text is too short. */
    public StringColumn get(int place) {
        return texts(text -> sliced(text, place, place == -1 ? Integer.MAX_VALUE : place + 1));
    }

    /** The parts between white space, in columns {@code 0}, {@code 1} and so on. */
    public Table split() {
        return parts(text -> Arrays.asList(SPACE.split(text.strip())));
    }

    /** The parts between a separator; one of several characters is a regular expression, as in pandas. */
    public Table split(String separator) {
        return split(separator, -1);
    }

    /** As {@link #split(String)} at the first {@code n} separators only; all if n is not above 0. */
    public Table split(String separator, int n) {
        if (separator.isEmpty()) {
            throw new IllegalArgumentException("split wants a separator, or none for white space");
        }
        var pattern = separator.length() == 1 ? Pattern.compile(Pattern.quote(separator)) : compiled(separator);
        return parts(text -> Arrays.asList(pattern.split(text, n > 0 ? n + 1 : -1)));
    }

    /** As {@link #split(String, int)} with the very separator, from the end. */
    public Table rsplit(String separator, int n) {
        return parts(text -> {
            var parts = new ArrayList<String>();
            int end = text.length();
            int at = n == 0 ? -1 : text.lastIndexOf(separator);
            while (at >= 0 && (n < 0 || parts.size() < n)) {
                parts.add(0, text.substring(at + separator.length(), end));
                end = at;
                at = end == 0 ? -1 : text.lastIndexOf(separator, end - separator.length());
            }
            parts.add(0, text.substring(0, end));
            return parts;
        });
    }

    /** What is before the first separator, the separator, and what is behind it. */
    public Table partition(String separator) {
        return parts(text -> {
            int at = text.indexOf(separator);
            return at < 0
                    ? List.of(text, "", "")
                    : List.of(text.substring(0, at), separator, text.substring(at + separator.length()));
        });
    }

    /**
     * What the groups of a regular expression describe where it is first found, in columns called as the groups, or
     * {@code 0}, {@code 1} and so on.
     */
    public Table extract(String pattern) {
        var compiled = compiled(pattern);
        var names = GroupNames.of(compiled.pattern());
        if (names.isEmpty()) {
            throw new IllegalArgumentException(
                    "extract wants a pattern with at least one group in parentheses, as in \"(\\\\d+)\"");
        }
        return parts(
                text -> {
                    var matcher = compiled.matcher(text);
                    var found = new ArrayList<String>();
                    boolean any = matcher.find();
                    for (int group = 1; group <= names.size(); group++) {
                        found.add(any ? matcher.group(group) : null);
                    }
                    return found;
                },
                names);
    }

    /** How often a regular expression is found. */
    public IntColumn count(String pattern) {
        var compiled = compiled(pattern);
        return ints(text -> (int) compiled.matcher(text).results().count());
    }

    /** Where a text is first found, -1 if it is not. */
    public IntColumn find(String part) {
        return ints(text -> {
            int at = text.indexOf(part);
            return at < 0 ? -1 : text.codePointCount(0, at);
        });
    }

    /** Without a beginning. */
    public StringColumn removeprefix(String prefix) {
        return texts(text -> text.startsWith(prefix) ? text.substring(prefix.length()) : text);
    }

    /** Without an end. */
    public StringColumn removesuffix(String suffix) {
        return texts(text -> text.endsWith(suffix) ? text.substring(0, text.length() - suffix.length()) : text);
    }

    /** Filled up to a width on the {@code left}, the {@code right} or on {@code both} sides with a character. */
    public StringColumn pad(int width, String side, char fill) {
        if (!List.of("left", "right", "both").contains(side)) {
            throw new IllegalArgumentException(
                    "texts are padded on the left, the right or both sides, not \"" + side + "\"");
        }
        return texts(text -> {
            int lacking = Math.max(0, width - text.codePointCount(0, text.length()));
            // Python's center puts the odd one in front of a text if the width is odd.
            int before = switch (side) {
                case "left" -> lacking;
                case "right" -> 0;
                default -> lacking / 2 + (lacking & width & 1);
            };
            var one = String.valueOf(fill);
            return one.repeat(before) + text + one.repeat(lacking - before);
        });
    }

    /** Filled up to a width with zeros behind the sign. */
    public StringColumn zfill(int width) {
        return texts(text -> {
            boolean signed = text.startsWith("-") || text.startsWith("+");
            int lacking = Math.max(0, width - text.codePointCount(0, text.length()));
            return (signed ? text.substring(0, 1) : "") + "0".repeat(lacking) + (signed ? text.substring(1) : text);
        });
    }

    /** Several times one behind the other. */
    public StringColumn repeat(int times) {
        return texts(text -> text.repeat(Math.max(0, times)));
    }

    /** In a normal form of Unicode: {@code NFC NFD NFKC} or {@code NFKD}. */
    public StringColumn normalize(String form) {
        var known = Normalizer.Form.valueOf(form);
        return texts(text -> Normalizer.normalize(text, known));
    }

    /** All texts that are not missing as one. */
    public String cat(String separator) {
        var all = new StringBuilder();
        boolean first = true;
        for (int row = 0; row < column.size(); row++) {
            if (codes.code(row) >= 0) {
                all.append(first ? "" : separator).append(codes.text(codes.code(row)));
                first = false;
            }
        }
        return all.toString();
    }

    /** Each with that of another column behind it; missing if either is. */
    public StringColumn cat(StringColumn other, String separator) {
        if (other.size() != column.size()) {
            throw new IllegalArgumentException("the columns \"" + column.name() + "\" and \"" + other.name()
                    + "\" have " + column.size() + " and " + other.size() + " texts; as many are wanted");
        }
        var others = Codes.of(other);
        var encoder = new TextEncoder();
        var made = new int[column.size()];
        for (int row = 0; row < made.length; row++) {
            int a = codes.code(row);
            int b = others.code(row);
            made[row] = a < 0 || b < 0 ? Codes.MISSING : encoder.encode(codes.text(a) + separator + others.text(b));
        }
        return Codes.column(column.name(), made, encoder.texts());
    }

    private StringColumn texts(UnaryOperator<String> operation) {
        return texts(column.name(), operation);
    }

    private StringColumn texts(String name, Function<String, String> operation) {
        var encoder = new TextEncoder();
        var numbers = new int[codes.textCount()];
        for (int code = 0; code < numbers.length; code++) {
            numbers[code] = encoder.encode(operation.apply(codes.text(code)));
        }
        var made = new int[column.size()];
        for (int row = 0; row < made.length; row++) {
            int code = codes.code(row);
            made[row] = code < 0 ? Codes.MISSING : numbers[code];
        }
        return Codes.column(name, made, encoder.texts());
    }

    private IntColumn ints(ToIntFunction<String> operation) {
        var numbers = new int[codes.textCount()];
        for (int code = 0; code < numbers.length; code++) {
            numbers[code] = operation.applyAsInt(codes.text(code));
        }
        var made = new int[column.size()];
        for (int row = 0; row < made.length; row++) {
            int code = codes.code(row);
            made[row] = code < 0 ? Integer.MIN_VALUE : numbers[code];
        }
        return IntColumn.create(column.name(), made);
    }

    private BooleanColumn truths(Predicate<String> question) {
        var answers = new boolean[codes.textCount()];
        for (int code = 0; code < answers.length; code++) {
            answers[code] = question.test(codes.text(code));
        }
        var made = new boolean[column.size()];
        for (int row = 0; row < made.length; row++) {
            int code = codes.code(row);
            made[row] = code >= 0 && answers[code];
        }
        return BooleanColumn.create(column.name(), made);
    }

    private BooleanColumn all(IntPredicate question) {
        return truths(text -> text.codePoints().allMatch(question));
    }

    private Table parts(Function<String, List<String>> operation) {
        return parts(operation, List.of());
    }

    private Table parts(Function<String, List<String>> operation, List<String> names) {
        var parts = new ArrayList<List<String>>();
        int most = names.size();
        for (int code = 0; code < codes.textCount(); code++) {
            parts.add(operation.apply(codes.text(code)));
            most = Math.max(most, parts.get(code).size());
        }
        var table = Table.create(column.name());
        for (int i = 0; i < most; i++) {
            var encoder = new TextEncoder();
            var made = new int[column.size()];
            for (int row = 0; row < made.length; row++) {
                int code = codes.code(row);
                made[row] = code < 0 || parts.get(code).size() <= i
                        ? Codes.MISSING
                        : encoder.encode(parts.get(code).get(i));
            }
            table.addColumns(Codes.column(names.isEmpty() ? String.valueOf(i) : names.get(i), made, encoder.texts()));
        }
        return table;
    }

    private static Pattern compiled(String pattern) {
        return Pattern.compile(pattern.replace("(?P<", "(?<"));
    }

    private static String cased(String text, boolean firstOnly) {
        var made = new StringBuilder();
        boolean inside = false;
        for (int c : text.codePoints().toArray()) {
            made.appendCodePoint(inside ? Character.toLowerCase(c) : Character.toTitleCase(c));
            inside = firstOnly || Character.isLetter(c);
        }
        return made.toString();
    }

    private static String stripped(String text, String characters, boolean left, boolean right) {
        int from = 0;
        int to = text.length();
        while (left && from < to && characters.indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        while (right && from < to && characters.indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        return text.substring(from, to);
    }

    private static String sliced(String text, int start, int stop) {
        int length = text.codePointCount(0, text.length());
        int from = Math.min(length, start < 0 ? Math.max(0, length + start) : start);
        int to = Math.min(length, stop < 0 ? Math.max(0, length + stop) : stop);
        return from >= to ? "" : text.substring(text.offsetByCodePoints(0, from), text.offsetByCodePoints(0, to));
    }
}
