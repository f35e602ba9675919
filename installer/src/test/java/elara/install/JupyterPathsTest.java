package elara.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import elara.install.Surroundings.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where Jupyter looks, on each system, in an environment that is given. */
class JupyterPathsTest {
    private static JupyterPaths paths(Platform platform, Map<String, String> environment) {
        return new JupyterPaths(new Surroundings(platform, environment, Path.of("/java/home")));
    }

    private static Path user(Platform platform, Map<String, String> environment) {
        return paths(platform, environment).user();
    }

    @Test
    void ofTheUserOnLinux() {
        assertEquals(Path.of("/h/.local/share/jupyter"), user(Platform.LINUX, Map.of("HOME", "/h")));
        assertEquals(Path.of("/x/jupyter"), user(Platform.LINUX, Map.of("HOME", "/h", "XDG_DATA_HOME", "/x")));
        assertEquals(
                Path.of("/java/home/.local/share/jupyter"),
                user(Platform.LINUX, Map.of("HOME", "")),
                "an empty HOME is none");
    }

    @Test
    void ofTheUserOnMac() {
        assertEquals(Path.of("/h/Library/Jupyter"), user(Platform.MAC, Map.of("HOME", "/h")));
        assertEquals(
                Path.of("/h/Library/Application Support/Jupyter"),
                user(Platform.MAC, Map.of("HOME", "/h", "JUPYTER_PLATFORM_DIRS", "1")));
    }

    @Test
    void ofTheUserOnWindows() {
        assertEquals(
                Path.of("/u/AppData/Roaming/jupyter"),
                user(Platform.WINDOWS, Map.of("USERPROFILE", "/u", "APPDATA", "/u/AppData/Roaming")));
        assertEquals(Path.of("/u/.jupyter/data"), user(Platform.WINDOWS, Map.of("USERPROFILE", "/u")));
        assertEquals(
                Path.of("/c/data"), user(Platform.WINDOWS, Map.of("USERPROFILE", "/u", "JUPYTER_CONFIG_DIR", "/c")));
        assertEquals(
                Path.of("/u/AppData/Local/Jupyter"),
                user(Platform.WINDOWS, Map.of("LOCALAPPDATA", "/u/AppData/Local", "JUPYTER_PLATFORM_DIRS", "true")));
    }

    @Test
    void jupyterDataDirIsTheUsersEverywhere() {
        for (var platform : Platform.values()) {
            assertEquals(Path.of("/own"), user(platform, Map.of("JUPYTER_DATA_DIR", "/own", "APPDATA", "/a")));
        }
    }

    @Test
    void ofAPrefixIsTheSameEverywhere() {
        assertEquals(Path.of("/opt/x/share/jupyter"), JupyterPaths.ofPrefix(Path.of("/opt/x")));
    }

    @Test
    void theEnvironmentIsTheOneOfThePythonThatStartedThis() {
        var both = Map.of("VIRTUAL_ENV", "/v", "CONDA_PREFIX", "/c");
        assertEquals(Optional.of(Path.of("/v")), paths(Platform.LINUX, both).environmentPrefix());
        assertEquals(
                Optional.of(Path.of("/p")),
                paths(Platform.LINUX, Map.of("VIRTUAL_ENV", "/v", "ELARA_PYTHON_PREFIX", "/p"))
                        .environmentPrefix());
        assertEquals(Optional.empty(), paths(Platform.LINUX, Map.of()).environmentPrefix());
    }

    @Test
    void anOwnVenvComesBeforeTheUser(@TempDir Path venv) throws IOException {
        var environment = Map.of("HOME", "/h", "VIRTUAL_ENV", venv.toString());
        assertFalse(paths(Platform.LINUX, environment).prefersEnvironment(), "it is no venv yet");
        Files.createFile(venv.resolve("pyvenv.cfg"));
        assertTrue(paths(Platform.LINUX, environment).prefersEnvironment());
        assertEquals(
                List.of(
                        venv.resolve("share/jupyter"),
                        Path.of("/h/.local/share/jupyter"),
                        Path.of("/usr/local/share/jupyter"),
                        Path.of("/usr/share/jupyter")),
                paths(Platform.LINUX, environment).all());
    }

    @Test
    void condaCountsButForItsBase(@TempDir Path conda) {
        assertTrue(paths(Platform.LINUX, Map.of("CONDA_PREFIX", conda.toString(), "CONDA_DEFAULT_ENV", "work"))
                .prefersEnvironment());
        assertFalse(paths(Platform.LINUX, Map.of("CONDA_PREFIX", conda.toString(), "CONDA_DEFAULT_ENV", "base"))
                .prefersEnvironment());
    }

    @Test
    void jupyterPreferEnvPathDecides(@TempDir Path venv) throws IOException {
        Files.createFile(venv.resolve("pyvenv.cfg"));
        for (var no : List.of("0", "no", "N", "false", "OFF", "0.0")) {
            assertFalse(
                    paths(Platform.LINUX, Map.of("VIRTUAL_ENV", venv.toString(), "JUPYTER_PREFER_ENV_PATH", no))
                            .prefersEnvironment(),
                    no);
        }
        assertTrue(paths(Platform.LINUX, Map.of("VIRTUAL_ENV", "/system", "JUPYTER_PREFER_ENV_PATH", "1"))
                .prefersEnvironment());
        assertFalse(
                paths(Platform.LINUX, Map.of("JUPYTER_PREFER_ENV_PATH", "1")).prefersEnvironment());
    }

    @Test
    void jupyterPathComesFirstAndWindowsHasItsOwnForAll() {
        assertEquals(
                List.of(Path.of("/first"), Path.of("/a/jupyter"), Path.of("/d/jupyter")),
                paths(Platform.WINDOWS, Map.of("JUPYTER_PATH", "/first", "APPDATA", "/a", "PROGRAMDATA", "/d"))
                        .all());
    }
}
