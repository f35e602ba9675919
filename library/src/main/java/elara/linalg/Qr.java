package elara.linalg;

import elara.array.NDArray;

/**
 * The QR decomposition {@code a = q r}, in the reduced form, with k = min(m, n).
 *
 * @param q the orthonormal columns, (m, k)
 * @param r the upper triangle, (k, n)
 */
public record Qr(NDArray q, NDArray r) {}
