package elara.frame;

import java.util.function.Function;

/**
 * Exponentially weighted statistics along a column or the rows of groups: the weight of a value falls by 1 - alpha with
 * every row that follows. Made by {@link Frames#ewm} and {@link GroupBy#ewm}; as pandas' {@code ewm} with
 * {@code ignore_na=False}.
 *
 * @param <R> a column or a table
 */
public final class Exponential<R> {
    private final Function<Segments.OfDoubles, R> result;
    private final double alpha;
    private final boolean adjust;
    private final int minPeriods;

    private Exponential(Function<Segments.OfDoubles, R> result, double alpha, boolean adjust, int minPeriods) {
        this.result = result;
        this.alpha = alpha;
        this.adjust = adjust;
        this.minPeriods = minPeriods;
    }

    static <R> Exponential<R> of(Function<Segments.OfDoubles, R> result, double alpha) {
        if (!(alpha > 0 && alpha <= 1)) {
            throw new IllegalArgumentException("alpha is greater than 0 and at most 1, not " + alpha
                    + "; of a span it is 2 / (span + 1), of a half-life 1 - exp(-ln 2 / halflife)");
        }
        return new Exponential<>(result, alpha, true, 1);
    }

    /** Whether the weights are those of all values so far (the default) or of the recursion y = (1 - a) y + a x. */
    public Exponential<R> adjust(boolean adjust) {
        return new Exponential<>(result, alpha, adjust, minPeriods);
    }

    /** How many values there must have been; 1 by default. */
    public Exponential<R> minPeriods(int least) {
        return new Exponential<>(result, alpha, adjust, least);
    }

    /** The weighted mean. */
    public R mean() {
        return result.apply(
                (v, from, to, out) -> WindowKernels.exponentialMean(v, from, to, alpha, adjust, minPeriods, out));
    }

    /** The weighted variance, without bias. */
    public R var() {
        return result.apply((v, from, to, out) ->
                WindowKernels.exponentialVariance(v, from, to, alpha, adjust, minPeriods, false, out));
    }

    /** The weighted standard deviation, without bias. */
    public R std() {
        return result.apply((v, from, to, out) ->
                WindowKernels.exponentialVariance(v, from, to, alpha, adjust, minPeriods, true, out));
    }
}
