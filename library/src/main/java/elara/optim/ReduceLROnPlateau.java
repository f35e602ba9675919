package elara.optim;

/**
 * Multiplies the learning rate by a factor when a loss has stopped falling.
 *
 * <pre>{@code
 * var schedule = new ReduceLROnPlateau(optimizer).factor(0.5).patience(3);
 * schedule.step(validationLoss);         // after each epoch
 * }</pre>
 */
public final class ReduceLROnPlateau {
    private final Optimizer optimizer;
    private double factor = 0.1;
    private int patience = 10;
    private double threshold = 1e-4;
    private int cooldown;
    private double lowest;
    private boolean greaterIsBetter;
    private double best = Double.NaN;
    private int bad;
    private int resting;

    /**
     * Makes a schedule with PyTorch's defaults: factor 0.1, patience 10, threshold 1e-4 (relative).
     *
     * @param optimizer whose learning rates are set
     */
    public ReduceLROnPlateau(Optimizer optimizer) {
        this.optimizer = optimizer;
    }

    /**
     * Sets the factor.
     *
     * @param factor at least 0, below 1; 0.1 at first
     * @return this
     * @throws IllegalArgumentException if it is out of range
     */
    public ReduceLROnPlateau factor(double factor) {
        if (!(factor >= 0 && factor < 1)) {
            throw new IllegalArgumentException("the factor is at least 0 and below 1, got " + factor);
        }
        this.factor = factor;
        return this;
    }

    /**
     * Sets how many epochs without a better loss are borne.
     *
     * @param patience 10 at first
     * @return this
     */
    public ReduceLROnPlateau patience(int patience) {
        this.patience = patience;
        return this;
    }

    /**
     * Sets how much better a loss must be to count, relative to the best.
     *
     * @param threshold 1e-4 at first
     * @return this
     */
    public ReduceLROnPlateau threshold(double threshold) {
        this.threshold = threshold;
        return this;
    }

    /**
     * Sets for how many epochs nothing is counted after a change.
     *
     * @param cooldown 0 at first
     * @return this
     */
    public ReduceLROnPlateau cooldown(int cooldown) {
        this.cooldown = cooldown;
        return this;
    }

    /**
     * Sets the rate below which no group's falls.
     *
     * @param lowest 0 at first
     * @return this
     */
    public ReduceLROnPlateau lowest(double lowest) {
        this.lowest = lowest;
        return this;
    }

    /**
     * Sets whether greater is better, as for an accuracy.
     *
     * @param greaterIsBetter false at first
     * @return this
     */
    public ReduceLROnPlateau greaterIsBetter(boolean greaterIsBetter) {
        this.greaterIsBetter = greaterIsBetter;
        return this;
    }

    /**
     * Ends an epoch.
     *
     * @param metric its loss, or what is watched instead
     * @return whether the learning rates were changed
     */
    public boolean step(double metric) {
        if (Double.isNaN(best) || isBetter(metric)) {
            best = metric;
            bad = 0;
        } else {
            bad++;
        }
        if (resting > 0) {
            resting--;
            bad = 0;
        }
        if (bad <= patience) {
            return false;
        }
        var rates = optimizer.learningRates();
        for (int group = 0; group < rates.size(); group++) {
            double next = Math.max(rates.get(group) * factor, lowest);
            if (rates.get(group) - next > 1e-8) {
                optimizer.learningRate(group, next);
            }
        }
        resting = cooldown;
        bad = 0;
        return true;
    }

    private boolean isBetter(double metric) {
        return greaterIsBetter ? metric > best * (1 + threshold) : metric < best * (1 - threshold);
    }

    /**
     * Returns the learning rate of the optimizer's first group.
     *
     * @return the current rate
     */
    public double learningRate() {
        return optimizer.learningRate();
    }
}
