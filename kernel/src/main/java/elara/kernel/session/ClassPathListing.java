package elara.kernel.session;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/**
 * The classes of the class path by their packages, for javac. It would open each jar as a file system and walk through
 * it, once for each of its file managers; a jar's own directory tells the same in a fifth of the time, once for all.
 */
final class ClassPathListing {
    private static final String CLASS = ".class";

    private final Supplier<String> classPath;
    private String known = "";
    private final Map<Path, Jar> jars = new LinkedHashMap<>();
    private final List<Path> folders = new ArrayList<>();
    private final Map<String, List<JavaFileObject>> packages = new HashMap<>();

    /**
     * Creates a listing.
     *
     * @param classPath what the class path is now
     */
    ClassPathListing(Supplier<String> classPath) {
        this.classPath = classPath;
    }

    /** The classes of a package, in the order of the class path. */
    synchronized List<JavaFileObject> of(String packageName) throws IOException {
        refresh();
        var files = packages.get(packageName);
        if (files == null) {
            files = new ArrayList<>();
            for (var jar : jars.values()) {
                files.addAll(jar.of(packageName));
            }
            packages.put(packageName, files);
        }
        if (folders.isEmpty()) {
            return files;
        }
        // What is in them may change.
        var all = new ArrayList<>(files);
        for (var folder : folders) {
            addFolder(folder, packageName, all);
        }
        return all;
    }

    private void refresh() {
        var now = classPath.get();
        if (now.equals(known)) {
            return;
        }
        var before = new HashMap<>(jars);
        jars.clear();
        folders.clear();
        packages.clear();
        for (var entry : now.split(Pattern.quote(File.pathSeparator), -1)) {
            if (!entry.isEmpty()) {
                add(Path.of(entry), before);
            }
        }
        before.values().forEach(Jar::close);
        known = now;
    }

    private void add(Path path, Map<Path, Jar> before) {
        if (jars.containsKey(path)) {
            return;
        }
        if (Files.isDirectory(path)) {
            folders.add(path);
        } else if (before.containsKey(path)) {
            jars.put(path, before.remove(path));
        } else {
            try {
                var jar = new Jar(path);
                jars.put(path, jar);
                // A jar may bring others along.
                for (var other : jar.classPath()) {
                    add(other, before);
                }
            } catch (IOException e) {
                // As javac does: what is not there, or no jar, has no classes.
                return;
            }
        }
    }

    private static void addFolder(Path folder, String packageName, List<JavaFileObject> all) throws IOException {
        var inside = folder.resolve(packageName.replace('.', File.separatorChar));
        if (Files.isDirectory(inside)) {
            try (var files = Files.newDirectoryStream(inside, "*" + CLASS)) {
                for (var file : files) {
                    all.add(new OfFolder(
                            binaryName(packageName, file.getFileName().toString()), file));
                }
            }
        }
    }

    private static String binaryName(String packageName, String fileName) {
        var simple = fileName.substring(0, fileName.length() - CLASS.length());
        return packageName.isEmpty() ? simple : packageName + "." + simple;
    }

    /** A class of the class path. */
    abstract static class ClassFile extends SimpleJavaFileObject {
        private final String className;

        private ClassFile(String className, URI uri) {
            super(uri, Kind.CLASS);
            this.className = className;
        }

        String className() {
            return className;
        }

        @Override
        public boolean isNameCompatible(String simpleName, Kind kind) {
            return kind == Kind.CLASS && simpleName.equals(className.substring(className.lastIndexOf('.') + 1));
        }
    }

    private static final class OfFolder extends ClassFile {
        private final Path file;

        OfFolder(String className, Path file) {
            super(className, file.toUri());
            this.file = file;
        }

        @Override
        public InputStream openInputStream() throws IOException {
            return Files.newInputStream(file);
        }

        @Override
        public long getLastModified() {
            return file.toFile().lastModified();
        }
    }

    /** A jar, open, with the names of its classes. */
    private static final class Jar {
        private final JarFile file;
        private final String uri;
        private final Map<String, List<JarEntry>> entries = new HashMap<>();

        Jar(Path path) throws IOException {
            file = new JarFile(path.toFile(), false, ZipFile.OPEN_READ, Runtime.version());
            uri = path.toUri() + "!/";
            file.versionedStream().forEach(this::add);
        }

        private void add(JarEntry entry) {
            var name = entry.getName();
            if (name.endsWith(CLASS) && !name.startsWith("META-INF/")) {
                var end = Math.max(0, name.lastIndexOf('/'));
                entries.computeIfAbsent(name.substring(0, end), key -> new ArrayList<>())
                        .add(entry);
            }
        }

        List<ClassFile> of(String packageName) {
            return entries.getOrDefault(packageName.replace('.', '/'), List.of()).stream()
                    .map(entry -> (ClassFile) new OfJar(packageName, this, entry))
                    .toList();
        }

        /** What the manifest adds to the class path. */
        List<Path> classPath() throws IOException {
            var manifest = file.getManifest();
            var others = manifest == null ? null : manifest.getMainAttributes().getValue("Class-Path");
            if (others == null) {
                return List.of();
            }
            var found = new ArrayList<Path>();
            var folder = Path.of(file.getName()).toAbsolutePath().toUri();
            for (var other : others.strip().split("\\s+", -1)) {
                try {
                    found.add(Path.of(folder.resolve(other)));
                } catch (IllegalArgumentException | FileSystemNotFoundException e) {
                    // Not a file's name: nothing to add.
                }
            }
            return found;
        }

        void close() {
            try {
                file.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final class OfJar extends ClassFile {
        private final Jar jar;
        private final JarEntry entry;

        OfJar(String packageName, Jar jar, JarEntry entry) {
            super(
                    binaryName(
                            packageName,
                            entry.getName().substring(entry.getName().lastIndexOf('/') + 1)),
                    // Not every name that a jar may have is one of a URI.
                    URI.create(jar.uri + entry.getName().replaceAll("[^\\w/.$-]", "_")));
            this.jar = jar;
            this.entry = entry;
        }

        @Override
        public InputStream openInputStream() throws IOException {
            return jar.file.getInputStream(entry);
        }

        @Override
        public long getLastModified() {
            return 0;
        }
    }
}
