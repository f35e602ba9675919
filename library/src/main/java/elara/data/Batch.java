package elara.data;

import elara.array.NDArray;

/**
 * Some samples, for one step of training.
 *
 * @param x what the model is given; the first axis counts samples
 * @param y what it should give; the first axis counts the same samples
 */
public record Batch(NDArray x, NDArray y) {}
