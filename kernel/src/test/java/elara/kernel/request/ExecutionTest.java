package elara.kernel.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import elara.kernel.channel.Channel;
import elara.kernel.channel.TestClient;
import elara.kernel.wire.Json;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@code execute_request} promises, asked of a whole kernel over its sockets. */
class ExecutionTest extends RunningKernel {
    private static int count(TestClient.Exchange exchange) {
        return exchange.reply().content().path("execution_count").intValue();
    }

    @Test
    void aCellGoesDownAndItsResultComesBack() {
        var cell = client.execute("value 42");
        assertEquals("ok", cell.status());
        assertEquals(List.of("execute_input", "execute_result"), cell.types());
        assertEquals("value 42", cell.first("execute_input").path("code").stringValue());
        assertEquals("42", cell.result());
        assertEquals(1, count(cell));
        assertEquals(1, cell.first("execute_input").path("execution_count").intValue());
        assertEquals(1, cell.first("execute_result").path("execution_count").intValue());
        assertEquals(Json.object(), cell.reply().content().get("user_expressions"));
        assertEquals(Json.array(), cell.reply().content().get("payload"));
    }

    @Test
    void anErrorIsTheSameInTheReplyAndOnIopub() {
        var cell = client.execute("fail boom");
        assertEquals(List.of("execute_input", "error"), cell.types());
        assertEquals("error", cell.status());
        for (var name : List.of("ename", "evalue", "traceback")) {
            assertEquals(cell.first("error").get(name), cell.reply().content().get(name));
        }
        assertEquals("EchoError", cell.first("error").path("ename").stringValue());
        assertEquals(1, count(cell));
    }

    @Test
    void aFaultOfTheInterpreterIsAnErrorOfTheCell() {
        var cell = client.execute("crash within");
        assertEquals(
                "java.lang.IllegalStateException",
                cell.first("error").path("ename").stringValue());
        assertEquals("within", cell.reply().content().path("evalue").stringValue());
        assertEquals("1", client.execute("value 1").result());
    }

    @Test
    void onlyStoredCellsCount() {
        assertEquals(1, count(client.execute("value a")));
        var unstored = client.ask("execute_request", TestClient.cell("value b").put("store_history", false));
        assertEquals(List.of("execute_input", "execute_result"), unstored.types());
        assertEquals(2, count(client.execute("value c")));
        client.ask("execute_request", TestClient.cell("value d").put("silent", true));
        assertEquals(3, count(client.execute("fail e")));
        assertEquals(4, count(client.execute("value f")));
    }

    @Test
    void aSilentCellShowsNothing() {
        var silent = client.ask(
                "execute_request", TestClient.cell("print x\nshow y\nvalue z").put("silent", true));
        assertEquals("ok", silent.status());
        assertEquals(List.of(), silent.types());
        var failed = client.ask("execute_request", TestClient.cell("fail z").put("silent", true));
        assertEquals("error", failed.status());
        assertEquals(List.of(), failed.types());
    }

    @Test
    void userExpressionsAreEvaluatedAfterTheCell() {
        var content = TestClient.cell("value 1");
        content.set(
                "user_expressions",
                Json.object().put("a", "value 2").put("b", "fail no").put("c", "crash c"));
        var answers = client.ask("execute_request", content).reply().content().get("user_expressions");
        assertEquals("ok", answers.path("a").path("status").stringValue());
        assertEquals("2", answers.path("a").path("data").path("text/plain").stringValue());
        assertTrue(answers.path("a").path("metadata").isObject());
        assertEquals("error", answers.path("b").path("status").stringValue());
        assertEquals("EchoError", answers.path("b").path("ename").stringValue());
        assertEquals("c", answers.path("c").path("evalue").stringValue());
    }

    @Test
    void payloadsAreInTheReply() {
        var payload = client.execute("page manual\nnext more").reply().content().get("payload");
        assertEquals("page", payload.path(0).path("source").stringValue());
        assertEquals("manual", payload.path(0).path("data").path("text/plain").stringValue());
        assertEquals(0, payload.path(0).path("start").intValue(-1));
        assertEquals("set_next_input", payload.path(1).path("source").stringValue());
        assertEquals("more", payload.path(1).path("text").stringValue());
        assertFalse(payload.path(1).path("replace").booleanValue());
    }

    @Test
    void displaysAreShownUpdatedAndCleared() {
        var cell = client.execute("print before\nshow x\nupdate x\nclear");
        assertEquals(
                List.of("execute_input", "stream", "display_data", "update_display_data", "clear_output"),
                cell.types());
        var shown = cell.first("display_data");
        assertEquals("x", shown.path("data").path("text/plain").stringValue());
        assertEquals("AQID", shown.path("data").path("image/png").stringValue());
        assertEquals("id-x", shown.path("transient").path("display_id").stringValue());
        assertEquals(
                "x!",
                cell.first("update_display_data")
                        .path("data")
                        .path("text/plain")
                        .stringValue());
        assertTrue(cell.first("clear_output").path("wait").booleanValue());
    }

    @Test
    void jsonTypesGoAsJson() {
        var data = client.execute("json").first("execute_result").get("data");
        assertEquals("{\"a\":[1,2.5]}", data.get("application/json").toString());
    }

    private List<String> queuedBehind(boolean stops) {
        var first = client.send(
                Channel.SHELL,
                "execute_request",
                TestClient.cell("sleep 200\nfail x").put("stop_on_error", stops));
        var queued = new ArrayList<String>();
        for (int i = 0; i < 3; i++) {
            queued.add(client.send(Channel.SHELL, "execute_request", TestClient.cell("value " + i)));
        }
        var info = client.send(Channel.SHELL, "kernel_info_request", Json.object());
        assertEquals("error", client.finish(Channel.SHELL, first).status());
        var statuses = queued.stream()
                .map(id -> client.finish(Channel.SHELL, id).status())
                .toList();
        assertEquals("ok", client.finish(Channel.SHELL, info).status());
        assertEquals("9", client.execute("value 9").result());
        return statuses;
    }

    @Test
    void whatIsQueuedBehindAnErrorIsAborted() {
        assertEquals(List.of("aborted", "aborted", "aborted"), queuedBehind(true));
    }

    @Test
    void unlessTheFailingCellSaysNotTo() {
        assertEquals(List.of("ok", "ok", "ok"), queuedBehind(false));
    }

    @Test
    void whatFollowsAnErrorsReplyIsNeverAborted() {
        for (int i = 0; i < 50; i++) {
            var failed = client.send(Channel.SHELL, "execute_request", TestClient.cell("fail"));
            client.await(Channel.SHELL, message -> message.parentId().equals(failed));
            assertEquals("ok", client.execute("value 1").status());
        }
    }

    @Test
    void aThousandQueuedCellsAreServedInOrder() {
        var sent = new ArrayList<String>();
        for (int i = 0; i < 1000; i++) {
            sent.add(client.send(Channel.SHELL, "execute_request", TestClient.cell("value " + i)));
        }
        for (int i = 0; i < 1000; i++) {
            var cell = client.finish(Channel.SHELL, sent.get(i));
            assertEquals(String.valueOf(i), cell.result());
            assertEquals(i + 1, count(cell));
        }
    }

    @Test
    void aQuestionIsAskedOnStdinAndItsAnswerReturns() {
        var id = client.send(
                Channel.SHELL,
                "execute_request",
                TestClient.cell("print who\nask name?").put("allow_stdin", true));
        var question = client.await(Channel.STDIN, message -> message.parentId().equals(id));
        assertEquals("input_request", question.type());
        assertEquals("name?", question.content().path("prompt").stringValue());
        assertFalse(question.content().path("password").booleanValue(true));
        client.send(Channel.STDIN, "input_reply", Json.object().put("value", "Ada"));
        var cell = client.finish(Channel.SHELL, id);
        assertEquals("Ada", cell.result());
        assertEquals(List.of("execute_input", "stream", "execute_result"), cell.types());
    }

    @Test
    void aPasswordIsAskedForHidden() {
        var id = client.send(
                Channel.SHELL,
                "execute_request",
                TestClient.cell("password secret").put("allow_stdin", true));
        var question = client.await(Channel.STDIN, message -> message.parentId().equals(id));
        assertTrue(question.content().path("password").booleanValue());
        client.send(Channel.STDIN, "input_reply", Json.object().put("value", "xyz"));
        assertEquals("xyz", client.finish(Channel.SHELL, id).result());
    }

    @Test
    void anAnswerToNothingIsIgnored() {
        client.send(Channel.STDIN, "input_reply", Json.object().put("value", "stale"));
        client.send(Channel.STDIN, "input_reply", Json.object().put("value", 5));
        client.execute("value 1");
        aQuestionIsAskedOnStdinAndItsAnswerReturns();
    }

    @Test
    void aRefusedQuestionIsAnError() {
        var cell = client.execute("ask name?");
        assertEquals("InputRefused", cell.reply().content().path("ename").stringValue());
        assertNull(client.poll(Channel.STDIN, message -> true, 50));
    }

    @Test
    void anInterruptEndsACellThatWaitsForAnAnswer() {
        var id = client.send(
                Channel.SHELL, "execute_request", TestClient.cell("ask name?").put("allow_stdin", true));
        client.await(Channel.STDIN, message -> message.parentId().equals(id));
        assertEquals(
                "ok",
                client.ask(Channel.CONTROL, "interrupt_request", Json.object()).status());
        assertEquals(
                "Interrupted",
                client.finish(Channel.SHELL, id).reply().content().path("ename").stringValue());
        assertEquals("1", client.execute("value 1").result());
    }

    @Test
    void anInterruptThatComesBeforeTheInterpreterBeginsEndsTheCell() {
        var id = client.send(Channel.SHELL, "execute_request", TestClient.cell("begin late\nsleep 20000"));
        client.await(Channel.IOPUB, message -> message.type().equals("execute_input"));
        assertEquals(
                "ok",
                client.ask(Channel.CONTROL, "interrupt_request", Json.object()).status());
        var reply = client.await(Channel.SHELL, message -> message.parentId().equals(id));
        assertEquals("Interrupted", reply.content().path("ename").stringValue());
        assertEquals("1", client.execute("value 1").result());
    }

    @Test
    void interruptsAsCellsEndHarmNoLaterCell() {
        for (int i = 0; i < 100; i++) {
            var cell = client.send(Channel.SHELL, "execute_request", TestClient.cell("sleep 1"));
            client.ask(Channel.CONTROL, "interrupt_request", Json.object());
            client.finish(Channel.SHELL, cell);
            assertEquals("ok", client.execute("sleep 1").status());
        }
    }

    @Test
    void anInterruptThatComesTooLateHarmsNothing() {
        client.execute("stale-interrupt");
        assertEquals("ok", client.execute("sleep 1").status());
        assertEquals(
                "ok",
                client.ask(Channel.CONTROL, "interrupt_request", Json.object()).status());
        assertEquals("ok", client.execute("sleep 1").status());
    }
}
