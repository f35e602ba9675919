package elara.kernel.session;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.ProtectionDomain;
import java.security.cert.Certificate;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/**
 * A jar or a directory of classes on the notebook's class path. Each can be taken away again, as long as nothing of it
 * was used; what was used stays with the loader that has defined it.
 */
final class ClassPathEntry implements AutoCloseable {
    private final Path path;
    private final URL url;
    // Knows how to read a jar: variants for newer versions of Java, and what its manifest draws along. Defines nothing.
    private final URLClassLoader finder;
    private final ProtectionDomain domain;
    private Manifest manifest;
    private volatile boolean used;

    ClassPathEntry(Path path, ClassLoader loader) {
        this.path = path;
        try {
            url = path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("not a class path entry: " + path, e);
        }
        finder = new URLClassLoader("entry", new URL[] {url}, null);
        domain = new ProtectionDomain(new CodeSource(url, (Certificate[]) null), null, loader, null);
    }

    Path path() {
        return path;
    }

    URL url() {
        return url;
    }

    ProtectionDomain domain() {
        return domain;
    }

    /** Whether the notebook has a class of it. */
    boolean used() {
        return used;
    }

    void use() {
        used = true;
    }

    URL find(String resource) {
        return finder.findResource(resource);
    }

    /** The bytes of a resource; null if it is not here. */
    byte[] read(String resource) throws IOException {
        if (finder.findResource(resource) == null) {
            return null;
        }
        try (InputStream in = finder.getResourceAsStream(resource)) {
            return in == null ? null : in.readAllBytes();
        }
    }

    Iterable<URL> findAll(String resource) {
        try {
            return java.util.Collections.list(finder.findResources(resource));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a jar says of itself; nothing for directories and for jars that do not say it. */
    synchronized Manifest manifest() {
        if (manifest == null) {
            manifest = new Manifest();
            if (Files.isRegularFile(path)) {
                try (var jar = new JarFile(path.toFile(), false)) {
                    manifest = jar.getManifest() == null ? manifest : jar.getManifest();
                } catch (IOException e) {
                    // Unreadable: nothing of it will be found either.
                    return manifest;
                }
            }
        }
        return manifest;
    }

    @Override
    public void close() {
        try {
            finder.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
