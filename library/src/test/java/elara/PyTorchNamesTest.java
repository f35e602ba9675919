package elara;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every name that PYTORCH.md promises is there. */
class PyTorchNamesTest {
    private static final List<String> PACKAGES =
            List.of("elara.autograd.", "elara.nn.", "elara.optim.", "elara.data.", "elara.training.");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern NAME = Pattern.compile("(?:new )?([A-Z]\\w*)(?:\\.(\\w+))?.*");

    private static LinkedHashSet<String> promised() throws IOException {
        var names = new LinkedHashSet<String>();
        for (var line : Files.readAllLines(Path.of("PYTORCH.md"))) {
            var cells = line.split("\\|", -1);
            if (cells.length == 4) {
                CODE.matcher(cells[2]).results().forEach(match -> names.add(match.group(1)));
            }
        }
        return names;
    }

    @TestFactory
    Stream<DynamicTest> names() throws IOException {
        return promised().stream().map(code -> DynamicTest.dynamicTest(code, () -> check(code)));
    }

    @Test
    void thereAreMany() throws IOException {
        assertTrue(promised().size() > 100);
    }

    private static void check(String code) {
        var matcher = NAME.matcher(code);
        assertTrue(matcher.matches(), code);
        var type = PACKAGES.stream()
                .map(each -> find(each + matcher.group(1)))
                .filter(found -> found != null && Modifier.isPublic(found.getModifiers()))
                .findFirst();
        assertTrue(type.isPresent(), "no public class " + matcher.group(1));
        if (code.startsWith("new ")) {
            int count = code.contains("()") || code.contains("...") ? 0 : code.split(", ", -1).length;
            assertTrue(
                    code.contains("...")
                            || Arrays.stream(type.get().getConstructors())
                                    .anyMatch(c -> c.getParameterCount() == count || c.isVarArgs()),
                    code);
        } else if (matcher.group(2) != null) {
            assertTrue(
                    Arrays.stream(type.get().getMethods())
                            .anyMatch(method -> method.getName().equals(matcher.group(2))),
                    code);
        }
    }

    private static Class<?> find(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            return null;
        }
    }
}
