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
public final class AdamW extends AdamRule<AdamW> {
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
        super(parameters, learningRate, 0.01);
    }

    @Override
    AdamW self() {
        return this;
    }

    @Override
    boolean decaysApart() {
        return true;
    }
}
