package elara.kernel.session;

/**
 * Where something is in a cell's text, in the words of an editor.
 *
 * @param number the cell's number
 * @param code the cell's text
 */
record CellLines(int number, String code) {
    /** The line of a position, from 1. */
    int line(int position) {
        return 1
                + (int) code.substring(0, within(position))
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }

    /** The text of the line of a position. */
    String text(int position) {
        var begin = begin(position);
        var end = code.indexOf('\n', begin);
        return (end < 0 ? code.substring(begin) : code.substring(begin, end)).stripTrailing();
    }

    /** A line that points at a stretch of the line above it; tabs stay tabs, so that both stay aligned. */
    String carets(int start, int end) {
        var begin = begin(start);
        var text = text(start);
        var from = Math.min(within(start) - begin, text.length());
        var to = Math.min(Math.max(within(end) - begin, from + 1), Math.max(text.length(), from + 1));
        var before = text.substring(0, from).replaceAll("[^\t]", " ");
        return before + "^".repeat(to - from);
    }

    String name() {
        return "Cell [" + number + "]";
    }

    String where(int line) {
        return name() + ", line " + line;
    }

    private int begin(int position) {
        return code.lastIndexOf('\n', within(position) - 1) + 1;
    }

    private int within(int position) {
        return Math.max(0, Math.min(position, code.length()));
    }
}
