package elara.install;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Jupyter's data directories, by the rules of {@code jupyter_core.paths}: below each, {@code kernels/name/} is a kernel.
 *
 * @param surroundings the machine
 */
record JupyterPaths(Surroundings surroundings) {
    /** How the launcher of the Python package says which environment it is in. */
    static final String PYTHON_PREFIX = "ELARA_PYTHON_PREFIX";

    /** The user's own data directory. */
    Path user() {
        var own = surroundings.path("JUPYTER_DATA_DIR");
        if (own.isPresent()) {
            return own.get();
        }
        var home = surroundings.home();
        boolean platform = surroundings.flag("JUPYTER_PLATFORM_DIRS").orElse(false);
        return switch (surroundings.system()) {
            case MAC -> home.resolve(platform ? "Library/Application Support/Jupyter" : "Library/Jupyter");
            case WINDOWS ->
                platform
                        ? surroundings
                                .path("LOCALAPPDATA")
                                .orElse(home.resolve("AppData/Local"))
                                .resolve("Jupyter")
                        : surroundings
                                .path("APPDATA")
                                .map(folder -> folder.resolve("jupyter"))
                                .orElseGet(() -> surroundings
                                        .path("JUPYTER_CONFIG_DIR")
                                        .orElse(home.resolve(".jupyter"))
                                        .resolve("data"));
            case LINUX ->
                surroundings
                        .path("XDG_DATA_HOME")
                        .orElse(home.resolve(".local/share"))
                        .resolve("jupyter");
        };
    }

    /** The data directory of a Python installation or environment. */
    static Path ofPrefix(Path prefix) {
        return prefix.resolve("share/jupyter");
    }

    /** The Python environment that is active, or from which this was started: {@code sys.prefix}. */
    Optional<Path> environmentPrefix() {
        return surroundings
                .path(PYTHON_PREFIX)
                .or(() -> surroundings.path("VIRTUAL_ENV"))
                .or(() -> surroundings.path("CONDA_PREFIX"));
    }

    /** Whether an environment of the user's comes before the user's own directory. */
    boolean prefersEnvironment() {
        if (environmentPrefix().isEmpty()) {
            return false;
        }
        return surroundings.flag("JUPYTER_PREFER_ENV_PATH").orElseGet(this::inOwnEnvironment);
    }

    private boolean inOwnEnvironment() {
        var prefix = environmentPrefix().orElseThrow();
        if (!Files.isWritable(prefix)) {
            return false;
        }
        // A venv says so by a file; of conda's environments the base is as good as the system.
        boolean conda = surroundings.path("CONDA_PREFIX").filter(prefix::equals).isPresent();
        return Files.exists(prefix.resolve("pyvenv.cfg"))
                || (conda && !surroundings.get("CONDA_DEFAULT_ENV").orElse("").equals("base"));
    }

    /** Where Jupyter looks, the first place first. */
    List<Path> all() {
        var all = new LinkedHashSet<Path>();
        surroundings.get("JUPYTER_PATH").ifPresent(list -> {
            for (var each : list.split(Pattern.quote(File.pathSeparator), -1)) {
                if (!each.isEmpty()) {
                    all.add(Path.of(each));
                }
            }
        });
        var environment = environmentPrefix().map(JupyterPaths::ofPrefix);
        if (prefersEnvironment()) {
            environment.ifPresent(all::add);
            all.add(user());
        } else {
            all.add(user());
            environment.ifPresent(all::add);
        }
        if (surroundings.system() == Surroundings.Platform.WINDOWS) {
            surroundings.path("PROGRAMDATA").ifPresent(folder -> all.add(folder.resolve("jupyter")));
        } else {
            all.add(Path.of("/usr/local/share/jupyter"));
            all.add(Path.of("/usr/share/jupyter"));
        }
        return List.copyOf(all);
    }
}
