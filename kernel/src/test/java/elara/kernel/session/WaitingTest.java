package elara.kernel.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import elara.kernel.request.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A name of Elara's that a notebook which does not use Elara declares in a later cell. Each test has a new session. */
class WaitingTest {
    private final JavaSession session = new JavaSession(System.err);
    private int number;

    @AfterEach
    void stop() {
        session.close();
    }

    private Outcome run(String code) {
        return session.execute(code, new RecordingCell(++number));
    }

    private String value(String code) {
        return assertInstanceOf(Outcome.Value.class, run(code)).bundle().plainText();
    }

    @Test
    void aMethodWaitsForOneThatALaterCellDeclares() {
        assertInstanceOf(Outcome.None.class, run("double average(int[] v) { return (double) total(v) / count(v); }"));
        assertInstanceOf(Outcome.None.class, run("int count(int[] v) { return v.length; }"));
        assertEquals(
                "1.5",
                value(
                        "int total(int[] v) { int s = 0; for (int x : v) s += x; return s; }\naverage(new int[] {1, 2})"));
    }

    @Test
    void aTypeWaitsForOneThatALaterCellDeclares() {
        assertInstanceOf(
                Outcome.None.class,
                run("class Owner { String say() { Model model = new Model(\"x\", 1); return model.name; } }"));
        assertEquals(
                "x",
                value(
                        "class Model { String name; Model(String name, int n) { this.name = name; } }\nnew Owner().say()"));
    }

    @Test
    void whoUsesItBeforeIsToldWhatItsMistakeIs() {
        run("int twice(int n) { return add(n, n); }");
        var failure = assertInstanceOf(Outcome.Failure.class, run("twice(2)"));
        assertTrue(failure.evalue().contains("add(int,int)"), failure.evalue());
        assertTrue(String.join("\n", failure.traceback()).contains("Cell [1], line 1"));
        run("int add(int a, int b) { return a + b; }");
        assertEquals("4", value("twice(2)"));
    }

    @Test
    void aNotebookThatUsesElaraIsToldAtOnce() {
        assertEquals("array([0., 0.])", value("zeros(2)"));
        assertInstanceOf(Outcome.Failure.class, run("int twice(int n) { return add(n, n); }"));
    }

    @Test
    void aMistakeOfAnotherKindIsToldAtOnce() {
        assertInstanceOf(Outcome.Failure.class, run("int wrong(int n) { String s = n; return add(n, n); }"));
    }
}
