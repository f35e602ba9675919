package elara.fft;

/**
 * The loops of a pass. Number i of butterfly k's part j is read at {@code i + after (j + radix k)} and written at
 * {@code i + after (k + before j)}, times twiddle {@code j after + i}.
 */
final class ButterflyKernels {
    private static final double SIN_60 = 0.8660254037844386;

    private ButterflyKernels() {}

    static void two(
            int before, int after, double[] re, double[] im, double[] toRe, double[] toIm, double[] wr, double[] wi) {
        for (int k = 0; k < before; k++) {
            int a = 2 * k * after;
            int b = a + after;
            int y0 = k * after;
            int y1 = y0 + before * after;
            for (int i = 0; i < after; i++) {
                double br = re[b + i];
                double bi = im[b + i];
                double dr = re[a + i] - br;
                double di = im[a + i] - bi;
                toRe[y0 + i] = re[a + i] + br;
                toIm[y0 + i] = im[a + i] + bi;
                double c = wr[after + i];
                double s = wi[after + i];
                toRe[y1 + i] = dr * c - di * s;
                toIm[y1 + i] = dr * s + di * c;
            }
        }
    }

    static void three(
            int before, int after, double[] re, double[] im, double[] toRe, double[] toIm, double[] wr, double[] wi) {
        for (int k = 0; k < before; k++) {
            int a = 3 * k * after;
            int b = a + after;
            int c = b + after;
            int y0 = k * after;
            int y1 = y0 + before * after;
            int y2 = y1 + before * after;
            for (int i = 0; i < after; i++) {
                double sumRe = re[b + i] + re[c + i];
                double sumIm = im[b + i] + im[c + i];
                double difRe = SIN_60 * (im[b + i] - im[c + i]);
                double difIm = SIN_60 * (re[c + i] - re[b + i]);
                double midRe = re[a + i] - 0.5 * sumRe;
                double midIm = im[a + i] - 0.5 * sumIm;
                toRe[y0 + i] = re[a + i] + sumRe;
                toIm[y0 + i] = im[a + i] + sumIm;
                double r = midRe + difRe;
                double s = midIm + difIm;
                double cos = wr[after + i];
                double sin = wi[after + i];
                toRe[y1 + i] = r * cos - s * sin;
                toIm[y1 + i] = r * sin + s * cos;
                r = midRe - difRe;
                s = midIm - difIm;
                cos = wr[2 * after + i];
                sin = wi[2 * after + i];
                toRe[y2 + i] = r * cos - s * sin;
                toIm[y2 + i] = r * sin + s * cos;
            }
        }
    }

    static void four(
            int before, int after, double[] re, double[] im, double[] toRe, double[] toIm, double[] wr, double[] wi) {
        int step = before * after;
        for (int k = 0; k < before; k++) {
            int a = 4 * k * after;
            int b = a + after;
            int c = b + after;
            int d = c + after;
            int y = k * after;
            for (int i = 0; i < after; i++) {
                double evenRe = re[a + i] + re[c + i];
                double evenIm = im[a + i] + im[c + i];
                double oddRe = re[b + i] + re[d + i];
                double oddIm = im[b + i] + im[d + i];
                toRe[y + i] = evenRe + oddRe;
                toIm[y + i] = evenIm + oddIm;
                double r = evenRe - oddRe;
                double s = evenIm - oddIm;
                double cos = wr[2 * after + i];
                double sin = wi[2 * after + i];
                toRe[y + 2 * step + i] = r * cos - s * sin;
                toIm[y + 2 * step + i] = r * sin + s * cos;
                evenRe = re[a + i] - re[c + i];
                evenIm = im[a + i] - im[c + i];
                oddRe = im[b + i] - im[d + i];
                oddIm = re[d + i] - re[b + i];
                r = evenRe + oddRe;
                s = evenIm + oddIm;
                cos = wr[after + i];
                sin = wi[after + i];
                toRe[y + step + i] = r * cos - s * sin;
                toIm[y + step + i] = r * sin + s * cos;
                r = evenRe - oddRe;
                s = evenIm - oddIm;
                cos = wr[3 * after + i];
                sin = wi[3 * after + i];
                toRe[y + 3 * step + i] = r * cos - s * sin;
                toIm[y + 3 * step + i] = r * sin + s * cos;
            }
        }
    }

    static void any(
            int radix,
            int before,
            int after,
            double[] re,
            double[] im,
            double[] toRe,
            double[] toIm,
            double[] wr,
            double[] wi,
            double[] rootRe,
            double[] rootIm) {
        for (int k = 0; k < before; k++) {
            int from = radix * k * after;
            for (int j = 0; j < radix; j++) {
                int to = after * (k + before * j);
                for (int i = 0; i < after; i++) {
                    double sumRe = re[from + i];
                    double sumIm = im[from + i];
                    int root = 0;
                    for (int m = 1; m < radix; m++) {
                        root += j;
                        root -= root >= radix ? radix : 0;
                        double x = re[from + m * after + i];
                        double y = im[from + m * after + i];
                        sumRe += x * rootRe[root] - y * rootIm[root];
                        sumIm += x * rootIm[root] + y * rootRe[root];
                    }
                    double cos = wr[j * after + i];
                    double sin = wi[j * after + i];
                    toRe[to + i] = sumRe * cos - sumIm * sin;
                    toIm[to + i] = sumRe * sin + sumIm * cos;
                }
            }
        }
    }
}
