package elara.frame;

/** The loops that number groups: plain passes over primitive arrays. */
final class GroupingKernels {
    private GroupingKernels() {}

    /** Sets {@code seen[c]} to 1 for each code c that occurs. */
    static void mark(int[] codes, int[] seen) {
        for (int code : codes) {
            seen[code] = 1;
        }
    }

    /** As {@link #shift(int[], int, int, int)}, with {@link #mark}: sets {@code seen[c]} to 1 for each code. */
    static void shiftAndMark(int[] values, int missing, int min, int range, int[] seen) {
        for (int row = 0; row < values.length; row++) {
            int value = values[row];
            int code = value == missing ? range : value - min;
            values[row] = code;
            seen[code] = 1;
        }
    }

    /** Replaces each code c by {@code table[c]}. */
    static void map(int[] codes, int[] table) {
        for (int row = 0; row < codes.length; row++) {
            codes[row] = table[codes[row]];
        }
    }

    /** Values to codes counted from {@code min}; the missing value becomes {@code range}. In place. */
    static void shift(int[] values, int missing, int min, int range) {
        for (int row = 0; row < values.length; row++) {
            int value = values[row];
            values[row] = value == missing ? range : value - min;
        }
    }

    /** Values to codes counted from {@code min}; {@link Long#MIN_VALUE} becomes {@code range}. */
    static void shift(long[] values, long min, int range, int[] codes) {
        for (int row = 0; row < values.length; row++) {
            long value = values[row];
            codes[row] = value == Long.MIN_VALUE ? range : (int) (value - min);
        }
    }

    /** Pairs of ids to one code each, in the order of the pairs; a pair with an id left out becomes {@code range}. */
    static void pair(int[] left, int leftCount, int[] right, int rightCount, int range, int[] codes) {
        for (int row = 0; row < codes.length; row++) {
            int l = left[row];
            int r = right[row];
            codes[row] = l == leftCount || r == rightCount ? range : l * rightCount + r;
        }
    }

    /** As {@link #pair(int[], int, int[], int, int, int[])} for pairs that int cannot number. */
    static void pair(int[] left, int leftCount, int[] right, int rightCount, long[] codes) {
        for (int row = 0; row < codes.length; row++) {
            int l = left[row];
            int r = right[row];
            codes[row] = l == leftCount || r == rightCount ? Long.MIN_VALUE : (long) l * rightCount + r;
        }
    }

    /** Codes of keys to codes of these and one key more, in their order; {@link Long#MIN_VALUE} stays. */
    static void append(long[] codes, int[] ids, int count) {
        for (int row = 0; row < codes.length; row++) {
            long code = codes[row];
            codes[row] = code == Long.MIN_VALUE || ids[row] == count ? Long.MIN_VALUE : code * count + ids[row];
        }
    }

    /** The first row of each id. */
    static void firstRows(int[] ids, int[] firstRows) {
        for (int row = ids.length - 1; row >= 0; row--) {
            firstRows[ids[row]] = row;
        }
    }

    /** The number of rows of each id. */
    static void sizes(int[] ids, int[] sizes) {
        for (int id : ids) {
            sizes[id]++;
        }
    }
}
