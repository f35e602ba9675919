package elara.optim;

import java.util.function.IntToDoubleFunction;

/**
 * Multiplies the first learning rate by a function of the epoch.
 *
 * <pre>{@code
 * var schedule = new LambdaLR(optimizer, epoch -> 1.0 / (1 + epoch));
 * }</pre>
 */
public final class LambdaLR extends Schedule {
    private final IntToDoubleFunction factor;

    /**
     * Makes a schedule.
     *
     * @param optimizer whose learning rates are set
     * @param factor gives the factor of an epoch; 0 is the one before the first step
     */
    public LambdaLR(Optimizer optimizer, IntToDoubleFunction factor) {
        super(optimizer);
        this.factor = factor;
        if (factor.applyAsDouble(0) != 1) {
            scale(factor.applyAsDouble(0));
        }
    }

    @Override
    protected double rate(double first, int epoch) {
        return first * factor.applyAsDouble(epoch);
    }
}
