package elara.array;

import java.util.Arrays;

/**
 * Finds what would stand at a position if the elements were in order, without putting them there. The elements become keys
 * that order as they do (see {@link Sorting}); the keys are counted by their highest digits, and only those that share
 * them with the one sought are looked at again.
 */
final class Selection {
    private static final int DIGIT = 11;
    private static final int BUCKETS = 1 << DIGIT;

    /** So few are put in order. */
    private static final int FEW = 64;

    private Selection() {}

    /** The elements at a position and the next, if they were in order; there is no NaN among them. */
    static double[] pair(double[] run, int kth) {
        var keys = new long[run.length];
        for (int i = 0; i < run.length; i++) {
            long bits = Double.doubleToRawLongBits(run[i]);
            keys[i] = bits ^ ((bits >> 63) & Long.MAX_VALUE);
        }
        long low = select(keys, kth);
        int upTo = 0;
        long above = Long.MAX_VALUE;
        for (long key : keys) {
            upTo += key <= low ? 1 : 0;
            above = key > low && key < above ? key : above;
        }
        return new double[] {element(low), element(upTo > kth + 1 ? low : above)};
    }

    private static double element(long key) {
        return Double.longBitsToDouble(key ^ ((key >> 63) & Long.MAX_VALUE));
    }

    /** The key at a position of those in order; keys are left as they are. */
    static long select(long[] keys, int kth) {
        long least = keys[0];
        long greatest = keys[0];
        for (long key : keys) {
            least = Math.min(least, key);
            greatest = Math.max(greatest, key);
        }
        int bits = 64 - Long.numberOfLeadingZeros(greatest - least);
        return select(keys, keys.length, kth, least, bits);
    }

    /** Of the first so many keys, which are above the least by so many bits. */
    private static long select(long[] keys, int n, int kth, long least, int bits) {
        if (bits == 0) {
            return least;
        }
        if (n <= FEW) {
            var few = Arrays.copyOf(keys, n);
            Arrays.sort(few);
            return few[kth];
        }
        int shift = Math.max(bits - DIGIT, 0);
        var counts = new int[BUCKETS + 1];
        for (int i = 0; i < n; i++) {
            counts[(int) ((keys[i] - least) >>> shift)]++;
        }
        int bucket = 0;
        int before = 0;
        while (before + counts[bucket] <= kth) {
            before += counts[bucket++];
        }
        int count = counts[bucket];
        var part = new long[count + 1];
        int at = 0;
        for (int i = 0; i < n; i++) {
            part[Math.min(at, count)] = keys[i];
            at += (keys[i] - least) >>> shift == bucket ? 1 : 0;
        }
        return select(part, count, kth - before, least + ((long) bucket << shift), shift);
    }

    /** The keys with the one at a position where it is in order, lesser ones before and greater ones behind it. */
    static long[] partition(long[] keys, int kth) {
        long pivot = select(keys, kth);
        int less = 0;
        int equal = 0;
        for (long key : keys) {
            less += key < pivot ? 1 : 0;
            equal += key == pivot ? 1 : 0;
        }
        var out = new long[keys.length];
        int low = 0;
        int high = less + equal;
        Arrays.fill(out, less, high, pivot);
        for (long key : keys) {
            if (key < pivot) {
                out[low++] = key;
            } else if (key > pivot) {
                out[high++] = key;
            }
        }
        return out;
    }
}
