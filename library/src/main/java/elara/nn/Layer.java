package elara.nn;

import elara.array.DType;
import elara.array.NDArray;
import elara.autograd.Tensor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
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

    /**
     * Returns the layers that this one is made of, by name: unless a layer says otherwise, those in its fields, and those
     * in lists among its fields, by their positions there.
     *
     * @return an unmodifiable map; empty for a layer that is made of none
     */
    default Map<String, Layer> children() {
        return FieldParameters.children(this);
    }

    /**
     * Returns the arrays that belong to the layer's state without being learned by gradients, such as running means.
     *
     * @return an unmodifiable map
     */
    default Map<String, NDArray> namedBuffers() {
        var all = new LinkedHashMap<String, NDArray>();
        children()
                .forEach((name, child) ->
                        child.namedBuffers().forEach((inner, buffer) -> all.put(name + "." + inner, buffer)));
        return Collections.unmodifiableMap(all);
    }

    /**
     * Says whether the layer, and all it is made of, is being trained or used: {@link Dropout} drops and batch
     * normalization takes the batch's own statistics only while training. Layers are in training at first.
     *
     * @param training true for training
     * @return this
     */
    default Layer train(boolean training) {
        children().values().forEach(child -> child.train(training));
        return this;
    }

    /**
     * Makes the layer train: {@code train(true)}.
     *
     * @return this
     */
    default Layer train() {
        return train(true);
    }

    /**
     * Makes the layer be used: {@code train(false)}.
     *
     * @return this
     */
    default Layer eval() {
        return train(false);
    }

    /**
     * Converts all parameters for good: each stays the same tensor with another array. Layers are float64 at first, as
     * arrays are, so that nothing needs a thought; float32 is about twice as fast. A layer converts what it is given to its
     * own type, so data may stay float64.
     *
     * @param dtype FLOAT32 or FLOAT64
     * @return this
     */
    default Layer to(DType dtype) {
        parameters().forEach(parameter -> parameter.convert(dtype));
        return this;
    }

    /**
     * Freezes or unfreezes all parameters.
     *
     * @param requiresGrad whether gradients are wanted from now on
     * @return this
     */
    default Layer requiresGrad(boolean requiresGrad) {
        parameters().forEach(parameter -> parameter.requiresGrad(requiresGrad));
        return this;
    }

    /** Forgets the gradients of all parameters. */
    default void zeroGrad() {
        parameters().forEach(Tensor::zeroGrad);
    }

    /**
     * Returns copies of all parameters and buffers, by PyTorch's names.
     *
     * @return a new map, parameters first
     */
    default Map<String, NDArray> stateDict() {
        return State.of(this);
    }

    /**
     * Overwrites all parameters and buffers, in their own types.
     *
     * @param state the values by name, as {@link #stateDict()} gives them; all names of this layer and no others
     * @throws IllegalArgumentException if names are missing or unknown, or shapes differ; nothing is changed then
     */
    default void loadStateDict(Map<String, NDArray> state) {
        State.load(this, state);
    }

    /**
     * Writes the parameters and buffers to a file.
     *
     * @param file its name ends with {@code .npz} (for NumPy) or {@code .safetensors} (for PyTorch and others)
     * @throws IOException if the file cannot be written
     * @throws IllegalArgumentException if the name has another ending
     */
    default void save(Path file) throws IOException {
        StateFile.write(file, stateDict());
    }

    /**
     * Reads the parameters and buffers from a file, one of PyTorch's too.
     *
     * @param file its name ends with {@code .npz} or {@code .safetensors}
     * @throws IOException if the file cannot be read, or is not what its name says
     * @throws IllegalArgumentException if the name has another ending, or as {@link #loadStateDict} says
     */
    default void load(Path file) throws IOException {
        loadStateDict(StateFile.read(file));
    }

    /**
     * Returns a table of the layers, the shapes they give, and how many parameters they have.
     *
     * @param shape the shape of an input, samples included, such as {@code 64, 784}
     * @return the table, as text
     * @throws IllegalArgumentException if the layers do not take that shape
     */
    default Summary summary(int... shape) {
        return Summary.of(this, shape);
    }
}
