package elara.nn;

import elara.autograd.Tensor;

/** Exponentials divided by their sum along an axis: probabilities. Takes any shape and has no parameters. */
public final class Softmax implements Layer {
    private final int axis;

    /** Makes the layer with PyTorch's axis -1. */
    public Softmax() {
        this(-1);
    }

    /**
     * Makes the layer.
     *
     * @param axis the axis along which the results sum to 1; a negative one counts from the end
     */
    public Softmax(int axis) {
        this.axis = axis;
    }

    @Override
    public Tensor forward(Tensor x) {
        return x.softmax(axis);
    }

    /** Returns the layer's name and what it was made with. */
    @Override
    public String toString() {
        return "Softmax(axis=" + axis + ")";
    }
}
