package elara.nn;

import elara.autograd.Tensor;

/** The smooth positive part, {@code ln(1 + e^x)}, of each element. Takes any shape and has no parameters. */
public final class Softplus implements Layer {
    /** Makes the layer. */
    public Softplus() {}

    @Override
    public Tensor forward(Tensor x) {
        return x.softplus();
    }

    /** Returns {@code Softplus()}. */
    @Override
    public String toString() {
        return "Softplus()";
    }
}
