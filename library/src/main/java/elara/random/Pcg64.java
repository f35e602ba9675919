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

    /** The square of the multiplier: two steps at once. */
    private static final long TWO_STEPS_HIGH = 0x17bce35bdf69743cL;

    private static final long TWO_STEPS_LOW = 0x529ed9eb20e0ae99L;

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
     * As many times {@link #nextLong()}: two sequences in turn, each of every second state, since the processor need not wait
     * for the one before it begins with the other.
     *
     * @param out receives the words
     * @param n how many; even
     */
    void fill(long[] out, int n) {
        // Two steps are s -> m^2 s + (m + 1) c.
        long twiceLow = incrementLow * MULTIPLIER_LOW + incrementLow;
        long twiceHigh = unsignedMultiplyHigh(incrementLow, MULTIPLIER_LOW)
                + incrementHigh * MULTIPLIER_LOW
                + incrementLow * MULTIPLIER_HIGH
                + incrementHigh
                + (Long.compareUnsigned(twiceLow, incrementLow) < 0 ? 1 : 0);
        long evenHigh = stateHigh;
        long evenLow = stateLow;
        step();
        long oddHigh = stateHigh;
        long oddLow = stateLow;
        for (int i = 0; i < n; i += 2) {
            out[i] = Long.rotateRight(oddHigh ^ oddLow, (int) (oddHigh >>> 58));
            long high =
                    unsignedMultiplyHigh(evenLow, TWO_STEPS_LOW) + evenHigh * TWO_STEPS_LOW + evenLow * TWO_STEPS_HIGH;
            evenLow = evenLow * TWO_STEPS_LOW + twiceLow;
            evenHigh = high + twiceHigh + (Long.compareUnsigned(evenLow, twiceLow) < 0 ? 1 : 0);
            out[i + 1] = Long.rotateRight(evenHigh ^ evenLow, (int) (evenHigh >>> 58));
            high = unsignedMultiplyHigh(oddLow, TWO_STEPS_LOW) + oddHigh * TWO_STEPS_LOW + oddLow * TWO_STEPS_HIGH;
            oddLow = oddLow * TWO_STEPS_LOW + twiceLow;
            oddHigh = high + twiceHigh + (Long.compareUnsigned(oddLow, twiceLow) < 0 ? 1 : 0);
        }
        stateHigh = evenHigh;
        stateLow = evenLow;
    }

    /** Whether half a word waits for {@link #nextInt()}. */
    boolean hasSpare() {
        return hasSpare;
    }

    /** The double that {@link #nextDouble()} makes of a word. */
    static double toDouble(long word) {
        return (word >>> 11) * ULP;
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
        return toDouble(nextLong());
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
