package elara.nn;

import elara.autograd.Tensor;

/** The logarithms of {@link Softmax}, along an axis. Takes any shape and has no parameters. */
public final class LogSoftmax implements Layer {
    private final int axis;

    /** Makes the layer with PyTorch's axis -1. */
    public LogSoftmax() {
        this(-1);
    }

    /**
     * Makes the layer.
     *
     * @param axis the axis; a negative one counts from the end
     */
    public LogSoftmax(int axis) {
        this.axis = axis;
    }

    @Override
    public Tensor forward(Tensor x) {
        return x.logSoftmax(axis);
    }

    /** Returns the layer's name and what it was made with. */
    @Override
    public String toString() {
        return "LogSoftmax(axis=" + axis + ")";
    }
}
