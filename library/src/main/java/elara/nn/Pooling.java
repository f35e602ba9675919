package elara.nn;

import elara.array.Shapes;
import elara.autograd.Tensor;

/** What the layers have in common that make one number of each window of an image, channel by channel. */
abstract sealed class Pooling<T extends Pooling<T>> implements Layer permits AvgPool2d, MaxPool2d {
    private final int kernel;
    private int stride;
    private int padding;

    Pooling(int kernel) {
        if (kernel < 1) {
            throw new IllegalArgumentException(name() + " wants a window of at least 1 pixel, got " + kernel);
        }
        this.kernel = kernel;
        this.stride = kernel;
    }

    abstract T self();

    /** Computes the numbers; {@code out} is the shape that they are to have. */
    abstract Tensor pooled(Tensor x, Window window, int planes, int... out);

    private String name() {
        return getClass().getSimpleName();
    }

    /**
     * Sets the step from one window to the next.
     *
     * @param stride at least 1; the window's size at first
     * @return this
     * @throws IllegalArgumentException if it is less than 1
     */
    public T stride(int stride) {
        if (stride < 1) {
            throw new IllegalArgumentException(name() + " wants a stride of at least 1, got " + stride);
        }
        this.stride = stride;
        return self();
    }

    /**
     * Sets how many pixels the windows reach over the edge.
     *
     * @param padding not more than half of the window; 0 at first
     * @return this
     * @throws IllegalArgumentException if it is negative or more
     */
    public T padding(int padding) {
        if (padding < 0 || padding > kernel / 2) {
            throw new IllegalArgumentException(
                    name() + " wants a padding of 0 to half of its window of " + kernel + ", got " + padding);
        }
        this.padding = padding;
        return self();
    }

    /**
     * Computes the number of each window.
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
        return pooled(x, window, planes, out);
    }

    /** Returns {@code MaxPool2d(kernel=2, stride=2, padding=0)}. */
    @Override
    public String toString() {
        return name() + "(kernel=" + kernel + ", stride=" + stride + ", padding=" + padding + ")";
    }
}
