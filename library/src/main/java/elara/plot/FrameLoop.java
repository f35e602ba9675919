package elara.plot;

import java.lang.System.Logger.Level;
import java.util.concurrent.TimeUnit;

/**
 * Draws something that changes faster than it is worth looking at: on a thread of its own, the newest state only, and at
 * most so often. Whoever asks for a frame goes on at once; when nobody has asked since the last frame, there is no
 * thread. A frame that was slow is followed by a longer rest, so that drawing never takes more than a fifth of a
 * processor.
 */
final class FrameLoop {
    private final Runnable frame;
    private final long gap;
    private boolean running;
    private boolean hurried;
    private long wanted;
    private long shown;
    private long next = System.nanoTime();

    /**
     * Makes a loop; it starts by itself.
     *
     * @param frame draws the newest state there is
     * @param gap the least time from one frame to the next, in nanoseconds
     */
    FrameLoop(Runnable frame, long gap) {
        this.frame = frame;
        this.gap = gap;
    }

    /** Asks for a frame some time soon. */
    synchronized void request() {
        wanted++;
        if (!running) {
            running = true;
            var thread = new Thread(this::run, "elara-pictures");
            thread.setDaemon(true);
            thread.start();
        }
    }

    /** Asks for a frame at once, and waits until it is shown; no longer if the calling thread is interrupted. */
    synchronized void finish() {
        request();
        long mine = wanted;
        hurried = true;
        notifyAll();
        try {
            while (shown < mine) {
                wait();
            }
        } catch (InterruptedException e) {
            // The frame is still drawn, as soon as the loop comes to it.
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (rest()) {
            long drawn = wanted();
            long start = System.nanoTime();
            try {
                frame.run();
            } catch (RuntimeException | LinkageError | VirtualMachineError e) {
                System.getLogger(FrameLoop.class.getName()).log(Level.WARNING, "a picture could not be shown", e);
            } finally {
                done(drawn, System.nanoTime() - start);
            }
        }
    }

    /** Waits until the next frame may be drawn; returns false when none is wanted, and the thread is to end. */
    private synchronized boolean rest() {
        if (shown == wanted) {
            running = false;
            return false;
        }
        try {
            for (long left = next - System.nanoTime(); left > 0 && !hurried; left = next - System.nanoTime()) {
                wait(TimeUnit.NANOSECONDS.toMillis(left) + 1);
            }
        } catch (InterruptedException e) {
            // Somebody wants this thread to end: with the frame that is still owed, then.
            hurried = true;
        }
        return true;
    }

    private synchronized long wanted() {
        return wanted;
    }

    private synchronized void done(long drawn, long took) {
        shown = drawn;
        hurried &= shown < wanted;
        next = System.nanoTime() + Math.max(gap, 4 * took);
        notifyAll();
    }
}
