package elara.fft;

/**
 * The transform of a length with a great prime factor, as a convolution whose length can be chosen: L. I. Bluestein, "A
 * Linear Filtering Approach to the Computation of Discrete Fourier Transform", IEEE Transactions on Audio and
 * Electroacoustics 18 (1970).
 */
final class Bluestein implements Transform {
    private final int n;
    private final MixedRadix convolution;
    private final double[] chirpRe;
    private final double[] chirpIm;
    private final double[] kernelRe;
    private final double[] kernelIm;

    Bluestein(int n) {
        this.n = n;
        int least = Math.addExact(n, n - 1);
        convolution = new MixedRadix(least <= 1 ? 1 : Integer.highestOneBit(least - 1) << 1);
        if (convolution.length() < least) {
            throw new IllegalArgumentException("a transform of length " + n + " is too long");
        }
        int m = convolution.length();
        chirpRe = new double[n];
        chirpIm = new double[n];
        var roots = new Roots(Math.multiplyExact(2, n));
        for (int i = 0; i < n; i++) {
            int square = (int) ((long) i * i % (2L * n));
            chirpRe[i] = roots.re(square);
            chirpIm[i] = roots.im(square);
        }
        kernelRe = new double[m];
        kernelIm = new double[m];
        for (int i = 0; i < n; i++) {
            kernelRe[i] = chirpRe[i] / m;
            kernelIm[i] = -chirpIm[i] / m;
            if (i > 0) {
                kernelRe[m - i] = kernelRe[i];
                kernelIm[m - i] = kernelIm[i];
            }
        }
        convolution.forward(kernelRe, kernelIm);
    }

    @Override
    public int length() {
        return n;
    }

    @Override
    public void forward(double[] re, double[] im) {
        int m = convolution.length();
        var x = new double[m];
        var y = new double[m];
        for (int i = 0; i < n; i++) {
            x[i] = re[i] * chirpRe[i] - im[i] * chirpIm[i];
            y[i] = re[i] * chirpIm[i] + im[i] * chirpRe[i];
        }
        convolution.forward(x, y);
        for (int i = 0; i < m; i++) {
            double product = x[i] * kernelRe[i] - y[i] * kernelIm[i];
            y[i] = x[i] * kernelIm[i] + y[i] * kernelRe[i];
            x[i] = product;
        }
        // Exchanged: the inverse.
        convolution.forward(y, x);
        for (int i = 0; i < n; i++) {
            re[i] = x[i] * chirpRe[i] - y[i] * chirpIm[i];
            im[i] = x[i] * chirpIm[i] + y[i] * chirpRe[i];
        }
    }
}
