package elara.plot;

import java.util.function.DoubleBinaryOperator;

/**
 * Heights over a rectangle, known at the points of a grid and between them by bilinear interpolation. The first row is
 * the lowest.
 */
final class Field {
    final Graph.Range x;
    final Graph.Range y;
    private final int rows;
    private final int columns;
    private final double[] heights;

    /**
     * Wraps heights.
     *
     * @param heights row by row, the lowest first; not copied
     */
    Field(Graph.Range x, Graph.Range y, int rows, int columns, double[] heights) {
        this.x = x;
        this.y = y;
        this.rows = rows;
        this.columns = columns;
        this.heights = heights;
    }

    static Field of(DoubleBinaryOperator f, Graph.Range x, Graph.Range y, int rows, int columns) {
        var heights = new double[rows * columns];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                heights[row * columns + column] = f.applyAsDouble(at(x, column, columns), at(y, row, rows));
            }
        }
        return new Field(x, y, rows, columns, heights);
    }

    /** The place of a point of a grid. */
    static double at(Graph.Range range, int i, int count) {
        return range.low() + (range.high() - range.low()) * i / (count - 1);
    }

    int rows() {
        return rows;
    }

    int columns() {
        return columns;
    }

    double at(int row, int column) {
        return heights[row * columns + column];
    }

    /** The lowest and the highest finite height. */
    Graph.Range range() {
        var grid = new Grid(rows, columns, heights);
        return Graph.Range.UNKNOWN.with(grid.min(), grid.max());
    }

    /** Returns the heights at the middles of the pixels of a picture, the topmost row first. */
    double[] pixels(int width, int height) {
        var pixels = new double[width * height];
        FieldKernels.interpolate(heights, rows, columns, pixels, width, height);
        return pixels;
    }
}
