package elara.install;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A command that has run.
 *
 * @param code its exit code
 * @param text what it said, to stdout and stderr
 */
record Command(int code, String text) {
    /** Runs a command, which must not take longer than it has time. */
    static Command run(Duration patience, List<String> command) throws IOException {
        return run(patience, Map.of(), command);
    }

    /** Runs a command with more environment variables. */
    static Command run(Duration patience, Map<String, String> environment, List<String> command) throws IOException {
        // A file, not a pipe: nobody has to read while it runs.
        var output = Files.createTempFile("elara-", ".out");
        Process process = null;
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().putAll(environment);
            process = builder.start();
            process.getOutputStream().close();
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IOException(command.get(0) + " does not end within " + patience.toSeconds() + " s");
            }
            // Whatever it wrote that is no text of this locale must not keep anybody from reading the rest.
            return new Command(process.exitValue(), new String(Files.readAllBytes(output), Charset.defaultCharset()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(command.get(0) + " was interrupted", e);
        } finally {
            if (process != null && process.isAlive()) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
            Files.deleteIfExists(output);
        }
    }
}
