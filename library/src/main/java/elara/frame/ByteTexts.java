package elara.frame;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Numbers different texts in UTF-8 in the order they come, without making a text of one that has been here: the bytes
 * of each are kept one behind the other, and found again by a hash table of open addressing. The first eight bytes and
 * the last eight are looked at as one number each; that is all there is of a text of up to sixteen.
 */
final class ByteTexts {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private byte[] pool = new byte[1 << 12];
    private int[] ends = new int[256]; // where the text of a number ends in the pool
    private long[] heads = new long[256];
    private long[] tails = new long[256];
    private int[] slots = new int[512]; // number + 1; 0 is free
    private int count;

    /** The number of a text. */
    int encode(byte[] data, int from, int to) {
        int length = to - from;
        long head = bytes(data, from, Math.min(length, 8));
        long tail = length <= 8 ? 0 : bytes(data, to - 8, 8);
        int mask = slots.length - 1;
        int slot = hash(head, tail, length) & mask;
        int found;
        while ((found = slots[slot]) != 0) {
            int number = found - 1;
            if (heads[number] == head && tails[number] == tail && is(number, data, from, to)) {
                return number;
            }
            slot = (slot + 1) & mask;
        }
        return add(head, tail, slot, data, from, to);
    }

    private static long bytes(byte[] data, int from, int count) {
        if (from + 8 <= data.length) {
            return (long) LONG.get(data, from) & (count == 8 ? -1L : (1L << (8 * count)) - 1);
        }
        long bytes = 0;
        for (int i = 0; i < count; i++) {
            bytes |= (data[from + i] & 0xFFL) << (8 * i);
        }
        return bytes;
    }

    private static int hash(long head, long tail, int length) {
        long mixed = (head * 0x9E3779B97F4A7C15L) ^ ((tail + length) * 0xC2B2AE3D27D4EB4FL);
        return (int) (((mixed ^ (mixed >>> 29)) * 0x9E3779B97F4A7C15L) >>> 33);
    }

    private boolean is(int number, byte[] data, int from, int to) {
        int start = number == 0 ? 0 : ends[number - 1];
        int length = ends[number] - start;
        return length == to - from && (length <= 16 || Arrays.equals(pool, start, ends[number], data, from, to));
    }

    private int add(long head, long tail, int slot, byte[] data, int from, int to) {
        if (count == ends.length) {
            grow();
            return encode(data, from, to);
        }
        int start = count == 0 ? 0 : ends[count - 1];
        int end = Math.addExact(start, to - from);
        if (end > pool.length) {
            pool = Arrays.copyOf(pool, (int) Math.min(Integer.MAX_VALUE - 8, Math.max(2L * pool.length, end)));
        }
        System.arraycopy(data, from, pool, start, to - from);
        ends[count] = end;
        heads[count] = head;
        tails[count] = tail;
        slots[slot] = count + 1;
        return count++;
    }

    private void grow() {
        ends = Arrays.copyOf(ends, 2 * count);
        heads = Arrays.copyOf(heads, 2 * count);
        tails = Arrays.copyOf(tails, 2 * count);
        slots = new int[4 * count];
        int mask = slots.length - 1;
        for (int i = 0; i < count; i++) {
            int length = ends[i] - (i == 0 ? 0 : ends[i - 1]);
            int at = hash(heads[i], tails[i], length) & mask;
            while (slots[at] != 0) {
                at = (at + 1) & mask;
            }
            slots[at] = i + 1;
        }
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
