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
        int outHeight = w.outHeight();
        int outWidth = w.outWidth();
        int height = w.height();
        int width = w.width();
        int kernelHeight = w.kernelHeight();
        int kernelWidth = w.kernelWidth();
        int stride = w.stride();
        int padding = w.padding();
        int dilation = w.dilation();
        int row = at;
        for (int c = 0; c < channels; c++) {
            int plane = from + c * height * width;
            for (int ky = 0; ky < kernelHeight; ky++) {
                for (int kx = 0; kx < kernelWidth; kx++) {
                    int first = kx * dilation - padding;
                    int begin = w.firstInside(first, width, outWidth);
                    int end = w.lastInside(first, width, outWidth);
                    for (int oy = 0; oy < outHeight; oy++) {
                        int y = oy * stride + ky * dilation - padding;
                        int to = row + oy * outWidth;
                        if (y < 0 || y >= height || begin >= end) {
                            java.util.Arrays.fill(out, to, to + outWidth, 0);
                            continue;
                        }
                        java.util.Arrays.fill(out, to, to + begin, 0);
                        java.util.Arrays.fill(out, to + end, to + outWidth, 0);
                        int line = plane + y * width + first;
                        if (stride == 1) {
                            System.arraycopy(x, line + begin, out, to + begin, end - begin);
                        } else {
                            for (int ox = begin; ox < end; ox++) {
                                out[to + ox] = x[line + ox * stride];
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
        int outHeight = w.outHeight();
        int outWidth = w.outWidth();
        int height = w.height();
        int width = w.width();
        int kernelHeight = w.kernelHeight();
        int kernelWidth = w.kernelWidth();
        int stride = w.stride();
        int padding = w.padding();
        int dilation = w.dilation();
        int row = at;
        for (int c = 0; c < channels; c++) {
            int plane = from + c * height * width;
            for (int ky = 0; ky < kernelHeight; ky++) {
                for (int kx = 0; kx < kernelWidth; kx++) {
                    int first = kx * dilation - padding;
                    int begin = w.firstInside(first, width, outWidth);
                    int end = w.lastInside(first, width, outWidth);
                    for (int oy = 0; oy < outHeight; oy++) {
                        int y = oy * stride + ky * dilation - padding;
                        if (y >= 0 && y < height) {
                            int to = row + oy * outWidth;
                            int line = plane + y * width + first;
                            if (stride == 1) {
                                for (int ox = begin; ox < end; ox++) {
                                    x[line + ox] += patches[to + ox];
                                }
                            } else {
                                for (int ox = begin; ox < end; ox++) {
                                    x[line + ox * stride] += patches[to + ox];
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
        if (w.padding() == 0 && w.dilation() == 1) {
            maxInside(w, x, planes, out, places);
            return;
        }
        int outHeight = w.outHeight();
        int outWidth = w.outWidth();
        int height = w.height();
        int width = w.width();
        int kernelHeight = w.kernelHeight();
        int kernelWidth = w.kernelWidth();
        int stride = w.stride();
        int padding = w.padding();
        int dilation = w.dilation();
        int o = 0;
        for (int p = 0; p < planes; p++) {
            int plane = p * height * width;
            for (int oy = 0; oy < outHeight; oy++) {
                int top = oy * stride - padding;
                for (int ox = 0; ox < outWidth; ox++, o++) {
                    int left = ox * stride - padding;
                    int best = -1;
                    for (int ky = 0; ky < kernelHeight; ky++) {
                        int y = top + ky * dilation;
                        for (int kx = 0; y >= 0 && y < height && kx < kernelWidth; kx++) {
                            int column = left + kx * dilation;
                            if (column >= 0 && column < width) {
                                int at = plane + y * width + column;
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

    /** The same for windows that never reach over the edge. */
    private static void maxInside(Window w, double[] x, int planes, double[] out, int[] places) {
        int outHeight = w.outHeight();
        int outWidth = w.outWidth();
        int height = w.height();
        int width = w.width();
        int kernelHeight = w.kernelHeight();
        int kernelWidth = w.kernelWidth();
        int stride = w.stride();
        if (kernelHeight == 2 && kernelWidth == 2) {
            maxOfFour(planes, outHeight, outWidth, height, width, stride, x, out, places);
            return;
        }
        int o = 0;
        for (int p = 0; p < planes; p++) {
            for (int oy = 0; oy < outHeight; oy++) {
                int line = (p * height + oy * stride) * width;
                for (int ox = 0; ox < outWidth; ox++, o++) {
                    int corner = line + ox * stride;
                    int best = corner;
                    double greatest = x[corner];
                    for (int ky = 0; ky < kernelHeight; ky++) {
                        int first = corner + ky * width;
                        for (int at = first; at < first + kernelWidth; at++) {
                            double value = x[at];
                            if (value > greatest || Double.isNaN(value)) {
                                greatest = value;
                                best = at;
                            }
                        }
                    }
                    out[o] = greatest;
                    places[o] = best;
                }
            }
        }
    }

    /**
     * The same for windows of two by two, without a branch, as nobody can foretell which number is the greatest: the sign of
     * a difference says which of two it is.
     */
    private static void maxOfFour(
            int planes,
            int outHeight,
            int outWidth,
            int height,
            int width,
            int stride,
            double[] x,
            double[] out,
            int[] places) {
        int o = 0;
        for (int p = 0; p < planes; p++) {
            for (int oy = 0; oy < outHeight; oy++) {
                int at = (p * height + oy * stride) * width;
                for (int ox = 0; ox < outWidth; ox++, o++, at += stride) {
                    double a = x[at];
                    double b = x[at + 1];
                    double c = x[at + width];
                    double d = x[at + width + 1];
                    double top = Math.max(a, b);
                    double bottom = Math.max(c, d);
                    int ofTop = at + (int) (Double.doubleToRawLongBits(a - b) >>> 63);
                    int ofBottom = at + width + (int) (Double.doubleToRawLongBits(c - d) >>> 63);
                    int below = (int) (Double.doubleToRawLongBits(top - bottom) >>> 63);
                    out[o] = Math.max(top, bottom);
                    places[o] = ofTop + (-below & (ofBottom - ofTop));
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
        int outHeight = w.outHeight();
        int outWidth = w.outWidth();
        int height = w.height();
        int width = w.width();
        int kernelHeight = w.kernelHeight();
        int kernelWidth = w.kernelWidth();
        int stride = w.stride();
        int padding = w.padding();
        int o = 0;
        int area = kernelHeight * kernelWidth;
        for (int p = 0; p < planes; p++) {
            int plane = p * height * width;
            for (int oy = 0; oy < outHeight; oy++) {
                int top = oy * stride - padding;
                for (int ox = 0; ox < outWidth; ox++, o++) {
                    int left = ox * stride - padding;
                    double sum = 0;
                    for (int y = Math.max(top, 0); y < Math.min(top + kernelHeight, height); y++) {
                        for (int c = Math.max(left, 0); c < Math.min(left + kernelWidth, width); c++) {
                            sum += x[plane + y * width + c];
                        }
                    }
                    out[o] = (sum / area);
                }
            }
        }
    }

    static void meanGradient(Window w, double[] g, int planes, double[] out) {
        int outHeight = w.outHeight();
        int outWidth = w.outWidth();
        int height = w.height();
        int width = w.width();
        int kernelHeight = w.kernelHeight();
        int kernelWidth = w.kernelWidth();
        int stride = w.stride();
        int padding = w.padding();
        int o = 0;
        double area = kernelHeight * kernelWidth;
        for (int p = 0; p < planes; p++) {
            int plane = p * height * width;
            for (int oy = 0; oy < outHeight; oy++) {
                int top = oy * stride - padding;
                for (int ox = 0; ox < outWidth; ox++, o++) {
                    int left = ox * stride - padding;
                    for (int y = Math.max(top, 0); y < Math.min(top + kernelHeight, height); y++) {
                        for (int c = Math.max(left, 0); c < Math.min(left + kernelWidth, width); c++) {
                            out[plane + y * width + c] += g[o] / area;
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
        int outHeight = w.outHeight();
        int outWidth = w.outWidth();
        int height = w.height();
        int width = w.width();
        int kernelHeight = w.kernelHeight();
        int kernelWidth = w.kernelWidth();
        int stride = w.stride();
        int padding = w.padding();
        int dilation = w.dilation();
        int row = at;
        for (int c = 0; c < channels; c++) {
            int plane = from + c * height * width;
            for (int ky = 0; ky < kernelHeight; ky++) {
                for (int kx = 0; kx < kernelWidth; kx++) {
                    int first = kx * dilation - padding;
                    int begin = w.firstInside(first, width, outWidth);
                    int end = w.lastInside(first, width, outWidth);
                    for (int oy = 0; oy < outHeight; oy++) {
                        int y = oy * stride + ky * dilation - padding;
                        int to = row + oy * outWidth;
                        if (y < 0 || y >= height || begin >= end) {
                            java.util.Arrays.fill(out, to, to + outWidth, 0);
                            continue;
                        }
                        java.util.Arrays.fill(out, to, to + begin, 0);
                        java.util.Arrays.fill(out, to + end, to + outWidth, 0);
                        int line = plane + y * width + first;
                        if (stride == 1) {
                            System.arraycopy(x, line + begin, out, to + begin, end - begin);
                        } else {
                            for (int ox = begin; ox < end; ox++) {
                                out[to + ox] = x[line + ox * stride];
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
        int outHeight = w.outHeight();
        int outWidth = w.outWidth();
        int height = w.height();
        int width = w.width();
        int kernelHeight = w.kernelHeight();
        int kernelWidth = w.kernelWidth();
        int stride = w.stride();
        int padding = w.padding();
        int dilation = w.dilation();
        int row = at;
        for (int c = 0; c < channels; c++) {
            int plane = from + c * height * width;
            for (int ky = 0; ky < kernelHeight; ky++) {
                for (int kx = 0; kx < kernelWidth; kx++) {
                    int first = kx * dilation - padding;
                    int begin = w.firstInside(first, width, outWidth);
                    int end = w.lastInside(first, width, outWidth);
                    for (int oy = 0; oy < outHeight; oy++) {
                        int y = oy * stride + ky * dilation - padding;
                        if (y >= 0 && y < height) {
                            int to = row + oy * outWidth;
                            int line = plane + y * width + first;
                            if (stride == 1) {
                                for (int ox = begin; ox < end; ox++) {
                                    x[line + ox] += patches[to + ox];
                                }
                            } else {
                                for (int ox = begin; ox < end; ox++) {
                                    x[line + ox * stride] += patches[to + ox];
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
        if (w.padding() == 0 && w.dilation() == 1) {
            maxInside(w, x, planes, out, places);
            return;
        }
        int outHeight = w.outHeight();
        int outWidth = w.outWidth();
        int height = w.height();
        int width = w.width();
        int kernelHeight = w.kernelHeight();
        int kernelWidth = w.kernelWidth();
        int stride = w.stride();
        int padding = w.padding();
        int dilation = w.dilation();
        int o = 0;
        for (int p = 0; p < planes; p++) {
            int plane = p * height * width;
            for (int oy = 0; oy < outHeight; oy++) {
                int top = oy * stride - padding;
                for (int ox = 0; ox < outWidth; ox++, o++) {
                    int left = ox * stride - padding;
                    int best = -1;
                    for (int ky = 0; ky < kernelHeight; ky++) {
                        int y = top + ky * dilation;
                        for (int kx = 0; y >= 0 && y < height && kx < kernelWidth; kx++) {
                            int column = left + kx * dilation;
                            if (column >= 0 && column < width) {
                                int at = plane + y * width + column;
                                if (best < 0 || x[at] > x[best] || Float.isNaN(x[at])) {
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

    /** The same for windows that never reach over the edge. */
    private static void maxInside(Window w, float[] x, int planes, float[] out, int[] places) {
        int outHeight = w.outHeight();
        int outWidth = w.outWidth();
        int height = w.height();
        int width = w.width();
        int kernelHeight = w.kernelHeight();
        int kernelWidth = w.kernelWidth();
        int stride = w.stride();
        if (kernelHeight == 2 && kernelWidth == 2) {
            maxOfFour(planes, outHeight, outWidth, height, width, stride, x, out, places);
            return;
        }
        int o = 0;
        for (int p = 0; p < planes; p++) {
            for (int oy = 0; oy < outHeight; oy++) {
                int line = (p * height + oy * stride) * width;
                for (int ox = 0; ox < outWidth; ox++, o++) {
                    int corner = line + ox * stride;
                    int best = corner;
                    float greatest = x[corner];
                    for (int ky = 0; ky < kernelHeight; ky++) {
                        int first = corner + ky * width;
                        for (int at = first; at < first + kernelWidth; at++) {
                            float value = x[at];
                            if (value > greatest || Float.isNaN(value)) {
                                greatest = value;
                                best = at;
                            }
                        }
                    }
                    out[o] = greatest;
                    places[o] = best;
                }
            }
        }
    }

    /**
     * The same for windows of two by two, without a branch, as nobody can foretell which number is the greatest: the sign of
     * a difference says which of two it is.
     */
    private static void maxOfFour(
            int planes,
            int outHeight,
            int outWidth,
            int height,
            int width,
            int stride,
            float[] x,
            float[] out,
            int[] places) {
        int o = 0;
        for (int p = 0; p < planes; p++) {
            for (int oy = 0; oy < outHeight; oy++) {
                int at = (p * height + oy * stride) * width;
                for (int ox = 0; ox < outWidth; ox++, o++, at += stride) {
                    float a = x[at];
                    float b = x[at + 1];
                    float c = x[at + width];
                    float d = x[at + width + 1];
                    float top = Math.max(a, b);
                    float bottom = Math.max(c, d);
                    int ofTop = at + (Float.floatToRawIntBits(a - b) >>> 31);
                    int ofBottom = at + width + (Float.floatToRawIntBits(c - d) >>> 31);
                    int below = Float.floatToRawIntBits(top - bottom) >>> 31;
                    out[o] = Math.max(top, bottom);
                    places[o] = ofTop + (-below & (ofBottom - ofTop));
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
        int outHeight = w.outHeight();
        int outWidth = w.outWidth();
        int height = w.height();
        int width = w.width();
        int kernelHeight = w.kernelHeight();
        int kernelWidth = w.kernelWidth();
        int stride = w.stride();
        int padding = w.padding();
        int o = 0;
        int area = kernelHeight * kernelWidth;
        for (int p = 0; p < planes; p++) {
            int plane = p * height * width;
            for (int oy = 0; oy < outHeight; oy++) {
                int top = oy * stride - padding;
                for (int ox = 0; ox < outWidth; ox++, o++) {
                    int left = ox * stride - padding;
                    double sum = 0;
                    for (int y = Math.max(top, 0); y < Math.min(top + kernelHeight, height); y++) {
                        for (int c = Math.max(left, 0); c < Math.min(left + kernelWidth, width); c++) {
                            sum += x[plane + y * width + c];
                        }
                    }
                    out[o] = (float) (sum / area);
                }
            }
        }
    }

    static void meanGradient(Window w, float[] g, int planes, float[] out) {
        int outHeight = w.outHeight();
        int outWidth = w.outWidth();
        int height = w.height();
        int width = w.width();
        int kernelHeight = w.kernelHeight();
        int kernelWidth = w.kernelWidth();
        int stride = w.stride();
        int padding = w.padding();
        int o = 0;
        float area = kernelHeight * kernelWidth;
        for (int p = 0; p < planes; p++) {
            int plane = p * height * width;
            for (int oy = 0; oy < outHeight; oy++) {
                int top = oy * stride - padding;
                for (int ox = 0; ox < outWidth; ox++, o++) {
                    int left = ox * stride - padding;
                    for (int y = Math.max(top, 0); y < Math.min(top + kernelHeight, height); y++) {
                        for (int c = Math.max(left, 0); c < Math.min(left + kernelWidth, width); c++) {
                            out[plane + y * width + c] += g[o] / area;
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
