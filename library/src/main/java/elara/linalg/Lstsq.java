package elara.linalg;

import elara.array.NDArray;

/**
 * The least-squares solution of {@code a x = b}, of several the one of least length.
 *
 * @param solution x, (n,), or (n, k) where b is (m, k)
 * @param residuals the sum of the squared residuals of each column of b, (1,) or (k,); empty where the rank is below n
 *     or m is not above n
 * @param rank the rank of a
 * @param singularValues the singular values of a, (min(m, n),), in descending order
 */
public record Lstsq(NDArray solution, NDArray residuals, int rank, NDArray singularValues) {}
