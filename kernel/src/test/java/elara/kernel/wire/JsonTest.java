package elara.kernel.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"a\":{\"b\":[1,2.5,true,false,null,\"x\"]},\"c\":[]}",
                "{\"big\":12345678901234567890,\"long\":9007199254740993,\"tiny\":-1}",
                "{\"text\":\"żółw 日本 🎉 \\\" \\\\ \\n\\r\\t \\u0000\\u001b \u007f\"}",
                "{\"😀 key\":\"\",\"\":0}"
            })
    void whatIsReadIsWrittenTheSame(String json) throws Exception {
        assertEquals(json, new String(Json.write(Json.read(json.getBytes(UTF_8), "it")), UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "[1]", "\"text\"", "{\"a\":", "{\"a\" 1}", "{} {}", "{\"a\":tru}", "nonsense"})
    void anythingButOneObjectIsRefused(String json) {
        var e = assertThrows(MalformedMessage.class, () -> Json.read(json.getBytes(UTF_8), "the header"));
        assertEquals("the header", e.getMessage().substring(0, 10));
    }

    @Test
    void invalidUtf8IsRefused() {
        var bytes = new byte[] {'{', '"', 'a', '"', ':', '"', (byte) 0xff, (byte) 0xfe, '"', '}'};
        assertThrows(MalformedMessage.class, () -> Json.read(bytes, "it"));
    }

    @Test
    void nestingWithoutEndIsRefused() {
        var bytes = "{\"a\":".repeat(100_000).getBytes(UTF_8);
        assertThrows(MalformedMessage.class, () -> Json.read(bytes, "it"));
    }

    @Test
    void nullCountsAsEmpty() throws Exception {
        assertEquals(Json.object(), Json.read("null".getBytes(UTF_8), "it"));
    }

    @Test
    void halfASurrogatePairBecomesAQuestionMark() {
        var tree = Json.object().put("a", "x\uD83Cy 🎉 \uDF89").put("b", "\uD83C");
        assertEquals("{\"a\":\"x?y 🎉 ?\",\"b\":\"?\"}", new String(Json.write(tree), UTF_8));
    }

    @Test
    void javaValuesBecomeTheirTree() {
        var map = new LinkedHashMap<String, Object>();
        map.put("list", List.of(1, 2L, 3.5, 0.1f, true));
        map.put("nothing", null);
        map.put("array", new Object[] {"x", Arrays.asList(1, null)});
        map.put("bytes", new byte[] {1, 2, 3});
        map.put("nan", Double.NaN);
        map.put("other", Thread.State.NEW);
        assertEquals(
                "{\"list\":[1,2,3.5,0.1,true],\"nothing\":null,\"array\":[\"x\",[1,null]],\"bytes\":\"AQID\","
                        + "\"nan\":null,\"other\":\"NEW\"}",
                new String(Json.write(Json.of(map)), UTF_8));
    }
}
