package elara.plot;

import java.awt.geom.Path2D;

/** Loops over the cells of fields. */
final class FieldKernels {
    private FieldKernels() {}

    /**
     * Interpolates bilinearly.
     *
     * @param heights row by row, the lowest first, at least 2 x 2
     * @param pixels where the heights of the pixels go, the topmost row first
     */
    static void interpolate(double[] heights, int rows, int columns, double[] pixels, int width, int height) {
        int to = 0;
        for (int down = 0; down < height; down++) {
            double v = (rows - 1) * (1 - (down + 0.5) / height);
            int row = Math.min((int) v, rows - 2);
            double up = v - row;
            for (int across = 0; across < width; across++) {
                double u = (columns - 1) * (across + 0.5) / width;
                int column = Math.min((int) u, columns - 2);
                double right = u - column;
                int at = row * columns + column;
                double below = heights[at] + right * (heights[at + 1] - heights[at]);
                at += columns;
                double above = heights[at] + right * (heights[at + 1] - heights[at]);
                pixels[to++] = below + up * (above - below);
            }
        }
    }

    /**
     * Adds the line of one height, by marching squares (W. E. Lorensen and H. E. Cline, "Marching Cubes", 1987, in the
     * plane): in each cell the pieces that separate the corners above it from those below.
     *
     * @param field the heights
     * @param level the height of the line
     * @param line receives the pieces, in columns and rows from the lowest
     */
    static void contour(Field field, double level, Path2D line) {
        for (int row = 0; row < field.rows() - 1; row++) {
            for (int column = 0; column < field.columns() - 1; column++) {
                double a = field.at(row, column) - level;
                double b = field.at(row, column + 1) - level;
                double c = field.at(row + 1, column + 1) - level;
                double d = field.at(row + 1, column) - level;
                int corners = (a > 0 ? 1 : 0) | (b > 0 ? 2 : 0) | (c > 0 ? 4 : 0) | (d > 0 ? 8 : 0);
                if (corners == 0 || corners == 15 || Double.isNaN(a + b + c + d)) {
                    continue;
                }
                double bottom = column + a / (a - b);
                double right = row + b / (b - c);
                double top = column + d / (d - c);
                double left = row + a / (a - d);
                switch (corners) {
                    case 1, 14 -> piece(line, column, left, bottom, row);
                    case 2, 13 -> piece(line, bottom, row, column + 1.0, right);
                    case 3, 12 -> piece(line, column, left, column + 1.0, right);
                    case 4, 11 -> piece(line, column + 1.0, right, top, row + 1.0);
                    case 6, 9 -> piece(line, bottom, row, top, row + 1.0);
                    case 7, 8 -> piece(line, column, left, top, row + 1.0);
                    case 5 -> {
                        piece(line, column, left, bottom, row);
                        piece(line, column + 1.0, right, top, row + 1.0);
                    }
                    default -> {
                        piece(line, bottom, row, column + 1.0, right);
                        piece(line, column, left, top, row + 1.0);
                    }
                }
            }
        }
    }

    private static void piece(Path2D line, double x1, double y1, double x2, double y2) {
        line.moveTo(x1, y1);
        line.lineTo(x2, y2);
    }
}
