package elara.random;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * Spreads the bits of a seed over as many well mixed bits as a generator wants for its state.
 *
 * <p>Seeds that differ in one bit give unrelated states, so 1, 2, 3 are as good seeds as any. The mixing is that of
 * Melissa O'Neill, "Developing a seed_seq Alternative" (2015), with the pool of four words and the constants NumPy uses.
 */
final class SeedSequence {
    private static final int POOL_SIZE = 4;

    private static final int INIT_A = 0x43b0d7e5;
    private static final int MULT_A = 0x931e8875;
    private static final int INIT_B = 0x8b51f9dd;
    private static final int MULT_B = 0x58f38ded;
    private static final int MIX_LEFT = 0xca01f9dd;
    private static final int MIX_RIGHT = 0x4973f715;

    private final BigInteger entropy;

    /** The numbers of the children that lead from the first sequence to this one. */
    private final int[] spawnKey;

    private final int[] pool = new int[POOL_SIZE];

    private int children;

    /** Running multiplier of the hash while the pool is filled: each word of entropy meets another one. */
    private int hashConstant = INIT_A;

    /**
     * Mixes a seed into the pool.
     *
     * @param entropy the seed, not negative, of any length
     * @throws IllegalArgumentException if the seed is negative
     */
    SeedSequence(BigInteger entropy) {
        this(entropy, new int[0]);
    }

    private SeedSequence(BigInteger entropy, int[] spawnKey) {
        if (entropy.signum() < 0) {
            throw new IllegalArgumentException("A seed must not be negative, got " + entropy);
        }
        this.entropy = entropy;
        this.spawnKey = spawnKey;
        var words = assembled();
        for (int i = 0; i < POOL_SIZE; i++) {
            pool[i] = hash(i < words.length ? words[i] : 0);
        }
        for (int source = 0; source < POOL_SIZE; source++) {
            for (int target = 0; target < POOL_SIZE; target++) {
                if (source != target) {
                    pool[target] = mix(pool[target], hash(pool[source]));
                }
            }
        }
        for (int source = POOL_SIZE; source < words.length; source++) {
            for (int target = 0; target < POOL_SIZE; target++) {
                pool[target] = mix(pool[target], hash(words[source]));
            }
        }
    }

    /**
     * Draws state words out of the pool; the same words at every call.
     *
     * @param count how many 64-bit words
     * @return the words
     */
    long[] generateState(int count) {
        var state = new long[count];
        int constant = INIT_B;
        for (int i = 0; i < 2 * count; i++) {
            int word = pool[i % POOL_SIZE] ^ constant;
            constant *= MULT_B;
            word *= constant;
            word ^= word >>> 16;
            state[i / 2] |= Integer.toUnsignedLong(word) << (32 * (i % 2));
        }
        return state;
    }

    /**
     * The next child: a sequence that is independent of this one and of all other children.
     *
     * @return the child
     */
    SeedSequence spawn() {
        var key = Arrays.copyOf(spawnKey, spawnKey.length + 1);
        key[spawnKey.length] = children++;
        return new SeedSequence(entropy, key);
    }

    /** The words of the seed and of the key; they do not mix, so the key begins beyond the pool. */
    private int[] assembled() {
        var words = words(entropy);
        if (spawnKey.length == 0) {
            return words;
        }
        int start = Math.max(words.length, POOL_SIZE);
        var all = Arrays.copyOf(words, start + spawnKey.length);
        System.arraycopy(spawnKey, 0, all, start, spawnKey.length);
        return all;
    }

    /** The 32-bit words of a number, lowest first; zero has one word. */
    private static int[] words(BigInteger number) {
        var words = new int[Math.max(1, (number.bitLength() + 31) / 32)];
        for (int i = 0; i < words.length; i++) {
            words[i] = number.shiftRight(32 * i).intValue();
        }
        return words;
    }

    private int hash(int word) {
        int hashed = word ^ hashConstant;
        hashConstant *= MULT_A;
        hashed *= hashConstant;
        return hashed ^ (hashed >>> 16);
    }

    private static int mix(int x, int y) {
        int mixed = MIX_LEFT * x - MIX_RIGHT * y;
        return mixed ^ (mixed >>> 16);
    }
}
