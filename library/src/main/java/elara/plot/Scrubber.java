package elara.plot;

import elara.display.MimeBundle;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The heat maps of a training that is over, to be turned over with a slider. It is a script that brings its data along
 * and asks for nothing from outside; where scripts do not run (a page that is not trusted, a printed one) there is
 * nothing to be seen of it, and the film strips above say the same.
 */
final class Scrubber {
    /** All cells together, at most: what a page gets longer by is a third more. */
    private static final int MOST_CELLS = 240_000;

    private static final int SHADES = 255;
    private static final int MISSING = 255;

    private Scrubber() {}

    /** Returns the script, or a bundle that shows nothing where there is nothing to turn over. */
    static MimeBundle of(List<Training.Watched> matrices, double... losses) {
        var epochs = new TreeSet<Integer>();
        matrices.forEach(matrix -> matrix.frames().forEach(frame -> epochs.add(frame.epoch())));
        if (epochs.size() < 2) {
            return MimeBundle.EMPTY;
        }
        int side = (int) Math.sqrt((double) MOST_CELLS / (matrices.size() * epochs.size()));
        var film = "{\"epochs\":" + epochs.stream().map(String::valueOf).collect(list())
                + ",\"losses\":"
                + epochs.stream().map(epoch -> loss(losses, epoch)).collect(list())
                + ",\"colors\":" + base64(palette())
                + ",\"matrices\":"
                + matrices.stream()
                        .map(matrix -> json(matrix, List.copyOf(epochs), side))
                        .collect(list())
                + "}";
        return MimeBundle.of("application/javascript", "(film => {\n" + script() + "})(" + film + ");")
                .with("text/plain", "");
    }

    private static java.util.stream.Collector<CharSequence, ?, String> list() {
        return Collectors.joining(",", "[", "]");
    }

    private static String loss(double[] losses, int epoch) {
        double loss = epoch <= losses.length ? losses[epoch - 1] : Double.NaN;
        return Double.isNaN(loss) ? "null" : string(Ticks.brief(loss));
    }

    private static String json(Training.Watched matrix, List<Integer> epochs, int side) {
        var colors = matrix.colors();
        var frames = new ArrayList<String>();
        var newest = matrix.newest().grid().within(side, side);
        for (int epoch : epochs) {
            frames.add(matrix.frames().stream()
                    .filter(frame -> frame.epoch() == epoch)
                    .findFirst()
                    .map(frame -> base64(cells(frame.grid().within(side, side), colors)))
                    .orElse("null"));
        }
        return "{\"name\":" + string(matrix.name()) + ",\"size\":" + string(matrix.size()) + ",\"rows\":"
                + newest.rows() + ",\"columns\":" + newest.columns() + ",\"frames\":"
                + frames.stream().collect(list()) + "}";
    }

    /** Which colour each cell has; a position in the palette. */
    private static byte[] cells(Grid grid, Colors colors) {
        var cells = new byte[grid.values().length];
        for (int i = 0; i < cells.length; i++) {
            double value = grid.values()[i];
            double share = colors.max() > colors.min() ? (value - colors.min()) / (colors.max() - colors.min()) : 0.5;
            cells[i] =
                    (byte) (Double.isNaN(value) ? MISSING : Math.rint(Math.max(0, Math.min(1, share)) * (SHADES - 1)));
        }
        return cells;
    }

    private static byte[] palette() {
        var colors = new Colors(Colors.DIVERGING, 0, SHADES - 1);
        var palette = new byte[3 * (SHADES + 1)];
        for (int i = 0; i <= SHADES; i++) {
            int rgb = i == MISSING ? Colors.MISSING : colors.of(i);
            palette[3 * i] = (byte) (rgb >> 16);
            palette[3 * i + 1] = (byte) (rgb >> 8);
            palette[3 * i + 2] = (byte) rgb;
        }
        return palette;
    }

    private static String base64(byte... bytes) {
        return '"' + Base64.getEncoder().encodeToString(bytes) + '"';
    }

    /** A string of JSON that may stand inside of a script of HTML, whatever it holds. */
    static String string(String text) {
        var out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' '
                    || c == '"'
                    || c == '\\'
                    || c == '<'
                    || c == '>'
                    || c == '&'
                    || c == '\u2028'
                    || c == '\u2029') {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }

    private static String script() {
        try (InputStream stream = Scrubber.class.getResourceAsStream("scrubber.js")) {
            if (stream == null) {
                throw new IllegalStateException("The resource elara/plot/scrubber.js is missing");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The resource elara/plot/scrubber.js cannot be read", e);
        }
    }
}
