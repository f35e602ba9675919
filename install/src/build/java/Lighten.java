import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Makes the jars of a distribution light: {@code java Lighten.java lib}.
 *
 * <p>Left out is what no notebook can reach through Elara: native libraries of other platforms, the JNI bindings and
 * headers beside OpenBLAS (which is unpacked), the locale data of ICU (Tablesaw asks it which encoding a file has, and no more), and those of
 * fastutil's classes that no class of the other jars leads to. A jar that lost classes or data says so in its manifest,
 * {@code Elara-Reduced}: a notebook that asks for that very library gets the whole of it from its repository.
 *
 * <p>All jars are written without compression: the JVM reads them faster, and what carries them (a wheel, the
 * installer) compresses a whole jar far better than its entries one by one.
 */
public final class Lighten {
    /** One time for all entries, so that the same jars give the same bytes. */
    private static final LocalDateTime TIME = LocalDateTime.of(2026, 1, 1, 0, 0);

    private static final Pattern OPENBLAS = Pattern.compile(
            "org/bytedeco/openblas/([^/]+)/(lib(?:openblas|gfortran|quadmath|gcc_s)[.\\d]*\\.(?:so|dylib|dll)[.\\d]*)");

    private Lighten() {}

    /**
     * Rewrites the jars of a folder.
     *
     * @param args the folder, lib/ of a distribution
     * @throws IOException if a jar cannot be read or written
     */
    public static void main(String... args) throws IOException {
        var lib = Path.of(args[0]);
        for (var jar : jars(lib)) {
            var name = jar.getFileName().toString();
            if (name.startsWith("openblas-")) {
                unpackOpenBlas(jar, lib.resolve("openblas"));
            } else if (name.startsWith("sqlite-jdbc-")) {
                write(jar, entry -> !entry.startsWith("org/sqlite/native/") || entry.startsWith(sqlite()), null);
            } else if (name.startsWith("icu4j-")) {
                write(jar, entry -> !entry.startsWith("com/ibm/icu/impl/data/"), "without locale data");
            } else if (name.startsWith("fastutil-")) {
                var used = used(jar, lib);
                write(
                        jar,
                        entry -> !entry.endsWith(".class") || used.contains(entry),
                        "the classes that Elara's jars use");
            } else {
                write(jar, entry -> true, null);
            }
        }
        for (var jar : jars(lib.resolve("maven"))) {
            write(jar, entry -> true, null);
        }
    }

    /** To {@code openblas/platform/}, where the library finds it: nothing has to be unpacked where it is installed. */
    private static void unpackOpenBlas(Path jar, Path folder) throws IOException {
        try (var file = new ZipFile(jar.toFile())) {
            for (var entries = file.entries(); entries.hasMoreElements(); ) {
                var entry = entries.nextElement();
                var name = OPENBLAS.matcher(entry.getName());
                if (name.matches()) {
                    var library = folder.resolve(name.group(1)).resolve(name.group(2));
                    Files.createDirectories(library.getParent());
                    try (var in = file.getInputStream(entry)) {
                        Files.copy(in, library);
                    }
                }
            }
        }
        Files.delete(jar);
    }

    private static List<Path> jars(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }

    /** sqlite-jdbc's folder of this machine's natives. */
    private static String sqlite() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        var processor = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        // Where it does not know the platform it looks for none of these, and all of them stay.
        var folder = system.startsWith("linux")
                ? "Linux"
                : system.startsWith("mac") ? "Mac" : system.startsWith("windows") ? "Windows" : "";
        var kind = switch (processor) {
            case "amd64", "x86_64" -> "/x86_64/";
            case "aarch64", "arm64" -> "/aarch64/";
            default -> "";
        };
        return "org/sqlite/native/" + (folder.isEmpty() || kind.isEmpty() ? "" : folder + kind);
    }

    /** The classes of a jar that those of the other jars lead to, directly or by way of others. */
    private static Set<String> used(Path jar, Path lib) throws IOException {
        Map<String, byte[]> own = classes(jar);
        var waiting = new ArrayDeque<String>();
        var used = new HashSet<String>();
        for (var other : jars(lib)) {
            if (!other.equals(jar)) {
                classes(other).values().forEach(bytes -> names(bytes, own.keySet(), used, waiting));
            }
        }
        while (!waiting.isEmpty()) {
            names(own.get(waiting.remove()), own.keySet(), used, waiting);
        }
        return used;
    }

    private static Map<String, byte[]> classes(Path jar) throws IOException {
        var classes = new TreeMap<String, byte[]>();
        try (var file = new ZipFile(jar.toFile())) {
            for (var entries = file.entries(); entries.hasMoreElements(); ) {
                var entry = entries.nextElement();
                if (entry.getName().endsWith(".class")) {
                    try (var in = file.getInputStream(entry)) {
                        classes.put(entry.getName(), in.readAllBytes());
                    }
                }
            }
        }
        return classes;
    }

    /** Whatever text of a class's constants is the name of a class, or has one in it, as descriptors and signatures have. */
    private static void names(byte[] bytes, Set<String> known, Set<String> used, ArrayDeque<String> waiting) {
        for (var text : texts(bytes)) {
            for (var part : text.split("[\\[\\]()<>;:*+-]", -1)) {
                var candidate = (part.startsWith("L") && part.contains("/") && !known.contains(part + ".class")
                                ? part.substring(1)
                                : part)
                        .replace('.', '/');
                if (known.contains(candidate + ".class") && used.add(candidate + ".class")) {
                    waiting.add(candidate + ".class");
                }
            }
        }
    }

    /** The texts among a class's constants (JVM Specification, 4.4). */
    private static List<String> texts(byte[] bytes) {
        var texts = new ArrayList<String>();
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            in.skipNBytes(8);
            int count = in.readUnsignedShort();
            for (int i = 1; i < count; i++) {
                int tag = in.readUnsignedByte();
                switch (tag) {
                    case 1 -> texts.add(in.readUTF());
                    case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
                    case 5, 6 -> {
                        in.skipNBytes(8);
                        i++;
                    }
                    case 7, 8, 16, 19, 20 -> in.skipNBytes(2);
                    case 15 -> in.skipNBytes(3);
                    default -> throw new IOException("constant of kind " + tag);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    /** Replaces a jar by one of the entries that are kept, uncompressed; a signature of what is gone goes with it. */
    private static void write(Path jar, Predicate<String> kept, String reduced) throws IOException {
        var fresh = jar.resolveSibling(jar.getFileName() + ".new");
        try (var from = new JarFile(jar.toFile());
                var to = new ZipOutputStream(Files.newOutputStream(fresh))) {
            to.setMethod(ZipOutputStream.STORED);
            var entries = new LinkedHashMap<String, byte[]>();
            var manifest = new Manifest();
            if (from.getManifest() != null) {
                manifest = from.getManifest();
            }
            if (reduced != null) {
                manifest.getMainAttributes().putIfAbsent(Attributes.Name.MANIFEST_VERSION, "1.0");
                manifest.getMainAttributes().put(new Attributes.Name("Elara-Reduced"), reduced);
                manifest.getEntries().clear();
            }
            if (from.getManifest() != null || reduced != null) {
                var bytes = new java.io.ByteArrayOutputStream();
                manifest.write(bytes);
                entries.put(JarFile.MANIFEST_NAME, bytes.toByteArray());
            }
            for (var all = from.entries(); all.hasMoreElements(); ) {
                var entry = all.nextElement();
                var name = entry.getName();
                boolean signature = name.matches("META-INF/[^/]+\\.(SF|RSA|DSA|EC)");
                if (!entry.isDirectory() && !signature && kept.test(name)) {
                    try (var in = from.getInputStream(entry)) {
                        entries.putIfAbsent(name, in.readAllBytes());
                    }
                }
            }
            for (var each : entries.entrySet()) {
                var entry = new ZipEntry(each.getKey());
                var crc = new CRC32();
                crc.update(each.getValue());
                entry.setCrc(crc.getValue());
                entry.setSize(each.getValue().length);
                entry.setTimeLocal(TIME);
                to.putNextEntry(entry);
                to.write(each.getValue());
                to.closeEntry();
            }
        }
        Files.move(fresh, jar, StandardCopyOption.REPLACE_EXISTING);
    }
}
