package elara.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A Java installation, as it says of itself: a path may be a link or a version manager's script.
 *
 * @param home its directory
 * @param version such as "17.0.15"
 * @param feature such as 17
 * @param modules the modules that it has
 */
record Jdk(Path home, String version, int feature, Set<String> modules) {
    static final int OLDEST = 17;

    private static final Pattern PROPERTY = Pattern.compile("\\s+(java\\.[a-z.]+) = (.*)");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    Jdk {
        modules = Set.copyOf(modules);
    }

    /**
     * Asks a Java for its version, and refuses one that cannot run Elara.
     *
     * @param path the directory of a JDK, or a java program
     */
    static Jdk of(Path path) throws Refusal {
        var jdk = ask(path);
        jdk.requireGoodEnough();
        return jdk;
    }

    /** As {@link #of}, good or not. */
    static Jdk ask(Path path) throws Refusal {
        var java = program(path.toAbsolutePath().normalize());
        try {
            String home = null;
            String version = null;
            String specification = null;
            var properties = Command.run(PATIENCE, List.of(java.toString(), "-XshowSettings:properties", "-version"));
            for (var line : properties.text().lines().toList()) {
                var match = PROPERTY.matcher(line);
                if (match.matches()) {
                    switch (match.group(1)) {
                        case "java.home" -> home = match.group(2);
                        case "java.version" -> version = match.group(2);
                        case "java.specification.version" -> specification = match.group(2);
                        default -> {}
                    }
                }
            }
            if (home == null || version == null || specification == null) {
                throw new Refusal(java + " is no Java that runs. Type: " + java + " -version");
            }
            int feature = Integer.parseInt(specification.replaceFirst("^1\\.", ""));
            var modules = new TreeSet<String>();
            if (feature > 8) {
                Command.run(PATIENCE, List.of(java.toString(), "--list-modules"))
                        .text()
                        .lines()
                        .forEach(
                                line -> modules.add(line.replaceFirst("@.*", "").strip()));
            }
            return new Jdk(Path.of(home), version, feature, modules);
        } catch (IOException | NumberFormatException e) {
            throw new Refusal(java + " does not run: " + e.getMessage(), e);
        }
    }

    private void requireGoodEnough() throws Refusal {
        if (feature < OLDEST) {
            throw new Refusal("Java " + version + " (" + home + ") is too old, Elara needs " + OLDEST
                    + " or newer. Give one with --jdk");
        }
        if (!modules.contains("jdk.jshell")) {
            throw new Refusal(home + " is a Java runtime without the module jdk.jshell, not a JDK."
                    + " Install a JDK, or give one with --jdk");
        }
    }

    private static Path program(Path path) throws Refusal {
        if (Files.isRegularFile(path)) {
            return path;
        }
        for (var name : List.of("bin/java", "bin/java.exe", "Contents/Home/bin/java")) {
            if (Files.isExecutable(path.resolve(name))) {
                return path.resolve(name);
            }
        }
        throw new Refusal(
                Files.exists(path)
                        ? "there is no JDK in " + path + ": it has no bin/java"
                        : "there is no JDK " + path + ": the directory does not exist");
    }

    /** Its java program. */
    Path java() {
        var windows = home.resolve("bin/java.exe");
        return Files.exists(windows) ? windows : home.resolve("bin/java");
    }
}
