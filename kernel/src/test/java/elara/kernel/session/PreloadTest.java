package elara.kernel.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PreloadTest extends RunningSession {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "new ArrayList<String>().size()",
                "new StringReader(\"\") instanceof Reader ? 0 : 1",
                "BigInteger.ZERO",
                "URI.create(\"x\").getPath().length() - 1",
                "new AtomicTest().get()",
                "Pattern.compile(\"x\").flags()",
                "Stream.of(1).filter(x -> x > 1).count()",
                "Function.<Integer>identity().apply(0)",
                "Preferences.MAX_KEY_LENGTH - 80",
            })
    void theJdksNamesAreThere(String code) {
        run("class AtomicTest { int get() throws Exception { return CompletableFuture.completedFuture(0).get(); } }");
        assertEquals("0", value(code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class %s { public String toString() { return \"mine\"; } } new %1$s()",
                "record %s() { public String toString() { return \"mine\"; } } new %1$s()",
                "import elara.kernel.session.theirs.%s; new %1$s()"
            })
    void typesOfTheUserWin(String declaration) {
        for (var name :
                new String[] {"NDArray", "Linalg", "Rng", "Tensor", "Linear", "Table", "List", "Display", "Plot"}) {
            if (!declaration.startsWith("import") || name.equals("Table")) {
                assertEquals("mine", value(declaration.formatted(name)), name);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "array",
                "zeros",
                "ones",
                "eye",
                "mean",
                "max",
                "groupBy",
                "plot",
                "hist",
                "heatmap",
                "display",
                "render",
                "page",
                "printf",
                "updateDisplay",
                "clearOutput"
            })
    void methodsOfTheUserWin(String name) {
        assertEquals("mine", value("String %s(Object... all) { return \"mine\"; } %1$s(1)".formatted(name)));
        assertEquals("mine", value("%s(\"x\", \"y\")".formatted(name)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"array", "display", "plot", "max", "e", "x"})
    void variablesOfTheUserWin(String name) {
        assertEquals("5", value("int %s = 5; %1$s".formatted(name)));
    }

    @Test
    void anImportOnDemandOfTheUserWins() {
        assertEquals("mine", value("import elara.kernel.session.theirs.*; new Table()"));
    }

    @Test
    void typesOfTheUserWinOverConstants() {
        assertEquals("1", value("class I { static int f() { return 1; } } I.f()"));
        assertEquals("A", value("class Holder { enum E { A } static E a() { return E.A; } } Holder.a()"));
        assertEquals("TWO", value("enum E { ONE, TWO } E.TWO"));
        assertEquals("x", value("symbol(\"x\")"));
        assertEquals("3.14", value("double pi = 3.14; pi"));
        run("%reset -f");
        assertEquals("x", value("symbol(\"x\")"));
    }

    @Test
    void theConstantsAreThoseOfTheClasses() {
        for (var each : Preload.imports(PreloadTest.class.getClassLoader())) {
            var line = each.source();
            if (line.startsWith("import static ")) {
                var container = line.substring("import static ".length(), line.length() - ".*;".length());
                for (var field : fields(container)) {
                    assertEquals(Optional.of(container), Preload.ofConstant(field), field);
                }
            }
        }
    }

    private static List<String> fields(String className) {
        try {
            return Arrays.stream(Class.forName(className, false, PreloadTest.class.getClassLoader())
                            .getFields())
                    .filter(field -> Modifier.isStatic(field.getModifiers()))
                    .map(Field::getName)
                    .toList();
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
