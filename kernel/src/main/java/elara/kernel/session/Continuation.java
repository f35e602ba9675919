package elara.kernel.session;

import elara.kernel.request.Completeness;
import elara.kernel.request.Completeness.Status;
import jdk.jshell.SourceCodeAnalysis;

/** Whether a text can be run as it is, and how its next line begins if not. */
final class Continuation {
    private static final String LEVEL = "    ";

    private Continuation() {}

    static Completeness of(SourceCodeAnalysis analysis, String code) {
        var open = Lexical.atEndOf(code);
        if (open == Lexical.BLOCK_COMMENT || open == Lexical.TEXT_BLOCK) {
            return new Completeness(Status.INCOMPLETE, indent(code));
        }
        var pieces = Piece.split(analysis, code);
        if (pieces.isEmpty()) {
            return new Completeness(Status.COMPLETE, "");
        }
        var last = pieces.get(pieces.size() - 1);
        if (last.incomplete()) {
            return new Completeness(Status.INCOMPLETE, indent(code));
        }
        return new Completeness(
                last.completeness() == SourceCodeAnalysis.Completeness.UNKNOWN ? Status.INVALID : Status.COMPLETE, "");
    }

    /** That of the last line, and a level more if a bracket opens in it and does not close. */
    private static String indent(String code) {
        var lines = code.stripTrailing().split("\n", -1);
        var line = lines[lines.length - 1];
        var indent = line.substring(0, line.length() - line.stripLeading().length());
        var open = 0;
        for (int i = 0; i < line.length(); i++) {
            switch (line.charAt(i)) {
                case '{', '(', '[' -> open++;
                case '}', ')', ']' -> open = Math.max(0, open - 1);
                default -> {
                    // Says nothing of the depth.
                }
            }
        }
        return open > 0 || line.endsWith("->") ? indent + LEVEL : indent;
    }
}
