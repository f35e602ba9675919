package elara.kernel.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import elara.kernel.request.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jdk.jshell.JShell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is left of cells in a JVM that opens JShell to the kernel, as the kernel's own does. */
@Timeout(60)
final class LeftoversTest {
    @TempDir
    Path folder;

    private final OtherJvm jvm = new OtherJvm(
            "--add-opens=jdk.jshell/jdk.jshell=ALL-UNNAMED",
            "--add-exports=jdk.compiler/com.sun.tools.javac.api=ALL-UNNAMED",
            // Versions that know this flag ask for it.
            "-XX:+IgnoreUnrecognizedVMOptions",
            "--enable-native-access=ALL-UNNAMED");

    @Test
    void whatExpressionsAndStatementsLeaveIsForgotten() throws Exception {
        var printed = jvm.run(folder.resolve("err"), Forgetting.class);
        assertEquals(List.of("2", "1", "1", "\"a0\"", "2", "[REPL.$JShell$2]"), printed);
    }

    @Test
    void whatLivesOnInValuesStillWorksAndHasItsPlaceInTracebacks() throws Exception {
        var printed = jvm.run(folder.resolve("err"), LivingOn.class);
        assertEquals(
                List.of(
                        "7",
                        "java.lang.IllegalStateException: no",
                        "    at lambda (Cell [2], line 2)",
                        "    at Cell [3], line 1",
                        "later"),
                printed,
                () -> printed.toString());
        assertEquals("", Files.readString(folder.resolve("err")));
    }

    @SuppressWarnings("SystemOut")
    static final class Forgetting {
        private Forgetting() {}

        public static void main(String[] arguments) {
            try (var shell = JShell.builder().executionEngine("local").build()) {
                var leftovers = new Leftovers(shell);
                for (var source : List.of(
                        "1 + 1",
                        "int kept = 1;",
                        "kept++",
                        "new String(\"a\") + new Object() {}.hashCode() * 0",
                        "kept")) {
                    var event = shell.eval(source).get(0);
                    if (!source.startsWith("int")) {
                        var wrapper = shell.sourceCodeAnalysis().wrapper(event.snippet());
                        shell.drop(event.snippet());
                        leftovers.forget(wrapper.fullClassName());
                    }
                    System.out.println(event.value());
                }
                System.out.println(leftovers.classNames());
            }
        }
    }

    @SuppressWarnings("SystemOut")
    static final class LivingOn {
        private LivingOn() {}

        public static void main(String[] arguments) {
            var out = System.out;
            var log = System.err;
            try (var session = new JavaSession(log)) {
                session.execute("Supplier<Object> one; Supplier<Object> two;", new RecordingCell(1));
                session.execute(
                        "one = () -> new Object() { public String toString() { return \"7\"; } };\n"
                                + "two = () -> { throw new IllegalStateException(\"no\"); };"
                                + "new Thread(() -> { try { Thread.sleep(300); } catch (InterruptedException e) { }"
                                + " class Late { public String toString() { return \"later\"; } }"
                                + " System.setProperty(\"late\", new Late().toString()); }).start();",
                        new RecordingCell(2));
                var first = (Outcome.Value) session.execute("one.get()", new RecordingCell(3));
                out.println(first.bundle().plainText());
                var second = (Outcome.Failure) session.execute("two.get()", new RecordingCell(3));
                second.traceback().forEach(line -> out.println(line.replaceAll("\u001b\\[[0-9;]*m", "")));
                session.execute("while (System.getProperty(\"late\") == null) Thread.sleep(10);", new RecordingCell(4));
                out.println(System.getProperty("late"));
            }
            System.exit(0);
        }
    }
}
