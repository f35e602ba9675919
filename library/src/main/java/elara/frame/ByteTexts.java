package elara.frame;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Numbers different texts in UTF-8 in the order they come, without making a text of one that has been here: the bytes
 * of each are kept one behind the other, and found again by a hash table of open addressing.
 */
final class ByteTexts {
    private byte[] pool = new byte[1 << 12];
    private int[] ends = new int[256]; // where the text of a number ends in the pool
    private int[] hashes = new int[256];
    private int[] slots = new int[512]; // number + 1; 0 is free
    private int count;

    /** The number of a text. */
    int encode(byte[] data, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + data[i];
        }
        hash *= 0x9E3779B1;
        int mask = slots.length - 1;
        int slot = (hash >>> 8) & mask;
        int found;
        while ((found = slots[slot]) != 0) {
            int number = found - 1;
            if (hashes[number] == hash && is(number, data, from, to)) {
                return number;
            }
            slot = (slot + 1) & mask;
        }
        return add(hash, slot, data, from, to);
    }

    private boolean is(int number, byte[] data, int from, int to) {
        int start = number == 0 ? 0 : ends[number - 1];
        return Arrays.equals(pool, start, ends[number], data, from, to);
    }

    private int add(int hash, int slot, byte[] data, int from, int to) {
        int start = count == 0 ? 0 : ends[count - 1];
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, 2 * count);
            hashes = Arrays.copyOf(hashes, 2 * count);
            slots = new int[4 * count];
            int mask = slots.length - 1;
            for (int i = 0; i < count; i++) {
                int at = (hashes[i] >>> 8) & mask;
                while (slots[at] != 0) {
                    at = (at + 1) & mask;
                }
                slots[at] = i + 1;
            }
            return encode(data, from, to);
        }
        int end = Math.addExact(start, to - from);
        if (end > pool.length) {
            pool = Arrays.copyOf(pool, (int) Math.min(Integer.MAX_VALUE - 8, Math.max(2L * pool.length, end)));
        }
        System.arraycopy(data, from, pool, start, to - from);
        ends[count] = end;
        hashes[count] = hash;
        slots[slot] = count + 1;
        return count++;
    }

    /** The texts by number. */
    String[] texts() {
        var texts = new String[count];
        for (int i = 0; i < count; i++) {
            int start = i == 0 ? 0 : ends[i - 1];
            texts[i] = new String(pool, start, ends[i] - start, StandardCharsets.UTF_8);
        }
        return texts;
    }
}
