package elara.kernel.session;

import elara.kernel.request.Cell.Stream;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.Path;

/**
 * What is printed past Java, by native libraries and by processes that inherit the streams: both of the process's own
 * streams become pipes, and what comes out of them is of the latest cell. It takes functions of C, and so Java 22 and a
 * system that has {@code /dev/fd}; elsewhere it goes where the kernel was started.
 */
final class NativeOutput {
    private final CurrentCell current;

    private NativeOutput(CurrentCell current) {
        this.current = current;
    }

    /** Takes the streams, if this machine lets us have them. */
    static void start(CurrentCell current) {
        try {
            var foreign = new Foreign();
            var output = new NativeOutput(current);
            output.take(foreign, 1, Stream.STDOUT);
            output.take(foreign, 2, Stream.STDERR);
        } catch (ReflectiveOperationException | IOException | RuntimeException | LinkageError e) {
            // They stay what they are.
            return;
        }
    }

    private void take(Foreign c, int descriptor, Stream stream) throws ReflectiveOperationException, IOException {
        // What a library needs is found through it, too.
        var library = Path.of(System.getProperty("java.home"), "lib", System.mapLibraryName("java"));
        var duplicate = c.function(library, "dup2");
        var close = c.function(library, "close");
        var ends = Foreign.words(1);
        if ((int) c.call(c.function(library, "pipe"), c.addressOf(ends), 0, 0, 0) != 0) {
            throw new IOException("no pipe");
        }
        var read = ends.getInt(0);
        var write = ends.getInt(Integer.BYTES);
        var pipe = new FileInputStream("/dev/fd/" + read);
        c.call(duplicate, write, descriptor, 0, 0);
        c.call(close, write, 0, 0, 0);
        c.call(close, read, 0, 0, 0);
        var thread = new Thread(null, () -> pass(pipe, stream), "elara-native-output-" + descriptor, 0, false);
        thread.setDaemon(true);
        thread.start();
    }

    private void pass(FileInputStream pipe, Stream stream) {
        var bytes = new byte[1 << 14];
        try (pipe) {
            for (int count = pipe.read(bytes); count >= 0; count = pipe.read(bytes)) {
                var cell = current.get();
                if (cell != null) {
                    cell.write(stream, bytes, 0, count);
                }
            }
        } catch (IOException e) {
            // The process ends.
            return;
        }
    }
}
