package elara.random;

import java.util.Arrays;
import java.util.BitSet;

/** As {@code numpy.random.Generator} draws: PCG64, ziggurats, integers by multiplication. */
record GeneratorDraws(Pcg64 bits) implements Draws {
    @Override
    public double uniform() {
        return bits.nextDouble();
    }

    @Override
    public double normal() {
        return Ziggurat.normal(bits);
    }

    @Override
    public double exponential() {
        return Ziggurat.exponential(bits);
    }

    @Override
    public long integer(long last) {
        return BoundedIntegers.upTo(bits, last);
    }

    // Loops of their own, where it is known what is called.

    @Override
    public void uniforms(double[] out) {
        var words = new Words(bits);
        for (int i = 0; i < out.length; ) {
            words.draw(out.length - i);
            i = words.toDoubles(out, i);
        }
    }

    @Override
    public void normals(double[] out) {
        Ziggurat.normals(bits, out);
    }

    @Override
    public void exponentials(double[] out) {
        Ziggurat.exponentials(bits, out);
    }

    @Override
    public void integers(long[] out, long low, long last) {
        BoundedIntegers.upTo(bits, last, low, out);
    }

    @Override
    public boolean drawsWhatIsCertain() {
        return false;
    }

    @Override
    public int place(int last) {
        return (int) BoundedIntegers.byMask(bits, last);
    }

    @Override
    public int[] sample(int n, int size) {
        return n > 10_000 && size > n / 50 ? endOfShuffle(n, size) : byFloyd(n, size);
    }

    private int[] endOfShuffle(int n, int size) {
        var order = new int[n];
        Arrays.setAll(order, i -> i);
        for (int i = n - 1; i >= Math.max(n - size, 1); i--) {
            swap(order, i, (int) BoundedIntegers.upTo(bits, i));
        }
        return Arrays.copyOfRange(order, n - size, n);
    }

    /** R. W. Floyd's sampling (Communications of the ACM 30, 1987), and a shuffle, since it leaves late numbers late. */
    private int[] byFloyd(int n, int size) {
        var taken = new BitSet();
        var chosen = new int[size];
        for (int i = 0; i < size; i++) {
            int last = n - size + i;
            int candidate = (int) BoundedIntegers.upTo(bits, last);
            chosen[i] = taken.get(candidate) ? last : candidate;
            taken.set(chosen[i]);
        }
        for (int i = size - 1; i > 0; i--) {
            swap(chosen, i, (int) BoundedIntegers.upTo(bits, i));
        }
        return chosen;
    }

    private static void swap(int[] values, int i, int j) {
        int value = values[i];
        values[i] = values[j];
        values[j] = value;
    }
}
