package elara.training;

import elara.array.NDArray;
import elara.nn.Layer;
import java.util.Map;

/**
 * Ends a training when a loss has stopped falling.
 *
 * <pre>{@code
 * var stopping = new EarlyStopping(5).restore(model);
 * for (int epoch = 1; epoch <= 100 && !stopping.step(validate()); epoch++) { ... }
 * stopping.end();                                   // the best epoch's parameters are back
 * }</pre>
 */
public final class EarlyStopping {
    private final int patience;
    private double least;
    private boolean greaterIsBetter;
    private String metric = "val_loss";
    private Layer model;
    private Map<String, NDArray> kept;
    private double best = Double.NaN;
    private int bestEpoch;
    private int epoch;

    /**
     * Makes one.
     *
     * @param patience how many epochs without a better loss are borne
     * @throws IllegalArgumentException if it is negative
     */
    public EarlyStopping(int patience) {
        if (patience < 0) {
            throw new IllegalArgumentException("EarlyStopping wants a patience that is not negative, got " + patience);
        }
        this.patience = patience;
    }

    /**
     * Sets how much better a loss must be to count.
     *
     * @param least 0 at first
     * @return this
     */
    public EarlyStopping least(double least) {
        this.least = least;
        return this;
    }

    /**
     * Sets what {@link Model#fit} watches.
     *
     * @param metric a name of its history; {@code val_loss} at first, or {@code loss} where nothing is validated
     * @param greaterIsBetter true for an accuracy
     * @return this
     */
    public EarlyStopping metric(String metric, boolean greaterIsBetter) {
        this.metric = metric;
        this.greaterIsBetter = greaterIsBetter;
        return this;
    }

    /**
     * Keeps the state of the best epoch of a model, for {@link #end} to bring back.
     *
     * @param model what is trained
     * @return this
     */
    public EarlyStopping restore(Layer model) {
        this.model = model;
        return this;
    }

    /**
     * Ends an epoch.
     *
     * @param loss its loss, or what is watched instead
     * @return whether to stop
     */
    public boolean step(double loss) {
        epoch++;
        boolean better = greaterIsBetter ? loss > best + least : loss < best - least;
        if (Double.isNaN(best) ? !Double.isNaN(loss) : better) {
            best = loss;
            bestEpoch = epoch;
            kept = model == null ? null : model.stateDict();
        }
        return epoch - bestEpoch > patience;
    }

    /** Brings the state of the best epoch back, if a model was given. */
    public void end() {
        if (kept != null) {
            model.loadStateDict(kept);
        }
    }

    /**
     * Returns the best epoch.
     *
     * @return counted from 1; 0 before the first
     */
    public int bestEpoch() {
        return bestEpoch;
    }

    /**
     * Returns the best loss.
     *
     * @return NaN before the first epoch
     */
    public double best() {
        return best;
    }

    String metric() {
        return metric;
    }
}
