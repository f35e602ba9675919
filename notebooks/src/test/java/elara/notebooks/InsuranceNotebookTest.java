package elara.notebooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import elara.display.MimeBundle;
import elara.kernel.request.Outcome;
import elara.kernel.session.JavaSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** {@code 01-insurance.ipynb} computes what NumPy computes, and draws. */
final class InsuranceNotebookTest {
    private static final Path NOTEBOOK = Path.of("01-insurance.ipynb");
    private static final Path GOLDEN = Path.of("src/test/resources/golden/insurance.tsv");
    private static final double TOLERANCE = 1e-9;

    private static final JavaSession SESSION = new JavaSession(System.err);
    private static final Map<String, Transcript> TRANSCRIPTS = new LinkedHashMap<>();
    private static final Map<String, Outcome> OUTCOMES = new LinkedHashMap<>();

    @BeforeAll
    static void runTheNotebook() throws IOException {
        int count = 0;
        for (var cell : Notebook.read(NOTEBOOK).cells()) {
            var transcript = new Transcript(++count);
            TRANSCRIPTS.put(cell.id(), transcript);
            OUTCOMES.put(cell.id(), SESSION.execute(cell.source(), transcript));
        }
    }

    @AfterAll
    static void end() {
        SESSION.close();
    }

    @TestFactory
    Stream<DynamicTest> everyCellEndsWell() {
        return OUTCOMES.entrySet().stream()
                .map(cell -> DynamicTest.dynamicTest(cell.getKey(), () -> {
                    if (cell.getValue() instanceof Outcome.Failure failure) {
                        throw new AssertionError(String.join("\n", failure.traceback()));
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> numbersAreThoseOfNumPy() throws IOException {
        return Files.readAllLines(GOLDEN).stream().map(line -> {
            var parts = line.split("\t", 2);
            return DynamicTest.dynamicTest(parts[0], () -> {
                double expected = Double.parseDouble(parts[1]);
                var value = assertInstanceOf(
                        Outcome.Value.class, SESSION.evaluate(parts[0], new Transcript(0)), "no value");
                double actual = Double.parseDouble(value.bundle().plainText());
                assertEquals(expected, actual, TOLERANCE * Math.max(1, Math.abs(expected)));
            });
        });
    }

    @Test
    void firstStepsArePrintedAsOnTheSlides() {
        assertEquals("""
                epoch 1:  w1 = 0.972271  w2 = 0.959186  b = -0.121891  loss = 0.708868
                epoch 2:  w1 = 0.949917  w2 = 0.925971  b = -0.228952  loss = 0.676525
                epoch 3:  w1 = 0.932534  w2 = 0.899921  b = -0.322481  loss = 0.652178
                epoch 4:  w1 = 0.919622  w2 = 0.880402  b = -0.403947  loss = 0.634089
                epoch 5:  w1 = 0.910645  w2 = 0.866671  b = -0.474859  loss = 0.620739
                """, TRANSCRIPTS.get("steps").printed());
    }

    @Test
    void thereAreAtLeastFourPicturesAndEachTellsWhatItShows() {
        var pictures = new ArrayList<MimeBundle>();
        for (var id : TRANSCRIPTS.keySet()) {
            pictures.addAll(TRANSCRIPTS.get(id).shown());
            if (OUTCOMES.get(id) instanceof Outcome.Value value) {
                pictures.add(value.bundle());
            }
        }
        pictures.removeIf(bundle -> !bundle.data().containsKey("image/png"));
        assertTrue(pictures.size() >= 4, pictures.size() + " pictures");
        for (var picture : pictures) {
            assertTrue(picture.plainText().length() > 20, "alt text: " + picture.plainText());
        }
    }

    @Test
    void trainingLeavesOnePictureThatNamesTheLossAndTheSliderBelowIt() {
        for (var id : List.of("train", "network")) {
            var shown = TRANSCRIPTS.get(id).shown();
            assertTrue(shown.get(0).data().containsKey("image/png"), id);
            assertTrue(shown.get(0).plainText().contains("loss"), shown.get(0).plainText());
            for (var below : shown.subList(1, shown.size())) {
                assertTrue(below.data().containsKey("application/javascript"), below::toString);
            }
        }
    }
}
