package elara.kernel.magic;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Decides what in a cell is a magic. It reads Java's strings, characters, text blocks and comments as such, so that
 * nothing in them is one; and a percent sign at the start of a line is one only where no expression is under way, which
 * a modulo would continue.
 */
final class Lexer {
    /** What a magic's line in the middle of Java becomes; the argument is the line. */
    private static final String CALL = "elara.kernel.session.MagicCalls.line(";

    private static final Pattern ASKED = Pattern.compile("%{0,2}[\\w.]+(\\(\\))?\\?{1,2}");
    private static final Pattern SHELL_WORD = Pattern.compile("(/(?:imports|vars|methods|types|list))\\b(.*)");
    /** {@code !"a".equals(b)} and {@code !new A().isEmpty()}. */
    private static final Pattern NEGATED_OBJECT =
            Pattern.compile("^\\s*(?:\"(?:[^\"\\\\]|\\\\.)*\"\\s*\\.\\s*\\w|new\\s+[\\w.]+\\s*[<(])");

    private static final Pattern NEGATION =
            Pattern.compile("!*\\s*(?:\\(.*|(\\w+)((?:\\.[A-Za-z_]\\w*)*)(\\(.*|\\s*;.*|\\s*|\\s*[&|=!<>?\\[.].*))");

    private static final char[] SIGNS = {'%', '!', '?'};

    /** Which characters of ASCII are part of a word, and which stand between words: most of a cell is either. */
    private static final boolean[] WORD = new boolean[128];

    private static final boolean[] BLANK = new boolean[128];

    static {
        for (char c = 0; c < WORD.length; c++) {
            WORD[c] =
                    (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '$';
            BLANK[c] = c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f';
        }
    }

    private final String code;
    private final MagicCell.Names names;
    private final StringBuilder source;
    private final List<Part> parts = new ArrayList<>();

    /** Up to where the cell has been copied to the source, and from where the source is Java. */
    private int copied;

    private int javaStart;

    /** The last character of Java that is neither blank nor in a comment, and the one before it. */
    private char last;

    private char beforeLast;
    private final boolean hasQuestion;
    private int depth;
    private int parentheses;

    Lexer(String code, MagicCell.Names names) {
        this.code = code;
        this.names = names;
        hasQuestion = code.indexOf('?') >= 0;
        source = new StringBuilder(code.length() + 16);
    }

    MagicCell cell() {
        var first = skipBlank(0);
        if (!code.startsWith("/", first) && !mayHaveMagic()) {
            endJavaOf(code);
            return new MagicCell(code, parts);
        }
        if (code.startsWith("%%", first) && first + 2 < code.length() && isWord(code.charAt(first + 2))) {
            return body(first);
        }
        var ofShell = code.startsWith("/", first) ? SHELL_WORD.matcher(line(first)) : null;
        if (ofShell != null && ofShell.matches()) {
            lineMagic(first, Call.parse(ofShell.group(1) + ofShell.group(2)));
        }
        for (int at = Math.max(first, copied); at < code.length(); ) {
            var c = code.charAt(at);
            at = c < 128 && BLANK[c] ? at + 1 : c < 128 && WORD[c] ? word(at) : next(at, c);
        }
        source.append(code.substring(copied));
        endJava(source.length());
        return new MagicCell(source.toString(), parts);
    }

    /** Most cells have none, which is seen sooner than they are read. */
    private boolean mayHaveMagic() {
        for (var sign : SIGNS) {
            for (int at = code.indexOf(sign); at >= 0; at = code.indexOf(sign, at + 1)) {
                if (mayBeginMagic(at) || (sign == '?' && endOfLine(at) == skipBlanks(at + 1))) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean mayBeginMagic(int at) {
        var before = at - 1;
        while (before >= 0 && (code.charAt(before) == ' ' || code.charAt(before) == '\t')) {
            before--;
        }
        return before < 0 || Character.isWhitespace(code.charAt(before)) || code.charAt(before) == '=';
    }

    private int skipBlanks(int from) {
        var at = from;
        while (at < code.length() && " \t\r".indexOf(code.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    private MagicCell body(int first) {
        var end = endOfLine(first);
        var call = Call.parse(code.substring(first + 2, end).strip());
        var body = end < code.length() ? code.substring(end + 1) : "";
        return new MagicCell(" ".repeat(code.length()), List.of(new Part.Body(call, body)));
    }

    /** Reads one token's worth; returns where the next begins. */
    private int next(int at, char c) {
        switch (c) {
            case '/' -> {
                if (code.startsWith("//", at)) {
                    return endOfLine(at);
                }
                if (code.startsWith("/*", at)) {
                    return after("*/", at + 2);
                }
            }
            case '"' -> {
                saw('"');
                return code.startsWith("\"\"\"", at) ? endOfTextBlock(at + 3) : endOfQuoted(at + 1, '"');
            }
            case '\'' -> {
                saw('\'');
                return endOfQuoted(at + 1, '\'');
            }
            case '%', '!', '?' -> {
                var end = magic(at);
                if (end > at) {
                    return end;
                }
            }
            default -> {
                if (isWord(c)) {
                    return word(at);
                }
                nest(c);
            }
        }
        saw(c);
        return at + 1;
    }

    /** A name, or a number. */
    private int word(int at) {
        if (hasQuestion && startsStatement() && depth == 0 && startsLine(at)) {
            var asked = ASKED.matcher(code).region(at, endOfStripped(at));
            if (asked.matches() && skipBlank(endOfLine(at)) == code.length()) {
                return lineMagic(at, new Call("pinfo", asked.group().replace("?", ""), List.of()));
            }
        }
        var end = at + 1;
        while (end < code.length() && isWord(code.charAt(end))) {
            end++;
        }
        saw(code.charAt(end - 1));
        return end;
    }

    private void nest(char c) {
        switch (c) {
            case '{' -> depth++;
            case '}' -> depth = Math.max(0, depth - 1);
            case '(', '[' -> parentheses++;
            case ')', ']' -> parentheses = Math.max(0, parentheses - 1);
            default -> {
                // Says nothing of the depth.
            }
        }
    }

    private void saw(char c) {
        beforeLast = last;
        last = c;
    }

    /** Where a magic at a position ends; the position itself, if there is none. */
    private int magic(int at) {
        return switch (code.charAt(at)) {
            case '%' -> percent(at);
            case '!' -> command(at);
            default -> question(at);
        };
    }

    private int percent(int at) {
        if (at + 1 >= code.length() || !isWord(code.charAt(at + 1))) {
            return at;
        }
        var isValue = last == '=' && "=!<>".indexOf(beforeLast) < 0;
        if (!isValue && !(startsLine(at) && (startsStatement() || followsWithoutSemicolon(at)))) {
            return at;
        }
        var call = Call.parse(code.substring(at + 1, endOfLine(at)).strip());
        if (!isValue && depth == 0 && parentheses == 0) {
            if (call.name().endsWith("?") && call.text().isEmpty()) {
                return lineMagic(at, new Call("pinfo", "%" + call.name().replace("?", ""), List.of()));
            }
            return lineMagic(at, call);
        }
        source.append(code.substring(copied, at))
                .append(CALL)
                .append(literal(code.substring(at + 1, endOfLine(at)).strip()))
                .append(");");
        copied = endOfLine(at);
        saw(';');
        return copied;
    }

    /** A line of its own, in no block, that the session runs itself. */
    private int lineMagic(int at, Call call) {
        source.append(code.substring(copied, at));
        endJava(source.length());
        parts.add(new Part.Line(source.length(), call));
        copied = endOfLine(at);
        source.append(" ".repeat(copied - at));
        javaStart = source.length();
        saw(';');
        return copied;
    }

    private void endJava(int end) {
        if (!source.substring(javaStart, end).isBlank()) {
            parts.add(new Part.Java(javaStart, end));
        }
    }

    private void endJavaOf(String whole) {
        if (!whole.isBlank()) {
            parts.add(new Part.Java(0, whole.length()));
        }
    }

    /** Whether a new statement may begin here. */
    private boolean startsStatement() {
        return last == 0
                || last == ';'
                || last == '{'
                || last == '}'
                || last == ':'
                || (last == '>' && beforeLast == '-');
    }

    /**
     * After an expression whose semicolon was left out, a line is a magic if it cannot be the rest of a modulo: the name
     * is a magic's, and what follows it continues no expression.
     */
    private boolean followsWithoutSemicolon(int at) {
        if (depth > 0 || parentheses > 0 || !(isWord(last) || last == ')' || last == ']' || last == '"')) {
            return false;
        }
        var end = at + 1;
        while (end < code.length() && isWord(code.charAt(end))) {
            end++;
        }
        if (!names.isMagic(code.substring(at + 1, end))) {
            return false;
        }
        var rest = code.substring(end, endOfLine(at));
        var word = rest.strip();
        return word.isEmpty()
                ? at == 0 || code.charAt(at - 1) == '\n'
                : Character.isWhitespace(rest.charAt(0)) && (isWord(word.charAt(0)) || word.charAt(0) == '"');
    }

    /** {@code !command}, unless it is Java's negation. */
    private int command(int at) {
        if (!startsStatement() || depth > 0 || parentheses > 0 || last == '>' || last == ':' || !startsLine(at)) {
            return at;
        }
        var command = code.substring(at + 1, endOfStripped(at));
        if (command.isBlank() || isNegation(command, at)) {
            return at;
        }
        return lineMagic(at, new Call("!", command.strip(), List.of()));
    }

    private boolean isNegation(String command, int at) {
        if (NEGATED_OBJECT.matcher(command).find()) {
            return true;
        }
        var negation = NEGATION.matcher(command);
        if (!negation.matches()) {
            return false;
        }
        if (negation.group(1) == null || negation.group(3).startsWith("(")) {
            return true;
        }
        var root = negation.group(1);
        return root.equals("true")
                || root.equals("false")
                || (Character.isUpperCase(root.charAt(0)) && !negation.group(2).isEmpty())
                || names.isDeclared(root)
                || Pattern.compile("\\b" + root + "\\b")
                        .matcher(code)
                        .region(0, at)
                        .find();
    }

    /** {@code ?name}. */
    private int question(int at) {
        if (!startsStatement() || depth > 0 || parentheses > 0 || last == '>' || last == ':' || !startsLine(at)) {
            return at;
        }
        var name = code.substring(at, endOfStripped(at))
                .replaceFirst("^\\?{1,2}", "")
                .strip();
        return name.isEmpty() ? at : lineMagic(at, new Call("pinfo", name, List.of()));
    }

    private boolean startsLine(int at) {
        for (int i = at - 1; i >= 0 && code.charAt(i) != '\n'; i--) {
            if (!Character.isWhitespace(code.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private int endOfQuoted(int from, char quote) {
        for (int i = from; i < code.length(); i++) {
            var c = code.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == quote) {
                return i + 1;
            } else if (c == '\n') {
                // It ends with its line, wrong as that is.
                return i;
            }
        }
        return code.length();
    }

    private int endOfTextBlock(int from) {
        for (int i = from; i < code.length(); i++) {
            if (code.charAt(i) == '\\') {
                i++;
            } else if (code.startsWith("\"\"\"", i)) {
                return i + 3;
            }
        }
        return code.length();
    }

    private int after(String closing, int from) {
        var found = code.indexOf(closing, from);
        return found < 0 ? code.length() : found + closing.length();
    }

    private int endOfLine(int at) {
        var end = code.indexOf('\n', at);
        return end < 0 ? code.length() : end;
    }

    private int endOfStripped(int at) {
        var end = endOfLine(at);
        while (end > at && Character.isWhitespace(code.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private String line(int at) {
        return code.substring(at, endOfStripped(at));
    }

    private int skipBlank(int from) {
        var at = from;
        while (at < code.length() && Character.isWhitespace(code.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isWord(char c) {
        return c < 128 ? WORD[c] : Character.isJavaIdentifierPart(c);
    }

    private static String literal(String line) {
        var literal = new StringBuilder("\"");
        for (int i = 0; i < line.length(); i++) {
            var c = line.charAt(i);
            switch (c) {
                case '"', '\\' -> literal.append('\\').append(c);
                case '\t' -> literal.append("\\t");
                case '\r' -> literal.append("\\r");
                default -> literal.append(c);
            }
        }
        return literal.append('"').toString();
    }
}
