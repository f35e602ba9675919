package elara.kernel.session;

import java.util.regex.Pattern;

/** The names of the classes that JShell wraps snippets in, which nobody but JShell and this package should see. */
final class ReplNames {
    private static final String PACKAGE = "REPL.";
    private static final String MARK = "$JShell$";
    private static final Pattern SOURCE = Pattern.compile("\\(\\$JShell\\$\\w*\\.java(?::\\d+)?\\)");
    private static final Pattern WRAPPER = Pattern.compile("(?:notebook//)?(?:REPL[./])?\\$JShell\\$\\w*[.$/]?");

    private static final Pattern CELL_ITSELF =
            Pattern.compile("(?:notebook//)?(?:REPL[./])?\\$JShell\\$\\w*[. ]do_it\\$(?:\\(cell\\))?");

    private ReplNames() {}

    /** Whether a class name, with or without its package, is that of a wrapper, or of a class within one. */
    static boolean isOurs(String className) {
        return className.startsWith(PACKAGE + MARK) || className.startsWith(MARK);
    }

    /** Returns a text with the wrappers' names taken out: {@code REPL.$JShell$12$Box} becomes {@code Box}. */
    static String hide(String text) {
        if (text == null || !text.contains(MARK)) {
            return text;
        }
        // Its lines are not those of the cell.
        var withoutLines = SOURCE.matcher(text).replaceAll("(cell)");
        var ofCell = CELL_ITSELF.matcher(withoutLines).replaceAll("cell");
        return WRAPPER.matcher(ofCell).replaceAll("");
    }
}
