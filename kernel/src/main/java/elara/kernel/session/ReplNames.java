package elara.kernel.session;

import java.util.regex.Pattern;

/** The names of the classes that JShell wraps snippets in, which nobody but JShell and this package should see. */
final class ReplNames {
    private static final String MARK = "$JShell$";
    private static final Pattern WRAPPER = Pattern.compile("(?:REPL[./])?\\$JShell\\$\\w*[.$/]?");

    private ReplNames() {}

    /** Whether a binary class name is that of a wrapper, or of a class within one. */
    static boolean isOurs(String className) {
        return className.startsWith("REPL.$JShell$");
    }

    /** Returns a text with the wrappers' names taken out: {@code REPL.$JShell$12$Box} becomes {@code Box}. */
    static String hide(String text) {
        return text == null || !text.contains(MARK)
                ? text
                : WRAPPER.matcher(text).replaceAll("");
    }
}
