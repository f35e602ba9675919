package elara.nn;

import elara.array.NDArray;
import elara.array.Shapes;
import elara.autograd.Tensor;
import elara.random.Rng;

/**
 * Filters that go over images (a cross-correlation, as in PyTorch): {@code weight} is (out, in, height, width), {@code
 * bias} is (out,).
 *
 * <pre>{@code
 * var layer = new Conv2d(1, 8, 3).padding(1);
 * layer.forward(ones(64, 1, 28, 28)).shape()         // [64, 8, 28, 28]
 * }</pre>
 */
public final class Conv2d implements Layer {
    private final Tensor weight;
    private final Tensor bias;
    private int stride = 1;
    private int padding;
    private int dilation = 1;

    /**
     * Makes a layer of random parameters, others each time.
     *
     * @param inChannels the input's channels
     * @param outChannels the filters, which are the output's channels
     * @param kernel the filters' height and width, in pixels
     * @throws IllegalArgumentException if a number is less than 1
     */
    public Conv2d(int inChannels, int outChannels, int kernel) {
        this(inChannels, outChannels, kernel, Rng.of());
    }

    /**
     * Makes a layer whose parameters are drawn, the weight first, between {@code -1/sqrt(in * kernel²)} and {@code 1/sqrt(in
     * * kernel²)}, as PyTorch does. They are float64.
     *
     * @param inChannels the input's channels
     * @param outChannels the filters, which are the output's channels
     * @param kernel the filters' height and width, in pixels
     * @param rng where the numbers come from
     * @throws IllegalArgumentException if a number is less than 1
     */
    public Conv2d(int inChannels, int outChannels, int kernel, Rng rng) {
        if (inChannels < 1 || outChannels < 1 || kernel < 1) {
            throw new IllegalArgumentException("Conv2d wants at least one channel in and out and one pixel, got "
                    + inChannels + ", " + outChannels + " and " + kernel);
        }
        double bound = 1 / Math.sqrt((double) inChannels * kernel * kernel);
        weight = Tensor.parameter(rng.uniform(-bound, bound, outChannels, inChannels, kernel, kernel));
        bias = Tensor.parameter(rng.uniform(-bound, bound, outChannels));
    }

    /**
     * Makes a layer of given parameters.
     *
     * @param weight the filters, of shape (out, in, height, width); copied
     * @param bias of shape (out,), copied; null for none
     * @throws IllegalArgumentException if the shapes are others
     */
    public Conv2d(NDArray weight, NDArray bias) {
        if (weight.ndim() != 4 || (bias != null && (bias.ndim() != 1 || bias.shape(0) != weight.shape(0)))) {
            throw new IllegalArgumentException(
                    "Conv2d wants a weight of shape (out,in,height,width) and a bias of shape (out,), got "
                            + Shapes.text(weight.shape()) + " and "
                            + (bias == null ? "none" : Shapes.text(bias.shape())));
        }
        this.weight = Tensor.parameter(weight);
        this.bias = bias == null ? null : Tensor.parameter(bias);
    }

    /**
     * Sets the step from one place of the filters to the next.
     *
     * @param stride at least 1, which it is at first
     * @return this
     * @throws IllegalArgumentException if it is less than 1
     */
    public Conv2d stride(int stride) {
        this.stride = atLeast(1, "stride", stride);
        return this;
    }

    /**
     * Sets how many zeros are put around the images.
     *
     * @param padding not negative; 0 at first
     * @return this
     * @throws IllegalArgumentException if it is negative
     */
    public Conv2d padding(int padding) {
        this.padding = atLeast(0, "padding", padding);
        return this;
    }

    /**
     * Sets the distance of the pixels that a filter sees.
     *
     * @param dilation at least 1, which it is at first
     * @return this
     * @throws IllegalArgumentException if it is less than 1
     */
    public Conv2d dilation(int dilation) {
        this.dilation = atLeast(1, "dilation", dilation);
        return this;
    }

    private static int atLeast(int least, String name, int value) {
        if (value < least) {
            throw new IllegalArgumentException("Conv2d wants a " + name + " of at least " + least + ", got " + value);
        }
        return value;
    }

    /**
     * Computes the filters' answers.
     *
     * @param x images, of shape (n, in, height, width) or (in, height, width)
     * @return of shape (n, out, height, width), without n for a single image
     * @throws IllegalArgumentException if the shape is another, or an image is smaller than a filter
     */
    @Override
    public Tensor forward(Tensor x) {
        var shape = x.shape();
        int d = shape.length;
        if ((d != 3 && d != 4) || shape[d - 3] != weight.data().shape(1)) {
            throw new IllegalArgumentException(this + " wants an input of shape (n,"
                    + weight.data().shape(1) + ",height,width), got " + Shapes.text(shape));
        }
        var window = new Window(
                shape[d - 2],
                shape[d - 1],
                weight.data().shape(2),
                weight.data().shape(3),
                stride,
                padding,
                dilation);
        window.check(this, shape);
        var images = (d == 3 ? x.expandDims(0) : x).to(weight.dtype());
        var y = Convolution.of(window, images, weight, bias);
        return d == 3 ? y.squeeze(0) : y;
    }

    /**
     * Returns the filters.
     *
     * @return the parameter, of shape (out, in, height, width)
     */
    public Tensor weight() {
        return weight;
    }

    /**
     * Returns the bias.
     *
     * @return the parameter, of shape (out,); null if there is none
     */
    public Tensor bias() {
        return bias;
    }

    /** Returns {@code Conv2d(in=1, out=8, kernel=3, stride=1, padding=1)}. */
    @Override
    public String toString() {
        var w = weight.data();
        var kernel = w.shape(2) == w.shape(3) ? "" + w.shape(2) : w.shape(2) + "x" + w.shape(3);
        return "Conv2d(in=" + w.shape(1) + ", out=" + w.shape(0) + ", kernel=" + kernel + ", stride=" + stride
                + ", padding=" + padding + (dilation == 1 ? "" : ", dilation=" + dilation) + ")";
    }
}
