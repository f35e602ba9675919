package elara.optim;

import elara.autograd.Tensor;
import java.util.Collection;

/**
 * RMSprop (Tieleman and Hinton 2012; centred: Graves 2013), with PyTorch's formula. For each parameter p of gradient g:
 *
 * <pre>
 * g = g + weightDecay * p
 * v = alpha * v + (1 - alpha) * g²                (v = m = b = 0 before the first step)
 * m = alpha * m + (1 - alpha) * g                 (m = 0 if not centred)
 * b = momentum * b + g / (sqrt(v - m²) + eps)
 * p = p - learningRate * b
 * </pre>
 *
 * <pre>{@code
 * var optimizer = new RMSprop(model.parameters(), 0.01).momentum(0.9);
 * }</pre>
 */
public final class RMSprop extends Optimizer {
    private final ParameterState square = keep("square_avg");
    private final ParameterState mean = keep("grad_avg");
    private final ParameterState velocity = keep("momentum_buffer");
    private final ParameterState step = new ParameterState();
    private double alpha = 0.99;
    private double eps = 1e-8;
    private double momentum;
    private double weightDecay;
    private boolean centered;

    /**
     * Makes an optimizer with PyTorch's defaults, the learning rate 0.01 among them.
     *
     * @param parameters what to change
     * @throws IllegalArgumentException as {@link Optimizer} says
     */
    public RMSprop(Collection<Tensor> parameters) {
        this(parameters, 0.01);
    }

    /**
     * Makes an optimizer with PyTorch's defaults.
     *
     * @param parameters what to change
     * @param learningRate the learning rate, not negative
     * @throws IllegalArgumentException as {@link Optimizer} says
     */
    public RMSprop(Collection<Tensor> parameters, double learningRate) {
        super(parameters, learningRate);
    }

    /**
     * Sets how much is kept of the running mean of squares.
     *
     * @param alpha not negative; 0.99 at first
     * @return this
     * @throws IllegalArgumentException if it is negative or NaN
     */
    public RMSprop alpha(double alpha) {
        this.alpha = notNegative("alpha", alpha);
        return this;
    }

    /**
     * Sets what is added to the divisor.
     *
     * @param eps not negative; 1e-8 at first
     * @return this
     * @throws IllegalArgumentException if it is negative or NaN
     */
    public RMSprop eps(double eps) {
        this.eps = notNegative("eps", eps);
        return this;
    }

    /**
     * Sets the momentum.
     *
     * @param momentum not negative; 0 at first
     * @return this
     * @throws IllegalArgumentException if it is negative or NaN
     */
    public RMSprop momentum(double momentum) {
        this.momentum = notNegative("momentum", momentum);
        return this;
    }

    /**
     * Sets the weight decay (an L2 penalty).
     *
     * @param weightDecay not negative; 0 at first
     * @return this
     * @throws IllegalArgumentException if it is negative or NaN
     */
    public RMSprop weightDecay(double weightDecay) {
        this.weightDecay = notNegative("weightDecay", weightDecay);
        return this;
    }

    /**
     * Sets whether the squared mean is taken off, so that the gradient is divided by its deviation.
     *
     * @param centered false at first
     * @return this
     */
    public RMSprop centered(boolean centered) {
        this.centered = centered;
        return this;
    }

    @Override
    protected void update(int i, double[] p, double[] g) {
        var d = step.doubles(i, p.length);
        StepKernels.rmsprop(
                p,
                g,
                square.doubles(i, p.length),
                centered ? mean.doubles(i, p.length) : null,
                alpha,
                (1 - alpha),
                eps,
                decayOf(i, weightDecay),
                d);
        if (momentum == 0) {
            StepKernels.sgd(p, d, rateOf(i), 0);
        } else {
            StepKernels.momentum(p, d, velocity.doubles(i, p.length), rateOf(i), 0, momentum, 1, false);
        }
    }

    @Override
    protected void update(int i, float[] p, float[] g) {
        var d = step.floats(i, p.length);
        StepKernels.rmsprop(
                p,
                g,
                square.floats(i, p.length),
                centered ? mean.floats(i, p.length) : null,
                (float) alpha,
                (float) (1 - alpha),
                (float) eps,
                (float) decayOf(i, weightDecay),
                d);
        if (momentum == 0) {
            StepKernels.sgd(p, d, (float) rateOf(i), 0);
        } else {
            StepKernels.momentum(p, d, velocity.floats(i, p.length), (float) rateOf(i), 0, (float) momentum, 1, false);
        }
    }

    /** Returns the name and all settings. */
    @Override
    public String toString() {
        return "RMSprop(learningRate=" + learningRate() + ", alpha=" + alpha + ", eps=" + eps + ", momentum=" + momentum
                + ", centered=" + centered + ", weightDecay=" + weightDecay + ")";
    }
}
