/**
 * What networks are made of, in PyTorch's shape: {@link elara.nn.Layer}s with their parameters, and
 * {@link elara.nn.Loss}es. A layer or loss is its formula and the check of its input's shape.
 * Derivatives come from {@code elara.autograd}; a loss brings its own, fused, for speed and for accuracy.
 * How parameters are changed ({@code elara.optim}) and where samples come from ({@code elara.data}) is not known here.
 */
package elara.nn;
