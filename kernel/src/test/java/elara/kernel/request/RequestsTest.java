package elara.kernel.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import elara.kernel.channel.Channel;
import elara.kernel.channel.TestClient;
import elara.kernel.wire.Json;
import elara.kernel.wire.Message;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every request but the execution of cells. */
class RequestsTest extends RunningKernel {
    @ParameterizedTest
    @EnumSource(
            value = Channel.class,
            names = {"SHELL", "CONTROL"})
    void kernelInfoTellsOfTheLanguage(Channel channel) {
        var info = client.ask(channel, "kernel_info_request", Json.object());
        var content = info.reply().content();
        assertEquals("kernel_info_reply", info.reply().type());
        assertEquals("ok", info.status());
        assertEquals(Message.PROTOCOL_VERSION, content.path("protocol_version").stringValue());
        assertEquals("echo", content.path("implementation").stringValue());
        assertEquals(
                ".echo", content.path("language_info").path("file_extension").stringValue());
        assertEquals(
                "https://example.org",
                content.path("help_links").path(0).path("url").stringValue());
        assertEquals(List.of(), info.types());
    }

    @Test
    void completionsHaveTypes() {
        var content = client.ask(
                        "complete_request", Json.object().put("code", "🎉 pr").put("cursor_pos", 4))
                .reply()
                .content();
        assertEquals("ok", content.path("status").stringValue());
        assertEquals("[\"print\"]", content.get("matches").toString());
        assertEquals(0, content.path("cursor_start").intValue(-1));
        assertEquals(4, content.path("cursor_end").intValue());
        var type = content.path("metadata").path("_jupyter_types_experimental").path(0);
        assertEquals("verb", type.path("type").stringValue());
        assertEquals("print text", type.path("signature").stringValue());
    }

    @Test
    void aCursorBeyondTheEndIsAtTheEnd() {
        for (int cursor : new int[] {4, 99, -3}) {
            var content = client.ask(
                            "complete_request",
                            Json.object().put("code", "🎉 pr").put("cursor_pos", cursor))
                    .reply()
                    .content();
            assertEquals(
                    Math.max(0, Math.min(4, cursor)), content.path("cursor_end").intValue());
        }
    }

    @Test
    void inspectionFindsOrSaysThatItDoesNot() {
        var found = client.ask(
                        "inspect_request", Json.object().put("code", "print").put("detail_level", 1))
                .reply()
                .content();
        assertTrue(found.path("found").booleanValue());
        assertEquals("prints, 1", found.path("data").path("text/plain").stringValue());
        var missing = client.ask(
                        "inspect_request", Json.object().put("code", "x").put("cursor_pos", 0))
                .reply()
                .content();
        assertEquals("ok", missing.path("status").stringValue());
        assertFalse(missing.path("found").booleanValue(true));
        assertEquals(Json.object(), missing.get("data"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"complete", "incomplete", "invalid", "unknown"})
    void completenessIsOneOfFour(String verdict) {
        var content = client.ask("is_complete_request", Json.object().put("code", verdict))
                .reply()
                .content();
        assertEquals(verdict, content.path("status").stringValue());
        assertEquals(
                verdict.equals("incomplete") ? "  " : "", content.path("indent").stringValue());
    }

    @Test
    void aCommThatNobodyKnowsIsClosed() {
        var id = client.send(
                Channel.SHELL, "comm_open", Json.object().put("comm_id", "c1").put("target_name", "none"));
        var broadcasts = client.broadcasts(id);
        assertEquals("comm_close", broadcasts.get(0).type());
        assertEquals("c1", broadcasts.get(0).content().path("comm_id").stringValue());
        assertEquals(
                List.of(),
                client.broadcasts(
                        client.send(Channel.SHELL, "comm_close", Json.object().put("comm_id", "unknown"))));
        var info = client.ask("comm_info_request", Json.object().put("target_name", "none"));
        assertEquals("{\"status\":\"ok\",\"comms\":{}}", info.reply().content().toString());
    }

    @ParameterizedTest
    @EnumSource(
            value = Channel.class,
            names = {"SHELL", "CONTROL"})
    void anUnknownTypeGetsBusyAndIdleAndNothingElse(Channel channel) {
        var id = client.send(channel, "bogus_request", Json.object());
        assertEquals(List.of(), client.broadcasts(id));
        assertNull(client.poll(channel, message -> message.parentId().equals(id), 50));
    }

    @Test
    void controlAnswersWhileACellRuns() {
        var cell = client.send(Channel.SHELL, "execute_request", TestClient.cell("sleep 20000"));
        client.await(Channel.IOPUB, message -> message.type().equals("execute_input"));
        long start = System.nanoTime();
        assertEquals(
                "ok",
                client.ask(Channel.CONTROL, "kernel_info_request", Json.object())
                        .status());
        client.beat(new byte[] {1});
        var queued = client.send(Channel.SHELL, "kernel_info_request", Json.object());
        assertEquals(
                "ok",
                client.ask(Channel.CONTROL, "interrupt_request", Json.object()).status());
        assertTrue(System.nanoTime() - start < TimeUnit.SECONDS.toNanos(5));
        assertEquals(
                "error",
                client.await(Channel.SHELL, m -> m.parentId().equals(cell))
                        .content()
                        .path("status")
                        .stringValue());
        assertEquals("ok", client.finish(Channel.SHELL, queued).status());
    }

    @Test
    void anInterruptOnTheShellChannelDoesNotQueueEither() {
        var cell = client.send(Channel.SHELL, "execute_request", TestClient.cell("sleep 20000"));
        client.await(Channel.IOPUB, message -> message.type().equals("execute_input"));
        assertEquals(
                "ok",
                client.ask(Channel.SHELL, "interrupt_request", Json.object()).status());
        assertEquals(
                "error",
                client.await(Channel.SHELL, m -> m.parentId().equals(cell))
                        .content()
                        .path("status")
                        .stringValue());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void shutdownIsAnsweredWhereItCameFromWhileACellRuns(boolean restart) throws Exception {
        client.send(Channel.SHELL, "execute_request", TestClient.cell("print last words\nsleep 20000"));
        client.await(Channel.IOPUB, message -> message.type().equals("execute_input"));
        var ended = CompletableFuture.supplyAsync(() -> {
            try {
                boolean again = kernel.awaitShutdown();
                long start = System.nanoTime();
                kernel.close();
                assertTrue(Duration.ofNanos(System.nanoTime() - start).toMillis() < 1500);
                return again;
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        var reply =
                client.ask(Channel.CONTROL, "shutdown_request", Json.object().put("restart", restart));
        assertEquals("shutdown_reply", reply.reply().type());
        assertEquals("ok", reply.status());
        assertEquals(restart, reply.reply().content().path("restart").booleanValue(!restart));
        assertEquals(List.of("shutdown_reply"), reply.types());
        assertEquals(
                "last words\n",
                client.await(Channel.IOPUB, m -> m.type().equals("stream")).text("text"));
        assertEquals(restart, ended.get(5, TimeUnit.SECONDS));
    }

    @Test
    void usageIsThatOfThisProcess() {
        client.ask(Channel.CONTROL, "usage_request", Json.object());
        var end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(100);
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        var usage = client.ask(Channel.CONTROL, "usage_request", Json.object()).reply();
        assertEquals("usage_reply", usage.type());
        assertEquals(ProcessHandle.current().pid(), usage.content().path("pid").longValue());
        assertTrue(usage.content().path("kernel_memory").longValue() > 10_000_000, usage.toString());
        assertTrue(usage.content().path("kernel_cpu").doubleValue() > 1, usage.toString());
        assertTrue(usage.content().path("cpu_count").intValue() >= 1);
        assertFalse(usage.content().path("hostname").stringValue().isEmpty());
        var memory = usage.content().path("host_virtual_memory");
        assertTrue(memory.path("total").longValue() >= memory.path("available").longValue());
    }

    @Test
    void thereIsNoDebuggerAndItSaysSo() {
        var info = client.ask("kernel_info_request", Json.object()).reply().content();
        assertEquals("[\"kernel subshells\"]", info.get("supported_features").toString());
        var answer = client.ask(
                        Channel.CONTROL,
                        "debug_request",
                        Json.object().put("seq", 7).put("type", "request").put("command", "initialize"))
                .reply();
        assertEquals("debug_reply", answer.type());
        assertFalse(answer.content().path("success").booleanValue(true));
        assertEquals(7, answer.content().path("request_seq").intValue());
    }

    private String subshells() {
        return client.ask(Channel.CONTROL, "list_subshell_request", Json.object())
                .reply()
                .content()
                .get("subshell_id")
                .toString();
    }

    @Test
    void subshellsAreOpenedListedAndClosed() throws Exception {
        assertEquals("[]", subshells());
        var created = client.ask(Channel.CONTROL, "create_subshell_request", Json.object());
        assertEquals("ok", created.status());
        var id = created.reply().content().path("subshell_id").stringValue();
        assertEquals("[\"" + id + "\"]", subshells());
        var busy = client.send(Channel.SHELL, "execute_request", TestClient.cell("sleep 300\nvalue main"));
        var beside = inSubshell(id, "value beside");
        var first = client.await(Channel.SHELL, message -> true);
        assertEquals(beside, first.parentId());
        assertEquals(id, first.parentHeader().path("subshell_id").stringValue());
        assertEquals("main", client.finish(Channel.SHELL, busy).result());
        var deleted = client.ask(
                Channel.CONTROL, "delete_subshell_request", Json.object().put("subshell_id", id));
        assertEquals("ok", deleted.status());
        assertEquals("[]", subshells());
        var lost = inSubshell(id, "value 1");
        var unknown = client.await(Channel.SHELL, message -> message.parentId().equals(lost));
        assertEquals("error", unknown.content().path("status").stringValue());
        assertTrue(unknown.text("evalue").contains("no such subshell"), unknown.text("evalue"));
        assertEquals(
                "error",
                client.ask(
                                Channel.CONTROL,
                                "delete_subshell_request",
                                Json.object().put("subshell_id", id))
                        .status());
    }

    @Test
    void anErrorInASubshellAbortsOnlyWhatIsQueuedThere() {
        var id = client.ask(Channel.CONTROL, "create_subshell_request", Json.object())
                .reply()
                .content()
                .path("subshell_id")
                .stringValue();
        var slow = client.send(Channel.SHELL, "execute_request", TestClient.cell("sleep 300"));
        var queued = client.send(Channel.SHELL, "execute_request", TestClient.cell("value main"));
        inSubshell(id, "sleep 50\nfail it");
        var aborted = inSubshell(id, "value aborted");
        assertEquals("aborted", client.finish(Channel.SHELL, aborted).status());
        assertEquals("ok", client.finish(Channel.SHELL, slow).status());
        assertEquals("main", client.finish(Channel.SHELL, queued).result());
    }

    private String inSubshell(String id, String code) {
        var plain = client.compose("execute_request", TestClient.cell(code));
        plain.header().put("subshell_id", id);
        client.sendFrames(Channel.SHELL, client.encode(plain));
        return plain.id();
    }
}
