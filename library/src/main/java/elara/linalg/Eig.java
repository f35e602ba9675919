package elara.linalg;

import elara.array.NDArray;

/**
 * The eigenvalues and right eigenvectors of a square matrix: {@code a vectors = vectors diag(values)}.
 *
 * @param values the eigenvalues, (n,), in the order of LAPACK's geev, which is no particular one; complex128 where any is complex
 * @param vectors the eigenvectors of length 1 as columns, (n, n), of the same dtype
 */
public record Eig(NDArray values, NDArray vectors) {}
