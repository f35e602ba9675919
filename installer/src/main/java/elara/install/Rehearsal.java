package elara.install;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A kernel that is started as Jupyter would, asked to run cells over its sockets, and ended. The kernel's own jar has the
 * front end for that, {@code elara.kernel.Probe}.
 *
 * @param started after how many milliseconds it answered; -1 if it did not
 * @param cells how each cell ended
 * @param exit the process's exit code; -1 if it had to be killed
 * @param log what the process said
 */
record Rehearsal(long started, List<Cell> cells, int exit, String log) {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /**
     * A cell that was run.
     *
     * @param status "ok", "error", or "timeout"
     * @param text all that it showed, as plain text
     */
    record Cell(String status, String text) {
        boolean isOk() {
            return status.equals("ok");
        }
    }

    Rehearsal {
        cells = List.copyOf(cells);
    }

    /**
     * Starts a kernel and runs cells in it.
     *
     * @param distribution where the front end is taken from
     * @param command the kernel's command line
     * @param environment variables for it
     * @param cells the cells
     */
    static Rehearsal of(
            Distribution distribution, List<String> command, Map<String, String> environment, List<String> cells)
            throws IOException, Refusal {
        var json = new JsonObject();
        json.add("cells", new Gson().toJsonTree(cells));
        json.addProperty("seconds", 60);
        var file = Files.createTempFile("elara-", ".json");
        try {
            Files.writeString(file, json.toString());
            var words = new ArrayList<String>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-Dfile.encoding=UTF-8",
                    "-cp",
                    distribution.kernel().toString(),
                    "elara.kernel.Probe",
                    file.toString()));
            words.addAll(command);
            var answer = Command.run(PATIENCE, environment, words);
            return parse(answer.text());
        } finally {
            Files.delete(file);
        }
    }

    private static Rehearsal parse(String text) throws IOException {
        try {
            var lines = text.strip().lines().toList();
            var report = JsonParser.parseString(lines.isEmpty() ? "" : lines.get(lines.size() - 1))
                    .getAsJsonObject();
            var cells = new ArrayList<Cell>();
            if (report.has("cells")) {
                report.getAsJsonArray("cells").forEach(each -> {
                    var cell = each.getAsJsonObject();
                    cells.add(new Cell(
                            cell.get("status").getAsString(), cell.get("text").getAsString()));
                });
            }
            return new Rehearsal(
                    report.has("started") ? report.get("started").getAsLong() : -1,
                    cells,
                    report.has("exit") ? report.get("exit").getAsInt() : -1,
                    report.get("log").getAsString());
        } catch (JsonParseException | IllegalStateException e) {
            throw new IOException("the kernel could not be tried: " + text.strip(), e);
        }
    }

    /** Whether it answered and every cell ran. */
    boolean isGood() {
        return started >= 0 && cells.stream().allMatch(Cell::isOk);
    }
}
