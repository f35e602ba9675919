package elara.kernel.magic;

import elara.kernel.request.Cell;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Programs of the system, run for a cell. They read nothing, and end when the cell is interrupted. */
public final class Processes {
    private Processes() {}

    /**
     * Runs a program.
     *
     * @param command its name and its arguments
     * @param directory where
     * @return the lines it prints; what it complains goes to the cell's
     * @throws IOException if it cannot be started
     * @throws InterruptedException if the cell is interrupted
     */
    public static List<String> lines(List<String> command, Path directory) throws IOException, InterruptedException {
        var out = new StringBuilder();
        run(command, directory, "", out::append, System.err::print);
        return new Lines(out.toString().lines().toList());
    }

    /**
     * Runs a program whose output is the cell's.
     *
     * @return what it ends with
     */
    static int run(List<String> command, Path directory, String input, Cell cell)
            throws IOException, InterruptedException {
        return run(
                command,
                directory,
                input,
                text -> cell.write(Cell.Stream.STDOUT, text),
                text -> cell.write(Cell.Stream.STDERR, text));
    }

    private static int run(
            List<String> command, Path directory, String input, Consumer<String> out, Consumer<String> err)
            throws IOException, InterruptedException {
        if (command.isEmpty()) {
            throw new IOException("there is no command");
        }
        var process = new ProcessBuilder(command).directory(directory.toFile()).start();
        try {
            var errors = pump(process.getErrorStream(), err);
            var output = pump(process.getInputStream(), out);
            try (var stdin = process.outputWriter(StandardCharsets.UTF_8)) {
                stdin.write(input);
            } catch (IOException e) {
                // It has ended without reading all: that is its own business.
                err.accept("");
            }
            var code = process.waitFor();
            output.join();
            errors.join();
            return code;
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private static Thread pump(InputStream from, Consumer<String> to) {
        var thread = new Thread(() -> copy(from, to), "elara-process-output");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private static void copy(InputStream from, Consumer<String> to) {
        try (Reader reader = new InputStreamReader(from, StandardCharsets.UTF_8)) {
            var buffer = new char[4096];
            for (int n = reader.read(buffer); n >= 0; n = reader.read(buffer)) {
                to.accept(new String(buffer, 0, n));
            }
        } catch (IOException e) {
            // The process was ended, and its pipes with it.
            to.accept("");
        }
    }
}
