package elara.kernel.session;

import java.time.Duration;
import java.time.Instant;

/** The programs that a cell has started. Who reads what one prints cannot be woken, unless the program ends. */
final class Children {
    private static final String READS = "java.io.FileInputStream.read";

    /** As exactly as the operating system tells when a program began. */
    private static final Duration PRECISION = Duration.ofSeconds(1);

    private final Instant since;

    private Children(Instant since) {
        this.since = since;
    }

    /** Those that are started from now on. */
    static Children fromNow() {
        return new Children(Instant.now().minus(PRECISION));
    }

    /** Whether a thread reads from a file or from a program. */
    static boolean areReadBy(Thread thread) {
        var frames = thread.getStackTrace();
        return frames.length > 0 && (frames[0].getClassName() + "." + frames[0].getMethodName()).startsWith(READS);
    }

    /** Ends them, as an interrupt on a terminal would. */
    void end() {
        ProcessHandle.current()
                .descendants()
                .filter(each ->
                        each.info().startInstant().filter(since::isBefore).isPresent())
                .forEach(ProcessHandle::destroy);
    }
}
