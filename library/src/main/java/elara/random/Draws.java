package elara.random;

import java.util.Arrays;

/** The draws that all distributions are made of; NumPy's two families of generators make them in different ways. */
sealed interface Draws permits GeneratorDraws, RandomStateDraws {
    /** An evenly distributed number in [0, 1). */
    double uniform();

    /** A number from the normal distribution with mean 0 and standard deviation 1. */
    double normal();

    /** A number from the exponential distribution with mean 1. */
    double exponential();

    /**
     * An integer.
     *
     * @param last the greatest value, included; unsigned
     */
    long integer(long last);

    /**
     * An integer to shuffle with.
     *
     * @param last the greatest value, included; not negative
     */
    int place(int last);

    /** Fills an array with {@link #uniform()} numbers. */
    default void uniforms(double[] out) {
        Arrays.setAll(out, i -> uniform());
    }

    /** Fills an array with {@link #normal()} numbers. */
    default void normals(double[] out) {
        Arrays.setAll(out, i -> normal());
    }

    /** Fills an array with {@link #exponential()} numbers. */
    default void exponentials(double[] out) {
        Arrays.setAll(out, i -> exponential());
    }

    /**
     * Fills an array with {@linkplain #integer(long) integers}.
     *
     * @param out the array
     * @param low what is added to each
     * @param last the greatest value before that, included; unsigned
     */
    default void integers(long[] out, long low, long last) {
        Arrays.setAll(out, i -> low + integer(last));
    }

    /** Whether numbers are taken for a draw even when its result is certain, as the older generator does. */
    boolean drawsWhatIsCertain();

    /**
     * A sample in which no number comes twice.
     *
     * @param n how many numbers to choose from: 0 to n - 1
     * @param size how many to choose, at most n
     */
    int[] sample(int n, int size);

    /** The numbers 0 to n - 1 in random order: Fisher and Yates' shuffle from the end. */
    default int[] permutation(int n) {
        var order = new int[n];
        for (int i = 0; i < n; i++) {
            order[i] = i;
        }
        for (int i = n - 1; i > 0; i--) {
            int place = place(i);
            int value = order[i];
            order[i] = order[place];
            order[place] = value;
        }
        return order;
    }
}
