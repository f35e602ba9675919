package elara.random;

/**
 * The natural logarithm, rounded right nearly always, as it is in the C library that NumPy stands on; that of
 * {@link StrictMath} is not so often, and each time a number would be another than NumPy draws.
 *
 * <p>log(2^k f) = k log 2 + 2 artanh(s) with s = (f - 1) / (f + 1); all that counts is summed in pairs of doubles.
 */
final class Logarithm {
    /** log 2 in two parts; a multiple of the first by an exponent is exact. */
    private static final double LOG_2_HIGH = 0x1.62e42fefa3800p-1;

    private static final double LOG_2_LOW = 0x1.ef35793c76730p-45;

    private static final double THIRD_HIGH = 1.0 / 3;
    private static final double THIRD_LOW = Math.fma(-3, THIRD_HIGH, 1) / 3;

    private Logarithm() {}

    /**
     * The logarithm.
     *
     * @param x a positive normal number
     */
    static double of(double x) {
        int exponent = Math.getExponent(x);
        double f = Math.scalb(x, -exponent);
        if (f > 1.4142135623730951) {
            f *= 0.5;
            exponent++;
        }
        // s, s^2 and s^3 / 3 as pairs.
        double numerator = f - 1;
        double denominator = f + 1;
        double denominatorLow = f - (denominator - 1);
        double s = numerator / denominator;
        double sLow = (Math.fma(-s, denominator, numerator) - s * denominatorLow) / denominator;
        double square = s * s;
        double squareLow = Math.fma(s, s, -square) + 2 * s * sLow;
        double cube = square * s;
        double cubeLow = Math.fma(square, s, -cube) + square * sLow + squareLow * s;
        double third = cube * THIRD_HIGH;
        double thirdLow = Math.fma(cube, THIRD_HIGH, -third) + cube * THIRD_LOW + cubeLow * THIRD_HIGH;
        double tail = 0;
        for (int power = 27; power >= 5; power -= 2) {
            tail = tail * square + 1.0 / power;
        }
        tail *= cube * square;
        // From the greatest part to the least.
        double sum = exponent * LOG_2_HIGH;
        double low = exponent * LOG_2_LOW + 2 * (sLow + thirdLow + tail);
        double next = sum + 2 * s;
        low += exponent == 0 ? 0 : 2 * s - (next - sum);
        sum = next;
        next = sum + 2 * third;
        low += 2 * third - (next - sum);
        return next + low;
    }
}
