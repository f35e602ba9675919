package elara.autograd;

import elara.array.NDArray;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * The way back from an operation's result to one of its inputs.
 *
 * <p>{@code pull} takes the gradient that arrived at the result (its shape and dtype) and gives the gradient of the
 * input. Where the operation broadcast the input, the pull may leave the gradient in the result's shape: it is summed
 * back to the input's shape, and cast to the input's dtype, by whoever follows the edge.
 *
 * @param input the input
 * @param pull the vector-Jacobian product
 * @param shares whether what {@code pull} returns may be the array it was given, a view of it, or an array that somebody
 *     else holds; then nobody writes into it, and it is copied before it becomes a parameter's gradient
 */
public record Edge(Tensor input, UnaryOperator<NDArray> pull, boolean shares) {
    /** Refuses null. */
    public Edge {
        Objects.requireNonNull(input, "input");
        Objects.requireNonNull(pull, "pull");
    }

    /**
     * Makes an edge whose pull returns a new array each time, which the caller may keep and change.
     *
     * @param input the input
     * @param pull the vector-Jacobian product
     * @return the edge
     */
    public static Edge to(Tensor input, UnaryOperator<NDArray> pull) {
        return new Edge(input, pull, false);
    }

    /**
     * Makes an edge whose pull may return its argument, a view of it, or an array that somebody else holds.
     *
     * @param input the input
     * @param pull the vector-Jacobian product
     * @return the edge
     */
    public static Edge sharing(Tensor input, UnaryOperator<NDArray> pull) {
        return new Edge(input, pull, true);
    }
}
