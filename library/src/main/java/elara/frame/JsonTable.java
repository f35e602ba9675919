package elara.frame;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * Tables in JSON: a list of objects, an object a line, or an object of lists by column. What is inside an object's
 * value is named {@code outer.inner}.
 */
final class JsonTable {
    private static final int DEPTH = 200;
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?");

    private final String text;
    private int at;

    private JsonTable(String text) {
        this.text = text;
    }

    static Table read(byte[] data, String name) {
        var parser = new JsonTable(new String(data, StandardCharsets.UTF_8));
        var values = new ArrayList<Object>();
        parser.blank();
        while (parser.at < parser.text.length()) {
            values.add(parser.value(0));
            parser.blank();
        }
        if (values.size() == 1 && values.get(0) instanceof List<?> list) {
            return rows(list, name);
        }
        if (values.size() == 1
                && values.get(0) instanceof Map<?, ?> map
                && !map.isEmpty()
                && map.values().stream().allMatch(List.class::isInstance)) {
            return columns(map, name);
        }
        return rows(values, name);
    }

    private static Table columns(Map<?, ?> map, String name) {
        var columns = new ArrayList<Column<?>>();
        map.forEach((key, list) -> columns.add(column(String.valueOf(key), (List<?>) list)));
        return Table.create(name, columns);
    }

    private static Table rows(List<?> objects, String name) {
        var lists = new LinkedHashMap<String, List<Object>>();
        for (int row = 0; row < objects.size(); row++) {
            if (!(objects.get(row) instanceof Map<?, ?> object)) {
                throw new IllegalArgumentException(
                        "a table is a list of objects, but value " + (row + 1) + " is " + objects.get(row));
            }
            var flat = new LinkedHashMap<String, Object>();
            flatten("", object, flat);
            for (var entry : flat.entrySet()) {
                var list = lists.computeIfAbsent(entry.getKey(), key -> new ArrayList<>());
                while (list.size() < row) {
                    list.add(null);
                }
                list.add(entry.getValue());
            }
        }
        var columns = new ArrayList<Column<?>>();
        lists.forEach((key, list) -> {
            while (list.size() < objects.size()) {
                list.add(null);
            }
            columns.add(column(key, list));
        });
        return Table.create(name, columns);
    }

    private static void flatten(String prefix, Map<?, ?> object, Map<String, Object> flat) {
        object.forEach((key, value) -> {
            if (value instanceof Map<?, ?> inner) {
                flatten(prefix + key + ".", inner, flat);
            } else {
                flat.put(prefix + key, value instanceof List<?> list ? list.toString() : value);
            }
        });
    }

    private static Column<?> column(String name, List<?> values) {
        var texts = values.stream().filter(value -> value != null).toList();
        boolean dates = !texts.isEmpty()
                && texts.stream()
                        .allMatch(v -> v instanceof String s && DATE.matcher(s).matches());
        boolean moments = !texts.isEmpty()
                && texts.stream()
                        .allMatch(
                                v -> v instanceof String s && MOMENT.matcher(s).matches());
        if (!dates && !moments) {
            return ColumnOf.objects(name, values);
        }
        try {
            var parsed = new ArrayList<Object>();
            for (var value : values) {
                parsed.add(
                        value == null
                                ? null
                                : dates
                                        ? LocalDate.parse((String) value)
                                        : LocalDateTime.parse(((String) value).replace(' ', 'T')));
            }
            return ColumnOf.objects(name, parsed);
        } catch (java.time.DateTimeException e) {
            return ColumnOf.objects(name, values); // a 30th of February is text
        }
    }

    private Object value(int depth) {
        if (depth > DEPTH) {
            throw error("more than " + DEPTH + " levels of lists and objects");
        }
        blank();
        char c = at < text.length() ? text.charAt(at) : 0;
        if (c == '{') {
            return object(depth);
        }
        if (c == '[') {
            at++;
            var list = new ArrayList<Object>();
            while (!accept(']')) {
                list.add(value(depth + 1));
                if (!accept(',') && !peek(']')) {
                    throw error("a comma or ] is expected");
                }
            }
            return list;
        }
        if (c == '"') {
            return string();
        }
        for (var word : new String[] {"true", "false", "null"}) {
            if (text.startsWith(word, at)) {
                at += word.length();
                return word.equals("null") ? null : Boolean.valueOf(word);
            }
        }
        return number();
    }

    private Map<String, Object> object(int depth) {
        at++;
        var object = new LinkedHashMap<String, Object>();
        while (!accept('}')) {
            blank();
            if (!peek('"')) {
                throw error("a name in quotes is expected");
            }
            var key = string();
            if (!accept(':')) {
                throw error("a colon is expected");
            }
            object.put(key, value(depth + 1));
            if (!accept(',') && !peek('}')) {
                throw error("a comma or } is expected");
            }
        }
        return object;
    }

    private Object number() {
        int start = at;
        while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        var digits = text.substring(start, at);
        try {
            if (digits.indexOf('.') < 0 && digits.indexOf('e') < 0 && digits.indexOf('E') < 0 && digits.length() < 19) {
                long value = Long.parseLong(digits);
                if (value == (int) value && value != Integer.MIN_VALUE) {
                    return (int) value;
                }
                return value;
            }
            return Double.parseDouble(digits);
        } catch (NumberFormatException e) {
            at = start;
            throw error("a value is expected");
        }
    }

    private String string() {
        int start = at++;
        var result = new StringBuilder();
        while (at < text.length() && text.charAt(at) != '"') {
            char c = text.charAt(at++);
            if (c != '\\') {
                result.append(c);
                continue;
            }
            char escaped = at < text.length() ? text.charAt(at++) : 0;
            switch (escaped) {
                case 'n' -> result.append('\n');
                case 't' -> result.append('\t');
                case 'r' -> result.append('\r');
                case 'b' -> result.append('\b');
                case 'f' -> result.append('\f');
                case 'u' -> {
                    if (at + 4 > text.length() || !text.substring(at, at + 4).matches("[0-9a-fA-F]{4}")) {
                        throw error("four hexadecimal digits are expected");
                    }
                    result.append((char) Integer.parseInt(text.substring(at, at + 4), 16));
                    at += 4;
                }
                case '"', '\\', '/' -> result.append(escaped);
                default -> throw error("\\" + escaped + " means nothing");
            }
        }
        if (at >= text.length()) {
            at = start;
            throw error("this text is never closed");
        }
        at++;
        return result.toString();
    }

    private void blank() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private boolean peek(char c) {
        blank();
        return at < text.length() && text.charAt(at) == c;
    }

    private boolean accept(char c) {
        boolean is = peek(c);
        at += is ? 1 : 0;
        return is;
    }

    private IllegalArgumentException error(String message) {
        int line = 1
                + (int) text.substring(0, Math.min(at, text.length()))
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
        var rest = text.substring(Math.min(at, text.length()), Math.min(text.length(), at + 30))
                .lines()
                .findFirst();
        return new IllegalArgumentException(message + " in line " + line + " before "
                + rest.map(Columns::quoted).orElse("the end"));
    }

    /** A text as JSON has it. */
    static String quoted(String text) {
        var result = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                result.append('\\').append(c);
            } else if (c < ' ') {
                result.append(String.format("\\u%04x", (int) c));
            } else {
                result.append(c);
            }
        }
        return result.append('"').toString();
    }
}
