package elara.kernel.session;

import elara.kernel.request.Completions;
import elara.kernel.request.Completions.Match;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Files that a path, written in a string so far, may go on with. */
final class FileNames {
    private static final int MOST = 500;

    private FileNames() {}

    /** The names in the folder of the path in the string that is open at a position; relative to the working folder. */
    static Completions at(String code, int end) {
        var start = end;
        while (start > 0 && code.charAt(start - 1) != '"') {
            start--;
        }
        var written = code.substring(start, end).replace("\\\\", "\\");
        var slash = Math.max(written.lastIndexOf('/'), written.lastIndexOf('\\'));
        var begun = written.substring(slash + 1);
        return new Completions(
                matches(written.substring(0, slash + 1), begun),
                CodePoints.fromIndex(code, end - begun.length()),
                CodePoints.fromIndex(code, end));
    }

    private static List<Match> matches(String folder, String begun) {
        var matches = new ArrayList<Match>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(path(folder))) {
            for (var entry : entries) {
                var name = entry.getFileName().toString();
                var hidden = name.startsWith(".") && !begun.startsWith(".");
                if (name.startsWith(begun) && !hidden && name.indexOf('"') < 0 && matches.size() < MOST) {
                    matches.add(new Match(name + (Files.isDirectory(entry) ? "/" : ""), "path", ""));
                }
            }
        } catch (IOException | InvalidPathException e) {
            // No such folder: no names.
            return List.of();
        }
        matches.sort(Comparator.comparing(Match::text));
        return matches;
    }

    private static Path path(String folder) {
        return Path.of(
                folder.startsWith("~/")
                        ? System.getProperty("user.home") + folder.substring(1)
                        : folder.isEmpty() ? "." : folder);
    }
}
