package elara.kernel.session;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;

/**
 * The parts of parallel streams that threads of the common pool work on. The stream's own thread waits for them; when it
 * is stopped they would go on, and keep the processor busy.
 */
final class ParallelWork {
    private ParallelWork() {}

    /** Stops the parts that are being worked on; returns whether there were any. A worker goes on to the next part. */
    static boolean stop(Stopper stopper) {
        var any = false;
        for (var entry : Thread.getAllStackTraces().entrySet()) {
            if (entry.getKey() instanceof ForkJoinWorkerThread worker
                    && worker.getPool() == ForkJoinPool.commonPool()
                    && isOfStream(entry.getValue())) {
                any |= stopper.stop(worker);
            }
        }
        return any;
    }

    private static boolean isOfStream(StackTraceElement[] frames) {
        for (var frame : frames) {
            if (frame.getClassName().startsWith("java.util.stream.")
                    || frame.getClassName().startsWith("java.util.Array")) {
                return true;
            }
        }
        return false;
    }
}
