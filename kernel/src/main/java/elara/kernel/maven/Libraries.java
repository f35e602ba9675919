package elara.kernel.maven;

import elara.display.MimeBundle;
import elara.kernel.magic.Host;
import elara.kernel.request.Cell;
import java.nio.file.Path;
import java.util.UUID;

/** Makes of a wish what a cell sees of it: a line while something is downloaded, notes, and another class path. */
final class Libraries {
    private final Dependencies dependencies;

    Libraries(Dependencies dependencies) {
        this.dependencies = dependencies;
    }

    void add(Repository repository) {
        dependencies.add(repository);
    }

    /** Resolves and changes the class path, or fails and changes nothing. */
    void add(Wish wish, boolean verbose, Host host) throws DependencyProblem, InterruptedException {
        var downloads = new Downloads(line(host.cell()));
        Change change;
        try {
            change = dependencies.add(wish, host::uses, downloads);
        } catch (DependencyProblem e) {
            throw plain(e);
        } finally {
            downloads.end();
        }
        for (var note : change.notes()) {
            host.cell().write(Cell.Stream.STDOUT, note + "\n");
        }
        for (var note : JavaVersions.tooNew(change.added())) {
            host.cell().write(Cell.Stream.STDOUT, note + "\n");
        }
        if (verbose) {
            host.cell().write(Cell.Stream.STDOUT, change.tree());
        }
        if (!change.isEmpty()) {
            host.changeClassPath(change.removed(), change.inFront(), change.added());
        }
    }

    Pom read(String text, Path place, Host host) throws DependencyProblem, InterruptedException {
        var downloads = new Downloads(line(host.cell()));
        try {
            return dependencies.read(text, place, downloads);
        } catch (DependencyProblem e) {
            throw plain(e);
        } finally {
            downloads.end();
        }
    }

    /** One output, that changes until all is said. */
    private static java.util.function.Consumer<String> line(Cell cell) {
        var id = UUID.randomUUID().toString();
        var shown = new boolean[1];
        return text -> {
            var bundle = MimeBundle.text(text);
            if (shown[0]) {
                cell.updateDisplay(id, bundle);
            } else {
                cell.display(id, bundle);
                shown[0] = true;
            }
        };
    }

    /** For the one who asked: where in Maven it happened is of no use to him. */
    private static DependencyProblem plain(DependencyProblem problem) {
        var plain = new DependencyProblem(problem.getMessage());
        plain.setStackTrace(new StackTraceElement[0]);
        return plain;
    }
}
