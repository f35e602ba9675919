package elara.linalg;

import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The OpenBLAS library that {@code org.bytedeco:openblas} carries for this platform: found on the class path, unpacked
 * once for the user, and loaded.
 *
 * <p>A distribution of Elara has it unpacked, in the folder {@code openblas} beside the jar of this class. Else it comes
 * out of the jar on the class path: unpacked it is 40 MB, and a process must not wait for that each time, so it stays in a folder named after its
 * contents below the user's cache ({@code XDG_CACHE_HOME}, {@code ~/Library/Caches}, {@code LOCALAPPDATA}; the system
 * property {@code elara.cache} names another folder). The folder appears in one step and is readable by its owner only;
 * two processes that unpack at once do not disturb each other. Where no such folder can be used, the library goes to a
 * new temporary folder, which is deleted at exit.
 */
final class OpenBlas {
    private static final Logger LOG = System.getLogger(OpenBlas.class.getName());

    /** The library and what it needs; not the JNI bindings and the BLAS without LAPACK that lie beside it. */
    private static final Pattern NEEDED =
            Pattern.compile("lib(openblas|gfortran|quadmath|gcc_s)[.\\d]*\\.(so|dylib|dll)[.\\d]*");

    private OpenBlas() {}

    /**
     * Finds, unpacks and loads the library.
     *
     * @param classes the loader whose class path is searched
     * @param cache the folder that keeps what is unpacked; none for a temporary one
     * @return where the loaded library is, or nothing where this platform has none or it cannot be loaded
     */
    static Optional<Path> load(ClassLoader classes, Optional<Path> cache) {
        var beside = beside();
        if (beside.isPresent()) {
            try {
                return Optional.of(loadFrom(beside.get()));
            } catch (IOException | UnsatisfiedLinkError e) {
                LOG.log(Level.DEBUG, "OpenBLAS does not load from " + beside.get(), e);
            }
        }
        var name = "org/bytedeco/openblas/" + platform() + '/' + libraryName();
        var resource = classes.getResource(name);
        if (resource == null) {
            LOG.log(Level.DEBUG, "OpenBLAS is not on the class path: no resource {0}", name);
            return Optional.empty();
        }
        try {
            return Optional.of(load(resource, cache));
        } catch (IOException | URISyntaxException | UnsatisfiedLinkError e) {
            LOG.log(Level.DEBUG, "OpenBLAS is on the class path but does not load from " + resource, e);
            return Optional.empty();
        }
    }

    /** The folder of an unpacked one beside this class's jar; none where there is none for this platform. */
    private static Optional<Path> beside() {
        try {
            var own = Path.of(OpenBlas.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            var folder = own.resolveSibling("openblas").resolve(platform());
            return Files.isRegularFile(folder.resolve(libraryName())) ? Optional.of(folder) : Optional.empty();
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Path load(URL resource, Optional<Path> cache) throws IOException, URISyntaxException {
        if (resource.getProtocol().equals("file")) {
            return loadFrom(Path.of(resource.toURI()).getParent());
        }
        if (!(resource.openConnection() instanceof JarURLConnection connection)
                || !connection.getJarFileURL().getProtocol().equals("file")) {
            throw new IOException("It is neither a file nor in a jar that is a file");
        }
        try (var jar = new JarFile(Path.of(connection.getJarFileURL().toURI()).toFile())) {
            var entries = needed(jar, connection.getEntryName());
            if (cache.isPresent()) {
                try {
                    return loadFrom(unpackOnce(jar, entries, cache.get()));
                } catch (FileSystemException | UnsatisfiedLinkError e) {
                    // A full or read-only home, or one from which nothing may be executed.
                    LOG.log(Level.DEBUG, "OpenBLAS does not load from " + cache.get(), e);
                }
            }
            return loadFrom(unpackForThisProcess(jar, entries));
        }
    }

    private static List<JarEntry> needed(JarFile jar, String library) {
        var folder = library.substring(0, library.lastIndexOf('/') + 1);
        return jar.stream()
                .filter(entry -> entry.getName().startsWith(folder))
                .filter(entry -> NEEDED.matcher(fileName(entry)).matches())
                .sorted(Comparator.comparing(JarEntry::getName))
                .toList();
    }

    private static Path unpackOnce(JarFile jar, List<JarEntry> entries, Path cache) throws IOException {
        var folder = cache.resolve("openblas-" + fingerprint(entries));
        if (isComplete(folder, entries)) {
            return folder;
        }
        Files.createDirectories(cache);
        // Its name has random letters, and on POSIX its permissions are the owner's alone.
        var fresh = Files.createTempDirectory(cache, "openblas-unpacking-");
        try {
            unpack(jar, entries, fresh);
            try {
                Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
            } catch (FileSystemException e) {
                if (!isComplete(folder, entries)) {
                    // Left over from a crash. What was good in it is as good in the new one.
                    delete(folder);
                    Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
                }
            }
        } finally {
            delete(fresh);
        }
        return folder;
    }

    private static Path unpackForThisProcess(JarFile jar, List<JarEntry> entries) throws IOException {
        var folder = Files.createTempDirectory("elara-openblas-");
        folder.toFile().deleteOnExit();
        for (var entry : entries) {
            folder.resolve(fileName(entry)).toFile().deleteOnExit();
        }
        unpack(jar, entries, folder);
        return folder;
    }

    private static void unpack(JarFile jar, List<JarEntry> entries, Path folder) throws IOException {
        for (var entry : entries) {
            try (InputStream in = jar.getInputStream(entry)) {
                Files.copy(in, folder.resolve(fileName(entry)));
            }
        }
    }

    /** Whether every file is there at its full size: the folder appears at once, but a power cut may empty files. */
    private static boolean isComplete(Path folder, List<JarEntry> entries) throws IOException {
        for (var entry : entries) {
            var file = folder.resolve(fileName(entry));
            if (!Files.isRegularFile(file) || Files.size(file) != entry.getSize()) {
                return false;
            }
        }
        return true;
    }

    /** Names the contents by the checksums the jar has of them, so that nothing needs to be read to know the name. */
    private static String fingerprint(List<JarEntry> entries) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var entry : entries) {
                var line = entry.getName() + ' ' + entry.getSize() + ' ' + entry.getCrc() + '\n';
                digest.update(line.getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /**
     * Loads the library after what it depends on: the loader of the operating system then finds these by name, wherever
     * they lie.
     */
    private static Path loadFrom(Path folder) throws IOException {
        List<Path> libraries;
        try (Stream<Path> files = Files.list(folder)) {
            libraries = files.filter(file ->
                            NEEDED.matcher(file.getFileName().toString()).matches())
                    .toList();
        }
        loadIfThere(libraries, "libquadmath.");
        // The system's own libgcc_s is newer, and may be loaded already; ours is for systems that have none.
        if (!loadIfThere(libraries, "libgfortran.")) {
            loadIfThere(libraries, "libgcc_s.");
            loadIfThere(libraries, "libgfortran.");
        }
        var openblas = folder.resolve(libraryName());
        System.load(openblas.toAbsolutePath().toString());
        return openblas.toAbsolutePath();
    }

    /** False where it is there and does not load; whether that matters is seen when OpenBLAS itself loads. */
    private static boolean loadIfThere(List<Path> libraries, String start) {
        for (var library : libraries) {
            if (library.getFileName().toString().startsWith(start)) {
                try {
                    System.load(library.toAbsolutePath().toString());
                } catch (UnsatisfiedLinkError e) {
                    LOG.log(Level.DEBUG, "{0} does not load: {1}", library, e.getMessage());
                    return false;
                }
            }
        }
        return true;
    }

    /** Bytedeco's name of this platform. */
    static String platform() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        var name = system.startsWith("mac") ? "macosx" : system.startsWith("windows") ? "windows" : system;
        var processor = System.getProperty("os.arch");
        return name
                + '-'
                + switch (processor) {
                    case "amd64", "x86_64" -> "x86_64";
                    case "aarch64", "arm64" -> "arm64";
                    default -> processor;
                };
    }

    private static String libraryName() {
        var platform = platform();
        return platform.startsWith("macosx")
                ? "libopenblas.0.dylib"
                : platform.startsWith("windows") ? "libopenblas.dll" : "libopenblas.so.0";
    }

    /** The folder below which the library is kept from one process to the next; none where the user has no home. */
    static Optional<Path> cache() {
        var own = System.getProperty("elara.cache");
        if (own != null && !own.isBlank()) {
            return Optional.of(Path.of(own));
        }
        var platform = platform();
        var home = Path.of(System.getProperty("user.home"));
        if (platform.startsWith("macosx")) {
            return absolute(home.resolve("Library/Caches/elara"));
        }
        var set = System.getenv(platform.startsWith("windows") ? "LOCALAPPDATA" : "XDG_CACHE_HOME");
        var caches = set != null && !set.isBlank() ? Path.of(set) : home.resolve(".cache");
        return absolute(caches.resolve("elara"));
    }

    private static Optional<Path> absolute(Path path) {
        return path.isAbsolute() ? Optional.of(path) : Optional.empty();
    }

    private static String fileName(JarEntry entry) {
        return entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (var file : files.toList()) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(folder);
    }
}
