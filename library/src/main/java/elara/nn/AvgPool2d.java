package elara.nn;

import elara.array.DType;
import elara.array.NDArray;
import elara.array.Shapes;
import elara.autograd.Edge;
import elara.autograd.Tensor;

/**
 * The mean of each window of an image, channel by channel. Zeros over the edge count.
 *
 * <pre>{@code
 * new AvgPool2d(2).forward(ones(1, 1, 4, 6)).shape()         // [1, 1, 2, 3]
 * }</pre>
 */
public final class AvgPool2d extends Pooling<AvgPool2d> {
    /**
     * Makes a layer whose windows lie side by side.
     *
     * @param kernel the height and width of a window, in pixels
     * @throws IllegalArgumentException if it is less than 1
     */
    public AvgPool2d(int kernel) {
        super(kernel);
    }

    @Override
    AvgPool2d self() {
        return this;
    }

    @Override
    Tensor pooled(Tensor x, Window window, int planes, int... out) {
        int size = Shapes.size(out);
        if (x.dtype() == DType.FLOAT32) {
            var y = new float[size];
            ConvolutionKernels.mean(window, x.data().asFloats(), planes, y);
            return Tensor.derived("avgPool2d", NDArray.of(y, out), Edge.to(x, g -> {
                var dx = new float[x.size()];
                ConvolutionKernels.meanGradient(window, g.asFloats(), planes, dx);
                return NDArray.of(dx, x.shape());
            }));
        }
        var y = new double[size];
        ConvolutionKernels.mean(window, x.data().asDoubles(), planes, y);
        return Tensor.derived("avgPool2d", NDArray.of(y, out), Edge.to(x, g -> {
            var dx = new double[x.size()];
            ConvolutionKernels.meanGradient(window, g.asDoubles(), planes, dx);
            return NDArray.of(dx, x.shape());
        }));
    }
}
