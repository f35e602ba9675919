package elara.notebooks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A notebook file.
 *
 * @param path where it is
 * @param cells its code cells, in order
 */
record Notebook(Path path, List<CodeCell> cells) {
    /**
     * A code cell.
     *
     * @param id its id
     * @param source its text
     * @param outputs its outputs, as the file has them
     */
    record CodeCell(String id, String source, List<JsonNode> outputs) {}

    static Notebook read(Path path) throws IOException {
        var cells = new ArrayList<CodeCell>();
        for (var cell : new JsonMapper().readTree(Files.readString(path)).path("cells")) {
            if (cell.path("cell_type").asString().equals("code")) {
                var outputs = new ArrayList<JsonNode>();
                cell.path("outputs").forEach(outputs::add);
                cells.add(new CodeCell(cell.path("id").asString(), text(cell.path("source")), outputs));
            }
        }
        return new Notebook(path, cells);
    }

    /** Returns a text that the format may also hold as a list of lines. */
    static String text(JsonNode lines) {
        if (!lines.isArray()) {
            return lines.asString();
        }
        var text = new StringBuilder();
        lines.forEach(line -> text.append(line.asString()));
        return text.toString();
    }
}
