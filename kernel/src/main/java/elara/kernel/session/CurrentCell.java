package elara.kernel.session;

import elara.kernel.request.Cell;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.function.UnaryOperator;

/**
 * Which cell a thread belongs to: the one that started it, directly or through other threads. Threads of nobody, and
 * those of the pool that all cells share, belong to the latest cell.
 */
final class CurrentCell {
    // Not static: it is the session's, and ends with it.
    @SuppressWarnings("ThreadLocalUsage")
    private final InheritableThreadLocal<CellText> ofThread = new InheritableThreadLocal<>();

    private final UnaryOperator<String> clean;
    private volatile CellText latest;

    /**
     * Creates a record of cells.
     *
     * @param clean what is done to text before a cell prints it
     */
    CurrentCell(UnaryOperator<String> clean) {
        this.clean = clean;
    }

    /** A cell begins on the calling thread. */
    void enter(Cell cell) {
        var text = new CellText(cell, clean);
        ofThread.set(text);
        latest = text;
    }

    /** The cell of the calling thread; null before the first. */
    CellText get() {
        if (Thread.currentThread() instanceof ForkJoinWorkerThread worker
                && worker.getPool() == ForkJoinPool.commonPool()) {
            return latest;
        }
        var own = ofThread.get();
        return own != null ? own : latest;
    }
}
