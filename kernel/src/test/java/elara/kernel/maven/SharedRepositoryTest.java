package elara.kernel.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kernels that ask for the same at the same time share one local repository, and download it once. */
class SharedRepositoryTest {
    @TempDir
    Path home;

    /** A kernel's part in it. */
    static final class Asks {
        private Asks() {}

        public static void main(String[] args) throws Exception {
            try (var resolver = ResolverLoader.resolver(Path.of(args[0]), Path.of(args[0], "spare"))) {
                var wanted = new ArrayList<Dependency>();
                for (int i = 0; i < 8; i++) {
                    wanted.add(new Dependency(Coordinates.parse("g:a" + i + ":1")));
                }
                var request = new Request(wanted, List.of(), List.of(), List.of(), Request.Mode.USUAL, List.of());
                var sizes = new HashMap<String, Long>();
                for (var each : resolver.resolve(request, Transfers.UNHEARD).artifacts()) {
                    sizes.put(each.coordinates().artifact(), Files.size(each.file()));
                }
                Files.writeString(Path.of(args[1]), new java.util.TreeMap<>(sizes).toString());
            }
        }
    }

    @Test
    void twoAtATime() throws Exception {
        try (var repository = new LocalRepository()) {
            var bytes = new byte[300_000];
            new Random(1).nextBytes(bytes);
            for (int i = 0; i < 8; i++) {
                repository.withJar("g:a" + i + ":1", Map.of("bytes", bytes));
            }
            repository.delay(50);
            Files.writeString(
                    home.resolve("settings.xml"),
                    "<settings><mirrors><mirror><id>m</id><mirrorOf>*</mirrorOf><url>" + repository.url()
                            + "</url></mirror></mirrors></settings>");
            var processes = new ArrayList<Process>();
            for (int i = 0; i < 2; i++) {
                processes.add(new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Asks.class.getName(),
                                home.toString(),
                                home.resolve("said" + i).toString())
                        .redirectErrorStream(true)
                        .redirectOutput(home.resolve("log" + i).toFile())
                        .start());
            }
            for (int i = 0; i < 2; i++) {
                processes.get(i).waitFor(60, TimeUnit.SECONDS);
                assertEquals(0, processes.get(i).exitValue(), Files.readString(home.resolve("log" + i)));
            }
            assertEquals(Files.readString(home.resolve("said0")), Files.readString(home.resolve("said1")));
            assertEquals(8, repository.jarsSent());
        }
    }
}
