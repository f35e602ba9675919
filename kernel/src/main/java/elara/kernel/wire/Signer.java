package elara.kernel.wire;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * Signs and verifies messages with HMAC-SHA256 (RFC 2104). Safe for use by many threads.
 *
 * <p>Written out on {@link MessageDigest}, since {@code javax.crypto.Mac} costs a kernel's start 30 ms more.
 */
public final class Signer {
    private static final int BLOCK = 64;

    private final boolean signs;
    private final MessageDigest inner;
    private final MessageDigest outer;

    /**
     * Creates a signer.
     *
     * @param key the connection file's key; when empty, messages are neither signed nor verified
     */
    public Signer(String key) {
        signs = !key.isEmpty();
        var bytes = key.getBytes(StandardCharsets.UTF_8);
        var block = Arrays.copyOf(bytes.length > BLOCK ? sha256().digest(bytes) : bytes, BLOCK);
        inner = sha256();
        outer = sha256();
        for (byte b : block) {
            inner.update((byte) (b ^ 0x36));
            outer.update((byte) (b ^ 0x5c));
        }
    }

    /**
     * Signs frames.
     *
     * @param frames header, parent header, metadata and content
     * @return the signature in hexadecimal digits; empty when the key is
     */
    public byte[] sign(List<byte[]> frames) {
        if (!signs) {
            return new byte[0];
        }
        var digest = copy(inner);
        frames.forEach(digest::update);
        var hash = copy(outer).digest(digest.digest());
        return HexFormat.of().formatHex(hash).getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * Tells whether a signature is right, in a time that does not depend on how much of it is.
     *
     * @param signature what was received
     * @param frames header, parent header, metadata and content
     * @return whether it is theirs
     */
    public boolean verify(byte[] signature, List<byte[]> frames) {
        return !signs || MessageDigest.isEqual(sign(frames), signature);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform must have SHA-256", e);
        }
    }

    private static MessageDigest copy(MessageDigest digest) {
        try {
            return (MessageDigest) digest.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the SHA-256 of this Java platform cannot be copied", e);
        }
    }
}
