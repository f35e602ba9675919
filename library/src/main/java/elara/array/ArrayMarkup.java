package elara.array;

import java.util.Locale;

/** An array as HTML and as LaTeX. */
final class ArrayMarkup {
    private static final String STYLE = " style=\"text-align: right; font-family: monospace; white-space: pre\"";

    private ArrayMarkup() {}

    /** A table of the elements as {@code repr} writes them; of a large matrix its corners. */
    static String html(NDArray a, PrintOptions options, boolean shaded) {
        if (a.ndim() > 2) {
            throw new IllegalArgumentException("a grid shows arrays of up to two axes, not of shape "
                    + Shapes.text(a.shape) + "; take a part with get");
        }
        var grid = a.ndim() == 2 ? a : a.reshape(1, a.size());
        boolean cut = grid.size() > options.threshold();
        int edge = options.edgeItems();
        var shown = grid;
        int rowGap = -1;
        int columnGap = -1;
        if (cut && grid.shape[0] > 2 * edge) {
            shown = NDArrays.concatenate(
                    0, Shaping.range(shown, 0, 0, edge), Shaping.range(shown, 0, grid.shape[0] - edge, grid.shape[0]));
            rowGap = edge;
        }
        if (cut && grid.shape[1] > 2 * edge) {
            shown = NDArrays.concatenate(
                    1, Shaping.range(shown, 1, 0, edge), Shaping.range(shown, 1, grid.shape[1] - edge, grid.shape[1]));
            columnGap = edge;
        }
        var words = ArrayFormat.words(shown, options);
        var html = new StringBuilder("<table>\n");
        int columns = shown.shape[1];
        for (int i = 0; i < shown.shape[0]; i++) {
            if (i == rowGap) {
                html.append("<tr>")
                        .append("<td>⋮</td>".repeat(columns + (columnGap >= 0 ? 1 : 0)))
                        .append("</tr>\n");
            }
            html.append("<tr>");
            for (int j = 0; j < columns; j++) {
                if (j == columnGap) {
                    html.append("<td>…</td>");
                }
                html.append("<td")
                        .append(shaded ? shade(shown, i, j) : STYLE)
                        .append('>')
                        .append(words[i * columns + j])
                        .append("</td>");
            }
            html.append("</tr>\n");
        }
        return html.append("</table>\n<small>")
                .append(a.dtype.numpyName())
                .append(' ')
                .append(Shapes.text(a.shape))
                .append("</small>")
                .toString();
    }

    /** Blue below 0 and red above it, the stronger the further; the strongest is the largest number shown. */
    private static String shade(NDArray a, int i, int j) {
        double x = a.getDouble(i, j);
        double largest = a.real().abs().max();
        double strength =
                Double.isFinite(x) && largest > 0 && Double.isFinite(largest) ? 0.75 * Math.abs(x) / largest : 0;
        return STYLE.substring(0, STYLE.length() - 1)
                + String.format(
                        Locale.ROOT,
                        "; background: rgba(%s, %.2f)\"",
                        x < 0 ? "66, 133, 244" : "234, 67, 53",
                        strength);
    }

    /** A matrix in brackets; a vector is a row. */
    static String latex(NDArray a, PrintOptions options) {
        if (a.ndim() > 2) {
            throw new IllegalArgumentException("LaTeX writes arrays of up to two axes, not of shape "
                    + Shapes.text(a.shape) + "; take a part with get");
        }
        var words = ArrayFormat.words(a, options);
        int columns = a.ndim() == 0 ? 1 : a.shape[a.ndim() - 1];
        var text = new StringBuilder("$$\\begin{bmatrix}\n");
        for (int i = 0; i < words.length; i++) {
            var word = latex(words[i].strip());
            text.append(word).append((i + 1) % columns != 0 ? " & " : i + 1 < words.length ? " \\\\\n" : "\n");
        }
        return text.append("\\end{bmatrix}$$").toString();
    }

    private static String latex(String word) {
        int e = word.indexOf('e');
        return switch (word) {
            case "nan" -> "\\mathrm{nan}";
            case "inf" -> "\\infty";
            case "-inf" -> "-\\infty";
            case "True", "False" -> "\\mathrm{" + word + "}";
            default ->
                e > 0 && !word.endsWith("j")
                        ? word.substring(0, e).replaceAll("\\.$", "") + " \\times 10^{"
                                + Integer.parseInt(word.substring(e + 1)) + "}"
                        : word.replaceAll("\\.$", "");
        };
    }
}
