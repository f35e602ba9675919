package elara.kernel.maven;

import elara.display.MimeBundle;
import elara.kernel.request.Cell;
import java.util.Optional;
import java.util.UUID;

/** One output, that changes while things come and is gone when all has come, for then it is of no use any more. */
final class ProgressLine {
    private final Cell cell;
    private final String id = UUID.randomUUID().toString();
    private boolean shown;
    private boolean first;

    ProgressLine(Cell cell) {
        this.cell = cell;
    }

    void show(String text) {
        if (shown) {
            cell.updateDisplay(id, MimeBundle.text(text));
        } else {
            first = cell.outputs() == 0;
            cell.display(id, MimeBundle.text(text));
            shown = true;
        }
    }

    /**
     * Goes, unless it is to stay; what is shown besides it would go with it, so it stays then, too.
     *
     * @param last what to say last
     * @param stays whether it is to stay
     */
    void end(Optional<String> last, boolean stays) {
        if (shown && first && !stays && cell.outputs() == 1) {
            cell.clearOutput(false);
        } else if (shown || stays) {
            last.ifPresent(this::show);
        }
    }
}
