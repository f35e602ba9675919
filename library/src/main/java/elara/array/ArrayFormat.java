package elara.array;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;

/** How an array is printed: NumPy's {@code repr} with its default options. */
final class ArrayFormat {
    private static final int LINE = 75;
    private static final int THRESHOLD = 1000;
    private static final int EDGE = 3;
    private static final String PREFIX = "array(";

    private final NDArray array;
    private final boolean summarised;
    private final Iterator<String> words;

    private ArrayFormat(NDArray array) {
        this.array = array;
        this.summarised = array.size() > THRESHOLD;
        this.words =
                Arrays.asList(words(summarised ? corners(array, 0) : array)).iterator();
    }

    static String repr(NDArray a) {
        // The closing parenthesis belongs to the last line.
        var body = a.size() == 0 ? "[]" : new ArrayFormat(a).part(0, " ".repeat(PREFIX.length() + 1), LINE - 1);
        var extras = extras(a);
        if (extras.isEmpty()) {
            return PREFIX + body + ")";
        }
        var text = PREFIX + body + ",";
        var extra = String.join(", ", extras) + ")";
        int lastLine = text.length() - (text.lastIndexOf('\n') + 1);
        boolean fits = lastLine + extra.length() + 1 <= LINE;
        return text + (fits ? " " : "\n" + " ".repeat(PREFIX.length())) + extra;
    }

    private static List<String> extras(NDArray a) {
        var extras = new ArrayList<String>();
        boolean impliesShape = a.size() > 0 || a.ndim() == 1;
        if (!impliesShape || a.size() > THRESHOLD) {
            extras.add("shape=" + tuple(a.shape));
        }
        boolean impliesType = a.dtype != DType.INT32 && a.dtype != DType.FLOAT32 && a.size() > 0;
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
    private static NDArray corners(NDArray a, int axis) {
        if (axis == a.ndim()) {
            return a;
        }
        var inner = corners(a, axis + 1);
        if (a.shape[axis] <= 2 * EDGE) {
            return inner;
        }
        var where = new Slice[axis + 1];
        Arrays.fill(where, Slice.all());
        where[axis] = Slice.range(0, EDGE);
        var first = inner.get(where);
        where[axis] = Slice.range(-EDGE, null, 1);
        return NDArrays.concatenate(axis, first, inner.get(where));
    }

    /** The elements as they are written, in row-major order, all of one width. */
    private static String[] words(NDArray a) {
        return switch (a.dtype) {
            case BOOL -> truths(a.toBooleans(), a.ndim() > 0);
            case INT32, INT64 -> integers(a.toLongs());
            case FLOAT32, FLOAT64 -> FloatFormat.format(a.toDoubles(), a.dtype == DType.FLOAT32);
        };
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
        boolean cut = summarised && array.shape[axis] > 2 * EDGE;
        int shown = cut ? 2 * EDGE : array.shape[axis];
        var text = axesLeft == 1
                ? row(shown, cut, indent, width - 1)
                : parts(axis, shown, cut, indent, width, ",\n" + "\n".repeat(axesLeft - 2));
        return "[" + text.substring(indent.length()) + "]";
    }

    private String parts(int axis, int shown, boolean cut, String indent, int width, String separator) {
        var text = new StringBuilder();
        for (int i = 0; i < shown; i++) {
            if (i > 0) {
                text.append(separator);
            }
            if (cut && i == EDGE) {
                text.append(indent).append("...").append(separator);
            }
            text.append(indent).append(part(axis + 1, indent + " ", width - 1));
        }
        return text.toString();
    }

    private String row(int shown, boolean cut, String indent, int width) {
        var text = new StringBuilder();
        var line = new StringBuilder(indent);
        for (int i = 0; i < shown; i++) {
            if (cut && i == EDGE) {
                extend(text, line, "...", indent, width);
                line.append(", ");
            }
            extend(text, line, words.next(), indent, width);
            if (i < shown - 1) {
                line.append(", ");
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
