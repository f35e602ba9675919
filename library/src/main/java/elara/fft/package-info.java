/**
 * Discrete Fourier transforms: {@link elara.fft.Fft} has what {@code numpy.fft} has. Knows {@code elara.array} only.
 */
package elara.fft;
