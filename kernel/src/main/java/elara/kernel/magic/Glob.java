package elara.kernel.magic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Simple patterns of file names: {@code *} stands for any characters within one segment, {@code ?} for one, a backslash
 * makes the next character ordinary; a slash separates on every system, and one at the end means all files of a
 * directory.
 */
public final class Glob {
    private Glob() {}

    /**
     * Finds files and directories.
     *
     * @param glob the pattern
     * @param directory what it is relative to
     * @return absolute paths, sorted; none if nothing matches
     * @throws IOException if a directory on the way cannot be read, or is missing
     */
    public static List<Path> paths(String glob, Path directory) throws IOException {
        return find(glob, directory, false);
    }

    /**
     * Finds files.
     *
     * @param glob the pattern
     * @param directory what it is relative to
     * @return absolute paths, sorted; none if nothing matches
     * @throws IOException if a directory on the way cannot be read, or is missing
     */
    public static List<Path> files(String glob, Path directory) throws IOException {
        return find(glob, directory, true);
    }

    private static List<Path> find(String glob, Path directory, boolean filesOnly) throws IOException {
        var absolute = glob.startsWith("/") || glob.matches("[A-Za-z]:[/\\\\].*");
        var base = absolute ? directory.getFileSystem().getPath(glob.substring(0, glob.indexOf('/') + 1)) : directory;
        var segments = new ArrayList<>(
                List.of(glob.substring(absolute ? glob.indexOf('/') + 1 : 0).split("/", -1)));
        var all = glob.endsWith("/");
        segments.removeIf(segment -> segment.isEmpty() || segment.equals("."));
        if (all) {
            segments.add("*");
        }
        var found = List.of(base);
        for (int i = 0; i < segments.size(); i++) {
            var last = i == segments.size() - 1;
            var next = new ArrayList<Path>();
            for (var path : found) {
                next.addAll(matching(path, segments.get(i), last));
            }
            found = next;
        }
        return found.stream()
                .filter(path -> (filesOnly || all) ? Files.isRegularFile(path) : Files.exists(path))
                .map(path -> path.toAbsolutePath().normalize())
                .toList();
    }

    private static List<Path> matching(Path directory, String segment, boolean last) throws IOException {
        var pattern = pattern(segment);
        if (pattern == null) {
            return List.of(directory.resolve(segment.replaceAll("\\\\(.)", "$1")));
        }
        try (var entries = Files.list(directory)) {
            return entries.filter(entry -> last || Files.isDirectory(entry))
                    .filter(entry ->
                            pattern.matcher(entry.getFileName().toString()).matches())
                    .sorted()
                    .toList();
        }
    }

    /** The pattern of a segment; null if it is a name. */
    private static Pattern pattern(String segment) {
        var regex = new StringBuilder();
        var literal = new StringBuilder();
        var isPattern = false;
        for (int i = 0; i < segment.length(); i++) {
            var c = segment.charAt(i);
            if (c == '*' || c == '?') {
                regex.append(literal.isEmpty() ? "" : Pattern.quote(literal.toString()));
                literal.setLength(0);
                regex.append(c == '*' ? ".*" : ".");
                isPattern = true;
            } else if (c == '\\' && i + 1 < segment.length()) {
                literal.append(segment.charAt(++i));
            } else {
                literal.append(c);
            }
        }
        regex.append(literal.isEmpty() ? "" : Pattern.quote(literal.toString()));
        return isPattern ? Pattern.compile(regex.toString(), Pattern.DOTALL) : null;
    }
}
