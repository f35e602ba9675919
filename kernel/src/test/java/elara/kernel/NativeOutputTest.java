package elara.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import elara.kernel.channel.Channel;
import elara.kernel.channel.TestClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What is printed past Java is shown by the cell where Java can see to that, from 22 on, and else by the terminal. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class NativeOutputTest {
    @TempDir
    Path folder;

    @Test
    void whatProcessesPrintOnInheritedStreamsIsShown() throws Exception {
        var place = Files.createDirectory(folder.resolve("a folder, \u017b\u00f3\u0142w"));
        var log = KernelProcess.run(place, client -> {
            client.execute("1 + 1");
            // The streams are taken in the background, soon after the start.
            var shown = "";
            for (int i = 0; i < 20 && shown.isEmpty() && Runtime.version().feature() >= 22; i++) {
                shown = print(client, "warm");
            }
            var text = print(client, "native");
            assertEquals(Runtime.version().feature() >= 22 ? "native\n" : "", text);
            // The kernel's own log stays where it was.
            client.sendFrames(Channel.SHELL, List.of(new byte[] {1}));
            assertEquals("2", client.execute("1 + 1").result());
        });
        assertTrue(log.contains("malformed message on SHELL"), log);
        assertEquals(Runtime.version().feature() < 22, log.contains("native\n"), log);
        assertFalse(log.contains("Exception"), log);
    }

    private static String print(TestClient client, String text) throws InterruptedException {
        return client
                .execute("new ProcessBuilder(\"echo\", \"" + text
                        + "\").inheritIO().start().waitFor(); Thread.sleep(100);")
                .stream("stdout");
    }
}
