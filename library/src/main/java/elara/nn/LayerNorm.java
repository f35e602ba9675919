package elara.nn;

import elara.array.DType;
import elara.array.NDArray;
import elara.array.NDArrays;
import elara.array.Shapes;
import elara.autograd.Edge;
import elara.autograd.Tensor;
import java.util.Arrays;

/**
 * Layer normalization (Ba, Kiros and Hinton 2016): the last axes of each sample get the mean 0 and the variance 1, then a
 * learned weight and bias.
 */
public final class LayerNorm implements Layer {
    private final Tensor weight;
    private final Tensor bias;
    private final double eps;

    /**
     * Makes a layer of weights 1 and biases 0, with PyTorch's eps 1e-5.
     *
     * @param shape the lengths of the input's last axes, which are normalized together
     * @throws IllegalArgumentException if there is none, or one is less than 1
     */
    public LayerNorm(int... shape) {
        if (shape.length == 0 || Arrays.stream(shape).anyMatch(n -> n < 1)) {
            throw new IllegalArgumentException(
                    "LayerNorm wants at least one axis of at least length 1, got " + Shapes.text(shape));
        }
        weight = Tensor.parameter(NDArrays.ones(shape));
        bias = Tensor.parameter(NDArrays.zeros(shape));
        eps = 1e-5;
    }

    /**
     * Normalizes.
     *
     * @param x of shape (..., the layer's shape)
     * @return of the same shape
     * @throws IllegalArgumentException if the last axes have other lengths
     */
    @Override
    public Tensor forward(Tensor x) {
        var shape = x.shape();
        int d = weight.ndim();
        if (shape.length < d
                || !Arrays.equals(weight.shape(), Arrays.copyOfRange(shape, shape.length - d, shape.length))) {
            var wanted = Shapes.text(weight.shape()).replaceAll("[(]|,?[)]", "");
            throw new IllegalArgumentException(
                    this + " wants an input of shape (...," + wanted + "), got " + Shapes.text(shape));
        }
        var input = x.to(weight.dtype());
        int rows = x.size() / weight.size();
        return input.dtype() == DType.FLOAT32
                ? normalizedFloat(input, rows, weight.size())
                : normalizedDouble(input, rows, weight.size());
    }

    private Tensor normalizedDouble(Tensor x, int rows, int length) {
        var n = new double[x.size()];
        var scale = new double[rows];
        NormKernels.rows(x.data().asDoubles(), rows, length, eps, n, scale);
        var y = new double[n.length];
        NormKernels.rowsAffine(
                n, rows, length, weight.data().asDoubles(), bias.data().asDoubles(), y);
        return Tensor.derived(
                "layerNorm",
                NDArray.of(y, x.shape()),
                Edge.to(x, g -> {
                            var out = new double[n.length];
                            NormKernels.rowsGradient(
                                    g.asDoubles(),
                                    n,
                                    rows,
                                    length,
                                    weight.data().asDoubles(),
                                    scale,
                                    out);
                            return NDArray.of(out, g.shape());
                        })
                        .saves(weight),
                Edge.to(weight, g -> {
                    var ofProduct = new double[length];
                    NormKernels.rowsSums(g.asDoubles(), n, rows, length, new double[length], ofProduct);
                    return NDArray.of(ofProduct, weight.shape());
                }),
                Edge.to(bias, g -> {
                    var ofG = new double[length];
                    NormKernels.rowsSums(g.asDoubles(), n, rows, length, ofG, new double[length]);
                    return NDArray.of(ofG, bias.shape());
                }));
    }

    private Tensor normalizedFloat(Tensor x, int rows, int length) {
        var n = new float[x.size()];
        var scale = new float[rows];
        NormKernels.rows(x.data().asFloats(), rows, length, eps, n, scale);
        var y = new float[n.length];
        NormKernels.rowsAffine(
                n, rows, length, weight.data().asFloats(), bias.data().asFloats(), y);
        return Tensor.derived(
                "layerNorm",
                NDArray.of(y, x.shape()),
                Edge.to(x, g -> {
                            var out = new float[n.length];
                            NormKernels.rowsGradient(
                                    g.asFloats(), n, rows, length, weight.data().asFloats(), scale, out);
                            return NDArray.of(out, g.shape());
                        })
                        .saves(weight),
                Edge.to(weight, g -> {
                    var ofProduct = new float[length];
                    NormKernels.rowsSums(g.asFloats(), n, rows, length, new float[length], ofProduct);
                    return NDArray.of(ofProduct, weight.shape());
                }),
                Edge.to(bias, g -> {
                    var ofG = new float[length];
                    NormKernels.rowsSums(g.asFloats(), n, rows, length, ofG, new float[length]);
                    return NDArray.of(ofG, bias.shape());
                }));
    }

    /** Returns {@code LayerNorm((16,), eps=1.0E-5)}. */
    @Override
    public String toString() {
        return "LayerNorm(" + Shapes.text(weight.shape()) + ", eps=" + eps + ")";
    }
}
