package elara.kernel;

import elara.kernel.channel.Channel;
import elara.kernel.channel.Channels;
import elara.kernel.channel.TestClient;
import elara.kernel.request.Dispatcher;
import elara.kernel.request.History;
import elara.kernel.request.OutputLimit;
import elara.kernel.session.JavaSession;
import elara.kernel.wire.Json;
import elara.kernel.wire.Message;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** A whole kernel in this process, as {@link Kernel} wires it, but for a history in memory; and a client of it. */
final class JavaKernel implements AutoCloseable {
    private final PrintStream log = System.err;
    private final JavaSession java = new JavaSession(log);
    private final History history = new History(":memory:", log);
    private final Channels channels;
    private final Dispatcher dispatcher;
    final TestClient client;

    JavaKernel() throws IOException {
        var file = TestClient.connection("a key");
        channels = Channels.bind(file, log);
        dispatcher = new Dispatcher(java, channels, history, OutputLimit.of(Map.of()), log);
        dispatcher.start();
        client = new TestClient(file).settle();
    }

    /** Sends a cell and waits until it prints. */
    String begin(String code, ObjectNode header) {
        var id = send("execute_request", TestClient.cell(code), header);
        client.await(
                Channel.IOPUB,
                message -> message.type().equals("stream") && message.parentId().equals(id));
        return id;
    }

    String begin(String code) {
        return begin(code, Json.object());
    }

    /** Sends a request on the shell channel with more in its header. */
    String send(String type, ObjectNode content, ObjectNode header) {
        var plain = client.compose(type, content);
        var more = plain.header().deepCopy();
        more.setAll(header);
        var message =
                new Message(plain.identities(), more, plain.parentHeader(), plain.metadata(), content, plain.buffers());
        client.sendFrames(Channel.SHELL, client.encode(message));
        return message.id();
    }

    void interrupt() {
        client.ask(Channel.CONTROL, "interrupt_request", Json.object());
    }

    @Override
    public void close() {
        java.close();
        dispatcher.close();
        history.close();
        client.close();
        channels.close();
    }
}
