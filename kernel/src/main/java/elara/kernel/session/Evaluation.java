package elara.kernel.session;

import elara.kernel.render.Renderer;
import elara.kernel.request.Outcome;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.ExpressionSnippet;
import jdk.jshell.ImportSnippet;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Kind;
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
    private final UserCode userCode;
    private final Renderer renderer;
    private final Leftovers leftovers;

    private final Frames frames;

    /** Empty where this JVM does not let us have it: JShell does it all then. */
    private final Optional<DirectCode> direct;

    Evaluation(JShell shell, LiveControl control, UserCode userCode, Renderer renderer, Optional<DirectCode> direct) {
        this.shell = shell;
        this.analysis = shell.sourceCodeAnalysis();
        this.control = control;
        this.userCode = userCode;
        this.renderer = renderer;
        leftovers = new Leftovers(shell);
        frames = new Frames(shell);
        this.direct = direct;
    }

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
        private boolean shows;

        Run(CellLines lines, NotebookDisplay display) {
            this.lines = lines;
            this.display = display;
        }

        /** Runs pieces from one on; those that only do something are run together. */
        Optional<Outcome> pieces(List<Piece> pieces) {
            for (int next = 0; next < pieces.size(); ) {
                var together = Math.max(1, togetherFrom(pieces, next));
                var stretch = pieces.subList(next, next + together);
                var ended = directly(stretch);
                for (int i = 0; ended.isEmpty() && i < together; i++) {
                    // One by one, so that what comes before an error has been done.
                    var done = together > 1 ? directly(stretch.subList(i, i + 1)) : Optional.<Ended>empty();
                    var failure = done.isPresent() ? done.get().failure() : piece(stretch.get(i));
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
            if (userCode.askedToStop()) {
                return Optional.of(new Ended(Optional.of(interrupted())));
            }
            var end = stretch.get(stretch.size() - 1);
            var source = lines.code().substring(first.start(), end.start()) + end.source();
            var compiled = stretch.size() == 1 && kind == DirectCode.Kind.EXPRESSION
                    ? direct.get().expression(source)
                    : direct.get().statements(source);
            return compiled.map(unit -> {
                frames.add(unit.className(), lines.number(), lines.line(first.start()));
                var well = control.run(unit.classes(), unit.className(), DirectCode.METHOD);
                value = control.takeValue();
                shows = unit.shows();
                return new Ended(well ? Optional.empty() : Optional.of(failure(control.takeThrown())));
            });
        }

        /** The failure that ends the cell, if there is one. */
        private Optional<Outcome> piece(Piece piece) {
            if (userCode.askedToStop()) {
                return Optional.of(interrupted());
            }
            var events = eval(piece.source(), lines.code());
            tellOfLostVariables(events);
            for (var event : events) {
                var failure = event.causeSnippet() == null ? judge(event, piece) : Optional.<Outcome>empty();
                if (failure.isPresent()) {
                    return failure;
                }
            }
            return Optional.empty();
        }

        private Optional<Outcome> judge(SnippetEvent event, Piece piece) {
            var snippet = event.snippet();
            frames.add(snippet.id(), lines.number(), lines.line(piece.start()));
            if (event.status() == Status.REJECTED) {
                var errors = errors();
                errors.addRejected(shell, snippet, piece);
                return Optional.of(errors.failure());
            }
            dropOlderNamesake(snippet);
            shows = shows(snippet);
            value = control.takeValue();
            dropWhatIsOver(snippet);
            if (event.exception() != null) {
                return Optional.of(failure(control.takeThrown()));
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

        private Outcome failure(LiveControl.Thrown thrown) {
            var traceback = new Traceback(thrown.frames(), frames.translate(thrown.frames()), frames::place);
            if (userCode.askedToStop()) {
                return traceback.failure("InterruptedException", "the cell was interrupted", thrown.exception());
            }
            return thrown.unresolved().stream()
                    .flatMap(each -> Arrays.stream(each.getStackTrace()))
                    .flatMap(frame -> frames.snippet(frame.getClassName()).stream())
                    .findFirst()
                    .map(DeclarationSnippet.class::cast)
                    .map(snippet -> traceback.failure(
                            "UnresolvedReferenceException",
                            describe(snippet) + " uses what is not defined: " + missing(snippet),
                            thrown.exception()))
                    .orElseGet(() -> traceback.failure(thrown.exception()));
        }

        private Outcome.Failure interrupted() {
            var line = Colors.name("InterruptedException") + ": the cell was interrupted";
            return new Outcome.Failure("InterruptedException", "the cell was interrupted", List.of(line));
        }

        /** The errors so far: what is unresolved comes first, as it is likely the cause of the rest. */
        private CompileErrors errors() {
            var errors = new CompileErrors(lines);
            unresolved.forEach((snippet, piece) -> {
                if (shell.status(snippet) != Status.VALID && mustBeWhole(snippet)) {
                    errors.addUnresolved(shell, snippet, piece);
                }
            });
            return errors;
        }

        @SuppressWarnings("SystemOut")
        Outcome outcome() {
            var errors = errors();
            if (!errors.isEmpty()) {
                return errors.failure();
            }
            unresolved.keySet().stream()
                    .filter(snippet -> shell.status(snippet) != Status.VALID
                            && shell.status(snippet).isActive())
                    .forEach(snippet -> System.err.println(
                            describe(snippet) + " cannot be called before this is defined: " + missing(snippet)));
            return value == null || !shows || display.returned(value) ? new Outcome.None() : show(value);
        }

        private Outcome show(Object result) {
            try {
                var bundle = userCode.run(() -> renderer.render(result));
                if (userCode.askedToStop()) {
                    return interrupted();
                }
                return new Outcome.Value(
                        bundle.data().get("text/plain") instanceof String text
                                ? bundle.with("text/plain", ReplNames.hide(text))
                                : bundle);
            } catch (InterruptedException e) {
                return interrupted();
            } catch (Exception | ThreadDeath | Stopper.Stopped e) {
                return userCode.askedToStop()
                        ? interrupted()
                        : new Traceback(List.of(), new StackTraceElement[0], frames::place).failure(e);
            }
        }
    }

    Outcome run(CellLines lines, NotebookDisplay display) {
        var run = new Run(lines, display);
        return run.pieces(Piece.split(analysis, lines.code())).orElseGet(run::outcome);
    }

    /** Evaluates a piece; what JShell refuses for a reason that can be helped is helped. */
    private List<SnippetEvent> eval(String source, String cell) {
        var events = shell.eval(source);
        for (int i = 0; i < MOST_REPAIRS && isRefused(events); i++) {
            var errors = shell.diagnostics(events.get(0).snippet()).toList();
            var settlingImport = Ambiguity.settlingImport(errors);
            var permitting = Sealed.withPermits(errors, source, cell);
            if (settlingImport.isPresent()) {
                shell.eval(settlingImport.get());
                events = shell.eval(source);
            } else if (permitting.isPresent()) {
                events = shell.eval(permitting.get());
            } else {
                break;
            }
        }
        return events;
    }

    /** A type that is declared anew is another type, which the values of variables of the older one are not of. */
    @SuppressWarnings("SystemOut")
    private void tellOfLostVariables(List<SnippetEvent> events) {
        var lost = control.takeLostVariables();
        var names = events.stream()
                .filter(event -> event.causeSnippet() != null
                        && event.previousStatus() == Status.VALID
                        && event.status() != Status.OVERWRITTEN)
                .filter(event -> event.snippet() instanceof VarSnippet variable
                        && (event.status() != Status.VALID || lost.contains(variable.name())))
                .map(event -> ((VarSnippet) event.snippet()).name())
                .collect(Collectors.joining(", "));
        if (!names.isEmpty()) {
            System.err.println("These variables have lost their values, for their types were declared anew: " + names);
        }
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
            frames.drop(snippet, wrapper);
            shell.drop(snippet);
            leftovers.forget(wrapper.fullClassName());
            control.forget(wrapper.fullClassName());
        }
    }

    /** Has the compiler do once what every cell will want of it. */
    void warmUp() {
        direct.ifPresent(code -> code.expression("1 + 1"));
        for (var source : List.of("1 + 1", ";")) {
            analysis.analyzeCompletion(source);
            for (var event : shell.eval(source)) {
                control.takeValue();
                dropWhatIsOver(event.snippet());
            }
        }
    }

    /** Whether a snippet of this kind has a value to show: assignments and declarations have not. */
    private static boolean shows(Snippet snippet) {
        return switch (snippet.subKind()) {
            case VAR_VALUE_SUBKIND, OTHER_EXPRESSION_SUBKIND, TEMP_VAR_EXPRESSION_SUBKIND -> true;
            default -> false;
        };
    }

    /** A method may name what comes in a later cell; a class or a variable may not. */
    private static boolean mustBeWhole(DeclarationSnippet snippet) {
        return snippet.kind() != Kind.METHOD;
    }

    private static String describe(DeclarationSnippet snippet) {
        return (snippet instanceof TypeDeclSnippet ? "class " : "method ") + snippet.name();
    }

    private String missing(DeclarationSnippet snippet) {
        return shell.unresolvedDependencies(snippet).map(ReplNames::hide).collect(Collectors.joining(", "));
    }
}
