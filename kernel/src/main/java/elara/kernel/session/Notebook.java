package elara.kernel.session;

import elara.display.Display;
import java.util.Objects;

/**
 * The verbs of a notebook, next to those of IJava ({@code display}, {@code render}, {@code eval}): every one is there in
 * a cell without an import.
 *
 * <p>They speak for the cell of the calling thread.
 */
public final class Notebook {
    private Notebook() {}

    /** Removes at once what the cell has shown. */
    public static void clearOutput() {
        clearOutput(false);
    }

    /**
     * Removes what the cell has shown.
     *
     * @param wait whether to wait for the next output, so that nothing flickers
     */
    public static void clearOutput(boolean wait) {
        Display.current().clear(wait);
    }

    /**
     * Opens a value in the front end's pager, if it has one, when the cell ends.
     *
     * @param value the value, not null
     */
    public static void page(Object value) {
        var bundle = MagicCalls.renderer()
                .render(Objects.requireNonNull(value, "there is nothing to show: the value is null"));
        if (Display.current() instanceof NotebookDisplay notebook) {
            notebook.cell().page(bundle);
        } else {
            Display.current().display(bundle);
        }
    }

    /**
     * Prints a value, as {@code System.out.print}.
     *
     * @param value the value
     */
    @SuppressWarnings("SystemOut")
    public static void print(Object value) {
        System.out.print(value);
    }

    /**
     * Prints a value and ends the line, as {@code System.out.println}.
     *
     * @param value the value
     */
    @SuppressWarnings("SystemOut")
    public static void println(Object value) {
        System.out.println(value);
    }

    /** Ends the line, as {@code System.out.println}. */
    @SuppressWarnings("SystemOut")
    public static void println() {
        System.out.println();
    }

    /**
     * Prints formatted text, as {@code System.out.printf}.
     *
     * @param format the format
     * @param arguments what to put in it
     */
    @SuppressWarnings({"SystemOut", "AnnotateFormatMethod"})
    public static void printf(String format, Object... arguments) {
        System.out.printf(format, arguments);
    }
}
