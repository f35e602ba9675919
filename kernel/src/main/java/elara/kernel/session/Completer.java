package elara.kernel.session;

import elara.kernel.request.Completions;
import elara.kernel.request.Completions.Match;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;
import jdk.jshell.JShell;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Suggestion;
import jdk.jshell.VarSnippet;

/** What could stand at the cursor. */
final class Completer {
    private static final String METHOD = "function";
    private static final int MOST_SIGNATURES = 4;

    /** A type's name that nobody knows yet. */
    private static final Pattern MISSING = Pattern.compile("(?<![.\\w])(\\p{Lu}\\w+)$");

    private final JShell shell;
    private final SourceCodeAnalysis analysis;

    Completer(JShell shell, SourceCodeAnalysis analysis) {
        this.shell = shell;
        this.analysis = analysis;
    }

    Completions complete(String code, int cursor) {
        var end = CodePoints.toIndex(code, cursor);
        var before = code.substring(0, end);
        var within = Lexical.atEndOf(before);
        if (within == Lexical.STRING) {
            return FileNames.at(code, end);
        }
        var views = within == Lexical.CODE ? Views.of(analysis, before) : List.<String>of();
        for (var view : views) {
            var anchor = new int[] {end};
            var suggestions = analysis.completionSuggestions(view, end, anchor);
            if (!suggestions.isEmpty()) {
                var matches = withSignatures(view.substring(0, anchor[0]), matches(suggestions));
                return new Completions(matches, CodePoints.fromIndex(code, anchor[0]), cursor(code, end));
            }
        }
        var missing = MISSING.matcher(before);
        if (!views.isEmpty() && missing.find()) {
            var names = analysis.listQualifiedNames(before, end).getNames();
            var matches = names.stream()
                    .map(name -> new Match(name, "class", "import " + name))
                    .toList();
            return new Completions(matches, cursor(code, missing.start(1)), cursor(code, end));
        }
        return new Completions(List.of(), cursor(code, end), cursor(code, end));
    }

    private static int cursor(String code, int index) {
        return CodePoints.fromIndex(code, index);
    }

    /** When few are left, the methods among them have their signatures: each takes JShell a few milliseconds. */
    private List<Match> withSignatures(String before, List<Match> matches) {
        var methods =
                matches.stream().filter(match -> match.type().equals(METHOD)).count();
        return methods > MOST_SIGNATURES
                ? matches
                : matches.stream().map(match -> withSignature(before, match)).toList();
    }

    private Match withSignature(String before, Match match) {
        if (!match.type().equals(METHOD)) {
            return match;
        }
        var call = before + match.text().substring(0, match.text().indexOf('(') + 1);
        var signature = analysis.documentation(call, call.length(), false).stream()
                .map(each -> ReplNames.hide(each.signature()))
                .collect(Collectors.joining("\n"));
        return new Match(match.text(), match.type(), signature);
    }

    /** What has the wanted type goes first. */
    private List<Match> matches(List<Suggestion> suggestions) {
        var variables = shell.variables().map(VarSnippet::name).collect(Collectors.toSet());
        var byText = new LinkedHashMap<String, Match>();
        var sorted = new ArrayList<>(suggestions);
        sorted.sort(Comparator.comparing(suggestion -> !suggestion.matchesType()));
        for (var suggestion : sorted) {
            var text = suggestion.continuation();
            if (ReplNames.isOurs(text)) {
                continue;
            }
            byText.putIfAbsent(text, new Match(text, type(text, variables), ""));
        }
        return List.copyOf(byText.values());
    }

    /** JShell tells no kinds; Java's naming habits do. */
    private static String type(String text, Set<String> variables) {
        if (text.endsWith("(") || text.endsWith("()")) {
            return METHOD;
        }
        if (variables.contains(text)) {
            return "instance";
        }
        if (SourceVersion.isKeyword(text.strip())) {
            return "keyword";
        }
        if (Character.isUpperCase(text.codePointAt(0))) {
            return text.length() > 1 && text.equals(text.toUpperCase(Locale.ROOT)) ? "constant" : "class";
        }
        return "";
    }
}
