package elara.nn;

import elara.autograd.Tensor;

/** The positive part, {@code max(x, 0)}, of each element. Takes any shape and has no parameters. */
public final class ReLU implements Layer {
    /** Makes the layer. */
    public ReLU() {}

    @Override
    public Tensor forward(Tensor x) {
        return x.relu();
    }

    /** Returns {@code ReLU()}. */
    @Override
    public String toString() {
        return "ReLU()";
    }
}
