package elara.frame;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipInputStream;

/** The content of a text file as UTF-8, unpacked from gz or zip. */
final class FileBytes {
    /** Text packs to a tenth or, at best, to a hundredth; what grows more than this is made to fill the memory. */
    private static final long RATIO = 200;

    private static final long HARMLESS = 64L << 20;
    private static final long LARGE = 16L << 20;
    private static final int READ_AT_ONCE = 1 << 20;
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long NOT_ASCII = 0x8080808080808080L;
    private static final long LARGEST = Integer.MAX_VALUE - 8L;

    private FileBytes() {}

    /** @param encoding the encoding of the file; null for what it says itself, else UTF-8 */
    static byte[] read(Path path, Charset encoding) throws IOException {
        if (!Files.exists(path)) {
            throw new FileNotFoundException("there is no file " + path + " (looked for it in "
                    + path.toAbsolutePath().getParent() + ")");
        }
        long size = Files.size(path);
        if (size > LARGEST) {
            throw new IOException(path.getFileName() + " has " + size + " bytes, more than the " + LARGEST
                    + " that can be read at once; read it with sql(\"select ... from '" + path.getFileName()
                    + "'\"), or split it");
        }
        return utf8(unpacked(path, size), encoding);
    }

    private static byte[] unpacked(Path path, long size) throws IOException {
        var name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".gz")) {
            try (var in = new GZIPInputStream(Files.newInputStream(path), 1 << 16)) {
                return bounded(in, size, path);
            }
        }
        if (name.endsWith(".zip")) {
            try (var in = new ZipInputStream(Files.newInputStream(path))) {
                var entry = in.getNextEntry();
                while (entry != null && entry.isDirectory()) {
                    entry = in.getNextEntry();
                }
                if (entry == null) {
                    throw new IOException(path.getFileName() + " is an archive without a file in it");
                }
                return bounded(in, size, path);
            }
        }
        return size < LARGE ? Files.readAllBytes(path) : halves(path, (int) size);
    }

    /** A large file, read by two threads: what costs is memory that is touched for the first time. */
    private static byte[] halves(Path path, int size) throws IOException {
        var data = new byte[size];
        var failed = new IOException[2];
        try (var channel = FileChannel.open(path)) {
            int middle = size / 2;
            Pieces.both(
                    Columns.MANY_ROWS,
                    () -> failed[0] = read(channel, data, 0, middle),
                    () -> failed[1] = read(channel, data, middle, size));
        }
        for (var failure : failed) {
            if (failure != null) {
                throw failure;
            }
        }
        return data;
    }

    private static IOException read(FileChannel channel, byte[] data, int from, int to) {
        try {
            var into = ByteBuffer.wrap(data, from, to - from);
            while (into.hasRemaining()) {
                into.limit(Math.min(to, into.position() + READ_AT_ONCE));
                if (channel.read(into, into.position()) < 0) {
                    return new EOFException("the file became shorter while it was read");
                }
                into.limit(to);
            }
            return null;
        } catch (IOException e) {
            return e;
        }
    }

    private static byte[] bounded(InputStream in, long packed, Path path) throws IOException {
        long most = Math.min(LARGEST, Math.max(HARMLESS, packed * RATIO));
        var out = new ByteArrayOutputStream();
        var buffer = new byte[1 << 16];
        long total = 0;
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            total += n;
            if (total > most) {
                throw new IOException(path.getFileName() + " has " + packed + " bytes and unpacks to more than " + most
                        + ": it was not read any further, as it seems made to fill the memory");
            }
            out.write(buffer, 0, n);
        }
        return out.toByteArray();
    }

    private static byte[] utf8(byte[] data, Charset encoding) throws IOException {
        if (encoding != null && !encoding.equals(StandardCharsets.UTF_8)) {
            return new String(data, encoding).getBytes(StandardCharsets.UTF_8);
        }
        if (startsWith(data, 0xEF, 0xBB, 0xBF)) {
            return java.util.Arrays.copyOfRange(data, 3, data.length);
        }
        if (startsWith(data, 0xFF, 0xFE) || startsWith(data, 0xFE, 0xFF)) {
            return new String(data, StandardCharsets.UTF_16).getBytes(StandardCharsets.UTF_8);
        }
        requireUtf8(data);
        return data;
    }

    private static boolean startsWith(byte[] data, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (i >= data.length || (data[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private static void requireUtf8(byte[] data) throws IOException {
        int at = 0;
        while (at + 8 <= data.length && ((long) LONG.get(data, at) & NOT_ASCII) == 0) {
            at += 8;
        }
        while (at < data.length && data[at] >= 0) {
            at++;
        }
        if (at == data.length) {
            return;
        }
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var in = ByteBuffer.wrap(data, at, data.length - at);
        var out = java.nio.CharBuffer.allocate(1 << 14);
        while (true) {
            var result = decoder.decode(in, out, true);
            if (result.isUnderflow()) {
                return;
            }
            if (result.isOverflow()) {
                out.clear();
                continue;
            }
            throw new IOException("the file is not UTF-8: byte " + in.position() + ", in line "
                    + lineOf(data, in.position()) + ", is 0x" + Integer.toHexString(data[in.position()] & 0xFF)
                    + "; say what it is with encoding(\"windows-1252\") or another");
        }
    }

    private static int lineOf(byte[] data, int place) {
        int line = 1;
        for (int i = 0; i < place; i++) {
            line += data[i] == '\n' ? 1 : 0;
        }
        return line;
    }
}
