package elara.nn;

import elara.array.NDArray;
import elara.array.Shapes;
import elara.autograd.Tensor;
import elara.random.Rng;

/**
 * The affine map {@code y = x Wᵀ + b}, with PyTorch's shapes: {@code weight} is (out, in), {@code bias} is (out,).
 *
 * <pre>{@code
 * var layer = new Linear(3, 16, Rng.of(0));
 * layer.forward(ones(64, 3)).shape()         // [64, 16]
 * }</pre>
 */
public final class Linear implements Layer {
    private final Tensor weight;
    private final Tensor bias;

    /**
     * Makes a layer of random parameters, others each time; give an {@link Rng} to get the same again.
     *
     * @param inFeatures the length of the input's last axis
     * @param outFeatures the length of the output's last axis
     * @throws IllegalArgumentException if a length is less than 1
     */
    public Linear(int inFeatures, int outFeatures) {
        this(inFeatures, outFeatures, Rng.of());
    }

    /**
     * Makes a layer whose parameters are drawn, the weight first, from the uniform distribution between {@code
     * -1/sqrt(in)} and {@code 1/sqrt(in)}, as PyTorch does (He et al. 2015, with a = sqrt(5)). They are float64.
     *
     * @param inFeatures the length of the input's last axis
     * @param outFeatures the length of the output's last axis
     * @param rng where the numbers come from
     * @throws IllegalArgumentException if a length is less than 1
     */
    public Linear(int inFeatures, int outFeatures, Rng rng) {
        if (inFeatures < 1 || outFeatures < 1) {
            throw new IllegalArgumentException(
                    "Linear wants at least one feature in and out, got " + inFeatures + " and " + outFeatures);
        }
        double bound = 1 / Math.sqrt(inFeatures);
        this.weight = Tensor.parameter(rng.uniform(-bound, bound, outFeatures, inFeatures));
        this.bias = Tensor.parameter(rng.uniform(-bound, bound, outFeatures));
    }

    /**
     * Makes a layer of given parameters.
     *
     * @param weight the weight, of shape (out, in); copied
     * @param bias the bias, of shape (out,), copied; null for none
     * @throws IllegalArgumentException if the shapes are others
     */
    public Linear(NDArray weight, NDArray bias) {
        if (weight.ndim() != 2 || (bias != null && (bias.ndim() != 1 || bias.shape(0) != weight.shape(0)))) {
            throw new IllegalArgumentException(
                    "Linear wants a weight of shape (out,in) and a bias of shape (out,), got "
                            + Shapes.text(weight.shape()) + " and "
                            + (bias == null ? "none" : Shapes.text(bias.shape())));
        }
        this.weight = Tensor.parameter(weight);
        this.bias = bias == null ? null : Tensor.parameter(bias);
    }

    /**
     * Computes {@code x Wᵀ + b}.
     *
     * @param x the input, of shape (..., in)
     * @return the output, of shape (..., out)
     * @throws IllegalArgumentException if the last axis has another length
     */
    @Override
    public Tensor forward(Tensor x) {
        int features = weight.data().shape(1);
        if (x.ndim() == 0 || x.data().shape(x.ndim() - 1) != features) {
            throw new IllegalArgumentException(this + " wants an input of shape " + (x.ndim() == 2 ? "(n," : "(...,")
                    + features + "), got " + Shapes.text(x.shape()));
        }
        return Affine.of(x.to(weight.dtype()), weight, bias);
    }

    /**
     * Returns the weight.
     *
     * @return the parameter, of shape (out, in)
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

    /** Returns {@code Linear(in=3, out=16)}. */
    @Override
    public String toString() {
        return "Linear(in=" + weight.data().shape(1) + ", out=" + weight.data().shape(0) + ")";
    }
}
