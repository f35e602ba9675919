package elara.optim;

import elara.autograd.Tensor;
import java.util.Collection;

/**
 * Makes gradients smaller, between {@code backward()} and {@code step()}.
 *
 * <pre>{@code
 * GradientClipping.norm(model.parameters(), 1.0);
 * }</pre>
 */
public final class GradientClipping {
    private GradientClipping() {}

    /**
     * Scales all gradients so that their Euclidean norm, taken together, is at most a bound, as PyTorch's {@code
     * clip_grad_norm_}.
     *
     * @param parameters whose gradients; those without one are left out
     * @param bound the greatest norm
     * @return the norm before
     * @throws IllegalArgumentException if the bound is negative or NaN
     */
    public static double norm(Collection<Tensor> parameters, double bound) {
        Optimizer.notNegative("the bound", bound);
        double squares = 0;
        for (var parameter : parameters) {
            if (parameter.grad() != null) {
                squares += parameter.grad().square().sum();
            }
        }
        double norm = Math.sqrt(squares);
        double factor = bound / (norm + 1e-6);
        if (factor < 1) {
            for (var parameter : parameters) {
                if (parameter.grad() != null) {
                    parameter.grad().muli(factor);
                }
            }
        }
        return norm;
    }

    /**
     * Brings every element of the gradients between {@code -bound} and {@code bound}, as PyTorch's {@code clip_grad_value_}.
     *
     * @param parameters whose gradients; those without one are left out
     * @param bound the greatest absolute value
     * @throws IllegalArgumentException if the bound is negative or NaN
     */
    public static void value(Collection<Tensor> parameters, double bound) {
        Optimizer.notNegative("the bound", bound);
        for (var parameter : parameters) {
            if (parameter.grad() != null) {
                parameter.grad().set("...", parameter.grad().maximum(-bound).minimum(bound));
            }
        }
    }
}
