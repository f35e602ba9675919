package elara.kernel.session;

import elara.display.Display;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;

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
     * Puts a text into a new cell below this one, or into the next prompt of a console, when the cell ends.
     *
     * @param text the text
     */
    public static void setNextInput(String text) {
        setNextInput(text, false);
    }

    /**
     * Puts a text into a cell when this cell ends.
     *
     * @param text the text
     * @param replace whether into this very cell rather than into a new one below it
     */
    public static void setNextInput(String text, boolean replace) {
        if (Display.current() instanceof NotebookDisplay notebook) {
            notebook.cell().setNextInput(text, replace);
        }
    }

    /**
     * Says what is to be done when the page that shows the notebook opens a comm to a target; whoever asks for a target
     * that nobody has registered is turned away. Registering again replaces what was registered.
     *
     * @param target the target's name
     * @param opened takes the comm and what it was opened with; called before anything else comes over the comm
     */
    public static void registerComm(String target, BiConsumer<Comm, Comm.Message> opened) {
        comms().register(target, opened);
    }

    /**
     * Opens a comm to the page that shows the notebook.
     *
     * @param target what the page knows the other end by
     * @param data what to open it with: maps, lists, texts, numbers, booleans, null
     * @return the comm
     */
    public static Comm openComm(String target, Object data) {
        return comms().open(target, data, Map.of());
    }

    /**
     * Opens a comm to the page that shows the notebook, with metadata, which widgets want.
     *
     * @param target what the page knows the other end by
     * @param data what to open it with: maps, lists, texts, numbers, booleans, null
     * @param metadata such as {@code Map.of("version", "2.1.0")}
     * @param buffers binary data
     * @return the comm
     */
    public static Comm openComm(String target, Object data, Map<String, ?> metadata, byte[]... buffers) {
        return comms().open(target, data, metadata, buffers);
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

    static Comms comms() {
        if (Display.current() instanceof NotebookDisplay notebook) {
            return notebook.comms();
        }
        throw new IllegalStateException("comms are of notebooks, and this display is " + Display.current());
    }
}
