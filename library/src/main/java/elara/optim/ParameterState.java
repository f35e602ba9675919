package elara.optim;

import elara.autograd.Tensor;
import java.util.List;

/** Numbers that an optimizer keeps for each of a parameter's, in its dtype; 0 at first, made when first asked for. */
final class ParameterState {
    private final int[] sizes;
    private final double[][] doubles;
    private final float[][] floats;

    ParameterState(List<Tensor> parameters) {
        sizes = parameters.stream().mapToInt(Tensor::size).toArray();
        doubles = new double[sizes.length][];
        floats = new float[sizes.length][];
    }

    double[] doubles(int i) {
        if (doubles[i] == null) {
            doubles[i] = new double[sizes[i]];
        }
        return doubles[i];
    }

    float[] floats(int i) {
        if (floats[i] == null) {
            floats[i] = new float[sizes[i]];
        }
        return floats[i];
    }
}
