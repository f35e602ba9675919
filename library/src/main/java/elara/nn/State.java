package elara.nn;

import elara.array.NDArray;
import elara.array.Shapes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** A layer's parameters and buffers as a map of arrays, and back. */
final class State {
    private State() {}

    static Map<String, NDArray> of(Layer layer) {
        var state = new LinkedHashMap<String, NDArray>();
        layer.namedParameters()
                .forEach((name, parameter) -> state.put(name, parameter.data().copy()));
        layer.namedBuffers().forEach((name, buffer) -> state.put(name, buffer.copy()));
        return state;
    }

    static void load(Layer layer, Map<String, NDArray> state) {
        var parameters = layer.namedParameters();
        var buffers = layer.namedBuffers();
        var wanted = new LinkedHashMap<String, int[]>();
        parameters.forEach((name, parameter) -> wanted.put(name, parameter.shape()));
        buffers.forEach((name, buffer) -> wanted.put(name, buffer.shape()));
        var faults = new ArrayList<String>();
        wanted.forEach((name, shape) -> {
            var given = state.get(name);
            if (given == null) {
                faults.add("'" + name + "' is missing");
            } else if (!Arrays.equals(shape, given.shape())) {
                faults.add("'" + name + "' has the shape " + Shapes.text(given.shape()) + ", wanted "
                        + Shapes.text(shape));
            }
        });
        state.keySet().stream()
                .filter(name -> !wanted.containsKey(name))
                .forEach(name -> faults.add("'" + name + "' is not known here"));
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException("the state does not fit the model: " + String.join("; ", faults));
        }
        parameters.forEach((name, parameter) -> parameter.assign(state.get(name)));
        buffers.forEach((name, buffer) -> buffer.set("...", state.get(name)));
    }
}
