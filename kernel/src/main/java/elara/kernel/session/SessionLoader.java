package elara.kernel.session;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
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

    private final Map<String, byte[]> bytes = new ConcurrentHashMap<>();
    private final Map<String, Class<?>> newest = new ConcurrentHashMap<>();
    /** The wrappers of what can be named, and what is declared in them, for the compiler. */
    private final Map<String, DirectFiles.InSession> wrappers = new LinkedHashMap<>();

    private final Queue<String> lost = new ConcurrentLinkedQueue<>();

    SessionLoader(ClassLoader parent) {
        super("notebook", new URL[0], parent);
    }

    @Override
    public void load(ClassBytecodes[] classes) throws ClassInstallException {
        var loaded = new boolean[classes.length];
        try {
            for (var each : classes) {
                bytes.put(resourceName(each.name()), each.bytecodes());
                addWrapper(each);
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
            try {
                addURL(new File(entry).toURI().toURL());
            } catch (MalformedURLException e) {
                throw new IllegalArgumentException("not a class path entry: " + entry, e);
            }
        }
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
            return code == null ? super.findClass(name) : defineClass(name, code, 0, code.length);
        }
    }

    @Override
    public InputStream getResourceAsStream(String name) {
        var code = bytes.get(name);
        return code == null ? super.getResourceAsStream(name) : new ByteArrayInputStream(code);
    }

    @Override
    public URL findResource(String name) {
        var code = bytes.get(name);
        return code == null ? super.findResource(name) : InMemory.url(name, code);
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
