package elara.kernel.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import elara.kernel.channel.Channel;
import elara.kernel.channel.TestClient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cells print: whole, in order, in few messages, and with the cell that printed it. */
class OutputTest extends RunningKernel {
    @Test
    void shortOutputIsOneMessageBeforeTheResult() {
        var cell = client.execute("print a\nprint b\nvalue c");
        assertEquals(List.of("execute_input", "stream", "execute_result"), cell.types());
        assertEquals("a\nb\n", cell.stream("stdout"));
    }

    @Test
    void outputComesBeforeTheError() {
        var cell = client.execute("print a\nwarn b\nfail c");
        assertEquals(List.of("execute_input", "stream", "stream", "error"), cell.types());
    }

    @Test
    void theStreamsKeepTheirOrder() {
        var cell = client.execute("alternate");
        var texts = cell.broadcasts().stream()
                .filter(message -> message.type().equals("stream"))
                .map(message -> message.content().path("text").stringValue())
                .toList();
        assertEquals(List.of("out0", "err0", "out1", "err1", "out2", "err2", "out3", "err3", "out4", "err4"), texts);
    }

    @Test
    void aHundredThousandLinesArriveWholeInOrderAndSoon() {
        var wanted =
                IntStream.range(0, 100_000).mapToObj(i -> "line " + i + "\n").collect(Collectors.joining());
        client.execute("lines 100000");
        var start = Instant.now();
        var cell = client.execute("lines 100000");
        var took = Duration.between(start, Instant.now());
        assertEquals(wanted, cell.stream("stdout"));
        assertTrue(cell.types().size() < 100, cell.types().size() + " messages");
        // Ten times what it takes: machines that build are busy.
        assertTrue(took.toMillis() < 2000, took + "");
    }

    @Test
    void linesOfManyThreadsAllArrive() {
        var lines = client.execute("threads 8").stream("stdout").lines().toList();
        assertEquals(4000, lines.size());
        for (int t = 0; t < 8; t++) {
            var name = "t" + t + " ";
            var own = lines.stream().filter(line -> line.startsWith(name)).toList();
            assertEquals(IntStream.range(0, 500).mapToObj(i -> name + i).toList(), own);
        }
    }

    @Test
    void outputAppearsWhileTheCellRuns() {
        var id = client.send(Channel.SHELL, "execute_request", TestClient.cell("print now\nsleep 1500"));
        var start = Instant.now();
        client.await(
                Channel.IOPUB, m -> m.type().equals("stream") && m.parentId().equals(id));
        assertTrue(Duration.between(start, Instant.now()).toMillis() < 1000);
        client.finish(Channel.SHELL, id);
    }

    @Test
    void lateOutputGoesToItsOwnCell() throws Exception {
        var first = client.send(Channel.SHELL, "execute_request", TestClient.cell("late 150"));
        client.finish(Channel.SHELL, first);
        var second = client.execute("sleep 300\nprint second");
        var late = client.await(Channel.IOPUB, message -> message.type().equals("stream"));
        assertEquals(first, late.parentId());
        assertEquals("late from 1", late.text("text"));
        assertEquals("second\n", second.stream("stdout"));
    }

    @Test
    void surrogatePairsAreNotSplit() {
        var cell = client.execute("letters a🎉b");
        assertEquals("a🎉b", cell.stream("stdout"));
        assertEquals("half ? pair", client.execute("half").stream("stdout"));
    }

    @Test
    void aBigTextArrives() {
        var big = "x".repeat(10_000_000);
        assertEquals(big, client.execute("value " + big).result());
        assertEquals(big + "\n", client.execute("print " + big).stream("stdout"));
    }

    @Test
    void aMillionLinesArriveWholeAlsoForWhoReadsThemLater() throws Exception {
        try (var late = kernel.client()) {
            var id = client.send(Channel.SHELL, "execute_request", TestClient.cell("lines 1000000"));
            assertEquals(
                    1_000_000,
                    client.finish(Channel.SHELL, id).stream("stdout").lines().count());
            var read = new TestClient.Exchange(null, late.broadcasts(id)).stream("stdout");
            assertEquals(1_000_000, read.lines().count());
            assertTrue(read.endsWith("line 999999\n"));
        }
    }

    @Test
    void whatIsTooMuchIsCutWithOneLine() throws Exception {
        try (var limited = EchoKernel.start(new OutputLimit(2 << 20));
                var reader = limited.client()) {
            var cell = reader.execute("lines 300000\nwarn more\nvalue 7");
            assertEquals(2 << 20, cell.stream("stdout").length());
            assertEquals(
                    "\n[The cell has printed more than 2 M characters; the rest is not shown. The environment variable"
                            + " ELARA_OUTPUT_LIMIT sets this limit.]\n",
                    cell.stream("stderr"));
            assertEquals("7", cell.result());
            assertEquals("again\n", reader.execute("print again").stream("stdout"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', 10485760",
        "5000, 5000",
        "64k, 65536",
        "20M, 20971520",
        "1 GB, 1073741824",
        "0, 9223372036854775807",
        "much, 10485760"
    })
    void theLimitIsASizeInTheEnvironment(String text, long characters) {
        assertEquals(
                characters, OutputLimit.of(Map.of("ELARA_OUTPUT_LIMIT", text)).characters());
    }
}
