package elara.kernel.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** The one line that tells of downloads. */
class DownloadsTest {
    private final AtomicLong nanos = new AtomicLong();
    private final List<String> lines = new ArrayList<>();
    private final Downloads downloads = new Downloads(lines::add, nanos::get);

    private void pass(long millis) {
        nanos.addAndGet(millis * 1_000_000);
    }

    @Test
    void itTellsTheFileItsBytesAndHowMuchThereWas() {
        downloads.expected(3);
        pass(200);
        downloads.progressed("a-1.jar", 500_000, 2_500_000);
        pass(200);
        downloads.progressed("b-1.jar", 10_000, -1);
        pass(50);
        downloads.progressed("b-1.jar", 20_000, -1);
        downloads.progressed("a-1.jar", 2_500_000, 2_500_000);
        downloads.ended("a-1.jar", true);
        pass(200);
        downloads.progressed("b-1.jar", 30_000, -1);
        downloads.ended("b-1.jar", true);
        downloads.end();
        assertEquals(
                List.of(
                        "Downloading a-1.jar: 500 kB of 2.5 MB (0 files, 0 kB so far, 3 libraries in all)",
                        "Downloading b-1.jar and 1 more: 10 kB (0 files, 0 kB so far, 3 libraries in all)",
                        "Downloading b-1.jar: 30 kB (1 file, 2.5 MB so far, 3 libraries in all)",
                        "Downloaded 2 files (2.5 MB) in 0.7 s"),
                lines);
    }

    @Test
    void whatIsQuickIsToldWhenItIsOver() {
        downloads.progressed("a-1.jar", 10, 10);
        downloads.ended("a-1.jar", true);
        downloads.end();
        assertEquals(List.of("Downloaded 1 file (1 kB) in 0.0 s"), lines);
    }

    @Test
    void nothingIsSaidOfNothing() {
        downloads.expected(3);
        downloads.end();
        assertEquals(List.of(), lines);
    }

    @Test
    void whatFailedIsNotCounted() {
        pass(200);
        downloads.progressed("a-1.jar", 10, 10);
        downloads.ended("a-1.jar", false);
        downloads.end();
        assertEquals(List.of("Downloading a-1.jar: 1 kB of 1 kB (0 files, 0 kB so far)", "Nothing downloaded"), lines);
    }
}
