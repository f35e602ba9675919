package elara.nn;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a JSON object: objects as maps, arrays as lists, strings, and numbers as doubles; at most 16 deep. */
final class HeaderJson {
    private static final int DEEPEST = 16;

    private final String text;
    private int at;

    private HeaderJson(String text) {
        this.text = text;
    }

    /** Parses the text; {@code IllegalArgumentException} says where it is no JSON object. */
    static Map<String, Object> object(String text) {
        var reader = new HeaderJson(text);
        reader.skip();
        var object = reader.object(0);
        reader.skip();
        if (reader.at < text.length()) {
            throw reader.wrong("the end");
        }
        return object;
    }

    static String quoted(String text) {
        var out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ') {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }

    private IllegalArgumentException wrong(String wanted) {
        return new IllegalArgumentException("the header wants " + wanted + " at character " + at);
    }

    private void skip() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private char peek() {
        if (at >= text.length()) {
            throw wrong("more");
        }
        return text.charAt(at);
    }

    private void expect(char c) {
        if (peek() != c) {
            throw wrong("'" + c + "'");
        }
        at++;
    }

    private Map<String, Object> object(int depth) {
        var map = new LinkedHashMap<String, Object>();
        expect('{');
        skip();
        if (peek() == '}') {
            at++;
            return map;
        }
        while (true) {
            skip();
            var name = string();
            skip();
            expect(':');
            if (map.put(name, value(depth + 1)) != null) {
                throw wrong("'" + name + "' once, not twice, before");
            }
            skip();
            if (peek() == '}') {
                at++;
                return map;
            }
            expect(',');
        }
    }

    private List<Object> array(int depth) {
        var list = new ArrayList<>();
        expect('[');
        skip();
        if (peek() == ']') {
            at++;
            return list;
        }
        while (true) {
            list.add(value(depth + 1));
            skip();
            if (peek() == ']') {
                at++;
                return list;
            }
            expect(',');
        }
    }

    private Object value(int depth) {
        if (depth > DEEPEST) {
            throw wrong("less nesting");
        }
        skip();
        char c = peek();
        if (c == '{') {
            return object(depth);
        }
        if (c == '[') {
            return array(depth);
        }
        return c == '"' ? string() : number();
    }

    private Object number() {
        int start = at;
        while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        try {
            return Double.valueOf(text.substring(start, at));
        } catch (NumberFormatException e) {
            at = start;
            var fault = wrong("a value");
            fault.initCause(e);
            throw fault;
        }
    }

    private String string() {
        expect('"');
        var out = new StringBuilder();
        while (peek() != '"') {
            char c = text.charAt(at++);
            out.append(c == '\\' ? escaped() : c);
        }
        at++;
        return out.toString();
    }

    private char escaped() {
        char c = peek();
        at++;
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> {
                if (at + 4 > text.length()) {
                    throw wrong("four hexadecimal digits");
                }
                int code = 0;
                for (int i = 0; i < 4; i++) {
                    int digit = Character.digit(text.charAt(at++), 16);
                    if (digit < 0) {
                        throw wrong("four hexadecimal digits");
                    }
                    code = code * 16 + digit;
                }
                yield (char) code;
            }
            default -> throw wrong("an escape");
        };
    }
}
