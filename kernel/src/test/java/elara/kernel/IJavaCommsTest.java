package elara.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import elara.kernel.channel.Channel;
import elara.kernel.channel.TestClient;
import elara.kernel.wire.Json;
import elara.kernel.wire.Message;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.node.ObjectNode;

/** Comms as programs for IJava use them, over real sockets. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IJavaCommsTest {
    private JavaKernel kernel;
    private TestClient client;

    @BeforeAll
    void start() throws Exception {
        kernel = new JavaKernel();
        client = kernel.client;
        var declared = client.execute("""
                import com.google.gson.*;
                import io.github.spencerpark.jupyter.kernel.comm.*;
                import io.github.spencerpark.jupyter.messages.Message;
                import io.github.spencerpark.jupyter.messages.comm.*;

                class Telling extends Comm {
                    Telling(CommManager manager, String id, String target) {
                        super(manager, id, target);
                    }

                    @Override
                    protected void onMessage(Message<CommMsgCommand> message) {
                        var data = message.getContent().getData();
                        System.out.println("heard " + data + message.getMetadata() + message.getBlobs().size());
                        send(data, Map.of("m", 1), message.getBlobs());
                    }

                    @Override
                    protected void onClose(Message<CommCloseCommand> message, boolean sending) {
                        message.getContent().getData().addProperty("last", "word");
                        System.out.println("closed " + sending);
                    }
                }

                CommManager manager = getKernelInstance().getCommManager();
                """);
        assertEquals("ok", declared.status(), declared.toString());
    }

    @AfterAll
    void stop() {
        kernel.close();
    }

    private List<Message> say(String type, String id, ObjectNode data) {
        ObjectNode content = Json.object().put("comm_id", id).put("target_name", "told");
        return client.broadcasts(client.send(Channel.SHELL, type, content.set("data", data)));
    }

    private static String data(Message message) {
        return message.content().get("data").toString();
    }

    @Test
    void aCommThatTheNotebookOpens() {
        var opened = client.execute("""
                var mine = manager.openComm("page", (m, id, target, opening) -> {
                    opening.getContent().getData().addProperty("count", 3);
                    opening.getMetadata().put("version", "2");
                    return new Telling(m, id, target);
                });
                var said = new JsonObject();
                said.add("list", JsonParser.parseString("[1, 2.5, null, true]"));
                mine.send(said);
                mine.send(said, Map.of("m", 1), List.of(new byte[] {7}));
                mine.getID()
                """);
        assertEquals("ok", opened.status(), opened.toString());
        assertEquals(List.of("execute_input", "comm_open", "comm_msg", "comm_msg", "execute_result"), opened.types());
        var opening = opened.broadcasts().get(1);
        assertEquals("page", opening.content().path("target_name").stringValue());
        assertEquals(opened.result(), opening.content().path("comm_id").stringValue());
        assertEquals("{\"count\":3}", data(opening));
        assertEquals("{\"version\":\"2\"}", opening.metadata().toString());
        assertEquals("{\"list\":[1,2.5,null,true]}", data(opened.broadcasts().get(2)));
        var withMore = opened.broadcasts().get(3);
        assertEquals("{\"m\":1}", withMore.metadata().toString());
        assertEquals(7, withMore.buffers().get(0)[0]);

        var answer = say("comm_msg", opened.result(), Json.object().put("x", 1));
        assertEquals(
                "heard {\"x\":1}{}0\n", answer.get(0).content().path("text").stringValue());
        assertEquals("{\"x\":1}", data(answer.get(1)));

        var closed = client.execute(
                "mine.close(); mine.close(); mine.isClosed() && manager.getCommByID(mine.getID()) == null");
        assertEquals("true", closed.result());
        assertEquals("closed true\n", closed.stream("stdout"));
        assertEquals(
                "{\"last\":\"word\"}", closed.first("comm_close").get("data").toString());
        assertEquals(1, closed.types().stream().filter("comm_close"::equals).count());
        var tooLate = client.execute("mine.send(said);");
        assertEquals("error", tooLate.status());
    }

    @Test
    void aCommThatThePageOpens() {
        client.execute("""
                manager.registerTarget("told", (m, id, target, opening) -> {
                    System.out.println("opened with " + opening.getContent().getData());
                    var comm = new Telling(m, id, target);
                    comm.send(opening.getContent().getData());
                    return comm;
                });
                """);
        var opened = say("comm_open", "c1", Json.object().put("a", "b"));
        assertEquals(
                "opened with {\"a\":\"b\"}\n",
                opened.get(0).content().path("text").stringValue());
        assertEquals("{\"a\":\"b\"}", data(opened.get(1)));
        assertEquals(
                "true",
                client.execute("manager.getCommByID(\"c1\") instanceof Telling").result());
        var info = client.ask("comm_info_request", Json.object().put("target_name", "told"));
        assertEquals(
                "{\"c1\":{\"target_name\":\"told\"}}",
                info.reply().content().get("comms").toString());
        var closed = say("comm_close", "c1", Json.object());
        assertEquals("closed false\n", closed.get(0).content().path("text").stringValue());
        assertEquals(
                "true", client.execute("manager.getCommByID(\"c1\") == null").result());

        client.execute("manager.unregisterTarget(\"told\");");
        assertEquals(
                List.of("comm_close"),
                say("comm_open", "c2", Json.object()).stream()
                        .map(Message::type)
                        .toList());
    }

    @Test
    void aCommThatIsRegisteredHearsAndOneThatIsUnregisteredDoesNot() {
        client.execute("var known = new Telling(manager, \"c3\", \"told\"); manager.registerComm(known);");
        assertTrue(say("comm_msg", "c3", Json.object()).toString().contains("heard {}"));
        client.execute("manager.unregisterComm(\"c3\");");
        assertEquals(List.of(), say("comm_msg", "c3", Json.object()));
    }

    @Test
    void whatIsNoObjectIsTold() {
        client.execute("manager.registerComm(new Telling(manager, \"c4\", \"told\"));");
        ObjectNode content = Json.object().put("comm_id", "c4");
        var told = client.broadcasts(client.send(Channel.SHELL, "comm_msg", content.set("data", Json.of(List.of(1)))));
        assertTrue(told.get(0).content().path("text").stringValue().contains("no JSON object: [1]"), told.toString());
    }
}
