package elara.kernel.session;

import elara.kernel.request.Cell;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.UnaryOperator;

/** A cell, and its two text streams as bytes. */
final class CellText {
    private final Cell cell;
    private final UnaryOperator<String> clean;
    private final Utf8 out = new Utf8(Cell.Stream.STDOUT);
    private final Utf8 err = new Utf8(Cell.Stream.STDERR);

    CellText(Cell cell, UnaryOperator<String> clean) {
        this.cell = cell;
        this.clean = clean;
    }

    Cell cell() {
        return cell;
    }

    void write(Cell.Stream stream, byte[] bytes, int offset, int length) {
        (stream == Cell.Stream.STDOUT ? out : err).write(bytes, offset, length);
    }

    /** Decodes; the bytes of a character that is not complete yet wait for the rest. */
    private final class Utf8 {
        private final Cell.Stream stream;
        private byte[] begun = {};

        Utf8(Cell.Stream stream) {
            this.stream = stream;
        }

        synchronized void write(byte[] bytes, int offset, int length) {
            var from = bytes;
            var start = offset;
            var count = length;
            if (begun.length > 0) {
                from = new byte[begun.length + length];
                System.arraycopy(begun, 0, from, 0, begun.length);
                System.arraycopy(bytes, offset, from, begun.length, length);
                start = 0;
                count = from.length;
            }
            var whole = wholeCharacters(from, start, count);
            begun = Arrays.copyOfRange(from, start + whole, start + count);
            if (whole > 0) {
                var text = new String(from, start, whole, StandardCharsets.UTF_8);
                cell.write(stream, clean.apply(text));
            }
        }

        /** How many of the bytes make whole characters; what can never become one counts as whole. */
        private static int wholeCharacters(byte[] bytes, int start, int count) {
            for (int back = 1; back <= Math.min(3, count); back++) {
                int b = bytes[start + count - back] & 0xff;
                if (b < 0x80) {
                    return count;
                }
                if (b >= 0xc0) {
                    int wanted = b >= 0xf0 ? 4 : b >= 0xe0 ? 3 : 2;
                    return wanted > back ? count - back : count;
                }
            }
            return count;
        }
    }
}
