package elara.kernel.session;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SourceCodeAnalysis;

/**
 * Where in which cell the code of JShell's classes stands; and printed stack traces in these terms, without the frames of
 * the machinery that runs cells. Safe for use by many threads: who prints need not wait for the compiler.
 */
final class Places {
    private static final Pattern FRAME = Pattern.compile("\\s*at (?:[\\w.@-]*/)*([\\w.$<>]+)\\(([^()]*)\\)\\s*");
    private static final Pattern OURS = Pattern.compile("(REPL\\.\\$JShell\\$\\d+[A-Z]*)((?:\\$\\w+)*)\\.([\\w$<>]+)");
    private static final Pattern MACHINERY =
            Pattern.compile("(elara\\.kernel|jdk\\.jshell|jdk\\.internal\\.reflect|java\\.lang\\.invoke)\\..*"
                    + "|java\\.lang\\.reflect\\.Method\\.invoke|java\\.lang\\.Thread\\.run(With)?");

    /** A cell, and the line in it, from 1, that a snippet's first line is. */
    private record Place(CellLines lines, int line) {
        String where(int snippetLine) {
            return lines.where(line + snippetLine - 1);
        }
    }

    private final Map<String, Place> bySnippet = new ConcurrentHashMap<>();
    private final Map<String, Place> byClass = new ConcurrentHashMap<>();
    private volatile JShell shell;
    private volatile Place next;

    void startWith(JShell started) {
        shell = started;
    }

    /** What is compiled from now on stands here. */
    void begin(CellLines lines, int line) {
        next = new Place(lines, line);
    }

    /** A class has been compiled, and may run from now on. */
    void loaded(String className) {
        if (next != null) {
            byClass.putIfAbsent(className, next);
        }
    }

    /** What was compiled is this snippet. */
    void became(Snippet snippet) {
        bySnippet.put(snippet.id(), next);
    }

    /** The place of a line of a snippet, from 1. */
    String where(String snippetId, int line) {
        var place = bySnippet.getOrDefault(snippetId, next);
        return place == null ? "startup" : place.where(line);
    }

    /** Printed text with its stack traces in terms of cells; whole lines come at once, as all that prints them does. */
    String clean(String text) {
        if (!text.contains("\tat ")) {
            return ReplNames.hide(text);
        }
        var clean = new StringBuilder();
        for (var line : text.split("(?<=\n)", -1)) {
            var frame = FRAME.matcher(line);
            if (!frame.matches()) {
                clean.append(ReplNames.hide(line));
            } else if (!MACHINERY.matcher(frame.group(1)).matches()) {
                clean.append(line, 0, line.indexOf("at ") + 3)
                        .append(described(frame.group(1), frame.group(2)))
                        .append(line.endsWith("\n") ? "\n" : "");
            }
        }
        return clean.toString();
    }

    private String described(String method, String source) {
        var ours = OURS.matcher(method);
        var colon = source.indexOf(':');
        if (!ours.matches() || colon < 0) {
            return ReplNames.hide(method + "(" + source + ")");
        }
        var type = ours.group(2).isEmpty() ? "" : ours.group(2).substring(1);
        var code = Traceback.code(type, ours.group(3));
        var place = ofClass(ours.group(1), Integer.parseInt(source.substring(colon + 1)));
        return code.isEmpty() ? place : code + " (" + place + ")";
    }

    private String ofClass(String className, int line) {
        try {
            var analysis = shell.sourceCodeAnalysis();
            var snippet = shell.snippets()
                    .filter(each -> className.equals(analysis.wrapper(each).fullClassName()))
                    .reduce((older, newer) -> newer);
            var place = snippet.map(each -> bySnippet.get(each.id())).orElse(byClass.get(className));
            return place == null
                    ? "startup"
                    : snippet.flatMap(each -> snippetLine(analysis.wrapper(each), line))
                            .map(place::where)
                            .orElseGet(() -> place.lines().name());
        } catch (RuntimeException e) {
            // JShell is being changed while we look.
            return "cell";
        }
    }

    /** The line of a snippet, from 1, that became a line of its class's source. */
    private static Optional<Integer> snippetLine(SourceCodeAnalysis.SnippetWrapper wrapper, int line) {
        var lines = wrapper.wrapped().split("\n", -1);
        if (line > lines.length) {
            return Optional.empty();
        }
        var at = 0;
        for (int i = 0; i < line - 1; i++) {
            at += lines[i].length() + 1;
        }
        var text = lines[line - 1];
        at += text.length() - text.stripLeading().length();
        var source = wrapper.source();
        var position = Math.max(0, Math.min(wrapper.wrappedToSourcePosition(at), source.length()));
        return Optional.of(1
                + (int) source.substring(0, position)
                        .chars()
                        .filter(c -> c == '\n')
                        .count());
    }
}
