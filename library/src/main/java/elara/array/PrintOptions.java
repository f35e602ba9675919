package elara.array;

/**
 * How arrays are printed: what NumPy's {@code set_printoptions} sets.
 *
 * <pre>{@code
 * array(Math.PI, 1e-7).toString(PrintOptions.DEFAULT.withPrecision(3))                      // "array([3.142e+00, 1.000e-07])"
 * array(Math.PI, 1e-7).toString(PrintOptions.DEFAULT.withPrecision(3).withSuppress(true))   // "array([3.142, 0.   ])"
 * }</pre>
 *
 * @param precision the most digits behind the point
 * @param threshold arrays with more elements are summarised
 * @param edgeItems how many positions at the ends of each axis a summary shows
 * @param lineWidth the most characters in a line
 * @param suppress whether small numbers are shown as 0, so that they do not cause scientific notation
 */
public record PrintOptions(int precision, int threshold, int edgeItems, int lineWidth, boolean suppress) {
    /** NumPy's: precision 8, threshold 1000, edge items 3, line width 75, not suppressed. */
    public static final PrintOptions DEFAULT = new PrintOptions(8, 1000, 3, 75, false);

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is negative
     */
    public PrintOptions {
        if (precision < 0 || threshold < 0 || edgeItems < 0 || lineWidth < 0) {
            throw new IllegalArgumentException("print options must not be negative: precision " + precision
                    + ", threshold " + threshold + ", edgeItems " + edgeItems + ", lineWidth " + lineWidth);
        }
    }

    /**
     * Returns these options with another precision.
     *
     * @param digits the most digits behind the point
     * @return new options
     */
    public PrintOptions withPrecision(int digits) {
        return new PrintOptions(digits, threshold, edgeItems, lineWidth, suppress);
    }

    /**
     * Returns these options with another threshold.
     *
     * @param elements arrays with more elements are summarised
     * @return new options
     */
    public PrintOptions withThreshold(int elements) {
        return new PrintOptions(precision, elements, edgeItems, lineWidth, suppress);
    }

    /**
     * Returns these options with another number of edge items.
     *
     * @param positions how many positions at the ends of each axis a summary shows
     * @return new options
     */
    public PrintOptions withEdgeItems(int positions) {
        return new PrintOptions(precision, threshold, positions, lineWidth, suppress);
    }

    /**
     * Returns these options with another line width.
     *
     * @param characters the most characters in a line
     * @return new options
     */
    public PrintOptions withLineWidth(int characters) {
        return new PrintOptions(precision, threshold, edgeItems, characters, suppress);
    }

    /**
     * Returns these options with or without small numbers.
     *
     * @param wished whether small numbers are shown as 0
     * @return new options
     */
    public PrintOptions withSuppress(boolean wished) {
        return new PrintOptions(precision, threshold, edgeItems, lineWidth, wished);
    }
}
