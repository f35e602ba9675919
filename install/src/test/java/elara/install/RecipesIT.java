package elara.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.ObjectMapper;

/** What tells other programs how Elara is made: that it can be read, and names files that there are. */
class RecipesIT {
    @TempDir
    private Path folder;

    @Test
    void theDevContainerIsMadeOfTheDockerfile() throws IOException {
        var container =
                new ObjectMapper().readTree(Files.readString(Build.ROOT.resolve(".devcontainer/devcontainer.json")));
        var dockerfile = Build.ROOT
                .resolve(".devcontainer")
                .resolve(container.at("/build/dockerfile").asString());
        assertTrue(Files.exists(dockerfile));
        var user = container.at("/remoteUser").asString();
        assertTrue(Files.readString(dockerfile).contains("useradd --create-home --uid 1000 " + user + "\n"));
    }

    @Test
    void theDockerfileCopiesWhatThereIsAndDoesNotEndAsRoot() throws IOException {
        String user = "root";
        for (var line : Files.readAllLines(Build.ROOT.resolve("Dockerfile"))) {
            if (line.startsWith("USER ")) {
                user = line.substring("USER ".length());
            } else if (line.startsWith("COPY ") && !line.contains("--from=")) {
                var words = List.of(line.replaceAll("--\\S+ ", "").split(" ", -1));
                for (var source : words.subList(1, words.size() - 1)) {
                    assertTrue(Files.exists(Build.ROOT.resolve(source)), line);
                }
            }
        }
        assertEquals("elara", user);
    }

    @Test
    void binderInstallsWhatTheCheckoutInstalls() throws IOException {
        var line =
                Files.readString(Build.ROOT.resolve(".binder/requirements.txt")).strip();
        assertTrue(line.startsWith("-r "), line);
        assertTrue(Files.exists(Build.ROOT.resolve(".binder").resolve(line.substring(3))), line);
        assertTrue(Files.isExecutable(Build.ROOT.resolve(".binder/postBuild")));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void theBadgeIsOfTheRepositorysAddress() throws Exception {
        run("git", "init", "-q");
        Files.createDirectory(folder.resolve(".binder"));
        var script = Files.copy(Build.ROOT.resolve(".binder/badge"), folder.resolve(".binder/badge"));
        assertTrue(script.toFile().setExecutable(true));
        assertEquals(1, run(script.toString()).code(), "there is no address yet");
        run("git", "remote", "add", "origin", "git@github.com:ada/engine.git");
        var own = "https://mybinder.org/v2/gh/ada/engine/HEAD?labpath=notebooks%2Fa.ipynb";
        assertTrue(run(script.toString(), "notebooks/a.ipynb").out().contains("(" + own + ")"));
        run("git", "remote", "set-url", "origin", "https://github.com/ada/engine");
        assertTrue(run(script.toString(), "notebooks/a.ipynb").out().contains("(" + own + ")"));
        run("git", "remote", "set-url", "origin", "https://example.org/ada/engine");
        assertFalse(run(script.toString()).out().contains("mybinder"));
    }

    private Answer run(String... command) throws IOException, InterruptedException {
        return Answer.of(new ProcessBuilder(command).directory(folder.toFile()));
    }
}
