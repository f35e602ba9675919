/**
 * Random numbers: {@link elara.random.Rng} draws, from a seed, the very numbers NumPy's {@code default_rng} draws.
 *
 * <p>Here live the generator (PCG64), its seeding, and the distributions. What is done with the numbers, such as the
 * start weights of a layer or the order of a data set, lives with those who do it. Knows {@code elara.array} only.
 */
package elara.random;
