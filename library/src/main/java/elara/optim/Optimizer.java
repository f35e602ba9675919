package elara.optim;

import elara.array.DType;
import elara.array.NDArray;
import elara.autograd.Tensor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A rule that changes parameters by their gradients.
 *
 * <pre>{@code
 * optimizer.zeroGrad();
 * lossFn.forward(model.forward(x), y).backward();
 * optimizer.step();
 * }</pre>
 *
 * <p>A parameter's numbers are changed in place. Parameters without a gradient are left alone, and so are frozen ones.
 *
 * <p>Parameters may be in groups that learn at different rates: {@code new Adam(head.parameters(),
 * 0.01).group(body.parameters(), 0.001)}. A {@link Schedule} changes the rates of all groups.
 */
public abstract class Optimizer {
    private static final String RATES = "lr";

    private final List<Tensor> parameters = new ArrayList<>();
    private final List<Integer> groupOf = new ArrayList<>();
    private final List<Double> rates = new ArrayList<>();
    private final List<Double> decays = new ArrayList<>();
    private final OptimizerState state = new OptimizerState();

    /**
     * Makes an optimizer.
     *
     * @param parameters what to change, as {@code model.parameters()} gives them
     * @param learningRate the learning rate, not negative
     * @throws IllegalArgumentException if there are no parameters, one is there twice, or one was not made by {@code
     *     Tensor.parameter}; if the learning rate is negative or NaN
     */
    protected Optimizer(Collection<Tensor> parameters, double learningRate) {
        append(parameters, learningRate, Double.NaN);
    }

    /**
     * Adds a group of parameters with their own learning rate.
     *
     * @param parameters what else to change
     * @param learningRate their learning rate, not negative
     * @return this
     * @throws IllegalArgumentException as for the first group
     */
    public Optimizer group(Collection<Tensor> parameters, double learningRate) {
        append(parameters, learningRate, Double.NaN);
        return this;
    }

    /**
     * Adds a group of parameters with their own learning rate and weight decay, such as biases that are not to decay.
     *
     * @param parameters what else to change
     * @param learningRate their learning rate, not negative
     * @param weightDecay their weight decay, not negative
     * @return this
     * @throws IllegalArgumentException as for the first group
     */
    public Optimizer group(Collection<Tensor> parameters, double learningRate, double weightDecay) {
        append(parameters, learningRate, notNegative("the weight decay", weightDecay));
        return this;
    }

    private void append(Collection<Tensor> more, double learningRate, double weightDecay) {
        var added = List.copyOf(more);
        if (added.isEmpty()) {
            throw new IllegalArgumentException("an optimizer wants at least one parameter, got none");
        }
        var seen = Collections.<Tensor>newSetFromMap(new IdentityHashMap<>());
        seen.addAll(parameters);
        for (int i = 0; i < added.size(); i++) {
            var parameter = added.get(i);
            if (!parameter.isParameter()) {
                throw new IllegalArgumentException("an optimizer changes parameters, made by Tensor.parameter(...); the"
                        + " tensor at " + i
                        + (parameter.isLeaf() ? " is a constant" : " was computed from others"));
            }
            if (!seen.add(parameter)) {
                throw new IllegalArgumentException("the parameter at " + i + " is there twice");
            }
        }
        rates.add(notNegative("the learning rate", learningRate));
        decays.add(weightDecay);
        for (var parameter : added) {
            parameters.add(parameter);
            groupOf.add(rates.size() - 1);
        }
    }

    /** Changes every parameter that has a gradient, once. */
    public void step() {
        for (int i = 0; i < parameters.size(); i++) {
            var parameter = parameters.get(i);
            if (parameter.grad() == null || !parameter.requiresGrad()) {
                continue;
            }
            if (parameter.dtype() == DType.FLOAT32) {
                update(i, parameter.data().floats(), parameter.grad().floats());
            } else {
                update(i, parameter.data().doubles(), parameter.grad().doubles());
            }
            parameter.changed();
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

    /** Numbers to keep for each of a parameter's, which are then part of {@link #stateDict()}. */
    final ParameterState keep(String name) {
        return state.keep(name);
    }

    final StepCounts steps() {
        return state.steps();
    }

    /**
     * Returns what is remembered from step to step, so that a training can go on where it was left: {@code lr}, the learning rates
     * of all groups, and of each parameter, by its number, what the rule keeps, under PyTorch's names: {@code 0.step},
     * {@code 0.exp_avg}.
     *
     * @return copies, by name
     */
    public Map<String, NDArray> stateDict() {
        var all = new LinkedHashMap<String, NDArray>();
        all.put(
                RATES,
                NDArray.of(rates.stream().mapToDouble(Double::doubleValue).toArray()));
        state.addTo(all, parameters);
        return all;
    }

    /**
     * Takes over what another optimizer of the same kind remembered of the same parameters, in the same order.
     *
     * @param values as {@link #stateDict()} gives them; copied
     * @throws IllegalArgumentException if a name is unknown, a shape is another, or the number of groups is; nothing is changed then
     */
    public void loadStateDict(Map<String, NDArray> values) {
        var rest = new LinkedHashMap<>(values);
        var learningRates = rest.remove(RATES);
        if (learningRates == null || learningRates.size() != rates.size()) {
            throw new IllegalArgumentException(
                    "\"" + RATES + "\" is to have a learning rate for each of " + rates.size() + " groups, "
                            + (learningRates == null ? "and is missing" : "got " + learningRates.size()));
        }
        state.take(rest, parameters, getClass().getSimpleName());
        for (int k = 0; k < rates.size(); k++) {
            rates.set(k, learningRates.toDoubles()[k]);
        }
    }

    /** Forgets the gradients of all parameters, as is done before each {@code backward()}, where they add up. */
    public void zeroGrad() {
        parameters.forEach(Tensor::zeroGrad);
    }

    /**
     * Returns what is changed.
     *
     * @return an unmodifiable list, all groups one after the other
     */
    public List<Tensor> parameters() {
        return Collections.unmodifiableList(parameters);
    }

    /**
     * Returns the learning rate of the first group, which is all there is unless others were added.
     *
     * @return a number that is not negative
     */
    public double learningRate() {
        return rates.get(0);
    }

    /**
     * Sets the learning rate of the first group, from the next step on.
     *
     * @param learningRate the learning rate, not negative
     * @throws IllegalArgumentException if it is negative or NaN
     */
    public void learningRate(double learningRate) {
        rates.set(0, notNegative("the learning rate", learningRate));
    }

    /**
     * Returns the learning rates of all groups.
     *
     * @return a copy, the first group first
     */
    public List<Double> learningRates() {
        return List.copyOf(rates);
    }

    /** Sets the learning rate of one group. */
    void learningRate(int group, double learningRate) {
        rates.set(group, notNegative("the learning rate", learningRate));
    }

    /**
     * Returns the learning rate of a parameter.
     *
     * @param i the parameter's place in {@link #parameters()}
     * @return its group's
     */
    protected final double rateOf(int i) {
        return rates.get(groupOf.get(i));
    }

    /**
     * Returns the weight decay of a parameter.
     *
     * @param i the parameter's place in {@link #parameters()}
     * @param otherwise what holds for groups without one of their own
     * @return its group's
     */
    protected final double decayOf(int i, double otherwise) {
        double own = decays.get(groupOf.get(i));
        return Double.isNaN(own) ? otherwise : own;
    }

    static double notNegative(String name, double value) {
        if (!(value >= 0)) {
            throw new IllegalArgumentException(name + " is not to be negative, got " + value);
        }
        return value;
    }
}
