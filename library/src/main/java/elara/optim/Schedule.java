package elara.optim;

import java.util.List;

/**
 * A learning rate that changes from epoch to epoch: {@code step()} after each epoch. The rates of all the optimizer's groups
 * are those they had when the schedule was made, times a factor.
 */
public abstract class Schedule {
    private final Optimizer optimizer;
    private final List<Double> first;
    private int epoch;

    /**
     * Makes a schedule; the learning rate is as yet unchanged.
     *
     * @param optimizer whose learning rates are set
     */
    protected Schedule(Optimizer optimizer) {
        this.optimizer = optimizer;
        this.first = optimizer.learningRates();
    }

    /** Ends an epoch: sets the learning rates of the next one. */
    public void step() {
        epoch++;
        for (int group = 0; group < first.size(); group++) {
            optimizer.learningRate(group, rate(first.get(group), epoch));
        }
    }

    /** Sets the rates of epoch 0, where they are not the first ones themselves. */
    final void scale(double factor) {
        for (int group = 0; group < first.size(); group++) {
            optimizer.learningRate(group, first.get(group) * factor);
        }
    }

    /**
     * Returns the learning rate of an epoch.
     *
     * @param first the rate at epoch 0
     * @param epoch the number of steps so far
     * @return the rate
     */
    protected abstract double rate(double first, int epoch);

    /**
     * Returns the learning rate of the optimizer's first group.
     *
     * @return the rate of the current epoch
     */
    public double learningRate() {
        return optimizer.learningRate();
    }

    static int atLeastOne(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " wants to be at least 1, got " + value);
        }
        return value;
    }
}
