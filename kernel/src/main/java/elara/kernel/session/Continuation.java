package elara.kernel.session;

import elara.kernel.request.Completeness;
import elara.kernel.request.Completeness.Status;
import java.util.List;
import java.util.regex.Pattern;
import jdk.jshell.SourceCodeAnalysis;

/** Whether a text can be run as it is, and how its next line begins if not. */
final class Continuation {
    private static final String LEVEL = "    ";

    /** A line of a magic or of the system's shell, and the first of a cell that is all a magic's. */
    private static final Pattern MAGIC = Pattern.compile("\\s*(%[a-zA-Z]|![a-zA-Z./~$]).*");

    private static final Pattern CELL_MAGIC = Pattern.compile("\\s*(%%[a-zA-Z]|!!).*", Pattern.DOTALL);

    /** What may follow where JShell does not know: an operand, and what is annotated. */
    private static final List<String> BEGINNINGS = List.of(" x;", " class X { }");

    private Continuation() {}

    static Completeness of(SourceCodeAnalysis analysis, String cell) {
        if (CELL_MAGIC.matcher(cell).matches()) {
            // Only the person knows when its text is whole, and says so by an empty line.
            var ends = cell.indexOf('\n') >= 0
                    && cell.substring(cell.lastIndexOf('\n')).isBlank();
            return new Completeness(ends ? Status.COMPLETE : Status.INCOMPLETE, "");
        }
        return ofJava(analysis, withoutMagics(analysis, cell));
    }

    /** Java alone. A line is a magic if it looks like one and begins something new. */
    private static String withoutMagics(SourceCodeAnalysis analysis, String cell) {
        var java = new StringBuilder();
        for (var line : cell.split("(?<=\n)", -1)) {
            var isMagic = MAGIC.matcher(line.stripTrailing()).matches()
                    && ofJava(analysis, java.toString()).status() == Status.COMPLETE;
            java.append(isMagic ? line.endsWith("\n") ? ";\n" : ";" : line);
        }
        return java.toString();
    }

    private static Completeness ofJava(SourceCodeAnalysis analysis, String code) {
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
        // JShell's own answer comes from a glance at brackets and words; the parser knows better.
        if (last.completeness() != SourceCodeAnalysis.Completeness.UNKNOWN
                && pieces.stream().allMatch(piece -> Syntax.isRight(piece.source()))) {
            return new Completeness(Status.COMPLETE, "");
        }
        var goesOn = BEGINNINGS.stream().anyMatch(rest -> Syntax.isRight(code.substring(last.start()) + rest));
        return new Completeness(goesOn ? Status.INCOMPLETE : Status.INVALID, goesOn ? indent(code) : "");
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
