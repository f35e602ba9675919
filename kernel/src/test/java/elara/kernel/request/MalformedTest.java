package elara.kernel.request;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import elara.kernel.channel.Channel;
import elara.kernel.channel.TestClient;
import elara.kernel.wire.Json;
import elara.kernel.wire.Signer;
import java.io.DataOutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever comes in, the next request is served. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MalformedTest {
    private static final int SIGNATURE = 1;
    private static final int HEADER = 2;
    private static final int PARENT = 3;
    private static final int CONTENT = 5;

    private EchoKernel kernel;
    private TestClient client;

    @BeforeAll
    void start() throws Exception {
        kernel = EchoKernel.start();
        client = kernel.client();
    }

    @AfterAll
    void stop() {
        client.close();
        kernel.close();
    }

    private static Arguments spoiled(String how, Consumer<List<byte[]>> spoil) {
        return Arguments.of(how, spoil);
    }

    private static Arguments signed(String how, int frame, String text) {
        return spoiled(how, frames -> {
            frames.set(frame, text.getBytes(UTF_8));
            sign(frames);
        });
    }

    private static void sign(List<byte[]> frames) {
        frames.set(SIGNATURE, new Signer("a key").sign(frames.subList(HEADER, CONTENT + 1)));
    }

    static List<Arguments> ignored() {
        return List.of(
                spoiled(
                        "wrong signature",
                        frames -> frames.set(SIGNATURE, "0".repeat(64).getBytes(UTF_8))),
                spoiled("not signed", frames -> frames.set(SIGNATURE, new byte[0])),
                spoiled("no <IDS|MSG>", frames -> frames.remove(0)),
                spoiled("only 4 frames", frames -> frames.remove(PARENT)),
                spoiled(
                        "only 0 frames",
                        frames -> frames.subList(1, frames.size()).clear()),
                spoiled("no <IDS|MSG> among 2 frames", frames -> {
                    frames.clear();
                    frames.add(new byte[0]);
                }),
                signed("content is not JSON", CONTENT, "{\"code\": \"print forged"),
                signed("header is not JSON", HEADER, "{\"msg_id\": \"x\", \"msg_type\""),
                signed("header.msg_type must be a string, and is missing", HEADER, "{\"msg_id\": \"x\"}"),
                signed("header is an array", HEADER, "[]"),
                signed("parent header is a string", PARENT, "\"x\""),
                signed("content is a number", CONTENT, "17"),
                signed("content is not JSON", CONTENT, "{\"a\":".repeat(100_000)),
                spoiled("content is not JSON", frames -> {
                    frames.set(CONTENT, new byte[] {'{', '"', (byte) 0xff, (byte) 0xfe, '"', ':', '1', '}'});
                    sign(frames);
                }));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ignored")
    void aMalformedMessageIsToldOnceAndTheNextIsServed(String says, Consumer<List<byte[]>> spoil) {
        int before = kernel.log().length();
        var message = client.compose("execute_request", TestClient.cell("print forged"));
        var frames = new ArrayList<>(client.encode(message));
        spoil.accept(frames);
        client.sendFrames(Channel.SHELL, frames);
        assertEquals("1", client.execute("value 1").result());
        assertNull(client.poll(Channel.IOPUB, next -> next.parentId().equals(message.id()), 20));
        assertNull(client.poll(Channel.SHELL, next -> next.parentId().equals(message.id()), 1));
        var told = kernel.log().substring(before);
        assertEquals(1, told.lines().count(), told);
        assertTrue(told.contains(says), told);
    }

    @Test
    void aMissingOrWrongMemberIsAnErrorReply() {
        for (var content : List.of(
                Json.object(),
                Json.object().put("code", 5),
                TestClient.cell("value 1").put("silent", "no"),
                TestClient.cell("value 1").put("user_expressions", 1))) {
            var exchange = client.ask("execute_request", content);
            assertEquals("error", exchange.status());
            assertEquals(List.of(), exchange.types());
            assertTrue(exchange.reply().content().path("evalue").stringValue().startsWith("content."));
        }
        assertEquals("error", client.ask("complete_request", Json.object()).status());
        assertEquals(
                "error",
                client.ask("history_request", Json.object().put("hist_access_type", "x"))
                        .status());
        assertEquals("1", client.execute("value 1").result());
    }

    @Test
    void aHeaderOfEightMegabytesIsTaken() {
        var message = client.compose("kernel_info_request", Json.object());
        message.header().put("padding", "x".repeat(8_000_000));
        client.sendFrames(Channel.SHELL, client.encode(message));
        assertEquals("ok", client.finish(Channel.SHELL, message.id()).status());
    }

    @Test
    void aMessageThatComesAgainIsRefused() {
        int before = kernel.log().length();
        var message = client.compose("execute_request", TestClient.cell("value once"));
        client.sendFrames(Channel.SHELL, client.encode(message));
        assertEquals("once", client.finish(Channel.SHELL, message.id()).result());
        client.sendFrames(Channel.SHELL, client.encode(message));
        assertEquals("1", client.execute("value 1").result());
        assertNull(client.poll(Channel.IOPUB, next -> next.parentId().equals(message.id()), 20));
        assertTrue(kernel.log().substring(before).contains("it came before"));
    }

    /** Greets as ZMTP 3.0 wants it, and then announces two gigabytes. */
    @Test
    void aFrameLongerThanTheHeapIsNotWaitedFor() throws Exception {
        var port = kernel.connection().shell();
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            var out = new DataOutputStream(socket.getOutputStream());
            var greeting = new byte[64];
            greeting[0] = (byte) 0xff;
            greeting[9] = 0x7f;
            greeting[10] = 3;
            System.arraycopy("NULL".getBytes(UTF_8), 0, greeting, 12, 4);
            out.write(greeting);
            out.write(new byte[] {4, 28, 5});
            out.writeBytes("READY");
            out.write(11);
            out.writeBytes("Socket-Type");
            out.writeInt(6);
            out.writeBytes("DEALER");
            out.write(2);
            out.writeLong(1L << 31);
            out.write(new byte[1000]);
            out.flush();
            socket.setSoTimeout(5000);
            // The kernel's side greets as well, and hangs up.
            var in = socket.getInputStream();
            var buffer = new byte[1000];
            var read = 0;
            while (read >= 0) {
                read = in.read(buffer);
            }
        } catch (SocketException e) {
            assertTrue(e.getMessage().contains("reset"), e.getMessage());
        }
        assertEquals("1", client.execute("value 1").result());
    }

    @Test
    void bytesThatAreNotZeroMqHarmNobody() throws Exception {
        var bytes = new byte[4096];
        new Random(1).nextBytes(bytes);
        for (int port :
                new int[] {kernel.connection().shell(), kernel.connection().iopub()}) {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                socket.getOutputStream().write("GET / HTTP/1.0\r\n\r\n".getBytes(UTF_8));
                socket.getOutputStream().write(bytes);
            }
        }
        assertEquals("1", client.execute("value 1").result());
    }

    @Test
    void randomlySpoiledMessagesHarmNobody() throws Exception {
        var random = new Random(7);
        for (int i = 0; i < 10_000; i++) {
            var message = client.compose("is_complete_request", Json.object().put("code", "complete"));
            var frames = new ArrayList<>(client.encode(message));
            int frame = random.nextInt(frames.size());
            var bytes = Arrays.copyOf(frames.get(frame), random.nextInt(frames.get(frame).length + 8));
            if (bytes.length > 0) {
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            }
            frames.set(frame, bytes);
            if (random.nextBoolean() && frame >= HEADER) {
                sign(frames);
            }
            client.sendFrames(Channel.SHELL, frames);
        }
        TimeUnit.MILLISECONDS.sleep(50);
        assertEquals("1", client.execute("value 1").result());
    }
}
