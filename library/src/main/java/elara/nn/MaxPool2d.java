package elara.nn;

import elara.array.DType;
import elara.array.NDArray;
import elara.array.Shapes;
import elara.autograd.Edge;
import elara.autograd.Tensor;

/**
 * The greatest number of each window of an image, channel by channel.
 *
 * <pre>{@code
 * new MaxPool2d(2).forward(ones(1, 1, 4, 6)).shape()         // [1, 1, 2, 3]
 * }</pre>
 */
public final class MaxPool2d implements Layer {
    private final int kernel;
    private int stride;
    private int padding;

    /**
     * Makes a layer whose windows lie side by side.
     *
     * @param kernel the height and width of a window, in pixels
     * @throws IllegalArgumentException if it is less than 1
     */
    public MaxPool2d(int kernel) {
        if (kernel < 1) {
            throw new IllegalArgumentException("MaxPool2d wants a window of at least 1 pixel, got " + kernel);
        }
        this.kernel = kernel;
        this.stride = kernel;
    }

    /**
     * Sets the step from one window to the next.
     *
     * @param stride at least 1; the window's size at first
     * @return this
     * @throws IllegalArgumentException if it is less than 1
     */
    public MaxPool2d stride(int stride) {
        if (stride < 1) {
            throw new IllegalArgumentException("MaxPool2d wants a stride of at least 1, got " + stride);
        }
        this.stride = stride;
        return this;
    }

    /**
     * Sets how many pixels the windows reach over the edge.
     *
     * @param padding not more than half of the window; 0 at first
     * @return this
     * @throws IllegalArgumentException if it is negative or more
     */
    public MaxPool2d padding(int padding) {
        if (padding < 0 || padding > kernel / 2) {
            throw new IllegalArgumentException(
                    "MaxPool2d wants a padding of 0 to half of its window of " + kernel + ", got " + padding);
        }
        this.padding = padding;
        return this;
    }

    /**
     * Computes the greatest number of each window.
     *
     * @param x images, of shape (n, channels, height, width) or (channels, height, width)
     * @return smaller images
     * @throws IllegalArgumentException if the shape is another, or an image is smaller than a window
     */
    @Override
    public Tensor forward(Tensor x) {
        if (x.ndim() != 3 && x.ndim() != 4) {
            throw new IllegalArgumentException(
                    this + " wants an input of shape (n,channels,height,width), got " + Shapes.text(x.shape()));
        }
        var shape = x.shape();
        int d = shape.length;
        var window = new Window(shape[d - 2], shape[d - 1], kernel, kernel, stride, padding, 1);
        window.check(this, shape);
        int planes = Shapes.size(shape) / Math.max(1, shape[d - 2] * shape[d - 1]);
        var out = x.shape();
        out[d - 2] = window.outHeight();
        out[d - 1] = window.outWidth();
        int size = Shapes.size(out);
        var places = new int[size];
        if (x.dtype() == DType.FLOAT32) {
            var y = new float[size];
            ConvolutionKernels.max(window, x.data().asFloats(), planes, y, places);
            return Tensor.derived("maxPool2d", NDArray.of(y, out), Edge.to(x, g -> {
                var dx = new float[x.size()];
                ConvolutionKernels.maxGradient(g.asFloats(), places, dx);
                return NDArray.of(dx, shape);
            }));
        }
        var y = new double[size];
        ConvolutionKernels.max(window, x.data().asDoubles(), planes, y, places);
        return Tensor.derived("maxPool2d", NDArray.of(y, out), Edge.to(x, g -> {
            var dx = new double[x.size()];
            ConvolutionKernels.maxGradient(g.asDoubles(), places, dx);
            return NDArray.of(dx, shape);
        }));
    }

    /** Returns {@code MaxPool2d(kernel=2, stride=2, padding=0)}. */
    @Override
    public String toString() {
        return "MaxPool2d(kernel=" + kernel + ", stride=" + stride + ", padding=" + padding + ")";
    }
}
