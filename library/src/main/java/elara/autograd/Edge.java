package elara.autograd;

import elara.array.NDArray;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * The way back from an operation's result to one of its inputs.
 *
 * <p>The pull takes the gradient that arrived at the result (its shape and dtype) and gives the gradient of the input
 * (the vector-Jacobian product). Where the operation broadcast the input, the pull may leave the gradient in the
 * result's shape: it is summed back to the input's shape, and cast to the input's dtype, by whoever follows the edge.
 *
 * <p>A pull is written over arrays ({@link #to}, {@link #sharing}), over tensors ({@link #smooth}), or as both, by
 * {@link #twice}. Only one over tensors can be differentiated again, as Hessians want it.
 */
public final class Edge {
    private static final Tensor[] NONE = {};

    private final Tensor input;
    private final UnaryOperator<NDArray> pull;
    private final UnaryOperator<Tensor> smooth;
    private final boolean shares;
    private final Tensor[] saved;
    private final int[] versions;

    private Edge(
            Tensor input, UnaryOperator<NDArray> pull, UnaryOperator<Tensor> smooth, boolean shares, Tensor... saved) {
        this.input = Objects.requireNonNull(input, "input");
        this.pull = pull;
        this.smooth = smooth;
        this.shares = shares;
        this.saved = saved;
        this.versions = new int[saved.length];
        for (int i = 0; i < saved.length; i++) {
            versions[i] = saved[i].version();
        }
    }

    /**
     * Makes an edge whose pull returns a new array each time, which the caller may keep and change.
     *
     * @param input the input
     * @param pull the vector-Jacobian product
     * @return the edge
     */
    public static Edge to(Tensor input, UnaryOperator<NDArray> pull) {
        return new Edge(input, Objects.requireNonNull(pull, "pull"), null, false, NONE);
    }

    /**
     * Makes an edge whose pull may return its argument, a view of it, or an array that somebody else holds: nobody writes
     * into it, and it is copied before it becomes a parameter's gradient.
     *
     * @param input the input
     * @param pull the vector-Jacobian product
     * @return the edge
     */
    public static Edge sharing(Tensor input, UnaryOperator<NDArray> pull) {
        return new Edge(input, Objects.requireNonNull(pull, "pull"), null, true, NONE);
    }

    /**
     * Makes an edge whose pull is written over tensors, so that gradients of gradients can be taken.
     *
     * @param input the input
     * @param pull the vector-Jacobian product; it may return its argument
     * @return the edge
     */
    public static Edge smooth(Tensor input, UnaryOperator<Tensor> pull) {
        Objects.requireNonNull(pull, "pull");
        return new Edge(input, g -> pull.apply(Tensor.of(g)).data(), pull, true, NONE);
    }

    /**
     * Returns this edge with the same pull written over tensors, used when the gradient is to be differentiated again.
     *
     * @param pull the vector-Jacobian product, the one of this edge
     * @return the edge
     */
    public Edge twice(UnaryOperator<Tensor> pull) {
        return new Edge(input, this.pull, pull, shares, saved);
    }

    /**
     * Returns this edge with a note of the tensors whose numbers the pull will read: when they are changed in place
     * before it does, {@code backward()} says so instead of giving a wrong gradient.
     *
     * @param tensors inputs of the operation
     * @return the edge
     */
    public Edge saves(Tensor... tensors) {
        return new Edge(input, pull, smooth, shares, tensors);
    }

    Tensor input() {
        return input;
    }

    boolean shares() {
        return shares;
    }

    NDArray pull(NDArray gradient, String operation) {
        check(operation);
        return pull.apply(gradient);
    }

    Tensor pull(Tensor gradient, String operation) {
        check(operation);
        if (smooth == null) {
            throw new UnsupportedOperationException("the gradient of '" + operation
                    + "' cannot be differentiated a second time; write the function with operations of Tensor");
        }
        return smooth.apply(gradient);
    }

    private void check(String operation) {
        for (int i = 0; i < saved.length; i++) {
            if (saved[i].version() != versions[i]) {
                throw new IllegalStateException("the gradient of '" + operation + "' needs the numbers that a tensor of"
                        + " shape " + elara.array.Shapes.text(saved[i].shape())
                        + " had when it was used, and they were changed in place since (version " + saved[i].version()
                        + ", wanted " + versions[i] + "): call backward() before optimizer.step() or assign(...), or"
                        + " compute with a copy");
            }
        }
    }
}
