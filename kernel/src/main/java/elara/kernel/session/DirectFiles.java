package elara.kernel.session;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardLocation;
import jdk.jshell.spi.ExecutionControl.ClassBytecodes;

/**
 * What javac sees of the world: the class path, the JDK, of which each package is listed once, and the session's classes.
 * What it makes stays in memory.
 */
final class DirectFiles extends ForwardingJavaFileManager<CompilerFiles> {
    private static final String WRAPPERS = "REPL";

    private final SessionLoader loader;
    private final Map<List<Object>, List<JavaFileObject>> packages = new HashMap<>();
    private final List<ClassBytecodes> made = new ArrayList<>();

    DirectFiles(CompilerFiles files, SessionLoader loader) {
        super(files);
        this.loader = loader;
    }

    /** A compilation begins. */
    void begin() {
        made.clear();
    }

    /** The classes of the compilation. */
    List<ClassBytecodes> take() {
        var taken = List.copyOf(made);
        made.clear();
        return taken;
    }

    @Override
    public Iterable<JavaFileObject> list(
            Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse) throws IOException {
        if (location == StandardLocation.CLASS_PATH && packageName.equals(WRAPPERS)) {
            return loader.wrappers();
        }
        if (location == StandardLocation.CLASS_PATH) {
            return super.list(location, packageName, kinds, recurse);
        }
        var key = List.<Object>of(location, packageName, kinds, recurse);
        var known = packages.get(key);
        if (known == null) {
            known = new ArrayList<>();
            for (var each : super.list(location, packageName, kinds, recurse)) {
                known.add(each);
            }
            packages.put(key, known);
        }
        return known;
    }

    @Override
    public String inferBinaryName(Location location, JavaFileObject file) {
        return file instanceof InSession ours ? ours.className : super.inferBinaryName(location, file);
    }

    @Override
    public boolean isSameFile(FileObject a, FileObject b) {
        return (a instanceof InSession || b instanceof InSession) ? a == b : super.isSameFile(a, b);
    }

    @Override
    public boolean contains(Location location, FileObject file) throws IOException {
        return file instanceof InSession ? location == StandardLocation.CLASS_PATH : super.contains(location, file);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
            Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
        return new SimpleJavaFileObject(URI.create("notebook:///" + className.replace('.', '/') + ".class"), kind) {
            @Override
            public OutputStream openOutputStream() {
                var bytes = new ByteArrayOutputStream();
                return new FilterOutputStream(bytes) {
                    @Override
                    public void write(byte[] from, int offset, int length) {
                        bytes.write(from, offset, length);
                    }

                    @Override
                    public void close() {
                        made.add(new ClassBytecodes(className, bytes.toByteArray()));
                    }
                };
            }
        };
    }

    /** A class of the session. */
    static final class InSession extends SimpleJavaFileObject {
        private final String className;
        private final byte[] bytes;

        InSession(String className, byte[] bytes) {
            super(URI.create("notebook:///" + className.replace('.', '/') + ".class"), Kind.CLASS);
            this.className = className;
            this.bytes = bytes;
        }

        @Override
        public InputStream openInputStream() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public long getLastModified() {
            return 0;
        }
    }
}
