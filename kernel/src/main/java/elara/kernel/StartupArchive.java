package elara.kernel;

import elara.kernel.wire.ConnectionFile;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The file that lets kernels start in half the time: the classes of a rehearsal as the JVM has them in memory (class data
 * sharing; from Java 25 on, with what it has learned of the code, as an ahead-of-time cache). It fits one JDK, its flags,
 * and the jars as they lie there; a JVM that it does not fit does without.
 */
final class StartupArchive {
    private static final int FIRST_WITH_CACHE = 25;
    private static final List<String> FLAGS = List.of("-XX:SharedArchiveFile=", "-XX:AOTCache=");
    private static final long MOST_SECONDS = 120;
    private static final int LAST_WORDS = 300;

    private StartupArchive() {}

    /**
     * Makes the archive of this JVM, these flags and this class path, by starting a kernel with them and having it do a
     * little of everything. What was there before is replaced when the new one is whole.
     *
     * @param file where to
     * @throws IOException if there was none in the end; the text says why
     * @throws InterruptedException if the calling thread is interrupted
     */
    static void make(Path file) throws IOException, InterruptedException {
        var target = file.toAbsolutePath();
        Files.createDirectories(target.getParent());
        var folder = Files.createTempDirectory(target.getParent(), ".archive");
        try {
            var made = folder.resolve("archive");
            rehearse(folder, made);
            move(made, target);
        } finally {
            delete(folder);
        }
    }

    private static void rehearse(Path folder, Path archive) throws IOException, InterruptedException {
        var connection = ConnectionFile.local();
        var file = Files.writeString(folder.resolve("connection.json"), connection.text());
        var log = folder.resolve("log");
        var builder = new ProcessBuilder(command(archive, file))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        // What a user has set up for notebooks is not for a rehearsal.
        builder.environment().keySet().removeIf(name -> name.startsWith("ELARA_") || name.startsWith("IJAVA_"));
        builder.environment()
                .put("ELARA_HISTORY", folder.resolve("history.sqlite").toString());
        builder.environment()
                .put("JPY_PARENT_PID", Long.toString(ProcessHandle.current().pid()));
        var kernel = builder.start();
        try {
            Rehearsal.with(connection);
            var ended = kernel.waitFor(MOST_SECONDS, TimeUnit.SECONDS);
            if (!ended || kernel.exitValue() != 0 || !Files.isRegularFile(archive)) {
                throw new IOException((ended ? "the JVM made none" : "the JVM did not end") + lastWords(log));
            }
        } catch (IOException e) {
            throw kernel.isAlive() ? e : new IOException(e.getMessage() + lastWords(log), e);
        } finally {
            kernel.destroyForcibly();
        }
    }

    /** This JVM once more, as a kernel that leaves an archive. */
    private static List<String> command(Path archive, Path connection) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> FLAGS.stream().noneMatch(argument::startsWith))
                .forEach(command::add);
        command.add("-D" + Main.REHEARSAL + "=true");
        var flag = Runtime.version().feature() < FIRST_WITH_CACHE ? "-XX:ArchiveClassesAtExit=" : "-XX:AOTCacheOutput=";
        command.add(flag + archive);
        var classPath = System.getProperty("java.class.path");
        // The manifest of a jar that is started says more than where other jars are.
        var isJar = classPath.endsWith(".jar") && !classPath.contains(File.pathSeparator);
        command.addAll(isJar ? List.of("-jar", classPath) : List.of("-cp", classPath, Main.class.getName()));
        command.add(connection.toString());
        return command;
    }

    /** The end of what the kernel has said. */
    private static String lastWords(Path log) throws IOException {
        var said = Files.readString(log, StandardCharsets.UTF_8).strip();
        return said.isEmpty() ? "" : ": " + said.substring(Math.max(0, said.length() - LAST_WORDS));
    }

    /** In one step: a JVM that maps half a file may crash. */
    private static void move(Path made, Path target) throws IOException {
        try {
            Files.move(made, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(made, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (var each : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }
}
