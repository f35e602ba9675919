package elara.linalg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which backend a process takes, seen from outside of it: all of them run {@link BackendProgram}. */
class BackendTest {
    private static final String CLASS_PATH = System.getProperty("java.class.path");

    @TempDir
    Path folder;

    private record Result(int status, List<String> lines, String errors) {
        String library() {
            return lines.get(0);
        }

        String backend() {
            return lines.get(1);
        }
    }

    @Test
    void javaWhereNoOpenBlasIsOnTheClassPath() throws Exception {
        var result = run(withoutOpenBlas(), List.of(), "check");
        assertTrue(result.backend().startsWith("Java ("), result.backend());
        assertEquals("all properties hold", result.lines().get(2));
        assertEquals("", result.errors());
    }

    @Test
    void openBlasFromTheClassPathWithNothingOnStderr() throws Exception {
        assumeOpenBlas();
        var result = run(CLASS_PATH, List.of("-Delara.cache=" + folder.resolve("cache")));
        assertEquals("OpenBLAS, " + OpenBlas.platform() + " (JNIBLAS, JNILAPACK)", result.backend());
        assertEquals("", result.errors());
    }

    @Test
    void smallProductsLoadNothing() throws Exception {
        var result = run(CLASS_PATH, List.of("-Delara.cache=" + folder));
        assertEquals("null", result.library());
    }

    @Test
    void twoProcessesUnpackAtOnceIntoOnePrivateFolder() throws Exception {
        assumeOpenBlas();
        var cache = folder.resolve("new/cache");
        var first = start(CLASS_PATH, List.of("-Delara.cache=" + cache));
        var second = start(CLASS_PATH, List.of("-Delara.cache=" + cache));
        assertTrue(result(first).backend().startsWith("OpenBLAS"));
        assertTrue(result(second).backend().startsWith("OpenBLAS"));
        var kept = list(cache);
        assertEquals(1, kept.size(), kept.toString());
        if (Files.getFileStore(cache).supportsFileAttributeView("posix")) {
            assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(kept.get(0))));
        }
    }

    @Test
    void damagedCacheIsReplaced() throws Exception {
        assumeOpenBlas();
        var options = List.of("-Delara.cache=" + folder);
        run(CLASS_PATH, options);
        var libraries = list(list(folder).get(0));
        for (var library : libraries) {
            Files.write(library, new byte[0]);
        }
        assertTrue(run(CLASS_PATH, options).backend().startsWith("OpenBLAS"));
        assertEquals(1, list(folder).size());
    }

    @Test
    void temporaryFolderWhereTheCacheCannotBeWritten() throws Exception {
        assumeOpenBlas();
        var file = Files.writeString(folder.resolve("file"), "not a folder");
        var result = run(CLASS_PATH, List.of("-Delara.cache=" + file, "-Djava.io.tmpdir=" + folder));
        assertTrue(result.backend().startsWith("OpenBLAS"), result.backend());
        assertEquals("", result.errors());
        assertEquals(List.of(file), list(folder), "the temporary folder is gone");
    }

    @Test
    void javaWhereNothingCanBeUnpacked() throws Exception {
        var file = Files.writeString(folder.resolve("file"), "not a folder");
        var result = run(CLASS_PATH, List.of("-Delara.cache=" + file, "-Djava.io.tmpdir=" + file));
        assertTrue(result.backend().startsWith("Java ("), result.backend());
        // Newer JDKs themselves warn of such a java.io.tmpdir.
        assertTrue(result.errors().lines().allMatch(line -> line.contains("java.io.tmpdir")), result.errors());
    }

    @Test
    void whatTheUserNamesIsUsed() throws Exception {
        var java = run(CLASS_PATH, List.of("-Ddev.ludovic.netlib.blas.allowNative=false"));
        assertEquals("null", java.library());
        assertTrue(java.backend().startsWith("Java ("), java.backend());

        assumeOpenBlas();
        run(CLASS_PATH, List.of("-Delara.cache=" + folder));
        var library = list(list(folder).get(0)).stream()
                .filter(path -> path.getFileName().toString().startsWith("libopenblas"))
                .findFirst()
                .orElseThrow();
        var named = run(
                CLASS_PATH,
                List.of(
                        "-Ddev.ludovic.netlib.blas.nativeLibPath=" + library,
                        "-Ddev.ludovic.netlib.lapack.nativeLibPath=" + library));
        assertTrue(named.backend().startsWith("native ("), named.backend());
    }

    private static void assumeOpenBlas() {
        assumeTrue(CLASS_PATH.contains("openblas"), "there is an OpenBLAS for this platform");
    }

    private static String withoutOpenBlas() {
        return Arrays.stream(CLASS_PATH.split(java.io.File.pathSeparator, -1))
                .filter(entry -> !entry.contains("openblas"))
                .collect(Collectors.joining(java.io.File.pathSeparator));
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private Result run(String classPath, List<String> options, String... arguments) throws Exception {
        return result(start(classPath, options, arguments));
    }

    private static Result result(Process process) throws Exception {
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var errors = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), errors);
        return new Result(process.exitValue(), output.lines().toList(), errors);
    }

    private Process start(String classPath, List<String> options, String... arguments) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        if (Runtime.version().feature() >= 22) {
            command.add("--enable-native-access=ALL-UNNAMED");
        }
        command.addAll(options);
        command.addAll(List.of("-cp", classPath, BackendProgram.class.getName()));
        command.addAll(Arrays.asList(arguments));
        var builder = new ProcessBuilder(command);
        builder.environment()
                .keySet()
                .removeIf(name -> name.endsWith("JAVA_OPTIONS") || name.equals("JAVA_TOOL_OPTIONS"));
        return builder.start();
    }
}
