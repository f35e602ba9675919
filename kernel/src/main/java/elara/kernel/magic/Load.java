package elara.kernel.magic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code %load}: runs a file as a cell, or a notebook cell by cell. */
final class Load implements Magic.Line, Completing {
    /** What a file of a compiler has and a cell has not; a first line for a shell, too. */
    private static final Pattern HEADER = Pattern.compile("\\A#!.*|^\\s*package\\s+[\\w.]+\\s*;", Pattern.MULTILINE);

    private final Deque<String> running = new ArrayDeque<>();

    @Override
    public List<String> names() {
        return List.of("load");
    }

    @Override
    public String usage() {
        return "%load file";
    }

    @Override
    public String summary() {
        return "Runs a file of Java or a notebook (.java .jsh .jshell .ijava .ipynb, which may be left out), or what is at"
                + " an address.";
    }

    @Override
    public boolean interpolates() {
        return false;
    }

    @Override
    public Object run(Call call, Host host) throws Exception {
        var arguments = call.arguments();
        if (arguments.size() != 1) {
            throw new WrongCall(
                    arguments.isEmpty() ? "a file is wanted" : "one file is wanted, not " + arguments.size());
        }
        var source = LoadedSource.find(arguments.get(0), host.directory(), LoadedSource.EXTENSIONS);
        var name = source.name();
        if (running.contains(name)) {
            var way = String.join(" loads ", (Iterable<String>) running::descendingIterator);
            throw new IOException(way + " loads " + name + ": a circle");
        }
        running.push(name);
        try {
            var cells = source.cells();
            for (int i = 0; i < cells.size(); i++) {
                host.load(withoutHeader(cells.get(i)), source.isNotebook() ? name + ", cell " + (i + 1) : name);
            }
        } finally {
            running.pop();
        }
        return null;
    }

    /** The lines stay where they are. */
    private static String withoutHeader(String code) {
        var text = code.startsWith("\uFEFF") ? code.substring(1) : code;
        return HEADER.matcher(text).replaceFirst(found -> found.group().replaceAll("\\S", " "));
    }

    @Override
    public List<String> complete(String begun, Host host) {
        return files(begun, host.directory());
    }

    /** The names of files that begin so; those of directories end with a slash. */
    static List<String> files(String begun, Path directory) {
        var slash = begun.lastIndexOf('/') + 1;
        var folder = directory.resolve(begun.substring(0, slash));
        var start = begun.substring(slash);
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(start))
                    .filter(file -> start.startsWith(".")
                            || !file.getFileName().toString().startsWith("."))
                    .map(file -> begun.substring(0, slash) + file.getFileName() + (Files.isDirectory(file) ? "/" : ""))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
