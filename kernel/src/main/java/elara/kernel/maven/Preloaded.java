package elara.kernel.maven;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.regex.Pattern;

/**
 * The libraries that are there before a notebook asks for any: the kernel's own class path. Their coordinates are
 * Maven's record in each jar, or, in jars that have none, the file's name.
 */
final class Preloaded {
    private static final Pattern NAME = Pattern.compile("(.+?)-(\\d[^/]*)\\.jar");
    private static final Pattern RECORD = Pattern.compile("META-INF/maven/[^/]+/[^/]+/pom\\.properties");

    /** What is Elara itself, or what there can be but once in a process: another version is of no use. */
    private static final Pattern FIXED =
            Pattern.compile("elara-.*|matheclipse-.*|blas|lapack|arpack_combined_all|openblas|slf4j-nop|sqlite-jdbc");

    /** What Elara's own functions take and return. */
    private static final Pattern SPOKEN_OF = Pattern.compile("tablesaw-core|xchart");

    /** Libraries of which one of Elara's jars has some classes packed into it. */
    private static final Pattern PACKED = Pattern.compile("tablesaw-jsplot");

    /** In the manifest of a jar that the distribution has made smaller. */
    private static final String REDUCED = "Elara-Reduced";

    /** What SLF4J can log to. */
    private static final Pattern LOGGERS = Pattern.compile(
            "slf4j-(simple|log4j12|reload4j|jdk14|jdk-platform-logging|jcl|nop)|logback-classic|log4j-slf4j2?-impl");

    /**
     * A library that is there.
     *
     * @param artifact its name
     * @param version its version
     * @param jar where it is
     */
    record Library(String artifact, String version, Path jar) {
        /** Whether no other version can take its place. */
        boolean fixed() {
            return FIXED.matcher(artifact).matches();
        }

        /** Whether Elara's functions take and return what is of this version, and of no other. */
        boolean spokenOf() {
            return SPOKEN_OF.matcher(artifact).matches();
        }
    }

    /** By {@code group:artifact}, or {@code artifact} where no group is known. */
    private final Map<String, Library> libraries = new LinkedHashMap<>();

    /** Reads the records of the jars of a class path, and of those that they name in their manifests. */
    static Preloaded of(String classPath) {
        var preloaded = new Preloaded();
        var seen = new LinkedHashSet<Path>();
        for (var entry : classPath.split(Pattern.quote(java.io.File.pathSeparator), -1)) {
            if (entry.endsWith(".jar")) {
                preloaded.add(Path.of(entry).toAbsolutePath().normalize(), seen);
            }
        }
        return preloaded;
    }

    private void add(Path jar, Set<Path> seen) {
        if (!seen.add(jar) || !Files.isRegularFile(jar)) {
            return;
        }
        var next = new ArrayList<Path>();
        try (var file = new JarFile(jar.toFile())) {
            var name = NAME.matcher(jar.getFileName().toString());
            var named = name.matches();
            var manifest = file.getManifest();
            // Of a library that is there in parts only, the whole is another version.
            var whole = manifest == null || manifest.getMainAttributes().getValue(REDUCED) == null;
            var version = named ? name.group(2) + (whole ? "" : "-reduced") : "";
            var library = new Library(named ? name.group(1) : "", version, jar);
            var group = named ? group(file, library.artifact()) : Optional.<String>empty();
            if (named) {
                libraries.putIfAbsent(group.map(each -> each + ":").orElse("") + library.artifact(), library);
            }
            var others = manifest == null ? null : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            if (others != null) {
                for (var each : others.strip().split("\\s+", -1)) {
                    next.add(Path.of(jar.toUri().resolve(URI.create(each))));
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            // Unreadable for the Java that runs it as well: nothing of it is there.
            return;
        }
        next.forEach(each -> add(each.normalize(), seen));
    }

    /** A jar may have the records of others that were packed into it; the right one has its name. */
    private static Optional<String> group(JarFile file, String artifact) throws IOException {
        for (var entries = file.entries(); entries.hasMoreElements(); ) {
            var entry = entries.nextElement();
            if (RECORD.matcher(entry.getName()).matches()
                    && entry.getName().endsWith("/" + artifact + "/pom.properties")) {
                var properties = new Properties();
                try (var in = file.getInputStream(entry)) {
                    properties.load(in);
                }
                return Optional.ofNullable(properties.getProperty("groupId"));
            }
        }
        return Optional.empty();
    }

    /** Whether this is something that SLF4J can log to. */
    static boolean isLogger(Coordinates coordinates) {
        return LOGGERS.matcher(coordinates.artifact()).matches();
    }

    /** Whether Elara has classes of a library that go by another library's name. */
    static boolean isPacked(Coordinates coordinates) {
        return PACKED.matcher(coordinates.artifact()).matches();
    }

    /** The library of these coordinates, in whatever version it is there. */
    Optional<Library> find(Coordinates coordinates) {
        if (!coordinates.type().equals("jar") || !coordinates.classifier().isEmpty()) {
            return Optional.empty();
        }
        var known = libraries.get(coordinates.group() + ":" + coordinates.artifact());
        return Optional.ofNullable(known != null ? known : libraries.get(coordinates.artifact()));
    }

    /** Their coordinates, where they are known. */
    Map<Coordinates, Library> byCoordinates() {
        var known = new LinkedHashMap<Coordinates, Library>();
        libraries.forEach((key, library) -> {
            int colon = key.indexOf(':');
            if (colon > 0) {
                known.put(
                        new Coordinates(key.substring(0, colon), library.artifact(), "jar", "", library.version()),
                        library);
            }
        });
        return known;
    }
}
