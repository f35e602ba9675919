package elara.linalg;

import dev.ludovic.netlib.lapack.LAPACK;
import dev.ludovic.netlib.lapack.NativeLAPACK;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Runs OpenBLAS's LU decomposition where it has room. It recurses with a frame of nearly a megabyte a level, some five
 * levels deep, and Java's threads have a megabyte: on one of them it would take the whole process down, without a trace
 * (OpenBLAS issues 1082 and 3229). Products and the other decompositions are content with little.
 */
final class DeepStack {
    /** Three times what matrices of any size were seen to need. */
    private static final long STACK_SIZE = 16L << 20;

    /** Matrices with up to so many elements are decomposed without recursion, and often: a thread would cost more. */
    private static final long SMALL = 32 * 32;

    private DeepStack() {}

    /**
     * Calls a routine, on a thread of its own if it is native and the matrix is not small. An interrupt ends the waiting
     * at once, and leaves the routine to finish for nobody.
     *
     * @throws CancellationException if the calling thread is interrupted
     */
    static void call(LAPACK lapack, int m, int n, Runnable routine) {
        if (!(lapack instanceof NativeLAPACK) || (long) m * n <= SMALL) {
            routine.run();
            return;
        }
        if (Thread.currentThread().isInterrupted()) {
            throw interrupted();
        }
        var task = new FutureTask<Void>(routine, null);
        var thread = new Thread(null, task, "elara-lu", STACK_SIZE, false);
        thread.setDaemon(true);
        thread.start();
        try {
            task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw interrupted();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The matrix decomposition failed", e.getCause());
        }
    }

    private static CancellationException interrupted() {
        return new CancellationException("Interrupted during a matrix decomposition");
    }
}
