package elara.linalg;

import elara.array.NDArray;

/** Complex eigenvalues as LAPACK leaves them: conjugate pairs, side by side, of vectors the real and imaginary parts. */
final class Pairs {
    private Pairs() {}

    /**
     * Puts the numbers together.
     *
     * @param re the real parts of the values
     * @param im their imaginary parts: of a pair, first the positive one
     * @param vectors column by column; of a pair, the first column is the real part and the second the imaginary one
     */
    static Eig eig(double[] re, double[] im, double[] vectors) {
        int n = re.length;
        var values = new double[2 * n];
        var complex = new double[2 * n * n];
        for (int j = 0; j < n; j++) {
            values[2 * j] = re[j];
            values[2 * j + 1] = im[j];
            int first = im[j] < 0 ? j - 1 : j;
            double sign = Math.signum(im[j]);
            for (int i = 0; i < n; i++) {
                int to = 2 * (i * n + j);
                complex[to] = vectors[first * n + i];
                complex[to + 1] = sign == 0 ? 0 : sign * vectors[(first + 1) * n + i];
            }
        }
        return new Eig(NDArray.ofComplex(values, n), NDArray.ofComplex(complex, n, n));
    }
}
