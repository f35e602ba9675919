package elara.install;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What of the machine decides where things go.
 *
 * @param system the operating system
 * @param environment the environment variables
 * @param javaHome the home directory as Java sees it
 */
record Surroundings(Platform system, Map<String, String> environment, Path javaHome) {
    /** The operating systems that Jupyter tells apart. */
    enum Platform {
        LINUX,
        MAC,
        WINDOWS
    }

    /** Those of this process. */
    static Surroundings here() {
        var name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        var system =
                name.startsWith("windows") ? Platform.WINDOWS : name.startsWith("mac") ? Platform.MAC : Platform.LINUX;
        return new Surroundings(system, System.getenv(), Path.of(System.getProperty("user.home")));
    }

    /** An environment variable, if it says anything. */
    Optional<String> get(String variable) {
        return Optional.ofNullable(environment.get(variable)).filter(value -> !value.isEmpty());
    }

    /** An environment variable that is a path. */
    Optional<Path> path(String variable) {
        return get(variable).map(Path::of);
    }

    /** A switch, by Jupyter's rule: anything but a few words for no is yes. */
    Optional<Boolean> flag(String variable) {
        return Optional.ofNullable(environment.get(variable)).map(value -> switch (value.toLowerCase(Locale.ROOT)) {
            case "no", "n", "false", "off", "0", "0.0" -> false;
            default -> true;
        });
    }

    /** The user's home directory, as Python's {@code ~}. */
    Path home() {
        return path(system == Platform.WINDOWS ? "USERPROFILE" : "HOME").orElse(javaHome);
    }
}
