package io.github.spencerpark.jupyter.kernel;

import elara.display.Display;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;

/** The place below a cell where values are shown. */
public class DisplayStream {
    /** That of the cell of the calling thread. */
    public DisplayStream() {}

    /**
     * Whether there is a front end.
     *
     * @return true
     */
    public boolean isAttached() {
        return true;
    }

    /**
     * Shows a value, under its display id if it has one.
     *
     * @param data the value
     */
    public void display(DisplayData data) {
        if (data.hasDisplayId()) {
            Display.current().display(data.getDisplayId(), data.toMimeBundle());
        } else {
            Display.current().display(data.toMimeBundle());
        }
    }

    /**
     * Replaces what is shown under the value's display id.
     *
     * @param data the new value
     */
    public void updateDisplay(DisplayData data) {
        if (!data.hasDisplayId()) {
            throw new IllegalArgumentException("the data has no display id to say what it replaces");
        }
        updateDisplay(data.getDisplayId(), data);
    }

    /**
     * Replaces what is shown under a display id.
     *
     * @param id the id
     * @param data the new value
     */
    public void updateDisplay(String id, DisplayData data) {
        Display.current().update(id, data.toMimeBundle());
    }
}
