package elara.kernel.session;

import elara.kernel.request.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.Diag;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;

/** Collects what javac says against a cell, and tells it with the lines of the cell that it is about. */
final class CompileErrors {
    private static final String NAME = "CompilationException";

    private static final String ENDS_EARLY = "compiler.err.premature.eof";

    private static final String UNKNOWN = "compiler.err.cant.resolve";
    /** What javac takes a misspelt class for when something is asked of it. */
    private static final String NO_PACKAGE = "compiler.err.doesnt.exist";

    private static final Pattern SYNTAX =
            Pattern.compile("^compiler\\.err\\.(expected|illegal\\.|premature|not\\.stmt|unclosed)");

    private final CellLines lines;
    private final List<Complaint> complaints = new ArrayList<>();

    CompileErrors(CellLines lines) {
        this.lines = lines;
    }

    /** A message about a stretch of the cell, and what may help; null if nothing. */
    private record Complaint(String message, int start, int end, String hint) {}

    boolean isEmpty() {
        return complaints.isEmpty();
    }

    /** The failure, if there is anything to complain of. */
    Optional<Outcome> ifAny() {
        return isEmpty() ? Optional.empty() : Optional.of(failure());
    }

    /** Adds what made JShell refuse a snippet. */
    void addRejected(JShell jshell, Snippet snippet, Piece piece) {
        var errors = jshell.diagnostics(snippet).filter(Diag::isError).toList();
        if (!errors.isEmpty() && errors.get(0).getCode().equals(ENDS_EARLY)) {
            addIncomplete(piece);
            return;
        }
        // After a syntax error, javac guesses; what it says then is about its guesses.
        var isSyntax =
                !errors.isEmpty() && SYNTAX.matcher(errors.get(0).getCode()).find();
        errors.subList(0, isSyntax ? 1 : errors.size()).forEach(diag -> {
            var start = piece.start() + (int) Math.max(0, diag.getStartPosition());
            var end = piece.start() + (int) Math.max(0, diag.getEndPosition());
            // A missing semicolon is missed at the end of the line before, where javac points with its position.
            var point = piece.start() + (int) Math.max(0, diag.getPosition());
            var zero = end <= start;
            var hint = diag.getCode().startsWith(UNKNOWN) || diag.getCode().equals(NO_PACKAGE)
                    ? hint(jshell, diag.getMessage(Locale.ROOT), piece, start)
                    : null;
            complaints.add(new Complaint(message(diag), zero ? point : start, zero ? point + 1 : end, hint));
        });
        if (complaints.isEmpty()) {
            var end = piece.start() + piece.source().stripTrailing().length();
            complaints.add(new Complaint("this is not valid Java", piece.start(), end, null));
        }
    }

    /** Adds the names that a declaration needs and nobody has declared. */
    void addUnresolved(JShell jshell, DeclarationSnippet snippet, Piece piece) {
        jshell.unresolvedDependencies(snippet).forEach(symbol -> {
            var at = position(symbol, piece);
            complaints.add(new Complaint(
                    "cannot find symbol: " + ReplNames.hide(symbol), at[0], at[1], hint(jshell, symbol, piece, at[0])));
        });
        jshell.diagnostics(snippet)
                .filter(Diag::isError)
                .forEach(diag -> complaints.add(new Complaint(
                        message(diag),
                        piece.start() + (int) diag.getStartPosition(),
                        piece.start() + (int) diag.getEndPosition(),
                        null)));
    }

    private static String hint(JShell jshell, String said, Piece piece, int start) {
        return Suggestion.of(jshell.sourceCodeAnalysis(), said, piece.source(), start - piece.start())
                .orElse(null);
    }

    private void addIncomplete(Piece piece) {
        var end = piece.start() + piece.source().stripTrailing().length();
        complaints.add(
                new Complaint("the code ends where more must follow", Math.max(piece.start(), end - 1), end, null));
    }

    Outcome.Failure failure() {
        var traceback = new ArrayList<String>();
        for (var complaint : complaints) {
            var message = complaint.message().split("\n", 2);
            traceback.add(Colors.name(NAME) + ": " + message[0]);
            if (message.length > 1) {
                traceback.add(message[1]);
            }
            traceback.add("  " + lines.where(lines.line(complaint.start())));
            traceback.add("    " + lines.text(complaint.start()));
            traceback.add("    " + Colors.mark(lines.carets(complaint.start(), complaint.end())));
            if (complaint.hint() != null) {
                traceback.add("    " + complaint.hint());
            }
        }
        return new Outcome.Failure(NAME, complaints.get(0).message(), traceback);
    }

    /** JShell tells {@code class Foo} or {@code method foo(int)} and not where; the name's first use is where. */
    private static int[] position(String symbol, Piece piece) {
        var name = symbol.replaceFirst("\\(.*", "").replaceFirst(".*\\s", "");
        var use = Pattern.compile("\\b" + Pattern.quote(name) + "\\b").matcher(piece.source());
        var found = !name.isEmpty() && use.find();
        var text = piece.source();
        var blank = text.length() - text.stripLeading().length();
        return found
                ? new int[] {piece.start() + use.start(), piece.start() + use.end()}
                : new int[] {piece.start() + blank, piece.start() + blank + 1};
    }

    /** javac's message, its symbol and location in one line with it. */
    private static String message(Diag diag) {
        var message = new StringBuilder();
        var said = ReplNames.hide(diag.getMessage(Locale.ROOT)).replaceAll("\\bjava\\.lang\\.(?=[A-Z])", "");
        for (var line : said.split("\n", -1)) {
            var text = line.strip();
            if (text.startsWith("symbol:")) {
                message.append(": ").append(text.substring(7).strip());
            } else if (text.startsWith("location:")) {
                var place = text.substring(9).strip();
                if (!place.equals("class")) {
                    message.append(" in ").append(place);
                }
            } else {
                message.append(message.isEmpty() ? text : "\n  " + text);
            }
        }
        return message.toString();
    }
}
