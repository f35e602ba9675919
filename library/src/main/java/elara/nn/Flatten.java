package elara.nn;

import elara.autograd.Tensor;

/** Takes all axes but the first together: (n, 8, 14, 14) becomes (n, 1568). */
public final class Flatten implements Layer {
    /** Makes the layer. */
    public Flatten() {}

    @Override
    public Tensor forward(Tensor x) {
        return x.ndim() < 2 ? x : x.flatten(1);
    }

    /** Returns {@code Flatten()}. */
    @Override
    public String toString() {
        return "Flatten()";
    }
}
