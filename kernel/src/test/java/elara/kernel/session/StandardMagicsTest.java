package elara.kernel.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The magics that come with every notebook. */
class StandardMagicsTest extends RunningSession {
    @TempDir
    static Path folder;

    @BeforeEach
    void changeDirectory() {
        session.host().changeDirectory(folder);
    }

    @Test
    void time() {
        assertEquals("3", value("%time 1 + 2"));
        assertTrue(cell.out().matches("CPU times: .+\nWall time: [\\d.]+ (ns|µs|ms|s)\n"), cell.out());
        assertEquals("x y", value("%time String timed = \"x y\";\ntimed"));
        assertEquals("5", value("%%time\nint a5 = 2;\na5 + 3"));
        assertEquals("code is wanted\nusage: %time code", failure("%time").evalue());
    }

    @Test
    void timeit() {
        assertEquals("nothing", value("int[] data = {3, 1, 2};\n%timeit -n 10 -r 3 Arrays.sort(data)"));
        assertTrue(
                cell.out()
                        .matches(
                                "[\\d.]+ \\S+ ± [\\d.]+ \\S+ per loop \\(mean ± std. dev. of 3 runs, 10 loops each\\)\n"),
                cell.out());
        value("%timeit -n 10 -r 1 data.length + 1");
        assertTrue(cell.out().contains("of 1 run, 10 loops each"), cell.out());
        value("%%timeit -n5 -r2 int[] copy = data.clone()\nArrays.sort(copy);\nint n = copy.length;");
        assertTrue(cell.out().contains("of 2 runs, 5 loops each"), cell.out());
        assertTrue(failure("%timeit -n 1 nowhere(1)").evalue().contains("cannot find symbol"));
    }

    @Test
    void textInATypeIsShown() {
        for (var each : Map.of(
                        "html",
                        "text/html",
                        "markdown",
                        "text/markdown",
                        "latex",
                        "text/latex",
                        "svg",
                        "image/svg+xml",
                        "javascript",
                        "application/javascript",
                        "js",
                        "application/javascript",
                        "HTML",
                        "text/html")
                .entrySet()) {
            run("%%" + each.getKey() + "\n<b>${x}</b>\n%y");
            assertEquals(
                    Map.of(each.getValue(), "<b>${x}</b>\n%y"),
                    cell.shown.get(0).data());
        }
        run("%%html --isolated\nx");
        assertEquals(
                Map.of("text/html", Map.of("isolated", true)), cell.shown.get(0).metadata());
        assertTrue(failure("%%html --isolatd\nx").evalue().startsWith("not an option: --isolatd\nusage: %%html"));
    }

    @Test
    void writefile() throws IOException {
        run("%%writefile notes.txt\na %x\n!b");
        assertEquals("Writing notes.txt\n", cell.out());
        assertEquals("a %x\n!b\n", Files.readString(folder.resolve("notes.txt")));
        run("%%writefile -a notes.txt\nc");
        assertEquals("Appending to notes.txt\n", cell.out());
        assertEquals("a %x\n!b\nc\n", Files.readString(folder.resolve("notes.txt")));
        run("%%writefile notes.txt\n");
        assertEquals("Overwriting notes.txt\n", cell.out());
        assertEquals(
                "there is no directory " + folder.resolve("none"),
                failure("%%writefile none/x\na").evalue());
        assertTrue(failure("%%writefile\na").evalue().startsWith("a file is wanted"));
        assertTrue(failure("%%writefile .\na").evalue().contains("is a directory"));
    }

    @Test
    void commands() {
        run("!echo one; echo two >&2");
        assertEquals("one\n", cell.out());
        assertEquals("two\n", cell.err());
        run("var word = \"three\";\n!echo ${word} $((1 + 1))");
        assertEquals("three 2\n", cell.out());
        assertEquals("[a, b]", value("List<String> lines = %sh printf 'a\\nb\\n'\nnew ArrayList<>(lines)"));
        assertEquals("a\nb", value("%sh printf 'a\\nb\\n'"));
        assertEquals("nothing", value("!exit 1"));
        run("%%bash\nfor i in 1 2; do\n  echo $i\ndone");
        assertEquals("1\n2\n", cell.out());
        run("%%bash first second\necho $2");
        assertEquals("second\n", cell.out());
        assertEquals("sh ended with 3", failure("%%sh\nexit 3").evalue());
        run("%%script cat\nhello");
        assertEquals("hello", cell.out());
    }

    @Test
    void directories() throws IOException {
        Files.createDirectories(folder.resolve("sub"));
        Files.writeString(folder.resolve("sub/f.txt"), "x");
        assertEquals(folder.toString(), value("%pwd"));
        run("%cd sub");
        assertEquals(folder.resolve("sub") + "\n", cell.out());
        run("%ls");
        assertEquals("f.txt\n", cell.out());
        run("!cat f.txt");
        assertEquals("x", cell.out());
        run("%cd -");
        assertEquals(folder.toString(), value("String here = %pwd\nhere"));
        assertEquals(
                "there is no directory " + folder.resolve("none"),
                failure("%cd none").evalue());
        assertEquals(
                folder.resolve("sub/f.txt") + " is not a directory",
                failure("%cd sub/f.txt").evalue());
    }

    @Test
    void environment() {
        var path = System.getenv("PATH");
        assertEquals(path, value("%env PATH"));
        assertTrue(value("%env").contains("PATH=" + path));
        assertTrue(failure("%env A=b").evalue().startsWith("a running JVM cannot change its environment"));
        assertTrue(failure("%env NO_SUCH_NAME").evalue().startsWith("there is no environment variable NO_SUCH_NAME"));
    }

    @Test
    void whatIsDeclared() {
        run("%reset -f");
        run(
                "int n = 7; String s = \"text\";\nList<Integer> l = List.of(1, 2);\nint twice(int x) { return 2 * x; }\nrecord P(int x) {}\nimport java.time.*;");
        run("%who");
        assertEquals("n\t s\t l\n", cell.out());
        run("%who int");
        assertEquals("n\n", cell.out());
        assertEquals("[n, s, l]", value("%who_ls"));
        run("%whos");
        assertEquals("""
                Variable   Type             Data/Info
                -------------------------------------
                n          int              7
                s          String           text
                l          List<Integer>    [1, 2]
                """, cell.out());
        run("/vars");
        assertEquals("|    int n = 7\n|    String s = text\n|    List<Integer> l = [1, 2]\n", cell.out());
        run("/methods");
        assertEquals("|    int twice(int)\n", cell.out());
        run("/types");
        assertEquals("|    record P(int x)\n", cell.out());
        run("/imports");
        assertEquals("|    import java.time.*\n", cell.out());
        run("/list twice");
        assertEquals("   1 : int twice(int x) { return 2 * x; }\n", cell.out());
    }

    @Test
    void reset() {
        run("int gone = 1;");
        run("%reset -f");
        assertTrue(traceback("gone").contains("cannot find symbol"));
        assertEquals("[1]", value("List.of(1)"));
    }

    @Test
    void history() {
        run("int h1 = 1;");
        run("h1 + 1");
        run("%history");
        assertTrue(cell.out().endsWith("int h1 = 1;\nh1 + 1\n%history\n"), cell.out());
        run("%history -n 1-1");
        assertTrue(cell.out().startsWith("   1: "), cell.out());
    }

    @Test
    void help() {
        run("%lsmagic");
        assertTrue(cell.out().contains("%load") && cell.out().contains("%%html"), cell.out());
        run("%magic");
        assertTrue(cell.out().contains("%load file\n    Runs a file"), cell.out());
        run("?%load");
        assertTrue(cell.pages.get(0).plainText().startsWith("%load file"));
        run("?String");
        assertTrue(cell.pages.get(0).plainText().contains("String"));
        run("int asked = 1;\nasked?");
        assertTrue(cell.pages.get(0).plainText().contains("asked"));
        run("?nosuchthing");
        assertEquals("Object `nosuchthing` not found.\n", cell.out());
    }
}
