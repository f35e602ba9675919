package elara.kernel.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignerTest {
    @Test
    void signsAsRfc4231Says() {
        var signature =
                new Signer("Jefe").sign(List.of("what do ya want ".getBytes(UTF_8), "for nothing?".getBytes(UTF_8)));
        assertEquals("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843", new String(signature, UTF_8));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 36, 63, 64, 65, 200})
    void signsAsTheJdkDoesForKeysOfAnyLength(int length) throws Exception {
        var key = "k".repeat(length);
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key.getBytes(UTF_8), "HmacSHA256"));
        var expected = HexFormat.of().formatHex(mac.doFinal("text".getBytes(UTF_8)));
        assertEquals(expected, new String(new Signer(key).sign(List.of("text".getBytes(UTF_8))), UTF_8));
    }

    @Test
    void refusesAnotherSignature() {
        var signer = new Signer("key");
        var frames = List.of("a".getBytes(UTF_8));
        var signature = signer.sign(frames);
        assertTrue(signer.verify(signature, frames));
        assertFalse(signer.verify(signature, List.of("b".getBytes(UTF_8))));
        assertFalse(signer.verify(new byte[0], frames));
        assertFalse(signer.verify(new Signer("other").sign(frames), frames));
    }

    @Test
    void anEmptyKeyNeitherSignsNorVerifies() {
        var signer = new Signer("");
        assertArrayEquals(new byte[0], signer.sign(List.of(new byte[] {1})));
        assertTrue(signer.verify(new byte[] {9}, List.of(new byte[] {1})));
    }
}
