package io.github.spencerpark.ijava.runtime;

import elara.display.MimeBundle;
import elara.kernel.session.MagicCalls;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import io.github.spencerpark.jupyter.kernel.display.Renderer;
import java.util.Objects;

/** Of the verbs of a notebook, those that show values. They speak for the cell of the calling thread. */
public class Display {
    private static final String NOTHING = "there is nothing to show: the value is null";

    /** Nothing to know. */
    public Display() {}

    /**
     * Gives a value its looks without showing it.
     *
     * @param o the value, not null
     * @return the value in the MIME types it has
     */
    public static DisplayData render(Object o) {
        return o instanceof DisplayData data ? data : DisplayData.of(looks(o));
    }

    /**
     * Gives a value its looks in given MIME types.
     *
     * @param o the value, not null; a text is taken to be written in these types
     * @param as the MIME types, such as {@code text/html}
     * @return the value in those of the types it has, and in plain text
     */
    public static DisplayData render(Object o, String... as) {
        return as.length == 0 ? render(o) : renderer().renderAs(Objects.requireNonNull(o, NOTHING), as);
    }

    /**
     * Shows a value below the cell.
     *
     * @param o the value, not null
     * @return the id to give to {@link #updateDisplay(String, Object)}
     */
    public static String display(Object o) {
        return show(render(o));
    }

    /**
     * Shows a value below the cell in given MIME types.
     *
     * @param o the value, not null
     * @param as the MIME types
     * @return the id to give to {@link #updateDisplay(String, Object, String...)}
     */
    public static String display(Object o, String... as) {
        return show(render(o, as));
    }

    /**
     * Replaces a value that is shown.
     *
     * @param id what {@link #display(Object)} returned
     * @param o the new value, not null
     */
    public static void updateDisplay(String id, Object o) {
        elara.display.Display.current().update(id, render(o).toMimeBundle());
    }

    /**
     * Replaces a value that is shown, in given MIME types.
     *
     * @param id what {@link #display(Object, String...)} returned
     * @param o the new value, not null
     * @param as the MIME types
     */
    public static void updateDisplay(String id, Object o, String... as) {
        elara.display.Display.current().update(id, render(o, as).toMimeBundle());
    }

    private static String show(DisplayData data) {
        if (!data.hasDisplayId()) {
            var id = elara.display.Display.current().display(data.toMimeBundle());
            data.setDisplayId(id);
            return id;
        }
        elara.display.Display.current().display(data.getDisplayId(), data.toMimeBundle());
        return data.getDisplayId();
    }

    private static MimeBundle looks(Object o) {
        return MagicCalls.renderer().render(Objects.requireNonNull(o, NOTHING));
    }

    private static Renderer renderer() {
        return new Renderer(MagicCalls.renderer());
    }
}
