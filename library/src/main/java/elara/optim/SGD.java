package elara.optim;

import elara.autograd.Tensor;
import java.util.Collection;

/**
 * Stochastic gradient descent, with PyTorch's formula. For each parameter p of gradient g:
 *
 * <pre>
 * g = g + weightDecay * p
 * v = momentum * v + g          (v = 0 before the first step)
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
    private final ParameterState velocity = new ParameterState(parameters());
    private double momentum;
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
     * @throws IllegalStateException if Nesterov's momentum is asked for and the momentum is 0
     */
    @Override
    public void step() {
        if (nesterov && momentum == 0) {
            throw new IllegalStateException("nesterov(true) wants a momentum, as by .momentum(0.9)");
        }
        super.step();
    }

    @Override
    protected void update(int i, double[] p, double[] g) {
        if (momentum == 0) {
            StepKernels.sgd(p, g, learningRate(), weightDecay);
        } else {
            StepKernels.momentum(p, g, velocity.doubles(i), learningRate(), weightDecay, momentum, nesterov);
        }
    }

    @Override
    protected void update(int i, float[] p, float[] g) {
        if (momentum == 0) {
            StepKernels.sgd(p, g, (float) learningRate(), (float) weightDecay);
        } else {
            StepKernels.momentum(
                    p, g, velocity.floats(i), (float) learningRate(), (float) weightDecay, (float) momentum, nesterov);
        }
    }

    /** Returns {@code SGD(learningRate=0.01, momentum=0.9, nesterov=false, weightDecay=0.0)}. */
    @Override
    public String toString() {
        return "SGD(learningRate=" + learningRate() + ", momentum=" + momentum + ", nesterov=" + nesterov
                + ", weightDecay=" + weightDecay + ")";
    }
}
