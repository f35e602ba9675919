package elara.kernel.session;

import elara.display.MimeBundle;
import java.io.IOException;
import java.lang.reflect.Field;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jdk.jshell.SourceCodeAnalysis;

/**
 * Where the sources are that documentation is read from: the JDK's {@code src.zip}, the {@code META-INF/sources} that a jar
 * of Elara's carries, and the {@code -sources.jar} that lies beside a jar. JShell looks in the first only, and its list is
 * private: where this JVM does not open {@code jdk.jshell}, it stays at that.
 */
final class Sources {
    private static final String INSIDE = "META-INF/sources";

    private final SessionLoader loader;
    private final Map<String, Optional<Path>> known = new HashMap<>();
    private List<Path> ofJdk;
    private List<Path> told = List.of();

    Sources(SessionLoader loader) {
        this.loader = loader;
    }

    /** Has JShell look in all that there is by now. */
    void tell(SourceCodeAnalysis analysis) {
        var ours = Stream.of(MimeBundle.class, Notebook.class)
                .map(each -> each.getProtectionDomain().getCodeSource().getLocation());
        var jars = Stream.concat(ours.flatMap(Sources::path), loader.entries().stream())
                .distinct()
                .toList();
        if (jars.equals(told)) {
            return;
        }
        told = jars;
        try {
            var type = analysis.getClass();
            var available = type.getDeclaredField("availableSources");
            available.setAccessible(true);
            if (ofJdk == null) {
                var find = type.getDeclaredMethod("findSources");
                find.setAccessible(true);
                find.invoke(analysis);
                ofJdk = paths(available, analysis);
            }
            var all = new ArrayList<>(ofJdk);
            for (var jar : jars) {
                known.computeIfAbsent(jar.toString(), each -> sources(jar)).ifPresent(all::add);
            }
            available.set(analysis, all);
        } catch (ReflectiveOperationException | RuntimeException e) {
            // This JDK keeps its list to itself, or under another name.
            ofJdk = List.of();
        }
    }

    private static List<Path> paths(Field available, Object owner) throws IllegalAccessException {
        var paths = new ArrayList<Path>();
        for (var each : (List<?>) available.get(owner)) {
            paths.add((Path) each);
        }
        return paths;
    }

    private static Stream<Path> path(URL url) {
        try {
            return url.getProtocol().equals("file") ? Stream.of(Path.of(url.toURI())) : Stream.empty();
        } catch (URISyntaxException e) {
            return Stream.empty();
        }
    }

    private static Optional<Path> sources(Path entry) {
        var name = entry.toString();
        if (Files.isDirectory(entry)) {
            return Optional.of(entry.resolve(INSIDE)).filter(Files::isDirectory);
        }
        if (!name.endsWith(".jar")) {
            return Optional.empty();
        }
        var beside = Path.of(name.substring(0, name.length() - ".jar".length()) + "-sources.jar");
        if (Files.isReadable(beside)) {
            return Optional.of(beside);
        }
        if (!entry.getFileName().toString().startsWith("elara-")) {
            return Optional.empty();
        }
        try {
            // Stays open: JShell reads from it when it needs to.
            var files = FileSystems.newFileSystem(URI.create("jar:" + entry.toUri()), Map.of());
            var inside = files.getPath(INSIDE);
            if (Files.isDirectory(inside)) {
                return Optional.of(inside);
            }
            files.close();
        } catch (IOException | RuntimeException e) {
            // Not a jar that can be read: no sources.
        }
        return Optional.empty();
    }

    /** Where to read the JDK's documentation when its sources are not installed; empty when they are. */
    String note() {
        return ofJdk == null || !ofJdk.isEmpty()
                ? ""
                : "The sources of this JDK (lib/src.zip) are not installed; its documentation is at"
                        + " https://docs.oracle.com/en/java/javase/"
                        + Runtime.version().feature() + "/docs/api/";
    }
}
