package elara.random;

/**
 * The generator PCG64: a 128-bit linear congruential state, and an output that folds it (XSL) and rotates it (RR).
 *
 * <p>M. E. O'Neill, "PCG: A Family of Simple Fast Space-Efficient Statistically Good Algorithms for Random Number
 * Generation", Harvey Mudd College, 2014. The step comes before the output, as in NumPy's. Period 2^128.
 */
final class Pcg64 implements BitStream {
    private static final long MULTIPLIER_HIGH = 0x2360ed051fc65da4L;
    private static final long MULTIPLIER_LOW = 0x4385df649fccf645L;

    /** 2^-53, the distance of the doubles that {@link #nextDouble()} returns. */
    private static final double ULP = 0x1.0p-53;

    private final long incrementHigh;
    private final long incrementLow;
    private long stateHigh;
    private long stateLow;

    /** The upper half of the last word that was drawn for {@link #nextInt()}, if it is still to be given out. */
    private int spare;

    private boolean hasSpare;

    Pcg64(SeedSequence seed) {
        var words = seed.generateState(4);
        incrementHigh = (words[2] << 1) | (words[3] >>> 63);
        incrementLow = (words[3] << 1) | 1;
        step();
        add(words[0], words[1]);
        step();
    }

    /** 64 random bits. */
    @Override
    public long nextLong() {
        step();
        return Long.rotateRight(stateHigh ^ stateLow, (int) (stateHigh >>> 58));
    }

    /**
     * 32 random bits: the lower half of a fresh word, and its upper half at the next call. The half that waits
     * outlives calls of {@link #nextLong()}, as in NumPy.
     */
    @Override
    public int nextInt() {
        if (hasSpare) {
            hasSpare = false;
            return spare;
        }
        long word = nextLong();
        hasSpare = true;
        spare = (int) (word >>> 32);
        return (int) word;
    }

    /** A double in [0, 1), a multiple of 2^-53. */
    @Override
    public double nextDouble() {
        return (nextLong() >>> 11) * ULP;
    }

    private void step() {
        long low = stateLow;
        long high = unsignedMultiplyHigh(low, MULTIPLIER_LOW) + stateHigh * MULTIPLIER_LOW + low * MULTIPLIER_HIGH;
        stateLow = low * MULTIPLIER_LOW;
        stateHigh = high;
        add(incrementHigh, incrementLow);
    }

    private void add(long high, long low) {
        stateLow += low;
        stateHigh += high + (Long.compareUnsigned(stateLow, low) < 0 ? 1 : 0);
    }

    /** The upper 64 bits of the product of two unsigned numbers ({@code Math} has it from Java 18 on). */
    static long unsignedMultiplyHigh(long x, long y) {
        return Math.multiplyHigh(x, y) + ((x >> 63) & y) + ((y >> 63) & x);
    }
}
