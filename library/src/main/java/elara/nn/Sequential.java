package elara.nn;

import elara.autograd.Tensor;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Layers one after the other, each taking what the one before it gave. A parameter's name is its layer's position,
 * counted from 0, a dot, and its name there: {@code 0.weight}.
 *
 * <pre>{@code
 * var model = new Sequential(new Linear(3, 16, rng), new ReLU(), new Linear(16, 1, rng));
 * model.namedParameters().keySet()           // [0.weight, 0.bias, 2.weight, 2.bias]
 * }</pre>
 */
public final class Sequential implements Layer {
    private final List<Layer> layers;

    /**
     * Makes a layer of layers.
     *
     * @param layers the layers, first to last; with none, the output is the input
     */
    public Sequential(Layer... layers) {
        this.layers = List.of(layers);
    }

    /**
     * Computes the last layer's output.
     *
     * @param x the first layer's input
     * @return the last layer's output
     * @throws IllegalArgumentException if a layer does not take the shape it is given; the message says which one
     */
    @Override
    public Tensor forward(Tensor x) {
        var y = x;
        for (int i = 0; i < layers.size(); i++) {
            try {
                y = layers.get(i).forward(y);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("layer " + i + ": " + e.getMessage(), e);
            }
        }
        return y;
    }

    /**
     * Returns the layers.
     *
     * @return an unmodifiable list, first to last
     */
    public List<Layer> layers() {
        return layers;
    }

    @Override
    public Map<String, Layer> children() {
        var all = new LinkedHashMap<String, Layer>();
        for (int i = 0; i < layers.size(); i++) {
            all.put(Integer.toString(i), layers.get(i));
        }
        return Collections.unmodifiableMap(all);
    }

    @Override
    public Map<String, Tensor> namedParameters() {
        var all = new LinkedHashMap<String, Tensor>();
        for (int i = 0; i < layers.size(); i++) {
            var prefix = i + ".";
            layers.get(i).namedParameters().forEach((name, parameter) -> all.put(prefix + name, parameter));
        }
        return Collections.unmodifiableMap(all);
    }

    /** Returns a line a layer, with its position. */
    @Override
    public String toString() {
        var text = new StringBuilder("Sequential(\n");
        for (int i = 0; i < layers.size(); i++) {
            var layer = layers.get(i).toString().replace("\n", "\n  ");
            text.append("  (").append(i).append("): ").append(layer).append('\n');
        }
        return text.append(')').toString();
    }
}
