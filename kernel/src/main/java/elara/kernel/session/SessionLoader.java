package elara.kernel.session;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import jdk.jshell.execution.LoaderDelegate;
import jdk.jshell.spi.ExecutionControl.ClassBytecodes;
import jdk.jshell.spi.ExecutionControl.ClassInstallException;

/**
 * Defines the classes that JShell compiles, and keeps their bytes: they can be read as resources under their names, as
 * those of any class of a jar.
 */
final class SessionLoader extends URLClassLoader implements LoaderDelegate {
    static {
        registerAsParallelCapable();
    }

    /** {@code $JShell$12} at first, {@code $JShell$12B} when JShell has compiled the same declaration again. */
    private static final Pattern GENERATION = Pattern.compile("(REPL\\.\\$JShell\\$\\d+)[A-Z]*");

    private static final Pattern WRAPPER = Pattern.compile("REPL\\.\\$JShell\\$\\d+[A-Z]*");

    private final Map<String, byte[]> bytes = new ConcurrentHashMap<>();
    private final Map<String, Class<?>> newest = new ConcurrentHashMap<>();
    /** The wrappers of what can be named, and what is declared in them, for the compiler. */
    private final Map<String, DirectFiles.InSession> wrappers = new LinkedHashMap<>();

    private final Queue<String> lost = new ConcurrentLinkedQueue<>();
    private final List<ClassPathEntry> added = new CopyOnWriteArrayList<>();
    private final List<ClassPathEntry> inFront = new CopyOnWriteArrayList<>();
    private final Set<URL> used = ConcurrentHashMap.newKeySet();

    SessionLoader(ClassLoader parent) {
        super("notebook", new URL[0], parent);
    }

    @Override
    public void load(ClassBytecodes[] classes) throws ClassInstallException {
        var loaded = new boolean[classes.length];
        try {
            for (var each : classes) {
                var code = WRAPPER.matcher(each.name()).matches() ? OpenWrapper.of(each.bytecodes()) : each.bytecodes();
                bytes.put(resourceName(each.name()), code);
                addWrapper(new ClassBytecodes(each.name(), code));
            }
            for (int i = 0; i < classes.length; i++) {
                var type = loadClass(classes[i].name());
                keepValues(type);
                loaded[i] = true;
            }
        } catch (ClassNotFoundException | LinkageError e) {
            throw new ClassInstallException("load: " + e.getMessage(), loaded);
        }
    }

    /** Defines classes that nothing will ever name. */
    Class<?> define(List<ClassBytecodes> classes, String className) throws ClassNotFoundException {
        for (var each : classes) {
            bytes.put(resourceName(each.name()), each.bytecodes());
        }
        return loadClass(className);
    }

    private synchronized void addWrapper(ClassBytecodes made) {
        wrappers.put(made.name(), new DirectFiles.InSession(made.name(), made.bytecodes()));
    }

    private synchronized void removeWrapper(String className) {
        wrappers.keySet().removeIf(each -> each.equals(className) || each.startsWith(className + "$"));
    }

    /** The classes that JShell has made, but for those that it has made anew since. */
    synchronized List<JavaFileObject> wrappers() {
        return List.copyOf(wrappers.values());
    }

    /** A wrapper of something that is gone. */
    void forget(String className) {
        removeWrapper(className);
    }

    /**
     * JShell compiles a variable anew when what its declaration refers to has changed, and would leave it empty then. The
     * variable lives on: its value goes from the old class to the new one.
     */
    private void keepValues(Class<?> type) {
        var generation = GENERATION.matcher(type.getName());
        if (!generation.matches()) {
            return;
        }
        var before = newest.put(generation.group(1), type);
        if (before == null || before == type) {
            return;
        }
        removeWrapper(before.getName());
        for (Field field : type.getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers()) && !Modifier.isFinal(field.getModifiers())) {
                try {
                    var old = before.getDeclaredField(field.getName());
                    old.setAccessible(true);
                    field.setAccessible(true);
                    var value = old.get(null);
                    if (!old.getType().isPrimitive()) {
                        // The class stays, what it held does not.
                        old.set(null, null);
                    }
                    if (old.getType() == field.getType()) {
                        field.set(null, value);
                    } else if (value != null && !old.getType().isPrimitive()) {
                        lost.add(field.getName());
                    }
                } catch (NoSuchFieldException | IllegalAccessException e) {
                    // Another declaration: nothing to keep.
                }
            }
        }
    }

    /** The names of the variables whose values could not be kept since this was asked last. */
    List<String> takeLostVariables() {
        var names = new ArrayList<String>();
        for (var name = lost.poll(); name != null; name = lost.poll()) {
            names.add(name);
        }
        return names;
    }

    @Override
    public void classesRedefined(ClassBytecodes[] classes) {
        for (var each : classes) {
            bytes.put(resourceName(each.name()), each.bytecodes());
        }
    }

    @Override
    public void addToClasspath(String path) {
        for (var entry : path.split(Pattern.quote(File.pathSeparator), -1)) {
            if (!entry.isEmpty()) {
                add(Path.of(entry), added);
            }
        }
    }

    /** Adds a jar whose classes go before those of the same names that Elara itself has. */
    void addInFront(Path jar) {
        add(jar, inFront);
    }

    private void add(Path path, List<ClassPathEntry> entries) {
        if (find(path) == null) {
            entries.add(new ClassPathEntry(path, this));
        }
    }

    private ClassPathEntry find(Path path) {
        return Stream.concat(inFront.stream(), added.stream())
                .filter(each -> each.path().equals(path))
                .findFirst()
                .orElse(null);
    }

    /** Takes a jar away of which nothing was used. */
    void remove(Path jar) {
        var entry = find(jar);
        if (entry != null && !entry.used()) {
            added.remove(entry);
            inFront.remove(entry);
            entry.close();
        }
    }

    /** Whether the notebook has got a class of a jar, be it on the notebook's class path or on Elara's own. */
    boolean uses(Path jar) {
        var entry = find(jar);
        if (entry != null) {
            return entry.used();
        }
        try {
            return used.contains(jar.toUri().toURL());
        } catch (MalformedURLException e) {
            return false;
        }
    }

    /** Whether the notebook has got a class from where a class of Elara's own is. */
    boolean usesWhatHas(String className) {
        try {
            var source = Class.forName(className, false, getParent())
                    .getProtectionDomain()
                    .getCodeSource();
            return source != null && used.contains(source.getLocation());
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    /** What has been added, in the order in which classes are looked for. */
    List<Path> entries() {
        return Stream.concat(inFront.stream(), added.stream())
                .map(ClassPathEntry::path)
                .toList();
    }

    /** What the compiler has to look in, in the order in which classes are loaded. */
    String compilerClassPath() {
        return Stream.of(
                        inFront.stream().map(each -> each.path().toString()),
                        Stream.of(System.getProperty("java.class.path")),
                        added.stream().map(each -> each.path().toString()))
                .flatMap(each -> each)
                .collect(Collectors.joining(File.pathSeparator));
    }

    @Override
    public URL[] getURLs() {
        return Stream.concat(inFront.stream(), added.stream())
                .map(ClassPathEntry::url)
                .toArray(URL[]::new);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!inFront.isEmpty() && !name.startsWith("java.")) {
            synchronized (getClassLoadingLock(name)) {
                var known = findLoadedClass(name);
                var type = known != null ? known : define(name, inFront);
                if (type != null) {
                    return type;
                }
            }
        }
        var type = super.loadClass(name, resolve);
        if (type.getClassLoader() != this) {
            var source = type.getProtectionDomain().getCodeSource();
            if (source != null && source.getLocation() != null) {
                used.add(source.getLocation());
            }
        }
        return type;
    }

    // Two interfaces ask for it: the class loader once a name, JShell's engine as often as it likes.
    @Override
    public Class<?> findClass(String name) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            var known = findLoadedClass(name);
            if (known != null) {
                return known;
            }
            var code = bytes.get(resourceName(name));
            var type = code == null ? define(name, added) : define(name, Uncatchable.in(code));
            if (type == null) {
                throw new ClassNotFoundException(name);
            }
            return type;
        }
    }

    private Class<?> define(String name, byte[] code) {
        return defineClass(name, code, 0, code.length);
    }

    /** Defines a class of the first entry that has it; null if none has. */
    private Class<?> define(String name, List<ClassPathEntry> entries) throws ClassNotFoundException {
        for (var entry : entries) {
            byte[] code;
            try {
                code = entry.read(resourceName(name));
            } catch (IOException e) {
                throw new ClassNotFoundException(name + " cannot be read from " + entry.path(), e);
            }
            if (code != null) {
                definePackage(name, entry);
                entry.use();
                return defineClass(name, code, 0, code.length, entry.domain());
            }
        }
        return null;
    }

    private void definePackage(String className, ClassPathEntry entry) {
        var end = className.lastIndexOf('.');
        var name = end < 0 ? "" : className.substring(0, end);
        if (!name.isEmpty() && getDefinedPackage(name) == null) {
            try {
                definePackage(name, entry.manifest(), entry.url());
            } catch (IllegalArgumentException e) {
                // Another thread was faster, with a class of the same package.
                return;
            }
        }
    }

    @Override
    public InputStream getResourceAsStream(String name) {
        var code = bytes.get(name);
        return code == null ? super.getResourceAsStream(name) : new ByteArrayInputStream(code);
    }

    @Override
    public URL getResource(String name) {
        for (var entry : inFront) {
            var found = entry.find(name);
            if (found != null) {
                return found;
            }
        }
        return super.getResource(name);
    }

    @Override
    public URL findResource(String name) {
        var code = bytes.get(name);
        if (code != null) {
            return InMemory.url(name, code);
        }
        for (var entry : added) {
            var found = entry.find(name);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    @Override
    public Enumeration<URL> findResources(String name) throws IOException {
        var found = new ArrayList<URL>();
        var code = bytes.get(name);
        if (code != null) {
            found.add(InMemory.url(name, code));
        }
        try {
            for (var entries : List.of(inFront, added)) {
                for (var entry : entries) {
                    entry.findAll(name).forEach(found::add);
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return Collections.enumeration(found);
    }

    private static String resourceName(String className) {
        return className.replace('.', '/') + ".class";
    }

    /** URLs of bytes that are in no file. */
    private static final class InMemory extends URLStreamHandler {
        private final byte[] content;

        private InMemory(byte[] content) {
            this.content = content;
        }

        // The constructor that replaces it came with 20.
        @SuppressWarnings("deprecation")
        static URL url(String name, byte[] content) {
            try {
                return new URL("notebook", "", -1, "/" + name, new InMemory(content));
            } catch (MalformedURLException e) {
                throw new IllegalArgumentException(name, e);
            }
        }

        @Override
        protected URLConnection openConnection(URL url) {
            return new URLConnection(url) {
                @Override
                public void connect() {}

                @Override
                public InputStream getInputStream() throws IOException {
                    return new ByteArrayInputStream(content);
                }

                @Override
                public long getContentLengthLong() {
                    return content.length;
                }
            };
        }
    }
}
