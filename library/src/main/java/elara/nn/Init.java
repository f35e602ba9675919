package elara.nn;

import elara.array.DType;
import elara.array.NDArray;
import elara.array.Shapes;
import elara.autograd.Tensor;
import elara.random.Rng;

/**
 * First values of parameters, with PyTorch's bounds. A weight's fan-in is what goes into one of its outputs (in, or in *
 * height * width of a convolution), its fan-out what comes out of one input.
 *
 * <pre>{@code
 * Init.kaimingUniform(model.parameter("0.weight"), Math.sqrt(2), Rng.of(0));     // for ReLU
 * }</pre>
 */
public final class Init {
    private Init() {}

    /**
     * Fills a weight by Glorot and Bengio 2010: uniform within {@code gain * sqrt(6 / (fanIn + fanOut))}.
     *
     * @param weight of at least two axes
     * @param gain as {@link #gain} gives it; 1 for none
     * @param rng where the numbers come from
     * @return the weight
     * @throws IllegalArgumentException if it has fewer axes
     */
    public static Tensor xavierUniform(Tensor weight, double gain, Rng rng) {
        return uniform(weight, gain * Math.sqrt(6.0 / (fanIn(weight) + fanOut(weight))), rng);
    }

    /**
     * Fills a weight by Glorot and Bengio 2010: normal with the deviation {@code gain * sqrt(2 / (fanIn + fanOut))}.
     *
     * @param weight of at least two axes
     * @param gain as {@link #gain} gives it; 1 for none
     * @param rng where the numbers come from
     * @return the weight
     * @throws IllegalArgumentException if it has fewer axes
     */
    public static Tensor xavierNormal(Tensor weight, double gain, Rng rng) {
        return normal(weight, gain * Math.sqrt(2.0 / (fanIn(weight) + fanOut(weight))), rng);
    }

    /**
     * Fills a weight by He et al. 2015: uniform within {@code gain * sqrt(3 / fanIn)}.
     *
     * @param weight of at least two axes
     * @param gain as {@link #gain} gives it; sqrt(2) for ReLU
     * @param rng where the numbers come from
     * @return the weight
     * @throws IllegalArgumentException if it has fewer axes
     */
    public static Tensor kaimingUniform(Tensor weight, double gain, Rng rng) {
        return uniform(weight, gain * Math.sqrt(3.0 / fanIn(weight)), rng);
    }

    /**
     * Fills a weight by He et al. 2015: normal with the deviation {@code gain / sqrt(fanIn)}.
     *
     * @param weight of at least two axes
     * @param gain as {@link #gain} gives it; sqrt(2) for ReLU
     * @param rng where the numbers come from
     * @return the weight
     * @throws IllegalArgumentException if it has fewer axes
     */
    public static Tensor kaimingNormal(Tensor weight, double gain, Rng rng) {
        return normal(weight, gain / Math.sqrt(fanIn(weight)), rng);
    }

    /**
     * Fills a parameter with equal numbers.
     *
     * @param parameter any
     * @param value the number
     * @return the parameter
     */
    public static Tensor constant(Tensor parameter, double value) {
        parameter.data().fill(value);
        return parameter.changed();
    }

    /**
     * Fills a parameter uniformly.
     *
     * @param parameter any
     * @param bound numbers are from {@code -bound} to {@code bound}
     * @param rng where the numbers come from
     * @return the parameter
     */
    public static Tensor uniform(Tensor parameter, double bound, Rng rng) {
        return parameter.assign(rng.uniform(-bound, bound, parameter.shape()));
    }

    /**
     * Fills a parameter normally, around 0.
     *
     * @param parameter any
     * @param deviation the standard deviation
     * @param rng where the numbers come from
     * @return the parameter
     */
    public static Tensor normal(Tensor parameter, double deviation, Rng rng) {
        NDArray drawn = rng.normal(parameter.shape());
        return parameter.assign(drawn.astype(DType.FLOAT64).mul(deviation));
    }

    /**
     * Returns the factor by which an activation wants larger weights, as PyTorch's {@code calculate_gain}.
     *
     * @param activation the layer that follows
     * @return sqrt(2) for ReLU, 5/3 for Tanh, sqrt(2 / (1 + slope²)) for LeakyReLU, 1 for all others
     */
    public static double gain(Layer activation) {
        if (activation instanceof ReLU) {
            return Math.sqrt(2);
        }
        if (activation instanceof LeakyReLU leaky) {
            return Math.sqrt(2 / (1 + leaky.slope() * leaky.slope()));
        }
        return activation instanceof Tanh ? 5.0 / 3 : 1;
    }

    private static double fanIn(Tensor weight) {
        check(weight);
        return (double) weight.size() / weight.data().shape(0);
    }

    private static double fanOut(Tensor weight) {
        check(weight);
        return (double) weight.size() / weight.data().shape(1);
    }

    private static void check(Tensor weight) {
        if (weight.ndim() < 2 || weight.size() == 0) {
            throw new IllegalArgumentException(
                    "this initialization wants a weight of shape (out,in,...), got " + Shapes.text(weight.shape()));
        }
    }
}
