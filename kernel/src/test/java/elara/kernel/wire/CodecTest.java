package elara.kernel.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class CodecTest {
    private final Codec codec = new Codec(new Signer("key"));

    private List<byte[]> frames() {
        var content = Json.object().put("code", "1+1").put("flag", true).put("n", 3);
        var message = codec.compose("execute_request", Json.object().put("msg_id", "p"), content);
        return new ArrayList<>(codec.encode(message.to(List.of("id".getBytes(UTF_8)))));
    }

    @Test
    void aMessageSurvivesTheWire() throws Exception {
        var frames = frames();
        frames.add(new byte[] {7, 8});
        var message = codec.decode(frames);
        assertEquals("execute_request", message.type());
        assertEquals("p", message.parentId());
        assertEquals("id", new String(message.identities().get(0), UTF_8));
        assertArrayEquals(new byte[] {7, 8}, message.buffers().get(0));
        assertEquals("1+1", message.text("code"));
        assertTrue(message.flag("flag", false));
        assertEquals(3, message.integer("n", 0));
        assertEquals(5, message.integer("absent", 5));
        assertEquals("d", message.text("absent", "d"));
        assertEquals(Json.object(), message.object("absent"));
    }

    @Test
    void theHeaderSaysWhoAndWhen() {
        var first = codec.compose("status", Json.object(), Json.object());
        var second = codec.compose("status", Json.object(), Json.object());
        assertNotEquals(first.id(), second.id());
        assertEquals(first.header().get("session"), second.header().get("session"));
        assertEquals(Message.PROTOCOL_VERSION, first.header().get("version").stringValue());
        var date = first.header().get("date").stringValue();
        OffsetDateTime.parse(date);
        assertTrue(date.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,6})?Z"), date);
    }

    private void refused(String says, Consumer<List<byte[]>> spoil) {
        var frames = frames();
        spoil.accept(frames);
        var e = assertThrows(MalformedMessage.class, () -> codec.decode(frames));
        assertTrue(e.getMessage().contains(says), e.getMessage());
    }

    private void sign(List<byte[]> frames) {
        frames.set(2, new Signer("key").sign(frames.subList(3, 7)));
    }

    @Test
    void framesThatAreNoMessageAreRefusedWithTheReason() {
        refused("no <IDS|MSG>", List::clear);
        refused("no <IDS|MSG> among 6 frames", frames -> frames.remove(1));
        refused("only 4 frames", frames -> frames.remove(6));
        refused("wrong signature", frames -> frames.set(6, "{}".getBytes(UTF_8)));
        refused("not signed", frames -> frames.set(2, new byte[0]));
        refused("header is not JSON", frames -> {
            frames.set(3, "{\"msg_id\":".getBytes(UTF_8));
            sign(frames);
        });
        refused("header.msg_type must be a string, and is missing", frames -> {
            frames.set(3, "{\"msg_id\":\"1\"}".getBytes(UTF_8));
            sign(frames);
        });
        refused("header.msg_id must be a string, and is a number", frames -> {
            frames.set(3, "{\"msg_id\":1,\"msg_type\":\"x\"}".getBytes(UTF_8));
            sign(frames);
        });
        refused("content is an array", frames -> {
            frames.set(6, "[]".getBytes(UTF_8));
            sign(frames);
        });
    }

    @Test
    void contentOfAWrongTypeIsNamed() throws Exception {
        var message = codec.decode(frames());
        assertEquals(
                "content.n of execute_request must be a string, and is a number",
                assertThrows(MalformedMessage.class, () -> message.text("n")).getMessage());
        assertThrows(MalformedMessage.class, () -> message.text("absent"));
        assertThrows(MalformedMessage.class, () -> message.flag("code", true));
        assertThrows(MalformedMessage.class, () -> message.integer("code", 1));
        assertThrows(MalformedMessage.class, () -> message.object("code"));
    }
}
