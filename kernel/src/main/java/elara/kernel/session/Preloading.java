package elara.kernel.session;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jshell.ImportSnippet;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Status;

/**
 * Brings the preloaded names into one session: into JShell when that is needed for the first time, and into what is compiled
 * without it.
 */
final class Preloading {
    private final JShell shell;
    private final PreloadedNames names;
    private final List<Preload.Import> imports;
    private Set<Snippet> snippets = Set.of();
    private boolean done;

    /** Whether JShell has all that need not be replaced as one declaration. */
    private boolean together;

    Preloading(JShell shell, ClassLoader loader, ClassPathListing listing) {
        this.shell = shell;
        names = new PreloadedNames(loader, listing);
        imports = Preload.imports(loader);
    }

    /**
     * Sees to it that JShell has the imports. All but what may have to be replaced is one declaration to JShell, which goes
     * by the name of the first import in it: each on its own would be compiled on its own.
     */
    void intoShell() {
        if (done) {
            return;
        }
        var apart = imports.stream()
                .collect(Collectors.partitioningBy(
                        Preload.Import::hasConstants, Collectors.mapping(Preload.Import::source, Collectors.toList())));
        var events = shell.eval(String.join(" ", apart.get(false)));
        together = events.stream().allMatch(event -> event.status() == Status.VALID);
        if (!together) {
            apart.get(false).forEach(shell::eval);
        }
        apart.get(true).forEach(shell::eval);
        snippets = shell.snippets().collect(Collectors.toUnmodifiableSet());
        done = true;
    }

    /** Whether a snippet was there before the first cell. */
    boolean has(Snippet snippet) {
        return snippets.contains(snippet);
    }

    /** The imports, preloaded ones and the notebook's own, that some words may need. */
    Stream<String> naming(Set<String> words) {
        var preloaded = imports.stream()
                .filter(each -> !done || (together && !each.hasConstants()))
                .filter(each -> each.mayName(words, names))
                .map(Preload.Import::source);
        var own = shell.imports()
                .filter(each -> !(together && Preload.isFirst(each)) && mayName(each, words))
                .map(each -> each.source().strip().replaceAll("\\s+", " "))
                .map(source -> source.endsWith(";") ? source : source + ";");
        return Stream.concat(preloaded, own);
    }

    private boolean mayName(ImportSnippet each, Set<String> words) {
        return switch (each.subKind()) {
            case SINGLE_TYPE_IMPORT_SUBKIND, SINGLE_STATIC_IMPORT_SUBKIND ->
                words.contains(each.name().substring(each.name().lastIndexOf('.') + 1));
            default ->
                imports.stream()
                        .filter(ours -> ours.is(each))
                        .findFirst()
                        .map(ours -> ours.mayName(words, names))
                        .orElse(true);
        };
    }
}
