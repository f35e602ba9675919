package elara.nn;

import elara.autograd.Tensor;

/** The positive part and a small part of the negative one, of each element. Takes any shape and has no parameters. */
public final class LeakyReLU implements Layer {
    private final double slope;

    /** Makes the layer with PyTorch's slope 0.01. */
    public LeakyReLU() {
        this(0.01);
    }

    /**
     * Makes the layer.
     *
     * @param slope the slope below 0
     */
    public LeakyReLU(double slope) {
        this.slope = slope;
    }

    @Override
    public Tensor forward(Tensor x) {
        return x.leakyRelu(slope);
    }

    double slope() {
        return slope;
    }

    /** Returns the layer's name and what it was made with. */
    @Override
    public String toString() {
        return "LeakyReLU(slope=" + slope + ")";
    }
}
