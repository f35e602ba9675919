package elara.kernel.session;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import jdk.jshell.spi.ExecutionControl.ClassBytecodes;

/**
 * Javac, kept between compilations with what it knows of the class library. That is what JShell does, with a part of
 * javac that is not public; where this JVM does not export it, there is no such compiler.
 */
final class WarmJavac {
    private static final String POOL = "com.sun.tools.javac.api.JavacTaskPool";
    private static final int MOST = 2;
    private static final List<String> OPTIONS = List.of("-proc:none", "-g", "-implicit:none", "-Xlint:none");

    private final Constructor<?> newPool;
    private final Class<?> workers;
    private final Method getTask;
    private final SessionLoader loader;
    private final List<String> options;
    private final ClassPathListing listing;

    /** What it is kept in, with the files that it has begun with: others are for another. */
    private Object pool;

    private DirectFiles files;
    private String known = "";

    /**
     * Creates the compiler.
     *
     * @param loader the session's classes and class path
     * @param listing what is on the class path
     * @param moreOptions what else to tell javac
     * @throws ReflectiveOperationException if this JVM does not export the pool
     */
    WarmJavac(SessionLoader loader, ClassPathListing listing, List<String> moreOptions)
            throws ReflectiveOperationException {
        this.loader = loader;
        this.listing = listing;
        options =
                Stream.concat(OPTIONS.stream(), moreOptions.stream()).distinct().toList();
        var pools = Class.forName(POOL);
        workers = Class.forName(POOL + "$Worker");
        newPool = pools.getConstructor(int.class);
        pool = newPool.newInstance(MOST);
        getTask = Arrays.stream(pools.getMethods())
                .filter(each -> each.getName().equals("getTask"))
                .findFirst()
                .orElseThrow(() -> new NoSuchMethodException(POOL + ".getTask"));
    }

    /** What became of a source: classes, the one with the source's name last; or the errors. */
    record Result(List<ClassBytecodes> classes, List<? extends Diagnostic<?>> errors) {
        boolean failed() {
            return !errors.isEmpty();
        }
    }

    /**
     * Compiles a class of the package of JShell's wrappers.
     *
     * @param parsed is shown the tree, which javac takes apart afterwards
     */
    Result compile(String className, String source, Consumer<CompilationUnitTree> parsed) {
        var collector = new DiagnosticCollector<JavaFileObject>();
        var unit = new Source(className, source);
        var worker = Proxy.newProxyInstance(
                workers.getClassLoader(), new Class<?>[] {workers}, (proxy, method, arguments) -> {
                    var task = (JavacTask) arguments[0];
                    var tree = task.parse().iterator().next();
                    if (!hasErrors(collector)) {
                        parsed.accept(tree);
                        task.analyze();
                    }
                    if (!hasErrors(collector)) {
                        task.generate();
                    }
                    return null;
                });
        try {
            var current = files();
            current.begin();
            getTask.invoke(pool, null, current, collector, options, null, List.of(unit), worker);
            var errors = collector.getDiagnostics().stream()
                    .filter(WarmJavac::isError)
                    .toList();
            return new Result(errors.isEmpty() ? current.take() : List.of(), errors);
        } catch (IllegalAccessException | InstantiationException e) {
            throw new IllegalStateException(e);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private static boolean isError(Diagnostic<?> diagnostic) {
        return diagnostic.getKind() == Diagnostic.Kind.ERROR;
    }

    private static boolean hasErrors(DiagnosticCollector<?> collector) {
        return collector.getDiagnostics().stream().anyMatch(WarmJavac::isError);
    }

    private DirectFiles files() throws InstantiationException, IllegalAccessException, InvocationTargetException {
        var classPath = loader.compilerClassPath();
        if (!classPath.equals(known)) {
            var standard =
                    ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, StandardCharsets.UTF_8);
            standard.handleOption("-classpath", List.of(classPath).iterator());
            files = new DirectFiles(new CompilerFiles(standard, loader::compilerClassPath, listing), loader);
            pool = newPool.newInstance(MOST);
            known = classPath;
        }
        return files;
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String className, String text) {
            super(URI.create("notebook:///" + className.replace('.', '/') + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
