package elara.nn;

import elara.autograd.Tensor;

/** The hyperbolic tangent of each element. Takes any shape and has no parameters. */
public final class Tanh implements Layer {
    /** Makes the layer. */
    public Tanh() {}

    @Override
    public Tensor forward(Tensor x) {
        return x.tanh();
    }

    /** Returns {@code Tanh()}. */
    @Override
    public String toString() {
        return "Tanh()";
    }
}
