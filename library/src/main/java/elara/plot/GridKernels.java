package elara.plot;

/** Loops over the cells of matrices. */
final class GridKernels {
    private GridKernels() {}

    /**
     * Takes the mean of each block of cells, without those that are not finite; of a block of which none is, NaN.
     *
     * @param cells row by row
     * @param high the rows of a block
     * @param wide its columns
     * @param means where the means go, row by row
     */
    static void means(double[] cells, int rows, int columns, int high, int wide, double[] means) {
        int to = 0;
        for (int top = 0; top < rows; top += high) {
            int bottom = Math.min(rows, top + high);
            for (int left = 0; left < columns; left += wide) {
                int right = Math.min(columns, left + wide);
                double sum = 0;
                int count = 0;
                for (int row = top; row < bottom; row++) {
                    for (int at = row * columns + left; at < row * columns + right; at++) {
                        if (Math.abs(cells[at]) <= Double.MAX_VALUE) {
                            sum += cells[at];
                            count++;
                        }
                    }
                }
                means[to++] = count == 0 ? Double.NaN : sum / count;
            }
        }
    }

    /** Colours cells: one pixel each. */
    static void color(double[] cells, Colors colors, int[] pixels) {
        for (int i = 0; i < cells.length; i++) {
            pixels[i] = colors.of(cells[i]);
        }
    }
}
