package elara.random;

import java.util.Arrays;

/**
 * As {@code numpy.random.RandomState} draws, which {@code np.random.seed}, {@code rand} and {@code randn} are: MT19937,
 * Marsaglia's polar method, integers by masking.
 */
final class RandomStateDraws implements Draws {
    private final BitStream bits;

    /** The polar method makes two at a time. */
    private double spareNormal;

    private boolean hasSpareNormal;

    RandomStateDraws(BitStream bits) {
        this.bits = bits;
    }

    @Override
    public double uniform() {
        return bits.nextDouble();
    }

    @Override
    public double normal() {
        if (hasSpareNormal) {
            hasSpareNormal = false;
            return spareNormal;
        }
        double x;
        double y;
        double radius;
        do {
            x = 2 * bits.nextDouble() - 1;
            y = 2 * bits.nextDouble() - 1;
            radius = x * x + y * y;
        } while (radius >= 1 || radius == 0);
        double factor = Math.sqrt(-2 * Logarithm.of(radius) / radius);
        spareNormal = factor * x;
        hasSpareNormal = true;
        return factor * y;
    }

    @Override
    public double exponential() {
        return -Logarithm.of(1 - bits.nextDouble());
    }

    @Override
    public long integer(long last) {
        return BoundedIntegers.byMask(bits, last);
    }

    @Override
    public boolean drawsWhatIsCertain() {
        return true;
    }

    @Override
    public int place(int last) {
        return (int) BoundedIntegers.byMask(bits, last);
    }

    @Override
    public int[] sample(int n, int size) {
        return Arrays.copyOf(permutation(n), size);
    }
}
