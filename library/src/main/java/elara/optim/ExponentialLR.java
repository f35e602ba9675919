package elara.optim;

/**
 * Multiplies the learning rate by gamma each epoch.
 *
 * <pre>{@code
 * var schedule = new ExponentialLR(optimizer, 0.95);
 * }</pre>
 */
public final class ExponentialLR extends Schedule {
    private final double gamma;

    /**
     * Makes a schedule.
     *
     * @param optimizer whose learning rates are set
     * @param gamma the factor, such as 0.95
     */
    public ExponentialLR(Optimizer optimizer, double gamma) {
        super(optimizer);
        this.gamma = gamma;
    }

    @Override
    protected double rate(double first, int epoch) {
        return first * Math.pow(gamma, epoch);
    }
}
