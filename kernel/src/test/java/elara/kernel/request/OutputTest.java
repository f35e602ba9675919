package elara.kernel.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import elara.kernel.channel.Channel;
import elara.kernel.channel.TestClient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

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
}
