package elara.nn;

import elara.autograd.Tensor;

/** The logistic function {@code 1 / (1 + e^-x)} of each element. Takes any shape and has no parameters. */
public final class Sigmoid implements Layer {
    /** Makes the layer. */
    public Sigmoid() {}

    @Override
    public Tensor forward(Tensor x) {
        return x.sigmoid();
    }

    /** Returns {@code Sigmoid()}. */
    @Override
    public String toString() {
        return "Sigmoid()";
    }
}
