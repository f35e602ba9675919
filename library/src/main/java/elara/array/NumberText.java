package elara.array;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.regex.Pattern;

/** Numbers in lines of text. */
final class NumberText {
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern FORMAT = Pattern.compile("%(-?)(\\d*)(?:\\.(\\d+))?([dfe])");

    private NumberText() {}

    static NDArray read(Path file, String delimiter, int skipRows, int[] columns, boolean lenient) throws IOException {
        var rows = new ArrayList<double[]>();
        int number = 0;
        try (var lines = Files.newBufferedReader(file)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                var text = (line.indexOf('#') < 0 ? line : line.substring(0, line.indexOf('#'))).strip();
                if (number <= skipRows || text.isEmpty()) {
                    continue;
                }
                var words = delimiter == null ? SPACES.split(text) : text.split(Pattern.quote(delimiter), -1);
                var row = row(words, columns, lenient, file + ", line " + number);
                if (!rows.isEmpty() && rows.get(0).length != row.length) {
                    throw new IOException(file + ": the number of columns changed from " + rows.get(0).length + " to "
                            + row.length + " at line " + number);
                }
                rows.add(row);
            }
        }
        var a = rows.isEmpty() ? NDArrays.array() : Nested.read(rows.toArray(double[][]::new));
        return a.ndim() == 2 ? a.squeeze() : a;
    }

    private static double[] row(String[] words, int[] columns, boolean lenient, String place) throws IOException {
        int[] wanted = columns.length > 0
                ? columns
                : java.util.stream.IntStream.range(0, words.length).toArray();
        var row = new double[wanted.length];
        for (int i = 0; i < row.length; i++) {
            int at = wanted[i] < 0 ? wanted[i] + words.length : wanted[i];
            if (at < 0 || at >= words.length) {
                throw new IOException(
                        place + ": there is no column " + wanted[i] + ", but " + words.length + " columns");
            }
            row[i] = number(words[at].strip(), lenient, place + ", column " + at);
        }
        return row;
    }

    private static double number(String word, boolean lenient, String place) throws IOException {
        try {
            return switch (word) {
                case "nan", "NaN" -> Double.NaN;
                case "inf", "+inf", "Infinity" -> Double.POSITIVE_INFINITY;
                case "-inf" -> Double.NEGATIVE_INFINITY;
                default -> Double.parseDouble(word);
            };
        } catch (NumberFormatException e) {
            if (lenient) {
                return Double.NaN;
            }
            throw new IOException(
                    place + ": could not convert string '" + word + "' to float64; genfromtxt takes NaN for it", e);
        }
    }

    static void write(Path file, NDArray a, String format, String delimiter, String header) throws IOException {
        if (a.ndim() > 2) {
            throw new IllegalArgumentException("Expected 1D or 2D array, got " + a.ndim() + "D array instead");
        }
        var parts = FORMAT.matcher(format);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "the format " + format + " is none of %d, %.3f, %10.3f, %.18e and their like");
        }
        int decimals = parts.group(3) == null ? 6 : Integer.parseInt(parts.group(3));
        int width = parts.group(2).isEmpty() ? 0 : Integer.parseInt(parts.group(2));
        char kind = parts.group(4).charAt(0);
        boolean left = !parts.group(1).isEmpty();
        var grid = a.ndim() == 2 ? a : a.reshape(a.size(), 1);
        var longs = a.dtype.isInteger() ? grid.toLongs() : null;
        var values = grid.toDoubles();
        int columns = grid.shape[1];
        try (var out = Files.newBufferedWriter(file)) {
            if (!header.isEmpty()) {
                out.write("# " + header.replace("\n", "\n# ") + "\n");
            }
            var words = new String[columns];
            for (int i = 0; i < grid.shape[0]; i++) {
                for (int j = 0; j < columns; j++) {
                    int at = i * columns + j;
                    var word =
                            kind == 'd' && longs != null ? Long.toString(longs[at]) : text(values[at], kind, decimals);
                    var fill = " ".repeat(Math.max(0, width - word.length()));
                    words[j] = left ? word + fill : fill + word;
                }
                out.write(String.join(delimiter, words) + "\n");
            }
        }
    }

    /** As C writes it: all decimals exact, which Java's own formatting fills with zeros. */
    private static String text(double x, char kind, int decimals) {
        if (Double.isNaN(x) || Double.isInfinite(x)) {
            return FloatFormat.python(x);
        }
        var sign = Double.doubleToRawLongBits(x) < 0 ? "-" : "";
        var exact = new BigDecimal(Math.abs(x));
        if (kind == 'd') {
            return sign + exact.toBigInteger();
        }
        if (kind == 'f') {
            return sign + exact.setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
        }
        var rounded = exact.round(new MathContext(decimals + 1, RoundingMode.HALF_EVEN));
        var digits = new StringBuilder(rounded.unscaledValue().toString());
        int exponent = x == 0 ? 0 : rounded.precision() - rounded.scale() - 1;
        while (digits.length() < decimals + 1) {
            digits.append('0');
        }
        digits.setLength(decimals + 1);
        if (decimals > 0) {
            digits.insert(1, '.');
        }
        var power = Integer.toString(Math.abs(exponent));
        return sign + digits + "e" + (exponent < 0 ? "-" : "+") + (power.length() < 2 ? "0" : "") + power;
    }
}
