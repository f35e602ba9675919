package elara.linalg;

import elara.array.NDArray;

/**
 * The eigenvalues and eigenvectors of a symmetric matrix: {@code a = vectors diag(values) vectors.t()}.
 *
 * @param values the eigenvalues, (n,), in ascending order
 * @param vectors the orthonormal eigenvectors as columns, (n, n)
 */
public record Eigh(NDArray values, NDArray vectors) {}
