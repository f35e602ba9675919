package elara.nn;

import elara.array.NDArray;
import elara.array.Shapes;
import elara.autograd.Tensor;
import java.util.Map;

/**
 * Batch normalization of images (Ioffe and Szegedy 2015): each channel gets the mean 0 and the variance 1, then a learned
 * weight and bias. In training the batch's own statistics are used, and a running mean of them is kept ({@code running_mean},
 * {@code running_var}), which is used after {@link #eval()}.
 */
public final class BatchNorm2d implements Layer {
    private final BatchNorm norm;

    /**
     * Makes a layer of weights 1 and biases 0, with PyTorch's eps 1e-5 and momentum 0.1.
     *
     * @param channels the length of the input's second axis
     * @throws IllegalArgumentException if it is less than 1
     */
    public BatchNorm2d(int channels) {
        this(channels, 1e-5, 0.1);
    }

    /**
     * Makes a layer of weights 1 and biases 0.
     *
     * @param channels the length of the input's second axis
     * @param eps what is added to the variance
     * @param momentum how much of a batch goes into the running statistics
     * @throws IllegalArgumentException if there is no channel, or a number is out of range
     */
    public BatchNorm2d(int channels, double eps, double momentum) {
        norm = new BatchNorm("BatchNorm2d", channels, eps, momentum);
    }

    /**
     * Normalizes.
     *
     * @param x of shape (n, channels, height, width)
     * @return of the same shape
     * @throws IllegalArgumentException if the shape is another, or there is only one number a channel to train on
     */
    @Override
    public Tensor forward(Tensor x) {
        if (x.ndim() != 4 || x.data().shape(1) != norm.channels()) {
            throw new IllegalArgumentException(this + " wants an input of shape (n," + norm.channels()
                    + ",height,width), got " + Shapes.text(x.shape()));
        }
        return norm.forward(x);
    }

    @Override
    public Map<String, Tensor> namedParameters() {
        return norm.parameters();
    }

    @Override
    public Map<String, NDArray> namedBuffers() {
        return norm.buffers();
    }

    @Override
    public BatchNorm2d train(boolean training) {
        norm.training(training);
        return this;
    }

    /** Returns {@code BatchNorm2d(8, eps=1.0E-5, momentum=0.1)}. */
    @Override
    public String toString() {
        return norm.toString();
    }
}
