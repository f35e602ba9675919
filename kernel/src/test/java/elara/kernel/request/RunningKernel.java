package elara.kernel.request;

import elara.kernel.channel.TestClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Tests of a whole kernel over its sockets, each of a fresh one. */
abstract class RunningKernel {
    protected EchoKernel kernel;
    protected TestClient client;

    @BeforeEach
    void start() throws Exception {
        kernel = EchoKernel.start();
        client = kernel.client();
    }

    @AfterEach
    void stop() {
        client.close();
        kernel.close();
    }
}
