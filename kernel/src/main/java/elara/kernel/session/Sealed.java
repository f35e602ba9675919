package elara.kernel.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import jdk.jshell.Diag;

/**
 * A sealed type without {@code permits} permits those that extend it in the same file. JShell has a file for each
 * declaration; here the same cell is meant.
 */
final class Sealed {
    private static final Pattern SEALED = Pattern.compile("\\bsealed\\b[^{]*?\\b(?:interface|class)\\s+(\\w+)[^{]*");

    private static final String LACKS_SUBTYPES = "compiler.err.sealed.class.must.have.subclasses";

    private Sealed() {}

    /** The source of a refused snippet with the {@code permits} that its cell gives it. */
    static Optional<String> withPermits(List<Diag> errors, String source, String cell) {
        var head = SEALED.matcher(source);
        if (errors.stream().noneMatch(error -> LACKS_SUBTYPES.equals(error.getCode())) || !head.find()) {
            return Optional.empty();
        }
        var subtypes = String.join(", ", subtypes(head.group(1), cell));
        return subtypes.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        source.substring(0, head.end()) + "permits " + subtypes + " " + source.substring(head.end()));
    }

    private static List<String> subtypes(String name, String cell) {
        var subtypes = new ArrayList<String>();
        var declaration = Pattern.compile("\\b(?:class|record|interface|enum)\\s+(\\w+)[^{};]*?"
                + "\\b(?:implements|extends)\\b[^{};]*?\\b" + name + "\\b[^{};]*\\{");
        declaration.matcher(cell).results().forEach(found -> subtypes.add(found.group(1)));
        return subtypes;
    }
}
