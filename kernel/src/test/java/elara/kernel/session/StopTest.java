package elara.kernel.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import elara.kernel.request.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Stops cells that heed no interrupt, in a JVM started as the kernel is: with the agent that can do it. */
@Timeout(120)
final class StopTest {
    @Test
    void whatHeedsNoInterruptIsStoppedAndTheSessionGoesOn() throws Exception {
        assertEquals(
                List.of("InterruptedException", "42", "InterruptedException", "42", "InterruptedException", "42"),
                inJvmWithAgent());
    }

    private static List<String> inJvmWithAgent() throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java,
                        "-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=127.0.0.1:0,quiet=y",
                        "--add-exports=java.base/jdk.internal.vm=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        process.waitFor();
        return lines;
    }

    /** The other JVM's program. */
    static final class Child {
        private Child() {}

        @SuppressWarnings("SystemOut")
        public static void main(String[] args) throws Exception {
            var results = new ArrayList<String>();
            var out = System.out;
            try (var session = new JavaSession()) {
                session.execute("int state = 42; var big = BigInteger.TWO.pow(50_000_000);", new RecordingCell(1));
                for (var code : List.of(
                        "while (true) { }",
                        "IntStream.iterate(0, i -> i + 1).filter(i -> i < 0).count()",
                        "big.toString()")) {
                    var cell = new RecordingCell(2);
                    var running = CompletableFuture.supplyAsync(
                            () -> session.execute("System.out.print(1);" + code, cell),
                            task -> new Thread(task).start());
                    while (cell.out().isEmpty()) {
                        Thread.sleep(10);
                    }
                    Thread.sleep(200);
                    session.interrupt();
                    var outcome = running.get(10, TimeUnit.SECONDS);
                    results.add(outcome instanceof Outcome.Failure failure ? failure.ename() : outcome.toString());
                    results.add(((Outcome.Value) session.execute("state", new RecordingCell(3)))
                            .bundle()
                            .plainText());
                }
            } finally {
                results.forEach(out::println);
                System.exit(0);
            }
        }
    }
}
