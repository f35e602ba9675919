package elara.kernel;

import elara.kernel.wire.ConnectionFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Starts the kernel: {@code java -jar elara-kernel.jar connection-file}. Or makes, once, what lets it start faster:
 * {@code java -jar elara-kernel.jar --archive file}; see {@link StartupArchive}.
 */
public final class Main {
    /** Set while the start-up archive is made: the JVM writes it when it ends, and may take its time. */
    static final String REHEARSAL = "elara.rehearsal";

    private static final String ARCHIVE = "--archive";

    private static final Duration TIME_TO_END = Duration.ofMillis(800);

    private Main() {}

    /**
     * Serves a connection file until a front end asks for the end; then ends the process.
     *
     * @param args the connection file, which Jupyter writes; or {@code --archive} and a file to make
     * @throws InterruptedException if the main thread is interrupted
     */
    public static void main(String[] args) throws InterruptedException {
        if (args.length == 2 && args[0].equals(ARCHIVE)) {
            archive(Path.of(args[1]));
            return;
        }
        if (args.length != 1) {
            fail(
                    "usage: java -jar elara-kernel.jar <connection file>, or " + ARCHIVE + " <file to make>\n"
                            + "Jupyter starts the kernel and writes that file; to start it yourself, type: jupyter console --kernel java");
        }
        // Libraries that would log, and find no logger, say nothing in somebody's cell.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        endWithParent(System.getenv("JPY_PARENT_PID"));
        try (var kernel = new Kernel(ConnectionFile.read(Path.of(args[0])))) {
            kernel.awaitShutdown();
            if (!Boolean.getBoolean(REHEARSAL)) {
                haltLater();
            }
        } catch (IOException e) {
            fail("elara: " + e.getMessage());
        }
        // Threads that cells have started do not hold it up.
        System.exit(0);
    }

    private static void archive(Path file) throws InterruptedException {
        try {
            StartupArchive.make(file);
        } catch (IOException e) {
            fail("elara: no start-up archive was made, kernels start more slowly: " + e.getMessage());
        }
    }

    /** Who has started the kernel and dies cannot ask for the end any more. */
    private static void endWithParent(String pid) {
        if (pid != null && pid.matches("[1-9][0-9]{0,9}")) {
            ProcessHandle.of(Long.parseLong(pid)).ifPresent(parent -> {
                var unused = parent.onExit().thenRun(() -> {
                    haltLater();
                    System.exit(0);
                });
            });
        }
    }

    /** Neither do sockets that do not close, or shutdown hooks of cells that do not end. */
    private static void haltLater() {
        var thread = new Thread(null, Main::halt, "elara-halt", 0, false);
        thread.setDaemon(true);
        thread.start();
    }

    private static void halt() {
        try {
            Thread.sleep(TIME_TO_END.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(0);
    }

    @SuppressWarnings("SystemOut")
    private static void fail(String message) {
        System.err.println(message);
        System.exit(2);
    }
}
