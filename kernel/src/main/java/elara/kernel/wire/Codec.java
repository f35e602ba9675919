package elara.kernel.wire;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.node.ObjectNode;

/**
 * Frames to messages and back, and new messages of one session. Safe for use by many threads.
 *
 * <p>A message's frames are {@code identities..., <IDS|MSG>, signature, header, parent header, metadata, content,
 * buffers...}.
 */
public final class Codec {
    private static final byte[] DELIMITER = "<IDS|MSG>".getBytes(StandardCharsets.US_ASCII);
    private static final int SIGNED = 4;
    private static final int REMEMBERED = 1 << 14;

    private final Signer signer;
    private final String session = UUID.randomUUID().toString();
    private final Set<String> seen = new LinkedHashSet<>();
    private final AtomicLong messages = new AtomicLong();

    /**
     * Starts a session.
     *
     * @param signer signs what goes out and verifies what comes in
     */
    public Codec(Signer signer) {
        this.signer = signer;
    }

    /**
     * Reads a message.
     *
     * @param frames what came in
     * @return the message
     * @throws MalformedMessage if it is not one, not signed with our key, or one that came before
     */
    public Message decode(List<byte[]> frames) throws MalformedMessage {
        int delimiter = 0;
        while (delimiter < frames.size() && !Arrays.equals(frames.get(delimiter), DELIMITER)) {
            delimiter++;
        }
        if (delimiter == frames.size()) {
            throw new MalformedMessage("no <IDS|MSG> among " + frames.size() + " frames");
        }
        int first = delimiter + 2;
        if (frames.size() < first + SIGNED) {
            throw new MalformedMessage("only " + (frames.size() - delimiter - 1) + " frames after <IDS|MSG>; there must"
                    + " be a signature, header, parent header, metadata and content");
        }
        var signed = frames.subList(first, first + SIGNED);
        var signature = frames.get(delimiter + 1);
        if (!signer.verify(signature, signed)) {
            throw new MalformedMessage(signature.length == 0 ? "not signed" : "wrong signature");
        }
        if (signature.length > 0 && !isNew(signature)) {
            throw new MalformedMessage("it came before: the signature is that of an older message");
        }
        var message = new Message(
                frames.subList(0, delimiter),
                Json.read(signed.get(0), "header"),
                Json.read(signed.get(1), "parent header"),
                Json.read(signed.get(2), "metadata"),
                Json.read(signed.get(3), "content"),
                frames.subList(first + SIGNED, frames.size()));
        for (var name : List.of("msg_id", "msg_type")) {
            var member = message.header().get(name);
            if (member == null || !member.isString()) {
                throw new MalformedMessage("header." + name + " must be a string, and is " + Json.kind(member));
            }
        }
        return message;
    }

    /** Whether a right signature comes for the first time, as far back as is remembered. */
    private synchronized boolean isNew(byte[] signature) {
        // What half of it says is enough to tell signatures apart that only who has the key can make.
        if (!seen.add(new String(signature, 0, signature.length / 2, StandardCharsets.US_ASCII))) {
            return false;
        }
        if (seen.size() > REMEMBERED) {
            var oldest = seen.iterator();
            oldest.next();
            oldest.remove();
        }
        return true;
    }

    /**
     * Writes a message.
     *
     * @param message a message
     * @return its frames
     */
    public List<byte[]> encode(Message message) {
        var signed = List.of(
                Json.write(message.header()),
                Json.write(message.parentHeader()),
                Json.write(message.metadata()),
                Json.write(message.content()));
        var frames = new ArrayList<byte[]>(message.identities());
        frames.add(DELIMITER);
        frames.add(signer.sign(signed));
        frames.addAll(signed);
        frames.addAll(message.buffers());
        return frames;
    }

    /**
     * Makes a message of this session, without identities.
     *
     * @param type its type
     * @param parentHeader the header of what caused it; an empty object when nothing did
     * @param content its content
     * @return the message
     */
    public Message compose(String type, ObjectNode parentHeader, ObjectNode content) {
        var header = Json.object()
                .put("msg_id", session + "_" + messages.incrementAndGet())
                .put("msg_type", type)
                .put("username", "kernel")
                .put("session", session)
                .put("date", Instant.now().truncatedTo(ChronoUnit.MICROS).toString())
                .put("version", Message.PROTOCOL_VERSION);
        return new Message(List.of(), header, parentHeader, Json.object(), content, List.of());
    }
}
