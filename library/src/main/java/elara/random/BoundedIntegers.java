package elara.random;

/**
 * Evenly distributed integers from random words, by the two methods NumPy uses, each where NumPy uses it.
 *
 * <p>Ranges that fit 32 bits draw 32 bits.
 */
final class BoundedIntegers {
    private static final long MAX_UINT32 = 0xffff_ffffL;

    private BoundedIntegers() {}

    /**
     * An integer in [0, last], by multiplication: D. Lemire, "Fast Random Integer Generation in an Interval", ACM
     * Transactions on Modeling and Computer Simulation 29 (2019).
     *
     * @param bits the generator
     * @param last the greatest value, included; unsigned
     */
    static long upTo(Pcg64 bits, long last) {
        if (last == 0) {
            return 0;
        }
        if (last == -1) {
            return bits.nextLong();
        }
        return Long.compareUnsigned(last, MAX_UINT32) <= 0 ? upTo32(bits, last) : upTo64(bits, last + 1);
    }

    /**
     * Fills an array with integers in [low, low + last].
     *
     * @param bits the generator
     * @param last the greatest value above the lowest, included; unsigned
     * @param low what is added to each
     * @param out receives them
     */
    static void upTo(Pcg64 bits, long last, long low, long[] out) {
        int i = 0;
        if (last != 0 && Long.compareUnsigned(last, MAX_UINT32) < 0) {
            i = upTo32(bits, last, low, out);
        }
        for (; i < out.length; i++) {
            out[i] = low + upTo(bits, last);
        }
    }

    /** The same of 32 bits, two a word, as far as whole words go; tells how far. */
    private static int upTo32(Pcg64 bits, long last, long low, long[] out) {
        int i = 0;
        if (bits.hasSpare() && out.length > 0) {
            out[i++] = low + upTo32(bits, last);
        }
        long count = last + 1;
        long threshold = (MAX_UINT32 - last) % count;
        var words = new Words(bits);
        // A draw that is refused may have left the upper half of a word waiting.
        while (i < out.length - 1 && !bits.hasSpare()) {
            words.draw((out.length - i) / 2);
            while (words.hasNext()) {
                long word = words.next();
                long product = (word & MAX_UINT32) * count;
                out[i] = low + (product >>> 32);
                i += (product & MAX_UINT32) < threshold ? 0 : 1;
                product = (word >>> 32) * count;
                out[i] = low + (product >>> 32);
                i += (product & MAX_UINT32) < threshold ? 0 : 1;
            }
        }
        return i;
    }

    private static long upTo32(Pcg64 bits, long last) {
        if (last == MAX_UINT32) {
            return Integer.toUnsignedLong(bits.nextInt());
        }
        long count = last + 1;
        long product = Integer.toUnsignedLong(bits.nextInt()) * count;
        if ((product & MAX_UINT32) < count) {
            long threshold = (MAX_UINT32 - last) % count;
            while ((product & MAX_UINT32) < threshold) {
                product = Integer.toUnsignedLong(bits.nextInt()) * count;
            }
        }
        return product >>> 32;
    }

    private static long upTo64(Pcg64 bits, long count) {
        long word = bits.nextLong();
        if (Long.compareUnsigned(word * count, count) < 0) {
            long threshold = Long.remainderUnsigned(-count, count);
            while (Long.compareUnsigned(word * count, threshold) < 0) {
                word = bits.nextLong();
            }
        }
        return Pcg64.unsignedMultiplyHigh(word, count);
    }

    /**
     * An integer in [0, last], by masking the words to as many bits as {@code last} has and drawing again until one is
     * not greater: what NumPy shuffles with, and what its older generator draws integers with.
     *
     * @param bits the generator
     * @param last the greatest value, included; unsigned
     */
    static long byMask(BitStream bits, long last) {
        if (last == 0) {
            return 0;
        }
        boolean wide = Long.compareUnsigned(last, MAX_UINT32) > 0;
        long mask = -1L >>> Long.numberOfLeadingZeros(last);
        long value;
        do {
            value = (wide ? bits.nextLong() : bits.nextInt()) & mask;
        } while (Long.compareUnsigned(value, last) > 0);
        return value;
    }
}
