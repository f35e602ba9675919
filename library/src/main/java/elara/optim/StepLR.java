package elara.optim;

/**
 * Multiplies the learning rate by gamma once in some epochs.
 *
 * <pre>{@code
 * var schedule = new StepLR(optimizer, 30, 0.1);
 * }</pre>
 */
public final class StepLR extends Schedule {
    private final int stepSize;
    private final double gamma;

    /**
     * Makes a schedule.
     *
     * @param optimizer whose learning rates are set
     * @param stepSize after how many epochs
     * @param gamma the factor, such as 0.1
     * @throws IllegalArgumentException if a number is out of range
     */
    public StepLR(Optimizer optimizer, int stepSize, double gamma) {
        super(optimizer);
        this.stepSize = atLeastOne("stepSize", stepSize);
        this.gamma = gamma;
    }

    @Override
    protected double rate(double first, int epoch) {
        int drops = epoch / stepSize;
        return first * Math.pow(gamma, drops);
    }
}
