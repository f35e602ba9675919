package elara.frame;

import java.util.concurrent.ForkJoinPool;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** A range of rows, groups or columns in pieces that several threads work on, where that is worth the while. */
final class Pieces {
    /** So many pieces a thread, so that one with longer pieces does not keep the others waiting. */
    private static final int A_THREAD = 4;

    private Pieces() {}

    /** What is done with the range from one place to another. */
    @FunctionalInterface
    interface Work {
        void on(int from, int to);
    }

    /** All places from 0 to {@code count}, which stand for so many rows. */
    static void of(int count, int rows, Work work) {
        int threads = ForkJoinPool.getCommonPoolParallelism() + 1;
        if (threads == 1 || rows < Columns.MANY_ROWS || count < 2) {
            work.on(0, count);
            return;
        }
        int pieces = Math.min(count, A_THREAD * threads);
        each(pieces, rows, i -> work.on(bound(i, pieces, count), bound(i + 1, pieces, count)));
    }

    /** Each of a few things, which are about so many rows. What one throws is thrown here as it is. */
    static void each(int count, int rows, IntConsumer work) {
        if (rows < Columns.MANY_ROWS || count < 2) {
            IntStream.range(0, count).forEach(work);
            return;
        }
        // A stream would throw another exception, made on this thread, with another message.
        var failures = new RuntimeException[count];
        IntStream.range(0, count).parallel().forEach(i -> {
            try {
                work.accept(i);
            } catch (RuntimeException e) {
                failures[i] = e;
            }
        });
        for (var failure : failures) {
            if (failure != null) {
                throw failure;
            }
        }
    }

    /** Two things, at once if they are about many rows. */
    static void both(int rows, Runnable first, Runnable second) {
        each(2, rows, i -> (i == 0 ? first : second).run());
    }

    private static int bound(int piece, int pieces, int count) {
        return (int) ((long) count * piece / pieces);
    }
}
