package elara.kernel.maven;

import static elara.kernel.maven.LocalRepository.dependencies;
import static elara.kernel.maven.LocalRepository.needs;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is known from sessions before needs no Maven; what may have changed since then does. */
class RememberedTest {
    @TempDir
    Path home;

    private final LocalRepository repository = new LocalRepository();

    @BeforeEach
    void settings() throws IOException {
        settings(repository.url());
    }

    private void settings(String url) throws IOException {
        Files.writeString(
                home.resolve("settings.xml"),
                "<settings><mirrors><mirror><id>m</id><mirrorOf>*</mirrorOf><url>" + url
                        + "</url></mirror></mirrors></settings>");
    }

    @AfterEach
    void stop() {
        repository.close();
    }

    /** Asks in a session of its own; the word says whether Maven was needed for it. */
    private String ask(boolean update, String... coordinates) throws Exception {
        var mavens = new ArrayList<Resolver>();
        try (var remembered = new Remembered(home.resolve("known"), home, () -> {
            mavens.add(ResolverLoader.resolver(home, home.resolve("spare")));
            return mavens.get(0);
        })) {
            var wanted = new ArrayList<Dependency>();
            for (var each : coordinates) {
                wanted.add(new Dependency(Coordinates.parse(each)));
            }
            var request =
                    new Request(wanted, List.of(), List.of(), List.of(), new Request.Mode(false, update), List.of());
            var found = remembered.resolve(request, Transfers.UNHEARD).artifacts();
            assertTrue(found.stream().allMatch(each -> Files.isRegularFile(each.file())));
            return (mavens.isEmpty() ? "known " : "found ")
                    + found.stream().map(each -> each.coordinates().toString()).toList();
        }
    }

    @Test
    void theSameIsKnownNextTime() throws Exception {
        repository.with("g:b:1").with("g:a:1", dependencies(needs("g:b:1")));
        assertEquals("found [g:a:1, g:b:1]", ask(false, "g:a:1"));
        assertEquals("known [g:a:1, g:b:1]", ask(false, "g:a:1"));
        assertEquals("found [g:b:1]", ask(false, "g:b:1"));
    }

    @Test
    void itIsForgottenWithAJarOrOtherSettings() throws Exception {
        repository.with("g:a:1");
        ask(false, "g:a:1");
        var jar = home.resolve("repository").resolve(LocalRepository.path("g:a:1", "", "jar"));
        Files.write(jar, LocalRepository.jar(Map.of("another", new byte[9])));
        assertEquals("found [g:a:1]", ask(false, "g:a:1"));
        assertEquals("known [g:a:1]", ask(false, "g:a:1"));
        Files.delete(jar);
        assertEquals("found [g:a:1]", ask(false, "g:a:1"));
        settings(repository.url() + "/");
        assertEquals("found [g:a:1]", ask(false, "g:a:1"));
    }

    @Test
    void whatMayMoveIsNotRemembered() throws Exception {
        repository.with("g:a:1").with("g:c:1", dependencies(needs("g:a:[1,2)")));
        for (var each : List.of("g:a:[1,2)", "g:a:RELEASE", "g:c:1")) {
            assertTrue(ask(false, each).startsWith("found"), each);
            assertTrue(ask(false, each).startsWith("found"), each);
        }
        ask(false, "g:a:1");
        assertEquals("found [g:a:1]", ask(true, "g:a:1"));
    }

    @Test
    void aDamagedRecordIsAsGoodAsNone() throws Exception {
        repository.with("g:a:1");
        ask(false, "g:a:1");
        try (var files = Files.list(home.resolve("known"))) {
            Files.write(files.findFirst().orElseThrow(), new byte[] {0, 0, 0, 1, 0, 0, 0, 9});
        }
        assertEquals("found [g:a:1]", ask(false, "g:a:1"));
        assertEquals("known [g:a:1]", ask(false, "g:a:1"));
    }

    @Test
    void aFailureIsNotRemembered() throws Exception {
        assertThrows(DependencyProblem.class, () -> ask(false, "g:a:1"));
        repository.with("g:a:1");
        assertEquals("found [g:a:1]", ask(false, "g:a:1"));
    }
}
