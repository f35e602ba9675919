package elara.kernel.session;

/** What a text ends in the middle of, by Java's lexical rules. */
enum Lexical {
    CODE,
    LINE_COMMENT,
    BLOCK_COMMENT,
    STRING,
    CHARACTER,
    TEXT_BLOCK;

    /** What is open at the end of a text. */
    static Lexical atEndOf(String code) {
        var state = CODE;
        for (int i = 0; i < code.length(); i++) {
            var rest = code.length() - i;
            switch (state) {
                case CODE -> {
                    state = opening(code, i);
                    // The opening's other characters.
                    i += state == BLOCK_COMMENT || state == LINE_COMMENT ? 1 : state == TEXT_BLOCK ? 2 : 0;
                }
                case LINE_COMMENT -> state = code.charAt(i) == '\n' ? CODE : state;
                case BLOCK_COMMENT -> {
                    if (code.startsWith("*/", i)) {
                        state = CODE;
                        i++;
                    }
                }
                default -> {
                    var closing = state == TEXT_BLOCK ? "\"\"\"" : state == STRING ? "\"" : "'";
                    if (code.charAt(i) == '\\' && rest > 1) {
                        i++;
                    } else if (code.startsWith(closing, i)) {
                        state = CODE;
                        i += closing.length() - 1;
                    } else if (code.charAt(i) == '\n' && closing.length() == 1) {
                        // A string ends with its line, wrong as that is.
                        state = CODE;
                    }
                }
            }
        }
        return state;
    }

    private static Lexical opening(String code, int at) {
        if (code.startsWith("//", at)) {
            return LINE_COMMENT;
        }
        if (code.startsWith("/*", at)) {
            return BLOCK_COMMENT;
        }
        if (code.startsWith("\"\"\"", at)) {
            return TEXT_BLOCK;
        }
        return switch (code.charAt(at)) {
            case '"' -> STRING;
            case '\'' -> CHARACTER;
            default -> CODE;
        };
    }
}
