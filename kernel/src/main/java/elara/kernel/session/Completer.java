package elara.kernel.session;

import elara.kernel.request.Completions;
import elara.kernel.request.Completions.Match;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;
import jdk.jshell.JShell;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Suggestion;
import jdk.jshell.VarSnippet;

/** What could stand at the cursor. */
final class Completer {
    private final JShell shell;
    private final SourceCodeAnalysis analysis;

    Completer(JShell shell, SourceCodeAnalysis analysis) {
        this.shell = shell;
        this.analysis = analysis;
    }

    Completions complete(String code, int cursor) {
        var end = CodePoints.toIndex(code, cursor);
        var before = code.substring(0, end);
        var views = Lexical.atEndOf(before) == Lexical.CODE ? Views.of(analysis, before) : List.<String>of();
        for (var view : views) {
            var anchor = new int[] {end};
            var suggestions = analysis.completionSuggestions(view, end, anchor);
            if (!suggestions.isEmpty()) {
                return new Completions(matches(suggestions), CodePoints.fromIndex(code, anchor[0]), cursor(code, end));
            }
        }
        return new Completions(List.of(), cursor(code, end), cursor(code, end));
    }

    private static int cursor(String code, int index) {
        return CodePoints.fromIndex(code, index);
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
            return "function";
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
