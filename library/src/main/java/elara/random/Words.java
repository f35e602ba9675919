package elara.random;

/**
 * Words drawn ahead, for as many results as each need one at least: none is left over when all results are there, so that
 * the generator stands where it would have, had each been drawn when it was needed.
 */
final class Words {
    private static final int BLOCK = 512;

    private final Pcg64 bits;
    private long[] block;
    private int count;
    private int next;

    Words(Pcg64 bits) {
        this.bits = bits;
    }

    /** Draws as many as so many results need at least, if not too many. */
    void draw(int results) {
        if (block == null) {
            block = new long[BLOCK];
        }
        count = Math.min(results, BLOCK) & -2;
        if (count == 0) {
            block[0] = bits.nextLong();
            count = 1;
        } else {
            bits.fill(block, count);
        }
        next = 0;
    }

    /** Whether there are any left of those drawn ahead. */
    boolean hasNext() {
        return next < count;
    }

    /** The next word, of those drawn ahead or after them. */
    long next() {
        return next < count ? block[next++] : bits.nextLong();
    }

    /** Stores all that are left as doubles in [0, 1), and tells where they end. */
    int toDoubles(double[] out, int from) {
        int at = from - next;
        for (int i = next; i < count; i++) {
            out[at + i] = Pcg64.toDouble(block[i]);
        }
        next = count;
        return at + count;
    }

    /** The next word as a double in [0, 1). */
    double nextDouble() {
        return Pcg64.toDouble(next());
    }
}
