package elara.kernel.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import tools.jackson.databind.JsonNode;

/**
 * Writes one tree as JSON. Jackson's own generator takes twice the time for a long text before the optimising compiler
 * has seen it, and a few milliseconds at the kernel's start; this one copies whole stretches.
 */
final class JsonWriter {
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private byte[] bytes = new byte[512];
    private int length;

    byte[] bytes() {
        return Arrays.copyOf(bytes, length);
    }

    void write(JsonNode tree) {
        switch (tree.getNodeType()) {
            case OBJECT -> {
                char before = '{';
                for (var member : tree.properties()) {
                    put(before);
                    text(member.getKey());
                    put(':');
                    write(member.getValue());
                    before = ',';
                }
                if (before == '{') {
                    put(before);
                }
                put('}');
            }
            case ARRAY -> {
                char before = '[';
                for (var element : tree) {
                    put(before);
                    write(element);
                    before = ',';
                }
                if (before == '[') {
                    put(before);
                }
                put(']');
            }
            case STRING -> text(tree.stringValue());
            case NUMBER, BOOLEAN -> put(tree.asString().getBytes(StandardCharsets.US_ASCII));
            default -> put(new byte[] {'n', 'u', 'l', 'l'});
        }
    }

    private void text(String text) {
        var utf8 = text.getBytes(StandardCharsets.UTF_8);
        put('"');
        int copied = 0;
        for (int i = 0; i < utf8.length; i++) {
            byte b = utf8[i];
            // Bytes of longer characters are negative.
            if ((b >= 0 && b < ' ') || b == '"' || b == '\\') {
                put(utf8, copied, i);
                escape(b);
                copied = i + 1;
            }
        }
        put(utf8, copied, utf8.length);
        put('"');
    }

    private void escape(byte b) {
        put('\\');
        switch (b) {
            case '"', '\\' -> put((char) b);
            case '\n' -> put('n');
            case '\r' -> put('r');
            case '\t' -> put('t');
            default -> put(new byte[] {'u', '0', '0', HEX[b >> 4], HEX[b & 15]});
        }
    }

    private void put(char ascii) {
        room(1);
        bytes[length++] = (byte) ascii;
    }

    private void put(byte[] from) {
        put(from, 0, from.length);
    }

    private void put(byte[] from, int start, int end) {
        room(end - start);
        System.arraycopy(from, start, bytes, length, end - start);
        length += end - start;
    }

    private void room(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, Math.addExact(length, more)));
        }
    }
}
