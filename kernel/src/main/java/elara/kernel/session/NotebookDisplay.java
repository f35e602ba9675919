package elara.kernel.session;

import elara.display.Display;
import elara.display.MimeBundle;
import elara.kernel.magic.Host;
import elara.kernel.render.Renderer;
import elara.kernel.request.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The display below a cell. */
final class NotebookDisplay implements Display {
    private final Supplier<Cell> cell;
    private final Renderer renderer;
    private final Host host;
    private final List<Runnable> last = new ArrayList<>();
    private boolean ended;
    private volatile String newestId;

    /**
     * Creates a display.
     *
     * @param cell the cell it stands for, asked each time
     * @param renderer what gives values their looks
     * @param host the session
     */
    NotebookDisplay(Supplier<Cell> cell, Renderer renderer, Host host) {
        this.cell = cell;
        this.renderer = renderer;
        this.host = host;
    }

    Cell cell() {
        return cell.get();
    }

    Renderer renderer() {
        return renderer;
    }

    Host host() {
        return host;
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
    public synchronized void beforeEnd(Runnable action) {
        if (!ended) {
            last.add(action);
        }
    }

    /** The cell ends: does what was left for that. What fails is told, and does not keep the rest from being done. */
    void end() {
        List<Runnable> actions;
        synchronized (this) {
            ended = true;
            actions = List.copyOf(last);
        }
        for (var action : actions) {
            try {
                action.run();
            } catch (RuntimeException | LinkageError e) {
                cell.get().write(Cell.Stream.STDERR, "at the end of the cell: " + e + "\n");
            }
        }
    }

    @Override
    public void clear(boolean wait) {
        cell.get().clearOutput(wait);
    }
}
