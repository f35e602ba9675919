package elara.kernel.session;

/** The two ANSI colours of a traceback: readable on dark and on light, and never the only sign of anything. */
final class Colors {
    private static final String RED = "\u001b[31m";
    private static final String BOLD_RED = "\u001b[1;31m";
    private static final String PLAIN = "\u001b[0m";

    private Colors() {}

    /** The name of what went wrong. */
    static String name(String text) {
        return BOLD_RED + text + PLAIN;
    }

    /** A mark below a line of code. */
    static String mark(String text) {
        return RED + text + PLAIN;
    }
}
