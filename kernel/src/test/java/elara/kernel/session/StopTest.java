package elara.kernel.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import elara.kernel.request.Outcome;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Stops cells in a JVM started as the kernel is: with the agent that can stop what heeds no interrupt. */
@Timeout(120)
final class StopTest {
    private static final String AGENT =
            "-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=127.0.0.1:0,quiet=y";
    private static final String PORT_IS_TOLD = "--add-exports=java.base/jdk.internal.vm=ALL-UNNAMED";

    @TempDir
    Path folder;

    @Test
    void whatHeedsNoInterruptIsStoppedAndTheSessionGoesOn() throws Exception {
        assertEquals(
                List.of("InterruptedException", "42", "InterruptedException", "42", "InterruptedException", "42"),
                inJvm("stop", AGENT, PORT_IS_TOLD));
        assertEquals("", complaints());
    }

    @Test
    void nobodyElseCanAttach() throws Exception {
        assertEquals(List.of("refused"), inJvm("knock", AGENT, PORT_IS_TOLD));
    }

    @Test
    void whoAttachedBeforeIsToldOfOnce() throws Exception {
        assertEquals(List.of("InterruptedException", "InterruptedException"), inJvm("intruder", AGENT, PORT_IS_TOLD));
        assertEquals(1, complaints().lines().count(), complaints());
        assertTrue(complaints().contains("cannot attach to its own debugging agent"), complaints());
    }

    @Test
    void withoutTheAgentAnInterruptIsOneThatCodeMustHeed() throws Exception {
        assertEquals(List.of("InterruptedException", "InterruptedException"), inJvm("sleep"));
        assertEquals("", complaints());
    }

    private List<String> inJvm(String what, String... flags) throws IOException, InterruptedException {
        return new OtherJvm(flags).run(folder.resolve("err"), Child.class, what);
    }

    private String complaints() throws IOException {
        return Files.readString(folder.resolve("err"));
    }

    /** The other JVM's program. */
    static final class Child {
        private Child() {}

        @SuppressWarnings("SystemOut")
        public static void main(String[] arguments) throws Exception {
            var results = new ArrayList<String>();
            var out = System.out;
            try {
                switch (arguments[0]) {
                    case "stop" -> stop(results);
                    case "knock" -> knock(results);
                    case "intruder" -> {
                        var intruder = new Stopper(System.err);
                        var victim = new Thread(Child::waitForEver);
                        victim.setUncaughtExceptionHandler((thread, stopped) -> {});
                        victim.start();
                        intruder.stop(victim);
                        sleep(results);
                    }
                    default -> sleep(results);
                }
            } finally {
                results.forEach(out::println);
                System.exit(0);
            }
        }

        private static JavaSession session() {
            return new JavaSession(System.err);
        }

        private static void stop(List<String> results) throws Exception {
            try (var session = session()) {
                session.execute("int state = 42; var big = BigInteger.TWO.pow(50_000_000);", new RecordingCell(1));
                for (var code : List.of(
                        "while (true) { }",
                        "IntStream.iterate(0, i -> i + 1).filter(i -> i < 0).count()",
                        "big.toString()")) {
                    results.add(interrupted(session, code));
                    results.add(((Outcome.Value) session.execute("state", new RecordingCell(3)))
                            .bundle()
                            .plainText());
                }
            }
        }

        private static void knock(List<String> results) throws Exception {
            try (var session = session()) {
                var port = Stopper.port().orElseThrow();
                session.execute("1 + 1", new RecordingCell(1));
                try (var socket = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(port))) {
                    results.add(socket.toString());
                } catch (ConnectException e) {
                    results.add("refused");
                }
            }
        }

        private static void sleep(List<String> results) throws Exception {
            try (var session = session()) {
                for (int i = 0; i < 2; i++) {
                    // Longer than what sleeps is given to heed an interrupt before it is stopped.
                    results.add(
                            interrupted(
                                    session,
                                    "try { Thread.sleep(60_000); } catch (InterruptedException e) { Thread.sleep(1500); throw e; }"));
                }
            }
        }

        private static String interrupted(JavaSession session, String code) throws Exception {
            var cell = new RecordingCell(2);
            var running = CompletableFuture.supplyAsync(
                    () -> session.execute("System.out.print(1);" + code, cell), task -> new Thread(task).start());
            while (cell.out().isEmpty()) {
                Thread.sleep(10);
            }
            Thread.sleep(200);
            session.interrupt();
            var outcome = running.get(10, TimeUnit.SECONDS);
            return outcome instanceof Outcome.Failure failure ? failure.ename() : outcome.toString();
        }

        private static void waitForEver() {
            try {
                Thread.sleep(Long.MAX_VALUE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
