package elara.kernel.session;

import java.util.regex.Pattern;

/** Stack traces as programs print them, in terms of cells and without the frames of the machinery that runs them. */
final class PrintedTraces {
    private static final Pattern FRAME =
            Pattern.compile("\\s*at (?:[\\w.@-]*/)*([\\w.$<>]+)\\.([\\w$<>]+)\\(([^()]*)\\)\\s*");
    private static final Pattern MACHINERY =
            Pattern.compile("(elara\\.kernel|jdk\\.jshell|jdk\\.internal\\.reflect|java\\.lang\\.invoke)\\..*"
                    + "|java\\.lang\\.reflect\\.Method\\.invoke|java\\.lang\\.Thread\\.run(With)?");

    private final Frames frames;

    PrintedTraces(Frames frames) {
        this.frames = frames;
    }

    /** Printed text, of which the lines of a trace come whole, as all that prints traces does it. */
    String clean(String text) {
        if (!text.contains("\tat ")) {
            return ReplNames.hide(text);
        }
        var clean = new StringBuilder();
        for (var line : text.split("(?<=\n)", -1)) {
            var frame = FRAME.matcher(line);
            if (!frame.matches()) {
                clean.append(ReplNames.hide(line));
            } else if (!MACHINERY.matcher(frame.group(1) + "." + frame.group(2)).matches()) {
                clean.append(line, 0, line.indexOf("at ") + 3)
                        .append(described(frame.group(1), frame.group(2), frame.group(3)))
                        .append(line.endsWith("\n") ? "\n" : "");
            }
        }
        return clean.toString();
    }

    private String described(String type, String method, String source) {
        var colon = source.indexOf(':');
        if (ReplNames.isOurs(type) && colon >= 0) {
            try {
                var line = Integer.parseInt(source.substring(colon + 1));
                var ours = frames.translate(new StackTraceElement(type, method, source.substring(0, colon), line));
                if (ours.getFileName().startsWith("#")) {
                    var place = frames.place(ours.getFileName().substring(1), ours.getLineNumber());
                    var code = Traceback.code(ours.getClassName(), method);
                    return code.isEmpty() ? place : code + " (" + place + ")";
                }
            } catch (RuntimeException e) {
                // JShell is being changed while we look.
                return "cell";
            }
        }
        return ReplNames.hide(type + "." + method + "(" + source + ")");
    }
}
