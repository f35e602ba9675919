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
                "x -> x + 1",
                "Function<Integer, Integer> f = x -> { return x; };",
                "Runnable r = () -> { };",
                "var c = (Comparator<String>) (a, b) -> a.compareTo(b);",
                "list.stream()\n    .map(x -> x + 1)\n    .toList()",
                "String::length",
                "String s = \"\"\"\n  a \\\"\"\" b\n  \"\"\";",
                "String s = \"\"\"\n  { ( [\n  \"\"\";",
                "foo(\"\"\"\n  x\n  \"\"\")",
                "String s = \"{\";",
                "char c = '{';",
                "// {\n1",
                "/* { */ 1",
                "/** doc */ int f() { return 1; }",
                "@FunctionalInterface interface F { int f(); }",
                "@SuppressWarnings(\"unchecked\") void g() { }",
                "@SuppressWarnings({\"a\", \"b\"})\nclass C { }",
                "@interface Note { String value() default \"\"; }",
                "@Override public String toString() { return \"\"; }",
                "enum Color { RED, GREEN }",
                "enum Op { PLUS { int f() { return 1; } }; abstract int f(); }",
                "interface I { default int f() { return 1; } }",
                "sealed interface S permits A, B { }",
                "final class A implements S { }",
                "record R(int x) { R { if (x < 0) throw new IllegalArgumentException(); } }",
                "abstract class B { abstract void f(); }",
                "class G<T extends Comparable<T>> { T t; }",
                "<T> T id(T t) { return t; }",
                "int[][] a = {{1}, {2, 3}};",
                "int[] a = new int[] {1, 2};",
                "for (var x : list) System.out.println(x);",
                "for (;;) { break; }",
                "while (x > 0) x--;",
                "do { x(); } while (y);",
                "try { f(); } finally { g(); }",
                "try (var in = open()) { } catch (IOException | RuntimeException e) { }",
                "switch (x) { case 1 -> f(); default -> g(); }",
                "synchronized (x) { }",
                "label: for (;;) break label;",
                "x = y",
                "x++",
                "-x",
                "(x)",
                "a ? b : c",
                "new Object() { int x; }",
                "throw new Error();",
                "import static java.lang.Math.*;",
                "import java.util.List",
                "int a, b = 2;",
                "final var x = 1;",
                "static int f() { return 1; }",
                "1_000_000L",
                "0x1p3",
                "\"a\" + 'b' + 1.0f",
                "assert x > 0;",
                ";",
                "{ int y = 1; }",
                "x instanceof String s && !s.isEmpty()",
                "%time 1 + 1",
                "%matplotlib",
                "  %env A=b",
                "%maven org.slf4j:slf4j-api:2.0.0\nimport java.util.*;",
                "int a = 1;\n%time a",
                "int a = 17\n  % b;",
                "!ls -la \"x",
                "!echo hi > {file",
                "!done",
                "%%html\n<b>text</b>\n",
                "%%bash\necho {\n\n",
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
            x -> {                                         | 4
            foo(x -> {\\n    bar();                         | 4
            list.map(x -> x                                | 4
            @Deprecated                                    | 0
            @SuppressWarnings("a")                         | 0
            @Note(                                         | 4
            public                                         | 0
            static final int                               | 0
            enum Color { RED,                              | 4
            record P(int x,                                | 4
            record P(int x)                                | 0
            interface I {                                  | 4
            class A extends B                              | 0
            switch (x) {                                   | 4
            switch (x) {\\n    case 1:                      | 4
            var x = switch (y) {                           | 4
            try { f(); }                                   | 0
            try (var in = open()) {                        | 4
            if (a)                                         | 0
            if (a &&                                       | 4
            a ? b :                                        | 0
            a +\\n  b +                                     | 2
            new int[] {                                    | 4
            new Object() {                                 | 4
            import                                         | 0
            import java.util.                              | 0
            throw                                          | 0
            synchronized (x)                               | 0
            foo(```\\n  { x                                 | 6
            /** doc of                                     | 0
            a.                                             | 0
            a[1                                            | 4
            @                                              | 0
            try { } finally                                | 0
            (a                                             | 4
            %%html                                         | 0
            %%html\\n<b>text</b>                            | 0
            %%time\\n    f(                                 | 0
            %time 1\\nfor (;;) {                            | 4
            !ls\\nclass A {                                 | 4
            """)
    void incomplete(String code, int indent) {
        var text = code.replace("\\n", "\n").replace("```", "\"\"\"");
        assertEquals(new Completeness(Status.INCOMPLETE, " ".repeat(indent)), verdict(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "int x = ;",
                ")",
                "}",
                "x = ]",
                "\"open",
                "int a = 1;\nint b = ;",
                "1 +* 2",
                "a b c",
                "foo(1,,2)",
                "class { }",
                "class A { int }",
                "int 1x = 2;",
                "for (int i = 0) { }",
                "if a > 1 { }",
                "if (a) else b;",
                "x = = 1",
                "def f(): pass",
                "foo)",
                "int x == 1;",
                "'ab'",
                "public public int x;x x",
                "%time 1\nx = ;",
                "record R { }",
                "enum { A }",
                "switch (x) { 1 -> 2 }",
                "1 2"
            })
    void invalid(String code) {
        assertEquals(new Completeness(Status.INVALID, ""), verdict(code));
    }
}
