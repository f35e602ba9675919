package elara.kernel.request;

import static org.junit.jupiter.api.Assertions.assertEquals;

import elara.kernel.channel.TestClient;
import org.junit.jupiter.api.Test;

class EchoKernelTest {
    @Test
    void aCellGoesDownAndItsResultComesBack() throws Exception {
        try (var kernel = EchoKernel.start();
                var client = kernel.client()) {
            var exchange = client.execute("print hello\nvalue 42");
            assertEquals("ok", exchange.status());
            assertEquals("hello\n", exchange.stream("stdout"));
            assertEquals("42", exchange.result());
            assertEquals(TestClient.cell("x").size(), 6);
        }
    }
}
