package elara.optim;

/**
 * Lets the learning rate fall along half a cosine (Loshchilov and Hutter 2017), and rise again after it.
 *
 * <pre>{@code
 * var schedule = new CosineAnnealingLR(optimizer, 20, 0);
 * }</pre>
 */
public final class CosineAnnealingLR extends Schedule {
    private final int epochs;
    private final double lowest;

    /**
     * Makes a schedule.
     *
     * @param optimizer whose learning rates are set
     * @param epochs how many epochs the way down takes
     * @param lowest the rate at its end; 0 is PyTorch's default
     * @throws IllegalArgumentException if a number is out of range
     */
    public CosineAnnealingLR(Optimizer optimizer, int epochs, double lowest) {
        super(optimizer);
        this.epochs = atLeastOne("epochs", epochs);
        this.lowest = lowest;
    }

    @Override
    protected double rate(double first, int epoch) {
        return lowest + (first - lowest) * (1 + Math.cos(Math.PI * epoch / epochs)) / 2;
    }
}
