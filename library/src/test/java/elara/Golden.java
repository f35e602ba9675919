package elara;

import elara.array.DType;
import elara.array.NDArray;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * One case of the golden files that {@code src/test/golden/*.py} make from NumPy and others: a line of fields with tabs
 * between them.
 *
 * @param file where it stands
 * @param line its number
 * @param fields the fields
 */
public record Golden(String file, int line, List<String> fields) {
    /** All cases of a file below {@code golden/}, such as {@code "array/printing"}. */
    public static Stream<Golden> cases(String name) {
        var file = "/golden/" + name + ".tsv";
        try (var in = Golden.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException("no golden file " + file);
            }
            var lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return Stream.iterate(0, i -> i + 1)
                    .limit(lines.size())
                    .map(i -> new Golden(name, i + 1, List.of(lines.get(i).split("\t", -1))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A field as it stands, with its line ends. */
    public String text(int field) {
        return fields.get(field).replace("\\n", "\n");
    }

    /** A field as a whole number. */
    public int integer(int field) {
        return Integer.parseInt(fields.get(field));
    }

    /** A field as whole numbers with commas between them, such as a shape. */
    public int[] integers(int field) {
        return integers(fields.get(field));
    }

    /** The message, where a field is an error, else null. */
    public String error(int field) {
        return fields.get(field).startsWith("!") ? text(field).substring(1) : null;
    }

    /** A field as an array. */
    public NDArray array(int field) {
        return parsed(fields.get(field));
    }

    /** An array as it is written in a field. */
    public static NDArray parsed(String text) {
        var parts = text.split(";", -1);
        var shape = integers(parts[1]);
        int size = Arrays.stream(shape).reduce(1, (a, b) -> a * b);
        var words = parts[2].isEmpty() ? new String[0] : parts[2].split(",", -1);
        if (parts[2].startsWith("@")) {
            double start = Double.parseDouble(words[0].substring(1));
            double step = Double.parseDouble(words[1]);
            var values = new double[size];
            Arrays.setAll(values, i -> start + i * step);
            return NDArray.of(values, shape).astype(dtype(parts[0]));
        }
        return switch (dtype(parts[0])) {
            case FLOAT64 ->
                NDArray.of(Arrays.stream(words).mapToDouble(Double::parseDouble).toArray(), shape);
            case FLOAT32 -> {
                var values = new float[words.length];
                for (int i = 0; i < values.length; i++) {
                    values[i] = Float.parseFloat(words[i]);
                }
                yield NDArray.of(values, shape);
            }
            case COMPLEX128 ->
                NDArray.ofComplex(
                        Arrays.stream(words).mapToDouble(Double::parseDouble).toArray(), shape);
            case BOOL, UINT8, INT32, INT64 ->
                NDArray.of(Arrays.stream(words).mapToLong(Long::parseLong).toArray(), shape)
                        .astype(dtype(parts[0]));
        };
    }

    /** The element type of a letter. */
    public static DType dtype(String letter) {
        return switch (letter) {
            case "Z" -> DType.BOOL;
            case "B" -> DType.UINT8;
            case "C" -> DType.COMPLEX128;
            case "I" -> DType.INT32;
            case "J" -> DType.INT64;
            case "F" -> DType.FLOAT32;
            case "D" -> DType.FLOAT64;
            default -> throw new IllegalArgumentException(letter);
        };
    }

    private static int[] integers(String text) {
        return text.isEmpty()
                ? new int[0]
                : Arrays.stream(text.split(",", -1)).mapToInt(Integer::parseInt).toArray();
    }

    @Override
    public String toString() {
        return file + ":" + line + " " + String.join(" ", fields);
    }
}
