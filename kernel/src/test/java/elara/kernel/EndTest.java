package elara.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import elara.kernel.channel.Channel;
import elara.kernel.channel.TestClient;
import elara.kernel.wire.Json;
import elara.kernel.wire.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How kernels end, and what they outlive. Times leave room for a machine that is busy. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class EndTest {
    private static final int SECONDS = 4;
    private static final String CHILDREN = "new ProcessBuilder(\"sleep\", \"300\").start();"
            + " new ProcessBuilder(\"bash\", \"-c\", \"sleep 300 & sleep 300\").start(); Thread.sleep(200);";

    @TempDir
    Path folder;

    /** What makes a kernel end, and the name of the signal if it is one. */
    @ParameterizedTest
    @ValueSource(strings = {"shutdown_request", "HUP", "TERM"})
    void whatItHasStartedEndsWithItWhateverItsCellsDo(String end) throws Exception {
        assumeFalse(
                end.equals("HUP") && hangingUpIsIgnored(), "SKIPPED: who runs this test ignores SIGHUP, as nohup does");
        KernelProcess.live(folder, Map.of(), (kernel, client) -> {
            client.execute(CHILDREN);
            client.execute("Runtime.getRuntime().addShutdownHook(new Thread(() -> { while (true) { } }));");
            client.send(Channel.SHELL, "execute_request", TestClient.cell("System.out.print(1); while (true) { }"));
            client.await(Channel.IOPUB, message -> message.type().equals("stream"));
            var children = kernel.descendants().toList();
            assertEquals(4, children.size());
            if (end.equals("shutdown_request")) {
                client.send(Channel.CONTROL, end, Json.object().put("restart", false));
            } else {
                signal(end, kernel);
            }
            assertTrue(kernel.waitFor(SECONDS, TimeUnit.SECONDS), "it is still there");
            // Whoever inherits them may take a moment to notice.
            for (int i = 0; i < 100 && children.stream().anyMatch(ProcessHandle::isAlive); i++) {
                Thread.sleep(20);
            }
            assertEquals(
                    List.of(), children.stream().filter(ProcessHandle::isAlive).toList());
        });
    }

    /** What is started inherits that, and Java heeds it. */
    private static boolean hangingUpIsIgnored() throws IOException {
        var status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return false;
        }
        try (var lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("SigIgn:"))
                    .anyMatch(line -> (Long.parseUnsignedLong(
                                            line.substring("SigIgn:".length()).strip(), 16)
                                    & 1)
                            != 0);
        }
    }

    @Test
    void aProgramThatEndsTheProcessIsTold() throws Exception {
        KernelProcess.live(folder, Map.of(), (kernel, client) -> {
            var id = client.send(
                    Channel.SHELL,
                    "execute_request",
                    TestClient.cell("System.out.println(\"before\"); System.exit(3);"));
            assertEquals("before\n", text(next(client, id)));
            var told = next(client, id);
            assertEquals("stderr", told.content().path("name").stringValue());
            assertTrue(text(told).startsWith("The program called System.exit"), text(told));
            assertTrue(kernel.waitFor(SECONDS, TimeUnit.SECONDS), "it is still there");
        });
    }

    @Test
    void aParentThatWasGoneBeforeItBeganIsNoticed() throws Exception {
        var parent = new ProcessBuilder("true").start();
        parent.waitFor();
        KernelProcess.start(folder, Map.of("JPY_PARENT_PID", Long.toString(parent.pid())), (kernel, file) -> {
            assertTrue(kernel.waitFor(SECONDS * 4, TimeUnit.SECONDS), "it is still there");
            assertEquals(0, kernel.exitValue());
        });
    }

    @Test
    void controlCOnATerminalEndsTheCellAndNotTheKernel() throws Exception {
        KernelProcess.live(folder, Map.of(), (kernel, client) -> {
            signal("INT", kernel);
            // With nothing running it does nothing, once it has arrived.
            Thread.sleep(300);
            var id = client.send(
                    Channel.SHELL, "execute_request", TestClient.cell("System.out.print(1); while (true) { }"));
            client.await(Channel.IOPUB, message -> message.type().equals("stream"));
            signal("INT", kernel);
            assertEquals(
                    "InterruptedException",
                    client.finish(Channel.SHELL, id)
                            .reply()
                            .content()
                            .path("ename")
                            .stringValue());
            assertEquals("2", client.execute("1 + 1").result());
        });
    }

    @Test
    void itOutlivesWhatBringsOtherProgramsDown() throws Exception {
        var place = Files.createDirectory(folder.resolve("gone"));
        KernelProcess.live(place, Map.of(), (kernel, client) -> {
            for (var file : List.of("connection.json", "kernel.log", "")) {
                Files.delete(place.resolve(file));
            }
            assertFalse(Files.exists(place));
            assertEquals("2", client.execute("1 + 1").result());
            assertEquals(
                    "true", client.execute("class New { } new New() != null").result());
            assertFails("java.lang.OutOfMemoryError", client.execute("""
                            var kept = new ArrayList<long[]>();
                            while (true) kept.add(new long[5_000_000]);
                            """));
            assertEquals("0", client.execute("kept.clear(); kept.size()").result());
            assertFails(
                    "java.lang.StackOverflowError", client.execute("int deep(int n) { return deep(n) + 1; } deep(1)"));
            var threads = client.execute("""
                    var end = new CountDownLatch(1);
                    for (int i = 0; i < 1000; i++) {
                        new Thread(() -> { try { end.await(); } catch (InterruptedException e) { } }).start();
                    }
                    Thread.activeCount() > 1000
                    """);
            assertEquals("true", threads.result());
            client.execute("end.countDown();");
            client.execute("""
                    var one = new Object();
                    var two = new Object();
                    void both(Object a, Object b) {
                        new Thread(() -> { synchronized (a) { try { Thread.sleep(100); } catch (InterruptedException e) { } synchronized (b) { } } }).start();
                    }
                    both(one, two); both(two, one); Thread.sleep(200);
                    """);
            assertEquals("2", client.execute("1 + 1").result());
        });
    }

    private static void assertFails(String ename, TestClient.Exchange exchange) {
        assertEquals(ename, exchange.reply().content().path("ename").stringValue(), exchange.toString());
    }

    private static void signal(String name, Process kernel) throws IOException, InterruptedException {
        assertEquals(
                0,
                new ProcessBuilder("kill", "-" + name, Long.toString(kernel.pid()))
                        .start()
                        .waitFor());
    }

    private static Message next(TestClient client, String id) {
        return client.await(
                Channel.IOPUB,
                message -> message.type().equals("stream") && message.parentId().equals(id));
    }

    private static String text(Message stream) {
        return stream.content().path("text").stringValue();
    }
}
