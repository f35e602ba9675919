package elara.optim;

import elara.array.DType;
import elara.autograd.Tensor;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * A rule that changes parameters by their gradients.
 *
 * <pre>{@code
 * optimizer.zeroGrad();
 * lossFn.forward(model.forward(x), y).backward();
 * optimizer.step();
 * }</pre>
 *
 * <p>A parameter's numbers are changed in place. Parameters without a gradient are left alone.
 */
public abstract class Optimizer {
    private final List<Tensor> parameters;
    private double learningRate;

    /**
     * Makes an optimizer.
     *
     * @param parameters what to change, as {@code model.parameters()} gives them
     * @param learningRate the learning rate, not negative
     * @throws IllegalArgumentException if there are no parameters, one is there twice, or one was not made by {@code
     *     Tensor.parameter}; if the learning rate is negative or NaN
     */
    protected Optimizer(Collection<Tensor> parameters, double learningRate) {
        this.parameters = List.copyOf(parameters);
        if (this.parameters.isEmpty()) {
            throw new IllegalArgumentException("an optimizer wants at least one parameter, got none");
        }
        var seen = Collections.<Tensor>newSetFromMap(new IdentityHashMap<>());
        for (int i = 0; i < this.parameters.size(); i++) {
            var parameter = this.parameters.get(i);
            if (!parameter.isParameter()) {
                throw new IllegalArgumentException("an optimizer changes parameters, made by Tensor.parameter(...); the"
                        + " tensor at " + i
                        + (parameter.isLeaf() ? " is a constant" : " was computed from others"));
            }
            if (!seen.add(parameter)) {
                throw new IllegalArgumentException("the parameter at " + i + " is there twice");
            }
        }
        this.learningRate = notNegative("the learning rate", learningRate);
    }

    /** Changes every parameter that has a gradient, once. */
    public void step() {
        for (int i = 0; i < parameters.size(); i++) {
            var parameter = parameters.get(i);
            if (parameter.grad() == null) {
                continue;
            }
            if (parameter.dtype() == DType.FLOAT32) {
                update(i, parameter.data().floats(), parameter.grad().floats());
            } else {
                update(i, parameter.data().doubles(), parameter.grad().doubles());
            }
        }
    }

    /**
     * Changes a parameter of float64 numbers.
     *
     * @param i the parameter's place in {@link #parameters()}
     * @param p its numbers, in row-major order; to be changed
     * @param g their gradient; only read
     */
    protected abstract void update(int i, double[] p, double[] g);

    /**
     * Changes a parameter of float32 numbers.
     *
     * @param i the parameter's place in {@link #parameters()}
     * @param p its numbers, in row-major order; to be changed
     * @param g their gradient; only read
     */
    protected abstract void update(int i, float[] p, float[] g);

    /** Forgets the gradients of all parameters, as is done before each {@code backward()}, where they add up. */
    public void zeroGrad() {
        parameters.forEach(Tensor::zeroGrad);
    }

    /**
     * Returns what is changed.
     *
     * @return an unmodifiable list
     */
    public List<Tensor> parameters() {
        return parameters;
    }

    /**
     * Returns the learning rate.
     *
     * @return a number that is not negative
     */
    public double learningRate() {
        return learningRate;
    }

    /**
     * Sets the learning rate, from the next step on.
     *
     * @param learningRate the learning rate, not negative
     * @throws IllegalArgumentException if it is negative or NaN
     */
    public void learningRate(double learningRate) {
        this.learningRate = notNegative("the learning rate", learningRate);
    }

    static double notNegative(String name, double value) {
        if (!(value >= 0)) {
            throw new IllegalArgumentException(name + " is not to be negative, got " + value);
        }
        return value;
    }
}
