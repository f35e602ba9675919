package elara.kernel.session;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Completeness;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;

/**
 * A stretch of a cell that JShell takes at once: a statement, an expression, a declaration, an import.
 *
 * @param start where it starts in the cell
 * @param source its text, with the semicolon at its end that a person may leave out; positions are the cell's
 * @param completeness whether it is all there
 */
record Piece(int start, String source, Completeness completeness) {
    /** A modifier that JShell's analysis takes for a subtraction, before Java 21; and one of the same length. */
    private static final String NON_SEALED = "non-sealed";

    private static final String ANOTHER = "strictfp  ";

    /** Splits a cell; comments and white space alone make no piece. */
    static List<Piece> split(SourceCodeAnalysis analysis, String code) {
        return split(analysis, code, 0);
    }

    /** Splits what stands in a cell from a position on. */
    static List<Piece> split(SourceCodeAnalysis analysis, String code, int from) {
        var pieces = new ArrayList<Piece>();
        var start = from;
        while (start < code.length()) {
            start = skipBlank(code, start);
            var rest = code.substring(start);
            var info = analysis.analyzeCompletion(rest.replace(NON_SEALED, ANOTHER));
            if (info.completeness() == Completeness.EMPTY) {
                break;
            }
            var whole = info.completeness().isComplete();
            pieces.add(new Piece(start, whole ? source(rest, info) : rest, info.completeness()));
            if (!whole || info.remaining().isEmpty()) {
                break;
            }
            start = code.length() - info.remaining().length();
        }
        return pieces;
    }

    /** The analysed source as it was written. */
    private static String source(String rest, CompletionInfo info) {
        if (!rest.contains(NON_SEALED)) {
            return info.source();
        }
        var written = rest.substring(0, rest.length() - info.remaining().length());
        return info.completeness() == Completeness.COMPLETE_WITH_SEMI ? written + ";" : written;
    }

    /**
     * The next position that is neither white space nor in a comment: JShell counts a snippet's lines from its first
     * token.
     */
    private static int skipBlank(String code, int from) {
        var at = from;
        while (at < code.length()) {
            var end = at;
            if (code.startsWith("//", at)) {
                end = code.indexOf('\n', at);
            } else if (code.startsWith("/*", at)) {
                end = code.indexOf("*/", at + 2) + 1;
            } else if (!Character.isWhitespace(code.charAt(at))) {
                return at;
            }
            if (end < at) {
                return at;
            }
            at = end + 1;
        }
        return at;
    }

    /** Whether a name stands in it. */
    boolean names(String name) {
        return Pattern.compile("\\b" + Pattern.quote(name) + "\\b")
                .matcher(source)
                .find();
    }

    /** Whether more must follow for this to be anything. */
    boolean incomplete() {
        return !completeness.isComplete();
    }
}
