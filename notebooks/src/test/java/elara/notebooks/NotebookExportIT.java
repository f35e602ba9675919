package elara.notebooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code install/jupyter nbconvert --execute} on the first notebook, with the real Jupyter.
 *
 * <p>Leaves the pictures of the executed notebook in {@code target/pictures}, for somebody to look at; {@code train.png}
 * is what {@code training-cell.png}, the README's picture, is a copy of.
 */
final class NotebookExportIT {
    private static final Path ROOT =
            Path.of(System.getProperty("elara.root")).toAbsolutePath().normalize();
    private static final Path PICTURES = Path.of(System.getProperty("elara.pictures"));
    private static final Pattern IMAGE = Pattern.compile("src=\"data:image/png;base64,([^\"]+)\"");

    @TempDir
    static Path folder;

    @BeforeAll
    static void jupyterIsThere() {
        boolean there = Files.isDirectory(ROOT.resolve(".elara/venv"));
        if (!there && System.getenv("CI") == null) {
            System.getLogger(NotebookExportIT.class.getName())
                    .log(
                            System.Logger.Level.WARNING,
                            "SKIPPED: the export of notebooks was not tested, because the private Jupyter is not there."
                                    + " Type ./install/jupyter --version once, then run the tests again.");
        }
        assumeTrue(there || System.getenv("CI") != null, "no private Jupyter: type ./install/jupyter --version");
    }

    @Test
    void exportedPageHoldsEveryPicture() throws Exception {
        jupyter("nbconvert", "--execute", "--to", "html", "--output-dir", folder.toString(), notebook());
        var page = Files.readString(folder.resolve("01-insurance.html"));
        var images = IMAGE.matcher(page);
        int count = 0;
        while (images.find()) {
            var image = ImageIO.read(
                    new ByteArrayInputStream(Base64.getMimeDecoder().decode(images.group(1))));
            assertTrue(image.getWidth() > 300 && image.getHeight() > 100, image.toString());
            count++;
        }
        assertEquals(7, count, "pictures");
        assertFalse(page.contains("Traceback"), "an error in the page");
        assertFalse(page.contains("\u001b["), "a raw escape sequence in the page");
        assertTrue(page.contains("5 rows") || page.contains("<table"), "a table");
    }

    @Test
    void executedNotebookHoldsOneOutputForEachTraining() throws Exception {
        jupyter("nbconvert", "--execute", "--to", "notebook", "--output-dir", folder.toString(), notebook());
        Files.createDirectories(PICTURES);
        var trainings = new ArrayList<Integer>();
        for (var cell : Notebook.read(folder.resolve("01-insurance.ipynb")).cells()) {
            int pictures = 0;
            for (var output : cell.outputs()) {
                assertFalse(output.path("output_type").asString().equals("error"), cell.id());
                var png = output.path("data").path("image/png");
                if (!png.isMissingNode()) {
                    pictures++;
                    var name = cell.id() + (pictures == 1 ? "" : "-" + pictures) + ".png";
                    Files.write(PICTURES.resolve(name), Base64.getMimeDecoder().decode(Notebook.text(png)));
                }
            }
            if (cell.id().equals("train") || cell.id().equals("network")) {
                trainings.add(pictures);
            }
        }
        assertEquals(List.of(1, 1), trainings);
    }

    @Test
    void theNotebookOfTablesShowsTablesAndPictures() throws Exception {
        var tables = ROOT.resolve("notebooks/04-tables.ipynb").toString();
        jupyter("nbconvert", "--execute", "--to", "notebook", "--output-dir", folder.toString(), tables);
        int pages = 0;
        int pictures = 0;
        for (var cell : Notebook.read(folder.resolve("04-tables.ipynb")).cells()) {
            assertTrue(cell.source().lines().count() <= 15, cell.id());
            for (var output : cell.outputs()) {
                assertFalse(output.path("output_type").asString().equals("error"), cell.id());
                pages += output.path("data").path("text/html").isMissingNode() ? 0 : 1;
                pictures += output.path("data").path("image/png").isMissingNode() ? 0 : 1;
            }
        }
        assertEquals(List.of(19, 3), List.of(pages, pictures), "tables and pictures");
    }

    private static String notebook() {
        return ROOT.resolve("notebooks/01-insurance.ipynb").toString();
    }

    private static void jupyter(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(ROOT.resolve("install/jupyter").toString()));
        command.addAll(List.of(arguments));
        var log = folder.resolve("jupyter.log");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("ELARA_DISTRIBUTION", System.getProperty("elara.distribution"));
        builder.environment().put("ELARA_HISTORY", ":memory:");
        var process = builder.start();
        boolean ended = process.waitFor(5, TimeUnit.MINUTES);
        if (!ended) {
            process.destroyForcibly();
        }
        assertTrue(ended && process.exitValue() == 0, () -> {
            try {
                return String.join(" ", command) + "\n" + Files.readString(log);
            } catch (IOException e) {
                return e.toString();
            }
        });
    }
}
