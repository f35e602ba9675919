package elara.plot;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes a picture as PNG (ISO/IEC 15948), in one compressed stream: as places in a palette where 256 colours are enough
 * for it, else as red, green, blue and alpha. Charts are flat colour, for which this is smaller than what ImageIO writes and several
 * times as fast.
 */
final class Png {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    /** Higher levels cost twice the time for a few per cent. */
    private static final int LEVEL = 3;

    private static final byte NONE = 0;
    private static final byte SUB = 1;
    private static final byte UP = 2;

    private static final byte TRUE_COLOR = 6;
    private static final byte INDEXED = 3;

    private Png() {}

    /**
     * Encodes an image of type {@code TYPE_INT_ARGB}.
     *
     * @param pixelsPerMetre what the file says about its resolution
     */
    static byte[] encode(BufferedImage image, int pixelsPerMetre) {
        if (image.getType() != BufferedImage.TYPE_INT_ARGB) {
            throw new IllegalArgumentException("an image of type INT_ARGB is wanted, not of type " + image.getType());
        }
        int width = image.getWidth();
        int height = image.getHeight();
        var pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        var palette = Palette.of(pixels);
        var rows = palette == null ? rows(pixels, width, height) : rows(palette, pixels, width, height);
        var deflater = new Deflater(LEVEL);
        try {
            deflater.setInput(rows);
            deflater.finish();
            var out = new Bytes(8192 + rows.length / 24);
            out.put(SIGNATURE);
            int header = out.begin("IHDR");
            out.putInt(width);
            out.putInt(height);
            out.put(new byte[] {8, palette == null ? TRUE_COLOR : INDEXED, 0, 0, 0});
            out.end(header);
            int physical = out.begin("pHYs");
            out.putInt(pixelsPerMetre);
            out.putInt(pixelsPerMetre);
            out.put(new byte[] {1});
            out.end(physical);
            if (palette != null) {
                put(palette.colors(), out);
            }
            int data = out.begin("IDAT");
            while (!deflater.finished()) {
                out.room(8192);
                out.size += deflater.deflate(out.bytes, out.size, out.bytes.length - out.size);
            }
            out.end(data);
            out.end(out.begin("IEND"));
            return out.toArray();
        } finally {
            deflater.end();
        }
    }

    private static void put(int[] colors, Bytes out) {
        int begin = out.begin("PLTE");
        for (int color : colors) {
            out.put(new byte[] {(byte) (color >> 16), (byte) (color >> 8), (byte) color});
        }
        out.end(begin);
        begin = out.begin("tRNS");
        for (int color : colors) {
            out.put(new byte[] {(byte) (color >> 24)});
        }
        out.end(begin);
    }

    private static byte[] rows(Palette palette, int[] pixels, int width, int height) {
        var rows = new byte[height * (width + 1)];
        for (int y = 0; y < height; y++) {
            int from = y * width;
            int at = y * (width + 1);
            if (y > 0 && Arrays.equals(pixels, from - width, from, pixels, from, from + width)) {
                // The difference from the row above: nothing.
                rows[at] = UP;
                continue;
            }
            palette.places(pixels, from, width, rows, at + 1);
            rows[at] = NONE;
            if (isPairs(rows, at + 1, width)) {
                rows[at] = SUB;
                for (int i = at + width; i > at + 1; i--) {
                    rows[i] -= rows[i - 1];
                }
            }
        }
        return rows;
    }

    /** Whether pixels come in twos, as the cells of a large matrix do on a fine screen: of two differences, one is 0. */
    private static boolean isPairs(byte[] row, int from, int width) {
        int changes = 0;
        for (int i = from + 1; i < from + width; i++) {
            changes += row[i] != row[i - 1] ? 1 : 0;
        }
        return changes > 0.25 * width && changes < 0.6 * width;
    }

    private static byte[] rows(int[] pixels, int width, int height) {
        var rows = new byte[height * (4 * width + 1)];
        int to = 0;
        int from = 0;
        for (int y = 0; y < height; y++) {
            rows[to++] = NONE;
            for (int x = 0; x < width; x++) {
                int argb = pixels[from++];
                rows[to++] = (byte) (argb >> 16);
                rows[to++] = (byte) (argb >> 8);
                rows[to++] = (byte) argb;
                rows[to++] = (byte) (argb >> 24);
            }
        }
        return rows;
    }

    /** A growing array of bytes that knows what a chunk is. */
    private static final class Bytes {
        byte[] bytes;
        int size;

        Bytes(int capacity) {
            bytes = new byte[capacity];
        }

        void room(int more) {
            if (bytes.length - size < more) {
                bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
            }
        }

        void put(byte[] some) {
            room(some.length);
            System.arraycopy(some, 0, bytes, size, some.length);
            size += some.length;
        }

        void putInt(int value) {
            room(4);
            size += 4;
            setInt(size - 4, value);
        }

        private void setInt(int at, int value) {
            bytes[at] = (byte) (value >> 24);
            bytes[at + 1] = (byte) (value >> 16);
            bytes[at + 2] = (byte) (value >> 8);
            bytes[at + 3] = (byte) value;
        }

        /** Begins a chunk, and returns where its content begins. */
        int begin(String type) {
            putInt(0);
            put(type.getBytes(StandardCharsets.US_ASCII));
            return size;
        }

        void end(int begin) {
            setInt(begin - 8, size - begin);
            var crc = new CRC32();
            crc.update(bytes, begin - 4, size - begin + 4);
            putInt((int) crc.getValue());
        }

        byte[] toArray() {
            return Arrays.copyOf(bytes, size);
        }
    }
}
