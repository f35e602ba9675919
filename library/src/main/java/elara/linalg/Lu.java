package elara.linalg;

import elara.array.NDArray;

/**
 * The LU decomposition with partial pivoting {@code a = p l u}, with k = min(m, n).
 *
 * @param p the permutation matrix, (m, m)
 * @param l the lower triangle with ones on the diagonal, (m, k)
 * @param u the upper triangle, (k, n)
 */
public record Lu(NDArray p, NDArray l, NDArray u) {}
