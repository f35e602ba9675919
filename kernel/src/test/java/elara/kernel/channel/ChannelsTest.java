package elara.kernel.channel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import elara.kernel.wire.ConnectionFile;
import elara.kernel.wire.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.Inet6Address;
import java.net.NetworkInterface;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class ChannelsTest {
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private final ConnectionFile file = TestClient.connection("key");

    private Channels bind() throws IOException {
        return bind(file);
    }

    private Channels bind(ConnectionFile to) throws IOException {
        return Channels.bind(to, new PrintStream(log, true, UTF_8));
    }

    /** Answers each message with one of type {@code answer} and the same content. */
    private static void echo(Channels channels) {
        var greeting = channels.codec().compose("greeting", Json.object(), Json.object());
        channels.start(
                (channel, message) -> channels.send(
                        channel,
                        channels.codec()
                                .compose("answer", message.header(), message.content())
                                .to(message.identities())),
                greeting.to(List.of("greeting".getBytes(UTF_8))));
    }

    @Test
    void theFirstThatListensIsGreeted() throws Exception {
        try (var channels = bind()) {
            echo(channels);
            // When nobody is there yet, nothing is lost.
            var nobody = channels.codec().compose("status", Json.object(), Json.object());
            channels.send(Channel.IOPUB, nobody.to(List.of("status".getBytes(UTF_8))));
            try (var client = new TestClient(file)) {
                assertEquals(
                        "iopub_welcome",
                        client.await(Channel.IOPUB, message -> true).type());
                assertEquals(
                        "greeting", client.await(Channel.IOPUB, message -> true).type());
            }
        }
    }

    @Test
    void aMessageIsAnsweredOnTheChannelItCameFrom() throws Exception {
        try (var channels = bind();
                var client = new TestClient(file)) {
            echo(channels);
            for (var channel : List.of(Channel.SHELL, Channel.CONTROL, Channel.STDIN)) {
                var id = client.send(channel, "x", Json.object().put("on", channel.name()));
                var answer = client.await(channel, message -> message.parentId().equals(id));
                assertEquals(channel.name(), answer.text("on"));
            }
        }
    }

    @Test
    void theFirstThatASubscriberGetsIsAWelcome() throws Exception {
        try (var channels = bind();
                var busy = new TestClient(file)) {
            echo(channels);
            var sending = new AtomicBoolean(true);
            var others = new Thread(() -> {
                while (sending.get()) {
                    var status = channels.codec().compose("status", Json.object(), Json.object());
                    channels.send(Channel.IOPUB, status.to(List.of("status".getBytes(UTF_8))));
                    LockSupport.parkNanos(20_000);
                }
            });
            others.start();
            // They come and go while others are sent to.
            for (int i = 0; i < 50; i++) {
                try (var client = new TestClient(file)) {
                    var first = client.await(Channel.IOPUB, message -> true);
                    assertEquals("iopub_welcome", first.type());
                    assertEquals("{\"subscription\":\"\"}", first.content().toString());
                    assertEquals(Json.object(), first.parentHeader());
                    client.await(Channel.IOPUB, message -> message.type().equals("status"));
                }
            }
            sending.set(false);
            others.join();
            assertEquals(
                    "iopub_welcome", busy.await(Channel.IOPUB, message -> true).type());
            assertEquals("", log.toString(UTF_8));
        }
    }

    @Test
    void withoutAKeyItListensToThisMachineAloneAndSaysSo() throws Exception {
        var open = TestClient.connection("");
        try (var channels = bind(open);
                var client = new TestClient(open)) {
            echo(channels);
            var id = client.send(Channel.SHELL, "x", Json.object());
            client.await(Channel.SHELL, message -> message.parentId().equals(id));
        }
        assertEquals(
                "elara: the connection file has no key: anybody on this machine may run code in this kernel\n",
                log.toString(UTF_8));
        for (var ip : List.of("0.0.0.0", "*", "192.0.2.1", "::")) {
            var everybody = new ConnectionFile(
                    "tcp", ip, "", open.shell(), open.control(), open.stdin(), open.iopub(), open.heartbeat());
            var refused = assertThrows(IOException.class, () -> bind(everybody));
            assertTrue(refused.getMessage().contains("has no key"), refused.getMessage());
        }
    }

    @Test
    void theHeartBeats() throws Exception {
        try (var channels = bind();
                var client = new TestClient(file)) {
            echo(channels);
            for (int i = 0; i < 3; i++) {
                var beat = ("beat " + i).getBytes(UTF_8);
                assertArrayEquals(beat, client.beat(beat));
            }
        }
    }

    @Test
    void aPortThatIsTakenIsNamed() throws Exception {
        try (var channels = bind()) {
            echo(channels);
            var e = assertThrows(IOException.class, this::bind);
            assertTrue(
                    e.getMessage().startsWith("cannot bind the shell socket to tcp://127.0.0.1:" + file.shell()),
                    e.getMessage());
        }
    }

    @Test
    void portsAreFreeAgainAfterAFailureAndAfterTheEnd() throws Exception {
        var other = TestClient.connection("key");
        var clash = new ConnectionFile(
                "tcp",
                "127.0.0.1",
                "key",
                other.shell(),
                other.control(),
                other.stdin(),
                file.iopub(),
                other.heartbeat());
        var first = bind();
        assertThrows(IOException.class, () -> bind(clash));
        first.close();
        bind(other).close();
        bind().close();
    }

    @Test
    void whatIsSentBeforeTheEndStillArrives() throws Exception {
        try (var client = new TestClient(file)) {
            var channels = bind();
            echo(channels);
            var id = client.send(Channel.SHELL, "x", Json.object());
            var answer =
                    client.await(Channel.SHELL, message -> message.parentId().equals(id));
            var big = "x".repeat(1_000_000);
            for (int i = 0; i < 4; i++) {
                var last = channels.codec()
                        .compose(
                                "last",
                                answer.header(),
                                Json.object().put("n", i).put("big", big));
                channels.send(Channel.SHELL, last.to(List.of(client.identity())));
            }
            long start = System.nanoTime();
            channels.close();
            assertTrue(System.nanoTime() - start < TimeUnit.MILLISECONDS.toNanos(1200));
            for (int i = 0; i < 4; i++) {
                assertEquals(
                        i,
                        client.await(Channel.SHELL, m -> m.type().equals("last"))
                                .integer("n", -1));
            }
        }
    }

    @Test
    void closesInTimeWhenNobodyReads() throws Exception {
        var channels = bind();
        echo(channels);
        try (var client = new TestClient(file)) {
            var id = client.send(Channel.SHELL, "x", Json.object());
            client.await(Channel.SHELL, message -> message.parentId().equals(id));
            var big = Json.object().put("big", "x".repeat(20_000_000));
            channels.send(
                    Channel.SHELL,
                    channels.codec().compose("big", Json.object(), big).to(List.of(client.identity())));
            long start = System.nanoTime();
            channels.close();
            assertTrue(System.nanoTime() - start < TimeUnit.MILLISECONDS.toNanos(1200));
        }
    }

    @Test
    void anInterruptedThreadMaySend() throws Exception {
        try (var channels = bind();
                var client = new TestClient(file)) {
            echo(channels);
            var id = client.send(Channel.SHELL, "x", Json.object());
            client.await(Channel.SHELL, message -> message.parentId().equals(id));
            Thread.currentThread().interrupt();
            var message = channels.codec().compose("interrupted", Json.object(), Json.object());
            channels.send(Channel.SHELL, message.to(List.of(client.identity())));
            assertTrue(Thread.interrupted());
            client.await(Channel.SHELL, next -> next.type().equals("interrupted"));
            assertEquals("", log.toString(UTF_8));
        }
    }

    @Test
    void ipcIsRefusedInWords() {
        var ipc = new ConnectionFile("ipc", "/tmp/none", "key", 1, 2, 3, 4, 5);
        var e = assertThrows(IOException.class, () -> bind(ipc));
        assertTrue(e.getMessage().contains("ipc is not supported"), e.getMessage());
    }

    @Test
    void listensOnIpv6() throws Exception {
        var v6 = new ConnectionFile(
                "tcp", "::1", "key", file.shell(), file.control(), file.stdin(), file.iopub(), file.heartbeat());
        assumeTrue(
                NetworkInterface.networkInterfaces()
                        .flatMap(NetworkInterface::inetAddresses)
                        .anyMatch(address -> address instanceof Inet6Address && address.isLoopbackAddress()),
                "this machine has no IPv6");
        try (var channels = bind(v6);
                var client = new TestClient(v6)) {
            echo(channels);
            var id = client.send(Channel.SHELL, "x", Json.object());
            client.await(Channel.SHELL, message -> message.parentId().equals(id));
        }
    }
}
