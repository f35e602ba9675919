package elara.random;

/**
 * The generator MT19937: M. Matsumoto and T. Nishimura, "Mersenne Twister: A 623-Dimensionally Equidistributed Uniform
 * Pseudo-Random Number Generator", ACM Transactions on Modeling and Computer Simulation 8 (1998). Period 2^19937 - 1.
 */
final class MersenneTwister implements BitStream {
    private static final int WORDS = 624;
    private static final int DISTANCE = 397;
    private static final int TWIST = 0x9908b0df;
    private static final int UPPER_BIT = 0x80000000;
    private static final int LOWER_BITS = 0x7fffffff;

    private final int[] state = new int[WORDS];
    private int position = WORDS;

    /**
     * Starts from a seed as {@code numpy.random.seed} does with a number.
     *
     * @param seed 0 to 2^32 - 1
     * @throws IllegalArgumentException if it is not
     */
    MersenneTwister(long seed) {
        if (seed < 0 || seed > 0xffff_ffffL) {
            throw new IllegalArgumentException("Seed must be between 0 and 2**32 - 1, got " + seed);
        }
        int word = (int) seed;
        for (int i = 0; i < WORDS; i++) {
            state[i] = word;
            word = 1812433253 * (word ^ (word >>> 30)) + i + 1;
        }
    }

    @Override
    public int nextInt() {
        if (position == WORDS) {
            twist();
        }
        int word = state[position++];
        word ^= word >>> 11;
        word ^= (word << 7) & 0x9d2c5680;
        word ^= (word << 15) & 0xefc60000;
        return word ^ (word >>> 18);
    }

    private void twist() {
        for (int i = 0; i < WORDS; i++) {
            int word = (state[i] & UPPER_BIT) | (state[(i + 1) % WORDS] & LOWER_BITS);
            state[i] = state[(i + DISTANCE) % WORDS] ^ (word >>> 1) ^ ((word & 1) == 0 ? 0 : TWIST);
        }
        position = 0;
    }

    @Override
    public long nextLong() {
        long high = nextInt();
        return (high << 32) | Integer.toUnsignedLong(nextInt());
    }

    @Override
    public double nextDouble() {
        long high = Integer.toUnsignedLong(nextInt() >>> 5);
        long low = Integer.toUnsignedLong(nextInt() >>> 6);
        return ((high << 26) + low) * 0x1.0p-53;
    }
}
