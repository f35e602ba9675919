package elara.kernel.maven;

import elara.kernel.magic.Call;
import elara.kernel.magic.Glob;
import elara.kernel.magic.Host;
import elara.kernel.magic.Magic;
import elara.kernel.request.Cell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;

/** {@code %jars} and {@code %classpath}: jars, and directories of classes, that are files of this machine. */
final class JarsMagic implements Magic.Line {
    private final boolean directories;

    /**
     * Creates one of the two.
     *
     * @param directories whether to add directories too
     */
    JarsMagic(boolean directories) {
        this.directories = directories;
    }

    @Override
    public List<String> names() {
        return List.of(directories ? "classpath" : "jars");
    }

    @Override
    public String usage() {
        return (directories ? "%classpath" : "%jars") + " glob...";
    }

    @Override
    public String summary() {
        return directories
                ? "Adds jars and directories of classes to the class path; its value is the list of them."
                : "Adds jars to the class path; its value is the list of them.";
    }

    @Override
    public boolean interpolates() {
        return false;
    }

    @Override
    public Object run(Call call, Host host) throws Exception {
        // A mistaken option would match nothing, silently.
        Options.of(call.arguments(), List.of(), Map.of());
        if (call.arguments().isEmpty()) {
            host.cell().write(Cell.Stream.STDOUT, "usage: " + usage() + "\n");
        }
        var found = new LinkedHashSet<Path>();
        for (var glob : call.arguments()) {
            try {
                var matching = directories ? Glob.paths(glob, host.directory()) : Glob.files(glob, host.directory());
                if (matching.isEmpty()) {
                    note(glob, nothing(glob, host), host);
                }
                found.addAll(matching);
            } catch (NoSuchFileException e) {
                note(glob, ": there is no directory " + e.getFile(), host);
            } catch (NotDirectoryException e) {
                note(glob, ": " + e.getFile() + " is no directory", host);
            }
        }
        var entries = new ArrayList<Path>();
        for (var each : found) {
            check(each);
            entries.add(each);
            if (Files.isRegularFile(each)) {
                entries.addAll(FatJar.inner(each));
            }
        }
        host.addToClassPath(entries);
        return found.stream().map(Path::toString).toList();
    }

    private static void note(String glob, String why, Host host) {
        host.cell().write(Cell.Stream.STDERR, "Nothing matches " + glob + why + ".\n");
    }

    private String nothing(String glob, Host host) throws IOException {
        var plain = host.directory().resolve(glob.replaceAll("[*?]", "_"));
        return !directories
                        && Files.isDirectory(plain)
                        && !Glob.paths(glob, host.directory()).isEmpty()
                ? ", which is a directory: %jars " + glob + "/ adds the jars in it, %classpath " + glob + " its classes"
                : " in " + host.directory();
    }

    /** A file that is no jar would have the compiler fail in every cell that follows. */
    private static void check(Path entry) throws IOException {
        if (Files.isDirectory(entry)) {
            return;
        }
        try (var zip = new ZipFile(entry.toFile())) {
            zip.size();
        } catch (IOException e) {
            throw new IOException(entry + " is no jar that can be read: " + e.getMessage() + ". Nothing was added.", e);
        }
    }
}
