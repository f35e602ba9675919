package elara.optim;

import elara.autograd.Tensor;
import java.util.Collection;

/**
 * Stochastic gradient descent, with PyTorch's formula. For each parameter p of gradient g:
 *
 * <pre>
 * g = g + weightDecay * p
 * v = momentum * v + (1 - dampening) * g          (v = g at the first step)
 * g = nesterov ? g + momentum * v : v
 * p = p - learningRate * g
 * </pre>
 *
 * <p>Momentum: Polyak 1964; Nesterov's, in the form of Sutskever et al. 2013.
 *
 * <pre>{@code
 * var optimizer = new SGD(model.parameters(), 0.01).momentum(0.9).nesterov(true);
 * }</pre>
 */
public final class SGD extends Optimizer {
    private final ParameterState velocity = keep("momentum_buffer");
    private final StepCounts steps = steps();
    private double momentum;
    private double dampening;
    private boolean nesterov;
    private double weightDecay;

    /**
     * Makes an optimizer without momentum and weight decay.
     *
     * @param parameters what to change
     * @param learningRate the learning rate, not negative
     * @throws IllegalArgumentException as {@link Optimizer} says
     */
    public SGD(Collection<Tensor> parameters, double learningRate) {
        super(parameters, learningRate);
    }

    /**
     * Sets the momentum: how much of the last step's velocity is kept.
     *
     * @param momentum not negative; 0 at first
     * @return this
     * @throws IllegalArgumentException if it is negative or NaN
     */
    public SGD momentum(double momentum) {
        this.momentum = notNegative("the momentum", momentum);
        return this;
    }

    /**
     * Sets how much of each gradient is left out of the velocity, from the second step on.
     *
     * @param dampening 0 at first
     * @return this
     */
    public SGD dampening(double dampening) {
        this.dampening = dampening;
        return this;
    }

    /**
     * Sets whether the gradient is taken where the momentum will lead.
     *
     * @param nesterov false at first
     * @return this
     */
    public SGD nesterov(boolean nesterov) {
        this.nesterov = nesterov;
        return this;
    }

    /**
     * Sets the weight decay: the factor of the parameter that is added to its gradient (an L2 penalty).
     *
     * @param weightDecay not negative; 0 at first
     * @return this
     * @throws IllegalArgumentException if it is negative or NaN
     */
    public SGD weightDecay(double weightDecay) {
        this.weightDecay = notNegative("the weight decay", weightDecay);
        return this;
    }

    /**
     * Changes every parameter that has a gradient, once.
     *
     * @throws IllegalStateException if Nesterov's momentum is asked for and the momentum is 0, or there is a dampening
     */
    @Override
    public void step() {
        if (nesterov && (momentum == 0 || dampening != 0)) {
            throw new IllegalStateException("nesterov(true) wants a momentum, as by .momentum(0.9), and no dampening");
        }
        super.step();
    }

    @Override
    protected void update(int i, double[] p, double[] g) {
        double decay = decayOf(i, weightDecay);
        if (momentum == 0) {
            StepKernels.sgd(p, g, rateOf(i), decay);
        } else {
            double fresh = steps.next(i) == 1 ? 1 : 1 - dampening;
            StepKernels.momentum(p, g, velocity.doubles(i, p.length), rateOf(i), decay, momentum, fresh, nesterov);
        }
    }

    @Override
    protected void update(int i, float[] p, float[] g) {
        float decay = (float) decayOf(i, weightDecay);
        if (momentum == 0) {
            StepKernels.sgd(p, g, (float) rateOf(i), decay);
        } else {
            float fresh = steps.next(i) == 1 ? 1 : (float) (1 - dampening);
            StepKernels.momentum(
                    p, g, velocity.floats(i, p.length), (float) rateOf(i), decay, (float) momentum, fresh, nesterov);
        }
    }

    /** Returns {@code SGD(learningRate=0.01, momentum=0.9, nesterov=false, weightDecay=0.0)}. */
    @Override
    public String toString() {
        return "SGD(learningRate=" + learningRate() + ", momentum=" + momentum + ", nesterov=" + nesterov
                + ", weightDecay=" + weightDecay + ")";
    }
}
