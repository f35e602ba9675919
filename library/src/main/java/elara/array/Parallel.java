package elara.array;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.RecursiveAction;

/**
 * Work cut into parts for the processors, on the common fork-join pool. The parts are of the elements of one result, so that
 * it is the same however many there are. Nothing that runs here calls a BLAS that has threads of its own.
 *
 * <p>The system property {@code elara.threads} limits the number of threads; 1 switches them off.
 */
final class Parallel {
    /** Elements of a part, at least, in a loop that waits for memory: it takes some 50 us to wake a thread up. */
    static final int CHEAP = 1 << 18;

    /** The same in one that computes something for each element. */
    static final int DEAR = 1 << 16;

    /** The same in one that only reads. */
    static final int READING = 1 << 20;

    private static final int THREADS = Math.min(
            Integer.getInteger("elara.threads", Integer.MAX_VALUE), ForkJoinPool.getCommonPoolParallelism() + 1);

    private Parallel() {}

    /** What is done with a part. */
    interface Part {
        /** Does it from one position to before another. */
        void run(int from, int to);
    }

    /** Whether so much work is cut: {@code size} elements of which a part has {@code grain} at least. */
    static boolean pays(int size, int grain) {
        return THREADS > 1 && size >= 2 * grain;
    }

    /**
     * Does all of 0 to n - 1, in parts.
     *
     * @param n how many steps there are
     * @param size how many elements they have together
     * @param grain the fewest elements of a part
     */
    static void split(int n, int size, int grain, Part part) {
        int parts = Math.min(Math.min(THREADS, n), size / grain);
        if (parts < 2) {
            part.run(0, n);
            return;
        }
        var others = new ForkJoinTask<?>[parts - 1];
        for (int k = 1; k < parts; k++) {
            int from = (int) ((long) n * k / parts);
            int to = (int) ((long) n * (k + 1) / parts);
            others[k - 1] = new Share(part, from, to).fork();
        }
        try {
            part.run(0, n / parts);
        } finally {
            for (var other : others) {
                other.quietlyJoin();
            }
        }
        for (var other : others) {
            // An error, such as of memory, is thrown as tasks do.
            other.join();
            var failure = ((Share) other).failure;
            if (failure != null) {
                throw failure;
            }
        }
    }

    /** A part for another thread. It keeps what is thrown: a task would throw a copy of it without its message. */
    private static final class Share extends RecursiveAction {
        private final transient Part part;
        private final int from;
        private final int to;
        private transient RuntimeException failure;

        Share(Part part, int from, int to) {
            this.part = part;
            this.from = from;
            this.to = to;
        }

        @Override
        protected void compute() {
            try {
                part.run(from, to);
            } catch (RuntimeException e) {
                failure = e;
            }
        }
    }

    /** The axis along which arrays of a shape are cut: the first that is long enough, else the longest. */
    static int axis(int[] shape) {
        int longest = 0;
        for (int i = 0; i < shape.length; i++) {
            if (shape[i] >= 64) {
                return i;
            }
            longest = shape[i] > shape[longest] ? i : longest;
        }
        return longest;
    }
}
