package elara.array;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** NumPy's file format of one array: a magic word, a version, a header that is a Python dictionary, the elements. */
final class NpyFormat {
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final int ALIGNMENT = 64;
    private static final int BUFFER = 1 << 16;
    private static final int LONGEST_HEADER = 1 << 20;

    private static final Pattern TYPE = Pattern.compile("'descr'\\s*:\\s*('[^']*'|\\[)");
    private static final Pattern ORDER = Pattern.compile("'fortran_order'\\s*:\\s*(True|False)");
    private static final Pattern SHAPE = Pattern.compile("'shape'\\s*:\\s*\\(([0-9, L]*)\\)");

    private NpyFormat() {}

    static void write(NDArray a, OutputStream out) throws IOException {
        var code = (a.dtype.itemSize() == 1 ? "|" : "<") + a.dtype.letter() + a.dtype.itemSize();
        var sizes = Arrays.toString(a.shape).replace("[", "(").replace("]", a.ndim() == 1 ? ",)" : ")");
        var header = "{'descr': '" + code + "', 'fortran_order': False, 'shape': " + sizes + ", }";
        int before = MAGIC.length + 4;
        int length = (before + header.length() + 1 + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT - before;
        out.write(MAGIC);
        out.write(new byte[] {1, 0, (byte) length, (byte) (length >> 8)});
        out.write((header + " ".repeat(length - header.length() - 1) + "\n").getBytes(StandardCharsets.ISO_8859_1));
        writeElements(a.isContiguous() ? a : a.copy(), out);
    }

    private static void writeElements(NDArray a, OutputStream out) throws IOException {
        boolean complex = a.dtype.isComplex();
        int parts = complex ? 2 * a.size() : a.size();
        int from = complex ? 2 * a.offset : a.offset;
        int size = complex ? 8 : a.dtype.itemSize();
        var buffer = ByteBuffer.allocate(BUFFER).order(ByteOrder.LITTLE_ENDIAN);
        for (int done = 0; done < parts; ) {
            int n = Math.min(parts - done, BUFFER / size);
            int at = from + done;
            buffer.clear();
            if (a.data instanceof double[] p) {
                buffer.asDoubleBuffer().put(p, at, n);
            } else if (a.data instanceof float[] p) {
                buffer.asFloatBuffer().put(p, at, n);
            } else if (a.data instanceof long[] p) {
                buffer.asLongBuffer().put(p, at, n);
            } else if (a.data instanceof int[] p) {
                buffer.asIntBuffer().put(p, at, n);
            } else if (a.data instanceof byte[] p) {
                buffer.put(p, at, n);
            } else {
                for (int i = 0; i < n; i++) {
                    buffer.put(i, (byte) (((boolean[]) a.data)[at + i] ? 1 : 0));
                }
            }
            out.write(buffer.array(), 0, n * size);
            done += n;
        }
    }

    /** What the header says. */
    private record Header(String type, boolean columnMajor, List<Integer> sizes) {
        int[] shape() {
            return sizes.stream().mapToInt(i -> i).toArray();
        }
    }

    static NDArray read(InputStream from, String name) throws IOException {
        var in = new DataInputStream(from);
        try {
            var header = header(in, name);
            var shape = header.columnMajor() ? reversed(header.shape()) : header.shape();
            var a = elements(in, header.type(), shape, name);
            return header.columnMajor() ? a.t() : a;
        } catch (EOFException e) {
            throw new IOException(name + " ends before the array does: it is cut off", e);
        }
    }

    private static int[] reversed(int... shape) {
        var out = new int[shape.length];
        Arrays.setAll(out, i -> shape[shape.length - 1 - i]);
        return out;
    }

    private static Header header(DataInputStream in, String name) throws IOException {
        var magic = in.readNBytes(MAGIC.length);
        if (!Arrays.equals(magic, MAGIC)) {
            throw new IOException(name + " is no .npy file: the magic string is not correct; expected \\x93NUMPY, got "
                    + new String(magic, StandardCharsets.ISO_8859_1).replaceAll("[^ -~]", "?"));
        }
        int version = in.readUnsignedByte();
        in.readUnsignedByte();
        if (version < 1 || version > 3) {
            throw new IOException(name + " has version " + version + " of the .npy format; there are 1, 2 and 3");
        }
        int length = Short.toUnsignedInt(Short.reverseBytes(in.readShort()));
        if (version > 1) {
            length |= Short.toUnsignedInt(Short.reverseBytes(in.readShort())) << 16;
        }
        if (length < 0 || length > LONGEST_HEADER) {
            throw new IOException(name + " is broken: its header would have " + length + " bytes");
        }
        var bytes = new byte[length];
        in.readFully(bytes);
        var text = new String(bytes, version == 3 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1).strip();
        var type = found(TYPE, text, "descr", name);
        if (type.equals("[")) {
            throw new IOException(name + " holds records with fields, which an array of one type cannot");
        }
        var sizes = found(SHAPE, text, "shape", name).replace("L", "").replace(" ", "");
        int[] shape;
        try {
            shape = sizes.isEmpty()
                    ? new int[0]
                    : Arrays.stream(sizes.split(","))
                            .mapToInt(Integer::parseInt)
                            .toArray();
            Shapes.size(shape);
        } catch (IllegalArgumentException e) {
            throw new IOException(
                    name + " holds an array of shape (" + sizes + "), which has more than 2^31 - 1 elements", e);
        }
        return new Header(
                type.substring(1, type.length() - 1),
                found(ORDER, text, "fortran_order", name).equals("True"),
                Arrays.stream(shape).boxed().toList());
    }

    private static String found(Pattern pattern, String header, String what, String name) throws IOException {
        Matcher matcher = pattern.matcher(header);
        if (!matcher.find()) {
            throw new IOException(name + " is broken: its header does not say '" + what + "' as it should: " + header);
        }
        return matcher.group(1);
    }

    private static NDArray elements(DataInputStream in, String type, int[] shape, String name) throws IOException {
        if (type.startsWith("|O") || type.equals("O")) {
            throw new IOException(
                    name + " holds Python objects (object arrays), which are refused: reading them would run"
                            + " code; save numbers from Python with a dtype such as float64");
        }
        var order = type.startsWith(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        var kind = type.replaceFirst("^[<>|=]", "");
        int width = switch (kind) {
            case "b1", "u1", "i1" -> 1;
            case "i2", "u2", "f2" -> 2;
            case "i4", "u4", "f4" -> 4;
            case "i8", "u8", "f8", "c8" -> 8;
            case "c16" -> 16;
            default ->
                throw new IOException(name + " holds elements of type '" + type
                        + "', which there is not; there are b1, i1 to i8, u1 to u8, f2 to f8, c8, c16");
        };
        var out = NDArray.allocate(typeOf(kind), shape);
        int size = out.size();
        int chunk = BUFFER / width;
        var bytes = new byte[Math.min(size, chunk) * width];
        for (int done = 0; done < size; done += chunk) {
            int n = Math.min(chunk, size - done);
            in.readFully(bytes, 0, n * width);
            take(kind, ByteBuffer.wrap(bytes).order(order), out.data, done, n, name);
        }
        return out;
    }

    private static DType typeOf(String kind) {
        return switch (kind) {
            case "b1" -> DType.BOOL;
            case "u1" -> DType.UINT8;
            case "i1", "i2", "u2", "i4" -> DType.INT32;
            case "f2", "f4" -> DType.FLOAT32;
            case "f8" -> DType.FLOAT64;
            case "c8", "c16" -> DType.COMPLEX128;
            default -> DType.INT64;
        };
    }

    private static void take(String kind, ByteBuffer in, Object data, int at, int n, String name) throws IOException {
        for (int i = 0; i < n; i++) {
            int to = at + i;
            switch (kind) {
                case "b1" -> ((boolean[]) data)[to] = in.get() != 0;
                case "u1" -> ((byte[]) data)[to] = in.get();
                case "i1" -> ((int[]) data)[to] = in.get();
                case "i2" -> ((int[]) data)[to] = in.getShort();
                case "u2" -> ((int[]) data)[to] = Short.toUnsignedInt(in.getShort());
                case "i4" -> ((int[]) data)[to] = in.getInt();
                case "u4" -> ((long[]) data)[to] = Integer.toUnsignedLong(in.getInt());
                case "i8" -> ((long[]) data)[to] = in.getLong();
                case "u8" -> {
                    long value = in.getLong();
                    if (value < 0) {
                        throw new IOException(
                                name + " holds " + Long.toUnsignedString(value) + ", which is too large for int64");
                    }
                    ((long[]) data)[to] = value;
                }
                case "f2" -> ((float[]) data)[to] = half(in.getShort());
                case "f4" -> ((float[]) data)[to] = in.getFloat();
                case "f8" -> ((double[]) data)[to] = in.getDouble();
                case "c8" -> {
                    ((double[]) data)[2 * to] = in.getFloat();
                    ((double[]) data)[2 * to + 1] = in.getFloat();
                }
                default -> {
                    ((double[]) data)[2 * to] = in.getDouble();
                    ((double[]) data)[2 * to + 1] = in.getDouble();
                }
            }
        }
    }

    /** A half-precision number of IEEE 754. */
    private static float half(short bits) {
        int exponent = bits >> 10 & 0x1f;
        int fraction = bits & 0x3ff;
        float size;
        if (exponent == 0) {
            size = fraction * 0x1p-24f;
        } else if (exponent == 31) {
            size = fraction == 0 ? Float.POSITIVE_INFINITY : Float.NaN;
        } else {
            size = Math.scalb(1 + fraction * 0x1p-10f, exponent - 15);
        }
        return bits < 0 ? -size : size;
    }
}
