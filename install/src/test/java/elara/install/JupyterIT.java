package elara.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * {@code install/jupyter} in earnest: this build's distribution, on the Java that runs this test, in the checkout's own
 * Python environment, which is made once and kept.
 */
@DisabledOnOs(OS.WINDOWS)
class JupyterIT {
    private static final Path HOME = Build.ROOT.resolve(".elara");

    @TempDir
    private Path folder;

    /** A build that nobody asked to install JupyterLab does not; one under CI does. */
    @BeforeAll
    static void environment() {
        boolean wanted = System.getenv("CI") != null || Files.exists(HOME.resolve("venv/complete"));
        if (!wanted) {
            System.err.println("WARNING: not tested with Jupyter, for there is no Python environment yet."
                    + " To have it made: install/jupyter --version");
        }
        assumeTrue(wanted, "there is no Python environment");
    }

    @Test
    void tellsItsVersions() throws Exception {
        assertTrue(jupyter("--version").out().contains("jupyterlab "));
    }

    @Test
    void hasTheKernel() throws Exception {
        var spec = json(jupyter("kernelspec", "list", "--json")).at("/kernelspecs/java");
        assertEquals("Java", spec.at("/spec/display_name").asString());
        assertEquals("message", spec.at("/spec/interrupt_mode").asString());
        assertEquals(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                spec.at("/spec/argv/0").asString());
        for (var logo : List.of("logo-32x32.png", "logo-64x64.png", "logo-svg.svg")) {
            assertTrue(Files.exists(Path.of(spec.at("/resource_dir").asString(), logo)), logo);
        }
    }

    @Test
    void executesANotebook() throws Exception {
        var notebook = folder.resolve("a b.ipynb");
        Files.writeString(notebook, """
                {"cells": [
                   {"cell_type": "code", "execution_count": null, "id": "a", "metadata": {}, "outputs": [],
                    "source": "var x = 20;\\nSystem.out.println(x + 1);\\nx + 22"}],
                 "metadata": {"kernelspec": {"display_name": "Java", "language": "java", "name": "java"}},
                 "nbformat": 4, "nbformat_minor": 5}
                """);
        var outputs = json(jupyter("nbconvert", "--execute", "--to", "notebook", "--stdout", notebook.toString()))
                .at("/cells/0/outputs");
        assertEquals(2, outputs.size(), outputs.toString());
        assertEquals("21\n", text(outputs.at("/0/text")));
        assertEquals("42", text(outputs.at("/1/data/text~1plain")));
    }

    /** What a notebook has of a text: its lines. */
    private static String text(JsonNode lines) {
        var text = new StringBuilder();
        lines.forEach(line -> text.append(line.asString()));
        return text.toString();
    }

    /** All of the output must be what Jupyter says, or it is no JSON. */
    private static JsonNode json(Answer answer) {
        return new ObjectMapper().readTree(answer.out());
    }

    private Answer jupyter(String... arguments) throws IOException, InterruptedException {
        var command = new ProcessBuilder(Build.SCRIPT.toString());
        command.command().addAll(List.of(arguments));
        command.environment().put("ELARA_DISTRIBUTION", Build.DISTRIBUTION.toString());
        command.environment().put("ELARA_HOME", HOME.toString());
        command.environment().put("ELARA_JAVA", System.getProperty("java.home"));
        command.environment().put("ELARA_HISTORY", ":memory:");
        var answer = Answer.of(command.directory(folder.toFile()));
        assertEquals(0, answer.code(), answer.toString());
        return answer;
    }
}
