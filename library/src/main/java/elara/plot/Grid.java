package elara.plot;

import elara.array.NDArray;
import elara.array.Shapes;

/** A matrix as it was when it was taken: a copy, which later changes of the array do not reach. */
final class Grid {
    private final int rows;
    private final int columns;
    private final double[] values;

    /**
     * Wraps values.
     *
     * @param values row by row, the topmost first; not copied
     */
    Grid(int rows, int columns, double[] values) {
        if (values.length != (long) rows * columns) {
            throw new IllegalArgumentException(rows + " x " + columns + " cells, but " + values.length + " values");
        }
        this.rows = rows;
        this.columns = columns;
        this.values = values;
    }

    int rows() {
        return rows;
    }

    int columns() {
        return columns;
    }

    /** Returns the values row by row, the topmost first; not to be changed. */
    double[] values() {
        return values;
    }

    /**
     * Copies an array.
     *
     * @param array shape (rows, columns), or (n,), which becomes one row
     * @param what the array's name, for the error
     */
    static Grid of(NDArray array, String what) {
        check(array, what);
        boolean row = array.ndim() == 1;
        return new Grid(row ? 1 : array.shape(0), array.shape(row ? 0 : 1), array.toDoubles());
    }

    /** Throws where an array cannot be drawn as a matrix, with the reason. */
    static void check(NDArray array, String what) {
        if (array.ndim() != 1 && array.ndim() != 2) {
            throw new IllegalArgumentException(what + " has shape " + Shapes.text(array.shape())
                    + ", but a heat map has rows and columns; take a matrix with get, or reshape it");
        }
        if (array.size() == 0) {
            throw new IllegalArgumentException(
                    what + " has shape " + Shapes.text(array.shape()) + ": there are no cells to draw");
        }
    }

    double at(int row, int column) {
        return values[row * columns + column];
    }

    /** Returns the lowest finite value; NaN if there is none. */
    double min() {
        double min = Double.POSITIVE_INFINITY;
        for (double value : values) {
            if (value < min && value >= -Double.MAX_VALUE) {
                min = value;
            }
        }
        return min == Double.POSITIVE_INFINITY ? Double.NaN : min;
    }

    /** Returns the highest finite value; NaN if there is none. */
    double max() {
        double max = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            if (value > max && value <= Double.MAX_VALUE) {
                max = value;
            }
        }
        return max == Double.NEGATIVE_INFINITY ? Double.NaN : max;
    }

    /** Returns the largest distance of a finite value from 0; 0 if there is none. */
    double reach() {
        double reach = 0;
        for (double value : values) {
            double size = Math.abs(value);
            if (size > reach && size <= Double.MAX_VALUE) {
                reach = size;
            }
        }
        return reach;
    }

    /** Whether all values are whole numbers, or none. */
    boolean whole() {
        for (double value : values) {
            if (value != Math.rint(value) && !Double.isNaN(value)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Returns a grid of not more cells than there is room for: each the mean of a block of this one's. A block without
     * any finite number stays one.
     */
    Grid within(int mostRows, int mostColumns) {
        int high = (rows + mostRows - 1) / mostRows;
        int wide = (columns + mostColumns - 1) / mostColumns;
        if (high <= 1 && wide <= 1) {
            return this;
        }
        int fewerRows = (rows + high - 1) / high;
        int fewerColumns = (columns + wide - 1) / wide;
        var means = new double[fewerRows * fewerColumns];
        GridKernels.means(values, rows, columns, high, wide, means);
        return new Grid(fewerRows, fewerColumns, means);
    }
}
