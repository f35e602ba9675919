package elara.kernel.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import elara.kernel.request.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ResultsTest extends RunningSession {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1 + 1                                   | 2
            1 + 1;                                  | 2
            "text"                                  | text
            'c'                                     | c
            List.of(1, 4, 9)                        | [1, 4, 9]
            new int[][] {{1, 2}, {3}}               | [[1, 2], [3]]
            new double[] {1.5, 2}                   | [1.5, 2.0]
            int a = 5;                              | nothing
            int b = 5; b                            | 5
            int c = 5; c = 6                        | nothing
            int d = 5; d++                          | 5
            int e = 5; int f = e;                   | nothing
            1; int g = 2;                           | nothing
            int[] i = {1, 2}; i[1]++; i             | [1, 3]
            int j = 1, k[] = {2}; k                 | [2]
            ; ;                                     | nothing
            int größe = 3; int 数 = 4; größe * 数     | 12
            Path.of("a").resolve("b")               | a/b
            int late = 1; import java.time.Year; Year.of(2000) | 2000
            { record L(int x) { } System.out.print(new L(1)); }     | nothing
            int l() { record L(int x) { } return new L(7).x(); } l() | 7
            <T extends Comparable<T>> T top(List<T> all) { return Collections.max(all); } top(List.of(1, 3)) | 3
            switch (2) { case 1 -> "one"; default -> "many"; }      | many
            new Object() { int z = 3; }.z           | 3
            var anonymous = new Object() { int z = 4; }; anonymous.z | 4
            jdk.jshell.JShell.create().eval("1 + 1").get(0).value() | 2
            class Out { static class In<K, V> { V v; } } new Out.In<String, Integer>().v == null | true
            String n = null; n                      | nothing
            if (true) { int h = 1; }                | nothing
            System.out.print("x")                   | nothing
            // only a comment                       | nothing
            class P { } new P() instanceof P        | true
            record R(int x) { } new R(3)            | R[x=3]
            sealed class Z { } non-sealed class Y extends Z { } new Y() instanceof Z | true
            enum E { ONE, TWO } E.TWO               | TWO
            int twice(int x) { return 2 * x; } twice(4)            | 8
            int late1() { return late2(); } int late2() { return 7; } late1() | 7
            class A1 { B1 b; } class B1 { A1 a; } new A1().b == null          | true
            `sealed interface S1 permits T1 {} record T1(int x) implements S1 {} S1 s = new T1(1); s`   | T1[x=1]
            `sealed interface S2 {} record T2() implements S2 {} final class U2 implements S2 {} new T2()` | T2[]
            """)
    void theLastPieceIsTheResult(String code, String expected) {
        assertEquals(expected, value(code));
    }

    @Test
    void theCellOfTheLastValueIsAnObjectNotItsText() {
        run("var list = new ArrayList<Integer>(); list.add(1);");
        assertEquals("[1]", value("list"));
        run("list.add(2);");
        assertEquals("[1, 2]", value("list"));
    }

    @Test
    void declarationsOfOneCellAreThereInTheNext() {
        run("int answer = 42;");
        assertEquals("42", value("answer"));
        run("answer = answer + 1");
        assertEquals("43", value("answer"));
    }

    @Test
    void redefinitionReplaces() {
        run("class Box { int v = 1; } int area(int x) { return x; }");
        run("class Box { int v = 2; } int area(int x) { return x * x; }");
        assertEquals("2", value("new Box().v"));
        assertEquals("9", value("area(3)"));
    }

    @Test
    void variablesKeepTheirValuesWhenWhatTheyCameFromIsRedefined() {
        run("int source() { return 1; } var kept = source();");
        run("int source() { return 2; }");
        assertEquals("1", value("kept"));
        run("import java.time.*;");
        assertEquals("1", value("kept"));
    }

    @Test
    void aTypeDeclaredAnewTakesItsVariablesValuesAndThatIsToldToWhomUsesThem() {
        run("class Shape { } var round = new Shape(); Shape flat = new Shape(); var other = new ArrayList<String>();");
        run("class Shape { int corners = 4; }");
        assertEquals("", cell.err());
        assertEquals("[]", value("other"));
        assertEquals("", cell.err());
        assertEquals("nothing", value("flat"));
        assertEquals("These variables have lost their values, for their types were declared anew: flat\n", cell.err());
        run("flat");
        assertEquals("", cell.err());
        run("class Corner { } Corner corner = new Corner();");
        run("class Corner { int n = 4; }");
        assertEquals("4", value("corner = new Corner(); corner.n"));
        assertEquals("", cell.err());
        run("var round = \"another\";");
        assertEquals("", cell.err());
        run("class Square { } var square = new Square();");
        run("class Square { int side() { return 1; } }");
        failure("square.side()");
        assertEquals(
                "These variables have lost their values, for their types were declared anew: square\n", cell.err());
    }

    @Test
    void aVariableDeclaredAnewWithoutValueIsEmpty() {
        run("int emptied = 3;");
        run("int emptied;");
        assertEquals("0", value("emptied"));
    }

    @Test
    void expressionsLeaveNoVariableBehind() {
        run("1 + 1");
        run("List.of(1).get(1)");
        assertEquals(List.of(), session.complete("$", 1).matches());
    }

    @Test
    void userExpressionsHaveValuesOrErrors() {
        run("int forExpression = 5;");
        assertEquals(
                "10",
                assertInstanceOf(Outcome.Value.class, session.evaluate("forExpression * 2", cell))
                        .bundle()
                        .plainText());
        assertInstanceOf(Outcome.Failure.class, session.evaluate("noSuchName", cell));
        assertInstanceOf(Outcome.Failure.class, session.evaluate("", cell));
    }

    @Test
    void theBytesOfACellsClassCanBeReadUnderItsName() {
        run("class Readable { }");
        assertEquals(
                "true",
                value(
                        "Readable.class.getResourceAsStream(\"/\" + Readable.class.getName().replace('.', '/') + \".class\")"
                                + ".readAllBytes().length > 100"));
        assertEquals(
                "true",
                value(
                        "Thread.currentThread().getContextClassLoader().getResource("
                                + "Readable.class.getName().replace('.', '/') + \".class\").openStream().readAllBytes().length > 100"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "var early = new Below(4).twice(); class Below { int n; Below(int n) { this.n = n; } int twice() { return 2 * n; } } early",
                "int early2 = below(4); int below(int n) { return Math.abs(twice(n)); } int twice(int n) { return n * 2; } early2",
                "int first = Below3.of(4);\ninterface Above { int n(); }\nrecord Below3(int n) implements Above { static int of(int n) { return new Below3(n).n(); } }\nBelow3.of(8)",
            })
    void whatIsDeclaredLowerInTheCellCanBeUsedAboveIt(String code) {
        assertEquals("8", value(code));
    }

    @Test
    void aVariableWhoseTypeIsAnotherNowIsToldOfWheneverItIsMissed() {
        run("class Kind { int n() { return 1; } } var one = new Kind(); int kept = 5;");
        assertEquals("5", value("class Kind { int n() { return 2; } } kept"));
        for (int i = 0; i < 2; i++) {
            failure("one.n()");
            assertEquals(
                    "These variables have lost their values, for their types were declared anew: one\n", cell.err());
        }
        assertEquals("2", value("var one = new Kind(); one.n()"));
        assertEquals("", cell.err());
    }

    @Test
    void aTypeThatIsDeclaredAgainAsItWasKeepsItsInstances() {
        run("class Same { int n = 1; } var same = new Same(); same.n = 7;");
        assertEquals("7", value("class Same { int n = 1; }\nsame.n"));
        assertEquals("", cell.err());
    }
}
