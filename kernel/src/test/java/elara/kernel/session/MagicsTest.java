package elara.kernel.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import elara.kernel.magic.Call;
import elara.kernel.magic.Host;
import elara.kernel.magic.Magic;
import elara.kernel.magic.WrongCall;
import elara.kernel.request.Completeness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Magics in cells: as statements, as values, in blocks; and what goes wrong in them. */
class MagicsTest extends RunningSession {
    @TempDir
    static Path folder;

    /** Says what it was called with. */
    private record Echo(String name, boolean shows, boolean interpolates) implements Magic.Line, Magic.Body {
        @Override
        public List<String> names() {
            return List.of(name, name + "Alias");
        }

        @Override
        public String usage() {
            return "%" + name + " [word...]";
        }

        @Override
        public String summary() {
            return "Says what it was called with.";
        }

        @Override
        public Object run(Call call, Host host) throws Exception {
            if (call.text().startsWith("eval ")) {
                return host.eval(call.text().substring(5));
            }
            if (call.arguments().contains("wrong")) {
                throw new WrongCall("wrong is wrong");
            }
            if (call.arguments().contains("fail")) {
                throw new IllegalStateException("as asked");
            }
            return List.copyOf(call.arguments());
        }

        @Override
        public Object run(Call call, String body, Host host) {
            return call.text() + "|" + body;
        }
    }

    @BeforeAll
    static void register() {
        var magics = session.host().magics();
        magics.add(new Echo("echo", true, true));
        magics.add(new Echo("quiet", false, false));
    }

    @Test
    void theResultOfALineIsShownIfItIsMeantToBe() {
        assertEquals("[a, b c]", value("%echo a \"b c\""));
        assertEquals("nothing", value("%quiet a"));
        assertEquals("nothing", value("%echo a\nint afterwards = 1;"));
        assertEquals("2", value("%echo a\n1 + 1"));
        assertEquals("[x]", value("1 + 1\n%echo x"));
        assertEquals("[x]", value("%echoAlias x"));
    }

    @Test
    void theResultOfALineIsAValue() {
        assertEquals("[p, q]", value("List<String> words = %quiet p q\nwords"));
        assertEquals("p", value("words = %quiet p\nwords.get(0)"));
        assertEquals(
                "[in, a, block]",
                value(
                        "List<String> inBlock() throws Exception {\n    List<String> w = %quiet in a block\n    return w;\n}\ninBlock()"));
    }

    @Test
    void aCellIsOneMagic() {
        assertEquals("--x y|a\n%b\n", value("%%echo --x y\na\n%b\n"));
    }

    @Test
    void variablesStandInTheArguments() {
        run("var dir = \"/tmp/x\"; int n = 7;");
        assertEquals("[/tmp/x/7.csv, ${HOME}]", value("%echo ${dir}/${n}.csv ${HOME}"));
        assertEquals("[${dir}]", value("List<String> raw = %quiet ${dir}\nraw"));
    }

    @Test
    void codeInACellAndInACallOfAMagicShareTheirNames() {
        assertEquals("43", value("int shared = 42;\n%echo eval int sharedToo = shared + 1;\nsharedToo"));
        assertEquals("85", value("Object sum = %quiet eval shared + sharedToo\nsum"));
    }

    @Test
    void codeMayAskForMoreCodeAndSoOn() {
        assertEquals("3", value("%echo eval ((Integer) elara.kernel.session.MagicCalls.host().eval(\"1 + 1\")) + 1"));
    }

    @Test
    void anUnknownMagicIsToldWithNamesLikeIt() {
        var failure = failure("int before = 1;\n%ehco x\nint after = 2;");
        assertEquals("Undefined line magic 'ehco'; did you mean %echo?", failure.evalue());
        assertEquals("1", value("before"));
        assertTrue(traceback("after").contains("cannot find symbol"));
        assertEquals(
                "Undefined cell magic 'qiet'; did you mean %%quiet?",
                failure("%%qiet\nx").evalue());
        assertEquals(
                "Undefined line magic 'zzz'; %lsmagic lists those there are",
                failure("%zzz").evalue());
    }

    @Test
    void aWrongCallIsToldWithTheUsage() {
        assertEquals(
                "wrong is wrong\nusage: %echo [word...]", failure("%echo wrong").evalue());
    }

    @Test
    void whatAMagicThrowsIsToldAsOfAnyCode() {
        var failure = failure("%echo fail");
        assertEquals("java.lang.IllegalStateException", failure.ename());
        assertEquals("as asked", failure.evalue());
        assertTrue(traceback("1;\nObject x = %quiet fail").contains("Cell ["));
    }

    @Test
    void whatItsCodeThrowsIsToldWithTheCodesLine() {
        assertTrue(traceback("%echo eval Integer.parseInt(\"zz\")").contains("eval, line 1"));
        assertTrue(traceback("%echo eval int i = \"text\";").contains("incompatible types"));
        assertEquals(
                "java.lang.ArithmeticException", failure("%echo eval 1 / 0").ename());
        assertEquals(
                "java.lang.ArithmeticException",
                failure("Object y = %quiet eval 1 / 0").ename());
    }

    @Test
    void errorsBelowAMagicPointAtTheirLine() {
        var told = traceback("%echo a\n\nint i = \"text\";");
        assertTrue(told.contains("line 3\n    int i = \"text\";"), told);
    }

    private static List<String> complete(String code) {
        return session.complete(code, code.length()).matches().stream()
                .map(match -> match.text())
                .toList();
    }

    @Test
    void namesOfMagicsAreCompleted() {
        assertEquals(List.of("%time", "%timeit"), complete("%tim"));
        assertEquals(List.of("%%time", "%%timeit"), complete("%%tim"));
        assertEquals(List.of("%time", "%timeit"), complete("int x = 1;\n  %tim"));
        assertEquals(List.of("%pwd"), complete("String s = %pw"));
        assertTrue(complete("%").containsAll(List.of("%time", "%%time")));
        assertEquals(11, session.complete("String s = %pw", 14).start());
        assertTrue(complete("int y = 5\n  %tim").stream().noneMatch(text -> text.startsWith("%")));
        assertTrue(complete("String t = \"\"\"\n%tim").isEmpty());
    }

    @Test
    void filesAreCompleted() throws IOException {
        Files.createDirectories(folder.resolve("sub"));
        Files.writeString(folder.resolve("sub/Some.java"), "");
        Files.writeString(folder.resolve("sub/Some.txt"), "");
        session.host().changeDirectory(folder);
        assertEquals(List.of("sub/"), complete("%load s"));
        assertEquals(List.of("sub/Some.java", "sub/Some.txt"), complete("%load sub/So"));
        assertEquals(6, session.complete("%load sub/So", 12).start());
        assertEquals(List.of("sub/Some.txt"), complete("%%writefile -a sub/Some.t"));
    }

    @Test
    void magicsAreComplete() {
        assertEquals(Completeness.Status.COMPLETE, session.isComplete("%load x").status());
        assertEquals(
                Completeness.Status.COMPLETE, session.isComplete("%%html\n<b>").status());
        assertEquals(
                Completeness.Status.COMPLETE,
                session.isComplete("var l = %jars x").status());
        assertEquals(
                Completeness.Status.INCOMPLETE,
                session.isComplete("%load x\nif (true) {").status());
    }
}
