package elara.kernel.maven;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipFile;

/** Which Java a library was compiled for. What is too new is told at once, and not by whatever class is met first. */
final class JavaVersions {
    private static final int MAGIC = 0xCAFEBABE;

    /** The class file version of Java 1 would be this. */
    private static final int BEFORE_ONE = 44;

    private JavaVersions() {}

    /** A line for each jar that is for a newer Java than this one. */
    static List<String> tooNew(List<Path> jars) {
        return jars.stream()
                .flatMap(jar -> of(jar)
                        .filter(version -> version > Runtime.version().feature())
                        .map(version ->
                                jar.getFileName() + " is made for Java " + version + " or newer, and this is Java "
                                        + Runtime.version().feature() + ": an older version of it may do.")
                        .stream())
                .toList();
    }

    /** By its first class: libraries are compiled in one go. */
    private static Optional<Integer> of(Path jar) {
        try (var zip = new ZipFile(jar.toFile())) {
            for (var entries = zip.entries(); entries.hasMoreElements(); ) {
                var entry = entries.nextElement();
                var name = entry.getName();
                if (name.endsWith(".class") && !name.startsWith("META-INF/") && !name.equals("module-info.class")) {
                    try (var in = new DataInputStream(zip.getInputStream(entry))) {
                        return in.readInt() == MAGIC
                                ? Optional.of((in.readInt() & 0xFFFF) - BEFORE_ONE)
                                : Optional.empty();
                    }
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            // What is no jar is told elsewhere.
            return Optional.empty();
        }
    }
}
