package elara.frame;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.columns.Column;
import tech.tablesaw.columns.dates.PackedLocalDate;
import tech.tablesaw.columns.datetimes.PackedLocalDateTime;

/**
 * One column of a delimited file, read as the narrowest type that holds all of it: integers, fractions, true and false,
 * ISO dates and dates with times, else text. Each type is tried from the first row; at the first value that is none
 * of it the next one is, so that no value comes too late.
 */
final class CsvColumn {
    private static final double[] POWERS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    };
    private static final long EXACT = 1L << 53;

    private final CsvTokens tokens;
    private final byte[] data;
    private final int column;
    private final int from;
    private final int rows;
    private final ReadOptions options;
    private final byte decimal;
    private final byte thousands;
    private final boolean[] missingStarts;
    private final int longestMissing;

    // The field that is looked at, without its quotes.
    private int start;
    private int end;
    private boolean quoted;

    private enum Type {
        INT,
        LONG,
        DOUBLE,
        TRUTH,
        DATE,
        MOMENT,
        TEXT
    }

    private Type type;
    private int done;
    private boolean any;
    /** Integers, packed dates, or the codes of texts. */
    private int[] ints;
    /** Integers, or packed dates with times. */
    private long[] longs;

    private double[] doubles;
    private BooleanColumn truths;
    private ByteTexts texts = new ByteTexts();

    CsvColumn(CsvTokens tokens, int column, int from, int to, boolean isText, ReadOptions options) {
        this.type = isText ? Type.TEXT : Type.INT;
        this.tokens = tokens;
        this.data = tokens.data();
        this.column = column;
        this.from = from;
        this.rows = to - from;
        this.options = options;
        this.decimal = options.decimal();
        this.thousands = options.thousands();
        this.missingStarts = options.missingStarts();
        this.longestMissing = options.longestMissing();
    }

    /** Reads on to a row. */
    void read(int to) {
        while (done < to) {
            int failed = switch (type) {
                case INT -> ints(to);
                case LONG -> longs(to);
                case DOUBLE -> doubles(to);
                case TRUTH -> truths(to);
                case DATE -> dates(to);
                case MOMENT -> moments(to);
                case TEXT -> texts(to);
            };
            done = failed;
            if (failed < to) {
                widen();
            }
        }
    }

    /** To the next type that may hold what came so far and the value at {@code done}. */
    private void widen() {
        if (type == Type.INT && !Double.isNaN(number())) {
            long value = integer();
            if (value != Long.MIN_VALUE) {
                longs = new long[rows];
                for (int row = 0; row < done; row++) {
                    longs[row] = ints[row] == Integer.MIN_VALUE ? Long.MIN_VALUE : ints[row];
                }
                type = Type.LONG;
            } else {
                doubles = new double[rows];
                for (int row = 0; row < done; row++) {
                    doubles[row] = ints[row] == Integer.MIN_VALUE ? Double.NaN : ints[row];
                }
                type = Type.DOUBLE;
            }
            ints = null;
            return;
        }
        if (type == Type.LONG && !Double.isNaN(number())) {
            doubles = new double[rows];
            for (int row = 0; row < done; row++) {
                doubles[row] = longs[row] == Long.MIN_VALUE ? Double.NaN : longs[row];
            }
            longs = null;
            type = Type.DOUBLE;
            return;
        }
        ints = null;
        longs = null;
        doubles = null;
        done = 0;
        type = switch (type) {
            case INT -> Type.TRUTH;
            case TRUTH -> options.dates() ? Type.DATE : Type.TEXT;
            case DATE -> Type.MOMENT;
            default -> Type.TEXT;
        };
    }

    /** What was read, when all of it was. */
    Column<?> column(String name) {
        if (!any && type == Type.INT) {
            var nothing = new double[rows];
            java.util.Arrays.fill(nothing, Double.NaN);
            return DoubleColumn.create(name, nothing);
        }
        return switch (type) {
            case INT -> IntColumn.create(name, ints);
            case LONG -> LongColumn.create(name, longs);
            case DOUBLE -> DoubleColumn.create(name, doubles);
            case TRUTH -> truths.setName(name);
            case DATE -> DateColumn.createInternal(name, ints);
            case MOMENT -> DateTimeColumn.createInternal(name, longs);
            case TEXT -> Codes.column(name, ints == null ? new int[0] : ints, texts.texts());
        };
    }

    /** Goes to a field; false if it is missing. */
    private boolean isMissing(int row) {
        start = tokens.start(from + row, column);
        end = tokens.end(from + row, column);
        quoted = end - start >= 2 && data[start] == tokens.quote() && data[end - 1] == tokens.quote();
        if (quoted) {
            start++;
            end--;
        } else if (options.trims()) {
            while (start < end && data[start] == ' ') {
                start++;
            }
            while (start < end && data[end - 1] == ' ') {
                end--;
            }
        }
        if (end <= start) {
            return true;
        }
        byte c = data[start];
        boolean plain = (c >= '0' && c <= '9') || end - start > longestMissing;
        return !plain && isMissingWord();
    }

    private boolean isMissingWord() {
        Set<String> words = options.missing();
        return missingStarts[data[start] & 0xFF]
                && words.contains(new String(data, start, end - start, StandardCharsets.UTF_8));
    }

    // Each reads on to a row and answers with the first that it cannot read, or with that row.

    private int ints(int to) {
        if (ints == null) {
            ints = new int[rows];
        }
        for (int row = done; row < to; row++) {
            if (isMissing(row)) {
                ints[row] = Integer.MIN_VALUE;
                continue;
            }
            any = true;
            long value = integer();
            if (value != (int) value || value == Integer.MIN_VALUE) {
                return row;
            }
            ints[row] = (int) value;
        }
        return to;
    }

    private int longs(int to) {
        for (int row = done; row < to; row++) {
            if (isMissing(row)) {
                longs[row] = Long.MIN_VALUE;
                continue;
            }
            longs[row] = integer();
            if (longs[row] == Long.MIN_VALUE) {
                return row;
            }
        }
        return to;
    }

    /** The integer of the field; {@link Long#MIN_VALUE} if it is none, or beyond. */
    private long integer() {
        int at = start;
        boolean negative = data[at] == '-';
        at += negative || data[at] == '+' ? 1 : 0;
        if (at == end) {
            return Long.MIN_VALUE;
        }
        long value = 0;
        int count = 0;
        for (; at < end; at++) {
            int digit = data[at] - '0';
            if (digit < 0 || digit > 9) {
                if (thousands != 0 && data[at] == thousands && count > 0) {
                    continue;
                }
                return Long.MIN_VALUE;
            }
            value = value * 10 + digit;
            count++;
        }
        if (count > 18 && (count > 19 || value < 0)) {
            return Long.MIN_VALUE; // 19 digits go beyond by less than what turns the sign twice
        }
        return negative ? -value : value;
    }

    private int doubles(int to) {
        for (int row = done; row < to; row++) {
            if (isMissing(row)) {
                doubles[row] = Double.NaN;
                continue;
            }
            double value = number();
            if (Double.isNaN(value)) {
                return row;
            }
            doubles[row] = value;
        }
        return to;
    }

    /**
     * The number of the field, NaN if it is none. Up to 2^53 with up to 22 places it is one exact division or
     * multiplication (Clinger, How to read floating point numbers accurately, 1990); the rest is Java's.
     */
    private double number() {
        int at = start;
        boolean negative = data[at] == '-';
        at += negative || data[at] == '+' ? 1 : 0;
        long digits = 0;
        int places = 0;
        int count = 0;
        boolean point = false;
        for (; at < end; at++) {
            byte c = data[at];
            if (c >= '0' && c <= '9') {
                if (digits < EXACT / 10) {
                    digits = digits * 10 + (c - '0');
                } else {
                    return slowly();
                }
                count++;
                places += point ? 1 : 0;
            } else if (c == decimal && !point) {
                point = true;
            } else if (c != thousands || thousands == 0 || point || count == 0) {
                return slowly();
            }
        }
        if (count == 0 || places > 22) {
            return slowly();
        }
        double value = places == 0 ? digits : digits / POWERS[places];
        return negative ? -value : value;
    }

    private double slowly() {
        if (end - start > 400) {
            return Double.NaN;
        }
        var text = new String(data, start, end - start, StandardCharsets.ISO_8859_1);
        if (thousands != 0) {
            text = text.replace(String.valueOf((char) thousands), "");
        }
        if (decimal != '.') {
            text = text.contains(".") ? "" : text.replace((char) decimal, '.');
        }
        var bare = text.startsWith("-") || text.startsWith("+") ? text.substring(1) : text;
        if (bare.equalsIgnoreCase("inf") || bare.equalsIgnoreCase("infinity")) {
            return text.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        // Java also takes 1d, 0x1p3 and NaN.
        for (int i = 0; i < bare.length(); i++) {
            if ("0123456789.eE+-".indexOf(bare.charAt(i)) < 0) {
                return Double.NaN;
            }
        }
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private int truths(int to) {
        if (done == 0) {
            truths = BooleanColumn.create("");
        }
        for (int row = done; row < to; row++) {
            if (isMissing(row)) {
                truths.appendMissing();
                continue;
            }
            if (end - start > 5) {
                return row;
            }
            switch (new String(data, start, end - start, StandardCharsets.ISO_8859_1)) {
                case "true", "True", "TRUE" -> truths.append(true);
                case "false", "False", "FALSE" -> truths.append(false);
                default -> {
                    return row;
                }
            }
        }
        return to;
    }

    private int dates(int to) {
        if (ints == null) {
            ints = new int[rows];
        }
        for (int row = done; row < to; row++) {
            if (isMissing(row)) {
                ints[row] = Integer.MIN_VALUE;
                continue;
            }
            if (end - start != 10 || !isDate(start)) {
                return row;
            }
            ints[row] = PackedLocalDate.pack(digits(start, 4), digits(start + 5, 2), digits(start + 8, 2));
        }
        return to;
    }

    private int moments(int to) {
        if (longs == null) {
            longs = new long[rows];
        }
        for (int row = done; row < to; row++) {
            if (isMissing(row)) {
                longs[row] = Long.MIN_VALUE;
                continue;
            }
            int length = end - start;
            if (length < 10 || !isDate(start) || (length > 10 && data[start + 10] != ' ' && data[start + 10] != 'T')) {
                return row;
            }
            try {
                var date = LocalDate.of(digits(start, 4), digits(start + 5, 2), digits(start + 8, 2));
                var time = length == 10
                        ? LocalTime.MIDNIGHT
                        : LocalTime.parse(new String(data, start + 11, length - 11, StandardCharsets.ISO_8859_1));
                longs[row] = PackedLocalDateTime.pack(date, time);
            } catch (DateTimeException e) {
                return row;
            }
        }
        return to;
    }

    private boolean isDate(int at) {
        if (data[at + 4] != '-' || data[at + 7] != '-') {
            return false;
        }
        for (int i = 0; i < 10; i++) {
            if (i != 4 && i != 7 && (data[at + i] < '0' || data[at + i] > '9')) {
                return false;
            }
        }
        int month = digits(at + 5, 2);
        int day = digits(at + 8, 2);
        return month >= 1
                && month <= 12
                && day >= 1
                && (day <= 28 || day <= LocalDate.of(digits(at, 4), month, 1).lengthOfMonth());
    }

    private int digits(int at, int count) {
        int value = 0;
        for (int i = at; i < at + count; i++) {
            value = value * 10 + data[i] - '0';
        }
        return value;
    }

    private int texts(int to) {
        if (ints == null) {
            ints = new int[rows];
            texts = new ByteTexts();
        }
        for (int row = done; row < to; row++) {
            if (isMissing(row)) {
                ints[row] = Codes.MISSING;
            } else if (quoted && hasQuote()) {
                var bytes = text(data, start - 1, end + 1, tokens.quote()).getBytes(StandardCharsets.UTF_8);
                ints[row] = bytes.length == 0 ? Codes.MISSING : texts.encode(bytes, 0, bytes.length);
            } else {
                ints[row] = texts.encode(data, start, end);
            }
        }
        return to;
    }

    private boolean hasQuote() {
        for (int i = start; i < end; i++) {
            if (data[i] == tokens.quote()) {
                return true;
            }
        }
        return false;
    }

    /** A field as text, without the quotes around it and with single ones for the doubled in it. */
    static String text(byte[] data, int start, int end, byte quote) {
        var text = new String(data, start, Math.max(0, end - start), StandardCharsets.UTF_8);
        var mark = String.valueOf((char) quote);
        if (text.length() < 2 || !text.startsWith(mark)) {
            return text;
        }
        int close = text.lastIndexOf(mark);
        return text.substring(1, close).replace(mark + mark, mark) + text.substring(close + 1);
    }
}
