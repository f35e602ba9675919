/**
 * Random numbers: {@link elara.random.Rng} draws, from a seed, the very numbers NumPy's {@code default_rng} draws.
 *
 * <p>Here live the generators (PCG64, and MT19937 for courses that use it), their seeding, and the distributions. What
 * is done with the numbers, such as the start weights of a layer or the order of a data set, lives with those who do
 * it. Knows {@code elara.array} and {@code elara.linalg}.
 */
package elara.random;
