package elara.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** {@code install/jupyter} with this build's distribution, on the Java that runs the tests, in the checkout's own Python environment. */
record Jupyter(Path folder) {
    private static final Path HOME = Build.ROOT.resolve(".elara");

    /** A build that nobody asked to install JupyterLab does not; one under CI does. */
    static void assumeThere() {
        boolean wanted = System.getenv("CI") != null || Files.exists(HOME.resolve("venv/complete"));
        if (!wanted) {
            System.err.println("WARNING: not tested with Jupyter, for there is no Python environment yet."
                    + " To have it made: install/jupyter --version");
        }
        assumeTrue(wanted, "there is no Python environment");
    }

    Answer run(String... arguments) throws IOException, InterruptedException {
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

    /** Runs a notebook of these cells, and returns it with its outputs. */
    JsonNode execute(String name, List<String> cells) throws IOException, InterruptedException {
        var notebook = folder.resolve(name);
        var json = new ObjectMapper();
        var list = json.createArrayNode();
        for (var cell : cells) {
            list.addObject()
                    .put("cell_type", "code")
                    .put("id", "c" + list.size())
                    .put("source", cell)
                    .putNull("execution_count")
                    .set("outputs", json.createArrayNode());
            ((tools.jackson.databind.node.ObjectNode) list.get(list.size() - 1)).putObject("metadata");
        }
        var root = json.createObjectNode().put("nbformat", 4).put("nbformat_minor", 5);
        root.putObject("metadata")
                .putObject("kernelspec")
                .put("display_name", "Java")
                .put("language", "java")
                .put("name", "java");
        root.set("cells", list);
        Files.writeString(notebook, json.writeValueAsString(root));
        return json(
                run("nbconvert", "--execute", "--allow-errors", "--to", "notebook", "--stdout", notebook.toString()));
    }

    /** All of the output must be what Jupyter says, or it is no JSON. */
    static JsonNode json(Answer answer) {
        return new ObjectMapper().readTree(answer.out());
    }

    /** What a notebook has of a text: its lines. */
    static String text(JsonNode lines) {
        var text = new StringBuilder();
        lines.forEach(line -> text.append(line.asString()));
        return text.toString();
    }
}
