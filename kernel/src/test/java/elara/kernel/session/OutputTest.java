package elara.kernel.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import elara.kernel.request.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
final class OutputTest extends RunningSession {
    @Test
    void bothStreamsGoToTheCell() {
        run("System.out.println(\"to out\"); System.err.print(\"to err\"); printf(\"%d%%\", 5);");
        assertEquals("to out\n5%", cell.out());
        assertEquals("to err", cell.err());
    }

    @Test
    void printAndPrintlnNeedNoSystemOut() {
        run("print(1); print(\"a\"); println(); println(null);");
        assertEquals("1a\nnull\n", cell.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"break;", "throw new IllegalStateException();", "m.batch(Double.NaN); i = 9;"})
    void aTrainingThatIsLeftEarlyIsShownBeforeItsCellEnds(String leave) {
        run("var m = new TrainingMonitor(40).watch(\"W\", () -> eye(3));\n"
                + "for (int i = 1; i < 9; i++) { m.batch(1.0 / i); m.epoch(); if (i == 5) { " + leave + " } }");
        // The picture, and below it the slider that turns over the heat maps.
        assertEquals(2, cell.byId.size());
        var bundle = cell.byId.values().iterator().next();
        assertTrue(bundle.plainText().startsWith("epoch 5/40"), bundle.plainText());
        assertTrue(bundle.toString().contains("from epoch 1 to 5"), "the film strip");
    }

    @Test
    void textIsUnicode() {
        run("System.out.print(\"żółw 日本 🎉\");");
        assertEquals("żółw 日本 🎉", cell.out());
    }

    @Test
    void aCharacterWrittenByteByByteStaysWhole() {
        run(
                "for (byte b : \"a🎉ż\".getBytes(java.nio.charset.StandardCharsets.UTF_8)) System.out.write(b);\nSystem.out.flush();");
        assertEquals("a🎉ż", cell.out());
    }

    @Test
    void aHundredThousandLinesArriveWhole() {
        run("for (int i = 0; i < 100_000; i++) System.out.println(\"line \" + i);");
        assertEquals(100_000, cell.out().lines().count());
        assertTrue(cell.out().endsWith("line 99999\n"));
    }

    @Test
    void aStreamKeptInAVariableWorksInALaterCell() {
        run("var kept = System.out;");
        run("kept.print(\"later\");");
        assertEquals("later", cell.out());
    }

    @Test
    void whatAThreadPrintsAfterItsCellGoesToItsCell() throws Exception {
        run("var gate = new CountDownLatch(1);"
                + "var late = new Thread(() -> { try { gate.await(); } catch (InterruptedException e) { }"
                + " System.out.print(\"late\"); display(\"shown late\"); });"
                + "late.start();");
        var first = cell;
        run("gate.countDown(); late.join();");
        assertEquals("late", first.out());
        assertEquals("", cell.out());
        assertEquals(1, first.shown.size());
    }

    @Test
    void aThreadsUncaughtExceptionIsToldInItsCellWithoutTheMachinery() {
        run("var failing = new Thread(() -> { throw new IllegalStateException(\"in a thread\"); });"
                + " failing.start(); failing.join();");
        var where = "\tat lambda (Cell [" + cell.executionCount() + "], line 1)\n";
        assertTrue(cell.err().endsWith("IllegalStateException: in a thread\n" + where), cell.err());
    }

    @Test
    void tasksOfTheCommonPoolPrintInTheRunningCell() {
        for (int i = 0; i < 3; i++) {
            run("CompletableFuture.runAsync(() -> System.out.print(\"pool\")).join();");
            assertEquals("pool", cell.out());
        }
    }

    @Test
    void inputIsAskedForAndItsLineEnds() {
        cell = new RecordingCell(1);
        cell.answers.add("typed żext");
        cell.answers.add("second");
        var outcome = session.execute(
                "var scanner = new Scanner(System.in, \"UTF-8\"); scanner.nextLine() + \"|\" + scanner.nextLine()",
                cell);
        assertEquals("typed żext|second", ((Outcome.Value) outcome).bundle().plainText());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            new String(System.in.readAllBytes())            | 'one\\ntwo'
            new Scanner(System.in).useDelimiter("x").next() | 'one\\ntwo'
            """)
    void controlDEndsTheInput(String code, String all) {
        cell = new RecordingCell(1);
        cell.answers.addAll(List.of("one", "two\u0004", "\u0004"));
        var outcome = (Outcome.Value) session.execute(code, cell);
        assertEquals(all.replace("\\n", "\n"), outcome.bundle().plainText());
        cell.answers.clear();
        cell.answers.add("next");
        assertEquals(
                "next",
                ((Outcome.Value) session.execute("new Scanner(System.in).nextLine()", cell))
                        .bundle()
                        .plainText());
    }

    @Test
    void inputThatIsNotAllowedIsAtItsEndAndThatIsTold() {
        var refusing = new RecordingCell(1, false);
        var outcome = (Outcome.Failure) session.execute("new Scanner(System.in).nextLine()", refusing);
        assertEquals("java.util.NoSuchElementException", outcome.ename());
        assertEquals("The input is at its end: this front end takes no questions.\n", refusing.err());
        var program =
                "String line; while ((line = new BufferedReader(new InputStreamReader(System.in)).readLine()) != null) { }\n"
                        + "new Scanner(System.in).hasNextInt()";
        assertEquals(
                "false",
                ((Outcome.Value) session.execute(program, new RecordingCell(2, false)))
                        .bundle()
                        .plainText());
    }

    @Test
    void displayShowsAndReturnsAnIdThatIsNotAResult() {
        assertEquals("nothing", value("display(\"<b>test</b>\", \"text/html\");"));
        assertEquals("<b>test</b>", cell.shown.get(0).data().get("text/html"));
        assertEquals("<b>test</b>", cell.shown.get(0).data().get("text/plain"));
    }

    @Test
    void displayCanBeUpdated() {
        run("var id = display(\"one\"); updateDisplay(id, \"two\");");
        assertEquals("two", cell.byId.values().iterator().next().plainText());
    }

    @Test
    void renderPageAndClearDoWhatTheySay() {
        assertEquals("7", value("render(7)"));
        run("page(\"text\"); clearOutput(); clearOutput(true);");
        assertEquals("text", cell.pages.get(0).plainText());
        assertEquals(List.of("wait=false", "wait=true"), cell.cleared);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thread.sleep(60_000);",
                "new Scanner(System.in).nextLine()",
                "new CountDownLatch(1).await();",
                "for (int i = 0; ; i++) Thread.sleep(1);",
                "Object o = new Object() { public String toString() { try { Thread.sleep(60_000); }"
                        + " catch (InterruptedException e) { throw new RuntimeException(e); } return \"\"; } }; o"
            })
    void interruptEndsWhatWaits(String code) throws Exception {
        run("int state = 42;");
        var running = CompletableFuture.supplyAsync(() -> run(code), task -> new Thread(task).start());
        // Long enough that the cell is compiled and waits; what is interrupted earlier must end as well.
        Thread.sleep(300);
        session.interrupt();
        var outcome = (Outcome.Failure) running.get(30, TimeUnit.SECONDS);
        assertEquals("InterruptedException", outcome.ename());
        assertEquals("42", value("state"));
    }

    @Test
    void aCellInterruptedBeforeItBeginsDoesNotBegin() {
        var interrupted = new RecordingCell(1);
        interrupted.interrupted = true;
        var outcome = (Outcome.Failure) session.execute("System.out.print(1); Thread.sleep(60_000);", interrupted);
        assertEquals("InterruptedException", outcome.ename());
        assertEquals("", interrupted.out());
        assertEquals("2", value("1 + 1"));
    }

    @Test
    void interruptsAsCellsEndHarmNoLaterCell() throws Exception {
        for (int i = 0; i < 50; i++) {
            var running = CompletableFuture.runAsync(() -> run("1 + 1"), task -> new Thread(task).start());
            while (!running.isDone()) {
                session.interrupt();
            }
            assertEquals("2", value("1 + 1"));
        }
    }

    @Test
    void anInterruptWithNothingRunningIsHarmless() throws Exception {
        session.interrupt();
        assertEquals("done", value("Thread.sleep(10); \"done\""));
    }

    @Test
    void completionAnswersWhileACellRuns() throws Exception {
        var running =
                CompletableFuture.supplyAsync(() -> run("Thread.sleep(60_000);"), task -> new Thread(task).start());
        Thread.sleep(Duration.ofMillis(500).toMillis());
        assertEquals(
                "println(",
                session.complete("System.out.printl", 17).matches().get(0).text());
        session.interrupt();
        running.get(30, TimeUnit.SECONDS);
    }
}
