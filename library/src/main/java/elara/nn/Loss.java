package elara.nn;

import elara.array.NDArray;
import elara.autograd.Tensor;

/** How far a prediction is from its target, as one number: the mean over all samples, unless another {@link Reduction} is set. */
@FunctionalInterface
public interface Loss {
    /**
     * Computes the loss.
     *
     * @param prediction what the model gave
     * @param target what it should have given
     * @return a tensor of shape (), unless nothing is reduced
     * @throws IllegalArgumentException if the shapes do not belong together; nothing is broadcast
     */
    Tensor forward(Tensor prediction, NDArray target);

    /**
     * Computes the loss against a target that is a tensor: a constant, such as an autoencoder's input.
     *
     * @param prediction what the model gave
     * @param target what it should have given
     * @return a tensor of shape ()
     * @throws IllegalArgumentException if the shapes do not belong together, or the target was computed from parameters
     */
    default Tensor forward(Tensor prediction, Tensor target) {
        if (target.requiresGrad()) {
            throw new IllegalArgumentException("a loss has no gradient with respect to its target, and this target was"
                    + " computed from parameters; give target.detach(), or exchange the two arguments");
        }
        return forward(prediction, target.data());
    }
}
