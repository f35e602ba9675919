package elara.kernel.session;

/** Jupyter counts a text's code points, Java its chars. */
final class CodePoints {
    private CodePoints() {}

    /** The index of a code point; what is out of the text becomes its end. */
    static int toIndex(String text, int codePoints) {
        var count = text.codePointCount(0, text.length());
        return text.offsetByCodePoints(0, Math.max(0, Math.min(codePoints, count)));
    }

    /** How many code points come before an index. */
    static int fromIndex(String text, int index) {
        return text.codePointCount(0, Math.max(0, Math.min(index, text.length())));
    }
}
