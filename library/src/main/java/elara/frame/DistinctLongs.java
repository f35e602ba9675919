package elara.frame;

import java.util.Arrays;

/**
 * A set of longs that numbers its members 0, 1, 2... in the order they came. Open addressing with linear probing over
 * a power of two of slots, at most half full; slots are chosen by the high bits of a multiplication with 2^64 divided
 * by the golden ratio (Knuth, The Art of Computer Programming, vol. 3, 6.4).
 */
final class DistinctLongs {
    private long[] members = new long[1 << 10];
    private int[] slots = new int[1 << 11]; // number of the member + 1; 0 is free
    private int shift = 64 - 11;
    private int size;

    /** The number of a value, which becomes a member if it is none. */
    int add(long value) {
        int slot = slot(value);
        int found = slots[slot];
        return found != 0 ? found - 1 : insert(value, slot);
    }

    /** The number of a value that is a member. */
    int indexOf(long member) {
        return slots[slot(member)] - 1;
    }

    int size() {
        return size;
    }

    /** The members in the order they came. */
    long[] toArray() {
        return Arrays.copyOf(members, size);
    }

    private int slot(long value) {
        int mask = slots.length - 1;
        int slot = (int) ((value * 0x9E3779B97F4A7C15L) >>> shift);
        int found;
        while ((found = slots[slot]) != 0 && members[found - 1] != value) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private int insert(long value, int slot) {
        if (size == members.length) {
            grow();
            return add(value);
        }
        members[size] = value;
        slots[slot] = ++size;
        return size - 1;
    }

    private void grow() {
        members = Arrays.copyOf(members, 2 * size);
        slots = new int[4 * size];
        shift--;
        for (int i = 0; i < size; i++) {
            slots[slot(members[i])] = i + 1;
        }
    }
}
