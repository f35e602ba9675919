/**
 * Derivatives of computations on arrays: {@link elara.autograd.Tensor}, an array that remembers how it was computed,
 * and {@link elara.autograd.Edge}, the way one operation's gradient takes back to one of its inputs.
 * New operations are made with {@link elara.autograd.Tensor#derived}, from this package or any other.
 * Layers and losses live in {@code elara.nn}, what changes parameters in {@code elara.optim}; neither is known here.
 */
package elara.autograd;
