package elara.kernel.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import elara.kernel.request.Completions.Match;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CompletionTest extends RunningSession {
    @BeforeAll
    static void declare() {
        // Before any cell has run.
        assertFalse(session.complete("System.out.printl", 17).matches().isEmpty());
        run("int answer = 42; double twice(double x) { return 2 * x; } class Box { int width; }");
    }

    /** The bar is the cursor. */
    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            System.out.printl|          ~ System.out.println(
            Math.ma|                    ~ Math.max(
            Math.ma| + 1                ~ Math.max( + 1
            answ|                       ~ answer
            twi|                        ~ twice(
            new Bo|                     ~ new Box()
            new Box().wid|              ~ new Box().width
            java.util.Arra|             ~ java.util.ArrayList
            `import java.util.Arra|`    ~ `import java.util.ArrayList`
            Strin|                      ~ StringBuilder
            LinkedHashM|                ~ LinkedHashMap
            disp|                       ~ display(
            "x".repea|                  ~ "x".repeat(
            "😀" + Math.ma| + 1          ~ "😀" + Math.max( + 1
            "😀".leng|                   ~ "😀".length()
            """)
    void completesTo(String text, String expected) {
        var at = text.indexOf('|');
        var code = text.replace("|", "");
        var found = session.complete(code, code.codePointCount(0, at));
        var start = code.offsetByCodePoints(0, found.start());
        var end = code.offsetByCodePoints(0, found.end());
        var lines = found.matches().stream()
                .map(match -> code.substring(0, start) + match.text() + code.substring(end))
                .toList();
        assertTrue(lines.contains(expected), lines::toString);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "int a = 1; \"x\".repea",
                "String local = \"x\"; local.repea",
                "void f() { }\nString local = \"x\";\nlocal.repea",
                "import java.time.*;\n\"x\".repea",
                "class C { }\n// comment\n\"x\".repea",
                "for (var s : List.of(\"x\")) { s.repea",
                "List.of(\"x\").forEach(s -> s.repea",
            })
    void whatComesBeforeInTheCellIsKnown(String code) {
        var matches = session.complete(code, code.length()).matches();
        assertTrue(matches.stream().anyMatch(match -> match.text().startsWith("repeat")), code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"noSuchNameAnywhere.", "\"unclosed ", "// comment "})
    void ofNothingThereIsNothing(String code) {
        assertTrue(session.complete(code, code.length()).matches().isEmpty());
    }

    @Test
    void methodsHaveTheirSignaturesWhenFewAreLeft() {
        var signature = session.complete("1 + Math.hypo", 13).matches().get(0).signature();
        assertEquals("double Math.hypot(double x, double y)", signature);
        var overloads = session.complete("Math.max", 8).matches().get(0).signature();
        assertEquals(4, overloads.lines().count(), overloads);
        assertEquals(
                "double twice(double x)",
                session.complete("twi", 3).matches().get(0).signature());
    }

    @Test
    void aTypeThatIsNotImportedIsOfferedWithItsPackage() throws InterruptedException {
        // The names of the class path are gathered in the background when a session starts.
        for (int i = 0; i < 50 && session.complete("LocalDate", 9).matches().isEmpty(); i++) {
            Thread.sleep(200);
        }
        var found = session.complete("var 😀 = 1; new LocalDate", 24);
        assertEquals("java.time.LocalDate", found.matches().get(0).text());
        assertEquals("import java.time.LocalDate", found.matches().get(0).signature());
        assertEquals(15, found.start());
        assertEquals(24, found.end());
    }

    @Test
    void stringsAreCompletedAsPaths(@TempDir Path folder) throws IOException {
        Files.createDirectory(folder.resolve("data folder"));
        Files.writeString(folder.resolve("data.csv"), "");
        Files.writeString(folder.resolve(".hidden"), "");
        var code = "Path.of(\"😀\"); Table.read().csv(\"" + folder.toString().replace('\\', '/') + "/da";
        var length = code.codePointCount(0, code.length());
        var found = session.complete(code + "\")", length);
        assertEquals(
                List.of("data folder/", "data.csv"),
                found.matches().stream().map(Match::text).toList());
        assertEquals(length - 2, found.start());
        assertEquals(length, found.end());
        assertEquals("path", found.matches().get(0).type());
        var all = "\"" + folder.toString().replace('\\', '/') + "/";
        assertEquals(2, session.complete(all, all.length()).matches().size());
    }

    @Test
    void kindsAreTold() {
        assertEquals("function", kind("Math.ma", "max("));
        assertEquals("instance", kind("answ", "answer"));
        assertEquals("class", kind("Strin", "String"));
        assertEquals("constant", kind("Math.P", "PI"));
    }

    private static String kind(String code, String text) {
        return session.complete(code, code.length()).matches().stream()
                .filter(match -> match.text().equals(text))
                .findFirst()
                .map(Match::type)
                .orElse("not there");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            Math.max|               ~ int Math.max(int a, int b)
            Math.m|ax(1, 2)         ~ int Math.max(int a, int b)
            Math.max(1, |           ~ int Math.max(int a, int b)
            int q = 1; Math.max|    ~ int Math.max(int a, int b)
            Stri|ng                 ~ String
            ans|wer                 ~ int answer = 42
            answer|                 ~ int answer = 42
            twice|                  ~ double twice(double x)
            Math.PI|                ~ PI
            new ArrayList|          ~ ArrayList<E>(int initialCapacity)
            """)
    void inspectionTells(String text, String expected) {
        var code = text.replace("|", "");
        var found = session.inspect(code, text.indexOf('|'), 0).orElseThrow();
        assertTrue(found.plainText().contains(expected), found.plainText());
        assertTrue(found.data().containsKey("text/html"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "noSuchNameAnywhere", "1 + "})
    void inspectionOfNothingFindsNothing(String code) {
        assertTrue(session.inspect(code, code.length(), 0).isEmpty());
    }

    @Test
    void moreDetailIsTheSourceOfWhatTheNotebookDeclares() {
        run("int thrice(int n) {\n    return 3 * n; // as written\n}");
        var found = session.inspect("thrice", 6, 1).orElseThrow();
        assertEquals("int thrice(int n) {\n    return 3 * n; // as written\n}", found.plainText());
        assertTrue(found.data().get("text/markdown").toString().startsWith("```java\nint thrice"));
        assertTrue(session.inspect("new Box", 7, 1).orElseThrow().plainText().contains("int width"));
    }

    @Test
    void documentationOfElaraItselfIsThere() {
        var found = session.inspect("display(", 8, 0).orElseThrow();
        assertTrue(found.plainText().contains("Shows a value below the cell."), found.plainText());
        assertTrue(found.data().get("text/markdown").toString().contains("**Parameter** `o`"), found.toString());
        var zeros = session.inspect("NDArrays.zeros", 14, 0).orElseThrow();
        assertTrue(zeros.plainText().contains("Parameter shape"), zeros.plainText());
    }

    @Test
    void documentationOfAnAddedJarIsReadFromTheSourcesBesideIt(@TempDir Path folder) throws Exception {
        var source = """
                package added;
                /** Added later. */
                public class Thing {
                    /** Does {@code x < y} &amp; more, see {@link String#length()}.
                     * @param much how <b>much</b>
                     * @return nothing
                     * @throws Error never */
                    public static int act(int much) { return 0; }
                }
                """;
        var java = Files.createDirectories(folder.resolve("added")).resolve("Thing.java");
        Files.writeString(java, source);
        var compiler = ToolProvider.getSystemJavaCompiler();
        assertEquals(0, compiler.run(null, null, null, "-d", folder.toString(), java.toString()));
        zip(folder.resolve("thing.jar"), "added/Thing.class", Files.readAllBytes(folder.resolve("added/Thing.class")));
        zip(folder.resolve("thing-sources.jar"), "added/Thing.java", source.getBytes(StandardCharsets.UTF_8));
        session.host().addToClassPath(List.of(folder.resolve("thing.jar")));
        var found = session.inspect("added.Thing.act", 15, 0).orElseThrow();
        assertEquals("""
                int added.Thing.act(int much)

                    Does x < y & more, see String.length().
                    Parameter much how much
                    Returns nothing
                    Throws Error never""", found.plainText());
        assertEquals("""
                ```java
                int added.Thing.act(int much)
                ```

                Does `x < y` & more, see `String.length()`.

                **Parameter** `much` how **much**

                **Returns** nothing

                **Throws** `Error` never""", found.data().get("text/markdown"));
        assertEquals("""
                <pre style="margin: 4px 0; padding: 0">int added.Thing.act(int much)</pre>

                Does <code>x &lt; y</code> &amp; more, see <code>String.length()</code>.
                <br/><b>Parameter</b> <code>much</code> how <b>much</b>
                <br/><b>Returns</b> nothing
                <br/><b>Throws</b> <code>Error</code> never""", found.data().get("text/html"));
    }

    private static void zip(Path file, String name, byte[] content) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
    }

    @Test
    void theJdksDocumentationIsShownOrSaidWhereToRead() {
        var text = session.inspect("Math.max", 8, 0).orElseThrow().plainText();
        var installed = Files.isReadable(Path.of(System.getProperty("java.home"), "lib", "src.zip"));
        assertTrue(text.contains(installed ? "Returns the greater of two" : "docs.oracle.com/en/java/javase/"), text);
    }
}
