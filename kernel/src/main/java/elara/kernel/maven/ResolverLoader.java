package elara.kernel.maven;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Loads Maven's libraries from a directory of their own beside the kernel's jar, and the package that uses them. So
 * nothing of them is read before it is needed, and a notebook may load any version of any of them.
 */
final class ResolverLoader extends URLClassLoader {
    static {
        registerAsParallelCapable();
    }

    /** Below the directory of the kernel's jar. */
    private static final String DIRECTORY = "maven";

    private static final String PACKAGE = ResolverLoader.class.getPackageName() + ".mima";

    private ResolverLoader(List<URL> jars) {
        super("maven", jars.toArray(URL[]::new), ResolverLoader.class.getClassLoader());
    }

    /**
     * Loads a resolver.
     *
     * @param home where the user's {@code settings.xml} is and, if it does not say otherwise, the local repository
     * @param spare a local repository for when that one cannot be written to
     * @return a new resolver
     */
    static Resolver resolver(Path home, Path spare) {
        try {
            // Where there is no such directory, the class path has it all, as while the kernel is being developed.
            var loader = jars().map(jars -> (ClassLoader) new ResolverLoader(jars))
                    .orElse(ResolverLoader.class.getClassLoader());
            return Class.forName(PACKAGE + ".MimaResolver", true, loader)
                    .asSubclass(Resolver.class)
                    .getConstructor(Path.class, Path.class)
                    .newInstance(home, spare);
        } catch (ReflectiveOperationException | IOException | URISyntaxException e) {
            throw new IllegalStateException("Elara's installation is damaged: Maven cannot be loaded: " + e, e);
        }
    }

    private static Optional<List<URL>> jars() throws IOException, URISyntaxException {
        var own = ResolverLoader.class.getProtectionDomain().getCodeSource().getLocation();
        var directory = Path.of(own.toURI()).resolveSibling(DIRECTORY);
        if (!own.getPath().endsWith(".jar") || !Files.isDirectory(directory)) {
            return Optional.empty();
        }
        var jars = new ArrayList<URL>();
        try (var files = Files.newDirectoryStream(directory, "*.jar")) {
            for (var file : files) {
                jars.add(file.toUri().toURL());
            }
        }
        // Last, for it draws the kernel's whole class path along.
        jars.add(own);
        return Optional.of(jars);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        // The kernel's own come from where they always come from, but for the package that uses what is here.
        if (name.startsWith("java.") || (name.startsWith("elara.") && !name.startsWith(PACKAGE + "."))) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            var known = findLoadedClass(name);
            if (known != null) {
                return known;
            }
            try {
                return findClass(name);
            } catch (ClassNotFoundException e) {
                return super.loadClass(name, resolve);
            }
        }
    }

    @Override
    public URL getResource(String name) {
        var here = findResource(name);
        return here != null ? here : super.getResource(name);
    }
}
