package elara.random;

/** Where all numbers come from: a generator of evenly distributed bits. */
sealed interface BitStream permits Pcg64, MersenneTwister {
    /** 64 random bits. */
    long nextLong();

    /** 32 random bits. */
    int nextInt();

    /** A double in [0, 1), a multiple of 2^-53. */
    double nextDouble();
}
