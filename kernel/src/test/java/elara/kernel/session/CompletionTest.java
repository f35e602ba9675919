package elara.kernel.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import elara.kernel.request.Completions.Match;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
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
}
