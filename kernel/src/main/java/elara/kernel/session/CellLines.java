package elara.kernel.session;

/**
 * Where something is in a cell's text, in the words of an editor.
 *
 * @param name what the text is called, such as {@code Cell [3]}
 * @param code the text, as positions are meant
 * @param shown the text as it was written: with the same lines, some of which may be others
 */
record CellLines(String name, String code, String shown) {
    CellLines(int number, String code) {
        this("Cell [" + number + "]", code, code);
    }

    CellLines(String name, String code) {
        this(name, code, code);
    }

    /** The same with another text in place of what was written. */
    CellLines of(String other) {
        return new CellLines(name, other, shown);
    }

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
        var lines = shown.split("\n", -1);
        return lines[Math.min(line(position), lines.length) - 1].stripTrailing();
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

    String where(int line) {
        return name + ", line " + line;
    }

    private int begin(int position) {
        return code.lastIndexOf('\n', within(position) - 1) + 1;
    }

    private int within(int position) {
        return Math.max(0, Math.min(position, code.length()));
    }
}
