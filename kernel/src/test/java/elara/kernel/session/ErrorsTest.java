package elara.kernel.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ErrorsTest extends RunningSession {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            int wrong = "text";                         | incompatible types: String cannot be converted to int
            noSuchName + 1                              | cannot find symbol: variable noSuchName
            Math.sinn(3)                                | cannot find symbol: method sinn(int) in class Math
            class C extends Unknown { }                 | cannot find symbol: class Unknown
            Unknown u;                                  | cannot find symbol: class Unknown
            new Unknown()                               | cannot find symbol: class Unknown
            )                                           | illegal start of expression
            class F { void f() { int y = 2 } }          | ';' expected
            for (int i = 0; i < 3; i++) {               | the code ends where more must follow
            foo(                                        | the code ends where more must follow
            class G { int g;                            | the code ends where more must follow
            sealed interface Alone { }                  | sealed class must have subclasses
            final int q = 1; q.foo()                    | int cannot be dereferenced
            """)
    void compileErrorsAreJavacsMessages(String code, String message) {
        var failure = failure(code);
        assertEquals("CompilationException", failure.ename());
        assertEquals(message, failure.evalue());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            throw new IllegalStateException("boom");    | java.lang.IllegalStateException     | boom
            1 / 0                                       | java.lang.ArithmeticException       | / by zero
            new ArrayList<>(List.of(1)).get(5)          | java.lang.IndexOutOfBoundsException | Index 5 out of bounds for length 1
            String s = null; s.length()                 | java.lang.NullPointerException      | Cannot invoke "String.length()" because "s" is null
            class My extends RuntimeException { } throw new My(); | My                        | ``
            throw new Error();                          | java.lang.Error                     | ``
            int a1 = 1, a2 = 2 / 0;                     | java.lang.ArithmeticException       | / by zero
            """)
    void runtimeErrorsAreTheExceptionItself(String code, String name, String message) {
        var failure = failure(code);
        assertEquals(name, failure.ename());
        assertEquals(message, failure.evalue());
        assertFalse(plain(failure).contains("REPL"), plain(failure));
        assertFalse(plain(failure).contains("$JShell$"), plain(failure));
    }

    @Test
    void aMistakeThatSwallowsTheRestOfTheCellIsToldWhereItIs() {
        var text = traceback("import static java.lang.Math.sqrt\nsqrt(4)");
        assertEquals("""
                CompilationException: ';' expected
                  Cell [%d], line 1
                    import static java.lang.Math.sqrt
                                                     ^""".formatted(cell.executionCount()), text);
    }

    @Test
    void aCompileErrorPointsAtTheLineOfTheCell() {
        var text = traceback("int before = 7;\n// a comment\n\nint after = \"text\";");
        assertEquals("""
                CompilationException: incompatible types: String cannot be converted to int
                  Cell [%d], line 4
                    int after = "text";
                                ^^^^^^""".formatted(cell.executionCount()), text);
        assertEquals("7", value("before"));
    }

    @Test
    void anUnresolvedNameOfAClassIsPointedAt() {
        var text = traceback("int one = 1;\nclass C extends Unknown {\n}");
        assertTrue(text.contains("line 2\n    class C extends Unknown {\n                    ^^^^^^^"), text);
    }

    @Test
    void framesAreOfTheCellsAndNothingElse() {
        run("void thrower() {\n  throw new IllegalStateException(\"deep\");\n}");
        var first = cell.executionCount();
        assertEquals("""
                java.lang.IllegalStateException: deep
                    at thrower (Cell [%d], line 2)
                    at Cell [%d], line 3""".formatted(first, first + 1), traceback("int x = 1;\n/* and */\nthrower();"));
    }

    @Test
    void framesOfClassesAndLambdasHaveTheirNames() {
        run("class Divider {\n  int by(int x) {\n    return 1 / x;\n  }\n}");
        var text = traceback("java.util.function.Supplier<Integer> s = () -> new Divider().by(0);\ns.get()");
        assertTrue(text.contains("at Divider.by (Cell [" + (cell.executionCount() - 1) + "], line 3)"), text);
        assertTrue(text.contains("at lambda (Cell [" + cell.executionCount() + "], line 1)"), text);
    }

    @Test
    void causesAndSuppressedAreKept() {
        var text = traceback("""
                try {
                    throw new IllegalStateException("inner");
                } catch (IllegalStateException e) {
                    var outer = new RuntimeException("outer", e);
                    outer.addSuppressed(new java.io.IOException("closing"));
                    throw outer;
                }
                """);
        assertTrue(text.startsWith("java.lang.RuntimeException: outer\n    at Cell ["), text);
        assertTrue(text.contains("Caused by: java.lang.IllegalStateException: inner\n    at Cell ["), text);
        assertTrue(text.contains("Suppressed: java.io.IOException: closing"), text);
    }

    @Test
    void aRecursionWithoutEndIsShort() {
        var failure = failure("int deep(int x) { return deep(x + 1) + 1; }\ndeep(0)");
        assertEquals("java.lang.StackOverflowError", failure.ename());
        assertTrue(failure.traceback().size() < 50);
    }

    @Test
    void callingAMethodThatLacksANameTellsTheName() {
        value("int early() { return late() + 1; }");
        assertEquals("", cell.err());
        var failure = failure("early()");
        assertEquals("UnresolvedReferenceException", failure.ename());
        assertEquals("method early uses what is not defined: method late()", failure.evalue());
        run("int late() { return 1; }");
        assertEquals("2", value("early()"));
    }

    @Test
    void piecesAfterAFailureDoNotRun() {
        failure("int ran = 1; ran = 2; ran = 1 / 0; ran = 3;");
        assertEquals("2", value("ran"));
    }

    @Test
    void aToStringThatThrowsIsTold() {
        assertTrue(value("new Object() { public String toString() { throw new IllegalStateException(\"no\"); } }")
                .contains("its toString() throws java.lang.IllegalStateException: no"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            prinln("x")                       | did you mean println?
            System.out.pritnln("x")           | did you mean println?
            Sting s2;                         | did you mean String?
            var q = new ArrayLst<String>();   | did you mean ArrayList?
            Math.sinn(3)                      | did you mean sin?
            Sytem.out.println(1)              | did you mean System?
            var greeting = 1; greting         | did you mean greeting?
            class L extends ArrayLsit { }     | did you mean ArrayList?
            new Uuid()                        | did you mean UUID?
            """)
    void aNameThatIsNearlyRightIsSuggested(String code, String hint) {
        var text = traceback(code);
        assertEquals(hint, text.substring(text.lastIndexOf('\n') + 1).strip(), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"LocalDate.now()", "LocalDate d;", "new LocalDate()"})
    void anImportThatIsMissingIsSuggested(String code) throws InterruptedException {
        // The names of the class path are gathered in the background when a session starts.
        for (int i = 0; i < 50 && !traceback(code).contains("import"); i++) {
            Thread.sleep(200);
        }
        assertTrue(traceback(code).endsWith("perhaps it wants import java.time.LocalDate;"), traceback(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"completelyUnknown + 1", "x9", "Xyzzyx z;"})
    void whatIsLikeNothingHasNoSuggestion(String code) {
        assertFalse(traceback(code).contains("did you mean"), traceback(code));
    }

    @Test
    void whatAProgramPrintsOfAnExceptionHasTheCellsLinesAndNoMachinery() {
        run("int fail(int n) {\n  return n == 0 ? 1 / n : fail(n - 1);\n}");
        var first = cell.executionCount();
        run("""
                class Box { int[] a; int get() {
                        return a[0]; } }
                try {
                    fail(1);
                } catch (Exception e) {
                    e.printStackTrace();
                }
                try { new Box().get(); } catch (Exception e) { new IllegalStateException("outer", e).printStackTrace(); }""");
        var second = cell.executionCount();
        assertEquals(
                """
                java.lang.ArithmeticException: / by zero
                \tat fail (Cell [%1$d], line 2)
                \tat fail (Cell [%1$d], line 2)
                \tat Cell [%2$d], line 4
                java.lang.IllegalStateException: outer
                \tat Cell [%2$d], line 8
                Caused by: java.lang.NullPointerException: Cannot load from int array because "this.a" is null
                \tat Box.get (Cell [%2$d], line 2)
                """.formatted(first, second),
                cell.err()
                        .replaceAll(
                                "\t(\\.\\.\\. \\d+ more|at (org\\.junit|org\\.apache\\.maven|java\\.util)\\..*)\n",
                                ""));
    }

    @Test
    void aMethodThatWasRedefinedHasTheLinesOfItsNewCell() {
        run("int again() { return 1; }");
        run("int caller() {\n  return again(); }");
        var caller = cell.executionCount();
        run("\n\nint again() { return 1 / 0; }");
        var again = cell.executionCount();
        run("try { caller(); } catch (Exception e) { e.printStackTrace(); }");
        assertTrue(
                cell.err()
                        .contains("\tat again (Cell [" + again + "], line 3)\n\tat caller (Cell [" + caller
                                + "], line 2)\n\tat Cell [" + cell.executionCount() + "], line 1\n"),
                cell.err());
    }

    @Test
    void whatIsLoggedHasTheCellsLines() {
        run("java.util.logging.Logger.getLogger(\"x\").log(java.util.logging.Level.SEVERE,\n \"it fails\","
                + " new RuntimeException(\"so\"));");
        assertTrue(
                cell.err()
                        .contains("SEVERE: it fails\njava.lang.RuntimeException: so\n\tat Cell ["
                                + cell.executionCount() + "], line 1\n"),
                cell.err());
    }

    @Test
    void aCauseDoesNotRepeatTheFramesOfWhatItCaused() {
        var text = traceback("""
                void inner() { throw new IllegalStateException("inner"); }
                void outer() {
                    try { inner(); } catch (RuntimeException e) { throw new RuntimeException("outer", e); }
                }
                outer();""");
        var where = "Cell [" + cell.executionCount() + "], line ";
        assertEquals("""
                java.lang.RuntimeException: outer
                    at outer (%1$s3)
                    at %1$s5
                Caused by: java.lang.IllegalStateException: inner
                    at inner (%1$s1)
                    ... 2 more""".formatted(where), text);
    }

    @Test
    void theColourIsReadOnDarkAndOnLight() {
        var text = String.join("", failure("1 / 0").traceback());
        assertTrue(text.contains("\u001b[31m"), text);
        assertFalse(text.contains("\u001b[1"), text);
    }

    @Test
    void framesThatTheProgramAsksForAreInItsTerms() {
        assertEquals("cell", value("new Exception().getStackTrace()[0].toString()"));
        run("Thread.dumpStack();");
        assertTrue(cell.err().contains("\tat Cell [" + cell.executionCount() + "], line 1\n"), cell.err());
        assertFalse(cell.err().contains("java.util.Optional"), cell.err());
    }
}
