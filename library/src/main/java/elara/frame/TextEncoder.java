package elara.frame;

import java.util.Arrays;

/** Numbers different texts 0, 1, 2... in the order they come; a hash table of open addressing, at most half full. */
final class TextEncoder {
    private String[] texts = new String[64];
    private int[] slots = new int[128]; // number of the text + 1; 0 is free
    private int count;

    /** The number of a text, a new one if it has not been here; {@link Codes#MISSING} for null and the empty text. */
    int encode(String text) {
        if (text == null || text.isEmpty()) {
            return Codes.MISSING;
        }
        int mask = slots.length - 1;
        int hash = text.hashCode();
        int slot = slot(hash, mask);
        int found;
        while ((found = slots[slot]) != 0) {
            if (texts[found - 1].equals(text)) {
                return found - 1;
            }
            slot = (slot + 1) & mask;
        }
        if (count == texts.length) {
            grow();
            return encode(text);
        }
        texts[count] = text;
        slots[slot] = ++count;
        return count - 1;
    }

    /** How many texts there are. */
    int size() {
        return count;
    }

    /** The texts by number. */
    String[] texts() {
        return Arrays.copyOf(texts, count);
    }

    private static int slot(int hash, int mask) {
        return (((hash ^ (hash >>> 15)) * 0x9E3779B1) >>> 7) & mask;
    }

    private void grow() {
        texts = Arrays.copyOf(texts, 2 * count);
        slots = new int[4 * count];
        int mask = slots.length - 1;
        for (int i = 0; i < count; i++) {
            int hash = texts[i].hashCode();
            int slot = slot(hash, mask);
            while (slots[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = i + 1;
        }
    }
}
