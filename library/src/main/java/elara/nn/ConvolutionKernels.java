package elara.nn;

/** Loops of convolutions and poolings over planes, row by row: rows x columns of the image are {@code height * width}.
 * The loops for float64 come first, then those for float32. */
final class ConvolutionKernels {
    private ConvolutionKernels() {}

    /**
     * Lays the patches under a kernel side by side: for each place of the kernel in each channel one row, for each output
     * place one column. {@code rowLength} is the length of a row of {@code out}.
     */
    static void unfold(Window w, double[] x, int from, int channels, double[] out, int at, int rowLength) {
        int row = at;
        for (int c = 0; c < channels; c++) {
            int plane = from + c * w.height() * w.width();
            for (int ky = 0; ky < w.kernelHeight(); ky++) {
                for (int kx = 0; kx < w.kernelWidth(); kx++) {
                    int first = kx * w.dilation() - w.padding();
                    int begin = w.firstInside(first, w.width(), w.outWidth());
                    int end = w.lastInside(first, w.width(), w.outWidth());
                    for (int oy = 0; oy < w.outHeight(); oy++) {
                        int y = oy * w.stride() + ky * w.dilation() - w.padding();
                        int to = row + oy * w.outWidth();
                        if (y < 0 || y >= w.height() || begin >= end) {
                            java.util.Arrays.fill(out, to, to + w.outWidth(), 0);
                            continue;
                        }
                        java.util.Arrays.fill(out, to, to + begin, 0);
                        java.util.Arrays.fill(out, to + end, to + w.outWidth(), 0);
                        int line = plane + y * w.width() + first;
                        if (w.stride() == 1) {
                            System.arraycopy(x, line + begin, out, to + begin, end - begin);
                        } else {
                            for (int ox = begin; ox < end; ox++) {
                                out[to + ox] = x[line + ox * w.stride()];
                            }
                        }
                    }
                    row += rowLength;
                }
            }
        }
    }

    /** Adds what {@link #unfold} laid side by side back to where it came from. */
    static void fold(Window w, double[] patches, int at, int rowLength, int channels, double[] x, int from) {
        int row = at;
        for (int c = 0; c < channels; c++) {
            int plane = from + c * w.height() * w.width();
            for (int ky = 0; ky < w.kernelHeight(); ky++) {
                for (int kx = 0; kx < w.kernelWidth(); kx++) {
                    int first = kx * w.dilation() - w.padding();
                    int begin = w.firstInside(first, w.width(), w.outWidth());
                    int end = w.lastInside(first, w.width(), w.outWidth());
                    for (int oy = 0; oy < w.outHeight(); oy++) {
                        int y = oy * w.stride() + ky * w.dilation() - w.padding();
                        if (y >= 0 && y < w.height()) {
                            int to = row + oy * w.outWidth();
                            int line = plane + y * w.width() + first;
                            if (w.stride() == 1) {
                                for (int ox = begin; ox < end; ox++) {
                                    x[line + ox] += patches[to + ox];
                                }
                            } else {
                                for (int ox = begin; ox < end; ox++) {
                                    x[line + ox * w.stride()] += patches[to + ox];
                                }
                            }
                        }
                    }
                    row += rowLength;
                }
            }
        }
    }

    /** The greatest number under each place of the window, and where in {@code x} it is. NaN is greater than all. */
    static void max(Window w, double[] x, int planes, double[] out, int[] places) {
        int o = 0;
        for (int p = 0; p < planes; p++) {
            int plane = p * w.height() * w.width();
            for (int oy = 0; oy < w.outHeight(); oy++) {
                int top = oy * w.stride() - w.padding();
                for (int ox = 0; ox < w.outWidth(); ox++, o++) {
                    int left = ox * w.stride() - w.padding();
                    int best = -1;
                    for (int ky = 0; ky < w.kernelHeight(); ky++) {
                        int y = top + ky * w.dilation();
                        for (int kx = 0; y >= 0 && y < w.height() && kx < w.kernelWidth(); kx++) {
                            int column = left + kx * w.dilation();
                            if (column >= 0 && column < w.width()) {
                                int at = plane + y * w.width() + column;
                                if (best < 0 || x[at] > x[best] || Double.isNaN(x[at])) {
                                    best = at;
                                }
                            }
                        }
                    }
                    out[o] = x[best];
                    places[o] = best;
                }
            }
        }
    }

    static void maxGradient(double[] g, int[] places, double[] out) {
        for (int i = 0; i < g.length; i++) {
            out[places[i]] += g[i];
        }
    }

    /** The mean under each place of the window, zeros beyond the edge counting too. */
    static void mean(Window w, double[] x, int planes, double[] out) {
        int o = 0;
        int area = w.kernelHeight() * w.kernelWidth();
        for (int p = 0; p < planes; p++) {
            int plane = p * w.height() * w.width();
            for (int oy = 0; oy < w.outHeight(); oy++) {
                int top = oy * w.stride() - w.padding();
                for (int ox = 0; ox < w.outWidth(); ox++, o++) {
                    int left = ox * w.stride() - w.padding();
                    double sum = 0;
                    for (int y = Math.max(top, 0); y < Math.min(top + w.kernelHeight(), w.height()); y++) {
                        for (int c = Math.max(left, 0); c < Math.min(left + w.kernelWidth(), w.width()); c++) {
                            sum += x[plane + y * w.width() + c];
                        }
                    }
                    out[o] = (sum / area);
                }
            }
        }
    }

    static void meanGradient(Window w, double[] g, int planes, double[] out) {
        int o = 0;
        double area = w.kernelHeight() * w.kernelWidth();
        for (int p = 0; p < planes; p++) {
            int plane = p * w.height() * w.width();
            for (int oy = 0; oy < w.outHeight(); oy++) {
                int top = oy * w.stride() - w.padding();
                for (int ox = 0; ox < w.outWidth(); ox++, o++) {
                    int left = ox * w.stride() - w.padding();
                    for (int y = Math.max(top, 0); y < Math.min(top + w.kernelHeight(), w.height()); y++) {
                        for (int c = Math.max(left, 0); c < Math.min(left + w.kernelWidth(), w.width()); c++) {
                            out[plane + y * w.width() + c] += g[o] / area;
                        }
                    }
                }
            }
        }
    }

    /** Copies blocks of {@code length}: block (i, j) of rows x columns becomes block (j, i). */
    static void swapBlocks(double[] x, int from, int rows, int columns, int length, double[] out, int to) {
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                System.arraycopy(x, from + (i * columns + j) * length, out, to + (j * rows + i) * length, length);
            }
        }
    }

    static void addToRows(double[] x, int rows, int length, double[] bias) {
        for (int i = 0, k = 0; i < rows; i++) {
            for (int j = 0; j < length; j++, k++) {
                x[k] += bias[i];
            }
        }
    }

    static void add(double[] x, double[] more) {
        for (int i = 0; i < x.length; i++) {
            x[i] += more[i];
        }
    }

    /**
     * Lays the patches under a kernel side by side: for each place of the kernel in each channel one row, for each output
     * place one column. {@code rowLength} is the length of a row of {@code out}.
     */
    static void unfold(Window w, float[] x, int from, int channels, float[] out, int at, int rowLength) {
        int row = at;
        for (int c = 0; c < channels; c++) {
            int plane = from + c * w.height() * w.width();
            for (int ky = 0; ky < w.kernelHeight(); ky++) {
                for (int kx = 0; kx < w.kernelWidth(); kx++) {
                    int first = kx * w.dilation() - w.padding();
                    int begin = w.firstInside(first, w.width(), w.outWidth());
                    int end = w.lastInside(first, w.width(), w.outWidth());
                    for (int oy = 0; oy < w.outHeight(); oy++) {
                        int y = oy * w.stride() + ky * w.dilation() - w.padding();
                        int to = row + oy * w.outWidth();
                        if (y < 0 || y >= w.height() || begin >= end) {
                            java.util.Arrays.fill(out, to, to + w.outWidth(), 0);
                            continue;
                        }
                        java.util.Arrays.fill(out, to, to + begin, 0);
                        java.util.Arrays.fill(out, to + end, to + w.outWidth(), 0);
                        int line = plane + y * w.width() + first;
                        if (w.stride() == 1) {
                            System.arraycopy(x, line + begin, out, to + begin, end - begin);
                        } else {
                            for (int ox = begin; ox < end; ox++) {
                                out[to + ox] = x[line + ox * w.stride()];
                            }
                        }
                    }
                    row += rowLength;
                }
            }
        }
    }

    /** Adds what {@link #unfold} laid side by side back to where it came from. */
    static void fold(Window w, float[] patches, int at, int rowLength, int channels, float[] x, int from) {
        int row = at;
        for (int c = 0; c < channels; c++) {
            int plane = from + c * w.height() * w.width();
            for (int ky = 0; ky < w.kernelHeight(); ky++) {
                for (int kx = 0; kx < w.kernelWidth(); kx++) {
                    int first = kx * w.dilation() - w.padding();
                    int begin = w.firstInside(first, w.width(), w.outWidth());
                    int end = w.lastInside(first, w.width(), w.outWidth());
                    for (int oy = 0; oy < w.outHeight(); oy++) {
                        int y = oy * w.stride() + ky * w.dilation() - w.padding();
                        if (y >= 0 && y < w.height()) {
                            int to = row + oy * w.outWidth();
                            int line = plane + y * w.width() + first;
                            if (w.stride() == 1) {
                                for (int ox = begin; ox < end; ox++) {
                                    x[line + ox] += patches[to + ox];
                                }
                            } else {
                                for (int ox = begin; ox < end; ox++) {
                                    x[line + ox * w.stride()] += patches[to + ox];
                                }
                            }
                        }
                    }
                    row += rowLength;
                }
            }
        }
    }

    /** The greatest number under each place of the window, and where in {@code x} it is. NaN is greater than all. */
    static void max(Window w, float[] x, int planes, float[] out, int[] places) {
        int o = 0;
        for (int p = 0; p < planes; p++) {
            int plane = p * w.height() * w.width();
            for (int oy = 0; oy < w.outHeight(); oy++) {
                int top = oy * w.stride() - w.padding();
                for (int ox = 0; ox < w.outWidth(); ox++, o++) {
                    int left = ox * w.stride() - w.padding();
                    int best = -1;
                    for (int ky = 0; ky < w.kernelHeight(); ky++) {
                        int y = top + ky * w.dilation();
                        for (int kx = 0; y >= 0 && y < w.height() && kx < w.kernelWidth(); kx++) {
                            int column = left + kx * w.dilation();
                            if (column >= 0 && column < w.width()) {
                                int at = plane + y * w.width() + column;
                                if (best < 0 || x[at] > x[best] || Double.isNaN(x[at])) {
                                    best = at;
                                }
                            }
                        }
                    }
                    out[o] = x[best];
                    places[o] = best;
                }
            }
        }
    }

    static void maxGradient(float[] g, int[] places, float[] out) {
        for (int i = 0; i < g.length; i++) {
            out[places[i]] += g[i];
        }
    }

    /** The mean under each place of the window, zeros beyond the edge counting too. */
    static void mean(Window w, float[] x, int planes, float[] out) {
        int o = 0;
        int area = w.kernelHeight() * w.kernelWidth();
        for (int p = 0; p < planes; p++) {
            int plane = p * w.height() * w.width();
            for (int oy = 0; oy < w.outHeight(); oy++) {
                int top = oy * w.stride() - w.padding();
                for (int ox = 0; ox < w.outWidth(); ox++, o++) {
                    int left = ox * w.stride() - w.padding();
                    double sum = 0;
                    for (int y = Math.max(top, 0); y < Math.min(top + w.kernelHeight(), w.height()); y++) {
                        for (int c = Math.max(left, 0); c < Math.min(left + w.kernelWidth(), w.width()); c++) {
                            sum += x[plane + y * w.width() + c];
                        }
                    }
                    out[o] = (float) (sum / area);
                }
            }
        }
    }

    static void meanGradient(Window w, float[] g, int planes, float[] out) {
        int o = 0;
        float area = w.kernelHeight() * w.kernelWidth();
        for (int p = 0; p < planes; p++) {
            int plane = p * w.height() * w.width();
            for (int oy = 0; oy < w.outHeight(); oy++) {
                int top = oy * w.stride() - w.padding();
                for (int ox = 0; ox < w.outWidth(); ox++, o++) {
                    int left = ox * w.stride() - w.padding();
                    for (int y = Math.max(top, 0); y < Math.min(top + w.kernelHeight(), w.height()); y++) {
                        for (int c = Math.max(left, 0); c < Math.min(left + w.kernelWidth(), w.width()); c++) {
                            out[plane + y * w.width() + c] += g[o] / area;
                        }
                    }
                }
            }
        }
    }

    /** Copies blocks of {@code length}: block (i, j) of rows x columns becomes block (j, i). */
    static void swapBlocks(float[] x, int from, int rows, int columns, int length, float[] out, int to) {
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                System.arraycopy(x, from + (i * columns + j) * length, out, to + (j * rows + i) * length, length);
            }
        }
    }

    static void addToRows(float[] x, int rows, int length, float[] bias) {
        for (int i = 0, k = 0; i < rows; i++) {
            for (int j = 0; j < length; j++, k++) {
                x[k] += bias[i];
            }
        }
    }

    static void add(float[] x, float[] more) {
        for (int i = 0; i < x.length; i++) {
            x[i] += more[i];
        }
    }
}
