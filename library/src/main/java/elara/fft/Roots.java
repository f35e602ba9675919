package elara.fft;

/**
 * The roots of unity exp(-2 pi i k / n). Each is the product of two from short tables, which are computed by sine and
 * cosine: nearly as exact, and many times faster than computing all of them.
 */
final class Roots {
    private final int n;
    private final int low;
    private final double[] lowRe;
    private final double[] lowIm;
    private final double[] highRe;
    private final double[] highIm;

    Roots(int n) {
        this.n = n;
        int bits = (32 - Integer.numberOfLeadingZeros(Math.max(1, n - 1))) / 2;
        low = 1 << bits;
        lowRe = new double[low];
        lowIm = new double[low];
        int count = (n + low - 1) / low;
        highRe = new double[count];
        highIm = new double[count];
        for (int i = 0; i < low; i++) {
            set(lowRe, lowIm, i, i);
        }
        for (int i = 0; i < count; i++) {
            set(highRe, highIm, i, (long) i * low);
        }
    }

    /** By the eighth of the circle that it lies in: there, sine and cosine have small arguments, and are exact. */
    private void set(double[] re, double[] im, int at, long k) {
        long eighths = 8 * (k % n);
        int octant = (int) (eighths / n);
        // Beyond the nearest multiple of a quarter.
        int quarter = (octant + 1) / 2;
        double angle = Math.PI / 4 * ((double) (eighths - 2L * quarter * n) / n);
        double cos = Math.cos(angle);
        double sin = -Math.sin(angle);
        switch (quarter % 4) {
            case 0 -> put(re, im, at, cos, sin);
            case 1 -> put(re, im, at, sin, -cos);
            case 2 -> put(re, im, at, -cos, -sin);
            default -> put(re, im, at, -sin, cos);
        }
    }

    private static void put(double[] re, double[] im, int at, double x, double y) {
        re[at] = x;
        im[at] = y;
    }

    double re(int k) {
        int high = k / low;
        int rest = k % low;
        return highRe[high] * lowRe[rest] - highIm[high] * lowIm[rest];
    }

    double im(int k) {
        int high = k / low;
        int rest = k % low;
        return highRe[high] * lowIm[rest] + highIm[high] * lowRe[rest];
    }
}
