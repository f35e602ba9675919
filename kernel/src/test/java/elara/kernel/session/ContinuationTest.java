package elara.kernel.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import elara.kernel.request.Completeness;
import elara.kernel.request.Completeness.Status;
import jdk.jshell.JShell;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ContinuationTest {
    private static JShell shell;

    @BeforeAll
    static void start() {
        shell = JShell.builder().executionEngine("local").build();
    }

    @AfterAll
    static void close() {
        shell.close();
    }

    private static Completeness verdict(String code) {
        return Continuation.of(shell.sourceCodeAnalysis(), code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   \n ",
                "// comment",
                "/* comment */",
                "1",
                "1;",
                "x + y",
                "System.out.println(\"hello, world\");",
                "System.out.println(\"hello, world\")",
                "int f(int x) { return x * 2; }",
                "int a = 1;\nint b = a + 1;",
                "int a = 1;\nint b = a + 1",
                "if (true) foo();",
                "if (true) { } else { }",
                "class A { int x; }",
                "record P(int x, int y) { }",
                "import java.util.*;",
                "String s = \"\"\"\n  text\n  \"\"\";",
                "list.forEach(x -> { });",
                "@Deprecated void f() { }",
                "var x = switch (y) { default -> 1; };",
                "\"// not a comment\"",
                "'\\''",
            })
    void complete(String code) {
        assertEquals(new Completeness(Status.COMPLETE, ""), verdict(code));
    }

    /** A new line is written as a slash with an n. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            for (int i = 0; i < 3; i++) {                  | 4
            int f(int x) {\\n    return x * 2;              | 4
            int f(int x) {\\n  return x * 2;                | 2
            class A {                                      | 4
            class A {\\n    int f() {                       | 8
            class A {\\n    int f() {\\n        return 1;\\n    } | 4
            String s = "a" +                               | 0
            foo(                                           | 4
            foo(1,                                         | 4
            int[] a = {1,                                  | 4
            list.forEach(x ->                              | 4
            list.stream()\\n    .map(                       | 8
            int f(int x)                                   | 0
            for (;;)                                       | 0
            while (true)                                   | 0
            if (a) { b(); } else                           | 0
            int a = 1;\\nif (a > 0) {                       | 4
            String s = ```\\n  abc                          | 2
            /* an open comment                             | 0
            int a = 1; /* an open comment                  | 0
            try {                                          | 4
            do { x(); } while                              | 0
            x =                                            | 0
            """)
    void incomplete(String code, int indent) {
        var text = code.replace("\\n", "\n").replace("```", "\"\"\"");
        assertEquals(new Completeness(Status.INCOMPLETE, " ".repeat(indent)), verdict(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"int x = ;", ")", "}", "x = ]", "\"open", "int a = 1;\nint b = ;"})
    void invalid(String code) {
        assertEquals(new Completeness(Status.INVALID, ""), verdict(code));
    }
}
