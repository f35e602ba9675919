package elara.plot;

/** A curve in a line of text: one block a point, the higher the larger. */
final class Sparkline {
    private static final String BLOCKS = "▁▂▃▄▅▆▇█";

    private Sparkline() {}

    /**
     * Draws values, by their logarithm where they are positive and span more than two decades. A value that is not
     * finite is a blank.
     *
     * @param most how long the line may be; of more values, evenly chosen ones are drawn, and the last
     */
    static String of(double[] values, int most) {
        int length = Math.min(values.length, most);
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            if (Math.abs(value) <= Double.MAX_VALUE) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
        boolean log = low > 0 && high > 100 * low;
        double bottom = log ? Math.log(low) : low;
        double top = log ? Math.log(high) : high;
        var line = new StringBuilder();
        for (int i = 0; i < length; i++) {
            double value = values[length == 1 ? 0 : (int) ((long) i * (values.length - 1) / (length - 1))];
            if (!(Math.abs(value) <= Double.MAX_VALUE)) {
                line.append(' ');
                continue;
            }
            double share = top > bottom ? ((log ? Math.log(value) : value) - bottom) / (top - bottom) : 0.5;
            line.append(BLOCKS.charAt((int) Math.min(BLOCKS.length() - 1, share * BLOCKS.length())));
        }
        return line.toString();
    }
}
