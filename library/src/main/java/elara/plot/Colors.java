package elara.plot;

import java.awt.Color;
import java.util.Arrays;

/**
 * A scale of colours for numbers. {@link #SEQUENTIAL} runs from dark to light as the value grows and reads the same in
 * grey; {@link #DIVERGING} is white in the middle, blue below and red above, for numbers with a sign. Both can be told
 * apart by colour-blind readers.
 *
 * <p>The stops are those of matplotlib's <i>viridis</i> (N. Smith, S. van der Walt; CC0) and of ColorBrewer's <i>RdBu</i>
 * (C. Brewer, M. Harrower; Apache-2.0), with the colours between them interpolated.
 */
final class Colors {
    private static final int SIZE = 256;

    static final Color[] SEQUENTIAL =
            colors(0x440154, 0x482878, 0x3E4989, 0x31688E, 0x26828E, 0x1F9E89, 0x35B779, 0x6ECE58, 0xB5DE2B, 0xFDE725);
    static final Color[] DIVERGING = colors(
            0x053061, 0x2166AC, 0x4393C3, 0x92C5DE, 0xD1E5F0, 0xF7F7F7, 0xFDDBC7, 0xF4A582, 0xD6604D, 0xB2182B,
            0x67001F);

    /** The colour of a cell that has no number. */
    static final int MISSING = 0xD9D9D9;

    private final int[] table = new int[SIZE];
    private final double min;
    private final double max;

    /**
     * Spreads colours over an interval.
     *
     * @param stops two colours or more, evenly spaced
     * @param min the value of the first
     * @param max the value of the last; where it is not above {@code min}, every value has the middle colour
     */
    Colors(Color[] stops, double min, double max) {
        this.min = min;
        this.max = max;
        for (int i = 0; i < SIZE; i++) {
            double at = i * (stops.length - 1) / (double) (SIZE - 1);
            int left = Math.min((int) at, stops.length - 2);
            table[i] = mix(stops[left], stops[left + 1], at - left);
        }
    }

    double min() {
        return min;
    }

    double max() {
        return max;
    }

    /** Returns the colour of a value as 0xRRGGBB; beyond the ends, that of the end; of NaN, {@link #MISSING}. */
    int of(double value) {
        if (Double.isNaN(value)) {
            return MISSING;
        }
        if (!(max > min)) {
            return table[SIZE / 2];
        }
        // Halved first: the difference of the two largest doubles is not a double.
        double at = (value / 2 - min / 2) / (max / 2 - min / 2);
        return table[at <= 0 ? 0 : at >= 1 ? SIZE - 1 : (int) (at * SIZE)];
    }

    /** Returns black or white, whichever is easier to read on a colour (WCAG's relative luminance). */
    static Color inkOn(int rgb) {
        double luminance =
                0.2126 * linear(rgb >> 16 & 255) + 0.7152 * linear(rgb >> 8 & 255) + 0.0722 * linear(rgb & 255);
        return luminance > 0.2 ? Color.BLACK : Color.WHITE;
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    private static int mix(Color left, Color right, double share) {
        return mix(left.getRed(), right.getRed(), share) << 16
                | mix(left.getGreen(), right.getGreen(), share) << 8
                | mix(left.getBlue(), right.getBlue(), share);
    }

    private static int mix(int left, int right, double share) {
        return (int) Math.round(left + share * (right - left));
    }

    private static Color[] colors(int... rgb) {
        return Arrays.stream(rgb).mapToObj(Color::new).toArray(Color[]::new);
    }
}
