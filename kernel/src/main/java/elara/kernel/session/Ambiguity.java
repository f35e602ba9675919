package elara.kernel.session;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import jdk.jshell.Diag;

/**
 * A name that two imports on demand bring, one of them preloaded: the user's is meant. An import of that one name says
 * so to javac.
 */
final class Ambiguity {
    private static final String CODE = "compiler.err.ref.ambiguous";
    private static final Pattern BOTH = Pattern.compile(
            "reference to (\\w+) is ambiguous\\s+both (\\w+) .+ in (\\S+) and (\\w+) .+ in (\\S+) match");

    private static final Pattern LIST = Pattern.compile("\\bList\\s*(<|\\.\\s*(of|copyOf)\\b)");

    private Ambiguity() {}

    /** The import that settles what a snippet was refused for. */
    static Optional<String> settlingImport(List<Diag> errors, String source) {
        return errors.stream()
                .filter(error -> CODE.equals(error.getCode()))
                .map(error -> BOTH.matcher(error.getMessage(Locale.ROOT)))
                .filter(both -> both.find() && Preload.isOurs(both.group(3)) != Preload.isOurs(both.group(5)))
                .map(both -> {
                    if (isListOfJavaUtil(both.group(3), both.group(5), source)) {
                        return "import java.util.List;";
                    }
                    var theirs = Preload.isOurs(both.group(3)) ? 4 : 2;
                    var isType = both.group(theirs).matches("class|interface|enum|record|@interface");
                    return "import " + (isType ? "" : "static ") + both.group(theirs + 1) + "." + both.group(1) + ";";
                })
                .findFirst();
    }

    /** Whoever imports {@code java.awt.*} hardly means its list box where there are type arguments. */
    private static boolean isListOfJavaUtil(String one, String other, String source) {
        return Set.of(one, other).equals(Set.of("java.util", "java.awt"))
                && LIST.matcher(source).find();
    }
}
