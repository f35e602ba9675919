package elara.kernel.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import elara.kernel.request.Outcome;
import java.lang.management.ManagementFactory;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Stops what runs in cells, whether or not it heeds an interrupt. Times leave room for a machine that is busy. */
@Timeout(60)
final class StopTest extends RunningSession {
    private static final long SOON_MILLIS = 1000;

    @BeforeAll
    static void declareWhatCellsUse() {
        run("""
                int state = 42;
                var big = BigInteger.TWO.pow(30_000_000);
                var lock = new java.util.concurrent.locks.ReentrantLock();
                var holder = new Thread(() -> { lock.lock(); try { Thread.sleep(Long.MAX_VALUE); } catch (InterruptedException e) { } });
                holder.setDaemon(true);
                holder.start();
                int deep(int n) { return n > 5000 ? 0 : deep(n + 1) + deep(n + 2); }
                var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "while (true) { }",
                "for (long i = 0; ; i++) state = 42;",
                "Thread.sleep(60_000);",
                "new Object() { synchronized void waits() throws InterruptedException { wait(); } }.waits();",
                "lock.lock();",
                "lock.lockInterruptibly();",
                "new LinkedBlockingQueue<>().take()",
                "deep(0)",
                "big.toString()",
                "IntStream.iterate(0, i -> i + 1).filter(i -> i < 0).count()",
                "\"a\".repeat(45).matches(\"(.*)*\\\\1b\")",
                "server.accept();",
                "System.in.read()",
                "while (true) { try { Thread.sleep(10); } catch (RuntimeException e) { } }",
                "new CompletableFuture<Integer>().join()",
                "while (true) { try { Thread.sleep(10); } catch (Throwable e) { } }",
                "while (true) { try { Thread.sleep(100_000); } catch (Exception e) { } }",
                "while (true) { try { Thread.sleep(10); } catch (Throwable e) { System.out.println(e); } }",
                "while (true) { try { while (true) state = 42; } catch (RuntimeException | Error e) { } }",
                "while (true) { try { Thread.sleep(10); } finally { continue; } }",
                "class Stubborn implements Runnable { public void run() { while (true) try { lock.lockInterruptibly(); } catch (Throwable e) { } } } new Stubborn().run();",
                "Runnable stubborn = () -> { while (true) try { Thread.sleep(1); } catch (Throwable e) { } }; stubborn.run();",
                "for (var line : (Iterable<String>) Stream.generate(() -> \"x\")::iterator) { }",
                "System.out.println(Stream.iterate(1, i -> i + 1).sorted().toList());",
                "new Socket(server.getInetAddress(), server.getLocalPort()).getInputStream().read()",
                "new ProcessBuilder(\"sleep\", \"30\").start().waitFor()",
                "new ProcessBuilder(\"sleep\", \"30\").start().inputReader().readLine()",
            })
    void endsAtOnceAndTheSessionGoesOn(String code) throws Exception {
        var began = interruptedAfterItsStart(code);
        assertEquals("InterruptedException", began.ename());
        assertTrue(began.millis() < SOON_MILLIS, code + " took " + began.millis() + " ms to end");
        assertEquals("42", value("state"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\nwhile (true) { }", "\nThread.sleep(60_000);", "\nbig.toString()"})
    void saysWhichLineOfTheCellWasRunning(String code) throws Exception {
        var running = start(code);
        session.interrupt();
        var failure = (Outcome.Failure) running.get(20, TimeUnit.SECONDS);
        var traceback = String.join("\n", failure.traceback());
        assertTrue(traceback.contains("Cell [7], line 2"), traceback);
        assertFalse(traceback.contains("Thread.stop") || traceback.contains("Executor"), traceback);
    }

    @Test
    void whatAParallelStreamLeftOnOtherThreadsEndsToo() throws Exception {
        interruptedAfterItsStart(
                "IntStream.range(0, 1 << 30).parallel().filter(i -> { double x = i; for (int k = 0; k < 1000; k++) x = Math.sin(x); return x > 2; }).count()");
        Thread.sleep(300);
        var before = processorTime();
        Thread.sleep(500);
        assertTrue(processorTime() - before < TimeUnit.MILLISECONDS.toNanos(400), "something still computes");
    }

    private static long processorTime() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    @Test
    void whoHeedsAnInterruptMayTidyUp() throws Exception {
        interruptedAfterItsStart("""
                String tidied = "no";
                try {
                    Thread.sleep(60_000);
                } catch (InterruptedException e) {
                    Thread.sleep(300);
                    tidied = "yes";
                    throw e;
                }
                """);
        assertEquals("yes", value("tidied"));
    }

    @Test
    void whatIsStoppedRunsItsFinallyClosesItsResourcesAndLetsItsLocksGo() throws Exception {
        run("var done = new ConcurrentLinkedQueue<String>(); var held = new Object();"
                + "record Resource() implements AutoCloseable { public void close() { done.add(\"closed\"); } }");
        interruptedAfterItsStart("""
                while (true) {
                    try (var resource = new Resource()) {
                        synchronized (held) {
                            while (true) { }
                        }
                    } catch (Throwable e) {
                        done.add("caught");
                    } finally {
                        done.add("finally");
                    }
                }
                """);
        assertEquals("[closed, finally]", value("done"));
        assertEquals(
                "free",
                value("CompletableFuture.supplyAsync(() -> { synchronized (held) { return \"free\"; } })"
                        + ".get(5, TimeUnit.SECONDS)"));
    }

    @Test
    void whoCatchesAllStillCatchesWhatTheProgramThrows() {
        run("""
                String caught(Runnable code) {
                    try (var reader = new StringReader("x")) {
                        try { code.run(); } catch (IllegalStateException e) { return "inner"; } finally { reader.read(); }
                        return "nothing";
                    } catch (Throwable e) {
                        return e.getClass().getSimpleName();
                    }
                }
                int deeper(int n) { return deeper(n + 1) + 1; }
                """);
        assertEquals("inner", value("caught(() -> { throw new IllegalStateException(); })"));
        assertEquals("AssertionError", value("caught(() -> { throw new AssertionError(); })"));
        assertEquals("StackOverflowError", value("caught(() -> deeper(1))"));
        assertEquals("nothing", value("caught(() -> { })"));
    }

    @Test
    void nothingIsPrintedAfterTheEnd() throws Exception {
        interruptedAfterItsStart(
                "while (true) { try { Thread.sleep(1); System.out.print(2); } catch (Throwable e) { System.out.print(3); } }");
        var printed = cell.out().length();
        Thread.sleep(200);
        assertEquals(printed, cell.out().length());
    }

    @Test
    void twentyInTheSameMomentAreOne() throws Exception {
        var running = start("while (true) { }");
        for (int i = 0; i < 20; i++) {
            session.interrupt();
        }
        assertEquals("InterruptedException", ename(running));
        for (int i = 0; i < 20; i++) {
            assertEquals("42", value("state"));
        }
    }

    @Test
    void withNothingRunningNothingHappens() {
        session.interrupt();
        assertEquals("42", value("state"));
        session.interrupt();
        assertEquals("43", value("state + 1"));
    }

    @Test
    void thatWhichComesAsTheCellEndsHarmsNoLaterCell() throws Exception {
        for (int i = 0; i < 40; i++) {
            var delay = i;
            var running = start("Thread.sleep(20);");
            Thread.sleep(delay);
            session.interrupt();
            running.get(10, TimeUnit.SECONDS);
            assertEquals("42", value("state"));
        }
    }

    @Test
    void whatCannotBeStoppedIsTold() throws Exception {
        run("var monitor = new Object();"
                + "new Thread(() -> { synchronized (monitor) { try { Thread.sleep(3500); } catch (InterruptedException e) { } } }).start();"
                + "Thread.sleep(100);");
        var running = start("synchronized (monitor) { }");
        session.interrupt();
        var waited = cell;
        for (int i = 0; i < 500 && waited.err().isEmpty(); i++) {
            Thread.sleep(10);
        }
        assertTrue(waited.err().contains("waits for a lock that another thread holds"), waited.err());
        assertFalse(running.isDone());
        assertEquals("InterruptedException", ename(running));
    }

    private record Ended(String ename, long millis) {}

    private static Ended interruptedAfterItsStart(String code) throws Exception {
        var running = start(code);
        var before = System.nanoTime();
        session.interrupt();
        var ename = ename(running);
        return new Ended(ename, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - before));
    }

    /** Starts a cell; returns when it has run for a while. */
    private static CompletableFuture<Outcome> start(String code) throws InterruptedException {
        var started = new RecordingCell(7);
        cell = started;
        var running = CompletableFuture.supplyAsync(
                () -> session.execute("System.out.print(1);" + code, started), task -> new Thread(task).start());
        while (started.out().isEmpty()) {
            Thread.sleep(5);
        }
        Thread.sleep(code.startsWith("Thread.sleep(20)") ? 0 : 150);
        return running;
    }

    private static String ename(CompletableFuture<Outcome> running) throws Exception {
        var outcome = running.get(20, TimeUnit.SECONDS);
        return outcome instanceof Outcome.Failure failure ? failure.ename() : outcome.toString();
    }
}
