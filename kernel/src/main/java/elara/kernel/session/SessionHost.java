package elara.kernel.session;

import elara.display.MimeBundle;
import elara.kernel.magic.Declaration;
import elara.kernel.magic.Declaration.Kind;
import elara.kernel.magic.Host;
import elara.kernel.magic.Magics;
import elara.kernel.render.Renderer;
import elara.kernel.request.Cell;
import elara.kernel.request.Interpreter;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import jdk.jshell.ImportSnippet;
import jdk.jshell.JShell;
import jdk.jshell.MethodSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.TypeDeclSnippet;
import jdk.jshell.VarSnippet;

/** The session, as its magics see it. */
final class SessionHost implements Host {
    private final JavaSession session;
    private final UserCode userCode;
    private final SessionLoader loader;
    private final Supplier<Cell> cell;
    private final Renderer renderer;
    private final Map<Class<?>, Object> companions = new HashMap<>();
    private final Magics magics = new Magics();
    private final Set<Path> classPath = new LinkedHashSet<>();
    private final List<String> inputs = new ArrayList<>();
    private Path directory = Path.of("").toAbsolutePath();

    SessionHost(JavaSession session, UserCode userCode, Renderer renderer, SessionLoader loader, Supplier<Cell> cell) {
        this.renderer = renderer;
        this.session = session;
        this.userCode = userCode;
        this.loader = loader;
        this.cell = cell;
    }

    @Override
    public Object eval(String code) throws Exception {
        return evaluate(new CellLines("eval", code));
    }

    @Override
    public void load(String code, String file) throws Exception {
        evaluate(new CellLines(file, code));
    }

    private Object evaluate(CellLines lines) throws Exception {
        return userCode.aside(() -> session.evaluateInside(lines));
    }

    @Override
    public List<Path> addToClassPath(List<Path> entries) {
        var fresh = note(entries);
        if (!fresh.isEmpty()) {
            extendClassPath(fresh);
        }
        return fresh;
    }

    /** The same while the shell is still starting. */
    void addToClassPath(List<Path> entries, JShell shell) {
        var fresh = note(entries);
        if (!fresh.isEmpty()) {
            add(fresh, shell);
        }
    }

    private void add(List<Path> entries, JShell shell) {
        var joined = entries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        // The compiler asks the loader what the class path is.
        loader.addToClasspath(joined);
        // Without anything added it has the compiler look at the class path anew.
        shell.addToClasspath(joined);
    }

    private synchronized List<Path> note(List<Path> entries) {
        var fresh = new ArrayList<Path>();
        for (var entry : entries) {
            var path = directory.resolve(entry).normalize();
            if (classPath.add(path)) {
                fresh.add(path);
            }
        }
        return fresh;
    }

    @Override
    public void changeClassPath(List<Path> removed, List<Path> inFront, List<Path> added) {
        synchronized (this) {
            removed.forEach(classPath::remove);
            classPath.addAll(inFront);
            classPath.addAll(added);
        }
        removed.forEach(loader::remove);
        inFront.forEach(loader::addInFront);
        extendClassPath(added);
    }

    private void extendClassPath(List<Path> added) {
        withShell(shell -> {
            add(added, shell);
            return null;
        });
    }

    @Override
    public boolean uses(Path jar) {
        return loader.uses(jar);
    }

    @Override
    public synchronized List<Path> classPath() {
        return List.copyOf(classPath);
    }

    @Override
    public synchronized Path directory() {
        return directory;
    }

    @Override
    public synchronized void changeDirectory(Path to) {
        directory = to.toAbsolutePath().normalize();
    }

    @Override
    public Cell cell() {
        return cell.get();
    }

    @Override
    public Renderer renderer() {
        return renderer;
    }

    @Override
    public Interpreter interpreter() {
        return session;
    }

    @Override
    public <T> T companion(Class<T> type, Function<Host, T> make) {
        synchronized (companions) {
            if (!companions.containsKey(type)) {
                companions.put(type, make.apply(this));
            }
            return type.cast(companions.get(type));
        }
    }

    @Override
    public Magics magics() {
        return magics;
    }

    @Override
    public Optional<String> variable(String name) {
        return session.variable(name).map(String::valueOf);
    }

    @Override
    public List<Declaration> declarations() {
        return withShell(shell -> shell.snippets()
                .filter(snippet -> shell.status(snippet).isActive() && !session.isPreloaded(snippet))
                .flatMap(snippet -> declaration(snippet).stream())
                .toList());
    }

    private static Optional<Declaration> declaration(Snippet snippet) {
        var source = snippet.source().strip();
        if (snippet instanceof VarSnippet variable) {
            return Optional.of(new Declaration(Kind.VARIABLE, variable.name(), variable.typeName(), source));
        } else if (snippet instanceof MethodSnippet method) {
            return Optional.of(new Declaration(Kind.METHOD, method.name(), method.signature(), source));
        } else if (snippet instanceof TypeDeclSnippet type) {
            return Optional.of(new Declaration(Kind.TYPE, type.name(), "", source));
        } else if (snippet instanceof ImportSnippet imported) {
            return Optional.of(new Declaration(Kind.IMPORT, imported.fullname(), "", source));
        }
        return Optional.empty();
    }

    @Override
    public void reset() {
        withShell(shell -> {
            shell.snippets()
                    .filter(snippet -> shell.status(snippet).isActive() && !session.isPreloaded(snippet))
                    .toList()
                    .forEach(shell::drop);
            return null;
        });
    }

    synchronized void remember(String input) {
        inputs.add(input);
    }

    @Override
    public synchronized List<String> inputs() {
        return List.copyOf(inputs);
    }

    @Override
    public Optional<MimeBundle> inspect(String name) {
        try {
            return userCode.aside(() -> session.inspect(name, name.length(), 1));
        } catch (Exception e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private <T> T withShell(Function<JShell, T> work) {
        try {
            return userCode.aside(() -> session.withShell(work));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("interrupted", e);
        }
    }
}
