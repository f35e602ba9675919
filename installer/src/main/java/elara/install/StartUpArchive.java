package elara.install;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the JVM keeps of a rehearsed start, to start faster: a class data sharing archive (JEP 350), from Java 25 on an AOT
 * cache (JEP 514). It is good for the very JDK, jars and flags it was made with; with any other the JVM goes without it, and
 * says nothing. So it is made on the machine where it is used, by the kernel itself, when that is installed.
 */
final class StartUpArchive {
    /** What the flags that use it have in its place. */
    static final String PLACE = "@ARCHIVE@";

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private StartUpArchive() {}

    /**
     * Makes the archive of a kernel, anew.
     *
     * @param argv the kernel's command line, without the archive
     * @param folder where it goes
     * @return the archive; none when it could not be made, which is said and does not matter
     */
    static Optional<Path> make(List<String> argv, Path folder, PrintWriter out) throws IOException {
        Tree.delete(folder);
        Files.createDirectories(folder);
        var file = folder.resolve("start-up");
        var command = new ArrayList<>(argv);
        command.remove("{connection_file}");
        command.add("--archive");
        command.add(file.toString());
        String failure;
        try {
            var answer = Command.run(PATIENCE, command);
            if (answer.code() == 0 && Files.exists(file)) {
                return Optional.of(file);
            }
            failure = answer.text().strip();
        } catch (IOException e) {
            failure = e.getMessage();
        }
        Tree.delete(folder);
        out.println("No start-up archive (" + failure + "): the kernel takes a little longer to start.");
        return Optional.empty();
    }

    /** Whether the kernel's flags for a version of Java have a place for one. */
    static boolean isUsed(Distribution distribution, Jdk jdk) throws IOException {
        return JvmOptions.of(distribution.options(), jdk.feature()).stream().anyMatch(flag -> flag.contains(PLACE));
    }

    /** The archive that a command line names. */
    static Optional<Path> in(List<String> argv) {
        return argv.stream()
                .filter(word -> word.startsWith("-XX:AOTCache=") || word.startsWith("-XX:SharedArchiveFile="))
                .map(word -> Path.of(word.substring(word.indexOf('=') + 1)))
                .findFirst();
    }
}
