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
public final class MaxPool2d extends Pooling<MaxPool2d> {
    /**
     * Makes a layer whose windows lie side by side.
     *
     * @param kernel the height and width of a window, in pixels
     * @throws IllegalArgumentException if it is less than 1
     */
    public MaxPool2d(int kernel) {
        super(kernel);
    }

    @Override
    MaxPool2d self() {
        return this;
    }

    @Override
    Tensor pooled(Tensor x, Window window, int planes, int... out) {
        int size = Shapes.size(out);
        var places = new int[size];
        if (x.dtype() == DType.FLOAT32) {
            var y = new float[size];
            ConvolutionKernels.max(window, x.data().asFloats(), planes, y, places);
            return Tensor.derived("maxPool2d", NDArray.of(y, out), Edge.to(x, g -> {
                var dx = new float[x.size()];
                ConvolutionKernels.maxGradient(g.asFloats(), places, dx);
                return NDArray.of(dx, x.shape());
            }));
        }
        var y = new double[size];
        ConvolutionKernels.max(window, x.data().asDoubles(), planes, y, places);
        return Tensor.derived("maxPool2d", NDArray.of(y, out), Edge.to(x, g -> {
            var dx = new double[x.size()];
            ConvolutionKernels.maxGradient(g.asDoubles(), places, dx);
            return NDArray.of(dx, x.shape());
        }));
    }
}
