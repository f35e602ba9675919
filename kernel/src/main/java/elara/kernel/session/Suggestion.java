package elara.kernel.session;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import jdk.jshell.SourceCodeAnalysis;

/** What may have been meant by a name that nobody has declared: one that is nearly the same, or one to be imported. */
final class Suggestion {
    private static final Pattern NAME =
            Pattern.compile("symbol:?\\s+(?:variable|method|class) (\\w+)|^(?:class|method|variable|package) (\\w+)");
    private static final int MOST_IMPORTS = 3;

    private Suggestion() {}

    /**
     * Looks for what may have been meant.
     *
     * @param said what says that a symbol is missing
     * @param source the source
     * @param from where in the source what is wrong begins
     */
    static Optional<String> of(SourceCodeAnalysis analysis, String said, String source, int from) {
        var symbol = NAME.matcher(said);
        if (!symbol.find()) {
            return Optional.empty();
        }
        var name = symbol.group(1) != null ? symbol.group(1) : symbol.group(2);
        var use = Pattern.compile("\\b" + name + "\\b").matcher(source);
        if (!use.find(Math.max(0, Math.min(from, source.length())))) {
            return Optional.empty();
        }
        return imports(analysis, source.substring(0, use.end()), name)
                .or(() -> near(analysis, source.substring(0, use.start()), name)
                        .map(other -> "did you mean " + other + "?"));
    }

    private static Optional<String> near(SourceCodeAnalysis analysis, String before, String name) {
        var most = name.length() < 3 ? 0 : Math.min(3, 1 + name.length() / 5);
        for (var first : new String[] {name.substring(0, 1), swapCase(name.charAt(0))}) {
            var code = before + first;
            var nearest = analysis.completionSuggestions(code, code.length(), new int[1]).stream()
                    .map(each -> each.continuation().replaceAll("\\W.*", ""))
                    .filter(other -> !other.isEmpty() && !other.equals(name) && !ReplNames.isOurs(other))
                    .filter(other -> difference(name, other) <= most)
                    .min(Comparator.comparingInt((String other) -> difference(name, other))
                            .thenComparing(other -> other));
            if (nearest.isPresent()) {
                return nearest;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> imports(SourceCodeAnalysis analysis, String code, String name) {
        if (!Character.isUpperCase(name.charAt(0)) || code.endsWith("." + name)) {
            return Optional.empty();
        }
        var names = analysis.listQualifiedNames(code, code.length()).getNames();
        var imports = names.stream()
                .limit(MOST_IMPORTS)
                .map(each -> "import " + each + ";")
                .toList();
        return imports.isEmpty() ? Optional.empty() : Optional.of("perhaps it wants " + String.join(" or ", imports));
    }

    private static String swapCase(char c) {
        return String.valueOf(Character.isUpperCase(c) ? Character.toLowerCase(c) : Character.toUpperCase(c));
    }

    private static int difference(String a, String b) {
        return a.equalsIgnoreCase(b) ? 0 : distance(a, b);
    }

    /**
     * How many letters are to be inserted, left out, replaced, or swapped with their neighbours to make one word of the
     * other (optimal string alignment).
     */
    static int distance(String a, String b) {
        var d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                var same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(d[i - 1][j - 1] + same, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
