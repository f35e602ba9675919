package elara.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A kernel whose front end has died has nobody left who could ask for its end. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class ParentTest {
    private static final int SECONDS = 15;

    @TempDir
    Path folder;

    @Test
    void aKernelEndsSoonAfterItsParent() throws Exception {
        var parent = new ProcessBuilder("sleep", "300").start();
        try {
            KernelProcess.live(folder, Map.of("JPY_PARENT_PID", Long.toString(parent.pid())), (kernel, client) -> {
                assertEquals("2", client.execute("1 + 1").result());
                assertTrue(kernel.isAlive());
                parent.destroyForcibly();
                assertTrue(kernel.waitFor(SECONDS, TimeUnit.SECONDS), "it is still there");
                assertEquals(0, kernel.exitValue());
            });
        } finally {
            parent.destroyForcibly();
        }
    }
}
