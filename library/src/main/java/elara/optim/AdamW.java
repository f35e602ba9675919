package elara.optim;

import elara.autograd.Tensor;
import java.util.Collection;

/**
 * Adam with a weight decay of its own (Loshchilov and Hutter 2019), with PyTorch's formula. For each parameter p of gradient g, at its t-th step:
 *
 * <pre>
 * p = p - learningRate * weightDecay * p
 * m = beta1 * m + (1 - beta1) * g         (m = v = 0 before the first step)
 * v = beta2 * v + (1 - beta2) * g²
 * p = p - learningRate / (1 - beta1^t) * m / (sqrt(v) / sqrt(1 - beta2^t) + eps)
 * </pre>
 *
 * <pre>{@code
 * var optimizer = new AdamW(model.parameters(), 0.01);
 * }</pre>
 */
public final class AdamW extends Optimizer {
    private final ParameterState mean = new ParameterState();
    private final ParameterState square = new ParameterState();
    private final StepCounts steps = new StepCounts();
    private double beta1 = 0.9;
    private double beta2 = 0.999;
    private double eps = 1e-8;
    private double weightDecay = 0.01;

    /**
     * Makes an optimizer with PyTorch's defaults, the learning rate 0.001 among them.
     *
     * @param parameters what to change
     * @throws IllegalArgumentException as {@link Optimizer} says
     */
    public AdamW(Collection<Tensor> parameters) {
        this(parameters, 0.001);
    }

    /**
     * Makes an optimizer with PyTorch's defaults: betas 0.9 and 0.999, eps 1e-8, weight decay 0.01.
     *
     * @param parameters what to change
     * @param learningRate the learning rate, not negative; 0.001 is a common one
     * @throws IllegalArgumentException as {@link Optimizer} says
     */
    public AdamW(Collection<Tensor> parameters, double learningRate) {
        super(parameters, learningRate);
    }

    /**
     * Sets how much is kept at each step of the running means.
     *
     * @param beta1 of the gradient; at least 0, below 1
     * @param beta2 of the gradient's square; at least 0, below 1
     * @return this
     * @throws IllegalArgumentException if one is out of range
     */
    public AdamW betas(double beta1, double beta2) {
        if (!(beta1 >= 0 && beta1 < 1 && beta2 >= 0 && beta2 < 1)) {
            throw new IllegalArgumentException("betas are at least 0 and below 1, got " + beta1 + " and " + beta2);
        }
        this.beta1 = beta1;
        this.beta2 = beta2;
        return this;
    }

    /**
     * Sets what is added to the divisor, so that it is never 0.
     *
     * @param eps not negative
     * @return this
     * @throws IllegalArgumentException if it is negative or NaN
     */
    public AdamW eps(double eps) {
        this.eps = notNegative("eps", eps);
        return this;
    }

    /**
     * Sets the weight decay: how much of the parameter, times the learning rate, is taken away at each step.
     *
     * @param weightDecay not negative; 0.01 at first
     * @return this
     * @throws IllegalArgumentException if it is negative or NaN
     */
    public AdamW weightDecay(double weightDecay) {
        this.weightDecay = notNegative("the weight decay", weightDecay);
        return this;
    }

    @Override
    protected void update(int i, double[] p, double[] g) {
        StepKernels.shrink(p, 1 - rateOf(i) * decayOf(i, weightDecay));
        int t = steps.next(i);
        double rate = rateOf(i) / (1 - Math.pow(beta1, t));
        double root = Math.sqrt(1 - Math.pow(beta2, t));
        StepKernels.adam(
                p, g, mean.doubles(i, p.length), square.doubles(i, p.length), rate, root, beta1, beta2, eps, 0);
    }

    @Override
    protected void update(int i, float[] p, float[] g) {
        StepKernels.shrink(p, (float) (1 - rateOf(i) * decayOf(i, weightDecay)));
        int t = steps.next(i);
        float rate = (float) (rateOf(i) / (1 - Math.pow(beta1, t)));
        float root = (float) Math.sqrt(1 - Math.pow(beta2, t));
        StepKernels.adam(
                p,
                g,
                mean.floats(i, p.length),
                square.floats(i, p.length),
                rate,
                root,
                (float) beta1,
                (float) (1 - beta1),
                (float) beta2,
                (float) (1 - beta2),
                (float) eps,
                0);
    }

    /** Returns {@code AdamW(learningRate=0.01, betas=(0.9, 0.999), eps=1.0E-8, weightDecay=0.01)}. */
    @Override
    public String toString() {
        return "AdamW(learningRate=" + learningRate() + ", betas=(" + beta1 + ", " + beta2 + "), eps=" + eps
                + ", weightDecay=" + weightDecay + ")";
    }
}
