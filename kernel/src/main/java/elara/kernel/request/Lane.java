package elara.kernel.request;

import java.io.PrintStream;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/** A thread that serves requests one after the other, in the order in which they came. */
final class Lane {
    private final BlockingQueue<Request> waiting = new LinkedBlockingQueue<>();
    private final Thread thread;
    private final Consumer<Request> server;
    private final PrintStream log;
    private volatile boolean closed;

    Lane(String name, Consumer<Request> server, PrintStream log) {
        this.server = server;
        this.log = log;
        thread = new Thread(this::run, name);
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    void add(Request request) {
        waiting.add(request);
    }

    /** Serves nothing more; what is being served goes on. */
    void close() {
        closed = true;
        thread.interrupt();
    }

    private void run() {
        while (!closed) {
            try {
                server.accept(waiting.take());
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
