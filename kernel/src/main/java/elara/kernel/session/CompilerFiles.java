package elara.kernel.session;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;

/**
 * The compiler's files. JShell can only add to the end of the class path; here it is whatever the session's loader says
 * it is, so that the compiler sees what the notebook will run with.
 */
final class CompilerFiles extends ForwardingJavaFileManager<StandardJavaFileManager>
        implements StandardJavaFileManager {
    private static final Set<String> CLASS_PATH = Set.of("-classpath", "-cp", "--class-path");

    private final StandardJavaFileManager files;
    private final Supplier<String> classPath;

    /**
     * Wraps the files that JShell would use.
     *
     * @param files those
     * @param classPath what the class path is now
     */
    CompilerFiles(StandardJavaFileManager files, Supplier<String> classPath) {
        super(files);
        this.files = files;
        this.classPath = classPath;
    }

    @Override
    public boolean handleOption(String option, Iterator<String> rest) {
        if (CLASS_PATH.contains(option) && rest.hasNext()) {
            rest.next();
            return files.handleOption(option, List.of(classPath.get()).iterator());
        }
        return files.handleOption(option, rest);
    }

    @Override
    public Iterable<? extends JavaFileObject> getJavaFileObjectsFromFiles(Iterable<? extends File> each) {
        return files.getJavaFileObjectsFromFiles(each);
    }

    @Override
    public Iterable<? extends JavaFileObject> getJavaFileObjectsFromPaths(Collection<? extends Path> each) {
        return files.getJavaFileObjectsFromPaths(each);
    }

    @Override
    public Iterable<? extends JavaFileObject> getJavaFileObjects(File... each) {
        return files.getJavaFileObjects(each);
    }

    @Override
    public Iterable<? extends JavaFileObject> getJavaFileObjects(Path... each) {
        return files.getJavaFileObjects(each);
    }

    @Override
    public Iterable<? extends JavaFileObject> getJavaFileObjectsFromStrings(Iterable<String> each) {
        return files.getJavaFileObjectsFromStrings(each);
    }

    @Override
    public Iterable<? extends JavaFileObject> getJavaFileObjects(String... each) {
        return files.getJavaFileObjects(each);
    }

    @Override
    public void setLocation(Location location, Iterable<? extends File> each) throws IOException {
        files.setLocation(location, each);
    }

    @Override
    public void setLocationFromPaths(Location location, Collection<? extends Path> each) throws IOException {
        files.setLocationFromPaths(location, each);
    }

    @Override
    public void setLocationForModule(Location location, String module, Collection<? extends Path> each)
            throws IOException {
        files.setLocationForModule(location, module, each);
    }

    @Override
    public Iterable<? extends File> getLocation(Location location) {
        return files.getLocation(location);
    }

    @Override
    public Iterable<? extends Path> getLocationAsPaths(Location location) {
        return files.getLocationAsPaths(location);
    }

    @Override
    public Path asPath(javax.tools.FileObject file) {
        return files.asPath(file);
    }

    @Override
    public void setPathFactory(PathFactory factory) {
        files.setPathFactory(factory);
    }
}
