package elara.fft;

import java.util.Arrays;

/**
 * The transform of real numbers. An even number of them counts as half as many complex ones, whose transform is taken
 * apart (W. H. Press and others, Numerical Recipes, section "FFT of Real Functions").
 */
final class RealTransform {
    private final int n;
    private final Transform transform;
    private final Roots roots;
    private final double[] re;
    private final double[] im;

    RealTransform(int n) {
        this.n = n;
        int length = n % 2 == 0 ? n / 2 : n;
        transform = Transform.of(length);
        roots = new Roots(n);
        re = new double[length];
        im = new double[length];
    }

    /**
     * Transforms.
     *
     * @param row n real numbers
     * @param out receives n / 2 + 1 complex numbers, real and imaginary parts in turn
     * @param at from which of them on
     */
    void forward(double[] row, double[] out, int at) {
        if (n % 2 == 1) {
            System.arraycopy(row, 0, re, 0, n);
            Arrays.fill(im, 0);
            transform.forward(re, im);
            for (int k = 0; k <= n / 2; k++) {
                out[2 * (at + k)] = re[k];
                out[2 * (at + k) + 1] = im[k];
            }
            return;
        }
        int half = n / 2;
        for (int k = 0; k < half; k++) {
            re[k] = row[2 * k];
            im[k] = row[2 * k + 1];
        }
        transform.forward(re, im);
        for (int k = 0; k <= half; k++) {
            int a = k % half;
            int b = (half - k) % half;
            double evenRe = (re[a] + re[b]) / 2;
            double evenIm = (im[a] - im[b]) / 2;
            double oddRe = (im[a] + im[b]) / 2;
            double oddIm = (re[b] - re[a]) / 2;
            double cos = k == half ? -1 : roots.re(k);
            double sin = k == half ? 0 : roots.im(k);
            out[2 * (at + k)] = evenRe + oddRe * cos - oddIm * sin;
            out[2 * (at + k) + 1] = k == 0 || k == half ? 0 : evenIm + oddRe * sin + oddIm * cos;
        }
    }
}
