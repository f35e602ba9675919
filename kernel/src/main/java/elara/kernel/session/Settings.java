package elara.kernel.session;

import elara.kernel.magic.Arguments;
import elara.kernel.magic.Glob;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * What the environment says of a session. Each setting has three names, {@code ELARA_CLASSPATH}, {@code
 * IJAVA_CLASSPATH} and {@code JJAVA_CLASSPATH}; the first that is set counts. What is wrong with a setting is told in
 * the first cell, and the setting left out.
 *
 * @param classPath jars and directories
 * @param compilerOptions options for javac
 * @param timeout how long a snippet may take, if that is limited
 * @param scripts what to run before the first cell
 * @param problems what is wrong, in sentences
 */
record Settings(
        List<Path> classPath,
        List<String> compilerOptions,
        Optional<Timeout> timeout,
        List<Script> scripts,
        List<String> problems) {
    private static final List<String> PREFIXES = List.of("ELARA_", "IJAVA_", "JJAVA_");

    private static final Pattern TIMEOUT = Pattern.compile("^(-?\\d+)\\W*([A-Za-z]+)?$");

    /**
     * A span of time.
     *
     * @param duration how many units
     * @param unit the unit
     */
    record Timeout(long duration, TimeUnit unit) {
        @Override
        public String toString() {
            return duration + " " + unit.name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Code to run before the first cell.
     *
     * @param name what it is called in errors
     * @param code the code
     */
    record Script(String name, String code) {}

    /** Reads the environment. */
    static Settings of(Map<String, String> environment, Path directory) {
        var problems = new ArrayList<String>();
        var classPath = find(environment, "CLASSPATH", directory, false, problems);
        var scripts = new ArrayList<Script>();
        for (var file : find(environment, "STARTUP_SCRIPTS_PATH", directory, true, problems)) {
            try {
                scripts.add(new Script(file.getFileName().toString(), Files.readString(file)));
            } catch (IOException e) {
                problems.add("the start-up script " + file + " cannot be read: " + e);
            }
        }
        value(environment, "STARTUP_SCRIPT").ifPresent(code -> scripts.add(new Script("start-up script", code)));
        var options = value(environment, "COMPILER_OPTS").map(Arguments::split).orElse(List.of());
        return new Settings(classPath, options, timeout(environment, problems), scripts, problems);
    }

    private static Optional<String> value(Map<String, String> environment, String name) {
        return PREFIXES.stream()
                .map(prefix -> environment.getOrDefault(prefix + name, ""))
                .filter(value -> !value.isBlank())
                .findFirst();
    }

    private static List<Path> find(
            Map<String, String> environment, String name, Path directory, boolean filesOnly, List<String> problems) {
        var found = new ArrayList<Path>();
        for (var glob : value(environment, name).orElse("").split(Pattern.quote(File.pathSeparator), -1)) {
            if (glob.isBlank()) {
                continue;
            }
            try {
                var paths = filesOnly ? Glob.files(glob, directory) : Glob.paths(glob, directory);
                found.addAll(paths);
                if (paths.isEmpty()) {
                    problems.add("nothing matches " + glob + " of " + name);
                }
            } catch (NoSuchFileException e) {
                problems.add("there is no directory " + e.getMessage() + " for " + glob + " of " + name);
            } catch (IOException e) {
                problems.add(glob + " of " + name + " cannot be read: " + e.getMessage());
            }
        }
        return found;
    }

    private static Optional<Timeout> timeout(Map<String, String> environment, List<String> problems) {
        var text = value(environment, "TIMEOUT").orElse("0").strip();
        var parts = TIMEOUT.matcher(text.equals("NO_TIMEOUT") ? "-1" : text);
        try {
            if (parts.matches()) {
                var unit = parts.group(2) == null
                        ? TimeUnit.MILLISECONDS
                        : TimeUnit.valueOf(parts.group(2).toUpperCase(Locale.ROOT));
                var duration = Long.parseLong(parts.group(1));
                return duration > 0 ? Optional.of(new Timeout(duration, unit)) : Optional.empty();
            }
        } catch (IllegalArgumentException e) {
            // Not a unit, or too large a number: told below.
        }
        problems.add("'" + text + "' is no time for TIMEOUT; such is 500, 30 SECONDS or 2 minutes");
        return Optional.empty();
    }
}
