package elara.array;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The loops that need a module which the tests' own JVM has not: in one that has it. */
class VectorLoopsTest {
    private static final double BOUND = 3;

    private static List<String> lines(Class<?> program) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java,
                        "--add-modules",
                        "jdk.incubator.vector",
                        "-cp",
                        System.getProperty("java.class.path"),
                        program.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    @Test
    void largeArraysAreAsPlainLoopsHaveThem() throws IOException {
        assertEquals("", LargeArrays.wrong());
        assertEquals(List.of(), lines(LargeArrays.class));
    }

    @Test
    void functionsAreNearThoseOfThePlainLoopsAndSumsTheSame() throws IOException {
        var lines = lines(VectorProgram.class);
        assertEquals(17, lines.size(), lines::toString);
        for (var line : lines.subList(0, 16)) {
            var parts = line.split(" ", -1);
            assertTrue(Double.parseDouble(parts[1]) <= BOUND, line);
            assertTrue(Double.parseDouble(parts[2]) <= BOUND, line);
            assertEquals("true", parts[3], line);
        }
        assertEquals("same true", lines.get(16));
    }
}
