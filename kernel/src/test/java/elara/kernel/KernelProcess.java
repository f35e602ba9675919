package elara.kernel;

import static org.junit.jupiter.api.Assertions.assertTrue;

import elara.kernel.channel.TestClient;
import elara.kernel.wire.ConnectionFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A kernel in a process of its own. */
final class KernelProcess {
    private static final String LOG = "kernel.log";

    private KernelProcess() {}

    /** What is said to the kernel. */
    interface Conversation {
        void with(TestClient client) throws InterruptedException;
    }

    /** What is done with a kernel that has been started. */
    interface Life {
        void of(Process kernel, TestClient client) throws IOException, InterruptedException;
    }

    /** Starts a kernel in a folder, talks to it, and ends it; returns what it has said where it was started. */
    static String run(Path folder, Conversation conversation) throws IOException, InterruptedException {
        return live(folder, Map.of(), (kernel, client) -> {
            conversation.with(client);
            assertTrue(kernel.isAlive(), () -> read(folder.resolve(LOG)));
        });
    }

    /** What is done with a kernel before anybody has talked to it. */
    interface Begin {
        void of(Process kernel, ConnectionFile file) throws IOException, InterruptedException;
    }

    /** Starts a kernel in a folder with more environment variables, and sees to it that it ends. */
    static String live(Path folder, Map<String, String> environment, Life life)
            throws IOException, InterruptedException {
        return start(folder, environment, (process, file) -> {
            try (var client = new TestClient(file)) {
                client.settle();
                life.of(process, client);
            }
        });
    }

    /** The same, for one that need not answer. */
    static String start(Path folder, Map<String, String> environment, Begin begin)
            throws IOException, InterruptedException {
        var file = TestClient.connection("a key");
        var connection = folder.resolve("connection.json");
        Files.writeString(connection, text(file));
        var log = folder.resolve(LOG);
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--add-opens=jdk.jshell/jdk.jshell=ALL-UNNAMED",
                "--add-exports=java.base/sun.nio.ch=ALL-UNNAMED",
                "--add-exports=jdk.compiler/com.sun.tools.javac.api=ALL-UNNAMED",
                "-XX:+IgnoreUnrecognizedVMOptions",
                "--enable-native-access=ALL-UNNAMED",
                "-Xmx512m",
                "-Delara.cache=" + System.getProperty("elara.cache", folder.toString()),
                "-cp",
                System.getProperty("java.class.path"),
                "elara.kernel.Main",
                connection.toString());
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("ELARA_HISTORY", ":memory:");
        builder.environment().putAll(environment);
        var process = builder.start();
        try {
            begin.of(process, file);
        } finally {
            process.destroy();
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        }
        return read(log);
    }

    /** What Jupyter would write for a connection. */
    private static String text(ConnectionFile file) {
        return """
                {"transport": "%s", "ip": "%s", "key": "%s", "signature_scheme": "hmac-sha256", "shell_port": %d,
                 "control_port": %d, "stdin_port": %d, "iopub_port": %d, "hb_port": %d}
                """.formatted(
                        file.transport(),
                        file.ip(),
                        file.key(),
                        file.shell(),
                        file.control(),
                        file.stdin(),
                        file.iopub(),
                        file.heartbeat());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
