package elara.kernel.maven;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * What comes down the line, as one line of text: which file, how much of it, and how much there was before. When all is
 * over it says what it was in all. Where nothing is downloaded, nothing is said.
 */
public final class Downloads implements Transfers {
    /** How often the line may change. */
    private static final long NANOS = 120_000_000;

    private final Consumer<String> line;
    private final LongSupplier nanos;
    private final long began;
    private final Map<String, Long> coming = new LinkedHashMap<>();
    private long told;
    private boolean shown;
    private long bytesOfEnded;
    private int arrived;
    private int expected;

    /**
     * Begins to count.
     *
     * @param line takes the text of the line each time it changes
     */
    public Downloads(Consumer<String> line) {
        this(line, System::nanoTime);
    }

    Downloads(Consumer<String> line, LongSupplier nanos) {
        this.line = line;
        this.nanos = nanos;
        began = nanos.getAsLong();
        told = began;
    }

    @Override
    public synchronized void expected(int files) {
        expected = files;
    }

    @Override
    public synchronized void progressed(String file, long bytes, long size) {
        coming.put(file, bytes);
        if (nanos.getAsLong() - told < NANOS) {
            return;
        }
        told = nanos.getAsLong();
        shown = true;
        var others = coming.size() > 1 ? " and " + (coming.size() - 1) + " more" : "";
        var of = expected > 0 ? ", " + expected + " libraries in all" : "";
        line.accept("Downloading " + file + others + ": "
                + (size > 0 ? megabytes(bytes) + " of " + megabytes(size) : megabytes(bytes)) + " (" + arrived
                + (arrived == 1 ? " file, " : " files, ") + megabytes(bytesOfEnded) + " so far" + of + ")");
    }

    @Override
    public synchronized void ended(String file, boolean isThere) {
        var bytes = coming.remove(file);
        if (isThere) {
            arrived++;
            bytesOfEnded += bytes == null ? 0 : bytes;
        }
    }

    /** All is over: says in one line what came; nothing if nothing did. */
    public synchronized void end() {
        if (arrived > 0) {
            line.accept(String.format(
                    Locale.ROOT,
                    "Downloaded %d %s (%s) in %.1f s",
                    arrived,
                    arrived == 1 ? "file" : "files",
                    megabytes(bytesOfEnded),
                    (nanos.getAsLong() - began) / 1e9));
        } else if (shown) {
            line.accept("Nothing downloaded");
        }
    }

    private static String megabytes(long bytes) {
        if (bytes < 1_000_000) {
            return String.format(Locale.ROOT, "%d kB", (bytes + 999) / 1000);
        }
        return String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }
}
