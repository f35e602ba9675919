package elara.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import elara.kernel.channel.Channel;
import elara.kernel.channel.TestClient;
import elara.kernel.wire.Json;
import elara.kernel.wire.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.node.ObjectNode;

/** What a kernel does while a cell runs: it answers questions, runs the cells of subshells, and talks over comms. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BesideACellTest {
    private static final String ENDLESS =
            "System.out.println(\"begun\"); for (long i = 0; ; i++) { if (i == -1) break; }";
    private JavaKernel kernel;
    private TestClient client;

    @BeforeAll
    void start() throws Exception {
        kernel = new JavaKernel();
        client = kernel.client;
        client.execute("var greeting = \"hello\"; int twice(int n) { return 2 * n; }");
        // The first of each kind takes longer, as the compiler gets to know the class path.
        ask("complete_request", "greeting.");
        ask("inspect_request", "Math.max");
    }

    @AfterAll
    void stop() {
        kernel.close();
    }

    private ObjectNode ask(String type, String code) {
        var content = Json.object().put("code", code).put("cursor_pos", code.length());
        return client.ask(type, content).reply().content();
    }

    private void assertStopped(String id) {
        kernel.interrupt();
        assertEquals("error", client.finish(Channel.SHELL, id).status());
    }

    private String subshell() {
        return client.ask(Channel.CONTROL, "create_subshell_request", Json.object())
                .reply()
                .content()
                .path("subshell_id")
                .stringValue();
    }

    private static ObjectNode in(String subshell) {
        return Json.object().put("subshell_id", subshell);
    }

    @Test
    void questionsAreAnsweredInOrderAndSoon() throws Exception {
        var cell = kernel.begin(ENDLESS);
        var questions = List.of(
                List.of("complete_request", "greeting.subs"),
                List.of("inspect_request", "greeting"),
                List.of("inspect_request", "Math.max"),
                List.of("is_complete_request", "int f() {"),
                List.of("kernel_info_request", ""),
                List.of("comm_info_request", ""),
                List.of("history_request", ""));
        var start = System.nanoTime();
        var ids = new ArrayList<String>();
        for (var question : questions) {
            var content = Json.object()
                    .put("code", question.get(1))
                    .put("cursor_pos", question.get(1).length())
                    .put("hist_access_type", "tail");
            ids.add(client.send(Channel.SHELL, question.get(0), content));
        }
        var replies = new ArrayList<Message>();
        for (int i = 0; i < ids.size(); i++) {
            replies.add(client.await(Channel.SHELL, message -> true));
        }
        var millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        assertEquals(ids, replies.stream().map(Message::parentId).toList());
        assertTrue(millis < 1000, "all of them took " + millis + " ms");
        assertEquals(
                "substring(", replies.get(0).content().path("matches").path(0).stringValue());
        assertTrue(replies.get(1).content().path("data").toString().contains("hello"));
        assertTrue(replies.get(2).content().path("found").booleanValue());
        assertStopped(cell);
    }

    @Test
    void aQuestionRightBehindADeclarationKnowsIt() {
        var cell = client.send(Channel.SHELL, "execute_request", TestClient.cell("int recentlyDeclared = 1;"));
        var question =
                client.send(Channel.SHELL, "complete_request", Json.object().put("code", "recentlyDecl"));
        client.finish(Channel.SHELL, cell);
        var matches = client.finish(Channel.SHELL, question).reply().content().get("matches");
        assertEquals("[\"recentlyDeclared\"]", matches.toString());
    }

    @Test
    void aVariableWhoseTextTakesForEverDoesNotHoldUpTheCell() throws Exception {
        client.execute("class Slow { public synchronized String toString() { return \"slow\"; } }"
                + " var slow = new Slow();");
        var cell = kernel.begin(
                "synchronized (slow) { System.out.println(\"begun\"); Thread.sleep(800); } int after = 1 + 1; after");
        var start = System.nanoTime();
        var found = ask("inspect_request", "slow");
        assertTrue(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start) < 700);
        assertTrue(found.path("data").toString().contains("Slow slow"), found.toString());
        assertEquals("2", client.finish(Channel.SHELL, cell).result());
    }

    @Test
    void aSubshellRunsItsCellsBesideTheOthers() {
        var subshell = subshell();
        var cell = kernel.begin(ENDLESS);
        var other = kernel.send(
                "execute_request",
                TestClient.cell("System.out.println(greeting); int shared = twice(21); shared"),
                in(subshell));
        var done = client.finish(Channel.SHELL, other);
        assertEquals("42", done.result());
        assertEquals("hello\n", done.stream("stdout"));
        assertStopped(cell);
        // One session behind both.
        assertEquals("42", client.execute("shared").result());
    }

    @Test
    void cellsThatRunAtOnceWriteEachToTheirOwnParent() {
        var subshell = subshell();
        var code = "System.out.println(\"begun\"); Thread.sleep(100); for (int i = 0; i < 200; i++)"
                + " { System.out.println(\"%s\" + i); Thread.sleep(1); }";
        var one = kernel.begin(code.formatted("one"));
        var two = kernel.begin(code.formatted("two"), in(subshell));
        assertEquals(
                200,
                client.finish(Channel.SHELL, one).stream("stdout")
                        .lines()
                        .filter(line -> line.startsWith("one"))
                        .count());
        assertFalse(client.finish(Channel.SHELL, two).stream("stdout").contains("one"));
    }

    @Test
    void anInterruptStopsTheCellsOfAllSubshells() {
        var one = kernel.begin(ENDLESS);
        var two = kernel.begin(ENDLESS, in(subshell()));
        kernel.interrupt();
        assertEquals("error", client.finish(Channel.SHELL, one).status());
        assertEquals("error", client.finish(Channel.SHELL, two).status());
        assertEquals("2", client.execute("1 + 1").result());
    }

    @Test
    void aCommIsServedByTheProgramThatHasRegisteredItsTarget() {
        var registered = client.execute("""
                registerComm("echo", (comm, opening) -> {
                    comm.send(Map.of("opened", opening.data()));
                    comm.onMessage(message -> {
                        System.out.println("heard " + message.data());
                        comm.send(message.data(), message.buffers().toArray(new byte[0][]));
                    });
                    comm.onClose(message -> System.out.println("closed"));
                });""");
        assertEquals("ok", registered.status(), registered.toString());
        var open = client.broadcasts(client.send(
                Channel.SHELL,
                "comm_open",
                Json.object()
                        .put("comm_id", "c7")
                        .put("target_name", "echo")
                        .set("data", Json.object().put("x", 1))));
        assertEquals("{\"opened\":{\"x\":1}}", open.get(0).content().get("data").toString());
        var info = client.ask("comm_info_request", Json.object().put("target_name", "echo"));
        assertEquals(
                "{\"c7\":{\"target_name\":\"echo\"}}",
                info.reply().content().get("comms").toString());
        var plain = client.compose(
                "comm_msg", Json.object().put("comm_id", "c7").set("data", Json.of(List.of(1.5, "two"))));
        var message = new Message(
                plain.identities(),
                plain.header(),
                plain.parentHeader(),
                plain.metadata(),
                plain.content(),
                List.of(new byte[] {1, 2, 3}));
        client.sendFrames(Channel.SHELL, client.encode(message));
        var answer = client.broadcasts(message.id());
        assertEquals("heard [1.5, two]\n", answer.get(0).content().path("text").stringValue());
        assertEquals("[1.5,\"two\"]", answer.get(1).content().get("data").toString());
        assertEquals(3, answer.get(1).buffers().get(0)[2]);
        var closed = client.broadcasts(
                client.send(Channel.SHELL, "comm_close", Json.object().put("comm_id", "c7")));
        assertEquals("closed\n", closed.get(0).content().path("text").stringValue());
        assertEquals(
                "{}",
                client.ask("comm_info_request", Json.object())
                        .reply()
                        .content()
                        .get("comms")
                        .toString());
    }

    @Test
    void theProgramOpensCommsItself() {
        var opened = client.execute("var mine = openComm(\"page\", Map.of(\"a\", 1), Map.of(\"version\", \"2\"));"
                + " mine.send(List.of(2)); mine.close(); mine.close();");
        assertEquals(List.of("execute_input", "comm_open", "comm_msg", "comm_close"), opened.types());
        assertEquals("page", opened.first("comm_open").path("target_name").stringValue());
        assertEquals(
                "{\"version\":\"2\"}", opened.broadcasts().get(1).metadata().toString());
    }

    @Test
    void whatFailsInACommIsToldAndTheNextCellRuns() {
        client.execute("registerComm(\"bad\", (comm, opening) -> { throw new IllegalStateException(\"no comm\"); });");
        var told = client.broadcasts(client.send(
                Channel.SHELL, "comm_open", Json.object().put("comm_id", "c8").put("target_name", "bad")));
        assertEquals(
                List.of("comm_close", "stream"),
                told.stream().map(Message::type).toList());
        assertTrue(told.get(1).content().path("text").stringValue().contains("no comm"));
        assertEquals("2", client.execute("1 + 1").result());
    }
}
