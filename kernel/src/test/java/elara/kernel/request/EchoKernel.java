package elara.kernel.request;

import elara.kernel.channel.Channels;
import elara.kernel.channel.TestClient;
import elara.kernel.wire.ConnectionFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A whole kernel around {@link EchoInterpreter}: what there is to wire, and nothing of Java. */
public final class EchoKernel implements AutoCloseable {
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private final ConnectionFile file;
    private final Interpreter interpreter = new EchoInterpreter();
    private final Channels channels;
    private final History history;
    private final Dispatcher dispatcher;

    EchoKernel(ConnectionFile file, String historyFile, OutputLimit limit) throws IOException {
        this.file = file;
        var out = new PrintStream(log, true, StandardCharsets.UTF_8);
        channels = Channels.bind(file, out);
        history = new History(historyFile, out);
        dispatcher = new Dispatcher(interpreter, channels, history, limit, out);
        dispatcher.start();
    }

    static EchoKernel start() throws IOException {
        return start(":memory:");
    }

    static EchoKernel start(String historyFile) throws IOException {
        return new EchoKernel(TestClient.connection("a key"), historyFile, new OutputLimit(Long.MAX_VALUE));
    }

    static EchoKernel start(OutputLimit limit) throws IOException {
        return new EchoKernel(TestClient.connection("a key"), ":memory:", limit);
    }

    TestClient client() {
        return new TestClient(file).settle();
    }

    ConnectionFile connection() {
        return file;
    }

    boolean awaitShutdown() throws InterruptedException {
        return dispatcher.awaitShutdown();
    }

    String log() {
        return log.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        interpreter.close();
        dispatcher.close();
        history.close();
        channels.close();
    }

    /** Serves a connection file, so that any Jupyter front end can talk to it. */
    public static void main(String[] args) throws Exception {
        var file = ConnectionFile.read(Path.of(args[0]));
        try (var kernel = new EchoKernel(file, History.location(System.getenv()), OutputLimit.of(System.getenv()))) {
            kernel.awaitShutdown();
            System.err.print(kernel.log());
        }
    }
}
