package elara.frame;

import java.util.ArrayList;
import java.util.List;

/**
 * A word of an expression.
 *
 * @param place where it starts
 * @param quoted whether it is a text in quotes
 */
record ExpressionToken(String text, int place, boolean quoted) {
    private static final List<String> LONG = List.of("**", "//", "==", "!=", "<=", ">=");
    private static final String BACKTICK = "`";

    /** The words, and an empty one at the end. */
    static List<ExpressionToken> of(String source) {
        var tokens = new ArrayList<ExpressionToken>();
        int i = 0;
        while (i < source.length()) {
            char c = source.charAt(i);
            int start = i;
            if (Character.isWhitespace(c)) {
                i++;
                continue;
            }
            if (c == '\'' || c == '"' || c == '`') {
                var text = new StringBuilder();
                for (i++; i < source.length() && source.charAt(i) != c; i++) {
                    if (source.charAt(i) == '\\' && c != '`' && i + 1 < source.length()) {
                        i++;
                    }
                    text.append(source.charAt(i));
                }
                if (i == source.length()) {
                    throw error(source, start, "this quote is not closed");
                }
                i++;
                tokens.add(new ExpressionToken(c == '`' ? BACKTICK + text : text.toString(), start, c != '`'));
                continue;
            }
            if (Character.isDigit(c)
                    || (c == '.' && i + 1 < source.length() && Character.isDigit(source.charAt(i + 1)))) {
                i = endOfNumber(source, i);
            } else if (Character.isJavaIdentifierStart(c)) {
                while (i < source.length() && Character.isJavaIdentifierPart(source.charAt(i))) {
                    i++;
                }
            } else if (i + 1 < source.length() && LONG.contains(source.substring(i, i + 2))) {
                i += 2;
            } else if ("+-*/%<>()[],.&|~".indexOf(c) >= 0) {
                i++;
            } else {
                throw error(source, start, c == '=' ? "equality is ==" : "the character " + c + " has no meaning here");
            }
            tokens.add(new ExpressionToken(source.substring(start, i), start, false));
        }
        tokens.add(new ExpressionToken("", source.length(), false));
        return tokens;
    }

    private static int endOfNumber(String source, int from) {
        int i = from;
        while (i < source.length()) {
            char c = source.charAt(i);
            boolean sign = (c == '+' || c == '-') && Character.toLowerCase(source.charAt(i - 1)) == 'e';
            if (!Character.isDigit(c) && c != '.' && c != 'e' && c != 'E' && c != '_' && !(sign && i > from)) {
                break;
            }
            i++;
        }
        return i;
    }

    boolean is(String word) {
        return !quoted && text.equals(word);
    }

    boolean isNumber() {
        return !quoted && !text.isEmpty() && (Character.isDigit(text.charAt(0)) || text.charAt(0) == '.') && !is(".");
    }

    boolean isName() {
        return !quoted
                && !text.isEmpty()
                && (Character.isJavaIdentifierStart(text.charAt(0)) || text.startsWith(BACKTICK));
    }

    /** The word itself, of a name in backticks without them. */
    @Override
    public String text() {
        return !quoted && text.startsWith(BACKTICK) ? text.substring(1) : text;
    }

    /** A message with the expression below it and a caret below the place. */
    static IllegalArgumentException error(String source, int place, String message) {
        return new IllegalArgumentException(
                message + "\n    " + source.replace('\n', ' ') + "\n    " + " ".repeat(place) + "^");
    }
}
