package elara.kernel.session;

import elara.kernel.request.Cell;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The stretches of a cell in which the user's own code runs. Only there may its thread be interrupted or stopped:
 * javac, surprised in the middle of a jar, would not read it again. Meanwhile others may use the compiler.
 */
final class UserCode implements AutoCloseable {
    /** How long a thread may take to notice an interrupt, and how often to look then: who has noticed goes elsewhere. */
    private static final Duration PATIENCE = Duration.ofMillis(40);

    private static final Duration LOOK = Duration.ofMillis(10);

    /** How long it may compute after it has, and how long it may wait for something, such as what it tidies up. */
    private static final Duration PATIENCE_WITH_COMPUTING = Duration.ofMillis(150);

    private static final Duration PATIENCE_WITH_WAITING = Duration.ofSeconds(1);

    /** Until when all that can be done has been done. */
    private static final Duration PATIENCE_WITH_NATIVE_CODE = Duration.ofSeconds(2);

    /** Asked again: so often in a row, and so long apart, for code that catches what it is stopped with. */
    private static final int BURST = 4;

    private static final long HALF_A_MILLI = 500_000;

    private static final Duration PAUSE = Duration.ofMillis(5);

    /** How often in a row to find that nothing more is there to be stopped. */
    private static final int LOOKS = 10;

    private static final int IDLE_SECONDS = 5;

    /** What JShell and javac are guarded by. */
    private final ReentrantLock compiler;

    private final Stopper stopper;
    private final SystemCall systemCall = new SystemCall();
    private final ScheduledThreadPoolExecutor later;
    private Cell cell;
    private Children children = Children.fromNow();
    private boolean askedToStop;
    private long cells;
    private Thread running;
    private long runningInSystem;
    private StackTraceElement[] interruptedAt = {};
    private boolean stopSent;
    private boolean insisting;

    UserCode(ReentrantLock compiler, Stopper stopper) {
        this.compiler = compiler;
        this.stopper = stopper;
        later = new ScheduledThreadPoolExecutor(1, task -> {
            var thread = new Thread(null, task, "elara-stop", 0, false);
            thread.setDaemon(true);
            return thread;
        });
        later.setRemoveOnCancelPolicy(true);
        // Of a thread that runs cells no more, nothing stays.
        later.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
        later.allowCoreThreadTimeOut(true);
    }

    /** A cell begins, on the calling thread. */
    synchronized void begin(Cell begun) {
        cell = begun;
        children = Children.fromNow();
        askedToStop = false;
        insisting = false;
        cells++;
    }

    /** The cell has ended. */
    synchronized void end() {
        cell = null;
    }

    /** Whether somebody wants the running cell to stop. */
    synchronized boolean askedToStop() {
        return askedToStop;
    }

    /** Where the running cell was when it was asked to stop. */
    synchronized StackTraceElement[] interruptedAt() {
        return interruptedAt;
    }

    /** Asks the running cell to stop; harder, if it does not or is asked again. */
    synchronized void interrupt() {
        if (cell == null) {
            return;
        }
        var again = askedToStop;
        askedToStop = true;
        if (running == null) {
            return;
        }
        var number = cells;
        if (!again) {
            interruptedAt = running.getStackTrace();
        }
        running.interrupt();
        if (again && !insisting) {
            insisting = true;
            later(Duration.ZERO, () -> insist(number));
        } else if (!again) {
            for (var at = PATIENCE; at.compareTo(PATIENCE_WITH_COMPUTING) < 0; at = at.plus(LOOK)) {
                later(at, () -> stopIf(number, hasNotNoticed()));
            }
            later(PATIENCE_WITH_COMPUTING, () -> stopIf(number, isComputing()));
            later(PATIENCE_WITH_WAITING, () -> stopIf(number, true));
            later(PATIENCE_WITH_NATIVE_CODE, () -> tell(number));
        }
    }

    private void later(Duration delay, Runnable step) {
        var unused = later.schedule(
                () -> {
                    synchronized (this) {
                        step.run();
                    }
                },
                delay.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    private boolean isStopping(long number) {
        return number == cells && cell != null && askedToStop && running != null;
    }

    /** Whoever notices clears the mark, or goes on to somewhere else; not so a loop that catches all. */
    private boolean hasNotNoticed() {
        return running != null
                && !stopSent
                && (running.isInterrupted()
                        || (!isComputing() && Arrays.equals(running.getStackTrace(), interruptedAt)));
    }

    private boolean isComputing() {
        return running != null && running.getState() == Thread.State.RUNNABLE;
    }

    /** Stops a cell once: code that catches even this goes on until somebody asks again. */
    private void stopIf(long number, boolean condition) {
        if (condition && isStopping(number) && !stopSent) {
            stop(number);
        }
    }

    private void stop(long number) {
        stopSent |= stopper.stop(running);
        helpers(number, LOOKS);
    }

    /** What works for the cell on threads of the pool that all share ends too; one task after the other. */
    private void helpers(long number, int looks) {
        if (number == cells && askedToStop && looks > 0) {
            if (isComputing()) {
                // Perhaps for the operating system; more than once, as it may wait again before it notices.
                systemCall.wake(runningInSystem);
                if (Children.areReadBy(running)) {
                    children.end();
                }
            }
            later(PAUSE, () -> helpers(number, ParallelWork.stop(stopper) ? LOOKS : looks - 1));
        }
    }

    private void insist(long number) {
        if (isStopping(number)) {
            for (int i = 0; i < BURST && running != null; i++) {
                stopSent |= stopper.stop(running);
                // Not always at the same point of what it does after it has caught the one before.
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(HALF_A_MILLI));
            }
            systemCall.wake(runningInSystem);
            later(PAUSE, () -> insist(number));
        }
    }

    private void tell(long number) {
        if (isStopping(number)) {
            cell.write(Cell.Stream.STDERR, Unstoppable.describe(running) + "\n");
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
        runningInSystem = systemCall.thread();
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

    /** Ends the stretch. What was sent at the last moment arrives in here, where it can do no harm. */
    private void leave() {
        var left = false;
        while (!left) {
            try {
                synchronized (this) {
                    running = null;
                    while (stopSent) {
                        // Time for what is on its way; what comes ends the wait, and the next begins.
                        wait(10);
                        stopSent = false;
                    }
                }
                left = true;
            } catch (InterruptedException | ThreadDeath e) {
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
