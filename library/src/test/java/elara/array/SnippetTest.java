package elara.array;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jdk.jshell.EvalException;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs the examples of the package's documentation in a JShell, as a notebook would, and compares what they give with the
 * comments beside them. An example is a preformatted block of code; an expression's value stands behind two slashes, and
 * goes on in the lines below that have nothing but a comment.
 */
class SnippetTest {
    private static final Path SOURCES = Path.of("src/main/java/elara/array");
    private static final Pattern BLOCK = Pattern.compile("<pre>\\{@code\\n(.*?)}</pre>", Pattern.DOTALL);
    private static final Pattern MARGIN = Pattern.compile("(?m)^ *\\* ?");

    /** One for all examples; a name that the next one declares again is its own from then on. */
    private static final JShell SHELL =
            JShell.builder().executionEngine("local").build();

    @BeforeAll
    static void imports() throws URISyntaxException {
        var library = NDArray.class.getProtectionDomain().getCodeSource().getLocation();
        SHELL.addToClasspath(Path.of(library.toURI()).toString());
        evaluate("import java.util.*;");
        evaluate("import java.util.stream.*;");
        evaluate("import elara.array.*;");
        evaluate("import static elara.array.NDArrays.*;");
        evaluate("import static elara.array.NDMath.*;");
        evaluate("import static elara.array.Histograms.*;");
    }

    @AfterAll
    static void close() {
        SHELL.close();
    }

    @TestFactory
    Stream<DynamicTest> examplesGiveWhatTheySay() throws IOException {
        try (var files = Files.list(SOURCES)) {
            return files.sorted().flatMap(SnippetTest::blocks).toList().stream();
        }
    }

    private static Stream<DynamicTest> blocks(Path file) {
        try {
            var blocks = BLOCK.matcher(Files.readString(file)).results().toList();
            return Stream.iterate(0, i -> i + 1)
                    .limit(blocks.size())
                    .map(i -> DynamicTest.dynamicTest(
                            file.getFileName() + " " + (i + 1),
                            () -> run(MARGIN.matcher(blocks.get(i).group(1)).replaceAll(""))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void run(String block) {
        for (var line : lines(block)) {
            var value = evaluate(line.code());
            if (!line.expected().isEmpty()) {
                assertEquals(line.expected(), value, line.code());
            }
        }
    }

    private record Line(String code, String expected) {}

    private static List<Line> lines(String block) {
        var lines = new ArrayList<Line>();
        for (var text : block.lines().toList()) {
            int comment = text.indexOf("// ");
            var code = comment < 0 ? text.strip() : text.substring(0, comment).strip();
            var expected = comment < 0 ? "" : text.substring(comment + 3);
            if (code.isEmpty() && !expected.isEmpty()) {
                var last = lines.remove(lines.size() - 1);
                lines.add(new Line(last.code(), last.expected() + "\n" + expected));
            } else if (!code.isEmpty()) {
                lines.add(new Line(code, expected));
            }
        }
        return lines;
    }

    private static String evaluate(String code) {
        var rest = code;
        var value = "";
        while (!rest.isEmpty()) {
            var piece = SHELL.sourceCodeAnalysis().analyzeCompletion(rest);
            for (var event : SHELL.eval(piece.source())) {
                value = value(event);
            }
            rest = piece.remaining();
        }
        return value;
    }

    private static String value(SnippetEvent event) {
        assertFalse(
                event.status() == Snippet.Status.REJECTED,
                () -> event.snippet().source() + ": "
                        + SHELL.diagnostics(event.snippet())
                                .map(d -> d.getMessage(null))
                                .toList());
        return event.exception() instanceof EvalException e
                ? e.getExceptionClassName().replaceFirst(".*\\.", "") + ": " + e.getMessage()
                : event.value();
    }
}
