package elara.notebooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import elara.kernel.request.Outcome;
import elara.kernel.session.JavaSession;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** The tour, and the notebooks about arrays and training: every cell ends well, is short, and prints what the stored notebook shows. */
final class TrainingNotebooksTest {
    private static final int LONGEST_CELL = 15;

    /** Which digits a network misreads hangs on the last bit of sums, which another processor adds up otherwise. */
    private static final Set<String> HANGS_ON_ROUNDING = Set.of("confusion", "wrong", "evaluate", "reader");

    @TestFactory
    Stream<DynamicTest> tour() throws IOException {
        return cells("00-tour.ipynb");
    }

    @TestFactory
    Stream<DynamicTest> arrays() throws IOException {
        return cells("02-arrays.ipynb");
    }

    @TestFactory
    Stream<DynamicTest> gradientDescent() throws IOException {
        return cells("05-gradient-descent.ipynb");
    }

    @TestFactory
    Stream<DynamicTest> neuralNetwork() throws IOException {
        return cells("06-neural-network.ipynb");
    }

    @TestFactory
    Stream<DynamicTest> digits() throws IOException {
        return cells("07-digits.ipynb");
    }

    @SuppressWarnings("ClosingStandardOutputStreams") // the session does not close what it tells of its troubles on
    private static Stream<DynamicTest> cells(String file) throws IOException {
        var notebook = Notebook.read(Path.of(file));
        Map<String, Outcome> outcomes = new HashMap<>();
        Map<String, Transcript> transcripts = new HashMap<>();
        try (var session = new JavaSession(System.err)) {
            int count = 0;
            for (var cell : notebook.cells()) {
                var transcript = new Transcript(++count);
                transcripts.put(cell.id(), transcript);
                outcomes.put(cell.id(), session.execute(cell.source(), transcript));
            }
        }
        return notebook.cells().stream()
                .map(cell -> DynamicTest.dynamicTest(
                        cell.id(), () -> check(cell, outcomes.get(cell.id()), transcripts.get(cell.id()))));
    }

    private static void check(Notebook.CodeCell cell, Outcome outcome, Transcript transcript) {
        if (outcome instanceof Outcome.Failure failure) {
            throw new AssertionError(String.join("\n", failure.traceback()));
        }
        assertTrue(cell.source().lines().count() <= LONGEST_CELL, "lines");
        for (var output : cell.outputs()) {
            assertFalse(output.path("output_type").asString().equals("error"), "a stored error");
        }
        if (!HANGS_ON_ROUNDING.contains(cell.id())) {
            assertEquals(printed(cell.outputs()), transcript.printed(), "what is printed");
        }
    }

    private static String printed(Iterable<JsonNode> outputs) {
        var text = new StringBuilder();
        for (var output : outputs) {
            if (output.path("output_type").asString().equals("stream")) {
                text.append(Notebook.text(output.path("text")));
            }
        }
        return text.toString();
    }
}
