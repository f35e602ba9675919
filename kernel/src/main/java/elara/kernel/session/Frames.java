package elara.kernel.session;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SourceCodeAnalysis.SnippetWrapper;

/**
 * Says where in the cells the code of a frame stands. JShell translates frames of its own exceptions only, and knows
 * nothing of code that is compiled without it. Safe for use by many threads: who prints does not wait for the compiler.
 */
final class Frames {
    private static final Pattern WRAPPER = Pattern.compile("(REPL\\.\\$JShell\\$\\w+)(?:\\$(.*))?");

    private volatile JShell shell;
    private volatile Place next;

    /** Where each snippet stands, by JShell's id, and each unit of direct code, by its class. */
    private final Map<String, Place> places = new ConcurrentHashMap<>();

    /** Where what JShell compiles stands, by its class: it may run before JShell says which snippet it is. */
    private final Map<String, Place> compiled = new ConcurrentHashMap<>();

    /** Snippets that have been dropped, of which something may live on in values. */
    private final Map<String, Wrapped> dropped = new ConcurrentHashMap<>();

    void startWith(JShell started) {
        shell = started;
    }

    /** The session is over, of which threads that live on would keep all otherwise. */
    void end() {
        shell = null;
        dropped.clear();
    }

    /** A cell, and the line in it, from 1, that a snippet's first line is. */
    private record Place(CellLines lines, int line) {}

    private record Wrapped(Snippet snippet, SnippetWrapper wrapper) {}

    /** What JShell compiles from now on begins at a line of a cell. */
    void begin(CellLines lines, int line) {
        next = new Place(lines, line);
    }

    /** JShell has compiled a class, which may run from now on. */
    void loaded(String className) {
        if (next != null) {
            compiled.putIfAbsent(className, next);
        }
    }

    /** A snippet, or a unit, begins at a line of a cell. */
    void add(String id, CellLines lines, int line) {
        places.put(id, new Place(lines, line));
    }

    void drop(Snippet snippet, SnippetWrapper wrapper) {
        dropped.put(wrapper.fullClassName(), new Wrapped(snippet, wrapper));
    }

    /** The place of a line, from 1, of a snippet or a unit. */
    String place(String id, int line) {
        var place = places.containsKey(id) ? places.get(id) : compiled.get(id);
        return place == null ? "startup" : place.lines().where(place.line() + line - 1);
    }

    /** The same frames in terms of snippets: {@code #id} is the file, and lines are the snippet's. */
    StackTraceElement[] translate(List<StackTraceElement> frames) {
        return frames.stream().map(this::translate).toArray(StackTraceElement[]::new);
    }

    private String key(String snippetId, String className) {
        return places.containsKey(snippetId) ? snippetId : className;
    }

    StackTraceElement translate(StackTraceElement frame) {
        var name = WRAPPER.matcher(frame.getClassName());
        if (!name.matches()) {
            return frame;
        }
        var within = name.group(2) == null ? "" : name.group(2);
        var line = frame.getLineNumber();
        if (places.containsKey(name.group(1))) {
            return of(within, frame, name.group(1), line - DirectCode.LINES_BEFORE);
        }
        return wrapped(name.group(1))
                .map(each -> of(within, frame, key(each.snippet().id(), name.group(1)), lineOf(each, line)))
                .orElse(frame);
    }

    private static StackTraceElement of(String type, StackTraceElement frame, String id, int line) {
        return new StackTraceElement(type, frame.getMethodName(), "#" + id, line);
    }

    /** What is declared in a class that JShell has made. */
    Optional<Snippet> snippet(String wrapperClass) {
        var name = WRAPPER.matcher(wrapperClass);
        return name.matches() ? wrapped(name.group(1)).map(Wrapped::snippet) : Optional.empty();
    }

    private Optional<Wrapped> wrapped(String className) {
        if (dropped.containsKey(className)) {
            return Optional.of(dropped.get(className));
        }
        var started = shell;
        if (started == null) {
            return Optional.empty();
        }
        var analysis = started.sourceCodeAnalysis();
        return started.snippets()
                .filter(each -> started.status(each).isDefined())
                .map(each -> new Wrapped(each, analysis.wrapper(each)))
                .filter(each -> each.wrapper().fullClassName().equals(className))
                .findFirst();
    }

    /** The line, from 1, of a snippet that a line of its wrapper was. */
    private static int lineOf(Wrapped wrapped, int line) {
        var source = wrapped.wrapper().wrapped();
        var end = -1;
        for (int i = 0; i < line; i++) {
            var next = source.indexOf('\n', end + 1);
            end = next < 0 ? source.length() : next;
        }
        var position = wrapped.wrapper().wrappedToSourcePosition(Math.max(0, end - 1));
        var text = wrapped.snippet().source();
        return 1
                + (int) text.substring(0, Math.max(0, Math.min(position, text.length())))
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }
}
