package elara.data;

/** Positions of samples. */
final class Indices {
    private Indices() {}

    static int[] upTo(int size) {
        var all = new int[size];
        for (int i = 0; i < size; i++) {
            all[i] = i;
        }
        return all;
    }

    static int[] checked(int size, int... indices) {
        for (int index : indices) {
            if (index < 0 || index >= size) {
                throw new IndexOutOfBoundsException("there is no sample " + index + " among " + size);
            }
        }
        return indices.clone();
    }
}
