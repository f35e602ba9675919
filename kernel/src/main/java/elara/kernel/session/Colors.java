package elara.kernel.session;

/**
 * The ANSI colour of a traceback, never the only sign of anything. Plain red: front ends show it in a red that is read on
 * dark and on light (JupyterLab's has a contrast of 3.5 to white and 5.5 to its dark page), and the bold one in a darker
 * red that is not (less than 3 to the dark page).
 */
final class Colors {
    private static final String RED = "\u001b[31m";
    private static final String PLAIN = "\u001b[0m";

    private Colors() {}

    /** The name of what went wrong. */
    static String name(String text) {
        return RED + text + PLAIN;
    }

    /** A mark below a line of code. */
    static String mark(String text) {
        return RED + text + PLAIN;
    }
}
