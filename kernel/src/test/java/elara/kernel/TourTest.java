package elara.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import elara.kernel.channel.TestClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every cell that the documents show runs as written, in order, in a fresh kernel: a process of its own, in a folder
 * of its own, that is spoken to over its sockets. What stands behind {@code //} at the end of a cell's last line, if it
 * is an array or an expression, is what the cell must show; {@code error} cells must end in an error that says it.
 */
final class TourTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern BLOCK =
            Pattern.compile("^```java( error)?\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

    @TempDir
    Path folder;

    /** A cell of a document. */
    private record Shown(int number, String code, boolean fails) {
        /** What the comment at the end says, its lines without their slashes; empty when it is no value. */
        String promise() {
            var lines = new ArrayList<String>();
            int last = code.stripTrailing().lastIndexOf('\n') + 1;
            for (int line = last; ; line = code.lastIndexOf('\n', line - 2) + 1) {
                var text = code.substring(line, code.indexOf('\n', line)).stripTrailing();
                int comment = text.indexOf("//");
                if (comment < 0) {
                    return "";
                }
                lines.add(0, text.substring(comment + 2).substring(1));
                if (comment > 0 && !text.substring(0, comment).isBlank()) {
                    return fails
                                    || lines.get(0).startsWith("array(")
                                    || lines.get(0).contains("**")
                            ? String.join("\n", lines)
                            : "";
                }
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> cellsOfTheTourRunAsWritten() throws Exception {
        return cellsOf("notebooks/tour.md", "notebooks/houses.csv", "houses.csv");
    }

    @TestFactory
    Stream<DynamicTest> cellsOfTheReadmeRunAsWritten() throws Exception {
        return cellsOf("README.md", "notebooks/insurance.csv", "notebooks/insurance.csv");
    }

    private Stream<DynamicTest> cellsOf(String document, String data, String place) throws Exception {
        var cells = new ArrayList<Shown>();
        var blocks = BLOCK.matcher(Files.readString(ROOT.resolve(document)));
        while (blocks.find()) {
            cells.add(new Shown(cells.size() + 1, blocks.group(2), blocks.group(1) != null));
        }
        assertFalse(cells.isEmpty(), "no cells in " + document);
        Files.createDirectories(folder.resolve(place).getParent());
        Files.copy(ROOT.resolve(data), folder.resolve(place));

        // The whole document in one session; each cell is then judged by itself.
        var exchanges = new ArrayList<TestClient.Exchange>();
        KernelProcess.run(folder, client -> cells.forEach(cell -> exchanges.add(client.execute(cell.code()))));
        return cells.stream().map(cell -> {
            var line = cell.code().strip().lines().reduce("", (before, after) -> after);
            return DynamicTest.dynamicTest(
                    cell.number() + ": " + line, () -> judge(cell, exchanges.get(cell.number() - 1)));
        });
    }

    private static void judge(Shown cell, TestClient.Exchange exchange) {
        if (cell.fails()) {
            assertEquals("error", exchange.status(), cell.code());
            assertEquals(
                    cell.promise(), exchange.reply().content().path("evalue").asString());
            return;
        }
        assertEquals(
                "ok", exchange.status(), () -> cell.code() + exchange.reply().content());
        if (!cell.promise().isEmpty()) {
            assertEquals(cell.promise(), exchange.result());
        }
    }
}
