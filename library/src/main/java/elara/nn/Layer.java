package elara.nn;

import elara.array.NDArray;
import elara.autograd.Tensor;
import java.util.List;
import java.util.Map;

/**
 * A function of a tensor, with parameters that can be learned.
 *
 * <p>A layer of one's own is a class with layers and parameters in its fields, and {@code forward}:
 *
 * <pre>{@code
 * class Net implements Layer {
 *     final Linear hidden = new Linear(2, 8, Rng.of(0)), out = new Linear(8, 1, Rng.of(1));
 *     public Tensor forward(Tensor x) { return out.forward(hidden.forward(x).tanh()); }
 * }
 * new Net().namedParameters().keySet()       // [hidden.weight, hidden.bias, out.weight, out.bias]
 * }</pre>
 *
 * <p>A function without parameters can be a lambda: {@code new Sequential(linear, x -> x.square())}.
 */
@FunctionalInterface
public interface Layer {
    /**
     * Computes the layer's output, recording how.
     *
     * @param x the input
     * @return the output
     * @throws IllegalArgumentException if the layer does not take an input of this shape
     */
    Tensor forward(Tensor x);

    /**
     * Computes the layer's output for constant input.
     *
     * @param x the input
     * @return the output
     * @throws IllegalArgumentException if the layer does not take an input of this shape
     */
    default Tensor forward(NDArray x) {
        return forward(Tensor.of(x));
    }

    /**
     * Returns the parameters by name, in order of declaration. Unless a layer says otherwise, these are the tensors
     * among its fields that require a gradient, by the field's name, and the parameters of the layers among its fields,
     * with the field's name and a dot before theirs. A lambda has none.
     *
     * @return an unmodifiable map
     */
    default Map<String, Tensor> namedParameters() {
        return FieldParameters.of(this);
    }

    /**
     * Returns the parameters, in the order of {@link #namedParameters()}; a parameter with two names is there once.
     *
     * @return an unmodifiable list
     */
    default List<Tensor> parameters() {
        return namedParameters().values().stream().distinct().toList();
    }

    /**
     * Returns a parameter: {@code model.parameter("0.weight")}.
     *
     * @param name its name
     * @return the parameter, always the same object
     * @throws IllegalArgumentException if there is none of that name; the message lists those that there are
     */
    default Tensor parameter(String name) {
        var all = namedParameters();
        var found = all.get(name);
        if (found == null) {
            throw new IllegalArgumentException(NearName.message(name, all.keySet()));
        }
        return found;
    }
}
