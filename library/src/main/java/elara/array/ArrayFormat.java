package elara.array;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;

/** How an array is printed: NumPy's {@code repr} and {@code str}. */
final class ArrayFormat {
    private static final String PREFIX = "array(";

    private final NDArray array;
    private final PrintOptions options;
    private final String separator;
    private final boolean summarised;
    private final Iterator<String> words;

    private ArrayFormat(NDArray array, PrintOptions options, String separator) {
        this.array = array;
        this.options = options;
        this.separator = separator;
        this.summarised = array.size() > options.threshold();
        this.words = Arrays.asList(words(summarised ? corners(array, 0, options.edgeItems()) : array, options))
                .iterator();
    }

    /** The elements without their type, and with spaces between them. */
    static String str(NDArray a, PrintOptions options) {
        if (a.ndim() == 0) {
            return scalar(a);
        }
        return a.size() == 0 ? "[]" : new ArrayFormat(a, options, " ").part(0, " ", options.lineWidth());
    }

    private static String scalar(NDArray a) {
        return switch (a.dtype) {
            case BOOL -> a.getBoolean() ? "True" : "False";
            case UINT8, INT32, INT64 -> Long.toString(a.getLong());
            case FLOAT32 -> FloatFormat.python(a.floatItem());
            case FLOAT64 -> FloatFormat.python(a.item());
            case COMPLEX128 -> a.getComplex().toString();
        };
    }

    static String repr(NDArray a, PrintOptions options) {
        // The closing parenthesis belongs to the last line.
        var body = a.size() == 0
                ? "[]"
                : new ArrayFormat(a, options, ", ").part(0, " ".repeat(PREFIX.length() + 1), options.lineWidth() - 1);
        var extras = extras(a, options);
        if (extras.isEmpty()) {
            return PREFIX + body + ")";
        }
        var text = PREFIX + body + ",";
        var extra = String.join(", ", extras) + ")";
        int lastLine = text.length() - (text.lastIndexOf('\n') + 1);
        boolean fits = lastLine + extra.length() + 1 <= options.lineWidth();
        return text + (fits ? " " : "\n" + " ".repeat(PREFIX.length())) + extra;
    }

    private static List<String> extras(NDArray a, PrintOptions options) {
        var extras = new ArrayList<String>();
        boolean impliesShape = a.size() > 0 || a.ndim() == 1;
        if (!impliesShape || a.size() > options.threshold()) {
            extras.add("shape=" + tuple(a.shape));
        }
        boolean impliesType =
                a.dtype != DType.UINT8 && a.dtype != DType.INT32 && a.dtype != DType.FLOAT32 && a.size() > 0;
        if (!impliesType) {
            extras.add("dtype=" + a.dtype.numpyName());
        }
        return extras;
    }

    private static String tuple(int... shape) {
        var sizes = Arrays.stream(shape).mapToObj(Integer::toString).collect(Collectors.joining(", "));
        return shape.length == 1 ? "(" + sizes + ",)" : "(" + sizes + ")";
    }

    /** The elements that a summary shows: the first and last of each axis. */
    private static NDArray corners(NDArray a, int axis, int edge) {
        if (axis == a.ndim()) {
            return a;
        }
        var inner = corners(a, axis + 1, edge);
        int size = a.shape[axis];
        if (size <= 2 * edge) {
            return inner;
        }
        return NDArrays.concatenate(
                axis, Shaping.range(inner, axis, 0, edge), Shaping.range(inner, axis, size - edge, size));
    }

    /** The elements as they are written, in row-major order, all of one width. */
    static String[] words(NDArray a, PrintOptions options) {
        return switch (a.dtype) {
            case BOOL -> truths(a.toBooleans(), a.ndim() > 0);
            case UINT8, INT32, INT64 -> integers(a.toLongs());
            case FLOAT32, FLOAT64 -> FloatFormat.format(a.toDoubles(), a.dtype == DType.FLOAT32, options, false);
            case COMPLEX128 -> complexes(a, options);
        };
    }

    private static String[] complexes(NDArray a, PrintOptions options) {
        var words = FloatFormat.format(a.real().toDoubles(), false, options, false);
        var imaginary = FloatFormat.format(a.imag().toDoubles(), false, options, true);
        for (int i = 0; i < words.length; i++) {
            var digits = imaginary[i].stripTrailing();
            words[i] += digits + "j" + imaginary[i].substring(digits.length());
        }
        return words;
    }

    private static String[] truths(boolean[] values, boolean aligned) {
        var words = new String[values.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = values[i] ? (aligned ? " True" : "True") : "False";
        }
        return words;
    }

    private static String[] integers(long... values) {
        int width = Math.max(
                Long.toString(Arrays.stream(values).min().orElse(0)).length(),
                Long.toString(Arrays.stream(values).max().orElse(0)).length());
        return Arrays.stream(values)
                .mapToObj(x -> FloatFormat.padded(Long.toString(x), width))
                .toArray(String[]::new);
    }

    /** One part, from its opening bracket to its closing one, which must leave room for those of the outer axes. */
    private String part(int axis, String indent, int width) {
        int axesLeft = array.ndim() - axis;
        if (axesLeft == 0) {
            return words.next();
        }
        boolean cut = summarised && array.shape[axis] > 2 * options.edgeItems();
        int shown = cut ? 2 * options.edgeItems() : array.shape[axis];
        var text = axesLeft == 1
                ? row(shown, cut, indent, width - 1)
                : parts(axis, shown, cut, indent, width, separator.stripTrailing() + "\n".repeat(axesLeft - 1));
        return "[" + text.substring(indent.length()) + "]";
    }

    private String parts(int axis, int shown, boolean cut, String indent, int width, String between) {
        var text = new StringBuilder();
        for (int i = 0; i < shown; i++) {
            if (i > 0) {
                text.append(between);
            }
            if (cut && i == options.edgeItems()) {
                text.append(indent).append("...").append(between);
            }
            text.append(indent).append(part(axis + 1, indent + " ", width - 1));
        }
        return text.toString();
    }

    private String row(int shown, boolean cut, String indent, int width) {
        var text = new StringBuilder();
        var line = new StringBuilder(indent);
        for (int i = 0; i < shown; i++) {
            if (cut && i == options.edgeItems()) {
                extend(text, line, "...", indent, width);
                line.append(separator);
            }
            extend(text, line, words.next(), indent, width);
            if (i < shown - 1) {
                line.append(separator);
            }
        }
        return text.append(line).toString();
    }

    private static void extend(StringBuilder text, StringBuilder line, String word, String indent, int width) {
        if (line.length() + word.length() > width && line.length() > indent.length()) {
            text.append(line.toString().stripTrailing()).append('\n');
            line.setLength(0);
            line.append(indent);
        }
        line.append(word);
    }
}
