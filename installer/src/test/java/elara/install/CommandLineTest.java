package elara.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is typed, and what is answered. */
class CommandLineTest {
    @TempDir
    private Path home;

    private record Answer(int code, String out, String err) {}

    private Answer type(String... words) {
        var surroundings = new Surroundings(
                Surroundings.Platform.LINUX, Map.of("HOME", home.toString(), "PATH", "/nowhere"), home);
        var out = new StringWriter();
        var err = new StringWriter();
        int code = Main.commandLine(surroundings)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(words);
        return new Answer(code, out.toString(), err.toString());
    }

    @Test
    void tellsItsVersion() {
        assertTrue(
                type("--version").out().matches("Elara \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\\R"),
                type("--version").out());
    }

    @Test
    void explainsEveryCommand() {
        for (var command : List.of("install", "uninstall", "doctor")) {
            var answer = type(command, "--help");
            assertEquals(0, answer.code());
            assertTrue(answer.out().contains("--sys-prefix"), answer.out());
        }
    }

    @Test
    void withoutACommandSaysWhatThereIs() {
        var answer = type();
        assertEquals(2, answer.code());
        assertTrue(answer.err().contains("uninstall"), answer.err());
    }

    @Test
    void refusesTwoPlacesAtOnce() {
        assertEquals(2, type("install", "--user", "--sys-prefix").code());
        assertEquals(2, type("install", "--prefix", "/x", "--user").code());
    }

    @Test
    void refusesInOneSentence() {
        var answer = type("install", "--jdk", "/nowhere");
        assertEquals(1, answer.code());
        assertEquals("elara: there is no JDK /nowhere: the directory does not exist\n", answer.err());
        assertEquals(
                "elara: no Python environment is active, for --sys-prefix to mean. Activate one, or name it: --prefix DIR\n",
                type("uninstall", "--sys-prefix").err());
        assertEquals(1, type("uninstall", "--user").code());
    }

    @Test
    void theDoctorSaysWhatIsMissingAndWhatToType() {
        var answer = type("doctor", "--name", "java25");
        assertEquals(1, answer.code());
        assertTrue(answer.out().contains("WRONG  kernelspec"), answer.out());
        assertTrue(answer.out().contains("-> elara install --name java25"), answer.out());
        assertTrue(answer.out().contains("no 'jupyter' is on the PATH"), answer.out());
    }

    @Test
    void theDoctorSeesThatTheJdkIsGone() throws Exception {
        var kernel = Files.createDirectories(home.resolve(".local/share/jupyter/kernels/java"));
        var lib = Files.createDirectories(home.resolve("elara/lib"));
        Files.createFile(lib.resolve("elara-kernel-1.jar"));
        Files.writeString(
                kernel.resolve("kernel.json"), """
                {"argv": ["/gone/bin/java", "-jar", "%s", "{connection_file}"], "display_name": "Java",
                 "metadata": {"elara": {"version": "1", "java": "17.0.1", "distribution": "%s"}}}
                """.formatted(lib.resolve("elara-kernel-1.jar"), lib.getParent()));
        var answer = type("doctor");
        assertEquals(1, answer.code());
        assertTrue(answer.out().contains("WRONG  JDK            there is no JDK /gone/bin/java"), answer.out());
        Files.delete(lib.resolve("elara-kernel-1.jar"));
        assertTrue(type("doctor").out().contains("WRONG  jars"), type("doctor").out());
    }

    @Test
    void theDoctorSeesAnotherKernelOfThatName() throws Exception {
        var kernel = Files.createDirectories(home.resolve(".local/share/jupyter/kernels/java"));
        Files.writeString(kernel.resolve("kernel.json"), "{\"display_name\": \"IJava\"}");
        assertTrue(type("doctor").out().contains("is another kernel, 'IJava', and comes first"));
    }
}
