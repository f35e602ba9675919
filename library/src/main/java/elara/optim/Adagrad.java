package elara.optim;

import elara.autograd.Tensor;
import java.util.Collection;

/**
 * Adagrad (Duchi, Hazan and Singer 2011), with PyTorch's formula. For each parameter p of gradient g, at its t-th step:
 *
 * <pre>
 * g = g + weightDecay * p
 * s = s + g²                                      (s = 0 before the first step)
 * p = p - learningRate / (1 + (t - 1) * rateDecay) * g / (sqrt(s) + eps)
 * </pre>
 *
 * <pre>{@code
 * var optimizer = new Adagrad(model.parameters(), 0.01);
 * }</pre>
 */
public final class Adagrad extends Optimizer {
    private final ParameterState sum = keep("sum");
    private final StepCounts steps = steps();
    private double rateDecay;
    private double eps = 1e-10;
    private double weightDecay;

    /**
     * Makes an optimizer with PyTorch's defaults, the learning rate 0.01 among them.
     *
     * @param parameters what to change
     * @throws IllegalArgumentException as {@link Optimizer} says
     */
    public Adagrad(Collection<Tensor> parameters) {
        this(parameters, 0.01);
    }

    /**
     * Makes an optimizer with PyTorch's defaults.
     *
     * @param parameters what to change
     * @param learningRate the learning rate, not negative
     * @throws IllegalArgumentException as {@link Optimizer} says
     */
    public Adagrad(Collection<Tensor> parameters, double learningRate) {
        super(parameters, learningRate);
    }

    /**
     * Sets how fast the learning rate sinks.
     *
     * @param rateDecay not negative; 0 at first
     * @return this
     * @throws IllegalArgumentException if it is negative or NaN
     */
    public Adagrad rateDecay(double rateDecay) {
        this.rateDecay = notNegative("rateDecay", rateDecay);
        return this;
    }

    /**
     * Sets what is added to the divisor.
     *
     * @param eps not negative; 1e-10 at first
     * @return this
     * @throws IllegalArgumentException if it is negative or NaN
     */
    public Adagrad eps(double eps) {
        this.eps = notNegative("eps", eps);
        return this;
    }

    /**
     * Sets the weight decay (an L2 penalty).
     *
     * @param weightDecay not negative; 0 at first
     * @return this
     * @throws IllegalArgumentException if it is negative or NaN
     */
    public Adagrad weightDecay(double weightDecay) {
        this.weightDecay = notNegative("weightDecay", weightDecay);
        return this;
    }

    @Override
    protected void update(int i, double[] p, double[] g) {
        double rate = (rateOf(i) / (1 + (steps.next(i) - 1) * rateDecay));
        StepKernels.adagrad(p, g, sum.doubles(i, p.length), rate, eps, decayOf(i, weightDecay));
    }

    @Override
    protected void update(int i, float[] p, float[] g) {
        float rate = (float) (rateOf(i) / (1 + (steps.next(i) - 1) * rateDecay));
        StepKernels.adagrad(p, g, sum.floats(i, p.length), rate, (float) eps, (float) decayOf(i, weightDecay));
    }

    /** Returns the name and all settings. */
    @Override
    public String toString() {
        return "Adagrad(learningRate=" + learningRate() + ", rateDecay=" + rateDecay + ", eps=" + eps + ", weightDecay="
                + weightDecay + ")";
    }
}
