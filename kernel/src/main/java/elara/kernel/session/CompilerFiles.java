package elara.kernel.session;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/**
 * The compiler's files. JShell can only add to the end of the class path; here it is whatever the session's loader says
 * it is, so that the compiler sees what the notebook will run with.
 */
final class CompilerFiles extends ForwardingJavaFileManager<StandardJavaFileManager>
        implements StandardJavaFileManager {
    private static final Set<String> CLASS_PATH = Set.of("-classpath", "-cp", "--class-path");

    private final StandardJavaFileManager files;
    private final Supplier<String> classPath;
    private final ClassPathListing listing;

    /**
     * Wraps the files that JShell would use.
     *
     * @param files those
     * @param classPath what the class path is now
     * @param listing what is on it
     */
    CompilerFiles(StandardJavaFileManager files, Supplier<String> classPath, ClassPathListing listing) {
        super(files);
        this.listing = listing;
        this.files = files;
        this.classPath = classPath;
    }

    @Override
    public Iterable<JavaFileObject> list(
            Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse) throws IOException {
        if (location != StandardLocation.CLASS_PATH || recurse) {
            return files.list(location, packageName, kinds, recurse);
        }
        return kinds.contains(JavaFileObject.Kind.CLASS) ? listing.of(packageName) : List.of();
    }

    @Override
    public String inferBinaryName(Location location, JavaFileObject file) {
        return file instanceof ClassPathListing.ClassFile ours
                ? ours.className()
                : files.inferBinaryName(location, file);
    }

    @Override
    public boolean isSameFile(FileObject a, FileObject b) {
        return (a instanceof ClassPathListing.ClassFile || b instanceof ClassPathListing.ClassFile)
                ? a == b
                : files.isSameFile(a, b);
    }

    @Override
    public boolean contains(Location location, FileObject file) throws IOException {
        return file instanceof ClassPathListing.ClassFile
                ? location == StandardLocation.CLASS_PATH
                : files.contains(location, file);
    }

    /** Nothing on the class path is a plug-in of javac's, and to look for one takes long. */
    @Override
    public ClassLoader getClassLoader(Location location) {
        return (location == StandardLocation.ANNOTATION_PROCESSOR_PATH || location == StandardLocation.CLASS_PATH)
                ? ClassLoader.getPlatformClassLoader()
                : files.getClassLoader(location);
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
    public Path asPath(FileObject file) {
        return files.asPath(file);
    }

    @Override
    public void setPathFactory(PathFactory factory) {
        files.setPathFactory(factory);
    }
}
