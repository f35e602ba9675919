package elara.nn;

import elara.array.DType;
import elara.array.NDArray;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Files of named arrays in the safetensors format: the length of the header (8 bytes), the header (JSON: for each name, type,
 * shape and place), the numbers. Nothing in a file is believed: lengths, places and shapes are checked first.
 */
final class Safetensors {
    private static final int GREATEST_HEADER = 100_000_000;

    private Safetensors() {}

    static Map<String, NDArray> read(Path file) throws IOException {
        var bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.remaining() < 8) {
            throw new IOException(file + " is no safetensors file: it has " + bytes.remaining() + " bytes");
        }
        long length = bytes.getLong();
        if (length < 2 || length > GREATEST_HEADER || length > bytes.remaining()) {
            throw new IOException(file + " is no safetensors file: its header is said to have " + length
                    + " bytes, and there are " + bytes.remaining());
        }
        var text = StandardCharsets.UTF_8.decode(bytes.slice(8, (int) length)).toString();
        var numbers = bytes.slice(8 + (int) length, bytes.remaining() - (int) length);
        var arrays = new LinkedHashMap<String, NDArray>();
        try {
            for (var entry : HeaderJson.object(text).entrySet()) {
                if (!entry.getKey().equals("__metadata__")) {
                    arrays.put(entry.getKey(), array(entry.getKey(), entry.getValue(), numbers));
                }
            }
        } catch (IllegalArgumentException e) {
            throw new IOException(file + " is no safetensors file: " + e.getMessage(), e);
        }
        return arrays;
    }

    private static NDArray array(String name, Object description, ByteBuffer numbers) throws IOException {
        if (!(description instanceof Map<?, ?> map)
                || !(map.get("dtype") instanceof String type)
                || !(map.get("shape") instanceof List<?> lengths)
                || !(map.get("data_offsets") instanceof List<?> offsets)
                || offsets.size() != 2) {
            throw new IllegalArgumentException("'" + name + "' has no dtype, shape and data_offsets");
        }
        long from = whole(name, offsets.get(0));
        long to = whole(name, offsets.get(1));
        var shape = new int[lengths.size()];
        long size = 1;
        for (int i = 0; i < shape.length; i++) {
            long n = whole(name, lengths.get(i));
            size = n > Integer.MAX_VALUE ? -1 : Math.multiplyExact(size, n);
            if (size < 0 || size > Integer.MAX_VALUE) {
                throw new IllegalArgumentException("'" + name + "' is too large: its shape is " + lengths);
            }
            shape[i] = (int) n;
        }
        if (to < from || to > numbers.capacity() || to - from != size * NumberBytes.width(type)) {
            throw new IllegalArgumentException("'" + name + "' of type " + type + " and shape " + lengths
                    + " is said to be at " + from + " to " + to + " of " + numbers.capacity() + " bytes");
        }
        return NumberBytes.read(type, numbers.slice((int) from, (int) (to - from)), shape);
    }

    private static long whole(String name, Object number) {
        if (number instanceof Double value && value >= 0 && value < 1L << 53 && value == Math.rint(value)) {
            return value.longValue();
        }
        throw new IllegalArgumentException("'" + name + "' has " + number + " where a length or place is wanted");
    }

    static void write(Path file, Map<String, NDArray> arrays) throws IOException {
        var header = new StringBuilder("{\"__metadata__\":{\"format\":\"pt\"}");
        long at = 0;
        for (var entry : arrays.entrySet()) {
            var array = entry.getValue();
            long end = at + (long) array.size() * NumberBytes.width(array.dtype());
            header.append(',').append(HeaderJson.quoted(entry.getKey()));
            header.append(":{\"dtype\":\"").append(type(array.dtype())).append("\",\"shape\":[");
            for (int i = 0; i < array.ndim(); i++) {
                header.append(i > 0 ? "," : "").append(array.shape(i));
            }
            header.append("],\"data_offsets\":[")
                    .append(at)
                    .append(',')
                    .append(end)
                    .append("]}");
            at = end;
        }
        header.append('}');
        var text = header.toString().getBytes(StandardCharsets.UTF_8);
        int padding = (8 - text.length % 8) % 8; // the numbers begin at a multiple of 8
        try (var out = Files.newOutputStream(file)) {
            var length = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
            length.putLong(0, text.length + padding);
            out.write(length.array());
            out.write(text);
            out.write(" ".repeat(padding).getBytes(StandardCharsets.UTF_8));
            for (var array : arrays.values()) {
                out.write(NumberBytes.of(array).array());
            }
        }
    }

    private static String type(DType dtype) {
        if (dtype == DType.FLOAT64) {
            return "F64";
        }
        if (dtype == DType.FLOAT32) {
            return "F32";
        }
        return dtype == DType.INT64 ? "I64" : dtype == DType.INT32 ? "I32" : "BOOL";
    }
}
