package elara.linalg;

/**
 * The sign and the logarithm of a determinant, which may be too great or too small for a {@code double}: the determinant
 * is {@code sign * exp(logabsdet)}.
 *
 * @param sign 1, -1, or 0 of a singular matrix
 * @param logabsdet the natural logarithm of its absolute value; negative infinity of a singular matrix
 */
public record Slogdet(double sign, double logabsdet) {}
