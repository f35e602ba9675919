package elara.kernel.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

/**
 * Jars that have other jars inside, as Spring Boot makes them, and web archives. No class path looks into them: what is
 * inside is unpacked into a directory that goes with the process.
 */
final class FatJar {
    private static final Pattern CLASS = Pattern.compile("(?:BOOT|WEB)-INF/classes/(.+)");
    private static final Pattern LIBRARY = Pattern.compile("(?:BOOT|WEB)-INF/lib/([^/]+\\.jar)");

    private FatJar() {}

    /** What is to be on the class path besides the jar; nothing for usual jars. */
    static List<Path> inner(Path jar) throws IOException {
        var inner = new ArrayList<Path>();
        try (var zip = new ZipFile(jar.toFile())) {
            if (zip.getEntry("BOOT-INF/") == null && zip.getEntry("WEB-INF/") == null) {
                return inner;
            }
            var directory = Files.createTempDirectory("elara-jar-");
            Runtime.getRuntime().addShutdownHook(new Thread(null, () -> delete(directory), "elara-jar-end", 0, false));
            var classes = directory.resolve("classes");
            for (var entries = zip.entries(); entries.hasMoreElements(); ) {
                var entry = entries.nextElement();
                var type = CLASS.matcher(entry.getName());
                var library = LIBRARY.matcher(entry.getName());
                if (entry.isDirectory()) {
                    continue;
                }
                Path target;
                if (type.matches()) {
                    target = classes.resolve(type.group(1)).normalize();
                } else if (library.matches()) {
                    target = directory.resolve(library.group(1)).normalize();
                    inner.add(target);
                } else {
                    continue;
                }
                if (!target.startsWith(directory)) {
                    throw new IOException(jar + " has an entry outside of itself: " + entry.getName());
                }
                Files.createDirectories(target.getParent());
                try (var in = zip.getInputStream(entry)) {
                    Files.copy(in, target);
                }
            }
            if (Files.isDirectory(classes)) {
                inner.add(0, classes);
            }
        }
        return inner;
    }

    private static void delete(Path directory) {
        try (var files = Files.walk(directory)) {
            for (var each : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException e) {
            // It lies in the system's directory for what is temporary.
            return;
        }
    }
}
