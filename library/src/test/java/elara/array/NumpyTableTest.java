package elara.array;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import elara.linalg.Linalg;
import elara.random.Rng;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What {@code NUMPY.md} says is there is there. */
class NumpyTableTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(np[^`]*)` \\| `(\\w+)\\.(\\w+)` \\|$");
    private static final Pattern STANDARD = Pattern.compile("(?m)^\\| `([\\w.]+)` \\| yes \\| `(\\w+)\\.(\\w+)` \\|$");
    private static final Map<String, Class<?>> OWNERS = Map.of(
            "x", NDArray.class,
            "rng", Rng.class,
            "NDArray", NDArray.class,
            "NDArrays", NDArrays.class,
            "NDMath", NDMath.class,
            "Sets", Sets.class,
            "Histograms", Histograms.class,
            "Indices", Indices.class,
            "ArrayFiles", ArrayFiles.class);

    private static List<MatchResult> rows() throws IOException {
        return ROW.matcher(Files.readString(Path.of("NUMPY.md"))).results().toList();
    }

    private static boolean isThere(MatchResult row) {
        var owner = switch (row.group(2)) {
            case "Linalg" -> Linalg.class;
            case "Polynomials" -> elara.linalg.Polynomials.class;
            case "Fft" -> elara.fft.Fft.class;
            case "DType" -> DType.class;
            case "Rng" -> Rng.class;
            default -> OWNERS.get(row.group(2));
        };
        return owner != null
                && Arrays.stream(owner.getMethods()).map(Method::getName).anyMatch(row.group(3)::equals);
    }

    @Test
    void everyNameOfTheTableIsThere() throws IOException {
        var missing = rows().stream()
                .filter(row -> !isThere(row))
                .map(MatchResult::group)
                .toList();
        assertEquals(List.of(), missing);
    }

    @Test
    void whatIsHereOfTheArrayStandardIsThere() throws IOException {
        var text = Files.readString(Path.of("NUMPY.md"));
        var rows = STANDARD.matcher(text).results().toList();
        assertEquals(
                List.of(),
                rows.stream()
                        .filter(row -> !isThere(row))
                        .map(MatchResult::group)
                        .toList());
        assertEquals(
                9,
                Pattern.compile("(?m)^\\| `[\\w.]+` \\| no \\| ")
                        .matcher(text)
                        .results()
                        .count());
        assertTrue(rows.size() > 160, () -> rows.size() + " functions only");
    }

    @Test
    void theTableIsNotShort() throws IOException {
        assertTrue(rows().size() > 300, () -> "the table has shrunk");
    }
}
