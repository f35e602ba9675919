package elara.kernel.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Symbols weigh nothing until one is used. */
final class SymbolsLoadTest {
    private static final OtherJvm JVM = new OtherJvm("-Xlog:class+load");

    @TempDir
    Path folder;

    /** Runs a cell in a session of its own. */
    static final class Cell {
        private Cell() {}

        public static void main(String... code) {
            var out = System.out;
            var session = new JavaSession(System.err);
            var outcome = session.execute(code[0], new RecordingCell(1));
            out.println("\noutcome " + outcome.getClass().getSimpleName());
            System.exit(0);
        }
    }

    private List<String> lines(String code) throws Exception {
        return JVM.run(folder.resolve("err"), Cell.class, code);
    }

    private static long loaded(List<String> lines, String prefix) {
        return lines.stream().filter(line -> line.contains(" " + prefix)).count();
    }

    @Test
    void aCellWithoutSymbolsLoadsNoneOfIt() throws Exception {
        var lines = lines("sin(array(1.0)).size()");
        assertEquals(1, lines.stream().filter("outcome Value"::equals).count());
        assertNotEquals(0, loaded(lines, "elara.array."));
        assertEquals(0, loaded(lines, "org.matheclipse."));
    }

    @Test
    void whatIsLoadedIsSeen() throws Exception {
        var lines = lines("Class.forName(\"org.matheclipse.core.expression.F\", false, Expr.class.getClassLoader())");
        assertNotEquals(0, loaded(lines, "org.matheclipse."));
    }
}
