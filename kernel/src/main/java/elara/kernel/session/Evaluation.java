package elara.kernel.session;

import elara.kernel.magic.CellFailure;
import elara.kernel.magic.Host;
import elara.kernel.magic.Magic;
import elara.kernel.magic.MagicCell;
import elara.kernel.magic.Part;
import elara.kernel.magic.UndefinedMagic;
import elara.kernel.magic.WrongCall;
import elara.kernel.render.Renderer;
import elara.kernel.request.Outcome;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.Diag;
import jdk.jshell.ExpressionSnippet;
import jdk.jshell.ImportSnippet;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Status;
import jdk.jshell.Snippet.SubKind;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.StatementSnippet;
import jdk.jshell.TypeDeclSnippet;
import jdk.jshell.VarSnippet;

/**
 * Runs cells, piece by piece. A piece that fails ends the cell; a declaration that still lacks a name is judged when
 * the cell has ended, for the name may be declared below it.
 */
final class Evaluation {
    private static final int MOST_REPAIRS = 10;

    /** So many statements fit into one method, unless they are very long. */
    private static final int MOST_TOGETHER = 100;

    private final JShell shell;
    private final SourceCodeAnalysis analysis;
    private final LiveControl control;
    private final Supplier<UserCode> userCode;
    private final Renderer renderer;
    private final Leftovers leftovers;
    private final ObscuredTypes obscured;
    private final Waiting waiting;
    private final Host host;
    private final TimeLimit timeLimit;

    private final Frames places;
    private final Preloading preloading;

    /** Empty where this JVM does not let us have it: JShell does it all then. */
    private final Optional<DirectCode> direct;

    /** The frames of what was thrown last, and the same in terms of snippets. */
    private List<StackTraceElement> frames = List.of();

    private StackTraceElement[] snippets = {};

    Evaluation(
            JShell shell,
            LiveControl control,
            Supplier<UserCode> userCode,
            Renderer renderer,
            Frames places,
            Host host,
            TimeLimit timeLimit,
            Preloading preloading,
            Optional<DirectCode> direct) {
        this.preloading = preloading;
        this.places = places;
        this.timeLimit = timeLimit;
        this.host = host;
        this.shell = shell;
        this.analysis = shell.sourceCodeAnalysis();
        this.control = control;
        this.userCode = userCode;
        this.renderer = renderer;
        leftovers = new Leftovers(shell);
        obscured = new ObscuredTypes(shell, control);
        waiting = new Waiting(control);
        this.direct = direct;
    }

    /** Variables that have lost their values, until that is told or they have others. */
    private final Set<String> lost = new ConcurrentSkipListSet<>();

    /**
     * Code has been run.
     *
     * @param failure what ends the cell, if it did not end well
     */
    private record Ended(Optional<Outcome> failure) {}

    /** One cell's way. */
    private final class Run {
        private final CellLines lines;
        private final NotebookDisplay display;
        private final Map<DeclarationSnippet, Piece> unresolved = new LinkedHashMap<>();
        private Object value;
        private boolean shown;
        private boolean refused;
        private Throwable thrown;

        /** Declarations that have been run before what stands above them. */
        private final Set<Piece> early = new HashSet<>();

        Run(CellLines lines, NotebookDisplay display) {
            this.lines = lines;
            this.display = display;
        }

        /** Runs all parts; the failure that ends the cell, if there is one. */
        Optional<Outcome> all(List<Part> parts) {
            try {
                return inOrder(parts);
            } finally {
                tellOfLostVariables();
            }
        }

        /** Told by the first cell that names one of them and finds it without a value: most are never used again. */
        @SuppressWarnings("SystemOut")
        private void tellOfLostVariables() {
            lost.removeIf(name -> !isEmpty(name));
            var missed = lost.stream().filter(lines::names).toList();
            if (!missed.isEmpty()) {
                System.err.println("These variables have lost their values, for their types were declared anew: "
                        + String.join(", ", missed));
                // Those without a value can be used again; those without a type are missed each time.
                missed.stream().filter(Evaluation.this::isValid).forEach(lost::remove);
            }
        }

        private Optional<Outcome> inOrder(List<Part> parts) {
            for (var part : parts) {
                var failure = part instanceof Part.Java java ? java(java) : magic(part);
                if (failure.isPresent()) {
                    return failure;
                }
            }
            return Optional.empty();
        }

        private Optional<Outcome> java(Part.Java java) {
            return pieces(
                    DeclarationOrder.of(Piece.split(analysis, lines.code().substring(0, java.end()), java.start())));
        }

        /** Runs pieces from one on; those that only do something are run together. */
        Optional<Outcome> pieces(List<Piece> pieces) {
            for (int next = 0; next < pieces.size(); ) {
                if (early.contains(pieces.get(next))) {
                    next++;
                    continue;
                }
                var together = Math.max(1, togetherFrom(pieces, next));
                var stretch = pieces.subList(next, next + together);
                var ended = directly(stretch);
                for (int i = 0; ended.isEmpty() && i < together; i++) {
                    // One by one, so that what comes before an error has been done.
                    var done = together > 1 ? directly(stretch.subList(i, i + 1)) : Optional.<Ended>empty();
                    var below = pieces.subList(next + i + 1, pieces.size());
                    var failure = done.isPresent() ? done.get().failure() : piece(stretch.get(i), below);
                    if (failure.isPresent()) {
                        return failure;
                    }
                }
                if (ended.isPresent() && ended.get().failure().isPresent()) {
                    return ended.get().failure();
                }
                next += together;
            }
            return Optional.empty();
        }

        /** How many pieces can be compiled as one; the last of a cell stays alone if it may have a value. */
        private int togetherFrom(List<Piece> pieces, int first) {
            var end = first;
            while (end < pieces.size()
                    && end - first < MOST_TOGETHER
                    && DirectCode.kind(pieces.get(end)) != DirectCode.Kind.OTHER) {
                end++;
            }
            var hasValue = end == pieces.size()
                    && end > first
                    && DirectCode.kind(pieces.get(end - 1)) == DirectCode.Kind.EXPRESSION;
            return end - first - (hasValue && end - first > 1 ? 1 : 0);
        }

        /** Compiles pieces without JShell and runs them; empty if that cannot be done, and so has not begun. */
        private Optional<Ended> directly(List<Piece> stretch) {
            var first = stretch.get(0);
            var kind = DirectCode.kind(first);
            if (direct.isEmpty() || kind == DirectCode.Kind.OTHER) {
                return Optional.empty();
            }
            if (userCode.get().askedToStop()) {
                return Optional.of(new Ended(Optional.of(interrupted())));
            }
            var end = stretch.get(stretch.size() - 1);
            var source = lines.code().substring(first.start(), end.start()) + end.source();
            var compiled = stretch.size() == 1 && kind == DirectCode.Kind.EXPRESSION
                    ? direct.get().expression(source)
                    : direct.get().statements(source);
            if (compiled.isEmpty()) {
                return Optional.empty();
            }
            // Plainly, so that no frame but ours stands below those of the cell.
            try (var limit = timeLimit.begin()) {
                var ended = run(compiled.get(), first);
                return Optional.of(limit.isOver() ? new Ended(Optional.of(limit.failure(first.source()))) : ended);
            }
        }

        private Ended run(DirectCode.Unit unit, Piece first) {
            places.add(unit.className(), lines, lines.line(first.start()));
            var well = control.run(unit.classes(), unit.className(), DirectCode.METHOD);
            value = control.takeValue();
            shown = unit.shows();
            return new Ended(well ? Optional.empty() : Optional.of(thrown(control.takeThrown())));
        }

        /** Runs a piece; if it is refused for want of what is declared below it, that is declared first. */
        private Optional<Outcome> piece(Piece piece, List<Piece> below) {
            refused = false;
            var failure = piece(piece);
            if (!refused || failure.isEmpty()) {
                return failure;
            }
            var declarations = below.stream()
                    .filter(each -> !early.contains(each))
                    .filter(each -> DeclarationOrder.declared(each).isPresent())
                    .toList();
            if (declarations.stream()
                    .flatMap(each -> DeclarationOrder.declared(each).stream())
                    .noneMatch(piece::names)) {
                return failure;
            }
            for (var declaration : declarations) {
                early.add(declaration);
                var wrong = piece(declaration);
                if (wrong.isPresent()) {
                    return wrong;
                }
            }
            return piece(piece);
        }

        /** The failure that ends the cell, if there is one. */
        Optional<Outcome> piece(Piece piece) {
            if (userCode.get().askedToStop()) {
                return Optional.of(interrupted());
            }
            places.begin(lines, lines.line(piece.start()));
            List<SnippetEvent> events;
            try (var limit = timeLimit.begin()) {
                events = eval(piece.source(), lines.code());
                if (limit.isOver()) {
                    return Optional.of(limit.failure(piece.source()));
                }
            }
            lost.addAll(lostVariables(events));
            for (var event : events) {
                var failure = event.causeSnippet() == null ? judge(event, piece) : Optional.<Outcome>empty();
                if (failure.isPresent()) {
                    return failure;
                }
                if (event.causeSnippet() == null
                        && event.status().isDefined()
                        && event.snippet() instanceof DeclarationSnippet declaration
                        && !(declaration instanceof VarSnippet)) {
                    wake(declaration.name());
                }
            }
            return Optional.empty();
        }

        private Optional<Outcome> judge(SnippetEvent event, Piece piece) {
            var snippet = event.snippet();
            places.begin(lines, lines.line(piece.start()));
            places.add(snippet.id(), lines, lines.line(piece.start()));
            if (event.status() == Status.REJECTED) {
                refused = true;
                return rejected(snippet, piece);
            }
            dropOlderNamesake(snippet);
            value = control.takeValue();
            shown = shows(snippet);
            dropWhatIsOver(snippet);
            if (event.exception() != null) {
                return Optional.of(thrown(control.takeThrown()));
            }
            if (snippet instanceof VarSnippet variable) {
                lost.remove(variable.name());
            }
            if (snippet instanceof DeclarationSnippet declaration && event.status() != Status.VALID) {
                unresolved.put(declaration, piece);
            }
            if (snippet.subKind() == SubKind.VAR_DECLARATION_SUBKIND
                    && event.status().isDefined()) {
                var wrapper = analysis.wrapper(snippet);
                control.clear(wrapper.fullClassName(), ((DeclarationSnippet) snippet).name());
            }
            return Optional.empty();
        }

        private Optional<Outcome> rejected(Snippet snippet, Piece piece) {
            var reason = waiting.reason(piece);
            var errors = errors();
            errors.addRejected(shell, snippet, piece);
            var complaints = shell.diagnostics(snippet).filter(Diag::isError).toList();
            return waiting.keeps(piece, lines, complaints, errors.failure())
                    ? Optional.empty()
                    : reason.or(() -> Optional.of(errors.failure()));
        }

        /** What has waited for a name to be declared is tried again. */
        private void wake(String name) {
            waiting.forget(name);
            for (var each : waiting.takeThoseFor(name)) {
                var again = new Run(each.lines(), display);
                var unused = again.piece(each.piece());
                unresolved.putAll(again.unresolved);
            }
        }

        private Outcome thrown(LiveControl.Thrown exception) {
            frames = exception.frames();
            snippets = places.translate(frames);
            var unresolved = exception.unresolved().stream()
                    .flatMap(each -> Arrays.stream(each.getStackTrace()))
                    .flatMap(frame -> places.snippet(frame.getClassName()).stream())
                    .filter(DeclarationSnippet.class::isInstance)
                    .map(DeclarationSnippet.class::cast)
                    .findFirst();
            thrown = unresolved.isPresent() ? null : exception.exception();
            if (userCode.get().askedToStop()) {
                return stopped(exception.exception());
            }
            var traceback = new Traceback(frames, snippets, places::place);
            if (exception.exception() instanceof CellFailure inner) {
                return inner.failure();
            }
            if (unresolved.isPresent() && this.unresolved.containsKey(unresolved.get())) {
                // The cell itself has the line that names what is missing.
                var errors = new CompileErrors(lines);
                errors.addUnresolved(shell, unresolved.get(), this.unresolved.get(unresolved.get()));
                return errors.failure();
            }
            return unresolved
                    .map(snippet -> traceback.failure(
                            "UnresolvedReferenceException",
                            describe(snippet) + " uses what is not defined: " + missing(snippet),
                            exception.exception()))
                    .orElseGet(() -> traceback.failure(exception.exception()));
        }

        private Outcome stopped(Throwable exception) {
            var told = exception;
            if (exception instanceof ThreadDeath) {
                // Made by who stopped the cell: where that was, it does not know.
                told = new Throwable();
                told.setStackTrace(userCode.get().interruptedAt());
                frames = List.of(told.getStackTrace());
                snippets = places.translate(frames);
            }
            return new Traceback(frames, snippets, places::place)
                    .failure("InterruptedException", "the cell was interrupted", told);
        }

        /** A line or a cell that is a magic; the failure that ends the cell, if there is one. */
        Optional<Outcome> magic(Part part) {
            try {
                value = userCode.get().run(() -> run(part));
                shown = isShown(part);
                return userCode.get().askedToStop() ? Optional.of(interrupted()) : Optional.empty();
            } catch (CellFailure e) {
                thrown = e;
                return Optional.of(e.failure());
            } catch (Exception | LinkageError | StackOverflowError | ThreadDeath e) {
                thrown = e;
                return Optional.of(userCode.get().askedToStop() ? interrupted() : failure(e));
            }
        }

        private Object run(Part part) throws Exception {
            return part instanceof Part.Body body
                    ? host.magics().run(body.call(), body.body(), host)
                    : host.magics().run(((Part.Line) part).call(), host);
        }

        private boolean isShown(Part part) {
            return part instanceof Part.Body body
                    ? host.magics()
                            .body(body.call().name())
                            .filter(Magic::shows)
                            .isPresent()
                    : host.magics()
                            .line(((Part.Line) part).call().name())
                            .filter(Magic::shows)
                            .isPresent();
        }

        /** What a magic threw, perhaps from code that it had evaluated; if not, where it did so is of no use. */
        private Outcome failure(Throwable exception) {
            if (exception instanceof WrongCall
                    || exception instanceof UndefinedMagic
                    || exception instanceof IOException) {
                exception.setStackTrace(Arrays.stream(exception.getStackTrace())
                        .filter(frame -> ReplNames.isOurs(frame.getClassName()))
                        .toArray(StackTraceElement[]::new));
            }
            return new Traceback(frames, snippets, places::place).failure(exception);
        }

        private Outcome.Failure interrupted() {
            var line = Colors.name("InterruptedException") + ": the cell was interrupted";
            return new Outcome.Failure("InterruptedException", "the cell was interrupted", List.of(line));
        }

        /** The errors so far: what is unresolved comes first, as it is likely the cause of the rest. */
        private CompileErrors errors() {
            var errors = new CompileErrors(lines);
            unresolved.forEach((snippet, piece) -> {
                if (!shell.status(snippet).isDefined()) {
                    errors.addUnresolved(shell, snippet, piece);
                }
            });
            return errors;
        }

        Outcome outcome() {
            var errors = errors();
            if (!errors.isEmpty()) {
                return errors.failure();
            }
            return value == null || !shown || display.returned(value) ? new Outcome.None() : show(value);
        }

        /** Runs what is of the program, and yet no piece of a cell. */
        Outcome call(Runnable code) {
            try {
                userCode.get().run(Executors.callable(code));
                return userCode.get().askedToStop() ? interrupted() : new Outcome.None();
            } catch (InterruptedException e) {
                return interrupted();
            } catch (Exception | LinkageError | StackOverflowError | ThreadDeath e) {
                return userCode.get().askedToStop() ? interrupted() : failure(e);
            }
        }

        private Outcome show(Object result) {
            try {
                var bundle = userCode.get().run(() -> renderer.render(result));
                if (userCode.get().askedToStop()) {
                    return interrupted();
                }
                return new Outcome.Value(
                        bundle.data().get("text/plain") instanceof String text
                                ? bundle.with("text/plain", ReplNames.hide(text))
                                : bundle);
            } catch (InterruptedException e) {
                return interrupted();
            } catch (Exception | ThreadDeath e) {
                return userCode.get().askedToStop() ? interrupted() : failure(e);
            }
        }
    }

    Outcome run(CellLines lines, NotebookDisplay display) {
        var cell = cell(lines.shown());
        var run = new Run(lines.of(cell.source()), display);
        return run.all(cell.parts()).orElseGet(run::outcome);
    }

    /** The value of a variable; null is the text of it. */
    Optional<Object> variable(String name) {
        return shell.variables()
                .filter(variable -> variable.name().equals(name))
                .findFirst()
                .map(variable -> {
                    try {
                        var value = control.variable(analysis.wrapper(variable).fullClassName(), name);
                        return value == null ? "null" : value;
                    } catch (ReflectiveOperationException e) {
                        throw new IllegalStateException(ReplNames.hide(e.toString()), e);
                    }
                });
    }

    private boolean isEmpty(String name) {
        // One whose type is not what it was when it was compiled is there no more, whatever its old class holds.
        return !isValid(name) || variable(name).filter("null"::equals).isPresent();
    }

    private boolean isValid(String name) {
        return shell.variables().anyMatch(each -> each.name().equals(name) && shell.status(each) == Status.VALID);
    }

    /** A cell, divided into magics and Java. */
    MagicCell cell(String code) {
        return MagicCell.of(code, new MagicCell.Names() {
            @Override
            public boolean isMagic(String name) {
                return host.magics().line(name).isPresent();
            }

            @Override
            public boolean isDeclared(String name) {
                return shell.variables().anyMatch(variable -> variable.name().equals(name));
            }
        });
    }

    /**
     * Runs code for a program that asks for it; no less a cell, but its value is handed over and what it throws is
     * thrown.
     */
    Object value(CellLines lines, NotebookDisplay display) throws Exception {
        var cell = cell(lines.shown());
        var run = new Run(lines.of(cell.source()), display);
        var failure = run.all(cell.parts()).or(() -> run.errors().ifAny());
        if (failure.isPresent()) {
            if (run.thrown instanceof Exception e) {
                throw e;
            }
            if (run.thrown instanceof Error e) {
                throw e;
            }
            throw new CellFailure((Outcome.Failure) failure.get());
        }
        return run.shown ? run.value : null;
    }

    /** As a cell, but for code that is compiled already. */
    Outcome call(Runnable code, NotebookDisplay display) {
        return new Run(new CellLines(0, ""), display).call(code);
    }

    /** Evaluates a piece; what JShell refuses for a reason that can be helped is helped. */
    private List<SnippetEvent> eval(String source, String cell) {
        preloading.intoShell();
        obscured.makeWayFor(source);
        var events = shell.eval(source);
        for (int i = 0; i < MOST_REPAIRS && isRefused(events); i++) {
            var errors = shell.diagnostics(events.get(0).snippet()).toList();
            var settlingImport = Ambiguity.settlingImport(errors, source);
            var publicConstructor = Records.withPublicConstructor(
                    errors, events.get(0).snippet().source());
            var permitting = Sealed.withPermits(errors, source, cell);
            if (settlingImport.isPresent()) {
                shell.eval(settlingImport.get());
                events = shell.eval(source);
            } else if (publicConstructor.isPresent()) {
                events = shell.eval(publicConstructor.get());
            } else if (permitting.isPresent()) {
                events = shell.eval(permitting.get());
            } else {
                break;
            }
        }
        return events;
    }

    /** A type that is declared anew is another type, which the values of variables of the older one are not of. */
    private List<String> lostVariables(List<SnippetEvent> events) {
        var lost = control.takeLostVariables();
        return events.stream()
                .filter(event -> event.causeSnippet() != null
                        && event.previousStatus() == Status.VALID
                        && event.status() != Status.OVERWRITTEN)
                .filter(event -> event.snippet() instanceof VarSnippet variable
                        && (event.status() != Status.VALID || lost.contains(variable.name())))
                .map(event -> ((VarSnippet) event.snippet()).name())
                .toList();
    }

    private static boolean isRefused(List<SnippetEvent> events) {
        return events.size() == 1 && events.get(0).status() == Status.REJECTED;
    }

    /**
     * A type that is imported by its name, and one that is declared under it, would make every later snippet wrong: the
     * older of the two goes.
     */
    private void dropOlderNamesake(Snippet newer) {
        if (newer instanceof TypeDeclSnippet type) {
            shell.imports()
                    .filter(each -> each.subKind() == SubKind.SINGLE_TYPE_IMPORT_SUBKIND
                            && each.name().equals(type.name()))
                    .toList()
                    .forEach(shell::drop);
        } else if (newer instanceof ImportSnippet single && single.subKind() == SubKind.SINGLE_TYPE_IMPORT_SUBKIND) {
            shell.types()
                    .filter(each -> each.name().equals(single.name()))
                    .toList()
                    .forEach(shell::drop);
        } else if (newer instanceof DeclarationSnippet other) {
            obscured.drop(other.name());
        }
    }

    /** As a cell, but for one expression. */
    Outcome expression(CellLines lines, NotebookDisplay display) {
        var pieces = Piece.split(analysis, lines.code());
        if (pieces.size() != 1) {
            var message = pieces.isEmpty() ? "there is no expression" : "one expression is wanted";
            return new Outcome.Failure("IllegalArgumentException", message, List.of(message));
        }
        return run(lines, display);
    }

    /**
     * A statement has run, and the value of an expression is at hand: JShell's traces of them would be in the way of
     * every later snippet.
     */
    private void dropWhatIsOver(Snippet snippet) {
        if (snippet instanceof StatementSnippet
                || snippet instanceof ExpressionSnippet
                || snippet.subKind() == SubKind.TEMP_VAR_EXPRESSION_SUBKIND) {
            var wrapper = analysis.wrapper(snippet);
            places.drop(snippet, wrapper);
            shell.drop(snippet);
            leftovers.forget(wrapper.fullClassName());
            control.forget(wrapper.fullClassName());
        }
    }

    /** Has the compiler do once what every cell will want of it. */
    void warmUp() {
        analysis.analyzeCompletion("1 + 1");
        direct.ifPresent(code -> code.expression("1 + 1"));
    }

    /** Has JShell do once what it will have to do for whatever is declared. */
    void warmUpShell() {
        preloading.intoShell();
        for (var event : shell.eval(";")) {
            control.takeValue();
            dropWhatIsOver(event.snippet());
        }
    }

    /** Whether a snippet of this kind has a value to show: assignments and declarations have not. */
    private static boolean shows(Snippet snippet) {
        return switch (snippet.subKind()) {
            case VAR_VALUE_SUBKIND, OTHER_EXPRESSION_SUBKIND, TEMP_VAR_EXPRESSION_SUBKIND -> true;
            default -> false;
        };
    }

    private static String describe(DeclarationSnippet snippet) {
        return (snippet instanceof TypeDeclSnippet ? "class " : "method ") + snippet.name();
    }

    private String missing(DeclarationSnippet snippet) {
        return shell.unresolvedDependencies(snippet).map(ReplNames::hide).collect(Collectors.joining(", "));
    }
}
