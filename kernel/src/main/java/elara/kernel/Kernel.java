package elara.kernel;

import elara.kernel.channel.Channels;
import elara.kernel.request.Dispatcher;
import elara.kernel.request.History;
import elara.kernel.request.Interpreter;
import elara.kernel.request.OutputLimit;
import elara.kernel.session.JavaSession;
import elara.kernel.wire.ConnectionFile;
import java.io.FileNotFoundException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The wiring: sockets, the requests that come in on them, and the Java session that answers. */
public final class Kernel implements AutoCloseable {
    private final Channels channels;
    private final History history;
    private final Interpreter java;
    private final Dispatcher requests;

    /**
     * Starts to serve. JShell starts in the background meanwhile.
     *
     * @param connection where the front end is
     * @throws IOException if a socket cannot be bound; the text says which
     */
    public Kernel(ConnectionFile connection) throws IOException {
        // The process's own: cells get other streams.
        var own = ownLog();
        var log = own.orElse(System.err);
        // The session first: it has the most to do, and does it meanwhile.
        var session = new JavaSession(log);
        java = session;
        own.ifPresent(taken -> session.takeNativeOutput());
        try {
            channels = Channels.bind(connection, log);
        } catch (IOException e) {
            java.close();
            throw e;
        }
        history = new History(History.location(System.getenv()), log);
        requests = new Dispatcher(java, channels, history, OutputLimit.of(System.getenv()), log);
        requests.start();
    }

    /** Where the process complains, by a way of our own, which stays when the streams themselves become the cells'. */
    private static Optional<PrintStream> ownLog() {
        try {
            return Optional.of(new PrintStream(new FileOutputStream("/dev/fd/2", true), true, StandardCharsets.UTF_8));
        } catch (FileNotFoundException e) {
            return Optional.empty();
        }
    }

    /**
     * Waits until a front end has asked for the end and been answered.
     *
     * @return whether it is going to start the kernel again
     * @throws InterruptedException if the calling thread is interrupted
     */
    public boolean awaitShutdown() throws InterruptedException {
        return requests.awaitShutdown();
    }

    /** Stops the running cells, if there are any. */
    void interrupt() {
        requests.interrupt();
    }

    /** Has the running cells say why they end, unless a front end wants it. */
    void tellOfEnd(String why) {
        requests.tellOfEnd(why);
    }

    @Override
    public void close() {
        java.close();
        requests.close();
        history.close();
        channels.close();
    }
}
