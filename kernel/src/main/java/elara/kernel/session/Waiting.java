package elara.kernel.session;

import elara.kernel.request.Outcome;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jdk.jshell.Diag;

/**
 * Methods and types that javac refuses for a name which is Elara's, and which they use in another way: a notebook that
 * has nothing to do with Elara declares that name itself, perhaps in a later cell. Until then they wait.
 */
final class Waiting {
    private static final Pattern CALLED = Pattern.compile("(?<![\\w.$])(?<!\\bnew\\s)(\\w+)\\s*\\(");
    private static final Pattern TYPE = Pattern.compile("(?<![\\w.$])\\p{Lu}\\w*");

    /**
     * A declaration that waits.
     *
     * @param lacks the names that are declared otherwise as yet
     * @param failure what is to be told to whoever uses it before
     */
    record Declaration(Piece piece, CellLines lines, Set<String> lacks, Outcome.Failure failure) {}

    private final LiveControl control;
    private final Map<String, Declaration> declarations = new LinkedHashMap<>();
    private Set<String> methods = Set.of();

    Waiting(LiveControl control) {
        this.control = control;
    }

    /** Keeps a declaration that was refused for these errors, if it is one that should wait. */
    boolean keeps(Piece piece, CellLines lines, List<Diag> errors, Outcome.Failure failure) {
        var name = DeclarationOrder.declared(piece);
        if (name.isEmpty() || errors.isEmpty() || control.usesElara()) {
            return false;
        }
        var lacks = new LinkedHashSet<String>();
        for (var error : errors) {
            var names = elaras(statement(piece.source(), error));
            if (names.isEmpty() && !error.getCode().startsWith("compiler.err.cant.resolve")) {
                return false;
            }
            lacks.addAll(names);
        }
        lacks.remove(name.get());
        if (lacks.isEmpty()) {
            return false;
        }
        declarations.put(name.get(), new Declaration(piece, lines, lacks, failure));
        return true;
    }

    /** Those that have waited for a name, in the order in which they came; they wait no more. */
    List<Declaration> takeThoseFor(String name) {
        var found = new ArrayList<Declaration>();
        for (Iterator<Declaration> all = declarations.values().iterator(); all.hasNext(); ) {
            var each = all.next();
            if (each.lacks().contains(name)) {
                found.add(each);
                all.remove();
            }
        }
        return found;
    }

    /** Something of this name is there now. */
    void forget(String name) {
        declarations.remove(name);
    }

    /** Why a piece that was refused lacks something: it uses what waits. */
    Optional<Outcome> reason(Piece piece) {
        return declarations.entrySet().stream()
                .filter(each -> Pattern.compile("\\b" + Pattern.quote(each.getKey()) + "\\b")
                        .matcher(piece.source())
                        .find())
                .<Outcome>map(each -> each.getValue().failure())
                .findFirst();
    }

    private Set<String> elaras(String statement) {
        if (methods.isEmpty()) {
            methods = Preload.ownClasses().stream()
                    .flatMap(each -> control.staticNames(each).stream())
                    .collect(Collectors.toSet());
        }
        var names = new LinkedHashSet<String>();
        CALLED.matcher(statement)
                .results()
                .map(call -> call.group(1))
                .filter(methods::contains)
                .forEach(names::add);
        TYPE.matcher(statement)
                .results()
                .map(type -> type.group())
                .filter(type -> Preload.ownPackages().stream().anyMatch(each -> control.hasType(each + "." + type)))
                .forEach(names::add);
        return names;
    }

    /** The statement that an error is in, or what looks like one. */
    private static String statement(String source, Diag error) {
        var at = (int) Math.max(0, Math.min(error.getPosition(), source.length() - 1L));
        var start = at;
        while (start > 0 && ";{}".indexOf(source.charAt(start - 1)) < 0) {
            start--;
        }
        var end = at;
        while (end < source.length() && ";{}".indexOf(source.charAt(end)) < 0) {
            end++;
        }
        return source.substring(start, end);
    }
}
