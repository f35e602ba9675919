package elara.kernel.session;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The stretches of a cell in which the user's own code runs. Only there may its thread be interrupted or stopped:
 * javac, surprised in the middle of a jar, would not read it again. Meanwhile others may use the compiler.
 */
final class UserCode implements AutoCloseable {
    /** How long a thread that computes, and one that waits for something, may take to heed an interrupt. */
    private static final Duration PATIENCE = Duration.ofMillis(200);

    private static final Duration PATIENCE_WITH_WAITING = Duration.ofSeconds(1);

    /** What JShell and javac are guarded by. */
    private final ReentrantLock compiler;

    private final Stopper stopper;
    private final ScheduledThreadPoolExecutor later;
    private boolean cellRuns;
    private boolean askedToStop;
    private long cells;
    private Thread running;
    private boolean stopSent;

    UserCode(ReentrantLock compiler, Stopper stopper) {
        this.compiler = compiler;
        this.stopper = stopper;
        later = new ScheduledThreadPoolExecutor(1, task -> {
            var thread = new Thread(null, task, "elara-stop", 0, false);
            thread.setDaemon(true);
            return thread;
        });
        later.setRemoveOnCancelPolicy(true);
    }

    /** A cell begins, on the calling thread. */
    synchronized void begin() {
        cellRuns = true;
        askedToStop = false;
        cells++;
    }

    /** The cell has ended. */
    synchronized void end() {
        cellRuns = false;
    }

    /** Whether somebody wants the running cell to stop. */
    synchronized boolean askedToStop() {
        return askedToStop;
    }

    /** Asks the running cell to stop; harder, if it has not within a second or is asked again. */
    synchronized void interrupt() {
        if (!cellRuns) {
            return;
        }
        var again = askedToStop;
        askedToStop = true;
        if (running == null) {
            return;
        }
        running.interrupt();
        var cell = cells;
        if (again) {
            later(Duration.ZERO, () -> stop(cell));
        } else {
            later(PATIENCE, () -> stopIfBusy(cell));
            later(PATIENCE_WITH_WAITING, () -> stopOnce(cell));
        }
    }

    private void later(Duration delay, Runnable step) {
        var unused = later.schedule(step, delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    private synchronized void stopIfBusy(long cell) {
        if (running != null && running.getState() == Thread.State.RUNNABLE) {
            stopOnce(cell);
        }
    }

    /** Code that catches even this goes on until somebody asks again. */
    private synchronized void stopOnce(long cell) {
        if (!stopSent) {
            stop(cell);
        }
    }

    private synchronized void stop(long cell) {
        if (cell == cells && cellRuns && askedToStop && running != null) {
            stopSent = stopper.stop(running);
        }
    }

    /** Runs the user's code on the calling thread, which holds the compiler and gives it up meanwhile. */
    <T> T run(Callable<T> code) throws Exception {
        var holds = compiler.getHoldCount();
        enter(Thread.currentThread());
        for (int i = 0; i < holds; i++) {
            compiler.unlock();
        }
        try {
            return code.call();
        } finally {
            leave();
            for (int i = 0; i < holds; i++) {
                compiler.lock();
            }
        }
    }

    private synchronized void enter(Thread thread) throws InterruptedException {
        if (askedToStop) {
            throw new InterruptedException("interrupted before it began");
        }
        running = thread;
    }

    /** Does the session's own work, such as another evaluation, that the user's code on the calling thread asks for. */
    <T> T aside(Callable<T> work) throws Exception {
        Thread outer;
        synchronized (this) {
            outer = running;
        }
        if (outer != Thread.currentThread()) {
            return work.call();
        }
        leave();
        try {
            return work.call();
        } finally {
            enter(outer);
        }
    }

    /** Ends the stretch. A stop sent at the last moment arrives in here, where it can do no harm. */
    private void leave() {
        var left = false;
        while (!left) {
            try {
                synchronized (this) {
                    running = null;
                    if (stopSent) {
                        stopSent = false;
                        // Time for what is on its way.
                        wait(10);
                    }
                }
                left = true;
            } catch (InterruptedException | ThreadDeath | Stopper.Stopped e) {
                left = false;
            }
        }
        // Whoever was interrupted, it was the user's code.
        Thread.interrupted();
    }

    @Override
    public void close() {
        later.shutdownNow();
    }
}
