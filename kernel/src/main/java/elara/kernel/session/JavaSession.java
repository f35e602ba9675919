package elara.kernel.session;

import elara.display.Display;
import elara.display.MimeBundle;
import elara.kernel.magic.MagicCompletion;
import elara.kernel.magic.StandardMagics;
import elara.kernel.maven.MavenMagics;
import elara.kernel.render.Renderer;
import elara.kernel.request.Cell;
import elara.kernel.request.CommMessage;
import elara.kernel.request.Completeness;
import elara.kernel.request.Completions;
import elara.kernel.request.Interpreter;
import elara.kernel.request.Language;
import elara.kernel.request.Outcome;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import jdk.jshell.ImportSnippet;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;

/**
 * Java behind the kernel: JShell in this process. It starts in the background; whoever needs it before it is there
 * waits, and {@link #language()} needs it never.
 */
public final class JavaSession implements Interpreter {
    /** Local variables keep their names: null-pointer messages tell them. */
    private static final String DEBUG_INFORMATION = "-g";

    private static final int MOST_MILLIS = 50;

    /** Guards JShell; given up while the user's own code runs. Fair: a cell of many short pieces lets others in between. */
    private final ReentrantLock compiler = new ReentrantLock(true);

    /** Of each thread that runs cells. */
    private final Map<Thread, UserCode> userCodes = Collections.synchronizedMap(new WeakHashMap<>());

    private final Stopper stopper;
    private final SessionLoader loader = new SessionLoader(JavaSession.class.getClassLoader());
    private final ClassPathListing listing = new ClassPathListing(loader::compilerClassPath);
    private final LiveControl control;
    private final Frames frames = new Frames();
    private final CurrentCell current = new CurrentCell(new PrintedTraces(frames)::clean);
    private final Renderer renderer = new Renderer();
    private final Comms comms = new Comms(current);
    private final SystemStreams streams = new SystemStreams(current);
    private final SessionHost host;
    private final Settings settings;
    private final TimeLimit timeLimit;

    /** Of the environment; none if javac refuses them. */
    private List<String> compilerOptions;

    private boolean startedUp;

    /** How many wait for the session, or work with it. */
    private final AtomicInteger waiting = new AtomicInteger();

    private final CompletableFuture<Java> java = new CompletableFuture<>();

    /** That what can wait until cells can run has been done. */
    private final CompletableFuture<Void> settled = new CompletableFuture<>();

    /** What works on a JShell that has started. */
    private record Java(
            JShell shell, Preloading preloading, Evaluation evaluation, Completer completer, Inspector inspector) {}

    /**
     * Begins a session; returns before JShell has started.
     *
     * @param log where to tell what goes wrong in the kernel itself
     */
    public JavaSession(PrintStream log) {
        this(log, System.getenv());
    }

    /**
     * Begins a session; returns before JShell has started.
     *
     * @param log where to tell what goes wrong in the kernel itself
     * @param environment the environment variables
     */
    JavaSession(PrintStream log, Map<String, String> environment) {
        settings = Settings.of(environment, Path.of("").toAbsolutePath());
        compilerOptions = settings.compilerOptions();
        stopper = new Stopper(log);
        control = new LiveControl(loader, this::userCode, frames);
        timeLimit = new TimeLimit(settings.timeout(), this::userCode);
        host = new SessionHost(
                this, this::userCode, renderer, loader, () -> current.get().cell());
        StandardMagics.all().forEach(host.magics()::add);
        MavenMagics.all().forEach(host.magics()::add);
        Display.setDefault(new NotebookDisplay(() -> current.get().cell(), renderer, host, comms));
        var thread = new Thread(null, this::start, "elara-session-start", 0, false);
        thread.setDaemon(true);
        thread.start();
    }

    private void start() {
        compiler.lock();
        try {
            var shell = shell();
            frames.startWith(shell);
            host.addToClassPath(settings.classPath(), shell);
            var preloading = new Preloading(shell, loader, listing);
            var analysis = shell.sourceCodeAnalysis();
            var evaluation = new Evaluation(
                    shell,
                    control,
                    this::userCode,
                    renderer,
                    frames,
                    host,
                    timeLimit,
                    preloading,
                    directCode(shell, preloading));
            evaluation.warmUp();
            java.complete(new Java(
                    shell,
                    preloading,
                    evaluation,
                    new Completer(shell, analysis),
                    new Inspector(shell, analysis, control, new Sources(loader))));
        } catch (RuntimeException | Error e) {
            java.completeExceptionally(e);
        } finally {
            compiler.unlock();
        }
        goOn();
    }

    /** What a first cell need not wait for, if it declares nothing. */
    private void goOn() {
        try {
            letCellsGoFirst();
            with(started -> {
                started.evaluation().warmUpShell();
                return null;
            });
        } catch (RuntimeException e) {
            // Whoever needs JShell will be told.
            return;
        } finally {
            stopper.getReady();
            settled.complete(null);
        }
    }

    /** A cell that has been waiting for the session is not yet in the queue for the compiler. */
    private void letCellsGoFirst() {
        try {
            for (int i = 0; i < MOST_MILLIS && waiting.get() > 0 && !compiler.hasQueuedThreads(); i++) {
                Thread.sleep(1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<DirectCode> directCode(JShell shell, Preloading preloading) {
        try {
            return Optional.of(new DirectCode(shell, preloading, new WarmJavac(loader, listing, compilerOptions)));
        } catch (ReflectiveOperationException e) {
            return Optional.empty();
        }
    }

    private UserCode userCode() {
        return userCodes.computeIfAbsent(Thread.currentThread(), thread -> new UserCode(compiler, stopper));
    }

    /** With the compiler's options of the environment, if they are such. */
    private JShell shell() {
        var shell = shell(options());
        if (!compilerOptions.isEmpty()) {
            try {
                shell.eval(";").forEach(event -> shell.drop(event.snippet()));
            } catch (RuntimeException e) {
                settings.problems().add("COMPILER_OPTS is left out: " + e.getMessage());
                shell.close();
                compilerOptions = List.of();
                return shell(options());
            }
        }
        return shell;
    }

    private JShell shell(String... options) {
        return JShell.builder()
                .executionEngine(new Engine(control), Map.of())
                .compilerOptions(options)
                .fileManager(files -> new CompilerFiles(files, loader::compilerClassPath, listing))
                .build();
    }

    private String[] options() {
        return Stream.concat(Stream.of(DEBUG_INFORMATION), compilerOptions.stream())
                .toArray(String[]::new);
    }

    /** Shows also what native code and processes print on the process's own streams; of no use for the kernel's log then. */
    public void takeNativeOutput() {
        var unused = settled.thenRun(() -> NativeOutput.start(current));
    }

    /** Puts our control where JShell asks for one. */
    private record Engine(LiveControl control) implements ExecutionControlProvider {
        @Override
        public String name() {
            return "elara";
        }

        @Override
        public ExecutionControl generate(ExecutionEnv environment, Map<String, String> parameters) {
            return control;
        }
    }

    /** Does something with JShell, alone. */
    private <T> T with(Function<Java, T> work) {
        return alone(started -> {
            started.preloading().intoShell();
            return work.apply(started);
        });
    }

    /** Does something alone for which JShell need not have the preloaded names. */
    private <T> T alone(Function<Java, T> work) {
        waiting.incrementAndGet();
        try {
            var started = started();
            compiler.lock();
            try {
                return work.apply(started);
            } finally {
                compiler.unlock();
            }
        } finally {
            waiting.decrementAndGet();
        }
    }

    private Java started() {
        try {
            return java.join();
        } catch (CompletionException e) {
            throw new IllegalStateException("JShell did not start: " + e.getCause(), e.getCause());
        }
    }

    @Override
    public Language language() {
        var implementation = JavaSession.class.getPackage().getImplementationVersion();
        var version = Runtime.version().toString();
        var elara = implementation == null ? "0" : implementation;
        return new Language(
                "elara",
                elara,
                "Elara " + elara + ", Java " + version + " (" + System.getProperty("java.vm.vendor") + ")",
                "java",
                version,
                "text/x-java",
                ".java",
                "java",
                "text/x-java",
                List.of(
                        new Language.HelpLink(
                                "Java API",
                                "https://docs.oracle.com/en/java/javase/"
                                        + Runtime.version().feature() + "/docs/api/index.html"),
                        new Language.HelpLink("Learn Java", "https://dev.java/learn/")));
    }

    /** Does something with JShell, alone. */
    <T> T withShell(Function<JShell, T> work) {
        return with(java -> work.apply(java.shell()));
    }

    /** The session, as its magics see it. */
    SessionHost host() {
        return host;
    }

    /** Whether a snippet was there before the first cell. */
    boolean isPreloaded(Snippet snippet) {
        return with(java -> java.preloading().has(snippet)
                || (snippet instanceof ImportSnippet each && ObscuredTypes.isReplacement(each)));
    }

    /** The value of a variable that the notebook has declared. */
    Optional<Object> variable(String name) {
        return with(java -> java.evaluation().variable(name));
    }

    /** Runs code for code that runs already, on its thread. */
    Object evaluateInside(CellLines lines) throws Exception {
        var started = java.join();
        compiler.lock();
        try {
            return started.evaluation().value(lines, (NotebookDisplay) Display.current());
        } finally {
            compiler.unlock();
        }
    }

    @Override
    public Outcome execute(String code, Cell cell) {
        if (!cell.silent()) {
            host.remember(code);
        }
        return inCell(cell, (java, display) -> {
            startUp(java, display, cell);
            return java.evaluation().run(new CellLines(cell.executionCount(), code), display);
        });
    }

    /** Before the first cell, in it: what is wrong with a script is told there, and keeps nobody from going on. */
    private void startUp(Java java, NotebookDisplay display, Cell cell) {
        if (startedUp) {
            return;
        }
        startedUp = true;
        settings.problems().forEach(problem -> cell.write(Cell.Stream.STDERR, problem + "\n"));
        for (var script : settings.scripts()) {
            var outcome = java.evaluation().run(new CellLines(script.name(), script.code()), display);
            if (outcome instanceof Outcome.Failure failure) {
                cell.write(Cell.Stream.STDERR, String.join("\n", failure.traceback()) + "\n");
            }
        }
    }

    @Override
    public Outcome evaluate(String expression, Cell cell) {
        return inCell(
                cell,
                (java, display) ->
                        java.evaluation().expression(new CellLines(cell.executionCount(), expression), display));
    }

    /** What is done in a cell. */
    private interface InCell {
        Outcome run(Java java, NotebookDisplay display);
    }

    private Outcome inCell(Cell cell, InCell work) {
        var thread = Thread.currentThread();
        var loaderBefore = thread.getContextClassLoader();
        var display = new NotebookDisplay(() -> cell, renderer, host, comms);
        var userCode = userCode();
        current.enter(cell);
        thread.setContextClassLoader(loader);
        userCode.begin(cell);
        if (cell.interrupted()) {
            // Before it began, when the session could not know.
            userCode.interrupt();
        }
        var scope = display.enter();
        try {
            return alone(java -> work.run(java, display));
        } finally {
            userCode.end();
            // What ended the cell has done so; what follows may wait.
            Thread.interrupted();
            display.end();
            scope.close();
            thread.setContextClassLoader(loaderBefore);
        }
    }

    @Override
    public Completions complete(String code, int cursor) {
        var end = CodePoints.toIndex(code, cursor);
        var ofMagic = MagicCompletion.of(code.substring(0, end), host);
        if (ofMagic.isPresent()) {
            var matches = ofMagic.get().matches().stream()
                    .map(text -> new Completions.Match(text, text.startsWith("%") ? "magic" : "path", ""))
                    .toList();
            return new Completions(
                    matches, CodePoints.fromIndex(code, ofMagic.get().start()), cursor);
        }
        return with(java -> java.completer().complete(code, cursor));
    }

    @Override
    public Optional<MimeBundle> inspect(String code, int cursor, int detail) {
        return with(java -> java.inspector().inspect(code, CodePoints.toIndex(code, cursor), detail))
                .get();
    }

    @Override
    public Completeness isComplete(String code) {
        // Where all is a magic's, the text itself tells.
        var isMagic = code.stripLeading().startsWith("%%");
        return with(java -> Continuation.of(
                java.shell().sourceCodeAnalysis(),
                isMagic ? code : java.evaluation().cell(code).source()));
    }

    @Override
    public void comm(CommMessage message, Cell cell) {
        var outcome = inCell(cell, (java, display) -> java.evaluation().call(() -> comms.receive(message), display));
        if (outcome instanceof Outcome.Failure failure) {
            cell.write(Cell.Stream.STDERR, String.join("\n", failure.traceback()) + "\n");
        }
    }

    @Override
    public Map<String, String> comms() {
        return comms.targets();
    }

    @Override
    public void interrupt() {
        each(UserCode::interrupt);
    }

    private void each(Consumer<UserCode> action) {
        List<UserCode> all;
        synchronized (userCodes) {
            all = List.copyOf(userCodes.values());
        }
        all.forEach(action);
    }

    @Override
    public void close() {
        each(UserCode::close);
        streams.close();
        timeLimit.close();
        // A cell that still runs ends with the process; waiting for it would hold up the shutdown.
        var unused = java.thenAccept(started -> {
            started.shell().close();
            frames.end();
        });
    }
}
