package elara.optim;

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
}
