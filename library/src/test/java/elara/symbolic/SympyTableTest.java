package elara.symbolic;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import elara.Golden;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** SYMPY.md names what there is, and counts the cases that there are. */
final class SympyTableTest {
    private static final Map<String, String> GROUPS = Map.of(
            "LaTeX", "latex",
            "integrals", "integrals",
            "definite integrals", "definite",
            "sums and products", "sums",
            "other forms", "forms",
            "decimals", "evalf");

    private static List<String> page() throws IOException {
        return Files.readAllLines(Path.of("SYMPY.md"));
    }

    @Test
    void everyNameIsThere() throws IOException {
        Set<String> names = Stream.of(Symbols.class, Calculus.class, Expr.class, Matrix.class)
                .flatMap(type -> Arrays.stream(type.getMethods()))
                .map(Method::getName)
                .collect(Collectors.toSet());
        var call = Pattern.compile("(\\w+)\\(");
        int seen = 0;
        for (var line : page()) {
            var cells = line.split("\\|", -1);
            if (cells.length != 4 || !cells[2].contains("`") || cells[2].contains("new ")) {
                continue;
            }
            var found = call.matcher(cells[2]);
            while (found.find()) {
                assertTrue(names.contains(found.group(1)), line);
                seen++;
            }
        }
        assertTrue(seen > 15, seen + " names");
    }

    @Test
    void sameNamesAreTheSame() throws IOException {
        var names =
                Arrays.stream(Calculus.class.getMethods()).map(Method::getName).collect(Collectors.toSet());
        var matrix =
                Arrays.stream(Matrix.class.getMethods()).map(Method::getName).collect(Collectors.toSet());
        for (var line : page()) {
            if (line.endsWith("| the same names |")) {
                boolean matrices = line.contains("M.");
                for (var name : line.split("`", -1)[1].split(" ", -1)) {
                    var bare = name.replaceAll("^M\\.|\\(\\)$", "");
                    assertTrue((matrices ? matrix : names).contains(bare), name);
                }
            }
        }
    }

    @Test
    void everyGroupIsCounted() throws IOException {
        var counts = Golden.cases("symbolic/sympy")
                .collect(groupingBy(each -> each.fields().get(0), counting()));
        var told = new HashMap<String, Long>();
        long total = 0;
        for (var line : page()) {
            var cells = line.split("\\|", -1);
            if (cells.length == 6 && cells[2].strip().matches("\\d+")) {
                var group = cells[1].strip();
                told.put(GROUPS.getOrDefault(group, group), Long.parseLong(cells[2].strip()));
                assertEquals(
                        Long.parseLong(cells[2].strip()),
                        Long.parseLong(cells[3].strip()) + Long.parseLong(cells[4].strip()),
                        line);
                total += Long.parseLong(cells[2].strip());
            }
        }
        assertEquals(counts, told);
        long all = total;
        assertTrue(page().stream().anyMatch(line -> line.startsWith(all + " cases")), all + " cases");
    }
}
