package elara.fft;

/** A discrete Fourier transform of one length, of complex numbers whose real and imaginary parts lie apart. */
sealed interface Transform permits MixedRadix, Bluestein {
    /** Beyond this, the sums over a prime cost more than three transforms of twice the length. */
    int GREATEST_PRIME = 61;

    /** The transform of a length. */
    static Transform of(int n) {
        int left = n;
        for (int prime = 2; prime <= GREATEST_PRIME && left > 1; prime++) {
            while (left % prime == 0) {
                left /= prime;
            }
        }
        return left == 1 ? new MixedRadix(n) : new Bluestein(n);
    }

    /** The length. */
    int length();

    /**
     * Transforms in place, with a negative sign in the exponent. With the two arrays exchanged, the sign is positive.
     *
     * @param re the real parts
     * @param im the imaginary parts
     */
    void forward(double[] re, double[] im);
}
