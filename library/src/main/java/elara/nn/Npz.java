package elara.nn;

import elara.array.DType;
import elara.array.NDArray;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** NumPy's {@code .npz}: a zip file of {@code .npy} files (format 1.0 is written; 1.0 to 3.0 are read). */
final class Npz {
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final Pattern HEADER =
            Pattern.compile("\\s*\\{\\s*'descr':\\s*'([<|=>])([a-z]\\d+)',\\s*'fortran_order':\\s*(True|False),"
                    + "\\s*'shape':\\s*\\(([\\d, ]*)\\),?\\s*\\}\\s*");

    private Npz() {}

    static void write(Path file, Map<String, NDArray> arrays) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var entry : arrays.entrySet()) {
                // A fixed time, so that equal arrays make equal files.
                var member = new ZipEntry(entry.getKey() + ".npy");
                member.setTimeLocal(java.time.LocalDateTime.of(1980, 1, 1, 0, 0));
                zip.putNextEntry(member);
                zip.write(header(entry.getValue()));
                zip.write(NumberBytes.of(entry.getValue()).array());
                zip.closeEntry();
            }
        }
    }

    private static byte[] header(NDArray array) {
        var shape = new StringBuilder();
        for (int i = 0; i < array.ndim(); i++) {
            shape.append(array.shape(i)).append(i == 0 || i < array.ndim() - 1 ? "," : "");
        }
        var text = "{'descr': '" + descr(array.dtype()) + "', 'fortran_order': False, 'shape': (" + shape + "), }";
        int total = (MAGIC.length + 4 + text.length() + 1 + 63) / 64 * 64;
        var bytes = ByteBuffer.allocate(total).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(MAGIC).put((byte) 1).put((byte) 0).putShort((short) (total - MAGIC.length - 4));
        bytes.put(text.getBytes(StandardCharsets.ISO_8859_1));
        while (bytes.remaining() > 1) {
            bytes.put((byte) ' ');
        }
        return bytes.put((byte) '\n').array();
    }

    private static String descr(DType dtype) {
        if (dtype == DType.BOOL) {
            return "|b1";
        }
        return (dtype.isFloating() ? "<f" : "<i") + NumberBytes.width(dtype);
    }

    static Map<String, NDArray> read(Path file) throws IOException {
        var arrays = new LinkedHashMap<String, NDArray>();
        try (var zip = new ZipInputStream(Files.newInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var name = entry.getName();
                if (!name.endsWith(".npy")) {
                    throw new IOException(file + " is no npz file: it holds " + name);
                }
                arrays.put(name.substring(0, name.length() - 4), array(name, all(zip)));
            }
        } catch (EOFException e) {
            throw new IOException(file + " is no npz file: it ends too early", e);
        } catch (ZipException | IllegalArgumentException e) { // the latter for names that are no UTF-8
            throw new IOException(file + " is no npz file: " + e.getMessage(), e);
        }
        if (arrays.isEmpty()) {
            throw new IOException(file + " is no npz file: it holds no array");
        }
        return arrays;
    }

    private static byte[] all(InputStream in) throws IOException {
        var out = new ByteArrayOutputStream();
        in.transferTo(out);
        return out.toByteArray();
    }

    private static NDArray array(String name, byte[] file) throws IOException {
        var bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        if (file.length < 12 || !java.util.Arrays.equals(file, 0, 6, MAGIC, 0, 6) || file[6] < 1 || file[6] > 3) {
            throw new IOException(name + " is no npy file");
        }
        int start = file[6] == 1 ? 10 : 12;
        long length = file[6] == 1 ? Short.toUnsignedInt(bytes.getShort(8)) : Integer.toUnsignedLong(bytes.getInt(8));
        if (length > file.length - start) {
            throw new IOException(name + " is no npy file: it ends inside its header");
        }
        var text = new String(file, start, (int) length, StandardCharsets.UTF_8);
        var matcher = HEADER.matcher(text);
        if (!matcher.matches()
                || matcher.group(1).equals(">")
                || matcher.group(3).equals("True")) {
            throw new IOException(
                    name + ": only little-endian numbers in C order are read here, its header is " + text.strip());
        }
        var type = switch (matcher.group(2)) {
            case "f8" -> "F64";
            case "f4" -> "F32";
            case "f2" -> "F16";
            case "i8" -> "I64";
            case "i4" -> "I32";
            case "i2" -> "I16";
            case "i1" -> "I8";
            case "u1" -> "U8";
            case "b1" -> "BOOL";
            default -> throw new IOException(name + ": numbers of the type " + matcher.group(2) + " are not read here");
        };
        int from = start + (int) length;
        var shape = shape(name, matcher.group(4));
        long size = 1;
        for (int n : shape) {
            size = size > Integer.MAX_VALUE ? size : size * n;
        }
        if (size * NumberBytes.width(type) != file.length - from) {
            throw new IOException(name + " wants " + size * NumberBytes.width(type) + " bytes of numbers, has "
                    + (file.length - from));
        }
        return NumberBytes.read(type, bytes.slice(from, file.length - from), shape);
    }

    private static int[] shape(String name, String text) throws IOException {
        try {
            return Pattern.compile(",")
                    .splitAsStream(text)
                    .map(String::strip)
                    .filter(word -> !word.isEmpty())
                    .mapToInt(Integer::parseInt)
                    .toArray();
        } catch (NumberFormatException e) {
            throw new IOException(name + " has the shape (" + text + ")", e);
        }
    }
}
