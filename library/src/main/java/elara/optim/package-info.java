/**
 * Rules that change parameters by their gradients: {@link elara.optim.SGD}, {@link elara.optim.Adam} and others;
 * {@link elara.optim.Schedule}s change their learning rates.
 * An optimizer is its formula, PyTorch's to the letter, written as one loop over a parameter's numbers, in place:
 * a parameter stays the same {@code Tensor} for its whole life. What the parameters belong to is not known here.
 */
package elara.optim;
