package elara.linalg;

import elara.array.NDArray;

/**
 * The singular value decomposition {@code a = u diag(s) vt}.
 *
 * @param u the left singular vectors as columns, (m, m), or (m, k) of the reduced form, with k = min(m, n)
 * @param s the singular values, (k,), in descending order
 * @param vt the right singular vectors as rows, (n, n), or (k, n) of the reduced form
 */
public record Svd(NDArray u, NDArray s, NDArray vt) {}
