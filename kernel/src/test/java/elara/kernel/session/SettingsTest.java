package elara.kernel.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import elara.kernel.request.Outcome;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The environment variables of IJava, under its names, JJava's and Elara's own. */
@SuppressWarnings("ClosingStandardOutputStreams") // the session closes none
class SettingsTest {
    @TempDir
    Path folder;

    private Settings settings(String... namesAndValues) {
        var environment = new HashMap<String, String>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            environment.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return Settings.of(environment, folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"IJAVA", "JJAVA", "ELARA"})
    void classPathIsAListOfGlobs(String prefix) throws IOException {
        Files.createDirectories(folder.resolve("lib/classes"));
        for (var name : List.of("a.jar", "b.jar", "c.txt")) {
            Files.createFile(folder.resolve("lib").resolve(name));
        }
        var found = settings(prefix + "_CLASSPATH", "lib/*.jar" + File.pathSeparator + "lib/classes");
        assertEquals(
                List.of(folder.resolve("lib/a.jar"), folder.resolve("lib/b.jar"), folder.resolve("lib/classes")),
                found.classPath());
        assertEquals(3, settings(prefix + "_CLASSPATH", "lib/").classPath().size());
        assertEquals(
                3,
                settings(prefix + "_CLASSPATH", folder + "/li?/a.jar" + File.pathSeparator + "l*/?.jar")
                        .classPath()
                        .size());
    }

    @Test
    void whatDoesNotMatchIsTold() {
        assertEquals(
                List.of("there is no directory " + folder.resolve("none") + " for none/*.jar of CLASSPATH"),
                settings("IJAVA_CLASSPATH", "none/*.jar").problems());
        assertEquals(
                List.of("nothing matches *.jar of CLASSPATH"),
                settings("IJAVA_CLASSPATH", "*.jar").problems());
    }

    @Test
    void compilerOptionsAreSplitAsArguments() {
        assertEquals(
                List.of("-Xlint:all", "--class-path", "a b"),
                settings("IJAVA_COMPILER_OPTS", "-Xlint:all\t--class-path \"a b\"")
                        .compilerOptions());
    }

    @ParameterizedTest
    @CsvSource({"500, 500, MILLISECONDS", "2 seconds, 2, SECONDS", "3MINUTES, 3, MINUTES", "1-DAYS, 1, DAYS"})
    void timeoutIsANumberAndAUnit(String text, long duration, TimeUnit unit) {
        assertEquals(
                Optional.of(new Settings.Timeout(duration, unit)),
                settings("IJAVA_TIMEOUT", text).timeout());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "-1 seconds", "NO_TIMEOUT"})
    void noTimeout(String text) {
        assertEquals(Optional.empty(), settings("IJAVA_TIMEOUT", text).timeout());
        assertEquals(List.of(), settings("IJAVA_TIMEOUT", text).problems());
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "5 moons", "99999999999999999999"})
    void whatIsNoTimeIsTold(String text) {
        assertTrue(settings("IJAVA_TIMEOUT", text).problems().get(0).startsWith("'" + text + "' is no time"));
    }

    @Test
    void ofThreeNamesTheFirstCounts() {
        assertEquals(
                List.of("-own"),
                settings("JJAVA_COMPILER_OPTS", "-j", "IJAVA_COMPILER_OPTS", "-i", "ELARA_COMPILER_OPTS", "-own")
                        .compilerOptions());
        assertEquals(
                List.of("-i"),
                settings("JJAVA_COMPILER_OPTS", "-j", "IJAVA_COMPILER_OPTS", "-i", "ELARA_COMPILER_OPTS", "")
                        .compilerOptions());
    }

    @Test
    void startUpScriptsRunBeforeTheFirstCellAndInIt() throws IOException {
        Files.writeString(folder.resolve("one.jsh"), "int one = 1;\nSystem.out.println(\"one\");\nvar there = %pwd");
        Files.writeString(folder.resolve("two.jsh"), "int two = one +;");
        try (var session = new JavaSession(
                System.err,
                Map.of(
                        "IJAVA_STARTUP_SCRIPTS_PATH",
                        folder + "/*.jsh",
                        "IJAVA_STARTUP_SCRIPT",
                        "int three = one + 2; System.out.println(\"three\");"))) {
            var first = new RecordingCell(1);
            assertEquals("3", text(session.execute("three", first)));
            assertEquals("one\nthree\n", first.out());
            var complaint = first.err().replaceAll("\u001b\\[[0-9;]*m", "");
            assertTrue(
                    complaint.contains("CompilationException: illegal start of expression\n  two.jsh, line 1"),
                    complaint);
            var second = new RecordingCell(2);
            assertEquals("1", text(session.execute("one", second)));
            assertEquals("", second.out() + second.err());
        }
    }

    @Test
    void aSnippetThatTakesTooLongIsStopped() {
        try (var session = new JavaSession(System.err, Map.of("IJAVA_TIMEOUT", "1 seconds"))) {
            var outcome = session.execute("int before = 1;\nThread.sleep(60_000);", new RecordingCell(1));
            var failure = (Outcome.Failure) outcome;
            assertEquals("EvaluationTimeoutException", failure.ename());
            assertEquals(
                    "Evaluator timed out after 1 seconds while executing: 'Thread.sleep(60_000);'", failure.evalue());
            assertEquals("1", text(session.execute("before", new RecordingCell(2))));
        }
    }

    @Test
    void optionsThatJavacRefusesAreTold() {
        try (var session = new JavaSession(System.err, Map.of("IJAVA_COMPILER_OPTS", "-nosuchoption"))) {
            var cell = new RecordingCell(1);
            assertEquals("2", text(session.execute("1 + 1", cell)));
            assertTrue(cell.err().startsWith("COMPILER_OPTS is left out:"), cell.err());
        }
    }

    @Test
    void optionsReachJavac() {
        try (var session = new JavaSession(System.err, Map.of("IJAVA_COMPILER_OPTS", "-parameters"))) {
            var code = "class P { void m(int named) {} }\nP.class.getDeclaredMethods()[0].getParameters()[0].getName()";
            assertEquals("named", text(session.execute(code, new RecordingCell(1))));
        }
    }

    private static String text(Outcome outcome) {
        if (outcome instanceof Outcome.Value value) {
            return value.bundle().plainText();
        }
        throw new AssertionError(outcome);
    }
}
