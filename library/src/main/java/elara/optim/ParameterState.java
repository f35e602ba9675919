package elara.optim;

import elara.array.NDArray;
import elara.autograd.Tensor;
import java.util.HashMap;
import java.util.Map;

/** Numbers that an optimizer keeps for each of a parameter's, in its dtype; made when first asked for. */
final class ParameterState {
    private final Map<Integer, double[]> doubles = new HashMap<>();
    private final Map<Integer, float[]> floats = new HashMap<>();

    /** Those of parameter {@code i}, all 0 at first. */
    double[] doubles(int i, int size) {
        return doubles.computeIfAbsent(i, key -> new double[size]);
    }

    float[] floats(int i, int size) {
        return floats.computeIfAbsent(i, key -> new float[size]);
    }

    /** Returns a copy of those of parameter {@code i}, in its shape; null if there are none yet. */
    NDArray get(int i, int... shape) {
        if (doubles.containsKey(i)) {
            return NDArray.of(doubles.get(i).clone(), shape);
        }
        return floats.containsKey(i) ? NDArray.of(floats.get(i).clone(), shape) : null;
    }

    /** Takes a copy of numbers for parameter {@code i}. */
    void set(int i, NDArray numbers, Tensor parameter) {
        doubles.remove(i);
        floats.remove(i);
        switch (parameter.dtype()) {
            case FLOAT32 -> floats.put(i, numbers.astype(parameter.dtype()).toFloats());
            default -> doubles.put(i, numbers.toDoubles());
        }
    }

    void clear() {
        doubles.clear();
        floats.clear();
    }
}
