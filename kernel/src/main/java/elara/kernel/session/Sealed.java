package elara.kernel.session;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import jdk.jshell.JShell;
import jdk.jshell.Snippet.Status;
import jdk.jshell.SnippetEvent;

/**
 * A sealed type without {@code permits} permits those that extend it in the same file. JShell has a file for each
 * declaration; here the same cell is meant.
 */
final class Sealed {
    private static final Pattern SEALED = Pattern.compile("\\bsealed\\b[^{]*?\\b(?:interface|class)\\s+(\\w+)[^{]*");

    private Sealed() {}

    /** Evaluates a snippet of a cell; a sealed type gets its {@code permits} from the whole cell if it needs it. */
    static List<SnippetEvent> eval(JShell shell, String source, String cell) {
        var events = shell.eval(source);
        if (!lacksSubtypes(shell, events)) {
            return events;
        }
        var head = SEALED.matcher(source);
        if (!head.find()) {
            return events;
        }
        var subtypes = subtypes(head.group(1), cell);
        return subtypes.isEmpty()
                ? events
                : shell.eval(source.substring(0, head.end()) + "permits " + String.join(", ", subtypes) + " "
                        + source.substring(head.end()));
    }

    private static boolean lacksSubtypes(JShell shell, List<SnippetEvent> events) {
        return events.size() == 1
                && events.get(0).status() == Status.REJECTED
                && shell.diagnostics(events.get(0).snippet())
                        .anyMatch(diag -> diag.getCode().equals("compiler.err.sealed.class.must.have.subclasses"));
    }

    private static List<String> subtypes(String name, String cell) {
        var subtypes = new ArrayList<String>();
        var declaration = Pattern.compile("\\b(?:class|record|interface|enum)\\s+(\\w+)[^{};]*?"
                + "\\b(?:implements|extends)\\b[^{};]*?\\b" + name + "\\b[^{};]*\\{");
        declaration.matcher(cell).results().forEach(found -> subtypes.add(found.group(1)));
        return subtypes;
    }
}
