package elara.nn;

import elara.autograd.Tensor;

/** The Gaussian error linear unit, {@code x * Phi(x)}, of each element, exactly (not by tanh). Takes any shape and has no parameters. */
public final class GELU implements Layer {
    /** Makes the layer. */
    public GELU() {}

    @Override
    public Tensor forward(Tensor x) {
        return x.gelu();
    }

    /** Returns {@code GELU()}. */
    @Override
    public String toString() {
        return "GELU()";
    }
}
