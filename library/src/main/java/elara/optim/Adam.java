package elara.optim;

import elara.autograd.Tensor;
import java.util.Collection;

/**
 * Adam (Kingma and Ba 2015), with PyTorch's formula. For each parameter p of gradient g, at its t-th step:
 *
 * <pre>
 * g = g + weightDecay * p
 * m = beta1 * m + (1 - beta1) * g         (m = v = 0 before the first step)
 * v = beta2 * v + (1 - beta2) * g²
 * p = p - learningRate / (1 - beta1^t) * m / (sqrt(v) / sqrt(1 - beta2^t) + eps)
 * </pre>
 *
 * <pre>{@code
 * var optimizer = new Adam(model.parameters(), 0.01);
 * }</pre>
 */
public final class Adam extends AdamRule<Adam> {
    /**
     * Makes an optimizer with PyTorch's defaults, the learning rate 0.001 among them.
     *
     * @param parameters what to change
     * @throws IllegalArgumentException as {@link Optimizer} says
     */
    public Adam(Collection<Tensor> parameters) {
        this(parameters, 0.001);
    }

    /**
     * Makes an optimizer with PyTorch's defaults: betas 0.9 and 0.999, eps 1e-8, no weight decay.
     *
     * @param parameters what to change
     * @param learningRate the learning rate, not negative; 0.001 is a common one
     * @throws IllegalArgumentException as {@link Optimizer} says
     */
    public Adam(Collection<Tensor> parameters, double learningRate) {
        super(parameters, learningRate, 0);
    }

    @Override
    Adam self() {
        return this;
    }

    @Override
    boolean decaysApart() {
        return false;
    }
}
