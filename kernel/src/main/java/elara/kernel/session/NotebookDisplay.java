package elara.kernel.session;

import elara.display.Display;
import elara.display.MimeBundle;
import elara.kernel.render.Renderer;
import elara.kernel.request.Cell;
import java.util.function.Supplier;

/** The display below a cell. */
final class NotebookDisplay implements Display {
    private final Supplier<Cell> cell;
    private final Renderer renderer;
    private volatile String newestId;

    /**
     * Creates a display.
     *
     * @param cell the cell it stands for, asked each time
     * @param renderer what gives values their looks
     */
    NotebookDisplay(Supplier<Cell> cell, Renderer renderer) {
        this.cell = cell;
        this.renderer = renderer;
    }

    Cell cell() {
        return cell.get();
    }

    Renderer renderer() {
        return renderer;
    }

    @Override
    public String display(MimeBundle bundle) {
        var id = Display.super.display(bundle);
        newestId = id;
        return id;
    }

    /** Whether a value is the very id that was returned last: of use to the program, not worth showing. */
    boolean returned(Object value) {
        return value != null && value == newestId;
    }

    @Override
    public void display(String id, MimeBundle bundle) {
        cell.get().display(id, bundle);
    }

    @Override
    public void update(String id, MimeBundle bundle) {
        cell.get().updateDisplay(id, bundle);
    }

    @Override
    public void clear(boolean wait) {
        cell.get().clearOutput(wait);
    }
}
