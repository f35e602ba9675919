package elara.kernel.request;

import java.io.PrintStream;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;

/** A thread that serves requests one after the other, in the order in which they came. */
final class Lane {
    /** A request's turn. */
    @FunctionalInterface
    interface Turn {
        void run() throws Exception;
    }

    private record Waiting(Turn turn, CompletableFuture<Void> served) {}

    private final BlockingQueue<Waiting> waiting = new LinkedBlockingQueue<>();
    private final Thread thread;
    private final PrintStream log;
    private volatile CompletableFuture<Void> newest = CompletableFuture.completedFuture(null);
    private volatile boolean closed;
    private volatile long abortedUpTo;

    Lane(String name, PrintStream log) {
        this.log = log;
        // Of what the thread that opens it has inherited, it wants nothing.
        thread = new Thread(null, this::run, name, 0, false);
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    void add(Turn turn) {
        var next = new Waiting(turn, new CompletableFuture<>());
        newest = next.served();
        waiting.add(next);
    }

    /** Done when all that has been added is served. */
    CompletableFuture<Void> newest() {
        return newest;
    }

    /** From now on, the cells among the requests up to this number are not to be run. */
    void abort(long upTo) {
        abortedUpTo = upTo;
    }

    boolean aborted(Request request) {
        return request.number() <= abortedUpTo;
    }

    /** Serves nothing more; what is being served goes on. */
    void close() {
        closed = true;
        thread.interrupt();
    }

    private void run() {
        while (!closed) {
            try {
                var next = waiting.take();
                try {
                    next.turn().run();
                } finally {
                    next.served().complete(null);
                }
            } catch (Throwable e) {
                // Nothing that a request does may end the thread that serves the next one. An interrupt was meant for
                // a cell that has ended meanwhile, or comes from close().
                if (!(e instanceof InterruptedException)) {
                    log.println("elara: a request failed: " + e);
                }
            }
        }
    }
}
