package elara.kernel.session;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Methods and types that stand below one another in a cell know each other, as in a file. JShell takes them one by one,
 * and would take a name that is declared further below for what is imported or was declared under it before: so what is
 * named goes before what names it.
 */
final class DeclarationOrder {
    private static final String MODIFIERS =
            "(?:(?:@[\\w.]+(?:\\([^()]*\\))?|public|protected|private|static|final|abstract|strictfp|synchronized"
                    + "|sealed|non-sealed)\\s+)*";

    private static final Pattern TYPE =
            Pattern.compile("^" + MODIFIERS + "(?:class|interface|enum|record|@interface)\\s+(\\w+)\\b[^;=]*");

    private static final Pattern METHOD = Pattern.compile(
            "^" + MODIFIERS
                    + "(?:<[^=;(){}]*>\\s*)?(?<type>[\\w.]+)(?:\\s*<[^=;(){}]*>)?(?:\\s*\\[\\s*\\])*\\s+(?<name>\\w+)\\s*\\([^=;{}]*\\)[^=;{}]*\\{");

    private static final Set<String> NO_TYPES = Set.of(
            "new", "return", "throw", "else", "do", "try", "case", "yield", "assert", "if", "for", "while", "switch");

    private static final Pattern NAME = Pattern.compile("\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*");

    private final List<Piece> pieces;

    /** The name that each piece declares. */
    private final List<Optional<String>> declared;

    private final Set<Integer> order = new LinkedHashSet<>();

    private DeclarationOrder(List<Piece> pieces) {
        this.pieces = pieces;
        declared = pieces.stream().map(DeclarationOrder::declared).toList();
    }

    /** The pieces of a cell; declarations that follow one another may have changed places. */
    static List<Piece> of(List<Piece> pieces) {
        return pieces.size() < 2 ? pieces : new DeclarationOrder(pieces).ordered();
    }

    /** The name of the method or the type that a piece declares. */
    static Optional<String> declared(Piece piece) {
        if (piece.incomplete() || !piece.source().stripTrailing().endsWith("}")) {
            return Optional.empty();
        }
        var type = TYPE.matcher(piece.source());
        if (type.find()) {
            return Optional.of(type.group(1));
        }
        var method = METHOD.matcher(piece.source());
        return method.find() && !NO_TYPES.contains(method.group("type"))
                ? Optional.of(method.group("name"))
                : Optional.empty();
    }

    private List<Piece> ordered() {
        for (int from = 0; from < pieces.size(); ) {
            var end = from;
            while (end < pieces.size() && declared.get(end).isPresent()) {
                end++;
            }
            if (end > from) {
                order(from, end);
                from = end;
            } else {
                order.add(from++);
            }
        }
        return order.stream().map(pieces::get).toList();
    }

    private void order(int from, int end) {
        var byName = IntStream.range(from, end)
                .boxed()
                .collect(Collectors.groupingBy(each -> declared.get(each).orElseThrow()));
        var begun = new LinkedHashSet<Integer>();
        IntStream.range(from, end).forEach(each -> visit(each, byName, begun));
    }

    private void visit(int piece, Map<String, List<Integer>> byName, Set<Integer> begun) {
        if (!begun.add(piece)) {
            return;
        }
        var own = declared.get(piece).orElseThrow();
        var needed = new ArrayList<Integer>();
        // Of two of one name the second may replace the first, and must stay behind it.
        byName.get(own).stream().filter(each -> each < piece).forEach(needed::add);
        NAME.matcher(pieces.get(piece).source())
                .results()
                .map(MatchResult::group)
                .distinct()
                .filter(name -> !name.equals(own))
                .forEach(name -> needed.addAll(byName.getOrDefault(name, List.of())));
        needed.forEach(each -> visit(each, byName, begun));
        order.add(piece);
    }
}
